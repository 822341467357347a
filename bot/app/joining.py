"""One channel, one key: files and people may write it by its name and by its id."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.model import is_nameless

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.ports import Store

__all__ = ["AskNames", "join_channels", "learn_names"]

AskNames = Callable[[Iterable[str]], Awaitable[Mapping[str, str]]]
"""Gives the names of those channels that are ids, as far as the destination tells them."""


async def learn_names(
    newsroom: Newsroom, store: Store, *, ask: AskNames | None, now: datetime
) -> None:
    """Have the store know what the channels are called that are kept by their ids.

    Of whom the destination says nothing, what was posted there before tells it.
    """
    keys = {*newsroom.channel_names(await store.watches()), *await store.channel_keys()}
    names = {} if ask is None else dict(await ask(sorted(keys)))
    known = await store.channel_names()
    unknown = [key for key in sorted(keys - names.keys() - known.keys()) if is_nameless(key)]
    for key in unknown:
        told_as = await store.find_told_as(key)
        # An id that was told under another is none of a name's.
        if told_as is not None and told_as not in names.values():
            names[key] = told_as
    if any(known.get(id_) != name for id_, name in names.items()):
        await store.note_channel_names(names, now=now)


async def join_channels(newsroom: Newsroom, store: Store) -> Newsroom:
    """The newsroom that keeps each channel by one key: by its name where files, watches or
    settings have that, else by its id, and that is the one which it has now.
    """
    used = {*newsroom.channel_names(await store.watches()), *await store.channel_overrides()}
    names = await store.channel_names()
    keys = {}
    for id_ in names:
        last = _find_id(id_, names)
        called = names.get(last, "")
        if called in used:
            keys[id_] = called
        elif last != id_:
            keys[id_] = last
    return replace(newsroom, channels=newsroom.channels.join(keys).name(names))


def _find_id(id_: str, names: Mapping[str, str]) -> str:
    """The id that a channel has now: of one that has another in its place, that."""
    found = [id_]
    while is_nameless(after := names.get(found[-1], "")) and after not in found:
        found.append(after)
    return found[-1]
