"""Two stories that a report shows to be one become one, and never part again."""

from __future__ import annotations

from datetime import timedelta

from bot.model import Relation, Status
from bot.stories import StoryWindow
from tests.stories.newsdesk import (
    COURIER,
    GAZETTE,
    HERALD,
    JOURNAL,
    NEWSROOM,
    NOON,
    REUTERS,
    Desk,
)

MINUTE = timedelta(minutes=1)

HARBOUR = "Ferry Ostrava runs aground off Tarn island"
STORM = "Forty passengers taken off by lifeboats in gale"
BRIDGE = "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale"


def tell_both(desk: Desk) -> None:
    desk.tell(HARBOUR, source=GAZETTE)
    desk.tell(STORM, source=HERALD, after=MINUTE)


def test_a_report_of_both_makes_two_stories_one() -> None:
    desk = Desk()
    tell_both(desk)
    assert set(desk.stories) == {"s1", "s2"}
    bridge = desk.tell(BRIDGE, source=COURIER, after=2 * MINUTE)
    assert bridge.story == "s1"
    (merge,) = bridge.merged
    assert (merge.gone, merge.into, merge.at) == ("s2", "s1", NOON + 2 * MINUTE)
    assert merge.reasons
    assert "ostrava" in merge.reasons[0]
    assert "lifeboat" in merge.reasons[0]
    assert not set("@#%") & set(merge.reasons[0])
    assert len(desk.window) == 1


def test_what_was_known_of_both_is_known_of_the_one() -> None:
    desk = Desk()
    tell_both(desk)
    bridge = desk.tell(BRIDGE, source=COURIER, after=2 * MINUTE)
    assert (bridge.origins, bridge.status) == (3, Status.CORROBORATED)
    story = desk.window.story("s1")
    assert (story.opened, story.changed) == (NOON, NOON + 2 * MINUTE)
    assert {member.story for member in desk.members} == {"s1"}


def test_later_reports_of_either_join_the_one() -> None:
    desk = Desk()
    tell_both(desk)
    desk.tell(BRIDGE, source=COURIER, after=2 * MINUTE)
    late = desk.tell(STORM, "The gale had risen at dawn.", source=JOURNAL, after=3 * MINUTE)
    assert late.story == "s1"
    assert late.relation is not Relation.NEW
    assert desk.tell("Nokia opens an office in Turku", after=4 * MINUTE).story == "s3"


def test_a_restarted_window_knows_the_one_and_decides_as_before() -> None:
    steady = Desk()
    tell_both(steady)
    steady.tell(BRIDGE, source=COURIER, after=2 * MINUTE)
    restarted = steady.restart()
    for title in (STORM, HARBOUR, "Ferry Ostrava: lifeboats praised", "Gale off Tarn island"):
        expected = steady.hear(title, source=NEWSROOM, after=5 * MINUTE)
        assert restarted.hear(title, source=NEWSROOM, after=5 * MINUTE) == expected
    assert restarted.stories == steady.stories


def test_a_copy_of_either_stays_a_copy_after_the_merge() -> None:
    desk = Desk()
    tell_both(desk)
    copy = desk.tell(STORM, source=REUTERS, after=MINUTE)
    assert copy.relation is Relation.COPY
    bridge = desk.tell(BRIDGE, source=COURIER, after=2 * MINUTE)
    assert (bridge.origins, bridge.copies) == (3, 1)


def test_stories_that_hard_evidence_keeps_apart_stay_apart() -> None:
    desk = Desk()
    desk.tell("Magnitude 6.2 earthquake strikes northern Chile", source=GAZETTE)
    desk.tell("Magnitude 5.8 earthquake strikes southern Japan", source=HERALD, after=MINUTE)
    both = desk.tell(
        "Earthquakes strike northern Chile and southern Japan", source=COURIER, after=2 * MINUTE
    )
    assert both.merged == ()


def test_a_window_merges_only_where_it_is_told_to() -> None:
    desk = Desk(window=StoryWindow())
    tell_both(desk)
    assert desk.tell(BRIDGE, source=COURIER, after=2 * MINUTE).merged == ()
    assert len(desk.window) == 2


def test_a_report_that_is_barely_like_a_second_story_makes_the_two_no_one() -> None:
    for headline in (
        "Lifeboats taken to ferry Ostrava, aground off Tarn in fog near Selby rocks",
        "Ferry Ostrava aground off Tarn: passengers taken to Selby",
    ):
        desk = Desk()
        first = desk.tell(HARBOUR)
        second = desk.tell(STORM, source=HERALD, after=MINUTE)
        report = desk.tell(headline, source=JOURNAL, after=2 * MINUTE)
        assert (report.story, report.merged) == (first.story, ())
        assert desk.window.story(second.story).headline == STORM


def test_what_was_expected_of_a_bank_and_what_it_did_stay_two_however_they_are_bridged() -> None:
    desk = Desk()
    desk.tell("Fed seen holding rates at 2.25%, economists say", "All 33 who were polled agree.")
    done = desk.tell("Fed holds its key rate at 2.25%", "It was 2.5%.", source=HERALD, after=MINUTE)
    assert done.story == "s2"
    bridge = desk.tell(
        "Fed stands pat at 2.25%, as widely expected",
        "All 33 economists who were polled agree, and it was 2.5%.",
        source=COURIER,
        after=2 * MINUTE,
    )
    assert (bridge.story, bridge.merged) == ("s2", ())
