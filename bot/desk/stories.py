"""What people do with the stories that they were told of."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import NotThere
from bot.model import ToldStory
from bot.ports import Explanation, Store

__all__ = ["Stories", "Why"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A story as a channel has it before it, and the way of the report that it was told by."""

    told: ToldStory
    stages: tuple[Explanation, ...]


class Stories:
    """The stories that channels were told of.

    ``place`` is where the destination's receipts say that something was told: of Slack the
    channel's id. What somebody does there counts for what was told there, and for nothing else.
    """

    def __init__(self, *, store: Store) -> None:
        self._store = store

    async def find_channel(self, story: str, *, place: str) -> str:
        """The channel, as watches name it, that was told of the story at ``place``.

        Raises NotThere where nothing of it was told there.
        """
        channel = await self._store.find_channel(story, place=place)
        if channel is None:
            raise NotThere(
                "this channel was not told of that story, as far as Nightdesk knows; of a message "
                "that has only just come, try again in a moment"
            )
        return channel

    async def explain(self, story: str, *, channel: str) -> Why:
        """Why the channel was told of the story. Raises NotThere where it was not."""
        every = await self._store.find_told(story, canonical_url=None)
        told = next((one for one in every if one.channel == channel), None)
        if told is None:
            raise NotThere(f"#{channel} was not told of the story {story!r}")
        stages = await self._store.explain(told.entry.id, canonical_url=None)
        return Why(told=told, stages=tuple(one for one in stages if one.entry == told.entry))
