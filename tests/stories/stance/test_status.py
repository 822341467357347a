"""What is known of a story: denials, retractions, official words, and their precedence."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Source, Status
from bot.stories.stance.denials import Dispute
from bot.stories.stance.status import Standing, judge
from tests.stories.newsdesk import (
    GAZETTE,
    HERALD,
    JOURNAL,
    NEWSROOM,
    REGULATOR,
    REUTERS,
    Desk,
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


@pytest.mark.parametrize(
    ("title", "source"),
    [
        (DENIAL[0], REUTERS),
        ("Microsoft will not end its partnership with OpenAI", NEWSROOM),
        ("Microsoft dementiert Ende der Partnerschaft mit OpenAI", REUTERS),
    ],
)
def test_a_denial_that_is_older_than_what_it_would_deny_disputes_nothing(
    title: str, source: Source
) -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    denial = desk.tell(title, source=source, after=HOUR, published=-4 * HOUR)
    assert (denial.status, denial.origins) == (Status.SINGLE_SOURCE, 1)
    # Nor does who prints it after the news.
    copy = desk.tell(title, source=HERALD, after=2 * HOUR)
    assert (copy.copy_of is not None, copy.status) == (True, Status.SINGLE_SOURCE)


@pytest.mark.parametrize("published", [timedelta(minutes=-10), timedelta(minutes=20), None])
def test_a_denial_that_is_no_older_than_the_news_disputes_it_whenever_it_comes(
    published: timedelta | None,
) -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    denial = desk.tell(*DENIAL, source=REUTERS, after=9 * HOUR, published=published)
    assert denial.status is Status.DISPUTED


def test_a_denial_counts_where_an_earlier_report_of_what_it_denies_came_late() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.tell(
        "Microsoft, OpenAI to end partnership, sources say",
        source=HERALD,
        after=HOUR,
        published=-6 * HOUR,
    )
    denial = desk.tell(*DENIAL, source=REUTERS, after=2 * HOUR, published=-4 * HOUR)
    assert denial.status is Status.DISPUTED


def test_what_an_older_entry_was_changed_to_denies_what_came_since() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.tell(
        "Microsoft and OpenAI end partnership, sources say",
        source=HERALD,
        after=HOUR,
        published=-4 * HOUR,
    )
    desk.tell("OpenAI, Microsoft end partnership after six years", source=REUTERS, after=HOUR)
    changed = desk.revise(
        "Microsoft and OpenAI end partnership, sources say", DENIAL[0], after=2 * HOUR
    )
    assert changed is not None
    assert changed.status is Status.DISPUTED


def test_a_confirmation_of_the_hour_that_is_fetched_in_the_evening_counts() -> None:
    desk = Desk()
    first = desk.tell("Nokia to buy Infinera for $2.3 billion")
    late = desk.tell(
        "Infinera agrees to $2.3 billion sale to Nokia",
        source=HERALD,
        after=12 * HOUR,
        published=timedelta(minutes=5),
    )
    assert late.story == first.story
    assert (late.status, late.origins) == (Status.CORROBORATED, 2)


def test_an_official_yes_of_the_morning_counts_though_it_says_no_to_something_else() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    official = desk.tell(
        "Microsoft and OpenAI end their partnership, will not cut jobs",
        source=NEWSROOM,
        after=HOUR,
        published=-HOUR,
    )
    assert official.status is Status.OFFICIAL


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


DENIAL_TEXT = (
    "Microsoft said in a statement on Tuesday that a report that its partnership with OpenAI has "
    "ended is wrong, and that both companies go on working together as they have for years."
)


def test_a_paper_that_prints_a_denial_after_the_official_word_disputes_nothing_anew() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    assert desk.tell(DENIAL[0], DENIAL_TEXT, source=REUTERS, after=HOUR).status is Status.DISPUTED
    desk.tell(*CONFIRMATION, source=NEWSROOM, after=2 * HOUR)
    late = desk.tell(DENIAL[0], DENIAL_TEXT, source=HERALD, after=3 * HOUR)
    assert (late.relation, late.status) == (Relation.COPY, Status.OFFICIAL)
    again = desk.tell(
        "OpenAI chief denies that they have split up, calls Microsoft partnership strong",
        source=REUTERS,
        after=4 * HOUR,
    )
    assert again.status is Status.DISPUTED


def test_an_official_word_that_was_there_before_the_denial_does_not_end_the_dispute() -> None:
    desk = Desk()
    title, word = (
        "Microsoft and OpenAI end partnership",
        (
            "Microsoft and OpenAI have agreed to end their partnership of seven years on the last "
            "day of June, and to settle what they owe each other in three yearly payments."
        ),
    )
    desk.tell(title, word, source=NEWSROOM)
    denial = desk.tell(
        "OpenAI denies that its partnership with Microsoft has ended", source=REUTERS, after=HOUR
    )
    assert denial.status is Status.DISPUTED
    again = desk.tell(title, word, source=REGULATOR, after=2 * HOUR)
    assert (again.relation, again.status) == (Relation.COPY, Status.DISPUTED)
    assert desk.restart().window.story("s1").status is Status.DISPUTED


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


def test_a_retraction_finds_its_story_days_later() -> None:
    desk = Desk()
    told = desk.tell(
        "How couples wed in Fenwick: love in the time of blocks",
        "Meet people whom a digital minister marries between two rounds of play in Larkhill.",
        source=HERALD,
    )
    taken_back = desk.tell(
        "Editor's note: Herald retracts article on Fenwick weddings",
        'After a review, the Herald has retracted "How couples wed in Fenwick" as it did not meet'
        " our standards for editorial.",
        source=HERALD,
        after=timedelta(hours=70),
    )
    assert taken_back.story == told.story
    assert taken_back.status is Status.DISPUTED


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


def test_a_retraction_alone_opens_no_disputed_story() -> None:
    for title in ("Correction", "Retraction: the harbour bridge", "Ministry withdraws report"):
        first = Desk().tell(title, "It was wrong and is no longer there.")
        assert first.status is Status.SINGLE_SOURCE


def test_a_correction_of_a_name_leaves_the_story_standing() -> None:
    desk = Desk()
    desk.tell(*SPLIT, source=JOURNAL)
    small = desk.tell(
        "Correction: Microsoft and OpenAI end their partnership",
        "The report misspelled the name of a lawyer. It was not Rowe but Roe.",
        source=JOURNAL,
        after=HOUR,
    )
    assert small.story == "s1"
    assert small.status is Status.SINGLE_SOURCE


def test_a_body_that_withdraws_its_own_report_takes_no_outlets_story_back() -> None:
    desk = Desk()
    desk.tell("Microsoft report on OpenAI partnership finds flaws", source=JOURNAL)
    other = desk.tell(
        "Microsoft withdraws report on OpenAI partnership flaws", source=HERALD, after=HOUR
    )
    assert other.story == "s1"
    assert other.status is not Status.DISPUTED


@pytest.mark.parametrize(
    "answer",
    [
        "Microsoft did not deny that the partnership has ended.",
        "Microsoft neither confirmed nor denied the report.",
        "A Microsoft spokesman would not deny the plan.",
        "Microsoft declined to confirm or deny the report.",
    ],
)
def test_who_does_not_deny_disputes_nothing(answer: str) -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    report = desk.tell("Microsoft, OpenAI end partnership", answer, source=HERALD, after=HOUR)
    assert report.status is Status.CORROBORATED


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft is not ending its OpenAI partnership, company says",
        "Microsoft has no plans to end OpenAI partnership",
        "Microsoft says there is no truth in end of OpenAI partnership",
        "Microsoft: no plans to end partnership with OpenAI",
        "There has been no split of the OpenAI partnership, Microsoft said",
        "Microsoft denies OpenAI partnership split",
    ],
)
def test_a_plain_no_of_a_party_disputes_what_a_story_claims(title: str) -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    denial = desk.tell(title, source=HERALD, after=HOUR)
    assert denial.story == "s1"
    assert denial.status is Status.DISPUTED
    assert "disputed: Microsoft denies it" in denial.reasons


def test_a_plain_no_that_nothing_came_before_is_news_of_its_own() -> None:
    first = Desk().tell("Nokia has no plans to raise prices, company says")
    assert first.status is Status.SINGLE_SOURCE


def test_a_report_that_says_no_corroborates_nothing() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    other = desk.tell(
        "Fisherman denies that Microsoft and OpenAI partnership has ended",
        source=HERALD,
        after=HOUR,
    )
    assert (other.story, other.status, other.origins) == ("s1", Status.SINGLE_SOURCE, 1)


def test_a_report_that_only_mentions_an_outsiders_denial_corroborates() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    other = desk.tell(
        "OpenAI and Microsoft end partnership",
        "Ruritania denied any involvement in the end of the partnership.",
        source=HERALD,
        after=HOUR,
    )
    assert other.status is Status.CORROBORATED


def test_advice_corroborates_nothing() -> None:
    desk = Desk()
    desk.tell("Siemens hit by leak of customer records in Austria")
    advice = desk.tell(
        "How to protect yourself after the Siemens leak of customer records",
        source=HERALD,
        after=HOUR,
    )
    assert (advice.story, advice.status) == ("s1", Status.SINGLE_SOURCE)


def test_who_tells_of_a_denial_is_an_origin_beside_the_report_that_is_denied() -> None:
    desk = Desk()
    desk.tell("Microsoft board seeks successor to Roe", source=JOURNAL)
    denial = desk.tell(
        "Microsoft denies that its board sought successor to Roe",
        'The chair called the Wall Street Journal report "absolutely false".',
        source=HERALD,
        after=HOUR,
    )
    assert denial.status is Status.DISPUTED
    assert denial.origins == 2
