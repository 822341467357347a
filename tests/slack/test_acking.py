"""What is pressed is acknowledged once it is stored, or when Slack would wait no longer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.desk import Desk
from bot.slack.acking import ack_once_stored
from tests.slack.bodies import AT
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack_double import Answered

SLACK = NEWSROOM

Press = Callable[[Desktop], Awaitable[Answered]]


class Held:
    """A deed of the desk's that waits until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        self.begun, self.may_end = asyncio.Event(), asyncio.Event()
        deed = getattr(Desk, name)

        async def wait(*args: Any, **wanted: Any) -> Any:
            self.begun.set()
            await self.may_end.wait()
            return await deed(*args, **wanted)

        monkeypatch.setattr(Desk, name, wait)


async def check_acknowledged_after(held: Held, pressing: asyncio.Future[Answered]) -> None:
    await held.begun.wait()
    assert not pressing.done()
    held.may_end.set()
    await pressing


@pytest.mark.parametrize(
    ("choice", "deed"), [("Remove", "remove_watch"), ("Mute for a day", "mute_watch")]
)
async def test_a_choice_in_the_home_tab_is_acknowledged_once_it_is_stored(
    at_home: Desktop, monkeypatch: pytest.MonkeyPatch, choice: str, deed: str
) -> None:
    held = Held(monkeypatch, deed)
    pressing = asyncio.ensure_future(at_home.editor.choose(choice))
    await check_acknowledged_after(held, pressing)
    changed = await at_home.desk.find_muted(AT) | (frozenset({"nokia"}) - {*await at_home.names()})
    assert changed == {"nokia"}


async def test_an_undo_is_acknowledged_once_the_watch_is_back(
    watching: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = await watching.editor.type("remove nokia", channel="tech")
    held = Held(monkeypatch, "restore_watch")
    pressing = asyncio.ensure_future(watching.editor.press("Undo", on=said))
    await check_acknowledged_after(held, pressing)
    assert "nokia" in await watching.names()


async def test_an_unmute_is_acknowledged_once_the_watch_tells_again(
    watching: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = await watching.editor.type("mute nokia", channel="tech")
    held = Held(monkeypatch, "unmute_watch")
    pressing = asyncio.ensure_future(watching.editor.press("Unmute", on=said))
    await check_acknowledged_after(held, pressing)
    assert await watching.desk.find_muted(AT) == frozenset()


async def test_what_takes_longer_than_slack_waits_is_acknowledged_before_it_ends() -> None:
    acknowledged, may_end = asyncio.Event(), asyncio.Event()

    async def ack() -> None:
        acknowledged.set()

    async def work() -> str:
        await may_end.wait()
        return "done"

    pressed = asyncio.ensure_future(
        ack_once_stored(ack, asyncio.ensure_future(work()), within_s=0.01)
    )
    await acknowledged.wait()
    assert not pressed.done()
    may_end.set()
    assert await pressed == "done"


async def test_what_breaks_is_acknowledged_and_raised() -> None:
    told = []

    async def ack() -> None:
        told.append("ack")

    async def work() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await ack_once_stored(ack, asyncio.ensure_future(work()))
    assert told == ["ack"]
