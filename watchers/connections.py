"""The HTTP sessions: one whose every connection is guarded, and one for what was opened."""

from __future__ import annotations

import ssl
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, cast

from watchers.addresses import (
    BAD_PORTS,
    AllowList,
    GuardedResolver,
    InnerAddress,
    Place,
    is_inner_literal,
    make_open_socket,
)
from watchers.errors import AddressRefused, WatcherError
from watchers.redirects import Target
from watchers.settings import WatcherSettings

if TYPE_CHECKING:
    import aiohttp
    from aiohttp.abc import AbstractResolver

__all__ = ["Connections", "is_inner_fault", "refuse_inner"]

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, "
    "application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, */*;q=0.5"
)


class Connections:
    """Gives each request the session that may make it.

    Two sessions with connections of their own, so that a connection which was opened for
    an operator's own address is never there for anybody else's.
    """

    def __init__(
        self, settings: WatcherSettings, *, resolver: AbstractResolver | None = None
    ) -> None:
        self._settings = settings
        self._allow = AllowList(settings.allow)
        self._resolver = resolver
        self._tls = _trust(settings.ca_file)
        self._own_resolvers: list[GuardedResolver] = []
        self._guarded: aiohttp.ClientSession | None = None
        self._opened: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._guarded = self._open(self._allow)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for session in (self._guarded, self._opened):
            if session is not None:
                await session.close()
        for resolver in self._own_resolvers:
            await resolver.close()

    def is_opened(self, target: Target, meant: Place | None) -> bool:
        """Whether ``target`` is the place that the operator means, or on a host he allows."""
        if meant is not None and (target.host, target.url.port) == meant:
            return True
        return self._allow.holds_host(target.host)

    def is_near(self, target: Target, *, opened: bool) -> bool:
        """Whether it is a place of the inside, to which no manners are due."""
        return opened or is_inner_literal(target.host)

    def choose(self, target: Target, *, opened: bool) -> aiohttp.ClientSession:
        """The session for a request to ``target``. Raises AddressRefused."""
        if self._guarded is None:
            raise RuntimeError("a Fetcher is an async context manager: enter it first")
        inner = not opened and is_inner_literal(target.host)
        if inner and not self._allow.holds_address(target.host):
            raise refuse_inner(target)
        if target.url.port in BAD_PORTS:
            raise AddressRefused(
                f"{target.shown} is on port {target.url.port}, which belongs to another protocol; "
                "correct the source's url"
            )
        if opened:
            if self._opened is None:
                self._opened = self._open(None)
            return self._opened
        return self._guarded

    def _open(self, allow: AllowList | None) -> aiohttp.ClientSession:
        import aiohttp

        resolver = GuardedResolver(
            aiohttp.DefaultResolver() if self._resolver is None else self._resolver,
            allow=allow,
            patience_s=self._settings.look_up_time.total_seconds(),
        )
        if self._resolver is None:
            self._own_resolvers.append(resolver)
        make_socket: Any = make_open_socket if allow is None else allow.make_socket
        return aiohttp.ClientSession(
            # The turns do the limiting: time spent waiting inside the connector would count
            # against the deadline. Idle TLS connections are what costs memory at thousands
            # of hosts, so they are kept for redirects and little else.
            connector=aiohttp.TCPConnector(
                limit=0,
                keepalive_timeout=self._settings.keep_alive.total_seconds(),
                resolver=cast("AbstractResolver", resolver),
                socket_factory=make_socket,
                ssl=True if self._tls is None else self._tls,
            ),
            timeout=aiohttp.ClientTimeout(
                total=None, sock_connect=self._settings.connect_time.total_seconds()
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            headers={
                "User-Agent": self._settings.user_agent,
                "Accept-Encoding": "gzip, br",
                "Accept": _ACCEPT,
            },
        )


def refuse_inner(target: Target) -> AddressRefused:
    """The error for what leads inside. It does not say where: that is nobody's business."""
    return AddressRefused(
        f"{target.shown} leads to an address of the inside (private, loopback, reserved), which "
        "no source may reach; where it is meant, put its host or network into fetch.allow"
    )


def is_inner_fault(error: BaseException | None) -> bool:
    """Whether a connection was not made because it would have led inside."""
    while error is not None:
        if isinstance(error, InnerAddress):
            return True
        error = error.__cause__
    return False


def _trust(ca_file: Path | None) -> ssl.SSLContext | None:
    """The system's certificates and those of ``ca_file``; None for the system's alone."""
    if ca_file is None:
        return None
    trusted = ssl.create_default_context()
    try:
        trusted.load_verify_locations(cafile=ca_file)
    except (OSError, ssl.SSLError) as exc:
        raise WatcherError(
            f"the file {str(ca_file)!r} holds no certificates that can be read ({exc}); correct "
            "fetch.ca_file"
        ) from exc
    return trusted
