"""The real service in the test's own process, on a clock that the test sets."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.alerts import ChannelBook
from bot.app.newsroom import Newsroom
from bot.app.parts import ServiceParts
from bot.app.service import Service
from bot.model import Channel
from bot.slack.client import open_client
from bot.slack.notifier import SlackNotifier
from bot.store import open_store
from bot.watchlist import Catalogue
from config import load_settings
from tests.classifying import CLASSIFIER
from tests.making import CountingMeter, HandClock, count_ids, make_source, make_watch
from tests.scenarios.newsroom import FeedSite
from tests.slack_double import SlackDouble
from watchers import WatcherSettings, open_watchers

__all__ = ["hear", "serving", "settle", "told", "wait_for"]


def told(slack: SlackDouble, word: str) -> list[str]:
    return [message.text for message in slack.messages if word in message.text]


@asynccontextmanager
async def serving(
    folder: Path, site: FeedSite, slack: SlackDouble, clock: HandClock
) -> AsyncIterator[Service]:
    """The real service on a clock that the test sets, with real HTTP on both sides."""
    settings = load_settings(
        None,
        {
            "HOME": str(folder),
            "NIGHTDESK_OPS_CHANNEL": "ops",
            "NIGHTDESK_DATA_DIR": str(folder),
            "NIGHTDESK_LEASE_S": "3600",
        },
    )
    source = make_source("wire", url=site.url("wire"), tier=1, trusted=True)
    newsroom = Newsroom(
        sources=(source,),
        watches=(make_watch(query="fenwick", channels=("newsdesk",)),),
        catalogue=Catalogue(()),
        make_classifier=lambda: CLASSIFIER,
        channels=ChannelBook(channels={"newsdesk": Channel(name="newsdesk")}),
    )
    store = open_store(f"sqlite:///{folder / 'nightdesk.db'}")
    await store.open()
    notifier = SlackNotifier(open_client(slack.bot_token, base_url=slack.api_url))
    async with open_watchers(WatcherSettings()) as watchers:
        service = Service(
            settings,
            newsroom,
            ServiceParts(
                store=store,
                poller=watchers,
                notifier=notifier,
                meter=CountingMeter(),
                clock=clock,
                new_id=count_ids(f"delivery-{clock.now():%d%H%M}"),
                chance=lambda: 0.0,
            ),
        )
        await service.start()
        try:
            yield service
        finally:
            await service.stop()
            await notifier.close()
            await store.close()


async def settle(service: Service) -> None:
    """Wait until what was fetched is stored and what is to be sent is sent."""
    async with asyncio.timeout(60):
        await asyncio.sleep(0.05)
        while not await service.drained():  # noqa: ASYNC110
            await asyncio.sleep(0.05)  # its loops tell of no end


async def hear(slack: SlackDouble, clock: HandClock, word: str) -> None:
    """Wait until a message has the word."""
    await wait_for(lambda: bool(told(slack, word)), clock)


async def wait_for(reached: Callable[[], bool], clock: HandClock) -> None:
    """Wait until it is so; the clock goes on, for a channel has its pace."""
    async with asyncio.timeout(60):
        while not reached():
            clock.advance(seconds=2)
            await asyncio.sleep(0.1)
