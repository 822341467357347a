"""The double is as strict as Slack: the SDK meets the refusals that Slack would give."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack_double import SlackDouble, faults_in_blocks

ROOT = Path(__file__).resolve().parents[2]


def client_of(slack: SlackDouble) -> AsyncWebClient:
    client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])
    client.proxy = None
    return client


def section(text: str, kind: str = "plain_text") -> dict[str, Any]:
    return {"type": "section", "text": {"type": kind, "text": text}}


def rich(*leaves: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": list(leaves)}],
    }


BUTTON = {"type": "button", "text": {"type": "plain_text", "text": "Why"}, "action_id": "why"}


@pytest.mark.parametrize(
    "blocks",
    [
        [section("a")] * 50,
        [section("é" * 3000)],
        [{"type": "divider"}],
        [{"type": "header", "text": {"type": "plain_text", "text": "x" * 150}}],
        [{"type": "actions", "elements": [BUTTON]}],
        [rich({"type": "link", "url": "https://example.org/", "text": "x"})],
        [rich({"type": "date", "timestamp": 1, "format": "{date}", "fallback": "x"})],
    ],
)
def test_good_blocks_pass(blocks: list[Any]) -> None:
    assert faults_in_blocks(blocks) == []


@pytest.mark.parametrize(
    ("blocks", "fault"),
    [
        ([section("a")] * 51, "no more than 50"),
        ([section("")], "more than 0"),
        ([section("a" * 3001)], "less than 3001"),
        ([section("🚨" * 1501)], "less than 3001"),
        ([{"type": "section"}], "text or fields"),
        ([section("a") | {"colour": "red"}], "no such field"),
        ([section("a") | {"block_id": "b"}] * 2, "used twice"),
        ([{"type": "header", "text": {"type": "mrkdwn", "text": "a"}}], "plain_text"),
        ([{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}], "less than 151"),
        ([{"type": "context", "elements": []}], "1 to 10"),
        ([{"type": "actions", "elements": [BUTTON, BUTTON]}], "action_id is used twice"),
        ([{"type": "actions", "elements": [BUTTON] * 26}], "1 to 25"),
        ([rich({"type": "text", "text": ""})], "more than 0"),
        ([rich({"type": "text", "text": "a", "style": {"loud": True}})], "unknown style"),
        ([rich({"type": "link", "url": "javascript:x"})], "valid URL"),
        ([rich({"type": "date", "timestamp": 1.5, "format": "{date}"})], "integer"),
        ([rich({"type": "date", "timestamp": 1, "format": "{when}"})], "token"),
        ([rich({"type": "broadcast", "range": "all"})], "unknown range"),
        ([rich()], "must have elements"),
        ([{"type": "marquee"}], "unsupported type"),
        ({"type": "section"}, "must be an array"),
    ],
)
def test_bad_blocks_are_refused_with_their_place(blocks: Any, fault: str) -> None:
    assert any(fault in one for one in faults_in_blocks(blocks))


async def test_blocks_that_hold_too_much_text_in_sum_are_refused() -> None:
    async with SlackDouble() as slack:
        with pytest.raises(SlackApiError, match="msg_blocks_too_long"):
            await client_of(slack).chat_postMessage(
                channel="#tech", text="x", blocks=[section("a" * 2600)] * 4
            )
        assert slack.messages == []


async def test_a_second_message_within_the_gap_is_asked_to_wait() -> None:
    now = 1_000.0
    async with SlackDouble(min_gap_s=1.0, now=lambda: now) as slack:
        client = client_of(slack)
        await client.chat_postMessage(channel="#tech", text="one")
        await client.chat_postMessage(channel="#business", text="elsewhere")
        with pytest.raises(SlackApiError) as refused:
            await client.chat_postMessage(channel="#tech", text="two")
        assert refused.value.response.status_code == 429
        assert refused.value.response.headers["Retry-After"] == "1"
        now += 1.0
        await client.chat_postMessage(channel="#tech", text="two")
        assert [one.text for one in slack.in_channel("tech")] == ["one", "two"]


async def test_a_thread_is_read_apart_and_metadata_only_when_asked_for() -> None:
    async with SlackDouble() as slack:
        client = client_of(slack)
        metadata = {"event_type": "x", "event_payload": {"a": "b"}}
        first = await client.chat_postMessage(channel="#tech", text="one", metadata=metadata)
        channel, ts = str(first["channel"]), str(first["ts"])
        await client.chat_postMessage(channel=channel, text="reply", thread_ts=ts)
        with pytest.raises(SlackApiError, match="not_in_channel"):
            await client.conversations_history(channel=channel)
        await client.conversations_join(channel=channel)
        plain = await client.conversations_history(channel=channel)
        assert [one.get("metadata") for one in plain["messages"]] == [None]
        full = await client.conversations_history(channel=channel, include_all_metadata=True)
        assert full["messages"][0]["metadata"] == metadata
        thread = await client.conversations_replies(channel=channel, ts=ts)
        assert {one["text"] for one in thread["messages"]} == {"one", "reply"}


async def test_an_edit_keeps_the_metadata_that_it_does_not_name() -> None:
    async with SlackDouble() as slack:
        client = client_of(slack)
        metadata = {"event_type": "x", "event_payload": {"a": "b"}}
        first = await client.chat_postMessage(channel="#tech", text="one", metadata=metadata)
        await client.chat_update(channel=str(first["channel"]), ts=str(first["ts"]), text="two")
        (edited,) = slack.messages
        assert (edited.text, edited.metadata) == ("two", metadata)


async def test_a_socket_ticket_opens_one_connection_only() -> None:
    async with SlackDouble() as slack, aiohttp.ClientSession() as session:
        url = f"ws://{slack.host}:{slack.port}/socket?ticket={slack.sockets.issue_ticket()}"
        async with session.ws_connect(url) as socket:
            assert (await socket.receive_json())["type"] == "hello"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_as_a_process_of_its_own_it_is_steered_and_read_over_http() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.slack_double", "--channels", "tech",
        cwd=ROOT, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    said = json.loads(await process.stdout.readline())
    base = said["SLACK_API_URL"].removesuffix("/api/")
    client = AsyncWebClient(
        token=said["SLACK_BOT_TOKEN"], base_url=said["SLACK_API_URL"], retry_handlers=[]
    )
    client.proxy = None
    async with aiohttp.ClientSession() as session:
        fault = {"method": "chat.postMessage", "faults": [{"kind": "reset_after"}]}
        await session.post(f"{base}/double/faults", json=fault)
        with pytest.raises(aiohttp.ClientError):
            await client.chat_postMessage(channel="#tech", text="one")
        await client.chat_postMessage(channel="#tech", text="two")
        messages = await (await session.get(f"{base}/double/messages?channel=tech")).json()
        assert [one["text"] for one in messages] == ["one", "two"]
        calls = await (await session.get(f"{base}/double/calls?method=chat.postMessage")).json()
        assert len(calls) == 2
        screen = await (await session.get(f"{base}/double/screen?width=60")).text()
        assert "#tech" in screen
        assert "2 messages" in screen
    process.terminate()
    assert await process.wait() == 0
