"""Rate limits of what is asked and shown: waited for where that is short, and said where not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.people import People
from bot.slack.rooms import Rooms
from tests.slack.bodies import AT
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack_double import SlackDouble, read_blocks
from tests.slack_double.faults import Fault, rate_limited, refusal, server_error

SLACK = NEWSROOM
LONG = 30  # seconds: longer than anybody waits


async def test_a_short_pause_is_waited_for_and_the_method_is_asked_again(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    slack.fail_next("users.info", rate_limited(retry_after=1))
    found = await People(client, now=lambda: AT).find(slack.editor.id)
    assert found.zone is not None
    assert len(slack.calls("users.info")) == 2


async def test_a_method_that_wants_a_long_pause_is_not_called_meanwhile_and_others_are(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    slack.fail_next("users.info", rate_limited(retry_after=LONG))
    people = People(client, now=lambda: AT)
    assert not (await people.find(slack.editor.id)).asked
    assert not (await people.find("U0OTHER001")).asked
    assert len(slack.calls("users.info")) == 1
    rooms = Rooms(client, now=lambda: AT)
    assert await rooms.find_name(slack.channel_id("deals")) == "deals"


async def test_a_post_is_never_repeated_by_the_connection(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    slack.fail_next("chat.postMessage", rate_limited(retry_after=1))
    with pytest.raises(SlackApiError):
        await client.chat_postMessage(channel="deals", text="Quay reopens")
    assert len(slack.calls("chat.postMessage")) == 1


async def test_a_refusal_is_no_pause(slack: SlackDouble, client: AsyncWebClient) -> None:
    slack.fail_next("users.info", refusal(code="user_not_found"))
    people = People(client, now=lambda: AT)
    assert (await people.find("U0NOBODY01")).asked
    assert (await people.find(slack.editor.id)).zone is not None


async def test_a_mute_by_the_clock_waits_for_whose_clock_it_is(watching: Desktop) -> None:
    editor = watching.editor
    watching.slack.fail_next("users.info", rate_limited(retry_after=LONG))
    said = await editor.type("mute nokia until tomorrow 9:00")
    assert "could not be asked now for your time zone" in editor.reads(said)
    assert await watching.desk.find_muted(AT + timedelta(hours=1)) == frozenset()
    # How long something lasts is the same by every clock.
    said = await editor.type("mute nokia for 2h")
    assert "muted until" in editor.reads(said)


async def test_who_has_no_zone_in_slack_means_the_newsrooms_clock(watching: Desktop) -> None:
    editor = watching.editor
    watching.slack.fail_next("users.info", Fault(error="missing_scope"))
    said = await editor.type("mute nokia until tomorrow 9:00")
    assert "muted until" in editor.reads(said)


async def test_a_private_channel_whose_name_cannot_be_asked_is_not_taken_for_another(
    at_desk: Desktop,
) -> None:
    slack, editor = at_desk.slack, at_desk.editor
    slack.add_channel("inquiry", private=True)
    slack.workspace.room("inquiry").people.add(editor.id)  # type: ignore[union-attr]
    slack.fail_next("conversations.info", rate_limited(retry_after=LONG))
    said = await editor.type("digest now", channel="inquiry")
    assert "could not be asked now what this channel is called" in editor.reads(said)
    # In a public channel nothing has to be asked.
    said = await editor.type("digest now", channel="tech")
    assert "on its way" in editor.reads(said)


async def test_a_home_tab_that_slack_puts_off_shows_what_was_done_and_its_undo(
    at_home: Desktop,
) -> None:
    editor, slack = at_home.editor, at_home.slack
    slack.fail_next("views.publish", rate_limited(retry_after=1))
    await editor.choose("Remove", on=editor.home)
    await slack.wait_for(lambda: "Removed nokia" in editor.reads(editor.home))
    await editor.press("Undo", on=editor.home)
    await slack.wait_for(lambda: "Back again: nokia" in editor.reads(editor.home))
    assert "nokia" in await at_home.names()


async def test_a_home_tab_that_was_not_shown_owes_what_was_done_to_the_next(
    at_home: Desktop,
) -> None:
    editor, slack = at_home.editor, at_home.slack
    slack.fail_next("views.publish", server_error())
    await editor.choose("Remove", on=editor.home)
    await slack.wait_for(lambda: len(slack.calls("views.publish")) == 2)
    await editor.open_home()
    await slack.wait_for(lambda: "Removed nokia" in editor.reads(editor.home))
    # What was shown is said once.
    await editor.open_home()
    await slack.wait_for(lambda: "Removed nokia" not in editor.reads(editor.home))


async def test_an_answer_that_slack_puts_off_is_sent_after_the_pause(at_desk: Desktop) -> None:
    editor = at_desk.editor
    at_desk.slack.fail_next("response_url", rate_limited(retry_after=1))
    said = await editor.type("test nokia")
    assert "nokia" in read_blocks(said.later[-1]["blocks"])
