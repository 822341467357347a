"""Asks the pages of what was told again, and has it told where one is gone or back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from urllib.parse import urlsplit

import structlog

from bot.errors import StoreError
from bot.ingest.page_rules import PagePace, believe, judge_page, wants_witness
from bot.model import Change
from bot.ports import AlertedPage, ClaimedPage, Clock, PageLooker, Store

__all__ = ["Rechecking"]

log = structlog.get_logger("nightdesk.pages")

ASKED_AT_ONCE = 4
CLAIM_FOR = timedelta(minutes=3)
"""Longer than the asks of one page take. A process that dies asks again after it."""


class Rechecking:
    """Keeps a few pages being asked while any are due; the database says which.

    ``tell`` judges and stores that a page is gone or back. ``chance`` gives numbers from 0 to
    1 for the jitter.
    """

    def __init__(
        self,
        *,
        store: Store,
        looker: PageLooker,
        clock: Clock,
        chance: Callable[[], float],
        pace: PagePace,
        tell: Callable[[ClaimedPage, AlertedPage, Change], Awaitable[None]],
    ) -> None:
        self._store = store
        self._looker = looker
        self._clock = clock
        self._chance = chance
        self._pace = pace
        self._tell = tell
        self._asking: set[asyncio.Task[None]] = set()
        self._stopped = False

    async def tick(self) -> None:
        """Begin to ask what is due, as far as there is room; does not wait for the answers."""
        room = ASKED_AT_ONCE - len(self._asking)
        if self._stopped or room <= 0:
            return
        now = self._clock.now()
        for claimed in await self._store.claim_pages(now=now, limit=room, until=now + CLAIM_FOR):
            task = asyncio.create_task(self._take_step(claimed))
            self._asking.add(task)
            task.add_done_callback(self._asking.discard)

    async def settle(self) -> None:
        """Wait for the pages that are being asked."""
        while self._asking:
            await asyncio.gather(*self._asking, return_exceptions=True)

    async def close(self) -> None:
        """Ask no more. What was under way is asked again when its claim has run out."""
        self._stopped = True
        for task in self._asking:
            task.cancel()
        await self.settle()

    async def _take_step(self, claimed: ClaimedPage) -> None:
        page = claimed.page
        try:
            after, change = await self._ask(claimed)
            if change is None:
                await self._store.save_pages([after])
            else:
                await self._tell(claimed, after, change)
                log.info("page", entry=page.entry.id, source=page.entry.source, found=change.kind)
        except StoreError as error:
            log.error("page_not_stored", entry=page.entry.id, error=str(error))
        except Exception:
            # A surprise with one page must not go unsaid; it is asked again.
            log.exception("page_broke", entry=page.entry.id, source=page.entry.source)

    async def _ask(self, claimed: ClaimedPage) -> tuple[AlertedPage, Change | None]:
        written = claimed.source.url if claimed.source.trusted else None
        presence = await self._looker.look(claimed.page.url, written=written)
        now, well = self._clock.now(), None
        if wants_witness(claimed.page, presence, now, self._pace):
            witness = claimed.beside or _find_front(claimed.page.url)
            well = believe(await self._looker.look(witness, written=written))
            if not well:
                log.info("site_ill", source=claimed.source.id, status=presence.status)
        return judge_page(
            claimed.page, presence, now, well=well, pace=self._pace, chance=self._chance()
        )


def _find_front(url: str) -> str:
    """The front page of the site: where nothing else of it is known, that has to be there."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/"
