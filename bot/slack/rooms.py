"""What Slack calls the channels: their names by their ids, and their ids by their names."""

from __future__ import annotations

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.faults import CALL_FAULTS, fault_code

__all__ = ["Rooms"]

log = structlog.get_logger("nightdesk.slack")

_PAGE = 1000


class Rooms:
    """Asks Slack. Of a channel that cannot be asked for, nothing is known."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._ids: dict[str, str] = {}

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

    async def find_id(self, name: str) -> str | None:
        """The id of the channel that has the name now; what was found is asked for again."""
        known = self._ids.get(name)
        if known is not None and await self.find_name(known) == name:
            return known
        # Private channels want a scope that not every app has.
        for kinds in ("public_channel,private_channel", "public_channel"):
            try:
                return await self._look_for(name, kinds)
            except CALL_FAULTS as error:
                code = fault_code(error)
                if code != "missing_scope":
                    log.info("channel_unknown", channel=name, error=code or str(error))
                    return None
        return None

    async def _look_for(self, name: str, kinds: str) -> str | None:
        cursor = None
        while True:
            answer = await self._client.conversations_list(
                types=kinds, exclude_archived=True, limit=_PAGE, cursor=cursor
            )
            for one in answer.get("channels") or ():
                if one.get("name") == name:
                    self._ids[name] = str(one.get("id"))
                    return self._ids[name]
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None
