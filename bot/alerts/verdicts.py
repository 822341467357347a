"""Whether a channel rings for an entry that is wanted there, lists it, or hears nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import floor

from bot.alerts.quiet import quiet_until
from bot.alerts.wanting import (
    Wanted,
    calls_everybody,
    find_heaviest,
    find_replying,
    find_ringing,
)
from bot.languages import say, say_all, tell_time
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
        return Verdict(level=Level.ARCHIVE, reason=say("verdict_turned"))
    heaviest = find_heaviest(wanted).urgency
    if heaviest.level is Level.ARCHIVE:
        return _weigh_too_little(heaviest)
    ringing = find_ringing(channel, wanted)
    if ringing:
        score = find_heaviest(ringing).urgency.score
        verdict = _judge_quiet_hours(channel, score, now) or _ring(
            say("verdict_rings", score=f"{score:.2f}", **_name_threshold(channel))
        )
        if not _breaks_bound(channel, ringing):
            verdict = _roll(verdict, channel, rung, now)
    else:
        verdict = _wait_for_digest(channel, _why_not_at_once(channel, wanted))
    waits_for_digest = verdict.level is Level.DIGEST and verdict.due is None
    if waits_for_digest and is_listed and relation is Relation.COPY:
        return Verdict(level=Level.ARCHIVE, reason=say("verdict_listed"))
    return verdict


def judge_update(
    channel: Channel, wanted: Sequence[Wanted], news: str, *, now: datetime
) -> Verdict:
    """The same of a channel that was told of the story, to which ``news`` is new.

    What it was told may be wrong by now, so an update weighs nothing against a threshold.
    """
    if not news:
        return Verdict(level=Level.ARCHIVE, reason=say("verdict_known"))
    heaviest = find_heaviest(wanted).urgency
    if heaviest.level is Level.ARCHIVE:
        return _weigh_too_little(heaviest)
    loud = find_replying(wanted)
    if not loud:
        name = find_heaviest(wanted).watch.name
        return _wait_for_digest(channel, say("verdict_digests_only", name=name))
    return _judge_quiet_hours(channel, find_heaviest(loud).urgency.score, now) or _ring(
        say("verdict_in_thread", news=news)
    )


def cool(verdict: Verdict, end: datetime, news: str, *, zone: str) -> Verdict:
    """The verdict on what waits for the ``end`` of a cool-down, as it was judged of that time."""
    if verdict.level is not Level.BREAKING:
        return verdict
    reason = say("verdict_cools", time=tell_time(end, zone), news=news)
    return Verdict(level=Level.BREAKING, reason=reason, due=end)


def read_level(reason: str) -> Level:
    """The level of the verdict that gave the reason, or one that begins with it."""
    if reason.startswith(("told ", "waits until ")):
        return Level.BREAKING
    return Level.DIGEST if reason.startswith(("waits for ", "joins ")) else Level.ARCHIVE


def _weigh_too_little(urgency: Urgency) -> Verdict:
    """That it is told nowhere, and by what: its bar, for nothing else makes it too little."""
    score = f"{urgency.score:.2f}"
    if urgency.bar:
        reason = say("verdict_barred", why=urgency.bar)
    elif urgency.reasons:
        reason = say("verdict_light_for", score=score, why=say_all(urgency.reasons))
    else:
        reason = say("verdict_light", score=score)
    return Verdict(level=Level.ARCHIVE, reason=reason)


def _judge_quiet_hours(channel: Channel, score: float, now: datetime) -> Verdict | None:
    """What the channel's quiet hours make of something that would ring; None outside them."""
    hours = channel.quiet
    until = None if hours is None else quiet_until(hours, now)
    if hours is None or until is None:
        return None
    if hours.except_ is not None and score >= THRESHOLD_SCORES[hours.except_]:
        return _ring(say("verdict_breaks_quiet", threshold=hours.except_.value))
    return Verdict(
        level=Level.DIGEST,
        reason=say("verdict_morning", time=tell_time(until, hours.zone)),
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
    return Verdict(
        level=Level.DIGEST,
        reason=say("verdict_rolling", rung=str(rung), most=str(most)),
        due=now,
        occasion=Occasion.ROLLING,
    )


def _ring(reason: str) -> Verdict:
    return Verdict(level=Level.BREAKING, reason=reason)


def _wait_for_digest(channel: Channel, why: str) -> Verdict:
    """That it waits for the channel's digest because of ``why``; not told where it has none."""
    if channel.digest is None:
        return Verdict(level=Level.ARCHIVE, reason=say("verdict_no_digest", why=why))
    return Verdict(level=Level.DIGEST, reason=say("verdict_digest", why=why))


def _why_not_at_once(channel: Channel, wanted: Sequence[Wanted]) -> str:
    breaking = [want for want in wanted if want.urgency.level is Level.BREAKING]
    if not breaking:
        heaviest = find_heaviest(wanted).urgency
        if heaviest.bar:
            return say("verdict_no_ringing", why=heaviest.bar)
        return say("verdict_too_light", score=f"{heaviest.score:.2f}")
    loud = [want for want in breaking if not want.watch.digest_only]
    if not loud:
        return say("verdict_digests_only", name=breaking[0].watch.name)
    score = find_heaviest(loud).urgency.score
    least = THRESHOLD_SCORES[channel.threshold]
    return say("verdict_below", score=_tell_below(score, least), **_name_threshold(channel))


def _tell_below(score: float, least: float) -> str:
    """A score that is below ``least``, with a digit more where two would make both alike."""
    said = f"{score:.2f}"
    return said if said != f"{least:.2f}" else f"{floor(score * 1000) / 1000:.3f}"


def _name_threshold(channel: Channel) -> dict[str, str]:
    least = THRESHOLD_SCORES[channel.threshold]
    return {"threshold": channel.threshold.value, "least": f"{least:.2f}"}
