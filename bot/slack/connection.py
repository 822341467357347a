"""A workspace, opened and closed as one: the token, the notifier, and being called."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.errors import DeliveryDelayed
from bot.ports import Clock, EventStore
from bot.slack.actions import Presses, listen_for_presses
from bot.slack.client import API_URL, check_slack, open_client
from bot.slack.commands import WatchCommands, build_slack_app
from bot.slack.faults import Unasked
from bot.slack.handling import Counter
from bot.slack.inbound import receive_events
from bot.slack.notifier import SlackNotifier
from bot.slack.people import People
from bot.slack.receiving import Receiver
from bot.slack.rights import Rights
from bot.slack.rooms import Rooms, find_names
from bot.slack.seeing import Seeing
from bot.slack.socket_mode import SocketMode, ask_for_socket_url

if TYPE_CHECKING:
    from aiohttp import web
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.desk import Desk
    from bot.reference import Reference

__all__ = ["SlackConnection", "SlackTokens", "open_slack"]

log = structlog.get_logger("nightdesk.slack")

CHECKED_FOR = timedelta(minutes=1)
"""How long a good `auth.test` stands for readiness, which is asked every few seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackTokens:
    """Slack's secrets. With ``app``: Socket Mode. With ``signing_secret``: HTTP."""

    bot: str = field(repr=False)
    app: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)


class SlackConnection:
    """One workspace. `notifier` posts there; `listen` answers what people type there."""

    def __init__(
        self, client: AsyncWebClient, tokens: SlackTokens, *, wire_url: str | None = None
    ) -> None:
        self.notifier = SlackNotifier(client, wire_url=wire_url)
        self._client = client
        self._tokens = tokens
        self._commands: WatchCommands | None = None
        self._presses: Presses | None = None
        self._seeing: Seeing | None = None
        self._find_kept: Callable[[], Awaitable[Collection[str]]] | None = None
        self._receiver: Receiver | None = None
        self._socket_mode: SocketMode | None = None
        self._good_until_s = float("-inf")

    def listen(
        self,
        *,
        desk: Desk,
        reference: Reference,
        events: EventStore,
        clock: Clock,
        named_channels: Callable[[], Collection[str]],
        send_digest: Callable[[str], Awaitable[bool]],
        editors: Collection[str] = (),
        zone: str = "UTC",
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]] | None:
        """Answer commands and presses from now on, over whatever the tokens allow.

        ``editors`` are the people and user groups who may change sources. ``events`` keeps
        which events have acted: none acts twice.
        Returns the handler of ``POST /slack/events`` where there is a signing secret.
        """
        channels = desk.channels
        rooms = Rooms(
            self._client,
            now=clock.now,
            told_as=channels.find_told_as,
            told_in=channels.find_told_in,
        )
        self.notifier.recall = channels.find_told_in
        people = People(self._client, now=clock.now)

        async def find_kept() -> Collection[str]:
            return {*named_channels(), *await desk.used_channels()}

        self._find_kept = find_kept
        rights = Rights(self._client, rooms, editors=editors, now=clock.now, find_kept=find_kept)
        self._seeing = Seeing(self._client, rooms, rights)
        counter = Counter(
            desk=desk,
            reference=reference,
            people=people,
            rooms=rooms,
            rights=rights,
            seeing=self._seeing,
            send_digest=send_digest,
            named_channels=named_channels,
            zone=zone,
        )
        self._commands = WatchCommands(counter=counter, clock=clock, client=self._client)
        self._presses = Presses(desk=desk, clock=clock, people=people, rights=rights)
        app = build_slack_app(client=self._client, commands=self._commands)
        listen_for_presses(app, self._presses, client=self._client)
        self._receiver = Receiver(app, events=events, clock=clock)
        if self._tokens.app is not None:
            self._socket_mode = SocketMode(
                self._receiver, client=self._client, app_token=self._tokens.app
            )
            self._socket_mode.begin()
        if self._tokens.signing_secret is None:
            return None
        return receive_events(
            self._receiver, signing_secret=self._tokens.signing_secret, clock=clock
        )

    async def find_names(self, channels: Iterable[str]) -> Mapping[str, str]:
        """What Slack calls those channels that are ids, as far as it says."""
        return await find_names(self._client, channels)

    async def find_public(self) -> Collection[str]:
        """The ids of the public channels, their names, and the former ones by which they are kept;
        none where Slack does not say.
        """
        if self._seeing is None or self._find_kept is None:
            return ()
        try:
            public = await self._seeing.find_public()
            renamed = await self._seeing.list_renamed(await self._find_kept(), public)
        except Unasked:
            return ()
        return {*public, *public.values(), *renamed}

    async def check(self) -> None:
        """For readiness. Raises DeliveryRefused or DeliveryDelayed."""
        if self._socket_mode is not None:
            await self._socket_mode.check()
        now_s = asyncio.get_running_loop().time()
        if now_s >= self._good_until_s:
            await check_slack(self._client)
            self._good_until_s = now_s + CHECKED_FOR.total_seconds()

    async def close(self) -> None:
        """Take no more commands, let those under way end, and close every session."""
        if self._socket_mode is not None:
            await self._socket_mode.close()
        if self._receiver is not None:
            await self._receiver.drain()
        if self._commands is not None:
            await self._commands.drain()
        if self._presses is not None:
            await self._presses.drain()
        await self.notifier.close()


@asynccontextmanager
async def open_slack(
    tokens: SlackTokens, *, base_url: str = API_URL, wire_url: str | None = None
) -> AsyncIterator[SlackConnection]:
    """A connection to the workspace of ``tokens``, until the context ends.

    ``wire_url`` is where readers reach the wire page; None where they do not.

    Raises DeliveryRefused where Slack does not take a token. A Slack that cannot be
    reached is no reason not to start: alerts are stored, and are told once it can.
    """
    client = open_client(tokens.bot, base_url=base_url)
    connection = SlackConnection(client, tokens, wire_url=wire_url)
    try:
        try:
            identity = await check_slack(client)
            if tokens.app is not None:
                await ask_for_socket_url(client, app_token=tokens.app)
        except DeliveryDelayed as error:
            log.warning("slack_not_reached", error=str(error))
        else:
            log.info("slack", team=identity.team, user=identity.user)
            for scope in identity.missing:
                log.warning("scope_missing", scope=scope)
        yield connection
    finally:
        await connection.close()
