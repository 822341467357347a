"""The one post in which a channel is told what breaks beyond what it wants to hear one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import RollingPost, WaitingLine

__all__ = ["HOUR", "PAUSE", "find_rolling_time", "is_rolling", "roll"]

HOUR = timedelta(hours=1)
"""For so long breaking posts are counted, and so long a rolling post grows: who looks for it
later would have to scroll."""

PAUSE = timedelta(seconds=30)
"""At least so long lies between two edits of it."""


def is_rolling(post: RollingPost | None, now: datetime) -> bool:
    """Whether the post still grows; a new one begins where it does not."""
    return post is not None and now < post.opened + HOUR


def find_rolling_time(post: RollingPost | None, now: datetime) -> datetime:
    """When what waits to be told in the channel's rolling post may be: now, or after a pause."""
    if post is None or not is_rolling(post, now):
        return now
    return max(now, post.edited + PAUSE)


def roll(
    post: RollingPost | None, new: Iterable[WaitingLine], *, channel: str, now: datetime
) -> RollingPost:
    """The post with these lines, each story once: the one that still grows, or a new one."""
    if post is None or not is_rolling(post, now):
        post = RollingPost(channel=channel, opened=now, edited=now)
        step = 0
    else:
        step = post.step + 1
    lines = {line.story: line for line in post.lines}
    for line in new:
        lines[line.story] = line.joined_to(lines.get(line.story))
    return replace(post, edited=now, step=step, lines=tuple(lines.values()))
