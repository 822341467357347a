"""Small decisions to route and to word, all names invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from bot.model import (
    Decision,
    Entry,
    Event,
    Field,
    Genre,
    Hit,
    Level,
    Match,
    Placement,
    Relation,
    Scored,
    Source,
    Status,
    Urgency,
    Watch,
)

NOW = datetime(2026, 2, 10, 7, 15, tzinfo=UTC)


def at(hour: int, minute: int = 0, *, day: int = 10) -> datetime:
    return datetime(2026, 2, day, hour, minute, tzinfo=UTC)


def make_source(**changes: object) -> Source:
    given: dict[str, object] = {
        "id": "harbour-wire",
        "name": "Harbour Wire",
        "kind": "feed",
        "url": "https://harbourwire.example/rss",
        "host": "harbourwire.example",
        "tier": 1,
    }
    return Source(**{**given, **changes})  # type: ignore[arg-type]


def make_entry(**changes: object) -> Entry:
    given: dict[str, object] = {
        "id": "e1",
        "source": "harbour-wire",
        "url": "https://harbourwire.example/a/1",
        "title": "Norvik and Altair end partnership",
        "summary": "Norvik said on Tuesday that it is leaving the alliance with Altair.",
        "seen": at(7, 13),
        "published": at(7, 12),
    }
    return Entry(**{**given, **changes})  # type: ignore[arg-type]


def make_match(
    entry: Entry, text: str, *, field: Field = Field.TITLE, watch: str = "norvik-deals"
) -> Match:
    """A match at the first place of ``field`` where ``text`` stands."""
    whole = {
        Field.TITLE: entry.title,
        Field.SUMMARY: entry.summary,
        Field.CONTENT: entry.content or "",
    }[field]
    start = whole.index(text)
    return Match(watch=watch, field=field, start=start, end=start + len(text), text=text)


def make_placement(**changes: object) -> Placement:
    given: dict[str, object] = {
        "story": "s1",
        "relation": Relation.NEW,
        "copy_of": None,
        "status": Status.SINGLE_SOURCE,
        "origins": 1,
        "copies": 0,
        "official": False,
        "story_opened": at(7, 13),
    }
    return Placement(**{**given, **changes})  # type: ignore[arg-type]


def urgent(score: float, *reasons: str, level: Level | None = None, bar: str = "") -> Urgency:
    """An urgency whose level follows from the score unless it is given; ``bar`` comes first."""
    if level is None:
        level = Level.BREAKING if score >= 0.4 else Level.DIGEST if score >= 0.2 else Level.ARCHIVE
    reasons = (bar, *reasons) if bar else reasons
    return Urgency(level=level, score=score, reasons=reasons, bar=bar)


def make_decision(
    entry: Entry,
    by_watch: Mapping[str, Urgency],
    *,
    placement: Placement | None = None,
    matches: tuple[Match, ...] = (),
    event: Event = Event.PARTNERSHIP_ENDED,
) -> Decision:
    return Decision(
        entry=entry.key,
        at=NOW,
        hits=tuple(
            Hit(watch=name, matches=tuple(match for match in matches if match.watch == name))
            for name in by_watch
        ),
        event=Scored(type=event, score=0.9),
        genre=Scored(type=Genre.NEWS, score=0.9),
        placement=placement,
        by_watch=tuple(by_watch.items()),
    )


def make_watch(name: str = "norvik-deals", *channels: str, **changes: object) -> Watch:
    given: dict[str, object] = {"name": name, "query": "norvik", "channels": channels or ("tech",)}
    return Watch(**{**given, **changes})  # type: ignore[arg-type]
