"""What Slack calls the channels: their names by their ids, and their ids by their names."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.faults import CALL_FAULTS, fault_code

__all__ = ["Rooms"]

log = structlog.get_logger("nightdesk.slack")

TRUE_FOR = timedelta(minutes=5)
"""How long the name of a private channel is taken for true, or that nobody tells it."""

_PAGE = 1000


async def _nobody_knows(_channel: str) -> str | None:
    return None


class Rooms:
    """Asks Slack. Of a channel that cannot be asked for, nothing is known but what ``told_as``
    says: the name by which it was told before, by its id.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        *,
        now: Callable[[], datetime],
        told_as: Callable[[str], Awaitable[str | None]] = _nobody_knows,
    ) -> None:
        self._client = client
        self._now = now
        self._told_as = told_as
        self._ids: dict[str, str] = {}
        self._names: dict[str, tuple[datetime, str | None]] = {}

    async def recall_name(self, channel: str) -> str | None:
        """The name of a channel's id as it was within `TRUE_FOR`.

        Slack writes ``privategroup`` for the name of every private channel in which somebody
        types or presses, so this is asked at each command there.
        """
        now = self._now()
        known = self._names.get(channel)
        if known is None or known[0] <= now:
            name = await self.find_name(channel) or await self._told_as(channel)
            self._names = {id_: one for id_, one in self._names.items() if one[0] > now}
            known = self._names[channel] = (now + TRUE_FOR, name)
        return known[1]

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
