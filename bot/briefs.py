"""The shift brief: what is open, for whoever asks and at each channel's set times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.alerts import (
    OPEN_FOR,
    ChannelBook,
    Mutes,
    compose_brief,
    leave_out_mutes,
    next_digest_at,
    zone_of,
)
from bot.model import DigestBody, Occasion, OpenStory
from bot.ports import DueList, Store

__all__ = ["Briefs"]

_LONGEST_NIGHT = timedelta(days=1)
"""No quiet hours last longer."""


class Briefs:
    """Composes shift briefs, and knows when each channel's next one is due.

    The last one of each channel is stored, so one that fell due while the service was down
    comes at its next start, once.
    """

    def __init__(self, *, store: Store, channels: ChannelBook) -> None:
        self._store = store
        self._channels = channels
        self._due: dict[str, datetime] = {}

    def set_channels(self, channels: ChannelBook) -> None:
        """Go by these settings from now on."""
        self._channels = channels

    async def find_channels(self, *, now: datetime) -> tuple[str, ...]:
        """The channels of which a brief has something to say, by name."""
        told = await self._store.told_channels(since=now - OPEN_FOR)
        due = await self._store.lists_due(now=now + _LONGEST_NIGHT)
        waits = {each.channel for each in due if each.occasion.stands_for_ringing}
        return tuple(sorted(waits.union(told)))

    async def compose(self, channel: str, *, at: datetime) -> DigestBody:
        """What is open in the channel at that time, which is now or was lately."""
        settings = self._channels.get(channel)
        stories = await self._find_open(settings.name, at)
        mutes = Mutes.of(await self._store.channel_mutes(channel=settings.name))
        kept = leave_out_mutes([one.line for one in stories], mutes, channel=settings.name)
        told = {line.story for line in kept}
        return compose_brief(
            settings.name,
            [one for one in stories if one.line.story in told],
            at=at,
            zone=zone_of(settings),
            language=settings.language,
            names=self._channels.names,
        )

    async def _find_open(self, channel: str, at: datetime) -> Sequence[OpenStory]:
        """The stories of which the channel was told at once, and those that would have rung and
        wait for the end of its quiet hours: to a shift that begins before it they are open.
        """
        told = await self._store.open_stories(channel, since=at - OPEN_FOR)
        open_ = {one.line.story: one for one in told}
        for occasion in (Occasion.MORNING, Occasion.ROLLING):
            for line in await self._store.waiting_lines(channel, occasion=occasion):
                open_.setdefault(line.story, OpenStory(line=line, owner=line.owner or None))
        return tuple(open_.values())

    async def schedule(self, names: Iterable[str], *, now: datetime) -> None:
        """Give every channel of ``names`` that has set times its next one."""
        due: dict[str, datetime] = {}
        for channel in map(self._channels.get, names):
            if channel.name in self._due:
                due[channel.name] = self._due[channel.name]
            elif channel.brief is not None:
                last = await self._store.last_brief(channel.name)
                due[channel.name] = next_digest_at(channel.brief, last or now)
        self._due = due

    def find_due(self, *, now: datetime) -> list[DueList]:
        """The briefs that are due, in the order of their channels."""
        return [
            DueList(channel=name, occasion=Occasion.BRIEF, due=at)
            for name, at in sorted(self._due.items())
            if at <= now
        ]

    def note_sent(self, channel: str, *, now: datetime) -> None:
        """Give the channel its next time."""
        times = self._channels.get(channel).brief
        self._due.pop(channel, None)
        if times is not None:
            self._due[channel] = next_digest_at(times, now)
