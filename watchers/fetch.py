"""One GET, conditional and bounded in every way that a server could stretch it."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Self

from watchers.dates import read_retry_after
from watchers.errors import (
    AddressRefused,
    ConnectionFailed,
    FetchTimedOut,
    StatusRefused,
    TooManyRedirects,
    WatcherError,
)
from watchers.inflate import Unpacked
from watchers.model import Credentials, Document, Validators
from watchers.settings import WatcherSettings
from watchers.turns import Turns
from watchers.urls import shown_url

if TYPE_CHECKING:
    import aiohttp
    from yarl import URL

__all__ = ["Fetched", "Fetcher"]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_POST_AGAIN = frozenset({307, 308})  # with the same method and body (RFC 9110 §15.4.8, §15.4.9)
_SAID = 4 * 1024  # so much of an answer to a form is of use in a message
_KEPT_HEADERS = ("content-type", "content-language")
_LONGEST_VALIDATOR = 1_000
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A server's answer. ``document`` is None where nothing has changed (304).

    ``validators`` has no body hash: that is for whoever unpacks meaning from the body.
    ``moved_to`` keeps the credentials of the address that was asked for; use
    `watchers.urls.shown_url` before it is shown.
    """

    status: int
    document: Document | None
    validators: Validators
    moved_to: str | None
    retry_after: timedelta | None
    transferred: int
    fresh_for: timedelta | None = None


@dataclass(frozen=True, slots=True)
class _Hop:
    """One request's outcome: an answer to keep, or where to go next."""

    fetched: Fetched | None = None
    location: str = ""
    status: int = 0


class Fetcher:
    """Fetches documents over one HTTP session, politely.

    An async context manager. ``now`` is only asked where a server gives an HTTP-date to
    come back at without saying what time it has itself.
    """

    def __init__(
        self,
        settings: WatcherSettings,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._settings = settings
        self._now = now
        self._turns = Turns(total=settings.connections, per_host=settings.connections_per_host)
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        import aiohttp

        self._session = aiohttp.ClientSession(
            # The turns below do the limiting: time spent waiting inside the connector
            # would count against the deadline. Idle TLS connections are what costs
            # memory at thousands of hosts, so they are kept for redirects and little else.
            connector=aiohttp.TCPConnector(
                limit=0, keepalive_timeout=self._settings.keep_alive.total_seconds()
            ),
            timeout=aiohttp.ClientTimeout(
                total=None, sock_connect=self._settings.connect_time.total_seconds()
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            headers={
                "User-Agent": self._settings.user_agent,
                "Accept-Encoding": "gzip, br",
                "Accept": "application/atom+xml, application/rss+xml, application/feed+json, "
                "application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, */*;q=0.5",
            },
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def fetch(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        credentials: Credentials | None = None,
    ) -> Fetched:
        """What ``url`` holds now, after redirects.

        ``credentials`` go to its own host only, and win over those in the address.
        Raises AddressRefused, ConnectionFailed, FetchTimedOut, TooManyRedirects,
        BodyTooLarge or StatusRefused.
        """
        validators = validators or Validators()
        target = _read_address(url)
        if credentials is not None:
            target = target.with_user(credentials.login).with_password(credentials.password)
        secret = target.user is not None or target.password is not None
        left_s = self._settings.deadline.total_seconds()
        clock = asyncio.get_running_loop().time
        moved_to: URL | None = None
        chain_unbroken = True
        for _ in range(self._settings.max_redirects + 1):
            async with self._turns.take(target.host or ""):
                began = clock()
                async with self._bounded(left_s, target):
                    hop = await self._get(target, validators)
                left_s -= clock() - began
            if hop.fetched is not None:
                moved = str(moved_to) if moved_to is not None else None
                return replace(hop.fetched, moved_to=moved)
            target = _follow(target, hop.location, secret=secret)
            chain_unbroken = chain_unbroken and hop.status in _PERMANENT
            if chain_unbroken:
                moved_to = target
        raise TooManyRedirects(
            f"{shown_url(url)} redirects more than {self._settings.max_redirects} times; open it "
            "in a browser and correct the source's url"
        )

    async def post(
        self, url: str, form: Mapping[str, str], *, written: str | None = None
    ) -> tuple[int, bytes]:
        """Post a form to ``url`` (a hub, say): the status, whatever it is, and how the body begins.

        307 and 308 are followed with the form; any other status is an answer. ``written`` is
        as in `fetch`. Raises AddressRefused, ConnectionFailed, FetchTimedOut or
        TooManyRedirects.
        """
        del written  # nothing is refused for being inside yet
        target = _read_address(url)
        left_s = self._settings.deadline.total_seconds()
        clock = asyncio.get_running_loop().time
        for _ in range(self._settings.max_redirects + 1):
            async with self._turns.take(target.host or ""):
                began = clock()
                async with self._bounded(left_s, target):
                    status, said, location = await self._post(target, form)
                left_s -= clock() - began
            if status not in _POST_AGAIN or not location:
                return status, said
            target = _follow(target, location, secret=target.user is not None)
        raise TooManyRedirects(
            f"{shown_url(url)} redirects more than {self._settings.max_redirects} times"
        )

    async def _post(self, target: URL, form: Mapping[str, str]) -> tuple[int, bytes, str]:
        if self._session is None:
            raise RuntimeError("a Fetcher is an async context manager: enter it first")
        async with self._session.post(
            target.with_user(None),
            data=form,
            headers={"Accept-Encoding": "identity", "Accept": "*/*"} | _credentials(target),
            allow_redirects=False,
        ) as answer:
            said = bytearray()
            async for chunk in answer.content.iter_chunked(_SAID):
                said += chunk
                if len(said) >= _SAID:
                    break
            return answer.status, bytes(said[:_SAID]), answer.headers.get("Location", "")

    @asynccontextmanager
    async def _bounded(self, left_s: float, target: URL) -> AsyncIterator[None]:
        """Turn what goes wrong on the wire into the watchers' errors, by the deadline."""
        import aiohttp

        try:
            async with asyncio.timeout(max(left_s, 0.0)):
                yield
        except WatcherError:
            raise
        except aiohttp.ConnectionTimeoutError as exc:
            raise FetchTimedOut(
                f"{_show(target)} took no connection within "
                f"{self._settings.connect_time.total_seconds():g} s; it is tried again later"
            ) from exc
        except TimeoutError as exc:
            raise FetchTimedOut(
                f"{_show(target)} was not read within "
                f"{self._settings.deadline.total_seconds():g} s; it is tried again later, and "
                "where it stays so, see whether the server is well"
            ) from exc
        except (aiohttp.ClientError, OSError, ValueError) as exc:
            # ValueError: a host name that no encoding takes, a header out of all bounds.
            raise ConnectionFailed(
                f"{_show(target)}: {_say(exc)}; it is tried again later"
            ) from exc

    async def _get(self, target: URL, validators: Validators) -> _Hop:
        if self._session is None:
            raise RuntimeError("a Fetcher is an async context manager: enter it first")
        async with self._session.get(
            # Without its credentials, so that no error of the library can show them.
            target.with_user(None),
            headers=_conditions(validators) | _credentials(target),
            allow_redirects=False,
        ) as answer:
            status = answer.status
            if status in _REDIRECTS and "Location" in answer.headers:
                return _Hop(location=answer.headers["Location"], status=status)
            wait = self._read_wait(answer)
            if status == HTTPStatus.NOT_MODIFIED and (validators.etag or validators.last_modified):
                kept = _validators(answer)
                return _Hop(
                    fetched=Fetched(
                        status=status,
                        document=None,
                        validators=Validators(
                            etag=kept.etag or validators.etag,
                            last_modified=kept.last_modified or validators.last_modified,
                            body_hash=validators.body_hash,
                        ),
                        moved_to=None,
                        retry_after=wait,
                        transferred=0,
                    )
                )
            if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
                raise _refuse(target, status, wait)
            return _Hop(fetched=await self._read(answer, target, wait))

    async def _read(
        self, answer: aiohttp.ClientResponse, target: URL, wait: timedelta | None
    ) -> Fetched:
        body = Unpacked(answer.headers.get("Content-Encoding", ""), limit=self._settings.max_body)
        if (answer.content_length or 0) > self._settings.max_body:
            body.refuse()
        async for chunk in answer.content.iter_chunked(_CHUNK):
            body.add(chunk)
        return Fetched(
            status=answer.status,
            document=Document(
                url=str(target.with_user(None).with_fragment(None)),
                body=body.finish(),
                headers={
                    name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers
                },
            ),
            validators=_validators(answer),
            moved_to=None,
            retry_after=wait,
            transferred=body.transferred,
        )

    def _read_wait(self, answer: aiohttp.ClientResponse) -> timedelta | None:
        asked = answer.headers.get("Retry-After")
        # Hardly any answer asks; reading its Date would be a tenth of a poll's cost.
        return read_retry_after(asked, now=self._time_of(answer)) if asked else None

    def _time_of(self, answer: aiohttp.ClientResponse) -> datetime:
        """The server's own time: its dates are by its clock, right or wrong."""
        try:
            told = parsedate_to_datetime(answer.headers.get("Date", ""))
        except (ValueError, TypeError):
            return self._now()
        return told if told.tzinfo else told.replace(tzinfo=UTC)


@lru_cache(maxsize=32_768)  # the addresses of a large installation, asked again and again
def _read_address(url: str) -> URL:
    from yarl import URL

    try:
        target = URL(url.strip())
        usable = target.scheme in ("http", "https") and bool(target.host) and target.port != 0
    except (ValueError, TypeError):
        usable = False
    if not usable:
        # Without the cause: the library's message would repeat the address as it is.
        raise AddressRefused(
            f"{shown_url(url)!r} is no http or https address; correct the source's url"
        ) from None
    return target


def _follow(target: URL, location: str, *, secret: bool) -> URL:
    """Where a redirect leads. Raises AddressRefused for where none may lead."""
    from yarl import URL

    shown = shown_url(str(target))
    try:
        onward = target.join(URL(location.strip())).with_fragment(None)
        scheme, host = onward.scheme, onward.host
    except (ValueError, TypeError):
        scheme, host = "", None
    if scheme not in ("http", "https") or not host:
        raise AddressRefused(
            f"{shown} redirects to {shown_url(location)!r}, which is no http or https address; "
            "correct the source's url"
        ) from None
    if target.scheme == "https" and scheme == "http" and (secret or onward.user is not None):
        raise AddressRefused(
            f"{shown} redirects from https to {shown_url(str(onward))}, where its credentials "
            "would go in the clear; correct the source's url"
        )
    if onward.user is None and target.user is not None and _same_place(target, onward):
        # `Location` hardly ever repeats them; a browser keeps them for the same origin.
        onward = onward.with_user(target.user).with_password(target.password)
    return onward


def _show(target: URL) -> str:
    return shown_url(str(target))


def _same_place(one: URL, other: URL) -> bool:
    if one.host != other.host:
        return False
    # The same port, or the step from http to https on their own ports.
    return one.port == other.port or (one.port, other.port) == (80, 443)


def _credentials(target: URL) -> dict[str, str]:
    if target.user is None and target.password is None:
        return {}
    login = f"{target.user or ''}:{target.password or ''}".encode()
    return {"Authorization": f"Basic {b64encode(login).decode()}"}


def _conditions(validators: Validators) -> dict[str, str]:
    conditions: dict[str, str] = {}
    if validators.etag:
        conditions["If-None-Match"] = validators.etag
    if validators.last_modified:
        conditions["If-Modified-Since"] = validators.last_modified
    return conditions


def _validators(answer: aiohttp.ClientResponse) -> Validators:
    return Validators(
        etag=_usable(answer.headers.get("ETag")),
        last_modified=_usable(answer.headers.get("Last-Modified")),
    )


def _usable(validator: str | None) -> str | None:
    """What cannot be sent back to the letter is no validator."""
    if not validator or len(validator) > _LONGEST_VALIDATOR:
        return None
    return validator if validator.isascii() and validator.isprintable() else None


def _say(exc: Exception) -> str:
    """What went wrong, in words that hold no address."""
    import aiohttp

    told: tuple[tuple[type[Exception], str], ...] = (
        (aiohttp.ClientConnectorDNSError, "the host name is not known (DNS)"),
        (aiohttp.ClientConnectorCertificateError, "its TLS certificate is not valid for it"),
        (aiohttp.ClientSSLError, "no TLS connection could be made"),
        (aiohttp.ClientPayloadError, "the connection ended before the document did"),
        (aiohttp.ServerDisconnectedError, "the connection ended before the document did"),
        (aiohttp.ClientResponseError, "the answer is no proper HTTP"),
    )
    for kind, words in told:
        if isinstance(exc, kind):
            return words
    reason = exc.strerror if isinstance(exc, OSError) else None
    return f"the connection could not be made or broke ({reason or type(exc).__name__})"


_ADVICE = {
    401: "it wants credentials: put them into the source's url, or remove the source",
    403: "it refuses to be read: see whether the site allows feed readers, or ask its publisher",
    404: "nothing is there: see whether the feed has moved, and correct the source's url",
    410: "it is gone for good: remove the source",
    429: "it is polled too often: it is left alone for as long as it asks",
    503: "it is out of service for now: it is left alone for as long as it asks",
}


def _refuse(target: URL, status: int, wait: timedelta | None) -> StatusRefused:
    try:
        phrase = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = str(status)
    default = (
        "its server is at fault: it is tried again later"
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR
        else "that is no document: open it in a browser and correct the source's url"
    )
    advice = _ADVICE.get(status, default)
    asked = f" (it asks for {int(wait.total_seconds())} s)" if wait else ""
    return StatusRefused(
        f"{shown_url(str(target))} answered {phrase}; {advice}{asked}",
        status=status,
        retry_after=wait,
    )
