"""Everything of Slack that a running service holds, behind one door."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog

from bot.errors import DeliveryDelayed, DeliveryError
from bot.ports import Clock
from bot.slack.client import check_slack, close_client, open_client
from bot.slack.commands import WatchCommands, build_slack_app
from bot.slack.inbound import receive_events
from bot.slack.notifier import SlackNotifier
from bot.slack.socket_mode import SocketMode

if TYPE_CHECKING:
    from aiohttp import web
    from slack_bolt.app.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.desk import Desk

__all__ = ["SlackConnection", "SlackTokens", "open_slack"]

log = structlog.get_logger("nightdesk.slack")

FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0

EventsHandler = Callable[["web.Request"], Awaitable["web.StreamResponse"]]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlackTokens:
    """The tokens of one workspace's app. With ``app`` Socket Mode is spoken."""

    bot: str
    app: str | None = None
    signing_secret: str | None = None


class SlackConnection:
    """A workspace that messages go to and commands come from.

    ``notifier`` posts from the start; commands are taken once `listen` was called.
    """

    def __init__(self, client: AsyncWebClient, tokens: SlackTokens) -> None:
        self._client = client
        self._tokens = tokens
        self._commands: WatchCommands | None = None
        self._socket: SocketMode | None = None
        self._connecting: asyncio.Task[None] | None = None
        self.notifier = SlackNotifier(client)

    def listen(
        self, *, desk: Desk, clock: Clock, named_channels: Callable[[], Collection[str]]
    ) -> EventsHandler | None:
        """Take commands for ``desk``.

        Returns the handler of ``/slack/events`` where there is a signing secret; begins
        to connect over Socket Mode where there is an app token.
        """
        self._commands = WatchCommands(desk=desk, clock=clock, named_channels=named_channels)
        app = build_slack_app(client=self._client, commands=self._commands)
        if self._tokens.app is not None:
            self._connecting = asyncio.create_task(
                self._connect(app, self._tokens.app), name="slack-socket"
            )
        if self._tokens.signing_secret is None:
            return None
        return receive_events(app, signing_secret=self._tokens.signing_secret, clock=clock)

    async def check(self) -> None:
        """For readiness. Raises DeliveryError while commands cannot come by Socket Mode."""
        if self._tokens.app is None:
            return
        if self._socket is None:
            raise DeliveryDelayed("the Socket Mode connection was not begun yet")
        await self._socket.check()

    async def close(self) -> None:
        """Take no more commands, end those under way, close every connection."""
        if self._connecting is not None:
            self._connecting.cancel()
            await asyncio.gather(self._connecting, return_exceptions=True)
        if self._socket is not None:
            await self._socket.close()
        if self._commands is not None:
            await self._commands.drain()
        await close_client(self._client)

    async def _connect(self, app: AsyncApp, app_token: str) -> None:
        """Connect; the service runs on while that fails, and readiness says why."""
        self._socket = SocketMode(app, client=self._client, app_token=app_token)
        pause_s = FIRST_PAUSE_S
        while True:
            try:
                await self._socket.start()
            except DeliveryError as error:
                log.warning("socket_not_opened", error=str(error), retry_in_s=pause_s)
                await asyncio.sleep(pause_s)
                pause_s = min(pause_s * 2, LONGEST_PAUSE_S)
            else:
                return


@asynccontextmanager
async def open_slack(tokens: SlackTokens, *, base_url: str) -> AsyncIterator[SlackConnection]:
    """The workspace of these tokens, for as long as the context lasts.

    Raises DeliveryRefused where Slack does not take the bot token. A Slack that cannot be
    reached just now is no reason not to start: deliveries wait for it.
    """
    client = open_client(tokens.bot, base_url=base_url)
    connection = SlackConnection(client, tokens)
    try:
        await _greet(client)
        yield connection
    finally:
        await connection.close()


async def _greet(client: AsyncWebClient) -> None:
    try:
        identity = await check_slack(client)
    except DeliveryDelayed as error:
        log.warning("slack_unreachable", error=str(error))
        return
    if identity.missing:
        log.warning("slack_scopes_missing", scopes=identity.missing)
    log.info("slack", team=identity.team, user=identity.user)
