from __future__ import annotations

import asyncio
import contextlib
import gzip
import logging
import socket
import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import brotli
import pytest
from aiohttp import web

from tests.watchers.conftest import SHORT, reset
from watchers.errors import (
    AddressRefused,
    BodyTooLarge,
    ConnectionFailed,
    FetchError,
    FetchTimedOut,
    StatusRefused,
    TooManyRedirects,
)
from watchers.fetch import Fetcher
from watchers.model import Validators
from watchers.redirects import follow, read_target

BODY = b"<rss>" + b"harbour " * 2_000 + b"</rss>"
MEGABYTE = 1024 * 1024


# -- what is asked and what comes back -----------------------------------------------------


async def test_a_document_comes_with_its_validators_and_headers(site, fetcher):
    url = site.serve(
        "/feed",
        BODY,
        ETag='"v1"',
        Last_Modified="Tue, 10 Feb 2026 12:00:00 GMT",
        Content_Type="application/rss+xml; charset=utf-8",
        Content_Language="fi",
    )
    got = await fetcher.fetch(url)
    assert got.status == 200
    assert got.document.body == BODY
    assert got.document.url == url
    assert got.document.headers == {
        "content-type": "application/rss+xml; charset=utf-8",
        "content-language": "fi",
    }
    assert got.validators == Validators(etag='"v1"', last_modified="Tue, 10 Feb 2026 12:00:00 GMT")
    assert got.transferred == len(BODY)


async def test_the_request_says_who_asks_and_what_is_understood(site, fetcher):
    await fetcher.fetch(site.serve("/feed", BODY))
    headers = site.asked[0].headers
    assert "nightdesk.example/contact" in headers["User-Agent"]
    assert headers["Accept-Encoding"] == "gzip, br"
    assert "If-None-Match" not in headers
    assert "Cookie" not in headers


async def test_validators_are_sent_to_the_letter_and_304_brings_no_document(site, fetcher):
    url = site.serve("/feed", b"", status=304, ETag='W/"2"')
    before = Validators(etag='W/"1"', last_modified="yesterday, about noon", body_hash="ab")
    got = await fetcher.fetch(url, validators=before)
    assert site.asked[0].headers["If-None-Match"] == 'W/"1"'
    assert site.asked[0].headers["If-Modified-Since"] == "yesterday, about noon"
    assert got.document is None
    assert got.validators == replace(before, etag='W/"2"')


async def test_a_304_that_nobody_asked_for_is_an_error(site, fetcher):
    with pytest.raises(StatusRefused) as caught:
        await fetcher.fetch(site.serve("/feed", b"", status=304))
    assert caught.value.status == 304


async def test_a_validator_that_cannot_be_sent_back_is_none(site, raw_site, fetcher):
    async def talk(_, writer):
        writer.write(b'HTTP/1.1 200 OK\r\nETag: "caf\xc3\xa9"\r\nContent-Length: 1\r\n\r\nx')
        await writer.drain()

    assert (await fetcher.fetch(await raw_site(talk))).validators.etag is None


# -- encodings -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(BODY)),
        ("x-gzip", gzip.compress(BODY)),
        ("gzip", gzip.compress(BODY[:100]) + gzip.compress(BODY[100:])),
        ("gzip", gzip.compress(BODY) + b"\0" * 20),
        ("gzip", BODY),
        ("br", brotli.compress(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", zlib.compressobj(wbits=-15).compress(b"") + zlib.compress(BODY)[2:-4]),
        ("identity", BODY),
        ("utf-8", BODY),
        ("ISO-8859-1", BODY),
        ("text/html", BODY),
        ("aws-chunked", BODY),
        ("gzip, utf-8", gzip.compress(BODY)),
    ],
    ids=[
        *("gzip", "x-gzip", "joined", "padded", "said to be gzip", "br", "deflate", "bare", "none"),
        *("a charset", "another", "a type", "no coding", "gzip and a charset"),
    ],
)
async def test_compressed_bodies_are_unpacked(site, fetcher, encoding, packed):
    got = await fetcher.fetch(site.serve("/feed", packed, Content_Encoding=encoding))
    assert got.document.body == BODY
    assert got.transferred == len(packed)


@pytest.mark.parametrize(
    ("encoding", "packed", "words"),
    [
        ("gzip", gzip.compress(BODY)[:-20], "stopped before its end"),
        ("br", brotli.compress(BODY)[:-5], "stopped before its end"),
        ("gzip", gzip.compress(BODY)[:30] + b"spoilt" * 20, "is not"),
        ("br", b"\xff" * 50, "is not"),
        ("zstd", b"\x28\xb5\x2f\xfd", "not asked for"),
        ("gzip, br", b"x", "not asked for"),
        ("gzip", gzip.compress(b"") * 200, "members"),
    ],
    ids=["gzip cut off", "br cut off", "gzip spoilt", "no br", "zstd", "two", "many members"],
)
async def test_spoilt_compression_is_a_clear_error(site, fetcher, encoding, packed, words):
    with pytest.raises(ConnectionFailed, match=words):
        await fetcher.fetch(site.serve("/feed", packed, Content_Encoding=encoding))


# -- too much ------------------------------------------------------------------------------


def streaming(chunk: bytes, count: int, sent: list[int], **headers: str):
    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(
            headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        await response.prepare(request)
        try:
            for _ in range(count):
                await response.write(chunk)
                sent.append(len(chunk))
        except ConnectionError:
            pass  # the client has had enough, which is what the test is about
        return response

    return answer


async def test_200_megabytes_are_not_read_to_their_end(site, fetcher):
    sent: list[int] = []
    site.pages["/feed"] = streaming(b"x" * MEGABYTE, 200, sent)
    with pytest.raises(BodyTooLarge, match="larger than 2,097,152 bytes"):
        await fetcher.fetch(site.url + "/feed")
    assert sum(sent) < 20 * MEGABYTE


async def test_a_body_that_says_it_is_too_large_is_not_read_at_all(site, fetcher):
    sent: list[int] = []
    site.pages["/feed"] = streaming(b"x" * MEGABYTE, 200, sent, Content_Length=str(200 * MEGABYTE))
    with pytest.raises(BodyTooLarge):
        await fetcher.fetch(site.url + "/feed")


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [
        ("gzip", gzip.compress(b"\0" * (64 * MEGABYTE))),
        ("br", brotli.compress(b"\0" * (64 * MEGABYTE), quality=5)),
    ],
    ids=["gzip", "br"],
)
async def test_a_bomb_costs_no_more_than_the_cap(site, encoding, bomb):
    url = site.serve("/feed", bomb, Content_Encoding=encoding)
    async with Fetcher(replace(SHORT, max_body=MEGABYTE)) as fetcher:
        with pytest.raises(BodyTooLarge, match="once unpacked"):
            await fetcher.fetch(url)


# -- servers that misbehave ----------------------------------------------------------------


async def test_a_slow_loris_cannot_stretch_the_deadline(raw_site):
    async def talk(_, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.01)

    url = await raw_site(talk)
    async with Fetcher(replace(SHORT, deadline=timedelta(seconds=0.3))) as fetcher:
        with pytest.raises(FetchTimedOut, match=r"within 0\.3 s"):
            await fetcher.fetch(url)


async def test_redirects_share_one_deadline(raw_site):
    async def talk(_, writer):
        await asyncio.sleep(0.1)
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: /feed\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()

    url = await raw_site(talk)
    settings = replace(SHORT, deadline=timedelta(seconds=0.25), max_redirects=1_000)
    async with Fetcher(settings) as fetcher:
        with pytest.raises(FetchTimedOut):
            await fetcher.fetch(url)


@pytest.mark.parametrize("begun", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf"])
async def test_a_reset_connection_is_a_clear_error(raw_site, fetcher, begun):
    async def talk(_, writer):
        writer.write(begun)
        await writer.drain()
        reset(writer)

    with pytest.raises(ConnectionFailed, match="tried again later"):
        await fetcher.fetch(await raw_site(talk))


async def test_a_body_shorter_than_said_is_an_error_and_no_document(raw_site, fetcher):
    async def talk(_, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss></rss>")
        await writer.drain()

    with pytest.raises(ConnectionFailed, match="ended before the document did"):
        await fetcher.fetch(await raw_site(talk))


async def test_a_body_longer_than_said_is_never_read_beyond_that(raw_site, fetcher):
    async def talk(_, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss>and more of it")
        await writer.drain()

    # Whether the surplus is seen depends on how the bytes arrive.
    try:
        body = (await fetcher.fetch(await raw_site(talk))).document.body
    except ConnectionFailed:
        return
    assert body == b"<rss>"


@pytest.mark.parametrize(
    "answer",
    [b"SSH-2.0-OpenSSH_9\r\n", b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n"],
    ids=["another protocol", "a header out of all bounds"],
)
async def test_what_is_no_http_is_a_clear_error(raw_site, fetcher, answer):
    async def talk(_, writer):
        writer.write(answer)
        await writer.drain()

    with pytest.raises(ConnectionFailed):
        await fetcher.fetch(await raw_site(talk))


async def test_a_closed_port_is_a_clear_error(fetcher):
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    with pytest.raises(ConnectionFailed, match=f"127.0.0.1:{port}/feed"):
        await fetcher.fetch(f"http://127.0.0.1:{port}/feed")


async def test_after_any_fault_the_next_poll_is_answered(site, raw_site, fetcher):
    async def talk(_, writer):
        reset(writer)

    with pytest.raises(FetchError):
        await fetcher.fetch(await raw_site(talk))
    assert (await fetcher.fetch(site.serve("/feed", BODY))).document.body == BODY


# -- redirects -----------------------------------------------------------------------------


async def test_permanent_redirects_alone_say_that_the_feed_has_moved(site, fetcher):
    new = site.serve("/new", BODY)
    site.redirect("/mid", "/new", 308)
    got = await fetcher.fetch(site.redirect("/old", site.url + "/mid", 301))
    assert got.moved_to == new
    assert got.document.url == new


@pytest.mark.parametrize("status", [302, 303, 307])
async def test_a_temporary_redirect_moves_nothing(site, fetcher, status):
    site.serve("/new", BODY)
    got = await fetcher.fetch(site.redirect("/old", "/new", status))
    assert got.moved_to is None
    assert got.document.body == BODY


async def test_what_follows_a_temporary_redirect_moves_nothing_further(site, fetcher):
    site.serve("/last", BODY)
    site.redirect("/third", "/last", 301)
    site.redirect("/second", "/third", 302)
    got = await fetcher.fetch(site.redirect("/first", "/second", 301))
    assert got.moved_to == site.url + "/second"


async def test_a_redirect_loop_ends(site, fetcher):
    site.redirect("/b", "/a", 301)
    with pytest.raises(TooManyRedirects, match="more than 10 times"):
        await fetcher.fetch(site.redirect("/a", "/b", 301))
    assert len(site.asked) == 11


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://x.example/f", "gopher://x/", "data:,x"]
)
async def test_no_redirect_leads_off_the_web(site, fetcher, to):
    with pytest.raises(AddressRefused, match="redirects to"):
        await fetcher.fetch(site.redirect("/feed", to, 301))


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://x.example/",
        "feed",
        "",
        "http://",
        "http://[",
        "http://x:99999/",
    ],
)
async def test_only_web_addresses_are_fetched(fetcher, url):
    with pytest.raises(AddressRefused, match="no http or https address") as caught:
        await fetcher.fetch(url)
    assert caught.value.permanent


# -- statuses ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "permanent", "words"),
    [
        (410, True, "remove the source"),
        (404, False, "correct the source's url"),
        (401, False, "credentials"),
        (403, False, "refuses"),
        (500, False, "server is at fault"),
        (418, False, "correct the source's url"),
        (599, False, "server is at fault"),
        (300, False, "no document"),
    ],
)
async def test_each_status_says_what_to_do(site, fetcher, status, permanent, words):
    with pytest.raises(StatusRefused, match=words) as caught:
        await fetcher.fetch(site.serve("/feed", b"", status=status))
    assert (caught.value.status, caught.value.permanent) == (status, permanent)


@pytest.mark.parametrize("status", [429, 503])
async def test_retry_after_in_seconds_is_told(site, fetcher, status):
    with pytest.raises(StatusRefused) as caught:
        await fetcher.fetch(site.serve("/feed", b"", status=status, Retry_After="120"))
    assert caught.value.retry_after == timedelta(seconds=120)


async def test_retry_after_as_a_date_counts_from_the_servers_own_clock(site, fetcher):
    url = site.serve(
        "/feed",
        b"",
        status=503,
        Date="Tue, 10 Feb 2026 12:00:00 GMT",
        Retry_After="Tue, 10 Feb 2026 12:10:00 GMT",
    )
    with pytest.raises(StatusRefused) as caught:
        await fetcher.fetch(url)
    assert caught.value.retry_after == timedelta(minutes=10)


async def test_retry_after_as_a_date_counts_from_now_where_the_server_has_no_clock(raw_site):
    async def talk(_, writer):
        writer.write(
            b"HTTP/1.1 429 Slow\r\nRetry-After: Tue, 10 Feb 2026 12:10:00 GMT\r\n"
            b"Content-Length: 0\r\n\r\n"
        )
        await writer.drain()

    url = await raw_site(talk)
    async with Fetcher(SHORT, now=lambda: datetime(2026, 2, 10, 12, 9, tzinfo=UTC)) as fetcher:
        with pytest.raises(StatusRefused) as caught:
            await fetcher.fetch(url)
    assert caught.value.retry_after == timedelta(minutes=1)


async def test_retry_after_comes_with_a_good_answer_too(site, fetcher):
    got = await fetcher.fetch(site.serve("/feed", BODY, Retry_After="60"))
    assert got.retry_after == timedelta(minutes=1)


# -- credentials ---------------------------------------------------------------------------


async def test_credentials_in_the_address_are_sent_and_kept_on_the_same_host(site, fetcher):
    site.serve("/new", BODY)
    site.redirect("/old", site.url + "/new", 301)
    got = await fetcher.fetch(site.url.replace("//", "//desk:s3cret@") + "/old")
    assert [r.headers["Authorization"] for r in site.asked] == ["Basic ZGVzazpzM2NyZXQ="] * 2
    assert got.moved_to == site.url + "/new"
    assert "s3cret" not in got.document.url


async def test_credentials_do_not_go_to_another_host(site, fetcher):
    elsewhere = site.url.replace("127.0.0.1", "localhost")
    site.serve("/new", BODY)
    site.redirect("/old", elsewhere + "/new", 301)
    await fetcher.fetch(site.url.replace("//", "//desk:s3cret@") + "/old")
    assert "Authorization" not in site.asked[1].headers


@pytest.mark.parametrize("path", ["/404", "/reset", "/loop", "/file", "/bomb"])
async def test_credentials_stand_in_no_error_and_no_log(site, fetcher, caplog, path):
    async def drop(request: web.Request) -> web.StreamResponse:
        request.transport.abort()
        return web.Response()

    site.pages["/reset"] = drop
    site.redirect("/loop", "/loop", 302)
    site.redirect("/file", "file://desk:s3cret@x/", 302)
    site.serve("/bomb", b"x" * 3 * MEGABYTE)
    caplog.set_level(logging.DEBUG)
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch(site.url.replace("//", "//desk:s3cret@") + path + "?token=t0ken")
    told, error = [], caught.value
    while error is not None:
        told.append(f"{error} {error!r}")
        error = error.__cause__
    assert "s3cret" not in " ".join(told)
    assert "t0ken" not in str(caught.value)
    assert "s3cret" not in caplog.text


def test_credentials_do_not_go_from_https_into_the_clear():
    with pytest.raises(AddressRefused, match="in the clear"):
        follow(read_target("https://a:b@x.example/"), "http://x.example/", secret=True)
    with pytest.raises(AddressRefused, match="in the clear"):
        follow(read_target("https://x.example/"), "http://a:b@x.example/", secret=False)
    onward = follow(read_target("https://x.example/"), "http://y.example/", secret=False)
    assert (str(onward.url), onward.credentials) == ("http://y.example/", None)


# -- turns ---------------------------------------------------------------------------------


async def test_one_host_is_asked_by_a_few_at_a_time_and_waiting_is_no_time_out(site):
    at_once, most = 0, 0
    go = asyncio.Event()

    async def answer(_: web.Request) -> web.StreamResponse:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        if at_once == 2:
            go.set()
        await go.wait()
        at_once -= 1
        return web.Response(body=BODY)

    site.pages["/feed"] = answer
    async with Fetcher(replace(SHORT, connections_per_host=2)) as fetcher:
        got = await asyncio.gather(*[fetcher.fetch(site.url + "/feed") for _ in range(8)])
    assert len(got) == 8
    assert most == 2


async def test_a_connection_is_kept_where_others_wait_for_its_host(site, fetcher):
    await asyncio.gather(*(fetcher.fetch(site.serve(f"/{n}", BODY)) for n in range(40)))
    assert len(site.connections) < 20


async def test_a_connection_for_which_nobody_waits_is_not_kept(site, fetcher):
    for _ in range(2):
        await fetcher.fetch(site.serve("/feed", BODY))
    assert [one.headers.get("Connection") for one in site.asked] == ["close", "close"]
    assert len(site.connections) == 2


async def test_a_host_that_hangs_does_not_hold_up_the_others(site, raw_site):
    async def talk(_, writer):
        await asyncio.Event().wait()

    hanging = await raw_site(talk)
    hanging = hanging.replace("127.0.0.1", "localhost")
    async with Fetcher(replace(SHORT, connections=3, connections_per_host=2)) as fetcher:
        waiting = [asyncio.create_task(fetcher.fetch(hanging)) for _ in range(6)]
        assert (await fetcher.fetch(site.serve("/feed", BODY))).document.body == BODY
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def test_a_connection_that_nobody_takes_ends_in_time():
    # The queue of a socket that nobody accepts from fills up, and then it does not answer.
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        loop = asyncio.get_running_loop()
        waiting = [socket.socket() for _ in range(3)]
        try:
            for one in waiting:
                one.setblocking(False)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.05):
                        await loop.sock_connect(one, full.getsockname())
            url = f"http://127.0.0.1:{full.getsockname()[1]}/feed"
            settings = replace(SHORT, connect_time=timedelta(seconds=0.2))
            async with Fetcher(settings) as fetcher:
                with pytest.raises(FetchTimedOut, match=r"no connection within 0\.2 s"):
                    await fetcher.fetch(url)
        finally:
            for one in waiting:
                one.close()


async def test_a_fetcher_is_entered_before_it_is_used():
    with pytest.raises(RuntimeError, match="enter it first"):
        await Fetcher(SHORT).fetch("http://127.0.0.1/")


async def test_a_redirect_to_half_an_address_is_refused(site, fetcher):
    with pytest.raises(AddressRefused, match="redirects to"):
        await fetcher.fetch(site.redirect("/feed", "http://[half", 302))


# -- forms ---------------------------------------------------------------------------------


async def test_a_form_is_posted_and_any_status_is_an_answer(site, fetcher):
    got = []

    async def hub(request: web.Request) -> web.StreamResponse:
        got.append(dict(await request.post()))
        return web.Response(status=422, text="no such topic" + "!" * 10_000)

    site.pages["/hub"] = hub
    status, said = await fetcher.post(site.url + "/hub", {"hub.mode": "subscribe", "x": "å&b"})
    assert got == [{"hub.mode": "subscribe", "x": "å&b"}]
    assert status == 422
    assert said.startswith(b"no such topic!!!")
    assert len(said) == 4_096


@pytest.mark.parametrize(("status", "follows"), [(307, True), (308, True), (302, False)])
async def test_a_form_goes_on_only_where_the_redirect_keeps_its_method(
    site, fetcher, status, follows
):
    posted = []

    async def hub(request: web.Request) -> web.StreamResponse:
        posted.append((request.method, dict(await request.post())))
        return web.Response(status=202)

    site.pages["/new"] = hub
    answered, _ = await fetcher.post(site.redirect("/hub", "/new", status), {"a": "1"})
    assert answered == (202 if follows else status)
    assert posted == ([("POST", {"a": "1"})] if follows else [])
