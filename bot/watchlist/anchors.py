"""What has to stand in an entry before a query can hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.watchlist.commonness import guess_commonness
from bot.watchlist.places import Slots, list_paths
from bot.watchlist.query import And, Exact, Named, Near, Node, Or, Phrase, Prefix, Within

__all__ = ["Anchors", "find_anchors"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """At least one of all these is in every entry for which the query holds.

    ``words`` are keys, ``prefixes`` beginnings of keys, ``entities`` ids.
    """

    words: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()

    @property
    def commonness(self) -> float:
        """A guess at how often one of them occurs."""
        return (
            sum(map(guess_commonness, self.words))
            + sum(_OF_A_PREFIX * guess_commonness(prefix) for prefix in self.prefixes)
            + len(self.entities) * _OF_AN_ENTITY
        )


_OF_A_PREFIX = 8  # times as common as the word
_OF_AN_ENTITY = 1e-5


def find_anchors(node: Node) -> Anchors | None:
    """The rarest anchors that the query has; None where it can hold without any word."""
    match node:
        case Within(_, part):
            found = find_anchors(part)
        case Near(left=left, right=right):
            found = _choose(map(find_anchors, (left, right)))
        case And(parts):
            found = _choose(map(find_anchors, parts))
        case Or(parts):
            found = _unite(find_anchors(part) for part in parts)
        case Phrase() | Exact() | Prefix() | Named():
            found = _anchor_term(node)
        case _:
            found = None
    return found


def _anchor_term(term: Phrase | Exact | Prefix | Named) -> Anchors | None:
    if isinstance(term, Named):
        return Anchors(entities=frozenset([term.entity]))
    if isinstance(term, Prefix):
        *_, last = list_paths((term.start,))
        return Anchors(prefixes=frozenset(path[-1] for path in last))
    return _choose(_anchor_slots(list_paths(term.words)))


def _anchor_slots(slots: Slots) -> Iterable[Anchors]:
    """For each piece of a phrase, the rarest word of each of its paths."""
    return (
        Anchors(words=frozenset(min(path, key=guess_commonness) for path in slot)) for slot in slots
    )


def _choose(choices: Iterable[Anchors | None]) -> Anchors | None:
    """The rarest: any one of them will do."""
    held = [choice for choice in choices if choice is not None]
    return min(held, key=lambda anchors: anchors.commonness, default=None)


def _unite(parts: Iterable[Anchors | None]) -> Anchors | None:
    """All together, since any part may hold alone."""
    held = list(parts)
    anchors = [part for part in held if part is not None]
    if len(anchors) < len(held):
        return None
    return Anchors(
        words=frozenset().union(*(each.words for each in anchors)),
        prefixes=frozenset().union(*(each.prefixes for each in anchors)),
        entities=frozenset().union(*(each.entities for each in anchors)),
    )
