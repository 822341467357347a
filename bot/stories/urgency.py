"""How urgent a hit is, and why: a score out of named parts.

Each part stands for something an editor would ask ("who says so?", "is it about us?") and
is a number from 0 to 1 times its weight. The sum of the weights is what a story earns that
has everything, so the score stays within 0 and 1 by construction. Some things forbid to
ring whatever the score: an old report, a genre that is no news, a copy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from functools import lru_cache
from operator import itemgetter

import msgspec

from bot.model import (
    THRESHOLD_SCORES,
    Entry,
    Event,
    Field,
    Genre,
    Hit,
    Level,
    Placement,
    Priority,
    Relation,
    Scored,
    Source,
    Status,
    Threshold,
    Urgency,
    Watch,
)
from bot.stories.gate import Patterns
from bot.stories.text import LEAD_WORDS, fold

__all__ = ["BREAKING_AT", "Weights", "weigh"]

BREAKING_AT: float = THRESHOLD_SCORES[Threshold.EVERYTHING]
"""The least score of a breaking hit; channels may ask for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each part can add. They sum to 1, or are scaled to.

    ``fresh_for`` is how long a report can be breaking after the time that it counts from;
    after ``archive_after`` it goes to the archive.
    """

    event: float = 0.22
    match: float = 0.24
    priority: float = 0.16
    origins: float = 0.18
    tier: float = 0.12
    age: float = 0.06
    cue: float = 0.02
    fresh_for: timedelta = timedelta(hours=6)
    archive_after: timedelta = timedelta(days=7)

    def total(self) -> float:
        """The sum of the parts' weights."""
        return sum(
            value for part in fields(self) if isinstance(value := getattr(self, part.name), float)
        )


_USUAL = Weights()


_USUAL_SUM = _USUAL.total()


class _Part(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    worth: float  # weight times how much of it the hit has
    reason: str | None


_PRIORITY = {Priority.HIGH: 1.0, Priority.NORMAL: 0.5, Priority.LOW: 0.0}
_TIER = {1: 1.0, 2: 0.6}
_OTHER_TIER = 0.2
_CONSEQUENCE: dict[Event, float] = {
    # How much hangs on an event of the kind, where nothing else is known of it.
    Event.PARTNERSHIP_ENDED: 0.9,
    Event.ACQUISITION: 0.9,
    Event.DISASTER: 0.9,
    Event.CONFLICT: 0.9,
    Event.SECURITY_BREACH: 0.9,
    Event.EXECUTIVE_CHANGE: 0.85,
    Event.LAYOFFS: 0.85,
    Event.ACCIDENT: 0.8,
    Event.OUTAGE: 0.8,
    Event.REGULATION: 0.75,
    Event.DEATH: 0.75,
    Event.PARTNERSHIP_FORMED: 0.7,
    Event.LEGAL: 0.7,
    Event.RECALL: 0.7,
    Event.ELECTION: 0.7,
    Event.LABOR: 0.65,
    Event.EARNINGS: 0.6,
    Event.FUNDING: 0.6,
    Event.CRIME: 0.6,
    Event.PRODUCT_LAUNCH: 0.45,
    Event.RESEARCH: 0.4,
    Event.OTHER: 0.1,
}
_NO_NEWS: dict[Genre, str] = {
    Genre.ANALYSIS: "analysis",
    Genre.OPINION: "opinion",
    Genre.EXPLAINER: "an explainer",
    Genre.GUIDE: "a guide or review",
    Genre.PROMOTION: "promotion",
    Genre.MARKET_FILLER: "an automatic market note",
    Genre.RETROSPECTIVE: "a look back",
    Genre.ROUNDUP: "a round-up",
    Genre.INTERVIEW: "an interview",
}
"""Genres that never ring, as a reason names them."""

_NOBODYS_NEWS = frozenset({Genre.PROMOTION, Genre.MARKET_FILLER})
"""Genres that are not even worth a line in a digest, but to a watch of high priority."""

_GENRE_SURE = 0.6
_GENRE_SHARE = 0.35  # what is left of a score where the genre is none that rings
_CUE = re.compile(
    r"\s*(?:breaking|just in|alert|urgent|flash|exclusive|scoop|eilmeldung|eil"
    r"|urgente|alerte|exklusiv|exclusiv[ao])\b"
    r"(?: news)?\s*(?:[:|!•-]|$)"
)
_CUE_BEHIND = ("(exclusive)", "(breaking)")
_HEDGED = Patterns(
    # The headline itself says that it is not certain.
    r"\b(?:reportedly|rumou?r(?:ed|s)?|may|might|could|considers?|considering|weighs?|weighing"
    r"|mulls?|mulling|explor(?:es|ing)|in talks|sources? says?|said to|speculation"
    r"|eyes|eyeing|soll|konnte|pourrait|podria)\b"
)
_HEDGE_SHARE = 0.75
# How much of the match's weight a place has.
_TITLE, _SUMMARY, _OPENING, _DEEP, _ANYTHING = 1.0, 0.8, 0.75, 0.0, 0.3
_PASSING_SHARE = 0.7  # what is left of a score where the match is a mention in passing


def weigh(
    *,
    watch: Watch,
    hit: Hit,
    entry: Entry,
    source: Source,
    event: Scored[Event],
    genre: Scored[Genre],
    placement: Placement,
    now: datetime,
    weights: Weights | None = None,
) -> Urgency:
    """The urgency of ``hit`` for ``watch``, with its reasons, largest first.

    ``now`` is when it is judged; the report's age counts from ``entry.counts_from``. A
    story with a single source always says so among its reasons.
    """
    whole = _USUAL_SUM if weights is None else weights.total()
    weights = weights or _USUAL
    is_cued, is_hedged = _read_headline(entry.title)
    age = max(now - entry.counts_from, timedelta(0))
    forbidden = _find_bar(genre, placement, age, weights)
    parts = (
        _weigh_event(event, is_hedged, weights.event),
        _weigh_match(hit, entry, weights.match),
        _Part(
            worth=weights.priority * _PRIORITY[watch.priority],
            reason=None
            if watch.priority is Priority.NORMAL
            else f"{watch.priority}-priority watch",
        ),
        _weigh_origins(placement, weights.origins),
        _Part(
            worth=weights.tier * _TIER.get(source.tier, _OTHER_TIER),
            reason=f"tier {source.tier} source",
        ),
        _Part(
            worth=weights.age * max(0.0, 1.0 - age / weights.fresh_for),
            reason=None,
        ),
        _Part(
            worth=weights.cue * float(is_cued),
            reason="marked as breaking or exclusive" if is_cued else None,
        ),
    )
    score = sum([part.worth for part in parts]) / whole
    if genre.type in _NO_NEWS and genre.score >= _GENRE_SURE:
        score *= _GENRE_SHARE
    if _is_passing(hit, entry):
        score *= _PASSING_SHARE
    score = round(min(max(score, 0.0), 1.0), 4)
    told = [(part.worth, part.reason) for part in parts if part.reason]
    reasons = [reason for _, reason in sorted(told, key=itemgetter(0), reverse=True)]
    is_nobodys = genre.type in _NOBODYS_NEWS and genre.score >= _GENRE_SURE
    if age > weights.archive_after or (is_nobodys and watch.priority is not Priority.HIGH):
        level = Level.ARCHIVE
    elif forbidden is not None or score < BREAKING_AT:
        level = Level.DIGEST
    else:
        level = Level.BREAKING
    return Urgency(
        level=level,
        score=score,
        reasons=(forbidden, *reasons) if forbidden is not None else tuple(reasons),
    )


def _find_bar(
    genre: Scored[Genre], placement: Placement, age: timedelta, weights: Weights
) -> str | None:
    """Why the hit must not ring whatever its score; None where nothing forbids it."""
    if age > weights.archive_after:
        return f"published {age.days} days ago"
    if age > weights.fresh_for:
        return f"published {age // timedelta(hours=1)} hours ago"
    if genre.type in _NO_NEWS and genre.score >= _GENRE_SURE:
        return f"{_NO_NEWS[genre.type]}, not news"
    if placement.relation is Relation.REVISION:
        return "the same entry, changed"
    return None


@lru_cache(maxsize=16)  # several watches ask for the same entry
def _read_headline(title: str) -> tuple[bool, bool]:
    """Whether a headline is marked as breaking or exclusive, and whether it has doubts."""
    folded = fold(title).rstrip()
    is_cued = _CUE.match(folded) is not None or folded.endswith(_CUE_BEHIND)
    return is_cued, folded.endswith("?") or _HEDGED.stand_in(folded)


def _weigh_event(event: Scored[Event], is_hedged: bool, weight: float) -> _Part:
    share = _CONSEQUENCE[event.type] * event.score
    if event.type is Event.OTHER:
        return _Part(worth=weight * share, reason=None)
    name = event.type.replace("_", " ")
    if is_hedged:
        return _Part(worth=weight * share * _HEDGE_SHARE, reason=f"{name}, not yet certain")
    return _Part(worth=weight * share, reason=name)


def _weigh_match(hit: Hit, entry: Entry, weight: float) -> _Part:
    """How central the match is: the headline, the opening, or a passing mention."""
    if not hit.matches:
        return _Part(worth=weight * _ANYTHING, reason="the watch takes everything")
    in_title = [match for match in hit.matches if match.field is Field.TITLE]
    if in_title:
        named = list(dict.fromkeys(match.text for match in in_title))
        return _Part(
            worth=weight * _TITLE, reason=f"matches in the headline: {', '.join(named[:4])}"
        )
    if any(match.field in {Field.SUMMARY, Field.TAG} for match in hit.matches):
        return _Part(worth=weight * _SUMMARY, reason="matches in the summary")
    if not _is_passing(hit, entry):
        return _Part(worth=weight * _OPENING, reason="matches in the opening")
    return _Part(worth=weight * _DEEP, reason="a passing mention in the text")


def _is_passing(hit: Hit, entry: Entry) -> bool:
    """Whether all matches stand deep in the content."""
    if not hit.matches or any(match.field is not Field.CONTENT for match in hit.matches):
        return False
    first = min(match.start for match in hit.matches)
    return len((entry.content or "")[:first].split()) >= LEAD_WORDS


def _weigh_origins(placement: Placement, weight: float) -> _Part:
    """Who says so. Reasons tell a single source plainly."""
    if placement.status is Status.SINGLE_SOURCE:
        return _Part(worth=weight * 0.15, reason="one source, not confirmed")
    if placement.status is Status.DISPUTED:
        return _Part(worth=weight * 0.5, reason="disputed")
    share = min(1.0, 0.55 + 0.15 * (placement.origins - 2))
    if placement.status is Status.OFFICIAL:
        others = f", {placement.origins} independent origins" if placement.origins > 1 else ""
        return _Part(worth=weight * max(0.9, share), reason=f"official{others}")
    return _Part(worth=weight * share, reason=f"{placement.origins} independent origins")
