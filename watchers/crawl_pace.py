"""When the pages of a site may be asked, where its robots.txt wants time between requests.

`Crawl-delay` is no part of RFC 9309, and many sites write it. A poll that comes too early is
put off and holds no place meanwhile: so many pages of one site keep nobody else waiting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

__all__ = ["LONGEST_GAP", "CrawlPace"]

LONGEST_GAP = timedelta(minutes=2)
"""So much time between two requests is given to a site that wants more: what matters most is
asked every two minutes."""

_FORGOTTEN_AFTER = timedelta(minutes=10)
_MOST_SITES = 4_000


@dataclass(slots=True)
class _Site:
    """``asked`` is when a page was asked last; ``waiting`` are those that were put off, in the
    order in which they came, each with the time at which it was to come again.
    """

    asked: datetime
    waiting: dict[str, datetime] = field(default_factory=dict)


class CrawlPace:
    """Has the pages of a site asked in turn, ``delay`` apart, `LONGEST_GAP` at most."""

    def __init__(self) -> None:
        self._sites: dict[str, _Site] = {}

    def note(self, origin: str, *, now: datetime) -> None:
        """A page of the site is asked now, whatever it wants."""
        site = self._sites.pop(origin, None) or _Site(asked=now)
        site.asked = now
        self._sites[origin] = site
        while len(self._sites) > _MOST_SITES:
            self._sites.pop(next(iter(self._sites)))

    def take(self, origin: str, page: str, *, delay: timedelta, now: datetime) -> timedelta:
        """How long ``page`` has to wait; zero where it is asked now, which is noted.

        Whoever waits keeps its place, and comes again when its time is there. One that is late
        loses its time, and comes before the next.
        """
        gap = min(delay, LONGEST_GAP)
        site = self._sites.get(origin)
        if site is not None and site.asked <= now:  # a clock that was set back begins anew
            late = now - _FORGOTTEN_AFTER
            site.waiting = {one: due for one, due in site.waiting.items() if due >= late}
            before = list(site.waiting)
            place = before.index(page) if page in site.waiting else len(before)
            due = site.asked + gap * (place + 1)
            if due > now:
                site.waiting[page] = due
                return due - now
            site.waiting.pop(page, None)
        elif site is not None:
            site.waiting.clear()
        self.note(origin, now=now)
        return timedelta()
