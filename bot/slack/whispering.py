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

PAUSES = (timedelta(seconds=1), timedelta(seconds=5))
"""Before each further try: Slack serves five answers of an address, and somebody waits for one."""

_REFUSED, _TOO_MANY, _FAILED = 400, 429, 500


async def whisper(client: AsyncWebClient, asker: Asker, answer: Answer) -> None:
    """Show an answer to who asked, beside what they pressed; nothing where it has no words."""
    if answer.message.text:
        said = answer.as_response() | {"replace_original": False}
        await say_at(client, asker.response_url, said)


async def say_at(client: AsyncWebClient, response_url: str | None, said: Mapping[str, Any]) -> None:
    """Post ``said`` to a ``response_url`` of Slack's, where there is one; again after a pause that
    Slack asks for, and where it fails or does not answer.

    It is only words: what was to be done is done and stored, so a failure is logged and no more.
    An answer that was taken and whose receipt was lost may be shown twice, to one person.
    """
    if client.session is None or not response_url:
        return
    for own_pause in (*PAUSES, None):
        pause = await _post(client.session, response_url, said, client.proxy, own_pause)
        if pause is None or pause > WAITED_FOR:
            return
        await asyncio.sleep(pause.total_seconds())


async def _post(
    session: aiohttp.ClientSession,
    url: str,
    said: Mapping[str, Any],
    proxy: str | None,
    own_pause: timedelta | None,
) -> timedelta | None:
    """Post it; after what pause it may be posted again, where it was not taken: the one that Slack
    asks for, or ``own_pause``.
    """
    try:
        async with session.post(url, json=said, proxy=proxy) as response:
            if response.status < _REFUSED:
                return None
            log.warning("answer_not_taken", status=response.status)
            if own_pause is not None and response.status == _TOO_MANY:
                headers = {name.lower(): value for name, value in response.headers.items()}
                return read_retry_after(headers)
            return own_pause if response.status >= _FAILED else None
    except CALL_FAULTS as error:
        log.warning("answer_not_sent", error=type(error).__name__)
        return own_pause
