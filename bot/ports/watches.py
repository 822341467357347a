"""The store's part for watches: what commands put there, and what they all brought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.model import Watch, WatchActivity
from bot.ports.records import LeaseToken, PlannedAlert

__all__ = ["FileMute", "Reviewed", "WatchStore"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMute:
    """What a command said of a mute of a watch that a file holds.

    ``until`` may have passed, and then ends a mute that the file has. It holds as long as
    the file's own ``muted_until`` is ``over``: a later word of the file wins.
    """

    until: datetime
    over: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """When it was first and last looked whether there is something to say of watches.

    What they bring is counted since the first time, or a little longer.
    """

    first: datetime
    last: datetime


class WatchStore(Protocol):
    """The watches of origin DATABASE, and beside them what is known of all.

    A ``sign`` is a short text that differs where two watches want different entries. Each
    method is one unit of work, and raises as those of `bot.ports.Store` do.
    """

    async def watches(self) -> tuple[Watch, ...]:
        """The watches of origin DATABASE, by name.

        One that cannot be read is left out and named in the log; it can be removed.
        """
        ...

    async def add_watch(self, watch: Watch, *, actor: str, now: datetime, sign: str = "") -> None:
        """Add a watch, primed at ``now``. Raises AlreadyThere."""
        ...

    async def edit_watch(
        self,
        watch: Watch,
        *,
        actor: str,
        now: datetime,
        sign: str = "",
        action: str = "watch.edit",
        name: str | None = None,
    ) -> Watch:
        """Put the watch in the place of the one of its name; returns what it was.

        It is primed at ``now`` where its sign is another one. ``action`` names the change
        in the audit record. ``name`` is what it was called, where the watch has another name
        now: what it brought and what waits for a digest is then the new name's. Raises
        NotThere, or AlreadyThere where another stored watch has the new name.
        """
        ...

    async def remove_watch(self, name: str, *, actor: str, now: datetime) -> Watch:
        """Returns what was removed, of one that cannot be read as much as can be. What it
        brought is forgotten. Raises NotThere.
        """
        ...

    async def removed_watch(self, name: str) -> Watch | None:
        """The watch of that name as it was when it was last removed, by the audit log.

        None where none was, or what was noted of it cannot be read any more.
        """
        ...

    async def watch_version(self) -> int:
        """A number that grows with every change of the watches, of what channels muted, or of
        their settings, by a command.
        """
        ...

    async def file_mutes(self) -> Mapping[str, FileMute]:
        """What commands said of mutes of watches that files hold, by the watches' names."""
        ...

    async def mute_file_watch(
        self,
        name: str,
        mute: FileMute,
        *,
        was: datetime | None,
        actor: str,
        now: datetime,
        action: str,
    ) -> None:
        """Note a mute, or its end, of a watch that a file holds; ``was`` is for the audit."""
        ...

    async def prime_watches(self, signs: Mapping[str, str], *, now: datetime) -> None:
        """Note of all watches, those of files too, what they are now.

        Those that are new or have another sign than before are primed at ``now``; those
        that are no longer named are forgotten.
        """
        ...

    async def primed_watches(self) -> Mapping[str, datetime]:
        """When each watch became what it is, by name, as far as that was noted."""
        ...

    async def watch_activity(self, *, today: date) -> Mapping[str, WatchActivity]:
        """What each watch brought of late, by name; one that brought nothing is left out."""
        ...

    async def watch_hits(self, *, since: date) -> Mapping[str, Mapping[date, int]]:
        """How often each watch matched on each day (UTC) from ``since`` on."""
        ...

    async def watches_reviewed(self) -> Reviewed | None:
        """When the watches were looked at; None for never."""
        ...

    async def commit_review(
        self, planned: PlannedAlert | None, *, now: datetime, lease: LeaseToken
    ) -> bool:
        """Note that the watches were looked at, and store what is told of them, at once.

        Returns whether a notice was stored. Raises LeaseLost.
        """
        ...
