"""What a source's news teach of its rhythm, and whether they are a flood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.ingest.polling import PollResult
from bot.ingest.recognising import NewEntry, RecognisedPoll
from bot.ports import SourceState
from watchers import Rhythm
from watchers.learning import learn, learn_archive
from watchers.model import Polled, PollOutcome

__all__ = ["Flood", "Taught", "teach"]

NEWS_FOR = timedelta(hours=48)
"""Older entries are told to nobody, however many come: an archive with its true dates is
no flood."""

APPROVED_FOR = timedelta(hours=6)
"""After somebody let a source's entries through, the rest of the same flood passes too."""

TOLD_EACH = timedelta(days=1)
"""A flood that goes on is told again so often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flood:
    """More news in an hour than the source's rhythm allows by far.

    ``since`` is when it began, or went on for another day; ``examples`` are some of its titles.
    """

    since: datetime
    count: int
    limit: int
    examples: tuple[str, ...]

    def describe(self, source_id: str) -> str:
        """Why its entries are held back, and what to do."""
        return (
            f"held back: {self.count} new entries within an hour, where the rhythm of the source "
            f"allows {self.limit}; `nightdesk feed approve {source_id}` lets them through"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """A source's rhythm after a poll. ``learnt`` is false where nothing was new to it."""

    rhythm: Rhythm
    learnt: bool = False
    flood: Flood | None = None


def teach(result: PollResult, found: RecognisedPoll | None, now: datetime) -> Taught:
    """What a poll, or a push, teaches of its source.

    A first document teaches by its items' dates, and is never a flood. What is held back
    teaches nothing: an archive put up anew is no habit.
    """
    state = result.claimed.state
    rhythm = Rhythm.parse(state.rhythm)
    outcome = result.outcome
    if not isinstance(outcome, Polled) or outcome.outcome is not PollOutcome.FRESH:
        return Taught(rhythm=rhythm)
    if not result.pushed:
        rhythm = rhythm.stating(
            min_interval=outcome.min_interval,
            skip_hours=outcome.skip_hours,
            skip_days=outcome.skip_days,
        )
    if found is None or not found.new:
        if state.baselined is None and not result.pushed:
            rhythm = learn_archive(rhythm, (), now=now)
        return Taught(rhythm=rhythm)
    if state.baselined is None:
        dates = [new.entry.published for new in found.new]
        return Taught(rhythm=learn_archive(rhythm, dates, now=now), learnt=True)
    news = [new for new in found.new if new.baseline is None]
    if not news:
        return Taught(rhythm=rhythm)
    counted = [new for new in news if new.entry.counts_from > now - NEWS_FOR]
    rhythm = rhythm.noting(len(counted), now=now, last_ok=state.last_ok)
    flood = _find_flood(result, rhythm, counted, now)
    if flood is not None:
        return Taught(rhythm=rhythm, flood=flood)
    dates = [new.entry.published for new in news]
    taught = learn(rhythm, dates, now=now, last_ok=state.last_ok)
    return Taught(rhythm=taught, learnt=True)


def _find_flood(
    result: PollResult, rhythm: Rhythm, counted: Sequence[NewEntry], now: datetime
) -> Flood | None:
    state = result.claimed.state
    if not counted or _is_approved(state, now):
        return None
    # A hub may push an archive one by one.
    floods = rhythm.burst > rhythm.allowed if result.pushed else rhythm.floods_with(len(counted))
    if not floods:
        return None
    return Flood(
        since=_began(state.held_since, now),
        count=rhythm.burst,
        limit=rhythm.allowed,
        examples=tuple(new.entry.title for new in counted[-3:]),
    )


def _began(held_since: datetime | None, now: datetime) -> datetime:
    """Since when to say that it floods; in whole days from when entries were first held.

    What nobody approves stays held for ever, so that this alone would be one flood for
    ever, and the next one, a year later, would be told to nobody.
    """
    if held_since is None or now < held_since:
        return now
    return held_since + (now - held_since) // TOLD_EACH * TOLD_EACH


def _is_approved(state: SourceState, now: datetime) -> bool:
    return state.approved is not None and now - state.approved < APPROVED_FOR
