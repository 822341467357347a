"""When pages of what was told are asked again, and what their answers are worth."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.ingest.page_rules import PagePace, first_ask, judge_page, wants_witness
from bot.model import AlertKind, ChangeKind, EntryKey
from bot.ports import AlertedPage, PageState
from tests.making import NOON, make_alert
from watchers import Presence, Seen

PACE = PagePace()
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
THERE = Presence(seen=Seen.THERE, status=200)
MISSING = Presence(seen=Seen.MISSING, status=404)
GONE = Presence(seen=Seen.GONE, status=410)
UNKNOWN = Presence(seen=Seen.UNKNOWN, status=503)
PAGE = AlertedPage(
    entry=EntryKey("harbour-wire", "e1"),
    url="https://harbour-wire.example/e1",
    since=NOON,
    due=NOON + 15 * MINUTE,
    asked=1,
)


def judge(
    page: AlertedPage,
    presence: Presence,
    *,
    after: timedelta = 15 * MINUTE,
    well: bool | None = True,
    chance: float = 0.5,
) -> tuple[AlertedPage, ChangeKind | None]:
    now = NOON + after
    asked_for = wants_witness(page, presence, now, PACE)
    found, change = judge_page(
        page, presence, now, well=well if asked_for else None, pace=PACE, chance=chance
    )
    return found, None if change is None else change.kind


def test_a_page_that_stays_is_asked_ever_more_seldom_and_no_more_after_two_days() -> None:
    page, asked = replace(PAGE, asked=0), []
    while page.due is not None:
        asked.append(page.due - NOON)
        page, change = judge(replace(page, asked=page.asked + 1), THERE, after=page.due - NOON)
        assert change is None
    hours = [round(after / HOUR, 2) for after in asked]
    assert hours == [0.25, 0.75, 1.75, 3.75, 7.75, 15.75, 31.75, 48.0]


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_what_was_told_together_is_not_asked_together(chance: float) -> None:
    rest = PACE.rest(0, chance=chance)
    assert rest == 15 * MINUTE * (0.9 + 0.2 * chance)
    assert PACE.rest(10_000, chance=chance) <= PACE.within * 1.1


def test_a_page_that_is_not_found_has_to_be_missed_twice_some_minutes_apart() -> None:
    missed, change = judge(PAGE, MISSING)
    assert (missed.state, missed.missed, change) == (PageState.MISSED, NOON + 15 * MINUTE, None)
    assert missed.due is not None
    assert 5 * MINUTE <= missed.due - (NOON + 15 * MINUTE) <= 6 * MINUTE
    early, change = judge(missed, MISSING, after=16 * MINUTE)
    assert (early.state, change) == (PageState.MISSED, None)
    pulled, change = judge(early, MISSING, after=21 * MINUTE)
    assert (pulled.state, pulled.status, change) == (PageState.PULLED, 404, ChangeKind.PULLED)


def test_a_page_that_is_gone_on_purpose_is_believed_at_once() -> None:
    pulled, change = judge(PAGE, GONE)
    assert (pulled.state, change) == (PageState.PULLED, ChangeKind.PULLED)


def test_a_page_that_was_missed_and_is_there_again_was_a_slip() -> None:
    missed, _ = judge(PAGE, MISSING)
    there, change = judge(missed, THERE, after=21 * MINUTE)
    assert (there.state, there.missed, change) == (PageState.THERE, None, None)


@pytest.mark.parametrize("presence", [MISSING, GONE])
def test_nothing_is_told_of_a_site_that_answers_so_to_everything(presence: Presence) -> None:
    missed, _ = judge(PAGE, presence, well=False)
    again, change = judge(missed, presence, after=21 * MINUTE, well=False)
    assert (again.state, change) == (PageState.MISSED, None)
    assert again.due is not None
    assert again.due >= NOON + 36 * MINUTE
    well, change = judge(again, presence, after=40 * MINUTE)
    assert (well.state, change) == (PageState.PULLED, ChangeKind.PULLED)


def test_a_page_that_is_gone_is_told_once_and_told_when_it_is_back() -> None:
    pulled, _ = judge(PAGE, GONE)
    for presence in (GONE, MISSING, UNKNOWN):
        pulled, change = judge(pulled, presence, after=HOUR)
        assert (pulled.state, change) == (PageState.PULLED, None)
    back, change = judge(pulled, THERE, after=2 * HOUR)
    assert (back.state, back.missed, change) == (PageState.THERE, None, ChangeKind.BACK)


def test_a_server_that_fails_says_nothing_of_the_page() -> None:
    failed, change = judge(PAGE, UNKNOWN)
    assert (failed.state, failed.status, change) == (PageState.THERE, 503, None)
    silent, _ = judge(failed, Presence(seen=Seen.UNKNOWN))
    assert silent.status == 503


def test_a_server_that_wants_to_be_left_alone_is() -> None:
    wait = 6 * HOUR
    found, _ = judge(PAGE, replace(UNKNOWN, retry_after=wait))
    assert found.due == NOON + 15 * MINUTE + wait
    missed, _ = judge(PAGE, replace(MISSING, retry_after=wait))
    assert missed.due == NOON + 15 * MINUTE + wait


def test_a_page_that_robots_txt_forbids_is_asked_no_more() -> None:
    found, change = judge(PAGE, Presence(seen=Seen.FORBIDDEN))
    assert (found.due, change) == (None, None)


def test_a_page_that_is_missed_at_the_last_ask_is_asked_once_more() -> None:
    missed, _ = judge(PAGE, MISSING, after=48 * HOUR)
    assert missed.due is not None
    pulled, change = judge(missed, MISSING, after=missed.due - NOON)
    assert (pulled.due, change) == (None, ChangeKind.PULLED)
    ill, _ = judge(missed, MISSING, after=49 * HOUR, well=False)
    assert ill.due is None


def test_only_an_alert_of_a_story_with_an_address_has_a_page_to_ask() -> None:
    alert = make_alert()
    assert first_ask(alert, PACE, chance=0.5) == NOON + 15 * MINUTE
    assert first_ask(alert, None, chance=0.5) is None
    assert first_ask(make_alert(url=None), PACE, chance=0.5) is None
    assert first_ask(make_alert(kind=AlertKind.UPDATE), PACE, chance=0.5) is not None
