"""The kind ``sitemap``: news sitemaps, ordinary ones, and indexes of them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from watchers.allowance import Allowance
from watchers.document import poll_document
from watchers.errors import (
    FetchTimedOut,
    ParseError,
    StatusRefused,
    WatcherError,
)
from watchers.model import (
    Document,
    ParsedEntry,
    ParsedFeed,
    Polled,
    PollOutcome,
    SourceForPoll,
)
from watchers.sitemap_children import ReadChild
from watchers.sitemap_due import (
    MOST_AT_ONCE,
    choose_children,
    is_asleep,
    is_steady,
    list_due,
    list_unread,
)
from watchers.sitemap_memory import SitemapMemory, mark_of
from watchers.sitemap_text import Child, ParsedSitemap, parse_sitemap
from watchers.sitemap_verdict import Failure, judge_visit
from watchers.urls import host_of, shown_url

if TYPE_CHECKING:
    from watchers.registry import Tools

__all__ = ["SitemapWatcher"]

_ACCEPT = "application/xml, text/xml;q=0.9, text/plain;q=0.5, */*;q=0.1"
# After so long no further sitemap of an index is asked at this visit, where each waits for
# its turn: that does not count into the time of a poll.
_PATIENCE_S = 45.0
_MOST_ENTRIES = 5_000
_DEEPEST = 2
_TOO_BUSY = frozenset({429, 503})
_GONE = frozenset({404, 410})


@dataclass(slots=True, kw_only=True)
class _Visit:
    """One visit to an index: what it asked, brought and leaves behind.

    ``cut`` are sitemaps for which hardly any time was left, and ``read`` counts those that were
    read and may have held news by what the index says.
    """

    source: SourceForPoll
    before: SitemapMemory
    memory: SitemapMemory
    now: datetime
    allowance: Allowance
    seen: set[str] = field(default_factory=set)
    entries: list[ParsedEntry] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    cut: list[Child] = field(default_factory=list)
    read: int = 0
    is_fresh: bool = False
    transferred: int = 0
    retry_after: timedelta | None = None


class SitemapWatcher:
    """Polls sitemaps. Of an index it follows what changed since the last visit."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    async def poll(self, source: SourceForPoll) -> Polled:
        """What is new in the sitemap, or in the sitemaps that it lists.

        Raises FetchError or ParseError; of an index also where none of its sitemaps can be
        read, or where its server fails with the newest of them.
        """
        memory = SitemapMemory.load(source.memory)
        allowance = self._tools.fetcher.allow()
        polled, top = await self._read(source, since=memory.newest, allowance=allowance)
        if top is None and not memory.is_index:
            return polled
        if top is not None and top.children is None:
            plain = SitemapMemory(visited=True, newest=memory.newest).with_newest(top.newest)
            return _remember(polled, source, plain)
        if not memory.is_index:
            memory = SitemapMemory()  # it was no index at the last visit, or there was none
        now = self._tools.now()
        # Of what an earlier version left the latest news has to do for the first visit.
        begun = memory.begun or memory.newest or now
        visit = _Visit(
            source=source,
            before=memory,
            memory=replace(memory, is_index=True, begun=begun),
            now=now,
            allowance=allowance,
        )
        await self._follow(visit, None if top is None else top.children)
        if not visit.read:
            judge_visit(source.url, visit.memory, visit.failures, visit.cut)
        fresh = visit.is_fresh or polled.outcome is PollOutcome.FRESH
        return _remember(
            replace(
                polled,
                outcome=PollOutcome.FRESH if fresh else polled.outcome,
                entries=_bound(visit.entries),
                bytes_read=polled.bytes_read + visit.transferred,
                retry_after=visit.retry_after or polled.retry_after,
                fault="; ".join(filter(None, (polled.fault, *visit.faults))) or None,
            ),
            source,
            replace(visit.memory, visited=True),
        )

    async def read(self, document: Document) -> ParsedFeed:
        """The entries of a sitemap at hand; what an index lists is not asked for.

        Raises ParseError.
        """
        parsed = await self._tools.pool.run(partial(parse_sitemap, now=self._tools.now()), document)
        fault = parsed.fault
        if parsed.children is not None:
            listed = f"it is an index of {parsed.total} sitemaps, which only its address leads to"
            fault = "; ".join(filter(None, (fault, listed)))
        return ParsedFeed(entries=parsed.entries, format="sitemap", fault=fault)

    async def _read(
        self,
        source: SourceForPoll,
        *,
        since: datetime | None,
        allowance: Allowance,
        dated_only: bool = False,
    ) -> tuple[Polled, ParsedSitemap | None]:
        """One document; what it holds is None where it has not changed."""
        found: list[ParsedSitemap] = []

        async def read(document: Document) -> ParsedFeed:
            parse = partial(
                parse_sitemap, now=self._tools.now(), since=since, dated_only=dated_only
            )
            parsed = await self._tools.pool.run(parse, document)
            found.append(parsed)
            return ParsedFeed(entries=parsed.entries, format="sitemap", fault=parsed.fault)

        polled = await poll_document(
            self._tools.fetcher, source, read, accept=_ACCEPT, allowance=allowance
        )
        return polled, found[0] if found else None

    async def _follow(self, visit: _Visit, listed: Sequence[Child] | None) -> None:
        """Ask the sitemaps that are due, as many as one visit may."""
        clock = asyncio.get_running_loop().time
        began = clock()
        visit.seen.add(visit.source.url)
        home = _at_home(visit, listed)
        if home is not None:
            visit.memory = visit.memory.listing(home)
            if visit.before.visited:
                # What has no turn at this visit has one at a later, listed then or not.
                known = [*visit.memory.waiting, *list_due(visit.memory, home)]
                visit.memory = visit.memory.with_waiting(known)
        due = choose_children(visit.memory, home, now=visit.now)
        asked = 0
        while due and asked < MOST_AT_ONCE:
            if clock() - began > _PATIENCE_S or visit.retry_after is not None:
                break
            if visit.allowance.spent:
                break
            child = due.pop(0)
            if child.url not in visit.seen and visit.memory.still_lists(child):
                visit.seen.add(child.url)
                asked += 1
                due[:0] = await self._ask(visit, child)
        left = [
            one
            for one in (*visit.memory.waiting, *due)
            if one.url not in visit.seen and visit.memory.still_lists(one)
        ]
        if visit.before.visited:
            left = [one for one in left if visit.memory.needs_turn(one)]
        else:
            # One that failed may be read next time, when its addresses are no baseline.
            failed = [failure.child for failure in visit.failures]
            visit.memory = visit.memory.with_old([*left, *failed, *visit.cut])
            left = list_unread(visit.memory, left)
        visit.memory = visit.memory.with_waiting([*left, *visit.cut])
        if visit.cut:
            visit.faults.append(
                f"no time was left for {shown_url(visit.cut[0].url)}: it comes first next time"
            )
        still = [one for one in visit.memory.failed if one.url not in visit.seen]
        if still:
            visit.faults.append(
                f"{len(still)} of its sitemaps could not be read when they were last asked for, "
                f"{shown_url(still[-1].url)} among them"
            )

    async def _ask(self, visit: _Visit, child: Child) -> Sequence[Child]:
        """Read one sitemap of an index; those that are due of it, where it is one too."""
        source, memory = visit.source, visit.memory
        known = next((one for one in memory.read if one.url == child.url), None)
        # Listed at the first visit, and without a turn until now.
        old = known is None and visit.before.is_old(child)
        if known is None:
            asleep = old and is_asleep(visit.before, child)
            known = ReadChild(url=child.url, dated_only=old, asleep=asleep)
        watched = memory.needs_turn(child) or is_steady(memory, known, now=visit.now)
        whole = source.whole or known.wants_whole(visit.now)
        own = replace(
            source,
            url=child.url,
            validators=known.validators,
            credentials=source.credentials if _same_place(source.url, child.url) else None,
            whole=whole,
        )
        had_s = visit.allowance.left_s
        try:
            polled, found = await self._read(
                own,
                since=known.newest or visit.before.newest,
                allowance=visit.allowance,
                dated_only=known.dated_only,
            )
        except WatcherError as error:
            if isinstance(error, FetchTimedOut) and had_s < self._tools.fetcher.allow().left_s / 2:
                # It is not its fault, and it comes before the others at the next visit.
                visit.cut.append(child)
            else:
                _note_failure(visit, child, known, error)
            return ()
        visit.read += watched
        visit.transferred += polled.bytes_read
        visit.retry_after = polled.retry_after
        due: list[Child] = []
        if found is not None:
            visit.is_fresh = True
            came = _since_begun(visit, polled.entries) if known.asleep else polled.entries
            if old or not watched:
                came = [replace(one, unwatched=True) for one in came]
            visit.entries += came
            if found.children is not None:
                due = _look_inside(visit, child, found.children)
            if polled.fault:
                visit.faults.append(f"{shown_url(child.url)}: {polled.fault}")
            if known.belies(child, found):
                visit.memory = replace(visit.memory, doubted=visit.now)
            known = replace(
                known,
                newest=_later(known.newest, found.newest),
                total=found.total,
                checksum=found.checksum,
            )
        read = replace(
            known,
            lastmod=child.lastmod,
            day_only=child.day_only,
            depth=child.depth,
            within=child.within,
            validators=polled.validators,
            asked=visit.now,
            whole=visit.now if whole else known.whole,
            listed=True,
        )
        visit.memory = visit.memory.with_newest(read.newest).with_child(read)
        return due


def _at_home(visit: _Visit, listed: Sequence[Child] | None) -> list[Child] | None:
    """Those on the site itself: a site speaks for no other (sitemaps.org, "Location")."""
    if listed is None:
        return None
    home = [one for one in listed if _same_site(visit.source.url, one.url)]
    if len(home) < len(listed):
        visit.faults.append(
            f"{len(listed) - len(home)} of the sitemaps that it lists are on other sites and are "
            "not asked"
        )
    return home


def _look_inside(visit: _Visit, child: Child, listed: Sequence[Child]) -> list[Child]:
    if child.depth >= _DEEPEST:
        visit.faults.append(
            f"{shown_url(child.url)} is an index inside an index inside an index, and is not "
            "followed; name it as a source of its own"
        )
        return []
    within = mark_of(child.url)
    inner = [
        replace(one, depth=child.depth + 1, within=within) for one in _at_home(visit, listed) or ()
    ]
    visit.memory = visit.memory.listing(inner, within=within)
    due = list_due(visit.memory, inner)
    return sorted(due, key=lambda one: one.lastmod.timestamp() if one.lastmod else 0, reverse=True)


def _since_begun(visit: _Visit, entries: Sequence[ParsedEntry]) -> Sequence[ParsedEntry]:
    """What came after the first visit, at which nobody saw what a sitemap held."""
    begun = visit.memory.begun or visit.now
    return [one for one in entries if one.published is not None and one.published >= begun]


def _note_failure(visit: _Visit, child: Child, known: ReadChild, error: WatcherError) -> None:
    visit.faults.append(f"one of its sitemaps could not be read: {error}")
    status = error.status if isinstance(error, StatusRefused) else 0
    if status in _TOO_BUSY:
        visit.retry_after = error.retry_after or timedelta(0)
    refused = isinstance(error, ParseError) or (400 <= status < 500 and status not in _TOO_BUSY)
    visit.failures.append(
        Failure(
            child=child,
            error=error,
            refused=refused,
            since=_later(child.lastmod, known.newest),
        )
    )
    visit.memory = visit.memory.with_failed(
        child, refused=refused, gone=status in _GONE, now=visit.now
    )


def _bound(entries: Sequence[ParsedEntry]) -> tuple[ParsedEntry, ...]:
    """The newest of them, where ten large sitemaps brought more than anybody reads."""
    if len(entries) <= _MOST_ENTRIES:
        return tuple(entries)
    ranked = sorted(
        entries, key=lambda one: one.published.timestamp() if one.published else 0.0, reverse=True
    )
    return tuple(ranked[:_MOST_ENTRIES])


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((time for time in (one, other) if time is not None), default=None)


def _remember(polled: Polled, source: SourceForPoll, memory: SitemapMemory) -> Polled:
    text = memory.dump()
    return replace(polled, memory=None if text == source.memory else text)


def _same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one host, or of one registered domain."""
    hosts = host_of(one), host_of(other)
    if hosts[0] == hosts[1]:
        return True
    from courlan import extract_domain

    domain = extract_domain(one)
    return domain is not None and domain == extract_domain(other)


def _same_place(one: str, other: str) -> bool:
    """Whether two addresses have the scheme, the host and the port in common."""
    return urlsplit(one)[:2] == urlsplit(other)[:2]
