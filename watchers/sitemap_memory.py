"""What a visit to a sitemap leaves for the next one.

What an index listed at the first visit and was not read then is old: when it is read, only
its dated addresses count, since nobody knows which of the others were there before.
`watchers.sitemap_due` decides by this which sitemaps are asked.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any, Self

from watchers.model import Validators
from watchers.sitemap_children import FailedChild, ReadChild, is_newer
from watchers.sitemap_text import Child

__all__ = ["SitemapMemory", "mark_of"]

_MOST_READ = 60
_MOST_WAITING = 300
_MOST_OLD = 2_000
_MOST_FAILED = 100
_DOUBTED_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapMemory:
    """What is known after a visit.

    ``newest`` is the latest time that any sitemap bore; None before the first visit.
    ``read`` are sitemaps that were read, the longest ago first; ``waiting`` those that are
    due and had no turn yet, ``failed`` those that could not be read, the longest ago first.
    ``old`` are the marks of those that were listed at the first visit and not read;
    ``all_old`` where they were too many to be kept. ``horizon`` is the latest ``lastmod``
    among them: of what is not newer the index says nothing new. ``doubted`` is when a sitemap
    last showed that the index does not say when it changes. ``begun`` is the first visit:
    what was there before is no news in a sitemap that slept.
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
    doubted: datetime | None = None
    begun: datetime | None = None

    @classmethod
    def load(cls, text: str | None) -> Self:
        """From the text form; one that cannot be read is as good as none."""
        try:
            said = json.loads(text) if text else None
            if not isinstance(said, dict) or said.get("v") not in (1, 2):
                return cls()
            return cls(**_fields(said if said["v"] == 2 else _renew(said)))
        except (AttributeError, KeyError, TypeError, ValueError):
            return cls()

    def dump(self) -> str:
        """The text form; the same memory has the same."""
        said = {
            "v": 2,
            "index": self.is_index,
            "newest": _write_time(self.newest),
            "horizon": _write_time(self.horizon),
            "doubted": _write_time(self.doubted),
            "begun": _write_time(self.begun),
            "read": [_write_read(one) for one in self.read],
            "waiting": [_write_child(one) for one in self.waiting],
            "failed": [
                [*_write_child(one), _write_time(one.asked), one.times, int(one.refused)]
                for one in self.failed
            ],
            "old": sorted(self.old),
            "all_old": self.all_old,
        }
        return json.dumps({key: value for key, value in said.items() if value}, ensure_ascii=False)

    def is_old(self, child: Child) -> bool:
        """Whether it was listed before anything of it was read."""
        return self.visited and (self.all_old or mark_of(child.url) in self.old)

    def is_believed(self, now: datetime) -> bool:
        """Whether the index says when its sitemaps change, as far as is known.

        Once it was found untrue it is not believed for a week.
        """
        return self.doubted is None or not timedelta() <= now - self.doubted < _DOUBTED_FOR

    @property
    def room(self) -> int:
        """How many more sitemaps may be read, and no other is forgotten for them."""
        return max(0, _MOST_READ - len(self.read))

    def needs_turn(self, child: Child) -> bool:
        """Whether nothing but the index's word, which may not come again, says that it is due."""
        known: Iterable[ReadChild | FailedChild] = (*self.read, *self.failed)
        return all(one.url != child.url or is_newer(child.lastmod, one.lastmod) for one in known)

    def still_lists(self, child: Child) -> bool:
        """Whether no index has listed it once and does not any more."""
        return all(one.listed or one.url != child.url for one in self.read)

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
            day_only=child.day_only,
            depth=child.depth,
            within=child.within,
            times=1 if before is None else before.times + 1,
            refused=refused,
        )
        rest = self.without(child.url)
        kept = (*rest.failed, failed)[-_MOST_FAILED:]
        return replace(rest, read=rest.read if gone else self.read, failed=kept)

    def listing(self, listed: Iterable[Child], *, within: str = "") -> Self:
        """With what an index lists now: of the others that it listed none is asked again."""
        urls = {one.url for one in listed}
        return replace(
            self,
            read=tuple(
                one
                if one.within != within or one.listed == (one.url in urls)
                else replace(one, listed=not one.listed)
                for one in self.read
            ),
            failed=tuple(one for one in self.failed if one.within != within or one.url in urls),
        )

    def with_child(self, child: ReadChild) -> Self:
        """With one more that was just read, and without those that it pushes out."""
        rest = self.without(child.url)
        kept = [*rest.read, child]
        made = replace(rest, read=tuple(kept))
        while len(kept) > _MOST_READ:
            oldest = min(kept[:-1], key=lambda one: (one.listed, _rank(one.lastmod)))
            kept.remove(oldest)
            made = replace(made, read=tuple(kept)).with_old([oldest.as_listed()])
        return made

    def with_old(self, children: Iterable[Child]) -> Self:
        """With what is listed and will not be read, unless it changes."""
        listed = list(children)
        marks = self.old | {mark_of(one.url) for one in listed}
        times = [self.horizon, *(one.lastmod for one in listed)]
        is_full = self.all_old or len(marks) > _MOST_OLD
        return replace(
            self,
            old=frozenset() if is_full else frozenset(marks),
            all_old=is_full,
            horizon=max((time for time in times if time), default=None),
        )

    def with_waiting(self, children: Iterable[Child]) -> Self:
        """With those that are due and had no turn, each as it comes last, the newest first."""
        ranked = sorted(
            {one.url: one for one in children}.values(),
            key=lambda one: _rank(one.lastmod),
            reverse=True,
        )
        return replace(self, waiting=tuple(ranked[:_MOST_WAITING]))

    def with_newest(self, time: datetime | None) -> Self:
        """With a time that a sitemap bore."""
        times = [one for one in (self.newest, time) if one is not None]
        return replace(self, newest=max(times, default=None))


def _rank(time: datetime | None) -> float:
    return time.timestamp() if time is not None else float("-inf")


def mark_of(url: str) -> str:
    """A short name of a sitemap's address."""
    return hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:8]


def _renew(said: dict[str, Any]) -> dict[str, Any]:
    """The first text form as the second: nothing was known of days, nor of who lists what.

    A midnight is taken for a day, and what stood inside another index for unlisted there.
    """
    before = dict(said)
    before["read"] = [
        [*_renew_child(url, lastmod, depth), newest, *validators, dated_only]
        for url, lastmod, depth, newest, *validators, dated_only in said.get("read", ())
    ]
    before["waiting"] = [_renew_child(*one) for one in said.get("waiting", ())]
    before["failed"] = [
        [*_renew_child(url, lastmod, depth), asked, times, refused]
        for url, asked, lastmod, depth, times, refused in said.get("failed", ())
    ]
    return before


def _renew_child(url: str, lastmod: str | None, depth: int) -> list[Any]:
    at = _read_time(lastmod)
    day_only = at is not None and at.time() == time()
    return [url, lastmod, int(day_only), depth, "" if depth == 1 else "?"]


def _fields(said: dict[str, Any]) -> dict[str, Any]:
    return {
        "visited": True,
        "is_index": bool(said.get("index")),
        "newest": _read_time(said.get("newest")),
        "horizon": _read_time(said.get("horizon")),
        "doubted": _read_time(said.get("doubted")),
        "begun": _read_time(said.get("begun")),
        "read": tuple(map(_read_read, said.get("read", ()))),
        "waiting": tuple(Child(**_read_child(*one)) for one in said.get("waiting", ())),
        "failed": tuple(
            FailedChild(
                **_read_child(*child),
                asked=datetime.fromisoformat(asked),
                times=times,
                refused=bool(refused),
            )
            for *child, asked, times, refused in said.get("failed", ())
        ),
        "old": frozenset(said.get("old", ())),
        "all_old": bool(said.get("all_old")),
    }


def _write_child(child: Child | ReadChild | FailedChild) -> list[Any]:
    lastmod = _write_time(child.lastmod)
    return [child.url, lastmod, int(child.day_only), child.depth, child.within]


def _read_child(
    url: str, lastmod: str | None, day_only: int, depth: int, within: str
) -> dict[str, Any]:
    return {
        "url": url,
        "lastmod": _read_time(lastmod),
        "day_only": bool(day_only),
        "depth": depth,
        "within": within,
    }


def _write_read(one: ReadChild) -> list[Any]:
    said = one.validators
    return [
        *_write_child(one),
        _write_time(one.newest),
        said.etag,
        said.last_modified,
        said.body_hash,
        int(one.dated_only),
        _write_time(one.asked),
        _write_time(one.whole),
        one.total,
        one.checksum,
        int(one.listed),
        int(one.asleep),
    ]


def _read_read(said: list[Any]) -> ReadChild:
    child, (newest, etag, last_modified, body_hash, dated_only), later = (
        said[:5],
        said[5:10],
        said[10:],
    )
    asked, whole, total, checksum, listed, *more = later or (None, None, None, None, True)
    return ReadChild(
        **_read_child(*child),
        newest=_read_time(newest),
        validators=Validators(etag=etag, last_modified=last_modified, body_hash=body_hash),
        dated_only=bool(dated_only),
        asked=_read_time(asked),
        whole=_read_time(whole),
        total=total,
        checksum=checksum,
        listed=bool(listed),
        asleep=bool(more and more[0]),
    )


def _write_time(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def _read_time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
