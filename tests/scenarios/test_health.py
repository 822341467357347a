"""How sources do, the whole way: the real program or the real service, and Slack's double."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from tests.making import HandClock
from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now, repeated
from tests.scenarios.serving import hear, serving, settle, told
from tests.slack_double import SlackDouble

DEAL = "Fenwick agrees to buy Ostrander for $4.1 billion"


class MoodySite(FeedSite):
    """Feeds whose server answers with an error status where a test wants it."""

    def __init__(self) -> None:
        super().__init__()
        self.statuses: dict[str, int] = {}
        self.refused: dict[str, int] = {}

    async def _serve(self, request: web.Request) -> web.Response:
        name = request.match_info["feed"]
        if status := self.statuses.get(name):
            self.refused[name] = self.refused.get(name, 0) + 1
            self._changed.set()
            return web.Response(status=status)
        return await super()._serve(request)

    async def refuses(self, feed: str) -> None:
        """Wait until a poll was refused."""
        before = self.refused.get(feed, 0)
        await self._until(lambda: self.refused.get(feed, 0) > before, 30)


@pytest.fixture
async def site() -> AsyncIterator[MoodySite]:
    async with MoodySite() as site:
        yield site


def configure(nightdesk: Nightdesk, site: FeedSite, *feeds: str) -> None:
    nightdesk.configure(
        ops_channel="ops",
        sources={
            name: {"name": name.title(), "url": site.url(name), "host": f"{name}.example"}
            for name in feeds
        },
        watches=[{"name": "all", "query": "*", "channels": ["newsdesk"], "priority": "high"}],
        channels={"newsdesk": {"threshold": "everything"}},
    )


async def test_a_flood_is_held_over_a_kill_told_once_and_told_as_news_once_approved(
    site: MoodySite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
    configure(nightdesk, site, "wire")
    await nightdesk.start()
    await site.stored("wire")
    site.publish("wire", Item(guid="deal", title=DEAL, published=now() - timedelta(minutes=2)))
    site.publish(
        "wire",
        *(
            Item(guid=f"f{n}", title=f"Timetable {n}", published=now() - timedelta(days=1))
            for n in range(80)
        ),
    )
    await slack.wait_for(lambda: bool(told(slack, "floods")), timeout_s=60)
    await nightdesk.kill()
    await nightdesk.start()
    await site.stored("wire")
    assert told(slack, "Fenwick") == [text for text in told(slack, "floods") if "Fenwick" in text]

    status, listed = await nightdesk.run("feed", "list")
    assert status == 0
    assert "81 entries held back: nightdesk feed approve wire" in listed
    assert "held" in (await nightdesk.run("why", "deal"))[1]
    assert await nightdesk.run("feed", "approve", "wire") == (0, "approved 81 entries of wire\n")
    await slack.wait_for(lambda: bool(told(slack, f"{DEAL} — ")), timeout_s=60)

    assert len(told(slack, "floods")) == 1
    assert repeated(told(slack, DEAL)) == {}
    assert (await nightdesk.run("feed", "approve", "wire"))[0] == 1


async def test_a_source_that_is_gone_is_told_and_one_that_is_paused_stays_so_over_a_restart(
    site: MoodySite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    for feed in ("quay", "wire"):
        site.publish(feed, Item(guid="old", title="Old town fair opens", published=now()))
    configure(nightdesk, site, "quay", "wire")
    await nightdesk.start()
    await site.stored("quay")
    site.statuses["quay"] = 410
    await slack.wait_for(lambda: bool(told(slack, "is gone")), timeout_s=60)
    refused = site.refused["quay"]
    assert (await nightdesk.run("feed", "pause", "wire")) == (0, "paused wire\n")
    assert await nightdesk.stop() == 0

    await nightdesk.start()
    await nightdesk.listening()
    site.statuses.pop("quay")
    asked = site._feeds["wire"].asked
    assert (await nightdesk.run("feed", "resume", "quay"))[0] == 0
    await site.polled("quay")
    await site.stored("quay")

    assert site.refused["quay"] == refused
    assert site._feeds["wire"].asked == asked
    listed = (await nightdesk.run("feed", "list"))[1]
    assert "wire  paused  " in listed
    assert "quay  ok  " in listed
    assert len(told(slack, "is gone")) == 1


async def test_a_source_that_fails_is_told_once_reminded_after_a_day_and_its_recovery_told(
    tmp_path: Path, site: MoodySite, slack: SlackDouble
) -> None:
    clock = HandClock(now().replace(microsecond=0))
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=clock.now()))
    async with serving(tmp_path, site, slack, clock) as service:
        await settle(service)
        site.statuses["wire"] = 500
        for _ in range(4):
            clock.advance(minutes=20)
            await site.refuses("wire")
            await settle(service)
        await hear(slack, clock, "cannot be read")
    # The next process knows what was told.
    async with serving(tmp_path, site, slack, clock) as service:
        clock.advance(hours=12)
        await site.refuses("wire")
        await settle(service)
        assert len(told(slack, "cannot be read")) == 1
        clock.advance(hours=13)
        await hear(slack, clock, "Still: ")
        site.statuses.clear()
        site.publish("wire", Item(guid="deal", title=DEAL, published=clock.now()))
        clock.advance(hours=23)
        await hear(slack, clock, "can be read again")
    (recovery,) = told(slack, "can be read again")
    assert "1 entry came" in recovery
    assert len(told(slack, "Still: ")) == 1
    notices = [one for one in slack.messages if one.text.startswith(("Wire ", "Still: "))]
    assert {one.channel_name for one in notices} == {"ops"}
    assert len(notices) == 3
