"""What is known of one sitemap of an index, and what follows from it. Pure.

The ``lastmod`` of an index is the only word on which of its sitemaps changed. It is taken
with what it cannot say: one that names a day (W3C allows it) is the same for all that day,
and one that its generator never touches is no word at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from watchers.model import Validators
from watchers.sitemap_text import Child, ParsedSitemap

__all__ = ["FailedChild", "ReadChild", "is_day_open", "is_newer"]

_BEFORE_A_DAY = timedelta(hours=14)
"""So long before its midnight in UTC a day begins somewhere (UTC+14), …"""
_DAY_EVERYWHERE = timedelta(hours=36)
"""… and so long after it the day is over everywhere (UTC−12)."""

_WHOLE_AFTER = timedelta(hours=18)
"""From here on a sitemap is asked whole: a visit is six hours away at most, so daily."""

_OTHER_ZONES = timedelta(days=1)
"""By so much a time is off at most where its zone is missing or wrong."""

_FIRST_WAIT = timedelta(minutes=2)
_LONGEST_ILL = timedelta(minutes=10)
_LONGEST_REFUSED = timedelta(days=1)


def is_day_open(child: Child, now: datetime) -> bool:
    """Whether a sitemap may change once more under the day that is its ``lastmod``."""
    if child.lastmod is None or not child.day_only:
        return False
    return -_BEFORE_A_DAY <= now - child.lastmod < _DAY_EVERYWHERE


def is_newer(time: datetime | None, other: datetime | None) -> bool:
    """Whether a ``lastmod`` says more than an earlier one."""
    return time is not None and (other is None or time > other)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChild:
    """A sitemap of an index, as it was when it was last read.

    ``newest`` is the latest time in it; ``total`` and ``checksum`` are those of its addresses
    (see `ParsedSitemap`), None where nobody counted them. ``dated_only``: it was old already
    when it was first read; ``asleep``: and the index had said nothing of it since the first visit,
    so that only what came after that is news. ``asked`` is when it was read last and ``whole``
    when without validators; None where that was not noted. ``listed``: the index lists it still.
    """

    url: str
    lastmod: datetime | None = None
    day_only: bool = False
    depth: int = 1
    within: str = ""
    newest: datetime | None = None
    total: int | None = None
    checksum: int | None = None
    validators: Validators = field(default_factory=Validators)
    dated_only: bool = False
    asleep: bool = False
    asked: datetime | None = None
    whole: datetime | None = None
    listed: bool = True

    def as_listed(self) -> Child:
        """It, as the index listed it."""
        return Child(
            url=self.url,
            lastmod=self.lastmod,
            day_only=self.day_only,
            depth=self.depth,
            within=self.within,
        )

    def is_open(self, now: datetime) -> bool:
        """Whether it may have changed under the day that is its ``lastmod``.

        That is so until it was read once after the day was over everywhere.
        """
        if self.lastmod is None or not self.day_only or now - self.lastmod < -_BEFORE_A_DAY:
            return False
        return (self.asked or now) - self.lastmod < _DAY_EVERYWHERE

    def wants_whole(self, now: datetime) -> bool:
        """Whether it is to be asked without validators, whatever the index says of it."""
        return self.whole is None or not timedelta() <= now - self.whole < _WHOLE_AFTER

    def belies(self, child: Child, found: ParsedSitemap) -> bool:
        """Whether what was found now shows that ``child``'s ``lastmod`` is not to be believed.

        It holds what came long after its ``lastmod``; or it has changed since it was read,
        and the ``lastmod`` has not. What left it is no such change.
        """
        if child.lastmod is None:
            return False
        covers = _DAY_EVERYWHERE if child.day_only else _OTHER_ZONES
        if found.newest is not None and found.newest - child.lastmod > covers:
            return True
        if child.lastmod != self.lastmod or self.asked is None or self.is_open(self.asked):
            return False
        if self.newest is not None and is_newer(found.newest, self.newest):
            return True
        grew = self.total is not None and found.total >= self.total
        return grew and found.checksum != self.checksum


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedChild:
    """A sitemap of an index that could not be read, ``times`` in a row, the last time ``asked``.

    ``refused``: by a status of the server (404, 410, 403, …) or for what it holds, which stays
    so for longer than a fault of the server does.
    """

    url: str
    asked: datetime
    lastmod: datetime | None = None
    day_only: bool = False
    depth: int = 1
    within: str = ""
    times: int = 1
    refused: bool = False

    def as_listed(self) -> Child:
        """It, as the index listed it."""
        return Child(
            url=self.url,
            lastmod=self.lastmod,
            day_only=self.day_only,
            depth=self.depth,
            within=self.within,
        )

    def is_due(self, now: datetime) -> bool:
        """Whether it is to be asked again, though the index says nothing new of it.

        A server's fault is over at the next visit, or after ten minutes at most of waiting;
        what is refused is asked for after two minutes, which many need to write a file anew,
        and ever more seldom up to once a day.
        """
        if self.refused:
            wait = min(_FIRST_WAIT * 2 ** min(self.times - 1, 20), _LONGEST_REFUSED)
        else:
            wait = min(_FIRST_WAIT * (self.times - 1), _LONGEST_ILL)
        return not timedelta() <= now - self.asked < wait
