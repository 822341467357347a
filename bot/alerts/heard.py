"""What channels have heard of the live stories, and what becomes of it where stories merge."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Collection, Iterable, Mapping, Set
from datetime import datetime

from bot.alerts.channels import ChannelBook
from bot.alerts.merged import edit_merged
from bot.alerts.mutes import NO_MUTES, Mutes
from bot.alerts.rolling import HOUR
from bot.alerts.routing import zone_of
from bot.alerts.updates import takes_back
from bot.model import (
    Alert,
    AlertBody,
    AlertKind,
    ChannelMute,
    DigestBody,
    Merge,
    Merged,
    Occasion,
    Placement,
    Told,
    hear_line,
)

__all__ = ["Heard"]

Of = tuple[str, str]  # a story and a channel


class Heard:
    """Who was told what of each story, at once and in digests.

    What was told of a story that was merged into another counts as told of that one.
    """

    def __init__(self) -> None:
        # Both in the order of their telling, the latest last.
        self._told: dict[Of, Told] = {}
        self._messages: dict[Of, AlertBody] = {}
        self._listed: set[Of] = set()
        self._ringing: set[str] = set()  # the channels that were told of anything at once
        self._merged: dict[str, str] = {}
        self._rung: dict[str, list[datetime]] = {}
        self._muted: tuple[ChannelMute, ...] = ()
        self._mutes = NO_MUTES

    @property
    def told(self) -> Mapping[Of, Told]:
        """By (story, channel) what each channel that had a breaking alert was told last."""
        return self._told

    @property
    def listed(self) -> Set[Of]:
        """The (story, channel) of which a digest of the channel listed the story."""
        return self._listed

    @property
    def mutes(self) -> Mutes:
        """What channels muted."""
        return self._mutes

    def set_mutes(self, muted: Iterable[ChannelMute]) -> None:
        """Know what channels muted, and nothing else."""
        self._muted = tuple(muted)
        self._mutes = Mutes.of(self._muted, now_of=self._merged)

    def restore(
        self,
        *,
        told: Mapping[Of, Told],
        messages: Mapping[Of, AlertBody],
        listed: Iterable[Of],
        merged: Mapping[str, str],
        rung: Iterable[tuple[str, datetime]] = (),
    ) -> None:
        """Know again what was told, the earliest first.

        ``messages`` has the breaking alert that lives on in each channel, ``merged`` the
        story that each merged one is now, ``rung`` when channels rang.
        """
        self._told.update(told)
        self._ringing.update(channel for _, channel in told)
        self._messages.update(messages)
        self._listed.update(listed)
        self._merged.update(merged)
        for channel, at in rung:
            self._note_rung(channel, at)

    def _note_rung(self, channel: str, at: datetime) -> None:
        rung = self._rung.setdefault(channel, [])
        del rung[: bisect_right(rung, at - HOUR)]
        insort(rung, at)

    def count_rung(self, channel: str, now: datetime) -> int:
        """How often the channel rang within the hour."""
        rung = self._rung.get(channel, ())
        return len(rung) - bisect_right(rung, now - HOUR)

    def note(self, alerts: Iterable[Alert]) -> None:
        """Know what channels are told at once now."""
        for alert in alerts:
            body, of = alert.body, (alert.story, alert.channel)
            if isinstance(body, AlertBody):
                told = self._told.get(of, Told(status=body.status))
                self._tell(of, told.hearing(body, step=alert.step))
                if body.kind is AlertKind.BREAKING:
                    self._messages[of] = body
                    self._note_rung(alert.channel, body.at)

    def note_list(self, body: DigestBody) -> None:
        """Know what a list told its channel of each story.

        What a morning brief or a rolling post has would have rung, and counts as told at once.
        """
        for line in body.lines:
            of = (self._merged.get(line.story, line.story), body.channel)
            told = hear_line(line, body.occasion, self._told.get(of))
            if told is not None:
                self._tell(of, told)
            if body.occasion is Occasion.DIGEST:
                self._listed.add(of)

    def _tell(self, of: Of, told: Told) -> None:
        self._told.pop(of, None)
        self._told[of] = told
        self._ringing.add(of[1])

    def find_corrected(self, placement: Placement) -> Mapping[str, Told]:
        """By channel what was told at once that an entry takes back, or restores."""
        told = {channel: self._told.get((placement.story, channel)) for channel in self._ringing}
        return {
            channel: last
            for channel, last in sorted(told.items())
            if last is not None and takes_back(placement, last)
        }

    def merge(
        self, merge: Merge, *, channels: ChannelBook, now: datetime
    ) -> tuple[Merged, tuple[Alert, ...]]:
        """Take two stories for one from now on; what follows for channels, and the edits.

        Of a channel's two breaking messages the older lives on, and updates go to its thread;
        the younger is edited silently.
        """
        both = {merge.gone, merge.into}
        merged = Merged(
            merge=merge,
            told=_name_channels(self._told, both),
            listed=_name_channels(self._listed, both),
        )
        edits = []
        messages: dict[Of, AlertBody] = {}
        for (story, channel), body in self._messages.items():
            of = (merge.into if story == merge.gone else story, channel)
            older = messages.setdefault(of, body)
            if older is not body:
                zone = zone_of(channels.get(channel))
                edits.append(edit_merged(body, older, story=merge.into, zone=zone, now=now))
        told: dict[Of, Told] = {}
        for (story, channel), last in self._told.items():
            of = (merge.into if story == merge.gone else story, channel)
            earlier = told.pop(of, None)
            told[of] = last if earlier is None else last.joined_to(earlier)
        self._messages, self._told = messages, told
        self._listed = {
            (merge.into if story == merge.gone else story, channel)
            for story, channel in self._listed
        }
        self._merged = {
            gone: merge.into if into == merge.gone else into for gone, into in self._merged.items()
        } | {merge.gone: merge.into}
        self._mutes = Mutes.of(self._muted, now_of=self._merged)
        return merged, tuple(edits)

    def forget(self, stories: Collection[str]) -> None:
        """Let go of what was told of stories that are no longer live."""
        self._told = {of: told for of, told in self._told.items() if of[0] not in stories}
        self._messages = {of: body for of, body in self._messages.items() if of[0] not in stories}
        self._listed = {of for of in self._listed if of[0] not in stories}
        self._merged = {gone: into for gone, into in self._merged.items() if into not in stories}


def _name_channels(of: Iterable[Of], stories: Set[str]) -> tuple[str, ...]:
    return tuple(sorted({channel for story, channel in of if story in stories}))
