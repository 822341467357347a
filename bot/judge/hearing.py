"""What channels hear of what was decided, and what they heard of it before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.alerts import ChannelBook, Heard, route
from bot.judge.deciding import leave_out_match
from bot.judge.verdicts import Judged
from bot.judge.weighing import Weighing
from bot.model import (
    Alert,
    AlertBody,
    ChannelMute,
    ChannelOverride,
    Decision,
    DigestBody,
    Entry,
    Hit,
    Merged,
    Placement,
    Reading,
    Source,
    Story,
    Told,
    Urgency,
)

__all__ = ["Hearing"]


class Hearing:
    """The channels, with the record of what each was told."""

    def __init__(self, channels: ChannelBook, weighing: Weighing) -> None:
        self._base = self._channels = channels
        self._weighing = weighing
        self._heard = Heard()

    def restore(
        self,
        *,
        stories: Sequence[Story],
        told: Iterable[tuple[str, str]],
        last_told: Mapping[tuple[str, str], Told] | None,
        listed: Iterable[tuple[str, str]],
        messages: Mapping[tuple[str, str], AlertBody] | None,
        merged: Mapping[str, str] | None,
        rung: Iterable[tuple[str, datetime]],
    ) -> None:
        """Know again what channels heard; the arguments are those of `Judge.restore`."""
        status = {story.id: story.status for story in stories}
        last = dict(last_told or {})
        self._heard.restore(
            told={
                (story, channel): Told(status=status[story])
                for story, channel in told
                if story in status and (story, channel) not in last
            }
            | last,
            messages=messages or {},
            listed=listed,
            merged=merged or {},
            rung=rung,
        )

    def forget(self, gone: frozenset[str]) -> None:
        """Let go of who heard of these stories."""
        self._heard.forget(gone)

    def set_mutes(self, muted: Iterable[ChannelMute]) -> None:
        """Know from now on what channels muted, and nothing else of the kind."""
        self._heard.set_mutes(muted)

    def set_overrides(self, overrides: Mapping[str, ChannelOverride]) -> None:
        """Know from now on what people set of channels, and nothing else of the kind."""
        self._channels = self._base.override(overrides)

    def note_list(self, body: DigestBody) -> None:
        """Know what a list told its channel of each story."""
        self._heard.note_list(body)

    def conclude(
        self,
        entry: Entry,
        source: Source,
        read: Reading,
        decision: Decision,
        now: datetime,
        came: datetime,
        *,
        outgrown: float | None = None,
    ) -> Judged:
        """Who hears of a decision; it is remembered as told."""
        merged, edits = self._merge_heard(decision.placement, now)
        routing = route(
            decision,
            entry=entry,
            source=source,
            watches=self._weighing.watches,
            channels=self._channels,
            told=self._heard.told,
            listed=self._heard.listed,
            count_rung=lambda channel: self._heard.count_rung(channel, now),
            now=now,
            came=came,
            outgrown=outgrown,
            cool_down=self._weighing.weights.cool_down,
            muted=self._heard.mutes,
            unasked=self._weigh_unasked(entry, source, read, decision, now),
        )
        self._heard.note(routing.alerts)
        return Judged(
            decision=decision,
            routing=routing,
            merged=merged,
            edits=edits,
        )

    def _weigh_unasked(
        self, entry: Entry, source: Source, read: Reading, decision: Decision, now: datetime
    ) -> dict[str, dict[str, Urgency]]:
        """By channel how urgent an entry is to the watches for which it was told what that takes
        back, where they do not match.
        """
        placement = decision.placement
        if placement is None:
            return {}
        found = {}
        for channel, told in self._heard.find_corrected(placement).items():
            names = [
                name
                for name in told.watches
                if name in self._weighing.watches and name not in decision.watches
            ]
            hits = tuple(Hit(watch=name, matches=()) for name in names)
            weighed = self._weighing.decide(entry, source, hits, read, placement, now).by_watch
            found[channel] = {name: leave_out_match(urgency) for name, urgency in weighed}
        return {channel: weighed for channel, weighed in found.items() if weighed}

    def _merge_heard(
        self, placement: Placement | None, now: datetime
    ) -> tuple[tuple[Merged, ...], tuple[Alert, ...]]:
        """What channels heard of stories that are one now counts as heard of that one."""
        merged: list[Merged] = []
        edits: list[Alert] = []
        for merge in () if placement is None else placement.merged:
            one, silent = self._heard.merge(merge, channels=self._channels, now=now)
            merged.append(one)
            edits += silent
        return tuple(merged), tuple(edits)

    def was_told_by(self, placement: Placement) -> bool:
        """Whether some channel was told of a text that changed materially."""
        return placement.revision is not None and any(
            not told.entries.isdisjoint(placement.kin)
            for told in self._heard.told_of(placement.story)
        )
