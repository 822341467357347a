"""Entries that come again with another text: what their stories make of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Status
from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, NEWSROOM, NOON, REUTERS, Desk

HOUR = timedelta(hours=1)
FIRE = ("Fire at Nokia plant in Oulu injures 3", "A fire broke out at a Nokia plant in Oulu.")
CUTS = ("Nokia to cut 3,000 jobs in Oulu", "Nokia will cut jobs, people there said.")


def test_a_toll_that_rises_in_a_changed_text_is_a_development() -> None:
    desk = Desk()
    desk.tell(*FIRE)
    changed = desk.revise(FIRE[0], "Fire at Nokia plant in Oulu injures 11", after=HOUR)
    assert changed is not None
    assert (changed.story, changed.relation) == ("s1", Relation.UPDATE)
    assert "injured now 11" in changed.reasons
    assert changed.developments == ("injured now 11",)
    story = desk.window.story("s1")
    assert story.headline == "Fire at Nokia plant in Oulu injures 11"
    assert (story.opened, story.changed) == (NOON, NOON + HOUR)


def test_a_change_of_words_is_a_revision() -> None:
    desk = Desk()
    desk.tell(*FIRE)
    desk.tell("Nokia plant in Oulu on fire, three injured", source=HERALD)
    changed = desk.revise(FIRE[0], "Fire at Nokia plant in Oulu injures three", after=HOUR)
    assert changed is not None
    assert changed.relation is Relation.REVISION
    assert (changed.origins, changed.status) == (2, Status.CORROBORATED)
    assert "the same entry, changed" in changed.reasons
    assert desk.window.story("s1").changed == NOON


def test_an_entry_that_was_never_placed_has_no_story_to_revise() -> None:
    assert Desk().revise("Nothing", *FIRE, after=HOUR) is None


@pytest.mark.parametrize(
    "title",
    [
        "Correction: Nokia will not cut jobs in Oulu",
        "Retraction: Nokia jobs in Oulu",
        "Nokia has no plans to cut jobs in Oulu, company says",
        "Nokia denies that it will cut jobs in Oulu",
    ],
)
def test_a_report_that_takes_itself_back_disputes_its_story(title: str) -> None:
    desk = Desk()
    desk.tell(*CUTS, source=JOURNAL)
    changed = desk.revise(CUTS[0], title, after=HOUR)
    assert changed is not None
    assert (changed.relation, changed.status) == (Relation.UPDATE, Status.DISPUTED)


def test_a_later_report_that_takes_itself_back_disputes_its_story_too() -> None:
    desk = Desk()
    desk.tell(*CUTS, source=JOURNAL)
    second = "Nokia cuts 3,000 jobs in Oulu, workers say"
    desk.tell(second, "Workers told the Herald.", source=HERALD, after=HOUR)
    changed = desk.revise(second, "Correction: Nokia will not cut jobs in Oulu", after=2 * HOUR)
    assert changed is not None
    assert changed.status is Status.DISPUTED


def test_a_report_that_tells_of_anothers_retraction_takes_nothing_back_itself() -> None:
    desk = Desk()
    desk.tell(*CUTS, source=HERALD)
    changed = desk.revise(CUTS[0], "Bugle retracts report of Nokia jobs in Oulu", after=HOUR)
    assert changed is not None
    assert changed.status is Status.SINGLE_SOURCE


def test_a_dispute_that_a_changed_text_no_longer_has_is_over() -> None:
    desk = Desk()
    desk.tell(*CUTS, source=JOURNAL)
    denial = "Nokia denies report that it will cut 3,000 jobs in Oulu"
    assert desk.tell(denial, source=REUTERS, after=HOUR).status is Status.DISPUTED
    changed = desk.revise(denial, "Nokia to say more on 3,000 jobs in Oulu", after=2 * HOUR)
    assert changed is not None
    assert changed.status is Status.CORROBORATED


def test_the_new_text_is_what_later_reports_are_held_beside() -> None:
    desk = Desk()
    desk.tell("Sirens in Oulu", "Smoke stood over the harbour.")
    desk.revise("Sirens in Oulu", *FIRE, after=HOUR)
    later = desk.tell("Nokia plant fire in Oulu injures 3", source=HERALD, after=2 * HOUR)
    assert later.story == "s1"


TEXT = "Nokia will cut 3,000 jobs at its Oulu site by May, three people there told reporters."


def test_a_text_that_becomes_the_first_reports_own_is_a_copy_of_it() -> None:
    desk = Desk()
    desk.tell(CUTS[0], TEXT, source=REUTERS)
    second = "Nokia cuts 3,000 Oulu jobs, union fears"
    assert desk.tell(second, "A union spoke.", source=HERALD, after=HOUR).origins == 2
    changed = desk.revise(second, second, TEXT, after=2 * HOUR)
    assert changed is not None
    assert (changed.origins, changed.copies) == (1, 1)
    assert changed.copy_of is not None


def test_a_text_that_becomes_another_storys_stays_in_its_own_story() -> None:
    desk = Desk()
    desk.tell(CUTS[0], TEXT, source=REUTERS)
    train = "Siemens recalls 10,000 trains in Austria"
    assert desk.tell(train, source=HERALD, after=HOUR).story == "s2"
    changed = desk.revise(train, train, TEXT, after=2 * HOUR)
    assert changed is not None
    assert (changed.story, changed.copies, changed.copy_of) == ("s2", 0, None)


def test_the_other_members_stay_what_they_were() -> None:
    desk = Desk()
    desk.tell(CUTS[0], TEXT, source=GAZETTE)
    copy = desk.tell("Jobs go at Nokia", TEXT, source=HERALD, after=HOUR)
    changed = desk.revise(CUTS[0], "Nokia cuts 3,000 jobs in Oulu by May", TEXT, after=2 * HOUR)
    assert copy.copy_of is not None
    assert changed is not None
    assert (changed.copies, changed.origins) == (1, 1)


def test_a_story_that_was_revised_lives_as_long_as_before() -> None:
    desk = Desk()
    desk.tell(*FIRE)
    desk.revise(FIRE[0], "Fire at Nokia plant in Oulu hurts three", after=70 * HOUR)
    desk.window.forget(NOON + 73 * HOUR)
    with pytest.raises(KeyError):
        desk.window.story("s1")


def test_a_restarted_window_knows_revised_texts_as_they_are() -> None:
    told: list[tuple[str, str, object]] = [
        (*CUTS, JOURNAL),
        ("Nokia to shut Oulu jobs", "Some 3,000 jobs go at Nokia in Oulu.", HERALD),
        ("Siemens recalls 10,000 trains in Austria", "The brakes fail.", GAZETTE),
        ("An update on Oulu", "Microsoft and Nokia will cut 3,000 jobs in Oulu.", NEWSROOM),
    ]
    steady = Desk()
    for number, (title, text, source) in enumerate(told):
        steady.tell(title, text, source=source, after=number * HOUR)
    steady.revise(CUTS[0], "Correction: Nokia will not cut 3,000 jobs in Oulu", after=5 * HOUR)
    steady.revise(told[1][0], "Nokia to shut 5,000 Oulu jobs", told[1][1], after=6 * HOUR)
    again = steady.restart()
    for title, source in (
        ("Nokia jobs in Oulu: 9,000 go", REUTERS),
        ("Siemens train recall in Austria grows to 30,000", HERALD),
        ("Nokia denies report that it will cut jobs in Oulu", REUTERS),
    ):
        expected = steady.hear(title, source=source, after=7 * HOUR)
        assert again.hear(title, source=source, after=7 * HOUR) == expected
    assert again.stories == steady.stories


def test_a_window_holds_what_it_placed() -> None:
    desk = Desk()
    desk.tell(*FIRE)
    key = desk.members[0].entry.key
    assert desk.window.holds(key)
    desk.window.forget(NOON + 73 * HOUR)
    assert not desk.window.holds(key)


def test_an_entry_whose_headline_is_taken_away_leaves_its_story_to_the_others() -> None:
    desk = Desk()
    first = desk.tell("Ferry Ostrava aground off Tarn")
    desk.tell("Ostrava ferry aground off Tarn, coastguard says", source=HERALD)
    for title in ("😀", "", "…"):
        assert desk.revise(desk.members[0].entry.title, title, after=HOUR) is not None
        later = desk.tell(
            f"Ferry Ostrava off Tarn: coastguard {title or 'waits'}", source=JOURNAL, after=HOUR
        )
        assert later.story == first.story


def test_a_headline_that_was_turned_round_still_takes_it_back_where_texts_are_read_anew() -> None:
    desk = Desk()
    title = "Fenwick to close its mill in Larkhill"
    desk.tell(title)
    turned = desk.revise(title, "Fenwick is not closing its mill in Larkhill", after=HOUR)
    assert turned is not None
    assert turned.status is Status.DISPUTED
    again = desk.restart()
    assert again.window.story(turned.story).status is Status.DISPUTED
    edited = desk.revise(
        "Fenwick is not closing its mill in Larkhill",
        "Fenwick is not going to close its mill in Larkhill",
        after=2 * HOUR,
    )
    assert edited is not None
    assert desk.restart().window.story(edited.story).status is edited.status


def test_a_change_that_takes_nothing_back_does_so_where_texts_are_read_anew() -> None:
    desk = Desk()
    title = "Fenwick to close its mill in Larkhill"
    desk.tell(title)
    edited = desk.revise(title, "Fenwick to close its old mill in Larkhill in May", after=HOUR)
    assert edited is not None
    assert desk.restart().window.story(edited.story).status is Status.SINGLE_SOURCE
