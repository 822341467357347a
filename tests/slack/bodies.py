"""Alert and digest bodies for the tests of this room."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model import (
    AlertBody,
    AlertKind,
    DigestBody,
    DigestLine,
    EntryKey,
    Event,
    NoticeBody,
    Status,
)

AT = datetime(2026, 2, 10, 7, 3, tzinfo=UTC)
HEADLINE = "Nokia agrees to buy Example Networks for $2.3 billion"
EXCERPT = "Nokia said on Tuesday that it had agreed a deal to buy the optical network maker."


def make_alert(**changes: Any) -> AlertBody:
    """A breaking alert; ``changes`` replace fields."""
    body = AlertBody(
        kind=AlertKind.BREAKING,
        channel="tech",
        story="s1",
        entry=EntryKey("example-wire", "e1"),
        headline=HEADLINE,
        url="https://wire.example/nokia?a=1&b=2",
        source_name="Example Wire",
        at=AT,
        counts_from=AT - timedelta(minutes=3),
        dated=True,
        excerpt=EXCERPT,
        headline_marks=((0, 5),),
        excerpt_marks=((0, 5), (EXCERPT.index("deal"), EXCERPT.index("deal") + 4)),
        status=Status.CORROBORATED,
        origins=4,
        copies=7,
        official=False,
        event=Event.ACQUISITION,
        watches=("nokia-deals",),
        urgency=0.83,
        reasons=("4 independent origins in 9 minutes", "tier 1 source"),
        mention_here=False,
        text=f"{HEADLINE} (Example Wire)",
    )
    return replace(body, **changes)


def make_notice(**changes: Any) -> NoticeBody:
    """A notice of a source that fails; ``changes`` replace fields."""
    body = NoticeBody(
        channel="ops",
        at=AT,
        source="example-wire",
        headline="Example Wire (example-wire) cannot be read",
        lines=("3 polls failed, the first at 06:40 UTC", "Last error: the server answered 500"),
        text="Example Wire (example-wire) cannot be read\n3 polls failed",
    )
    return replace(body, **changes)


def make_line(number: int = 1, **changes: Any) -> DigestLine:
    line = DigestLine(
        story=f"s{number}",
        headline=f"Story {number}: a regulator opens an inquiry",
        url=f"https://wire.example/{number}",
        source_name="Example Wire",
        at=AT,
        status=Status.SINGLE_SOURCE,
        origins=1,
        copies=0,
        event=Event.REGULATION,
        watches=("desk",),
        urgency=0.4,
    )
    return replace(line, **changes)


def make_digest(*lines: DigestLine, omitted: int = 0, **changes: Any) -> DigestBody:
    body = DigestBody(
        channel="tech", at=AT, lines=lines, omitted=omitted, text=f"Digest: {len(lines)} stories"
    )
    return replace(body, **changes)
