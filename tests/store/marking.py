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
from bot.ports import LeaseToken, Store
from tests.store.samples import (
    NOW,
    make_batch,
    make_body,
    make_entry,
    make_judged_row,
    make_poll,
    make_story,
    plan,
)

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


async def tell_stories(
    store: Store,
    lease: LeaseToken,
    *numbers: int,
    source: str = "harbour-post",
    watches: tuple[str, ...] = ("ferries",),
    channels: tuple[str, ...] = ("desk",),
) -> None:
    """A story for each number, told at once in each channel."""
    alerts = []
    for number in numbers:
        for channel in channels:
            planned = plan(f"d{number}-{channel}", story=f"s{number}", channel=channel)
            body = make_body(
                story=f"s{number}",
                channel=channel,
                watches=watches,
                entry=EntryKey(source, f"e{number}"),
            )
            alerts.append(replace(planned, alert=replace(planned.alert, body=body)))
    rows = (
        make_judged_row(make_entry(f"e{number}", source), story=f"s{number}", watches=watches)
        for number in numbers
    )
    await store.commit_polls(
        make_batch(
            make_poll(*rows, source=source),
            stories=tuple(
                make_story(f"s{number}", lead=EntryKey(source, f"e{number}")) for number in numbers
            ),
            alerts=tuple(alerts),
        ),
        lease=lease,
    )
