"""Labels, tags and folders that are topics of news, too: promotion is what sells."""

from __future__ import annotations

import pytest

from bot.model import Genre
from tests.classifying import classify
from tests.stories.newsdesk import write


@pytest.mark.parametrize(
    "title",
    [
        "Black Friday: takings hit record $9bn, Globex says",
        "Cyber Monday: Acme outage hits shoppers",
        "Prime Day: warehouse workers strike in Larkhill",
        "Black Friday: cyberattaque contre Globex",
        "Sale: Acme agrees to $4bn Globex takeover",
        "Deals: Acme to buy Globex",
        "Partenariat : Acme et Globex s'allient dans le logiciel",
        "Last chance: Acme and union meet before strike",
        "Spotlight: Acme cuts 2,000 jobs",
        "Soldes : baisse des ventes de 5 %",
        "Black Friday sales rise 4%, Globex says",
        "Globex knocks 20% off price of its saloon in Norway",
        "Crude falls $2 off its peak",
        "Acme rechaza la oferta de Globex",
        "El Gobierno aprueba la oferta de Globex",
    ],
)
def test_what_is_labelled_by_a_topic_is_news(title: str) -> None:
    assert classify(write(title)).genre.type is Genre.NEWS


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("Acme loses ad tech antitrust case", "ads"),
        ("Globex to cut 7,000 jobs", "marketing"),
        ("Jet crashes near Larkhill, killing 19", "commercial"),
        ("Roe wins Senate race", "contest"),
        ("Acme and Globex end alliance", "partners"),
    ],
)
def test_a_tag_that_is_a_topic_alone_makes_no_promotion(title: str, tag: str) -> None:
    assert classify(write(title, tags=[tag])).genre.type is Genre.NEWS


@pytest.mark.parametrize("folder", ["sales", "commerce", "football/promotion", "partner"])
def test_a_folder_that_is_a_topic_alone_makes_no_promotion(folder: str) -> None:
    url = f"https://gazette.example/{folder}/larkhill-sacks-manager"
    assert classify(write("Larkhill sacks manager", url=url)).genre.type is Genre.NEWS


def test_german_comment_that_tells_a_firm_to_save_now_is_opinion() -> None:
    reading = classify(write("Kommentar: Warum Acme jetzt sparen muss"))
    assert reading.genre.type is Genre.OPINION


@pytest.mark.parametrize(
    "title",
    [
        "Black Friday: 40% off the Acme Slate",
        "Black Friday sale: Acme kettles reduced",
        "Deals: Acme Slate drops to $299",
        "Offer: get two Acme mugs for the price of one",
        "Prime Day: Acme Buds now $49",
        "Black Friday: save on Acme kettles",
        "Oferta: auriculares Acme por 29 euros",
        "Soldes : jusqu'à 50 % sur les canapés Acme",
        "Contest: win a pair of tickets to Acme Live",
        "Spotlight: how Acme helped Larkhill grow sales",
        "Last chance: register for the Acme summit",
        "Sponsored: Acme cuts 200 jobs",
        "Jetzt sparen: Acme-Staubsauger",
    ],
)
def test_what_sells_under_such_a_label_is_promotion(title: str) -> None:
    assert classify(write(title)).genre.type is Genre.PROMOTION


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("Acme kettle at half price", "black-friday"),
        ("Win a weekend in Larkhill", "contest"),
        ("Acme cuts energy bills for bakers", "sponsored"),
    ],
)
def test_a_tag_with_a_sign_of_selling_or_one_that_says_so_is_promotion(
    title: str, tag: str
) -> None:
    assert classify(write(title, tags=[tag])).genre.type is Genre.PROMOTION


def test_a_folder_of_trade_with_a_discount_is_promotion() -> None:
    url = "https://gazette.example/commerce/acme-slate-discount"
    assert classify(write("Acme Slate discount", url=url)).genre.type is Genre.PROMOTION
