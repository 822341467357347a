"""Which sitemaps of an index are due, and in which order. Pure: the watcher asks, this decides.

An index may list thousands of sitemaps, of which a few hold what is new. Those that change
are known by their ``lastmod``, as far as it can be believed. The others that were read are
asked at each visit, as many as there is room for, where the index has no such word on them:
without a ``lastmod``, on the day that is their ``lastmod``, or where it was found untrue.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from watchers.sitemap_children import FailedChild, ReadChild, is_day_open, is_newer
from watchers.sitemap_memory import SitemapMemory
from watchers.sitemap_text import Child

__all__ = ["MOST_AT_ONCE", "choose_children", "is_asleep", "is_steady", "list_due", "list_unread"]

MOST_AT_ONCE = 10
"""So many sitemaps of an index are asked at one visit."""

# … and of them so many of which the index says nothing new, to see whether that is true;
_MOST_SELDOM = 5
_KEPT_FOR_SELDOM = 3
# … and so many that held the newest, each time that there are more than room.
_MOST_LIVELY = 2
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def list_due(memory: SitemapMemory, listed: Iterable[Child]) -> list[Child]:
    """Those of the sitemaps that an index lists now which it says may hold what is new.

    Of those that could not be read only such as changed since: `choose_children` has the rest.
    """
    read: dict[str, ReadChild | FailedChild] = {one.url: one for one in memory.read}
    read |= {one.url: one for one in memory.failed}
    due: list[Child] = []
    old: list[Child] = []
    for child in listed:
        known = read.get(child.url)
        if known is not None:
            if is_newer(child.lastmod, known.lastmod):
                due.append(child)
        elif not memory.is_old(child) or is_newer(child.lastmod, memory.horizon):
            due.append(child)
        else:
            old.append(child)
    return due + list_unread(memory, _likely_first(old))


def list_unread(memory: SitemapMemory, old: Iterable[Child]) -> list[Child]:
    """The first of the old sitemaps, as many as can be remembered: they are read once.

    From then on they are as those that were read at the first visit.
    """
    waiting = {one.url for one in memory.waiting}
    left = [one for one in old if one.url not in waiting]
    return left[: max(0, memory.room - len(waiting))]


def choose_children(
    memory: SitemapMemory, listed: Sequence[Child] | None, *, now: datetime
) -> list[Child]:
    """The sitemaps of an index that are due, in the order in which they are to be asked.

    ``listed`` is what the index lists now; None where it has not changed. Those with a newer
    ``lastmod`` come first, the newest before the others; then those that are asked at each
    visit, the one that was read the longest ago before the others. Half of the first ten places
    are for these, so that neither keeps the other waiting. Then some come of which nothing new is
    said: the old ones that nobody has read, and those that were not asked whole for most of a day.
    Last come those that could not be read, for where one hangs the others were asked before it;
    one of them has the tenth place.
    """
    failed = {one.url for one in memory.failed}
    due = {one.url: one for one in (*memory.waiting, *list_due(memory, listed or ()))}
    unread = [
        due.pop(one.url)
        for one in list(due.values())
        if is_asleep(memory, one) and not is_day_open(one, now)
    ]
    others = [one for one in memory.read if one.listed and one.url not in {*failed, *due}]
    steady = [one for one in others if is_steady(memory, one, now=now)]
    whole = [one for one in others if one not in steady and one.wants_whole(now)]
    whole.sort(key=lambda one: one.whole or _LONG_AGO)
    again = [
        due.pop(one.url, one.as_listed())
        for one in memory.failed
        if one.url in due or one.is_due(now)
    ]
    place = {one.url: number for number, one in enumerate(memory.read)}
    likely = _likely_first([*due.values()])
    dated = sorted(
        (one for one in likely if one.lastmod is not None),
        key=lambda one: (-_rank(one.lastmod), place.get(one.url, -1)),
    )
    undated = sorted(
        (one for one in likely if one.lastmod is None), key=lambda one: place.get(one.url, -1)
    )
    often = [*undated, *(one.as_listed() for one in _lively_first(steady))]
    most = MOST_AT_ONCE - min(len(often), MOST_AT_ONCE // 2)
    seldom = [*unread, *(one.as_listed() for one in whole)][:_MOST_SELDOM]
    well = [*dated[:most], *often, *dated[most:]]
    free = MOST_AT_ONCE - min(len(seldom), _KEPT_FOR_SELDOM)
    well = [*well[:free], *seldom, *well[free:]]
    last = MOST_AT_ONCE - 1
    return [*well[:last], *again[:1], *well[last:], *again[1:]]


def is_steady(memory: SitemapMemory, known: ReadChild, *, now: datetime) -> bool:
    """Whether a sitemap is asked at each visit, since the index has no word on its changes."""
    return known.lastmod is None or known.is_open(now) or not memory.is_believed(now)


def _lively_first(steady: list[ReadChild]) -> list[ReadChild]:
    """Where not all have a turn, those before the others in which the latest news was."""
    if len(steady) <= MOST_AT_ONCE // 2:
        return steady
    ranked = sorted(steady, key=lambda one: _rank(one.newest), reverse=True)
    lively = [one for one in ranked[:_MOST_LIVELY] if one.newest is not None]
    return [*lively, *(one for one in steady if one not in lively)]


def is_asleep(memory: SitemapMemory, child: Child) -> bool:
    """Whether nobody has asked a sitemap since the first visit, nor has the index named it."""
    if not memory.is_old(child) or is_newer(child.lastmod, memory.horizon):
        return False
    known: Iterable[ReadChild | FailedChild] = (*memory.read, *memory.failed)
    return all(one.url != child.url for one in known)


def _likely_first(listed: list[Child]) -> list[Child]:
    """Those that may well hold what is new: called news, or at either end of the list."""
    end = len(listed) - 1
    ranked = sorted(
        enumerate(listed),
        key=lambda item: ("news" not in item[1].url.lower(), min(item[0], end - item[0])),
    )
    return [one for _, one in ranked]


def _rank(time: datetime | None) -> float:
    return time.timestamp() if time is not None else float("-inf")
