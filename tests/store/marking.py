"""Marks and proposals for the store's tests, with only what a test cares about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.model import (
    EntryKey,
    Event,
    Mark,
    MarkKind,
    Person,
    Precision,
    Proposal,
    ProposalKind,
)
from tests.store.samples import NOW

ANN = Person(id="slack:U1", name="Ann")
BEN = Person(id="slack:U2", name="Ben")


def make_mark(story: str = "s1", kind: MarkKind = MarkKind.NOISE, **changes: Any) -> Mark:
    return replace(
        Mark(
            story=story,
            channel="desk",
            kind=kind,
            person=ANN,
            at=NOW,
            entry=EntryKey("harbour-post", "e1"),
            event=Event.ACQUISITION,
            watches={"ferries": "what it looks for"},
        ),
        **changes,
    )


def make_proposal(subject: str = "harbour-post", **changes: Any) -> Proposal:
    return replace(
        Proposal(
            kind=ProposalKind.EXCLUDE_SOURCE,
            watch="ferries",
            subject=subject,
            evidence=Precision(useful=1, noise=14),
            opened=NOW,
            since=NOW,
        ),
        **changes,
    )
