"""Updates are replies in a thread, and edits change the message that was posted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.errors import DeliveryDelayed, DeliveryRefused, FateUnknown
from bot.model import AlertKind, Receipt
from bot.slack.notifier import SlackNotifier
from tests.slack.bodies import make_alert, make_digest, make_line
from tests.slack_double import SlackDouble, faults

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
DENIED = make_alert(kind=AlertKind.UPDATE, news="Nokia denies it", text="Update: Nokia denies it")


async def test_an_update_is_a_reply_in_the_thread_of_its_breaking_alert(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    parent = await notifier.send(make_alert(), delivery_id="d1")
    reply = await notifier.send(DENIED, delivery_id="d2", parent=parent)
    first, second = slack.in_channel("tech")
    assert (first.thread_ts, second.thread_ts) == (None, first.ts)
    assert (reply.channel, reply.ts) == (second.channel, second.ts)
    assert "reply_broadcast" not in second.args


async def test_an_update_stands_in_the_channel_too_where_the_channel_says_so(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    parent = await notifier.send(make_alert(), delivery_id="d1")
    loud = replace(DENIED, broadcast=True)
    reply = await notifier.send(loud, delivery_id="d2", parent=parent)
    first, second = slack.in_channel("tech")
    assert (second.thread_ts, second.broadcast) == (first.ts, True)
    found = await notifier.find(loud, delivery_id="d2", since=LONG_AGO, parent=parent)
    assert found == reply
    # Without its thread it is a message of the channel's anyway.
    await notifier.send(loud, delivery_id="d3")
    assert slack.in_channel("tech")[-1].broadcast is False


@pytest.mark.parametrize(
    "code", ["thread_not_found", "message_not_found", "cannot_reply_to_message"]
)
async def test_an_update_under_a_message_that_is_gone_is_posted_to_the_channel(
    slack: SlackDouble, notifier: SlackNotifier, code: str
) -> None:
    parent = await notifier.send(make_alert(), delivery_id="d1")
    slack.fail_next("chat.postMessage", faults.refusal(code=code))
    await notifier.send(DENIED, delivery_id="d2", parent=parent)
    assert [one.thread_ts for one in slack.in_channel("tech")] == [None, None]


MERGED = make_alert(
    kind=AlertKind.EDIT,
    news="merged into “Nokia in talks”, told at 07:03",
    text="Merged into: Nokia in talks\nNokia agrees to buy Example Networks",
)


async def test_an_edit_changes_the_message_and_posts_nothing(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    posted = await notifier.send(make_alert(), delivery_id="d1")
    for _ in range(2):  # an answer that was lost: it is done again
        assert await notifier.send(MERGED, delivery_id="d2", parent=posted) == posted
        assert await notifier.find(MERGED, delivery_id="d2", since=LONG_AGO, parent=posted) is None
    (message,) = slack.in_channel("tech")
    assert message.ts == posted.ts
    assert message.text.startswith(
        "Merged into “Nokia in talks”, told at 07:03 · Nokia agrees to buy"
    )
    # The message is still known by the delivery that posted it.
    assert message.delivery_id == "d1"
    assert "Merged into “Nokia in talks”" in str(message.blocks)
    assert len(slack.calls("chat.postMessage")) == 1
    assert not slack.calls("conversations.history")


async def test_a_rolling_post_grows_in_its_own_message(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    posted = await notifier.send(make_digest(make_line(1)), delivery_id="d1")
    grown = replace(
        make_digest(make_line(1), make_line(2)), is_edit=True, title="Rolling post: 2 stories"
    )
    assert await notifier.send(grown, delivery_id="d2", parent=posted) == posted
    assert await notifier.find(grown, delivery_id="d2", since=LONG_AGO, parent=posted) is None
    (message,) = slack.in_channel("tech")
    assert "Rolling post: 2 stories" in str(message.blocks)
    assert len(slack.calls("chat.postMessage")) == 1


async def test_an_edit_of_what_was_never_posted_to_slack_is_refused(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    printed = Receipt(channel="tech", ts="20260210T070300.000000Z-1")
    for parent in (None, printed):
        with pytest.raises(DeliveryRefused, match="never posted"):
            await notifier.send(MERGED, delivery_id="d2", parent=parent)
    assert not slack.calls("chat.update")


async def test_an_edit_that_slack_refuses_or_puts_off_says_so(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    posted = await notifier.send(make_alert(), delivery_id="d1")
    slack.fail_next(
        "chat.update",
        faults.refusal(code="message_not_found"),
        faults.rate_limited(retry_after=3),
        faults.reset_after(),
    )
    for error in (DeliveryRefused, DeliveryDelayed, FateUnknown):
        with pytest.raises(error):
            await notifier.send(MERGED, delivery_id="d2", parent=posted)


async def test_an_update_under_what_another_destination_took_is_posted_to_the_channel(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    printed = Receipt(channel="tech", ts="20260210T070300.000000Z-1")
    await notifier.send(DENIED, delivery_id="d2", parent=printed)
    (posted,) = slack.in_channel("tech")
    assert posted.thread_ts is None
    assert len(slack.calls("chat.postMessage")) == 1


async def test_another_refusal_of_an_update_stays_one(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    parent = await notifier.send(make_alert(), delivery_id="d1")
    slack.fail_next("chat.postMessage", faults.refusal(code="is_archived"))
    with pytest.raises(DeliveryRefused):
        await notifier.send(DENIED, delivery_id="d2", parent=parent)
    slack.fail_next(
        "chat.postMessage",
        faults.refusal(code="thread_not_found"),
        faults.rate_limited(retry_after=3),
    )
    with pytest.raises(DeliveryDelayed):
        await notifier.send(DENIED, delivery_id="d2", parent=parent)
    slack.fail_next("chat.postMessage", faults.reset_after())
    with pytest.raises(FateUnknown):
        await notifier.send(DENIED, delivery_id="d3", parent=parent)
