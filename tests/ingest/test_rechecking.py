"""What becomes of an alert whose page is pulled: over real pages, the real store and rules."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.ingest import PagePace, Rechecking
from bot.model import AlertBody, Source
from tests.ingest.conftest import Room, item
from tests.making import make_source
from tests.watchers.conftest import SHORT, Site, open_site
from watchers import open_watchers
from watchers.service import Watchers

PACE = PagePace()
TITLE = "Fenwick to acquire Ostrander for $4 billion"
QUARTER = timedelta(minutes=15)


@dataclass
class Pages:
    """A room whose one outlet has its pages on loopback."""

    room: Room
    site: Site
    watchers: Watchers
    source: Source
    chance: float = 0.5

    def rechecking(self) -> Rechecking:
        return Rechecking(
            store=self.room.store,
            looker=self.watchers,
            clock=self.room.clock,
            chance=lambda: self.chance,
            pace=PACE,
            tell=self.room.writing.tell_page,
        )

    async def ask(self, *, after: timedelta) -> None:
        """Let time go by, and everything that is due by then be asked."""
        self.room.clock.advance(seconds=after.total_seconds())
        one = self.rechecking()
        await one.tick()
        await one.settle()

    def asked(self, path: str) -> int:
        return sum(1 for request in self.site.asked if request.path == path)

    async def updates(self) -> list[str]:
        """What is told in the thread, in order."""
        bodies = [alert.body for alert in await self.room.store.alerts_of("s1")]
        return [body.news for body in bodies if isinstance(body, AlertBody) and body.news]


@pytest.fixture
async def pages(room: Room) -> AsyncIterator[Pages]:
    async with open_site() as site, open_watchers(SHORT) as watchers:
        source = make_source("harbour-wire", url=f"{site.url}/feed", host="127.0.0.1", trusted=True)
        await room.begin(source)
        room.writing = room.make_writing(pages=PACE)
        for path in ("/old", "/deal"):
            site.serve(path, b"here")
        await room.poll("harbour-wire", item("Old town fair opens", url=f"{site.url}/old"))
        await room.poll(
            "harbour-wire",
            item(TITLE, url=f"{site.url}/deal", published=room.clock.now()),
            item("Old town fair opens", url=f"{site.url}/old"),
        )
        assert await room.alerts() == [TITLE]
        yield Pages(room, site, watchers, source)


async def test_a_page_that_stays_is_asked_seldom_and_told_to_nobody(pages: Pages) -> None:
    # By the writer's chance, a tenth before the quarter of an hour.
    await pages.ask(after=timedelta(minutes=13))
    assert pages.asked("/deal") == 0
    await pages.ask(after=timedelta(minutes=1))
    await pages.ask(after=timedelta(minutes=1))
    assert pages.asked("/deal") == 1
    for _ in range(60):
        await pages.ask(after=timedelta(hours=1))
    assert pages.asked("/deal") == 8
    # Only what was told is asked.
    assert pages.asked("/old") == 0
    assert await pages.updates() == []


async def test_a_page_that_is_gone_is_told_in_the_thread_once(pages: Pages) -> None:
    pages.site.serve("/deal", b"", status=410)
    await pages.ask(after=QUARTER)
    for _ in range(60):
        await pages.ask(after=timedelta(hours=1))
    assert await pages.updates() == ["pulled: 127.0.0.1 no longer has it (410)"]


async def test_a_page_that_is_not_found_is_told_once_it_was_missed_twice(pages: Pages) -> None:
    del pages.site.pages["/deal"]
    await pages.ask(after=QUARTER)
    assert await pages.updates() == []
    await pages.ask(after=timedelta(minutes=6))
    assert await pages.updates() == ["pulled: 127.0.0.1 no longer has it (404)"]
    body = (await pages.room.store.alerts_of("s1"))[-1].body
    assert isinstance(body, AlertBody)
    assert body.status_line == "one source, not confirmed, its report was pulled"
    (told,) = await pages.room.store.latest_stories(limit=1)
    assert told.story.origins == 1


async def test_a_slip_of_the_server_is_told_to_nobody(pages: Pages) -> None:
    there = pages.site.pages.pop("/deal")
    await pages.ask(after=QUARTER)
    pages.site.pages["/deal"] = there
    await pages.ask(after=timedelta(minutes=6))
    for _ in range(60):
        await pages.ask(after=timedelta(hours=1))
    assert await pages.updates() == []


async def test_a_site_that_answers_so_to_everything_is_out_of_order(pages: Pages) -> None:
    del pages.site.pages["/deal"], pages.site.pages["/old"]
    for _ in range(4):
        await pages.ask(after=QUARTER)
    assert await pages.updates() == []
    pages.site.serve("/old", b"here")
    await pages.ask(after=2 * QUARTER)
    assert await pages.updates() == ["pulled: 127.0.0.1 no longer has it (404)"]


async def test_a_page_that_is_there_again_is_told_too(pages: Pages) -> None:
    pages.site.serve("/deal", b"", status=410)
    await pages.ask(after=QUARTER)
    pages.site.serve("/deal", b"here")
    await pages.ask(after=timedelta(hours=1))
    assert await pages.updates() == [
        "pulled: 127.0.0.1 no longer has it (410)",
        "back: 127.0.0.1 has it again",
    ]


async def test_a_restart_forgets_nothing_and_tells_nothing_twice(pages: Pages) -> None:
    del pages.site.pages["/deal"]
    await pages.ask(after=QUARTER)
    pages.room.restart()
    await pages.ask(after=timedelta(minutes=6))
    pages.room.restart()
    await pages.ask(after=timedelta(hours=2))
    assert await pages.updates() == ["pulled: 127.0.0.1 no longer has it (404)"]
    # A judge that is built anew knows that the one report was pulled.
    await pages.room.poll("harbour-wire", item(f"{TITLE} in cash", url=f"{pages.site.url}/more"))
    said = [
        stage.reasons
        for stage in await pages.room.store.explain(f"{pages.site.url}/deal", canonical_url=None)
        if stage.stage in {"page", "version", "story"}
    ]
    assert any("not found since" in " ".join(reasons) for reasons in said)
    assert any("single-source: its report was pulled" in reasons for reasons in said)


async def test_an_ask_that_dies_is_made_good_when_its_claim_has_run_out(pages: Pages) -> None:
    pages.room.clock.advance(seconds=QUARTER.total_seconds())
    until = pages.room.clock.now() + timedelta(minutes=3)
    (claimed,) = await pages.room.store.claim_pages(
        now=pages.room.clock.now(), limit=5, until=until
    )
    assert (claimed.page.asked, claimed.beside) == (1, f"{pages.site.url}/old")
    await pages.ask(after=timedelta(minutes=1))
    assert pages.asked("/deal") == 0
    await pages.ask(after=timedelta(minutes=2))
    assert pages.asked("/deal") == 1


async def test_a_page_that_robots_txt_forbids_is_left_alone(pages: Pages) -> None:
    pages.site.serve("/robots.txt", b"User-agent: *\nDisallow: /deal\n")
    for _ in range(60):
        await pages.ask(after=timedelta(hours=1))
    assert pages.asked("/deal") == 0


async def test_what_is_told_as_pulled_waits_for_no_story_that_is_over(pages: Pages) -> None:
    pages.site.serve("/deal", b"", status=410)
    pages.room.restart()
    pages.room.clock.advance(hours=80)
    await pages.ask(after=timedelta(0))
    assert await pages.updates() == []
    await pages.ask(after=timedelta(hours=1))
    assert pages.asked("/deal") == 2  # a HEAD and a GET, once


async def test_what_is_closed_asks_nothing_more(pages: Pages) -> None:
    one = pages.rechecking()
    await one.close()
    await one.tick()
    assert pages.asked("/deal") == 0
