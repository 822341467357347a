"""The pages of what channels were told: whether they are still there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.model import Decision, Entry, EntryKey, Source
from watchers.presence import Presence

__all__ = ["AlertedPage", "ClaimedPage", "PageFinding", "PageLooker", "PageState", "PageStore"]


class PageState(StrEnum):
    """What is known of a page."""

    THERE = "there"
    MISSED = "missed"  # it was not found once, which may be a slip
    PULLED = "pulled"  # gone, and told


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertedPage:
    """The page of an entry that a channel was told of at once.

    ``since`` is when it was told first, ``due`` when it is asked again (None: no more),
    ``asked`` how often it was. ``missed`` is when it was first not found, ``status`` what its
    server answered last.
    """

    entry: EntryKey
    url: str
    since: datetime
    due: datetime | None
    state: PageState = PageState.THERE
    asked: int = 0
    missed: datetime | None = None
    status: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedPage:
    """A page that this process asks now, with its entry as it is stored.

    ``beside`` is the address of another entry of the source on the same host, the latest
    that is there as far as is known: where that fails too, the site is ill. None where there
    is none.
    """

    page: AlertedPage
    entry: Entry
    source: Source
    beside: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFinding:
    """A page as it is now. ``decision`` is what the rules said where that is news."""

    page: AlertedPage
    reasons: tuple[str, ...] = ()
    decision: Decision | None = None


class PageStore(Protocol):
    """Each method is one unit of work, and raises as those of `bot.ports.Store` do."""

    async def claim_pages(
        self, *, now: datetime, limit: int, until: datetime
    ) -> tuple[ClaimedPage, ...]:
        """The pages that are due, those first that have been longest, ``limit`` at most.

        Nobody else gets them before ``until``: then they are due again, whatever became of
        who claimed them. Counts the ask.
        """
        ...

    async def save_pages(self, pages: Sequence[AlertedPage]) -> None:
        """Put pages, as they are found, in the place of what was stored of them."""
        ...


class PageLooker(Protocol):
    """Asks for a page."""

    async def look(self, url: str, *, written: str | None = None) -> Presence:
        """Whether the page is there; what hinders the asking is an answer too.

        ``written`` is the source's address, where the operator wrote it.
        """
        ...
