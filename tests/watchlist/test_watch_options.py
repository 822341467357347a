"""What a watch has beside its query: each option lets in what it says, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Event, Selection, Source
from tests.watchlist.builders import NOW, SOURCE, match, places

TAGGED = replace(SOURCE, tags=("central banks", "Europe"))


@pytest.mark.parametrize(
    ("include", "exclude", "wanted"),
    [
        (("tag:europe",), (), True),
        (("tag:EUROPE",), (), True),
        (("tag: central banks",), (), True),
        (("tag:banks",), (), False),
        (("tag:asia",), (), False),
        (("tag:asia", "wire"), (), True),
        (("tag:asia", "example.org"), (), True),
        ((), ("tag:europe",), False),
        ((), ("tag:asia",), True),
        (("wire",), ("tag:europe",), False),
        (("tag:europe",), ("news.example.org",), False),
        (("europe",), (), False),
    ],
)
def test_a_watch_selects_sources_by_id_host_and_tag(
    include: tuple[str, ...], exclude: tuple[str, ...], wanted: bool
) -> None:
    fields = {"sources": Selection(include=include, exclude=exclude)}

    assert bool(match("ferry", "A ferry", source=TAGGED, watch_fields=fields)) is wanted


def test_a_source_without_tags_is_in_no_tag() -> None:
    assert not match(
        "ferry", "A ferry", watch_fields={"sources": Selection(include=("tag:europe",))}
    )


def test_a_querys_tag_sees_the_tags_of_the_entrys_source() -> None:
    assert places('tag:"central banks"', "Rates", source=TAGGED) == [("tag", "central banks")]
    assert places("tag:europe AND rates", "Rates", source=TAGGED) == [
        ("title", "Rates"),
        ("tag", "Europe"),
    ]
    assert places("tag:asia", "Rates", source=TAGGED) is None
    assert places("europe", "Rates", source=TAGGED) is None


def test_the_entrys_own_tag_is_shown_before_its_sources() -> None:
    assert places("tag:europ*", "", source=TAGGED, tags=("European ports",)) == [
        ("tag", "European")
    ]
    assert places("tag:europe", "", source=TAGGED, tags=("Europe",)) == [("tag", "Europe")]


@pytest.mark.parametrize(
    ("lang", "spoken", "wanted"),
    [
        (("en", "fi"), "fi", True),
        (("en",), "en-GB", True),
        (("en-GB",), "en", False),
        (("en",), "sv", False),
        (("en",), None, True),
        ((), "sv", True),
    ],
)
def test_a_watch_takes_the_languages_it_names(
    lang: tuple[str, ...], spoken: str | None, wanted: bool
) -> None:
    assert bool(match("ferry", "Ferry", lang=spoken, watch_fields={"lang": lang})) is wanted


@pytest.mark.parametrize(
    ("events", "event", "wanted"),
    [
        (Selection(include=("legal", "recall")), Event.RECALL, True),
        (Selection(include=("legal",)), Event.RECALL, False),
        (Selection(exclude=("earnings",)), Event.EARNINGS, False),
        (Selection(exclude=("earnings",)), Event.RECALL, True),
        (Selection(include=("legal",), exclude=("legal",)), Event.LEGAL, False),
        (Selection(include=("legal",)), None, False),
    ],
)
def test_a_watch_takes_the_events_it_names(
    events: Selection, event: Event | None, wanted: bool
) -> None:
    assert bool(match("ferry", "Ferry", event=event, watch_fields={"events": events})) is wanted


@pytest.mark.parametrize(("before", "wanted"), [(timedelta(0), False), (timedelta(1), True)])
def test_a_watch_wants_nothing_from_the_moment_it_expires(before: timedelta, wanted: bool) -> None:
    assert bool(match("ferry", "Ferry", watch_fields={"expires": NOW + before})) is wanted


def test_a_muted_watch_matches_all_the_same() -> None:
    assert match("ferry", "Ferry", watch_fields={"muted_until": NOW + timedelta(days=1)})


def test_a_watch_that_names_nothing_takes_every_source() -> None:
    assert match("ferry", "Ferry", source=Source.unlisted("x.example"))
