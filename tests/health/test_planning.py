from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.health import plan_health, tell_flood, write_notice
from bot.model import AlertKind, SourceHealth, SourceOrigin
from bot.ports import HealthChange, HealthCounts, LiveSource, SourceState
from tests.making import NOON, make_source
from watchers import Rhythm
from watchers.learning import learn_archive

H = SourceHealth
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def make_one(id_: str = "quay", origin: SourceOrigin = SourceOrigin.FILE, **fields: Any):
    source = make_source(id_, origin=origin)
    state = SourceState(
        **{"url": source.url, "due": NOON + HOUR, "last_ok": NOON, "baselined": NOON - 9 * DAY}
        | fields
    )
    return LiveSource(source=source, state=state)


def failing(id_: str = "quay", **fields: Any) -> LiveSource:
    return make_one(
        id_,
        **{
            "failures": 3,
            "failing_since": NOON - HOUR,
            "error": "the server answered 500",
            "first_error": "no answer within 20 s",
            "last_ok": NOON - 2 * HOUR,
        }
        | fields,
    )


def counts(asked: int = 100, failing: int = 1, outage: datetime | None = None) -> HealthCounts:
    return HealthCounts(by_health={}, asked=asked, failing=failing, outage=outage)


def plan(
    *ones: LiveSource, now: datetime = NOON, came: dict[str, int] | None = None, **counted: Any
):
    return plan_health(ones, counts(**counted), came=came or {}, now=now)


def test_a_source_that_fails_is_told_with_its_first_and_its_last_error():
    planned = plan(failing())

    (change,), (notice,) = planned.changes, planned.notices
    assert (change.health, change.since, change.reminded) == (H.FAILING, NOON - HOUR, NOON)
    assert notice.headline == "Quay (quay) cannot be read"
    assert notice.lines == (
        "3 polls failed, the first at 11:00 UTC",
        "First error: no answer within 20 s",
        "Last error: the server answered 500",
        "Last read at 10:00 UTC",
        "Tried again at 13:00 UTC",
    )


def test_one_run_of_failures_has_one_key_whenever_it_is_told():
    first, again = plan(failing()), plan(failing(), now=NOON + HOUR)
    assert first.notices[0].key == again.notices[0].key


def test_an_error_that_was_the_same_from_the_start_is_said_once():
    planned = plan(failing(first_error="the server answered 500"))
    assert not any(line.startswith("First error") for line in planned.notices[0].lines)


def test_its_recovery_is_told_with_how_long_it_took_and_what_came():
    mended = make_one(health=H.FAILING, health_since=NOON - 3 * HOUR, reminded=NOON - 2 * HOUR)

    planned = plan(mended, came={"quay": 12})

    (change,), (notice,) = planned.changes, planned.notices
    assert (change.health, change.reminded) == (H.OK, None)
    assert notice.headline == "Quay (quay) can be read again, after 3 h"
    assert notice.lines == ("12 entries came",)


def test_a_source_that_failed_and_is_gone_then_is_told_as_gone_and_not_as_read_again():
    planned = plan(failing(health=H.FAILING, health_since=NOON - DAY, gone=NOON))
    (notice,) = planned.notices
    assert notice.headline == "Quay (quay) is gone: its server answers 410"


@pytest.mark.parametrize(
    ("origin", "remedy"),
    [
        (SourceOrigin.FILE, "Correct its address in the configuration, or take it out there"),
        (SourceOrigin.DATABASE, "add it anew where it is now. Remove this one: nightdesk feed"),
    ],
)
def test_a_source_that_is_gone_is_told_with_what_to_do(origin, remedy):
    planned = plan(make_one(origin=origin, gone=NOON, error="410 Gone", failures=1))
    (notice,) = planned.notices
    assert remedy in " ".join(notice.lines)
    assert "nightdesk feed resume quay" in " ".join(notice.lines)


@pytest.mark.parametrize(
    ("origin", "remedy"),
    [(SourceOrigin.FILE, "in the configuration"), (SourceOrigin.DATABASE, "add it anew")],
)
def test_a_source_that_moved_is_told_once_and_stays_readable(origin, remedy):
    moved = make_one(origin=origin, url="https://new.example/feed")
    planned = plan(moved)
    (notice,) = planned.notices
    assert notice.headline == "Quay (quay) has moved to https://new.example/feed"
    assert notice.lines[-1].endswith("if it can be: nightdesk feed resume quay")
    assert remedy in notice.lines[0]
    (change,) = planned.changes
    told = after(moved, change)
    assert plan(told, now=NOON + 9 * DAY).notices == ()


def after(one: LiveSource, change: HealthChange) -> LiveSource:
    """The source once the change is stored."""
    stored = {"health": change.health, "health_since": change.since}
    kept = {"reminded": change.reminded, "moved_told": change.moved_told}
    return replace(one, state=replace(one.state, **stored, **kept))


NEW = "https://new.example/feed"


@pytest.mark.parametrize(
    ("before", "others"),
    [
        ({"health": H.FAILING, "reminded": NOON - HOUR}, ["can be read again"]),
        ({"health": H.FAILING, "reminded": None}, []),  # it failed in an outage of many
        ({"health": H.SILENT, "silent_from": None}, ["publishes again"]),
        # It was at home for a day meanwhile.
        ({"health": H.OK, "health_since": NOON - DAY, "moved_told": "https://old.example/"}, []),
    ],
)
def test_a_move_is_told_whatever_the_source_was_before(before, others):
    moved = make_one(**{"url": NEW, "health_since": NOON - HOUR} | before)
    planned = plan(moved)
    said = [notice.headline for notice in planned.notices]
    assert f"Quay (quay) has moved to {NEW}" in said
    assert all(other in " ".join(said) for other in others)
    assert len(said) == 1 + len(others)
    (change,) = planned.changes
    assert (change.health, change.moved_told) == (H.MOVED, NEW)
    assert plan(after(moved, change), now=NOON + DAY).notices == ()


def test_a_move_at_the_end_of_an_outage_is_told():
    moved = make_one(url=NEW, health=H.FAILING, health_since=NOON - HOUR)
    planned = plan(moved, failing=40, outage=NOON - HOUR)
    assert [notice.headline for notice in planned.notices] == [f"Quay (quay) has moved to {NEW}"]


def at_home_and_away(for_: timedelta, *, fails: bool = False) -> list[str]:
    """What is told of a source whose move was told, that is well at home and moves again."""
    one = make_one(health=H.MOVED, health_since=NOON - DAY, moved_told=NEW)
    (change,) = plan(one).changes
    assert change.health is H.OK
    one, now = after(one, change), NOON + for_
    if fails:
        ill = replace(one.state, failures=5, failing_since=now - HOUR, error="no answer")
        one = replace(one, state=ill)
        (change,) = plan(one, now=now).changes
        one = after(one, change)
        one = replace(one, state=replace(one.state, failures=0, failing_since=None))
    one = replace(one, state=replace(one.state, url=NEW))
    return [notice.headline for notice in plan(one, now=now).notices]


@pytest.mark.parametrize("fails", [False, True])
def test_a_source_that_was_well_at_home_for_a_day_and_moves_again_is_told_again(fails: bool):
    assert f"Quay (quay) has moved to {NEW}" in at_home_and_away(DAY, fails=fails)


@pytest.mark.parametrize("fails", [False, True])
def test_a_source_that_was_at_home_for_less_than_a_day_is_not_told_again(fails: bool):
    said = at_home_and_away(DAY - MINUTE, fails=fails)
    assert not [headline for headline in said if "moved" in headline]


def test_a_second_telling_of_a_move_is_another_to_the_outbox():
    moved = make_one(url=NEW)
    (first,), (second,) = plan(moved).notices, plan(moved, now=NOON + 9 * DAY).notices
    assert first.key != second.key


def test_a_source_that_is_read_at_ever_another_address_is_told_once():
    """A redirect for good to a signed address, which ends after an hour, and then to the next."""
    one, told = make_one(url=f"{NEW}?v=0"), []
    for number in range(1, 6):
        planned = plan(one, now=NOON + number * HOUR)
        told += [notice.headline for notice in planned.notices]
        for change in planned.changes:
            one = after(one, change)
        one = replace(one, state=replace(one.state, url=f"{NEW}?v={number}"))
    assert len(told) == 1


def test_a_source_that_is_put_off_for_a_day_at_once_is_told_with_when_it_is_tried_again():
    one = make_one(
        failures=1,
        failing_since=NOON - 15 * MINUTE,
        error="robots.txt asks to be left alone",
        first_error="robots.txt asks to be left alone",
        last_ok=None,
        due=NOON + DAY,
    )
    (notice,) = plan(one).notices
    assert notice.headline == "Quay (quay) cannot be read"
    assert notice.lines == (
        "One poll failed at 11:45 UTC, and it is not to be asked again so soon",
        "Last error: robots.txt asks to be left alone",
        "Never read yet",
        "Tried again on Tuesday at 12:00 UTC",
    )


def test_an_address_is_told_without_its_password():
    planned = plan(make_one(url="https://ann:secret@new.example/feed?token=1"))
    assert "secret" not in str(planned.notices)


def test_a_move_that_was_told_is_not_told_again_after_a_failure():
    mended = make_one(
        url="https://new.example/feed",
        health=H.FAILING,
        health_since=NOON - HOUR,
        reminded=NOON - HOUR,
        moved_told="https://new.example/feed",
    )
    planned = plan(mended)
    (change,), (notice,) = planned.changes, planned.notices
    assert change.health is H.MOVED
    assert "can be read again" in notice.headline


def silent(id_: str = "quay", **fields: Any) -> LiveSource:
    rhythm = learn_archive(Rhythm(), [NOON - DAY - n * HOUR for n in range(400)], now=NOON - DAY)
    return make_one(id_, **{"rhythm": str(rhythm), "silent_from": NOON - HOUR} | fields)


def test_a_silence_is_told_by_what_is_usual_at_this_hour():
    (notice,) = plan(silent()).notices
    assert notice.headline == "Quay (quay) answers and publishes nothing, against its habit"
    assert notice.lines[0] == (
        "Usually 10 entries on a Monday until this hour, none since Sunday at 12:00 UTC"
    )


def test_many_silences_at_once_are_one_notice():
    ones = [silent(f"source-{n}") for n in range(8)]
    (notice,) = plan(*ones).notices
    assert notice.headline.startswith("8 sources answer and publish nothing")
    assert len(notice.lines) == 8


def test_the_end_of_a_silence_is_told():
    spoke = silent(health=H.SILENT, health_since=NOON - 5 * HOUR, silent_from=NOON + DAY)
    (notice,) = plan(spoke).notices
    assert notice.headline == "Quay (quay) publishes again, 5 h after it was missed"


# -- reminders --------------------------------------------------------------------------


def test_a_day_later_there_is_a_reminder_and_then_none_for_a_day():
    lasting = failing(health=H.FAILING, health_since=NOON - 2 * DAY, reminded=NOON - DAY)

    planned = plan(lasting)

    (change,), (notice,) = planned.changes, planned.notices
    assert (change.health, change.since, change.reminded) == (H.FAILING, NOON - 2 * DAY, NOON)
    assert notice.headline == (
        "Still: Quay (quay): cannot be read for 2 days; last error: the server answered 500"
    )
    told = replace(lasting, state=replace(lasting.state, reminded=NOON))
    assert plan(told, now=NOON + 23 * HOUR).notices == ()


def test_reminders_that_are_nearly_due_go_along_in_one_notice():
    ones = [
        failing("a", health=H.FAILING, health_since=NOON - DAY, reminded=NOON - DAY),
        silent("b", health=H.SILENT, health_since=NOON - DAY, reminded=NOON - 20 * HOUR),
        failing("c", health=H.DEAD, health_since=NOON - DAY, reminded=NOON - 19 * HOUR, gone=NOON),
        failing("d", health=H.FAILING, health_since=NOON - DAY, reminded=NOON - 2 * HOUR),
    ]
    planned = plan(*ones)
    (notice,) = planned.notices
    assert notice.headline == "3 sources are not well still"
    assert [change.source for change in planned.changes] == ["a", "b", "c"]
    assert all(change.reminded == NOON for change in planned.changes)


# -- many at once -----------------------------------------------------------------------


def test_many_failures_at_once_are_one_notice_that_says_so():
    ones = [failing(f"source-{n}", error="no route to host") for n in range(30)]

    planned = plan(*ones, asked=100, failing=40)

    (notice,) = planned.notices
    assert planned.outage == NOON
    assert notice.headline.startswith("40 of 100 sources cannot be read")
    assert notice.lines[0] == "no route to host (30 of them)"
    assert {change.health for change in planned.changes} == {H.FAILING}


def test_while_so_many_fail_nothing_is_told_one_by_one():
    mended = make_one("b", health=H.FAILING, health_since=NOON - HOUR)
    planned = plan(failing("a"), mended, failing=40, outage=NOON - HOUR)
    assert planned.notices == ()
    assert {change.reminded for change in planned.changes} == {None}
    assert planned.outage == NOON - HOUR
    assert {change.source: change.health for change in planned.changes} == {
        "a": H.FAILING,
        "b": H.OK,
    }


def test_its_end_is_told_once_with_what_is_left():
    mended = make_one("b", health=H.FAILING, health_since=NOON - 2 * HOUR)
    planned = plan(mended, failing=3, outage=NOON - 2 * HOUR)
    (notice,) = planned.notices
    assert planned.outage is None
    assert notice.headline == "97 of 100 sources can be read again, after 2 h"
    assert "Still failing: 3" in notice.lines[0]


def test_it_lasts_until_nine_in_ten_can_be_read_or_for_an_hour_until_four_in_five():
    began = NOON - 30 * MINUTE
    assert plan(failing=15, outage=began).outage == began
    assert plan(failing=10, outage=began).outage is None
    assert plan(failing=21, outage=NOON - HOUR).outage == NOON - HOUR
    assert plan(failing=20, outage=NOON - HOUR).outage is None


def test_one_that_failed_with_many_others_is_told_by_itself_only_where_it_lasts_for_a_day():
    lasting = failing(health=H.FAILING, health_since=NOON - 23 * HOUR, reminded=None)
    assert plan(lasting).notices == ()
    (notice,) = plan(lasting, now=NOON + HOUR).notices
    assert notice.headline.startswith("Still: Quay (quay): cannot be read for 24 h")
    mended = make_one(health=H.FAILING, health_since=NOON - HOUR, reminded=None)
    assert plan(mended).notices == ()


@pytest.mark.parametrize(("asked", "failing_now"), [(5, 4), (100, 20), (3, 3)])
def test_a_few_failures_are_told_one_by_one(asked, failing_now):
    planned = plan(failing("a"), failing("b"), asked=asked, failing=failing_now)
    assert planned.outage is None
    assert len(planned.notices) == 2


# -- the words --------------------------------------------------------------------------


def test_a_flood_is_told_with_examples_and_the_command():
    notice = tell_flood(
        make_source("quay"), since=NOON, number=300, limit=25, examples=["Old news", "Older news"]
    )
    assert notice.headline == "Quay (quay) floods: 300 new entries held back"
    assert "“Old news”" in notice.lines
    assert "To let them through: nightdesk feed approve quay" in notice.lines


@given(error=st.text(max_size=3000), name=st.text(max_size=300))
def test_whatever_a_server_says_a_notice_is_inert_and_within_its_limits(error, name):
    one = failing(error=error)
    one = replace(one, source=replace(one.source, name=name))
    (notice,) = plan(one).notices
    alert = write_notice(notice, channel="ops", now=NOON)
    body = alert.body
    assert (alert.kind, body.channel) == (AlertKind.NOTICE, "ops")
    assert len(body.headline) <= 250
    assert len(body.text) <= 1_500
    for said in (body.headline, *body.lines):
        assert said.isprintable() or not said.isascii()
        assert "\n" not in said
        assert "\x1b" not in said


def test_a_notice_of_more_lines_than_ten_says_how_many_it_leaves_out():
    ones = [silent(f"source-{n}") for n in range(30)]
    (notice,) = plan(*ones).notices
    body = write_notice(notice, channel="ops", now=NOON).body
    assert len(body.lines) == 10
    assert body.lines[-1] == "… and 21 more"
