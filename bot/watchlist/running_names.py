"""Names in scripts without spaces that are words too: 苹果, the company or the fruit?

There is no case there, and no space behind a word, so that what is weighed is what stands
right behind the name and right before it, and what is said near it.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.watchlist.evidence import Around, Evidence
from bot.watchlist.names import cues
from bot.watchlist.names.running import (
    BEFORE_COMPANIES,
    BEHIND_COMPANIES,
    LINKS,
    OF_BUSINESS,
    RUNNING_NAMES,
    RunningName,
)

__all__ = ["weigh_running"]

_WINDOW = 80  # characters to either side that are near
_LONGEST = 12  # characters that make something else of a name, with what links them to it


def weigh_running(text: str, start: int, end: int, name: str, around: Around) -> list[Evidence]:
    """What says that the word at code points ``start`` to ``end`` is the name, or is not.

    ``name`` is one of `RUNNING_NAMES`.
    """
    known = RUNNING_NAMES[name]
    near = text[max(0, start - _WINDOW) : start] + text[end : end + _WINDOW]
    return [
        Evidence("a name that is a word too", known.fame),
        *_weigh_neighbours(
            text[max(0, start - _LONGEST) : start], text[end : end + 2 * _LONGEST], known
        ),
        *_weigh_words(near, known),
        *_weigh_entry(around),
    ]


def _weigh_neighbours(before: str, behind: str, known: RunningName) -> Iterator[Evidence]:
    linked = behind
    for link in LINKS:
        linked = linked.removeprefix(link)
    if other := _find_start(behind, known.after) or _find_start(linked, known.after):
        yield Evidence(f"{other!r} behind it makes something else of it", -4.0)
    elif own := _find_start(behind, BEHIND_COMPANIES) or _find_start(linked, BEHIND_COMPANIES):
        yield Evidence(f"{own!r} behind it", 1.5)
    before = before.rstrip()
    if other := _find_end(before, known.before):
        yield Evidence(f"{other!r} before it makes something else of it", -4.0)
    elif own := _find_end(before, BEFORE_COMPANIES):
        yield Evidence(f"{own!r} before it", 1.0)


def _find_start(text: str, words: tuple[str, ...]) -> str:
    if not text.startswith(words):
        return ""
    return next(word for word in words if text.startswith(word))


def _find_end(text: str, words: tuple[str, ...]) -> str:
    if not text.endswith(words):
        return ""
    return next(word for word in words if text.endswith(word))


def _weigh_words(near: str, known: RunningName) -> Iterator[Evidence]:
    if business := _list_there(near, OF_BUSINESS):
        yield Evidence("words of business", min(2.0, 0.75 * len(business)), business)
    if supports := _list_there(near, known.supports):
        yield Evidence("words of the name", min(3.0, 1.5 * len(supports)), supports)
    if opposes := _list_there(near, known.opposes):
        yield Evidence("words of something else", -min(6.0, 2.0 * len(opposes)), opposes)
    if doubts := _list_there(near, known.doubts):
        yield Evidence("words, perhaps, of something else", -min(3.0, len(doubts)), doubts)


def _list_there(text: str, words: tuple[str, ...]) -> frozenset[str]:
    return frozenset([word for word in words if word in text])


def _weigh_entry(around: Around) -> Iterator[Evidence]:
    if around.certain:
        yield Evidence("named beyond doubt elsewhere in the entry", 2.0)
    if around.others:
        yield Evidence("other names in the entry", 0.5 if around.others == 1 else 0.75)
    if beats := around.beats & cues.COMPANY_BEATS:
        yield Evidence("the beat is business", 0.5, beats)
    elif beats := around.beats & cues.LEISURE_BEATS:
        yield Evidence("the beat is another", -0.75, beats)
