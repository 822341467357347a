"""Names that are made of words are just words where one of these is written small."""

from __future__ import annotations

import pytest

from bot.watchlist.written_small import is_written_small
from tests.watchlist.builders import entry, read_shipped_catalogue

SHIPPED = read_shipped_catalogue()


def find(title: str) -> set[str]:
    return {mention.entity for mention in SHIPPED.mentions(entry(title))}


@pytest.mark.parametrize(
    ("entity", "words", "name"),
    [
        (
            "swiss-re",
            "Swiss re-open the pass to lorries",
            "Swiss Re opens an office for cyber risks",
        ),
        (
            "swiss-life",
            "Swiss life expectancy is up again",
            "Swiss Life is up again on the exchange",
        ),
        ("japan-tobacco", "Japan tobacco fields shrink", "Japan Tobacco buys fields"),
        ("thai-airways", "Thai airways closed by smoke", "Thai Airways closes a route"),
        ("general-motors", "General motors and pumps on show", "General Motors shows a pump"),
        ("norwegian-air", "Norwegian air defence on alert", "Norwegian Air cuts flights"),
        ("real-madrid", "They play for real, Madrid finds out", "They play for Real Madrid"),
        ("us-steel", "US steel duties rise again", "US Steel rises again"),
        ("us-steel", "U.S. steel imports fall", "U.S. Steel falls behind"),
        ("us-steel", "U.S . steel imports fall", "U.S . Steel falls behind"),
        ("us-bancorp", "US bank robber is caught", "US Bank is fined in Ohio"),
        ("us-bancorp", "U.S. bank profits shrink", "U.S. Bank names a chief"),
    ],
)
def test_a_word_written_small_makes_no_name(entity: str, words: str, name: str) -> None:
    assert entity not in find(words)
    assert entity in find(name)


@pytest.mark.parametrize(
    ("entity", "title"),
    [
        ("us-steel", "US Steel Tariffs Hit Makers of Cans"),
        ("us-steel", "us steel exports fall"),
        ("us-bancorp", "US Bank Stocks Fall for a Third Day"),
        ("us-bancorp", "Largest US Bank Robbery in Years"),
    ],
)
def test_in_a_title_the_steel_and_the_banks_of_a_country_are_known_by_what_follows(
    entity: str, title: str
) -> None:
    assert entity not in find(title)


@pytest.mark.parametrize(
    ("entity", "title"),
    [
        ("european-commission", "The European commission said no"),
        ("goldman-sachs", "Goldman sachs said no"),
        ("british-airways", "british airways said no"),
        ("british-airways", "BRITISH AIRWAYS SAID NO"),
    ],
)
def test_bodies_names_that_are_no_words_and_texts_without_capitals_are_believed(
    entity: str, title: str
) -> None:
    assert entity in find(title)


def test_only_the_words_of_the_name_are_compared() -> None:
    assert is_written_small("Swiss Life", "Swiss life")
    assert not is_written_small("Swiss Life", "swiss life")
    assert not is_written_small("Swiss Life", "Swiss Life")
    assert not is_written_small("Swiss life", "Swiss life")
    assert not is_written_small("E-mail Post", "Email post")
    assert not is_written_small("Apple Watch", "Apple watch")
