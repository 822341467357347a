"""How a story grows in a channel: why it rings only now, and when it does not ring again."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.alerts import ChannelBook, Routing, route
from bot.model import (
    AlertBody,
    AlertKind,
    Channel,
    DigestTimes,
    Occasion,
    Placement,
    QuietHours,
    Relation,
    Revision,
    Status,
    Told,
    Urgency,
    UrgencyPart,
)
from tests.alerts.samples import (
    NOW,
    make_decision,
    make_entry,
    make_placement,
    make_source,
    make_watch,
    urgent,
)

MORNINGS = DigestTimes(cron="0 8 * * *", zone="UTC")
TECH = Channel(name="tech", digest=MORNINGS)
SECOND = "a second independent origin"
STEPPED = replace(
    urgent(0.7, "acquisition", "2 independent origins"),
    parts=(UrgencyPart(name="step", share=1.0, worth=0.1, reason=SECOND),),
)
CORROBORATED = make_placement(relation=Relation.REPORT, status=Status.CORROBORATED, origins=2)
ROSE = make_placement(relation=Relation.UPDATE, developments=("dead now 24",), risen="dead")


def run(
    urgency: Urgency,
    placement: Placement,
    *,
    told: Told | None = None,
    channel: Channel = TECH,
    cool_down: timedelta = timedelta(minutes=5),
) -> Routing:
    entry = make_entry()
    return route(
        make_decision(entry, {"w": urgency}, placement=placement),
        entry=entry,
        source=make_source(),
        watches={"w": make_watch("w")},
        channels=ChannelBook(channels={channel.name: channel}, default=channel),
        told={} if told is None else {("s1", channel.name): told},
        now=NOW,
        cool_down=cool_down,
    )


def body_of(routing: Routing) -> AlertBody:
    (alert,) = routing.alerts
    assert isinstance(alert.body, AlertBody)
    return alert.body


def test_a_story_that_rings_only_now_says_first_what_it_earned() -> None:
    routing = run(STEPPED, CORROBORATED)
    body = body_of(routing)
    assert body.kind is AlertKind.BREAKING
    assert body.reasons[0] == f"now breaking: {SECOND}"
    assert f"Why: now breaking: {SECOND}; acquisition" in body.text
    assert routing.reasons[0].endswith(f"; now breaking: {SECOND}")


def test_a_story_that_rings_without_a_step_names_the_report_that_made_it() -> None:
    body = body_of(run(urgent(0.7, "acquisition"), CORROBORATED))
    assert body.reasons == ("now breaking: reported by Harbour Wire", "acquisition")


def test_what_it_earned_is_said_once() -> None:
    fast = "3 independent origins in 9 minutes"
    urgency = replace(
        urgent(0.7, fast, "acquisition"),
        parts=(
            UrgencyPart(name="step", share=1.0, worth=0.1, reason=f"official: x.example; {fast}"),
        ),
    )
    assert body_of(run(urgency, CORROBORATED)).reasons == (
        f"now breaking: official: x.example; {fast}",
        "acquisition",
    )


@pytest.mark.parametrize(
    "counted",
    [
        "2 independent origins",
        "2 independent origins in 5 minutes",
        "2 of 3 independent origins in 5 minutes",
    ],
)
def test_how_many_have_it_is_said_once(counted: str) -> None:
    urgency = replace(STEPPED, reasons=(counted, "acquisition"))
    placement = replace(CORROBORATED, status=Status.OFFICIAL)
    assert body_of(run(urgency, placement)).reasons == (f"now breaking: {SECOND}", "acquisition")


def test_how_many_have_it_is_said_where_it_rings_for_something_else() -> None:
    fast = "2 independent origins in 5 minutes"
    number = UrgencyPart(name="step", share=1.0, worth=0.1, reason="12,000 jobs")
    urgency = replace(urgent(0.7, fast, "12,000 jobs"), parts=(number,))
    assert body_of(run(urgency, CORROBORATED)).reasons == ("now breaking: 12,000 jobs", fast)


def test_a_new_story_is_not_breaking_only_now() -> None:
    body = body_of(run(STEPPED, make_placement(relation=Relation.NEW)))
    assert body.reasons[0] == "acquisition"


def test_who_was_told_is_never_told_of_a_step_as_new() -> None:
    told = Told(status=Status.SINGLE_SOURCE)
    routing = run(STEPPED, CORROBORATED, told=told)
    assert routing.alerts == ()
    assert routing.reasons == ("#tech: was told of this story already",)


MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("channel", [TECH, Channel(name="tech")])
@pytest.mark.parametrize(("minutes", "waits"), [(4, 1), (5, 0)])
def test_a_number_that_rose_soon_after_the_telling_waits_until_the_cool_down_is_over(
    minutes: int, waits: int, channel: Channel
) -> None:
    told = Told(status=ROSE.status, at=NOW - minutes * MINUTE)
    routing = run(urgent(0.7), ROSE, told=told, channel=channel)
    body = body_of(routing)
    assert (body.news, body.at) == ("dead now 24", NOW + waits * MINUTE)
    assert routing.alerts[0].due == (NOW + MINUTE if waits else None)
    if waits:
        assert routing.reasons == (
            "#tech: waits until 10 Feb 2026, 07:16 UTC, told of it just now: dead now 24",
        )


HELD = Told(
    status=ROSE.status,
    step=1,
    at=NOW + 2 * MINUTE,
    rises=(("dead", "dead now 12"), ("injured", "injured now 400")),
)


def test_what_rises_while_an_update_waits_leaves_in_its_place_and_at_its_time() -> None:
    routing = run(urgent(0.7), ROSE, told=HELD)
    body = body_of(routing)
    assert body.news == "injured now 400; dead now 24"
    assert body.rises == (("injured", "injured now 400"), ("dead", "dead now 24"))
    (alert,) = routing.alerts
    assert (alert.step, alert.due) == (2, HELD.at)
    assert HELD.hearing(body, step=2).held(NOW) == body.rises
    assert HELD.hearing(body, step=2).held(NOW + 2 * MINUTE) == ()


def test_a_denial_takes_what_waits_with_it_and_leaves_at_once() -> None:
    denied = replace(
        ROSE,
        developments=(),
        risen="",
        status=Status.DISPUTED,
        reasons=("disputed: Norvik denies it",),
    )
    routing = run(urgent(0.7), denied, told=HELD)
    assert body_of(routing).news == "dead now 12; injured now 400; Norvik denies it"
    assert routing.alerts[0].due is None


def test_a_plain_report_brings_nothing_while_an_update_waits() -> None:
    plain = make_placement(relation=Relation.REPORT)
    assert run(urgent(0.7), plain, told=HELD).alerts == ()


def test_what_would_leave_in_quiet_hours_waits_for_the_morning() -> None:
    begins = (NOW + MINUTE).time()
    night = QuietHours(start=begins, end=time(9), zone="UTC")
    told = Told(status=ROSE.status, at=NOW)
    routing = run(urgent(0.7), ROSE, told=told, channel=replace(TECH, quiet=night))
    (line,) = routing.waiting
    assert (line.occasion, routing.alerts) == (Occasion.MORNING, ())


def test_without_a_cool_down_every_number_that_rose_is_told() -> None:
    told = Told(status=ROSE.status, at=NOW)
    assert run(urgent(0.7), ROSE, told=told, cool_down=timedelta(0)).alerts


@pytest.mark.parametrize(
    "placement",
    [
        replace(ROSE, status=Status.DISPUTED, reasons=("disputed: Norvik denies it",)),
        replace(ROSE, revision=Revision(changes=())),
    ],
)
def test_a_denial_and_a_changed_text_wait_for_nothing(placement: Placement) -> None:
    told = Told(status=Status.SINGLE_SOURCE, at=NOW)
    (alert,) = run(urgent(0.7), placement, told=told).alerts
    assert alert.due is None


def test_of_two_stories_that_are_one_the_later_telling_counts() -> None:
    earlier = Told(status=Status.SINGLE_SOURCE, at=NOW - timedelta(hours=2))
    later = Told(status=Status.SINGLE_SOURCE, at=NOW)
    assert later.joined_to(earlier).at == NOW
    assert Told(status=Status.SINGLE_SOURCE).joined_to(earlier).at == earlier.at
