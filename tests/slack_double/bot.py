"""A small app on the real Bolt, for the tests of the double: over a socket or over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from aiohttp import web
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.client import close_client, open_client
from bot.slack.inbound import receive_events
from bot.slack.socket_mode import SocketMode
from tests.slack_double.server import SlackDouble


class _SlacksClock:
    def __init__(self, slack: SlackDouble) -> None:
        self._slack = slack

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._slack.now(), UTC)


def make_app(client: AsyncWebClient) -> AsyncApp:
    """An app with no listener yet."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=client.token)

    return AsyncApp(
        name="small",
        client=client,
        authorize=authorize,
        request_verification_enabled=False,
        ignoring_self_events_enabled=False,
    )


@asynccontextmanager
async def serve_bot(slack: SlackDouble, *, over_http: bool) -> AsyncIterator[AsyncApp]:
    """The app, which is called by what people of ``slack`` do."""
    client = open_client(slack.bot_token, base_url=slack.api_url)
    app = make_app(client)
    if not over_http:
        mode = SocketMode(app, client=client, app_token=slack.app_token)
        await mode.start()
        yield app
        await mode.close()
    else:
        site = web.Application()
        door = receive_events(app, signing_secret=slack.signing_secret, clock=_SlacksClock(slack))
        site.router.add_post("/slack/events", door)
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        slack.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        yield app
        await runner.cleanup()
    await close_client(client)
