"""What is remembered of a page between its polls, in a bounded text form."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

__all__ = [
    "LARGEST_MEMORY",
    "MOST_ASIDE",
    "Gone",
    "PageMemory",
    "count_fitting",
    "hash_lines",
    "hash_text",
]

LARGEST_MEMORY = 300_000
"""In bytes of UTF-8."""

MOST_TEXT = 150_000
"""So much of a page's text is watched, in bytes of UTF-8 as JSON writes it."""

_VERSION = 1
_MOST_STATES = 12
_MOST_GONE = 2_000
_MOST_LINKS = 3_000
_MOST_EDITS = 150
MOST_ASIDE = 2_500
MOST_IN_A_DAY = 8
"""What changes more often than so many times a day is a ticker, …"""
_ALL_DAY = 24
"""… and what changes so often is one on the next day too."""
_DAY = 24 * 60
_WIDTH = 9  # characters of a line's or link's hash


@dataclass(frozen=True, slots=True)
class Gone:
    """A line that is not on the page: since when (minutes since 1970), and how often it
    came back before.
    """

    since: int
    returns: int


@dataclass(slots=True, kw_only=True)
class PageMemory:
    """What a page said when it was read last, and what it had said shortly before.

    ``since`` and ``at`` are when it was first and last read, in minutes since 1970. ``mode``
    is how its text was found. ``lines`` are its lines with the hash of their link, ``aside``
    the hashes of lines beside its main text. ``states`` are the hashes of earlier texts with
    the minute in which each ended; ``gone`` are lines that were there; ``returned`` counts
    how often those came back that are there again, ``arrived`` has the minute of
    new ones. ``links`` are the addresses that the page
    has ever linked to, as far back as there is room, with what `watchers.busters.name_standing`
    says of them, and ``told`` those of them that were
    told of. ``edits`` counts by the shape of a line how often its numbers changed, and by its
    key how often its link did, and since when. ``suspect`` is the minute from which on the
    page has been too different to be believed at once. ``blank``: what is watched was there and
    empty when it was first read, so it may well be so again.
    """

    since: int
    at: int
    mode: str
    options: str = ""
    count: int = 0
    lines: list[tuple[str, str]] = field(default_factory=list)
    aside: frozenset[str] = frozenset()
    states: list[tuple[str, int]] = field(default_factory=list)
    gone: dict[str, Gone] = field(default_factory=dict)
    returned: dict[str, int] = field(default_factory=dict)
    arrived: dict[str, int] = field(default_factory=dict)
    links: dict[str, None] = field(default_factory=dict)
    told: dict[str, None] = field(default_factory=dict)
    edits: dict[str, tuple[int, int]] = field(default_factory=dict)
    suspect: int | None = None
    blank: bool = False

    def note_edit(
        self,
        name: str,
        minute: int,
        *,
        most: int = MOST_IN_A_DAY,
        all_day: int = _ALL_DAY,
        within: int = _DAY,
    ) -> bool:
        """Note that what is named so changed once more; whether it does so all day.

        That is more than ``most`` times in a day, or in other ``within`` minutes. What did so
        ``all_day`` times does it in the next ones from the first time on.
        """
        count, since = self.edits.pop(name, (0, minute))
        if minute - since > within:
            count, since = (most if count >= all_day else 0), minute
        self.edits[name] = (count + 1, since)
        return count >= most

    def write(self) -> str:
        """The text form, `LARGEST_MEMORY` bytes at most: the oldest is left out."""
        gone = sorted(self.gone.items(), key=lambda item: -item[1].since)[:_MOST_GONE]
        kept: dict[str, Any] = {
            "v": _VERSION,
            "since": self.since,
            "at": self.at,
            "mode": self.mode,
            "options": self.options,
            "count": self.count,
            "lines": [f"{text}\t{link}" if link else text for text, link in self.lines],
            "aside": "".join(sorted(self.aside)[:MOST_ASIDE]),
            "states": [list(state) for state in self.states[-_MOST_STATES:]],
            "gone": [f"{key} {one.since} {one.returns}" for key, one in gone],
            "returned": dict(list(self.returned.items())[-_MOST_GONE // 4 :]),
            "arrived": dict(list(self.arrived.items())[-_MOST_GONE // 4 :]),
            "links": "".join(list(self.links)[-_MOST_LINKS:]),
            "told": "".join(list(self.told)[-_MOST_LINKS // 3 :]),
            "edits": dict(list(self.edits.items())[-_MOST_EDITS:]),
            "suspect": self.suspect,
            "blank": self.blank,
        }
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def read(cls, text: str) -> Self:
        """What `write` made. Raises ValueError for any other text."""
        try:
            kept = json.loads(text)
            if kept["v"] != _VERSION:
                raise ValueError("a memory of another version")
            lines = [_read_line(line) for line in kept["lines"]]
            return cls(
                since=int(kept["since"]),
                at=int(kept["at"]),
                mode=str(kept["mode"]),
                options=str(kept["options"]),
                count=int(kept["count"]),
                lines=lines,
                aside=frozenset(_cut(kept["aside"])),
                states=[(str(state), int(ended)) for state, ended in kept["states"]],
                gone={
                    key: Gone(int(since), int(returns))
                    for key, since, returns in (one.split(" ") for one in kept["gone"])
                },
                returned={str(key): int(count) for key, count in kept["returned"].items()},
                arrived={str(key): int(minute) for key, minute in kept["arrived"].items()},
                links=dict.fromkeys(_cut(kept["links"])),
                told=dict.fromkeys(_cut(kept["told"])),
                edits={
                    str(shape): (int(count), int(since))
                    for shape, (count, since) in kept["edits"].items()
                },
                suspect=None if kept["suspect"] is None else int(kept["suspect"]),
                blank=bool(kept.get("blank")),
            )
        except (KeyError, TypeError, IndexError, AttributeError, RecursionError) as exc:
            raise ValueError("no memory of a page") from exc


def _read_line(line: str) -> tuple[str, str]:
    text, _, link = line.partition("\t")
    return text, link


def _cut(text: str) -> list[str]:
    return [text[place : place + _WIDTH] for place in range(0, len(text), _WIDTH)]


def hash_text(text: str) -> str:
    """A short hash of a line's key or a link's address: `_WIDTH` characters."""
    digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest()
    number = int.from_bytes(digest)
    return "".join(_DIGITS[number >> 6 * place & 63] for place in range(_WIDTH))


_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"


def hash_lines(keys: Iterable[str]) -> str:
    """A hash of a whole page's keys."""
    return hashlib.sha256("\n".join(keys).encode("utf-8", "replace")).hexdigest()[:24]


def count_fitting(texts: Sequence[str]) -> int:
    """How many of a page's lines, from its top, there is room for."""
    room = MOST_TEXT
    for count, text in enumerate(texts):
        # As JSON writes it: escapes, quotes, a comma, a link's hash.
        room -= len(json.dumps(text, ensure_ascii=False).encode("utf-8", "replace")) + _WIDTH + 4
        if room < 0:
            return count
    return len(texts)
