"""Plays it: feeds on loopback, the real program as a process, Slack by its limits, and trouble."""

from __future__ import annotations

import asyncio
import contextlib
import random
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now
from tests.slack_double import SLACK_LIMITS, SlackDouble
from tests.soak.judging import Told, Verdict, judge, read_stories
from tests.soak.news import Event, make_events
from tests.soak.trouble import Trouble

CHANNELS = ("business", "courts", "industry")
DENIED_AFTER = timedelta(seconds=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long and how rough. ``kills`` are spread over the time evenly."""

    length: timedelta
    sources: int = 200
    kills: int
    event_every: timedelta = timedelta(seconds=1)
    poll_every: timedelta = timedelta(seconds=5)
    disconnect_every: timedelta = timedelta(seconds=6)
    command_every: timedelta = timedelta(seconds=2)
    seed: int = 1


@dataclass(kw_only=True)
class Commands:
    """What became of the commands that an editor typed."""

    acks_s: list[float] = field(default_factory=list)
    lost: int = 0


class Soak:
    """One soak in ``folder``. ``slack`` and ``site`` are running already."""

    def __init__(self, plan: Plan, *, folder: Path, site: FeedSite, slack: SlackDouble) -> None:
        self._plan = plan
        self._site = site
        self._slack = slack
        self._chance = random.Random(plan.seed)
        self._sources = [f"s{number:03}" for number in range(plan.sources)]
        self.nightdesk = Nightdesk(
            folder,
            environment={
                "SLACK_API_URL": slack.api_url,
                "SLACK_BOT_TOKEN": slack.bot_token,
                "SLACK_APP_TOKEN": slack.app_token,
            },
            real=True,  # its figures are those of a service that anyone starts
        )
        self.trouble = Trouble(slack, self._chance)
        self.told: list[Told] = []
        self.commands = Commands()
        self.kills = 0
        self.first_calls_s: list[float] = []
        self._touched: set[str] = set()
        self._denying: list[asyncio.Task[None]] = []

    async def run(self) -> Verdict:
        """Play it to its end, wait until all is sent, and judge what Slack then holds."""
        for source in self._sources:
            self._site.publish(source, Item(guid="old", title=f"Old town fair opens in {source}"))
        self.nightdesk.configure(**self._settings())
        await self.nightdesk.start()
        try:
            await self._site.all_stored(timeout_s=600)
            await self._slack.wait_for_sockets(1)
            self.trouble.begin()
            await self._play()
            await asyncio.gather(*self._denying)
            self.trouble.end()
            # Once all that was published is stored, all that is to be told is stored with it.
            stored = [self._site.stored(source, timeout_s=600) for source in sorted(self._touched)]
            await asyncio.gather(*stored)
            await self.nightdesk.delivered(timeout_s=600)
            assert await self.nightdesk.stop(within_s=60) == 0, self.nightdesk.log[-3_000:]
        finally:
            await self.nightdesk.kill()
        self.first_calls_s = self._measure_calls()
        _, exported = await self.nightdesk.run("export", "stories")
        return judge(self._slack, self.told, read_stories(exported))

    def _measure_calls(self) -> list[float]:
        """From a report's being served to the first call that posts it, spoiled or not."""
        calls = [one for one in self._slack.workspace.calls if one.method == "chat.postMessage"]
        times = []
        for one in self.told:
            text = one.event.headline
            first = next((call for call in calls if text in str(call.args.get("text"))), None)
            if first is not None:
                times.append(first.at - self._site.served[f"e{one.event.number}"])
        return times

    def _settings(self) -> dict[str, Any]:
        poll_s = self._plan.poll_every.total_seconds()
        return {
            "packs": [],
            "poll": {"tier_1_s": poll_s, "other_s": poll_s},
            "fetch": {"parser_workers": 1, "per_host": 20, "gap_s": 0, "concurrency": 50},
            "lease_s": 5,
            "log": {"level": "warning", "format": "json"},
            "sources": {
                source: {
                    "name": source.upper(),
                    "url": self._site.url(source),
                    "host": f"{source}.{self._channel_of(source)}.example",
                    "tier": 1,
                    "lang": "en",
                }
                for source in self._sources
            },
            "watches": [
                {
                    "name": channel,
                    "query": f"source:{channel}.example",
                    "channels": [channel],
                    "priority": "high",
                }
                for channel in CHANNELS
            ],
            "channels": {channel: {"threshold": "everything"} for channel in CHANNELS},
        }

    def _channel_of(self, source: str) -> str:
        return CHANNELS[self._sources.index(source) % len(CHANNELS)]

    async def _play(self) -> None:
        """News, kills, lost connections and commands beside one another, for the plan's time."""
        loops = [self._tell(), self._type()]
        rounds = [(self._plan.disconnect_every, self.trouble.end_connections)]
        if self._plan.kills:
            rounds.append((self._plan.length / (self._plan.kills + 1), self._kill))
        doing = [asyncio.ensure_future(one) for one in loops]
        doing += [asyncio.ensure_future(_repeat(every, do)) for every, do in rounds]
        done, _ = await asyncio.wait(
            doing,
            timeout=self._plan.length.total_seconds(),
            return_when=asyncio.FIRST_EXCEPTION,
        )
        for task in doing:
            task.cancel()
        await asyncio.gather(*doing, return_exceptions=True)
        for task in done:
            task.result()

    async def _tell(self) -> None:
        """Publish one event after the other, and later what denies it."""
        for event in make_events(self._chance):
            self._publish(event)
            await asyncio.sleep(self._plan.event_every.total_seconds())

    def _publish(self, event: Event) -> None:
        """First in one outlet; what is denied is denied by another of the same channel."""
        source = self._chance.choice(self._sources)
        told = Told(event=event, channel=self._channel_of(source), at=self._slack.now())
        self.told.append(told)
        self._put(source, f"e{event.number}", event.headline)
        if event.denial is not None:
            self._denying.append(asyncio.ensure_future(self._deny(event, source, told.channel)))

    async def _deny(self, event: Event, source: str, channel: str) -> None:
        """Let another outlet of the channel deny it, once it is stored and some time has passed."""
        await self._site.stored(source, timeout_s=600)
        await asyncio.sleep(DENIED_AFTER.total_seconds())
        others = [
            one for one in self._sources if one != source and self._channel_of(one) == channel
        ]
        self._put(self._chance.choice(others), f"d{event.number}", event.denial or "")

    def _put(self, source: str, guid: str, title: str) -> None:
        self._touched.add(source)
        self._site.publish(source, Item(guid=guid, title=title, published=now()))

    async def _type(self) -> None:
        """An editor types commands all the while."""
        while True:
            try:
                answered = await self._slack.editor.type(
                    "list", channel=CHANNELS[0], wait_for_answer=False
                )
            except (TimeoutError, ConnectionError):
                # They read that it failed, and type it again.
                self.commands.lost += 1
            else:
                self.commands.acks_s.append(answered.after_s)
            await asyncio.sleep(self._plan.command_every.total_seconds())

    async def _kill(self) -> None:
        await self.nightdesk.kill()
        await self.nightdesk.start()
        self.kills += 1


async def _repeat(every: timedelta, do: Any) -> None:
    while True:
        await asyncio.sleep(every.total_seconds())
        with contextlib.suppress(ConnectionError):
            await do()


async def soak(plan: Plan, *, folder: Path) -> tuple[Soak, SlackDouble, Verdict]:
    """A soak by ``plan``, its Slack, and the verdict on what that holds at the end."""
    async with (
        FeedSite() as site,
        SlackDouble(
            channels=CHANNELS, min_gap_s=1.0, limits=SLACK_LIMITS, ack_within_s=3.0
        ) as slack,
    ):
        playing = Soak(plan, folder=folder, site=site, slack=slack)
        return playing, slack, await playing.run()
