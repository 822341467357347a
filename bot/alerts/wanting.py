"""Which watches want an entry in which channel, and how loudly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.alerts.channels import ChannelBook
from bot.languages import say, tell_time
from bot.model import (
    THRESHOLD_SCORES,
    UNTIL_UNMUTED,
    Channel,
    Decision,
    Level,
    MentionPolicy,
    Urgency,
    Watch,
)

__all__ = [
    "Wanted",
    "add_unasked",
    "calls_everybody",
    "find_heaviest",
    "find_last_end",
    "find_replying",
    "find_ringing",
    "find_weightiest",
    "group_by_channel",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A watch that wants the entry in a channel, with how urgent it is to it."""

    watch: Watch
    urgency: Urgency


def group_by_channel(
    decision: Decision,
    watches: Mapping[str, Watch],
    channels: ChannelBook,
    *,
    now: datetime,
    came: datetime,
    reasons: list[str],
) -> list[tuple[Channel, list[Wanted]]]:
    """The watches that want the entry, by channel; why others do not goes to ``reasons``."""
    by_name: dict[str, tuple[Channel, list[Wanted]]] = {}
    weighed = dict(decision.by_watch)
    for name in decision.watches:
        watch = watches.get(name)
        left_out = _leave_out(name, watch, now, came)
        if watch is None or left_out:
            reasons.append(left_out)
            continue
        want = Wanted(watch=watch, urgency=weighed[name])
        for channel in {each.name: each for each in map(channels.get, watch.channels)}.values():
            by_name.setdefault(channel.name, (channel, []))[1].append(want)
    return list(by_name.values())


def add_unasked(
    asked: Sequence[tuple[Channel, list[Wanted]]],
    unasked: Mapping[str, Mapping[str, Urgency]],
    watches: Mapping[str, Watch],
    channels: ChannelBook,
    *,
    now: datetime,
    came: datetime,
) -> list[tuple[Channel, list[Wanted]]]:
    """``asked``, and the channels that hear of an entry by the watches that told them, which do
    not match it: where none that matches may reply, a watch for the digest keeps it from nobody.
    """
    by_name = {channel.name: (channel, wanted) for channel, wanted in asked}
    for name, weighed in unasked.items():
        wanted = [
            Wanted(watch=watches[watch], urgency=urgency)
            for watch, urgency in weighed.items()
            if not _leave_out(watch, watches.get(watch), now, came)
        ]
        channel, known = by_name.get(name, (channels.get(name), []))
        if wanted and not find_replying(known):
            by_name[name] = (channel, [*known, *wanted])
    return list(by_name.values())


def _leave_out(name: str, watch: Watch | None, now: datetime, came: datetime) -> str:
    """Why a watch that matched tells nobody; empty where it does tell."""
    if watch is None:
        return say("left_out_gone", name=name)
    if watch.expires is not None and watch.expires <= now:
        return say("left_out_expired", name=name, time=tell_time(watch.expires, "UTC"))
    if watch.muted_until is not None and watch.muted_until > now:
        if watch.muted_until == UNTIL_UNMUTED:
            return say("left_out_muted", name=name)
        time = tell_time(watch.muted_until, "UTC")
        return say("left_out_muted_until", name=name, time=time)
    if not watch.channels:
        return say("left_out_nowhere", name=name)
    return _call_old(watch, now, came)


def _call_old(watch: Watch, now: datetime, came: datetime) -> str:
    """Why what came then is old to the watch; empty where it is not."""
    since = watch.tells_from(now)
    if since is None or came >= since:
        return ""
    happened = "left_out_changed" if since == watch.primed else "left_out_was_muted"
    return say(happened, name=watch.name, time=tell_time(since, "UTC"))


def find_ringing(channel: Channel, wanted: Sequence[Wanted]) -> list[Wanted]:
    """The watches by which the channel may ring, quiet hours apart."""
    least = THRESHOLD_SCORES[channel.threshold]
    return [
        want
        for want in wanted
        if want.urgency.level is Level.BREAKING
        and want.urgency.score >= least
        and not want.watch.digest_only
    ]


def find_replying(wanted: Sequence[Wanted]) -> list[Wanted]:
    """The watches by which the channel may hear of a development, quiet hours apart."""
    return [
        want
        for want in wanted
        if want.urgency.level is not Level.ARCHIVE and not want.watch.digest_only
    ]


def find_last_end(wanted: Sequence[Wanted]) -> datetime | None:
    """When the last of the watches expires; None where one of them does not."""
    ends = [want.watch.expires for want in wanted]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


_RANK = {Level.ARCHIVE: 0, Level.DIGEST: 1, Level.BREAKING: 2}


def find_heaviest(wanted: Sequence[Wanted]) -> Wanted:
    """The one to which it is the most urgent. Raises ValueError where nobody wants it."""
    return max(wanted, key=lambda want: _weigh(want.urgency))


def find_weightiest(urgencies: Sequence[Urgency]) -> Urgency | None:
    """The highest of the urgencies; None of none."""
    return max(urgencies, key=_weigh, default=None)


def _weigh(urgency: Urgency) -> tuple[int, float]:
    return _RANK[urgency.level], urgency.score


def calls_everybody(channel: Channel, want: Wanted) -> bool:
    """Whether the watch asks for that, and the story weighs enough to it for the channel."""
    if channel.here is None or want.watch.mention is not MentionPolicy.HERE:
        return False
    return want.urgency.score >= THRESHOLD_SCORES[channel.here]
