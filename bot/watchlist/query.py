"""A query as a tree of frozen values, and its canonical text.

Words in it are spelled as `words.spell_words` spells them: folded, except in `Exact`. Two
queries that differ in case, spacing, needless brackets or Unicode form are equal. ``str()``
of a part is its canonical text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.model import Event
from bot.watchlist.word_variants import WITH_POINTS, is_abbreviation

__all__ = [
    "And",
    "EventIs",
    "Everything",
    "Exact",
    "LangIs",
    "Named",
    "Near",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Query",
    "Scope",
    "SourceIs",
    "Span",
    "Within",
    "format_query",
    "spread_phrase",
]


class Scope(StrEnum):
    """The part of an entry that a query's field looks at."""

    TITLE = "title"
    TEXT = "text"  # summary and content
    TAG = "tag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """``*``: every entry."""

    def __str__(self) -> str:
        return "*"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or several that stand side by side in this order, in any case.

    An abbreviation is one word of it, with its points: ``u.s``.
    """

    words: tuple[str, ...]

    def __str__(self) -> str:
        return _quote(self.words)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins with ``start``."""

    start: str

    def __str__(self) -> str:
        return f"{self.start}*"


@dataclass(frozen=True, slots=True)
class Exact:
    """A word or several in this case only."""

    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"={_quote(self.words)}"


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of the entity of this id."""

    entity: str

    def __str__(self) -> str:
        return f"entity:{_quote_value(self.entity)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """``left`` and ``right`` in one field with at most ``distance`` words between them."""

    left: Span
    right: Span
    distance: int

    def __str__(self) -> str:
        return f"{_enclose(self.left)} NEAR/{self.distance} {_enclose(self.right)}"


@dataclass(frozen=True, slots=True)
class Within:
    """``part``, looked for in ``scope`` alone."""

    scope: Scope
    part: Node

    def __str__(self) -> str:
        return f"{self.scope.value}:{_enclose(self.part)}"


@dataclass(frozen=True, slots=True)
class SourceIs:
    """The entry's source has this id, this host, or a subdomain of it (lower case)."""

    name: str

    def __str__(self) -> str:
        return f"source:{_quote_value(self.name)}"


@dataclass(frozen=True, slots=True)
class LangIs:
    """The entry's language is this BCP 47 tag or a narrower one (lower case)."""

    tag: str

    def __str__(self) -> str:
        return f"lang:{self.tag}"


@dataclass(frozen=True, slots=True)
class EventIs:
    """The entry's own event is this one."""

    event: Event

    def __str__(self) -> str:
        return f"event:{self.event.value}"


@dataclass(frozen=True, slots=True)
class Not:
    """``part`` does not hold."""

    part: Node

    def __str__(self) -> str:
        return f"NOT {_enclose(self.part) if isinstance(self.part, And | Or) else self.part}"


@dataclass(frozen=True, slots=True)
class And:
    """All of two or more parts hold, none of them an And."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " AND ".join(
            _enclose(part) if isinstance(part, Or) else str(part) for part in self.parts
        )


@dataclass(frozen=True, slots=True)
class Or:
    """One at least of two or more parts holds, none of them an Or."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " OR ".join(map(str, self.parts))


Node = (
    Everything
    | Phrase
    | Prefix
    | Exact
    | Named
    | Near
    | Within
    | SourceIs
    | LangIs
    | EventIs
    | Not
    | And
    | Or
)
Span = Phrase | Prefix | Exact | Named | Or
"""What has a place in a field, so that NEAR can count from it; an Or of such has too."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was read."""

    root: Node


def spread_phrase(phrase: Phrase) -> Phrase | Or:
    """What a phrase looks for: itself; an abbreviation with points by itself for its letters
    or the word in capitals, and not the word in any case: ``U.S.`` is not ``us``.
    """
    word, *more = phrase.words
    if more or not is_abbreviation(word):
        return phrase
    letters = tuple(word.split("."))
    apart = Phrase(letters)
    joined = "".join(letters)
    return apart if joined in WITH_POINTS else Or((apart, Exact((joined.upper(),))))


_BARE_VALUE = re.compile(r"\w[\w.-]*")


def format_query(query: Query) -> str:
    """The canonical text of a query, which reads back as an equal query."""
    return str(query.root)


def _enclose(node: Node) -> str:
    """In brackets where it is made of parts."""
    return f"({node})" if isinstance(node, And | Or | Not | Near) else str(node)


_OPERATORS = frozenset(["and", "or", "not", "near"])  # bare, they would be taken for one


def _quote(words: tuple[str, ...]) -> str:
    if len(words) == 1 and words[0] not in _OPERATORS:
        return words[0]
    return f'"{" ".join(words)}"'


def _quote_value(value: str) -> str:
    return value if _BARE_VALUE.fullmatch(value) else f'"{value}"'
