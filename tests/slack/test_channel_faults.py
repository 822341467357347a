"""What is wrong with a channel is said as that, at the field of the channels."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.bodies import AT
from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack_double import Fault, Person, SlackDouble

SLACK = NEWSROOM
NOT_SEEN = "can be seen"
NO_MEMBER = "for its members to say"


@pytest.fixture
def editor(slack: SlackDouble) -> Person:
    return slack.add_person("U0CHIEF001", name="chief")


@pytest.fixture
async def at_desk(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path, editor: Person
) -> AsyncIterator[Desktop]:
    """A desk of which ``chief`` is an editor; files name a private channel as well."""
    named = ("tech", "inquiry")
    async with open_desktop(slack, client, tmp_path, editors=[editor.id], named=named) as desktop:
        yield desktop


async def save(person: Person, typed: str, channel: str = "tech") -> dict[str, str]:
    await person.type(typed, channel=channel)
    return await person.submit()


@pytest.mark.parametrize("who", ["member", "editor"])
async def test_a_channel_that_is_not_there_is_refused_as_that(
    at_desk: Desktop, editor: Person, who: str
) -> None:
    person = editor if who == "editor" else at_desk.editor
    errors = await save(person, "add nokia to #nosuchroom")
    assert list(errors) == ["watch.channels"]
    assert f"no channel #nosuchroom {NOT_SEEN}" in errors["watch.channels"]
    assert NO_MEMBER not in errors["watch.channels"]
    assert await at_desk.names() == ["from-the-file"]


async def test_an_archived_channel_is_refused_as_one_that_may_be_that(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    slack.archive("deals")
    errors = await save(at_desk.editor, "add nokia to #deals")
    assert "archived" in errors["watch.channels"]


async def test_a_channel_of_others_is_refused_as_before(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    room = slack.workspace.room("deals")
    assert room is not None
    room.people.remove(at_desk.editor.id)
    errors = await save(at_desk.editor, "add nokia to #deals")
    assert NO_MEMBER in errors["watch.channels"]
    assert NOT_SEEN not in errors["watch.channels"]


async def test_a_channel_of_which_slack_may_not_be_asked_is_no_missing_one(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    slack.methods.scopes = frozenset({"chat:write", "commands"})
    errors = await save(at_desk.editor, "add nokia to #deals")
    assert NO_MEMBER in errors["watch.channels"]


async def test_an_editor_names_a_private_channel_of_the_files_that_is_not_seen(
    at_desk: Desktop, editor: Person, slack: SlackDouble
) -> None:
    slack.add_channel("inquiry", private=True)
    assert await save(editor, "add nokia to #inquiry") == {}
    assert ("inquiry",) in [one.channels for one in await at_desk.desk.watches()]


@pytest.mark.parametrize("method", ["conversations.list", "conversations.members"])
async def test_a_slack_that_cannot_be_asked_is_said_at_the_channels(
    at_desk: Desktop, slack: SlackDouble, method: str
) -> None:
    await at_desk.editor.type("add channel to #deals", channel="tech")
    slack.fail_next(method, *[Fault(error="fatal_error")] * 3)
    errors = await at_desk.editor.submit()
    assert list(errors) == ["watch.channels"]
    assert "could not be asked" in errors["watch.channels"]


@pytest.mark.parametrize("query", ["channel", '"the channel tunnel" has passed'])
async def test_what_is_wrong_elsewhere_is_said_there_whatever_its_words(
    at_desk: Desktop, query: str
) -> None:
    await at_desk.desk.add_watch(
        query="nokia", name="channel", channels=["tech"], actor=f"slack:{at_desk.editor.id}", now=AT
    )
    await at_desk.editor.type("edit channel", channel="tech")
    await at_desk.editor.fill("watch.query", query)
    await at_desk.desk.remove_watch("channel", actor="ed", now=AT)
    assert list(await at_desk.editor.submit()) == ["watch.query"]


async def test_a_day_that_has_passed_is_said_at_the_day(at_desk: Desktop) -> None:
    await at_desk.editor.type("add channel", channel="tech")
    await at_desk.editor.fill("watch.expires", "2020-01-01")
    assert list(await at_desk.editor.submit()) == ["watch.expires"]


async def test_a_clock_that_is_not_known_now_is_said_at_the_day(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    await at_desk.editor.type("add nokia", channel="tech")
    await at_desk.editor.fill("watch.expires", "2026-05-01")
    slack.fail_next("users.info", Fault(error="fatal_error"))
    assert list(await at_desk.editor.submit()) == ["watch.expires"]
    assert await at_desk.editor.submit() == {}
