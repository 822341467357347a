"""Reports whose pages are gone, or there again: what their stories make of it."""

from __future__ import annotations

from datetime import timedelta

from bot.model import Change, ChangeKind, EntryKey, Placement, Relation, Status
from tests.classifying import find_event
from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, Desk, find_mentions, official_for

HOUR = timedelta(hours=1)
TITLE = "Nokia to cut 3,000 jobs in Oulu"
TEXT = "Nokia will cut 3,000 jobs at its Oulu site by May, three people there told reporters."
OTHER = "Nokia plans 3,000 job cuts in Oulu, workers say"


def mark(desk: Desk, key: EntryKey, kind: ChangeKind = ChangeKind.PULLED) -> Placement:
    change = Change(kind=kind, before="", after="404", topic=f"page {key.id}", now=kind.value)
    placement = desk.window.mark_page(key, change)
    assert placement is not None
    return placement


def key_of(desk: Desk, number: int) -> EntryKey:
    return desk.members[number].entry.key


def test_a_story_whose_only_report_is_gone_says_so_and_keeps_its_origin() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT, source=JOURNAL)
    pulled = mark(desk, key_of(desk, 0))
    assert (pulled.relation, pulled.origins) == (Relation.REVISION, 1)
    assert pulled.reasons == ("single-source: its report was pulled", "its page is gone")
    later = desk.tell(TITLE, TEXT, source=HERALD, after=HOUR)
    assert (later.relation, later.origins) == (Relation.COPY, 1)
    assert later.reasons[0] == "single-source: its report was pulled"


def test_of_two_origins_the_one_that_is_gone_counts_no_longer() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT, source=JOURNAL)
    assert desk.tell(OTHER, "Workers told the Herald.", source=HERALD).origins == 2
    pulled = mark(desk, key_of(desk, 1))
    assert (pulled.origins, pulled.status) == (1, Status.SINGLE_SOURCE)
    assert pulled.reasons == ("its page is gone",)
    back = mark(desk, key_of(desk, 1), ChangeKind.BACK)
    assert (back.origins, back.status) == (2, Status.CORROBORATED)
    assert back.reasons == ("its page is there again",)


def test_what_is_gone_stays_so_when_another_report_is_revised() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT, source=JOURNAL)
    desk.tell(OTHER, "Workers told the Herald.", source=HERALD)
    mark(desk, key_of(desk, 1))
    revised = desk.revise(TITLE, "Nokia to cut 3,000 jobs at Oulu", TEXT, after=HOUR)
    assert revised is not None
    assert revised.origins == 1


def test_a_restarted_window_knows_which_pages_are_gone() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT, source=JOURNAL)
    desk.tell(OTHER, "Workers told the Herald.", source=HERALD)
    gone = key_of(desk, 1)
    mark(desk, gone)
    restarted = Desk()
    restarted.window.restore(
        desk.members,
        list(desk.stories.values()),
        mentions_of=lambda entry, _source: find_mentions(entry),
        official_for_of=official_for,
        event_of=find_event,
        pulled=[gone, EntryKey("gazette.example", "never placed")],
    )
    assert restarted.window.story("s1").origins == desk.window.story("s1").origins == 1


def test_the_last_report_that_is_gone_counts_no_longer_when_another_comes() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT, source=JOURNAL)
    gone = key_of(desk, 0)
    assert mark(desk, gone).origins == 1
    alone = desk.tell(OTHER, "Workers told the Herald.", source=HERALD, after=HOUR)
    assert (alone.origins, alone.status) == (1, Status.SINGLE_SOURCE)
    # A copy of the text that is gone stands for it.
    copied = desk.tell(TITLE, TEXT, source=GAZETTE, after=2 * HOUR)
    assert (copied.copy_of, copied.origins) == (gone, 2)


def test_an_outlet_that_pulled_its_report_can_still_retract_it() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT, source=JOURNAL)
    desk.tell(OTHER, "Workers told the Herald.", source=HERALD)
    mark(desk, key_of(desk, 0))
    retracted = desk.tell(
        "Retraction: Nokia to cut 3,000 jobs in Oulu",
        "The Journal retracts its report on job cuts at Nokia in Oulu.",
        source=JOURNAL,
        after=HOUR,
    )
    assert retracted.story == "s1"
    assert retracted.status is Status.DISPUTED


def test_an_entry_of_no_live_story_has_no_page_to_mark() -> None:
    change = Change(kind=ChangeKind.PULLED, before="", after="410", topic="page", now="pulled")
    assert Desk().window.mark_page(EntryKey(GAZETTE.id, "nothing"), change) is None


DENIAL = "Nokia denies report that it will cut 3,000 jobs in Oulu"


def test_a_denial_whose_pages_are_all_gone_disputes_nothing_any_more() -> None:
    desk = Desk()
    text = (
        "Nokia said in a statement on Tuesday that a report of job cuts in Oulu is wrong, and "
        "that it is hiring engineers there as it has done since the spring."
    )
    desk.tell(TITLE, TEXT, source=JOURNAL)
    assert desk.tell(DENIAL, text, source=HERALD, after=HOUR).status is Status.DISPUTED
    assert desk.tell(DENIAL, text, source=GAZETTE, after=HOUR).relation is Relation.COPY
    assert mark(desk, key_of(desk, 1)).status is Status.DISPUTED
    assert mark(desk, key_of(desk, 2)).status is Status.SINGLE_SOURCE
    assert mark(desk, key_of(desk, 2), ChangeKind.BACK).status is Status.DISPUTED


def test_a_dispute_stands_again_where_the_word_that_ended_it_is_gone() -> None:
    desk = Desk()
    desk.tell(TITLE, TEXT, source=JOURNAL)
    desk.tell(DENIAL, source=HERALD, after=HOUR)
    admits = desk.tell(
        "Nokia now confirms it will cut 3,000 jobs in Oulu", source=GAZETTE, after=2 * HOUR
    )
    assert admits.status is Status.CORROBORATED
    assert mark(desk, key_of(desk, 2)).status is Status.DISPUTED
