"""A message whose answer was lost is looked for in its channel, and in its thread."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryDelayed, FateUnknown
from bot.model import AlertKind
from bot.slack.notifier import SlackNotifier
from tests.slack.bodies import make_alert
from tests.slack_double import ALL_SCOPES, Fault, SlackDouble, faults

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
DENIED = make_alert(kind=AlertKind.UPDATE, news="Nokia denies it", text="Update: Nokia denies it")


async def test_a_message_whose_answer_was_lost_is_found(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    slack.fail_next("chat.postMessage", faults.reset_after())
    with pytest.raises(FateUnknown):
        await notifier.send(make_alert(), delivery_id="d1")
    found = await notifier.find(make_alert(), delivery_id="d1", since=LONG_AGO)
    (posted,) = slack.in_channel("tech")
    assert found is not None
    assert (found.channel, found.ts) == (posted.channel, posted.ts)


async def test_a_message_that_never_arrived_is_certainly_not_there(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    await notifier.send(make_alert(), delivery_id="another")
    assert await notifier.find(make_alert(), delivery_id="d1", since=LONG_AGO) is None


async def test_a_message_is_found_on_the_last_of_many_pages_by_a_fresh_process(
    slack: SlackDouble, notifier: SlackNotifier, client: AsyncWebClient
) -> None:
    for number in range(9):
        slack.add_channel(f"other-{number}")
    slack.methods.page_size = 2
    for number in range(7):
        await notifier.send(make_alert(), delivery_id=f"d{number}")
    found = await SlackNotifier(client).find(make_alert(), delivery_id="d0", since=LONG_AGO)
    assert found is not None
    assert found.ts == slack.in_channel("tech")[0].ts
    assert len(slack.calls("conversations.list")) > 3
    assert len(slack.calls("conversations.history")) >= 4


async def test_a_public_channel_is_joined_in_order_to_look(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    await notifier.send(make_alert(), delivery_id="d1")
    assert await notifier.find(make_alert(), delivery_id="d1", since=LONG_AGO) is not None
    assert len(slack.calls("conversations.join")) == 1
    assert await notifier.find(make_alert(), delivery_id="d1", since=LONG_AGO) is not None
    assert len(slack.calls("conversations.join")) == 1


async def test_only_messages_since_then_are_looked_through(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    await notifier.send(make_alert(), delivery_id="d1")
    later = datetime.fromtimestamp(float(slack.messages[0].ts), UTC) + timedelta(hours=1)
    assert await notifier.find(make_alert(), delivery_id="d1", since=later) is None


async def test_clocks_that_differ_by_a_minute_hide_no_message(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    await notifier.send(make_alert(), delivery_id="d1")
    ahead = datetime.fromtimestamp(float(slack.messages[0].ts), UTC) + timedelta(minutes=1)
    assert await notifier.find(make_alert(), delivery_id="d1", since=ahead) is not None


@pytest.mark.parametrize("lacking", ["channels:history", "channels:join", "channels:read"])
async def test_a_history_that_may_not_be_read_leaves_the_fate_unknown(
    slack: SlackDouble, notifier: SlackNotifier, lacking: str
) -> None:
    slack.methods.scopes = ALL_SCOPES - {lacking}
    with pytest.raises(FateUnknown, match="cannot be read"):
        await notifier.find(make_alert(), delivery_id="d1", since=LONG_AGO)


async def test_a_channel_that_cannot_be_seen_leaves_the_fate_unknown(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    slack.add_channel("secret", private=True)
    for channel in ("secret", "nowhere"):
        with pytest.raises(FateUnknown, match="cannot be read"):
            await notifier.find(make_alert(channel=channel), delivery_id="d1", since=LONG_AGO)


async def test_a_private_channel_is_read_where_the_scopes_for_it_are_there(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    slack.add_channel("desk", private=True, member=True)
    slack.methods.scopes = ALL_SCOPES | {"groups:read", "groups:history"}
    await notifier.send(make_alert(channel="desk"), delivery_id="d1")
    found = await notifier.find(make_alert(channel="desk"), delivery_id="d1", since=LONG_AGO)
    assert found is not None


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("conversations.list", faults.rate_limited(retry_after=5)),
        ("conversations.history", faults.rate_limited(retry_after=5)),
        ("conversations.join", faults.rate_limited(retry_after=5)),
        ("conversations.history", faults.reset_before()),
        ("conversations.history", faults.server_error(status=500)),
        ("conversations.history", faults.garbage()),
        ("conversations.history", faults.refusal(code="token_revoked")),
    ],
)
async def test_a_look_that_fails_for_now_is_a_delay(
    slack: SlackDouble, notifier: SlackNotifier, method: str, fault: Fault
) -> None:
    # Twice: a GET over a kept connection that breaks is asked once more by itself.
    slack.fail_next(method, fault, fault)
    with pytest.raises(DeliveryDelayed):
        await notifier.find(make_alert(), delivery_id="d1", since=LONG_AGO)


@pytest.mark.parametrize(
    "method", ["conversations.list", "conversations.history", "conversations.join"]
)
async def test_a_rate_limit_of_a_look_is_that_of_its_method_and_is_kept(
    slack: SlackDouble, notifier: SlackNotifier, method: str
) -> None:
    slack.fail_next(method, faults.rate_limited(retry_after=40))
    for _ in range(2):
        with pytest.raises(DeliveryDelayed) as delayed:
            await notifier.find(make_alert(), delivery_id="d1", since=LONG_AGO)
        assert delayed.value.of == method
        assert delayed.value.retry_after == timedelta(seconds=40)
    assert len(slack.calls(method)) == 1
    await notifier.send(make_alert(), delivery_id="d1")
    assert len(slack.messages) == 1


async def test_a_reply_of_unknown_fate_is_found_in_its_thread(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    parent = await notifier.send(make_alert(), delivery_id="d1")
    reply = await notifier.send(DENIED, delivery_id="d2", parent=parent)
    found = await notifier.find(DENIED, delivery_id="d2", since=LONG_AGO, parent=parent)
    assert found == reply
    assert not slack.calls("conversations.history")
    assert await notifier.find(DENIED, delivery_id="d9", since=LONG_AGO, parent=parent) is None


async def test_a_reply_that_slack_put_into_the_channel_is_found_there(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    parent = await notifier.send(make_alert(), delivery_id="d1")
    posted = await notifier.send(DENIED, delivery_id="d2")
    slack.workspace.messages = [one for one in slack.messages if one.ts != parent.ts]
    found = await notifier.find(DENIED, delivery_id="d2", since=LONG_AGO, parent=parent)
    assert found == posted


async def test_a_thread_that_may_not_be_read_leaves_the_fate_unknown(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    parent = await notifier.send(make_alert(), delivery_id="d1")
    slack.fail_next("conversations.replies", faults.refusal(code="missing_scope"))
    with pytest.raises(FateUnknown):
        await notifier.find(DENIED, delivery_id="d2", since=LONG_AGO, parent=parent)
