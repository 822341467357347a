"""Live blogs: one page that tells of new things for hours, each under a new headline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import Entry, Genre, Scored

__all__ = ["date_by_headline"]

_SURE = 0.6
_RUNS_FOR = timedelta(days=3)
"""What is older and gets another headline is no live blog any more, but put in order."""


def date_by_headline(
    entry: Entry, before: Entry, genres: Iterable[Scored[Genre]], *, now: datetime
) -> Entry:
    """An entry that came again with another text, dated by when its headline was written.

    That is now where it is a live blog, before or after, and its headline changed: of what the
    headline tells, the page's first hour says nothing. Any other stays as it is.
    """
    is_live = any(genre.type is Genre.LIVE and genre.score >= _SURE for genre in genres)
    if not is_live or entry.title == before.title or now - entry.counts_from > _RUNS_FOR:
        return entry
    return replace(entry, seen=now, published=now)
