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


async def add(at_desk: Desktop) -> None:
    me = f"slack:{at_desk.editor.id}"
    await at_desk.desk.add_watch(query="nokia", channels=["tech"], actor=me, now=AT)


async def check_acknowledged_after(held: Held, pressing: asyncio.Future[Answered]) -> None:
    await held.begun.wait()
    assert not pressing.done()
    held.may_end.set()
    await pressing


async def open_home(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await editor.open_home()
    await at_desk.slack.wait_for(lambda: "nokia" in editor.reads(editor.home))


@pytest.mark.parametrize(
    ("choice", "deed"), [("Remove", "remove_watch"), ("Mute for a day", "mute_watch")]
)
async def test_a_choice_in_the_home_tab_is_acknowledged_once_it_is_stored(
    at_desk: Desktop, monkeypatch: pytest.MonkeyPatch, choice: str, deed: str
) -> None:
    await add(at_desk)
    await open_home(at_desk)
    held = Held(monkeypatch, deed)
    pressing = asyncio.ensure_future(at_desk.editor.choose(choice))
    await check_acknowledged_after(held, pressing)
    changed = await at_desk.desk.find_muted(AT) | (frozenset({"nokia"}) - {*await at_desk.names()})
    assert changed == {"nokia"}


async def test_an_undo_is_acknowledged_once_the_watch_is_back(
    at_desk: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add(at_desk)
    said = await at_desk.editor.type("remove nokia", channel="tech")
    held = Held(monkeypatch, "restore_watch")
    pressing = asyncio.ensure_future(at_desk.editor.press("Undo", on=said))
    await check_acknowledged_after(held, pressing)
    assert "nokia" in await at_desk.names()


async def test_an_unmute_is_acknowledged_once_the_watch_tells_again(
    at_desk: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add(at_desk)
    said = await at_desk.editor.type("mute nokia", channel="tech")
    held = Held(monkeypatch, "unmute_watch")
    pressing = asyncio.ensure_future(at_desk.editor.press("Unmute", on=said))
    await check_acknowledged_after(held, pressing)
    assert await at_desk.desk.find_muted(AT) == frozenset()


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
