"""Whether a query holds for an entry, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple, cast

from bot.model import Entry, Event, Field, Mention, Source
from bot.watchlist.anchors import show_term
from bot.watchlist.places import Slots, find_phrase, find_prefix, keep_near, list_paths
from bot.watchlist.query import (
    And,
    EventIs,
    Everything,
    Exact,
    LangIs,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Scope,
    SourceIs,
    Span,
    Within,
)
from bot.watchlist.views import Place, TextView, view_text
from bot.watchlist.words import spell

__all__ = [
    "Reading",
    "Spot",
    "evaluate",
    "is_from",
    "is_in_language",
    "is_selected",
    "list_tags",
]


class Spot(NamedTuple):
    """A place in one of an entry's fields."""

    field: Field
    view: TextView
    place: Place


class Reading:
    """An entry as queries look at it. What two of them ask for is worked out once."""

    __slots__ = ("_known", "_mentions", "_views", "event", "haystack", "lang", "source", "speakers")

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
        text = [(Field.SUMMARY, view_text(entry.summary))]
        if entry.content:
            text.append((Field.CONTENT, view_text(entry.content)))
        title = [(Field.TITLE, view_text(entry.title))]
        self._views: dict[Scope | None, list[tuple[Field, TextView]]] = {
            None: title + text,
            Scope.TITLE: title,
            Scope.TEXT: text,
            Scope.TAG: [(Field.TAG, view_text(tag)) for tag in list_tags(entry, source)],
        }
        self.haystack = b"".join(
            [view.haystack.scanned for part in (None, Scope.TAG) for _, view in self._views[part]]
        )
        """All fields and tags as the automaton reads them."""
        self._mentions = cache(lambda: _sort_mentions(mentions(entry)))
        self._known: dict[tuple[Span | Near, Scope | None], tuple[Spot, ...]] = {}

    @property
    def tags(self) -> list[TextView]:
        """The entry's tags, then those of its source."""
        return [view for _, view in self._views[Scope.TAG]]

    def find(self, span: Span, scope: Scope | None) -> tuple[Spot, ...]:
        """The places of a term, field by field and tag by tag."""
        known = self._known.get((span, scope))
        if known is None:
            known = self._known[span, scope] = tuple(self._search(span, scope))
        return known

    def find_near(self, near: Near, scope: Scope | None) -> tuple[Spot, ...]:
        """The places of either side that are near the other: many watches of one name ask
        for the same.
        """
        known = self._known.get((near, scope))
        if known is None:
            known = self._known[near, scope] = _find_near(near, self, scope)
        return known

    def _search(self, span: Span, scope: Scope | None) -> list[Spot]:
        if isinstance(span, Or):
            return [
                # The reader of queries lets nothing else into the Or of a NEAR.
                spot
                for part in span.parts
                for spot in self.find(cast("Span", part), scope)
            ]
        spots: list[Spot] = []
        if isinstance(span, Named):
            for field, view in self._views[scope]:
                spots += [
                    Spot(field, view, place) for place in self._find_mentions(span.entity, field)
                ]
            return spots
        needed = show_term(span)
        if needed in self.haystack:
            for field, view in self._views[scope]:
                if needed in view.haystack.scanned:
                    spots += [Spot(field, view, place) for place in _find_places(span, view)]
        return spots

    def _find_mentions(self, entity: str, field: Field) -> Sequence[Place]:
        return self._mentions().get((entity, field), ())


def _sort_mentions(mentions: Iterable[Mention]) -> dict[tuple[str, Field], list[Place]]:
    found: dict[tuple[str, Field], list[Place]] = {}
    for each in mentions:
        place = Place(each.start, each.end, -1, -1, each.entity)
        found.setdefault((each.entity, each.field), []).append(place)
    return found


def _find_places(term: Phrase | Prefix | Exact, view: TextView) -> Sequence[Place]:
    if isinstance(term, Prefix):
        return find_prefix(view.words, _list_paths((term.start,)))
    places = find_phrase(view.words, _list_paths(term.words))
    if isinstance(term, Phrase):
        return places
    wanted = _letters(" ".join(term.words))
    return tuple(
        place for place in places if _letters(view.text[place.start : place.end]) == wanted
    )


@lru_cache(maxsize=1 << 15)
def _list_paths(words: tuple[str, ...]) -> Slots:
    return list_paths(words)


def _letters(text: str) -> str:
    """The letters and digits of a text in their case; the words' keys agree already."""
    return "".join(char for char in spell(text) if char.isalnum())


def evaluate(node: Node, reading: Reading, scope: Scope | None = None) -> tuple[Spot, ...] | None:
    """The places that make the query hold, or None where it does not.

    A query may hold without a place: ``*``, a ``NOT``, a field that compares a value, an
    entity whose own words the entry is.
    """
    judge: Callable[[Any, Reading, Scope | None], tuple[Spot, ...] | None] = _JUDGES[type(node)]
    return judge(node, reading, scope)


def _judge_span(node: Span, reading: Reading, scope: Scope | None) -> tuple[Spot, ...] | None:
    return reading.find(node, scope) or None


def _judge_named(node: Named, reading: Reading, scope: Scope | None) -> tuple[Spot, ...] | None:
    # Whoever speaks is not named by itself: it holds without a place, and so in no field.
    speaks = scope is None and node.entity in reading.speakers
    return reading.find(node, scope) or (() if speaks else None)


def _judge_near(node: Near, reading: Reading, scope: Scope | None) -> tuple[Spot, ...] | None:
    return reading.find_near(node, scope) or None


def _find_near(node: Near, reading: Reading, scope: Scope | None) -> tuple[Spot, ...]:
    lefts, rights = reading.find(node.left, scope), reading.find(node.right, scope)
    spots: list[Spot] = []
    here = {(spot.field, spot.view) for spot in rights}
    for field, view in dict.fromkeys((spot.field, spot.view) for spot in lefts):
        if (field, view) not in here:  # and so nothing has to be counted
            continue
        kept = keep_near(
            [view.count(each.place) for each in lefts if each[:2] == (field, view)],
            [view.count(each.place) for each in rights if each[:2] == (field, view)],
            node.distance,
        )
        spots.extend(Spot(field, view, place) for places in kept for place in places)
    return tuple(spots)


def _judge_within(node: Within, reading: Reading, _: Scope | None) -> tuple[Spot, ...] | None:
    return evaluate(node.part, reading, node.scope)


def _judge_not(node: Not, reading: Reading, scope: Scope | None) -> tuple[Spot, ...] | None:
    return () if evaluate(node.part, reading, scope) is None else None


def _judge_and(node: And, reading: Reading, scope: Scope | None) -> tuple[Spot, ...] | None:
    spots: list[Spot] = []
    for part in node.parts:
        found = evaluate(part, reading, scope)
        if found is None:
            return None
        spots.extend(found)
    return tuple(spots)


def _judge_or(node: Or, reading: Reading, scope: Scope | None) -> tuple[Spot, ...] | None:
    # Every part is asked, since the places of all that hold are shown.
    found = [evaluate(part, reading, scope) for part in node.parts]
    held = [spots for spots in found if spots is not None]
    return tuple(spot for spots in held for spot in spots) if held else None


def _hold(holds: bool) -> tuple[Spot, ...] | None:
    return () if holds else None


_JUDGES: dict[type[Node], Callable[[Any, Reading, Scope | None], tuple[Spot, ...] | None]] = {
    Everything: lambda _node, _reading, _scope: (),
    Phrase: _judge_span,
    Prefix: _judge_span,
    Exact: _judge_span,
    Named: _judge_named,
    Near: _judge_near,
    Within: _judge_within,
    SourceIs: lambda node, reading, _: _hold(is_from(reading.source, node.name)),
    LangIs: lambda node, reading, _: _hold(is_in_language(reading.lang, node.tag)),
    EventIs: lambda node, reading, _: _hold(reading.event is node.event),
    Not: _judge_not,
    And: _judge_and,
    Or: _judge_or,
}


def list_tags(entry: Entry, source: Source) -> tuple[str, ...]:
    """The entry's tags, then those of its source that it does not have itself."""
    return tuple(dict.fromkeys((*entry.tags, *source.tags)))


def is_from(source: Source, name: str) -> bool:
    """Whether ``name`` is the source's id, its host, or a domain that its host belongs to."""
    wanted = name.casefold()
    host = source.host.casefold()
    return wanted in (source.id.casefold(), host) or host.endswith(f".{wanted}")


def is_selected(source: Source, name: str) -> bool:
    """Whether a watch that names ``name`` among its sources means this one.

    ``tag:`` and a word is every source that bears that tag, in any case; all else is as in
    `is_from`.
    """
    tag = name.removeprefix("tag:")
    if tag == name:
        return is_from(source, name)
    return tag.strip().casefold() in {borne.casefold() for borne in source.tags}


def is_in_language(lang: str | None, tag: str) -> bool:
    """Whether ``lang`` is the BCP 47 tag or a narrower one (``en-GB`` is ``en``)."""
    spoken = (lang or "").lower().replace("_", "-")
    wanted = tag.lower().replace("_", "-")
    return spoken == wanted or spoken.startswith(f"{wanted}-")
