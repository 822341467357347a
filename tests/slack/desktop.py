"""A person before Slack, and a desk behind the bot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.deliver import Deliver
from bot.desk import Desk
from bot.model import Watch
from bot.ports import SourceScout
from bot.slack.commands import WatchCommands, build_slack_app
from bot.slack.inbound import receive_events
from bot.slack.notifier import SlackNotifier
from bot.slack.receiving import Receiver
from tests.making import CountingMeter
from tests.slack.bodies import AT
from tests.slack.desk import PATIENT_S, HandClock, make_commands, open_beside, open_desk
from tests.slack_double import Person, SlackDouble, View

NEWSROOM: dict[str, Any] = {
    "now": AT.timestamp,
    "channels": ("general", "tech", "business", "politics", "deals"),
}
"""The Slack of a newsroom with some channels, at the time that these tests are of."""


@dataclass(kw_only=True)
class Desktop:
    """A person before Slack, and the desk behind the bot."""

    slack: SlackDouble
    desk: Desk
    commands: WatchCommands
    clock: HandClock
    deliver: Deliver

    @property
    def editor(self) -> Person:
        return self.slack.editor

    @property
    def modal(self) -> View:
        assert self.editor.modal is not None
        return self.editor.modal

    async def read_preview(self, said: str) -> str:
        """What stands in the dialog once it holds ``said``."""
        await self.slack.wait_for(
            lambda: self.editor.modal is not None and said in self.editor.reads()
        )
        return self.editor.reads()

    async def watch(self, name: str) -> Watch:
        return await self.desk.find_watch(name)

    def now(self) -> datetime:
        return AT

    async def names(self) -> list[str]:
        return [watch.name for watch in await self.desk.watches()]


@asynccontextmanager
async def open_desktop(
    slack: SlackDouble,
    client: AsyncWebClient,
    folder: Path,
    *,
    scout: SourceScout | None = None,
    editors: Collection[str] = (),
    named: Collection[str] = ("tech",),
    at: datetime = AT,
    submit_within_s: float = PATIENT_S,
) -> AsyncIterator[Desktop]:
    """The bot, served over signed HTTP to an editor; files name the channels ``named``."""
    clock, due = HandClock(at), asyncio.Event()
    async with (
        open_desk(folder, scout=scout, committed=due.set) as desk,
        open_beside(folder) as store,
    ):
        commands = make_commands(
            desk,
            client,
            clock,
            named_channels=lambda: named,
            editors=editors,
            submit_within_s=submit_within_s,
        )
        site = web.Application()
        app = build_slack_app(client=client, commands=commands)
        receiver = Receiver(app, events=store, clock=clock)
        handler = receive_events(receiver, signing_secret=slack.signing_secret, clock=clock)
        site.router.add_post("/slack/events", handler)
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        slack.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        deliver = Deliver(
            store=store,
            notifier=SlackNotifier(client),
            clock=clock,
            meter=CountingMeter(),
            new_id=lambda: "notice",
            holder="this",
        )
        sending = asyncio.create_task(_send(deliver, due))
        yield Desktop(slack=slack, desk=desk, commands=commands, clock=clock, deliver=deliver)
        await commands.drain()
        sending.cancel()
        await deliver.close()
        await runner.cleanup()


async def _send(deliver: Deliver, due: asyncio.Event) -> None:
    """Send what is due whenever something was committed."""
    while True:
        await due.wait()
        due.clear()
        while await deliver.start_due():
            await deliver.settle()
