"""Who writes to the bot, or names it, is told what it can do: once, and by nobody else's doing."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from hypothesis import given, settings
from slack_sdk.web.async_client import AsyncWebClient

from bot.model import Language
from bot.slack.commands import build_slack_app
from bot.slack.inbound import receive_events
from bot.slack.receiving import Receiver
from bot.slack.spoken_to import ANSWERED_FOR, explain_itself
from tests.slack.desk import HandClock, make_commands, open_beside, open_desk
from tests.slack.desktop import NEWSROOM
from tests.slack.hostile import hostile_text
from tests.slack_double import SlackDouble, faults_in_blocks, read_blocks
from tests.slack_double.faults import Fault, rate_limited, refusal
from tests.slack_double.workspace import BOT_USER

SLACK = NEWSROOM
HERE = f"<@{BOT_USER}>"


@pytest.fixture
async def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def heard(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path, clock: HandClock
) -> AsyncIterator[SlackDouble]:
    """A Slack whose events the bot takes, as the service takes them."""
    slack.events.again_after_s = (0.0, 0.0)
    async with open_desk(tmp_path) as desk, open_beside(tmp_path) as store:
        commands = make_commands(desk, client, clock)
        app = build_slack_app(client=client, commands=commands)
        receiver = Receiver(app, events=store, clock=clock)
        site = web.Application()
        handler = receive_events(receiver, signing_secret=slack.signing_secret, clock=clock)
        site.router.add_post("/slack/events", handler)
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        slack.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        yield slack
        await runner.cleanup()


def answers(slack: SlackDouble) -> list[str]:
    """What the bot posted."""
    return [read_blocks(one.blocks) for one in slack.messages if one.user is None]


def room_of(slack: SlackDouble) -> str:
    return slack.workspace.direct(slack.editor.id).id


async def test_who_writes_to_the_bot_is_told_what_it_can_do(heard: SlackDouble) -> None:
    await heard.editor.say("hello", channel=room_of(heard))
    (said,) = answers(heard)
    assert "/watch add" in said
    assert "/watch help" in said
    assert "Home tab" in said
    assert "Maybe you mean" not in said


async def test_what_reads_as_a_command_is_given_back_as_one(heard: SlackDouble) -> None:
    await heard.editor.say("add nokia deal high", channel=room_of(heard))
    (said,) = answers(heard)
    assert "/watch add nokia deal high" in said


async def test_who_names_the_bot_is_answered_for_their_eyes_alone(heard: SlackDouble) -> None:
    await heard.editor.invite_bot("deals")
    greeted = len(answers(heard))
    await heard.editor.say(f"{HERE} list", channel="deals")
    assert len(answers(heard)) == greeted
    (said,) = heard.editor.whispers
    assert "/watch list" in read_blocks(said.blocks)
    assert said.channel == heard.channel_id("deals")


async def test_an_event_that_comes_again_is_answered_once(heard: SlackDouble) -> None:
    await heard.editor.say("hello", channel=room_of(heard))
    await heard.events.tell(heard.events.sent[-1], to=heard.request_url)
    assert len(answers(heard)) == 1


async def test_several_lines_in_a_row_are_answered_once_and_a_later_one_again(
    heard: SlackDouble, clock: HandClock
) -> None:
    for line in ("hello", "are you there", "???"):
        await heard.editor.say(line, channel=room_of(heard))
    assert len(answers(heard)) == 1
    # A command among them is one that somebody waits for.
    for line in ("list", "list", "status"):
        await heard.editor.say(line, channel=room_of(heard))
    assert len(answers(heard)) == 3
    clock.move(ANSWERED_FOR + timedelta(seconds=1))
    heard.events._now = lambda: clock.now().timestamp()
    await heard.editor.say("hello again", channel=room_of(heard))
    assert len(answers(heard)) == 4


@pytest.mark.parametrize(
    "more",
    [
        {"bot_id": "B0OTHER001"},
        {"subtype": "bot_message", "bot_id": "B0OTHER001"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"user": None},
        {"channel_type": "channel"},
        {"channel_type": "mpim"},
    ],
    ids=str,
)
async def test_no_bot_and_nothing_but_a_plain_word_to_it_is_answered(
    heard: SlackDouble, more: dict[str, Any]
) -> None:
    event = {
        "type": "message",
        "channel_type": "im",
        "user": heard.editor.id,
        "channel": room_of(heard),
        "text": "hello",
    }
    await heard.send_event(event | more)
    assert heard.messages == []


async def test_an_answer_that_was_not_taken_comes_with_the_event_again(heard: SlackDouble) -> None:
    heard.fail_next("chat.postMessage", rate_limited())
    await heard.editor.say("hello", channel=room_of(heard))
    assert len(answers(heard)) == 1


@pytest.mark.parametrize(
    "fault", [Fault(accept=True, reset=True), refusal(code="restricted_action")], ids=str
)
async def test_an_answer_that_may_have_come_or_may_not_come_is_not_tried_again(
    heard: SlackDouble, fault: Fault
) -> None:
    heard.fail_next("chat.postMessage", fault)
    await heard.editor.say("hello", channel=room_of(heard))
    assert len(heard.calls("chat.postMessage")) == 1


@settings(max_examples=50, deadline=None)
@given(hostile_text(longest=3000))
def test_what_was_written_does_nothing_in_the_answer(text: str) -> None:
    for language in Language:
        message = explain_itself(text, language=language)
        assert faults_in_blocks(json.loads(json.dumps(list(message.blocks)))) == []
        assert "'broadcast'" not in str(message.blocks)
        assert "'user'" not in str(message.blocks)
