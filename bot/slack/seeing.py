"""Who may see what is told where: everybody what public channels hear, the rest who is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.languages import say
from bot.model import Watch
from bot.ports import Sight
from bot.slack.asking import Asker
from bot.slack.faults import CALL_FAULTS, Unasked, fault_code, is_answer
from bot.slack.ids import is_channel_id, is_direct_id
from bot.slack.requests import ListScope
from bot.slack.rights import NoSay, Rights, name_missing
from bot.slack.rooms import Rooms

__all__ = ["Seeing", "is_listed"]

log = structlog.get_logger("nightdesk.slack")

TRUE_FOR = timedelta(minutes=1)
"""How long it is taken for true in which channels somebody is."""
PUBLIC_FOR = timedelta(minutes=5)
"""How long it is taken for true which channels are public."""

_PAGE = 1000
_PUBLIC, _BOTH = "public_channel", "public_channel,private_channel"

Channels = dict[str, str]
"""The names of channels by their ids."""


def is_listed(watch: Watch, scope: ListScope, asker: Asker) -> bool:
    """Whether a list of that scope has the watch, for somebody who asks."""
    if scope is ListScope.MINE:
        return watch.owner == asker.actor or asker.person in watch.channels
    if scope is ListScope.HERE:
        place = asker.place
        return any(name in {place.id, place.name} for name in watch.channels)
    return True


def _is_at(channel: str, asker: Asker) -> bool:
    """Whether it is somebody's own conversation, or where they ask."""
    return channel in {asker.person, asker.place.id, asker.place.name}


def _both(channels: Channels) -> set[str]:
    return {*channels, *channels.values()}


class Seeing:
    """Asks Slack in which channels people are, and which are public.

    Slack tells private ones only where the bot is there too, and has groups:read.
    """

    def __init__(self, client: AsyncWebClient, rooms: Rooms, rights: Rights) -> None:
        self._client = client
        self._rooms = rooms
        self._rights = rights
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
        theirs = await self.find_theirs(person)
        keys = (name if name in kept else id_ for id_, name in theirs.items())
        renamed = await self.list_renamed(kept, theirs)
        return [*own, *(key for key in dict.fromkeys([*keys, *renamed]) if key in kept)]

    async def list_renamed(self, kept: Iterable[str], among: Channels) -> list[str]:
        """The names by which some of these channels are ``kept`` and that they have no longer.
        Raises Unasked.
        """
        names = set(kept) - _both(among)
        return [one for one in sorted(names) if await self._rooms.find_renamed(one, among)]

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

    async def has_public(self, channels: Iterable[str]) -> bool:
        """Whether everybody sees one of the channels. Raises Unasked."""
        public = await self.find_public()
        kept = tuple(channels)
        if not _both(public).isdisjoint(kept):
            return True
        return any([await self._rooms.find_renamed(one, public) for one in kept])

    def forget_names(self) -> None:
        """Ask again which channels there are, and in which somebody is: one has another name."""
        self._theirs.clear()
        self._public = None

    async def pick(self, watches: Iterable[Watch], asker: Asker) -> list[Watch]:
        """The watches that somebody may see, each with those of its channels that they may see.

        Their own they see whole. Raises Unasked where that hangs on what Slack cannot be asked.
        """
        picked = []
        for watch in watches:
            if watch.owner == asker.actor:
                picked.append(watch)
                continue
            seen = tuple([one for one in watch.channels if await self._may_see(one, asker)])
            if seen:
                picked.append(replace(watch, channels=seen))
        return picked

    async def find_sight(
        self, watches: Iterable[Watch], channels: Iterable[str], asker: Asker
    ) -> Sight:
        """Which of the watches and of the channels somebody may learn of. Raises Unasked."""
        seen = [one for one in channels if await self._may_see(one, asker)]
        names = [one.name for one in await self.pick(watches, asker)]
        return Sight(watches=frozenset(names), channels=frozenset(seen))

    async def check_seen(self, channel: str, asker: Asker) -> None:
        """Raises NoSay where what a channel is told is not for somebody to see, NoChannel of a name
        that no channel has which they may see, and Unasked.
        """
        if not await self._may_see(channel, asker):
            if is_channel_id(channel):
                raise NoSay(say("members_read", channel=say("that_channel")))
            raise name_missing(channel)
        if not _is_at(channel, asker):
            # Editors see whatever there is.
            await self._rights.check_there(channel)

    async def _may_see(self, channel: str, asker: Asker) -> bool:
        if _is_at(channel, asker):
            return True
        if is_direct_id(channel):
            return False  # somebody else's own conversation
        for find in (self.find_public, partial(self.find_theirs, asker.person)):
            seen = await find()
            if channel in _both(seen) or await self._rooms.find_renamed(channel, seen):
                return True
        return await self._rights.is_editor(asker.person)

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
