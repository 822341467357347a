"""What kind of thing an entry reports, and what kind of writing it is.

Both are weighted patterns over folded words, in data of their own (`event_patterns`,
`event_headlines`, `genre_patterns`). The headline says what an entry is about; its lead
speaks at less than half the weight, so that it decides only where the headline is silent.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import urlsplit

from bot.model import Entry, Event, Evidence, Field, Genre, Reading, Scored
from bot.stories.certainty import find_certainty
from bot.stories.event_headlines import EVENT_HEADLINES
from bot.stories.event_patterns import EVENT_PATTERNS
from bot.stories.gate import Patterns
from bot.stories.genre_patterns import GENRE_LEADS, GENRE_PATHS, GENRE_TAGS, GENRE_TITLES
from bot.stories.spans import quote
from bot.stories.text import cut_credit, cut_headline, fold, lead_of, sentences

__all__ = ["classify"]

L = TypeVar("L", Event, Genre)

_LEAD = 0.45  # weight of a match in the lead beside one in the headline
_EARLIER = 0.03  # advantage of what a headline names first, over its whole length
_LEAST = 0.3  # below this nothing is said


class _Cues(Generic[L]):
    """Patterns that speak for labels, each with its weight."""

    def __init__(self, table: Sequence[tuple[L, float, str]]) -> None:
        self._table: tuple[tuple[L, float, str], ...] = tuple(table)
        self._patterns = Patterns(*(text for _, _, text in table))

    def find(self, text: str, *, within: str | None = None) -> list[_Found[L]]:
        """What stands in folded ``text``, in the order of the table.

        Where it is a part of another that is read as well, that is ``within``.
        """
        found = []
        for number, match in self._patterns.find(text, within=within):
            label, weight, _ = self._table[number]
            found.append(_Found(number, label, weight, *match.span()))
        return found


class _Found(NamedTuple, Generic[L]):
    number: int
    label: L
    weight: float
    start: int
    end: int


class _Spoken(NamedTuple):
    found: _Found[Event]
    share: float
    in_headline: bool


_EVENTS = _Cues((*EVENT_PATTERNS, *EVENT_HEADLINES))
_GENRES = _Cues(GENRE_TITLES)
_LEADS = _Cues(GENRE_LEADS)
_NO_FOLDERS: frozenset[str] = frozenset()
_LABELLED = 0.9  # a tag or a path says it outright, though sites file loosely


def classify(entry: Entry) -> Reading:
    """What ``entry`` tells and what kind of writing it is, with how sure it is, from 0 to 1.

    ``OTHER`` and ``NEWS`` are what is left where nothing speaks; their score is how
    little does.
    """
    lead = sentences(cut_credit(lead_of(entry)).text)[:2]
    folded = [fold(text) for text in lead]
    opening = " ".join(folded)
    headline = cut_headline(entry.title).text
    event, found = _find_event(fold(headline), opening)
    certainty, cue = find_certainty(fold(headline))
    evidence = [_quote(entry, headline, " ".join(lead), each) for each in found]
    if cue is not None:
        evidence.append(
            quote(
                Field.TITLE,
                headline,
                *cue.span(),
                within=entry.title,
                rule=f"certainty:{certainty}",
            )
        )
    return Reading(
        event=event,
        genre=_find_genre(entry, folded[0] if folded else "", opening),
        certainty=certainty,
        evidence=tuple(each for each in evidence if each is not None),
    )


def _find_event(headline: str, lead: str) -> tuple[Scored[Event], list[_Spoken]]:
    """The event, and the places that speak for it, the weightiest first."""
    # Both texts are read in the order of the table, which decides between equals.
    said = [
        _Spoken(found, 1.0 - _EARLIER + _EARLIER * (1.0 - found.start / len(headline)), True)
        for found in _EVENTS.find(headline)
    ]
    said += [_Spoken(found, _LEAD, False) for found in _EVENTS.find(lead)]
    doubts: dict[Event, float] = {}
    for found, share, _ in sorted(said, key=lambda each: each[0].number):
        doubts[found.label] = doubts.get(found.label, 1.0) * (1.0 - found.weight * share)
    if Event.PARTNERSHIP_ENDED in doubts:
        # What ends is named with the words of what was formed.
        doubts.pop(Event.PARTNERSHIP_FORMED, None)
    event = _surest(doubts.items(), otherwise=Event.OTHER)
    spoken = [each for each in said if each.found.label is event.type]
    return event, sorted(spoken, key=lambda each: -each.found.weight * each.share)


def _quote(entry: Entry, headline: str, lead: str, spoken: _Spoken) -> Evidence | None:
    found = spoken.found
    rule = f"{found.label}:{found.number}"
    if spoken.in_headline:
        return quote(Field.TITLE, headline, found.start, found.end, within=entry.title, rule=rule)
    field, within = (
        (Field.SUMMARY, entry.summary) if entry.summary else (Field.CONTENT, entry.content or "")
    )
    return quote(field, lead, found.start, found.end, within=within, rule=rule)


def _find_genre(entry: Entry, first: str, opening: str) -> Scored[Genre]:
    # The published headline: its label ("LIVE:", "Opinion |") is what tells.
    headline = fold(entry.title).strip()
    doubts: dict[Genre, float] = {}
    for found in (*_GENRES.find(headline), *_LEADS.find(first, within=opening)):
        doubts[found.label] = doubts.get(found.label, 1.0) * (1.0 - found.weight)
    labels = _read_path(entry.url or "").union(map(_read_tag, entry.tags))
    for label in sorted(labels.intersection(GENRE_TAGS)) if labels else ():
        doubts[GENRE_TAGS[label]] = doubts.get(GENRE_TAGS[label], 1.0) * (1.0 - _LABELLED)
    return _surest(doubts.items(), otherwise=Genre.NEWS)


def _read_tag(tag: str) -> str:
    return re.sub(r"[\s_]+", "-", fold(tag).strip())


def _read_path(url: str) -> frozenset[str]:
    """The folders of a page that tell what is filed there."""
    if GENRE_PATHS.isdisjoint(url.casefold().split("/")):
        return _NO_FOLDERS  # as most, for a tenth of what parsing costs
    return GENRE_PATHS.intersection(urlsplit(url).path.casefold().split("/")[:-1])


def _surest(doubts: Iterable[tuple[L, float]], *, otherwise: L) -> Scored[L]:
    """The label with the least doubt left; the earlier in the table of equals."""
    best, least = otherwise, math.inf
    for label, doubt in doubts:
        if doubt < least:
            best, least = label, doubt
    if 1.0 - least < _LEAST:
        return Scored(type=otherwise, score=round(min(least, 1.0), 4))
    return Scored(type=best, score=round(1.0 - least, 4))
