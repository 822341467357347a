"""What forbids to ring: a text is as old as the oldest entry that has it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Level, Placement, Relation, Step
from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, NEWSROOM, NOON, REUTERS, Desk, write
from tests.stories.scoring.test_urgency import rate

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
TITLE = "Nokia to buy Infinera for $2.3 billion"
TEXT = (
    "The Finnish company will take over the American maker of optical gear to grow in data "
    "centres, both said on Tuesday. Shareholders of Infinera get two thirds in cash and the rest "
    "in shares, and the merger is to be closed in the first half of next year."
)
OWN = "Directors of the optical firm voted in favour on Tuesday evening, its chairwoman told us."


def weigh_at(placement: Placement, hours: int) -> Level:
    entry = write(TITLE, TEXT, at=NOON + hours * HOUR)
    return rate(entry, "Nokia", placement=placement, now=NOON + hours * HOUR).level


def test_a_copy_is_as_old_as_the_text_that_it_has() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT)
    soon = desk.tell(TITLE, TEXT, source=HERALD, after=5 * HOUR)
    late = desk.tell(TITLE, TEXT, source=COURIER, after=7 * HOUR)
    assert (soon.relation, soon.text_at) == (Relation.COPY, NOON)
    assert (late.relation, late.text_at) == (Relation.COPY, NOON)
    assert weigh_at(soon, 5) is Level.BREAKING
    assert weigh_at(late, 7) is Level.DIGEST
    entry = write(TITLE, TEXT, at=NOON + 7 * HOUR)
    reasons = rate(entry, "Nokia", placement=late, now=NOON + 7 * HOUR).reasons
    assert reasons[0] == "published 7 hours ago"


def test_a_report_of_its_own_is_as_old_as_itself() -> None:
    desk = Desk()
    assert desk.tell(TITLE, TEXT).text_at is None
    desk.tell(TITLE, TEXT, source=HERALD, after=HOUR)
    report = desk.tell("Infinera board backs sale to Nokia", OWN, source=COURIER, after=7 * HOUR)
    assert (report.story, report.relation, report.text_at) == ("s1", Relation.REPORT, None)
    assert weigh_at(report, 7) is Level.BREAKING


def test_the_agencys_own_entry_is_as_old_as_the_paper_that_printed_it_first() -> None:
    desk = Desk()
    desk.tell(TITLE, f"HELSINKI (Reuters) - {TEXT}", source=GAZETTE)
    own = desk.tell(TITLE, f"HELSINKI (Reuters) - {TEXT}", source=REUTERS, after=7 * HOUR)
    assert (own.copy_of, own.text_at) == (None, NOON)
    copy = desk.tell(TITLE, TEXT, source=COURIER, after=8 * HOUR)
    assert copy.copy_of is not None
    assert (copy.copy_of.source, copy.text_at) == (REUTERS.id, NOON)


def test_a_text_is_as_old_as_it_was_after_a_restart() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT)
    desk.tell(TITLE, TEXT, source=HERALD, after=HOUR)
    assert desk.restart().tell(TITLE, TEXT, source=COURIER, after=7 * HOUR).text_at == NOON


def test_a_copy_that_its_paper_rewrote_is_as_old_as_itself() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT)
    desk.tell(f"{TITLE}, both say", TEXT, source=HERALD, after=7 * HOUR)
    again = desk.revise(f"{TITLE}, both say", "Nokia drops Infinera", OWN, after=8 * HOUR)
    assert again is not None
    assert again.text_at is None


@pytest.mark.parametrize(("fresh_from", "is_left"), [(HOUR, True), (-HOUR, False)])
def test_a_copy_of_an_old_text_uses_up_no_step(fresh_from: timedelta, is_left: bool) -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT)
    desk.hear("Infinera board backs sale to Nokia", OWN, source=COURIER, watched=False)
    desk.tell(TITLE, TEXT, source=HERALD, after=7 * HOUR, fresh_from=fresh_from)
    third = desk.tell(
        "Nokia's $2.3 billion deal for Infinera: what the unions ask",
        "Workers in Oulu want to keep their plant, their union told the agency.",
        source=REUTERS,
        after=8 * HOUR,
    )
    assert third.story == "s1"
    # Else the second origin was used up, and this is one further.
    assert [each.of_weight for each in third.earned] == [not is_left]


def test_a_partys_own_word_is_of_when_it_came_whoever_had_its_words_before() -> None:
    desk = Desk()
    title = "Microsoft to buy Infinera for $2.3 billion"
    desk.tell(title)
    says = f"Microsoft confirms that it has signed a contract: {title} in cash."
    told = {"after": 30 * HOUR, "fresh_from": 24 * HOUR}
    own = desk.tell("A statement on Infinera", says, source=NEWSROOM, **told)
    assert (own.relation, own.copies, own.official) == (Relation.UPDATE, 1, True)
    assert [each.step for each in own.earned] == [Step.OFFICIAL]
    assert own.text_at is None
    assert weigh_at(own, 30) is Level.BREAKING
    paper = desk.tell("A word on Infinera", says, source=COURIER, after=31 * HOUR)
    assert (paper.relation, paper.text_at) == (Relation.COPY, NOON)
    further = desk.tell("What it says on Infinera", says, source=NEWSROOM, after=32 * HOUR)
    assert (further.relation, further.text_at) == (Relation.COPY, NOON)
