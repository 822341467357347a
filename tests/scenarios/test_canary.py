"""The canary of the real service: it comes through, and no channel, page or list has it."""

from __future__ import annotations

import asyncio

import aiohttp

from bot.model import CANARY
from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now
from tests.slack_double import SlackDouble


async def test_a_made_up_entry_comes_through_the_service_and_nobody_is_told_of_it(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    site.publish("wire", Item(guid="old", title="Old town fair opens"))
    nightdesk.configure(
        sources={"wire": {"name": "Wire", "url": site.url("wire"), "tier": 1}},
        watches=[{"name": "all", "query": "*", "channels": ["newsdesk"], "priority": "high"}],
        ops_channel="general",
    )
    await nightdesk.start()
    await nightdesk.listening()
    arrived = 'nightdesk_canaries_total{outcome="arrived"} 1.0'
    async with aiohttp.ClientSession() as session, asyncio.timeout(60):

        async def read(path: str) -> str:
            async with session.get(f"{nightdesk.wire_url}{path}") as answer:
                return await answer.text()

        while arrived not in await read("metrics"):  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.1)
        assert '"canary": "ok"' in await read("readyz")
        assert CANARY not in await read("")
    site.publish("wire", Item(guid="g1", title="Calloway recalls 90,000 pumps", published=now()))
    (message,) = await slack.wait_for_messages(1)
    assert message.channel_name == "newsdesk"
    said = await nightdesk.run_all(
        ("feed", "list"),
        ("watch", "list"),
        ("export", "entries"),
        ("export", "stories"),
        ("export", "ledger"),
        ("export", "audit"),
        ("deliveries", "list"),
    )
    assert "Calloway" in said
    assert CANARY not in said
    assert await nightdesk.stop() == 0
