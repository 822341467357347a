"""Servers that do all that they can: each poll ends in time, with one clear error."""

from __future__ import annotations

import asyncio
import gzip
import random
import socket
from dataclasses import replace
from datetime import timedelta

import brotli
import pytest
from aiohttp import web

from tests.watchers.conftest import SHORT, reset
from tests.watchers.names import Names
from watchers.errors import (
    BodyTooLarge,
    ConnectionFailed,
    FetchError,
    FetchTimedOut,
    StatusRefused,
)
from watchers.fetch import Fetcher

BODY = b"<rss>harbour</rss>"
MEGABYTE = 1024 * 1024
IMPATIENT = replace(SHORT, deadline=timedelta(seconds=0.3))

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
STAGES = {
    "nothing at all": b"",
    "half a status line": b"HTTP/1.1 2",
    "a status line": b"HTTP/1.1 200 OK\r\n",
    "half a head": HEAD,
    "a head": HEAD + b"Content-Length: 99\r\n\r\n",
    "half a body": HEAD + b"Content-Length: 99\r\n\r\n<rss>",
    "half a chunk size": HEAD + b"Transfer-Encoding: chunked\r\n\r\n5",
    "half a chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\nff\r\n<rss>",
    "no last chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n",
    "half a trailer": HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n0\r\nX-A: b",
    "half a redirect": b"HTTP/1.1 302 Found\r\nLocation: /x\r\n",
    "a status between": b"HTTP/1.1 103 Early Hints\r\n\r\n",
}


def saying(*parts: bytes, then=None):
    async def talk(_, writer):
        for part in parts:
            writer.write(part)
            await writer.drain()
        if then is not None:
            await then(writer)

    return talk


async def hang(_):
    await asyncio.Event().wait()


@pytest.mark.parametrize("stage", STAGES)
async def test_a_server_that_stalls_is_given_up_at_the_deadline(raw_site, stage):
    async with Fetcher(IMPATIENT) as fetcher:
        with pytest.raises(FetchTimedOut, match=r"within 0\.3 s"):
            await fetcher.fetch(await raw_site(saying(STAGES[stage], then=hang)))


@pytest.mark.parametrize("stage", STAGES)
async def test_a_server_that_resets_is_a_clear_error(raw_site, fetcher, stage):
    async def drop(writer):
        reset(writer)

    with pytest.raises(ConnectionFailed, match="tried again later"):
        await fetcher.fetch(await raw_site(saying(STAGES[stage], then=drop)))


@pytest.mark.parametrize("stage", STAGES)
async def test_a_server_that_hangs_up_in_the_middle_is_a_clear_error(raw_site, fetcher, stage):
    with pytest.raises(ConnectionFailed):
        await fetcher.fetch(await raw_site(saying(STAGES[stage])))


@pytest.mark.parametrize(
    "whole",
    [
        HEAD + b"Content-Length: 100000\r\n\r\n" + b"x" * 1_000,
        b"HTTP/1.1 200 OK\r\n" + b"X-Slow: aaaaaaaa\r\n" * 100,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 500,
    ],
    ids=["body", "head", "chunks"],
)
async def test_byte_by_byte_does_not_stretch_the_deadline(raw_site, whole):
    async def talk(_, writer):
        for byte in whole:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.005)

    async with Fetcher(IMPATIENT) as fetcher:
        with pytest.raises(FetchTimedOut):
            await fetcher.fetch(await raw_site(talk))


async def endless(writer, piece):
    while True:
        writer.write(piece)
        await writer.drain()


@pytest.mark.parametrize(
    ("begun", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\n", b"X-More: and more\r\n"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"y" * 1_000),
        (b"HTTP/1.1 200 ", b"O" * 1_000),
        (b"", b"z" * 1_000),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X-Trailer: and more\r\n"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0" * 1_000),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5;x=", b"y" * 1_000),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n"),
    ],
    ids=["headers", "a header", "a reason", "junk", "trailers", "a chunk size", "an extension",
         "100s", "103s"],
)  # fmt: skip
async def test_what_has_no_end_is_ended_here(raw_site, begun, piece):
    talk = saying(begun, then=lambda writer: endless(writer, piece))
    # A processor is kept busy for as long.
    async with Fetcher(replace(SHORT, deadline=timedelta(seconds=0.5))) as fetcher:
        with pytest.raises((ConnectionFailed, FetchTimedOut)):
            await fetcher.fetch(await raw_site(talk))


@pytest.mark.parametrize(
    "answer",
    [
        b"<rss>no head at all</rss>",
        b"HTTP/1.1 OK\r\n\r\n",
        b"HTTP/1.1 99999 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nX: a\rb\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nno colon here\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1e3\r\n\r\nx",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nxx\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nxx\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + b"f" * 17 + b"\r\nxx\r\n",
        b"SSH-2.0-OpenSSH_9\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
    ],
)
async def test_what_is_no_proper_http_is_a_clear_error(raw_site, fetcher, answer):
    with pytest.raises(ConnectionFailed, match="tried again later"):
        await fetcher.fetch(await raw_site(saying(answer)))


@pytest.mark.parametrize("seed", range(20))
async def test_noise_of_any_kind_is_an_error_and_no_surprise(raw_site, seed):
    chance = random.Random(seed)
    noise = bytearray(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n0\r\n\r\n")
    for _ in range(8):
        noise[chance.randrange(len(noise))] = chance.randrange(256)
    async with Fetcher(IMPATIENT) as fetcher:
        try:
            got = await fetcher.fetch(await raw_site(saying(bytes(noise))))
        except FetchError:
            return
    assert got.document is not None


async def test_a_wait_without_measure_is_told_and_breaks_nothing(raw_site, fetcher):
    for asked in (b"9" * 400, b"-1", b"1e9", b"\xff\xfe", b"Tue, 99 Feb 9999 99:99:99 GMT", b"0"):
        answer = b"HTTP/1.1 503 No\r\nContent-Length: 0\r\nRetry-After: " + asked + b"\r\n\r\n"
        with pytest.raises(StatusRefused) as caught:
            await fetcher.fetch(await raw_site(saying(answer)))
        wait = caught.value.retry_after
        assert wait is None or timedelta() <= wait


@pytest.mark.parametrize(
    "header", [b"Expires: \xff", b"Date: Tue, 99 Feb", b"Age: " + b"9" * 900, b"Link: \xff<;"]
)
async def test_headers_that_make_no_sense_are_passed_over(raw_site, fetcher, header):
    answer = HEAD + header + b"\r\nContent-Length: 5\r\nCache-Control: max-age=9\r\n\r\n<rss>"
    got = await fetcher.fetch(await raw_site(saying(answer)))
    assert got.document.body == b"<rss>"


# -- too much ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [
        ("gzip", gzip.compress(b"\0" * (64 * MEGABYTE))),
        ("br", brotli.compress(b"\0" * (64 * MEGABYTE), quality=5)),
    ],
    ids=["gzip", "br"],
)
async def test_a_bomb_is_known_by_its_ratio_long_before_the_cap(site, encoding, bomb):
    url = site.serve("/feed", bomb, Content_Encoding=encoding)
    async with Fetcher(replace(SHORT, max_body=1_000 * MEGABYTE)) as fetcher:
        with pytest.raises(BodyTooLarge, match="250 times"):
            await fetcher.fetch(url)


async def test_a_smaller_cap_may_be_asked_for_and_no_larger_one(site):
    url = site.serve("/feed", b"x" * 5_000)
    async with Fetcher(replace(SHORT, max_body=10_000)) as fetcher:
        with pytest.raises(BodyTooLarge, match="4,000"):
            await fetcher.fetch(url, max_body=4_000)
        site.serve("/feed", b"x" * 20_000)
        with pytest.raises(BodyTooLarge, match="10,000"):
            await fetcher.fetch(url, max_body=1_000_000)


async def test_documents_past_the_memory_for_them_wait_and_all_come(site):
    """Ten of a megabyte through room for two, with a deadline that waiting does not use up."""
    body = random.Random(7).randbytes(MEGABYTE)
    url = site.serve("/feed", body)
    settings = replace(SHORT, bytes_in_flight=2 * MEGABYTE, connections_per_host=10)
    async with Fetcher(settings) as fetcher:
        got = await asyncio.gather(*(fetcher.fetch(url) for _ in range(10)))
        assert fetcher._room.held == 0
    assert all(one.document.body == body for one in got)


async def test_a_share_that_is_kept_makes_others_wait(site):
    second = asyncio.Event()

    async def answer(request: web.Request) -> web.StreamResponse:
        if len(site.asked) == 2:
            second.set()
        return web.Response(body=b"x" * 1_000)

    site.pages["/feed"] = answer
    url = site.url + "/feed"
    async with Fetcher(replace(SHORT, bytes_in_flight=1_500)) as fetcher:
        with fetcher.share_room() as share:
            await fetcher.fetch(url, share=share)
            waits = asyncio.create_task(fetcher.fetch(url))
            await second.wait()
            done, _ = await asyncio.wait({waits}, timeout=0.1)
            assert not done
            assert fetcher._room.held == 1_000
        assert (await waits).document.body == b"x" * 1_000


# -- nobody holds up the rest ----------------------------------------------------------------


async def test_a_host_of_500_sources_that_hangs_does_not_hold_up_another(site, raw_site):
    hanging = await raw_site(saying(then=hang))
    url = site.serve("/feed", BODY)
    names = Names(cdn_example=["127.0.0.1"], small_example=["127.0.0.1"])
    settings = replace(SHORT, connections=10, connections_per_host=2, gap=timedelta(0))
    async with Fetcher(settings, resolver=names) as fetcher:
        crowd = [
            asyncio.create_task(fetcher.fetch(hanging.replace("127.0.0.1", "cdn.example")))
            for _ in range(500)
        ]
        got = await fetcher.fetch(url.replace("127.0.0.1", "small.example"))
        assert got.document.body == BODY
        assert not any(task.done() for task in crowd)
        for task in crowd:
            task.cancel()
        await asyncio.gather(*crowd, return_exceptions=True)


async def test_who_is_led_to_a_crowded_host_does_not_wait_there_for_ever(site, raw_site):
    """Those who poll count what a host is asked, and not where it leads."""
    hanging = await raw_site(saying(then=hang))
    names = Names(cdn_example=["127.0.0.1"], outlet_example=["127.0.0.1"])
    url = site.redirect("/feed", hanging.replace("127.0.0.1", "cdn.example"), 302)
    settings = replace(
        SHORT, deadline=timedelta(seconds=0.5), connections_per_host=2, gap=timedelta(0)
    )
    async with Fetcher(settings, resolver=names) as fetcher:
        crowd = [fetcher.fetch(url.replace("127.0.0.1", "outlet.example")) for _ in range(40)]
        async with asyncio.timeout(15):
            ends = await asyncio.gather(*crowd, return_exceptions=True)
    assert all(isinstance(end, FetchTimedOut) for end in ends)
    assert any("where a redirect leads" in str(end) for end in ends)


def _of_c_ares(number: int, words: str) -> OSError:
    """As aiohttp raises what c-ares reports."""
    error = OSError(None, words)
    error.__cause__ = LookupError(number, words)
    return error


async def test_a_name_server_that_hangs_for_one_host_does_not_hold_up_another(site):
    names = Names(good_example=["127.0.0.1"])  # and hangs for every other
    settings = replace(SHORT, look_up_time=timedelta(seconds=0.3))
    url = site.serve("/feed", BODY)
    async with Fetcher(settings, resolver=names) as fetcher:
        lost = [
            asyncio.create_task(fetcher.fetch(f"http://lost-{n}.example/feed")) for n in range(50)
        ]
        got = await fetcher.fetch(url.replace("127.0.0.1", "good.example"))
        assert got.document.body == BODY
        ends = await asyncio.gather(*lost, return_exceptions=True)
    assert all(isinstance(end, ConnectionFailed) for end in ends)
    assert all("no name server answers for the host" in str(end) for end in ends)


@pytest.mark.parametrize(
    ("raised", "words"),
    [
        (_of_c_ares(4, "Domain name not found"), "the host name is not known"),
        (_of_c_ares(1, "No data"), "the host name is not known"),
        (OSError(None, "DNS lookup failed"), "the host name is not known"),
        (socket.gaierror(socket.EAI_NONAME, "not known"), "the host name is not known"),
        (socket.gaierror(socket.EAI_AGAIN, "try again"), "no name server answers"),
        (_of_c_ares(11, "Could not contact DNS servers"), "no name server answers"),
        (_of_c_ares(12, "Timeout while contacting DNS servers"), "no name server answers"),
    ],
)
async def test_a_name_that_is_not_known_and_name_servers_that_fail_are_told_apart(raised, words):
    def fail() -> list[str]:
        raise raised

    async with Fetcher(SHORT, resolver=Names(lost_example=fail)) as fetcher:
        with pytest.raises(ConnectionFailed, match=words):
            await fetcher.fetch("http://lost.example/feed")


async def test_after_all_that_the_next_poll_is_answered(site, raw_site, fetcher):
    for stage in ("half a head", "half a body", "half a chunk"):
        with pytest.raises(FetchError):
            await fetcher.fetch(await raw_site(saying(STAGES[stage])))
    assert (await fetcher.fetch(site.serve("/feed", BODY))).document.body == BODY


async def test_what_an_answer_says_of_itself_comes_along_with_a_304_too(site, fetcher):
    async def answer(request: web.Request) -> web.StreamResponse:
        told = {
            "ETag": '"1"',
            "Cache-Control": "max-age=600",
            "Age": "100",
            "Link": "</hub>; rel=hub, </feed>; rel=self",
        }
        return web.Response(status=304 if "If-None-Match" in request.headers else 200, headers=told)

    site.pages["/feed"] = answer
    first = await fetcher.fetch(site.url + "/feed")
    again = await fetcher.fetch(site.url + "/feed", validators=first.validators)
    assert (first.status, again.status) == (200, 304)
    for got in (first, again):
        assert got.fresh_for == timedelta(seconds=500)
        assert got.link_targets("hub") == (site.url + "/hub",)
        assert got.link_targets("self") == (site.url + "/feed",)
