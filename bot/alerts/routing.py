"""Which channels hear of an entry at once, which with their digest, and which not."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from bot.alerts.channels import ChannelBook
from bot.alerts.escalating import (
    COOL_DOWN,
    end_with_bar,
    find_end,
    is_cooling,
    lead_with_step,
    word_step,
)
from bot.alerts.mutes import NO_MUTES, Mutes
from bot.alerts.revising import list_lowered
from bot.alerts.updates import list_rises, takes_back, word_news
from bot.alerts.verdicts import Verdict, cool, judge_story, judge_update
from bot.alerts.wanting import (
    Wanted,
    add_unasked,
    calls_everybody,
    find_heaviest,
    find_last_end,
    find_replying,
    find_ringing,
    group_by_channel,
)
from bot.alerts.wording import compose_alert
from bot.languages import say
from bot.model import (
    THRESHOLD_SCORES,
    Alert,
    Channel,
    Decision,
    Entry,
    Level,
    Placement,
    Relation,
    Source,
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
    after it was told as ``cool_down`` a number that rose waits until that is over: its alert is
    due then.
    ``count_rung`` says how often a channel rang within the hour. Of what a channel ``muted`` it
    hears nothing but what takes back what it was told. Of an entry that
    changed ``outgrown`` is what its text weighed before: a channel for which that was too little
    hears of it as of a report. ``unasked`` has by channel the watches for which it was told what
    the entry takes back or restores, with how urgent that is to them: it hears of that though
    they do not match.

    Raises ValueError where a matched entry has no story, which no rule makes.
    """
    if not decision.hits and not unasked:
        return Routing(
            alerts=(), waiting=(), outcome=Level.ARCHIVE, reasons=(say("verdict_nobody"),)
        )
    placement = decision.placement
    if placement is None:
        raise ValueError(f"entry {entry.key} matches {decision.watches} and has no story")

    reasons: list[str] = []
    by_channel = group_by_channel(
        decision, watches, channels, now=now, came=came or entry.seen, reasons=reasons
    )
    alerts: list[Alert] = []
    waiting: list[WaitingLine] = []
    by_channel = add_unasked(
        by_channel, unasked, watches, channels, now=now, came=came or entry.seen
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
            verdict = judge_story(
                channel,
                wanted,
                _find_relation(placement, channel, outgrown),
                is_listed=is_listed,
                rung=count_rung(channel.name),
                now=now,
            )
        else:
            verdict = judge_update(channel, wanted, news, now=now)
            if verdict.level is Level.BREAKING and is_cooling(
                placement, known, now=now, cool_down=cool_down
            ):
                end = find_end(known, now=now, cool_down=cool_down)
                # Whoever asked for it until then hears of it until then.
                end = min(end, find_last_end(find_replying(wanted)) or end)
                verdict = cool(
                    judge_update(channel, wanted, news, now=end), end, news, zone=zone_of(channel)
                )
        grown = ""
        if verdict.level is Level.BREAKING and known is None:
            grown = word_step(
                find_heaviest(find_ringing(channel, wanted)).urgency, placement, source
            )
        reasons.append(f"#{channel.name}: {'; '.join(filter(None, (verdict.reason, grown)))}")
        if verdict.level is Level.BREAKING:
            alert = _alert(
                decision, entry, source, placement, channel, wanted, now, known, verdict.due
            )
            alerts.append(alert)
        elif verdict.level is Level.DIGEST:
            heard = known is not None or is_listed
            waiting.append(_line(entry, placement, channel, wanted, verdict, now, heard=heard))
    told_later = Level.DIGEST if waiting else Level.ARCHIVE
    return Routing(
        alerts=tuple(alerts),
        waiting=tuple(waiting),
        outcome=Level.BREAKING if alerts else told_later,
        reasons=tuple(reasons),
    )


def _find_relation(placement: Placement, channel: Channel, outgrown: float | None) -> Relation:
    """What the entry is to a channel that was not told of its story at once."""
    if outgrown is not None and outgrown < THRESHOLD_SCORES[channel.threshold]:
        return Relation.REPORT
    return placement.relation


def _alert(
    decision: Decision,
    entry: Entry,
    source: Source,
    placement: Placement,
    channel: Channel,
    wanted: Sequence[Wanted],
    now: datetime,
    known: Told | None,
    due: datetime | None,
) -> Alert:
    news, step = "", FIRST_STEP
    rises: tuple[tuple[str, str], ...] = ()
    if known is not None:
        language, held, step = channel.language, known.held(now), known.step + 1
        news = word_news(
            placement,
            known,
            entry=entry,
            source=source,
            language=language,
            held=held,
            waits=due is not None,
        )
        rises = list_rises(
            placement, known, entry=entry, source=source, language=language, held=held
        )
    ringing = find_replying(wanted) if news else find_ringing(channel, wanted)
    urgency = find_heaviest(ringing).urgency
    body = compose_alert(
        decision,
        entry=entry,
        source=source,
        placement=placement,
        channel=channel.name,
        watches=[want.watch.name for want in wanted],
        urgency=end_with_bar(urgency) if news else lead_with_step(urgency, placement, source),
        # A reply in a thread notifies those who follow it.
        mention_here=not news and any(calls_everybody(channel, want) for want in ringing),
        zone=zone_of(channel),
        now=due or now,
        news=news,
        language=channel.language,
        broadcast=channel.broadcast,
        rises=rises,
        lowered=() if known is None else list_lowered(placement, known),
    )
    return Alert(
        story=placement.story,
        channel=channel.name,
        kind=body.kind,
        step=step,
        body=body,
        due=due,
    )


def zone_of(channel: Channel) -> str:
    """The zone that the channel's people live by, as far as its settings say."""
    settings = (channel.digest, channel.quiet, channel.brief)
    return next((each.zone for each in settings if each is not None), "UTC")


def _line(
    entry: Entry,
    placement: Placement,
    channel: Channel,
    wanted: Sequence[Wanted],
    verdict: Verdict,
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
        occasion=verdict.occasion,
        due=verdict.due,
        claim=any(want.urgency.claim for want in waiting),
    )
