"""Values for tests: whole and plausible, with what the test cares about named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model import (
    Alert,
    AlertBody,
    AlertKind,
    DigestBody,
    DigestLine,
    Entry,
    EntryKey,
    Event,
    Occasion,
    Source,
    SourceOrigin,
    Status,
    Watch,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class HandClock:
    """A clock that a test sets by hand."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, **parts: float) -> datetime:
        """Move on by a timedelta's parts."""
        self._now += timedelta(**parts)
        return self._now


class CountingMeter:
    """A meter that a test can read."""

    def __init__(self) -> None:
        self.polls: list[str] = []
        self.entry_count = 0
        self.hit_count = 0
        self.merge_count = 0
        self.alerts: list[str] = []
        self.deliveries: list[str] = []
        self.delays: list[timedelta] = []
        self.leavings: list[timedelta] = []
        self.canaries: list[timedelta | None] = []
        self.pushes: list[str] = []
        self.subscription_counts: dict[str, int] = {}
        self.source_counts: dict[str, int] = {}

    def polled(self, outcome: str) -> None:
        self.polls.append(outcome)

    def pushed(self, outcome: str) -> None:
        self.pushes.append(outcome)

    def subscriptions(self, counts: Mapping[str, int]) -> None:
        self.subscription_counts = dict(counts)

    def entries(self, count: int) -> None:
        self.entry_count += count

    def hits(self, count: int) -> None:
        self.hit_count += count

    def alerted(self, kind: str) -> None:
        self.alerts.append(kind)

    def merged(self) -> None:
        self.merge_count += 1

    def delivered(self, outcome: str) -> None:
        self.deliveries.append(outcome)

    def canary(self, took: timedelta | None) -> None:
        self.canaries.append(took)

    def sources(self, by_health: Mapping[str, int]) -> None:
        self.source_counts = dict(by_health)

    def left_after(self, delay: timedelta) -> None:
        self.leavings.append(delay)

    def told_after(self, delay: timedelta) -> None:
        self.delays.append(delay)


def count_ids(prefix: str = "id") -> Any:
    """Makes ids in a row: ``id-1``, ``id-2``."""
    number = 0

    def new_id() -> str:
        nonlocal number
        number += 1
        return f"{prefix}-{number}"

    return new_id


def make_source(id_: str = "harbour-wire", **fields: Any) -> Source:
    host = fields.pop("host", f"{id_}.example")
    return Source(
        **{
            "id": id_,
            "name": id_.replace("-", " ").title(),
            "kind": "feed",
            "url": f"https://{host}/feed",
            "host": host,
            "tier": 1,
            "origin": SourceOrigin.FILE,
        }
        | fields
    )


def make_entry(id_: str = "e1", title: str = "Fenwick buys Ostrander", **fields: Any) -> Entry:
    source = fields.pop("source", "harbour-wire")
    return Entry(
        **{
            "id": id_,
            "source": source,
            "url": f"https://{source}.example/{id_}",
            "canonical_url": f"https://{source}.example/{id_}",
            "title": title,
            "seen": NOON,
            "published": NOON,
        }
        | fields
    )


def make_watch(name: str = "fenwick", query: str = "fenwick", **fields: Any) -> Watch:
    return Watch(**{"name": name, "query": query, "channels": ("deals",)} | fields)


def make_alert(story: str = "s1", channel: str = "deals", **fields: Any) -> Alert:
    kind = fields.pop("kind", AlertKind.BREAKING)
    body = AlertBody(
        **{
            "kind": kind,
            "channel": channel,
            "story": story,
            "entry": EntryKey("harbour-wire", "e1"),
            "headline": f"Fenwick buys Ostrander ({story})",
            "url": "https://harbour-wire.example/e1",
            "source_name": "Harbour Wire",
            "at": NOON,
            "counts_from": NOON,
            "dated": True,
            "excerpt": "",
            "headline_marks": ((0, 7),),
            "excerpt_marks": (),
            "status": Status.SINGLE_SOURCE,
            "origins": 1,
            "copies": 0,
            "official": False,
            "event": Event.ACQUISITION,
            "watches": ("fenwick",),
            "urgency": 0.7,
            "reasons": ("one source, not confirmed",),
            "mention_here": False,
            "text": f"Fenwick buys Ostrander ({story})",
        }
        | fields
    )
    return Alert(story=story, channel=channel, kind=kind, step=0, body=body)


def make_line(story: str = "s1", **fields: Any) -> DigestLine:
    return DigestLine(
        **{
            "story": story,
            "headline": f"Fenwick buys Ostrander ({story})",
            "url": "https://harbour-wire.example/e1",
            "source_name": "Harbour Wire",
            "at": NOON,
            "status": Status.SINGLE_SOURCE,
            "origins": 1,
            "copies": 0,
            "event": Event.ACQUISITION,
            "watches": ("fenwick",),
            "urgency": 0.5,
        }
        | fields
    )


def make_list(
    *lines: str | DigestLine,
    channel: str = "deals",
    occasion: Occasion = Occasion.DIGEST,
    at: datetime = NOON,
) -> DigestBody:
    """A list of these lines, or of a plain line for a story's name."""
    return DigestBody(
        channel=channel,
        at=at,
        lines=tuple(make_line(line) if isinstance(line, str) else line for line in lines),
        omitted=0,
        text="Digest",
        occasion=occasion,
    )
