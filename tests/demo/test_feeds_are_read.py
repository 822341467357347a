"""The shipped day's feeds, read by the parsers that the service reads feeds with."""

from __future__ import annotations

from datetime import timedelta

import aiohttp

from bot.demo.day import Day
from bot.demo.reading import shipped_day
from bot.demo.server import DayServer
from tests.demo.days import HandClock
from watchers.model import Document, ParsedFeed
from watchers.parse import parse_feed


async def read_feeds(day: Day) -> dict[str, ParsedFeed]:
    """Every feed as it stands at the end of the day."""
    clock = HandClock()
    read = {}
    async with DayServer(day, clock) as server, aiohttp.ClientSession() as client:
        clock.set(server.begin() + timedelta(seconds=day.seconds))
        for source in server.sources():
            async with client.get(source.url) as response:
                headers = {"content-type": response.headers["Content-Type"]}
                read[source.id] = parse_feed(
                    Document(url=source.url, body=await response.read(), headers=headers)
                )
    return read


async def test_every_item_of_the_day_is_read_with_its_title_and_without_a_fault() -> None:
    day = shipped_day()
    revised = {item.revises for item in day.items}

    for feed_id, parsed in (await read_feeds(day)).items():
        items = [item for item in reversed(day.items_of(feed_id)) if item.id not in revised]
        assert parsed.fault is None
        assert [entry.title for entry in parsed.entries] == [item.title for item in items]


async def test_only_the_undated_item_is_read_without_a_time() -> None:
    day = shipped_day()

    undated = [
        entry.title
        for parsed in (await read_feeds(day)).values()
        for entry in parsed.entries
        if entry.published is None
    ]
    assert undated == [item.title for item in day.items if not item.dated]


async def test_summaries_are_read_as_plain_text() -> None:
    for parsed in (await read_feeds(shipped_day())).values():
        assert not any(
            "<p>" in entry.summary or "&amp;" in entry.summary for entry in parsed.entries
        )
