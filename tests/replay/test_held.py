"""What is promised of updates that cool down in a replay."""

from __future__ import annotations

from datetime import timedelta

from bot.model import Alert, AlertKind, Merge
from bot.replay.held import HeldUpdates
from tests.making import NOON
from tests.store.samples import make_body

MINUTE = timedelta(minutes=1)


def update(story: str, minutes: int | None, *, channel: str = "desk") -> Alert:
    due = None if minutes is None else NOON + minutes * MINUTE
    body = make_body(AlertKind.UPDATE, story=story, channel=channel, at=due or NOON)
    return Alert(story=story, channel=channel, kind=AlertKind.UPDATE, step=1, body=body, due=due)


def hold(*alerts: Alert) -> HeldUpdates:
    held = HeldUpdates()
    held.note(alerts)
    return held


def names(held: HeldUpdates, minutes: int | None = None) -> list[tuple[str, str]]:
    until = None if minutes is None else NOON + minutes * MINUTE
    return [(body.story, body.channel) for body in held.release(until)]


def test_each_leaves_once_at_its_time_and_all_at_the_end() -> None:
    held = hold(update("s1", 5), update("s2", 3), update("s3", 9))
    assert names(held, 5) == [("s2", "desk"), ("s1", "desk")]
    assert names(held, 5) == []
    assert names(held) == [("s3", "desk")]


def test_one_that_leaves_at_once_takes_the_place_of_what_is_held_of_its_story_there() -> None:
    held = hold(update("s1", 5), update("s1", 5, channel="sports"), update("s1", None))
    assert names(held) == [("s1", "sports")]


def test_what_is_held_of_two_stories_that_are_one_is_of_that() -> None:
    held = hold(update("s2", 5), update("s3", 6))
    held.merge(Merge(gone="s2", into="s1", at=NOON))
    held.note([update("s1", 5)])
    assert names(held) == [("s1", "desk"), ("s3", "desk")]
