"""What Slack calls the channels that people choose by clicking."""

from __future__ import annotations

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.faults import CALL_FAULTS, fault_code

__all__ = ["Rooms"]

log = structlog.get_logger("nightdesk.slack")


class Rooms:
    """Asks Slack for the names of channels. One that cannot be asked for has none."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def find_name(self, channel: str) -> str | None:
        """The name of a channel's id as it is now: it may be renamed at any time."""
        try:
            answer = await self._client.conversations_info(channel=channel)
        except CALL_FAULTS as error:
            log.info("channel_unknown", channel=channel, error=fault_code(error) or str(error))
            return None
        said = answer.get("channel")
        name = said.get("name") if isinstance(said, dict) else None
        return name if isinstance(name, str) else None
