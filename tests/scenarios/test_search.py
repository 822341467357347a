"""What the running service stores is in the index within seconds, for others to search."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.ports.search import Anything, HasToken, IndexProgress, TimeSpan
from bot.store import open_store
from tests.making import NOON
from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now
from tests.scenarios.test_main_job import watch_everything


async def test_what_was_stored_gets_into_the_index_while_the_service_runs(
    site: FeedSite, nightdesk: Nightdesk, tmp_path: Path
) -> None:
    site.publish(
        "wire",
        Item(guid="a", title="Fenwick agrees to buy Ostrander", published=now()),
        Item(guid="b", title="Tidewell cuts jobs", published=now()),
    )
    nightdesk.configure(**watch_everything(site, "wire"))
    await nightdesk.start()
    await site.stored("wire")
    (database,) = (tmp_path / "data").glob("*.db")
    store = open_store(f"sqlite:///{database}")
    await store.open()
    async with asyncio.timeout(60):
        every = IndexProgress(indexed=2, unindexed=0)
        while await store.search.progress() != every:  # noqa: ASYNC110
            await asyncio.sleep(0.1)  # another process's database tells of no change
    always = TimeSpan(since=NOON.replace(year=1990), until=NOON.replace(year=2200))
    (number,) = await store.search.find(HasToken("fenwick"), span=always)
    ((found,),) = [batch async for batch in store.search.load([number])]
    assert (found.entry.title, found.source.id) == ("Fenwick agrees to buy Ostrander", "wire")
    assert len(await store.search.find(Anything(), span=always)) == 2
    await store.close()
    assert await nightdesk.stop() == 0
