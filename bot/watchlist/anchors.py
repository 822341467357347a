"""What has to stand in an entry before a query can hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product, takewhile

from bot.watchlist.commonness import guess_commonness
from bot.watchlist.haystack import (
    frame_odd_prefix,
    frame_odd_word,
    frame_prefix,
    frame_word,
    shape_key,
)
from bot.watchlist.places import Slots, find_rarest, list_paths
from bot.watchlist.query import (
    And,
    Exact,
    Named,
    Near,
    Node,
    Or,
    Phrase,
    Prefix,
    Within,
    spread_phrase,
)

__all__ = [
    "Anchors",
    "anchor_phrase",
    "find_anchors",
    "find_rarest_part",
    "list_needed",
    "show_term",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """At least one of all these is in every entry for which the query holds.

    ``patterns`` are looked for in what is scanned of a haystack, ``entities`` are ids.
    ``commonness`` is a guess at how often one of them is there.
    """

    patterns: frozenset[bytes] = frozenset()
    entities: frozenset[str] = frozenset()
    commonness: float = 0.0


_OF_A_PREFIX = 8  # times as common as the word
_OF_A_NEIGHBOUR = 0.02  # how likely the next word of a phrase is to stand there
_OF_AN_ENTITY = 1e-5
_MOST_SPELLINGS = 8


def find_anchors(node: Node) -> Anchors | None:
    """The rarest anchors that the query has; None where it can hold without any word."""
    match _spread(node):
        case Within(_, part):
            found = find_anchors(part)
        case Near(left=left, right=right):
            found = _choose(map(find_anchors, (left, right)))
        case And(parts):
            found = _choose(map(find_anchors, parts))
        case Or(parts):
            found = _unite(find_anchors(part) for part in parts)
        case Phrase() | Exact() | Prefix() | Named() as term:
            found = _anchor_term(term)
        case _:
            found = None
    return found


def find_rarest_part(parts: Iterable[Node]) -> Node | None:
    """That part of an AND whose anchors are the AND's; None where none has any."""
    anchored = [(anchors, part) for part in parts if (anchors := find_anchors(part)) is not None]
    chosen = _choose(anchors for anchors, _ in anchored)
    return next((part for anchors, part in anchored if anchors is chosen), None)


def list_needed(node: Node) -> tuple[bytes, ...]:
    """What is in every haystack for which the query holds, all of it, the rarest first."""
    return tuple(sorted(_collect_needed(node), key=len, reverse=True))


def _collect_needed(node: Node) -> frozenset[bytes]:
    match _spread(node):
        case Phrase() | Exact() | Prefix() as term:
            return frozenset([show_term(term)]) - {b""}
        case Within(_, part):
            return _collect_needed(part)
        case Near(left=left, right=right):
            return _collect_needed(left) | _collect_needed(right)
        case And(parts):
            return frozenset().union(*map(_collect_needed, parts))
        case _:
            return frozenset()


def _spread(node: Node) -> Node:
    return spread_phrase(node) if isinstance(node, Phrase) else node


@lru_cache(maxsize=1 << 15)
def show_term(term: Phrase | Exact | Prefix) -> bytes:
    """What stands in a haystack wherever the term does; of spellings what they begin with."""
    if isinstance(term, Prefix):
        shown = list_paths((term.start,))[-1]
        return b"" if len(shown) > 1 else frame_prefix(shape_key(shown[0][-1]))
    slots = list_paths(term.words, points=True)
    shown = slots[find_rarest(slots)]
    if len(shown) == 1:
        return frame_word(shape_key(shown[0][0]))
    shapes = [shape_key(path[0]) for path in shown]
    first, last = min(shapes), max(shapes)
    alike = takewhile(lambda size: first[:size] == last[:size], range(1, len(first) + 1))
    begun = first[: max(alike, default=0)]
    return frame_prefix(begun) if begun else b""


def _anchor_term(term: Phrase | Exact | Prefix | Named) -> Anchors | None:
    if isinstance(term, Named):
        return Anchors(entities=frozenset([term.entity]), commonness=_OF_AN_ENTITY)
    if isinstance(term, Prefix):
        *_, last = list_paths((term.start,))
        shapes = {shape_key(path[-1]) for path in last}
        return Anchors(
            patterns=frozenset(
                frame(shape) for shape in shapes for frame in (frame_prefix, frame_odd_prefix)
            ),
            commonness=_OF_A_PREFIX * sum(guess_commonness(path[-1]) for path in last),
        )
    return anchor_phrase(list_paths(term.words, points=True))


def anchor_phrase(slots: Slots) -> Anchors:
    """The anchors of words that follow each other: the phrase as it stands in most texts, and
    each of its words where one of them is in an odd stretch.

    Of a phrase that has more spellings than a few, or words that stand in odd stretches
    only, the rarest word will do.
    """
    spellings = 1
    for slot in slots:
        spellings *= len(slot)
    if spellings > _MOST_SPELLINGS or not all(
        shape_key(key).isascii() for slot in slots for path in slot for key in path
    ):
        return _choose_rarest(slots)
    patterns: set[bytes] = set()
    commonness = 0.0
    for choice in product(*slots):
        keys = [key for path in choice for key in path]
        shapes = [shape_key(key) for key in keys]
        patterns.add(frame_word(b" ".join(shapes)))
        if len(keys) > 1:
            patterns.update(map(frame_odd_word, shapes))
        commonness += min(map(guess_commonness, keys)) * _OF_A_NEIGHBOUR ** (len(keys) > 1)
    return Anchors(patterns=frozenset(patterns), commonness=commonness)


def _choose_rarest(slots: Slots) -> Anchors:
    """The rarest word of each path of the rarest piece; one that is in odd stretches only is
    taken for rare.
    """
    chosen = min(
        ([min(path, key=_guess_where_odd) for path in slot] for slot in slots),
        key=lambda keys: sum(map(_guess_where_odd, keys)),
    )
    return Anchors(
        patterns=frozenset(frame_word(shape_key(key)) for key in chosen),
        commonness=sum(map(guess_commonness, chosen)),
    )


def _guess_where_odd(key: str) -> float:
    return guess_commonness(key) * (_OF_A_NEIGHBOUR if not shape_key(key).isascii() else 1)


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
        patterns=frozenset().union(*(each.patterns for each in anchors)),
        entities=frozenset().union(*(each.entities for each in anchors)),
        commonness=sum(each.commonness for each in anchors),
    )
