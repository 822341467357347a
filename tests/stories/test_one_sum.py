"""One firm and one sum in two headlines are one event, in whatever words and languages."""

from __future__ import annotations

import pytest

from tests.stories.telling import News, hear, shipped_catalogue

Told = tuple[str, str]
"""A headline and the text below it."""

INVESTS = (
    "Toyota to invest $10 billion in US over five years",
    "The money goes into plants in Kentucky and Texas, its chief said in Nagoya.",
)


def listen(*told: Told) -> list[str | None]:
    news = [News(30.0 * at, f"outlet-{at}.example", *each) for at, each in enumerate(told)]
    return hear(news, catalogue=shipped_catalogue()).stories


@pytest.mark.parametrize(
    "other",
    [
        (
            "Toyota plans $10 billion spending in the United States",
            "Japan's biggest carmaker wants to build hybrids there, it said on Monday.",
        ),
        (
            "Toyota will spend $10 billion in America",
            "Carmaker Toyota had been asked for more by the president.",
        ),
        (
            "Toyota investiert zehn Milliarden Dollar in den USA",
            "Der Autobauer will bis 2031 mehrere Werke ausbauen, wie er mitteilte.",
        ),
        (
            "Toyota va investir dix milliards de dollars aux États-Unis",
            "Le constructeur japonais veut agrandir ses usines.",
        ),
        (
            "Toyota invertirá diez mil millones de dólares en Estados Unidos",
            "El fabricante japonés ampliará sus plantas.",
        ),
        ("トヨタ、米国に100億ドル投資へ", "5年間で工場を増強する。"),
    ],
)
def test_one_firm_and_one_sum_in_other_words_are_one_event(other: Told) -> None:
    assert listen(INVESTS, other) == ["s1", "s1"]


@pytest.mark.parametrize(
    "other",
    [
        (
            "Honda to invest $10 billion in US over ten years",
            "The money goes into batteries made in Ohio, Honda said.",
        ),
        (
            "Toyota expects $10 billion hit from tariffs",
            "Its finance chief told analysts that duties on cars weigh on earnings.",
        ),
        (
            "Toyota to invest $10 billion in India",
            "The carmaker will build a third plant near Bengaluru for hybrids.",
        ),
        (
            "Toyota sued for $10 billion over airbags",
            "Owners of older cars filed the complaint with a court in Osaka.",
        ),
        (
            "Toyota investiert zwölf Milliarden Euro in Polen",
            "Der Autobauer baut dort ein Werk für Batterien.",
        ),
        (
            "Toyota verklagt: zehn Milliarden Dollar wegen Airbags",
            "Halter alter Wagen reichten Klage bei einem Gericht in Osaka ein.",
        ),
        (
            "Toyota visé par une plainte à dix milliards de dollars",
            "Des propriétaires de voitures anciennes ont saisi un tribunal d'Osaka.",
        ),
        ("ホンダ、米国に100億ドル投資へ", "電池工場を建てる。"),
    ],
)
def test_one_sum_for_something_else_is_another_event(other: Told) -> None:
    assert listen(INVESTS, other) == ["s1", "s2"]


def test_two_deals_of_one_firm_for_one_sum_are_two() -> None:
    assert listen(
        (
            "Nokia to buy Larkhill Optics for $1 billion",
            "Nokia said that the maker of lasers in Larkhill brings it 400 engineers.",
        ),
        (
            "Nokia to buy Brockton Cloud for $1 billion",
            "The deal for the data centres of Brockton will close in June, Nokia said.",
        ),
    ) == ["s1", "s2"]


def test_a_fine_and_an_investment_of_one_round_sum_are_two_in_any_language() -> None:
    assert listen(
        ("Microsoft fined $1 billion by EU over Teams", ""),
        ("Microsoft to invest $1 billion in Poland", ""),
        ("Microsoft investiert eine Milliarde Dollar in Polen", ""),
        ("Microsoft recibe multa de mil millones de dólares de la UE por Teams", ""),
    ) == ["s1", "s2", "s2", "s1"]


PRIVATE = ("Warner Music to Go Private in $23 Billion Saudi-Led Buyout", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PRIVATE, ("WM Sold to Saudi PIF, Silver Lake for $23 Billion", "")),
        (PRIVATE, ("Saudi PIF Buys Record Label for $23 Billion", "")),
        (
            ("Kelby Systèmes acheté 23 milliards par un fonds saoudien", ""),
            ("KS vendu à l'Arabie saoudite pour 23 milliards", ""),
        ),
    ],
)
def test_one_price_of_two_digits_is_that_of_one_takeover(one: Told, other: Told) -> None:
    assert listen(one, other) == ["s1", "s1"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PRIVATE, ("Ubisoft Sold to Saudi PIF for $23 Billion", "")),
        (
            ("Warner Music to Go Private in $20 Billion Saudi-Led Buyout", ""),
            ("WM Sold to Saudi PIF, Silver Lake for $20 Billion", ""),
        ),
        (
            ("Kelby Arts bought for $12 million", ""),
            ("NASA buys Ashby launch site for $12 million", ""),
        ),
        (
            ("Kelby Motors sold to Ostrander for $50 billion", ""),
            ("Fenwick buys Ashby Mills for $50 billion", ""),
        ),
    ],
)
def test_a_price_that_each_tells_of_another_firm_is_that_of_two(one: Told, other: Told) -> None:
    assert listen(one, other) == ["s1", "s2"]
