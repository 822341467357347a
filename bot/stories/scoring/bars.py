"""What forbids a hit to ring, whatever it weighs: an old text, a genre that is no news, a live
blog, a text that only changed.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.languages import Said, say
from bot.model import Entry, Genre, Placement, Relation, Scored
from bot.stories.scoring.weights import Weights

__all__ = ["call_no_news", "find_bar", "is_no_news", "may_ring", "measure_age"]

_NO_NEWS = frozenset(Genre) - {Genre.NEWS, Genre.LIVE}
"""Genres that never ring, and weigh less. A live blog never rings either, but is its outlet's own
reporting: it weighs what it tells.
"""

_GENRE_SURE = 0.6
_USUAL = Weights()
_IN_DAYS = timedelta(days=2)  # from here on an age is told in days, as lists tell it


def may_ring(
    entry: Entry, genre: Scored[Genre], *, now: datetime, weights: Weights = _USUAL
) -> bool:
    """Whether a hit of the entry may ring if it weighs enough: it is a report of news, and fresh.

    Whose text it has is known only once it has its place.
    """
    return now - entry.counts_from <= weights.fresh_for and not _name_bar(genre, weights)


def measure_age(entry: Entry, placement: Placement, now: datetime) -> timedelta:
    """How old an entry's text is: a copy is as old as the oldest entry that has it."""
    oldest = min(entry.counts_from, placement.text_at or entry.counts_from)
    return max(now - oldest, timedelta(0))


def is_no_news(genre: Scored[Genre], weights: Weights) -> bool:
    """Whether it is of a genre that is no news, and sure to be."""
    return genre.type in _NO_NEWS and _counts(genre, weights)


def find_bar(
    genre: Scored[Genre], placement: Placement, age: timedelta, weights: Weights
) -> Said | None:
    """Why a hit must not ring whatever its score; None where nothing forbids it."""
    if age > weights.archive_after:
        return say("published_days", n=age.days)
    if age > weights.fresh_for:
        if age >= _IN_DAYS:
            return say("published_days", n=age.days)
        return say("published_hours", n=age // timedelta(hours=1))
    if by_genre := _name_bar(genre, weights):
        return by_genre
    if placement.relation is Relation.REVISION:
        return say("same_changed")
    return None


def call_no_news(genre: Genre) -> Said:
    """That it is of such a genre, and no news."""
    return say("not_news", genre=say(f"genre_{genre.value}"))


def _name_bar(genre: Scored[Genre], weights: Weights) -> Said | None:
    """Why what is of that genre never rings; None where it may."""
    if is_no_news(genre, weights):
        return call_no_news(genre.type)
    if genre.type is Genre.LIVE and _counts(genre, weights):
        return say("live_blog")
    return None


def _counts(genre: Scored[Genre], weights: Weights) -> bool:
    """Whether the genre is sure, and the newsroom does not take all genres for news."""
    return genre.score >= _GENRE_SURE and weights.genre > 0
