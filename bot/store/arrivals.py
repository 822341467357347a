"""How a stored entry came, and what was read of it, in words."""

from __future__ import annotations

from datetime import timedelta

from bot.languages import say
from bot.model.dating import count_from
from bot.store.bodies import TEXTS
from bot.store.columns import AnyRow

__all__ = ["describe_arrival", "describe_reading", "tell_date"]


def describe_arrival(row: AnyRow) -> tuple[str, ...]:
    """Whence an entry was fetched and how late after its own time, with numbers.

    The address is left out, as it may hold a key; its host says enough.
    """
    return (
        f"{row.kind} of {row.poll_host or row.host}",
        "" if row.published is None else _tell_lag(row.seen - row.published),
    )


def _tell_lag(lag: timedelta) -> str:
    if lag < timedelta(0):
        return f"seen {_measure(-lag)} before its own time, from which it does not count"
    return f"seen {_measure(lag)} after its own time"


def _measure(lag: timedelta) -> str:
    """In the largest unit of which there are two."""
    if lag >= timedelta(days=2):
        return f"{lag.days} days"
    if lag >= timedelta(hours=2):
        return f"{lag // timedelta(hours=1)} h"
    return f"{lag // timedelta(minutes=1)} min"


def describe_reading(row: AnyRow) -> tuple[str, ...]:
    """What the parser found: how long its texts are, its language, and who wrote it."""
    return (
        ", ".join(
            f"{name} {length:,} signs" if length else f"no {name}"
            for name, length in (
                ("title", len(row.title)),
                ("summary", len(row.summary)),
                ("text", row.content_length or 0),
            )
        ),
        f"language {row.lang}" if row.lang else "names no language",
        _list("authors", TEXTS.read(row.authors)),
        _list("tags", TEXTS.read(row.tags)),
        f"known by {row.canonical_url}" if row.canonical_url else "has no address",
    )


def tell_date(row: AnyRow) -> str:
    """From when an entry counts."""
    if row.published is None:
        return say("way_undated")
    if count_from(row.published, seen=row.seen, absent_at=row.absent_at) == row.absent_at:
        return say(
            "way_dated_by_day",
            day=f"{row.published:%Y-%m-%d}",
            time=row.absent_at,
        )
    return say("way_dated", time=row.published)


def _list(name: str, values: tuple[str, ...]) -> str:
    return f"{name} {', '.join(values)}" if values else ""
