"""What a site's robots.txt says of its pages (RFC 9309).

Asked for pages and not for feeds: `docs/decisions` says why.
"""

from __future__ import annotations

import asyncio
import math
import re
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from watchers.allowance import Allowance
from watchers.errors import (
    AddressRefused,
    FetchError,
    FetchTimedOut,
    ParseError,
    RobotsDisallow,
    StatusRefused,
    TooManyRedirects,
)
from watchers.urls import shown_url

if TYPE_CHECKING:
    from watchers.registry import Tools

__all__ = ["Robots", "judge_robots", "origin_of"]

_KEPT_FOR = timedelta(hours=24)  # RFC 9309 §2.4
_AGAIN_AFTER_FAULT = timedelta(minutes=5)
_AGAIN_WITH_COPY = timedelta(hours=1)
_PARSED = 500 * 1024  # RFC 9309 §2.5: no less
_READ = 2 * 1024 * 1024
_MOST_ORIGINS = 4_000
_MOST_KEPT = 32 * 1024 * 1024  # of packed rules, which a redirect to a new name each time adds to
_MOST_VERDICTS = 500
_LONGEST_DELAY = timedelta(days=1)

_AGENT = re.compile(  # RFC 9309 §2.2.1: the name ends before a version
    r"^([ \t]*user[-_ ]?agent[ \t]*:[ \t]*)([a-z_-]+)[^\s#]*", re.IGNORECASE | re.MULTILINE
)

_Verdict = tuple[bool, float | None]


@dataclass(slots=True)
class _Site:
    """What is known of one site's rules.

    ``rules`` are its packed bytes, None before they were read; empty ones allow all.
    ``fault`` is there while they cannot be read.
    """

    rules: bytes | None = None
    asked: datetime | None = None
    kept_for: timedelta = _KEPT_FOR
    fault: FetchError | None = None
    verdicts: dict[str, _Verdict] = field(default_factory=dict)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Robots:
    """Asks sites what may be read, and remembers it for a day at most."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._sites: dict[str, _Site] = {}

    async def ask(
        self, url: str, *, written: str | None = None, allowance: Allowance | None = None
    ) -> timedelta | None:
        """How long the site wants to be left alone between two requests, where it says so.

        ``allowance`` is the time of the poll for which it is asked. Raises RobotsDisallow where
        the page is not to be read, or where the rules can't be read and none are known;
        AddressRefused where the site is one of the inside; FetchTimedOut where another poll
        took too long to read them.
        """
        origin = origin_of(url)
        site = self._sites.pop(origin, None) or _Site()
        self._sites[origin] = site
        while len(self._sites) > _MOST_ORIGINS:
            self._sites.pop(next(iter(self._sites)))
        async with _alone(site, origin, allowance or self._tools.fetcher.allow()):
            now = self._tools.now()
            if site.asked is None or not timedelta() <= now - site.asked < site.kept_for:
                await self._read(site, origin, now, written=written, allowance=allowance)
                self._forget_eldest()
            allowed, delay_s = await self._judge(site, url, origin)
        if not allowed:
            raise RobotsDisallow(
                f"{origin}/robots.txt asks that {shown_url(url)} be left alone: ask its publisher "
                "for leave or for a feed, or remove the source; it is asked again in a day",
                retry_after=_KEPT_FOR,
            )
        return None if delay_s is None else min(timedelta(seconds=delay_s), _LONGEST_DELAY)

    def _forget_eldest(self) -> None:
        kept = sum(len(site.rules or b"") for site in self._sites.values())
        while kept > _MOST_KEPT:
            kept -= len(self._sites.pop(next(iter(self._sites))).rules or b"")

    async def _read(
        self,
        site: _Site,
        origin: str,
        now: datetime,
        *,
        written: str | None,
        allowance: Allowance | None,
    ) -> None:
        site.asked, site.kept_for, site.fault = now, _KEPT_FOR, None
        try:
            fetched = await self._tools.fetcher.fetch(
                f"{origin}/robots.txt",
                written=written,
                accept="text/plain, */*;q=0.5",
                max_body=_READ,
                allowance=allowance,
            )
        except FetchError as error:
            if isinstance(error, AddressRefused):
                # No fault of the site's: another source of it may have leave to go there.
                site.asked = None
                raise
            if _is_none_there(error):
                # "Unavailable": all may be read (RFC 9309 §2.3.1.3).
                site.rules, site.verdicts = zlib.compress(b""), {}
                return
            # "Unreachable": nothing may be read (§2.3.1.4), but by a copy from before.
            site.fault = error
            site.kept_for = _AGAIN_AFTER_FAULT if site.rules is None else _AGAIN_WITH_COPY
            return
        except BaseException:
            # Broken off, by the deadline of whoever asks, say: nothing is known of the site.
            site.asked = None
            raise
        body = b"" if fetched.document is None else fetched.document.body[:_PARSED]
        site.rules, site.verdicts = zlib.compress(body), {}

    async def _judge(self, site: _Site, url: str, origin: str) -> _Verdict:
        if site.rules is None:
            raise RobotsDisallow(
                f"{origin}/robots.txt could not be read, so that its pages are left alone for now "
                f"(RFC 9309): {site.fault}",
                retry_after=None if site.fault is None else site.fault.retry_after,
            ) from site.fault
        verdict = site.verdicts.get(url)
        if verdict is None:
            rules = zlib.decompress(site.rules)
            try:
                verdict = (
                    await self._tools.pool.run(judge_robots, rules, url, self._tools.product)
                    if rules.strip()
                    else (True, None)
                )
            except ParseError as error:
                raise RobotsDisallow(
                    f"{origin}/robots.txt cannot be understood, so that its pages are left alone: "
                    f"{error}"
                ) from error
            if len(site.verdicts) >= _MOST_VERDICTS:
                site.verdicts.clear()
            site.verdicts[url] = verdict
        return verdict


@asynccontextmanager
async def _alone(site: _Site, origin: str, allowance: Allowance) -> AsyncIterator[None]:
    """Ask a site while no other poll does, whose wait for it is one's own too."""
    try:
        async with allowance.run():
            await site.lock.acquire()
    except TimeoutError as exc:
        raise FetchTimedOut(
            f"{origin}/robots.txt was not read in the time of a poll; it is tried again later"
        ) from exc
    try:
        yield
    finally:
        site.lock.release()


def judge_robots(body: bytes, url: str, product: str) -> _Verdict:
    """Whether ``product`` may read ``url`` by these rules, and the delay they ask for, in s."""
    from protego import Protego

    name = product.casefold()

    def whole(found: re.Match[str]) -> str:
        # The library takes the beginning of a name for the name.
        token = found[2].casefold()
        if token == name:
            return f"{found[1]}{found[2]}"
        return f"{found[1]}no-{found[2]}" if name.startswith(token) else found[0]

    rules = Protego.parse(_AGENT.sub(whole, body.decode("utf-8-sig", "replace")))
    delay = rules.crawl_delay(product)
    usable = delay is not None and math.isfinite(delay) and delay > 0
    return bool(rules.can_fetch(url, product)), delay if usable else None


def _is_none_there(error: FetchError) -> bool:
    """Whether a site says, by its status, that it has no rules.

    429 is a 4xx by number only: who is asked too often has not said that all is allowed.
    """
    if isinstance(error, TooManyRedirects):
        return True  # §2.3.1.2
    return (
        isinstance(error, StatusRefused)
        and HTTPStatus.BAD_REQUEST <= error.status < HTTPStatus.INTERNAL_SERVER_ERROR
        and error.status != HTTPStatus.TOO_MANY_REQUESTS
    )


def origin_of(url: str) -> str:
    """The site whose rules are those for ``url`` (RFC 9309 §2.3)."""
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.rpartition('@')[2].lower()}"
