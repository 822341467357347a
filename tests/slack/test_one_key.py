"""One channel has one key, whether somebody writes its name or its id."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import Desk, WatchChange
from bot.desk.channels import find_used
from bot.errors import StoreError
from bot.slack.rooms import find_names
from bot.store.channel_store import SqlChannelStore
from tests.slack.bodies import AT
from tests.slack.desk import HandClock, make_commands, open_desk
from tests.slack.desktop import NEWSROOM
from tests.slack_double import SlackDouble, read_blocks

SLACK = NEWSROOM


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("written", "used", "kept"),
    [
        ("C0123TECH", {"tech"}, "tech"),
        ("C0123TECH", {"tech", "C0123TECH"}, "tech"),
        ("C0123TECH", {"quay"}, "C0123TECH"),
        ("C0123TECH", set(), "C0123TECH"),
        ("tech", {"C0123TECH"}, "C0123TECH"),
        ("tech", {"tech", "C0123TECH"}, "tech"),
        ("tech", {"C0123QUAY"}, "tech"),
        ("tech", set(), "tech"),
        ("deals", {"C0123TECH"}, "deals"),
        ("U0123ANNE", {"tech"}, "U0123ANNE"),
    ],
)
def test_a_channel_is_kept_as_it_is_used_already(written: str, used: set[str], kept: str) -> None:
    names = {"C0123TECH": "tech", "C0123QUAY": "quay"}
    assert find_used(written, names=names, used=used) == kept


async def add(desk: Desk, query: str, channel: str) -> tuple[str, ...]:
    """What a shell's watch for that channel tells."""
    added = await desk.add_watch(query=query, channels=[channel], actor="cli:ed", now=AT)
    return added.channels


async def test_what_was_set_up_in_slack_first_is_found_by_its_name_in_a_shell(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk
) -> None:
    commands = make_commands(desk, client, HandClock())
    tech = slack.channel_id("tech")
    form = {
        "text": "add nokia",
        "user_id": slack.editor.id,
        "channel_id": tech,
        "channel_name": "tech",
    }
    await commands.answer(form)
    assert await add(desk, "ostrander", "tech") == (tech,)
    assert await add(desk, "fenwick", "deals") == ("deals",)
    change = WatchChange(channels=("tech", "deals", tech))
    _, after = await desk.edit_watch("fenwick", change, actor="cli:ed", now=AT)
    assert after.channels == (tech, "deals")


async def test_what_a_shell_named_first_is_kept_by_that_name_in_slack(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk
) -> None:
    commands = make_commands(desk, client, HandClock())
    assert await add(desk, "ostrander", "tech") == ("tech",)
    for channel, query in (("tech", "nokia"), ("deals", "fenwick")):
        form = {
            "text": f"add {query}",
            "user_id": slack.editor.id,
            "channel_id": slack.channel_id(channel),
            "channel_name": channel,
        }
        await commands.answer(form)
    told = {one.query: one.channels for one in await desk.watches()}
    assert told["nokia"] == ("tech",)
    assert told["fenwick"] == (slack.channel_id("deals"),)


async def test_slack_is_asked_for_the_names_of_channels_alone(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    tech, old = slack.channel_id("tech"), slack.add_channel("old", archived=True)
    hidden = slack.add_channel("inquiry", private=True, member=True)
    asked = ("deals", slack.editor.id, old, hidden, tech)
    assert await find_names(client, asked) == {tech: "tech"}
    assert len(slack.calls("conversations.info")) == 3


async def test_a_name_that_cannot_be_noted_stops_no_command(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object, **__: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(SqlChannelStore, "note_channel_names", refuse)
    commands = make_commands(desk, client, HandClock())
    form = {
        "text": "list",
        "user_id": slack.editor.id,
        "channel_id": slack.channel_id("tech"),
        "channel_name": "tech",
    }
    assert "from-the-file" in read_blocks(list((await commands.answer(form)).message.blocks))
