"""What a feed says of itself: how often to ask, when not to, and who pushes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from watchers.normal import absolute_url

__all__ = ["Skips", "find_base", "find_hubs", "find_topic", "read_interval", "read_skips"]

_PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# A feed with more hubs than these is playing.
_MOST_HUBS = 10

_ITEM = re.compile(r"<(?:[\w.-]{1,32}:)?(?:item|entry)[\s>]")
_SKIPPED = re.compile(r"<(?:hour|day)\s*>\s*(\w{1,20})\s*<")
# Twenty-four hours take some 600 characters.
_LONGEST_SKIPS = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Skips:
    """When a feed asks not to be polled: hours in UTC, 0 to 23, and days, 0 for Monday."""

    hours: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()


def read_interval(feed: Mapping[str, Any]) -> timedelta | None:
    """``ttl`` (minutes, RSS 2.0) or ``sy:updatePeriod`` (RSS 1.0 syndication module)."""
    stated: list[timedelta] = []
    ttl = str(feed.get("ttl") or "").strip()
    if ttl.isascii() and ttl.isdigit() and 0 < int(ttl[:9]) <= 525_600:
        stated.append(timedelta(minutes=int(ttl[:9])))
    period = _PERIODS.get(str(feed.get("sy_updateperiod") or "").strip().lower())
    if period is not None:
        times = str(feed.get("sy_updatefrequency") or "").strip()
        often = int(times[:6]) if times.isascii() and times.isdigit() else 1
        stated.append(period / max(1, often))
    return max(stated, default=None)


def read_skips(text: str) -> Skips:
    """``skipHours`` and ``skipDays`` of RSS 2.0, out of a document's `sketch`.

    feedparser keeps the last hour alone, so they are read beside it. RSS 0.91 counted
    hours from 1 to 24; 24 is midnight. What asks for silence at all hours, or on all days,
    is no bound but a slip, and is left out.
    """
    hours = {
        int(hour) % 24
        for hour in _find_skipped(text, "skipHours")
        if hour.isascii() and hour.isdigit() and int(hour) <= 24
    }
    named = {day.lower() for day in _find_skipped(text, "skipDays")}
    days = {number for number, day in enumerate(_DAYS) if day in named}
    return Skips(
        hours=frozenset(hours) if len(hours) < 24 else frozenset(),
        days=frozenset(days) if len(days) < 7 else frozenset(),
    )


def _find_skipped(text: str, name: str) -> list[str]:
    """What stands in the first element of that name, before the first item or after all."""
    start = text.find(f"<{name}")
    if start < 0:
        return []
    item = _ITEM.search(text)
    if item is not None and item.start() < start:
        start = text.find(f"<{name}", max(text.rfind("</item"), start))
    end = text.find(f"</{name}", start, start + _LONGEST_SKIPS) if start >= 0 else -1
    return _SKIPPED.findall(text, start, end + 1) if end >= 0 else []


def find_hubs(links: Iterable[object], *, base: str) -> tuple[str, ...]:
    """The hubs that a feed's links name, in their order (WebSub §4)."""
    hubs = (absolute_url(base, address) for address in _addresses(links, "hub"))
    return tuple(dict.fromkeys(hub for hub in hubs if hub))[:_MOST_HUBS]


def find_topic(links: Iterable[object], *, base: str) -> str | None:
    """The address that a feed gives as its own: the first link to itself (WebSub §4)."""
    topics = (absolute_url(base, address) for address in _addresses(links, "self"))
    return next((topic for topic in topics if topic), None)


def find_base(links: Sequence[object]) -> str:
    """Where a document stands whose address nobody knows, as a file's, by what it says itself: its
    own address, else its site's; empty where it gives neither.
    """
    for relation in ("self", "alternate"):
        for address in _addresses(links, relation):
            found = absolute_url("", address)
            if found is not None:
                return found
    return ""


def _addresses(links: Iterable[object], relation: str) -> Iterable[str]:
    for link in links:
        if not isinstance(link, Mapping) or not isinstance(link.get("href"), str):
            continue
        # A relation may be one of several (RFC 8288 §3.3), or named by its full address.
        named = str(link.get("rel") or "").lower().split()
        if relation in (name.rpartition("/relation/")[2] for name in named):
            yield link["href"]
