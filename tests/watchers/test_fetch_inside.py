"""Whoever may add a source does not reach the inside by it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import cycle

import pytest

from tests.watchers.conftest import SHORT
from tests.watchers.names import Names
from watchers.addresses import BAD_PORTS
from watchers.errors import AddressRefused, FetchError
from watchers.fetch import Fetcher
from watchers.redirects import read_target

BODY = b"<rss>harbour</rss>"
GUARDED = replace(SHORT, allow=())


@pytest.fixture
async def guarded() -> AsyncIterator[Fetcher]:
    async with Fetcher(GUARDED) as made:
        yield made


@asynccontextmanager
async def counting() -> AsyncIterator[tuple[int, list[str]]]:
    """A port of loopback that notes each connection, whatever comes over it."""
    met: list[str] = []

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        met.append("connected")
        writer.close()

    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    yield server.sockets[0].getsockname()[1], met
    server.close()
    await server.wait_closed()


FORMS = [
    "http://127.0.0.1:{port}/",
    "http://127.0.0.1.:{port}/",
    "http://127.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0x7f.0.0.1:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://017700000001:{port}/",
    "http://0:{port}/",
    "http://0.0.0.0:{port}/",
    "http://[::1]:{port}/",
    "http://[::]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[64:ff9b::127.0.0.1]:{port}/",
    "http://[2002:7f00:1::]:{port}/",
    "http://[2001:0:7f00:1::]:{port}/",
    "http://[fe80::1%25lo]:{port}/",
    "http://localhost:{port}/",
    "http://LOCALHOST:{port}/",
    "http://localhost.:{port}/",
    "http://127。0。0。1:{port}/",
    "http://１２７.0.0.1:{port}/",
    "http://①②⑦.0.0.1:{port}/",
    "http://%31%32%37.0.0.1:{port}/",
    "http://news.example@127.0.0.1:{port}/",
    "http://news.example:80@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}#@news.example/",
    "http://127.0.0.1:{port}\\@news.example/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://100.100.100.200/latest/meta-data/",
]


@pytest.mark.parametrize("form", FORMS)
async def test_no_form_of_an_inner_address_is_connected_to(guarded, form):
    async with counting() as (port, met):
        with pytest.raises(FetchError):
            await guarded.fetch(form.format(port=port))
        with pytest.raises(FetchError):
            await guarded.post(form.format(port=port), {"hub.mode": "subscribe"})
    assert met == []


@pytest.mark.parametrize("form", FORMS)
async def test_no_redirect_leads_to_an_inner_address(site, form):
    """The site itself is one that an operator wrote; what it redirects to is not."""
    async with counting() as (port, met), Fetcher(GUARDED) as fetcher:
        url = site.redirect("/feed", form.format(port=port), 302)
        with pytest.raises(FetchError):
            await fetcher.fetch(url, written=url)
    assert met == []


async def test_the_refusal_says_what_to_do_and_not_what_is_there(guarded):
    with pytest.raises(AddressRefused, match=r"fetch\.allow") as caught:
        await guarded.fetch("http://127.0.0.1:9/feed")
    assert caught.value.permanent
    async with Fetcher(GUARDED, resolver=Names(files_example=["10.7.7.7"])) as fetcher:
        with pytest.raises(AddressRefused, match=r"fetch\.allow") as caught:
            await fetcher.fetch("http://files.example/feed")
    assert "10.7.7.7" not in str(caught.value)
    assert not caught.value.permanent  # a name may lead elsewhere tomorrow


@pytest.mark.parametrize(
    "found",
    [["127.0.0.1"], ["::1"], ["::ffff:127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["127.0.0.1", "::1"]],
)
async def test_a_name_that_leads_inside_is_refused_were_it_with_one_address_of_many(found):
    async with (
        counting() as (port, met),
        Fetcher(GUARDED, resolver=Names(bad_example=found)) as fetcher,
    ):
        url = f"http://bad.example:{port}/feed"
        for written in (None, url):
            with pytest.raises(AddressRefused):
                await fetcher.fetch(url, written=written)
    assert met == []


async def test_names_that_change_their_answer_from_look_to_look_are_not_followed_inside():
    answers = cycle([["192.0.2.1"], ["127.0.0.1"], ["8.8.8.8", "127.0.0.1"]])
    async with (
        counting() as (port, met),
        Fetcher(GUARDED, resolver=Names(turns_example=lambda: next(answers))) as fetcher,
    ):
        for _ in range(6):
            with pytest.raises(AddressRefused):
                await fetcher.fetch(f"http://turns.example:{port}/feed")
    assert met == []


# -- what the operator wrote -----------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_a_place_that_the_operator_wrote_plainly_is_fetched(site, guarded, host):
    url = site.serve("/feed", BODY).replace("127.0.0.1", host)
    assert (await guarded.fetch(url, written=url)).document.body == BODY


async def test_a_redirect_within_that_place_is_followed(site, guarded):
    site.serve("/new", BODY)
    url = site.redirect("/old", "/new", 301)
    got = await guarded.fetch(url, written=url)
    assert got.moved_to == site.url + "/new"
    assert (await guarded.fetch(got.moved_to, written=url)).document.body == BODY


async def test_another_port_or_another_host_is_not_meant(site, guarded):
    url = site.serve("/feed", BODY)
    other = url.replace("127.0.0.1", "localhost")
    for asked, written in [(url, other), (other, url), (url, "http://127.0.0.1:1/feed")]:
        with pytest.raises(AddressRefused):
            await guarded.fetch(asked, written=written)
    assert site.asked == []


@pytest.mark.parametrize("written", ["http://0x7f.1:{port}/", "http://[::ffff:127.0.0.1]:{port}/"])
async def test_what_is_not_plain_to_see_is_not_meant(guarded, written):
    async with counting() as (port, met):
        with pytest.raises(FetchError):
            await guarded.fetch(written.format(port=port), written=written.format(port=port))
    assert met == []


async def test_a_connection_that_was_opened_for_the_operator_serves_nobody_else(site, guarded):
    url = site.serve("/feed", BODY)
    for _ in range(3):
        await guarded.fetch(url, written=url)
        with pytest.raises(AddressRefused):
            await guarded.fetch(url)
    assert len(site.asked) == 3


async def test_localhost_that_is_resolved_elsewhere_is_refused():
    async with Fetcher(GUARDED, resolver=Names(localhost=["8.8.8.8"])) as fetcher:
        with pytest.raises(AddressRefused):
            await fetcher.fetch("http://localhost:8000/", written="http://localhost:8000/")


# -- the allow list --------------------------------------------------------------------------


async def test_a_network_that_is_allowed_is_reached_by_number_by_name_and_by_redirect(site):
    names = Names(intranet_example=["127.0.0.1"])
    async with Fetcher(replace(GUARDED, allow=("127.0.0.0/8",)), resolver=names) as fetcher:
        url = site.serve("/feed", BODY)
        named = url.replace("127.0.0.1", "intranet.example")
        assert (await fetcher.fetch(url)).document.body == BODY
        assert (await fetcher.fetch(named)).document.body == BODY
        site.redirect("/old", named, 302)
        assert (await fetcher.fetch(site.url + "/old")).document.body == BODY
        with pytest.raises(AddressRefused):
            await fetcher.fetch("http://10.0.0.1/")


async def test_a_host_that_is_allowed_is_reached_wherever_its_name_leads(site):
    names = Names(intranet_example=["127.0.0.1"], other_example=["127.0.0.1"])
    async with Fetcher(replace(GUARDED, allow=("*.example",)), resolver=names) as fetcher:
        url = site.serve("/feed", BODY).replace("127.0.0.1", "intranet.example")
        assert (await fetcher.fetch(url)).document.body == BODY
    async with Fetcher(replace(GUARDED, allow=("intranet.example",)), resolver=names) as fetcher:
        assert (await fetcher.fetch(url)).document.body == BODY
        with pytest.raises(AddressRefused):
            await fetcher.fetch(url.replace("intranet.example", "other.example"))


@pytest.mark.parametrize("port", sorted(BAD_PORTS - {0}))
async def test_ports_of_other_protocols_are_refused(guarded, port):
    with pytest.raises(AddressRefused, match="another protocol"):
        await guarded.fetch(f"http://8.8.8.8:{port}/")
    url = f"http://127.0.0.1:{port}/"
    with pytest.raises(AddressRefused, match="another protocol"):
        await guarded.fetch(url, written=url)


@pytest.mark.parametrize(
    "spelling", ["b\u00fccher.example", "B\u00dcCHER.example.", "xn--bcher-kva.example"]
)
def test_a_host_is_known_by_its_name_as_the_wire_has_it(spelling):
    """So its turns are the same, however sources spell it."""
    assert read_target(f"http://{spelling}/feed").host == "xn--bcher-kva.example"


async def test_a_resolver_of_ones_own_is_left_open():
    names = Names()
    async with Fetcher(GUARDED, resolver=names):
        pass
    assert not names.closed
