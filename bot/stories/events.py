"""What kind of thing an entry reports, and what kind of writing it is.

Both are weighted patterns over folded words, in data of their own (`event_patterns`,
`event_headlines`, `genre_patterns`). The headline says what an entry is about; its lead
speaks at less than half the weight, so that it decides only where the headline is silent.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import urlsplit

from bot.model import Entry, Event, Genre, Scored
from bot.stories.event_headlines import EVENT_HEADLINES
from bot.stories.event_patterns import EVENT_PATTERNS
from bot.stories.gate import beginnings, word_beginnings
from bot.stories.genre_patterns import GENRE_LEADS, GENRE_PATHS, GENRE_TAGS, GENRE_TITLES
from bot.stories.text import cut_credit, cut_headline, fold, lead_of, sentences

__all__ = ["classify"]

L = TypeVar("L", Event, Genre)

_LEAD = 0.45  # weight of a match in the lead beside one in the headline
_EARLIER = 0.03  # advantage of what a headline names first, over its whole length
_LEAST = 0.3  # below this nothing is said


class _Cue(NamedTuple, Generic[L]):
    """A pattern that speaks for ``label``, and what words it can begin with (None: any)."""

    label: L
    weight: float
    pattern: re.Pattern[str]
    begins: frozenset[str] | None


def _compile(table: Iterable[tuple[L, float, str]]) -> tuple[_Cue[L], ...]:
    return tuple(
        _Cue(label, weight, re.compile(text), beginnings(text)) for label, weight, text in table
    )


_EVENTS = _compile((*EVENT_PATTERNS, *EVENT_HEADLINES))
_GENRES = _compile(GENRE_TITLES)
_LEADS = _compile(GENRE_LEADS)
_LABELLED = 0.9  # a tag or a path says it outright, though sites file loosely


def classify(entry: Entry) -> tuple[Scored[Event], Scored[Genre]]:
    """The event and the genre of ``entry``, each with how sure it is, from 0 to 1.

    ``OTHER`` and ``NEWS`` are what is left where nothing speaks; their score is how
    little does.
    """
    lead = [fold(text) for text in sentences(cut_credit(lead_of(entry)).text)[:2]]
    return _find_event(entry, " ".join(lead)), _find_genre(entry, lead[0] if lead else "")


def _find_event(entry: Entry, lead: str) -> Scored[Event]:
    headline = fold(cut_headline(entry.title).text)
    in_headline, in_lead = word_beginnings(headline), word_beginnings(lead)
    doubts: dict[Event, float] = {}
    for event, weight, pattern, begins in _EVENTS:
        found = _search(pattern, headline, begins, in_headline)
        if found:
            early = _EARLIER * (1.0 - found.start() / len(headline))
            doubts[event] = doubts.get(event, 1.0) * (1.0 - weight * (1.0 - _EARLIER + early))
        if _search(pattern, lead, begins, in_lead):
            doubts[event] = doubts.get(event, 1.0) * (1.0 - weight * _LEAD)
    if Event.PARTNERSHIP_ENDED in doubts:
        # What ends is named with the words of what was formed.
        doubts.pop(Event.PARTNERSHIP_FORMED, None)
    return _surest(doubts.items(), otherwise=Event.OTHER)


def _find_genre(entry: Entry, first: str) -> Scored[Genre]:
    # The published headline: its label ("LIVE:", "Opinion |") is what tells.
    headline = fold(entry.title).strip()
    doubts: dict[Genre, float] = {}
    for text, cues in ((headline, _GENRES), (first, _LEADS)):
        words = word_beginnings(text)
        for genre, weight, pattern, begins in cues:
            if _search(pattern, text, begins, words):
                doubts[genre] = doubts.get(genre, 1.0) * (1.0 - weight)
    labels = {re.sub(r"[\s_]+", "-", fold(tag).strip()) for tag in entry.tags}
    path = urlsplit(entry.url or "").path.casefold().split("/")[:-1]
    labels |= GENRE_PATHS.intersection(path)
    for label in sorted(labels & GENRE_TAGS.keys()):
        doubts[GENRE_TAGS[label]] = doubts.get(GENRE_TAGS[label], 1.0) * (1.0 - _LABELLED)
    return _surest(doubts.items(), otherwise=Genre.NEWS)


def _search(
    pattern: re.Pattern[str], text: str, begins: frozenset[str] | None, words: frozenset[str]
) -> re.Match[str] | None:
    if begins is not None and begins.isdisjoint(words):
        return None
    return pattern.search(text)


def _surest(doubts: Iterable[tuple[L, float]], *, otherwise: L) -> Scored[L]:
    """The label with the least doubt left; the earlier in the table of equals."""
    best, least = otherwise, math.inf
    for label, doubt in doubts:
        if doubt < least:
            best, least = label, doubt
    if 1.0 - least < _LEAST:
        return Scored(type=otherwise, score=round(min(least, 1.0), 4))
    return Scored(type=best, score=round(1.0 - least, 4))
