"""Whether a query can hold at all, by what its terms say of each other.

No full answer: that may take time without end. What is found is certain; what asks for
trying out combinations is let pass. Costs at most the square of the terms.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bot.watchlist.query import (
    And,
    EventIs,
    Everything,
    Exact,
    LangIs,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Scope,
    Within,
    spread_phrase,
)
from bot.watchlist.words import fold

__all__ = ["find_clash", "holds_without_words"]


class _Literal(NamedTuple):
    """A term that holds, or does not."""

    term: Node
    holds: bool

    def flip(self) -> _Literal:
        return _Literal(self.term, not self.holds)

    def to_node(self) -> Node:
        return self.term if self.holds else Not(self.term)


@dataclass(frozen=True, slots=True)
class _All:
    parts: tuple[_Tree, ...]


@dataclass(frozen=True, slots=True)
class _Any:
    parts: tuple[_Tree, ...]


_Tree = _Literal | _All | _Any
_Known = frozenset[_Literal]


class _Clash(Exception):
    """Both cannot be."""

    def __init__(self, *literals: _Literal) -> None:
        self.literals = literals


def find_clash(node: Node) -> tuple[Node, ...]:
    """Terms that a query asks for and that no entry can fulfil at once; empty where none.

    They stand beside each other in the query, or are what each of its alternatives
    ends in.
    """
    tree = _to_tree(node, holds=True, scope=None)
    implied = _list_implied(_list_literals(tree))
    try:
        _settle(tree, frozenset(), implied)
    except _Clash as clash:
        return tuple(literal.to_node() for literal in clash.literals)
    return ()


def holds_without_words(node: Node) -> bool:
    """Whether a query holds for an entry in which nothing that it names is found.

    ``*`` is named, and so it is found by nothing but itself: ``* -sport`` is no such query.
    """
    match node:
        case Not(part):
            return not holds_without_words(part)
        case And(parts):
            return all(map(holds_without_words, parts))
        case Or(parts):
            return any(map(holds_without_words, parts))
        case Within(_, part):
            return holds_without_words(part)
        case _:
            return False


def _to_tree(node: Node, *, holds: bool, scope: Scope | None) -> _Tree:
    """The query with its NOTs at the terms, and its fields too."""
    match node:
        case Not(part):
            return _to_tree(part, holds=not holds, scope=scope)
        case And(parts) | Or(parts):
            trees = tuple(_to_tree(part, holds=holds, scope=scope) for part in parts)
            return _All(trees) if isinstance(node, And) is holds else _Any(trees)
        case Within(inner, part):
            return _to_tree(part, holds=holds, scope=inner)
        case _:
            literal = _Literal(Within(scope, node) if scope else node, holds)
    if isinstance(node, Near) and holds:
        sides = (_to_tree(side, holds=True, scope=scope) for side in (node.left, node.right))
        return _All((literal, *sides))
    return literal


def _list_literals(tree: _Tree) -> dict[_Literal, None]:
    found: dict[_Literal, None] = {}
    waiting = [tree]
    while waiting:
        each = waiting.pop()
        if isinstance(each, _Literal):
            found[each] = None
        else:
            waiting.extend(each.parts)
    return found


def _list_implied(literals: dict[_Literal, None]) -> Mapping[_Literal, _Known]:
    """What holds of the query's terms where one of them does, itself among them."""
    terms = list(dict.fromkeys(literal.term for literal in literals))
    wider = {term: [each for each in terms if _implies(term, each)] for term in terms}
    implied = {
        literal: {literal, *(_Literal(each, True) for each in wider[literal.term])}
        if literal.holds
        else {literal, *(_Literal(each, False) for each in terms if literal.term in wider[each])}
        for literal in literals
    }
    for literal, known in implied.items():
        if literal.holds:
            known.update(_Literal(each, False) for each in terms if _excludes(literal.term, each))
    return {literal: frozenset(known) for literal, known in implied.items()}


def _settle(tree: _Tree, known: _Known, implied: Mapping[_Literal, _Known]) -> _Known:
    """What must be where ``known`` is and ``tree`` holds. Raises _Clash where it cannot."""
    if isinstance(tree, _Literal):
        return _join(known, tree, implied)
    if isinstance(tree, _All):
        # What is said outright is known to the alternatives beside it.
        for part in sorted(tree.parts, key=lambda part: not isinstance(part, _Literal)):
            known = _settle(part, known, implied)
        return known
    outcomes: list[_Known] = []
    clashes: list[_Clash] = []
    for part in tree.parts:
        try:
            outcomes.append(_settle(part, known, implied))
        except _Clash as clash:
            clashes.append(clash)
    if not outcomes:
        raise clashes[0]
    return frozenset.intersection(*outcomes)


def _join(known: _Known, literal: _Literal, implied: Mapping[_Literal, _Known]) -> _Known:
    if isinstance(literal.term, Everything) and not literal.holds:
        raise _Clash(literal)
    for each in implied[literal]:
        if each.flip() in known:
            raise _Clash(_find_origin(each.flip(), known, implied), literal)
    return known | implied[literal]


def _find_origin(wanted: _Literal, known: _Known, implied: Mapping[_Literal, _Known]) -> _Literal:
    """What the query itself says of all that implies ``wanted``, the shortest."""
    said = [each for each in known if wanted in implied.get(each, ())]
    return min(said, key=lambda each: (each != wanted, len(str(each.term)), str(each.term)))


def _implies(term: Node, other: Node) -> bool:
    """Whether ``other`` holds wherever ``term`` does, as far as one can tell from them."""
    match term, other:
        case Within(scope, part), Within(wider, outer):
            implies = scope is wider and _implies(part, outer)
        case Within(scope, part), _:
            implies = scope is not Scope.TAG and _implies(part, other)
        case _, Phrase(words) if (spread := spread_phrase(other)) != other:
            ways = spread.parts if isinstance(spread, Or) else (spread,)
            same = term == other or (
                isinstance(term, Exact) and tuple(map(fold, term.words)) == words
            )
            implies = same or any(_implies(term, way) for way in ways)
        case Exact(words), Phrase() | Prefix():
            implies = _implies(Phrase(tuple(map(fold, words))), other)
        case Phrase(words), Phrase(fewer):
            starts = range(len(words) - len(fewer) + 1)
            implies = any(words[at : at + len(fewer)] == fewer for at in starts)
        case Phrase((*_, word)) | Prefix(word), Prefix(start):
            implies = word.startswith(start)
        case LangIs(tag), LangIs(wider_tag):
            implies = f"{tag}-".startswith(f"{wider_tag}-")
        case _:
            implies = term == other or other == Everything()
    return implies


def _excludes(term: Node, other: Node) -> bool:
    """Whether ``other`` never holds where ``term`` does: an entry has one language and one
    event.
    """
    match term, other:
        case EventIs(event), EventIs(another):
            return event is not another
        case LangIs(), LangIs():
            return not (_implies(term, other) or _implies(other, term))
    return False
