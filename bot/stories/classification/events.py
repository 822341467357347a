"""What kind of thing an entry reports, and how far it has come about.

The rules are data (`config/events.yaml`, and the newsroom's own). The headline says what an
entry is about; its lead speaks at less than half the weight, so that it decides only where the
headline is silent. What a headline tells behind "after" or "amid" is background and weighs less,
and words within a longer match of another event are part of that.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from bot.model import (
    Certainty,
    Entry,
    Event,
    Evidence,
    Field,
    RuleBook,
    RulePlace,
    Scored,
)
from bot.model.kept import Keeper
from bot.stories.classification.rule_matching import Found, RuleSet
from bot.stories.classification.rule_patterns import EVENT
from bot.stories.classification.rule_places import Places
from bot.stories.classification.rule_tokens import compose

__all__ = ["EventReader", "Told", "sure_event", "wanted_event"]

_LEAD = 0.5  # weight of a match in the lead beside one in the headline
_LEAD_CERTAINTY = 0.6  # … of words that say how certain it is
_EARLIER = 0.03  # advantage of what a headline names first, over its whole length
_BACKGROUND = 0.75  # of what stands behind "after" and the like
_LEAST = 0.33  # below this nothing is said
_LEAST_CERTAINTY = 0.4
_LEAST_TO_JOIN = 0.88  # below this an event says nothing of the story that an entry is of
_MOST_EVIDENCE = 3  # places quoted for the event
_TRUST = 1.2  # in rules, beside the words that lean
_LEAST_DOUBT = 0.002  # that is left by rules, however many speak
_SURELY = 0.99  # from here on what the rules say stands, wherever the words lean
_FAINT = 0.3  # how sure an event is towards which words alone lean
_SAID = 0.5  # the lead of what the rules say by themselves, and twice that before nothing
_UNHEARD = 0.5  # that they have to outweigh where rules leave most of the doubt
_HALF = 0.5


def _lean_nowhere() -> Mapping[Event, float]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The event of an entry, its certainty, and the places that decided, weightiest first.

    ``is_quoted`` is false where words alone tell the event, of which no rule has a place.
    """

    event: Scored[Event]
    certainty: Certainty
    evidence: tuple[Evidence, ...]
    is_quoted: bool


class _Spoken(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    found: Found
    weight: float
    in_title: bool


class _LastTitle(threading.local):
    """The headline that a thread looked at last: whoever tries a query reads beside the service."""

    headline: str | None = None
    places: Places
    spoken: Sequence[_Spoken]


class EventReader:
    """Reads events by the rules of a book. Raises InvalidRule where one cannot be read.

    What is read of them is kept by the ``keeper`` under ``key``, which is another for another book.
    """

    def __init__(self, book: RuleBook, *, keeper: Keeper | None = None, key: str = "") -> None:
        events = [rule for rule in book.rules if isinstance(rule.label, Event)]
        certainties = [rule for rule in book.rules if isinstance(rule.label, Certainty)]
        self._rules = RuleSet(book, events, certainties, keeper=keeper, key=key)
        self._last = _LastTitle()
        self._nothing = self._rules.look_at("")

    def read(
        self,
        entry: Entry,
        headline: str,
        lead: str,
        *,
        leaning: Callable[[], Mapping[Event, float]] = _lean_nowhere,
    ) -> Told:
        """What ``entry`` tells, whose title is ``headline`` and whose text begins with ``lead``.

        ``leaning`` says how much its words lean towards each event (see `Leanings`).
        """
        headline, lead = compose(headline), compose(lead)
        opening = self._rules.look_at(lead)
        title, in_title = self._look_at_title(headline)
        spoken = [*in_title, *self._hear_lead(opening)]
        event = _decide_event(spoken, leaning)
        decisive = sorted(
            (each for each in spoken if each.found.rule.label is event.type),
            key=lambda each: -each.weight,
        )
        starts = 0
        for each in decisive:
            if each.in_title:
                # "to buy" may be matched from "to" on, or from "buy".
                starts |= 0b11 << each.found.first
        certainty, cue = self._find_certainty(title, opening, starts, wanted_event(event))
        if event.type is Event.OTHER:
            decisive = []
        quoted = decisive[:_MOST_EVIDENCE] + ([] if cue is None else [cue])
        evidence = [
            _quote(entry, each, headline, title)
            if each.in_title
            else _quote(entry, each, lead, opening)
            for each in quoted
        ]
        return Told(
            event=event,
            certainty=certainty,
            evidence=tuple(each for each in evidence if each is not None),
            is_quoted=bool(decisive) or event.type is Event.OTHER,
        )

    def read_headline(self, headline: str, event: Event) -> Certainty | None:
        """How certain a headline alone calls what it tells of an ``event``.

        None where it tells nothing of that, or only as background ("after …").
        """
        headline = compose(headline)
        title, spoken = self._look_at_title(headline)
        background = self._rules.find_background(title)
        starts = 0
        for each in spoken:
            if each.found.rule.label is event and not background >> each.found.first & 1:
                starts |= 0b11 << each.found.first
        return self._find_certainty(title, self._nothing, starts, event)[0] if starts else None

    def _look_at_title(self, headline: str) -> tuple[Places, Sequence[_Spoken]]:
        """A composed headline as the rules see it, and what they find there; of one entry it is
        asked for twice.
        """
        last = self._last
        if last.headline != headline:
            last.places = self._rules.look_at(headline)
            last.spoken = self._hear_title(last.places)
            last.headline = headline
        return last.places, last.spoken

    def _hear_title(self, title: Places) -> list[_Spoken]:
        background = self._rules.find_background(title)
        return [
            _Spoken(
                found=found,
                weight=found.rule.weight
                * (1.0 - _EARLIER * found.first / max(title.count, 1))
                * (_BACKGROUND if background >> found.first & 1 else 1.0),
                in_title=True,
            )
            for found in _drop_parts(self._rules.find(title))
            if found.rule.place is not RulePlace.LEAD
        ]

    def _hear_lead(self, opening: Places) -> Iterable[_Spoken]:
        return [
            _Spoken(found=found, weight=found.rule.weight * _LEAD, in_title=False)
            for found in _drop_parts(self._rules.find(opening))
            if found.rule.place is not RulePlace.TITLE
        ]

    def _find_certainty(
        self, title: Places, opening: Places, starts: int, event: Event
    ) -> tuple[Certainty, _Spoken | None]:
        title.set_zero(self._rules.number_of(EVENT), starts)
        spoken = [
            _Spoken(found=found, weight=found.rule.weight, in_title=True)
            for found in self._rules.find(title, certainties=True)
            if found.rule.place is not RulePlace.LEAD
        ]
        spoken += [
            _Spoken(found=found, weight=found.rule.weight * _LEAD_CERTAINTY, in_title=False)
            for found in self._rules.find(opening, certainties=True)
            if found.rule.place is not RulePlace.TITLE
        ]
        said = [each for each in spoken if not (of := each.found.rule.of) or event in of]
        best = max(said, key=lambda each: each.weight, default=None)
        if best is None or best.weight < _LEAST_CERTAINTY:
            return Certainty.DONE, None
        return Certainty(best.found.rule.label), best


def sure_event(event: Scored[Event]) -> Event:
    """The event by which an entry finds its story: ``OTHER`` where it is but a guess."""
    return event.type if event.score >= _LEAST_TO_JOIN else Event.OTHER


def wanted_event(event: Scored[Event]) -> Event:
    """The event by which watches ask for an entry: ``OTHER`` where words alone tell it."""
    return event.type if event.score >= _LEAST else Event.OTHER


def _drop_parts(found: Sequence[Found]) -> list[Found]:
    """Without what is part of a longer match of another event that weighs no less."""
    if len({each.rule.label for each in found}) < 2:
        return list(found)
    return [one for one in found if not any(_covers(other, one) for other in found)]


def _covers(other: Found, one: Found) -> bool:
    return (
        other.first <= one.first
        and one.last <= other.last
        and other.last - other.first > one.last - one.first
        and other.rule.label is not one.rule.label
        and other.rule.weight >= one.rule.weight
    )


def _decide_event(
    spoken: Iterable[_Spoken], leaning: Callable[[], Mapping[Event, float]]
) -> Scored[Event]:
    """The event with the least doubt left; the surer rule's of equals.

    Of rules of one event that know the same words the surest speaks, as events are compared;
    how sure the event is, all of them say. Where the words lean towards another, and the rules
    leave doubt, that is the event, as a guess; words alone overrule nothing that rules are sure of.
    """
    doubts: dict[Event, float] = {}  # by which events are compared
    left: dict[Event, float] = {}  # when all that speaks for an event is heard
    heard: dict[tuple[Event, bool], int] = {}
    for each in sorted(spoken, key=lambda each: -each.weight):
        label = Event(each.found.rule.label)
        left[label] = left.get(label, 1.0) * (1.0 - each.weight)
        place = label, each.in_title
        words = (1 << max(each.found.last, each.found.first + 1)) - (1 << each.found.first)
        if heard.get(place, 0) & words:
            continue
        heard[place] = heard.get(place, 0) | words
        doubts[label] = doubts.get(label, 1.0) * (1.0 - each.weight)
    best, least = Event.OTHER, math.inf
    for label, doubt in doubts.items():
        if doubt < least:
            best, least = label, doubt
    if 1.0 - least < _LEAST:
        best = Event.OTHER
    said = 1.0 - left.get(best, 1.0)
    if said < _SURELY and (leans := leaning()):
        likeliest = _follow(leans, doubts, best)
        is_faint = doubts.get(likeliest, 1.0) > _HALF
        if is_faint and said >= _LEAST_TO_JOIN:
            # An entry finds its story by it.
            likeliest = best
        if likeliest not in (best, Event.OTHER):
            sure = _FAINT if is_faint else 1.0 - left[likeliest]
            return Scored(type=likeliest, score=round(min(sure, _LEAST_TO_JOIN - 0.01), 4))
        best = likeliest
    if best is Event.OTHER:
        surest = min(
            (doubt for label, doubt in left.items() if label is not Event.OTHER), default=1.0
        )
        return Scored(type=Event.OTHER, score=round(surest, 4))
    return Scored(type=best, score=round(1.0 - left[best], 4))


def _follow(leaning: Mapping[Event, float], doubts: Mapping[Event, float], said: Event) -> Event:
    """The event for which words that lean and rules together speak most.

    ``said`` is what the rules say by themselves.
    """
    weights: dict[Event, float] = {}
    for event in (Event.OTHER, *leaning, *doubts):
        doubt = max(doubts.get(event, 1.0), _LEAST_DOUBT)
        weights[event] = leaning.get(event, 0.0) - _TRUST * math.log(doubt)
        if doubt > _HALF and event is not Event.OTHER:
            weights[event] -= _UNHEARD
    weights[said] += _SAID
    if said is not Event.OTHER:
        weights[Event.OTHER] -= _SAID
    return max(weights, key=weights.__getitem__)


def _quote(entry: Entry, spoken: _Spoken, text: str, places: Places) -> Evidence | None:
    """What a rule fitted, as it stands in its field; None where it no longer stands there."""
    found = spoken.found
    start, end = places.find_span(found.first, found.last)
    said = text[start:end]
    if spoken.in_title:
        field, within = Field.TITLE, entry.title
    elif entry.summary:
        field, within = Field.SUMMARY, entry.summary
    else:
        field, within = Field.CONTENT, entry.content or ""
    at = within.find(text)
    begin = at + start if at >= 0 else within.find(said)
    if begin < 0 or within[begin : begin + len(said)] != said:
        return None
    return Evidence(
        field=field, start=begin, end=begin + len(said), text=said, rule=found.rule.name
    )
