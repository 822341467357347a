"""The use case: a watch is held against what the database has, and what it says is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.alerts import ChannelBook
from bot.alerts.excerpt import choose_excerpt, marks_in
from bot.alerts.inert import cut_marked, tidy, tidy_marked, tidy_url
from bot.model import THRESHOLD_SCORES, EntryKey, Field, Level, Source, Watch
from bot.ports.search import EntrySearch, TimeSpan
from bot.preview.judging import Judgement, judge_latest
from bot.preview.matching import Found, count_entries, find_hits
from bot.preview.model import Budget, FoundHit, Preview, Sample, count_days
from bot.preview.noise import find_noise
from bot.stories import Classifier, Weights
from bot.watchlist import Catalogue

__all__ = ["preview_watch"]

SAMPLES = 5
"""Hits to show of each kind: the newest, and the strongest."""

_HEADLINE_LIMIT = 200
_DAY = timedelta(days=1)
_RANK = {Level.ARCHIVE: 0, Level.DIGEST: 1, Level.BREAKING: 2}


async def preview_watch(
    watch: Watch,
    *,
    search: EntrySearch,
    catalogue: Catalogue,
    classifier: Classifier,
    channels: ChannelBook,
    span: TimeSpan,
    budget: Budget | None = None,
    weights: Weights | None = None,
) -> Preview:
    """What ``watch`` would have brought over ``span``, had nothing else been watched for.

    Hits, stories and posts are those that a replay of the stored entries gives, of the time
    that the budget lets be judged; an entry stands with the text that it has now. Whether
    the watch was primed counts for nothing. Raises InvalidQuery, StoreError.
    """
    budget = budget or Budget()
    watch = replace(watch, primed=None)
    sources = await search.sources()
    found = await find_hits(
        watch,
        search=search,
        catalogue=catalogue,
        classifier=classifier,
        sources=sources,
        span=span,
        budget=budget,
    )
    entries, first = await count_entries(search, span)
    days = count_days(first, span.until)
    judgement = await judge_latest(
        found,
        entries=entries,
        days=days,
        budget=budget,
        watch=watch,
        search=search,
        catalogue=catalogue,
        classifier=classifier,
        channels=channels,
        sources={source.id: source for source in sources},
        span=span,
        weights=weights,
    )
    hits = tuple(replace(hit, verdict=judgement.verdicts.get(hit.entry.key)) for hit in found.hits)
    return _describe(
        watch,
        span,
        entries,
        first,
        sources,
        found,
        hits,
        judgement,
        catalogue,
        classifier,
        channels,
        noisy=budget.noisy,
    )


def _describe(
    watch: Watch,
    span: TimeSpan,
    entries: int,
    first: datetime,
    sources: Sequence[Source],
    found: Found,
    hits: tuple[FoundHit, ...],
    judgement: Judgement,
    catalogue: Catalogue,
    classifier: Classifier,
    channels: ChannelBook,
    *,
    noisy: int | None,
) -> Preview:
    names = {source.id: tidy(source.name, limit=80) or source.id for source in sources}
    judged_since = judgement.since
    judged = [hit for hit in hits if hit.entry.seen >= judged_since]
    news = {hit.verdict.story for hit in judged if hit.verdict is not None and not hit.is_baseline}
    baseline = {hit.entry.key for hit in judged if hit.is_baseline}
    days = count_days(first if found.is_total else max(first, found.since), span.until)
    lines = [story for stories in judgement.lines for story in stories]
    thresholds = tuple((name, channels.get(name).threshold) for name in watch.channels)
    least = min((THRESHOLD_SCORES[one] for _, one in thresholds), default=0.0)
    shown = [_calm(hit, least=least) for hit in hits]
    told_to_nobody = sum(hit.is_baseline for hit in hits)
    return Preview(
        watch=watch,
        thresholds=thresholds,
        span=span,
        entries=entries,
        candidates=found.candidates,
        hits=found.total,
        baseline=told_to_nobody,
        by_source=tuple(
            (names.get(id_, id_), count)
            for id_, count in sorted(found.by_source.items(), key=lambda item: (-item[1], item[0]))
        ),
        matched_since=span.since if found.is_total else found.since,
        days=days,
        first_seen=first,
        judged_since=judged_since,
        judged_days=_count_judged_days(
            span.until - max(first, judged_since),
            of=days,
            # What first polls brought is told to nobody, and is in no rate.
            share=sum(not hit.is_baseline for hit in judged) / max(1, found.total - told_to_nobody),
        ),
        judged_hits=len(judged),
        is_drawn=judgement.is_drawn,
        stories=len({hit.verdict.story for hit in judged if hit.verdict is not None}),
        breaking=len(judgement.rung),
        updates=judgement.updates,
        digests=len(judgement.lines),
        digest_lines=len(lines),
        told_baseline_breaking=sum(key in baseline for key in judgement.rung),
        told_baseline_lines=sum(bool(story) and story not in news for story in lines),
        newest=tuple(map(_show, reversed(shown[-SAMPLES:]))),
        strongest=tuple(map(_show, _choose_strongest(shown))),
        findings=find_noise(
            hits if noisy is None else hits[-noisy:],
            watch=watch,
            catalogue=catalogue,
            classifier=classifier,
        ),
    )


def _count_judged_days(judged: timedelta, *, of: float, share: float) -> float:
    """The days to which what was judged amounts: ``share`` of the hits of ``of`` days.

    The hits of some hours are of one time of day, so they count as much as they are of all.
    """
    return of * share if judged < _DAY and 0 < share < 1 else max(1.0, judged / _DAY)


def _calm(hit: FoundHit, *, least: float) -> FoundHit:
    """A hit as the channels take it, of which none rings below the score ``least``."""
    verdict = hit.verdict
    if verdict is None or verdict.level is not Level.BREAKING:
        return hit
    if verdict.is_rung or verdict.score >= least:
        return hit
    return replace(hit, verdict=replace(verdict, level=Level.DIGEST))


def _choose_strongest(hits: Sequence[FoundHit]) -> list[FoundHit]:
    """The hits of most weight, one for each story."""
    chosen: dict[str, FoundHit] = {}
    for hit in sorted(hits, key=_weigh):
        if hit.verdict is not None:
            chosen.setdefault(hit.verdict.story, hit)
    return list(chosen.values())[:SAMPLES]


def _weigh(hit: FoundHit) -> tuple[float, float, EntryKey]:
    verdict = hit.verdict
    if verdict is None:
        return 0.0, 0.0, hit.entry.key
    return -_RANK[verdict.level], -verdict.score, hit.entry.key


def _show(hit: FoundHit) -> Sample:
    entry, matches = hit.entry, hit.hit.matches
    headline = cut_marked(tidy_marked(entry.title, marks_in(matches, Field.TITLE)), _HEADLINE_LIMIT)
    return Sample(
        headline=headline,
        excerpt=choose_excerpt(entry, matches, headline=headline.text),
        url=tidy_url(entry.url),
        source_name=tidy(hit.source.name, limit=80),
        seen=entry.seen,
        verdict=hit.verdict,
    )
