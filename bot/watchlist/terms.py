"""An entry as queries look at it, and where in it their terms stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple, Protocol, cast

from bot.model import Entry, Event, Field, Mention, Source
from bot.watchlist.anchors import show_term
from bot.watchlist.places import find_phrase, find_prefix, keep_near, list_paths
from bot.watchlist.query import Exact, Named, Near, Or, Phrase, Prefix, Scope, Span
from bot.watchlist.views import Place, TextView, Words, view_text
from bot.watchlist.words import spell

__all__ = ["Group", "Reading", "Term", "prepare_term"]

_NO_LETTERS = re.compile(r"[\W_]+")


class Group(NamedTuple):
    """Places in one of an entry's fields, or in one of its tags."""

    field: Field
    view: TextView
    places: Sequence[Place]


class Term(Protocol):
    """What has places in an entry. Equal ones are one object (`prepare_term`), by which an
    entry knows what it was asked before.
    """

    def search(self, reading: Reading) -> Sequence[Group]:
        """The places, field by field and tag by tag."""


class Reading:
    """An entry as queries look at it. What two of them ask for is worked out once."""

    __slots__ = (
        "_counted",
        "_entry",
        "_find_mentions",
        "_known",
        "_mentions",
        "event",
        "found",
        "haystack",
        "lang",
        "source",
        "speakers",
        "views",
    )

    def __init__(
        self,
        entry: Entry,
        source: Source,
        *,
        event: Event | None,
        mentions: Callable[[Entry], Sequence[Mention]],
        speakers: frozenset[str] = frozenset(),
    ) -> None:
        """``speakers`` are the entities whose own words the entry is."""
        self.source = source
        self.speakers = speakers
        self.event = event
        self.lang = entry.lang or source.lang
        title = (Field.TITLE, view_text(entry.title))
        text = [(Field.SUMMARY, view_text(entry.summary))]
        if entry.content:
            text.append((Field.CONTENT, view_text(entry.content)))
        tags = [(Field.TAG, view_text(tag)) for tag in _list_tags(entry, source)]
        self.views: Mapping[Scope | None, Sequence[tuple[Field, TextView]]] = {
            None: [title, *text],
            Scope.TITLE: [title],
            Scope.TEXT: text,
            Scope.TAG: tags,
        }
        """The fields that a query's field looks at; all texts where it names none."""
        self.haystack = b"".join([view.haystack.scanned for _, view in (title, *text, *tags)])
        """All fields and tags as the automaton reads them."""
        self.found: Set[bytes] = frozenset()
        """What of the watches' anchors an automaton found there."""
        self._entry = entry
        self._find_mentions = mentions
        self._mentions: dict[str, list[Mention]] | None = None
        self._known: dict[Term, Sequence[Group]] = {}
        self._counted: dict[tuple[Term, Field, TextView], Sequence[Place]] = {}

    @property
    def tags(self) -> list[TextView]:
        """The entry's tags, then those of its source."""
        return [view for _, view in self.views[Scope.TAG]]

    def find(self, term: Term) -> Sequence[Group]:
        """The places of a term."""
        known = self._known.get(term)
        if known is None:
            known = self._known[term] = term.search(self)
        return known

    def count(self, term: Term, group: Group) -> Sequence[Place]:
        """The places of a term in one field, by the numbers of their words."""
        key = (term, group.field, group.view)
        counted = self._counted.get(key)
        if counted is None:
            counted = self._counted[key] = list(map(group.view.count, group.places))
        return counted

    @property
    def mentions(self) -> Mapping[str, Sequence[Mention]]:
        """Where the entry names entities, by their ids."""
        if self._mentions is None:
            self._mentions = {}
            for mention in self._find_mentions(self._entry):
                self._mentions.setdefault(mention.entity, []).append(mention)
        return self._mentions


class _WordsTerm:
    """A word, a phrase or the beginning of one."""

    __slots__ = ("_find", "_needed", "_scope")

    def __init__(self, span: Phrase | Exact | Prefix, scope: Scope | None) -> None:
        self._scope = scope
        self._needed = show_term(span)
        self._find = _prepare_search(span)

    def search(self, reading: Reading) -> Sequence[Group]:
        needed = self._needed
        if needed not in reading.haystack:
            return ()
        find = self._find
        return [
            Group(field, view, places)
            for field, view in reading.views[self._scope]
            if needed in view.haystack.scanned and (places := find(view.words))
        ]


class _NamedTerm:
    """The mentions of an entity."""

    __slots__ = ("_entity", "_scope")

    def __init__(self, entity: str, scope: Scope | None) -> None:
        self._scope = scope
        self._entity = entity

    def search(self, reading: Reading) -> Sequence[Group]:
        mentions = reading.mentions.get(self._entity)
        if not mentions:
            return ()
        found = (
            Group(
                field,
                view,
                [
                    Place(each.start, each.end, -1, -1, each.entity)
                    for each in mentions
                    if each.field is field
                ],
            )
            for field, view in reading.views[self._scope]
        )
        return [group for group in found if group.places]


class _AnyTerm:
    """What stands on one side of a NEAR in brackets."""

    __slots__ = ("_parts",)

    def __init__(self, parts: Sequence[Term]) -> None:
        self._parts = parts

    def search(self, reading: Reading) -> Sequence[Group]:
        found: dict[tuple[Field, TextView], list[Place]] = {}
        for part in self._parts:
            for field, view, places in reading.find(part):
                found.setdefault((field, view), []).extend(places)
        return [Group(field, view, places) for (field, view), places in found.items()]


class _NearTerm:
    """The places of either side that are near the other."""

    __slots__ = ("_distance", "_left", "_right")

    def __init__(self, left: Term, right: Term, distance: int) -> None:
        self._left = left
        self._right = right
        self._distance = distance

    def search(self, reading: Reading) -> Sequence[Group]:
        lefts = reading.find(self._left)
        rights = reading.find(self._right) if lefts else ()
        groups: list[Group] = []
        for left in lefts:
            for right in rights:
                if left.view is right.view and left.field is right.field:
                    near_left, near_right = keep_near(
                        reading.count(self._left, left),
                        reading.count(self._right, right),
                        self._distance,
                    )
                    if near_left:
                        groups.append(Group(left.field, left.view, near_left + near_right))
        return groups


def _prepare_search(span: Phrase | Exact | Prefix) -> Callable[[Words], Sequence[Place]]:
    """What finds the places of a term among the words of a text."""
    if isinstance(span, Prefix):
        beginning = list_paths((span.start,))
        return lambda words: find_prefix(words, beginning)
    slots = list_paths(span.words)
    if isinstance(span, Phrase):
        if len(slots) == len(slots[0]) == len(slots[0][0]) == 1:
            key = slots[0][0][0]
            return lambda words: words.find(key)
        return lambda words: find_phrase(words, slots)
    wanted = _letters(" ".join(span.words))
    return lambda words: [
        place
        for place in find_phrase(words, slots)
        if _letters(words.text[place.start : place.end]) == wanted
    ]


def _letters(text: str) -> str:
    """The letters and digits of a text in their case; the words' keys agree already."""
    return _NO_LETTERS.sub("", spell(text))


@lru_cache(maxsize=1 << 15)
def prepare_term(node: Span | Near, scope: Scope | None) -> Term:
    """What finds the places of a term in the fields of a scope: equal terms are one object."""
    if isinstance(node, Near):
        left, right = prepare_term(node.left, scope), prepare_term(node.right, scope)
        return _NearTerm(left, right, node.distance)
    if isinstance(node, Or):
        # The reader of queries lets nothing else into the Or of a NEAR.
        return _AnyTerm([prepare_term(cast("Span", part), scope) for part in node.parts])
    return _NamedTerm(node.entity, scope) if isinstance(node, Named) else _WordsTerm(node, scope)


def _list_tags(entry: Entry, source: Source) -> tuple[str, ...]:
    """The entry's tags, then those of its source that it does not have itself."""
    return tuple(dict.fromkeys((*entry.tags, *source.tags)))
