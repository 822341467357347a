"""Which channels hear of an entry at once, which with their digest, and which not."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from bot.alerts.channels import ChannelBook
from bot.alerts.escalating import COOL_DOWN, is_cooling, lead_with_step, word_step
from bot.alerts.mutes import NO_MUTES, Mutes
from bot.alerts.quiet import quiet_until
from bot.alerts.updates import takes_back, word_news
from bot.alerts.wording import compose_alert
from bot.languages import tell_time
from bot.model import (
    THRESHOLD_SCORES,
    UNTIL_UNMUTED,
    Alert,
    Channel,
    Decision,
    Entry,
    Level,
    MentionPolicy,
    Occasion,
    Placement,
    Relation,
    Source,
    Threshold,
    Told,
    Urgency,
    WaitingLine,
    Watch,
)

__all__ = ["Routing", "route", "zone_of"]

FIRST_STEP = 0
"""The step of a story's one breaking alert in a channel."""


_NOTHING_UNASKED: Mapping[str, Mapping[str, Urgency]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Routing:
    """What channels hear of an entry.

    ``outcome`` is the highest that any channel was told by: BREAKING where one rings,
    DIGEST where one waits, else ARCHIVE. ``reasons`` has a line for each channel, and for
    each watch that was left out, in the order of the watches.
    """

    alerts: tuple[Alert, ...]
    waiting: tuple[WaitingLine, ...]
    outcome: Level
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """A watch that wants the entry in a channel, with how urgent it is to it."""

    watch: Watch
    urgency: Urgency


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdict:
    """``due`` is when what waits is told, on that ``occasion``; None: when the digest is."""

    level: Level
    reason: str
    due: datetime | None = None
    occasion: Occasion = Occasion.DIGEST


def route(
    decision: Decision,
    *,
    entry: Entry,
    source: Source,
    watches: Mapping[str, Watch],
    channels: ChannelBook,
    told: Mapping[tuple[str, str], Told],
    now: datetime,
    listed: Container[tuple[str, str]] = (),
    came: datetime | None = None,
    cool_down: timedelta = COOL_DOWN,
    count_rung: Callable[[str], int] = lambda _: 0,
    muted: Mutes = NO_MUTES,
    outgrown: float | None = None,
    unasked: Mapping[str, Mapping[str, Urgency]] = _NOTHING_UNASKED,
) -> Routing:
    """Who is told of an entry that was judged, and why.

    ``told`` has, by (story, channel), what each channel that had a breaking alert of a
    story was told last of it, the same batch included; ``listed`` holds those whose digest
    listed it. A channel hears of a story at once only once, however many watches match and
    however many reports or copies follow, and then of its material developments; an alert
    names all its watches there.

    ``came`` is when the entry's text came here (None: when the entry was first seen). To a
    watch that was changed since, or whose mute lasted until after it, that is old. So soon
    after it was told as ``cool_down`` a number that rose waits for the channel's digest.
    ``count_rung`` says how often a channel rang within the hour. Of what a channel ``muted`` it
    hears nothing but what takes back what it was told. Of an entry that
    changed ``outgrown`` is what its text weighed before: a channel for which that was too little
    hears of it as of a report. ``unasked`` has by channel the watches for which it was told what
    the entry takes back or restores, with how urgent that is to them: it hears of that though
    they do not match.

    Raises ValueError where a matched entry has no story, which no rule makes.
    """
    if not decision.hits and not unasked:
        return Routing(alerts=(), waiting=(), outcome=Level.ARCHIVE, reasons=("no watch matches",))
    placement = decision.placement
    if placement is None:
        raise ValueError(f"entry {entry.key} matches {decision.watches} and has no story")

    reasons: list[str] = []
    by_channel = _group(
        decision, watches, channels, now=now, came=came or entry.seen, reasons=reasons
    )
    alerts: list[Alert] = []
    waiting: list[WaitingLine] = []
    by_channel += _find_unasked(
        unasked,
        {channel.name for channel, _ in by_channel},
        watches,
        channels,
        now=now,
        came=came or entry.seen,
    )
    for channel, wanted in by_channel:
        known = told.get((placement.story, channel.name))
        silenced = muted.explain(story=placement.story, source=entry.source, channel=channel.name)
        if silenced and (known is None or not takes_back(placement, known)):
            reasons.append(f"#{channel.name}: {silenced}")
            continue
        news = "" if known is None else word_news(placement, known, entry=entry, source=source)
        is_listed = (placement.story, channel.name) in listed
        if known is None:
            verdict = _judge(
                channel,
                wanted,
                _find_relation(placement, channel, outgrown),
                is_listed=is_listed,
                rung=count_rung(channel.name),
                now=now,
            )
        else:
            verdict = _judge_update(channel, wanted, news, now=now)
            if verdict.level is Level.BREAKING and channel.digest is not None:
                cooling = is_cooling(placement, known, now=now, cool_down=cool_down)
                verdict = _wait(channel, f"told of it just now; {news}") if cooling else verdict
        grown = ""
        if verdict.level is Level.BREAKING and known is None:
            grown = word_step(_heaviest(_ringing(channel, wanted)).urgency, placement, source)
        reasons.append(f"#{channel.name}: {'; '.join(filter(None, (verdict.reason, grown)))}")
        if verdict.level is Level.BREAKING:
            alerts.append(_alert(decision, entry, source, placement, channel, wanted, now, known))
        elif verdict.level is Level.DIGEST:
            heard = known is not None or is_listed
            line = _line(entry, placement, channel, wanted, now, heard=heard)
            waiting.append(replace(line, occasion=verdict.occasion, due=verdict.due))
    told_later = Level.DIGEST if waiting else Level.ARCHIVE
    return Routing(
        alerts=tuple(alerts),
        waiting=tuple(waiting),
        outcome=Level.BREAKING if alerts else told_later,
        reasons=tuple(reasons),
    )


def _group(
    decision: Decision,
    watches: Mapping[str, Watch],
    channels: ChannelBook,
    *,
    now: datetime,
    came: datetime,
    reasons: list[str],
) -> list[tuple[Channel, list[_Wanted]]]:
    """The watches that want the entry, by channel; why others do not goes to ``reasons``."""
    by_name: dict[str, tuple[Channel, list[_Wanted]]] = {}
    weighed = dict(decision.by_watch)
    for name in decision.watches:
        watch = watches.get(name)
        left_out = _leave_out(name, watch, now, came)
        if watch is None or left_out:
            reasons.append(left_out)
            continue
        want = _Wanted(watch=watch, urgency=weighed[name])
        for channel in {each.name: each for each in map(channels.get, watch.channels)}.values():
            by_name.setdefault(channel.name, (channel, []))[1].append(want)
    return list(by_name.values())


def _find_unasked(
    unasked: Mapping[str, Mapping[str, Urgency]],
    asked: Container[str],
    watches: Mapping[str, Watch],
    channels: ChannelBook,
    *,
    now: datetime,
    came: datetime,
) -> list[tuple[Channel, list[_Wanted]]]:
    """The channels that hear of an entry by no watch that matches, as those that told them do."""
    found = []
    for name, weighed in unasked.items():
        wanted = [
            _Wanted(watch=watches[watch], urgency=urgency)
            for watch, urgency in weighed.items()
            if not _leave_out(watch, watches.get(watch), now, came)
        ]
        if wanted and name not in asked:
            found.append((channels.get(name), wanted))
    return found


def _leave_out(name: str, watch: Watch | None, now: datetime, came: datetime) -> str:
    """Why a watch that matched tells nobody; empty where it does tell."""
    if watch is None:
        return f"watch {name} is no longer there"
    if watch.expires is not None and watch.expires <= now:
        return f"watch {name} expired {tell_time(watch.expires, 'UTC')}"
    if watch.muted_until is not None and watch.muted_until > now:
        if watch.muted_until == UNTIL_UNMUTED:
            return f"watch {name} is muted"
        return f"watch {name} is muted until {tell_time(watch.muted_until, 'UTC')}"
    if not watch.channels:
        return f"watch {name} names no channel"
    return _call_old(watch, now, came)


def _call_old(watch: Watch, now: datetime, came: datetime) -> str:
    """Why what came then is old to the watch; empty where it is not."""
    since = watch.tells_from(now)
    if since is None or came >= since:
        return ""
    happened = "was changed" if since == watch.primed else "was muted until"
    return f"watch {watch.name} {happened} {tell_time(since, 'UTC')}, and this is older"


def _find_relation(placement: Placement, channel: Channel, outgrown: float | None) -> Relation:
    """What the entry is to a channel that was not told of its story at once."""
    if outgrown is not None and outgrown < THRESHOLD_SCORES[channel.threshold]:
        return Relation.REPORT
    return placement.relation


def _judge(
    channel: Channel,
    wanted: Sequence[_Wanted],
    relation: Relation,
    *,
    is_listed: bool,
    rung: int,
    now: datetime,
) -> _Verdict:
    """Whether the channel rings, puts the story on its digest, or hears nothing."""
    if relation is Relation.REVISION:
        return _Verdict(level=Level.ARCHIVE, reason="was not told of it at once before it changed")
    heaviest = _heaviest(wanted).urgency
    if heaviest.level is Level.ARCHIVE:
        return _weigh_too_little(heaviest)
    ringing = _ringing(channel, wanted)
    if ringing:
        score = _heaviest(ringing).urgency.score
        verdict = _judge_quiet_hours(channel, score, now) or _ring(
            f"told at once, {score:.2f} passes {_name_threshold(channel)}"
        )
        if not _breaks_bound(channel, ringing):
            verdict = _roll(verdict, channel, rung, now)
    else:
        verdict = _wait(channel, _why_not_at_once(channel, wanted))
    waits_for_digest = verdict.level is Level.DIGEST and verdict.due is None
    if waits_for_digest and is_listed and relation is Relation.COPY:
        return _Verdict(
            level=Level.ARCHIVE, reason="a copy of a story that its digest listed already"
        )
    return verdict


def _judge_update(
    channel: Channel, wanted: Sequence[_Wanted], news: str, *, now: datetime
) -> _Verdict:
    """The same of a channel that was told of the story, to which ``news`` is new.

    What it was told may be wrong by now, so an update weighs nothing against a threshold.
    """
    if not news:
        return _Verdict(level=Level.ARCHIVE, reason="was told of this story already")
    heaviest = _heaviest(wanted).urgency
    if heaviest.level is Level.ARCHIVE:
        return _weigh_too_little(heaviest)
    loud = _replying(wanted)
    if not loud:
        return _wait(channel, f"watch {_heaviest(wanted).watch.name} is digest-only")
    return _judge_quiet_hours(channel, _heaviest(loud).urgency.score, now) or _ring(
        f"told in its thread: {news}"
    )


def _weigh_too_little(urgency: Urgency) -> _Verdict:
    why = f" ({'; '.join(urgency.reasons)})" if urgency.reasons else ""
    return _Verdict(level=Level.ARCHIVE, reason=f"not told, weighs {urgency.score:.2f}{why}")


def _judge_quiet_hours(channel: Channel, score: float, now: datetime) -> _Verdict | None:
    """What the channel's quiet hours make of something that would ring; None outside them."""
    hours = channel.quiet
    until = None if hours is None else quiet_until(hours, now)
    if hours is None or until is None:
        return None
    if hours.except_ is not None and score >= THRESHOLD_SCORES[hours.except_]:
        return _ring(f"told at once, for {hours.except_.value} breaks its quiet hours")
    return _Verdict(
        level=Level.DIGEST,
        reason=f"waits for the morning brief, quiet hours until {tell_time(until, hours.zone)}",
        due=until,
        occasion=Occasion.MORNING,
    )


def _breaks_bound(channel: Channel, ringing: Sequence[_Wanted]) -> bool:
    """Whether a story rings however often the channel rang: one of the biggest, for which it is to
    call everybody. A silent edit calls nobody.
    """
    biggest = THRESHOLD_SCORES[Threshold.BIGGEST]
    return any(
        want.urgency.score >= biggest and _calls_everybody(channel, want) for want in ringing
    )


def _roll(verdict: _Verdict, channel: Channel, rung: int, now: datetime) -> _Verdict:
    """The verdict, or that it joins the rolling post, where the channel rang too often."""
    most = channel.most_an_hour
    if verdict.level is not Level.BREAKING or most is None or rung < most:
        return verdict
    often = f"it rang {rung} times within the hour, and {most} is the most"
    return _Verdict(
        level=Level.DIGEST,
        reason=f"joins the rolling post: {often}",
        due=now,
        occasion=Occasion.ROLLING,
    )


def _ring(reason: str) -> _Verdict:
    return _Verdict(level=Level.BREAKING, reason=reason)


def _wait(channel: Channel, why: str) -> _Verdict:
    if channel.digest is None:
        return _Verdict(level=Level.ARCHIVE, reason=f"not told: it has no digest, and {why}")
    return _Verdict(level=Level.DIGEST, reason=f"waits for the digest, {why}")


def _why_not_at_once(channel: Channel, wanted: Sequence[_Wanted]) -> str:
    breaking = [want for want in wanted if want.urgency.level is Level.BREAKING]
    if not breaking:
        return f"not urgent enough at {_heaviest(wanted).urgency.score:.2f}"
    loud = [want for want in breaking if not want.watch.digest_only]
    if not loud:
        return f"watch {breaking[0].watch.name} is digest-only"
    return f"{_heaviest(loud).urgency.score:.2f} is below {_name_threshold(channel)}"


def _ringing(channel: Channel, wanted: Sequence[_Wanted]) -> list[_Wanted]:
    """The watches by which the channel may ring, quiet hours apart."""
    least = THRESHOLD_SCORES[channel.threshold]
    return [
        want
        for want in wanted
        if want.urgency.level is Level.BREAKING
        and want.urgency.score >= least
        and not want.watch.digest_only
    ]


def _replying(wanted: Sequence[_Wanted]) -> list[_Wanted]:
    """The watches by which the channel may hear of a development, quiet hours apart."""
    return [
        want
        for want in wanted
        if want.urgency.level is not Level.ARCHIVE and not want.watch.digest_only
    ]


_RANK = {Level.ARCHIVE: 0, Level.DIGEST: 1, Level.BREAKING: 2}


def _heaviest(wanted: Sequence[_Wanted]) -> _Wanted:
    return max(wanted, key=lambda want: (_RANK[want.urgency.level], want.urgency.score))


def _name_threshold(channel: Channel) -> str:
    return f"the threshold {channel.threshold.value} ({THRESHOLD_SCORES[channel.threshold]:.2f})"


def _alert(
    decision: Decision,
    entry: Entry,
    source: Source,
    placement: Placement,
    channel: Channel,
    wanted: Sequence[_Wanted],
    now: datetime,
    known: Told | None,
) -> Alert:
    news, step = "", FIRST_STEP
    if known is not None:
        language, step = channel.language, known.step + 1
        news = word_news(placement, known, entry=entry, source=source, language=language)
    ringing = _replying(wanted) if news else _ringing(channel, wanted)
    urgency = _heaviest(ringing).urgency
    body = compose_alert(
        decision,
        entry=entry,
        source=source,
        placement=placement,
        channel=channel.name,
        watches=[want.watch.name for want in wanted],
        urgency=urgency if news else lead_with_step(urgency, placement, source),
        # A reply in a thread notifies those who follow it.
        mention_here=not news and any(_calls_everybody(channel, want) for want in ringing),
        zone=zone_of(channel),
        now=now,
        news=news,
        language=channel.language,
        broadcast=channel.broadcast,
    )
    return Alert(
        story=placement.story,
        channel=channel.name,
        kind=body.kind,
        step=step,
        body=body,
    )


def _calls_everybody(channel: Channel, want: _Wanted) -> bool:
    """Whether the watch asks for that, and the story weighs enough to it for the channel."""
    if channel.here is None or want.watch.mention is not MentionPolicy.HERE:
        return False
    return want.urgency.score >= THRESHOLD_SCORES[channel.here]


def zone_of(channel: Channel) -> str:
    """The zone that the channel's people live by, as far as its settings say."""
    settings = (channel.digest, channel.quiet, channel.brief)
    return next((each.zone for each in settings if each is not None), "UTC")


def _line(
    entry: Entry,
    placement: Placement,
    channel: Channel,
    wanted: Sequence[_Wanted],
    now: datetime,
    *,
    heard: bool,
) -> WaitingLine:
    waiting = [want for want in wanted if want.urgency.level is not Level.ARCHIVE]
    return WaitingLine(
        channel=channel.name,
        story=placement.story,
        watches=tuple(want.watch.name for want in wanted),
        urgency=max(want.urgency.score for want in waiting),
        added=now,
        report=entry.key if heard and placement.relation is not Relation.COPY else None,
    )
