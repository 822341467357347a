"""Events: each acts once, and is acknowledged when what it did is stored."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreUnavailable
from bot.ports import Store
from bot.slack.commands import build_slack_app
from bot.slack.receiving import Receiver
from bot.slack.socket_mode import SocketMode
from tests.slack.desk import HandClock, make_commands, open_beside, open_desk
from tests.slack_double import SlackDouble


def opened_home(event_id: str = "Ev1") -> dict[str, Any]:
    return {
        "type": "event_callback",
        "event_id": event_id,
        "team_id": "T0DOUBLE01",
        "event": {"type": "emoji_changed", "user": "U0EDITOR01", "tab": "home"},
    }


class House:
    """Bolt's app with a listener for App Home that can be held up or fail."""

    def __init__(self, app: AsyncApp, store: Store) -> None:
        self.app = app
        self.store = store
        self.heard: list[str] = []
        self.begun = asyncio.Event()
        self.may_end = asyncio.Event()
        self.may_end.set()
        self.faults: list[Exception] = []
        self.receiver = self.restarted()

        async def listen(event: dict[str, Any]) -> None:
            self.begun.set()
            await self.may_end.wait()
            if self.faults:
                raise self.faults.pop(0)
            self.heard.append(event["user"])

        app.event("emoji_changed")(listen)

    def restarted(self) -> Receiver:
        """As after a restart: nothing is in memory."""
        self.receiver = Receiver(self.app, events=self.store, clock=HandClock())
        return self.receiver

    async def take(self, body: dict[str, Any]) -> int:
        request = AsyncBoltRequest(mode="socket_mode", body=body)
        status: int = (await self.receiver.async_dispatch(request)).status
        return status


@pytest.fixture
async def house(client: AsyncWebClient, tmp_path: Path) -> AsyncIterator[House]:
    async with open_desk(tmp_path) as desk, open_beside(tmp_path) as store:
        commands = make_commands(desk, client, HandClock())
        yield House(build_slack_app(client=client, commands=commands), store)


async def test_an_event_acts_before_it_is_acknowledged(house: House) -> None:
    house.may_end.clear()
    answer = asyncio.ensure_future(house.take(opened_home()))
    await house.begun.wait()
    assert not await house.store.knows_event("Ev1")
    assert not answer.done()
    house.may_end.set()
    assert await answer == 200
    assert house.heard == ["U0EDITOR01"]
    assert await house.store.knows_event("Ev1")


async def test_an_event_that_comes_again_acts_once_also_after_a_restart(house: House) -> None:
    assert await house.take(opened_home()) == 200
    assert await house.take(opened_home()) == 200
    house.restarted()
    assert await house.take(opened_home()) == 200
    assert house.heard == ["U0EDITOR01"]
    assert await house.take(opened_home("Ev2")) == 200
    assert len(house.heard) == 2


async def test_an_event_that_comes_again_while_it_acts_waits_for_that(house: House) -> None:
    house.may_end.clear()
    answers = [asyncio.ensure_future(house.take(opened_home())) for _ in range(3)]
    await house.begun.wait()
    house.may_end.set()
    assert await asyncio.gather(*answers) == [200, 200, 200]
    assert house.heard == ["U0EDITOR01"]


async def test_an_event_whose_listener_fails_is_not_acknowledged_and_acts_when_it_comes_again(
    house: House,
) -> None:
    house.faults = [RuntimeError("a bug")]
    assert await house.take(opened_home()) == 500
    assert not await house.store.knows_event("Ev1")
    assert await house.take(opened_home()) == 200
    assert house.heard == ["U0EDITOR01"]


async def test_an_event_that_nobody_listens_to_is_not_asked_for_again(house: House) -> None:
    body = opened_home() | {"event": {"type": "channel_rename"}}
    assert await house.take(body) == 200
    assert await house.store.knows_event("Ev1")


class DeafStore:
    """A store that cannot be asked, or cannot be written to."""

    def __init__(self, *, readable: bool) -> None:
        self.readable = readable

    async def knows_event(self, event_id: str) -> bool:
        if not self.readable:
            raise StoreUnavailable("the database is away")
        return False

    async def note_event(self, event_id: str, *, kind: str, now: datetime) -> None:
        raise StoreUnavailable("the database is away")


@pytest.mark.parametrize(("readable", "status", "acted"), [(False, 503, 0), (True, 200, 1)])
async def test_a_database_that_is_away_makes_no_event_act_twice(
    house: House, readable: bool, status: int, acted: int
) -> None:
    house.receiver._events = DeafStore(readable=readable)  # type: ignore[assignment]
    assert await house.take(opened_home()) == status
    assert len(house.heard) == acted


async def test_over_the_socket_an_event_is_acknowledged_once_it_acted(
    house: House, client: AsyncWebClient, slack: SlackDouble
) -> None:
    mode = SocketMode(
        house.receiver,
        client=client,
        app_token=slack.app_token,
        ping_every=timedelta(milliseconds=50),
    )
    await mode.start()
    house.may_end.clear()
    acknowledged = asyncio.ensure_future(slack.sockets.deliver("events_api", opened_home()))
    await house.begun.wait()
    assert not acknowledged.done()
    house.may_end.set()
    await acknowledged
    assert await house.store.knows_event("Ev1")
    await mode.close()


async def test_closing_gives_events_time_to_act(house: House) -> None:
    house.may_end.clear()
    answer = asyncio.ensure_future(house.take(opened_home()))
    await house.begun.wait()
    draining = asyncio.ensure_future(house.receiver.drain())
    house.may_end.set()
    await draining
    assert house.heard == ["U0EDITOR01"]
    assert await answer == 200
