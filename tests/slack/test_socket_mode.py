"""Socket Mode: commands come in, and a connection that goes is replaced."""

from __future__ import annotations

import asyncio
import gc
import socket
import warnings
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryDelayed, DeliveryRefused
from bot.model import Watch
from bot.slack.client import close_client, open_client
from bot.slack.commands import build_slack_app
from bot.slack.socket_mode import SocketMode
from tests.slack.desk import HandClock, make_commands, open_desk
from tests.slack_double import SlackDouble, faults
from tests.slack_double.calling import command_form
from tests.slack_double.sockets import Connection


@pytest.fixture
async def app(client: AsyncWebClient, tmp_path: Path) -> AsyncIterator[AsyncApp]:
    async with open_desk(tmp_path) as desk:
        # However slow the machine: the answer comes with the acknowledgement.
        yield build_slack_app(
            client=client, commands=make_commands(desk, client, HandClock()), ack_within_s=60
        )


def make_socket_mode(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble, **changes: Any
) -> SocketMode:
    settings = {"retry_after": timedelta(milliseconds=10), "app_token": slack.app_token} | changes
    return SocketMode(app, client=client, **settings)


@pytest.fixture
async def listening(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble
) -> AsyncIterator[SocketMode]:
    mode = make_socket_mode(app, client, slack)
    await mode.start()
    yield mode
    await mode.close()


async def test_a_command_over_the_socket_is_answered_with_its_acknowledgement(
    listening: SocketMode, slack: SlackDouble
) -> None:
    answered = await slack.send_command_over_socket("add nokia", trigger_id="")
    assert answered.body["response_type"] == "ephemeral"
    assert "Watching nokia" in answered.text
    await listening.check()


async def test_a_connection_that_slack_ends_is_replaced_before_it_goes(
    listening: SocketMode, slack: SlackDouble
) -> None:
    for round_ in range(1, 4):
        (old,) = slack.sockets.open
        await slack.sockets.send_disconnect()
        await slack.wait_for_sockets(round_ + 1)
        answered = await slack.send_command_over_socket("list")
        assert "watch" in answered.text
        await slack.sockets.end([old])
        await slack.wait_for(lambda: len(slack.sockets.open) == 1)


async def test_what_comes_over_an_old_connection_is_acknowledged_until_slack_ends_it(
    listening: SocketMode, slack: SlackDouble
) -> None:
    (old,) = slack.sockets.open
    await slack.sockets.send_disconnect("warning")
    await slack.wait_for_sockets(2)
    for number in range(3):
        # Ends in a ConnectionError where nobody acknowledges it.
        await old.deliver(envelope("list", number, slack))
    assert len(slack.sockets.open) == 2
    await slack.sockets.end([old])
    await slack.wait_for(lambda: len(slack.sockets.open) == 1)
    await listening.check()


async def test_an_old_connection_that_slack_never_ends_is_left_in_the_end(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble
) -> None:
    mode = make_socket_mode(app, client, slack, leave_within=timedelta(milliseconds=20))
    await mode.start()
    await slack.sockets.send_disconnect("warning")
    await slack.wait_for_sockets(2)
    await slack.wait_for(lambda: len(slack.sockets.open) == 1)
    await mode.check()
    await mode.close()


class HandTime:
    """A clock in seconds that stands still until it is set on."""

    def __init__(self) -> None:
        self.at_s = 1_000.0

    def __call__(self) -> float:
        return self.at_s


def make_watched(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble, time_s: HandTime
) -> SocketMode:
    """One that is tried often, and silent after the forty-five seconds of the service."""
    often = timedelta(milliseconds=2)
    return make_socket_mode(app, client, slack, ping_every=often, time_s=time_s)


async def wait_for_pings(connection: Connection, more: int = 4) -> None:
    """Return once the bot has tried the connection so often again."""
    wanted = connection.pinged + more
    while connection.pinged < wanted:  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(0.001)


async def test_a_connection_that_is_silent_for_forty_five_seconds_is_replaced(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble
) -> None:
    time_s = HandTime()
    mode = make_watched(app, client, slack, time_s)
    await mode.start()
    (connection,) = slack.sockets.open
    await wait_for_pings(connection)
    slack.sockets.fall_silent()
    time_s.at_s += 44.9
    await wait_for_pings(connection)
    assert slack.sockets.opened == 1
    time_s.at_s += 0.1
    await slack.wait_for_sockets(2)
    assert "watch" in (await slack.send_command_over_socket("list")).text
    await slack.wait_for(lambda: connection not in slack.sockets.open)
    await mode.check()
    await mode.close()


async def test_a_connection_that_answers_its_pings_stays(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble
) -> None:
    time_s = HandTime()
    mode = make_watched(app, client, slack, time_s)
    await mode.start()
    (connection,) = slack.sockets.open
    for _ in range(5):
        await wait_for_pings(connection)
        time_s.at_s += 44.9
    await wait_for_pings(connection)
    assert slack.sockets.opened == 1
    await mode.close()


async def test_a_connection_that_brings_commands_stays_though_no_ping_is_answered(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble
) -> None:
    time_s = HandTime()
    mode = make_watched(app, client, slack, time_s)
    await mode.start()
    (connection,) = slack.sockets.open
    slack.sockets.fall_silent()
    for number in range(5):
        await connection.deliver(envelope("list", number, slack))
        time_s.at_s += 44.9
        await wait_for_pings(connection)
    assert slack.sockets.opened == 1
    await mode.close()


async def test_a_process_that_stood_still_asks_again_before_it_takes_a_connection_for_silent(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble
) -> None:
    time_s = HandTime()
    mode = make_watched(app, client, slack, time_s)
    await mode.start()
    (connection,) = slack.sockets.open
    await wait_for_pings(connection)
    time_s.at_s += 3_600
    await wait_for_pings(connection)
    assert slack.sockets.opened == 1
    await mode.close()


@pytest.mark.parametrize("manner", ["drop", "end"])
async def test_a_broken_connection_is_noticed_at_once_and_replaced(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble, manner: str
) -> None:
    # Neither a ping nor silence tells of it: the next ping is an hour away.
    mode = make_socket_mode(app, client, slack, ping_every=timedelta(hours=1))
    await mode.start()
    if manner == "drop":
        slack.sockets.drop()
    else:
        await slack.sockets.end()
    await slack.wait_for_sockets(2)
    assert "watch" in (await slack.send_command_over_socket("list")).text
    await mode.close()


async def test_a_message_that_cannot_be_read_is_passed_over(
    listening: SocketMode, slack: SlackDouble
) -> None:
    (connection,) = slack.sockets.open
    for said in ('{"type": "hel', "[1]", "", "pong"):
        await connection.socket.send_str(said)
    assert "watch" in (await slack.send_command_over_socket("list")).text
    assert slack.sockets.opened == 1


def envelope(text: str, number: int, slack: SlackDouble) -> dict[str, Any]:
    """A command as it comes over a connection."""
    answered = slack.responses.expect(user="U0EDITOR01", channel="C0DOUBLE001")
    return {
        "type": "slash_commands",
        "envelope_id": f"{text} {number}",
        "payload": command_form(text, response_url=slack.response_url(answered)),
        "accepts_response_payload": True,
    }


async def test_an_address_that_does_not_open_is_given_up_for_a_fresh_one(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble
) -> None:
    listening = make_socket_mode(app, client, slack)
    await listening.start()
    slack.sockets.refuse_connections = True
    await slack.sockets.send_disconnect()
    # The ticket that started it, one that was refused, and one that was asked for anew.
    await slack.wait_for(lambda: len(slack.calls("apps.connections.open")) >= 3)
    with pytest.raises(DeliveryDelayed, match="no Socket Mode connection"):
        await listening.check()
    slack.sockets.refuse_connections = False
    await slack.wait_for_sockets(2)
    assert "watch" in (await slack.send_command_over_socket("list")).text
    await listening.close()


async def test_a_slack_that_fails_for_a_while_is_asked_until_it_works(
    listening: SocketMode, slack: SlackDouble
) -> None:
    slack.fail_next("apps.connections.open", faults.server_error(status=500), faults.garbage())
    (old,) = slack.sockets.open
    await slack.sockets.send_disconnect()
    await slack.wait_for_sockets(2)
    await slack.sockets.end([old])
    await slack.wait_for(lambda: len(slack.sockets.open) == 1)
    await listening.check()


async def test_a_wrong_app_token_is_refused_with_the_setting_to_mend(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble
) -> None:
    mode = make_socket_mode(app, client, slack, app_token="xapp-wrong")
    with pytest.raises(DeliveryRefused, match="SLACK_APP_TOKEN"):
        await mode.start()
    await mode.close()


async def test_a_slack_that_cannot_be_reached_at_the_start_is_a_delay(
    app: AsyncApp, slack: SlackDouble
) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        away = open_client("xoxb-x", base_url=f"http://127.0.0.1:{held.getsockname()[1]}/api/")
        mode = make_socket_mode(app, away, slack)
        with pytest.raises(DeliveryDelayed):
            await mode.start()
        with pytest.raises(DeliveryDelayed, match="not started"):
            await mode.check()
        await close_client(away)


class StuckDesk:
    """A desk that never answers."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()

    async def watches(self) -> tuple[Watch, ...]:
        self.asked.set()
        await asyncio.Event().wait()
        return ()


async def test_closing_while_an_old_connection_ends_leaves_no_session_open(
    client: AsyncWebClient, slack: SlackDouble
) -> None:
    desk = StuckDesk()
    commands = make_commands(desk, client, HandClock())  # type: ignore[arg-type]
    mode = make_socket_mode(
        build_slack_app(client=client, commands=commands, ack_within_s=60), client, slack
    )
    await mode.start()
    old = mode._link
    assert old is not None
    unanswered = asyncio.ensure_future(slack.send_command_over_socket("status"))
    await desk.asked.wait()
    await slack.sockets.send_disconnect()
    while mode._link is old:  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(0)
    await mode.close()
    assert old.aiohttp_client_session.closed
    unanswered.cancel()


async def test_closing_leaves_no_task_and_no_session_behind(
    app: AsyncApp, client: AsyncWebClient, slack: SlackDouble
) -> None:
    before = asyncio.all_tasks()
    mode = make_socket_mode(app, client, slack)
    await mode.start()
    slack.sockets.fall_silent()
    await mode.close()
    await mode.close()
    await slack.wait_for(lambda: not slack.sockets.open)
    ours = [task for task in asyncio.all_tasks() - before if "slack_sdk" in repr(task)]
    assert ours == []
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        gc.collect()
