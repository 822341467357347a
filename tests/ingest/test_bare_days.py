"""What is dated to a day and no time: from when it counts, by when its source was read."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bot.model import EntryKey
from tests.ingest.conftest import Room, item
from tests.making import NOON, make_source
from tests.watchers.sitemaps import article, page, urlset
from watchers import Document, FetchTimedOut, ParsedEntry, PollOutcome, Validators, parse_feed
from watchers.json_items import parse_items
from watchers.model import JsonOptions
from watchers.sitemap_text import parse_sitemap

WIRE = make_source("wire")
DEAL = "Fenwick agrees to buy Ostrander for $4bn"
FAIR = item("Old town fair opens")


def day_of(room: Room) -> datetime:
    """The day that it is, as it is read where no time stands beside it."""
    return room.clock.now().replace(hour=0, minute=0, second=0, microsecond=0)


async def baseline(room: Room) -> None:
    await room.begin(WIRE)
    await room.poll("wire", FAIR)
    room.clock.advance(hours=2)
    await room.poll("wire", FAIR)
    room.clock.advance(minutes=5)


async def reasons(room: Room, name: str) -> str:
    stages = await room.store.explain(name, canonical_url=None)
    return "\n".join(reason for stage in stages for reason in stage.reasons)


async def test_news_of_the_afternoon_that_bears_the_day_alone_rings(room: Room) -> None:
    await baseline(room)
    news = item(DEAL, published=day_of(room))
    await room.poll("wire", news, FAIR)
    assert await room.alerts() == [DEAL]
    assert (
        "published 2026-03-02, of which no time is known: its age counts from "
        "2026-03-02 14:00:00 UTC, when its source did not have it yet"
    ) in await reasons(room, news.guid or "")


async def test_yesterdays_day_rings_while_it_may_be_that_day_at_the_source(room: Room) -> None:
    await baseline(room)
    yesterday = day_of(room)
    room.clock.advance(hours=20)
    await room.poll("wire", FAIR)
    room.clock.advance(minutes=5)
    await room.poll("wire", item(DEAL, published=yesterday), FAIR)
    assert await room.alerts() == [DEAL]


async def test_the_day_before_does_not_ring_in_the_afternoon(room: Room) -> None:
    await baseline(room)
    await room.poll("wire", item(DEAL, published=day_of(room) - timedelta(days=1)), FAIR)
    assert await room.alerts() == []


async def test_after_an_outage_it_counts_from_the_last_poll_that_was_good(room: Room) -> None:
    await baseline(room)
    for _ in range(8):
        await room.fail("wire", FetchTimedOut("no answer within 20 s"))
        room.clock.advance(hours=1)
    news = item(DEAL, published=day_of(room))
    await room.poll("wire", news, FAIR)
    assert await room.alerts() == []
    assert "counts from 2026-03-02 14:00:00 UTC" in await reasons(room, news.guid or "")


async def test_what_the_first_poll_brings_is_no_news_whatever_its_day(room: Room) -> None:
    await room.begin(WIRE)
    await room.poll("wire", item(DEAL, published=day_of(room)))
    assert await room.alerts() == []
    stored = await room.store.entries_of([EntryKey("wire", "fenwick-agrees")])
    assert all(entry.absent_at is None for entry in stored.values())


async def test_what_stands_where_nobody_looked_before_counts_from_its_day(room: Room) -> None:
    await baseline(room)
    # As in a sitemap of an index that had no turn at the visits before.
    await room.poll("wire", item(DEAL, published=day_of(room), unwatched=True), FAIR)
    assert await room.alerts() == []


async def test_an_archive_put_up_anew_does_not_ring_by_its_days(room: Room) -> None:
    await room.begin(WIRE)
    titles = [f"Fenwick report {word}" for word in ("one", "two", "three", "four", "five")]
    old = [item(title, guid=f"a-{title}", published=day_of(room)) for title in titles]
    await room.poll("wire", *old)
    room.clock.advance(hours=9)
    await room.poll("wire", *old)
    room.clock.advance(minutes=5)
    anew = [
        item(f"{title} (updated)", guid=f"b-{title}", url=f"https://outlet.example/new/{number}")
        for number, title in enumerate(titles)
    ]
    await room.poll("wire", *(item_on(one, day_of(room)) for one in anew))
    assert await room.alerts() == []


def item_on(entry: ParsedEntry, day: datetime) -> ParsedEntry:
    return item(entry.title, guid=entry.guid, url=entry.url, published=day)


async def test_an_alert_claims_no_time_of_publication_that_nobody_gave(room: Room) -> None:
    await baseline(room)
    await room.poll("wire", item(DEAL, published=day_of(room)), FAIR)
    (alert,) = [body for body in await room._bodies() if getattr(body, "headline", "") == DEAL]
    assert "first seen" in alert.text
    assert "14:05 UTC" in alert.text


async def test_its_text_may_change_and_it_still_counts_from_the_same_time(room: Room) -> None:
    await baseline(room)
    first = item("Harbour board meets", guid="one", published=day_of(room))
    await room.poll("wire", first, FAIR)
    room.clock.advance(minutes=5)
    changed = item(
        "Fenwick buys Ostrander's harbour", guid="one", url=first.url, published=day_of(room)
    )
    await room.poll("wire", changed, FAIR)
    assert await room.alerts() == ["Fenwick buys Ostrander's harbour"]


async def test_days_without_a_time_are_no_proof_that_nothing_modified_was_a_lie(
    room: Room,
) -> None:
    await baseline(room)
    tags = Validators(etag='"one"')
    await room.poll("wire", FAIR, whole=True, validators=tags)
    room.clock.advance(minutes=5)
    await room.poll("wire", outcome=PollOutcome.NOT_MODIFIED, status=304, validators=tags)
    room.clock.advance(minutes=5)
    news = [item(f"Harbour note {n}", published=day_of(room)) for n in ("one", "two", "three")]
    await room.poll("wire", *news, FAIR, whole=True, validators=Validators(etag='"two"'))
    (status,) = await room.store.list_sources()
    assert status.state.distrusted_until is None


def read_feed(dated: str) -> ParsedEntry:
    (entry,) = parse_feed(
        Document(
            url="https://outlet.example/feed",
            body=f"<rss version='2.0'><channel><title>Wire</title><item><title>{DEAL}</title>"
            f"<link>https://outlet.example/1</link><pubDate>{dated}</pubDate></item></channel>"
            "</rss>".encode(),
        )
    ).entries
    return entry


def read_atom(dated: str) -> ParsedEntry:
    (entry,) = parse_feed(
        Document(
            url="https://outlet.example/feed",
            body="<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title><id>w</id>"
            f"<entry><id>1</id><title>{DEAL}</title><link href='https://outlet.example/1'/>"
            f"<published>{dated}</published></entry></feed>".encode(),
        )
    ).entries
    return entry


def read_json_feed(dated: str) -> ParsedEntry:
    (entry,) = parse_feed(
        Document(
            url="https://outlet.example/feed",
            body=json.dumps(
                {
                    "version": "https://jsonfeed.org/version/1.1",
                    "title": "Wire",
                    "items": [{"id": "1", "title": DEAL, "date_published": dated}],
                }
            ).encode(),
        )
    ).entries
    return entry


def read_news_sitemap(dated: str) -> ParsedEntry:
    body = urlset(article(1, at=dated, title=DEAL))
    document = Document(url="https://quay.example/news.xml", body=body)
    (entry,) = parse_sitemap(document, now=NOON).entries
    return entry


def read_sitemap(dated: str) -> ParsedEntry:
    body = urlset(page("fenwick-to-cut-9000-jobs", dated))
    document = Document(url="https://quay.example/sitemap.xml", body=body)
    (entry,) = parse_sitemap(document, now=NOON).entries
    return entry


def read_dated_address(_: str) -> ParsedEntry:
    body = urlset(page("2026/03/02/fenwick-to-cut-9000-jobs", "2026-03-02T13:59:00Z"))
    document = Document(url="https://quay.example/sitemap.xml", body=body)
    (entry,) = parse_sitemap(document, now=NOON).entries
    return entry


def read_api(dated: str) -> ParsedEntry:
    body = json.dumps([{"title": DEAL, "on": dated}]).encode()
    options = JsonOptions(items="@", title="title", published="on")
    (entry,) = parse_items(Document(url="https://quay.example/api", body=body), options).entries
    return entry


@pytest.mark.parametrize(
    ("read", "dated"),
    [
        (read_feed, "2026-03-02"),
        (read_feed, "Mon, 02 Mar 2026"),
        (read_feed, "Mon, 02 Mar 2026 00:00:00 GMT"),
        (read_atom, "2026-03-02"),
        (read_json_feed, "2026-03-02"),
        (read_news_sitemap, "2026-03-02"),
        (read_sitemap, "2026-03-02"),
        (read_dated_address, "2026-03-02"),
        (read_api, "2026-03-02"),
        (read_api, "20260302"),
    ],
)
async def test_a_day_without_a_time_rings_whatever_kind_of_document_bears_it(
    room: Room, read: Callable[[str], ParsedEntry], dated: str
) -> None:
    await baseline(room)
    await room.poll("wire", read(dated), FAIR)
    assert len(await room.alerts()) == 1
