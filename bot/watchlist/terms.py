"""An entry as queries look at it, and where in it their terms stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple, Protocol, cast

from bot.model import Entry, Event, Field, Mention, Source
from bot.watchlist.anchors import show_term
from bot.watchlist.decimal_commas import has_decimal_comma
from bot.watchlist.places import (
    ask_for,
    ask_for_exact,
    cut_places,
    find_exact,
    find_phrase,
    find_prefix,
    keep_near,
    list_paths,
)
from bot.watchlist.query import (
    Exact,
    Named,
    Near,
    Or,
    Phrase,
    Prefix,
    Scope,
    Span,
    spread_phrase,
)
from bot.watchlist.text_words import Place, Words
from bot.watchlist.views import TextView, view_text
from bot.watchlist.word_table import Asks, Marks, iterate_firsts, keep_near_marks, make_marks

__all__ = ["MOST_PLACES", "Group", "Reading", "Term", "prepare_term"]

_NUMBER = re.compile(r"[1-9][0-9,']{2,}[1-9]")  # of which thousands may be parted by a point
MOST_PLACES = 100
"""Places of a term in one field, the first of its text, that a hit shows. Whether the query
holds is told by all of them.
"""


class Group(NamedTuple):
    """Places in one of an entry's fields, or in one of its tags: `MOST_PLACES` of a term."""

    field: Field
    view: TextView
    places: Sequence[Place]


class Spread(NamedTuple):
    """All places of a term in one field, by the numbers of their words."""

    marks: Marks
    by_first: Mapping[int, Sequence[Place]]


class Term(Protocol):
    """What has places in an entry. Equal ones are one object (`prepare_term`), by which an
    entry knows what it was asked before.
    """

    def search(self, reading: Reading) -> Sequence[Group]:
        """The places, field by field and tag by tag."""


class _SpanTerm(Term, Protocol):
    """What NEAR can count from."""

    def mark(self, reading: Reading, field: Field, view: TextView) -> Marks:
        """All its places in one of them."""

    def list_marked(
        self, reading: Reading, field: Field, view: TextView, marks: Marks
    ) -> Sequence[Place]:
        """The first `MOST_PLACES` of those that are marked."""


class Reading:
    """An entry as queries look at it. What two of them ask for is worked out once."""

    __slots__ = (
        "_counted",
        "_entry",
        "_event",
        "_find_mentions",
        "_known",
        "_mentions",
        "_spreads",
        "found",
        "has_points",
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
        event: Event | Callable[[], Event] | None,
        mentions: Callable[[Entry], Sequence[Mention]],
        speakers: frozenset[str] = frozenset(),
    ) -> None:
        """``speakers`` are the entities whose own words the entry is; an ``event`` that is dear to
        tell is told when a watch asks for it.
        """
        self.source = source
        self.speakers = speakers
        self._event = event
        self.lang = entry.lang or source.lang
        self.has_points = has_decimal_comma(self.lang)
        """Whether a point parts thousands."""
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
        self._spreads: dict[tuple[Term, Field, TextView], Spread] = {}

    @property
    def event(self) -> Event | None:
        """The entry's own event; None where it is not known."""
        if callable(self._event):
            self._event = self._event()
        return self._event

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

    def spread(
        self, term: Term, field: Field, view: TextView, find_all: Callable[[], Group]
    ) -> Spread:
        """All places of a term in one field, which are asked for once."""
        key = (term, field, view)
        spread = self._spreads.get(key)
        if spread is None:
            by_first: dict[int, list[Place]] = {}
            for place in self.count(term, find_all()):
                by_first.setdefault(place.first, []).append(place)
            each = (place for places in by_first.values() for place in places)
            marks = make_marks((place.first, place.last) for place in each)
            spread = self._spreads[key] = Spread(marks, by_first)
        return spread

    @property
    def mentions(self) -> Mapping[str, Sequence[Mention]]:
        """Where the entry names entities, by their ids."""
        if self._mentions is None:
            self._mentions = {}
            for mention in self._find_mentions(self._entry):
                self._mentions.setdefault(mention.entity, []).append(mention)
        return self._mentions


class _Search(NamedTuple):
    """What finds the places of a term among the words of a text, and what a table of them is
    asked for.
    """

    find: Callable[[Words], Sequence[Place]]
    asks: Asks


class _WordsTerm:
    """A word, a phrase or the beginning of one."""

    __slots__ = ("_needed", "_plain", "_pointed", "_scope")

    def __init__(self, span: Phrase | Exact | Prefix, scope: Scope | None) -> None:
        self._scope = scope
        self._needed = show_term(span)
        self._plain = self._pointed = _prepare_search(span, points=False)
        if isinstance(span, Phrase | Exact) and any(map(_NUMBER.search, span.words)):
            self._pointed = _prepare_search(span, points=True)

    def search(self, reading: Reading) -> Sequence[Group]:
        needed = self._needed
        if needed not in reading.haystack:
            return ()
        find = self._choose(reading).find
        return [
            Group(field, view, places)
            for field, view in reading.views[self._scope]
            if needed in view.haystack.scanned and (places := find(view.words))
        ]

    def mark(self, reading: Reading, _field: Field, view: TextView) -> Marks:
        return view.words.table.mark(self._choose(reading).asks)

    def list_marked(
        self, reading: Reading, _field: Field, view: TextView, marks: Marks
    ) -> Sequence[Place]:
        return view.words.list_marked(self._choose(reading).asks, marks, MOST_PLACES)

    def _choose(self, reading: Reading) -> _Search:
        return self._pointed if reading.has_points else self._plain


class _NamedTerm:
    """The mentions of an entity."""

    __slots__ = ("_entity", "_scope")

    def __init__(self, entity: str, scope: Scope | None) -> None:
        self._scope = scope
        self._entity = entity

    def search(self, reading: Reading) -> Sequence[Group]:
        if self._entity not in reading.mentions:
            return ()
        found = (
            Group(field, view, cut_places(self._list(reading, field), MOST_PLACES))
            for field, view in reading.views[self._scope]
        )
        return [group for group in found if group.places]

    def mark(self, reading: Reading, field: Field, view: TextView) -> Marks:
        return self._spread(reading, field, view).marks

    def list_marked(
        self, reading: Reading, field: Field, view: TextView, marks: Marks
    ) -> Sequence[Place]:
        by_first = self._spread(reading, field, view).by_first
        found: list[Place] = []
        for first in iterate_firsts(marks):
            found += [
                place
                for place in by_first.get(first, ())
                if marks.get(place.last - first + 1, 0) >> first & 1
            ]
            if len(found) >= MOST_PLACES:
                break
        return cut_places(found, MOST_PLACES)

    def _spread(self, reading: Reading, field: Field, view: TextView) -> Spread:
        return reading.spread(
            self, field, view, lambda: Group(field, view, self._list(reading, field))
        )

    def _list(self, reading: Reading, field: Field) -> list[Place]:
        return [
            Place(each.start, each.end, -1, -1, each.entity)
            for each in reading.mentions.get(self._entity, ())
            if each.field is field
        ]


class _AnyTerm:
    """What stands on one side of a NEAR in brackets."""

    __slots__ = ("_parts",)

    def __init__(self, parts: Sequence[_SpanTerm]) -> None:
        self._parts = parts

    def search(self, reading: Reading) -> Sequence[Group]:
        found: dict[tuple[Field, TextView], list[Place]] = {}
        for part in self._parts:
            for field, view, places in reading.find(part):
                found.setdefault((field, view), []).extend(places)
        return [
            Group(field, view, cut_places(places, MOST_PLACES))
            for (field, view), places in found.items()
        ]

    def mark(self, reading: Reading, field: Field, view: TextView) -> Marks:
        joined: dict[int, int] = {}
        for part in self._parts:
            for width, bits in part.mark(reading, field, view).items():
                joined[width] = joined.get(width, 0) | bits
        return joined

    def list_marked(
        self, reading: Reading, field: Field, view: TextView, marks: Marks
    ) -> Sequence[Place]:
        places = [
            place for part in self._parts for place in part.list_marked(reading, field, view, marks)
        ]
        return cut_places(places, MOST_PLACES)


class _NearTerm:
    """The places of either side that are near the other."""

    __slots__ = ("_distance", "_left", "_right")

    def __init__(self, left: _SpanTerm, right: _SpanTerm, distance: int) -> None:
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
                    near_left, near_right = self._keep_near(reading, left, right)
                    if near_left:
                        places = [*near_left, *near_right]
                        groups.append(Group(left.field, left.view, places))
        return groups

    def _keep_near(
        self, reading: Reading, left: Group, right: Group
    ) -> tuple[Sequence[Place], Sequence[Place]]:
        if len(left.places) < MOST_PLACES > len(right.places):  # all that there are
            return keep_near(
                reading.count(self._left, left), reading.count(self._right, right), self._distance
            )
        field, view, _ = left
        lefts = self._left.mark(reading, field, view)
        rights = self._right.mark(reading, field, view)
        near_left = keep_near_marks(lefts, rights, self._distance)
        near_right = keep_near_marks(rights, lefts, self._distance)
        return (
            self._left.list_marked(reading, field, view, near_left),
            self._right.list_marked(reading, field, view, near_right),
        )


def _prepare_search(span: Phrase | Exact | Prefix, *, points: bool) -> _Search:
    """With ``points`` for texts whose language writes a decimal comma."""
    if isinstance(span, Prefix):
        beginning = list_paths((span.start,))
        asks = ask_for(beginning, begins=True)
        return _Search(lambda words: find_prefix(words, beginning, MOST_PLACES), asks)
    slots = list_paths(span.words, points=points)
    if isinstance(span, Exact):
        spelled = span.words
        return _Search(
            lambda words: find_exact(words, slots, spelled, MOST_PLACES, points=points),
            ask_for_exact(spelled, points=points),
        )
    if len(slots) == len(slots[0]) == len(slots[0][0]) == 1:
        key = slots[0][0][0]
        return _Search(lambda words: words.find(key)[:MOST_PLACES], ask_for(slots))
    return _Search(lambda words: find_phrase(words, slots, MOST_PLACES), ask_for(slots))


@lru_cache(maxsize=1 << 15)
def prepare_term(node: Span | Near, scope: Scope | None) -> Term:
    """What finds the places of a term in the fields of a scope: equal terms are one object."""
    if isinstance(node, Near):
        left, right = _prepare_span(node.left, scope), _prepare_span(node.right, scope)
        return _NearTerm(left, right, node.distance)
    return _prepare_span(node, scope)


@lru_cache(maxsize=1 << 15)
def _prepare_span(node: Span, scope: Scope | None) -> _SpanTerm:
    if isinstance(node, Phrase):
        node = spread_phrase(node)
    if isinstance(node, Or):
        # The reader of queries lets nothing else into the Or of a NEAR.
        return _AnyTerm([_prepare_span(cast("Span", part), scope) for part in node.parts])
    return _NamedTerm(node.entity, scope) if isinstance(node, Named) else _WordsTerm(node, scope)


def _list_tags(entry: Entry, source: Source) -> tuple[str, ...]:
    """The entry's tags, then those of its source that it does not have itself."""
    return tuple(dict.fromkeys((*entry.tags, *source.tags)))
