"""What is promised of a channel that was told hearsay, once that is told as a fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.alerts.escalating import is_cooling
from bot.alerts.listing import compose_list
from bot.alerts.surer import find_listed_surer, find_surer, word_surer
from bot.alerts.updates import word_news
from bot.model import (
    Certainty,
    Change,
    ChangeKind,
    DigestLine,
    EntryKey,
    Event,
    Language,
    LastHeard,
    Occasion,
    Placement,
    Relation,
    Revision,
    Run,
    RunKind,
    Status,
    Told,
    hear_line,
)
from bot.model.standing import surest
from tests.alerts.samples import NOW, make_entry, make_placement, make_source

RUMOUR = Told(status=Status.SINGLE_SOURCE, tells=Certainty.RUMOUR, at=NOW)
FACT = make_placement(relation=Relation.REPORT, tells=Certainty.DONE)
LINE = DigestLine(
    story="s1",
    headline="Fenwick recalls heaters",
    url=None,
    source_name="Harbour Wire",
    at=NOW,
    status=Status.SINGLE_SOURCE,
    origins=1,
    copies=0,
    event=Event.RECALL,
    watches=("fenwick",),
    urgency=0.5,
    entry=EntryKey("harbour-wire", "e1"),
    tells=Certainty.DONE,
)


def news_of(placement: Placement, told: Told, language: Language = Language.ENGLISH) -> str:
    return word_news(placement, told, entry=make_entry(), source=make_source(), language=language)


def test_a_fact_is_news_to_who_was_told_a_rumour() -> None:
    assert find_surer(FACT, RUMOUR) == (Certainty.RUMOUR, Certainty.DONE)
    assert news_of(FACT, RUMOUR) == "now told as a fact, it was a rumour"


@pytest.mark.parametrize(
    "told",
    [
        replace(RUMOUR, tells=Certainty.AGREED),
        replace(RUMOUR, tells=None),  # told by a version that did not keep it
        replace(RUMOUR, status=Status.DISPUTED),
    ],
)
def test_it_is_none_to_who_was_told_a_fact_or_of_whom_nothing_is_known(told: Told) -> None:
    assert find_surer(FACT, told) is None


@pytest.mark.parametrize(
    "placement",
    [
        replace(FACT, tells=Certainty.RUMOUR),
        replace(FACT, tells=None),
        replace(FACT, relation=Relation.COPY),
        replace(FACT, status=Status.DISPUTED),
        replace(FACT, turned=True),
        replace(FACT, status=Status.OFFICIAL),
    ],
)
def test_neither_a_laggard_nor_what_is_told_so_otherwise_is_news(placement: Placement) -> None:
    assert find_surer(placement, RUMOUR) is None


def test_of_what_is_official_already_a_fact_is_news() -> None:
    official = replace(RUMOUR, status=Status.OFFICIAL, tells=Certainty.TALKS)
    assert news_of(replace(FACT, status=Status.OFFICIAL), official) == (
        "now told as a fact, it was talks"
    )


def test_a_second_origin_and_the_fact_are_told_together() -> None:
    told = replace(RUMOUR, claim=True)
    both = replace(FACT, status=Status.CORROBORATED, origins=2)
    assert news_of(both, told) == (
        "corroborated: 2 independent origins; now told as a fact, it was a rumour"
    )


def test_words_that_changed_show_it_themselves() -> None:
    change = Change(kind=ChangeKind.NEGATION, topic="negation", before="", after="", now="x")
    headline = (Run(kind=RunKind.OUT, text="may recall"), Run(kind=RunKind.IN, text="recalls"))
    entry = EntryKey("harbour-wire", "e1")
    changed = replace(
        FACT,
        relation=Relation.UPDATE,
        revision=Revision(changes=(change,), headline=headline),
        kin=(entry,),
    )
    assert news_of(changed, replace(RUMOUR, entries=frozenset({entry}))) == (
        "Headline changed: ~~may recall~~ → **recalls**"
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, "now announced, it was talks"),
        (Language.GERMAN, "jetzt angekündigt, bisher Gespräche"),
        (Language.FRENCH, "désormais annoncé, c'était en discussion"),
        (Language.SPANISH, "ya anunciado, antes en conversaciones"),
    ],
)
def test_it_is_worded_in_the_language_of_the_channel(language: Language, said: str) -> None:
    assert word_surer(Certainty.TALKS, Certainty.AGREED, language) == said


def test_it_waits_for_no_cool_down() -> None:
    minute = timedelta(minutes=1)
    now = NOW + minute
    assert not is_cooling(FACT, RUMOUR, now=now, cool_down=5 * minute)
    rose = replace(FACT, tells=Certainty.RUMOUR)
    assert is_cooling(rose, RUMOUR, now=now, cool_down=5 * minute)


@pytest.mark.parametrize(
    ("before", "now", "status", "after"),
    [
        (Certainty.RUMOUR, Certainty.DONE, Status.SINGLE_SOURCE, Certainty.DONE),
        (Certainty.RUMOUR, Certainty.TALKS, Status.SINGLE_SOURCE, Certainty.TALKS),
        (Certainty.DONE, Certainty.RUMOUR, Status.SINGLE_SOURCE, Certainty.DONE),
        (Certainty.RUMOUR, None, Status.CORROBORATED, Certainty.RUMOUR),
        (Certainty.RUMOUR, None, Status.OFFICIAL, None),
        (Certainty.DONE, None, Status.OFFICIAL, Certainty.DONE),
        (None, None, Status.OFFICIAL, None),
        (None, Certainty.RUMOUR, Status.SINGLE_SOURCE, None),
        (None, Certainty.AGREED, Status.SINGLE_SOURCE, Certainty.AGREED),
    ],
)
def test_what_was_told_as_a_fact_stays_one_and_what_is_not_known_is_none(
    before: Certainty | None, now: Certainty | None, status: Status, after: Certainty | None
) -> None:
    assert surest(before, now, status=status) is after


def test_two_stories_that_are_one_were_told_as_the_surer() -> None:
    fact = replace(RUMOUR, tells=Certainty.DONE)
    assert RUMOUR.joined_to(fact).tells is Certainty.DONE
    assert fact.joined_to(RUMOUR).tells is Certainty.DONE
    assert RUMOUR.joined_to(replace(RUMOUR, tells=None)).tells is None


def test_a_list_that_has_the_fact_told_it() -> None:
    for occasion in (Occasion.MORNING, Occasion.DIGEST):
        heard = hear_line(LINE, occasion, RUMOUR, at=NOW)
        assert heard is not None
        assert heard.tells is Certainty.DONE
    first = hear_line(replace(LINE, tells=Certainty.TALKS), Occasion.MORNING, None, at=NOW)
    assert first is not None
    assert first.tells is Certainty.TALKS


def test_a_digest_says_that_it_is_a_fact_since_to_who_read_a_rumour() -> None:
    heard = LastHeard(at=NOW, status=Status.SINGLE_SOURCE, origins=1, tells=Certainty.RUMOUR)
    assert find_listed_surer(LINE, heard) == (Certainty.RUMOUR, Certainty.DONE)
    (line,) = compose_list("desk", [replace(LINE, before=heard)], at=NOW, zone="UTC").lines
    assert line.news.endswith("now told as a fact, it was a rumour")
    (line,) = compose_list(
        "desk", [replace(LINE, before=heard, tells=Certainty.TALKS)], at=NOW, zone="UTC"
    ).lines
    assert "fact" not in line.news
    assert find_listed_surer(LINE, replace(heard, tells=None)) is None
    assert find_listed_surer(replace(LINE, status=Status.DISPUTED), heard) is None
