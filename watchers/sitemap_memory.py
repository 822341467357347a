"""What a visit to a sitemap leaves for the next one, and which sitemaps of an index are due.

Pure: the watcher asks, this decides. An index may list thousands of sitemaps, of which a
few hold what is new. Those that change are known by their ``lastmod``; of those without one
the first few are asked at each visit. What an index listed at the first visit and was not
read then is old: should it change, only its dated addresses count, since nobody knows
which of the others were there before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Self

from watchers.model import Validators
from watchers.sitemap_text import Child

__all__ = [
    "MOST_AT_ONCE",
    "FailedChild",
    "ReadChild",
    "SitemapMemory",
    "choose_children",
    "list_due",
]

MOST_AT_ONCE = 10
"""So many sitemaps of an index are asked at one visit."""

_MOST_READ = 60
_MOST_WAITING = 300
_MOST_OLD = 2_000
_MOST_FAILED = 100
_FIRST_WAIT = timedelta(minutes=2)
_LONGEST_ILL = timedelta(minutes=10)
_LONGEST_REFUSED = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChild:
    """A sitemap of an index, as it was when it was last read.

    ``newest`` is the latest time in it. ``dated_only``: it was old already when it was first
    read.
    """

    url: str
    lastmod: datetime | None = None
    depth: int = 1
    newest: datetime | None = None
    validators: Validators = field(default_factory=Validators)
    dated_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedChild:
    """A sitemap of an index that could not be read, ``times`` in a row, the last time ``asked``.

    ``refused``: by a status of the server (404, 410, 403, …) or for what it holds, which stays
    so for longer than a fault of the server does.
    """

    url: str
    asked: datetime
    lastmod: datetime | None = None
    depth: int = 1
    times: int = 1
    refused: bool = False

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


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapMemory:
    """What is known after a visit.

    ``newest`` is the latest time that any sitemap bore; None before the first visit.
    ``read`` are sitemaps that were read, the longest ago first; ``waiting`` those that are
    due and had no turn yet, ``failed`` those that could not be read, the longest ago first.
    ``old`` are the marks of those that were listed at the first visit and not read;
    ``all_old`` where they were too many to be kept. ``horizon`` is the latest ``lastmod``
    among them: what is not newer is not read.
    """

    is_index: bool = False
    visited: bool = False
    newest: datetime | None = None
    read: tuple[ReadChild, ...] = ()
    waiting: tuple[Child, ...] = ()
    failed: tuple[FailedChild, ...] = ()
    old: frozenset[str] = frozenset()
    all_old: bool = False
    horizon: datetime | None = None

    @classmethod
    def load(cls, text: str | None) -> Self:
        """From the text form; one that cannot be read is as good as none."""
        try:
            said = json.loads(text) if text else None
            return cls(**_fields(said)) if isinstance(said, dict) and said.get("v") == 1 else cls()
        except (AttributeError, KeyError, TypeError, ValueError):
            return cls()

    def dump(self) -> str:
        """The text form; the same memory has the same."""
        said = {
            "v": 1,
            "index": self.is_index,
            "newest": _write_time(self.newest),
            "horizon": _write_time(self.horizon),
            "read": [
                [
                    one.url,
                    _write_time(one.lastmod),
                    one.depth,
                    _write_time(one.newest),
                    one.validators.etag,
                    one.validators.last_modified,
                    one.validators.body_hash,
                    int(one.dated_only),
                ]
                for one in self.read
            ],
            "waiting": [[one.url, _write_time(one.lastmod), one.depth] for one in self.waiting],
            "failed": [
                [
                    one.url,
                    _write_time(one.asked),
                    _write_time(one.lastmod),
                    one.depth,
                    one.times,
                    int(one.refused),
                ]
                for one in self.failed
            ],
            "old": sorted(self.old),
            "all_old": self.all_old,
        }
        return json.dumps({key: value for key, value in said.items() if value}, ensure_ascii=False)

    def is_old(self, child: Child) -> bool:
        """Whether it was listed before anything of it was read."""
        return self.visited and (self.all_old or _mark(child.url) in self.old)

    def without(self, url: str) -> Self:
        """Without what is known of a sitemap."""
        return replace(
            self,
            read=tuple(one for one in self.read if one.url != url),
            waiting=tuple(one for one in self.waiting if one.url != url),
            failed=tuple(one for one in self.failed if one.url != url),
        )

    def with_failed(self, child: Child, *, refused: bool, gone: bool, now: datetime) -> Self:
        """With a sitemap that could not be read just now; forgotten as read where ``gone``."""
        before = next((one for one in self.failed if one.url == child.url), None)
        failed = FailedChild(
            url=child.url,
            asked=now,
            lastmod=child.lastmod,
            depth=child.depth,
            times=1 if before is None else before.times + 1,
            refused=refused,
        )
        rest = self.without(child.url)
        kept = (*rest.failed, failed)[-_MOST_FAILED:]
        return replace(rest, read=rest.read if gone else self.read, failed=kept)

    def listing(self, listed: Iterable[Child]) -> Self:
        """Without the failed sitemaps that the index itself does not list any more."""
        urls = {one.url for one in listed}
        still = tuple(one for one in self.failed if one.depth > 1 or one.url in urls)
        return replace(self, failed=still)

    def with_child(self, child: ReadChild) -> Self:
        """With one more that was just read, and without those that it pushes out."""
        rest = self.without(child.url)
        kept = [*rest.read, child]
        made = replace(rest, read=tuple(kept))
        while len(kept) > _MOST_READ:
            oldest = min(kept[:-1], key=lambda one: _rank(one.lastmod))
            kept.remove(oldest)
            known = Child(url=oldest.url, lastmod=oldest.lastmod)
            made = replace(made, read=tuple(kept)).with_old([known])
        return made

    def with_old(self, children: Iterable[Child]) -> Self:
        """With what is listed and will not be read, unless it changes."""
        listed = list(children)
        marks = self.old | {_mark(one.url) for one in listed}
        times = [self.horizon, *(one.lastmod for one in listed)]
        is_full = self.all_old or len(marks) > _MOST_OLD
        return replace(
            self,
            old=frozenset() if is_full else frozenset(marks),
            all_old=is_full,
            horizon=max((time for time in times if time), default=None),
        )

    def with_waiting(self, children: Iterable[Child]) -> Self:
        """With those that are due and had no turn, the newest first."""
        ranked = sorted(children, key=lambda one: _rank(one.lastmod), reverse=True)
        return replace(self, waiting=tuple(ranked[:_MOST_WAITING]))

    def with_newest(self, time: datetime | None) -> Self:
        """With a time that a sitemap bore."""
        times = [one for one in (self.newest, time) if one is not None]
        return replace(self, newest=max(times, default=None))


def list_due(memory: SitemapMemory, listed: Iterable[Child]) -> list[Child]:
    """Those of the sitemaps that an index lists now which may hold what is new.

    Of those that could not be read only such as changed since: `choose_children` has the rest.
    """
    read: dict[str, ReadChild | FailedChild] = {one.url: one for one in memory.read}
    read |= {one.url: one for one in memory.failed}
    due: list[Child] = []
    for child in listed:
        known = read.get(child.url)
        if known is None:
            is_old = memory.is_old(child)
            horizon = memory.horizon
            changed = child.lastmod and (horizon is None or child.lastmod > horizon)
            if not is_old or changed:
                due.append(child)
        elif child.lastmod is not None and (known.lastmod is None or child.lastmod > known.lastmod):
            due.append(child)
    return due


def choose_children(
    memory: SitemapMemory, listed: Sequence[Child] | None, *, now: datetime
) -> list[Child]:
    """The sitemaps of an index that are due, in the order in which they are to be asked.

    ``listed`` is what the index lists now; None where it has not changed. Those with a newer
    ``lastmod`` come first, the newest before the others; then those without one, the one that
    was read the longest ago before the others. Half of the first ten places are for these,
    so that neither keeps the other waiting. Last come those that could not be read, for where one
    hangs the others were asked before it; one of them has the tenth place.
    """
    failed = {one.url for one in memory.failed}
    due = {one.url: one for one in (*memory.waiting, *list_due(memory, listed or ()))}
    for known in memory.read:
        if known.lastmod is None and known.url not in failed:
            due.setdefault(known.url, Child(url=known.url, depth=known.depth))
    again = [
        due.pop(one.url, Child(url=one.url, lastmod=one.lastmod, depth=one.depth))
        for one in memory.failed
        if one.url in due or one.is_due(now)
    ]
    place = {one.url: number for number, one in enumerate(memory.read)}
    dated = sorted(
        (one for one in due.values() if one.lastmod is not None),
        key=lambda one: (-_rank(one.lastmod), place.get(one.url, -1)),
    )
    undated = sorted(
        (one for one in due.values() if one.lastmod is None),
        # At the first visit by their names, then as they stand.
        key=lambda one: (place.get(one.url, -1), "news" not in one.url.lower()),
    )
    most = MOST_AT_ONCE - min(len(undated), MOST_AT_ONCE // 2)
    well = [*dated[:most], *undated, *dated[most:]]
    last = MOST_AT_ONCE - 1
    return [*well[:last], *again[:1], *well[last:], *again[1:]]


def _rank(time: datetime | None) -> float:
    return time.timestamp() if time is not None else float("-inf")


def _mark(url: str) -> str:
    return hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:8]


def _fields(said: dict[str, Any]) -> dict[str, Any]:
    return {
        "visited": True,
        "is_index": bool(said.get("index")),
        "newest": _read_time(said.get("newest")),
        "horizon": _read_time(said.get("horizon")),
        "read": tuple(map(_read_child, said.get("read", ()))),
        "waiting": tuple(
            Child(url=url, lastmod=_read_time(lastmod), depth=depth)
            for url, lastmod, depth in said.get("waiting", ())
        ),
        "failed": tuple(map(_read_failed, said.get("failed", ()))),
        "old": frozenset(said.get("old", ())),
        "all_old": bool(said.get("all_old")),
    }


def _read_child(said: list[Any]) -> ReadChild:
    url, lastmod, depth, newest, etag, last_modified, body_hash, dated_only = said
    return ReadChild(
        url=url,
        lastmod=_read_time(lastmod),
        depth=depth,
        newest=_read_time(newest),
        validators=Validators(etag=etag, last_modified=last_modified, body_hash=body_hash),
        dated_only=bool(dated_only),
    )


def _read_failed(said: list[Any]) -> FailedChild:
    url, asked, lastmod, depth, times, refused = said
    return FailedChild(
        url=url,
        asked=datetime.fromisoformat(asked),
        lastmod=_read_time(lastmod),
        depth=depth,
        times=times,
        refused=bool(refused),
    )


def _write_time(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def _read_time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
