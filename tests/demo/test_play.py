from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from rich.console import Console

from bot.demo.configuration import DemoSetup
from bot.demo.day import Day
from bot.demo.play import DemoCounts, DemoStalled, DemoSummary, play
from bot.demo.reading import shipped_day
from config import Settings, load_settings
from tests.demo.days import HandClock, make_day


class Reader:
    """A service of the least kind: it polls the configured sources as fast as it can.

    Each round moves the clock by half a second, which is the pace that it is asked for.
    """

    def __init__(self, setup: DemoSetup, clock: HandClock) -> None:
        self.settings: Settings = load_settings(setup.config_file, {})
        self.setup = setup
        self.clock = clock
        self.documents: dict[str, set[bytes]] = {}
        self.steps: list[str] = []
        self.wire_url = "http://127.0.0.1:1/"
        self.ended = asyncio.Event()
        self.fault: BaseException | None = None

    async def read(self) -> None:
        tags: dict[str, str] = {}
        async with aiohttp.ClientSession() as client:
            while True:
                for name, source in self.settings.sources.items():
                    headers = {"If-None-Match": tags[name]} if name in tags else {}
                    async with client.get(source.url, headers=headers) as response:
                        tags[name] = response.headers["ETag"]
                        if response.status == 200:
                            self.documents.setdefault(name, set()).add(await response.read())
                self.clock.move(seconds=0.5)

    async def drained(self) -> bool:
        """Only at the second look each time."""
        looked = self.steps[-1:] == ["looked"]
        self.steps.append("drained" if looked else "looked")
        return looked

    async def send_digests_now(self) -> None:
        self.steps.append("digests")

    async def counts(self) -> DemoCounts:
        delays = tuple(timedelta(seconds=seconds) for seconds in (0.5, 3, 1.25))
        return DemoCounts(
            entries=sum(map(len, self.documents.values())),
            stories=1,
            alerts=3,
            updates=0,
            digests=2,
            delays=delays,
        )


class Paper(io.StringIO):
    """What a console prints on; ``says_kept`` is set once it says that all stays up."""

    def __init__(self) -> None:
        super().__init__()
        self.says_kept = asyncio.Event()

    def write(self, text: str) -> int:
        if "Still running" in text:
            self.says_kept.set()
        return super().write(text)


class Stage:
    """Plays a day to a Reader, and keeps what it did and what was printed."""

    def __init__(self, *, reads: bool = True) -> None:
        self.clock = HandClock()
        self.paper = Paper()
        self.reader: Reader | None = None
        self._reads = reads

    @asynccontextmanager
    async def start(self, setup: DemoSetup) -> AsyncIterator[Reader]:
        self.reader = Reader(setup, self.clock)
        assert setup.data_folder.is_dir()
        task = asyncio.create_task(self.reader.read()) if self._reads else None
        try:
            yield self.reader
        finally:
            self.reader.steps.append("stopped")
            if task is not None:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)

    async def play(self, day: Day, **options: Any) -> DemoSummary:
        return await play(
            day,
            keep=options.pop("keep", False),
            start_service=self.start,
            console=Console(file=self.paper, width=100),
            clock=self.clock,
            **options,
        )


async def test_the_day_is_played_to_its_end_and_summed_up() -> None:
    stage = Stage()

    summary = await stage.play(make_day())

    assert summary.alerts == 3
    assert summary.median_delay == timedelta(seconds=1.25)
    assert str(summary).endswith(
        "1 story, 3 breaking alerts, 2 digests; 1.25 s from publication to alert (median)"
    )
    assert str(summary) in " ".join(stage.paper.getvalue().split())


async def test_every_state_of_every_feed_was_served_before_the_end() -> None:
    stage = Stage()
    await stage.play(make_day())

    assert stage.reader is not None
    states = {name: len(documents) for name, documents in stage.reader.documents.items()}
    assert states == {"wire": 4, "paper": 1, "blog": 2}


async def test_deliveries_are_through_before_and_after_the_digests() -> None:
    stage = Stage()
    await stage.play(make_day())

    assert stage.reader is not None
    drained = ["looked", "drained"]
    assert stage.reader.steps == [*drained, "digests", *drained, "stopped"]


async def test_nothing_is_left_behind() -> None:
    stage = Stage()
    await stage.play(make_day())

    assert stage.reader is not None
    assert not stage.reader.setup.config_file.parent.exists()
    async with aiohttp.ClientSession() as client:
        with pytest.raises(aiohttp.ClientConnectionError):
            await client.get(stage.reader.setup.day_url)


async def test_a_service_that_never_polls_is_told_and_stopped() -> None:
    stage = Stage(reads=False)

    with pytest.raises(DemoStalled) as caught:
        await stage.play(make_day(), patience=timedelta(milliseconds=10))

    assert str(caught.value).startswith(
        "the service did not store the feeds' back catalogue within 0.01 s; "
        "still waiting for: wire, paper, blog."
    )
    assert stage.reader is not None
    assert stage.reader.steps == ["stopped"]


async def test_a_service_that_ends_on_the_way_is_told_with_its_fault() -> None:
    class Broken(Stage):
        @asynccontextmanager
        async def start(self, setup: DemoSetup) -> AsyncIterator[Reader]:
            async with super().start(setup) as reader:
                reader.fault = OSError("the disk is full")
                reader.ended.set()
                yield reader

    stage = Broken(reads=False)
    with pytest.raises(DemoStalled, match=r"ended before it could store .*: the disk is full"):
        await stage.play(make_day())

    assert stage.reader is not None
    assert stage.reader.steps == ["stopped"]


async def test_kept_running_the_day_stays_up_until_it_is_ended() -> None:
    stage = Stage()
    playing = asyncio.create_task(stage.play(make_day(), keep=True))
    await stage.paper.says_kept.wait()
    assert stage.reader is not None
    async with aiohttp.ClientSession() as client, client.get(stage.reader.setup.day_url) as page:
        assert page.status == 200

    playing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await playing

    assert stage.reader.steps[-1] == "stopped"
    assert not stage.reader.setup.config_file.parent.exists()


async def test_a_service_that_ends_while_it_is_kept_is_told() -> None:
    stage = Stage()
    playing = asyncio.create_task(stage.play(make_day(), keep=True))
    await stage.paper.says_kept.wait()
    assert stage.reader is not None
    stage.reader.fault = OSError("the disk is full")
    stage.reader.ended.set()

    with pytest.raises(DemoStalled, match="the service ended: the disk is full"):
        await playing


async def test_the_opening_says_that_the_day_is_fictional_and_what_is_watched() -> None:
    stage = Stage()
    await stage.play(make_day())
    printed = stage.paper.getvalue()

    assert "A fictional test day" in printed
    assert "All of it is fictional." in printed
    assert "3 feeds on loopback publish 6 items in 10 seconds" in " ".join(printed.split())
    assert "#desk" in printed


async def test_markup_in_a_days_texts_is_printed_as_it_stands() -> None:
    stage = Stage()
    await stage.play(
        make_day(watches=[{"name": "[red]x[/red]", "query": "[b]", "channels": ["desk"]}])
    )

    assert "[red]x[/red]" in stage.paper.getvalue()


async def test_the_service_is_configured_by_the_day_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NIGHTDESK_DATABASE_URL", "sqlite:////elsewhere")
    stage = Stage()
    day = shipped_day()
    await stage.play(day)
    assert stage.reader is not None
    settings = stage.reader.settings

    assert list(settings.sources) == [feed.id for feed in day.feeds]
    assert settings.watches == day.watches
    assert settings.channels.keys() >= day.channels.keys()
    assert settings.entities["sorrel"] == day.entities["sorrel"]
    assert settings.sources["tessarine-newsroom"].official
    assert settings.sources["tessarine-newsroom"].host == "newsroom.tessarine.example"
    assert settings.database_url.get_secret_value().startswith(
        f"sqlite:///{stage.reader.setup.data_folder}"
    )
    assert settings.http.port == 0


async def test_a_name_that_looks_like_a_number_stays_a_name() -> None:
    stage = Stage()
    await stage.play(make_day(watches=[{"name": "00118", "query": "1e5", "channels": ["007"]}]))

    assert stage.reader is not None
    (watch,) = stage.reader.settings.watches
    assert (watch.name, watch.query, watch.channels) == ("00118", "1e5", ("007",))


def test_a_day_on_which_nothing_was_told_has_no_delay_to_show() -> None:
    summary = DemoSummary(entries=1, stories=0, alerts=0, updates=0, digests=1, median_delay=None)

    assert str(summary) == "1 entry, 0 stories, 0 breaking alerts, 1 digest"
