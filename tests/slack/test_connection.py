"""A workspace, opened and closed as one."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from bot.desk import Desk
from bot.errors import DeliveryDelayed, DeliveryRefused
from bot.slack.connection import SlackConnection, SlackTokens, open_slack
from tests.slack.bodies import make_alert
from tests.slack.desk import HandClock, make_reference, note_digest, open_desk
from tests.slack_double import SlackDouble, faults


class NoEvents:
    """A book of events in which none is."""

    async def knows_event(self, event_id: str) -> bool:
        return False

    async def note_event(self, event_id: str, *, kind: str, now: datetime) -> None:
        return None

    async def events_heard(self) -> Mapping[str, datetime]:
        return {}


EVENTS = NoEvents()


def tokens(slack: SlackDouble, **changes: str | None) -> SlackTokens:
    fields = {"bot": slack.bot_token, "app": None, "signing_secret": None, **changes}
    return SlackTokens(**fields)  # type: ignore[arg-type]


def listen(connection: SlackConnection, desk: Desk) -> object:
    """Have the connection answer for a desk; the handler of its requests, where it takes some."""
    return connection.listen(
        desk=desk,
        reference=make_reference(desk),
        send_digest=partial(note_digest, []),
        events=EVENTS,
        clock=HandClock(),
        named_channels=tuple,
    )


async def test_with_a_bot_token_alone_it_posts_and_takes_no_commands(
    slack: SlackDouble, tmp_path: Path
) -> None:
    async with (
        open_desk(tmp_path) as desk,
        open_slack(tokens(slack), base_url=slack.api_url) as connection,
    ):
        assert listen(connection, desk) is None
        await connection.check()
        await connection.notifier.send(make_alert(), delivery_id="d1")
    assert len(slack.messages) == 1
    assert slack.sockets.opened == 0


async def test_with_an_app_token_it_listens_over_socket_mode(
    slack: SlackDouble, tmp_path: Path
) -> None:
    async with (
        open_desk(tmp_path) as desk,
        open_slack(tokens(slack, app=slack.app_token), base_url=slack.api_url) as connection,
    ):
        assert listen(connection, desk) is None
        await slack.wait_for_sockets(1)
        assert "watch" in (await slack.send_command_over_socket("list")).text
        await connection.check()
    await slack.wait_for(lambda: not slack.sockets.open)


async def test_with_a_signing_secret_it_has_a_door_for_requests(
    slack: SlackDouble, tmp_path: Path
) -> None:
    async with (
        open_desk(tmp_path) as desk,
        open_slack(
            tokens(slack, signing_secret=slack.signing_secret), base_url=slack.api_url
        ) as connection,
    ):
        assert listen(connection, desk) is not None


@pytest.mark.parametrize(
    ("changes", "setting"),
    [({"bot": "xoxb-wrong"}, "SLACK_BOT_TOKEN"), ({"app": "xapp-wrong"}, "SLACK_APP_TOKEN")],
)
async def test_a_token_that_slack_does_not_take_ends_the_start(
    slack: SlackDouble, changes: dict[str, str], setting: str
) -> None:
    with pytest.raises(DeliveryRefused, match=setting):
        async with open_slack(tokens(slack, **changes), base_url=slack.api_url):
            pass


async def test_a_slack_that_cannot_be_reached_does_not_end_the_start() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{held.getsockname()[1]}/api/"
        async with open_slack(SlackTokens(bot="xoxb-x", app="xapp-x"), base_url=url) as connection:
            with pytest.raises(DeliveryDelayed):
                await connection.check()


async def test_readiness_asks_slack_once_a_minute_and_again_after_a_fault(
    slack: SlackDouble,
) -> None:
    async with open_slack(tokens(slack), base_url=slack.api_url) as connection:
        slack.fail_next("auth.test", faults.server_error(status=500))
        with pytest.raises(DeliveryDelayed):
            await connection.check()
        for _ in range(5):
            await connection.check()
    assert len(slack.calls("auth.test")) == 3


def test_tokens_do_not_show_in_logs() -> None:
    shown = repr(SlackTokens(bot="xoxb-secret", app="xapp-secret", signing_secret="secret"))
    assert "secret" not in shown.replace("signing_secret", "")
