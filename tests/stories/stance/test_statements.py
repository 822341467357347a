"""A party's own statement: it may deny the report that it answers, or say nothing to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Relation, Source, Status
from bot.stories.stance.statements import denies_report, says_nothing
from tests.stories.newsdesk import GAZETTE, HERALD, NEWSROOM, REUTERS, Desk, write

HOUR = timedelta(hours=1)
TALKS = (
    "Microsoft in talks to buy Nokia",
    "Microsoft and Nokia are discussing a merger, people who know of it said.",
)
HEADED = "Statement regarding media speculation"
WIRE = Source.unlisted("globenewswire.com")
MINISTRY = replace(
    Source.unlisted("transport.example"), official=True, name="Ministry of Transport"
)


@pytest.mark.parametrize(
    "text",
    [
        "Nokia wishes to clarify that it has not made an approach to Siemens.",
        "Nokia confirms it is not in talks with Siemens.",
        "Nokia has read reports of a sale. These reports are not accurate.",
        "There are no discussions with Siemens.",
        "Nokia is not considering an offer for Siemens, and no talks have taken place.",
        "There is no truth in the story.",
        "Nokia has no intention of making an offer.",
        "Die Berichte treffen nicht zu.",
        "Es gibt keine Gespräche mit Siemens.",
        "Nokia führt derzeit keine Verhandlungen.",
        "Ces informations sont inexactes.",
        "Nokia n'est pas en discussions avec Siemens.",
        "Las informaciones carecen de fundamento.",
        "Nokia no mantiene conversaciones con Siemens.",
        "Le notizie sono prive di fondamento.",
        "Non sono in corso trattative con Siemens.",
        "一部報道は事実ではありません。",
    ],
)
def test_a_statement_denies_the_report_that_it_answers(text: str) -> None:
    assert denies_report(write(HEADED, text))
    assert not says_nothing(write(HEADED, text))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Nokia to close its Oulu plant", "There are no plans to close others."),
        (HEADED, "Nokia confirms that it is in talks with Siemens. No offer has been made."),
        (HEADED, "Nokia confirms that it has received an offer. No decision has been made."),
        (HEADED, "Nokia is considering an offer. There can be no certainty that one is made."),
        (HEADED, "Nokia will sell its Oulu plant, and has told its staff."),
        ("Statement on the market", "The market is wrong about phones."),
    ],
)
def test_a_statement_that_owns_up_or_answers_no_report_denies_nothing(
    title: str, text: str
) -> None:
    assert not denies_report(write(title, text))
    assert not says_nothing(write(title, text))


@pytest.mark.parametrize(
    "text",
    [
        "Nokia notes the reports and does not comment on market rumours.",
        "It is our policy not to comment on press speculation.",
        "Nokia kommentiert Marktgerüchte nicht.",
        "Nokia ne commente pas les rumeurs.",
        "Nokia no comenta rumores.",
        "Nokia non commenta le indiscrezioni.",
        "本件は当社が発表したものではありません。",
        "However, this was not announced by Nokia. We are considering various possibilities.",
        "A report says they are in merger talks. It is not something that was announced by us.",
        "Nokia notes the recent press speculation. There can be no certainty of any offer.",
        "Nokia has read the reports. Nothing has been decided.",
        "Nokia has read the reports. No decision on Oulu has been made.",
        "We are considering various options, but no decisions have been made at this time.",
        "Nokia has read the reports. No agreement has been reached.",
        "Über das Werk ist noch keine Entscheidung gefallen.",
        "Aucune décision n'a été prise.",
        "No hay ninguna decisión sobre la planta.",
    ],
)
def test_a_statement_may_say_that_it_says_nothing(text: str) -> None:
    assert says_nothing(write(HEADED, text))
    assert not denies_report(write(HEADED, text))


def test_a_partys_own_denial_disputes_the_story_whatever_it_is_headed() -> None:
    desk = Desk()
    desk.tell(*TALKS)
    word = desk.tell(
        HEADED,
        "Microsoft confirms that it is not in talks with Nokia.",
        source=NEWSROOM,
        after=HOUR,
    )
    assert word.story == "s1"
    assert word.status is Status.DISPUTED
    assert word.relation is Relation.UPDATE
    assert "disputed: Microsoft denies it" in word.reasons
    assert not word.official


def test_a_partys_own_denial_ends_no_dispute() -> None:
    desk = Desk()
    desk.tell(*TALKS)
    desk.tell("Microsoft denies that it is in talks to buy Nokia", source=REUTERS, after=HOUR)
    word = desk.tell(
        HEADED,
        "Microsoft has not made an approach to Nokia, contrary to reports.",
        source=NEWSROOM,
        after=2 * HOUR,
    )
    assert word.status is Status.DISPUTED
    assert word.relation is Relation.UPDATE, "it was only said to deny it before"


def test_a_statement_that_confirms_the_talks_is_an_official_word() -> None:
    desk = Desk()
    desk.tell(*TALKS)
    word = desk.tell(
        HEADED,
        "Microsoft confirms that it is in talks with Nokia.",
        source=NEWSROOM,
        after=HOUR,
    )
    assert word.status is Status.OFFICIAL


def test_a_denial_that_answers_nothing_in_the_window_is_official_news_of_its_own() -> None:
    word = Desk().tell(
        HEADED, "Microsoft confirms that it is not in talks with Nokia.", source=NEWSROOM
    )
    assert word.status is Status.OFFICIAL


def test_a_denial_on_a_release_wire_is_its_issuers() -> None:
    desk = Desk()
    desk.tell(*TALKS)
    word = desk.tell(
        HEADED,
        "Nokia wishes to clarify that no talks with Microsoft have taken place.",
        source=WIRE,
        after=HOUR,
    )
    assert word.status is Status.DISPUTED
    assert "disputed: Nokia denies it" in word.reasons


def test_a_denial_on_a_release_wire_by_a_firm_that_no_catalogue_has_is_its_own() -> None:
    desk = Desk()
    desk.tell("Larkhill in talks to buy Ostrander", "Larkhill and Ostrander discuss a merger.")
    word = desk.tell(
        "Larkhill responds to rumours about Ostrander",
        "OSLO, March 3 (GLOBE NEWSWIRE) -- Larkhill, Inc. today announced that no talks with "
        "Ostrander have taken place.",
        source=WIRE,
        after=HOUR,
    )
    assert word.status is Status.DISPUTED
    assert "disputed: Larkhill denies it" in word.reasons


def test_an_authoritys_denial_on_its_own_host_disputes_what_is_told_of_it() -> None:
    desk = Desk()
    desk.tell("Oldtown harbour tunnel to close for a year", "The Oldtown harbour tunnel shuts.")
    word = desk.tell(
        "Oldtown harbour tunnel: statement on media reports",
        "Reports that the Oldtown harbour tunnel shuts for a year are incorrect.",
        source=MINISTRY,
        after=HOUR,
    )
    assert word.story == "s1"
    assert word.status is Status.DISPUTED
    assert "disputed: transport.example denies it" in word.reasons


def test_who_does_not_comment_neither_denies_nor_confirms_nor_is_a_second_voice() -> None:
    desk = Desk()
    desk.tell(*TALKS)
    word = desk.tell(
        HEADED,
        "Microsoft notes reports on Nokia and does not comment on market rumours.",
        source=NEWSROOM,
        after=HOUR,
    )
    assert word.story == "s1"
    assert word.status is Status.SINGLE_SOURCE
    assert word.origins == 1
    assert word.relation is Relation.REPORT


def test_who_denies_a_case_on_its_own_host_confirms_none() -> None:
    desk = Desk()
    desk.tell("Nokia and Microsoft sued over patents", "A lawsuit accuses Microsoft and Nokia.")
    word = desk.tell(
        "Microsoft denies allegations in Nokia patents lawsuit",
        "Microsoft rejects the claims in the lawsuit about patents.",
        source=NEWSROOM,
        after=HOUR,
    )
    assert word.status is not Status.DISPUTED


def test_only_a_partys_own_text_is_read_as_its_statement() -> None:
    desk = Desk()
    desk.tell(*TALKS, source=GAZETTE)
    report = desk.tell(
        "Analysts on the Microsoft and Nokia talks",
        "The reports are not accurate about the price, analysts of the Herald find.",
        source=HERALD,
        after=HOUR,
    )
    assert report.status is not Status.DISPUTED
