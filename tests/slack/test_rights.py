"""Who may do what, asked of a Slack that knows who is where."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import Desk, sign_of
from bot.errors import DeskError
from bot.slack.answers.watches import UNDO_REMOVAL
from bot.slack.asking import Asker
from bot.slack.commands import WatchCommands
from bot.slack.rights import Rights
from bot.slack.rooms import Rooms
from tests.slack.bodies import AT
from tests.slack.desk import HandClock, make_commands, open_beside, open_desk
from tests.slack_double import Person, SlackDouble, read_blocks
from tests.slack_double.faults import Fault
from tests.store.samples import prepare

OUTSIDER = "U0OUTSIDE1"


@pytest.fixture
async def outsider(slack: SlackDouble) -> Person:
    """Somebody of the workspace who is in no channel."""
    return slack.add_person(OUTSIDER, name="outsider", in_public=False)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


async def ask(commands: WatchCommands, text: str, person: str, channel: str = "D0DOUBLE09") -> str:
    """Type a command in one's own conversation, where no dialog opens."""
    answer = await commands.answer(
        {
            "text": text,
            "user_id": person,
            "channel_id": channel,
            "channel_name": "directmessage" if channel.startswith("D") else "general",
        }
    )
    return read_blocks(list(answer.message.blocks))


async def test_a_channel_is_told_by_its_members_and_by_nobody_else(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk, outsider: Person
) -> None:
    commands = make_commands(desk, client, HandClock(), named_channels=lambda: {"tech"})
    refused = await ask(commands, "add nokia to #tech", outsider.id)
    assert "What #tech hears is for its members to say" in refused
    assert len(await desk.watches()) == 1
    assert "Watching nokia" in await ask(commands, "add nokia to #tech", slack.editor.id)
    for typed in ("remove nokia", "mute nokia", "edit nokia quay", "edit nokia high"):
        assert "for its members to say" in await ask(commands, typed, outsider.id)
    assert [one.query for one in await desk.watches() if one.name == "nokia"] == ["nokia"]


@pytest.mark.parametrize("typed", ["mute ferry", "mute ferry for 2h", "unmute ferry"])
async def test_a_member_of_one_channel_mutes_no_watch_that_tells_others_as_well(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk, outsider: Person, typed: str
) -> None:
    room = slack.workspace.by_id(slack.add_channel("deals", member=True))
    room.people.update({outsider.id, slack.editor.id})  # type: ignore[union-attr]
    commands = make_commands(desk, client, HandClock(), named_channels=lambda: {"tech", "deals"})
    for name, channels in (("ferry", ["deals", "tech"]), ("quay", ["deals"])):
        await desk.add_watch(query=name, channels=channels, actor="cli:ed", now=AT)
        if typed.startswith("unmute"):
            await desk.mute_watch(name, actor="cli:ed", now=AT)
    before = await desk.watches()
    said = await ask(commands, typed, outsider.id)
    assert "'ferry' tells #tech as well" in said
    assert await desk.watches() == before
    # Of their own channel alone it is theirs, and who is in both may mute it for both.
    assert "as well" not in await ask(commands, typed.replace("ferry", "quay"), outsider.id)
    assert "as well" not in await ask(commands, typed, slack.editor.id)
    assert await desk.watches() != before


async def test_who_put_a_watch_there_and_editors_mute_it_for_all_channels(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk, outsider: Person
) -> None:
    commands = make_commands(
        desk, client, HandClock(), named_channels=lambda: {"tech", "deals"}, editors=[outsider.id]
    )
    me = slack.editor.id
    for name, actor in (("ferry", f"slack:{me}"), ("quay", "cli:ed")):
        await desk.add_watch(query=name, channels=["deals", "tech"], actor=actor, now=AT)
    assert "ferry is muted" in await ask(commands, "mute ferry", me)
    assert "quay is muted" in await ask(commands, "mute quay", outsider.id)


async def test_who_may_not_remove_a_watch_may_not_have_it_back(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk, outsider: Person
) -> None:
    commands = make_commands(desk, client, HandClock())
    await ask(commands, "add nokia to #tech", slack.editor.id)
    await ask(commands, "remove nokia", slack.editor.id)

    async def undo(person: Person) -> str:
        action = {"action_id": UNDO_REMOVAL, "value": "nokia"}
        answer = await commands.press({"actions": [action], "user": {"id": person.id}})
        return read_blocks(list(answer.message.blocks))

    assert "for its members to say" in await undo(outsider)
    assert "nokia" not in [one.name for one in await desk.watches()]
    assert "Back again: nokia" in await undo(slack.editor)


async def test_everybody_watches_for_themselves_and_changes_what_is_theirs(
    client: AsyncWebClient, desk: Desk, outsider: Person, slack: SlackDouble
) -> None:
    commands = make_commands(desk, client, HandClock())
    assert "for a direct message" in await ask(commands, "add nokia to me", outsider.id)
    name = f"nokia/outsider-{sign_of(outsider.id)}"
    said = await ask(commands, f"remove {name}", slack.editor.id)
    assert f"No watch is named '{name}'" in said
    assert "Removed nokia" in await ask(commands, f"remove {name}", outsider.id)


async def test_nobody_but_the_person_says_what_their_own_conversation_hears(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk, outsider: Person
) -> None:
    # An editor, who says what any channel hears, has no say there either.
    commands = make_commands(desk, client, HandClock(), editors=[slack.editor.id])
    before = await desk.watches()
    refused = await ask(commands, f"add nokia to #{outsider.id}", slack.editor.id)
    assert await desk.watches() == before, refused
    now = HandClock().now
    rights = Rights(client, Rooms(client, now=now), now=now)
    with pytest.raises(DeskError):
        await rights.check_told([outsider.id], Asker(person=slack.editor.id))
    await rights.check_told([outsider.id], Asker(person=outsider.id))


async def test_where_slack_does_not_say_only_those_have_a_say_who_type_there(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk
) -> None:
    slack.methods.scopes = frozenset({"chat:write", "commands"})
    commands = make_commands(desk, client, HandClock())
    me = slack.editor.id
    assert "for its members to say" in await ask(commands, "add nokia to #tech", me)
    assert "Watching nokia" in await ask(commands, "add nokia", me, channel="C0DOUBLE001")


async def test_sources_are_for_editors_named_one_by_one_or_by_their_group(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk, tmp_path: Path, outsider: Person
) -> None:
    async with open_beside(tmp_path) as store:
        await prepare(store)
    slack.workspace.groups["S0DESK0001"] = [slack.editor.id]
    for editors in ([slack.editor.id], ["S0DESK0001"]):
        commands = make_commands(desk, client, HandClock(), editors=editors)
        refused = await ask(commands, "source pause harbour-post", outsider.id)
        assert "Only the editors change sources" in refused
        paused = await ask(commands, "source pause harbour-post", slack.editor.id)
        assert "harbour-post is paused" in paused
        assert "harbour-post" in await ask(commands, "source list", outsider.id)
        resumed = await ask(commands, "source resume harbour-post", slack.editor.id)
        assert "is polled again" in resumed
        unknown = await ask(commands, "source pause harbor-post", slack.editor.id)
        assert "did you mean harbour-post?" in unknown


async def test_an_editor_says_what_any_channel_hears(
    client: AsyncWebClient, desk: Desk, outsider: Person
) -> None:
    commands = make_commands(desk, client, HandClock(), editors=[outsider.id])
    assert "Watching nokia" in await ask(commands, "add nokia to #tech", outsider.id)


async def test_a_membership_is_asked_for_once_a_minute(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    now = HandClock().now
    rights = Rights(client, Rooms(client, now=now), now=now)
    asker = Asker(person=slack.editor.id)
    for _ in range(3):
        await rights.check_told(["tech"], asker)
    assert len(slack.calls("conversations.members")) == 1
    slack.fail_next("conversations.members", Fault(error="fatal_error"))
    with pytest.raises(DeskError):
        await rights.check_told(["business"], asker)


async def test_a_digest_is_sent_for_the_channel_in_which_it_is_asked_for(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk
) -> None:
    sent: list[str] = []
    commands = make_commands(desk, client, HandClock(), digests=sent)
    said = await ask(commands, "digest now", slack.editor.id, channel="C0DOUBLE001")
    assert "on its way" in said
    assert "on its way" in await ask(commands, "digest now", slack.editor.id, channel="C0DOUBLE001")
    assert sent == ["C0DOUBLE001"]


async def test_where_nothing_waits_for_a_digest_none_is_promised(
    slack: SlackDouble, client: AsyncWebClient, desk: Desk
) -> None:
    quiet, sent = slack.add_channel("quiet"), list[str]()
    commands = make_commands(
        desk, client, HandClock(), named_channels=lambda: {"quiet"}, digests=sent
    )
    form = {"user_id": slack.editor.id, "channel_id": quiet, "channel_name": "quiet"}
    for _ in range(2):
        # What changed nothing is looked at anew.
        answer = await commands.answer(form | {"text": "digest now"})
        assert "Nothing waits for the digest" in answer.message.text
    assert sent == ["quiet", "quiet"]
