"""The kind websub: a feed that is polled, and whose hubs are remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aiohttp import web

from watchers import Watchers
from watchers.hubs import Announced, read_announced
from watchers.model import PollOutcome, SourceForPoll

HUB = "https://hub.example/"


def feed(*, links: str = "") -> bytes:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">'
        f"<channel><title>Paper</title>{links}<item><guid>1</guid><title>Fenwick buys Ostrander"
        "</title></item></channel></rss>"
    ).encode()


LINKS = f'<atom:link rel="hub" href="{HUB}"/><atom:link rel="self" href="https://paper.example/f"/>'


def source(url: str, **fields: object) -> SourceForPoll:
    return SourceForPoll(**{"id": "paper", "kind": "websub", "url": url, "written": url} | fields)


async def test_a_feed_that_names_its_hub_is_polled_and_the_hub_remembered(site, watching: Watchers):
    polled = await watching.poll(source(site.serve("/feed", feed(links=LINKS))))
    assert [entry.title for entry in polled.entries] == ["Fenwick buys Ostrander"]
    assert read_announced(polled.memory) == Announced(hubs=(HUB,), topic="https://paper.example/f")
    assert polled.fault is None


async def test_link_headers_win_over_the_document(site, watching: Watchers):
    url = site.serve(
        "/feed",
        feed(links=LINKS),
        Link=f'<https://other.example/>; rel="hub", <{site.url}/mine>; rel="self"',
    )
    polled = await watching.poll(source(url))
    assert read_announced(polled.memory) == Announced(
        hubs=("https://other.example/",), topic=f"{site.url}/mine"
    )


async def test_a_feed_without_a_hub_is_simply_polled_and_says_so(site, watching: Watchers):
    polled = await watching.poll(source(site.serve("/feed", feed())))
    assert len(polled.entries) == 1
    assert polled.fault is not None
    assert "names no hub" in polled.fault
    assert read_announced(polled.memory).hubs == ()


async def test_a_feed_that_no_longer_names_its_hub_is_noticed(site, watching: Watchers):
    url = site.serve("/feed", feed(links=LINKS))
    before = await watching.poll(source(url))
    site.serve("/feed", feed())
    after = await watching.poll(source(url, memory=before.memory, validators=before.validators))
    assert after.memory is not None
    assert read_announced(after.memory).hubs == ()


async def test_a_hub_that_changes_is_noticed_though_the_document_is_the_same(
    site, watching: Watchers
):
    url = site.serve("/feed", feed(), Link=f'<{HUB}>; rel="hub"')
    before = await watching.poll(source(url))
    assert read_announced(before.memory) == Announced(hubs=(HUB,), topic=url)
    site.serve("/feed", feed(), Link='<https://other.example/>; rel="hub"')
    again = source(url, memory=before.memory, validators=before.validators)
    after = await watching.poll(again)
    assert after.outcome is PollOutcome.SAME_BODY
    assert read_announced(after.memory) == Announced(hubs=("https://other.example/",), topic=url)


async def test_what_a_poll_without_a_document_does_not_say_is_kept(site, watching: Watchers):
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.headers.get("If-None-Match"):
            return web.Response(status=304, headers={"ETag": '"1"'})
        return web.Response(body=feed(links=LINKS), headers={"ETag": '"1"'})

    site.pages["/feed"] = answer
    first = await watching.poll(source(f"{site.url}/feed"))
    again = source(f"{site.url}/feed", memory=first.memory, validators=first.validators)
    second = await watching.poll(again)
    assert second.outcome is PollOutcome.NOT_MODIFIED
    assert second.memory is None
    third = await watching.poll(replace(again, whole=True))
    assert third.memory is None


@pytest.mark.parametrize("path", ["/feed", "/feed?page=1"])
async def test_the_topic_is_the_address_itself_where_the_feed_gives_none(
    site, watching: Watchers, path: str
):
    site.serve("/feed", feed(links=f'<atom:link rel="hub" href="{HUB}"/>'))
    polled = await watching.poll(source(site.url + path))
    assert read_announced(polled.memory).topic == site.url + path
