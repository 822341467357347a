"""What a push brought while a poll was being asked is not taken back by that poll."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model import AlertBody, EntryKey
from tests.ingest.conftest import item
from tests.ingest.websub import TOPIC, PushedRoom, document, open_pushed_room

DEAL = "Fenwick buys Ostrander"
RECALL = "Calloway recalls 90,000 pumps after a fire in Leeds"
CORRECTED = RECALL.replace("90,000", "190,000")


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[PushedRoom]:
    """A room whose source is past its baseline and subscribed."""
    async with open_pushed_room(tmp_path) as room:
        await room.subscribe()
        yield room


def corrected() -> bytes:
    """The recall with another title, under its guid."""
    return document(RECALL).replace(f"<title>{RECALL}".encode(), f"<title>{CORRECTED}".encode())


async def _told_of_the_recall(room: PushedRoom) -> list[str]:
    """The headlines of all alerts of its story, in their order."""
    (wire,) = await room.store.latest_stories(limit=100)
    alerts = await room.store.alerts_of(wire.story.id)
    bodies = [one.body for one in sorted(alerts, key=lambda one: one.step)]
    return [body.headline for body in bodies if isinstance(body, AlertBody)]


@pytest.mark.parametrize("claimed_anew", [False, True])
async def test_a_poll_asked_before_a_push_does_not_take_its_correction_back(
    room: PushedRoom, claimed_anew: bool
):
    await room.poll("harbour-wire", item(RECALL))
    room.clock.advance(minutes=3)
    before = await room.state()
    late = await room.fetch("harbour-wire", item(RECALL), item(DEAL))
    assert await room.hub.push(TOPIC, corrected()) == [202]
    if claimed_anew:
        # As `Polling` does with a source that is due while it is being asked.
        again = await room.fetch("harbour-wire")
        late = replace(late, claimed=again.claimed, begun=late.claimed.claim)
    room.clock.advance(seconds=2)
    await room.writing.hand_over(late)
    await room.writing.drain()
    assert DEAL in await room.told()
    entries = await room.store.entries_of([EntryKey("harbour-wire", item(RECALL).guid or "")])
    assert [one.title for one in entries.values()] == [CORRECTED]
    # And the next poll is not answered that nothing was modified.
    assert (await room.state()).validators == before.validators


async def test_what_the_outlet_says_after_a_push_is_stored_as_ever(room: PushedRoom):
    await room.poll("harbour-wire", item(RECALL))
    room.clock.advance(minutes=3)
    late = await room.fetch("harbour-wire", item(RECALL))
    await room.hub.push(TOPIC, corrected())
    await room.writing.hand_over(late)
    await room.writing.drain()
    assert (await _told_of_the_recall(room))[-1] == CORRECTED
    room.clock.advance(minutes=3)
    taken_back = replace(item(RECALL), title=RECALL.replace("90,000", "9,000"))
    await room.poll("harbour-wire", taken_back)
    assert (await _told_of_the_recall(room))[-1] == taken_back.title
    assert (await room.state()).validators.etag == '"1"'


async def test_a_poll_that_a_push_overtook_revises_what_no_push_has_brought(room: PushedRoom):
    await room.poll("harbour-wire", item(RECALL))
    room.clock.advance(minutes=3)
    late = await room.fetch("harbour-wire", replace(item(RECALL), title=CORRECTED))
    await room.hub.push(TOPIC, document(DEAL))
    await room.writing.hand_over(late)
    await room.writing.drain()
    entries = await room.store.entries_of([EntryKey("harbour-wire", item(RECALL).guid or "")])
    assert [one.title for one in entries.values()] == [CORRECTED]
