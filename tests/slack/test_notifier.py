"""Posting to Slack, and finding again what was posted: against the double, over HTTP."""

from __future__ import annotations

import socket
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryDelayed, DeliveryError, DeliveryRefused, FateUnknown
from bot.model import AlertKind, Receipt
from bot.ports import Notifier
from bot.slack.client import open_client
from bot.slack.ids import is_channel_id
from bot.slack.notifier import SlackNotifier
from tests.slack.bodies import make_alert, make_digest, make_line
from tests.slack_double import ALL_SCOPES, Fault, SlackDouble, faults

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


async def test_a_breaking_alert_is_posted_with_its_delivery_id(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    receipt = await notifier.send(make_alert(), delivery_id="d1")
    (posted,) = slack.in_channel("tech")
    assert (receipt.channel, receipt.ts) == (posted.channel, posted.ts)
    assert posted.metadata == {
        "event_type": "nightdesk_delivery",
        "event_payload": {"delivery_id": "d1"},
    }
    assert posted.args["unfurl_links"] is False
    assert posted.args["unfurl_media"] is False
    assert "link_names" not in posted.args
    assert "parse" not in posted.args


async def test_a_post_costs_one_call_whether_the_channel_is_named_or_given_by_id(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    channel_id = slack.add_channel("europe")
    await notifier.send(make_alert(channel="europe"), delivery_id="d1")
    await notifier.send(make_alert(channel=channel_id), delivery_id="d2")
    assert [one.delivery_id for one in slack.in_channel("europe")] == ["d1", "d2"]
    assert {call.method for call in slack.workspace.calls} == {"chat.postMessage"}


async def test_a_digest_that_is_as_long_as_they_get_is_taken(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    long = make_line(headline="Ünïcode & <markup> 🚨 " * 60, url="https://x.example/" + "ä" * 200)
    await notifier.send(make_digest(*[long] * 60, omitted=300), delivery_id="d1")
    assert len(slack.in_channel("tech")) == 1


def test_the_notifier_is_one_to_the_port() -> None:
    checked: type[Notifier] = SlackNotifier
    assert checked.pace == timedelta(seconds=1)


@pytest.mark.parametrize(
    ("channel", "is_id"),
    [("C0123ABCD", True), ("G0123ABCD", True), ("D0123ABCD", True), ("tech", False),
     ("general", False), ("d0123abcd", False), ("C-team", False), ("", False)],
)  # fmt: skip
def test_an_id_is_told_from_a_name(channel: str, is_id: bool) -> None:
    assert is_channel_id(channel) is is_id


# -- refused for good ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("is_archived", "unarchive"),
        ("channel_not_found", "spelling"),
        ("invalid_auth", "SLACK_BOT_TOKEN"),
        ("token_revoked", "SLACK_BOT_TOKEN"),
        ("account_inactive", "install it again"),
        ("restricted_action", "administrators"),
        ("restricted_action_read_only_channel", "administrators"),
        ("invalid_blocks", "report it"),
        ("missing_scope", "add the scope"),
        ("msg_too_long", "report it"),
        ("something_new", "look up something_new"),
    ],
)
async def test_a_refusal_says_what_to_do(
    slack: SlackDouble, notifier: SlackNotifier, code: str, advice: str
) -> None:
    slack.fail_next("chat.postMessage", faults.refusal(code=code))
    with pytest.raises(DeliveryRefused, match=advice) as refused:
        await notifier.send(make_alert(), delivery_id="d1")
    assert refused.value.code == code
    assert slack.messages == []


async def test_an_archived_channel_and_one_that_is_not_there_are_refused(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    slack.add_channel("old", archived=True)
    slack.add_channel("secret", private=True)
    for channel, code in [
        ("old", "is_archived"),
        ("nowhere", "channel_not_found"),
        ("secret", "channel_not_found"),
    ]:
        with pytest.raises(DeliveryRefused) as refused:
            await notifier.send(make_alert(channel=channel), delivery_id="d1")
        assert refused.value.code == code


async def test_a_missing_scope_is_named(slack: SlackDouble, notifier: SlackNotifier) -> None:
    slack.methods.scopes = frozenset({"commands"})
    with pytest.raises(DeliveryRefused, match="chat:write"):
        await notifier.send(make_alert(), delivery_id="d1")


# -- certainly not posted --------------------------------------------------------------


async def test_a_rate_limit_is_a_delay_of_the_time_that_slack_names(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    slack.fail_next("chat.postMessage", faults.rate_limited(retry_after=17))
    with pytest.raises(DeliveryDelayed) as delayed:
        await notifier.send(make_alert(), delivery_id="d1")
    assert delayed.value.retry_after == timedelta(seconds=17)


@pytest.mark.parametrize(
    "fault",
    [
        faults.refusal(code="service_unavailable"),
        faults.refusal(code="request_timeout"),
        Fault(error="ratelimited", status=429),
        Fault(error="ratelimited", status=429, headers={"Retry-After": "soon"}),
    ],
)
async def test_what_slack_turned_away_is_delayed(
    slack: SlackDouble, notifier: SlackNotifier, fault: Fault
) -> None:
    slack.fail_next("chat.postMessage", fault)
    with pytest.raises(DeliveryDelayed, match="again by itself"):
        await notifier.send(make_alert(), delivery_id="d1")
    assert len(slack.calls("chat.postMessage")) == 1


async def test_a_slack_that_cannot_be_reached_is_a_delay() -> None:
    with socket.socket() as held:  # bound and not listening: connections are refused
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
        notifier = SlackNotifier(open_client("xoxb-x", base_url=f"http://127.0.0.1:{port}/api/"))
        with pytest.raises(DeliveryDelayed, match="could not be reached"):
            await notifier.send(make_alert(), delivery_id="d1")
        await notifier.close()


async def test_an_address_that_is_none_is_refused_with_the_setting_to_mend() -> None:
    notifier = SlackNotifier(open_client("xoxb-x", base_url="http:///api/"))
    with pytest.raises(DeliveryRefused, match="SLACK_API_URL"):
        await notifier.send(make_alert(), delivery_id="d1")
    await notifier.close()


# -- nobody knows ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [
        faults.reset_after(),
        faults.reset_before(),
        faults.server_error(status=502, accept=True),
        faults.server_error(status=503, accept=True),
        faults.server_error(status=500),
        faults.garbage(accept=True),
        faults.garbage(accept=True, content_type="text/plain"),
        faults.garbage(accept=True, content_type="text/html"),
        Fault(accept=True, body="[1]", content_type="application/json"),
        Fault(accept=True, body='{"ok": true}', content_type="application/json"),
        faults.refusal(code="internal_error", accept=True),
        faults.refusal(code="fatal_error"),
    ],
)
async def test_an_answer_that_tells_nothing_leaves_the_fate_unknown_and_is_not_repeated(
    slack: SlackDouble, notifier: SlackNotifier, fault: Fault
) -> None:
    slack.fail_next("chat.postMessage", fault)
    with pytest.raises(FateUnknown, match="looked for"):
        await notifier.send(make_alert(), delivery_id="d1")
    assert len(slack.calls("chat.postMessage")) == 1


@pytest.mark.parametrize("accept", [True, False])
async def test_an_answer_that_never_comes_leaves_the_fate_unknown(
    slack: SlackDouble, impatient: SlackNotifier, accept: bool
) -> None:
    slack.fail_next("chat.postMessage", Fault(accept=accept, hang=True))
    with pytest.raises(FateUnknown):
        await impatient.send(make_alert(), delivery_id="d1")


# -- finding it again ------------------------------------------------------------------


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


# -- membership ------------------------------------------------------------------------


async def test_a_public_channel_is_joined_where_posting_wants_it(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    slack.methods.scopes = ALL_SCOPES - {"chat:write.public"}
    await notifier.send(make_alert(), delivery_id="d1")
    assert len(slack.in_channel("tech")) == 1


async def test_a_channel_that_it_may_not_join_is_refused_with_the_way_out(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    slack.methods.scopes = frozenset({"chat:write", "commands"})
    with pytest.raises(DeliveryRefused, match="/invite") as refused:
        await notifier.send(make_alert(), delivery_id="d1")
    assert refused.value.code == "not_in_channel"


async def test_every_error_is_a_delivery_error(slack: SlackDouble, notifier: SlackNotifier) -> None:
    slack.methods.scopes = ALL_SCOPES - {"chat:write.public"}
    slack.fail_next("conversations.join", faults.garbage())
    with pytest.raises(DeliveryError):
        await notifier.send(make_alert(), delivery_id="d1")


# -- updates ---------------------------------------------------------------------------

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
    assert message.text == MERGED.text
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
