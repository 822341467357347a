"""The one post in which a channel is told what breaks beyond what it wants to hear one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.alerts.listing import compose_rolling
from bot.alerts.threads import count_in_message
from bot.model import NO_NAMES, Channel, DigestBody, DigestLine, RollingPost, WaitingLine

__all__ = ["HOUR", "PAUSE", "Rolled", "find_rolling_time", "fit_rolling", "is_rolling", "roll"]

HOUR = timedelta(hours=1)
"""For so long breaking posts are counted, and so long a rolling post grows: who looks for it
later would have to scroll."""

PAUSE = timedelta(seconds=30)
"""At least so long lies between two edits of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolled:
    """A rolling post as it goes out; ``left`` are the stories that wait for the next one."""

    post: RollingPost
    body: DigestBody
    left: frozenset[str] = frozenset()


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


def fit_rolling(
    post: RollingPost | None,
    new: Sequence[WaitingLine],
    lines: Iterable[DigestLine],
    *,
    channel: Channel,
    zone: str,
    now: datetime,
    names: Mapping[str, str] = NO_NAMES,
) -> Rolled:
    """The channel's rolling post with ``new`` (see `roll`), as one message has room for it.

    Where the one that grows has no room left for all of them, another begins with them; where they
    are too many for one, the lightest wait. ``lines`` tell the stories of both; ``zone`` is the
    channel's.
    """
    told = {line.story: line for line in lines}
    rolled = _word(roll(post, new, channel=channel.name, now=now), told, channel, zone, names)
    if count_in_message(rolled.body) == len(rolled.body.lines):
        return rolled
    rolled = _word(roll(None, new, channel=channel.name, now=now), told, channel, zone, names)
    room = count_in_message(rolled.body)
    left = frozenset(line.story for line in rolled.body.lines[room:])
    fitting = [line for line in new if line.story not in left]
    return replace(
        _word(roll(None, fitting, channel=channel.name, now=now), told, channel, zone, names),
        left=left,
    )


def _word(
    post: RollingPost,
    lines: Mapping[str, DigestLine],
    channel: Channel,
    zone: str,
    names: Mapping[str, str],
) -> Rolled:
    body = compose_rolling(
        post,
        [lines[line.story] for line in post.lines if line.story in lines],
        most=channel.most_an_hour,
        zone=zone,
        language=channel.language,
        names=names,
    )
    return Rolled(post=post, body=body)
