"""What is promised of the asking: on the real store, with sources that hang on demand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.ingest import PollFailure, Polling, PollResult
from bot.ingest.asking import ask_source
from bot.ingest.polling import CLAIM_FOR
from bot.model import Source
from bot.ports import ClaimedSource, SourceState, Store
from bot.store import open_store
from tests.databases import lay_database
from tests.making import HandClock, make_source
from tests.store.samples import become_judge, make_batch, make_poll
from watchers import (
    ConnectionFailed,
    Credentials,
    FetchTimedOut,
    Polled,
    PollOutcome,
    SourceForPoll,
    StatusRefused,
    Validators,
    WatcherError,
)


class Sites:
    """Answers polls, except those of hosts that hang until they are let go."""

    def __init__(self) -> None:
        self.hanging: set[str] = set()
        self.asked: list[str] = []
        self.under_way: set[str] = set()
        self.most_at_once: dict[str, int] = {}
        self.let_go = asyncio.Event()
        self.read_s = 0.0

    async def poll(self, source: SourceForPoll) -> Polled:
        host = source.url.split("/")[2]
        self.asked.append(source.id)
        self.under_way.add(source.id)
        at_once = sum(each.startswith(host.split(".")[0]) for each in self.under_way)
        self.most_at_once[host] = max(at_once, self.most_at_once.get(host, 0))
        try:
            if host in self.hanging:
                await self.let_go.wait()
            if source.id == "broken":
                raise FetchTimedOut("no answer in 20 s")
            if source.id == "bug":
                raise ZeroDivisionError
        finally:
            self.under_way.discard(source.id)
        return Polled(
            source=source.id,
            outcome=PollOutcome.NOT_MODIFIED,
            status=304,
            validators=Validators(),
            read_s=self.read_s,
        )


class Asking:
    """A `Polling` on a real store; results are kept, and not written."""

    def __init__(self, store: Store, *, concurrency: int, per_host: int) -> None:
        self.clock = HandClock()
        self.sites = Sites()
        self.store = store
        self.results: list[PollResult] = []
        self.polling = Polling(
            store=store,
            poller=self.sites,
            clock=self.clock,
            hand_over=self._keep,
            concurrency=concurrency,
            per_host=per_host,
        )

    async def _keep(self, result: PollResult) -> None:
        self.results.append(result)

    async def settle(self) -> None:
        """Let everything run that can run without a tick."""
        for _ in range(60):
            await asyncio.sleep(0)
        await self.store.ping()
        for _ in range(60):
            await asyncio.sleep(0)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    yield store
    await store.close()


def crowd(host: str, count: int) -> list[Source]:
    return [make_source(f"{host}-{number}", host=f"{host}.example") for number in range(count)]


async def test_one_hanging_host_leaves_room_for_all_others(store: Store) -> None:
    asking = Asking(store, concurrency=10, per_host=2)
    await store.sync_sources([*crowd("slow", 40), *crowd("quick", 1)], now=asking.clock.now())
    asking.sites.hanging.add("slow.example")
    asking.clock.advance(minutes=1)
    for _ in range(20):
        await asking.polling.tick()
        await asking.settle()
    assert "quick-0" in asking.sites.asked
    assert asking.polling.in_flight < 10
    asking.sites.let_go.set()
    await asking.polling.close()


async def test_many_outlets_on_one_cdn_that_hangs_leave_room_for_all_others(store: Store) -> None:
    asking = Asking(store, concurrency=10, per_host=2)
    outlets = [make_source(f"cdn-{n}", url=f"https://cdn.example/{n}.xml") for n in range(500)]
    await store.sync_sources([*outlets, *crowd("quick", 1)], now=asking.clock.now())
    asking.sites.hanging.add("cdn.example")
    asking.clock.advance(minutes=1)
    for _ in range(20):
        await asking.polling.tick()
        await asking.settle()
    assert "quick-0" in asking.sites.asked
    assert asking.polling.in_flight == 2
    asking.sites.let_go.set()
    await asking.polling.close()


async def test_sources_that_went_on_failing_hold_a_quarter_of_the_room(store: Store) -> None:
    asking = Asking(store, concurrency=8, per_host=2)
    names = [f"down-{n}" for n in range(50)]
    await store.sync_sources(
        [make_source(name) for name in [*names, "quick"]], now=asking.clock.now()
    )
    lease = await become_judge(store, now=asking.clock.now())
    failed = [
        make_poll(
            source=name,
            state=SourceState(url=make_source(name).url, due=asking.clock.now(), failures=1),
        )
        for name in names
    ]
    await store.commit_polls(make_batch(*failed, at=asking.clock.now()), lease=lease)
    asking.sites.hanging.update(f"{name}.example" for name in names)
    asking.clock.advance(minutes=1)
    for _ in range(20):
        await asking.polling.tick()
        await asking.settle()
    assert "quick" in asking.sites.asked
    assert asking.polling.in_flight == 2
    asking.sites.let_go.set()
    async with asyncio.timeout(20):
        while len(asking.results) < 51:  # noqa: ASYNC110
            await asyncio.sleep(0)
    await asking.polling.close()


async def test_every_due_source_is_asked_without_waiting_for_the_next_tick(store: Store) -> None:
    asking = Asking(store, concurrency=4, per_host=4)
    sources = [make_source(f"s{number}") for number in range(30)]
    await store.sync_sources(sources, now=asking.clock.now())
    asking.clock.advance(minutes=1)
    await asking.polling.tick()
    async with asyncio.timeout(20):
        while len(asking.results) < 30:  # noqa: ASYNC110
            await asyncio.sleep(0)
    assert sorted(asking.sites.asked) == sorted(source.id for source in sources)
    await asking.polling.close()


async def test_no_more_than_the_limit_are_asked_at_once(store: Store) -> None:
    asking = Asking(store, concurrency=5, per_host=5)
    await store.sync_sources(
        [make_source(f"s{number}") for number in range(20)], now=asking.clock.now()
    )
    asking.sites.hanging = {f"s{number}.example" for number in range(20)}
    asking.clock.advance(minutes=1)
    for _ in range(5):
        await asking.polling.tick()
        await asking.settle()
    assert asking.polling.in_flight == 5
    asking.sites.let_go.set()
    await asking.polling.close()


async def test_a_poll_that_outlives_its_claim_is_not_asked_a_second_time(store: Store) -> None:
    asking = Asking(store, concurrency=5, per_host=5)
    await store.sync_sources([make_source("slow")], now=asking.clock.now())
    asking.sites.hanging.add("slow.example")
    asking.clock.advance(minutes=1)
    for _ in range(4):
        await asking.polling.tick()
        await asking.settle()
        asking.clock.advance(seconds=(CLAIM_FOR + timedelta(seconds=1)).total_seconds())
    assert asking.sites.asked == ["slow"]
    asking.sites.let_go.set()
    await asking.settle()
    (result,) = asking.results
    # The answer carries the claim that holds now, so that it can be stored.
    await store.release_claims({"slow": result.claimed.claim})
    now = asking.clock.now()
    assert len(await store.claim_due(now=now, limit=5, until=now + CLAIM_FOR)) == 1
    await asking.polling.close()
    assert asking.sites.under_way == set()


async def test_a_source_that_was_replaced_while_it_was_asked_is_asked_anew(store: Store) -> None:
    asking = Asking(store, concurrency=4, per_host=4)
    now = asking.clock.now()
    await store.add_source(make_source("x", url="https://old.example/f"), actor="me", now=now)
    asking.sites.hanging.add("old.example")
    await asking.polling.tick()
    await asking.settle()
    assert asking.sites.under_way == {"x"}

    await store.remove_source("x", actor="me", now=now)
    await store.add_source(make_source("x", url="https://new.example/f"), actor="me", now=now)
    await asking.polling.tick()
    await asking.settle()

    assert asking.sites.asked == ["x", "x"]
    assert [result.claimed.state.url for result in asking.results] == ["https://new.example/f"]
    assert asking.polling.in_flight == 0
    asking.sites.let_go.set()
    await asking.settle()
    assert len(asking.results) == 1, "the old site is heard no more"
    await asking.polling.close()


async def test_what_is_fetched_while_there_is_more_to_see_is_fetched_anew(store: Store) -> None:
    asking = Asking(store, concurrency=4, per_host=4)
    await store.sync_sources([make_source("x")], now=asking.clock.now())
    asking.sites.hanging.add("x.example")
    await asking.polling.tick()
    await asking.settle()

    await store.make_due(["x"], at=asking.clock.advance(seconds=1))
    asking.sites.hanging.clear()
    await asking.polling.tick()
    await asking.settle()

    assert asking.sites.asked == ["x", "x"]
    assert len(asking.results) == 1
    await asking.polling.close()


async def test_a_hub_that_pushes_all_the_time_has_no_poll_begun_anew(store: Store) -> None:
    asking = Asking(store, concurrency=4, per_host=4)
    await store.sync_sources([make_source("x")], now=asking.clock.now())
    lease = await become_judge(store, now=asking.clock.now())
    asking.sites.hanging.add("x.example")
    await asking.polling.tick()
    for _ in range(5):
        now = asking.clock.advance(seconds=1)
        pushed = await store.claim_source("x", until=now + CLAIM_FOR)
        record = make_poll(source="x", state=replace(pushed.state, last_ok=now), claim=pushed.claim)
        await store.commit_polls(make_batch(record, at=now), lease=lease)
        await asking.polling.tick()
        await asking.settle()
    assert asking.sites.asked == ["x"]
    asking.sites.let_go.set()
    await asking.settle()
    (result,) = asking.results
    # The answer carries the claim that holds now, and knows what the pushes left behind.
    assert result.claimed.state.last_ok == asking.clock.now()
    record = make_poll(source="x", state=result.claimed.state, claim=result.claimed.claim)
    await store.commit_polls(make_batch(record, at=asking.clock.now()), lease=lease)
    await asking.polling.close()


class Moved:
    """A source that was redirected for good: each of its addresses answers as it is told."""

    def __init__(self, **answers: WatcherError | str) -> None:
        self.answers = answers
        self.asked: list[SourceForPoll] = []

    async def poll(self, source: SourceForPoll) -> Polled:
        self.asked.append(source)
        answer = self.answers[source.url.split("/")[2].split(".")[0]]
        if isinstance(answer, WatcherError):
            raise answer
        return Polled(
            source=source.id,
            outcome=PollOutcome.FRESH,
            status=200,
            validators=Validators(etag='"home"'),
            moved_to=answer or None,
        )


async def ask_moved(site: Moved, *, failures: int = 0) -> Polled:
    """Ask a source whose own address is at home.example, and which is read at new.example."""
    own = "https://home.example/feed"
    claimed = ClaimedSource(
        source=make_source("x", url=own, credentials=Credentials(login="me", password="secret")),
        state=SourceState(
            url="https://new.example/feed",
            due=HandClock().now(),
            failures=failures,
            validators=Validators(etag='"new"', last_modified="Mon", body_hash="same"),
            memory="what it remembers",
        ),
    )
    return await ask_source(site, claimed, whole=False)


GONE = StatusRefused("410", status=410)
NOT_FOUND = StatusRefused("404", status=404)
DOWN = ConnectionFailed("no connection")


@pytest.mark.parametrize("error", [GONE, NOT_FOUND])
async def test_a_source_whose_new_address_is_not_there_is_asked_at_its_own(
    error: WatcherError,
) -> None:
    site = Moved(new=error, home="")

    polled = await ask_moved(site)

    assert polled.moved_to == "https://home.example/feed"
    at_home = site.asked[1]
    assert at_home.url == "https://home.example/feed"
    assert at_home.validators == Validators(body_hash="same")
    assert at_home.memory == "what it remembers"
    assert (site.asked[0].credentials, at_home.credentials) == (
        None,
        Credentials(login="me", password="secret"),
    )


async def test_where_its_own_address_sends_it_elsewhere_it_moves_on() -> None:
    polled = await ask_moved(Moved(new=GONE, home="https://third.example/feed"))
    assert polled.moved_to == "https://third.example/feed"


async def test_its_own_address_is_asked_at_the_second_failure_of_a_server_that_is_down() -> None:
    site = Moved(new=DOWN, home="")
    with pytest.raises(ConnectionFailed):
        await ask_moved(site)
    assert len(site.asked) == 1
    assert (await ask_moved(site, failures=1)).moved_to == "https://home.example/feed"


async def test_a_server_that_asks_for_time_is_not_asked_at_another_address() -> None:
    site = Moved(new=StatusRefused("429", status=429, retry_after=timedelta(hours=1)), home="")
    with pytest.raises(StatusRefused):
        await ask_moved(site, failures=3)
    assert len(site.asked) == 1


async def test_a_source_is_gone_where_both_of_its_addresses_are() -> None:
    with pytest.raises(StatusRefused) as raised:
        await ask_moved(Moved(new=GONE, home=GONE))
    assert raised.value.status == 410
    with pytest.raises(ConnectionFailed):
        await ask_moved(Moved(new=GONE, home=DOWN))
    with pytest.raises(StatusRefused) as raised:
        await ask_moved(Moved(new=NOT_FOUND, home=GONE))
    assert raised.value.status == 404, "it may be back where it is read"


async def test_hosts_that_never_failed_and_hang_now_leave_places_for_tier_1(store: Store) -> None:
    asking = Asking(store, concurrency=16, per_host=2)
    names = [f"hang-{n}" for n in range(100)]
    await store.sync_sources([make_source(name, tier=2) for name in names], now=asking.clock.now())
    asking.sites.hanging.update(f"{name}.example" for name in names)
    asking.clock.advance(minutes=1)
    for _ in range(5):
        await asking.polling.tick()
        await asking.settle()
    assert asking.polling.in_flight == 14
    wires = [make_source(f"wire-{n}", tier=1) for n in range(20)]
    await store.sync_sources(
        [*(make_source(name, tier=2) for name in names), *wires], now=asking.clock.now()
    )
    asking.clock.advance(minutes=1)
    for _ in range(20):
        await asking.polling.tick()
        await asking.settle()
    assert {one.id for one in wires} <= set(asking.sites.asked)
    assert asking.polling.in_flight == 14
    await asking.polling.close()


async def test_closing_breaks_polls_off_and_their_sources_are_due_again(store: Store) -> None:
    asking = Asking(store, concurrency=5, per_host=5)
    await store.sync_sources([make_source("slow")], now=asking.clock.now())
    asking.sites.hanging.add("slow.example")
    asking.clock.advance(minutes=1)
    await asking.polling.tick()
    await asking.settle()
    await asking.polling.close()
    assert asking.results == []
    now = asking.clock.now()
    claimed = await store.claim_due(now=now, limit=5, until=now + CLAIM_FOR)
    assert [one.source.id for one in claimed] == ["slow"]
    await asking.polling.tick()
    assert asking.sites.asked == ["slow"], "nothing is begun after the end"


@pytest.mark.parametrize(("site", "read_s"), [("wire", 0.0), ("wire", 2.5), ("broken", 2.5)])
async def test_an_answer_came_before_it_was_read(store: Store, site: str, read_s: float) -> None:
    asking = Asking(store, concurrency=5, per_host=5)
    asking.sites.read_s = read_s
    await store.sync_sources([make_source(site)], now=asking.clock.now())
    asking.clock.advance(minutes=1)
    await asking.polling.tick()
    await asking.settle()
    (result,) = asking.results
    waited = timedelta(seconds=read_s if site == "wire" else 0.0)
    assert result.came == asking.clock.now() - waited
    await asking.polling.close()


async def test_a_failure_and_a_surprise_are_results_like_any_other(store: Store) -> None:
    asking = Asking(store, concurrency=5, per_host=5)
    await store.sync_sources([make_source("broken"), make_source("bug")], now=asking.clock.now())
    asking.clock.advance(minutes=1)
    await asking.polling.tick()
    async with asyncio.timeout(20):
        while len(asking.results) < 2:  # noqa: ASYNC110
            await asyncio.sleep(0)
    said = {
        result.claimed.source.id: str(result.outcome.error)
        for result in asking.results
        if isinstance(result.outcome, PollFailure)
    }
    assert "no answer in 20 s" in said["broken"]
    assert "ZeroDivisionError" in said["bug"]
    await asking.polling.close()


async def test_the_feeds_of_one_host_follow_one_another_without_waiting_for_ticks(
    store: Store,
) -> None:
    asking = Asking(store, concurrency=20, per_host=2)
    await store.sync_sources(crowd("busy", 25), now=asking.clock.now())
    asking.clock.advance(minutes=1)
    await asking.polling.tick()
    async with asyncio.timeout(20):
        while len(asking.results) < 25:  # noqa: ASYNC110
            await asyncio.sleep(0)
    assert asking.sites.most_at_once["busy.example"] <= 4
    await asking.polling.close()
