"""A digest that is too long for one message, in Slack: a thread, whole and in order, once."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.alerts import ChannelBook, split_list
from bot.deliver import Deliver
from bot.model import Alert, AlertKind, Channel, DeliveryState, DigestTimes, Sections, Threshold
from bot.ports import PlannedAlert, Store
from bot.slack.notifier import SlackNotifier
from bot.store import open_store
from tests.databases import lay_database
from tests.desk_of_lists import Desk
from tests.making import NOON, CountingMeter, HandClock
from tests.slack.bodies import make_digest, make_line
from tests.slack_double import Fault, SlackDouble, faults, read_blocks


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    yield store
    await store.close()


class Sender:
    """Sends what the store holds to a Slack, as one process after another."""

    def __init__(self, store: Store, client: AsyncWebClient) -> None:
        self.store = store
        self.clock = HandClock()
        self._notifier = SlackNotifier(client)
        self._holders = itertools.count(1)
        self.deliver = self.restart()

    def restart(self) -> Deliver:
        """A new process, which knows nothing of what the one before it did."""
        self.deliver = Deliver(
            store=self.store,
            notifier=self._notifier,
            clock=self.clock,
            meter=CountingMeter(),
            new_id=lambda: "notice",
            holder=f"process {next(self._holders)}",
        )
        return self.deliver

    async def begin(self) -> None:
        """Do what the next turn begins, and no more."""
        self.clock.advance(seconds=90)
        await self.deliver.start_due()
        await self.deliver.settle()

    async def send_all(self) -> None:
        states = [DeliveryState.PENDING, DeliveryState.LEASED]
        while await self.store.list_deliveries(states=states):
            await self.begin()


async def commit(store: Store, stories: int) -> int:
    """Store a digest of so many stories; returns of how many parts."""
    body = make_digest(
        *[make_line(n, watches=(f"w{n % 3}",)) for n in range(stories)], sections=Sections.AUTO
    )
    first, *replies = [
        PlannedAlert(
            alert=Alert(
                story="2026-02-10T07:03:00+00:00",
                channel="tech",
                kind=AlertKind.DIGEST,
                step=part.part,
                body=part,
            ),
            delivery_id=f"d{part.part}",
        )
        for part in split_list(body)
    ]
    lease = await store.take_lease("judge", holder="test", now=NOON, ttl=timedelta(hours=1))
    await store.commit_digest(
        first, channel="tech", stories=(), next_due=None, now=NOON, lease=lease, replies=replies
    )
    return 1 + len(replies)


def stories_in(slack: SlackDouble) -> list[str]:
    """The headlines in the channel, in the order of their posting."""
    return [
        line.split(":")[0].removeprefix("Story ")
        for posted in slack.in_channel("tech")
        for line in read_blocks(posted.blocks).splitlines()
        if line.startswith("Story ")
    ]


async def test_a_long_digest_is_a_thread_with_each_story_once(
    slack: SlackDouble, client: AsyncWebClient, store: Store
) -> None:
    sender = Sender(store, client)
    parts = await commit(store, 95)
    await sender.send_all()

    first, *replies = slack.in_channel("tech")
    assert 1 + len(replies) == parts > 3
    assert first.thread_ts is None
    assert {reply.thread_ts for reply in replies} == {first.ts}
    assert not any(reply.broadcast for reply in replies)
    assert [one.delivery_id for one in (first, *replies)] == [f"d{n}" for n in range(parts)]
    assert sorted(map(int, stories_in(slack))) == list(range(95))
    assert "75 more stories in the thread: w2 25, w0 25, w1 25" in read_blocks(first.blocks)


@pytest.mark.parametrize("sent", [0, 1, 3])
@pytest.mark.parametrize("fault", [faults.hang_after(), faults.hang_before()])
async def test_a_kill_between_the_parts_of_a_digest_leaves_none_out_and_repeats_none(
    slack: SlackDouble, client: AsyncWebClient, store: Store, sent: int, fault: Fault
) -> None:
    sender = Sender(store, client)
    parts = await commit(store, 95)
    for _ in range(sent):
        await sender.begin()
    slack.fail_next("chat.postMessage", fault)
    sender.clock.advance(seconds=90)
    await sender.deliver.start_due()
    await slack.wait_for(lambda: len(slack.calls("chat.postMessage")) == sent + 1)
    await sender.deliver.close(grace_s=0)
    assert len(slack.in_channel("tech")) == sent + fault.accept

    sender.restart()
    await sender.send_all()
    posted = slack.in_channel("tech")
    assert [one.delivery_id for one in posted] == [f"d{n}" for n in range(parts)]
    assert {one.thread_ts for one in posted[1:]} == {posted[0].ts}
    assert sorted(map(int, stories_in(slack))) == list(range(95))


async def test_a_digest_with_more_than_a_message_holds_leaves_nothing_out(store: Store) -> None:
    channel = Channel(
        name="deals",
        threshold=Threshold.BIGGEST,
        digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
    )
    desk = Desk(store, ChannelBook(channels={"deals": channel}), query="*")
    await desk.begin()
    await desk.digests.schedule(["deals"])
    await desk.publish(*TITLES)
    desk.clock.advance(hours=6)
    await desk.digests.tick()

    first, reply = sorted(await desk.sent(), key=lambda body: body.part)
    told = [line.headline for line in (*first.lines, *reply.lines)]
    assert sorted(told) == sorted(TITLES)
    assert len(first.lines) == 20
    assert first.thread == "4 more stories in the thread"
    assert await store.waiting_lines("deals") == ()


TITLES = (
    "Fenwick mends its crane",
    "Orchard prices fall in Devon",
    "Tram line opens in Tampere",
    "Poet wins the Aldous medal",
    "Snow closes the Brenner pass",
    "Museum lends a Vermeer to Osaka",
    "Bakers strike in Marseille",
    "Comet seen over Patagonia",
    "Otters return to the Elbe",
    "Choir of Riga sings at dawn",
    "Quarry in Carrara floods",
    "Violin found in a Dublin attic",
    "Ferry to Gozo gets a new pier",
    "Beekeepers count fewer hives",
    "Lighthouse at Skagen is painted",
    "Chess title goes to a schoolgirl",
    "Vineyards of Alsace fear frost",
    "Library in Coimbra digitises maps",
    "Goats graze on a Munich roof",
    "Tunnel under the Bosphorus leaks",
    "Stork nest delays a power line",
    "Glassblowers of Murano retire",
    "Rowers cross the Baltic",
    "Clock of Prague stops at noon",
)
