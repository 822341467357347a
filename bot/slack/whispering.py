"""Says something to one person where they pressed or typed, as far as Slack lets it be said."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiohttp
import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answers import Answer
from bot.slack.asking import Asker
from bot.slack.faults import CALL_FAULTS, read_retry_after

__all__ = ["say_at", "whisper"]

log = structlog.get_logger("nightdesk.slack")

WAITED_FOR = timedelta(minutes=1)
"""So long an answer waits at most; Slack serves the address for half an hour."""

_REFUSED, _TOO_MANY = 400, 429


async def whisper(client: AsyncWebClient, asker: Asker, answer: Answer) -> None:
    """Show an answer to who asked, beside what they pressed; nothing where it has no words."""
    if answer.message.text:
        said = answer.as_response() | {"replace_original": False}
        await say_at(client, asker.response_url, said)


async def say_at(client: AsyncWebClient, response_url: str | None, said: Mapping[str, Any]) -> None:
    """Post ``said`` to a ``response_url`` of Slack's, where there is one; once more after a pause
    that Slack asks for.

    It is only words: what was to be done is done and stored, so a failure is logged and no more.
    """
    if client.session is None or not response_url:
        return
    try:
        pause = await _post(client.session, response_url, said, proxy=client.proxy)
        if pause is not None and pause <= WAITED_FOR:
            await asyncio.sleep(pause.total_seconds())
            await _post(client.session, response_url, said, proxy=client.proxy)
    except CALL_FAULTS as error:
        log.warning("answer_not_sent", error=type(error).__name__)


async def _post(
    session: aiohttp.ClientSession, url: str, said: Mapping[str, Any], *, proxy: str | None
) -> timedelta | None:
    """Post it; how long Slack wants to be left alone before it takes it, where it does."""
    async with session.post(url, json=said, proxy=proxy) as response:
        if response.status < _REFUSED:
            return None
        log.warning("answer_not_taken", status=response.status)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return read_retry_after(headers) if response.status == _TOO_MANY else None
