"""How urgent a hit is, and why: a score out of named parts.

Each part stands for something an editor would ask ("who says so?", "is it about us?") and
is a share from 0 to 1 times its weight. The weights are scaled to a sum of 1, so the score
stays within 0 and 1 by construction. Some things forbid to ring whatever the score: an old
report, a genre that is no news, a copy.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

from bot.languages import Said, say, say_all
from bot.model import (
    THRESHOLD_SCORES,
    Certainty,
    Entry,
    Event,
    Genre,
    Hit,
    Level,
    Placement,
    Priority,
    Reading,
    Relation,
    Scored,
    Source,
    Status,
    Step,
    Threshold,
    Urgency,
    UrgencyPart,
    Watch,
)
from bot.stories.language.gate import Patterns
from bot.stories.language.text import fold
from bot.stories.numbers.magnitudes import find_magnitude
from bot.stories.scoring.bars import call_no_news, find_bar, is_no_news, measure_age
from bot.stories.scoring.centrality import Centrality, find_centrality
from bot.stories.scoring.cues import is_cued
from bot.stories.scoring.habits import UNKNOWN, Usual
from bot.stories.scoring.reasons import list_reasons
from bot.stories.scoring.steps import BURST_SPAN, word_burst
from bot.stories.scoring.weights import Weights

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
_NOBODYS_NEWS = frozenset({Genre.PROMOTION, Genre.MARKET_FILLER})
"""Genres that are not even worth a line in a digest, but to a watch of high priority."""

_MINOR = Patterns(
    # Said to be small by the headline itself.
    r"\b(?:minor|light|slight|small|weak)\s+(?:[\w-]+\s+)?(?:earthquake|quake|tremor|outage|fire"
    r"|blaze|accident|crash|collision|leak|explosion|injur\w+)"
    r"|\b(?:leichte[rsn]?|schwache[rsn]?|kleine[rsn]?)\s+(?:erdbeben|beben|unfall|brand|feuer|storung)"
    r"|\b(?:legere?|petite?)\s+(?:seisme|secousse|incendie|accident|panne)"
    r"|\b(?:seisme|secousse|incendie|accident|panne|fuite)"
    r" (?:legere?|mineure?|sans gravite|de faible)\b"
    r"|\b(?:faible|legere?) (?:seisme|secousse)"
    r"|\b(?:leve|pequen[oa])\s+(?:sismo|seismo|temblor|terremoto|incendio|accidente|apagon)"
    r"|\b(?:sismo|seismo|temblor|terremoto|incendio|accidente|apagon)"
    r" (?:leve|menor|de (?:baja|escasa))\b",
)
_CERTAINTY: dict[Certainty, float] = {
    # What is left of an event's share.
    Certainty.DONE: 1.0,
    Certainty.AGREED: 1.0,
    Certainty.DENIED: 0.75,
    Certainty.TALKS: 0.7,
    Certainty.RUMOUR: 0.6,
}
_MAGNITUDES = (0.1, 0.4, 0.6, 0.85, 1.0)  # the shares of the classes of numbers
_NO_NUMBER = 0.5  # most great news has no number in it
_SMALL = 0.6  # what is left of an event whose greatest number is below all classes
_NEW, _FOLLOWED_FOR = 0.8, timedelta(hours=24)
_NO_RHYTHM, _RHYTHM = 0.5, (5.0, 500.0)
_WHOLE_BURST = 3  # further origins within that time: a fourth one makes it no more of a burst
_FROM_ANY = 0.75  # what a burst counts where a source tells of it that publishes all the time
_DISPUTED = 0.5
_FROM_TRIFLE, _MUCH = 0.4, 0.7  # what a step is worth of an event on which nothing hangs, and much
_SEVERAL, _OF_SEVERAL = 3, 1.6  # … and how often one by which so many tell of very many people
_ORIGINS = (0.15, 0.15, 0.5, 0.7, 0.85, 1.0)  # by how many there are
_CLAIM_AT = 0.7  # from which consequence on a claim is one that nobody wants to miss
_CLAIM_CENTRAL = 0.75


def weigh(
    *,
    watch: Watch,
    hit: Hit,
    entry: Entry,
    source: Source,
    read: Reading,
    placement: Placement,
    now: datetime,
    usual: Usual = UNKNOWN,
    weights: Weights = _USUAL,
) -> Urgency:
    """The urgency of ``hit`` for ``watch``, with its parts, and its reasons (see `list_reasons`).

    ``read`` is what the entry says, ``usual`` what is usual of its source and of the watch.
    ``now`` is when it is judged; the age is that of the text (see `bot.stories.scoring.bars`). A
    story with a single source always says so among its reasons.
    """
    genre = read.genre
    centrality = find_centrality(hit, entry, read)
    age = measure_age(entry, placement, now)
    lacks_news = is_no_news(genre, weights)
    bar = find_bar(genre, placement, age, weights)
    rhythm = _share_rhythm(usual.entries_a_day)
    origins, burst = _share_origins(placement, rhythm, usual, now)
    cued = is_cued(entry.title)
    shares = (  # in the order of PARTS
        ("match", centrality.share, centrality.reason),
        ("event", *_share_event(read, entry, placement)),
        ("priority", *_share_priority(watch.priority)),
        ("origins", *origins),
        ("tier", _TIER.get(source.tier, _OTHER_TIER), _say_tier(source.tier)),
        ("magnitude", *_share_magnitude(read)),
        ("official", *_share_official(placement, source)),
        ("novelty", *_share_novelty(placement, usual, now)),
        ("age", max(0.0, 1.0 - age / weights.fresh_for), ""),
        ("burst", burst, ""),
        ("rhythm", rhythm, say("seldom") if rhythm == 1.0 else ""),
        ("cue", float(cued), say("cue") if cued else ""),
    )
    parts = [
        UrgencyPart(name=name, share=round(share, 4), worth=round(weight * share, 4), reason=reason)
        for weight, (name, share, reason) in zip(weights.list_scaled(), shares, strict=True)
    ]
    score = sum(part.worth for part in parts)
    parts += _deduct(score, genre, centrality, weights, is_no_news=lacks_news)
    score = sum(part.worth for part in parts)
    if bar is None:
        parts += _lift_steps(score, read, placement, weights)
        score = sum(part.worth for part in parts)
    if bar is None and score < weights.claim and watch.priority is Priority.HIGH:
        parts += _lift_claim(score, centrality, read, placement, weights)
        score = sum(part.worth for part in parts)
    score = round(min(max(score, 0.0), 1.0), 4)
    reasons = list_reasons(parts, weights)
    is_nobodys = lacks_news and genre.type in _NOBODYS_NEWS
    if age > weights.archive_after or (is_nobodys and watch.priority is not Priority.HIGH):
        level = Level.ARCHIVE
    elif bar is not None or score < BREAKING_AT:
        level = Level.DIGEST
    else:
        level = Level.BREAKING
    return Urgency(
        level=level,
        score=score,
        reasons=reasons if bar is None else (bar, *reasons),
        parts=tuple(parts),
        claim=_is_one_sources(centrality, read, placement),
        bar=bar or "",
    )


@cache  # there are few, and one is said for every hit
def _say_tier(tier: int) -> Said:
    return say("tier", tier=tier)


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
            reason=call_no_news(genre.type),
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
    read: Reading,
    placement: Placement,
    weights: Weights,
) -> Iterator[UrgencyPart]:
    """What is added where one source alone claims what nobody would want to miss.

    The claim is the news itself, told as a fact: no mention, no rumour.
    """
    if _is_claim(centrality, read, placement):
        yield UrgencyPart(
            name="claim",
            share=1.0,
            worth=round(weights.claim - score, 4),
            reason=say("claim"),
        )


def _is_claim(centrality: Centrality, read: Reading, placement: Placement) -> bool:
    """Whether it is a claim of consequence that one source alone tells as a fact."""
    return (
        _is_one_sources(centrality, read, placement)
        and placement.relation is not Relation.COPY
        and read.certainty in {Certainty.DONE, Certainty.AGREED}
    )


def _is_one_sources(centrality: Centrality, read: Reading, placement: Placement) -> bool:
    """Whether it is a thing of consequence that one source alone tells, as a fact or as hearsay; or
    hearsay of any event.

    A channel that was told of it hears that it is so.
    """
    is_hearsay = read.certainty is Certainty.RUMOUR and read.event.type is not Event.OTHER
    return (
        placement.status is Status.SINGLE_SOURCE
        and read.certainty is not Certainty.DENIED
        and centrality.share >= _CLAIM_CENTRAL
        and (is_hearsay or _CONSEQUENCE[read.event.type] * read.event.score >= _CLAIM_AT)
    )


def _lift_steps(
    score: float, read: Reading, placement: Placement, weights: Weights
) -> Iterator[UrgencyPart]:
    """What is added where a story that was known has just earned a step.

    That two papers have it makes no great news of a trifle, and a third no greater. Of people,
    or a quake, of the highest class three that have asked for themselves are enough for whoever
    wants only the biggest, however slowly they come; a sum may be what a great firm sells.
    """
    hangs = min(_CONSEQUENCE[read.event.type] * read.event.score / _MUCH, 1.0)
    is_told_by_several = False
    greatest = find_magnitude(read.consequences)
    if greatest is not None and greatest.rank == len(_MAGNITUDES) - 1:
        hangs = 1.0  # 20,000 dead are no trifle in whatever words
        is_told_by_several = placement.origins >= _SEVERAL and not greatest.is_sum
    earned = [
        each
        for each in placement.earned
        if each.step in weights.steps and (hangs == 1.0 or not each.of_weight)
    ]
    if earned and weights.step > 0:
        if any(each.step is Step.NUMBERS for each in earned):
            hangs = 1.0  # the number says it, whatever the event is
        share = round(_FROM_TRIFLE + (1.0 - _FROM_TRIFLE) * hangs, 4)
        often = _OF_SEVERAL if is_told_by_several else 1.0
        worth = round(min(weights.step * share * often, 1.0 - score), 4)
        reason = say_all([each.words for each in earned])
        yield UrgencyPart(name="step", share=share, worth=worth, reason=reason)


def _share_event(read: Reading, entry: Entry, placement: Placement) -> tuple[float, str]:
    event = read.event
    share = _CONSEQUENCE[event.type] * event.score * _CERTAINTY[read.certainty]
    greatest = find_magnitude(read.consequences)
    if (greatest is not None and greatest.is_small) or _MINOR.stand_in(fold(entry.title)):
        share *= _SMALL
    if event.type is Event.OTHER:
        return share, ""
    named = say(f"event_{event.type.value}")
    is_confirmed = placement.status is Status.OFFICIAL and read.certainty is Certainty.RUMOUR
    if _CERTAINTY[read.certainty] == 1.0 or is_confirmed:
        return share, named  # what is official is nobody's rumour, however a report words it
    return share, say(f"certain_{read.certainty.value}", event=named)


def _share_priority(priority: Priority) -> tuple[float, str]:
    reason = "" if priority is Priority.NORMAL else say(f"priority_{priority.value}")
    return _PRIORITY[priority], reason


def _share_magnitude(read: Reading) -> tuple[float, str]:
    found = find_magnitude(read.consequences)
    if found is None:
        return _NO_NUMBER, ""
    return _MAGNITUDES[found.rank], found.words if found.rank > 0 else ""


def _share_novelty(placement: Placement, usual: Usual, now: datetime) -> tuple[float, str]:
    """A story is new while it is young: what was told all day is no news at night."""
    followed = max(now - placement.story_opened, timedelta(0)) / _FOLLOWED_FOR
    share = _NEW * max(0.0, 1.0 - followed)
    if usual.first_for_weeks and placement.relation is Relation.NEW:
        return 1.0, say("first_in_weeks")
    return share, ""


def _share_rhythm(entries_a_day: float | None) -> float:
    """Who publishes little has something to say: 1 up to 5 entries a day, 0 from 500 on."""
    if entries_a_day is None:
        return _NO_RHYTHM
    few, many = _RHYTHM
    spread = math.log(max(entries_a_day, few) / few) / math.log(many / few)
    return max(0.0, 1.0 - spread)


def _share_origins(
    placement: Placement, rhythm: float, usual: Usual, now: datetime
) -> tuple[tuple[float, str], float]:
    """Who says so, with how fast they came in its reason, and the share of that. Reasons tell a
    single source plainly.
    """
    recent = [at for at in placement.heard if timedelta(0) <= now - at <= BURST_SPAN]
    count = min(len(recent), placement.origins)  # who only doubts it spoke, too
    burst, fast = 0.0, ""
    if count > 1:
        fast = word_burst(count, now - min(recent), origins=placement.origins)
        burst = _share_burst(count, rhythm, usual)
    if placement.status is Status.DISPUTED:
        return (_DISPUTED, say("disputed")), burst
    if placement.status is Status.SINGLE_SOURCE:
        return (_ORIGINS[0], say("one_source")), burst
    share = _ORIGINS[min(placement.origins, len(_ORIGINS) - 1)]
    said = say("origins", n=placement.origins) if placement.origins > 1 else ""
    return (share, fast or said), burst


def _share_burst(origins: int, rhythm: float, usual: Usual) -> float:
    """How much a burst of so many origins is beyond what the watch brings in such a time.

    It means more where a source tells of it that seldom publishes.
    """
    expected = (usual.hits_a_day or 0.0) * (BURST_SPAN / timedelta(days=1))
    beyond = origins / (origins + expected)
    slow = _FROM_ANY + (1.0 - _FROM_ANY) * rhythm
    return min(1.0, (origins - 1) / _WHOLE_BURST) * beyond * slow


def _share_official(placement: Placement, source: Source) -> tuple[float, str]:
    """Whether a party or an authority says so itself, and where; what a party announces unasked,
    and nobody else tells, is confirmed by no one.
    """
    if placement.status is not Status.OFFICIAL or placement.routine:
        return 0.0, ""
    opening = f"{Status.OFFICIAL}: "
    said = (reason for reason in placement.reasons if reason.startswith(opening))
    own = say("official_by", detail=source.host) if source.official else say("official")
    return 1.0, next(said, own)
