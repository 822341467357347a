"""What is promised of a channel's rolling post."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.alerts import compose_rolling, find_rolling_time, fit_rolling, roll
from bot.alerts.listing import LIST_LINES
from bot.model import Channel, LastHeard, Occasion, RollingPost, Status, WaitingLine
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


def fit(
    post: RollingPost | None, *stories: str, later_s: float = 60, **line: object
) -> tuple[RollingPost, frozenset[str]]:
    """The post with these stories, the first of them the heaviest, and what found no room."""
    now = (NOON if post is None else post.edited) + timedelta(seconds=later_s)
    weights = {story: 0.9 - at / 1000 for at, story in enumerate(stories)}
    new = [wait(story, urgency=weight) for story, weight in weights.items()]
    told = [*(post.lines if post else ()), *new]
    rolled = fit_rolling(
        post,
        new,
        [make_line(each.story, urgency=each.urgency, **line) for each in told],
        channel=Channel(name="deals", most_an_hour=5),
        zone="UTC",
        now=now,
    )
    assert {each.story for each in rolled.body.lines} == {each.story for each in rolled.post.lines}
    return rolled.post, rolled.left


def name(first: int, last: int) -> list[str]:
    return [f"s{number}" for number in range(first, last + 1)]


def test_a_post_that_is_full_stays_as_it_is_and_another_begins() -> None:
    first, _ = fit(None, *name(1, 15))
    full, left = fit(first, *name(16, 20))
    assert (full.opened, full.step, len(full.lines), left) == (first.opened, 1, 20, frozenset())
    second, left = fit(full, "s21")
    assert (second.step, [each.story for each in second.lines], left) == (0, ["s21"], frozenset())
    assert second.name != first.name


def test_what_a_full_post_has_already_does_not_begin_another() -> None:
    full, _ = fit(None, *name(1, 20))
    again, _ = fit(full, "s3")
    assert (again.opened, again.step, len(again.lines)) == (full.opened, 1, 20)


def test_of_more_than_one_message_holds_the_lightest_wait_for_the_next() -> None:
    first, left = fit(None, *name(1, 26))
    assert [each.story for each in first.lines] == name(1, 20)
    assert left == set(name(21, 26))
    second, left = fit(first, *sorted(left), later_s=30)
    assert ({each.story for each in second.lines}, left) == (set(name(21, 26)), frozenset())


def test_long_headlines_fill_a_post_earlier() -> None:
    first, left = fit(None, *name(1, 20), headline="Fenwick buys Ostrander " * 30)
    assert 1 < len(first.lines) < 20
    assert len(first.lines) + len(left) == 20


def test_a_story_that_is_no_more_is_no_line() -> None:
    rolled = fit_rolling(
        None,
        [wait("s1"), wait("s2")],
        [make_line("s1")],
        channel=Channel(name="deals"),
        zone="UTC",
        now=NOON,
    )
    assert [each.story for each in rolled.body.lines] == ["s1"]
