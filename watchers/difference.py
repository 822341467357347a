"""Which lines of a page are new, which are gone, and which were only changed.

Pure, over the keys by which lines are the same (`watchers.noise.fold_key`). Time is
bounded whatever the pages hold: what differs at length is compared as bags of lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from watchers.noise import fold_shape, is_date

__all__ = ["LONG_ENOUGH", "Difference", "compare_lines"]

LONG_ENOUGH = 25
"""A key of so many characters says the same wherever it stands; "Outage" does not."""

_CLOSELY = 300  # so many lines on either side are compared in their order
_ALIKE = 0.5
_SHORT = 60  # what is no longer, and stands alone in the place of another, was made of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Places of lines: those added in the new page, those removed of the old one.

    ``changed`` has for an added line the removed line that it was made of; ``replaced`` are
    removed lines in whose place there are others.
    """

    added: tuple[int, ...]
    removed: tuple[int, ...]
    changed: dict[int, int]
    replaced: frozenset[int]


def compare_lines(
    old: Sequence[str], new: Sequence[str], *, items: Sequence[int] = ()
) -> Difference:
    """What became of the lines with the keys ``old``, that are now ``new``.

    ``items`` has for each new line the number of the item that it stands in; what was added
    begins with an item where it can. A long line that only moved is neither added nor
    removed; a short one means something else at another place.
    """
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    blocks = (
        _align(left, right)
        if max(len(left), len(right)) <= _CLOSELY
        else [_compare_bags(left, right)]
    )
    removed = [place for gone, _ in blocks for place in gone]
    added = [place for _, come in blocks for place in come]
    removed, added = _drop_moved(left, right, removed, added)
    kept_removed, kept_added = set(removed), set(added)
    changed: dict[int, int] = {}
    replaced: set[int] = set()
    for gone, come in blocks:
        here = [place for place in gone if place in kept_removed]
        instead = [place for place in come if place in kept_added]
        changed |= _pair(left, right, here, instead)
        if instead:
            replaced.update(here)
    added_places = _slide(tuple(start + place for place in added), new, items, changed, start)
    return Difference(
        added=added_places,
        removed=tuple(start + place for place in removed),
        changed={start + one: start + other for one, other in changed.items()},
        replaced=frozenset(start + place for place in replaced),
    )


_Block = tuple[list[int], list[int]]  # places of lines gone, and of those come instead


def _slide(
    added: tuple[int, ...],
    new: Sequence[str],
    items: Sequence[int],
    changed: dict[int, int],
    start: int,
) -> tuple[int, ...]:
    """Move runs of added lines up to where their item begins.

    Of "date, title, date, title" either pair may be the new one, and so may be "title,
    date" in the middle, which is no item.
    """
    places = list(added)
    first = 0
    for end in range(1, len(places) + 1):
        if end < len(places) and places[end] == places[end - 1] + 1:
            continue
        run = places[first:end]
        floor = places[first - 1] + 1 if first else 0
        if items and not any(place - start in changed for place in run):
            while (
                run[0] - 1 >= floor
                and new[run[0] - 1] == new[run[-1]]
                and items[run[0] - 1] == items[run[0]]
            ):
                run = [place - 1 for place in run]
            places[first:end] = run
        first = end
    return tuple(places)


def _align(old: Sequence[str], new: Sequence[str]) -> list[_Block]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if len(old) == len(new):
        stayed = sum(1 for one, other in zip(old, new, strict=True) if one == other)
        if stayed >= sum(block.size for block in matcher.get_matching_blocks()):
            return _compare_places(old, new)
    return [
        (list(range(from_old, to_old)), list(range(from_new, to_new)))
        for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes()
        if tag != "equal"
    ]


def _compare_places(old: Sequence[str], new: Sequence[str]) -> list[_Block]:
    """As many lines as before, and most in their places: each against its own."""
    blocks: list[_Block] = []
    for place, (one, other) in enumerate(zip(old, new, strict=True)):
        if one == other:
            continue
        if blocks and blocks[-1][0][-1] == place - 1:
            blocks[-1][0].append(place)
            blocks[-1][1].append(place)
        else:
            blocks.append(([place], [place]))
    return blocks


def _compare_bags(old: Sequence[str], new: Sequence[str]) -> _Block:
    return _surplus(old, Counter(new)), _surplus(new, Counter(old))


def _surplus(keys: Sequence[str], others: Counter[str]) -> list[int]:
    """The places of keys beyond those that the other side has."""
    left = Counter(others)
    places = []
    for place, key in enumerate(keys):
        if left[key] > 0:
            left[key] -= 1
        else:
            places.append(place)
    return places


def _drop_moved(
    old: Sequence[str], new: Sequence[str], removed: list[int], added: list[int]
) -> tuple[list[int], list[int]]:
    gone = Counter(old[place] for place in removed)
    come = Counter(new[place] for place in added)
    both = gone & come
    moved = Counter({key: many for key, many in both.items() if len(key) >= LONG_ENOUGH})
    if moved:  # the dates of items go where the items go
        moved |= Counter({key: many for key, many in both.items() if is_date(key)})
    return _without(old, removed, moved), _without(new, added, moved)


def _without(keys: Sequence[str], places: list[int], moved: Counter[str]) -> list[int]:
    left = Counter(moved)
    kept = []
    for place in places:
        if left[keys[place]] > 0:
            left[keys[place]] -= 1
        else:
            kept.append(place)
    return kept


def _pair(
    old: Sequence[str], new: Sequence[str], removed: list[int], added: list[int]
) -> dict[int, int]:
    """Of each added line the removed one that it is most like, in their order."""
    pairs: dict[int, int] = {}
    if not removed or len(removed) * len(added) > 2_500:
        return pairs
    if len(removed) == len(added) == 1:
        one, other = removed[0], added[0]
        if max(len(old[one]), len(new[other])) <= _SHORT:
            return {other: one}
    grams = {place: _grams(old[place]) for place in removed}
    shapes = {place: fold_shape(old[place]) for place in removed}
    first = 0
    for place in added:
        mine, shape = _grams(new[place]), fold_shape(new[place])
        best, likeness = -1, _ALIKE
        for index in range(first, len(removed)):
            found = _likeness(mine, grams[removed[index]])
            if shape is not None and shape == shapes[removed[index]]:
                found += _ALIKE  # nothing but its numbers is another
            if found > likeness:
                best, likeness = index, found
        if best >= 0:
            pairs[place] = removed[best]
            first = best + 1
    return pairs


def _grams(key: str) -> frozenset[str]:
    """Pairs of characters: they serve every script."""
    return frozenset(key[place : place + 2] for place in range(max(1, len(key) - 1)))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient, 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other))
