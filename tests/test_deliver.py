"""What is promised of a delivery, over the real store and a destination that misbehaves."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot.deliver import LONGEST_RETRY, Deliver, retry_after
from bot.errors import DeliveryDelayed, DeliveryRefused, FateUnknown
from bot.languages import phrase
from bot.model import AlertBody, AlertKind, DeliveryState, Language, Message, Receipt
from bot.ports import PlannedAlert, PollBatch, Store
from bot.store import open_store
from tests.databases import lay_database
from tests.making import NOON, CountingMeter, HandClock, make_alert


class Destination:
    """A place that messages are posted to, which can be told how to misbehave.

    ``faults`` holds what happens to the next sends, in order: an error to raise before
    anything is posted, or ``"reply lost"`` where it is posted and the answer is not heard.
    """

    pace = timedelta(seconds=1)
    post_pace = timedelta()
    edit_pace = timedelta()

    def __init__(self) -> None:
        self.posted: list[tuple[str, Message]] = []
        self.faults: list[Exception | str | None] = []
        self.refused: dict[str, Exception] = {}
        self.blind: Exception | None = None
        self.looked_under: list[Receipt | None] = []
        self.parents: dict[str, Receipt | None] = {}

    @property
    def texts(self) -> list[str]:
        return [body.text for _, body in self.posted]

    async def send(
        self, body: Message, *, delivery_id: str, parent: Receipt | None = None
    ) -> Receipt:
        if body.channel in self.refused:
            raise self.refused[body.channel]
        fault = self.faults.pop(0) if self.faults else None
        if isinstance(fault, Exception):
            raise fault
        self.posted.append((delivery_id, body))
        self.parents[delivery_id] = parent
        if fault == "reply lost":
            raise FateUnknown("the connection broke before the answer")
        return Receipt(channel=body.channel, ts=str(len(self.posted)))

    async def find(
        self,
        body: Message,
        *,
        delivery_id: str,
        since: datetime,
        parent: Receipt | None = None,
    ) -> Receipt | None:
        self.looked_under.append(parent)
        if self.blind is not None:
            raise self.blind
        for number, (posted, _) in enumerate(self.posted, start=1):
            if posted == delivery_id:
                return Receipt(channel=body.channel, ts=str(number))
        return None

    async def close(self) -> None:
        return None


class Desk:
    """The store, the destination and the sender, on a clock set by hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = HandClock()
        self.meter = CountingMeter()
        self.destination = Destination()
        self.numbers = itertools.count(1)
        self.deliver = self.restarted("first")

    def restarted(self, holder: str) -> Deliver:
        self.deliver = Deliver(
            store=self.store,
            notifier=self.destination,
            clock=self.clock,
            meter=self.meter,
            new_id=lambda: f"notice-{next(self.numbers)}",
            holder=holder,
            ops_channel="ops",
        )
        return self.deliver

    async def plan(self, *stories: str, channel: str = "deals", **fields: object) -> None:
        lease = await self.store.take_lease(
            "judge", holder="test", now=self.clock.now(), ttl=timedelta(hours=1)
        )
        await self.store.commit_polls(
            PollBatch(
                at=self.clock.now(),
                polls=(),
                alerts=tuple(
                    PlannedAlert(
                        alert=make_alert(story, channel, **fields),
                        delivery_id=f"{story}@{channel}"
                        + {AlertKind.UPDATE: "+update", AlertKind.EDIT: "+edit"}.get(
                            fields.get("kind", AlertKind.BREAKING), ""
                        ),
                    )
                    for story in stories
                ),
            ),
            lease=lease,
        )

    async def send(self) -> None:
        await self.deliver.start_due()
        await self.deliver.settle()

    async def send_all(self) -> None:
        """Send until nothing waits, whatever the pace and the pauses."""
        while await self.store.next_delivery_due() is not None:
            await self.send()
            self.clock.advance(seconds=5)

    async def states(self) -> dict[str, DeliveryState]:
        return {
            one.id: one.state for one in await self.store.list_deliveries(states=set(DeliveryState))
        }


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    yield Desk(store)
    await store.close()


async def test_a_committed_alert_is_sent_once_and_has_its_receipt(desk: Desk) -> None:
    await desk.plan("s1")
    for _ in range(3):
        await desk.send()
        desk.clock.advance(seconds=5)
    assert len(desk.destination.posted) == 1
    (sent,) = await desk.store.list_deliveries(states={DeliveryState.SENT})
    assert sent.receipt == Receipt(channel="deals", ts="1")
    assert desk.meter.deliveries == ["sent"]


async def test_a_channel_is_sent_one_message_a_second_and_others_do_not_wait_for_it(
    desk: Desk,
) -> None:
    await desk.plan("s1", "s2", channel="deals")
    await desk.plan("s1", channel="world")
    await desk.send()
    assert sorted(body.channel for _, body in desk.destination.posted) == ["deals", "world"]
    desk.clock.advance(seconds=0.9)
    await desk.send()
    assert len(desk.destination.posted) == 2
    desk.clock.advance(seconds=0.1)
    await desk.send()
    assert len(desk.destination.posted) == 3


async def test_a_message_whose_reply_was_lost_is_found_and_not_sent_again(desk: Desk) -> None:
    desk.destination.faults = ["reply lost"]
    await desk.plan("s1")
    await desk.send()
    assert (await desk.states())["s1@deals"] is DeliveryState.PENDING
    desk.clock.advance(seconds=10)
    await desk.send()
    assert len(desk.destination.posted) == 1
    assert (await desk.states())["s1@deals"] is DeliveryState.SENT
    assert desk.meter.deliveries == ["unknown", "found"]


async def test_a_message_that_did_not_arrive_is_sent_after_looking_for_it(desk: Desk) -> None:
    desk.destination.faults = [FateUnknown("timed out")]
    await desk.plan("s1")
    await desk.send()
    assert not desk.destination.posted
    desk.clock.advance(seconds=10)
    await desk.send()
    assert len(desk.destination.posted) == 1
    assert phrase(Language.ENGLISH, "repeat") not in desk.destination.texts[0]


async def test_where_nobody_may_look_it_is_sent_once_more_and_says_that_it_may_be_a_repeat(
    desk: Desk,
) -> None:
    desk.destination.faults = ["reply lost"]
    desk.destination.blind = FateUnknown("the history may not be read")
    await desk.plan("s1")
    for _ in range(5):
        await desk.send()
        desk.clock.advance(seconds=30)
    assert len(desk.destination.posted) == 2
    again = desk.destination.posted[1][1]
    assert isinstance(again, AlertBody)
    assert phrase(Language.ENGLISH, "repeat") in again.reasons
    assert phrase(Language.ENGLISH, "repeat") in again.text


async def test_a_message_is_not_sent_again_while_the_history_cannot_be_asked(desk: Desk) -> None:
    desk.destination.faults = ["reply lost"]
    desk.destination.blind = DeliveryDelayed("rate limited", retry_after=timedelta(seconds=40))
    await desk.plan("s1")
    await desk.send()
    desk.clock.advance(seconds=10)
    await desk.send()
    (waiting,) = await desk.store.list_deliveries(states={DeliveryState.PENDING})
    assert waiting.fate_unknown
    assert waiting.due == desk.clock.now() + timedelta(seconds=40)
    desk.destination.blind = None
    desk.clock.advance(seconds=40)
    await desk.send()
    assert len(desk.destination.posted) == 1
    assert (await desk.states())["s1@deals"] is DeliveryState.SENT


async def test_a_rate_limit_is_waited_for_as_long_as_the_destination_asks(desk: Desk) -> None:
    desk.destination.faults = [DeliveryDelayed("429", retry_after=timedelta(seconds=90))]
    await desk.plan("s1")
    await desk.plan("s2")
    await desk.send()
    desk.clock.advance(seconds=89)
    await desk.send()
    assert not desk.destination.posted, "the whole channel is left alone"
    desk.clock.advance(seconds=2)
    await desk.send()
    desk.clock.advance(seconds=2)
    await desk.send()
    assert len(desk.destination.posted) == 2


@pytest.mark.parametrize(
    ("waited_s", "age", "rings"), [(5, "just now", True), (3 * 86400, "3 days ago", False)]
)
async def test_what_leaves_late_says_how_old_it_is_by_then_and_calls_nobody(
    desk: Desk, waited_s: int, age: str, rings: bool
) -> None:
    desk.destination.faults = [DeliveryRefused("archived", code="is_archived")]
    text = "Fenwick buys Ostrander — Harbour Wire\njust now, 10 Feb 2026, 12:00 UTC"
    await desk.plan("s1", text=text, mention_here=True)
    await desk.send()
    desk.clock.advance(seconds=waited_s)
    await desk.store.revive_deliveries({"s1@deals"}, now=desk.clock.now())
    await desk.send()
    ((_, body),) = [one for one in desk.destination.posted if one[0] == "s1@deals"]
    assert isinstance(body, AlertBody)
    assert body.text.split("\n")[1].startswith(f"{age}, ")
    assert body.mention_here is rings


async def test_pauses_between_tries_grow_and_stay_bounded(desk: Desk) -> None:
    pauses = [retry_after(attempt) for attempt in range(1, 40)]
    assert pauses[0] == timedelta(seconds=2)
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_RETRY
    desk.destination.faults = [DeliveryDelayed("503")] * 4
    await desk.plan("s1")
    waits = []
    for _ in range(4):
        await desk.send()
        (waiting,) = await desk.store.list_deliveries(states={DeliveryState.PENDING})
        waits.append((waiting.due - desk.clock.now()).total_seconds())
        desk.clock.advance(seconds=waits[-1] + 1)
    assert waits == [2, 4, 8, 16]
    await desk.send()
    assert len(desk.destination.posted) == 1


async def test_a_refused_message_is_dead_with_its_reason_and_others_go_on(desk: Desk) -> None:
    desk.destination.faults = [
        DeliveryRefused("#deals is archived: unarchive it", code="is_archived")
    ]
    await desk.plan("s1")
    await desk.plan("s2")
    await desk.send()
    desk.clock.advance(seconds=2)
    await desk.send()
    (dead,) = await desk.store.list_deliveries(states={DeliveryState.DEAD})
    assert dead.id == "s1@deals"
    assert "archived" in (dead.error or "")
    assert (await desk.states())["s2@deals"] is DeliveryState.SENT
    assert await desk.store.revive_deliveries({"s1@deals"}, now=desk.clock.now()) == 1
    await desk.send_all()
    assert [delivery for delivery, _ in desk.destination.posted] == [
        "s2@deals",
        "notice-1",
        "s1@deals",
    ]


ARCHIVED = DeliveryRefused("#deals is archived: unarchive it", code="is_archived")


@pytest.mark.parametrize(
    ("channel", "said"),
    [
        ("C0123ABCD", "#quay refuses what it is sent"),
        ("C0123OTHR", "#C0123OTHR refuses what it is sent"),
        ("U0123ANNE", "A direct message (U0123ANNE) refuses what it is sent"),
    ],
)
async def test_the_operators_read_the_name_of_a_channel_that_is_kept_by_its_id(
    desk: Desk, channel: str, said: str
) -> None:
    await desk.store.note_channel_names({"C0123ABCD": "quay"}, now=desk.clock.now())
    desk.destination.refused[channel] = ARCHIVED
    await desk.plan("s1", channel=channel)
    await desk.send_all()
    (notice,) = desk.destination.posted
    assert said in notice[1].text


@pytest.mark.parametrize(
    ("channel", "where"),
    [("deals", "#deals"), ("U0123ANNE", "a direct message (U0123ANNE)")],
)
async def test_the_operators_read_that_one_message_is_refused_and_not_the_channel(
    desk: Desk, channel: str, where: str
) -> None:
    desk.destination.faults = [
        DeliveryRefused("Slack refuses it", code="msg_blocks_too_long", fault="too long")
    ]
    await desk.plan("s1", "s2", channel=channel)
    await desk.send_all()
    (notice,) = [body for delivery, body in desk.destination.posted if "notice" in delivery]
    assert f"One message to {where} is refused: too long (msg_blocks_too_long)" in notice.text
    assert "refuses what it is sent" not in notice.text
    assert "retry --all" not in notice.text
    assert (await desk.states())[f"s2@{channel}"] is DeliveryState.SENT


async def test_the_operators_hear_once_of_a_channel_that_refuses_until_it_takes_messages_again(
    desk: Desk,
) -> None:
    desk.destination.refused["deals"] = ARCHIVED
    await desk.plan("s1", "s2", "s3")
    await desk.send_all()
    (notice,) = desk.destination.posted
    assert notice[1].channel == "ops"
    assert "#deals refuses what it is sent (is_archived)" in notice[1].text
    assert "unarchive it" in notice[1].text
    assert "nightdesk deliveries retry" in notice[1].text
    dead = await desk.store.list_deliveries(states={DeliveryState.DEAD})
    assert {one.id for one in dead} == {"s1@deals", "s2@deals", "s3@deals"}
    del desk.destination.refused["deals"]
    await desk.store.revive_deliveries({one.id for one in dead}, now=desk.clock.now())
    await desk.send_all()
    assert len(desk.destination.posted) == 4
    desk.destination.refused["deals"] = ARCHIVED
    await desk.plan("s4", "s5")
    await desk.send_all()
    assert [body.channel for _, body in desk.destination.posted[4:]] == ["ops"]


async def test_a_token_that_is_refused_is_one_notice_for_all_channels(desk: Desk) -> None:
    revoked = DeliveryRefused("no such token", code="token_revoked", everywhere=True)
    desk.destination.refused = dict.fromkeys(("deals", "world", "ops"), revoked)
    await desk.plan("s1", channel="deals")
    await desk.plan("s1", channel="world")
    await desk.send_all()
    assert desk.destination.posted == []
    dead = await desk.store.list_deliveries(states={DeliveryState.DEAD})
    assert sorted(one.channel for one in dead) == ["deals", "ops", "world"]


async def test_an_edit_of_a_message_that_somebody_deleted_is_no_matter_for_the_operators(
    desk: Desk,
) -> None:
    await desk.plan("s1")
    await desk.send_all()
    desk.destination.faults = [DeliveryRefused("no such message", code="message_not_found")]
    await desk.plan("s1", kind=AlertKind.EDIT)
    await desk.send_all()
    assert len(desk.destination.posted) == 1


async def test_a_possible_repeat_whose_reply_is_lost_too_is_not_sent_a_third_time(
    desk: Desk,
) -> None:
    desk.destination.faults = ["reply lost", "reply lost"]
    desk.destination.blind = FateUnknown("the history may not be read")
    await desk.plan("s1")
    await desk.send_all()
    of_story = [body for _, body in desk.destination.posted if body.channel == "deals"]
    assert len(of_story) == 2
    (dead,) = await desk.store.list_deliveries(states={DeliveryState.DEAD})
    assert "sent twice" in (dead.error or "")
    # What a person asks for is done.
    assert await desk.store.revive_deliveries({dead.id}, now=desk.clock.now()) == 1
    await desk.send_all()
    assert (await desk.states())["s1@deals"] is DeliveryState.SENT


async def test_a_rate_limit_of_edits_holds_edits_everywhere_and_no_message(desk: Desk) -> None:
    await desk.plan("s1", channel="deals")
    await desk.plan("s1", channel="world")
    await desk.send_all()
    desk.destination.faults = [DeliveryDelayed("429", retry_after=timedelta(seconds=30))]
    await desk.plan("s1", channel="deals", kind=AlertKind.EDIT)
    await desk.send()
    await desk.plan("s1", channel="world", kind=AlertKind.EDIT)
    await desk.plan("s2", channel="deals")
    desk.clock.advance(seconds=3)
    await desk.send()
    assert [delivery for delivery, _ in desk.destination.posted[2:]] == ["s2@deals"]
    desk.clock.advance(seconds=28)
    await desk.send()
    assert {delivery for delivery, _ in desk.destination.posted[3:]} == {
        "s1@deals+edit",
        "s1@world+edit",
    }


async def test_a_rate_limit_of_looking_holds_what_is_looked_for_and_no_other_message(
    desk: Desk,
) -> None:
    desk.destination.faults = ["reply lost", "reply lost"]
    await desk.plan("s1", channel="deals")
    await desk.plan("s1", channel="world")
    await desk.send()
    assert len(desk.destination.posted) == 2
    desk.destination.blind = DeliveryDelayed(
        "429", retry_after=timedelta(seconds=40), of="conversations.history"
    )
    desk.clock.advance(seconds=3)
    await desk.send()
    assert len(desk.destination.looked_under) == 2
    await desk.plan("s2", channel="deals")
    await desk.plan("s2", channel="desk")
    await desk.plan("s1", channel="deals", kind=AlertKind.UPDATE)
    desk.clock.advance(seconds=1)
    await desk.send()
    # The update belongs to what is looked for, and waits for it.
    assert {delivery for delivery, _ in desk.destination.posted[2:]} == {"s2@deals", "s2@desk"}
    assert len(desk.destination.looked_under) == 2, "nobody is asked within the pause"
    desk.destination.blind = None
    desk.clock.advance(seconds=40)
    await desk.send_all()
    assert len(desk.destination.posted) == 5
    assert set((await desk.states()).values()) == {DeliveryState.SENT}


async def test_a_rate_limit_of_joining_holds_no_message_of_a_third_channel(desk: Desk) -> None:
    limited = DeliveryDelayed("429", retry_after=timedelta(seconds=60), of="conversations.join")
    desk.destination.faults = [limited, limited]
    for channel in ("deals", "world"):
        await desk.plan("s1", channel=channel)
    await desk.send()
    await desk.plan("s2", channel="desk")
    await desk.send()
    assert [delivery for delivery, _ in desk.destination.posted] == ["s2@desk"]
    desk.clock.advance(seconds=61)
    await desk.send()
    assert len(desk.destination.posted) == 3


async def test_a_rate_limit_of_looking_does_not_hide_one_of_all_messages(desk: Desk) -> None:
    limited = DeliveryDelayed("429", retry_after=timedelta(seconds=60))
    asked = DeliveryDelayed("429", retry_after=timedelta(seconds=60), of="conversations.join")
    desk.destination.faults = [limited]
    await desk.plan("s1", channel="deals")
    await desk.send()
    for fault, channel in ((asked, "world"), (limited, "desk")):
        desk.destination.faults = [fault]
        await desk.plan("s1", channel=channel)
        await desk.send()
    # Nothing went between the two that were refused: the limit is of all.
    await desk.plan("s2", channel="quay")
    await desk.send()
    assert not desk.destination.posted


async def test_a_rate_limit_that_meets_a_second_channel_at_once_holds_all_messages(
    desk: Desk,
) -> None:
    limited = DeliveryDelayed("429", retry_after=timedelta(seconds=60))
    desk.destination.faults = [limited, limited]
    for channel in ("deals", "world"):
        await desk.plan("s1", channel=channel)
    await desk.send()
    await desk.plan("s2", channel="desk")
    desk.clock.advance(seconds=59)
    await desk.send()
    assert not desk.destination.posted
    desk.clock.advance(seconds=2)
    await desk.send()
    assert len(desk.destination.posted) == 3


async def test_a_rate_limit_of_one_channel_holds_no_other_however_often_it_comes(
    desk: Desk,
) -> None:
    desk.destination.refused["deals"] = DeliveryDelayed("429", retry_after=timedelta(seconds=5))
    await desk.plan("s1", channel="deals")
    for turn in range(3):
        await desk.send()
        desk.clock.advance(seconds=6)
        await desk.plan(f"s{turn}", channel="world")
        await desk.send()
        assert len(desk.destination.posted) == turn + 1


async def test_two_channels_with_limits_of_their_own_hold_no_third(desk: Desk) -> None:
    desk.destination.refused["deals"] = DeliveryDelayed("429", retry_after=timedelta(seconds=60))
    await desk.plan("s1", channel="deals")
    await desk.send()
    # Something goes in between, so that the limit is none of all messages.
    await desk.plan("s1", channel="desk")
    await desk.send()
    desk.destination.refused["world"] = DeliveryDelayed("429", retry_after=timedelta(seconds=60))
    await desk.plan("s1", channel="world")
    await desk.send()
    await desk.plan("s2", channel="desk")
    desk.clock.advance(seconds=2)
    await desk.send()
    assert [delivery for delivery, _ in desk.destination.posted] == ["s1@desk", "s2@desk"]


async def test_after_a_limit_of_all_messages_they_begin_again_at_their_pace(desk: Desk) -> None:
    desk.destination.post_pace = timedelta(seconds=1)
    desk.restarted("paced")
    limited = DeliveryDelayed("429", retry_after=timedelta(seconds=60))
    desk.destination.faults = [limited, limited]
    channels = [f"room{number}" for number in range(30)]
    for channel in channels[:2]:
        await desk.plan("s1", channel=channel)
    await desk.send()
    for channel in channels[2:]:
        await desk.plan("s1", channel=channel)
    desk.clock.advance(seconds=61)
    await desk.send()
    assert 1 <= len(desk.destination.posted) <= 2


async def test_a_rate_limit_of_messages_in_a_channel_holds_no_edit_there(desk: Desk) -> None:
    await desk.plan("s1")
    await desk.send_all()
    desk.destination.faults = [DeliveryDelayed("429", retry_after=timedelta(seconds=30))]
    await desk.plan("s2")
    await desk.send()
    await desk.plan("s1", kind=AlertKind.EDIT)
    desk.clock.advance(seconds=2)
    await desk.send()
    assert [delivery for delivery, _ in desk.destination.posted[1:]] == ["s1@deals+edit"]


async def test_channels_take_turns_where_the_workspace_takes_less_than_there_is(
    desk: Desk,
) -> None:
    desk.destination.pace, desk.destination.post_pace = timedelta(), timedelta(seconds=1)
    desk.restarted("slow")
    # One has a backlog that is older than all the others have.
    await desk.plan(*[f"s{number}" for number in range(100)], channel="busy")
    desk.clock.advance(seconds=1)
    for channel in ("a", "b", "c"):
        await desk.plan("s1", channel=channel)
    # What may go at once after a rest is gone.
    while await desk.deliver.start_due():
        await desk.deliver.settle()
    first = [body.channel for _, body in desk.destination.posted]
    assert {"a", "b", "c"} <= set(first[:8])
    assert len(first) < 100
    for _ in range(3):
        desk.clock.advance(seconds=1)
        await desk.send()
    assert len(desk.destination.posted) == len(first) + 3


async def test_an_edit_of_one_message_waits_for_no_message_to_its_channel(desk: Desk) -> None:
    await desk.plan("s1")
    await desk.send_all()
    hanging, release = asyncio.Event(), asyncio.Event()
    honest = desk.destination.send

    async def send(body: Message, *, delivery_id: str, parent: Receipt | None = None) -> Receipt:
        if delivery_id == "s2@deals":
            hanging.set()
            await release.wait()
        return await honest(body, delivery_id=delivery_id, parent=parent)

    desk.destination.send = send  # type: ignore[method-assign]
    await desk.plan("s2")
    await desk.deliver.start_due()
    await hanging.wait()
    await desk.plan("s1", kind=AlertKind.EDIT)
    desk.clock.advance(seconds=2)
    await desk.deliver.start_due()
    release.set()
    await desk.deliver.settle()
    assert [delivery for delivery, _ in desk.destination.posted[1:]] == [
        "s1@deals+edit",
        "s2@deals",
    ]


async def test_how_soon_an_alert_left_counts_from_the_answer_that_brought_it_and_once(
    desk: Desk,
) -> None:
    desk.deliver.expect({"s1@deals": desk.clock.now() - timedelta(milliseconds=150)})
    desk.destination.faults = [DeliveryDelayed("503")]
    await desk.plan("s1", "s2")
    await desk.send_all()
    assert len(desk.destination.posted) == 2
    assert desk.meter.leavings == [timedelta(milliseconds=150)]


async def test_a_notifier_that_breaks_costs_one_look_and_no_message(desk: Desk) -> None:
    desk.destination.faults = [RuntimeError("a bug")]
    await desk.plan("s1")
    await desk.send()
    desk.clock.advance(seconds=5)
    await desk.send()
    assert len(desk.destination.posted) == 1


async def test_what_a_killed_process_was_sending_is_looked_for_by_the_next(desk: Desk) -> None:
    await desk.plan("s1", "s2")
    now = desk.clock.now()
    (leased,) = await desk.store.lease_deliveries(
        now=now, holder="killed", until=now + timedelta(minutes=1), limit=1
    )
    # It was posted, and the process died before the receipt was stored.
    desk.destination.posted.append((leased.delivery.id, leased.body))
    await desk.store.end_leases(now=now)
    desk.restarted("second")
    for _ in range(3):
        await desk.send()
        desk.clock.advance(seconds=2)
    assert sorted(delivery for delivery, _ in desk.destination.posted) == ["s1@deals", "s2@deals"]
    assert set((await desk.states()).values()) == {DeliveryState.SENT}


async def test_breaking_alerts_overtake_digests(desk: Desk) -> None:
    await desk.plan("d1", kind=AlertKind.DIGEST)
    desk.clock.advance(seconds=1)
    await desk.plan("s1")
    await desk.send()
    assert [delivery for delivery, _ in desk.destination.posted] == ["s1@deals"]


async def test_closing_leaves_a_hanging_send_to_the_next_process(desk: Desk) -> None:
    import asyncio

    hanging = asyncio.Event()

    async def hang(body: Message, *, delivery_id: str, parent: Receipt | None = None) -> Receipt:
        hanging.set()
        await asyncio.Event().wait()
        raise AssertionError("unreachable")

    desk.destination.send = hang  # type: ignore[method-assign]
    await desk.plan("s1")
    await desk.deliver.start_due()
    await hanging.wait()
    await desk.deliver.close(grace_s=0)
    assert (await desk.states())["s1@deals"] is DeliveryState.LEASED
    assert desk.clock.now() == NOON


async def test_an_update_goes_under_its_breaking_alert_and_not_before_it(desk: Desk) -> None:
    desk.destination.faults = [DeliveryDelayed("503")]
    await desk.plan("s1")
    await desk.plan("s1", kind=AlertKind.UPDATE)
    await desk.send()
    desk.clock.advance(seconds=1)
    await desk.send()
    assert not desk.destination.posted, "the update waits with what it belongs under"
    for _ in range(2):
        desk.clock.advance(seconds=2)
        await desk.send()
    assert desk.destination.parents == {
        "s1@deals": None,
        "s1@deals+update": Receipt(channel="deals", ts="1"),
    }


async def test_an_edit_changes_its_message_and_counts_for_no_telling(desk: Desk) -> None:
    await desk.plan("s1")
    await desk.send()
    desk.clock.advance(seconds=2)
    # The answer is lost: it is done again, and posts nothing.
    desk.destination.faults = ["reply lost"]
    await desk.plan("s1", kind=AlertKind.EDIT)
    for _ in range(2):
        await desk.send()
        desk.clock.advance(seconds=5)
    assert desk.destination.parents["s1@deals+edit"] == Receipt(channel="deals", ts="1")
    assert set((await desk.states()).values()) == {DeliveryState.SENT}
    assert len(desk.meter.delays) == 1


async def test_an_update_of_what_was_refused_goes_as_a_message_of_its_own(desk: Desk) -> None:
    desk.destination.faults = [DeliveryRefused("too long", code="msg_too_long")]
    await desk.plan("s1")
    await desk.plan("s1", kind=AlertKind.UPDATE)
    for _ in range(2):
        await desk.send()
        desk.clock.advance(seconds=2)
    assert desk.destination.parents["s1@deals+update"] is None
    assert "s1@deals" not in desk.destination.parents


async def test_an_update_of_unknown_fate_is_looked_for_under_what_it_belongs_to(
    desk: Desk,
) -> None:
    await desk.plan("s1")
    await desk.send()
    desk.clock.advance(seconds=2)
    desk.destination.faults = ["reply lost"]
    await desk.plan("s1", kind=AlertKind.UPDATE)
    await desk.send()
    desk.clock.advance(seconds=5)
    await desk.send()
    assert desk.destination.looked_under == [Receipt(channel="deals", ts="1")]
    assert len(desk.destination.posted) == 2
    assert set((await desk.states()).values()) == {DeliveryState.SENT}


async def test_a_process_that_stood_still_leaves_the_delivery_to_the_one_that_took_over(
    desk: Desk,
) -> None:
    await desk.plan("s1")
    first = desk.deliver
    sending, answer = asyncio.Event(), asyncio.Event()

    async def post(body: Message, *, delivery_id: str, parent: Receipt | None = None) -> Receipt:
        sending.set()
        await answer.wait()
        raise DeliveryDelayed("429", retry_after=timedelta(seconds=1))

    honest, desk.destination.send = desk.destination.send, post  # type: ignore[method-assign]
    await first.start_due()
    await sending.wait()
    desk.destination.send = honest  # type: ignore[method-assign]
    await desk.store.end_leases(now=desk.clock.now())
    now = desk.clock.now()
    (taken,) = await desk.store.lease_deliveries(
        now=now, holder="second", until=now + timedelta(minutes=1), limit=1
    )
    answer.set()
    await first.settle()
    (one,) = await desk.store.list_deliveries(states=set(DeliveryState))
    assert one.state is DeliveryState.LEASED, "the late answer moved nothing"
    receipt = Receipt(channel="deals", ts="1")
    await desk.store.record_sent(taken.delivery.id, receipt=receipt, now=now, holder="second")
    assert (await desk.states())["s1@deals"] is DeliveryState.SENT


async def test_a_lease_that_ran_out_before_the_send_began_sends_nothing(desk: Desk) -> None:
    await desk.plan("s1")

    class Slow(HandClock):
        def now(self) -> datetime:
            return desk.clock.now() + timedelta(minutes=2) * (leased > 0)

    leased = 0
    lease = desk.store.lease_deliveries

    async def lease_slowly(**call: Any) -> Any:
        nonlocal leased
        found = await lease(**call)
        leased = len(found)
        return found

    class Held:
        lease_deliveries = staticmethod(lease_slowly)

        def __getattr__(self, name: str) -> Any:
            return getattr(desk.store, name)

    held = Deliver(
        store=cast("Store", Held()),
        notifier=desk.destination,
        clock=Slow(),
        meter=desk.meter,
        new_id=lambda: "never",
        holder="slow",
    )
    await held.start_due()
    await held.settle()
    assert desk.destination.posted == []
