"""What is known of a story: denials, retractions, official words, and their precedence."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Event, Relation, Status
from bot.stories.events import classify
from bot.stories.status import Dispute, Standing, find_dispute, judge
from tests.stories.newsdesk import (
    GAZETTE,
    HERALD,
    JOURNAL,
    NEWSROOM,
    REGULATOR,
    REUTERS,
    Desk,
    write,
)

HOUR = timedelta(hours=1)
SPLIT = (
    "Microsoft and OpenAI end their partnership",
    "Microsoft and OpenAI have ended their partnership, people in both companies said.",
)
DENIAL = ("Microsoft denies report that its OpenAI partnership has ended", "")
CONFIRMATION = (
    "An update on Microsoft and OpenAI",
    "Microsoft and OpenAI have agreed to end their partnership, effective today.",
)


def test_a_party_that_denies_the_claim_disputes_the_story() -> None:
    desk = Desk()
    first = desk.tell(*SPLIT)
    denial = desk.tell(*DENIAL, source=REUTERS, after=HOUR)
    assert denial.story == first.story
    assert denial.status is Status.DISPUTED
    assert denial.relation is Relation.UPDATE
    assert "disputed: Microsoft denies it" in denial.reasons


def test_a_later_report_does_not_end_a_dispute() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.tell(*DENIAL, source=REUTERS, after=HOUR)
    later = desk.tell(
        "OpenAI and Microsoft partnership has ended, staff say",
        "Three people at OpenAI said the partnership with Microsoft had ended.",
        source=HERALD,
        after=2 * HOUR,
    )
    assert later.status is Status.DISPUTED
    assert later.relation is Relation.REPORT
    assert later.origins == 3


def test_a_later_official_word_ends_a_dispute_and_is_a_development() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.tell(*DENIAL, source=REUTERS, after=HOUR)
    word = desk.tell(*CONFIRMATION, source=NEWSROOM, after=2 * HOUR)
    assert word.status is Status.OFFICIAL
    assert word.official
    assert word.relation is Relation.UPDATE
    assert "official: news.microsoft.example" in word.reasons
    assert "was disputed" in word.reasons


def test_a_denial_after_the_official_word_disputes_again() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.tell(*CONFIRMATION, source=NEWSROOM, after=HOUR)
    denial = desk.tell(
        "OpenAI denies that its partnership with Microsoft has ended",
        source=REUTERS,
        after=2 * HOUR,
    )
    assert denial.status is Status.DISPUTED
    assert denial.official


def test_a_partys_own_denial_on_its_own_site_is_no_confirmation() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    denial = desk.tell(*DENIAL, source=NEWSROOM, after=HOUR)
    assert denial.status is Status.DISPUTED
    assert not denial.official


def test_an_outsiders_denial_disputes_nothing() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    other = desk.tell(
        "Fisherman denies that Microsoft and OpenAI partnership has ended",
        source=HERALD,
        after=HOUR,
    )
    assert other.story == "s1"
    assert other.status is not Status.DISPUTED


def test_a_spokesman_speaks_for_a_party() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    denial = desk.tell(
        "Company spokesman denies that Microsoft OpenAI partnership has ended",
        source=HERALD,
        after=HOUR,
    )
    assert denial.status is Status.DISPUTED


def test_the_origin_that_retracts_disputes_its_story() -> None:
    desk = Desk()
    desk.tell(*SPLIT, source=JOURNAL)
    retraction = desk.tell(
        "Correction: Microsoft and OpenAI have not ended their partnership",
        "An earlier report of ours was wrong.",
        source=JOURNAL,
        after=HOUR,
    )
    assert retraction.status is Status.DISPUTED
    assert "disputed: the origin retracts or corrects it" in retraction.reasons


def test_a_retraction_is_believed_of_whom_it_names() -> None:
    desk = Desk()
    desk.tell(*SPLIT, source=JOURNAL)
    told = desk.tell(
        "WSJ retracts report that Microsoft and OpenAI ended their partnership",
        source=HERALD,
        after=HOUR,
    )
    assert told.status is Status.DISPUTED
    assert "disputed: WSJ retracts or corrects it" in told.reasons


def test_a_correction_by_an_outlet_that_said_nothing_disputes_nothing() -> None:
    desk = Desk()
    desk.tell(*SPLIT, source=JOURNAL)
    other = desk.tell(
        "Correction: Microsoft and OpenAI ended their partnership on Monday, not Tuesday",
        source=HERALD,
        after=HOUR,
    )
    assert other.status is not Status.DISPUTED


def test_a_story_that_begins_with_a_denial_is_disputed() -> None:
    assert Desk().tell(*DENIAL).status is Status.DISPUTED


def test_the_body_whose_voice_a_source_is_makes_the_story_official() -> None:
    desk = Desk()
    desk.tell("Regulator fines Nokia 40 million euros over patents")
    word = desk.tell("Nokia fined 40 million euros over patents", source=REGULATOR, after=HOUR)
    assert word.status is Status.OFFICIAL
    assert "official: regulator.example" in word.reasons


def test_a_partys_site_that_opens_the_story_is_official() -> None:
    first = Desk().tell("Our next chapter", "We are ending an alliance.", source=NEWSROOM)
    assert first.status is Status.OFFICIAL


def test_a_host_of_an_entity_that_is_not_in_the_story_is_no_official_word() -> None:
    desk = Desk()
    desk.tell("Siemens recalls 10,000 trains in Austria over brakes")
    other = desk.tell(
        "Siemens recalls 10,000 trains in Austria over brakes: what we know",
        source=NEWSROOM,
        after=HOUR,
    )
    assert other.story == "s1"
    assert not other.official


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("OpenAI denies ending its alliance with Microsoft", "OpenAI"),
        ("Microsoft rejects claims of a split", "Microsoft"),
        ("Microsoft refutes rumours that it will leave Europe", "Microsoft"),
        ("Microsoft calls report of a split 'false'", "Microsoft"),
        ("Nokia says report of a sale is untrue", "Nokia"),
        ("Siemens dementiert Bericht über Stellenabbau", "Siemens"),
        ("Nokia dément les rumeurs de rachat", "Nokia"),
        ("Nokia desmiente que vaya a comprar Siemens", "Nokia"),
        ("BREAKING: Nokia flatly denies that it is for sale", "Nokia"),
        ("Minister denies allegations of bribery", "Minister"),
    ],
)
def test_a_denial_is_found_with_who_makes_it(title: str, who: str) -> None:
    entry = write(title)
    assert find_dispute(entry, classify(entry)[0].type) == Dispute(who=who, retraction=False)


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft denies wrongdoing in privacy lawsuit",
        "Bank denies all wrongdoing",
        "Judge denies bail to suspect",
        "Actor was denied entry to the United Kingdom",
        "Google denies allegations in antitrust lawsuit",
        "Suspect denies charges of fraud in court",
        "Microsoft rejects offer from OpenAI",
        "Senate rejects plan to cut spending",
        "Voters reject constitution that limits power",
        "Amazon dismisses 300 workers after deal",
        "Corrections officers go on strike",
        "Court rejects appeal",
    ],
)
def test_what_denies_no_claim_disputes_nothing(title: str) -> None:
    entry = write(title)
    assert find_dispute(entry, classify(entry)[0].type) is None


def test_a_denial_is_read_from_the_first_sentences_too() -> None:
    entry = write(
        "Trouble in the cloud",
        "A report shook markets. But Microsoft denied that it would leave. More later.",
    )
    assert find_dispute(entry, Event.OTHER) == Dispute(who="Microsoft", retraction=False)


def test_a_denial_deep_in_a_text_is_background() -> None:
    entry = write("Trouble in the cloud", "One. " * 5 + "Microsoft denied that it would leave.")
    assert find_dispute(entry, Event.OTHER) is None


def test_who_denies_is_named_as_folded_where_folding_moves_places() -> None:
    entry = write("Groß & Söhne ﬁrm denies that it is for sale")
    found = find_dispute(entry, Event.OTHER)
    assert found is not None
    assert found.who == "gross & sohne firm"


@pytest.mark.parametrize("origins", [1, 2, 9])
@pytest.mark.parametrize("official", [True, False])
@pytest.mark.parametrize("dispute", [None, Dispute(who="Nokia", retraction=False)])
def test_status_keeps_its_precedence(origins: int, official: bool, dispute: Dispute | None) -> None:
    expected = (
        Status.DISPUTED
        if dispute
        else Status.OFFICIAL
        if official
        else Status.CORROBORATED
        if origins > 1
        else Status.SINGLE_SOURCE
    )
    assert judge(Standing(origins=origins, official=official, dispute=dispute)) is expected


def test_denying_wrongdoing_leaves_a_lawsuit_undisputed() -> None:
    desk = Desk()
    desk.tell("Samsung sues Nokia over 5G patents", source=GAZETTE)
    answer = desk.tell(
        "Nokia denies wrongdoing as Samsung sues over 5G patents", source=HERALD, after=HOUR
    )
    assert answer.story == "s1"
    assert answer.status is Status.CORROBORATED
