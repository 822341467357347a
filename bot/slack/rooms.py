"""What Slack calls the channels: their names by their ids, and their ids by their names."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.languages import say
from bot.slack.faults import CALL_FAULTS, Unasked, fault_code, is_answer
from bot.slack.ids import is_channel_id, is_room_id

__all__ = ["Rooms", "find_names"]

log = structlog.get_logger("nightdesk.slack")

TRUE_FOR = timedelta(minutes=5)
"""How long the name of a private channel is taken for true, or that nobody tells it."""

ASKED_FOR = timedelta(seconds=10)
"""A start waits so long for the names of channels."""

_AT_ONCE = 8
_PAGE = 1000


async def _nobody_knows(_channel: str) -> str | None:
    return None


class Rooms:
    """Asks Slack. Of a channel that cannot be asked for, nothing is known but what ``told_as``
    says: the name by which it was told before, by its id; ``told_in`` says the id of a name.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        *,
        now: Callable[[], datetime],
        told_as: Callable[[str], Awaitable[str | None]] = _nobody_knows,
        told_in: Callable[[str], Awaitable[str | None]] = _nobody_knows,
    ) -> None:
        self._client = client
        self.now = now
        self._told_as = told_as
        self._told_in = told_in
        self._former: dict[tuple[str, str], tuple[datetime, str | None]] = {}
        self._ids: dict[str, str] = {}
        self._listing = asyncio.Lock()
        self._names: dict[str, tuple[datetime, str | None]] = {}

    async def recall_name(self, channel: str) -> str | None:
        """The name of a channel's id as it was within `TRUE_FOR`.

        Slack writes ``privategroup`` for the name of every private channel in which somebody
        types or presses, so this is asked at each command there. Raises Unasked where Slack cannot
        be asked now and nothing is known from before: the channel would be taken for another.
        """
        now = self.now()
        known = self._names.get(channel)
        if known is not None and known[0] > now:
            return known[1]
        try:
            name = _read_name(await _ask(self._client, channel))
        except CALL_FAULTS as error:
            if not is_answer(error):
                told = await self._told_as(channel)
                if told is None:
                    raise Unasked(say("room_unasked")) from error
                return told
            name = None
        name = name or await self._told_as(channel)
        self._names = {id_: one for id_, one in self._names.items() if one[0] > now}
        self._names[channel] = (now + TRUE_FOR, name)
        return name

    async def find_name(self, channel: str) -> str | None:
        """The name of a channel's id as it is now, as far as Slack says: it may be renamed at any
        time.
        """
        try:
            return _read_name(await _ask(self._client, channel))
        except CALL_FAULTS:
            return None

    async def is_public(self, channel: str) -> bool:
        """Whether everybody sees the channel of that id. Raises one of CALL_FAULTS."""
        return (await _ask(self._client, channel)).get("is_private") is False

    async def find_former(self, channel: str, name: str) -> str | None:
        """The name by which a channel was told that is called ``name`` now: it was renamed, and no
        other channel has that name. Raises Unasked.
        """
        now = self.now()
        known = self._former.get((channel, name))
        if known is not None and known[0] > now:
            return known[1]
        former = await self._told_as(channel)
        if former == name or (former is not None and is_channel_id(former)):
            former = None
        try:
            if former is not None and await self._find_listed(former) is not None:
                former = None
        except CALL_FAULTS as error:
            raise Unasked(say("room_unasked")) from error
        self._former = {key: one for key, one in self._former.items() if one[0] > now}
        self._former[channel, name] = (now + TRUE_FOR, former)
        return former

    def note_renamed(self, channel: str, name: str) -> None:
        """Know the name that a channel of that id has now, and that it has no other.

        Whose the old name is, and whether another channel has it, is asked again.
        """
        self._names[channel] = (self.now() + TRUE_FOR, name)
        self._ids = {called: id_ for called, id_ in self._ids.items() if id_ != channel}
        self._former.clear()

    def note_moved(self, channel: str) -> None:
        """Know that no channel has that id any more."""
        self._names.pop(channel, None)
        self._ids = {called: id_ for called, id_ in self._ids.items() if id_ != channel}
        self._former.clear()

    async def find_renamed(self, name: str, among: Mapping[str, str]) -> str | None:
        """The id of the channel that was told by the name and has another one now, where it is
        ``among`` these, which have their names by their ids. Raises Unasked.
        """
        told = None if is_channel_id(name) else await self._told_in(name)
        if told is None or told not in among:
            return None
        return told if await self.find_former(told, among[told]) == name else None

    async def find_id(self, name: str) -> str | None:
        """The id of the channel that has the name now, or, where none has it, of the one that was
        told by it; what was found is asked for again.

        None where no channel that can be seen has it. Raises one of CALL_FAULTS where Slack does
        not say, now or at all.
        """
        found = await self._find_listed(name)
        if found is not None:
            return found
        told = await self._told_in(name)
        is_there = is_room_id(told) and await self.find_name(told) is not None
        return told if is_there else None

    async def _find_listed(self, name: str) -> str | None:
        known = self._ids.get(name)
        if known is not None and await self.find_name(known) == name:
            return known
        async with self._listing:
            found = self._ids.get(name)
            if found is not None and found != known:
                return found  # a listing that was waited for has it
            self._ids.pop(name, None)
            # Private channels want a scope that not every app has.
            try:
                return await self._look_for(name, "public_channel,private_channel")
            except CALL_FAULTS as error:
                if fault_code(error) != "missing_scope":
                    log.info("channel_unknown", channel=name, error=fault_code(error) or str(error))
                    raise
            return await self._look_for(name, "public_channel")

    async def _look_for(self, name: str, kinds: str) -> str | None:
        cursor = None
        while True:
            answer = await self._client.conversations_list(
                types=kinds, exclude_archived=True, limit=_PAGE, cursor=cursor
            )
            for one in answer.get("channels") or ():
                self._ids[str(one.get("name"))] = str(one.get("id"))
            if name in self._ids:
                return self._ids[name]
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None


async def find_names(client: AsyncWebClient, channels: Iterable[str]) -> Mapping[str, str]:
    """The names of those channels that are ids and live, as far as Slack says within `ASKED_FOR`.

    An archived channel may have the name of another.
    """
    ids = [one for one in dict.fromkeys(channels) if is_room_id(one)]
    found: dict[str, str] = {}

    async def ask(id_: str) -> None:
        with suppress(*CALL_FAULTS):
            said = await _ask(client, id_)
            name = _read_name(said)
            if name is not None and not said.get("is_archived"):
                found[id_] = name

    try:
        async with asyncio.timeout(ASKED_FOR.total_seconds()):
            for begun in range(0, len(ids), _AT_ONCE):
                await asyncio.gather(*map(ask, ids[begun : begun + _AT_ONCE]))
    except TimeoutError:
        log.warning("names_unknown", channels=len(ids) - len(found))
    return found


async def _ask(client: AsyncWebClient, channel: str) -> Mapping[str, Any]:
    """What Slack says of a channel. Raises one of CALL_FAULTS where it does not."""
    try:
        answer = await client.conversations_info(channel=channel)
    except CALL_FAULTS as error:
        log.info("channel_unknown", channel=channel, error=fault_code(error) or str(error))
        raise
    said = answer.get("channel")
    return said if isinstance(said, dict) else {}


def _read_name(said: Mapping[str, Any]) -> str | None:
    name = said.get("name")
    return name if isinstance(name, str) else None
