"""Reads recorded entries: JSON Lines, one entry a line."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

from bot.errors import UnreadableEntries
from bot.model import Entry
from bot.replay.faults import describe_faults

__all__ = ["RecordedEntry", "read_entries"]

EARLIEST, LATEST = 1900, 2999
"""The years that the clock of a replay runs through: there is room for digests after."""


_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d")
_LEAP_SECOND = re.compile(r"(?<=:\d\d:)60(?=\D)")


def _read_time(value: object) -> object:
    """Only what RFC 3339 writes: pydantic reads a number, say, as seconds since 1970.

    A space may stand for the T, and a leap second for a second (§5.6). It counts as the one
    before it, since no ``datetime`` has it.
    """
    if value is None:
        return value
    if not isinstance(value, str) or not _RFC_3339.match(value):
        raise PydanticCustomError("no_time", "no RFC 3339 time")
    return _LEAP_SECOND.sub("59", value, count=1)


Instant = Annotated[AwareDatetime | None, BeforeValidator(_read_time)]


# What the watchers let into no entry: control characters that are no white space, surrogates
# and non-characters. Rules use some of them for marks of their own.
_DROPPED = re.compile(
    "[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]"
)


def _drop_controls(text: str) -> str:
    return text if text.isprintable() else _DROPPED.sub("", text)


Text = Annotated[str, AfterValidator(_drop_controls)]


class _Line(BaseModel):
    """One line as the interface describes it; fields that it does not name are let pass."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: Annotated[str, Field(min_length=1)]
    source: Annotated[str, Field(min_length=1)]
    url: str | None = None
    title: Text
    summary: Text | None = None
    content: Text | None = None
    published: Instant = None
    updated: Instant = None
    seen: Instant = None
    lang: str | None = None
    authors: list[str] | None = None
    tags: list[str] | None = None

    @model_validator(mode="after")
    def _check_clock(self) -> Self:
        if self.seen is None and self.published is None:
            raise PydanticCustomError(
                "no_clock",
                "has neither `seen` nor `published`: give one, as the clock of the replay",
            )
        if not EARLIEST <= self.clock.year <= LATEST:
            raise PydanticCustomError(
                "no_clock",
                "was seen in the year {year}: give a `seen` between {earliest} and {latest}",
                {"year": self.clock.year, "earliest": EARLIEST, "latest": LATEST},
            )
        return self

    @property
    def clock(self) -> datetime:
        """When the entry was first seen; one of the two is there."""
        clock = self.seen or self.published
        assert clock is not None  # noqa: S101 - checked above
        return clock


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedEntry:
    """A recorded entry with the number of its line, counted from 1."""

    entry: Entry
    line: int


def read_entries(
    lines: Iterable[str | bytes], *, canonical_url: Callable[[str], str | None]
) -> list[RecordedEntry]:
    """The entries of a recording in the order of ``seen``, ties in the order of the lines.

    Empty lines are passed over; where ``seen`` is absent, ``published`` stands in. Raises
    UnreadableEntries at the first line that cannot be read.
    """
    entries = []
    for number, raw in enumerate(lines, start=1):
        text = _without_mark(raw) if number == 1 else raw
        if not text.strip():
            continue
        try:
            line = _Line.model_validate_json(text)
            entries.append(RecordedEntry(entry=_entry(line, canonical_url), line=number))
        except ValidationError as exc:
            raise UnreadableEntries(describe_faults(exc, text), line=number) from exc
        except OverflowError as exc:
            # 0001-01-01T00:00+05:00, say, which no UTC time is equal to.
            raise UnreadableEntries("a time lies before the year 1", line=number) from exc
    entries.sort(key=lambda recorded: recorded.entry.seen)
    return entries


def _without_mark(text: str | bytes) -> str | bytes:
    """The text without the byte order mark that some editors put before it."""
    return text.removeprefix(BOM_UTF8) if isinstance(text, bytes) else text.removeprefix("\ufeff")


def _entry(line: _Line, canonical_url: Callable[[str], str | None]) -> Entry:
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
        seen=line.clock.astimezone(UTC),
        lang=line.lang,
        authors=tuple(line.authors or ()),
        tags=tuple(line.tags or ()),
    )


def _utc(time: datetime | None) -> datetime | None:
    return None if time is None else time.astimezone(UTC)
