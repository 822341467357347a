"""What the Web API gives and refuses: messages, channels, people, limits and faults."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.client import close_client, open_client
from tests.slack_double import ALL_SCOPES, SLACK_LIMITS, SlackDouble, faults
from tests.slack_double.workspace import BOT_USER


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with SlackDouble() as double:
        yield double


@pytest.fixture
async def client(slack: SlackDouble) -> AsyncIterator[AsyncWebClient]:
    opened = open_client(slack.bot_token, base_url=slack.api_url)
    yield opened
    await close_client(opened)


async def post(client: AsyncWebClient, channel: str, **args: Any) -> dict[str, str]:
    answer = await client.chat_postMessage(channel=channel, **({"text": "x"} | args))
    return {"channel": str(answer["channel"]), "ts": str(answer["ts"])}


async def test_an_edit_keeps_blocks_that_it_does_not_name_and_takes_4000_characters(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    blocks = [{"type": "divider"}]
    at = await post(client, "#tech", blocks=blocks)
    await client.chat_update(**at, text="y" * 4_000)
    (edited,) = slack.messages
    assert (edited.text, edited.blocks, edited.edited) == ("y" * 4_000, blocks, 1)
    with pytest.raises(SlackApiError, match="msg_too_long"):
        await client.chat_update(**at, text="y" * 4_001)


async def test_only_its_own_messages_can_be_edited_and_taken_away(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    said = await slack.editor.say("Hello", channel="tech")
    for call, code in [
        (client.chat_update, "cant_update_message"),
        (client.chat_delete, "cant_delete_message"),
    ]:
        with pytest.raises(SlackApiError, match=code):
            await call(channel=said.channel, ts=said.ts, text="x")
    at = await post(client, "#tech")
    await client.chat_delete(**at)
    assert slack.in_channel("tech") == [said]
    with pytest.raises(SlackApiError, match="message_not_found"):
        await client.chat_delete(**at)


async def test_a_whisper_reaches_one_person_who_is_in_the_channel_with_the_bot(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    channel = slack.channel_id("tech")
    whisper = {"channel": channel, "user": slack.editor.id, "text": "psst"}
    with pytest.raises(SlackApiError, match="not_in_channel"):
        await client.chat_postEphemeral(**whisper)
    await client.conversations_join(channel=channel)
    await client.chat_postEphemeral(**whisper)
    stranger = slack.add_person("U0STRANGER", name="stranger", in_public=False)
    with pytest.raises(SlackApiError, match="user_not_in_channel"):
        await client.chat_postEphemeral(**whisper | {"user": stranger.id})
    assert [one.text for one in slack.editor.whispers] == ["psst"]
    assert stranger.whispers == []
    assert slack.messages == []


async def test_a_link_leads_to_a_message_and_to_a_reply_in_its_thread(
    client: AsyncWebClient,
) -> None:
    at = await post(client, "#tech")
    link = await client.chat_getPermalink(channel=at["channel"], message_ts=at["ts"])
    assert str(link["permalink"]).endswith(f"/{at['channel']}/p{at['ts'].replace('.', '')}")
    reply = await post(client, "#tech", thread_ts=at["ts"])
    link = await client.chat_getPermalink(channel=reply["channel"], message_ts=reply["ts"])
    assert f"thread_ts={at['ts']}" in str(link["permalink"])


async def test_a_broadcast_reply_stands_in_the_channel_too(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    at = await post(client, "#tech")
    await post(client, "#tech", thread_ts=at["ts"], text="quiet")
    await post(client, "#tech", thread_ts=at["ts"], text="loud", reply_broadcast=True)
    await client.conversations_join(channel=at["channel"])
    history = await client.conversations_history(channel=at["channel"])
    assert [one["text"] for one in history["messages"]] == ["loud", "x"]
    thread = await client.conversations_replies(**at, oldest=str(float(at["ts"]) + 10_000))
    assert [one["text"] for one in thread["messages"]] == ["x"]


async def test_an_archived_channel_takes_nothing(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    at = await post(client, "#tech")
    slack.archive("tech")
    for refused in (
        client.chat_postMessage(channel="#tech", text="x"),
        client.chat_update(**at, text="x"),
        client.conversations_join(channel=at["channel"]),
    ):
        with pytest.raises(SlackApiError, match="is_archived"):
            await refused
    described = await client.conversations_info(channel=at["channel"])
    assert described["channel"]["is_archived"] is True


async def test_a_direct_message_is_opened_by_a_persons_id(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    opened = await client.conversations_open(users=slack.editor.id)
    at = await post(client, slack.editor.id)
    assert opened["channel"]["id"] == at["channel"]
    assert at["channel"].startswith("D")
    history = await client.conversations_history(channel=at["channel"])
    assert len(history["messages"]) == 1
    # Posting takes a person's id, and reading does not.
    with pytest.raises(SlackApiError, match="channel_not_found"):
        await client.conversations_history(channel=slack.editor.id)
    with pytest.raises(SlackApiError, match="user_not_found"):
        await client.conversations_open(users="U0NOBODY")


async def test_who_is_in_a_channel_and_in_a_group_is_told(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    anna = slack.add_person("U0ANNA0001", name="anna", zone="Europe/Helsinki")
    slack.workspace.groups["S0DESK"] = [anna.id]
    channel = slack.channel_id("tech")
    members = await client.conversations_members(channel=channel)
    assert members["members"] == [anna.id, slack.editor.id]
    await client.conversations_join(channel=channel)
    assert BOT_USER in (await client.conversations_members(channel=channel))["members"]
    assert (await client.users_info(user=anna.id))["user"]["tz"] == "Europe/Helsinki"
    assert (await client.usergroups_users_list(usergroup="S0DESK"))["users"] == [anna.id]
    with pytest.raises(SlackApiError, match="no_such_subteam"):
        await client.usergroups_users_list(usergroup="S0NONE")


async def test_a_reaction_is_read_with_its_scope(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    said = await slack.editor.say("Hello", channel="tech")
    slack.workspace.reactions[said.channel, said.ts] = {"eyes": [slack.editor.id]}
    read = await client.reactions_get(channel=said.channel, timestamp=said.ts)
    assert read["message"]["reactions"][0]["users"] == [slack.editor.id]


@pytest.mark.parametrize(
    ("method", "scope", "args"),
    [
        ("chat_postEphemeral", "chat:write", {"channel": "C", "user": "U", "text": "x"}),
        ("conversations_open", "im:write", {"users": "U"}),
        ("users_info", "users:read", {"user": "U"}),
        ("usergroups_users_list", "usergroups:read", {"usergroup": "S"}),
        ("reactions_get", "reactions:read", {"channel": "C", "timestamp": "1.1"}),
    ],
)
async def test_what_wants_a_scope_is_refused_without_it(
    slack: SlackDouble, client: AsyncWebClient, method: str, scope: str, args: dict[str, str]
) -> None:
    slack.methods.scopes = ALL_SCOPES - {scope}
    with pytest.raises(SlackApiError, match="missing_scope") as refused:
        await getattr(client, method)(**args)
    assert refused.value.response["needed"] == scope


async def test_a_method_is_refused_past_its_calls_a_minute_and_no_other() -> None:
    now = 1_000.0
    async with SlackDouble(limits=SLACK_LIMITS, now=lambda: now) as slack:
        # The SDK's own, which knows nothing of what it was refused before.
        client = AsyncWebClient(slack.bot_token, base_url=slack.api_url)
        for _ in range(20):
            await client.conversations_list()
            now += 1
        with pytest.raises(SlackApiError) as refused:
            await client.conversations_list()
        assert refused.value.response.status_code == 429
        assert refused.value.response.headers["Retry-After"] == "40"
        await client.chat_postMessage(channel="#tech", text="x")
        now += 40
        await client.conversations_list()
        assert slack.limits.refused == {"conversations.list": 1}


async def test_an_answer_that_is_cut_off_came_from_a_message_that_was_posted(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    slack.fail_next("chat.postMessage", faults.truncated())
    with pytest.raises((SlackApiError, SlackRequestError, ValueError, aiohttp.ClientError)):
        await client.chat_postMessage(channel="#tech", text="x")
    assert len(slack.messages) == 1


async def test_a_slow_answer_is_the_right_one(slack: SlackDouble, client: AsyncWebClient) -> None:
    slack.fail_next("auth.test", faults.slow(delay_s=0.01))
    assert (await client.auth_test())["ok"] is True


async def test_a_response_url_serves_five_answers_in_half_an_hour() -> None:
    now = 1_000.0
    async with SlackDouble(now=lambda: now) as slack, aiohttp.ClientSession() as session:

        async def answer(url: str, said: object) -> tuple[int, str]:
            async with session.post(url, json=said) as response:
                return response.status, await response.text()

        def issue() -> str:
            expected = slack.responses.expect(user=slack.editor.id, channel="C0DOUBLE001")
            return slack.response_url(expected)

        url = issue()
        assert (await answer(url, {"blocks": [{"type": "marquee"}]}))[0] == 400
        assert await answer(url, {}) == (400, "no_text")
        for _ in range(5):
            assert await answer(url, {"text": "x"}) == (200, "ok")
        assert await answer(url, {"text": "x"}) == (404, "used_url")
        late = issue()
        now += 30 * 60 + 1
        assert await answer(late, {"text": "x"}) == (404, "expired_url")


async def test_an_answer_for_all_stands_in_the_channel(slack: SlackDouble) -> None:
    answered = slack.responses.expect(user=slack.editor.id, channel=slack.channel_id("tech"))
    said = {"text": "For all", "response_type": "in_channel"}
    assert slack.responses.take(answered.response_id, said) is None
    assert [one.text for one in slack.in_channel("tech")] == ["For all"]
    assert slack.editor.whispers == []


async def test_no_more_than_ten_connections_are_open_at_once(slack: SlackDouble) -> None:
    async with aiohttp.ClientSession() as session:
        base = f"ws://{slack.host}:{slack.port}/socket?ticket="
        held = []
        for number in range(10):
            held.append(await session.ws_connect(base + slack.sockets.issue_ticket()))
            assert (await held[-1].receive_json())["num_connections"] == number + 1
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(base + slack.sockets.issue_ticket())


async def test_envelopes_come_to_any_connection_and_last_to_one_that_is_to_go(
    slack: SlackDouble,
) -> None:
    async with aiohttp.ClientSession() as session:
        base = f"ws://{slack.host}:{slack.port}/socket?ticket="
        sockets = [await session.ws_connect(base + slack.sockets.issue_ticket()) for _ in "ab"]
        for socket in sockets:
            await socket.receive_json()
        for socket in (*sockets, *sockets):
            asking = asyncio.ensure_future(slack.sockets.deliver("slash_commands", {"text": "x"}))
            envelope = await socket.receive_json()
            await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {}})
            assert (await asking).status == 200
        await slack.sockets.send_disconnect("warning")
        assert [(await socket.receive_json())["reason"] for socket in sockets] == ["warning"] * 2
        slack.sockets.open[0].leaving = True
        for _ in range(2):
            asking = asyncio.ensure_future(slack.sockets.deliver("events_api", {}))
            envelope = await sockets[1].receive_json()
            assert envelope["accepts_response_payload"] is False
            await sockets[1].send_json({"envelope_id": envelope["envelope_id"]})
            await asking


async def test_a_connection_that_slack_ends_is_told_so(slack: SlackDouble) -> None:
    async with aiohttp.ClientSession() as session:
        url = f"ws://{slack.host}:{slack.port}/socket?ticket={slack.sockets.issue_ticket()}"
        socket = await session.ws_connect(url)
        await socket.receive_json()
        ending = asyncio.ensure_future(slack.sockets.end())
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        await ending
        await slack.wait_for(lambda: not slack.sockets.open)


async def test_what_is_left_without_an_acknowledgement_is_an_error(slack: SlackDouble) -> None:
    with pytest.raises(ConnectionError, match="no Socket Mode connection"):
        await slack.sockets.deliver("slash_commands", {})
    async with aiohttp.ClientSession() as session:
        url = f"ws://{slack.host}:{slack.port}/socket?ticket={slack.sockets.issue_ticket()}"
        socket = await session.ws_connect(url)
        await socket.receive_json()
        asking = asyncio.ensure_future(slack.sockets.deliver("slash_commands", {}))
        await socket.receive_json()
        await socket.close()
        with pytest.raises(ConnectionError, match="without an acknowledgement"):
            await asking
