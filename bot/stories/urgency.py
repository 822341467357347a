"""How urgent a hit is, and why: a score out of named parts.

Each part stands for something an editor would ask ("who says so?", "is it about us?") and
is a share from 0 to 1 times its weight. The weights are scaled to a sum of 1, so the score
stays within 0 and 1 by construction. Some things forbid to ring whatever the score: an old
report, a genre that is no news, a copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from operator import attrgetter

from bot.model import (
    THRESHOLD_SCORES,
    Entry,
    Event,
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
    UrgencyPart,
    Watch,
)
from bot.stories.centrality import Centrality, find_centrality
from bot.stories.gate import Patterns
from bot.stories.magnitudes import find_magnitude
from bot.stories.text import fold
from bot.stories.weights import Weights

__all__ = ["BREAKING_AT", "weigh"]

BREAKING_AT: float = THRESHOLD_SCORES[Threshold.EVERYTHING]
"""The least score of a breaking hit; channels may ask for more."""

_USUAL = Weights()
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
_MAGNITUDES = (0.1, 0.4, 0.6, 0.85, 1.0)  # the shares of the classes of numbers
_NO_NUMBER = 0.3  # most great news has no number in it
_NEW, _FOLLOWED_FOR = 0.7, timedelta(hours=24)
_ORIGINS = (0.15, 0.15, 0.5, 0.7, 0.85, 1.0)  # by how many there are
_CLAIM_AT = 0.7  # from which consequence on a claim is one that nobody wants to miss
_CLAIM_CENTRAL = 0.75


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
    weights: Weights = _USUAL,
) -> Urgency:
    """The urgency of ``hit`` for ``watch``, with its parts, and its reasons, largest first.

    ``now`` is when it is judged; the report's age counts from ``entry.counts_from``. A
    story with a single source always says so among its reasons.
    """
    centrality = find_centrality(hit, entry)
    age = max(now - entry.counts_from, timedelta(0))
    is_no_news = genre.type in _NO_NEWS and genre.score >= _GENRE_SURE and weights.genre > 0
    forbidden = _find_bar(genre, placement, age, weights, is_no_news=is_no_news)
    is_cued, is_hedged = _read_headline(entry.title)
    shares = (
        ("match", centrality.share, centrality.reason),
        ("event", *_share_event(event, is_hedged=is_hedged)),
        ("priority", *_share_priority(watch.priority)),
        ("origins", *_share_origins(placement)),
        ("tier", _TIER.get(source.tier, _OTHER_TIER), f"tier {source.tier} source"),
        ("magnitude", *_share_magnitude(entry)),
        ("official", *_share_official(placement, source)),
        ("novelty", *_share_novelty(placement, now)),
        ("age", max(0.0, 1.0 - age / weights.fresh_for), ""),
        ("cue", float(is_cued), "marked as breaking or exclusive" if is_cued else ""),
    )
    whole = weights.total()
    parts = [
        UrgencyPart(
            name=name,
            share=round(share, 4),
            worth=round(getattr(weights, name) / whole * share, 4),
            reason=reason,
        )
        for name, share, reason in shares
    ]
    score = sum(part.worth for part in parts)
    parts += _deduct(score, genre, centrality, weights, is_no_news=is_no_news)
    score = sum(part.worth for part in parts)
    if forbidden is None and score < weights.claim and watch.priority is Priority.HIGH:
        parts += _lift_claim(score, centrality, event, placement, weights, is_hedged=is_hedged)
        score = sum(part.worth for part in parts)
    score = round(min(max(score, 0.0), 1.0), 4)
    told = sorted((part for part in parts if part.reason), key=attrgetter("worth"), reverse=True)
    reasons = tuple(part.reason for part in told if part.worth >= 0.0)
    is_nobodys = is_no_news and genre.type in _NOBODYS_NEWS
    if age > weights.archive_after or (is_nobodys and watch.priority is not Priority.HIGH):
        level = Level.ARCHIVE
    elif forbidden is not None or score < BREAKING_AT:
        level = Level.DIGEST
    else:
        level = Level.BREAKING
    return Urgency(
        level=level,
        score=score,
        reasons=reasons if forbidden is None else (forbidden, *reasons),
        parts=tuple(parts),
    )


def _find_bar(
    genre: Scored[Genre],
    placement: Placement,
    age: timedelta,
    weights: Weights,
    *,
    is_no_news: bool,
) -> str | None:
    """Why the hit must not ring whatever its score; None where nothing forbids it."""
    if age > weights.archive_after:
        return f"published {age.days} days ago"
    if age > weights.fresh_for:
        return f"published {age // timedelta(hours=1)} hours ago"
    if is_no_news:
        return f"{_NO_NEWS[genre.type]}, not news"
    if placement.relation is Relation.REVISION:
        return "the same entry, changed"
    return None


def _deduct(
    score: float,
    genre: Scored[Genre],
    centrality: Centrality,
    weights: Weights,
    *,
    is_no_news: bool,
) -> Iterator[UrgencyPart]:
    """What is taken off a score, as parts with a negative worth."""
    if is_no_news:
        lost = round(score * weights.genre, 4)
        yield UrgencyPart(
            name="genre",
            share=weights.genre,
            worth=-lost,
            reason=f"{_NO_NEWS[genre.type]}, not news",
        )
        score -= lost
    if centrality.passing:
        lost = round(score * weights.passing, 4)
        yield UrgencyPart(
            name="passing", share=weights.passing, worth=-lost, reason=centrality.reason
        )


def _lift_claim(
    score: float,
    centrality: Centrality,
    event: Scored[Event],
    placement: Placement,
    weights: Weights,
    *,
    is_hedged: bool,
) -> Iterator[UrgencyPart]:
    """What is added where one source alone claims what nobody would want to miss.

    The claim is the news itself, told as a fact: no mention, no rumour.
    """
    if (
        placement.status is Status.SINGLE_SOURCE
        and placement.relation is not Relation.COPY
        and not is_hedged
        and centrality.share >= _CLAIM_CENTRAL
        and _CONSEQUENCE[event.type] * event.score >= _CLAIM_AT
    ):
        yield UrgencyPart(
            name="claim",
            share=1.0,
            worth=round(weights.claim - score, 4),
            reason="a claim of consequence",
        )


@lru_cache(maxsize=16)  # several watches ask for the same entry
def _read_headline(title: str) -> tuple[bool, bool]:
    """Whether a headline is marked as breaking or exclusive, and whether it has doubts."""
    folded = fold(title).rstrip()
    is_cued = _CUE.match(folded) is not None or folded.endswith(_CUE_BEHIND)
    return is_cued, folded.endswith("?") or _HEDGED.stand_in(folded)


def _share_event(event: Scored[Event], *, is_hedged: bool) -> tuple[float, str]:
    share = _CONSEQUENCE[event.type] * event.score
    if event.type is Event.OTHER:
        return share, ""
    name = event.type.replace("_", " ")
    return (share * _HEDGE_SHARE, f"{name}, not yet certain") if is_hedged else (share, name)


def _share_priority(priority: Priority) -> tuple[float, str]:
    reason = "" if priority is Priority.NORMAL else f"{priority}-priority watch"
    return _PRIORITY[priority], reason


@lru_cache(maxsize=16)
def _share_magnitude(entry: Entry) -> tuple[float, str]:
    found = find_magnitude(entry)
    if found is None:
        return _NO_NUMBER, ""
    return _MAGNITUDES[found.rank], found.words if found.rank > 0 else ""


def _share_novelty(placement: Placement, now: datetime) -> tuple[float, str]:
    """A story is new while it is young: what was told all day is no news at night."""
    followed = max(now - placement.story_opened, timedelta(0)) / _FOLLOWED_FOR
    return _NEW * max(0.0, 1.0 - followed), ""


def _share_origins(placement: Placement) -> tuple[float, str]:
    """Who says so. Reasons tell a single source plainly."""
    if placement.status is Status.DISPUTED:
        return 0.5, "disputed"
    share = _ORIGINS[min(placement.origins, len(_ORIGINS) - 1)]
    if placement.status is Status.SINGLE_SOURCE:
        return _ORIGINS[0], "one source, not confirmed"
    return share, f"{placement.origins} independent origins" if placement.origins > 1 else ""


def _share_official(placement: Placement, source: Source) -> tuple[float, str]:
    """Whether a party or an authority says so itself, and where."""
    if placement.status is not Status.OFFICIAL:
        return 0.0, ""
    opening = f"{Status.OFFICIAL}: "
    said = (reason for reason in placement.reasons if reason.startswith(opening))
    return 1.0, next(said, f"{opening}{source.host}" if source.official else "official")
