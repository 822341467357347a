"""Private channels, which Slack calls ``privategroup`` wherever somebody types or presses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import Desk
from bot.model import Receipt
from bot.slack.asking import Asker, read_presser
from bot.slack.commands import WatchCommands
from bot.slack.requests import ChannelName
from bot.slack.settings import SETTINGS
from tests.slack.bodies import AT
from tests.slack.desk import HandClock, make_commands, open_beside, open_desk
from tests.slack.desktop import NEWSROOM, open_desktop
from tests.slack_double import SlackDouble, read_blocks
from tests.store.marking import tell_stories
from tests.store.samples import DAY, NOW, prepare

SLACK = NEWSROOM


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


def make_inquiry(slack: SlackDouble, *, member: bool = True) -> str:
    """A private channel with the editor in it; its id."""
    place = slack.add_channel("inquiry", private=True, member=member)
    slack.workspace.by_id(place).people.add(slack.editor.id)  # type: ignore[union-attr]
    return place


async def ask(commands: WatchCommands, text: str, place: str, slack: SlackDouble) -> str:
    """Type a command there, where no dialog opens."""
    form = {
        "text": text,
        "user_id": slack.editor.id,
        "channel_id": place,
        "channel_name": "privategroup",
    }
    return read_blocks(list((await commands.answer(form)).message.blocks))


async def test_a_private_channel_that_a_file_names_is_kept_by_that_name(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk
) -> None:
    slack.methods.scopes |= {"groups:read"}
    place, sent = make_inquiry(slack), list[str]()
    named = {"inquiry", "tech"}
    commands = make_commands(desk, client, HandClock(), named_channels=lambda: named, digests=sent)
    await desk.add_watch(query="quay", channels=["inquiry"], actor="cli:ed", now=AT)
    assert "for #inquiry" in await ask(commands, "add nokia", place, slack)
    here = await ask(commands, "list here", place, slack)
    assert "nokia" in here
    assert "quay" in here
    await ask(commands, "digest now", place, slack)
    assert sent == ["inquiry"]
    assert "#inquiry  All is as" in await ask(commands, "settings", place, slack)
    # Its name was asked for once.
    assert len(slack.calls("conversations.info")) == 1


async def test_a_private_channel_that_no_file_names_is_kept_by_its_id(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk
) -> None:
    slack.methods.scopes |= {"groups:read"}
    place = make_inquiry(slack)
    commands = make_commands(desk, client, HandClock(), named_channels=lambda: {"tech"})
    await ask(commands, "add nokia", place, slack)
    assert (place,) in [one.channels for one in await desk.watches()]


async def test_what_was_posted_tells_the_name_that_slack_does_not(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk, tmp_path: Path
) -> None:
    place = make_inquiry(slack)
    clock = HandClock()
    await desk.add_watch(query="quay", channels=["inquiry"], actor="cli:ed", now=AT)
    commands = make_commands(desk, client, clock, named_channels=lambda: {"inquiry"})
    assert f"for #{place}" in await ask(commands, "add nokia", place, slack)
    async with open_beside(tmp_path) as store:
        await tell_stories(store, await prepare(store), 1, channels=("inquiry",))
        for one in await store.lease_deliveries(now=NOW, holder="x", until=NOW + DAY, limit=9):
            receipt = Receipt(channel=place, ts="1.1")
            await store.record_sent(one.delivery.id, receipt=receipt, now=NOW)
    later = make_commands(desk, client, clock, named_channels=lambda: {"inquiry"})
    assert "for #inquiry" in await ask(later, "add ostrander", place, slack)


async def test_a_press_in_a_private_channel_is_by_somebody_who_is_there(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    slack.methods.scopes |= {"groups:read"}
    place = make_inquiry(slack)
    async with open_desktop(slack, client, tmp_path, named={"inquiry"}) as desktop:
        await slack.editor.invite_bot("inquiry")
        await slack.wait_for(lambda: bool(slack.in_channel("inquiry")))
        greeting = slack.in_channel("inquiry")[0]
        async with open_beside(tmp_path) as store:
            assert await store.channel_names() == {place: "inquiry"}
        await slack.editor.press(SETTINGS, on=greeting)
        await slack.wait_for(lambda: slack.editor.modal is not None)
        assert "#inquiry" in desktop.editor.reads()


def test_what_slack_writes_for_a_private_channel_is_no_name() -> None:
    for name in ("privategroup", "mpdm", ""):
        body = {"user": {"id": "U1"}, "channel": {"id": "G0DOUBLE01", "name": name}}
        _, _, asker = read_presser(body)
        assert asker == Asker(person="U1", channel=ChannelName(id="G0DOUBLE01", name=None))
    direct = {"user": {"id": "U1"}, "channel": {"id": "D0DOUBLE01", "name": "directmessage"}}
    assert read_presser(direct)[2] == Asker(person="U1", channel=None)
