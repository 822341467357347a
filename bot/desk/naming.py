"""Names of watches that nobody gave, and of those that somebody did."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Container, Iterable
from hashlib import sha256

from bot.errors import DeskError
from bot.model import is_nameless

__all__ = ["check_name", "name_watch", "number_name", "sign_of", "sign_unknown"]

_NAME_LENGTH = 40
_GIVEN_NAME_LENGTH = 100
_SIGN_LENGTH = 4
_UNSPEAKING = frozenset({"and", "or", "not", "near", "entity", "title", "text"})


def name_watch(query: str, taken: Iterable[str], *, place: str = "") -> str:
    """A short name for a watch with this query that is not among ``taken``: "port-strike".

    ``place`` is of whom it is, where not everybody may know of it: "port-strike/ann-3f0c". The sign
    between is in no name that a query makes.
    """
    plain = unicodedata.normalize("NFKC", query).casefold()
    words = [word for word in re.findall(r"[\w']+", plain) if word not in _UNSPEAKING]
    stem = "-".join(words)[:_NAME_LENGTH].strip("-") or "watch"
    return number_name(f"{stem}/{place}" if place else stem, set(taken))


def sign_of(id_: str) -> str:
    """What stands in a name for a person or a channel of that id: four of sixteen signs."""
    return sha256(id_.encode()).hexdigest()[:_SIGN_LENGTH]


def sign_unknown(channels: Collection[str]) -> str:
    """Of whom a watch for these channels is, for who cannot ask what they are: they may be private
    where all are ids. Empty where one has a name.
    """
    return sign_of(min(channels)) if all(map(is_nameless, channels)) else ""


def number_name(stem: str, taken: Container[str]) -> str:
    """``stem``, or ``stem-2`` and so on where that is taken."""
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name


def _cut(text: str) -> str:
    return text if len(text) <= _NAME_LENGTH else f"{text[:_NAME_LENGTH]}…"


def check_name(name: str) -> str:
    """The name as it is stored. Raises DeskError."""
    plain = name.strip()
    if not plain or len(plain) > _GIVEN_NAME_LENGTH or not plain.isprintable():
        raise DeskError(
            f"a watch cannot be named {_cut(plain)!r}: choose a name of 1 to {_GIVEN_NAME_LENGTH} "
            "letters on one line, or leave it out"
        )
    return plain
