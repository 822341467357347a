"""Reads recorded entries: JSON Lines, one entry a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from bot.errors import UnreadableEntries
from bot.model import Entry

__all__ = ["RecordedEntry", "read_entries"]


class _Line(BaseModel):
    """One line as the interface describes it; fields that it does not name are let pass."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: Annotated[str, Field(min_length=1)]
    source: Annotated[str, Field(min_length=1)]
    url: str | None = None
    title: str
    summary: str | None = None
    content: str | None = None
    published: AwareDatetime | None = None
    updated: AwareDatetime | None = None
    seen: AwareDatetime | None = None
    lang: str | None = None
    authors: list[str] | None = None
    tags: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedEntry:
    """A recorded entry with the number of its line, counted from 1."""

    entry: Entry
    line: int


def read_entries(
    lines: Iterable[str], *, canonical_url: Callable[[str], str | None]
) -> list[RecordedEntry]:
    """The entries of a recording in the order of ``seen``, ties in the order of the lines.

    Empty lines are passed over; where ``seen`` is absent, ``published`` stands in. Raises
    UnreadableEntries at the first line that cannot be read.
    """
    entries = []
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            line = _Line.model_validate_json(text)
        except ValidationError as exc:
            raise UnreadableEntries(_say(exc), line=number) from exc
        seen = line.seen or line.published
        if seen is None:
            raise UnreadableEntries(
                "has neither `seen` nor `published`: give one, as the clock of the replay",
                line=number,
            )
        entries.append(RecordedEntry(entry=_entry(line, seen, canonical_url), line=number))
    entries.sort(key=lambda recorded: recorded.entry.seen)
    return entries


def _entry(line: _Line, seen: datetime, canonical_url: Callable[[str], str | None]) -> Entry:
    return Entry(
        id=line.id,
        source=line.source,
        url=line.url,
        canonical_url=canonical_url(line.url) if line.url else None,
        title=line.title,
        summary=line.summary or "",
        content=line.content,
        published=_utc(line.published),
        updated=_utc(line.updated),
        seen=seen.astimezone(UTC),
        lang=line.lang,
        authors=tuple(line.authors or ()),
        tags=tuple(line.tags or ()),
    )


def _utc(time: datetime | None) -> datetime | None:
    return None if time is None else time.astimezone(UTC)


def _say(exc: ValidationError) -> str:
    faults = []
    for error in exc.errors():
        where = ".".join(str(part) for part in error["loc"])
        faults.append(f"{where}: {error['msg']}" if where else error["msg"])
    return "; ".join(faults)
