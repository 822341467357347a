"""A body on its way in: its headers, and the time that it has."""

from __future__ import annotations

import asyncio

import aiohttp
from yarl import URL

from watchers.incoming import IncomingBody
from watchers.redirects import read_target
from watchers.room import Room


async def test_a_bodys_time_stands_still_while_it_waits_for_others_to_end(site):
    url = site.serve("/feed", b"x" * 1_000)
    room = Room(1_500)
    async with (
        aiohttp.ClientSession() as session,
        session.get(url) as answer,
        asyncio.timeout(60) as timer,
    ):
        ends = timer.when()
        body = IncomingBody(answer, limit=10_000, timer=timer)
        with room.share() as mine:
            with room.share() as others:
                assert others.take(1_000)
                reading = asyncio.create_task(body.read(mine))
                while timer.when() is not None:  # noqa: ASYNC110
                    await asyncio.sleep(0)  # a timer tells of no change
                assert not reading.done()
            await reading
            assert mine.held == 1_000
        assert timer.when() > ends


async def test_of_several_headers_of_one_name_the_first_counts_but_links_are_one_list(raw_site):
    async def talk(_, writer):
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"
            b"Content-Type: text/xml\r\nContent-Type: text/html\r\n"
            b'Link: </a>; rel="hub"\r\nLink: </b>; rel="self"\r\n\r\nok'
        )
        await writer.drain()

    async with aiohttp.ClientSession() as session, session.get(await raw_site(talk)) as answer:
        async with asyncio.timeout(60) as timer:
            body = IncomingBody(answer, limit=10, timer=timer)
            with Room(10).share() as share:
                await body.read(share)
        document = body.make_document(read_target(str(answer.url)))
    assert URL(document.url) == answer.url
    assert document.body == b"ok"
    assert document.headers == {
        "content-type": "text/xml",
        "link": '</a>; rel="hub", </b>; rel="self"',
    }
