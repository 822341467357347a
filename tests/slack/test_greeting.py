"""The bot introduces itself to a channel once, whatever happens on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.alerts.notices import compose_introduction
from bot.model import AlertKind, ChannelOverride, DeliveryState, Language
from bot.slack.blocks import compose
from tests.slack.bodies import AT
from tests.slack.desk import open_beside, open_desk
from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack_double import Fault, SlackDouble, faults, faults_in_blocks, read_blocks

SLACK = NEWSROOM


async def send_later(at_desk: Desktop, by: timedelta = timedelta(minutes=1)) -> None:
    """Send what is due after that time."""
    await at_desk.deliver.settle()
    at_desk.clock.move(by)
    while await at_desk.deliver.start_due():
        await at_desk.deliver.settle()


def greetings(slack: SlackDouble, channel: str = "tech") -> list[str]:
    return [read_blocks(one.blocks) for one in slack.in_channel(channel)]


@pytest.mark.parametrize(
    "fault",
    [
        faults.rate_limited(retry_after=30),
        faults.server_error(),
        faults.reset_before(),
        faults.reset_after(),
        faults.garbage(accept=True),
    ],
)
async def test_a_greeting_that_fails_for_now_is_posted_later_and_once(
    at_desk: Desktop, slack: SlackDouble, fault: Fault
) -> None:
    slack.fail_next("chat.postMessage", fault)
    await at_desk.editor.invite_bot("tech")
    await slack.wait_for(lambda: len(slack.calls("chat.postMessage")) == 1)
    for _ in range(3):
        await send_later(at_desk)
    (greeting,) = greetings(slack)
    assert "I am Nightdesk" in greeting
    await at_desk.editor.invite_bot("tech")
    await send_later(at_desk)
    assert len(greetings(slack)) == 1


async def test_a_greeting_is_posted_by_the_next_process_where_one_ended_before(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    async with open_desk(tmp_path) as desk:
        # Noted and not yet sent, when the process ended.
        assert await desk.channels.introduce("tech", now=AT)
    async with open_desktop(slack, client, tmp_path) as at_desk:
        await send_later(at_desk)
        await at_desk.editor.invite_bot("tech")
        await send_later(at_desk)
    assert len(greetings(slack)) == 1


@pytest.mark.parametrize("asked", ["auth.test", "conversations.info"])
async def test_an_invitation_of_which_slack_cannot_be_asked_comes_again(
    at_desk: Desktop, slack: SlackDouble, asked: str
) -> None:
    slack.events.again_after_s = (0.0, 0.0, 0.0)
    slack.fail_next(asked, faults.server_error())
    await at_desk.editor.invite_bot("tech")
    assert slack.events.sent[-1].outcomes[-1] == "ok"
    await slack.wait_for_messages(1)
    assert len(greetings(slack)) == 1


async def test_a_channel_is_greeted_in_its_language_with_what_opens_its_dialogs(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    settings = await at_desk.desk.channels.find("tech")
    german = ChannelOverride(
        channel=replace(settings.now, language=Language.GERMAN),
        fields=frozenset({"language"}),
    )
    await at_desk.desk.channels.change("tech", german, actor="ed", now=AT)
    await at_desk.editor.invite_bot("tech")
    (greeting,) = await slack.wait_for_messages(1)
    assert "Ich bin Nightdesk" in read_blocks(greeting.blocks)
    await at_desk.editor.press("channel.settings", on=greeting)
    await slack.wait_for(lambda: at_desk.editor.modal is not None)
    assert "#tech" in at_desk.editor.reads()


async def test_a_greeting_is_a_notice_that_rings_for_nobody(
    at_desk: Desktop, slack: SlackDouble, tmp_path: Path
) -> None:
    await at_desk.editor.invite_bot("tech")
    await slack.wait_for_messages(1)
    await at_desk.deliver.settle()
    async with open_beside(tmp_path) as store:
        (sent,) = await store.list_deliveries(states={DeliveryState.SENT})
        assert sent.kind is AlertKind.NOTICE
        assert await store.latest_stories(limit=9) == ()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("note", ["", "possible repeat: <!here>"])
def test_a_greeting_reads_the_same_wherever_it_is_shown(language: Language, note: str) -> None:
    body = compose_introduction(channel="tech", at=AT, language=language)
    message = compose(replace(body, note=note))
    assert faults_in_blocks(list(message.blocks)) == []
    shown = read_blocks(list(message.blocks))
    assert all(line in shown for line in body.lines)
    assert ("possible repeat" in shown) is bool(note)
    assert message.text == body.headline
