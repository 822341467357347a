"""A dialog is answered within Slack's three seconds, whatever has to be asked for it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.scouting import WatcherScout
from bot.model import Threshold
from bot.reference import Reference
from bot.slack.asking import Asker
from bot.slack.outcomes import refill
from bot.slack.rights import Rights
from bot.slack.rooms import Rooms
from tests.slack.desk import HandClock
from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack_double import Fault, SlackDouble, read_blocks
from tests.watchers.conftest import SHORT, open_site
from tests.watchers.documents import feed
from watchers import open_watchers

SLACK = NEWSROOM
SAVING = "Saving… Slack takes its time"


@pytest.fixture
async def at_desk(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    """A desk that waits for next to nothing before it says that it is saving."""
    async with open_desktop(slack, client, tmp_path, submit_within_s=0.05) as desktop:
        yield desktop


@asynccontextmanager
async def hold(slack: SlackDouble, method: str) -> AsyncIterator[Callable[[], int]]:
    """Let calls of ``method`` wait to the end of the block; gives how many do."""
    gate = asyncio.Event()
    slack.choose_fault = lambda called: Fault(until=gate, passes=True) if called == method else None
    before = len(slack.calls(method))
    try:
        yield lambda: len(slack.calls(method)) - before
    finally:
        gate.set()
        slack.choose_fault = None


async def read_modal(at_desk: Desktop, said: str) -> str:
    editor = at_desk.editor
    await at_desk.slack.wait_for(lambda: editor.modal is not None and said in editor.reads())
    return editor.reads()


async def wait_for_message(slack: SlackDouble, person: str) -> str:
    await slack.wait_for(lambda: bool(slack.in_channel(person)))
    (posted,) = slack.in_channel(person)
    return read_blocks(posted.blocks)


async def test_what_takes_long_is_said_to_be_saved_and_then_what_became_of_it(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    await at_desk.editor.type("add nokia to #business", channel="tech")
    async with hold(slack, "conversations.members"):
        assert await at_desk.editor.submit() == {}
        assert SAVING in at_desk.editor.reads()
        assert "nokia" not in await at_desk.names()
    assert "Watching nokia" in await read_modal(at_desk, "Watching")
    assert "nokia" in await at_desk.names()
    assert slack.in_channel(at_desk.editor.id) == []


async def test_what_is_quick_is_answered_at_once(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    async with open_desktop(slack, client, tmp_path) as at_desk:
        await at_desk.editor.type("add nokia to #business", channel="tech")
        await at_desk.editor.submit()
        assert "Watching nokia" in at_desk.editor.reads()
        changes = slack.views.changes[at_desk.editor.id]
        await at_desk.commands.drain()
        assert slack.views.changes[at_desk.editor.id] == changes


async def test_what_is_wrong_comes_late_with_the_dialog_as_it_was_filled_in(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    editor, deals = at_desk.editor, slack.workspace.room("deals")
    assert deals is not None
    deals.people.remove(editor.id)
    await editor.type("add nokia", channel="tech")
    await at_desk.read_preview("Nothing is stored")
    previews = len(slack.calls("views.update"))
    await editor.fill("watch.query", "nokia deal OR partnership")
    await slack.wait_for(lambda: len(slack.calls("views.update")) > previews)
    await editor.fill("watch.channels", [deals.id])
    await editor.fill("watch.told", ["#tech"])
    await editor.fill("watch.priority", "high")
    await editor.fill("watch.expires", "2026-03-01")
    async with hold(slack, "conversations.members"):
        assert await editor.submit() == {}
    said = await read_modal(at_desk, "for its members to say")
    assert SAVING not in said
    assert "nokia-deal" not in await at_desk.names()
    # The very dialog, which can be mended and saved.
    await editor.fill("watch.channels", [slack.channel_id("business")])
    assert await editor.submit() == {}
    await read_modal(at_desk, "Watching nokia deal OR partnership")
    (stored,) = [one for one in await at_desk.desk.watches() if one.name != "from-the-file"]
    assert stored.query == "nokia deal OR partnership"
    assert set(stored.channels) == {"tech", slack.channel_id("business")}
    assert (stored.priority.value, stored.expires is not None) == ("high", True)


async def test_a_preview_that_comes_late_does_not_bring_a_saved_dialog_back(
    at_desk: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, gate = asyncio.Event(), asyncio.Event()
    preview = Reference.preview

    async def wait(*args: Any, **wanted: Any) -> Any:
        asked.set()
        await gate.wait()
        return await preview(*args, **wanted)

    monkeypatch.setattr(Reference, "preview", wait)
    await at_desk.editor.type("add nokia", channel="tech")
    await asked.wait()
    await at_desk.editor.submit()
    await read_modal(at_desk, "Watching nokia")
    gate.set()
    await at_desk.commands.drain()
    assert "Watching nokia" in at_desk.editor.reads()


async def test_who_closes_the_dialog_meanwhile_is_told_in_a_message(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    await at_desk.editor.type("add nokia to #business", channel="tech")
    async with hold(slack, "conversations.members"):
        await at_desk.editor.submit()
        await at_desk.editor.close()
    assert "Watching nokia" in await wait_for_message(slack, at_desk.editor.id)
    assert "Watching nokia" in slack.in_channel(at_desk.editor.id)[0].text


async def test_what_was_typed_is_given_back_to_who_closed_the_dialog(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    room = slack.workspace.room("business")
    assert room is not None
    room.people.remove(at_desk.editor.id)
    await at_desk.editor.type("add nokia to #business", channel="tech")
    await at_desk.editor.fill("watch.query", "nokia AND <!channel>")
    async with hold(slack, "conversations.members"):
        await at_desk.editor.submit()
        await at_desk.editor.close()
    said = await wait_for_message(slack, at_desk.editor.id)
    assert "Nothing was saved" in said
    assert "nokia AND <!channel>" in said
    assert "<!channel>" not in slack.in_channel(at_desk.editor.id)[0].text


async def test_a_dialog_that_slack_does_not_update_is_answered_in_a_message(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    await at_desk.editor.type("add nokia to #business", channel="tech")
    await at_desk.read_preview("Nothing is stored")
    async with hold(slack, "conversations.members"):
        await at_desk.editor.submit()
        slack.fail_next("views.update", Fault(error="ratelimited", status=429))
    assert "Watching nokia" in await wait_for_message(slack, at_desk.editor.id)


async def test_a_dialog_that_comes_twice_is_saved_once_and_told_once(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    editor = at_desk.editor
    await editor.type("add nokia to #business", channel="tech")
    await at_desk.read_preview("Nothing is stored")
    payload = {
        "type": "view_submission",
        "user": {"id": editor.id},
        "view": at_desk.modal.as_json(),
    }
    async with hold(slack, "conversations.members"):
        first, second = await asyncio.gather(
            at_desk.commands.dialogs.save(payload), at_desk.commands.dialogs.save(payload)
        )
        assert first == second
        assert SAVING in read_blocks(first["view"]["blocks"])
    await read_modal(at_desk, "Watching nokia")
    await at_desk.commands.drain()
    assert sorted(await at_desk.names()) == ["from-the-file", "nokia"]
    assert len([one for one in slack.calls("views.update") if "Saved" in str(one)]) == 1


async def test_settings_that_take_long_are_saved_and_told(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    editor = at_desk.editor
    await editor.type("settings", channel="tech")
    said = json.loads(at_desk.modal.said["private_metadata"])
    at_desk.modal.said["private_metadata"] = json.dumps(said | {"place": None})
    await editor.fill("channel.threshold", "All breaking news")
    await editor.fill("channel.digest", "8:00")
    async with hold(slack, "conversations.members"):
        await editor.submit()
        assert SAVING in editor.reads()
    await read_modal(at_desk, "What is posted at once: All breaking news")
    assert (await at_desk.desk.channels.find("tech")).now.threshold is Threshold.EVERYTHING


async def test_a_source_that_takes_long_is_added_and_told(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    editor = slack.editor
    slack.workspace.groups["S0DESK0001"] = [editor.id]
    async with (
        open_site() as site,
        open_watchers(SHORT) as watchers,
        open_desktop(
            slack,
            client,
            tmp_path,
            scout=WatcherScout(watchers),
            editors=["S0DESK0001"],
            submit_within_s=0.05,
        ) as at_desk,
    ):
        site.serve("/news.xml", feed([1, 2, 3]), Content_Type="text/xml")
        await editor.type(f"source add {site.url}/news.xml", channel="general")
        await at_desk.read_preview("Ferry 3 arrives")
        await editor.fill("source.name", "Harbour")
        at_desk.clock.move(timedelta(minutes=2))
        async with hold(slack, "usergroups.users.list"):
            await editor.submit()
            assert SAVING in editor.reads()
        await read_modal(at_desk, "Harbour is watched")
        assert len(await at_desk.desk.sources.list_all()) == 1


async def test_channels_are_asked_for_at_once_and_not_too_many(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    rooms = [slack.add_channel(f"room-{number}") for number in range(12)]
    for id_ in rooms:
        room = slack.workspace.by_id(id_)
        assert room is not None
        room.people.add(slack.editor.id)
    now = HandClock().now
    rights = Rights(client, Rooms(client, now=now), editors=["S0DESK0001"], now=now)
    slack.workspace.groups["S0DESK0001"] = []
    async with hold(slack, "conversations.members") as waiting:
        checking = asyncio.ensure_future(rights.check_told(rooms, Asker(person=slack.editor.id)))
        await slack.wait_for(lambda: waiting() == 8)
    await checking
    assert len(slack.calls("conversations.members")) == 12
    # Whom all channels have to be asked for is asked for once.
    assert len(slack.calls("usergroups.users.list")) == 1


async def test_channels_of_one_listing_are_looked_for_in_it_once(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    rooms = Rooms(client, now=HandClock().now)
    names = ("tech", "deals", "business", "politics")
    found = await asyncio.gather(*map(rooms.find_id, names))
    assert found == [slack.channel_id(name) for name in names]
    assert len(slack.calls("conversations.list")) == 2  # one that lacks a scope, and one
    assert await rooms.find_id("no-such-room") is None


def test_a_dialog_is_filled_with_what_was_entered_and_nothing_else() -> None:
    field = {"type": "plain_text_input", "action_id": "a", "initial_value": "before"}
    boxes = {
        "type": "checkboxes",
        "action_id": "b",
        "options": [{"value": "x", "text": {}}, {"value": "y", "text": {}}],
        "initial_options": [{"value": "x", "text": {}}],
    }
    view: dict[str, Any] = {
        "type": "modal",
        "id": "V1",
        "hash": "h",
        "submit": None,
        "private_metadata": "kept",
        "blocks": [
            {"type": "section", "block_id": "s"},
            {"type": "input", "block_id": "a", "element": field},
            {"type": "input", "block_id": "b", "element": boxes},
        ],
        "state": {
            "values": {
                "a": {"a": {"type": "plain_text_input", "value": None}},
                "b": {"b": {"type": "checkboxes", "selected_options": [{"value": "y"}]}},
            }
        },
    }
    shown = refill(view, {"b": "no", "gone": "never"})
    assert {"type", "private_metadata", "blocks"} == shown.keys()
    assert [one.get("block_id") for one in shown["blocks"]] == [None, "s", "a", None, "b"]
    assert "initial_value" not in shown["blocks"][2]["element"]
    assert shown["blocks"][4]["element"]["initial_options"] == [{"value": "y", "text": {}}]
