"""The look at the token when the service starts."""

from __future__ import annotations

import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryDelayed, DeliveryRefused
from bot.slack.client import SCOPES, check_slack, close_client, open_client
from tests.slack_double import ALL_SCOPES, SlackDouble, faults


async def test_the_token_says_who_it_is_and_what_it_may(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    identity = await check_slack(client)
    assert (identity.team, identity.user) == ("Double", "nightdesk")
    assert identity.scopes == ALL_SCOPES
    assert SCOPES.keys() <= ALL_SCOPES
    assert identity.missing == ()


async def test_scopes_that_are_missing_are_named(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    slack.methods.scopes = frozenset({"chat:write", "commands", "channels:read"})
    identity = await check_slack(client)
    assert identity.missing == (
        "chat:write.public",
        "channels:join",
        "channels:history",
        "im:write",
        "im:history",
        "app_mentions:read",
        "users:read",
        "usergroups:read",
    )


async def test_a_token_that_may_not_post_is_refused(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    slack.methods.scopes = frozenset({"commands"})
    with pytest.raises(DeliveryRefused, match=r"chat:write.*install the app again"):
        await check_slack(client)


async def test_a_wrong_token_is_refused_with_the_setting_to_mend(slack: SlackDouble) -> None:
    client = open_client("xoxb-wrong", base_url=slack.api_url)
    with pytest.raises(DeliveryRefused, match="SLACK_BOT_TOKEN") as refused:
        await check_slack(client)
    assert "xoxb-wrong" not in str(refused.value)
    await close_client(client)


@pytest.mark.parametrize("fault", [faults.server_error(status=500), faults.reset_before()])
async def test_a_slack_that_does_not_answer_is_asked_again_later(
    slack: SlackDouble, client: AsyncWebClient, fault: faults.Fault
) -> None:
    slack.fail_next("auth.test", fault)
    with pytest.raises(DeliveryDelayed):
        await check_slack(client)


async def test_a_proxy_of_the_environment_is_not_asked_for_loopback(
    slack: SlackDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "intranet.example")
    client = open_client(slack.bot_token, base_url=slack.api_url)
    assert (await check_slack(client)).team == "Double"
    outside = open_client("xoxb-x")
    assert outside.proxy == "http://127.0.0.1:9"
    spared = open_client("xoxb-x", base_url="https://intranet.example/api/")
    assert spared.proxy is None
    for one in (client, outside, spared):
        await close_client(one)


async def test_all_calls_go_over_one_session_and_its_connection() -> None:
    callers: set[object] = set()

    async def answer(request: web.Request) -> web.Response:
        assert request.transport is not None
        callers.add(request.transport.get_extra_info("peername"))
        return web.json_response({"ok": True, "channel": "C0DOUBLE001", "ts": "1.000001"})

    app = web.Application()
    app.router.add_post("/api/{method}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    client = open_client("xoxb-x", base_url=f"http://127.0.0.1:{runner.addresses[0][1]}/api/")
    for number in range(5):
        await client.chat_postMessage(channel="C0DOUBLE001", text=f"{number}")
        await client.auth_test()
    await close_client(client)
    await runner.cleanup()
    assert len(callers) == 1


async def test_closing_twice_does_no_harm(client: AsyncWebClient) -> None:
    await close_client(client)
    await close_client(client)
    assert client.session is not None
    assert client.session.closed
