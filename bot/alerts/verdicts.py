"""Whether a channel rings for an entry that is wanted there, lists it, or hears nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.alerts.quiet import quiet_until
from bot.alerts.wanting import (
    Wanted,
    calls_everybody,
    find_heaviest,
    find_replying,
    find_ringing,
)
from bot.languages import tell_time
from bot.model import THRESHOLD_SCORES, Channel, Level, Occasion, Relation, Threshold, Urgency

__all__ = ["Verdict", "cool", "judge_story", "judge_update", "read_level"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``due`` is when what waits is told, on that ``occasion``; None: when the digest is.

    Of what rings it is when it does, where it cools down.
    """

    level: Level
    reason: str
    due: datetime | None = None
    occasion: Occasion = Occasion.DIGEST


def judge_story(
    channel: Channel,
    wanted: Sequence[Wanted],
    relation: Relation,
    *,
    is_listed: bool,
    rung: int,
    now: datetime,
) -> Verdict:
    """Whether the channel rings, puts the story on its digest, or hears nothing."""
    if relation is Relation.REVISION:
        return Verdict(level=Level.ARCHIVE, reason="was not told of it at once before it changed")
    heaviest = find_heaviest(wanted).urgency
    if heaviest.level is Level.ARCHIVE:
        return _weigh_too_little(heaviest)
    ringing = find_ringing(channel, wanted)
    if ringing:
        score = find_heaviest(ringing).urgency.score
        verdict = _judge_quiet_hours(channel, score, now) or _ring(
            f"told at once, {score:.2f} passes {_name_threshold(channel)}"
        )
        if not _breaks_bound(channel, ringing):
            verdict = _roll(verdict, channel, rung, now)
    else:
        verdict = _wait_for_digest(channel, _why_not_at_once(channel, wanted))
    waits_for_digest = verdict.level is Level.DIGEST and verdict.due is None
    if waits_for_digest and is_listed and relation is Relation.COPY:
        return Verdict(
            level=Level.ARCHIVE, reason="a copy of a story that its digest listed already"
        )
    return verdict


def judge_update(
    channel: Channel, wanted: Sequence[Wanted], news: str, *, now: datetime
) -> Verdict:
    """The same of a channel that was told of the story, to which ``news`` is new.

    What it was told may be wrong by now, so an update weighs nothing against a threshold.
    """
    if not news:
        return Verdict(level=Level.ARCHIVE, reason="was told of this story already")
    heaviest = find_heaviest(wanted).urgency
    if heaviest.level is Level.ARCHIVE:
        return _weigh_too_little(heaviest)
    loud = find_replying(wanted)
    if not loud:
        return _wait_for_digest(channel, f"watch {find_heaviest(wanted).watch.name} is digest-only")
    return _judge_quiet_hours(channel, find_heaviest(loud).urgency.score, now) or _ring(
        f"told in its thread: {news}"
    )


def cool(verdict: Verdict, end: datetime, news: str, *, zone: str) -> Verdict:
    """The verdict on what waits for the ``end`` of a cool-down, as it was judged of that time."""
    if verdict.level is not Level.BREAKING:
        return verdict
    reason = f"waits until {tell_time(end, zone)}, told of it just now: {news}"
    return Verdict(level=Level.BREAKING, reason=reason, due=end)


def read_level(reason: str) -> Level:
    """The level of the verdict that gave the reason, or one that begins with it."""
    if reason.startswith(("told ", "waits until ")):
        return Level.BREAKING
    return Level.DIGEST if reason.startswith(("waits for ", "joins ")) else Level.ARCHIVE


def _weigh_too_little(urgency: Urgency) -> Verdict:
    """That it is told nowhere, and by what: its bar, for nothing else makes it too little."""
    why = f" ({'; '.join(urgency.reasons)})" if urgency.reasons else ""
    said = f", {urgency.bar}" if urgency.bar else f", weighs {urgency.score:.2f}{why}"
    return Verdict(level=Level.ARCHIVE, reason=f"not told{said}")


def _judge_quiet_hours(channel: Channel, score: float, now: datetime) -> Verdict | None:
    """What the channel's quiet hours make of something that would ring; None outside them."""
    hours = channel.quiet
    until = None if hours is None else quiet_until(hours, now)
    if hours is None or until is None:
        return None
    if hours.except_ is not None and score >= THRESHOLD_SCORES[hours.except_]:
        return _ring(f"told at once, for {hours.except_.value} breaks its quiet hours")
    return Verdict(
        level=Level.DIGEST,
        reason=f"waits for the morning brief, quiet hours until {tell_time(until, hours.zone)}",
        due=until,
        occasion=Occasion.MORNING,
    )


def _breaks_bound(channel: Channel, ringing: Sequence[Wanted]) -> bool:
    """Whether a story rings however often the channel rang: one of the biggest, for an edit is
    silent. Where the channel hears of no others, its bound is for these: it holds but for those
    for which everybody is to be called.
    """
    biggest = THRESHOLD_SCORES[Threshold.BIGGEST]
    hears_of_others = channel.threshold is not Threshold.BIGGEST
    return any(
        want.urgency.score >= biggest and (hears_of_others or calls_everybody(channel, want))
        for want in ringing
    )


def _roll(verdict: Verdict, channel: Channel, rung: int, now: datetime) -> Verdict:
    """The verdict, or that it joins the rolling post, where the channel rang too often."""
    most = channel.most_an_hour
    if verdict.level is not Level.BREAKING or most is None or rung < most:
        return verdict
    often = f"it rang {rung} times within the hour, and {most} is the most"
    return Verdict(
        level=Level.DIGEST,
        reason=f"joins the rolling post: {often}",
        due=now,
        occasion=Occasion.ROLLING,
    )


def _ring(reason: str) -> Verdict:
    return Verdict(level=Level.BREAKING, reason=reason)


def _wait_for_digest(channel: Channel, why: str) -> Verdict:
    """That it waits for the channel's digest because of ``why``; not told where it has none."""
    if channel.digest is None:
        return Verdict(level=Level.ARCHIVE, reason=f"not told: it has no digest, and {why}")
    return Verdict(level=Level.DIGEST, reason=f"waits for the digest, {why}")


def _why_not_at_once(channel: Channel, wanted: Sequence[Wanted]) -> str:
    breaking = [want for want in wanted if want.urgency.level is Level.BREAKING]
    if not breaking:
        heaviest = find_heaviest(wanted).urgency
        if heaviest.bar:
            return f"must not ring: {heaviest.bar}"
        return f"not urgent enough at {heaviest.score:.2f}"
    loud = [want for want in breaking if not want.watch.digest_only]
    if not loud:
        return f"watch {breaking[0].watch.name} is digest-only"
    return f"{find_heaviest(loud).urgency.score:.2f} is below {_name_threshold(channel)}"


def _name_threshold(channel: Channel) -> str:
    return f"the threshold {channel.threshold.value} ({THRESHOLD_SCORES[channel.threshold]:.2f})"
