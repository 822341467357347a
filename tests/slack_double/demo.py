"""`make demo SLACK=double`: the demo's day told into a Slack on loopback, and read there.

The service is the real one, with the real SDK and the real Bolt; Slack's limits hold. When
the day is over an editor asks about it as people do, and what every channel holds is shown.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.app.clock import SystemClock
from bot.app.logs import set_up_logs
from bot.app.running import RunningService, open_service
from bot.cli.demo import ServiceOfDay, ended_by_signals
from bot.demo.configuration import DemoSetup
from bot.demo.day import Day
from bot.demo.play import DemoCounts, DemoSummary, play
from bot.demo.reading import load_day, shipped_day
from config import load_settings
from tests.slack_double.forms import NotThere
from tests.slack_double.limits import SLACK_LIMITS
from tests.slack_double.people import Person
from tests.slack_double.screen import Screen
from tests.slack_double.server import SlackDouble
from tests.slack_double.workspace import Posted


class _Running(ServiceOfDay):
    """What was told is read from Slack."""

    def __init__(self, running: RunningService, slack: SlackDouble) -> None:
        super().__init__(running)
        self._slack = slack

    async def counts(self) -> DemoCounts:
        stored = await self._running.store.counts()
        return DemoCounts(
            entries=stored.entries,
            stories=stored.stories,
            alerts=sum(map(is_alert, self._slack.messages)),
            updates=sum(one.thread_ts is not None for one in self._slack.messages),
            digests=sum(
                one.thread_ts is None and not is_alert(one) for one in self._slack.messages
            ),
            delays=(),
        )


def is_alert(message: Posted) -> bool:
    """Whether a message tells one story: a digest begins with a heading."""
    return message.thread_ts is None and message.blocks[0]["type"] != "header"


async def play_into_slack(day: Day, *, console: Console) -> tuple[DemoSummary, SlackDouble]:
    """Play ``day`` and show what Slack then holds."""
    channels = tuple(dict.fromkeys(channel for watch in day.watches for channel in watch.channels))
    async with SlackDouble(channels=channels, min_gap_s=1.0, limits=SLACK_LIMITS) as slack:
        environment = {
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
        }
        said = Text.assemble(("Slack: ", "dim"), slack.api_url, ("   channels: ", "dim"))
        console.print(said + Text(" ".join(f"#{name}" for name in channels)))

        @asynccontextmanager
        async def start(setup: DemoSetup) -> AsyncIterator[_Running]:
            settings = load_settings(setup.config_file, environment)
            async with open_service(settings) as running:
                yield _Running(running, slack)
                for name in channels:
                    screen = Screen(slack.workspace, now=slack.now())
                    console.print(screen.show_channel(name))
                await _ask(slack, slack.editor, console, channels[0])

        summary = await play(
            day,
            keep=False,
            start_service=start,
            console=console,
            clock=SystemClock(),
            # Slack takes a message a second in each channel, and fifty edits a minute.
            patience=timedelta(minutes=2),
        )
        return summary, slack


async def _ask(slack: SlackDouble, editor: Person, console: Console, channel: str) -> None:
    """What an editor types and presses when the day is over, and what they see."""
    await slack.wait_for_sockets(1)

    def show(did: str) -> None:
        screen = Screen(slack.workspace, now=slack.now())
        title = Text(f"{editor.name} {did}", style="bold")
        console.print(Panel(screen.show_message(editor.whispers[-1]), title=title))

    await editor.type("list", channel=channel)
    show(f"types /watch list in #{channel}")
    for message in filter(is_alert, slack.in_channel(channel)):
        try:
            answered = await editor.press("Why", on=message)
        except NotThere:
            continue
        await slack.wait_for(lambda answered=answered: bool(answered.seen))
        show("presses Why on the first post")
        return


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.slack_double.demo")
    parser.add_argument("--day", type=Path, help="another day in the same format")
    args = parser.parse_args()
    set_up_logs(level="warning", form="text")
    day = shipped_day() if args.day is None else load_day(args.day)

    async def run() -> None:
        with ended_by_signals():
            await play_into_slack(day, console=Console())

    asyncio.run(run())


if __name__ == "__main__":
    main()
