"""Finds a watch by its name for somebody who asks: what they may not see is not there for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from bot.errors import NotThere
from bot.languages import say
from bot.slack.command_line import begins_with

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.model import Watch
    from bot.slack.asking import Asker
    from bot.slack.seeing import Seeing

__all__ = ["SeenWatch", "find_named", "find_removed", "find_seen"]

_SAID_AT_MOST = 12
"""So many names are read in a message; of more, those that come nearest are said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenWatch:
    """A watch as somebody sees it: ``hidden`` are the channels that it tells beside."""

    watch: Watch
    hidden: frozenset[str]

    def show(self, watch: Watch) -> Watch:
        """The same watch after a change, without the channels that stay hidden."""
        return replace(
            watch, channels=tuple(one for one in watch.channels if one not in self.hidden)
        )

    def keep(self, channels: Sequence[str]) -> tuple[str, ...]:
        """The channels that it is to tell, with those that who says so does not see."""
        return (*channels, *sorted(self.hidden.difference(channels)))


async def find_seen(name: str, asker: Asker, *, desk: Desk, seeing: Seeing) -> SeenWatch:
    """The watch of that name, or the only one that differs from it in case alone, where somebody
    may see it.

    Raises NotThere, which names watches that they may see. Raises Unasked where Slack cannot be
    asked now which those are, of a name that no watch has too: else one that they may not see
    would be known by it.
    """
    every = await desk.watches()
    for one in every:
        if one.name == name and (seen := await _see(one, asker, seeing)) is not None:
            return seen
    known = await seeing.pick(every, asker)
    alike = [one.name for one in known if one.name.casefold() == name.casefold()]
    if len(alike) == 1:
        return await find_seen(alike[0], asker, desk=desk, seeing=seeing)
    raise _say_not_there(name, [one.name for one in known])


async def find_named(said: str, asker: Asker, *, desk: Desk, seeing: Seeing) -> frozenset[str]:
    """The names with which ``said`` begins, of the watches that somebody may see: one that they
    may not see decides nothing of how their command is read. Raises Unasked.
    """
    begun = [one for one in await desk.watches() if begins_with(said, one.name)]
    return frozenset([one.name for one in await seeing.pick(begun, asker)])


async def find_removed(name: str, asker: Asker, *, desk: Desk, seeing: Seeing) -> SeenWatch:
    """The watch of that name as it was last removed. Raises as `find_seen` does."""
    seen = await _see(await desk.find_removed(name), asker, seeing)
    if seen is None:
        raise desk.say_unremoved(name)
    return seen


async def _see(watch: Watch, asker: Asker, seeing: Seeing) -> SeenWatch | None:
    for seen in await seeing.pick([watch], asker):
        return SeenWatch(watch=seen, hidden=frozenset(watch.channels) - frozenset(seen.channels))
    return None


def _say_not_there(name: str, known: Sequence[str]) -> NotThere:
    if len(known) <= _SAID_AT_MOST:
        return NotThere(say("watch_unknown", name=repr(name), names=", ".join(known) or "–"))
    near = get_close_matches(name, known, n=3)
    if near:
        return NotThere(say("watch_unknown_near", name=repr(name), names=", ".join(near)))
    return NotThere(say("watch_unknown_of_many", name=repr(name), number=len(known)))
