"""What holds of every watcher, whatever kind of source it reads."""

from __future__ import annotations

import asyncio
import gzip
import json
import pickle
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from tests.watchers.conftest import SHORT, Site, open_site
from tests.watchers.documents import item, rss
from tests.watchers.sitemaps import article, urlset
from watchers import (
    KINDS,
    AddressRefused,
    BodyTooLarge,
    ConnectionFailed,
    Credentials,
    FetchTimedOut,
    JsonOptions,
    ParseError,
    Polled,
    PollOutcome,
    SourceForPoll,
    StatusRefused,
    TooManyRedirects,
    Validators,
    WatcherError,
    Watchers,
    open_watchers,
)
from watchers.model import SourceOptions


def _page(numbers: list[int]) -> bytes:
    rows = "".join(f"<p>Ferry {n} arrives in the harbour this evening.</p>" for n in numbers)
    return f"<!DOCTYPE html><html><body><main><h1>News</h1>{rows}</main></body></html>".encode()


def _answer(numbers: list[int]) -> bytes:
    items = [{"id": n, "headline": f"Ferry {n} arrives", "link": f"/{n}"} for n in numbers]
    return json.dumps({"data": items}).encode()


@dataclass(frozen=True, kw_only=True)
class Maker:
    """Documents of a kind, that each tell of numbered ferries; and one that is of no kind."""

    document: Callable[[list[int]], bytes]
    wrong: bytes
    options: SourceOptions | None = None
    baseline: bool = False  # the first poll brings no entries


MAKERS: dict[str, Maker] = {
    "feed": Maker(
        document=lambda numbers: rss(*[item(n) for n in numbers]), wrong=b"<html><p>x</p></html>"
    ),
    "websub": Maker(
        document=lambda numbers: rss(
            *[item(n) for n in numbers],
            channel='<link xmlns="http://www.w3.org/2005/Atom" rel="hub" href="https://h.example/"/>',
        ),
        wrong=b"<html><p>x</p></html>",
    ),
    "sitemap": Maker(
        document=lambda numbers: urlset(*[article(n) for n in numbers]),
        wrong=b"<html><p>x</p></html>",
    ),
    "json": Maker(
        document=_answer,
        wrong=b"<html><p>x</p></html>",
        options=JsonOptions(items="data", title="headline", id="id", url="link"),
    ),
    "page": Maker(document=_page, wrong=b"%PDF-1.7 \x00\x01\x02", baseline=True),
}


def test_every_kind_is_held_to_this() -> None:
    assert set(MAKERS) == set(KINDS)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with open_site() as made:
        yield made


@pytest.fixture
async def watching() -> AsyncIterator[Watchers]:
    async with open_watchers(SHORT) as made:
        yield made


@pytest.fixture(params=sorted(MAKERS))
def kind(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def maker(kind: str) -> Maker:
    return MAKERS[kind]


@pytest.fixture
def source(kind: str, maker: Maker) -> Callable[..., SourceForPoll]:
    """Makes the source at an address, as it is polled after an earlier poll of it."""

    def make(url: str, after: Polled | None = None, **parts: Any) -> SourceForPoll:
        made = SourceForPoll(id="harbour", kind=kind, url=url, options=maker.options)
        if after is not None:
            memory = made.memory if after.memory is None else after.memory
            made = replace(made, validators=after.validators, memory=memory)
        return replace(made, **parts)

    return make


Make = Callable[..., SourceForPoll]


def told(polled: Polled) -> str:
    return " ".join(f"{one.title} {one.summary} {one.content}" for one in polled.entries)


# -- what a poll brings --------------------------------------------------------------------------


async def test_what_is_new_comes_with_the_poll_that_first_sees_it(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    url = site.serve("/x", maker.document([1, 2]))
    first = await watching.poll(source(url, lang="fi"))
    site.serve("/x", maker.document([3, 1, 2]))
    second = await watching.poll(source(url, first, lang="fi"))

    assert (first.outcome, second.outcome) == (PollOutcome.FRESH, PollOutcome.FRESH)
    assert maker.baseline or "Ferry 1" in told(first)
    assert "Ferry 3" in told(second)
    assert (second.source, second.status, second.moved_to) == ("harbour", 200, None)
    assert second.bytes_read == len(maker.document([3, 1, 2]))
    for entry in second.entries:
        assert entry.title
        assert entry.lang
        assert entry.url is not None
        assert entry.url.startswith("http")


async def test_a_304_brings_nothing_and_forgets_nothing(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304)
        return web.Response(body=maker.document([1]), headers={"ETag": '"1"'})

    site.pages["/x"] = answer
    first = await watching.poll(source(site.url + "/x"))
    second = await watching.poll(source(site.url + "/x", first))

    assert (second.outcome, second.entries) == (PollOutcome.NOT_MODIFIED, ())
    assert second.validators == first.validators
    assert second.memory in (None, first.memory)


async def test_the_bytes_of_last_time_bring_nothing_again(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    url = site.serve("/x", maker.document([1]))
    first = await watching.poll(source(url))
    second = await watching.poll(source(url, first))

    assert (second.outcome, second.entries) == (PollOutcome.SAME_BODY, ())
    assert second.validators == first.validators


async def test_a_whole_poll_asks_without_validators(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    url = site.serve("/x", maker.document([1]), ETag='"1"', Last_Modified="Sun, 01 Mar 2026")
    first = await watching.poll(source(url))
    site.asked.clear()
    await watching.poll(source(url, first, whole=True))

    (asked,) = [one for one in site.asked if one.path == "/x"]
    assert not {"If-None-Match", "If-Modified-Since"} & set(asked.headers)


async def test_compressed_bytes_are_the_same_document(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    first = await watching.poll(source(site.serve("/x", maker.document([1]))))
    packed = gzip.compress(maker.document([1]), mtime=0)
    url = site.serve("/x", packed, Content_Encoding="gzip")
    second = await watching.poll(source(url, first))

    assert second.outcome is PollOutcome.SAME_BODY


@pytest.mark.parametrize(
    ("status", "moves"), [(301, True), (308, True), (302, False), (307, False)]
)
async def test_only_a_permanent_redirect_moves_the_source(
    site: Site, watching: Watchers, maker: Maker, source: Make, status: int, moves: bool
) -> None:
    site.serve("/new", maker.document([1]))
    polled = await watching.poll(source(site.redirect("/x", "/new", status)))

    assert polled.outcome is PollOutcome.FRESH
    assert polled.moved_to == (site.url + "/new" if moves else None)


async def test_how_long_the_answer_holds_is_told(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    url = site.serve("/x", maker.document([1]), Cache_Control="max-age=600", Retry_After="90")
    polled = await watching.poll(source(url))

    assert polled.fresh_for == timedelta(minutes=10)
    assert polled.retry_after == timedelta(seconds=90)


async def test_letters_beyond_ascii_come_through(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    plain = await watching.poll(source(site.serve("/x", maker.document([1]))))
    accented = maker.document([2, 1]).replace(b"Ferry 2", "Fähre 渡轮 2".encode())
    url = site.serve("/x", accented, Content_Type="text/plain; charset=utf-8")
    polled = await watching.poll(source(url, plain))

    assert "Fähre 渡轮 2" in told(polled)


async def test_what_a_poll_brings_can_be_handed_on(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    polled = await watching.poll(source(site.serve("/x", maker.document([1]))))
    assert pickle.loads(pickle.dumps(polled)) == polled


# -- what goes wrong -----------------------------------------------------------------------------


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 429, 500, 503])
async def test_an_error_status_is_told_with_what_the_server_asks_for(
    site: Site, watching: Watchers, maker: Maker, source: Make, status: int
) -> None:
    url = site.serve("/x", maker.document([1]), status=status, Retry_After="120")
    with pytest.raises(StatusRefused) as caught:
        await watching.poll(source(url))

    assert caught.value.status == status
    assert caught.value.retry_after == timedelta(minutes=2)
    assert caught.value.permanent == (status == 410)
    assert str(status) in str(caught.value)


async def test_a_server_that_stalls_is_given_up_at_the_deadline(
    site: Site, maker: Maker, source: Make
) -> None:
    async def stall(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        await answer.write(maker.document([1])[:20])
        await asyncio.Event().wait()
        return answer

    site.pages["/x"] = stall
    settings = replace(SHORT, deadline=timedelta(seconds=0.5))
    async with open_watchers(settings) as watching:
        with pytest.raises(FetchTimedOut):
            await watching.poll(source(site.url + "/x"))


async def test_a_connection_that_breaks_is_one_clear_error(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    async def hang_up(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Length": "100000"})
        await answer.prepare(request)
        await answer.write(maker.document([1])[:20])
        assert request.transport is not None
        request.transport.abort()
        return answer

    site.pages["/x"] = hang_up
    with pytest.raises(ConnectionFailed):
        await watching.poll(source(site.url + "/x"))


async def test_a_document_beyond_the_cap_is_not_read_to_its_end(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    for number, body in enumerate((b" " * 3_000_000, gzip.compress(b" " * 50_000_000, mtime=0))):
        headers = {"Content_Encoding": "gzip"} if number else {}
        url = site.serve(f"/{number}", maker.document([1]) + body, **headers)
        if number:
            url = site.serve(f"/{number}", body, **headers)
        with pytest.raises(BodyTooLarge):
            await watching.poll(source(url))


async def test_redirects_in_a_circle_come_to_an_end(
    site: Site, watching: Watchers, source: Make
) -> None:
    site.redirect("/a", "/b", 302)
    with pytest.raises(TooManyRedirects):
        await watching.poll(source(site.redirect("/b", "/a", 302)))


@pytest.mark.parametrize("times", [1, 2])
async def test_what_is_of_another_kind_stays_an_error(
    site: Site, watching: Watchers, maker: Maker, source: Make, times: int
) -> None:
    url = site.serve("/x", maker.wrong)
    for _ in range(times):
        with pytest.raises(ParseError) as caught:
            await watching.poll(source(url))
    assert len(str(caught.value)) > 40


@pytest.mark.parametrize("body", [b"", b" \n\t "])
async def test_an_empty_document_is_an_error_and_no_news(
    site: Site, watching: Watchers, maker: Maker, source: Make, body: bytes
) -> None:
    first = await watching.poll(source(site.serve("/x", maker.document([1]))))
    with pytest.raises(ParseError):
        await watching.poll(source(site.serve("/x", body), first))


@pytest.mark.parametrize("status", [200, 404, 301])
async def test_no_error_shows_credentials_or_secret_parameters(
    site: Site, watching: Watchers, maker: Maker, source: Make, status: int
) -> None:
    site.serve("/x", maker.wrong, status=status, Location="ftp://quay.example/")
    url = site.url.replace("http://", "http://keeper:hunter2@") + "/x?api_key=s3cret"
    credentials = Credentials(login="desk", password="swordfish")
    for asked in (source(url), source(url, credentials=credentials)):
        with pytest.raises(WatcherError) as caught:
            await watching.poll(asked)
        chain: BaseException | None = caught.value
        while chain is not None:
            for secret in ("hunter2", "s3cret", "swordfish"):
                assert secret not in f"{chain!s} {chain!r} {chain.args!r}"
            chain = chain.__cause__
        assert "swordfish" not in repr(asked)


async def test_credentials_are_sent_to_the_source_itself(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    url = site.serve("/x", maker.document([1]))
    await watching.poll(source(url, credentials=Credentials(login="desk", password="swordfish")))

    (asked,) = [one for one in site.asked if one.path == "/x"]
    assert asked.headers["Authorization"].startswith("Basic ")


async def test_a_poll_that_is_cancelled_holds_nothing_up(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    begun = asyncio.Event()

    async def stall(_: web.Request) -> web.StreamResponse:
        begun.set()
        await asyncio.Event().wait()
        return web.Response()

    site.pages["/slow"] = stall
    for _ in range(SHORT.connections_per_host + 1):
        begun.clear()
        task = asyncio.create_task(watching.poll(source(site.url + "/slow")))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    polled = await watching.poll(source(site.serve("/x", maker.document([1]))))
    assert polled.outcome is PollOutcome.FRESH


# -- the inside ----------------------------------------------------------------------------------


async def test_an_inner_address_is_refused_unless_the_operator_wrote_it(
    site: Site, maker: Maker, source: Make
) -> None:
    url = site.serve("/x", maker.document([1]))
    async with open_watchers(replace(SHORT, allow=())) as watching:
        with pytest.raises(AddressRefused):
            await watching.poll(source(url))
        assert site.asked == []
        polled = await watching.poll(source(url, written=url))
        assert polled.outcome is PollOutcome.FRESH


async def test_a_redirect_to_the_inside_is_not_followed(
    site: Site, maker: Maker, source: Make
) -> None:
    async with open_site() as inner, open_watchers(replace(SHORT, allow=())) as watching:
        inner.serve("/secret", maker.document([1]))
        url = site.redirect("/x", inner.url + "/secret", 302)
        with pytest.raises(AddressRefused):
            await watching.poll(source(url, written=url))
        assert inner.asked == []


async def test_a_source_that_was_written_elsewhere_is_read_as_if_it_were_new(
    site: Site, watching: Watchers, maker: Maker, source: Make
) -> None:
    """A memory of another kind, or of an older version, is no reason to fail."""
    url = site.serve("/x", maker.document([1]))
    for memory in ("", "{", "[1]", '{"v": 99}', "null", "\u6e21"):
        polled = await watching.poll(source(url, memory=memory, validators=Validators()))
        assert polled.outcome is PollOutcome.FRESH
