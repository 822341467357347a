"""What hubs push is judged and told like what polls bring, and only what the hub signed."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import StoreUnavailable
from bot.ingest import pushes as pushing
from bot.model import EntryKey, SubscriptionState
from tests.ingest.conftest import item
from tests.ingest.websub import TOPIC, PushedRoom, document, open_pushed_room
from tests.making import make_source
from tests.websub_hub import sign
from watchers import FetchTimedOut, Validators

DEAL = "Fenwick buys Ostrander"
RECALL = "Calloway recalls 90,000 pumps after a fire in Leeds"
CUTS = "Tidewell cuts 3,400 jobs at its Rotterdam yard"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[PushedRoom]:
    """A room whose source is past its baseline and subscribed."""
    async with open_pushed_room(tmp_path) as room:
        await room.subscribe()
        yield room


async def test_a_push_is_told_before_it_is_acknowledged_and_without_a_poll(room: PushedRoom):
    assert await room.hub.push(TOPIC, document(DEAL)) == [202]
    assert await room.told() == [DEAL]
    assert room.meter.pushes == ["stored"]
    assert (await room.one()).last_push == room.clock.now()


async def test_a_push_leaves_the_next_poll_as_it_was(room: PushedRoom):
    before = await room.state()
    room.clock.advance(seconds=30)
    await room.hub.push(TOPIC, document(DEAL))
    after = await room.state()
    assert (after.due, after.validators, after.memory) == (
        before.due,
        before.validators,
        before.memory,
    )
    assert after.last_ok == room.clock.now()
    # And the source is free to be claimed again.
    assert (await room.fetch("harbour-wire")).claimed.source.id == "harbour-wire"


async def test_what_a_push_brought_is_no_news_to_the_poll_that_follows(room: PushedRoom):
    await room.hub.push(TOPIC, document(DEAL))
    await room.poll("harbour-wire", item(DEAL), item(RECALL))
    assert await room.told() == [RECALL, DEAL]


async def test_a_poll_whose_claim_a_push_took_is_stored_all_the_same(room: PushedRoom):
    polled = await room.fetch("harbour-wire", item(RECALL), validators=Validators(etag='"2"'))
    await room.hub.push(TOPIC, document(DEAL))
    room.clock.advance(seconds=2)
    await room.writing.hand_over(polled)
    await room.writing.drain()
    assert await room.told() == [RECALL, DEAL]
    state = await room.state()
    assert (state.validators.etag, state.last_polled) == ('"2"', room.clock.now())
    assert state.due > room.clock.now()


async def test_a_poll_from_before_there_was_more_to_see_is_stored_no_more(room: PushedRoom):
    polled = await room.fetch("harbour-wire", item(RECALL))
    room.clock.advance(seconds=30)
    await room.hub.push(TOPIC, document())
    await room.writing.hand_over(polled)
    await room.writing.drain()
    assert await room.told() == []
    assert (await room.state()).due == room.clock.now()
    assert (await room.fetch("harbour-wire")).claimed.source.id == "harbour-wire"


async def test_the_same_push_again_and_again_alerts_once(room: PushedRoom):
    for _ in range(3):
        assert await room.hub.push(TOPIC, document(DEAL)) == [202]
    assert await room.told() == [DEAL]


async def test_the_same_push_many_times_at_once_alerts_once(room: PushedRoom):
    answers = await asyncio.gather(*(room.hub.push(TOPIC, document(DEAL)) for _ in range(12)))
    assert answers == [[202]] * 12
    assert await room.told() == [DEAL]


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
async def test_a_push_signed_by_any_method_is_taken(room: PushedRoom, method: str):
    assert await room.hub.push(TOPIC, document(DEAL), method=method) == [202]
    assert await room.told() == [DEAL]


@pytest.mark.parametrize(
    ("signature", "words"),
    [
        (None, "without a signature"),
        (sign(document(DEAL), "a guess"), "wrong signature"),
        (sign(document("Old town fair opens"), "secret-2"), "wrong signature"),
        ("md5=0123", "unknown method"),
    ],
    ids=["none", "of another secret", "of another body", "of another method"],
)
async def test_a_forged_push_is_answered_as_a_right_one_and_alerts_nobody(
    room: PushedRoom, signature: str | None, words: str
):
    before = await room.state()
    answers = await room.hub.push(TOPIC, document(DEAL), headers={"X-Hub-Signature": signature})
    assert answers == [202]
    assert await room.told() == []
    assert room.meter.pushes == ["unsigned"]
    subscription = await room.one()
    assert words in (subscription.error or "")
    assert subscription.last_push is None
    assert await room.state() == before


async def test_a_good_push_after_a_forged_one_clears_what_was_noted(room: PushedRoom):
    await room.hub.push(TOPIC, document(DEAL), headers={"X-Hub-Signature": "sha256=0"})
    await room.hub.push(TOPIC, document(DEAL))
    assert (await room.one()).error is None


async def test_a_push_to_an_id_that_nobody_gave_out_is_not_found(room: PushedRoom):
    lease = room.hub.lease(TOPIC)
    lease.callback = room.base + "guess"
    assert await room.hub.deliver(lease, document(DEAL)) == 404
    lease.callback = room.base + "x" * 2_000
    assert await room.hub.deliver(lease, document(DEAL)) == 404
    assert await room.told() == []


async def test_a_hub_that_pushes_what_nobody_wants_any_more_is_told_to_stop(room: PushedRoom):
    lease = room.hub.lease(TOPIC)
    await room.store.sync_sources([], now=room.clock.now())
    # Even before the next tick has noticed.
    assert await room.hub.deliver(lease, document(DEAL)) == 410
    await room.tick()
    await room.hub.wait_for(lambda: not room.hub.leases)
    assert await room.hub.deliver(lease, document(DEAL)) == 410
    assert await room.told() == []


async def test_a_push_that_holds_no_entries_has_the_source_polled_at_once(room: PushedRoom):
    room.clock.advance(seconds=30)
    assert await room.hub.push(TOPIC, document()) == [202]
    assert room.meter.pushes == ["rang"]
    assert (await room.state()).due == room.clock.now()
    assert (await room.one()).last_push is None


@pytest.mark.parametrize("body", [b"", b"<html><p>no feed</p></html>", b"\0\xff" * 500])
async def test_a_signed_push_of_garbage_has_the_source_polled_and_is_noted(
    room: PushedRoom, body: bytes
):
    assert await room.hub.push(TOPIC, body) == [202]
    assert room.meter.pushes == ["unreadable"]
    assert (await room.state()).due <= room.clock.now()
    assert "could not be read" in ((await room.one()).error or "")


async def test_a_hub_that_rings_without_end_has_the_source_polled_now_and_then(room: PushedRoom):
    dues = set()
    for _ in range(20):
        await room.hub.push(TOPIC, document())
        dues.add((await room.state()).due)
        await room.poll("harbour-wire")
        room.clock.advance(seconds=1)
    assert len({due for due in dues if due <= room.clock.now()}) <= 4


async def test_before_the_first_poll_a_push_only_has_the_source_polled(room: PushedRoom):
    lease = room.hub.lease(TOPIC)
    # Its address changed: what is known of the old one counts no more.
    await room.store.sync_sources(
        [make_source(kind="websub", tier=2, url="https://harbour-wire.example/new")],
        now=room.clock.now() + timedelta(hours=1),
    )
    assert await room.hub.deliver(lease, document(DEAL)) == 202
    assert room.meter.pushes == ["rang"]
    assert await room.told() == []
    assert (await room.state()).due == room.clock.now()
    # That poll is the baseline.
    await room.poll("harbour-wire", item(DEAL))
    assert await room.told() == []


async def test_a_poll_and_a_push_that_are_written_together_do_not_spoil_each_other(
    room: PushedRoom,
):
    late = await room.fetch("harbour-wire", item(RECALL))
    pushed, _ = await asyncio.gather(
        room.hub.push(TOPIC, document(DEAL)), room.writing.hand_over(late)
    )
    assert pushed == [202]
    await room.writing.drain()
    assert await room.told() == [RECALL, DEAL]
    # And the source is free to be claimed again.
    assert (await room.fetch("harbour-wire")).claimed.source.id == "harbour-wire"


async def test_pushes_of_one_source_are_written_in_the_order_in_which_they_came(room: PushedRoom):
    lease = room.hub.lease(TOPIC)
    titles = [f"Fenwick report {number}" for number in range(8)]
    for title in titles:
        assert await room.hub.deliver(lease, document(title)) == 202
    pushes = [asyncio.create_task(room.hub.deliver(lease, document(f"x{n}"))) for n in range(8)]
    assert await asyncio.gather(*pushes) == [202] * 8
    assert room.meter.pushes == ["stored"] * 16


async def test_a_push_larger_than_any_document_is_refused_unread(room: PushedRoom):
    body = document(DEAL, "x" * 200_000)
    assert await room.hub.push(TOPIC, body) == [413]
    assert await room.hub.deliver(room.hub.lease(TOPIC), body, chunked=True) == 413
    assert room.meter.pushes == ["too_large"] * 2
    assert await room.told() == []


async def test_a_packed_push_is_refused_since_the_bytes_that_were_signed_are_not_seen(
    room: PushedRoom,
):
    lease = room.hub.lease(TOPIC)
    packed = gzip.compress(document(DEAL))
    answer = await room.hub.deliver(lease, packed, headers={"Content-Encoding": "gzip"})
    assert answer == 415


async def test_when_too_many_are_waiting_a_hub_is_asked_to_come_again(
    room: PushedRoom, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pushing, "MOST_WAITING", 0)
    assert await room.hub.push(TOPIC, document(DEAL)) == [503]
    assert room.meter.pushes == ["busy"]
    monkeypatch.undo()
    assert await room.hub.push(TOPIC, document(DEAL)) == [202]
    assert await room.told() == [DEAL]
    assert room.pushes.waiting == 0


async def _arrive(
    room: PushedRoom, id_: str, size: int, arrived: asyncio.Event, go: asyncio.Event
) -> int:
    """A push whose first bytes are there, and whose end comes when it may."""

    async def body() -> AsyncIterator[bytes]:
        yield b"x" * size
        arrived.set()
        await go.wait()

    return (await room.pushes.receive(id_, body=body())).status


async def test_what_is_on_its_way_counts_and_one_hub_takes_no_more_than_its_part(
    room: PushedRoom, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pushing, "MOST_BYTES_OF_ONE", 5_000)
    one, other = await room.one(), await room.one()
    other = replace(other, id="another", callback=room.base + "another")
    await room.store.add_subscription(other)
    go, arrived = asyncio.Event(), asyncio.Event()
    first = asyncio.create_task(_arrive(room, one.id, 4_000, arrived, go))
    await arrived.wait()
    assert await _arrive(room, one.id, 2_000, asyncio.Event(), go) == 503
    there = asyncio.Event()
    second = asyncio.create_task(_arrive(room, other.id, 4_000, there, go))
    await there.wait()
    monkeypatch.setattr(pushing, "MOST_BYTES", 9_000)
    assert await _arrive(room, other.id, 1_001, asyncio.Event(), go) == 503
    monkeypatch.setattr(pushing, "MOST_OF_ONE", 1)
    assert await _arrive(room, one.id, 0, asyncio.Event(), go) == 503
    go.set()
    assert await asyncio.gather(first, second) == [202, 202]
    await asyncio.gather(*room.pushes._tasks)
    assert (room.pushes.waiting, room.pushes._bytes.total()) == (0, 0)
    # What comes alone may be as large as any document.
    assert await _arrive(room, one.id, 90_000, asyncio.Event(), go) == 202


async def test_a_push_that_was_being_read_when_the_service_ended_is_not_begun(room: PushedRoom):
    go, arrived = asyncio.Event(), asyncio.Event()
    late = asyncio.create_task(_arrive(room, (await room.one()).id, 100, arrived, go))
    await arrived.wait()
    await room.pushes.close()
    go.set()
    assert await late == 503
    assert room.pushes.waiting == 0


async def test_a_hub_that_pushes_without_measure_is_asked_to_wait(
    room: PushedRoom, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pushing, "MOST_ENTRIES_AN_HOUR", 50)
    crowd = [f"Timetable {number}" for number in range(50)]
    assert await room.hub.push(TOPIC, document(*crowd)) == [202]
    assert await room.hub.push(TOPIC, document(DEAL)) == [503]
    # And the source is free to be claimed again.
    assert (await room.fetch("harbour-wire")).claimed.source.id == "harbour-wire"
    room.clock.advance(hours=1)
    assert await room.hub.push(TOPIC, document(DEAL)) == [202]
    assert await room.told() == [DEAL]


async def test_a_service_that_ends_takes_no_more_and_leaves_no_claim_behind(room: PushedRoom):
    await room.pushes.close()
    assert await room.hub.push(TOPIC, document(DEAL)) == [503]
    assert await room.told() == []
    room.restart()
    assert await room.hub.push(TOPIC, document(DEAL)) == [202]
    assert await room.told() == [DEAL]


async def test_a_push_that_cannot_be_stored_is_not_acknowledged_and_lost_by_nobody(
    room: PushedRoom, monkeypatch: pytest.MonkeyPatch
):
    commit = room.store.commit_polls

    async def fail(*_: object, **__: object) -> None:
        raise StoreUnavailable("the database is away")

    monkeypatch.setattr("bot.ingest.writing.STORE_PAUSE_S", 0.0)
    monkeypatch.setattr(room.store, "commit_polls", fail)
    assert await room.hub.push(TOPIC, document(DEAL)) == [503]
    assert room.meter.pushes == ["failed"]
    monkeypatch.setattr(room.store, "commit_polls", commit)
    assert await room.hub.push(TOPIC, document(DEAL)) == [202]
    assert await room.told() == [DEAL]


async def test_a_push_that_takes_too_long_is_not_acknowledged_and_yet_stored(
    room: PushedRoom, monkeypatch: pytest.MonkeyPatch
):
    held = asyncio.Event()
    commit = room.store.commit_polls

    async def wait(*arguments: object, **named: object) -> object:
        await held.wait()
        return await commit(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(room.store, "commit_polls", wait)
    room.pushes._answer_within_s = 0.05
    assert await room.hub.push(TOPIC, document(DEAL)) == [503]
    held.set()
    room.pushes._answer_within_s = 30
    # The hub sends it again, as it was told to.
    assert await room.hub.push(TOPIC, document(DEAL)) == [202]
    assert await room.told() == [DEAL]


async def test_a_hub_that_hangs_up_undoes_nothing(room: PushedRoom):
    lease = room.hub.lease(TOPIC)
    pushed = asyncio.create_task(room.hub.deliver(lease, document(DEAL)))
    while not room.pushes.waiting:  # noqa: ASYNC110
        await asyncio.sleep(0)
    pushed.cancel()
    assert await room.hub.push(TOPIC, document("Old town fair closes")) == [202]
    assert await room.told() in ([DEAL], [])
    # Told or not: what was not read to its end was not acknowledged.
    await room.hub.push(TOPIC, document(DEAL))
    assert await room.told() == [DEAL]


async def test_entries_take_the_sources_language(room: PushedRoom):
    await room.store.sync_sources(
        [make_source(kind="websub", tier=2, lang="fi")], now=room.clock.now()
    )
    await room.hub.push(TOPIC, document(DEAL))
    key = EntryKey("harbour-wire", "fenwick-buys-ostrander")
    assert (await room.store.entries_of([key]))[key].lang == "fi"


# -- the pace of polls ---------------------------------------------------------------------


async def test_while_pushes_come_polls_are_rare_and_the_first_miss_ends_that(room: PushedRoom):
    await room.poll("harbour-wire")
    usual = (await room.state()).due - room.clock.now()
    assert usual < timedelta(minutes=30)
    await room.hub.push(TOPIC, document(DEAL))
    await room.poll("harbour-wire", item(DEAL))
    assert (await room.state()).due == room.clock.now() + timedelta(minutes=30)
    # An entry that stood there for ten minutes, and no push brought it.
    room.clock.advance(minutes=30)
    late = room.clock.now() - timedelta(minutes=10)
    await room.poll(
        "harbour-wire",
        item(RECALL, published=late),
        item(DEAL),
    )
    assert (await room.state()).due - room.clock.now() < timedelta(minutes=30)
    await room.tick()
    assert (await room.one()).missed == room.clock.now()
    # Not even a restart and another push bring the trust back at once.
    room.restart()
    await room.tick()
    await room.hub.push(TOPIC, document(CUTS))
    await room.poll("harbour-wire")
    assert (await room.state()).due - room.clock.now() < timedelta(minutes=30)
    room.clock.advance(days=1, minutes=1)
    await room.tick()
    await room.hub.push(TOPIC, document("Fenwick paints its ships"))
    await room.poll("harbour-wire")
    assert (await room.state()).due == room.clock.now() + timedelta(minutes=30)


async def test_an_entry_that_a_push_may_still_bring_is_no_miss(room: PushedRoom):
    room.clock.advance(minutes=10)
    await room.hub.push(TOPIC, document(DEAL))
    just_now = room.clock.now() - timedelta(minutes=1)
    await room.poll(
        "harbour-wire",
        item(RECALL, published=just_now),
    )
    assert (await room.state()).due == room.clock.now() + timedelta(minutes=30)


async def test_a_source_of_tier_1_is_polled_as_ever(room: PushedRoom):
    await room.store.sync_sources([make_source(kind="websub", tier=1)], now=room.clock.now())
    await room.hub.push(TOPIC, document(DEAL))
    await room.poll("harbour-wire", item(DEAL))
    assert (await room.state()).due <= room.clock.now() + timedelta(minutes=2, seconds=15)


async def test_a_hub_that_only_verified_is_not_relied_upon(room: PushedRoom):
    assert (await room.one()).state is SubscriptionState.ACTIVE
    await room.poll("harbour-wire")
    assert (await room.state()).due < room.clock.now() + timedelta(minutes=30)


async def test_a_failing_poll_of_a_pushed_source_backs_off_as_any_other(room: PushedRoom):
    await room.hub.push(TOPIC, document(DEAL))
    await room.poll("harbour-wire", validators=Validators(etag='"1"'))
    await room.fail("harbour-wire", FetchTimedOut("too slow"))
    state = await room.state()
    assert state.failures == 1
    await room.hub.push(TOPIC, document(CUTS))
    assert await room.told() == [DEAL, CUTS]
    # The push says nothing of the address that cannot be read.
    assert (await room.state()).failures == 1
    assert (await room.state()).due == state.due
