"""What kind of thing an entry reports, and all else that is read of it.

The event is told by weighted patterns over folded words, in data of their own (`event_patterns`,
`event_headlines`). The headline says what an entry is about; its lead
speaks at less than half the weight, so that it decides only where the headline is silent.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.model import Entry, Event, Evidence, Field, Reading, Scored
from bot.stories.certainty import find_certainty
from bot.stories.consequences import read_consequences
from bot.stories.event_headlines import EVENT_HEADLINES
from bot.stories.event_patterns import EVENT_PATTERNS
from bot.stories.gate import Patterns
from bot.stories.genres import GenreRules
from bot.stories.spans import quote
from bot.stories.text import cut_credit, cut_headline, fold, lead_of, sentences

__all__ = ["classify"]

_LEAD = 0.45  # weight of a match in the lead beside one in the headline
_EARLIER = 0.03  # advantage of what a headline names first, over its whole length
_LEAST = 0.3  # below this nothing is said


class _Cues:
    """Patterns that speak for events, each with its weight."""

    def __init__(self, table: Sequence[tuple[Event, float, str]]) -> None:
        self._table: tuple[tuple[Event, float, str], ...] = tuple(table)
        self._patterns = Patterns(*(text for _, _, text in table))

    def find(self, text: str, *, within: str | None = None) -> list[_Found]:
        """What stands in folded ``text``, in the order of the table.

        Where it is a part of another that is read as well, that is ``within``.
        """
        found = []
        for number, match in self._patterns.find(text, within=within):
            label, weight, _ = self._table[number]
            found.append(_Found(number, label, weight, *match.span()))
        return found


class _Found(NamedTuple):
    number: int
    label: Event
    weight: float
    start: int
    end: int


class _Spoken(NamedTuple):
    found: _Found
    share: float
    in_headline: bool


_EVENTS = _Cues((*EVENT_PATTERNS, *EVENT_HEADLINES))


def classify(entry: Entry, genres: GenreRules) -> Reading:
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
    genre, spoken = genres.read(entry, lead=lead)
    return Reading(
        event=event,
        genre=genre,
        certainty=certainty,
        evidence=(*(each for each in evidence if each is not None), *spoken),
        consequences=read_consequences(headline, cut_credit(lead_of(entry)).text),
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
    event = _surest(doubts.items())
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


def _surest(doubts: Iterable[tuple[Event, float]]) -> Scored[Event]:
    """The event with the least doubt left; the earlier in the table of equals."""
    best, least = Event.OTHER, math.inf
    for label, doubt in doubts:
        if doubt < least:
            best, least = label, doubt
    if 1.0 - least < _LEAST:
        return Scored(type=Event.OTHER, score=round(min(least, 1.0), 4))
    return Scored(type=best, score=round(1.0 - least, 4))
