"""Posting to Slack: against the double, over HTTP."""

from __future__ import annotations

import socket
from datetime import timedelta

import pytest

from bot.errors import DeliveryDelayed, DeliveryError, DeliveryRefused, FateUnknown
from bot.ports import Notifier
from bot.slack.client import open_client
from bot.slack.ids import is_channel_id
from bot.slack.notifier import SlackNotifier
from tests.slack.bodies import make_alert, make_digest, make_line
from tests.slack_double import ALL_SCOPES, Fault, SlackDouble, faults


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


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("msg_too_long", "too long"),
        ("msg_blocks_too_long", "too long"),
        ("invalid_blocks", "not in a form that Slack takes"),
        # What is wrong with the channel or the token is no fault of one message.
        ("is_archived", None),
        ("token_revoked", None),
        ("something_new", None),
    ],
)
async def test_a_refusal_says_what_is_wrong_with_the_message_alone(
    slack: SlackDouble, notifier: SlackNotifier, code: str, fault: str | None
) -> None:
    slack.fail_next("chat.postMessage", faults.refusal(code=code))
    with pytest.raises(DeliveryRefused) as refused:
        await notifier.send(make_alert(), delivery_id="d1")
    assert refused.value.fault == fault


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
    assert delayed.value.of is None


@pytest.mark.parametrize(
    "fault", [faults.rate_limited(retry_after=17), Fault(error="ratelimited", status=429)]
)
@pytest.mark.parametrize("method", ["conversations.list", "conversations.join"])
async def test_a_rate_limit_on_the_way_to_a_post_is_that_of_its_method(
    slack: SlackDouble, notifier: SlackNotifier, method: str, fault: Fault
) -> None:
    slack.fail_next("chat.postMessage", faults.refusal(code="not_in_channel"))
    slack.fail_next(method, fault)
    with pytest.raises(DeliveryDelayed) as delayed:
        await notifier.send(make_alert(), delivery_id="d1")
    assert delayed.value.of == method
    assert slack.messages == []


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
