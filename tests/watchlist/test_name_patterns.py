"""Names ride in the matcher's own scan; what is passed over early is what weighs nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Entity, EntityKind
from bot.watchlist import Catalogue, Watchlist
from tests.watchlist.builders import NOW, SOURCE, entry, watch

NAMES = (
    Entity(id="apple", name="Apple", aliases=("Apple Inc", "Apple Computer")),
    Entity(id="who", name="WHO", aliases=("World Health Organization",)),
    Entity(id="bank", name="Bank of Norville", tickers=("NYSE:BNV",)),
    Entity(id="norville", name="Norville"),
    Entity(id="cola", name="Zola-Cola"),
    Entity(id="cafe", name="Société Zazou", aliases=("新華社",)),
    Entity(id="page", name="Larry Page", kind=EntityKind.PERSON, aliases=("Page",)),
)
words = st.sampled_from(
    [
        *("Apple", "apple", "APPLE", "Apple's", "an apple", "Apple Inc.", "ap-ple", "orchards"),
        *("WHO", "who", "Who", "shares", "CEO", "the", "Regulators sue", "Larry Page", "a page"),
        *("Bank of Norville", "bank", "of Norville", "Norville", "$BNV", "Norville's", "Mr Page"),
        *("Zola-Cola", "Zola Cola", "zolacola", "Société Zazou", "societe zazou", "新華社が", "."),
    ]
)
lines = st.lists(words, max_size=7).map(" ".join)


@pytest.mark.no_cover
@settings(max_examples=200, deadline=None)
@given(lines, lines, st.none() | lines)
def test_who_is_named_does_not_depend_on_who_looked(
    title: str, summary: str, content: str | None
) -> None:
    fields = {"summary": summary, "content": content}
    alone = Catalogue(NAMES)
    expected = alone.mentions(entry(title, **fields))
    shared = Catalogue(NAMES)
    watchlist = Watchlist.compile([watch("apple OR norville OR who")], shared)
    one = entry(title, **fields)
    watchlist.match(one, SOURCE, event=None, now=NOW)
    assert watchlist.mentions(one, SOURCE) == expected


@pytest.mark.no_cover
@settings(max_examples=200, deadline=None)
@given(lines, lines)
def test_a_name_that_is_a_word_is_a_mention_where_its_weighing_says_so(
    title: str, summary: str
) -> None:
    catalogue = Catalogue([NAMES[0], NAMES[1]])
    one = entry(title, summary=summary)
    everyday = {
        (each.entity, each.field, each.start)
        for each in catalogue.mentions(one)
        if (one.title if each.field == "title" else one.summary)[each.start : each.end].casefold()
        in {"apple", "who", "ap-ple"}
    }
    assert everyday == {
        (each.entity, each.field, each.start)
        for each in catalogue.explain(one)
        if each.is_meant and not (_is_inside(one.title if each.field == "title" else one.summary,
                                             each.start))
    }  # fmt: skip


def _is_inside(text: str, start: int) -> bool:
    """Whether a longer name of the same entity begins there."""
    return text[start:].casefold().startswith(("apple inc", "apple computer"))
