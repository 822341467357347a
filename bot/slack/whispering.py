"""Says something to one person where they pressed or typed, as far as Slack lets it be said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answers import Answer
from bot.slack.asking import Asker
from bot.slack.faults import CALL_FAULTS

__all__ = ["say_at", "whisper"]

log = structlog.get_logger("nightdesk.slack")


async def whisper(client: AsyncWebClient, asker: Asker, answer: Answer) -> None:
    """Show an answer to who asked, beside what they pressed; nothing where it has no words."""
    if answer.message.text:
        said = answer.as_response() | {"replace_original": False}
        await say_at(client, asker.response_url, said)


async def say_at(client: AsyncWebClient, response_url: str | None, said: Mapping[str, Any]) -> None:
    """Post ``said`` to a ``response_url`` of Slack's, where there is one.

    It is only words: what was to be done is done and stored, so a failure is logged and no more.
    """
    if client.session is None or not response_url:
        return
    try:
        async with client.session.post(response_url, json=said, proxy=client.proxy) as response:
            if response.status >= 400:
                log.warning("answer_not_taken", status=response.status)
    except CALL_FAULTS as error:
        log.warning("answer_not_sent", error=type(error).__name__)
