"""Where words, phrases and prefixes stand in a text, and what stands near what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.watchlist.common_words import is_common_word
from bot.watchlist.commonness import guess_commonness
from bot.watchlist.text_words import Place, Words
from bot.watchlist.word_table import Ask, Asks, letters_of
from bot.watchlist.word_variants import (
    WITH_POINTS,
    is_abbreviation,
    list_spellings,
    move_apostrophe,
)
from bot.watchlist.words import Word, fold_accents, iterate_words

__all__ = [
    "Path",
    "Slots",
    "ask_for",
    "ask_for_exact",
    "cut_places",
    "find_end",
    "find_exact",
    "find_phrase",
    "find_prefix",
    "find_rarest",
    "keep_near",
    "list_paths",
]

_FEW = 8  # words of nearly every name and phrase
_MOST_STEPS = 2_000  # a few milliseconds; a phrase that is in its text takes a hundredth of it
_ENDS_POINTED = re.compile(r"(?<!\w)[^\W\d_](?:\.[^\W\d_])+\Z")
_Spelled = tuple[tuple[tuple[tuple[str, str], ...], ...], ...]  # keys, each as it is written

Path = tuple[str, ...]
"""Keys that follow each other."""

Slots = tuple[tuple[Path, ...], ...]
"""What a phrase asks for, piece by piece; each piece may be met by any of its paths.

Only a hyphenated word has two: its parts, and the whole in one (``e mail``, ``email``).
"""


def list_paths(words: Iterable[str], *, accents: bool = True, points: bool = False) -> Slots:
    """What a phrase of these spelled words asks for; without accents on request, and with
    ``points`` in a text whose language writes a decimal comma.
    """
    spelled = _list_spelled(words, named=not accents, points=points)
    slots = tuple([tuple([tuple([key for key, _ in path]) for path in slot]) for slot in spelled])
    if accents or all(key.isascii() for slot in slots for path in slot for key in path):
        return slots
    return tuple(tuple(tuple(map(fold_accents, path)) for path in slot) for slot in slots)


def _list_spelled(words: Iterable[str], *, named: bool = False, points: bool = False) -> _Spelled:
    """The slots of a phrase, and of each key how it is written there; with ``named`` it is the
    name of an entity, of whom it is known whether an apostrophe is part of it.
    """
    spellings = tuple(words)
    slots: list[tuple[tuple[tuple[str, str], ...], ...]] = []
    for spelled in spellings:
        if spelled.isascii() and spelled.isalpha():  # most words; the rules say the same
            key = spelled.lower()
            slots.append((((key, spelled),), *_move_apostrophe(key, spelled, named=named)))
        else:
            # By itself an abbreviation such as ``u.s`` would be found as the word ``us``.
            slots += _list_slots(spelled, alone=len(spellings) == 1, named=named, points=points)
    return tuple(slots)


def _list_slots(
    spelled: str, *, alone: bool, named: bool, points: bool
) -> list[tuple[tuple[tuple[str, str], ...], ...]]:
    parts: dict[int, tuple[str, str]] = {}  # the first key at a position leaves nothing out
    wholes: dict[int, Word] = {}
    for word in iterate_words(spelled):
        if word.first == word.last:
            parts.setdefault(word.first, (word.key, spelled[word.start : word.end]))
        else:
            wholes.setdefault(word.first, word)
    if len(parts) == 1:
        ((key, written),) = parts.values()
        spellings = list_spellings(key, points=points)
        others = [tuple(zip(path, path, strict=True)) for path in spellings]
        return [(((key, written),), *_move_apostrophe(key, written, named=named), *others)]
    if is_abbreviation(spelled):
        path = tuple(parts.values())
        joined = "".join([key for key, _ in path])
        if alone and (joined in WITH_POINTS or not spelled.isupper()):
            return [(path,)]
        return [(path, ((joined, spelled),))]
    slots: list[tuple[tuple[tuple[str, str], ...], ...]] = []
    at = 0
    while at < len(parts):
        whole = wholes.get(at)
        last = whole.last if whole else at
        path = tuple(parts[position] for position in range(at, last + 1))
        shown = whole and (whole.key, spelled[whole.start : whole.end])
        slots.append((path, (shown,)) if shown else (path,))
        at = last + 1
    return slots


def _move_apostrophe(key: str, written: str, *, named: bool) -> tuple[tuple[tuple[str, str]], ...]:
    """The path of a name in -s with an apostrophe or without, where it has one more writing."""
    moved = move_apostrophe(key) if key.endswith("s") else None
    if moved is None:
        return ()
    name, other = moved
    # Of an everyday word they are two things: apples, the apple's. So are Lloyds and Lloyd's,
    # where a catalogue says which is whose.
    is_one = "'" in key if named else not (is_common_word(name) or is_common_word(f"{name}s"))
    return (((other, letters_of(written)),),) if is_one else ()


@lru_cache(maxsize=1 << 12)
def ask_for(slots: Slots, *, begins: bool = False) -> Asks:
    """What to ask a table of words for; with ``begins`` the last word is the beginning of one."""
    return tuple(
        tuple(
            tuple(
                Ask(key=key, begins=begins and number == len(slots) and at == len(path))
                for at, key in enumerate(path, start=1)
            )
            for path in slot
        )
        for number, slot in enumerate(slots, start=1)
    )


@lru_cache(maxsize=1 << 12)
def ask_for_exact(words: tuple[str, ...], *, points: bool = False) -> Asks:
    """What to ask a table of words for, where these spelled words are wanted in their case."""
    slots = _list_spelled(words, points=points)
    return tuple(
        tuple(
            tuple(
                Ask(
                    key=key,
                    letters=letters_of(written),
                    first=number == 1 and at == 1,
                    last=number == len(slots) and at == len(path),
                )
                for at, (key, written) in enumerate(path, start=1)
            )
            for path in slot
        )
        for number, slot in enumerate(slots, start=1)
    )


def find_phrase(words: Words, slots: Slots, most: int | None = None) -> Sequence[Place]:
    """The places at which the phrase stands: all of them, or the first so many of the text."""
    if not slots:
        return ()
    places = None if words.is_crowded else _find_step_by_step(words, slots)
    if places is None:
        return words.find_all(ask_for(slots), most)
    return cut_places(places, most)


def find_exact(
    words: Words,
    slots: Slots,
    spelled: tuple[str, ...],
    most: int | None = None,
    *,
    points: bool = False,
) -> Sequence[Place]:
    """The places of `find_phrase` at which the words are written as they are spelled; with
    ``points`` the slots are those of a text whose language writes a decimal comma.
    """
    places = None if words.is_crowded else _find_step_by_step(words, slots)
    if places is None:
        return words.find_all(ask_for_exact(spelled, points=points), most)
    wanted = letters_of(" ".join(spelled))
    return cut_places(
        [each for each in places if letters_of(words.text[each.start : each.end]) == wanted], most
    )


def cut_places(places: Sequence[Place], most: int | None) -> Sequence[Place]:
    """The first so many in the order of the text, where there are more."""
    if most is None or len(places) <= most:
        return places
    return sorted(dict.fromkeys(places), key=lambda place: (place[:2], place.entity or ""))[:most]


def _find_step_by_step(words: Words, slots: Slots) -> Sequence[Place] | None:
    """Every place at which the phrase stands; None where that would take too many steps."""
    if len(slots) == 1:
        return _find_any(words, slots[0])
    keys = _list_plain_keys(slots)
    if keys and (run := words.find_run(keys)) is not None:
        return [Place(*each) for each in run]
    rarest = find_rarest(slots)
    places = _find_any(words, slots[rarest])
    if len(places) * len(slots) > _MOST_STEPS:
        return None
    for slot in slots[rarest + 1 :]:
        if not places:
            return ()
        places = _extend(words, places, slot)
    for slot in reversed(slots[:rarest]):
        if not places:
            return ()
        places = _extend_back(words, places, slot)
    return places


@lru_cache(maxsize=1 << 15)
def _list_plain_keys(slots: Slots) -> Path:
    """The keys of a short phrase of words in plain letters; none of any other."""
    keys = [key for slot in slots for path in slot for key in path]
    is_plain = 1 < len(keys) == len(slots) <= _FEW and all(map(_is_plain, keys))
    return tuple(keys) if is_plain else ()


def _is_plain(key: str) -> bool:
    return key.isascii() and key.isalnum()


def find_end(text: str, start: int, end: int) -> int:
    """Where a place ends for whoever reads it: behind the last point of an abbreviation, which no
    word has: ``U.S.``.
    """
    if text[end : end + 1] != "." or text[end + 1 : end + 2].isalnum():
        return end
    return end + 1 if _ENDS_POINTED.search(text[start:end]) else end


def find_prefix(words: Words, slots: Slots, most: int | None = None) -> Sequence[Place]:
    """The places at which the phrase stands, its last word being the beginning of one: all of
    them, or the first so many of the text.
    """
    places = None if words.is_crowded else _find_prefix_step_by_step(words, slots)
    if places is None:
        return words.find_all(ask_for(slots, begins=True), most)
    return cut_places(places, most)


def _find_prefix_step_by_step(words: Words, slots: Slots) -> Sequence[Place] | None:
    before = _find_step_by_step(words, slots[:-1]) if slots[:-1] else ()
    if before is None or len(before) > _MOST_STEPS:
        return None
    if slots[:-1] and not before:
        return ()
    found: dict[Place, None] = {}
    for path in slots[-1]:
        if not before and len(path) == 1:
            begun = [_make_place(word, word) for word in words.begin(path[0])]
        else:
            begun = _begin_after(words, before, path)
        found.update(dict.fromkeys(begun))
    return list(found)


def _begin_after(words: Words, before: Sequence[Place], path: Path) -> list[Place]:
    places = _extend(words, before, (path[:-1],)) if before else _find_path(words, path[:-1])
    words.spend(len(places))
    return [
        _make_place(place, word)
        for place in places
        if (at := words.after(place.last)) is not None
        and (word := words.follow_beginning(at, path[-1]))
    ]


@lru_cache(maxsize=1 << 15)
def find_rarest(slots: Slots) -> int:
    """The number of the slot that a text is least likely to hold, by a guess."""
    return min(
        range(len(slots)), key=lambda at: sum(guess_commonness(path[0]) for path in slots[at])
    )


def _find_any(words: Words, paths: Sequence[Path]) -> Sequence[Place]:
    """Every place at which one of the paths stands."""
    if len(paths) == 1:
        return _find_path(words, paths[0])
    return [place for path in paths for place in _find_path(words, path)]


def _find_path(words: Words, path: Path) -> Sequence[Place]:
    """Every place at which the keys follow each other, from the rarest to both sides."""
    if len(path) == 1:
        return words.find(path[0])
    rarest = min(range(len(path)), key=lambda at: guess_commonness(path[at]))
    places = words.find(path[rarest])
    if rarest + 1 < len(path):
        places = _extend(words, places, (path[rarest + 1 :],))
    return _extend_back(words, places, (path[:rarest],)) if rarest else places


def _make_place(left: Word | Place, right: Word | Place) -> Place:
    return Place(left.start, right.end, left.first, right.last)


def _extend(words: Words, places: Sequence[Place], slot: Sequence[Path]) -> list[Place]:
    """The places, each with one of the paths after it."""
    words.spend(len(places) * len(slot))
    found: dict[Place, None] = {}
    for place in places:
        for path in slot:
            grown: Place | None = place
            for key in path:
                at = words.after(grown.last) if grown else None
                word = None if at is None else words.follow(at, key)
                grown = _make_place(grown, word) if grown and word else None
            if grown:
                found[grown] = None
    return list(found)


def _extend_back(words: Words, places: Sequence[Place], slot: Sequence[Path]) -> list[Place]:
    """The places, each with one of the paths before it."""
    words.spend(len(places) * len(slot))
    found: dict[Place, None] = {}
    for place in places:
        for path in slot:
            grown: Place | None = place
            for key in reversed(path):
                at = words.before(grown.first) if grown else None
                word = None if at is None else words.precede(at, key)
                grown = _make_place(word, grown) if grown and word else None
            if grown:
                found[grown] = None
    return list(found)


def keep_near(
    left: Sequence[Place], right: Sequence[Place], distance: int
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The places of either side that have one of the other at most ``distance`` words off.

    Places that overlap are not near each other. Costs n log n.
    """
    return _keep_those_near(left, right, distance), _keep_those_near(right, left, distance)


def _keep_those_near(
    places: Sequence[Place], others: Sequence[Place], distance: int
) -> tuple[Place, ...]:
    firsts = sorted(other.first for other in others)
    lasts = sorted(other.last for other in others)
    return tuple(
        place
        for place in places
        if _has_between(firsts, place.last + 1, place.last + 1 + distance)
        or _has_between(lasts, place.first - 1 - distance, place.first - 1)
    )


def _has_between(numbers: Sequence[int], low: int, high: int) -> bool:
    at = bisect_left(numbers, low)
    return at < len(numbers) and numbers[at] <= high
