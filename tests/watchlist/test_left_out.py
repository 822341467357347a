"""By which of its parts a watch leaves out what it looks for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from bot.errors import InvalidQuery
from bot.model import Event, Selection
from bot.watchlist import Catalogue, Watchlist
from bot.watchlist.left_out import LeftBy, find_left_out
from tests.making import NOON, make_entry, make_source, make_watch

CATALOGUE = Catalogue(())
ENTRY = make_entry(title="Fenwick cup: Ostrander wins the sailing race", lang="en", tags=("sport",))
SOURCE = make_source(lang="en")


def find(query: str, *, event: Event | None = Event.OTHER, **settings: Any) -> list[str]:
    watch = make_watch(query=query, **settings)
    found = find_left_out([watch], ENTRY, SOURCE, event=event, catalogue=CATALOGUE)
    return [
        one.said if one.by is LeftBy.QUERY else f"its {one.by}: {one.said}"
        for _, parts in found
        for one in parts
    ]


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("fenwick NOT sailing", ["NOT sailing"]),
        ("fenwick -sailing -rain", ["NOT sailing"]),
        ("fenwick -sailing -cup", ["NOT sailing", "NOT cup"]),
        ("fenwick NOT (rain OR sailing OR snow)", ["NOT sailing"]),
        ("fenwick NOT (cup AND sailing)", ["NOT (cup AND sailing)"]),
        ('fenwick NOT "sailing race"', ['NOT "sailing race"']),
        ("fenwick lang:de", ["lang:de"]),
        ("fenwick (lang:de OR lang:fr)", ["lang:de OR lang:fr"]),
        ("fenwick source:zdnet", ["source:zdnet"]),
        ("fenwick event:recall", ["event:recall"]),
        ("fenwick tag:finance -sailing", ["tag:finance", "NOT sailing"]),
        ("(fenwick -sailing) OR nokia", ["NOT sailing"]),
        ("(fenwick lang:de) OR (ostrander -cup)", []),  # neither alone is why
        ("source:harbour-wire -sailing", ["NOT sailing"]),
        ("* -sailing", ["NOT sailing"]),
        ("-sailing", ["NOT sailing"]),
        # What it looks for is not there, or it wants the entry.
        ("nokia NOT sailing", []),
        ("fenwick nokia", []),
        ("fenwick NOT rain", []),
        ("source:zdnet -sailing", []),
        ("source:zdnet", []),
        ("lang:de OR nokia", []),
        ("fenwick OR lang:de", []),
    ],
)
def test_parts_of_a_query_that_leave_an_entry_out_are_named(query: str, parts: list[str]) -> None:
    assert find(query) == parts


@pytest.mark.parametrize(
    ("settings", "parts"),
    [
        ({"sources": Selection(exclude=("harbour-wire",))}, ["its source: harbour-wire"]),
        ({"sources": Selection(include=("zdnet",))}, ["its source: harbour-wire"]),
        ({"events": Selection(exclude=("recall",))}, ["its event: recall"]),
        ({"events": Selection(include=("labor",))}, ["its event: recall"]),
        ({"lang": ("de",)}, ["its language: en"]),
        (
            {"lang": ("de",), "sources": Selection(exclude=("harbour-wire",))},
            ["its source: harbour-wire", "its language: en"],
        ),
        ({"lang": ("en",), "sources": Selection(exclude=("zdnet",))}, []),
        ({"expires": NOON - timedelta(days=1)}, []),
    ],
)
def test_settings_that_leave_an_entry_out_are_named(
    settings: dict[str, Any], parts: list[str]
) -> None:
    assert find("fenwick", event=Event.RECALL, **settings) == parts
    assert find("fenwick -cup", event=Event.RECALL, **settings) == (
        [] if "expires" in settings else ["NOT cup", *parts]
    )


@pytest.mark.parametrize(
    ("selection", "parts"),
    [
        (Selection(exclude=("harbour-wire",)), ["its source: harbour-wire"]),
        # One that looks for all that a source has does not look for what another has.
        (Selection(include=("zdnet",)), []),
    ],
)
def test_a_watch_for_everything_looks_for_what_it_includes(
    selection: Selection, parts: list[str]
) -> None:
    assert find("*", sources=selection) == parts


def test_each_watch_that_leaves_it_out_is_told_with_its_own_parts() -> None:
    watches = [
        make_watch("races", query="fenwick -sailing"),
        make_watch("wanted", query="fenwick -rain"),
        make_watch("gone", query="entity:of-no-catalogue -sailing"),
        make_watch("plain", query="fenwick"),
        make_watch("german", query="ostrander", lang=("de",)),
        make_watch("elsewhere", query="nokia -sailing"),
    ]
    found = find_left_out(watches, ENTRY, SOURCE, event=Event.OTHER, catalogue=CATALOGUE)
    assert [(watch.name, [one.said for one in parts]) for watch, parts in found] == [
        ("races", ["NOT sailing"]),
        ("german", ["en"]),
    ]


terms = st.sampled_from(
    ["fenwick", "nokia", "sailing", "rain", "lang:en", "lang:de", "source:zdnet", "tag:sport", "*"]
)
queries = st.recursive(
    terms,
    lambda inner: st.one_of(
        inner.map(lambda one: f"NOT ({one})"),
        st.tuples(inner, st.sampled_from(["AND", "OR"]), inner).map(
            lambda each: f"({each[0]}) {each[1]} ({each[2]})"
        ),
    ),
    max_leaves=5,
)


@given(queries)
def test_nothing_is_said_of_a_watch_that_wants_the_entry(query: str) -> None:
    try:
        watchlist = Watchlist.compile((make_watch(query=query),), CATALOGUE)
    except InvalidQuery:  # of nothing but what is not wanted
        reject()
    wanted = watchlist.match(ENTRY, SOURCE, event=Event.OTHER, now=NOON)
    left_by = find(query)
    assert not (wanted and left_by)
