"""No query is slow: what it takes grows with the text and with the query, and not with both at
once, whatever either repeats.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import product
from types import FrameType

import pytest

from bot.model import Field
from bot.watchlist import Watchlist
from bot.watchlist.places import ask_for, list_paths
from bot.watchlist.terms import MOST_PLACES
from bot.watchlist.views import view_text
from bot.watchlist.word_table import WordTable
from bot.watchlist.words import iterate_words, split_stretch
from tests.watchlist.builders import CATALOGUE, NOW, SOURCE, entry, places, texts, watch

LETTERS = "abcdefgh"


def count_steps(work: Callable[[], object]) -> int:
    """The calls of functions that some work takes, builtin ones too."""
    steps = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal steps
        steps += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return steps


def count_match(watchlist: Watchlist, text: str) -> int:
    """The steps that it takes to match an entry with this text."""
    one = entry(summary=text)
    view_text.cache_clear()
    return count_steps(lambda: watchlist.match(one, SOURCE, event=None, now=NOW))


def repeat(word: str, times: range) -> str:
    """Phrases of one word again and again, each with one more, joined by OR."""
    return " OR ".join(f'"{" ".join([word] * number)}"' for number in times)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("query", "text"),
    [
        (repeat("a", range(2, 40)), "a " * 4_000),
        (repeat("ha", range(2, 30)), "Ha, ha! " * 2_000),
        (repeat("a-b", range(1, 22)), "a-b " * 2_000),
        (repeat("A B", range(1, 20)).replace('"a', '="a').replace('"A', '="A'), "A B " * 2_000),
        (f'"{"独" * 900}"', "独" * 4_000),
        (f'"{"独" * 900}"', "独立" * 2_000),
        (" OR ".join(f"{'独' * number}*" for number in range(1, 40)), "独" * 4_000),
        (" OR ".join(f"a NEAR/{number} a" for number in range(900, 960)), "a " * 4_000),
        (" OR ".join(f"a NEAR/{number} c" for number in range(900, 960)), "a c " * 2_000),
        (" OR ".join(f"a NEAR/{number} c" for number in range(60)), f"{'a ' * 2_000} c"),
        (
            " OR ".join(f"{one} NEAR/0 {other}" for one, other in product(LETTERS, LETTERS)),
            f"{' x '.join(LETTERS)} " * 250,
        ),
        (" OR ".join(f"{letter}*" for letter in LETTERS * 8), "abc bcd cde def " * 1_000),
        (
            " OR ".join(f"entity:nokia NEAR/{number} nokia" for number in range(1, 60)),
            "Nokia " * 4_000,
        ),
    ],
    ids=lambda value: value[:30],
)
def test_a_query_takes_some_steps_for_each_word_and_not_for_each_word_and_each_term(
    query: str, text: str
) -> None:
    assert len(query) <= 2_000
    watchlist = Watchlist.compile([watch(query)], CATALOGUE)
    count_match(watchlist, text)  # so that what is remembered of words is
    once, twice = count_match(watchlist, text), count_match(watchlist, text + text)
    words = sum(1 for _ in iterate_words(text))
    # Each term that cost a step for each of its words would add 2 at least, for 20 to 60 terms.
    assert twice - once < 100 * words
    assert once < 100 * words + 400_000


def test_a_query_that_reads_nothing_takes_next_to_no_steps_and_others_are_counted() -> None:
    assert count_match(Watchlist.compile([watch("*")], CATALOGUE), "a " * 4_000) < 1_000
    assert count_match(Watchlist.compile([watch("a")], CATALOGUE), "a " * 4_000) > 4_000


def test_a_text_without_spaces_takes_a_step_or_two_for_each_of_its_signs() -> None:
    signs = "苹果价格上涨" * 1_000
    list(iterate_words(signs))
    split_stretch(signs[1:])  # the last few are remembered
    assert count_steps(lambda: list(iterate_words(signs[1:] + signs))) < 4 * 2 * len(signs)


def test_where_a_phrase_stands_again_and_again_each_place_takes_few_steps() -> None:
    table = WordTable("苹果价格" * 2_000, accents=False)
    asks = ask_for(list_paths(("苹果",)))
    marks = table.mark(asks)
    assert len(table.list_spans(asks, marks, None)) == 2_000
    assert count_steps(lambda: table.list_spans(asks, marks, None)) < 20 * 2_000
    assert count_steps(lambda: table.list_spans(asks, marks, 100)) < 20 * 150


def test_a_hit_shows_the_first_places_of_each_term_and_field() -> None:
    text = "deal merger " * (MOST_PLACES + 50)
    found = places("merger OR deal", text, summary="merger " * 3)
    assert found is not None
    assert found.count(("title", "merger")) == found.count(("title", "deal")) == MOST_PLACES
    assert found.count(("summary", "merger")) == 3
    assert found[-1][0] == Field.SUMMARY


@pytest.mark.parametrize(
    ("query", "finds"),
    [
        ("=LAST", ["LAST"]),
        ('="few LAST"', ["few LAST"]),
        ("word NEAR/1 LAST", ["word", "LAST"]),
        ("word NEAR/0 LAST", None),
        ("(word OR few) NEAR/0 LAST", ["few", "LAST"]),
        ("entity:nokia NEAR/2 LAST", ["Nokia", "LAST"]),
        ('"nokia word few last"', ["Nokia word few LAST"]),
        ("word -last", None),
        ('word -"word word few"', []),
    ],
)
def test_whether_a_query_holds_is_told_by_all_places_and_not_by_the_first(
    query: str, finds: list[str] | None
) -> None:
    text = "early word Nokia " * 300 + "and Nokia word few LAST"
    found = texts(query, text)
    assert (found is None) == (finds is None)
    if finds:
        assert found == finds
