"""Polls from the source's address to its entries, over HTTP."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp import web

from tests.watchers.conftest import SHORT
from tests.watchers.documents import ATOM, endless_feed, feed, item, rss
from watchers import (
    Document,
    EmptyDocument,
    NotAFeed,
    ParserTimedOut,
    PollOutcome,
    SourceForPoll,
    StatusRefused,
    UnknownKind,
    Validators,
    WatcherError,
    open_watchers,
)
from watchers.document import poll_document
from watchers.model import ParsedFeed


def source(url: str, **parts: object) -> SourceForPoll:
    return replace(SourceForPoll(id="harbour", kind="feed", url=url), **parts)


async def test_a_poll_brings_entries_and_what_the_next_poll_needs(site, watching):
    body = feed()
    polled = await watching.poll(source(site.serve("/feed", body, ETag='"1"')))
    assert (polled.source, polled.outcome, polled.status) == ("harbour", PollOutcome.FRESH, 200)
    assert [e.guid for e in polled.entries] == ["ferry-1", "ferry-2", "ferry-3"]
    assert polled.validators == Validators(etag='"1"', body_hash=hashlib.sha256(body).hexdigest())
    assert polled.bytes_read == len(body)
    assert polled.fault is None


async def test_a_poll_says_how_long_it_read_what_came(site, fetcher):
    clock = asyncio.get_running_loop().time
    spans: list[float] = []

    async def read(_: Document) -> ParsedFeed:
        began = clock()
        while clock() == began:
            pass
        spans.append(clock() - began)
        return ParsedFeed(entries=())

    began = clock()
    polled = await poll_document(fetcher, source(site.serve("/feed", feed())), read)
    assert 0.0 < spans[0] <= polled.read_s < clock() - began


async def test_a_304_brings_nothing_and_keeps_the_validators(site, watching):
    validators = Validators(etag='"1"', body_hash="ab")
    url = site.serve("/feed", b"", status=304)
    polled = await watching.poll(source(url, validators=validators))
    assert (polled.outcome, polled.entries) == (PollOutcome.NOT_MODIFIED, ())
    assert polled.validators == validators


async def test_the_same_bytes_are_not_parsed_again(site, watching):
    url = site.serve("/feed", feed(), ETag='"2"')
    first = await watching.poll(source(url))
    again = await watching.poll(source(url, validators=replace(first.validators, etag=None)))
    assert (again.outcome, again.entries) == (PollOutcome.SAME_BODY, ())
    assert again.validators == first.validators


async def test_the_same_document_compressed_is_the_same_body(site, watching):
    first = await watching.poll(source(site.serve("/feed", feed())))
    url = site.serve("/feed", gzip.compress(feed()), Content_Encoding="gzip")
    again = await watching.poll(source(url, validators=first.validators))
    assert again.outcome is PollOutcome.SAME_BODY


async def test_unparsable_bytes_that_stay_the_same_stay_an_error(site, watching):
    url = site.serve("/feed", b"<html></html>")
    for _ in range(2):
        with pytest.raises(NotAFeed):
            await watching.poll(source(url))


async def test_links_are_resolved_against_where_the_document_came_from(site, watching):
    site.serve("/deep/feed", ATOM)
    polled = await watching.poll(source(site.redirect("/old", "/deep/feed", 301)))
    assert polled.entries[0].url == site.url + "/news/1?utm_source=feed&v=2#top"
    assert polled.moved_to == site.url + "/deep/feed"


async def test_the_sources_language_stands_in_where_the_feed_states_none(site, watching):
    url = site.serve("/feed", feed([1]))
    assert (await watching.poll(source(url, lang="fi"))).entries[0].lang == "fi"
    url = site.serve("/feed", ATOM)
    assert (await watching.poll(source(url, lang="fi"))).entries[0].lang == "fr-CA"


async def test_faults_rhythm_and_retry_after_are_told(site, watching):
    body = rss(item(1), channel="<ttl>30</ttl>")[:-20]
    polled = await watching.poll(source(site.serve("/feed", body, Retry_After="90")))
    assert len(polled.entries) == 1
    assert "broken" in (polled.fault or "")
    assert polled.min_interval == timedelta(minutes=30)
    assert polled.retry_after == timedelta(seconds=90)


async def test_the_charset_of_the_header_reaches_the_parser(site, watching):
    body = rss(item(1, title="Zürich")).replace(b' encoding="utf-8"', b"").decode()
    url = site.serve(
        "/feed", body.encode("latin-1"), Content_Type="application/xml; charset=iso-8859-1"
    )
    assert (await watching.poll(source(url))).entries[0].title == "Zürich"


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [(b"", 200, EmptyDocument), (b"<html>", 200, NotAFeed), (b"", 404, StatusRefused)],
)
async def test_each_bad_answer_is_one_clear_error(site, watching, body, status, error):
    with pytest.raises(error):
        await watching.poll(source(site.serve("/feed", body, status=status)))


async def test_a_document_that_hangs_the_parser_does_not_hold_up_others(site):
    settings = replace(SHORT, parse_time=timedelta(seconds=1), max_body=20 * 1024 * 1024)
    site.serve("/long", endless_feed())
    site.serve("/feed", feed())
    async with open_watchers(settings) as watching:
        slow, *quick = await asyncio.gather(
            watching.poll(source(site.url + "/long")),
            *[watching.poll(source(site.url + "/feed")) for _ in range(5)],
            return_exceptions=True,
        )
        assert isinstance(slow, ParserTimedOut)
        assert [len(each.entries) for each in quick] == [3] * 5


async def test_many_sources_are_polled_at_once(site, watching):
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(body=feed([int(request.path.rpartition("/")[2])]))

    for number in range(60):
        site.pages[f"/{number}"] = answer
    polls = await asyncio.gather(*[watching.poll(source(f"{site.url}/{n}")) for n in range(60)])
    assert [p.entries[0].guid for p in polls] == [f"ferry-{n}" for n in range(60)]


async def test_a_kind_that_nobody_reads_is_refused_with_those_there_are(watching):
    with pytest.raises(UnknownKind, match="'seance'; there is feed") as caught:
        await watching.poll(source("https://x.example/", kind="seance"))
    assert isinstance(caught.value, WatcherError)
    assert caught.value.permanent


async def test_a_document_at_hand_is_read_like_a_fetched_one(watching):
    parsed = await watching.read_document(Document(url="file:///feed.xml", body=feed()))
    assert len(parsed.entries) == 3


async def test_watchers_close_while_polls_are_running(site):
    asked = asyncio.Event()

    async def never(_: web.Request) -> web.StreamResponse:
        asked.set()
        await asyncio.Event().wait()
        return web.Response()

    site.pages["/feed"] = never
    async with open_watchers(SHORT) as watching:
        task = asyncio.create_task(watching.poll(source(site.url + "/feed")))
        await asked.wait()
        task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_warm_parsers_are_there_before_the_first_document(watching):
    await watching.warm()
    assert len((await watching.read_document(Document(url="x", body=feed()))).entries) == 3
