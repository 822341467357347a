"""TLS on real servers, with certificates of an authority that only the tests have."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from aiohttp import web

from tests.watchers.conftest import SHORT
from watchers.errors import AddressRefused, ConnectionFailed, FetchTimedOut, WatcherError
from watchers.fetch import Fetcher
from watchers.settings import WatcherSettings

BODY = b"<rss>harbour</rss>"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusting(authority: trustme.CA, tmp_path: Path) -> WatcherSettings:
    file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(file))
    return replace(SHORT, ca_file=file)


@asynccontextmanager
async def serving(
    cert: trustme.LeafCert, answer: Callable[[web.Request], web.Response] | None = None
) -> AsyncIterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    cert.configure_cert(context)

    async def respond(request: web.Request) -> web.Response:
        return answer(request) if answer else web.Response(body=BODY)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", respond)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    yield runner.addresses[0][1]
    await runner.cleanup()


async def test_a_certificate_of_a_trusted_authority_is_taken(authority, trusting):
    async with serving(authority.issue_cert("localhost", "127.0.0.1")) as port:
        async with Fetcher(trusting) as fetcher:
            for host in ("localhost", "127.0.0.1"):
                url = f"https://{host}:{port}/feed"
                assert (await fetcher.fetch(url)).document.body == BODY
        # The same over the connections that are opened for what an operator wrote.
        async with Fetcher(replace(trusting, allow=())) as fetcher:
            assert (await fetcher.fetch(url, written=url)).document.body == BODY


async def test_an_authority_that_nobody_named_is_not_trusted(authority):
    async with serving(authority.issue_cert("localhost")) as port, Fetcher(SHORT) as fetcher:
        with pytest.raises(ConnectionFailed, match="certificate is not valid"):
            await fetcher.fetch(f"https://localhost:{port}/feed")


async def test_a_certificate_of_another_host_is_refused(authority, trusting):
    async with (
        serving(authority.issue_cert("elsewhere.example")) as port,
        Fetcher(trusting) as fetcher,
    ):
        with pytest.raises(ConnectionFailed, match="certificate is not valid"):
            await fetcher.fetch(f"https://localhost:{port}/feed")


async def test_a_certificate_that_has_run_out_is_refused(authority, trusting):
    old = authority.issue_cert("localhost", not_after=datetime(2020, 1, 1, tzinfo=UTC))
    async with serving(old) as port, Fetcher(trusting) as fetcher:
        with pytest.raises(ConnectionFailed, match="certificate is not valid"):
            await fetcher.fetch(f"https://localhost:{port}/feed")


async def test_a_certificate_that_vouches_for_itself_is_refused(trusting):
    own = trustme.CA().issue_cert("localhost")
    async with serving(own) as port, Fetcher(trusting) as fetcher:
        with pytest.raises(ConnectionFailed, match="certificate is not valid"):
            await fetcher.fetch(f"https://localhost:{port}/feed")


async def test_plain_http_where_tls_is_spoken_and_the_reverse_are_clear_errors(
    authority, trusting, site
):
    async with serving(authority.issue_cert("localhost")) as port, Fetcher(trusting) as fetcher:
        with pytest.raises(ConnectionFailed):
            await fetcher.fetch(f"http://localhost:{port}/feed")
        with pytest.raises(ConnectionFailed, match="TLS"):
            await fetcher.fetch(site.url.replace("http:", "https:") + "/feed")


async def test_a_redirect_from_http_to_https_is_followed_and_moves_the_source(
    authority, trusting, site
):
    async with serving(authority.issue_cert("localhost")) as port, Fetcher(trusting) as fetcher:
        new = f"https://localhost:{port}/feed"
        got = await fetcher.fetch(site.redirect("/feed", new, 301))
        assert (got.document.body, got.moved_to) == (BODY, new)


async def test_credentials_are_sent_over_tls_and_never_from_there_into_the_clear(
    authority, trusting, site
):
    given = []

    def answer(request: web.Request) -> web.Response:
        given.append(request.headers.get("Authorization"))
        if request.path == "/down":
            return web.Response(status=302, headers={"Location": site.url + "/feed"})
        return web.Response(body=BODY)

    async with (
        serving(authority.issue_cert("localhost"), answer) as port,
        Fetcher(trusting) as fetcher,
    ):
        base = f"https://desk:s3cret@localhost:{port}"
        await fetcher.fetch(base + "/feed")
        with pytest.raises(AddressRefused, match="in the clear"):
            await fetcher.fetch(base + "/down")
    assert given == ["Basic ZGVzazpzM2NyZXQ="] * 2
    assert site.asked == []


async def test_a_form_that_may_hold_a_secret_never_goes_from_tls_into_the_clear(
    authority, trusting, site
):
    def answer(_: web.Request) -> web.Response:
        return web.Response(status=307, headers={"Location": site.url + "/hub"})

    async with (
        serving(authority.issue_cert("localhost"), answer) as port,
        Fetcher(trusting) as fetcher,
    ):
        with pytest.raises(AddressRefused, match="in the clear"):
            await fetcher.post(f"https://localhost:{port}/hub", {"hub.secret": "s3cret"})
    assert site.asked == []


@pytest.mark.parametrize("content", [None, b"no certificate"])
def test_a_file_without_certificates_is_a_clear_error(tmp_path, content):
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(WatcherError, match=r"correct fetch\.ca_file"):
        Fetcher(replace(SHORT, ca_file=file))


async def test_a_handshake_that_never_ends_is_given_up(raw_site):
    settings = replace(SHORT, deadline=timedelta(seconds=0.3))

    async def talk(*_):
        raise AssertionError("nothing but TLS is spoken here")

    url = (await raw_site(talk)).replace("http:", "https:")
    async with Fetcher(settings) as fetcher:
        # The server waits for the end of a head that never comes.
        with pytest.raises(FetchTimedOut):
            await fetcher.fetch(url)
