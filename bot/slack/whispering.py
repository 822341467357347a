"""Says something to one person where they pressed, as far as Slack lets it be said."""

from __future__ import annotations

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answers import Answer
from bot.slack.asking import Asker
from bot.slack.faults import CALL_FAULTS

__all__ = ["whisper"]

log = structlog.get_logger("nightdesk.slack")


async def whisper(client: AsyncWebClient, asker: Asker, answer: Answer) -> None:
    """Show an answer to who asked, beside what they pressed.

    It is only words: what was to be done is done, so a failure is logged and no more.
    """
    if client.session is None or asker.response_url is None or not answer.message.text:
        return
    said = answer.as_response() | {"replace_original": False}
    try:
        async with client.session.post(
            asker.response_url, json=said, proxy=client.proxy
        ) as response:
            if response.status >= 400:
                log.warning("answer_not_taken", status=response.status)
    except CALL_FAULTS as error:
        log.warning("answer_not_sent", error=type(error).__name__)
