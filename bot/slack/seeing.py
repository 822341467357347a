"""Who may see what is told where: everybody what public channels hear, the rest who is there."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.languages import say
from bot.slack.faults import CALL_FAULTS, Unasked, fault_code, is_answer
from bot.slack.rooms import Rooms

__all__ = ["Seeing"]

log = structlog.get_logger("nightdesk.slack")

TRUE_FOR = timedelta(minutes=1)
"""How long it is taken for true in which channels somebody is."""
PUBLIC_FOR = timedelta(minutes=5)
"""How long it is taken for true which channels are public."""

_PAGE = 1000
_PUBLIC, _BOTH = "public_channel", "public_channel,private_channel"

Channels = dict[str, str]
"""The names of channels by their ids."""


class Seeing:
    """Asks Slack in which channels people are, and which are public.

    Slack tells private ones only where the bot is there too, and has groups:read.
    """

    def __init__(self, client: AsyncWebClient, rooms: Rooms) -> None:
        self._client = client
        self._rooms = rooms
        self._theirs: dict[str, tuple[datetime, Channels]] = {}
        self._public: tuple[datetime, Channels] | None = None

    async def find_theirs(self, person: str) -> Channels:
        """The channels in which somebody is, as far as Slack says. Raises Unasked."""
        now = self._rooms.now()
        known = self._theirs.get(person)
        if known is not None and known[0] > now:
            return known[1]
        found = await self._ask(person)
        self._theirs = {who: one for who, one in self._theirs.items() if one[0] > now}
        self._theirs[person] = (now + TRUE_FOR, found)
        return found

    async def find_keys(self, person: str, kept: Collection[str]) -> list[str]:
        """By what those channels are ``kept`` in which somebody is, their own conversation first.
        Raises Unasked.
        """
        own = [person] if person in kept else []
        theirs = (
            name if name in kept else id_ for id_, name in (await self.find_theirs(person)).items()
        )
        return [*own, *(key for key in dict.fromkeys(theirs) if key in kept)]

    async def find_public(self) -> Channels:
        """The public channels. Raises Unasked where they cannot be asked for, and never could."""
        now = self._rooms.now()
        known = self._public
        if known is not None and known[0] > now:
            return known[1]
        try:
            found = await self._ask(None)
        except Unasked:
            if known is None:
                raise
            return known[1]
        self._public = (now + PUBLIC_FOR, found)
        return found

    async def _ask(self, person: str | None) -> Channels:
        for kinds in (_PUBLIC,) if person is None else (_BOTH, _PUBLIC):
            try:
                return await self._read_pages(person, kinds)
            except CALL_FAULTS as error:
                log.info("channels_unknown", of=person, error=fault_code(error) or str(error))
                if not is_answer(error):
                    raise Unasked(say("channels_unasked")) from error
        return {}

    async def _read_pages(self, person: str | None, kinds: str) -> Channels:
        found: Channels = {}
        cursor: str | None = None
        while True:
            if person is None:
                answer = await self._client.conversations_list(
                    types=kinds, exclude_archived=False, limit=_PAGE, cursor=cursor
                )
            else:
                answer = await self._client.users_conversations(
                    user=person, types=kinds, exclude_archived=True, limit=_PAGE, cursor=cursor
                )
            for one in answer.get("channels") or ():
                found[str(one.get("id"))] = str(one.get("name"))
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return found
