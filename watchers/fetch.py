"""One GET, conditional and bounded in every way that a server could stretch it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    asynccontextmanager,
    nullcontext,
)
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from watchers.allowance import Allowance
from watchers.answers import Link, read_fresh_for, read_links, read_validators, read_wait
from watchers.connections import Connections, is_inner_fault, refuse_inner
from watchers.errors import (
    ConnectionFailed,
    FetchTimedOut,
    TooManyRedirects,
    WatcherError,
)
from watchers.incoming import IncomingBody
from watchers.model import Credentials, Document, Validators
from watchers.redirects import Target, follow, read_inner_place, read_target
from watchers.refusals import refuse_status, say_cause
from watchers.room import Room, Share
from watchers.settings import WatcherSettings
from watchers.turns import Turns

if TYPE_CHECKING:
    import aiohttp
    from aiohttp.abc import AbstractResolver

__all__ = ["Fetched", "Fetcher", "Leave"]

T = TypeVar("T")

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_POST_AGAIN = frozenset({307, 308})  # with the same method and body (RFC 9110 §15.4.8, §15.4.9)
_PERMANENT = frozenset({301, 308})
_LAST = {"Connection": "close"}
_SAID = 4 * 1024  # so much of an answer to a form is of use in a message
# So many deadlines a redirected request waits for its turn: in one a host with the usual gap
# and places takes half of the usual number of polls.
_LED_PATIENCE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A server's answer. ``document`` is None where nothing has changed (304).

    ``validators`` has no body hash: that is for whoever unpacks meaning from the body.
    ``moved_to`` is the new address after permanent redirects, without credentials, and only
    where those that were sent may go there too. ``fresh_for`` is how long the answer holds
    by its own account, ``links`` are the hubs and the topic that its headers name.
    """

    status: int
    document: Document | None
    validators: Validators
    moved_to: str | None
    retry_after: timedelta | None
    transferred: int
    fresh_for: timedelta | None = None
    links: tuple[Link, ...] = ()

    def link_targets(self, relation: str) -> tuple[str, ...]:
        """The addresses that the headers name as ``hub`` or ``self``."""
        return tuple(address for named, address in self.links if named == relation)


@dataclass(frozen=True, slots=True)
class _Hop(Generic[T]):
    """One request's outcome: an answer to keep, or where to go next."""

    answer: T | None = None
    location: str = ""
    status: int = 0


Leave = Callable[[str], Awaitable[None]]
"""Raises where an address is not to be asked."""

_Ask = Callable[["aiohttp.ClientSession", Target, asyncio.Timeout], Awaitable[_Hop[T]]]


class Fetcher:
    """Fetches documents and posts forms, politely, and from the outside alone.

    An async context manager. ``now`` is only asked where a server gives an HTTP-date to
    come back at without saying what time it has itself. ``resolver`` stands in for the
    system's own.
    """

    def __init__(
        self,
        settings: WatcherSettings,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        resolver: AbstractResolver | None = None,
    ) -> None:
        self._settings = settings
        self._now = now
        self._turns = Turns(
            total=settings.connections,
            per_host=settings.connections_per_host,
            gap_s=settings.gap.total_seconds(),
        )
        self._room = Room(settings.bytes_in_flight)
        self._connections = Connections(settings, resolver=resolver)

    async def __aenter__(self) -> Self:
        await self._connections.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._connections.__aexit__(kind, error, trace)

    def share_room(self) -> AbstractContextManager[Share]:
        """A share of the room for documents, for whoever keeps one after it was fetched."""
        return self._room.share()

    def allow(self) -> Allowance:
        """The time that one poll has: its deadline."""
        return Allowance(self._settings.deadline)

    async def fetch(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        credentials: Credentials | None = None,
        written: str | None = None,
        accept: str | None = None,
        max_body: int | None = None,
        share: Share | None = None,
        leave: Leave | None = None,
        allowance: Allowance | None = None,
    ) -> Fetched:
        """What ``url`` holds now, after redirects.

        ``credentials`` go to its own origin only, and win over those in the address.
        ``written`` is the address as the operator wrote it: where its host is plainly an
        inner one (``localhost``, a private IP address), that host and port may be fetched.
        ``accept`` is the Accept header for what is no feed, ``max_body`` a smaller cap than
        the settings' own. The document counts into ``share`` for as long as that is held.
        ``leave`` is asked for each address that a redirect leads to, before it is followed.
        ``allowance`` is what the poll has left where this is not its only request.

        Raises AddressRefused, ConnectionFailed, FetchTimedOut, TooManyRedirects,
        BodyTooLarge or StatusRefused, and what ``leave`` raises.
        """
        validators = validators or Validators()
        target = read_target(url)
        if credentials is not None:
            target = replace(target, credentials=credentials)
        headers = _conditions(validators)
        if accept is not None:
            headers["Accept"] = accept
        limit = min(max_body or self._settings.max_body, self._settings.max_body)

        async def ask(
            session: aiohttp.ClientSession, asked: Target, timer: asyncio.Timeout
        ) -> _Hop[Fetched]:
            async with session.get(
                asked.url,
                headers=headers | asked.authorization | self._say_last(asked),
                allow_redirects=False,
            ) as answer:
                status = answer.status
                if status in _REDIRECTS and "Location" in answer.headers:
                    return _Hop(location=answer.headers["Location"], status=status)
                fetched = self._read_head(answer, asked, validators)
                if status == HTTPStatus.NOT_MODIFIED:
                    return _Hop(answer=fetched)
                body = IncomingBody(answer, limit=limit, timer=timer)
                with self._room.share() if share is None else nullcontext(share) as held:
                    await body.read(held)
                return _Hop(
                    answer=replace(
                        fetched, document=body.make_document(asked), transferred=body.transferred
                    )
                )

        fetched, moved_to = await self._travel(
            target, ask, written=written, leave=leave, allowance=allowance
        )
        return fetched if moved_to is None else replace(fetched, moved_to=str(moved_to.url))

    async def post(
        self, url: str, form: Mapping[str, str], *, written: str | None = None
    ) -> tuple[int, bytes]:
        """Post a form to ``url`` (a hub, say): the status, whatever it is, and how the body begins.

        307 and 308 are followed with the form, but never from https into the clear, for it may
        hold a secret; any other status is an answer. ``written`` is as in `fetch`. Raises
        AddressRefused, ConnectionFailed, FetchTimedOut or TooManyRedirects.
        """

        async def ask(
            session: aiohttp.ClientSession,
            asked: Target,
            timer: asyncio.Timeout,  # noqa: ARG001 - what is kept of an answer needs no room
        ) -> _Hop[tuple[int, bytes]]:
            async with session.post(
                asked.url,
                data=form,
                headers={"Accept-Encoding": "identity", "Accept": "*/*"}
                | asked.authorization
                | self._say_last(asked),
                allow_redirects=False,
            ) as answer:
                if answer.status in _POST_AGAIN and "Location" in answer.headers:
                    return _Hop(location=answer.headers["Location"], status=answer.status)
                said = bytearray()
                async for chunk in answer.content.iter_chunked(_SAID):
                    said += chunk
                    if len(said) >= _SAID:
                        break
                return _Hop(answer=(answer.status, bytes(said[:_SAID])))

        answered, _ = await self._travel(read_target(url), ask, written=written, secret=True)
        return answered

    async def look(
        self, url: str, *, method: str, written: str | None = None, leave: Leave | None = None
    ) -> tuple[int, timedelta | None]:
        """The status that ``url`` answers a HEAD or GET with, after redirects, and its wait.

        No body is read. ``written`` and ``leave`` are as in `fetch`. Raises AddressRefused,
        ConnectionFailed, FetchTimedOut or TooManyRedirects, and what ``leave`` raises.
        """

        async def ask(
            session: aiohttp.ClientSession,
            asked: Target,
            timer: asyncio.Timeout,  # noqa: ARG001 - there is no body to wait for
        ) -> _Hop[tuple[int, timedelta | None]]:
            async with session.request(
                method,
                asked.url,
                headers={"Accept": "text/html, */*;q=0.5"} | asked.authorization | _LAST,
                allow_redirects=False,
            ) as answer:
                if answer.status in _REDIRECTS and "Location" in answer.headers:
                    return _Hop(location=answer.headers["Location"], status=answer.status)
                return _Hop(answer=(answer.status, read_wait(answer.headers, now=self._now)))

        answered, _ = await self._travel(read_target(url), ask, written=written, leave=leave)
        return answered

    async def _travel(
        self,
        target: Target,
        ask: _Ask[T],
        *,
        written: str | None,
        leave: Leave | None = None,
        secret: bool = False,
        allowance: Allowance | None = None,
    ) -> tuple[T, Target | None]:
        """The answer at the end of all redirects, and where the address has moved for good.

        ``secret`` is true where what is sent is for nobody on the way.
        """
        first, secret = target, secret or target.credentials is not None
        meant = None if written is None else read_inner_place(written)
        connections, allowance = self._connections, allowance or self.allow()
        moved_to: Target | None = None
        stays_permanent = True
        for _ in range(self._settings.max_redirects + 1):
            opened = connections.is_opened(target, meant)
            session = connections.choose(target, opened=opened)
            near = connections.is_near(target, opened=opened)
            turn = self._turns.take(target.host, spaced=not near)
            if target.host != first.host:
                turn = self._wait_patiently(turn, target)
            async with turn, self._bounded(allowance, target) as timer:
                hop = await ask(session, target, timer)
            if hop.answer is not None:
                return hop.answer, moved_to
            target = follow(target, hop.location, secret=secret)
            if leave is not None:
                # No turn is held here, nor any of the room: it may want some of either.
                async with self._bounded(allowance, target):
                    await leave(str(target.url))
            # An address where the credentials may not go is no new one for the source: it
            # would lose them. Nor is one that brings some of its own.
            keeps_secret = target.credentials == first.credentials
            stays_permanent = stays_permanent and hop.status in _PERMANENT and keeps_secret
            if stays_permanent:
                moved_to = target
        raise TooManyRedirects(
            f"{first.shown} redirects more than {self._settings.max_redirects} times; open it "
            "in a browser and correct the source's url"
        )

    @asynccontextmanager
    async def _wait_patiently(
        self, turn: AbstractAsyncContextManager[None], target: Target
    ) -> AsyncIterator[None]:
        """Hold a turn for a host that a redirect leads to, and wait for it only so long.

        Those who poll know how many ask a host, and not where it leads them, so that
        hundreds could wait in the places of others.
        """
        patience_s = _LED_PATIENCE * self._settings.deadline.total_seconds()
        try:
            async with asyncio.timeout(patience_s) as timer, turn:
                timer.reschedule(None)
                yield
        except TimeoutError as exc:
            raise FetchTimedOut(
                f"{target.shown}, where a redirect leads, had no turn free within "
                f"{patience_s:g} s: many others are led there; it is tried again later"
            ) from exc

    @asynccontextmanager
    async def _bounded(
        self, allowance: Allowance, target: Target
    ) -> AsyncIterator[asyncio.Timeout]:
        """Turn what goes wrong on the wire into the watchers' errors, by the deadline."""
        import aiohttp

        try:
            async with allowance.run() as timer:
                yield timer
        except WatcherError:
            raise
        except aiohttp.ConnectionTimeoutError as exc:
            raise FetchTimedOut(
                f"{target.shown} took no connection within "
                f"{self._settings.connect_time.total_seconds():g} s; it is tried again later"
            ) from exc
        except TimeoutError as exc:
            raise FetchTimedOut(
                f"{target.shown} was not read within "
                f"{self._settings.deadline.total_seconds():g} s; it is tried again later, and "
                "where it stays so, see whether the server is well"
            ) from exc
        except (aiohttp.ClientError, OSError, ValueError) as exc:
            if is_inner_fault(exc):
                refused = refuse_inner(target)
                refused.permanent = False  # a name may lead elsewhere tomorrow
                raise refused from exc
            # ValueError: a host name that no encoding takes, a header out of all bounds.
            raise ConnectionFailed(
                f"{target.shown}: {say_cause(exc)}; it is tried again later"
            ) from exc

    def _say_last(self, asked: Target) -> dict[str, str]:
        """The header that ends a connection after this answer, where nobody waits for another.

        An idle TLS connection holds 256 kB for reading alone, and at hundreds of polls a
        second of as many hosts that was a tenth of all memory (benchmarks/memory).
        """
        return {} if self._turns.is_awaited(asked.host) else _LAST

    def _read_head(
        self, answer: aiohttp.ClientResponse, asked: Target, sent: Validators
    ) -> Fetched:
        """An answer without its body. Raises StatusRefused."""
        status, headers = answer.status, answer.headers
        validators, wait = read_validators(headers), read_wait(headers, now=self._now)
        if status == HTTPStatus.NOT_MODIFIED and (sent.etag or sent.last_modified):
            validators = Validators(
                etag=validators.etag or sent.etag,
                last_modified=validators.last_modified or sent.last_modified,
                body_hash=sent.body_hash,
            )
        elif not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            raise refuse_status(asked.shown, status, wait)
        return Fetched(
            status=status,
            document=None,
            validators=validators,
            moved_to=None,
            retry_after=wait,
            transferred=0,
            fresh_for=read_fresh_for(headers),
            links=read_links(headers, asked.url),
        )


def _conditions(validators: Validators) -> dict[str, str]:
    conditions: dict[str, str] = {}
    if validators.etag:
        conditions["If-None-Match"] = validators.etag
    if validators.last_modified:
        conditions["If-Modified-Since"] = validators.last_modified
    return conditions
