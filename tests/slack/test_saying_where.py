"""Who may save what they opened in a channel, where Slack does not or cannot say who is in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack_double import Person, SlackDouble
from tests.slack_double.faults import Fault, rate_limited, reset_before, server_error

SLACK = NEWSROOM | {"scopes": frozenset({"chat:write", "commands", "channels:read", "users:read"})}
"""What the manifest asks for: nobody says who is in a private channel."""


@pytest.fixture
async def inquiry(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    """A newsroom with a private channel that the editor is in."""
    slack.add_channel("inquiry", private=True)
    room = slack.workspace.room("inquiry")
    assert room is not None
    room.people.add(slack.editor.id)
    async with open_desktop(slack, client, tmp_path) as desktop:
        yield desktop


async def save(person: Person, text: str, *, channel: str) -> dict[str, str]:
    """Type a command that opens a dialog, and save what it holds; the errors that are shown."""
    await person.type(text, channel=channel)
    errors = await person.submit()
    await person.close()
    return errors


async def test_a_watch_is_saved_and_changed_in_the_private_channel_where_it_was_opened(
    inquiry: Desktop,
) -> None:
    editor, id_ = inquiry.editor, inquiry.slack.channel_id("inquiry")
    assert await save(editor, "add nokia", channel="inquiry") == {}
    added = next(one for one in await inquiry.names() if one.startswith("nokia/"))
    assert (await inquiry.watch(added)).channels == (id_,)
    await inquiry.desk.add_watch(query="quay", channels=[id_], actor="shell", now=inquiry.now())
    assert await save(editor, "edit quay high", channel="inquiry") == {}
    assert (await inquiry.watch("quay")).priority.value == "high"


async def test_the_place_outlives_the_preview_of_another_query(inquiry: Desktop) -> None:
    editor = inquiry.editor
    await editor.type("add nokia", channel="inquiry")
    await editor.fill("watch.query", "nokia deal")
    await inquiry.read_preview("nokia deal")
    assert await editor.submit() == {}
    assert [name.partition("/")[0] for name in await inquiry.names()] == [
        "from-the-file",
        "nokia-deal",
    ]


async def test_what_was_opened_elsewhere_tells_no_private_channel(inquiry: Desktop) -> None:
    editor, id_ = inquiry.editor, inquiry.slack.channel_id("inquiry")
    await editor.type("add nokia", channel="tech")
    await editor.fill("watch.channels", [id_])
    assert "for its members to say" in (await editor.submit())["watch.channels"]
    assert await inquiry.names() == ["from-the-file"]


async def test_to_have_opened_it_in_one_channel_says_nothing_of_another(inquiry: Desktop) -> None:
    ann = inquiry.slack.add_person("U0ANN00001", name="ann", in_public=False)
    for name in ("general", "tech"):
        room = inquiry.slack.workspace.room(name)
        assert room is not None
        room.people.add(ann.id)
    await ann.type("add nokia", channel="general")
    rooms = [inquiry.slack.channel_id(name) for name in ("general", "tech", "deals")]
    await ann.fill("watch.channels", rooms)
    assert "for its members to say" in (await ann.submit())["watch.channels"]
    await ann.fill("watch.channels", rooms[:2])
    assert await ann.submit() == {}


@pytest.mark.parametrize(
    "fault",
    [rate_limited(), reset_before(), server_error(), Fault(error="internal_error")],
    ids=["rate limit", "reset", "503", "internal error"],
)
@pytest.mark.parametrize("method", ["conversations.members", "conversations.list"])
async def test_a_slack_that_cannot_be_asked_refuses_nobody_and_loses_nothing(
    at_desk: Desktop, fault: Fault, method: str
) -> None:
    editor = at_desk.editor
    await editor.type("add nokia deal high", channel="general")
    # By its name it has to be looked for first.
    await editor.fill("watch.channels", [at_desk.slack.channel_id("tech")])
    at_desk.slack.choose_fault = lambda called: fault if called == method else None
    errors = await editor.submit()
    at_desk.slack.choose_fault = None
    assert "Slack could not be asked now" in errors["watch.channels"]
    assert await at_desk.names() == ["from-the-file"]
    assert await editor.submit() == {}
    assert (await at_desk.watch("nokia-deal")).channels == ("tech",)


async def test_a_command_says_so_as_well(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await save(editor, "add nokia", channel="tech")
    at_desk.slack.fail_next("conversations.members", server_error())
    ben = at_desk.slack.add_person("U0BEN00001", name="ben")
    said = await ben.type("remove nokia", channel="general")
    assert "Slack could not be asked now" in said.text
    said = await ben.type("remove nokia", channel="general")
    assert "Removed nokia" in said.text


async def test_a_member_is_let_in_though_nobody_can_say_who_the_editors_are(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    async with open_desktop(slack, client, tmp_path, editors=["S0DESK0001"]):
        slack.workspace.groups["S0DESK0001"] = [slack.editor.id]
        ann = slack.add_person("U0ANN00001", name="ann")
        slack.methods.scopes |= {"usergroups:read"}
        slack.choose_fault = lambda method: (
            rate_limited() if method == "usergroups.users.list" else None
        )
        assert await save(ann, "add nokia to #tech", channel="general") == {}
        outsider = slack.add_person("U0OUT00001", name="outsider", in_public=False)
        await outsider.type("add quay to me", channel=outsider.id)
        await outsider.fill("watch.channels", [slack.channel_id("tech")])
        assert "could not be asked" in (await outsider.submit())["watch.channels"]
