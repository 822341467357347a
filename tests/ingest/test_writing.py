"""What is promised of a poll's way into the store, on the real store and the real rules."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.errors import LeaseLost
from bot.ingest import PollResult
from bot.ingest.writing import LARGEST_BATCH
from bot.model import DeliveryState, Entry, Priority, Reading
from bot.ports import LedgerOutcome
from bot.store import open_store
from bot.stories import Classifier
from tests.databases import lay_database
from tests.ingest.conftest import CHANNELS, Room, item
from tests.making import make_source, make_watch
from watchers import FetchTimedOut, Polled, PollOutcome, StatusRefused, Validators

WIRE = make_source("wire")
OTHER = make_source("other", tier=2)

DEAL = "Fenwick agrees to buy Ostrander for $4bn"


async def baseline(room: Room, *sources: Any) -> None:
    await room.begin(*(sources or (WIRE,)))
    for source in sources or (WIRE,):
        await room.poll(source.id, item("Old town fair opens"))
    room.clock.advance(minutes=5)


async def ledger(room: Room, key: str) -> list[str]:
    stages = await room.store.explain(key, canonical_url=None)
    return [stage.outcome for stage in stages]


async def test_the_first_poll_of_a_source_is_stored_and_nobody_is_told(room: Room) -> None:
    await room.begin(WIRE)
    await room.poll("wire", item(DEAL, published=room.clock.now()))
    assert await room.pending() == 0
    assert (await room.store.counts()).entries == 1
    # Nor later, when the same document comes again.
    room.clock.advance(minutes=5)
    await room.poll("wire", item(DEAL, published=room.clock.now() - timedelta(minutes=5)))
    assert await room.pending() == 0


async def test_when_the_answer_came_goes_with_each_breaking_alert_that_was_stored(
    room: Room,
) -> None:
    heard: dict[str, datetime] = {}
    room.writing = room.make_writing(came=heard.update)
    await baseline(room)
    came = room.clock.now() - timedelta(milliseconds=80)
    polled = await room.fetch("wire", item(DEAL, published=room.clock.now()), item("A fair"))
    await room.writing.write([replace(polled, came=came)])
    (waiting,) = await room.store.list_deliveries(states={DeliveryState.PENDING})
    assert heard == {waiting.id: came}


async def test_a_new_entry_that_a_watch_wants_is_told_once(room: Room) -> None:
    await baseline(room)
    news = item(DEAL, published=room.clock.now())
    for _ in range(3):
        await room.poll("wire", news, item("Old town fair opens"))
        room.clock.advance(minutes=2)
    assert await room.alerts() == [DEAL]
    assert room.wakes == 1
    assert room.meter.alerts == ["breaking"]


async def test_an_entry_that_nobody_watches_for_is_stored_with_its_reason(room: Room) -> None:
    await baseline(room)
    await room.poll("wire", item("Harbour board meets", published=room.clock.now()))
    assert await room.pending() == 0
    assert LedgerOutcome.UNMATCHED.value in await ledger(room, "harbour-board-meets")


async def test_an_undated_entry_still_alerts_once(room: Room) -> None:
    await baseline(room)
    for _ in range(2):
        await room.poll("wire", item(DEAL))
        room.clock.advance(minutes=2)
    assert await room.alerts() == [DEAL]


async def test_a_future_dated_entry_counts_from_when_it_was_seen(room: Room) -> None:
    await baseline(room)
    await room.poll("wire", item(DEAL, published=room.clock.now() + timedelta(days=300)))
    assert await room.alerts() == [DEAL]


@pytest.mark.parametrize("age", [timedelta(days=2), timedelta(days=400), timedelta(days=20_000)])
async def test_an_old_item_never_breaks(room: Room, age: timedelta) -> None:
    await baseline(room)
    await room.poll("wire", item(DEAL, published=room.clock.now() - age))
    assert await room.alerts() == []


async def test_a_source_that_comes_back_after_a_pause_does_not_flood(room: Room) -> None:
    await baseline(room)
    room.clock.advance(days=3)
    old = [
        item(f"Fenwick deal number {number}", published=room.clock.now() - timedelta(hours=20))
        for number in range(30)
    ]
    undated = [item(f"Fenwick rumour number {number}") for number in range(30)]
    await room.poll("wire", *old, *undated)
    assert await room.alerts() == []
    assert (await room.store.counts()).entries == 61
    # What comes after that is news again.
    room.clock.advance(minutes=2)
    await room.poll("wire", item(DEAL))
    assert await room.alerts() == [DEAL]


async def test_undated_news_of_a_sleepy_source_are_told_though_one_poll_failed(room: Room) -> None:
    await baseline(room)
    room.clock.advance(hours=6, minutes=1)
    await room.fail("wire", FetchTimedOut("no answer within 20 s"))
    room.clock.advance(minutes=10)
    await room.poll("wire", item(DEAL))
    assert await room.alerts() == [DEAL]


async def test_a_renumbered_archive_does_not_flood(room: Room) -> None:
    await room.begin(WIRE)
    titles = [f"Fenwick report {word}" for word in ("one", "two", "three", "four", "five")]
    await room.poll("wire", *(item(title, guid=f"a-{title}") for title in titles))
    room.clock.advance(minutes=2)
    await room.poll(
        "wire",
        *(
            item(title, guid=f"b-{title}", url=f"https://new.example/{number}")
            for number, title in enumerate(titles)
        ),
    )
    assert await room.pending() == 0
    assert (await room.store.counts()).entries == 5


async def test_guids_that_change_at_each_poll_alert_nobody_twice(room: Room) -> None:
    await baseline(room)
    at = room.clock.now()
    for poll in range(5):
        await room.poll(
            "wire",
            item(DEAL, guid=f"{poll}-1", published=at),
            item("Harbour board meets", guid=f"{poll}-2", published=at),
        )
        room.clock.advance(minutes=2)
    assert await room.alerts() == [DEAL]


async def test_the_same_guid_on_every_item_hides_no_news(room: Room) -> None:
    await room.begin(WIRE)
    old = item("Old town fair opens", guid="same"), item("Bridge closes", guid="same")
    await room.poll("wire", *old)
    room.clock.advance(minutes=2)
    await room.poll("wire", item(DEAL, guid="same", published=room.clock.now()), *old)
    room.clock.advance(minutes=2)
    await room.poll(
        "wire", item(DEAL, guid="same", published=room.clock.now() - timedelta(minutes=2)), *old
    )
    assert await room.alerts() == [DEAL]


async def test_one_event_is_one_alert_however_many_outlets_copy_it(room: Room) -> None:
    outlets = [make_source(f"paper-{number}", tier=2) for number in range(8)]
    await baseline(room, WIRE, *outlets)
    text = (
        "Fenwick has agreed to buy Ostrander for four billion dollars, both companies said on "
        "Monday, in the largest deal that the harbour trade has seen in ten years."
    )
    for source in (WIRE, *outlets):
        await room.poll(
            source.id,
            item(
                DEAL,
                summary=text,
                url=f"https://{source.host}/deal",
                published=room.clock.now(),
            ),
        )
        room.clock.advance(minutes=1)
    assert await room.alerts() == [DEAL]
    (story,) = [s for s in await room.store.latest_stories(limit=10) if s.reports]
    assert story.story.origins == 1
    assert story.story.copies == 8


async def test_a_restart_in_between_tells_nothing_twice(room: Room) -> None:
    await baseline(room, WIRE, OTHER)
    at = room.clock.now()
    await room.poll("wire", item(DEAL, published=at))
    room.restart()
    room.clock.advance(minutes=1)
    await room.poll(
        "other", item("Ostrander to be bought by Fenwick for $4bn", guid="x", published=at)
    )
    room.restart()
    await room.poll("wire", item(DEAL, published=at))
    assert await room.alerts() == [DEAL]


async def test_polls_without_news_and_with_news_share_one_transaction(room: Room) -> None:
    await baseline(room, WIRE, OTHER)
    quiet = await room.fetch(
        "wire", outcome=PollOutcome.NOT_MODIFIED, status=304, validators=Validators(etag='"q"')
    )
    news = await room.fetch("other", item(DEAL, published=room.clock.now()))
    await room.writing.write([quiet, news])
    by_id = {one.source.id: one.state for one in await room.store.list_sources()}
    assert by_id["wire"].validators.etag == '"q"'
    assert by_id["wire"].last_ok == by_id["other"].last_ok == room.clock.now()
    assert await room.alerts() == [DEAL]
    assert sorted(room.meter.polls[-2:]) == ["fresh", "not_modified"]


async def test_a_full_batch_waits_for_no_more(room: Room) -> None:
    names = [f"s{number}" for number in range(2 * LARGEST_BATCH)]
    await room.begin(*(make_source(name) for name in names))
    room.clock.advance(days=1)
    now = room.clock.now()
    claimed = await room.store.claim_due(now=now, limit=1000, until=now + timedelta(minutes=1))
    assert len(claimed) == len(names)
    writing = room.make_writing(gather_for_s=86_400)
    running = asyncio.create_task(writing.run())
    try:
        for one in claimed:
            await writing.hand_over(
                PollResult(
                    claimed=one,
                    whole=False,
                    outcome=Polled(
                        source=one.source.id,
                        outcome=PollOutcome.NOT_MODIFIED,
                        status=304,
                        validators=Validators(),
                    ),
                )
            )
        await writing.drain()
    finally:
        running.cancel()
    polled = [one.state.last_ok for one in await room.store.list_sources()]
    assert polled == [now] * len(names)


async def test_what_could_not_be_stored_is_told_when_it_is_fetched_again(room: Room) -> None:
    await baseline(room)
    news = item(DEAL, published=room.clock.now())
    ours = room.lease
    room.lease = None if ours is None else replace(ours, term=ours.term - 1)
    with pytest.raises(LeaseLost):
        await room.poll("wire", news)
    assert (await room.store.counts()).entries == 1
    room.lease = ours
    await room.poll("wire", news)
    assert await room.alerts() == [DEAL]


async def test_after_a_failed_commit_the_judge_forgets_what_was_not_stored(
    tmp_path: Path,
) -> None:
    store = open_store(lay_database(tmp_path / "small.db"), max_pages=120)
    await store.open()
    room = Room(store, [make_watch("fenwick")], CHANNELS)
    await baseline(room)
    running = asyncio.create_task(room.writing.run())
    at = room.clock.now()
    flood = [
        item(f"Fenwick number {number}", summary="harbour " * 600, published=at)
        for number in range(200)
    ]
    await room.writing.hand_over(await room.fetch("wire", *flood))
    await room.writing.drain()
    running.cancel()
    counts = await store.counts()
    assert (counts.entries, counts.stories, counts.pending) == (1, 0, 0)
    # The source is as it was: the next poll fetches the same again, and room has been made.
    (status,) = await store.list_sources()
    assert status.state.last_ok == at - timedelta(minutes=5)
    running = asyncio.create_task(room.writing.run())
    await room.writing.hand_over(await room.fetch("wire", item(DEAL, published=at)))
    await room.writing.drain()
    running.cancel()
    assert await room.alerts() == [DEAL]
    await store.close()


async def test_a_process_that_lost_its_lease_stores_nothing_and_ends(room: Room) -> None:
    await baseline(room)
    news = await room.fetch("wire", item(DEAL, published=room.clock.now()))
    await room.store.take_lease(
        "judge",
        holder="another",
        now=room.clock.now() + timedelta(days=400),
        ttl=timedelta(minutes=1),
    )
    running = asyncio.create_task(room.writing.run())
    await room.writing.hand_over(news)
    with pytest.raises(LeaseLost):
        await running
    assert (await room.store.counts()).entries == 1


async def test_a_watch_added_by_a_command_acts_on_the_next_entry(room: Room) -> None:
    await baseline(room)
    await room.poll("wire", item("Quayside strike begins", published=room.clock.now()))
    assert await room.alerts() == []
    await room.desk.add_watch(
        query='"quayside strike"',
        channels=["deals"],
        priority=Priority.HIGH,
        actor="test",
        now=room.clock.now(),
    )
    room.clock.advance(minutes=1)
    headline = "Quayside strike spreads as dockers walk out"
    await room.poll("wire", item(headline, published=room.clock.now()))
    assert headline in await room.alerts() or await waiting_headlines(room) == [headline]


async def waiting_headlines(room: Room) -> list[str]:
    return [line.headline for line in await room.store.waiting_lines("deals")]


async def test_a_document_that_breaks_a_rule_costs_only_itself(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await baseline(room, WIRE, OTHER)
    classify = Classifier.classify

    def break_on_bad(self: Classifier, entry: Entry) -> Reading:
        if "poison" in entry.title:
            raise ZeroDivisionError("a rule's fault")
        return classify(self, entry)

    monkeypatch.setattr(Classifier, "classify", break_on_bad)
    at = room.clock.now()
    bad = await room.fetch("other", item("Fenwick poison pill", published=at))
    good = await room.fetch("wire", item(DEAL, published=at))
    running = asyncio.create_task(room.writing.run())
    await room.writing.hand_over(bad)
    await room.writing.hand_over(good)
    await room.writing.drain()
    running.cancel()
    assert await room.alerts() == [DEAL]
    states = {one.source.id: one.state for one in await room.store.list_sources()}
    assert "ZeroDivisionError" in (states["other"].error or "")
    assert states["other"].failures == 1
    assert states["wire"].error is None


async def test_a_failing_source_backs_off_says_why_and_recovers(room: Room) -> None:
    await baseline(room)
    waits = []
    for _ in range(4):
        await room.fail("wire", FetchTimedOut("no answer in 20 s: is the address right?"))
        (status,) = await room.store.list_sources()
        waits.append(status.state.due - room.clock.now())
        room.clock.advance(minutes=1)
    assert waits == sorted(waits)
    assert waits[-1] > waits[0]
    assert status.state.failures == 4
    assert "no answer" in (status.state.error or "")
    await room.poll("wire", item(DEAL, published=room.clock.now()))
    (status,) = await room.store.list_sources()
    assert (status.state.failures, status.state.error) == (0, None)
    assert await room.alerts() == [DEAL]


async def test_a_poll_that_was_put_off_changes_nothing_but_when_it_is_made(room: Room) -> None:
    """A site that wants time between its pages has neither answered nor failed."""
    await room.begin(make_source("wire"))
    await room.fail("wire", FetchTimedOut("no answer in 20 s"))
    before = (await room.store.list_sources())[0].state
    room.clock.advance(minutes=5)
    later = timedelta(seconds=40)
    await room.poll("wire", outcome=PollOutcome.POSTPONED, status=0, retry_after=later)
    after = (await room.store.list_sources())[0].state
    assert after == replace(before, due=room.clock.now() + later)
    assert room.meter.polls[-1] == "postponed"


async def test_a_source_that_is_gone_is_left_alone_for_long(room: Room) -> None:
    await baseline(room)
    await room.fail("wire", StatusRefused("410 Gone: remove it", status=410))
    (status,) = await room.store.list_sources()
    assert status.state.due - room.clock.now() >= timedelta(days=7)


async def test_a_permanent_redirect_updates_the_source(room: Room) -> None:
    await baseline(room)
    await room.poll("wire", item(DEAL), moved_to="https://moved.example/feed")
    (status,) = await room.store.list_sources()
    assert status.state.url == "https://moved.example/feed"
    assert status.source.url == WIRE.url


async def test_a_revision_is_stored_and_not_told_as_news(room: Room) -> None:
    await baseline(room)
    news = item(DEAL, published=room.clock.now())
    await room.poll("wire", news)
    room.clock.advance(minutes=2)
    await room.poll("wire", replace(news, title="Fenwick agrees to buy Ostrander for $5bn"))
    assert await room.alerts() == [DEAL]
    assert "revision" in " ".join(await ledger(room, news.guid or ""))


async def test_a_feed_without_entries_says_so_until_it_has_some(room: Room) -> None:
    await room.begin(WIRE)
    await room.poll("wire")
    (status,) = await room.store.list_sources()
    assert "no entries" in (status.state.fault or "")
    assert status.state.error is None
    room.clock.advance(minutes=2)
    await room.poll("wire", item(DEAL, published=room.clock.now()))
    (status,) = await room.store.list_sources()
    assert status.state.fault is None
    assert await room.alerts() == [DEAL], "an empty first document is a baseline too"


async def test_a_redirect_to_another_feed_is_a_baseline(room: Room) -> None:
    await baseline(room)
    at = room.clock.now()
    flood = [item(f"Fenwick deal number {number}", published=at) for number in range(12)]
    await room.poll("wire", *flood, moved_to="https://elsewhere.example/feed")
    assert await room.alerts() == []
    room.clock.advance(minutes=2)
    await room.poll("wire", item(DEAL, published=room.clock.now()), *flood)
    assert await room.alerts() == [DEAL]


async def test_a_redirect_of_the_same_feed_tells_its_news(room: Room) -> None:
    await baseline(room)
    await room.poll(
        "wire",
        item(DEAL, published=room.clock.now()),
        item("Old town fair opens"),
        moved_to="https://moved.example/feed",
    )
    assert await room.alerts() == [DEAL]


async def test_a_source_that_was_removed_while_it_was_asked_alerts_nobody(room: Room) -> None:
    await baseline(room, WIRE, OTHER)
    at = room.clock.now()
    gone = await room.fetch("other", item("Fenwick rumour", published=at))
    kept = await room.fetch("wire", item(DEAL, published=at))
    await room.store.sync_sources([WIRE], now=at)
    running = asyncio.create_task(room.writing.run())
    await room.writing.hand_over(gone)
    await room.writing.hand_over(kept)
    await room.writing.drain()
    running.cancel()
    assert await room.alerts() == [DEAL]


async def test_a_document_of_thousands_leaves_the_loop_to_others(room: Room) -> None:
    await baseline(room)
    at = room.clock.now()
    archive = [item(f"Harbour note number {number}", published=at) for number in range(1500)]
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    result = await room.fetch("wire", *archive)
    beside = asyncio.create_task(others())
    await asyncio.sleep(0)
    before = turns
    await room.writing.write([result])
    beside.cancel()
    assert turns - before >= 1500 // 20
    assert (await room.store.counts()).entries == 1501


DENIAL = "Fenwick denies report that it agreed to buy Ostrander for $4bn"


async def test_a_denial_is_stored_as_an_update_once_through_a_restart(room: Room) -> None:
    await baseline(room, WIRE, OTHER)
    await room.poll("wire", item(DEAL, published=room.clock.now()))
    room.restart()
    room.clock.advance(minutes=2)
    await room.poll("other", item(DENIAL, published=room.clock.now()))
    room.restart()
    room.clock.advance(minutes=2)
    await room.poll("wire", item(DENIAL, published=room.clock.now()))
    assert room.meter.alerts == ["breaking", "update"]
    told = await room.store.alerts_of("s1")
    assert [(alert.kind.value, alert.step) for alert in told] == [("breaking", 0), ("update", 1)]


async def test_an_entry_that_is_wanted_for_its_new_text_is_told_once(room: Room) -> None:
    await baseline(room)
    published = room.clock.now()
    vague = item("Shipping group to announce a deal", published=published)
    await room.poll("wire", vague)
    assert await room.pending() == 0
    room.clock.advance(minutes=2)
    plain = replace(vague, title=DEAL)
    for _ in range(2):
        await room.poll("wire", plain)
        room.restart()
        room.clock.advance(minutes=2)
    assert room.meter.alerts == ["breaking"]
    assert await room.alerts() == [DEAL]
    (member,) = (await room.store.window(since=published)).members
    assert (member.entry.title, member.story, member.watched) == (DEAL, "s1", True)
    assert "breaking" in await ledger(room, plain.guid or "")


async def test_a_cosmetic_change_of_what_was_told_is_silent(room: Room) -> None:
    await baseline(room)
    news = item(DEAL, published=room.clock.now())
    await room.poll("wire", news)
    room.clock.advance(minutes=2)
    await room.poll("wire", replace(news, title=f"{DEAL}, sources say"))
    assert room.meter.alerts == ["breaking"]
    assert await room.pending() == 1


async def test_a_correction_of_what_was_told_is_told_under_it_through_a_restart(
    room: Room,
) -> None:
    await baseline(room)
    news = item("Fenwick to cut 300 jobs at its yard", published=room.clock.now())
    await room.poll("wire", news)
    room.restart()
    room.clock.advance(minutes=20)
    corrected = replace(news, title="Correction: Fenwick will not cut jobs at its yard")
    for _ in range(2):
        await room.poll("wire", corrected)
        room.restart()
        room.clock.advance(minutes=2)
    assert room.meter.alerts == ["breaking", "update"]
    # A restart has not forgotten that its own outlet took it back.
    await room.poll("wire", corrected, item("Fenwick yard opens its gates"))
    (told,) = [one for one in await room.store.latest_stories(limit=5) if one.alerted]
    assert told.story.status.value == "disputed"


@pytest.mark.parametrize(
    ("kind", "noted"),
    [("feed", True), ("websub", True), ("sitemap", False), ("page", False), ("json", False)],
)
async def test_only_a_feed_is_noted_to_hold_nothing(room: Room, kind: str, noted: bool) -> None:
    """The other kinds tell of what is new alone, and have nothing new at most polls."""
    await room.begin(make_source("quay", kind=kind))
    await room.poll("quay")
    (status,) = await room.store.list_sources()
    assert (status.state.fault is not None) == noted
