from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.demo.witness import DemoCounts, Witness
from bot.errors import DeliveryRefused
from bot.model import (
    AlertBody,
    AlertKind,
    DigestBody,
    EntryKey,
    Event,
    Message,
    Receipt,
    Status,
)
from tests.demo.days import MADE_AT, HandClock


class Desk:
    """A destination that takes what it is told, except in the channel ``closed``."""

    pace = timedelta(seconds=2)
    post_pace = timedelta()
    edit_pace = timedelta()

    def __init__(self) -> None:
        self.open = True

    async def send(
        self, body: Message, *, delivery_id: str, parent: Receipt | None = None
    ) -> Receipt:
        if body.channel == "closed":
            raise DeliveryRefused("closed", code="is_archived")
        return Receipt(channel=body.channel, ts=delivery_id)

    async def find(
        self,
        body: Message,
        *,
        delivery_id: str,
        since: datetime,
        parent: Receipt | None = None,
    ) -> Receipt | None:
        return Receipt(channel=body.channel, ts=f"{delivery_id} found")

    async def close(self) -> None:
        self.open = False


def make_alert(**changes: Any) -> AlertBody:
    parts: dict[str, Any] = {
        "kind": AlertKind.BREAKING,
        "channel": "desk",
        "story": "s1",
        "entry": EntryKey("wire", "1"),
        "headline": "Headline",
        "url": None,
        "source_name": "Wire",
        "at": MADE_AT,
        "counts_from": MADE_AT,
        "dated": True,
        "excerpt": "",
        "headline_marks": (),
        "excerpt_marks": (),
        "status": Status.SINGLE_SOURCE,
        "origins": 1,
        "copies": 0,
        "official": False,
        "event": Event.OTHER,
        "watches": ("w",),
        "urgency": 0.6,
        "reasons": (),
        "mention_here": False,
        "text": "Headline",
    }
    return AlertBody(**(parts | changes))


DIGEST = DigestBody(channel="desk", at=MADE_AT, lines=(), omitted=0, text="")


async def test_what_was_told_is_counted_by_its_kind() -> None:
    clock = HandClock()
    witness = Witness(Desk(), clock)

    clock.move(seconds=1.5)
    receipt = await witness.send(make_alert(), delivery_id="d1")
    clock.move(seconds=1)
    await witness.send(make_alert(kind=AlertKind.UPDATE), delivery_id="d2")
    await witness.send(DIGEST, delivery_id="d3")

    assert receipt == Receipt(channel="desk", ts="d1")
    assert [message.kind.value for message in witness.told] == ["breaking", "update", "digest"]
    assert witness.count(AlertKind.BREAKING) == 1
    assert witness.counts(entries=7, stories=2) == DemoCounts(
        entries=7, stories=2, alerts=1, updates=1, digests=1, delays=(timedelta(seconds=1.5),)
    )


async def test_what_was_refused_was_not_told() -> None:
    witness = Witness(Desk(), HandClock())

    with pytest.raises(DeliveryRefused):
        await witness.send(make_alert(channel="closed"), delivery_id="d1")

    assert witness.told == ()


async def test_everything_else_is_the_other_notifiers() -> None:
    desk = Desk()
    witness = Witness(desk, HandClock())
    found = await witness.find(DIGEST, delivery_id="d1", since=MADE_AT)
    await witness.close()

    assert witness.pace == timedelta(seconds=2)
    assert found == Receipt(channel="desk", ts="d1 found")
    assert not desk.open
