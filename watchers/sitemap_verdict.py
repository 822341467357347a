"""Whether an index whose sitemaps could not be read has failed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from watchers.errors import FetchTimedOut, StatusRefused, UnreadableIndex, WatcherError
from watchers.sitemap_memory import SitemapMemory
from watchers.sitemap_text import Child
from watchers.urls import shown_url

__all__ = ["Failure", "judge_visit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A sitemap that could not be read. ``since`` is how new it is; None where nobody knows."""

    child: Child
    error: WatcherError
    refused: bool
    since: datetime | None


_NEVER = float("-inf")


def _rank(*times: datetime | None) -> float:
    return max((time.timestamp() for time in times if time is not None), default=_NEVER)


def judge_visit(
    url: str, memory: SitemapMemory, failures: Sequence[Failure], cut: Sequence[Child]
) -> None:
    """Raise where the index brings no news any more, and not for a sitemap that it can spare.

    What its server refuses stays so, often for years, in indexes that nobody tends: others of
    its sitemaps go on, and are asked as before. A fault of the server ends, and the source
    fails meanwhile where the newest of its sitemaps does. Asked of a visit at which no sitemap was
    read that may have held news; ``cut`` are those for which no time was left.
    """
    if not (failures or cut):
        return
    failed = {one.url for one in memory.failed} | {one.url for one in cut}
    well = [
        one
        for one in memory.read
        if one.listed and one.validators.body_hash and one.url not in failed
    ]
    newest = max((_rank(one.lastmod, one.newest) for one in well), default=_NEVER)
    for failure in failures:
        if not failure.refused and (not well or _rank(failure.since) > newest):
            raise failure.error
    where = shown_url(url)
    if any(not well or _rank(one.lastmod) > newest for one in cut):
        raise FetchTimedOut(
            f"{where} left no time for the sitemaps that it lists: they and the index have one "
            "deadline (fetch.timeout_s); it is tried again later, and where it stays so, name one "
            "of the sitemaps as the source's url"
        )
    if well:
        return
    failure = failures[0]
    why = (
        f"{shown_url(failure.child.url)} answers {failure.error.status}"
        if isinstance(failure.error, StatusRefused)
        else str(failure.error)
    )
    raise UnreadableIndex(
        f"{where} answers, but none of the sitemaps that it lists can be read ({why}): see "
        "whether the site has others, and correct the source's url; it is tried again later"
    ) from failure.error
