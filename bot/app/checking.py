"""Reads documents that somebody wants to look at, as ``nightdesk feed check`` prints them."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.alerts.wording import count
from watchers import (
    BodyTooLarge,
    IdentityScheme,
    NotAFeed,
    ParsedEntry,
    Polled,
    WatcherError,
    Watchers,
    WatcherSettings,
    host_of,
    open_watchers,
    recognise,
    shown_url,
)
from watchers.model import Document, SourceForPoll

__all__ = ["CheckedDocument", "check_documents"]

READ_AT_ONCE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedDocument:
    """A document's entries with the ids that they would get, or why it cannot be read.

    ``place`` is the argument as it was given; ``fault`` what was wrong with a document
    that could be read all the same.
    """

    place: str
    source: str
    seen: datetime
    entries: tuple[tuple[str, ParsedEntry], ...] = ()
    fault: str | None = None
    error: str | None = None

    def to_mappings(self) -> Iterator[Mapping[str, Any]]:
        """One object for each entry in the form of the interface, or one for the error."""
        if self.error is not None:
            yield {"document": self.place, "error": self.error}
            return
        for id_, entry in self.entries:
            yield {
                "id": id_,
                "source": self.source,
                "url": entry.url,
                "title": entry.title,
                "summary": entry.summary,
                "content": entry.content,
                "published": _time(entry.published),
                "updated": _time(entry.updated),
                "seen": _time(self.seen),
                "lang": entry.lang,
                "authors": list(entry.authors),
                "tags": list(entry.tags),
                "document": self.place,
            }

    @property
    def _shown(self) -> str:
        """The argument for people's eyes; scripts know theirs again by its every letter."""
        return shown_url(self.place) if "://" in self.place else self.place

    def to_text(self) -> Iterator[str]:
        """The same for people."""
        if self.error is not None:
            yield f"{self._shown}: cannot be read: {self.error}"
            return
        yield f"{self._shown}: {count(len(self.entries), 'entry', 'entries')}"
        if self.fault is not None:
            yield f"  note: {self.fault}"
        for _, entry in self.entries:
            when = f"{entry.published:%Y-%m-%d %H:%M} UTC" if entry.published else "no date"
            yield f"  {when}  {entry.title or '(no title)'}  {entry.url or '(no address)'}"


async def check_documents(
    places: Sequence[str], *, now: datetime, settings: WatcherSettings | None = None
) -> AsyncGenerator[CheckedDocument, None]:
    """Each document of ``places`` (files and addresses), in their order.

    Close it (``aclosing``): what it has open is not given back by itself where the caller
    stops half-way.
    """
    settings = settings or WatcherSettings()
    turns = asyncio.Semaphore(READ_AT_ONCE)
    async with open_watchers(settings) as watchers:

        async def read(place: str) -> CheckedDocument:
            async with turns:
                return await _read(watchers, place, now, settings.max_body)

        tasks = [asyncio.create_task(read(place)) for place in places]
        try:
            for task in tasks:
                yield await task
        finally:
            for task in tasks:
                task.cancel()


async def _read(watchers: Watchers, place: str, now: datetime, max_body: int) -> CheckedDocument:
    is_address = "://" in place
    source = (host_of(place) if is_address else Path(place).name) or place
    try:
        if is_address:
            polled = await _poll(watchers, source, place)
            entries, fault = polled.entries, polled.fault
        else:
            body = await asyncio.to_thread(_read_file, Path(place), max_body)
            feed = await watchers.read_document(Document(url="", body=body))
            entries, fault = feed.entries, feed.fault
    except WatcherError as error:
        return CheckedDocument(place=place, source=source, seen=now, error=str(error))
    except OSError as exc:
        reason = f"{exc.strerror or exc}: {_advise(place)}"
        return CheckedDocument(place=place, source=source, seen=now, error=reason)
    except Exception as exc:
        # The others go on, whatever this one holds.
        reason = f"the watcher itself failed ({type(exc).__name__}: {exc}); please report it"
        return CheckedDocument(place=place, source=source, seen=now, error=reason)
    return CheckedDocument(
        place=place, source=source, seen=now, entries=tuple(_name(entries, now)), fault=fault
    )


async def _poll(watchers: Watchers, source: str, url: str) -> Polled:
    """What an address holds, be it a feed or a sitemap."""
    # Whoever gave the command wrote the address, and may mean a place inside.
    asked = SourceForPoll(id=source, kind="feed", url=url, written=url)
    try:
        return await watchers.poll(asked)
    except NotAFeed as error:
        if error.kind != "sitemap":
            raise
        return await watchers.poll(replace(asked, kind="sitemap"))


def _advise(place: str) -> str:
    looks_like_host = "." in place.split("/", 1)[0].strip(".")
    if looks_like_host and not Path(place).exists():
        return f"check the path; an address is written with its scheme, as in https://{place}"
    return "check the path"


def _read_file(file: Path, max_body: int) -> bytes:
    """A file's bytes. Raises OSError, or BodyTooLarge as the fetcher does."""
    if file.is_fifo():
        # Nobody may ever write to it, and reading it would wait for that.
        raise OSError(errno.ESPIPE, "this is a pipe, and no file")
    with file.open("rb") as opened:
        body = opened.read(max_body + 1)
    if len(body) > max_body:
        raise BodyTooLarge(f"the file is larger than {max_body} bytes: no feed is that large")
    return body


def _name(entries: tuple[ParsedEntry, ...], now: datetime) -> Iterator[tuple[str, ParsedEntry]]:
    """All entries with their ids; an item that stands there twice is shown twice."""
    new = recognise(entries, (), IdentityScheme(), now=now, baselined=False).new
    ids = {id(one.entry): one.id for one in new}
    taken = set(ids.values())
    for number, entry in enumerate(entries, start=1):
        name = ids.get(id(entry))
        if name is None:
            name = f"{entry.guid or entry.canonical_url or 'entry'}#{number}"
            while name in taken:
                name += "+"
            taken.add(name)
        yield name, entry


def _time(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")
