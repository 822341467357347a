"""Direct messages are posted once: read back by the conversation's id, as Slack wants it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.deliver import Deliver
from bot.errors import DeliveryDelayed, FateUnknown
from bot.model import Receipt
from bot.slack.notifier import SlackNotifier
from bot.store import open_store
from tests.databases import lay_database
from tests.making import NOON, CountingMeter
from tests.slack.bodies import make_alert
from tests.slack.desk import HandClock
from tests.slack_double import ALL_SCOPES, Fault, SlackDouble, faults
from tests.store.marking import tell_stories
from tests.store.samples import prepare

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
SLACK = {"now": NOON.timestamp}


async def lose_answer(slack: SlackDouble, notifier: SlackNotifier, channel: str) -> None:
    """Post ``d1`` to ``channel``; Slack takes it, and its answer is lost."""
    slack.fail_next("chat.postMessage", faults.reset_after())
    with pytest.raises(FateUnknown):
        await notifier.send(make_alert(channel=channel), delivery_id="d1")


async def find(notifier: SlackNotifier, channel: str, delivery_id: str = "d1") -> Receipt | None:
    body = make_alert(channel=channel)
    return await notifier.find(body, delivery_id=delivery_id, since=LONG_AGO)


async def test_a_direct_message_whose_answer_was_lost_is_found_in_its_conversation(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    me = slack.editor.id
    await lose_answer(slack, notifier, me)
    (posted,) = slack.in_channel(me)
    assert await find(notifier, me) == Receipt(channel=posted.channel, ts=posted.ts)
    assert await find(notifier, me, "another") is None
    assert len(slack.calls("conversations.open")) == 1


async def test_a_conversation_that_a_receipt_told_is_not_asked_for(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    me = slack.editor.id
    await notifier.send(make_alert(channel=me), delivery_id="d0")
    await lose_answer(slack, notifier, me)
    assert await find(notifier, me) is not None
    assert slack.calls("conversations.open") == []


async def test_each_person_has_a_conversation_of_their_own(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    ben = slack.add_person("U0BEN00001", name="ben")
    await lose_answer(slack, notifier, ben.id)
    assert await find(notifier, slack.editor.id) is None
    found = await find(notifier, ben.id)
    assert found is not None
    assert found.channel == slack.workspace.direct(ben.id).id


async def test_a_reply_in_a_direct_message_is_found_in_its_thread(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    me = slack.editor.id
    parent = await notifier.send(make_alert(channel=me), delivery_id="d0")
    reply = await notifier.send(make_alert(channel=me), delivery_id="d1", parent=parent)
    found = await notifier.find(
        make_alert(channel=me), delivery_id="d1", since=LONG_AGO, parent=parent
    )
    assert found == reply


@pytest.mark.parametrize("lacking", ["im:write", "im:history"])
async def test_what_may_not_be_read_is_of_unknown_fate_and_says_which_scope_is_missing(
    slack: SlackDouble, notifier: SlackNotifier, lacking: str
) -> None:
    slack.methods.scopes = ALL_SCOPES - {lacking}
    await lose_answer(slack, notifier, slack.editor.id)
    with pytest.raises(FateUnknown, match=f"the direct message with U.* needs {lacking}"):
        await find(notifier, slack.editor.id)


async def test_who_is_not_there_leaves_the_fate_unknown(notifier: SlackNotifier) -> None:
    with pytest.raises(FateUnknown, match="user_not_found"):
        await find(notifier, "U0NOBODY01")


@pytest.mark.parametrize(
    "fault",
    [
        faults.server_error(status=500),
        Fault(body='{"ok": true}', content_type="application/json"),
    ],
)
async def test_a_conversation_that_cannot_be_asked_for_now_is_a_delay(
    slack: SlackDouble, notifier: SlackNotifier, fault: Fault
) -> None:
    slack.fail_next("conversations.open", fault)
    with pytest.raises(DeliveryDelayed):
        await find(notifier, slack.editor.id)


async def test_a_conversation_that_slack_puts_off_is_a_delay_and_is_not_asked_for_meanwhile(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    slack.fail_next("conversations.open", faults.rate_limited(retry_after=5))
    for _ in range(2):
        with pytest.raises(DeliveryDelayed) as delayed:
            await find(notifier, slack.editor.id)
        assert delayed.value.retry_after is not None
    assert len(slack.calls("conversations.open")) == 1


async def test_what_is_for_a_person_is_posted_once_where_the_answer_was_lost(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    lease = await prepare(store, "harbour-post", "zdnet")
    clock, me = HandClock(NOON), slack.editor.id
    deliver = Deliver(
        store=store,
        notifier=SlackNotifier(client),
        clock=clock,
        meter=CountingMeter(),
        new_id=lambda: "notice-1",
        holder="this",
    )
    await tell_stories(store, lease, 1, channels=(me,))
    slack.fail_next("chat.postMessage", faults.reset_after())
    for _ in range(3):
        await deliver.start_due()
        await deliver.settle()
        clock.move(timedelta(minutes=1))
    assert len(slack.in_channel(me)) == 1
    assert len(slack.calls("chat.postMessage")) == 1
    assert await store.next_delivery_due() is None
    await store.close()
