"""What people do with the stories that they were told of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import NotThere
from bot.languages import say
from bot.model import ChannelMute, MuteKind, Owner, OwnerChange, Person, ToldStory
from bot.ports import Explanation, Sight, Store

__all__ = ["ON_IT_FOR", "Muted", "Stories", "Why"]

ON_IT_FOR = timedelta(hours=3)
"""So long somebody is on a story who does not say so again."""


EDIT_GAP = timedelta(seconds=30)
"""A message is edited once within this, unless the status of its story changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A story as a channel has it before it, and the way of the report that it was told by."""

    told: ToldStory
    stages: tuple[Explanation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Muted:
    """What was muted in a channel, or is no more; ``acted`` is False where it was so already."""

    mute: ChannelMute
    acted: bool


class Stories:
    """The stories that channels were told of.

    ``place`` is where the destination's receipts say that something was told: of Slack the
    channel's id. What somebody does there counts for what was told there, and for nothing else.

    Somebody is on a story for the whole newsroom, whichever channel they said it in, for
    ``on_it_for``. ``committed`` is called where there may be something to send.
    """

    def __init__(
        self,
        *,
        store: Store,
        on_it_for: timedelta = ON_IT_FOR,
        committed: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._on_it_for = on_it_for
        self._committed = committed

    async def find_channel(self, story: str, *, place: str) -> str:
        """The channel, as watches name it, that was told of the story at ``place``.

        Raises NotThere where nothing of it was told there.
        """
        channel = await self._store.find_channel(story, place=place)
        if channel is None:
            raise NotThere(say("story_not_told"))
        return channel

    async def explain(self, story: str, *, channel: str, watches: Collection[str]) -> Why:
        """Why the channel was told of the story, by what is of it: its ``watches``, which may
        have become others since, and those that its message names. Raises NotThere where it was
        not.
        """
        told = await self._find_told(story, channel)
        entry = told.told_by
        sight = Sight(watches=frozenset({*watches, *told.watches}), channels=frozenset({channel}))
        stages = await self._store.explain(entry.id, canonical_url=None, sight=sight)
        return Why(told=told, stages=tuple(one for one in stages if one.entry == entry))

    async def _find_told(self, story: str, channel: str) -> ToldStory:
        every = await self._store.find_told(story, canonical_url=None)
        told = next((one for one in every if one.channel == channel), None)
        if told is None:
            raise NotThere(f"#{channel} was not told of the story {story!r}")
        return told

    # -- as a story grows --------------------------------------------------------------

    async def show_growth(self, *, since: datetime, now: datetime) -> int:
        """Have messages show what is known now of the stories that changed since then; returns
        how many are edited.
        """
        edited = await self._store.grow_messages(changed_since=since, now=now, gap=EDIT_GAP)
        if edited:
            self._committed()
        return edited

    # -- who is on it ------------------------------------------------------------------

    async def take(
        self, story: str, *, who: Person, now: datetime, pressed: datetime | None = None
    ) -> OwnerChange:
        """Put the person on the story, in the place of who was, or for longer.

        ``pressed`` is when they said so, by the clock of where they did: what was said before
        something that was heeded already changes nothing. Raises NotThere.
        """
        change = await self._store.take_story(
            story, person=who, now=now, until=now + self._on_it_for, pressed=pressed or now
        )
        self._committed()
        return change

    async def hand_back(
        self, story: str, *, who: Person, now: datetime, pressed: datetime | None = None
    ) -> OwnerChange:
        """Let nobody be on a story that the person was on. Raises NotThere."""
        change = await self._store.hand_back_story(
            story, person=who, now=now, pressed=pressed or now
        )
        self._committed()
        return change

    async def lapse(self, *, now: datetime) -> int:
        """Let nobody be on the stories whose time has come; returns how many there were."""
        lapsed = await self._store.lapse_owners(now=now)
        if lapsed:
            self._committed()
        return lapsed

    async def owned_by(self, person: str) -> Mapping[str, Owner]:
        """The stories that the person of that id is on, the latest first."""
        return await self._store.stories_owned_by(person)

    # -- what a channel hears no more of -----------------------------------------------

    async def mute_story(self, story: str, *, channel: str, who: Person, now: datetime) -> Muted:
        """Let the channel hear no more of a story, but what takes back what it was told.

        Raises NotThere where the channel was not told of it.
        """
        told = await self._find_told(story, channel)
        return await self._mute(MuteKind.STORY, told.story, told.headline, channel, who, now)

    async def mute_source(self, story: str, *, channel: str, who: Person, now: datetime) -> Muted:
        """Let the channel hear no more of the source by whose report it was told of the story.

        What the source says still counts for what others report. Raises NotThere where the
        channel was not told of it.
        """
        source = (await self._find_told(story, channel)).entry.source
        names = {one.id: one.name for one in await self._store.search.sources()}
        title = names.get(source) or source
        return await self._mute(MuteKind.SOURCE, source, title, channel, who, now)

    async def unmute(
        self, kind: MuteKind, subject: str, *, channel: str, who: Person, now: datetime
    ) -> ChannelMute | None:
        """Let the channel hear of it again, and return what was muted; None where it was not."""
        return await self._store.remove_mute(kind, subject, channel, person=who, now=now)

    async def list_mutes(self, *, channel: str | None = None) -> tuple[ChannelMute, ...]:
        """What the channel muted, or every channel did, the earliest first."""
        return await self._store.channel_mutes(channel=channel)

    async def _mute(
        self, kind: MuteKind, subject: str, title: str, channel: str, who: Person, now: datetime
    ) -> Muted:
        mute = ChannelMute(
            kind=kind, subject=subject, channel=channel, title=title, person=who, at=now
        )
        return Muted(mute=mute, acted=await self._store.put_mute(mute))
