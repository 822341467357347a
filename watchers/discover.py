"""Where a site's news can be read: its feeds and news sitemaps, each really fetched and read.

What the site says itself comes first: the address, its link elements, its Link header, the
links in its text, a page that lists feeds, the sitemaps in its robots.txt. Then a few
usual addresses are tried. One address after the other, within bounds of number and time.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from watchers.errors import (
    AddressRefused,
    ConnectionFailed,
    FetchError,
    FetchTimedOut,
    StatusRefused,
    WatcherError,
)
from watchers.findings import Findings, FoundSource
from watchers.model import Credentials, Document, Polled, SourceForPoll
from watchers.urls import host_of, is_same_origin, shown_url, split_credentials

if TYPE_CHECKING:
    from watchers.fetch import Fetched
    from watchers.links import Examined, Link
    from watchers.registry import Tools

__all__ = ["ITSELF", "DiscoverLimits", "Discovery", "FoundSource", "discover"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscoverLimits:
    """How much a site may be asked. ``requests`` counts addresses, redirects not."""

    requests: int = 40
    deadline: timedelta = timedelta(seconds=120)
    declared: int = 12  # link elements and Link headers
    linked: int = 10  # links in the text of one page
    pages: int = 2  # pages that list feeds
    sitemaps: int = 4
    children: int = 3  # sitemaps of an index that are not called news


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What was found at ``url`` (after redirects), the best first.

    ``notes`` say what was looked at and is not usable, and why the search ended early.
    ``requests`` is how many addresses were asked. ``otherwise`` is the kind as which the address
    itself can be watched, where it is no feed; None where it is none that is read.
    """

    url: str
    found: tuple[FoundSource, ...]
    notes: tuple[str, ...]
    requests: int
    otherwise: str | None = None


ITSELF = "the address itself is one"
"""Why a source was found where nothing had to be looked for."""

_USUAL = (
    "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feeds/posts/default",
    "/feed.json", "/?feed=rss2", "/feeds", "/feed/rss", "/index.rdf", "/news/rss.xml", "/blog/feed",
    "/rss/news.xml",
)  # fmt: skip
_USUAL_BELOW = ("feed", "rss.xml", "atom.xml")  # in the folder of the given page
_USUAL_SITEMAPS = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml")
_MOST_USUAL = 15
_MOST_FAILURES = 2  # of one host's connections, before it is left alone
_LEFT_ALONE = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)


async def discover(
    tools: Tools,
    url: str,
    *,
    poll: Callable[[SourceForPoll], Awaitable[Polled]],
    limits: DiscoverLimits | None = None,
    tell: Callable[[str], None] = lambda _: None,
    trusted: bool = True,
) -> Discovery:
    """The places at ``url``, and at its site, that could be watched.

    An address without its scheme is tried as https, then as http. ``poll`` reads a news
    sitemap as the service would; ``tell`` hears each address that is asked. ``trusted``: the
    operator wrote the address, which may then be an inner one. Raises
    FetchError where the address itself cannot be had and its site neither.
    """
    search = _Search(tools, limits or DiscoverLimits(), poll, tell, trusted=trusted)
    return await search.run(url)


@dataclass(frozen=True, slots=True)
class _Candidate:
    url: str
    why: str
    declared: bool = False
    from_page: bool = False  # it was found on a page that lists feeds


class _Search:
    def __init__(
        self,
        tools: Tools,
        limits: DiscoverLimits,
        poll: Callable[[SourceForPoll], Awaitable[Polled]],
        tell: Callable[[str], None],
        *,
        trusted: bool,
    ) -> None:
        self._trusted = trusted
        self._tools = tools
        self._limits = limits
        self._poll = poll
        self._tell = tell
        self._written = ""
        self._login: Credentials | None = None
        self._asked: set[str] = set()
        self._requests = 0
        self._failures: Counter[str] = Counter()
        self._findings = Findings()
        self._notes: list[str] = []
        self._pages = 0
        self._otherwise: str | None = None

    async def run(self, typed: str) -> Discovery:
        start = typed
        try:
            async with asyncio.timeout(self._limits.deadline.total_seconds()):
                start, document = await self._begin(typed)
                await self._search(start, document)
        except TimeoutError:
            if not self._requests:
                raise
            self._note(
                f"the search was ended after {self._limits.deadline.total_seconds():g} s: not all "
                "addresses were looked at"
            )
        return Discovery(
            url=start,
            found=self._findings.ranked(),
            notes=tuple(self._notes),
            requests=self._requests,
            otherwise=self._otherwise,
        )

    async def _begin(self, typed: str) -> tuple[str, Document | None]:
        """The address that answers, with its document; None where only its site may have one."""
        address = typed.strip()
        tried = [address] if "://" in address else [f"https://{address}", f"http://{address}"]
        errors: list[FetchError] = []
        for typed_url in tried:
            url, self._login = split_credentials(typed_url)
            self._written = url
            try:
                fetched = await self._fetch(url)
            except StatusRefused as error:
                if error.status in _LEFT_ALONE:
                    raise
                self._note(str(error))
                return url, None
            except AddressRefused:
                raise
            except FetchError as error:
                errors.append(error)
            else:
                return url, fetched.document
        raise errors[0]

    async def _search(self, start: str, document: Document | None) -> None:
        if document is not None:
            self._asked.add(document.url)
            examined = await self._examine(document)
            self._otherwise = examined.kind
            if await self._take(_Candidate(start, ITSELF), document, examined):
                return
            await self._follow_page(document, examined)
            start = document.url
        await self._look_for_sitemaps(start)
        usual = (_Candidate(url, "it is at a usual address") for url in _usual_addresses(start))
        await self._follow(deque(usual))

    async def _follow_page(self, page: Document, examined: Examined) -> None:
        """Look at all that a page leads to."""
        from watchers.links import links_of_header

        header = links_of_header(page.headers.get("link", ""), page.url)
        queue = deque(self._choose(examined.links, page.url, listing=False))
        queue.extendleft(
            _Candidate(url, "the page's Link header names it", declared=True)
            for url in reversed(header[: self._limits.declared])
        )
        await self._follow(queue)

    async def _follow(self, queue: deque[_Candidate]) -> None:
        """Look at each, and at what the first pages among them link to."""
        while queue:
            candidate = queue.popleft()
            document, inner = await self._look(candidate)
            if document is None or inner is None or candidate.from_page:
                continue
            if inner.links and self._pages < self._limits.pages:
                self._pages += 1
                queue.extendleft(reversed(self._choose(inner.links, document.url, listing=True)))

    def _choose(self, links: Sequence[Link], page: str, *, listing: bool) -> list[_Candidate]:
        where = f"{shown_url(page)} links to it" if listing else "a link on the page leads to it"
        declared = [link for link in links if link.declared][: self._limits.declared]
        linked = [link for link in links if not link.declared][: self._limits.linked]
        names = "a link element names it" + (f" (on {shown_url(page)})" if listing else "")
        return [
            _Candidate(link.url, names, declared=True, from_page=listing) for link in declared
        ] + [_Candidate(link.url, where, from_page=listing) for link in linked]

    async def _look(self, candidate: _Candidate) -> tuple[Document | None, Examined | None]:
        """Fetch and read one address, once; a document that is no source comes back."""
        fetched = await self._ask(candidate)
        document = fetched.document if fetched else None
        if fetched is None or document is None:
            return None, None
        if document.url != candidate.url and document.url in self._asked:
            self._findings.add_address(candidate.url, of=document.url)
            return None, None
        self._asked.add(document.url)
        examined = await self._examine(document)
        if await self._take(_move(candidate, fetched.moved_to), document, examined):
            return None, None
        if candidate.declared and not examined.links:
            self._note(f"{shown_url(candidate.url)}, which the site names: {examined.fault}")
        return document, examined

    async def _ask(self, candidate: _Candidate) -> Fetched | None:
        """What a candidate's address answers; None where it is not to be asked, or fails."""
        if candidate.url in self._asked:
            return None
        if self._is_spent(candidate.url):
            return None
        try:
            return await self._fetch(candidate.url)
        except FetchError as error:
            if candidate.declared:
                self._note(f"the site names a feed that cannot be read: {error}")
            return None

    async def _look_for_sitemaps(self, start: str) -> None:
        from watchers.links import Shape, sitemaps_of_robots

        named: Sequence[str] = ()
        robots = urljoin(start, "/robots.txt")
        why = "robots.txt names it"
        if not self._is_spent(robots):
            try:
                document = (await self._fetch(robots)).document
            except FetchError:
                document = None
            if document is not None:
                named = sitemaps_of_robots(document.body.decode("latin-1"), document.url)
        if not named:
            named = [urljoin(start, path) for path in _USUAL_SITEMAPS]
            why = "it is at a usual address"
        for url in named[: self._limits.sitemaps]:
            _, examined = await self._look(_Candidate(url, why))
            if examined is None or examined.shape is not Shape.SITEMAP_INDEX:
                continue
            await self._look_inside(url, examined)

    async def _look_inside(self, index: str, examined: Examined) -> None:
        """Look at the sitemaps of an index that are called news, or else at the likeliest."""
        why = f"{shown_url(index)} names it"
        called = [one for one in examined.sitemaps if "news" in urlsplit(one).path.lower()]
        for child in called[:2]:
            await self._look(_Candidate(child, why))
        for child in [one for one in examined.sitemaps if one not in called][
            : self._limits.children
        ]:
            if self._findings.holds_sitemap:
                break
            await self._look(_Candidate(child, why))

    # -- asking ----------------------------------------------------------------------------

    def _is_spent(self, url: str) -> bool:
        if self._requests >= self._limits.requests:
            limit = self._limits.requests
            self._note(f"the search was ended after {limit} addresses: others were not looked at")
            return True
        return self._failures[host_of(url)] >= _MOST_FAILURES

    async def _fetch(self, url: str) -> Fetched:
        self._asked.add(url)
        self._requests += 1
        self._tell(shown_url(url))
        try:
            return await self._tools.fetcher.fetch(
                url,
                credentials=self._login if is_same_origin(self._written, url) else None,
                written=self._written if self._trusted else None,
            )
        except StatusRefused as error:
            if error.status in _LEFT_ALONE:
                self._failures[host_of(url)] = _MOST_FAILURES
                self._note(f"{host_of(url)} is left alone from here on: {error}")
            raise
        except (ConnectionFailed, FetchTimedOut):
            self._failures[host_of(url)] += 1
            raise

    async def _examine(self, document: Document) -> Examined:
        from watchers.links import Examined, Shape, examine

        try:
            return await self._tools.pool.run(examine, document)
        except WatcherError as error:
            return Examined(shape=Shape.OTHER, fault=str(error))

    # -- what was found --------------------------------------------------------------------

    async def _take(self, candidate: _Candidate, document: Document, examined: Examined) -> bool:
        """Note a document that is a source; False where it is none."""
        from watchers.links import Shape

        if examined.feed is not None:
            feed = examined.feed
            found = FoundSource(
                url=candidate.url,
                kind="feed",
                why=candidate.why,
                title=feed.title,
                format=feed.format,
                lang=feed.lang,
                hubs=feed.hubs,
            )
            self._findings.add(found, feed.entries, address=document.url)
            return True
        if examined.shape is not Shape.NEWS_SITEMAP:
            return False
        source = SourceForPoll(
            id="discovered",
            kind="sitemap",
            url=candidate.url,
            credentials=self._login if is_same_origin(self._written, candidate.url) else None,
            written=self._written if self._trusted else None,
        )
        try:
            self._requests += 1
            polled = await self._poll(source)
        except WatcherError as error:
            self._note(f"{shown_url(candidate.url)}: {error}")
            return False
        found = FoundSource(
            url=candidate.url,
            kind="sitemap",
            why=candidate.why,
            title=f"News sitemap of {host_of(candidate.url)}",
            format="news-sitemap",
        )
        self._findings.add(found, polled.entries, address=document.url)
        return True

    def _note(self, note: str) -> None:
        if note not in self._notes:
            self._notes.append(note)


def _move(candidate: _Candidate, moved_to: str | None) -> _Candidate:
    """The candidate at its new address, where that is for good."""
    return candidate if moved_to is None else replace(candidate, url=moved_to)


def _usual_addresses(start: str) -> list[str]:
    """Usual addresses of feeds: beside the given page, then at the root of its host."""
    path = urlsplit(start).path
    folder = path if path.endswith("/") else f"{path}/" if "." not in path[-6:] else ""
    below = [folder + name for name in _USUAL_BELOW] if folder not in ("", "/") else []
    return list(dict.fromkeys(urljoin(start, one) for one in [*below, *_USUAL]))[:_MOST_USUAL]
