"""Sums in two currencies are neither one sum nor a sum that changed."""

from __future__ import annotations

import pytest

from bot.stories.editing.revisions import compare_entries
from bot.stories.language.text import fold
from bot.stories.numbers.currencies import read_currency
from bot.stories.numbers.figures import SUMS, differ, read_figures
from bot.stories.numbers.quantities import read_quantities
from tests.stories.newsdesk import GAZETTE, write
from tests.stories.telling import News, hear, shipped_catalogue


@pytest.mark.parametrize(
    ("said", "currency"),
    [
        ("$3 billion", ""),
        ("3 billion", ""),
        ("3 Milliarden Dollar", ""),
        ("HK$3 billion", "HK$"),
        ("C$3 billion", "C$"),
        ("€3 billion", "€"),
        ("3 milliards d'euros", "€"),
        ("£3bn", "£"),
        ("450 billion yen", "yen"),
        ("4500億円", "yen"),
        ("30億元", "yuan"),
        ("30亿美元", ""),
    ],
)
def test_a_sum_says_in_which_currency_it_is(said: str, currency: str) -> None:
    assert read_currency(fold(said)) == currency


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nokia to buy Larkhill for $3 billion", "Nokia to buy Larkhill for 450 billion yen"),
        ("Nokia to buy Larkhill for $3 billion", "Nokia to buy Larkhill for €2.7 billion"),
        ("Nokia to buy Larkhill for $3 billion", "Nokia kauft Larkhill für 2,7 Milliarden Euro"),
        ("Nokia rachète Larkhill pour 3 milliards de dollars", "ノキア、4500億円で買収"),
        ("Nokia fined £30 million", "Nokia multada con 30 millones de euros"),
    ],
)
def test_two_currencies_are_neither_the_same_nor_others(one: str, other: str) -> None:
    mine, theirs = read_figures(one), read_figures(other)
    assert {figure.kind for figure in (*mine, *theirs)} <= SUMS
    assert not differ(mine, theirs)
    assert not set(mine) & set(theirs)


@pytest.mark.parametrize(
    ("one", "other", "others"),
    [
        ("Nokia to buy Larkhill for $3 billion", "Nokia pays $5 billion for Larkhill", True),
        ("Nokia to buy Larkhill for €3 billion", "Nokia zahlt 5 Milliarden Euro", True),
        ("Nokia to buy Larkhill for $3 billion", "Nokia zahlt 3 Milliarden Dollar", False),
        ("Nokia to buy Larkhill for 450 billion yen", "ノキア、4500億円で買収", False),
        ("Nokia pays $3 billion (450 billion yen)", "ノキア、4500億円で買収", False),
    ],
)
def test_in_one_currency_sums_are_the_same_or_others(one: str, other: str, others: bool) -> None:
    mine, theirs = read_figures(one), read_figures(other)
    assert differ(mine, theirs) is others
    assert bool(set(mine) & set(theirs)) is not others


@pytest.mark.parametrize(
    ("other", "stories"),
    [
        ("Toyota will spend $10 billion in America", ["s1", "s1"]),
        ("Toyota to borrow €10 billion in America", ["s1", "s2"]),
    ],
)
def test_one_sum_holds_two_headlines_of_one_firm_together_in_one_currency_alone(
    other: str, stories: list[str]
) -> None:
    text = "The carmaker had been asked for more by the president."
    first = "The money goes into plants in Kentucky and Texas, its chief said in Nagoya."
    heard = hear(
        [
            News(0, "gazette.example", "Toyota to invest $10 billion in US over five years", first),
            News(30, "herald.example", other, text),
        ],
        catalogue=shipped_catalogue(),
    )
    assert heard.stories == stories


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nokia to buy Larkhill for 450 billion yen", "Nokia to buy Larkhill for $3 billion"),
        ("Nokia to buy Larkhill for $2 billion", "Nokia to buy Larkhill for €2 billion"),
        (
            "Nokia to buy Larkhill for $3 billion",
            "Nokia to buy Larkhill for $3 billion (450 billion yen)",
        ),
        (
            "Nokia kauft Larkhill für 2,7 Milliarden Euro",
            "Nokia kauft Larkhill für 3 Milliarden Dollar",
        ),
        (
            "Nokia rachète Larkhill pour 2,7 milliards d'euros",
            "Nokia rachète Larkhill pour 3 milliards de dollars",
        ),
        (
            "Nokia compra Larkhill por 2.700 millones de euros",
            "Nokia compra Larkhill por 3.000 millones de dólares",
        ),
    ],
)
def test_a_text_that_goes_over_to_another_currency_has_no_other_sum(
    before: str, after: str
) -> None:
    assert not compare(before, after)
    assert not compare(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nokia to buy Larkhill for $3 billion", "Nokia to buy Larkhill for $5 billion"),
        ("Nokia to buy Larkhill for €3 billion", "Nokia to buy Larkhill for €5 billion"),
        (
            "Nokia to buy Larkhill for $3 billion",
            "Nokia to buy Larkhill for €2.7 billion ($5 billion)",
        ),
        (
            "Nokia kauft Larkhill für 2,7 Milliarden Euro",
            "Nokia kauft Larkhill für 3,7 Milliarden Euro",
        ),
        ("Nokia to buy Larkhill for $3 billion", "Nokia to buy Larkhill"),
        ("Nokia to buy Larkhill", "Nokia to buy Larkhill for €3 billion"),
        ("Nokia to cut 300 jobs for $3 billion", "Nokia to cut 500 jobs for €2.7 billion"),
    ],
)
def test_a_text_with_another_sum_in_one_currency_has_changed(before: str, after: str) -> None:
    assert compare(before, after)


def compare(before: str, after: str) -> bool:
    """Whether the second headline of an entry says another thing than the first."""
    changed = compare_entries(write(before, source=GAZETTE), write(after, source=GAZETTE))
    return bool(changed.changes)


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("Nokia pays $3bn, €2.7bn", ["", "€"]),
        ("Nokia pays €2.7bn, $3bn", ["€", ""]),
        ("Nokia pays 450 billion yen ($3 billion)", ["yen", ""]),
        ("Nokia zahlt 2,7 Milliarden Euro", ["€"]),
        ("12 dead as €3 bridge falls", ["", "€"]),
    ],
)
def test_each_of_several_sums_has_its_own_currency(text: str, currencies: list[str]) -> None:
    assert [number.currency for number in read_quantities(text)] == currencies
