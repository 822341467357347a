"""What channels have heard of the live stories, and what becomes of it where stories merge."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Set
from datetime import datetime
from itertools import product

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
        self._channels: set[str] = set()  # … or in a digest
        # What each merged story is now, and the other way round.
        self._merged: dict[str, str] = {}
        self._parts: dict[str, list[str]] = {}
        self._rung: dict[str, list[datetime]] = {}
        self._muted: tuple[ChannelMute, ...] = ()
        self._mutes = NO_MUTES

    @property
    def told(self) -> Mapping[Of, Told]:
        """By (story, channel) what each channel that had a breaking alert was told last."""
        return self._told

    def told_of(self, story: str) -> Iterator[Told]:
        """What channels were told last of a story at once."""
        for channel in self._ringing:
            told = self._told.get((story, channel))
            if told is not None:
                yield told

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
        self._channels.update(self._ringing, (channel for _, channel in self._messages))
        self._channels.update(channel for _, channel in self._listed)
        for gone, into in merged.items():
            self._note_merged(gone, into)
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
            told = hear_line(line, body.occasion, self._told.get(of), at=body.at)
            if told is not None:
                self._tell(of, told)
            if body.occasion is Occasion.DIGEST:
                self._listed.add(of)
                self._channels.add(body.channel)

    def _tell(self, of: Of, told: Told) -> None:
        self._told.pop(of, None)
        self._told[of] = told
        self._ringing.add(of[1])
        self._channels.add(of[1])

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
        merged = Merged(
            merge=merge,
            told=self._name_channels(self._told, merge),
            listed=self._name_channels(self._listed, merge),
        )
        edits = self._join(merge, channels, now) if self._knows(merge.gone) else []
        self._note_merged(merge.gone, merge.into)
        self._mutes = Mutes.of(self._muted, now_of=self._merged)
        return merged, tuple(edits)

    def _knows(self, story: str) -> bool:
        """Whether a channel heard of the story."""
        heard = (self._told, self._messages, self._listed)
        return any((story, channel) in each for channel in self._channels for each in heard)

    def _name_channels(self, of: Container[Of], merge: Merge) -> tuple[str, ...]:
        both = (merge.gone, merge.into)
        return tuple(
            sorted(
                channel
                for channel in self._channels
                if any((story, channel) in of for story in both)
            )
        )

    def _note_merged(self, gone: str, into: str) -> None:
        parts = [*self._parts.pop(gone, ()), gone]
        self._merged |= dict.fromkeys(parts, into)
        self._parts.setdefault(into, []).extend(parts)

    def _join(self, merge: Merge, channels: ChannelBook, now: datetime) -> list[Alert]:
        """Let what was heard of two stories be of one; the edits that follow."""
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
        return edits

    def forget(self, stories: Collection[str]) -> None:
        """Let go of what was told of stories that are no longer live.

        With a full window some go with each entry, so that it costs as much as there are channels,
        and not as much as they were told.
        """
        for of in product(stories, self._channels):
            self._told.pop(of, None)
            self._messages.pop(of, None)
            self._listed.discard(of)
        for story in stories:
            for gone in self._parts.pop(story, ()):
                del self._merged[gone]
