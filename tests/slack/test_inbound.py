"""Signed requests: what is let in, and what is not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import Desk
from bot.slack.commands import build_slack_app
from bot.slack.inbound import BODY_LIMIT, receive_events
from tests.slack.bodies import AT
from tests.slack.desk import HandClock, make_commands, open_desk
from tests.slack_double import SlackDouble, command_form, encode_form, sign

SECRET = "double-secret"
NOW = int(AT.timestamp())


class Door:
    """The bot's /slack/events, and the desk behind it."""

    def __init__(self, url: str, desk: Desk) -> None:
        self.url = url
        self.desk = desk

    async def knock(self, body: object, headers: dict[str, str]) -> int:
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url, data=body, headers=headers) as response,
        ):
            return response.status

    async def watches(self) -> int:
        return len(await self.desk.watches())


@pytest.fixture
async def door(slack: SlackDouble, client: AsyncWebClient, tmp_path: Path) -> AsyncIterator[Door]:
    clock = HandClock()
    async with open_desk(tmp_path) as desk:
        app = build_slack_app(client=client, commands=make_commands(desk, client, clock))
        site = web.Application()
        site.router.add_post(
            "/slack/events", receive_events(app, signing_secret=SECRET, clock=clock)
        )
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield Door(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events", desk)
        await runner.cleanup()


BODY = encode_form(command_form("add nokia", response_url="http://127.0.0.1:9/never"))
GOOD = sign(BODY, secret=SECRET, timestamp=NOW)


async def test_a_signed_command_is_let_in(door: Door) -> None:
    assert await door.knock(BODY, GOOD) == 200
    assert await door.watches() == 2


@pytest.mark.parametrize("age", [-300, 300])
async def test_a_signature_holds_for_five_minutes_either_way(door: Door, age: int) -> None:
    assert await door.knock(BODY, sign(BODY, secret=SECRET, timestamp=NOW - age)) == 200


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Content-Type": GOOD["Content-Type"]}, id="no signature"),
        pytest.param(GOOD | {"X-Slack-Signature": ""}, id="empty signature"),
        pytest.param(GOOD | {"X-Slack-Signature": "v0=" + "0" * 64}, id="wrong signature"),
        pytest.param(GOOD | {"X-Slack-Signature": "v0=ümlaut"}, id="not ASCII"),
        pytest.param(GOOD | {"X-Slack-Request-Timestamp": str(NOW + 1)}, id="another time"),
        pytest.param(GOOD | {"X-Slack-Request-Timestamp": "soon"}, id="no number"),
        pytest.param(GOOD | {"X-Slack-Request-Timestamp": "٣"}, id="another script's number"),
        pytest.param(sign(BODY, secret="another", timestamp=NOW), id="another secret"),
        pytest.param(sign(BODY, secret=SECRET, timestamp=NOW - 301), id="stale"),
        pytest.param(sign(BODY, secret=SECRET, timestamp=NOW + 301), id="from the future"),
        pytest.param(sign(BODY + b"&x=1", secret=SECRET, timestamp=NOW), id="another body"),
    ],
)
async def test_what_slack_did_not_sign_just_now_changes_nothing(
    door: Door, headers: dict[str, str]
) -> None:
    assert await door.knock(BODY, headers) == 401
    assert await door.watches() == 1


async def test_a_body_that_is_no_text_is_turned_away(door: Door) -> None:
    body = b"\xff\xfe\x00"
    assert await door.knock(body, sign(body, secret=SECRET, timestamp=NOW)) == 401


@pytest.mark.parametrize("chunked", [False, True])
async def test_an_oversized_body_is_turned_away_unread(door: Door, chunked: bool) -> None:
    body = b"x" * (BODY_LIMIT + 1)

    async def in_chunks() -> AsyncIterator[bytes]:
        yield body

    sent: object = in_chunks() if chunked else body
    assert await door.knock(sent, sign(body, secret=SECRET, timestamp=NOW)) == 413
    assert await door.watches() == 1


async def test_what_is_signed_and_unknown_is_answered_and_does_nothing(door: Door) -> None:
    body = encode_form(
        command_form("add nokia", response_url="http://127.0.0.1:9/", command="/other")
    )
    assert await door.knock(body, sign(body, secret=SECRET, timestamp=NOW)) == 404
    assert await door.watches() == 1


async def test_slacks_own_check_of_the_address_is_answered(door: Door) -> None:
    body = b'{"type": "url_verification", "challenge": "abc"}'
    headers = sign(body, secret=SECRET, timestamp=NOW) | {"Content-Type": "application/json"}
    assert await door.knock(body, headers) == 200
