"""What people do to watches: add, list, remove.

Everything that changes a watch goes through here, whether it was typed in Slack or in a
shell, so that the same checks hold and the same words come back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from datetime import datetime

import structlog

from bot.errors import AlreadyThere, DeskError, InvalidQuery, NotThere, ReadOnly, UnknownEntity
from bot.model import Priority, Watch
from bot.ports import Store
from bot.watchlist import Catalogue, format_query, parse_query

__all__ = ["Desk", "name_watch", "number_name"]

log = structlog.get_logger("nightdesk.desk")

_NAME_LENGTH = 40
_GIVEN_NAME_LENGTH = 100
_CHANNEL_LENGTH = 80
_NO_CHANNEL = re.compile(r"[\s,#@<>]")  # as in configuration files


class Desk:
    """The watches of the newsroom: those of its files, and those that commands put there.

    ``file_watches`` are read-only here; a stored watch never takes the name of one.
    """

    def __init__(
        self, *, store: Store, catalogue: Catalogue, file_watches: Sequence[Watch] = ()
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._file_watches = {watch.name: watch for watch in file_watches}

    async def watches(self) -> tuple[Watch, ...]:
        """Every watch, by name; a file's watch hides a stored one of the same name."""
        stored = {watch.name: watch for watch in await self._store.watches()}
        merged = stored | self._file_watches
        return tuple(merged[name] for name in sorted(merged))

    async def live_watches(self) -> tuple[Watch, ...]:
        """The watches whose queries can be read; the others are named in the log.

        A stored query may name an entity that has left the catalogue since: that one
        watch is silent then, and the rest go on.
        """
        live = []
        for watch in await self.watches():
            try:
                parse_query(watch.query, self._catalogue)
            except (InvalidQuery, UnknownEntity) as error:
                log.error("watch_unreadable", watch=watch.name, error=str(error))
            else:
                live.append(watch)
        return tuple(live)

    async def add_watch(
        self,
        *,
        query: str,
        channels: Sequence[str],
        priority: Priority = Priority.NORMAL,
        name: str | None = None,
        actor: str,
        now: datetime,
    ) -> Watch:
        """Store a watch; the next entry meets it.

        ``name`` is made from the query where None. Raises InvalidQuery or UnknownEntity
        where the query cannot be read, AlreadyThere where the name is taken, DeskError
        where no channel is named, or a name cannot be one.
        """
        told = _check_channels(channels)
        typed = " ".join(query.split())
        canonical = format_query(parse_query(typed, self._catalogue))
        taken = {watch.name for watch in await self.watches()}
        name = name_watch(canonical, taken) if name is None else _check_name(name)
        if name in taken:
            raise AlreadyThere(
                f"a watch is named {name!r} already: choose another name, or remove that one first"
            )
        watch = Watch(name=name, query=typed, channels=told, priority=priority, owner=actor)
        await self._store.add_watch(watch, actor=actor, now=now)
        return watch

    async def remove_watch(self, name: str, *, actor: str, now: datetime) -> Watch:
        """Remove a stored watch, and return what was removed.

        Raises NotThere, or ReadOnly where a configuration file holds it.
        """
        if name in self._file_watches:
            raise ReadOnly(f"{name!r} stands in a configuration file: remove it there")
        try:
            return await self._store.remove_watch(name, actor=actor, now=now)
        except NotThere:
            known = ", ".join(watch.name for watch in await self.watches()) or "none"
            raise NotThere(f"no watch is named {name!r}; there are: {known}") from None


def name_watch(query: str, taken: Iterable[str]) -> str:
    """A short name for a watch with this query that is not among ``taken``."""
    plain = unicodedata.normalize("NFKC", query).casefold()
    words = [word for word in re.findall(r"[\w']+", plain) if word not in _UNSPEAKING]
    stem = "-".join(words)[:_NAME_LENGTH].strip("-") or "watch"
    return number_name(stem, set(taken))


def number_name(stem: str, taken: Container[str]) -> str:
    """``stem``, or ``stem-2`` and so on where that is taken."""
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name


def _check_channels(channels: Iterable[str]) -> tuple[str, ...]:
    """The names without ``#``, each once. Raises DeskError."""
    names = dict.fromkeys(channel.strip().lstrip("#").strip() for channel in channels)
    told = tuple(name for name in names if name)
    if not told:
        raise DeskError("a watch needs a channel to tell: name one, as in `to #tech`")
    for name in told:
        if len(name) > _CHANNEL_LENGTH or _NO_CHANNEL.search(name):
            raise DeskError(f"{name!r} is no channel name: write one, as in `to #tech`, or its id")
    return told


def _check_name(name: str) -> str:
    """The name as it is stored. Raises DeskError."""
    plain = name.strip()
    if not plain or len(plain) > _GIVEN_NAME_LENGTH or not plain.isprintable():
        raise DeskError(
            f"a watch cannot be named {name!r}: choose a name of 1 to {_GIVEN_NAME_LENGTH} "
            "letters on one line, or leave it out"
        )
    return plain


_UNSPEAKING = frozenset({"and", "or", "not", "near", "entity", "title", "text"})
