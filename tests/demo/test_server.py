from __future__ import annotations

import gzip
import io
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import feedparser
import pytest

from bot.demo.day import Day
from bot.demo.server import DayServer, item_of_url, path_of
from tests.demo.days import MADE_AT, HandClock, make_day


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def server(clock: HandClock) -> AsyncIterator[DayServer]:
    async with DayServer(make_day(), clock) as server:
        yield server


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(auto_decompress=False) as client:
        yield client


async def fetch(
    client: aiohttp.ClientSession, url: str, **headers: str
) -> tuple[aiohttp.ClientResponse, bytes]:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    async with client.get(url, headers=sent, skip_auto_headers=["Accept-Encoding"]) as response:
        return response, await response.read()


async def titles(client: aiohttp.ClientSession, server: DayServer, feed: str = "wire") -> list[str]:
    _, body = await fetch(client, server.feed_url(feed))
    return [entry.title for entry in feedparser.parse(io.BytesIO(body)).entries]


async def poll_all(client: aiohttp.ClientSession, server: DayServer, tags: dict[str, str]) -> None:
    """Poll every feed as a reader does that keeps what it reads, with its validator."""
    for source in server.sources():
        headers = {"If_None_Match": tags[source.id]} if source.id in tags else {}
        response, _ = await fetch(client, source.url, **headers)
        tags[source.id] = response.headers["ETag"]


async def test_before_the_day_begins_the_feeds_hold_their_back_catalogue(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    clock.move(hours=1)

    assert await titles(client, server) == ["Old news"]
    assert await titles(client, server, "paper") == ["Vieille nouvelle"]
    assert b'"items": []' in (await fetch(client, server.feed_url("blog")))[1]


async def test_items_appear_when_their_time_comes_newest_first(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    opens = server.begin()
    shown = {}
    for second in range(8):
        clock.set(opens + timedelta(seconds=second))
        shown[second] = await titles(client, server)

    assert shown[1] == ["Old news"]
    assert shown[2] == shown[3] == ["First", "Old news"]
    assert shown[4] == shown[5] == ["Second", "First", "Old news"]
    assert shown[6] == shown[7] == ["First, mended", "Second", "Old news"]


async def test_an_item_is_not_shown_a_moment_early(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    opens = server.begin()
    clock.set(opens + timedelta(seconds=2) - timedelta(microseconds=1))

    assert await titles(client, server) == ["Old news"]


async def test_the_day_opens_on_a_whole_second_and_only_once(
    server: DayServer, clock: HandClock
) -> None:
    opens = server.begin()
    clock.move(seconds=3)

    assert opens == MADE_AT.replace(second=1, microsecond=0)
    assert server.begin() == opens


async def test_an_item_says_to_the_second_when_it_appeared(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    opens = server.begin()
    clock.set(opens + timedelta(seconds=4))
    _, body = await fetch(client, server.feed_url("wire"))
    newest = feedparser.parse(io.BytesIO(body)).entries[0]

    assert newest.published_parsed[:6] == (opens + timedelta(seconds=4)).timetuple()[:6]


async def test_a_revision_keeps_its_items_guid_link_and_time(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    opens = server.begin()
    entries: list[Any] = []
    for second in (2, 6):
        clock.set(opens + timedelta(seconds=second))
        _, body = await fetch(client, server.feed_url("wire"))
        entries.append(feedparser.parse(io.BytesIO(body)).entries[0])
    first, mended = entries

    assert mended.title != first.title
    assert (mended.id, mended.link, mended.published) == (first.id, first.link, first.published)


async def test_an_unchanged_feed_is_answered_304_by_its_etag(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    first, _ = await fetch(client, server.feed_url("wire"))
    clock.move(hours=5)
    again, body = await fetch(client, server.feed_url("wire"), If_None_Match=first.headers["ETag"])

    assert (again.status, body) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


async def test_the_days_beginning_alone_changes_no_feed(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    before, _ = await fetch(client, server.feed_url("wire"))
    clock.move(seconds=7)
    clock.set(server.begin())
    after, _ = await fetch(client, server.feed_url("wire"), If_None_Match=before.headers["ETag"])

    assert after.status == 304


async def test_a_new_item_is_a_new_document(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    before, _ = await fetch(client, server.feed_url("wire"))
    clock.set(server.begin() + timedelta(seconds=2))
    after, _ = await fetch(client, server.feed_url("wire"), If_None_Match=before.headers["ETag"])

    assert after.status == 200
    assert after.headers["ETag"] != before.headers["ETag"]


async def test_an_unchanged_feed_is_answered_304_by_its_time(
    server: DayServer, client: aiohttp.ClientSession
) -> None:
    first, _ = await fetch(client, server.feed_url("wire"))
    since = first.headers["Last-Modified"]
    again, _ = await fetch(client, server.feed_url("wire"), If_Modified_Since=since)

    assert since.endswith("07:30:00 GMT")
    assert again.status == 304


async def test_a_time_is_no_validator_within_its_own_second(clock: HandClock) -> None:
    day = make_day(
        items=[
            {"id": "a", "feed": "wire", "at": 1.0, "title": "A"},
            {"id": "b", "feed": "wire", "at": 1.5, "title": "B"},
        ]
    )
    async with DayServer(day, clock) as server, aiohttp.ClientSession() as client:
        opens = server.begin()
        clock.set(opens + timedelta(seconds=1.2))
        first, _ = await fetch(client, server.feed_url("wire"))
        clock.set(opens + timedelta(seconds=3))
        second, _ = await fetch(client, server.feed_url("wire"))

    assert "Last-Modified" not in first.headers
    assert "Last-Modified" in second.headers


async def test_an_etag_goes_before_a_time(server: DayServer, client: aiohttp.ClientSession) -> None:
    first, _ = await fetch(client, server.feed_url("wire"))
    again, _ = await fetch(
        client,
        server.feed_url("wire"),
        If_Modified_Since=first.headers["Last-Modified"],
        If_None_Match='"another"',
    )

    assert again.status == 200


async def test_a_feed_is_gzipped_for_those_who_take_it(
    server: DayServer, client: aiohttp.ClientSession
) -> None:
    plain, body = await fetch(client, server.feed_url("wire"))
    packed, packed_body = await fetch(client, server.feed_url("wire"), Accept_Encoding="gzip")

    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed_body) == body


@pytest.mark.parametrize(
    ("feed", "content_type"),
    [
        ("wire", "application/rss+xml"),
        ("paper", "application/atom+xml"),
        ("blog", "application/feed+json"),
    ],
)
async def test_each_format_comes_under_its_own_type(
    server: DayServer, client: aiohttp.ClientSession, feed: str, content_type: str
) -> None:
    response, _ = await fetch(client, server.feed_url(feed))

    assert response.headers["Content-Type"] == f"{content_type}; charset=utf-8"


async def test_a_links_page_answers_once_its_item_has_appeared(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    item = server.day.items[2]
    early, _ = await fetch(client, server.article_url(item))
    clock.set(server.begin() + timedelta(seconds=2))
    there, body = await fetch(client, server.article_url(item))
    clock.move(seconds=4)
    _, revised = await fetch(client, server.article_url(item))

    assert (early.status, there.status) == (404, 200)
    assert b"<h1>First</h1>" in body
    assert b"<h1>First, mended</h1>" in revised


async def test_every_link_of_every_feed_answers(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    clock.set(server.begin() + timedelta(seconds=10))
    links = []
    for feed in ("wire", "paper"):
        _, body = await fetch(client, server.feed_url(feed))
        links += [entry.link for entry in feedparser.parse(io.BytesIO(body)).entries]

    assert len(links) == 4
    assert [(await fetch(client, link))[0].status for link in links] == [200] * 4


async def test_hostile_items_are_inert_on_the_pages(
    client: aiohttp.ClientSession, clock: HandClock
) -> None:
    hostile = '<script>alert("x")</script><img src=x onerror=alert(1)>'
    day = make_day(
        items=[{"id": "x", "feed": "wire", "at": -1, "title": hostile, "summary": hostile}]
    )
    async with DayServer(day, clock) as server:
        pages = [
            await fetch(client, url) for url in (f"{server.url}/", server.article_url(day.items[0]))
        ]

    for response, body in pages:
        assert b"<script" not in body
        assert b"<img" not in body
        assert b"&lt;script&gt;" in body
        assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


async def test_the_index_names_every_feed_and_what_was_published(
    server: DayServer, client: aiohttp.ClientSession
) -> None:
    _, body = await fetch(client, f"{server.url}/")
    page = body.decode()

    assert all(f'href="/feeds/{feed.id}"' in page for feed in server.day.feeds)
    assert "Wire &amp; Sons" in page
    assert "Old news" in page
    assert "First" not in page
    assert "All of it is fictional." in page


@pytest.mark.parametrize("path", ["/feeds/nothing", "/wire/nothing", "/nothing/first"])
async def test_what_is_not_there_is_404(
    server: DayServer, client: aiohttp.ClientSession, path: str
) -> None:
    response, _ = await fetch(client, server.url + path)

    assert response.status == 404


async def test_the_sources_have_the_outlets_hosts_and_loopback_addresses(server: DayServer) -> None:
    wire, paper, blog = server.sources()

    assert wire.url == f"{server.url}/feeds/wire"
    assert wire.url.startswith("http://127.0.0.1:")
    assert (wire.host, wire.tier, wire.owner, wire.official) == ("wire.example", 1, "wire", False)
    assert (blog.owner, blog.official, blog.tags) == ("Somebody", True, ("tech",))
    assert paper.lang == "fr"


async def test_the_baseline_is_stored_when_every_feeds_validator_came_back(
    server: DayServer, client: aiohttp.ClientSession
) -> None:
    tags: dict[str, str] = {}
    await poll_all(client, server, tags)
    assert server.unstored() == ("wire", "paper", "blog")

    await poll_all(client, server, tags)

    assert server.unstored() == ()
    await server.baseline_stored()


async def test_a_baseline_that_was_fetched_and_lost_is_not_taken_for_stored(
    server: DayServer, client: aiohttp.ClientSession
) -> None:
    tags: dict[str, str] = {}
    await poll_all(client, server, tags)
    forgetful = {**tags, "paper": '"nothing"'}
    await poll_all(client, server, forgetful)

    assert server.unstored() == ("paper",)


async def test_the_day_is_stored_when_each_feeds_last_validator_came_back(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    tags: dict[str, str] = {}
    opens = server.begin()
    clock.set(opens + timedelta(seconds=5))
    await poll_all(client, server, tags)
    assert server.unstored() == ("wire", "paper", "blog")
    await poll_all(client, server, tags)
    assert server.unstored() == ("wire",)

    clock.set(opens + timedelta(seconds=10))
    await poll_all(client, server, tags)
    assert server.unstored() == ("wire",)
    await poll_all(client, server, tags)

    assert server.unstored() == ()
    await server.all_stored()


async def test_an_old_validator_is_no_proof_that_the_last_answer_was_kept(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    tags: dict[str, str] = {}
    await poll_all(client, server, tags)
    old = dict(tags)
    clock.set(server.begin() + timedelta(seconds=10))
    await poll_all(client, server, dict(old))
    await poll_all(client, server, dict(old))

    assert set(server.unstored()) == {"wire", "blog"}


async def test_a_reader_without_validators_is_believed_at_its_next_visit(
    server: DayServer, client: aiohttp.ClientSession, clock: HandClock
) -> None:
    clock.set(server.begin() + timedelta(seconds=10))
    await poll_all(client, server, {})
    assert set(server.unstored()) == {"wire", "paper", "blog"}
    await poll_all(client, server, {})

    assert server.unstored() == ()


def test_a_link_leads_back_to_its_item_whatever_its_query() -> None:
    day: Day = make_day(
        items=[
            {"id": "one", "feed": "wire", "at": 1, "title": "One", "link": "/n/1"},
            {"id": "again", "feed": "wire", "at": 2, "title": "One", "link": "/n/1?utm_source=x"},
            {"id": "two", "feed": "wire", "at": 3, "title": "Two"},
        ]
    )

    assert path_of(day, day.items[1]) == "/wire/n/1?utm_source=x"
    for url in ("http://127.0.0.1:9/wire/n/1", "http://127.0.0.1:9/wire/n/1?utm_source=x"):
        found = item_of_url(day, url)
        assert found is not None
        assert found.id == "one"
    assert item_of_url(day, "http://127.0.0.1:9/paper/n/1") is None
