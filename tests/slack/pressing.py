"""A newsroom whose posts can be pressed: a real store, the real Bolt, and a Slack of its own."""

from __future__ import annotations

import itertools
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.deliver import Deliver
from bot.desk import Desk
from bot.ports import LeaseToken, Store
from bot.slack.actions import Presses, listen_for_presses
from bot.slack.commands import build_slack_app
from bot.slack.inbound import receive_events
from bot.slack.notifier import SlackNotifier
from bot.slack.people import People
from bot.slack.rights import Rights
from bot.slack.rooms import Rooms
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.databases import lay_database
from tests.making import NOON, CountingMeter
from tests.slack.desk import HandClock, make_commands
from tests.slack_double import Answered, Posted, SlackDouble, encode_form, sign
from tests.store.marking import tell_stories
from tests.store.samples import prepare

ANN = {"id": "U0ANN00001", "username": "ann", "name": "ann", "team_id": "T0DOUBLE01"}
BEN = {"id": "U0BEN00001", "username": "ben", "name": "ben", "team_id": "T0DOUBLE01"}
_presses = itertools.count(1)


def find_elements(blocks: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each label that can be pressed, with the action that Slack makes of it."""
    for block in blocks:
        for element in block.get("elements", []) if block["type"] == "actions" else []:
            action = {
                "type": element["type"],
                "action_id": element["action_id"],
                "block_id": block.get("block_id", "b1"),
            }
            if element["type"] == "button":
                yield element["text"]["text"], {**action, "value": element["value"]}
            for option in element.get("options", []):
                yield option["text"]["text"], {**action, "selected_option": option}


@dataclass(kw_only=True)
class PressedNewsroom:
    """Slack on one side, a store on the other, the bot in between."""

    slack: SlackDouble
    store: Store
    lease: LeaseToken
    desk: Desk
    clock: HandClock
    deliver: Deliver
    presses: Presses
    url: str
    told: list[str] = field(default_factory=list)

    async def tell(self, *numbers: int, channels: tuple[str, ...] = ("tech",)) -> list[Posted]:
        """Stories told at once, and posted; what the first channel then has."""
        await tell_stories(self.store, self.lease, *numbers, channels=channels)
        await self.send()
        return self.slack.in_channel(channels[0])

    async def send(self) -> None:
        """Send all that is due, to its last edit."""
        while await self.deliver.start_due():
            await self.deliver.settle()

    async def press(
        self,
        on: Posted | Answered,
        label: str,
        *,
        by: dict[str, str] | None = None,
        in_channel: str | None = None,
        ts: str | None = None,
    ) -> Answered:
        """Press what bears that label, and wait for the answer."""
        payload = self.make_payload(on, label, by=by or ANN, in_channel=in_channel, ts=ts)
        answered = self.slack.responses.expect(
            user=payload["user"]["id"], channel=payload["channel"]["id"]
        )
        payload["response_url"] = self.slack.response_url(answered)
        body = encode_form({"payload": json.dumps(payload)})
        headers = sign(
            body, secret=self.slack.signing_secret, timestamp=int(self.clock.now().timestamp())
        )
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url, data=body, headers=headers) as response,
        ):
            answered.status = response.status
        await self.slack.wait_for(lambda: bool(answered.later))
        return answered

    def make_payload(
        self,
        on: Posted | Answered,
        label: str,
        *,
        by: dict[str, str],
        in_channel: str | None = None,
        ts: str | None = None,
    ) -> dict[str, Any]:
        """What Slack says of the press."""
        blocks = on.blocks if isinstance(on, Posted) else on.later[-1]["blocks"]
        action = dict(find_elements(blocks))[label]
        channel = in_channel or (on.channel if isinstance(on, Posted) else self.told[-1])
        self.told.append(channel)
        # As later presses come at later times.
        action_ts = ts or f"{self.clock.now().timestamp():.0f}.{next(_presses):06d}"
        return {
            "type": "block_actions",
            "team": {"id": "T0DOUBLE01", "domain": "double"},
            "user": by,
            "api_app_id": "A0DOUBLE01",
            "container": {
                "type": "message",
                "channel_id": channel,
                "message_ts": on.ts if isinstance(on, Posted) else "1.1",
                "is_ephemeral": not isinstance(on, Posted),
            },
            "channel": {"id": channel, "name": "of-the-double"},
            "actions": [{**action, "action_ts": action_ts}],
        }


@asynccontextmanager
async def open_newsroom(
    slack: SlackDouble, client: AsyncWebClient, folder: Path
) -> AsyncIterator[PressedNewsroom]:
    clock = HandClock(NOON)
    store = open_store(lay_database(folder / "nightdesk.db"))
    await store.open()
    lease = await prepare(store, "harbour-post", "zdnet")
    desk = Desk(store=store, catalogue=Catalogue(()))
    await desk.add_watch(query="ferry", name="ferries", channels=["tech"], actor="ed", now=NOON)
    deliver = Deliver(
        store=store,
        notifier=_Hurried(client, wire_url="https://desk.example.org"),
        clock=clock,
        meter=CountingMeter(),
        new_id=lambda: f"notice-{next(_presses)}",
        holder="this",
    )
    presses = Presses(
        desk=desk,
        clock=clock,
        people=People(client, now=clock.now),
        rights=Rights(client, Rooms(client, now=clock.now), now=clock.now),
    )
    tech = slack.workspace.room("tech")
    if tech is not None:
        tech.people |= {ANN["id"], BEN["id"]}
    app = build_slack_app(client=client, commands=make_commands(desk, client, clock))
    listen_for_presses(app, presses, client=client)
    site = web.Application()
    handler = receive_events(app, signing_secret=slack.signing_secret, clock=clock)
    site.router.add_post("/slack/events", handler)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield PressedNewsroom(
        slack=slack,
        store=store,
        lease=lease,
        desk=desk,
        clock=clock,
        deliver=deliver,
        presses=presses,
        url=f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events",
    )
    await runner.cleanup()
    await store.close()


class _Hurried(SlackNotifier):
    """A clock that stands still would wait for ever for the next second."""

    pace = SlackNotifier.pace * 0
