"""By what an entry may be known: its keys, alone and in pairs, and which of them a source has."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Self

from watchers.model import ParsedEntry
from watchers.normal import bound_key

__all__ = [
    "EntryKeys",
    "IdentityScheme",
    "KnownEntry",
    "Pair",
    "keys_of",
    "pair_key",
    "text_hash",
    "title_key",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEntry:
    """A stored entry, as far as recognising it goes.

    ``id`` is the stored id, unique within the source. ``title_key`` and ``text_hash`` are
    those of `keys_of(entry)`; an empty ``text_hash`` (a tombstone) is equal to any.
    """

    id: str
    guid: str | None
    canonical_url: str | None
    title_key: str
    published: datetime | None
    text_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryKeys:
    """All by which an entry may be known.

    ``title_key`` is that of the title; of an entry without one, that of its text. It is
    never empty.
    """

    guid: str | None
    canonical_url: str | None
    title_key: str
    published: datetime | None
    text_hash: str


class Pair(StrEnum):
    """Two keys that name an entry together, in the order in which they are tried."""

    GUID_URL = "guid+url"
    URL_TITLE = "url+title"
    GUID_TITLE = "guid+title"
    TITLE_PUBLISHED = "title+published"
    TITLE_TEXT = "title+text"  # the last resort: a revision is a new entry


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityScheme:
    """By what a source's entries are known, as its polls have shown.

    ``pair`` None: by guid. ``renumbered`` is when the source was last seen to come back
    with the titles it had under other guids and addresses; its entries up to then are
    known by title alone.
    """

    pair: Pair | None = None
    renumbered: datetime | None = None

    def __str__(self) -> str:
        """The text form, from which `parse` makes the same scheme; the start is ``''``."""
        parts = [self.pair.value] if self.pair else []
        if self.renumbered:
            parts.append(f"renumbered@{self.renumbered.astimezone(UTC).isoformat()}")
        return " ".join(parts)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The scheme of a text form. Raises ValueError for any other text."""
        pair: Pair | None = None
        renumbered: datetime | None = None
        for part in text.split():
            if part.startswith("renumbered@"):
                renumbered = datetime.fromisoformat(part.removeprefix("renumbered@"))
            else:
                pair = Pair(part)
        return cls(pair=pair, renumbered=renumbered)


# Of an entry without any text, so that it is looked up like all others. `title_key` makes
# this of no title.
_NO_TEXT = "(no text)"
_NO_WORD = re.compile(r"[\W_]+")


def title_key(title: str) -> str:
    """A title as far as knowing it again goes: its letters and digits, in any case."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    # A title of signs alone is still a title.
    return bound_key(_NO_WORD.sub(" ", folded).strip() or folded.strip())


def text_hash(entry: ParsedEntry) -> str:
    """The hex SHA-256 of what an entry says, to tell a revision."""
    said = "\0".join((entry.title, entry.summary, entry.content or ""))
    return hashlib.sha256(unicodedata.normalize("NFC", said).encode(errors="replace")).hexdigest()


def keys_of(entry: ParsedEntry) -> EntryKeys:
    """By what ``entry`` may be known again."""
    return EntryKeys(
        guid=bound_key(entry.guid) if entry.guid else None,
        canonical_url=entry.canonical_url,
        title_key=title_key(entry.title)
        or title_key(entry.summary or entry.content or "")
        or _NO_TEXT,
        published=entry.published,
        text_hash=text_hash(entry),
    )


def pair_key(pair: Pair, keys: EntryKeys | KnownEntry) -> tuple[str, str]:
    """What the two keys of ``pair`` are; empty for one that is missing."""
    title = keys.title_key
    match pair:
        case Pair.GUID_URL:
            return keys.guid or "", keys.canonical_url or ""
        case Pair.URL_TITLE:
            return keys.canonical_url or "", title
        case Pair.GUID_TITLE:
            return keys.guid or "", title
        case Pair.TITLE_PUBLISHED:
            published = keys.published
            return title, published.astimezone(UTC).isoformat() if published else ""
        case Pair.TITLE_TEXT:
            return title, keys.text_hash
