"""By which of its parts a watch leaves out an entry in which it finds what it looks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.errors import InvalidQuery
from bot.model import Entry, Event, Selection, Source, Watch
from bot.watchlist.catalogue import Catalogue
from bot.watchlist.language import parse_query
from bot.watchlist.matcher import Watchlist
from bot.watchlist.query import (
    And,
    EventIs,
    Everything,
    LangIs,
    Node,
    Not,
    Or,
    Scope,
    SourceIs,
    Within,
)

__all__ = ["LeftBy", "LeftOut", "find_left_out"]


class LeftBy(StrEnum):
    """What of a watch leaves an entry out."""

    QUERY = "query"  # a part of its query: a NOT, or a field that says something else
    SOURCE = "source"
    EVENT = "event"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One part of a watch that leaves an entry out.

    ``said`` is the part of the query in its canonical text, or the entry's own source, event or
    language, which the settings of the watch do not let in.
    """

    by: LeftBy
    said: str


def find_left_out(
    watches: Iterable[Watch],
    entry: Entry,
    source: Source,
    *,
    event: Event | None,
    catalogue: Catalogue,
) -> Iterator[tuple[Watch, tuple[LeftOut, ...]]]:
    """Each watch that leaves the entry out, with the parts that alone would, those of the query
    first, in its order.

    No watch that wants the entry, and none that does not look for it: the words that it asks for
    have to be there, and where it asks for none, its fields and what it includes. A watch whose
    query cannot be read, as one whose entity is gone from the catalogue, looks for nothing.
    """

    def wanted(watches: Iterable[Watch]) -> set[str]:
        watchlist = Watchlist.compile(tuple(watches), catalogue)
        hits = watchlist.match(entry, source, event=event, now=entry.seen)
        return {hit.watch for hit in hits}

    # All are asked at once, so that the entry is read once for all of them.
    narrowed = {one.watch.name: one for one in _narrow_each(watches, catalogue)}
    finds = wanted(one.free for one in narrowed.values())
    wants = wanted(one.watch for name, one in narrowed.items() if name in finds)
    for name in (name for name in narrowed if name in finds - wants):
        one = narrowed[name]
        alone = list(one.each_alone(entry, source, event))
        let_in = wanted(replace(watch, name=str(number)) for number, (_, watch) in enumerate(alone))
        parts = (part for number, (part, _) in enumerate(alone) if str(number) not in let_in)
        yield one.watch, tuple(parts)


@dataclass(frozen=True, slots=True)
class _Narrowed:
    """A watch with something that narrows it: ``limits`` in its query or settings of its own."""

    watch: Watch
    root: Node
    limits: frozenset[Node]
    free: Watch  # without what narrows it

    def each_alone(
        self, entry: Entry, source: Source, event: Event | None
    ) -> Iterator[tuple[LeftOut, Watch]]:
        """Each part that may leave the entry out, and the watch that is narrowed by it alone."""
        for limit in dict.fromkeys(_list_limits(self.root)):
            if limit in self.limits:
                query = str(_drop(self.root, self.limits - {limit}))
                yield LeftOut(LeftBy.QUERY, str(limit)), replace(self.free, query=query)
        by_settings = (
            (LeftBy.SOURCE, source.id, {"sources": self.watch.sources}),
            (LeftBy.EVENT, event or Event.OTHER, {"events": self.watch.events}),
            (LeftBy.LANGUAGE, entry.lang or source.lang or "", {"lang": self.watch.lang}),
        )
        for by, said, settings in by_settings:
            yield LeftOut(by, said), replace(self.free, **settings)


def _narrow_each(watches: Iterable[Watch], catalogue: Catalogue) -> Iterator[_Narrowed]:
    """The watches that have anything by which they may leave an entry out."""
    for watch in watches:
        with suppress(InvalidQuery):
            root = _spread(parse_query(watch.query, catalogue).root)
            limits = frozenset(_list_limits(root))
            bare = replace(watch, lang=(), sources=Selection(), events=Selection())
            if not _has_words(_drop(root, limits)):
                limits = frozenset(one for one in limits if isinstance(one, Not))
                bare = replace(
                    watch,
                    sources=Selection(include=watch.sources.include),
                    events=Selection(include=watch.events.include),
                )
            if limits or bare != watch:
                free = replace(bare, query=str(_drop(root, limits)))
                yield _Narrowed(watch, root, limits, free)


def _spread(node: Node) -> Node:
    """The query with a NOT for each of what one NOT keeps out: the entry has but some of them."""
    match node:
        case Not(Or(parts)):
            return And(tuple(Not(part) for part in parts))
        case And(parts):
            spread = map(_spread, parts)
            return And(
                tuple(
                    each
                    for part in spread
                    for each in (part.parts if isinstance(part, And) else (part,))
                )
            )
        case Or(parts):
            return Or(tuple(map(_spread, parts)))
        case _:
            return node


def _list_limits(node: Node) -> Iterator[Node]:
    """The parts of a query that only narrow it. What is an alternative to something narrows
    nothing, but may itself be narrowed.
    """
    if _is_limit(node) and not isinstance(node, And):
        yield node
    elif isinstance(node, And):
        for part in node.parts:
            yield from _list_limits(part)
    elif isinstance(node, Or):
        for part in node.parts:
            if isinstance(part, And):
                yield from _list_limits(part)


def _is_limit(node: Node) -> bool:
    match node:
        case And(parts) | Or(parts):
            return all(map(_is_limit, parts))
        case _:
            return isinstance(node, Not | EventIs | LangIs | SourceIs) or (
                isinstance(node, Within) and node.scope is Scope.TAG
            )


def _has_words(node: Node) -> bool:
    match node:
        case And(parts) | Or(parts):
            return any(map(_has_words, parts))
        case _:
            return not isinstance(node, Everything) and not _is_limit(node)


def _drop(node: Node, dropped: Collection[Node]) -> Node:
    """The query without these limits."""
    match node:
        case And(parts):
            kept = [each for part in parts if (each := _drop(part, dropped)) != Everything()]
            if not kept:
                return Everything()
            return And(tuple(kept)) if len(kept) > 1 else kept[0]
        case Or(parts) if node not in dropped:
            return Or(
                tuple(_drop(part, dropped) if isinstance(part, And) else part for part in parts)
            )
        case _:
            return Everything() if node in dropped else node
