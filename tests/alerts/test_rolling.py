"""What is promised of a channel's rolling post."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.alerts import compose_rolling, find_rolling_time, roll
from bot.alerts.listing import LIST_LINES
from bot.model import LastHeard, Occasion, RollingPost, Status, WaitingLine
from tests.making import NOON, make_line

OPEN = RollingPost(channel="deals", opened=NOON, edited=NOON + timedelta(minutes=10), step=3)


def wait(story: str, **fields: object) -> WaitingLine:
    given: dict[str, object] = {
        "channel": "deals",
        "story": story,
        "watches": ("fenwick",),
        "urgency": 0.5,
        "added": NOON,
    }
    return WaitingLine(**{**given, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("after_s", "told_after_s"),
    [
        (600, 630),  # half a minute lies between two edits
        (629, 630),
        (630, 630),
        (700, 700),
        (3599, 3599),
        (3600, 3600),  # an hour old, it grows no more: a new one begins at once
    ],
)
def test_an_edit_waits_for_half_a_minute_after_the_one_before(
    after_s: float, told_after_s: float
) -> None:
    at = find_rolling_time(OPEN, NOON + timedelta(seconds=after_s))
    assert at == NOON + timedelta(seconds=told_after_s)


def test_a_new_rolling_post_waits_for_nothing() -> None:
    assert find_rolling_time(None, NOON) == NOON
    just_edited = replace(OPEN, edited=NOON + timedelta(minutes=59, seconds=50))
    over = NOON + timedelta(hours=1)
    assert find_rolling_time(just_edited, over) == over


def test_it_grows_for_an_hour_with_each_story_once() -> None:
    first = roll(None, [wait("s1")], channel="deals", now=NOON)
    assert (first.opened, first.step, first.name) == (
        NOON,
        0,
        "rolling/2026-03-02T12:00:00+00:00",
    )
    again = wait("s1", watches=("ports",), urgency=0.9)
    later = roll(first, [wait("s2"), again], channel="deals", now=NOON + timedelta(minutes=59))
    assert (later.opened, later.edited, later.step) == (NOON, NOON + timedelta(minutes=59), 1)
    assert [(line.story, line.watches, line.urgency) for line in later.lines] == [
        ("s1", ("fenwick", "ports"), 0.9),
        ("s2", ("fenwick",), 0.5),
    ]
    new = roll(later, [wait("s3")], channel="deals", now=NOON + timedelta(hours=1))
    assert (new.opened, new.step, [line.story for line in new.lines]) == (
        NOON + timedelta(hours=1),
        0,
        ["s3"],
    )


def test_it_says_why_it_is_there_and_what_each_story_stands_at() -> None:
    told = LastHeard(at=NOON, status=Status.SINGLE_SOURCE, origins=1, rang=NOON)
    lines = [make_line("s1", before=told, status=Status.OFFICIAL), make_line("s2", urgency=0.9)]
    body = compose_rolling(OPEN, lines, most=5, zone="Europe/Helsinki")
    assert body.title == "Rolling post: 2 stories beyond 5 breaking posts an hour"
    assert body.text.splitlines() == [
        (
            "Rolling post for #deals, since 14:00, last changed 2 Mar 2026, 14:10 EET: "
            "2 stories beyond 5 breaking posts an hour"
        ),
        (
            "1. Fenwick buys Ostrander (s2) (Harbour Wire, 10 min ago; one source, not confirmed; "
            "acquisition; for fenwick)"
        ),
        (
            "2. Fenwick buys Ostrander (s1) (Harbour Wire, 10 min ago; official; acquisition; "
            "for fenwick)"
        ),
    ]
    assert (body.occasion, body.is_edit) == (Occasion.ROLLING, True)
    assert [line.story for line in body.new_lines] == ["s2"]


def test_a_first_one_is_no_edit_and_needs_no_bound() -> None:
    post = replace(OPEN, step=0, edited=NOON)
    body = compose_rolling(post, [make_line("s1")], most=None, zone="UTC")
    assert (body.is_edit, body.title) == (False, "Rolling post: 1 story")
    assert body.text.startswith("Rolling post for #deals, since 12:00: 1 story\n")


def test_it_keeps_every_story_and_its_text_the_heaviest() -> None:
    lines = [make_line(f"s{n}", urgency=n / 100) for n in range(LIST_LINES + 14)]
    body = compose_rolling(OPEN, lines, most=5, zone="UTC")
    assert len(body.lines) == LIST_LINES + 14
    assert body.text.endswith("\nAnd 14 more stories of less weight")
    assert body.text.count("\n") == LIST_LINES + 1
