"""A hub pushes to the real program, through kills, leases that end and the hub's own death."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Self

import aiohttp
import pytest
from aiohttp import web

from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now, repeated
from tests.scenarios.test_main_job import HEADLINES, headline_of
from tests.slack_double import SlackDouble
from tests.websub_hub import Hub

QUIET_S = 3_600
"""A poll interval so long that whatever is told within a test was not polled."""


class Front:
    """What stands between the world and the program: an address that outlives it."""

    def __init__(self) -> None:
        self.behind = ""
        self.url = ""
        self._session: aiohttp.ClientSession | None = None
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/public/{rest:websub/.*}", self._pass_on)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/public"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._runner is not None
        assert self._session is not None
        await self._session.close()
        await self._runner.cleanup()

    async def _pass_on(self, request: web.Request) -> web.Response:
        assert self._session is not None
        kept = ("Content-Type", "X-Hub-Signature", "Link")
        try:
            async with self._session.request(
                request.method,
                self.behind + request.match_info["rest"],
                params=request.query,
                data=await request.read() if request.method == "POST" else None,
                headers={name: request.headers[name] for name in kept if name in request.headers},
            ) as answer:
                return web.Response(
                    status=answer.status,
                    body=await answer.read(),
                    content_type=answer.content_type,
                )
        except (aiohttp.ClientError, ValueError):
            return web.Response(status=502)


@pytest.fixture
async def hub() -> AsyncIterator[Hub]:
    async with Hub() as hub:
        yield hub


@pytest.fixture
async def site(hub: Hub) -> AsyncIterator[FeedSite]:
    async with FeedSite() as site:
        site.hub = hub.url
        yield site


@pytest.fixture
async def front() -> AsyncIterator[Front]:
    async with Front() as front:
        yield front


async def start_pushed(
    site: FeedSite, nightdesk: Nightdesk, front: Front, hub: Hub, *, other_s: float = QUIET_S
) -> str:
    """The program with one source whose hub has been confirmed; the topic."""
    topic = site.url("wire")
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
    nightdesk.configure(
        http={"port": 0, "public_url": front.url},
        poll={"tier_1_s": 0.2, "other_s": other_s},
        # The hub is an inner address that nobody wrote: only the feed names it.
        fetch={"allow": ["127.0.0.0/8"]},
        sources={"wire": {"name": "Wire", "kind": "websub", "url": topic, "tier": 2, "lang": "en"}},
        watches=[{"name": "all", "query": "*", "channels": ["newsdesk"], "priority": "high"}],
        channels={"newsdesk": {"threshold": "everything"}},
    )
    await nightdesk.start()
    await nightdesk.listening()
    front.behind = nightdesk.wire_url
    await hub.verified(topic)
    return topic


async def restart(nightdesk: Nightdesk, front: Front) -> None:
    await nightdesk.start()
    await nightdesk.listening()
    front.behind = nightdesk.wire_url


async def bring(hub: Hub, topic: str, document: bytes) -> None:
    """Push as hubs do: again, where the service asks for it (it begins, or is slow)."""
    async with asyncio.timeout(120):
        while True:
            answers = await hub.push(topic, document)
            if answers != [503]:
                break
            await asyncio.sleep(0.2)  # less than its Retry-After, for a test's sake
    assert answers == [202]


async def read_metrics(nightdesk: Nightdesk, *, until: str) -> str:
    """What the program counts, once it says ``until``: some of it is counted at ticks only."""
    address = f"{nightdesk.wire_url}metrics"
    async with asyncio.timeout(60), aiohttp.ClientSession() as session:
        while True:
            async with session.get(address) as answer:
                metrics = await answer.text()
            if until in metrics:
                return metrics
            await asyncio.sleep(0.1)  # another process tells of no change


async def test_what_a_hub_pushes_is_told_once_and_no_poll_was_needed(
    site: FeedSite, hub: Hub, slack: SlackDouble, front: Front, nightdesk: Nightdesk
) -> None:
    topic = await start_pushed(site, nightdesk, front, hub)
    polled = site.asked("wire")
    items = [
        Item(guid=f"n{number}", title=headline, published=now())
        for number, headline in enumerate(HEADLINES[:4])
    ]
    forged = site.document("wire", Item(guid="x", title=HEADLINES[9], published=now()))
    assert await hub.push(topic, forged, headers={"X-Hub-Signature": "sha256=00"}) == [202]
    for number, item in enumerate(items):
        body = site.document("wire", item, *items[:number])
        assert await hub.push(topic, body) == [202]
        assert await hub.push(topic, body) == [202]  # hubs repeat themselves
    messages = await slack.wait_for_messages(4)
    await nightdesk.delivered()
    assert [headline_of(message) for message in messages] == list(HEADLINES[:4])
    assert len(slack.messages) == 4
    assert site.asked("wire") == polled
    metrics = await read_metrics(nightdesk, until='nightdesk_subscriptions{state="active"} 1.0')
    assert 'nightdesk_pushes_total{outcome="stored"} 8.0' in metrics
    assert 'nightdesk_pushes_total{outcome="unsigned"} 1.0' in metrics
    assert await nightdesk.stop() == 0
    secret = hub.lease(topic).secret
    assert secret is not None
    assert secret not in nightdesk.log
    assert hub.lease(topic).callback not in nightdesk.log


async def test_a_kill_right_after_a_push_was_acknowledged_loses_nothing_and_repeats_nothing(
    site: FeedSite, hub: Hub, slack: SlackDouble, front: Front, nightdesk: Nightdesk
) -> None:
    topic = await start_pushed(site, nightdesk, front, hub)
    polled = site.asked("wire")
    for number, headline in enumerate(HEADLINES[:3]):
        item = Item(guid=f"n{number}", title=headline, published=now())
        await bring(hub, topic, site.document("wire", item))
        await nightdesk.kill()
        # Nobody is there; the hub keeps what it could not bring, and tries again.
        lost = Item(guid=f"m{number}", title=HEADLINES[number + 6], published=now())
        assert await hub.push(topic, site.document("wire", lost)) == [502]
        await restart(nightdesk, front)
        await bring(hub, topic, site.document("wire", lost, item))
    expected = {*HEADLINES[:3], *HEADLINES[6:9]}
    await slack.wait_for(
        lambda: {headline_of(message) for message in slack.messages} == expected, timeout_s=60
    )
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    assert repeated([headline_of(message) for message in slack.messages]) == {}
    assert site.asked("wire") == polled


async def test_a_lease_is_renewed_before_it_ends(
    site: FeedSite, hub: Hub, slack: SlackDouble, front: Front, nightdesk: Nightdesk
) -> None:
    hub.grants = 18
    topic = await start_pushed(site, nightdesk, front, hub)
    first = hub.lease(topic)
    renewed = await hub.verified(topic, count=2)
    assert renewed.callback == first.callback
    assert first.ends > hub.now()
    item = Item(guid="n1", title=HEADLINES[0], published=now())
    assert await hub.push(topic, site.document("wire", item)) == [202]
    await slack.wait_for_messages(1)
    assert await nightdesk.stop() == 0


async def test_when_the_hub_dies_the_source_is_polled_as_before(
    site: FeedSite, hub: Hub, slack: SlackDouble, front: Front, nightdesk: Nightdesk
) -> None:
    hub.grants = 12
    topic = await start_pushed(site, nightdesk, front, hub, other_s=0.5)
    pushed = Item(guid="n1", title=HEADLINES[0], published=now())
    assert await hub.push(topic, site.document("wire", pushed)) == [202]
    await slack.wait_for_messages(1)
    # It was seen to work, so it is relied upon, and the next poll is half an hour away.
    await hub.stop()
    site.publish("wire", pushed)
    site.publish("wire", Item(guid="n2", title=HEADLINES[1], published=now()))
    # Only the end of the lease brings polling back.
    await slack.wait_for_messages(2, timeout_s=60)
    site.publish("wire", Item(guid="n3", title=HEADLINES[2], published=now()))
    messages = await slack.wait_for_messages(3, timeout_s=60)
    assert [headline_of(message) for message in messages] == list(HEADLINES[:3])
    assert await nightdesk.stop() == 0


async def test_a_source_that_is_taken_out_is_pushed_no_more(
    site: FeedSite, hub: Hub, slack: SlackDouble, front: Front, nightdesk: Nightdesk
) -> None:
    topic = await start_pushed(site, nightdesk, front, hub)
    lease = hub.lease(topic)
    assert await nightdesk.stop() == 0
    nightdesk.configure(http={"port": 0, "public_url": front.url}, fetch={"allow": ["127.0.0.0/8"]})
    await restart(nightdesk, front)
    await hub.wait_for(lambda: not hub.leases)
    item = Item(guid="n1", title=HEADLINES[0], published=now())
    assert await hub.deliver(lease, site.document("wire", item)) == 410
    assert await nightdesk.stop() == 0
    assert slack.messages == []


async def test_without_a_public_address_the_source_is_polled_and_that_is_said(
    site: FeedSite, hub: Hub, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
    nightdesk.configure(
        sources={"wire": {"name": "Wire", "kind": "websub", "url": site.url("wire"), "tier": 1}},
        watches=[{"name": "all", "query": "*", "channels": ["newsdesk"], "priority": "high"}],
        channels={"newsdesk": {"threshold": "everything"}},
    )
    status, output = await nightdesk.run("check", "--offline")
    assert status == 0
    assert "http.public_url is not set" in output
    await nightdesk.start()
    await site.stored("wire")
    site.publish("wire", Item(guid="n1", title=HEADLINES[0], published=now()))
    await slack.wait_for_messages(1)
    assert await nightdesk.stop() == 0
    assert hub.asked == []
    # Of a source that stands in the configuration from the start, it is said at the second.
    await nightdesk.start()
    await nightdesk.listening()
    assert await nightdesk.stop() == 0
    assert "no_public_url" in nightdesk.log
