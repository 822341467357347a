"""Sources and entries."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.model.dating import count_from, is_date
from watchers.model import Credentials, SourceOptions

__all__ = ["Entry", "EntryKey", "Source", "SourceHealth", "SourceOrigin"]


class SourceOrigin(StrEnum):
    """Who put a source (or a watch) there."""

    FILE = "file"  # a configuration file or a pack; changed there
    DATABASE = "database"  # a command


class SourceHealth(StrEnum):
    """How a source does."""

    OK = "ok"
    FAILING = "failing"  # it can't be read; it is tried again, more and more seldom
    SILENT = "silent"  # it answers, and publishes nothing against its own rhythm
    DEAD = "dead"  # gone for good (410): not asked again before somebody resumes it
    MOVED = "moved"  # it is read at another address than the configured one
    PAUSED = "paused"  # somebody paused it


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place that is watched.

    ``tier`` is 1 for wire services and papers of record, 2 for established outlets, 3 for
    others. ``owner`` is who answers for it: sources of one owner are one origin.
    ``official`` is true for a body's own voice (a company newsroom, a regulator, a court).
    ``options`` is what its kind needs to know beside the address. ``credentials`` are not
    part of ``url``, nor of anything that is shown. ``trusted`` is true where the operator
    wrote the address (a configuration file, the command line): an inner address that he
    wrote out is one that he means.
    """

    id: str
    name: str
    kind: str
    url: str
    host: str
    tier: int = 3
    owner: str = ""
    official: bool = False
    lang: str | None = None
    tags: tuple[str, ...] = ()
    origin: SourceOrigin = SourceOrigin.DATABASE
    options: SourceOptions | None = None
    credentials: Credentials | None = field(default=None, repr=False)
    trusted: bool = False

    def __post_init__(self) -> None:
        if not self.owner:
            object.__setattr__(self, "owner", self.id)

    @classmethod
    def unlisted(cls, host: str) -> Source:
        """The source that stands for a host which no source has: tier 3, its own owner."""
        return cls(id=host, name=host, kind="feed", url=f"https://{host}/", host=host, owner=host)


class EntryKey(NamedTuple):
    """What names one entry among all: an entry's id is unique within its source only."""

    source: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a source, as the rules see it.

    Texts are plain. ``url`` is as published; ``canonical_url`` is the form by which two
    addresses of one page are known to be the same (None where there is no address).
    ``published`` and ``updated`` are what the source says; ``seen`` is when it was first
    seen here. ``absent_at`` is the last good poll that did not have it, of an entry that is
    dated to a day alone; None of all others, and where nobody looked before.
    """

    id: str
    source: str
    url: str | None
    title: str
    seen: datetime
    canonical_url: str | None = None
    summary: str = ""
    content: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    absent_at: datetime | None = None
    lang: str | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def key(self) -> EntryKey:
        """Source and id together."""
        return EntryKey(self.source, self.id)

    @property
    def counts_from(self) -> datetime:
        """The time from which its age is counted: `bot.model.dating` has the rule."""
        return count_from(self.published, seen=self.seen, absent_at=self.absent_at)

    def with_first_times(self, before: Entry) -> Entry:
        """This entry, which came again, with the times of when it came first.

        A publishing system that gives an old page today's date makes no news of it: the earliest
        date that its source gave stays its date, and one that is later is when it was updated.
        """
        dates = [each.published for each in (before, self) if is_date(each.published)]
        published = min(dates, default=None)
        moved = published != self.published
        return replace(
            self,
            seen=before.seen,
            absent_at=before.absent_at,
            published=published,
            updated=self.updated or (self.published if moved else None),
        )

    @property
    def is_dated(self) -> bool:
        """Whether ``counts_from`` is what its source says, and not what was seen here."""
        return self.counts_from == self.published
