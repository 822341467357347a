"""Whether a query holds for an entry, and where.

A query is prepared once (`prepare`), and asked of each entry that may fit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.model import Asked, Source
from bot.watchlist.anchors import find_anchors, find_rarest_part
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
from bot.watchlist.terms import Group, Reading, prepare_term

__all__ = ["Judge", "find_asked", "is_from", "is_in_language", "is_selected", "prepare"]

Judge = Callable[[Reading], Sequence[Group] | None]
"""The places that make a query hold for an entry, or None where it does not.

A query may hold without a place: ``*``, a ``NOT``, a field that compares a value, an entity
whose own words the entry is.
"""


def prepare(node: Node, scope: Scope | None = None, *, anchored: bool = False) -> Judge:
    """What tells whether a query holds for an entry.

    ``anchored`` is true where all `find_anchors` of it are looked for in every entry and
    `Reading.found` tells which are there.
    """
    makers: Mapping[type[Node], Callable[[Any, Scope | None, bool], Judge]] = _MAKERS
    return makers[type(node)](node, scope, anchored)


def _prepare_places(node: Span | Near, scope: Scope | None, _: bool) -> Judge:
    term = prepare_term(node, scope)
    return lambda reading: reading.find(term) or None


def _prepare_named(node: Named, scope: Scope | None, _: bool) -> Judge:
    term, entity = prepare_term(node, scope), node.entity
    if scope is not None:
        return lambda reading: reading.find(term) or None
    # Whoever speaks is not named by itself: it holds without a place, and so in no field.
    return lambda reading: reading.find(term) or (() if entity in reading.speakers else None)


def _prepare_not(node: Not, scope: Scope | None, _: bool) -> Judge:
    part = prepare(node.part, scope)
    return lambda reading: () if part(reading) is None else None


def _prepare_and(node: And, scope: Scope | None, anchored: bool) -> Judge:
    rarest = find_rarest_part(node.parts) if anchored else None
    parts = [prepare(part, scope, anchored=part is rarest) for part in node.parts]

    def judge(reading: Reading) -> Sequence[Group] | None:
        groups: list[Group] = []
        for part in parts:
            found = part(reading)
            if found is None:
                return None
            groups += found
        return groups

    return judge


def _prepare_or(node: Or, scope: Scope | None, anchored: bool) -> Judge:
    parts = [
        (_list_sought(part) if anchored else None, prepare(part, scope, anchored=anchored))
        for part in node.parts
    ]

    def judge(reading: Reading) -> Sequence[Group] | None:
        groups: list[Group] | None = None
        known = reading.found
        # Every part that may hold is asked, since the places of all that do are shown.
        for sought, part in parts:
            if sought is not None and sought.isdisjoint(known):
                continue
            found = part(reading)
            if found is not None:
                groups = [*(groups or ()), *found]
        return groups

    return judge


def _list_sought(node: Node) -> frozenset[bytes] | None:
    """Patterns of which one is there wherever the query holds; None where they don't tell."""
    anchors = find_anchors(node)
    return None if anchors is None or anchors.entities else anchors.patterns


def _prepare_fact(is_so: Callable[[Reading], bool]) -> Judge:
    return lambda reading: () if is_so(reading) else None


_MAKERS: Mapping[type[Node], Callable[[Any, Scope | None, bool], Judge]] = {
    Everything: lambda _node, _scope, _: lambda _reading: (),
    Phrase: _prepare_places,
    Prefix: _prepare_places,
    Exact: _prepare_places,
    Named: _prepare_named,
    Near: _prepare_places,
    Within: lambda node, _, anchored: prepare(node.part, node.scope, anchored=anchored),
    SourceIs: lambda node, *_: _prepare_fact(lambda reading: is_from(reading.source, node.name)),
    LangIs: lambda node, *_: _prepare_fact(lambda reading: is_in_language(reading.lang, node.tag)),
    EventIs: lambda node, *_: _prepare_fact(lambda reading: reading.event is node.event),
    Not: _prepare_not,
    And: _prepare_and,
    Or: _prepare_or,
}


def find_asked(node: Node, reading: Reading) -> frozenset[Asked] | None:
    """By what of an entry a query holds that finds no place in it; None where it does not hold."""
    match node:
        case And(parts):
            found = [find_asked(part, reading) for part in parts]
            held = [asked for asked in found if asked is not None]
            return frozenset().union(*held) if len(held) == len(found) else None
        case Or(parts):
            held = [asked for part in parts if (asked := find_asked(part, reading)) is not None]
            return frozenset().union(*held) if held else None
        case leaf:
            kind = _ASKED.get(type(leaf))
            by = frozenset(() if kind is None else (kind,))
            return None if prepare(leaf)(reading) is None else by


_ASKED: Mapping[type[Node], Asked] = {
    EventIs: Asked.EVENT,
    SourceIs: Asked.SOURCE,
    LangIs: Asked.LANGUAGE,
    Named: Asked.VOICE,
}


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
