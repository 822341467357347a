"""Who may do what.

Everybody watches for themselves and marks. What a channel hears is for its members to say,
and what everybody hears (the sources) for the editors that the configuration names.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable
from datetime import datetime, timedelta

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.alerts.inert import tidy
from bot.errors import DeskError, InvalidChannel
from bot.languages import say
from bot.model import Watch
from bot.slack.asking import Asker
from bot.slack.faults import CALL_FAULTS, fault_code, is_answer
from bot.slack.ids import is_channel_id, is_person_id, is_room_id
from bot.slack.rooms import Rooms

__all__ = ["NoChannel", "NoSay", "Rights", "name_missing"]

log = structlog.get_logger("nightdesk.slack")

TRUE_FOR = timedelta(minutes=1)
"""How long a membership is taken for true."""

_AT_ONCE = 8
"""Of so many channels Slack is asked at once."""
_NAME = 80


class NoSay(DeskError):
    """Somebody has no say in a channel, or Slack could not be asked whether they have."""


class NoChannel(InvalidChannel):
    """No channel that Slack lets the bot see is called so."""


async def _nothing_is_kept() -> Collection[str]:
    return ()


class Rights:
    """Asks Slack who is where; ``editors`` are ids of people (U…) and of user groups (S…).

    ``find_kept`` gives by what channels are kept already: an editor may name these unseen.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        rooms: Rooms,
        *,
        editors: Collection[str] = (),
        now: Callable[[], datetime],
        find_kept: Callable[[], Awaitable[Collection[str]]] = _nothing_is_kept,
    ) -> None:
        self._client = client
        self._rooms = rooms
        self._find_kept = find_kept
        self._editors = tuple(editors)
        self._now = now
        self._members: dict[str, tuple[datetime, frozenset[str]]] = {}
        self._asked: dict[str, asyncio.Task[frozenset[str]]] = {}
        self._asking = asyncio.Semaphore(_AT_ONCE)

    async def check_editor(self, asker: Asker) -> None:
        """Raises DeskError where the person is no editor, or Slack cannot be asked now."""
        if not await self.is_editor(asker.person):
            raise DeskError(say("editors_only" if self._editors else "editors_unnamed"))

    async def check_told(self, channels: Iterable[str], asker: Asker) -> None:
        """Raises NoSay for the first channel that the person has no say in.

        Slack is asked of several at once, so that a watch for many channels is saved in time.
        """
        for channel in await self._find_unsaid(channels, asker):
            raise await self._refuse(channel)

    async def _find_unsaid(self, channels: Iterable[str], asker: Asker) -> list[str]:
        """Those channels that the person has no say in. Raises what keeps that from being known."""

        async def ask(channel: str) -> bool:
            async with self._asking:
                return await self._may_say(channel, asker)

        asked = tuple(channels)
        answers = await asyncio.gather(*map(ask, asked), return_exceptions=True)
        for answer in answers:
            if isinstance(answer, BaseException):
                raise answer
        return [one for one, has_say in zip(asked, answers, strict=True) if not has_say]

    async def check_watch(self, watch: Watch, asker: Asker) -> None:
        """Raises NoSay where the watch is neither the person's nor of a channel of theirs."""
        if watch.owner == asker.actor:
            return
        unasked: DeskError | None = None
        for channel in watch.channels:
            try:
                if await self._may_say(channel, asker):
                    return
            except (NoSay, NoChannel) as error:
                unasked = error  # another channel may do
        if unasked is not None:
            raise unasked
        called = await self._call(next(iter(watch.channels), ""))
        raise NoSay(say("members_only", channel=called))

    async def check_ended(
        self, watch: Watch, asker: Asker, *, channels: Collection[str] | None = None
    ) -> None:
        """Raises NoSay where the person may not end the watch for all of its channels, or for the
        ``channels`` of it: that is for its owner, and for who has a say in each of them.
        """
        if watch.owner == asker.actor:
            return
        await self.check_watch(watch, asker)
        ended = watch.channels if channels is None else channels
        for channel in await self._find_unsaid(ended, asker):
            called = await self._call(channel)
            name = repr(tidy(watch.name, limit=_NAME))
            raise NoSay(say("members_of_others", name=name, channel=called))

    async def _refuse(self, channel: str) -> NoSay | NoChannel:
        """What somebody is told who named a channel in which they have no say: of a private one,
        who is not there does not learn that there is one.
        """
        if is_channel_id(channel) or await self._is_told(channel):
            return NoSay(say("members_only", channel=await self._call(channel)))
        return name_missing(channel)

    async def _call(self, channel: str) -> str:
        """A channel that nobody named: by its name where everybody sees it."""
        if is_channel_id(channel) or not await self._is_told(channel):
            return say("that_channel")
        return f"#{tidy(channel, limit=_NAME)}"

    async def _is_told(self, channel: str) -> bool:
        """Whether a channel may be spoken of by its name: everybody sees it, or Slack says of no
        name whether there is such a channel.
        """
        try:
            id_ = await self._rooms.find_id(channel)
        except CALL_FAULTS:
            return True
        try:
            return id_ is not None and await self._rooms.is_public(id_)
        except CALL_FAULTS:
            return False

    async def _may_say(self, channel: str, asker: Asker) -> bool:
        if channel == asker.person:
            return True
        if is_person_id(channel):
            return False  # somebody else's own conversation
        if await self._is_there(channel, asker):
            return True
        unasked: NoSay | None = None
        try:
            if await self.is_editor(asker.person):
                await self.check_there(channel)
                return True
        except NoSay as error:
            unasked = error  # they may be a member all the same
        if asker.person in await self._find_members_of(channel):
            return True
        if unasked is not None:
            raise unasked
        return False

    async def check_there(self, channel: str) -> None:
        """Raises NoChannel of a name that nothing is kept by and that no channel has."""
        if is_channel_id(channel) or channel in await self._find_kept():
            return
        try:
            found = await self._rooms.find_id(channel)
        except CALL_FAULTS:
            return  # nobody says that it is not there
        if found is None:
            raise name_missing(channel)

    async def _is_there(self, channel: str, asker: Asker) -> bool:
        """Whether they ask in the channel: commands and buttons are for those who are in it."""
        place = asker.channel
        if place is not None and channel in {place.id, place.name}:
            return True
        # Slack leaves out the name of a private channel.
        id_ = None if place is None or place.name else place.id
        return is_room_id(id_) and channel == await self._rooms.recall_name(id_)

    async def _find_members_of(self, channel: str) -> frozenset[str]:
        if is_channel_id(channel):
            return await self._find_members(channel)
        try:
            id_ = await self._rooms.find_id(channel)
        except CALL_FAULTS as error:
            if is_answer(error):
                return frozenset()
            raise NoSay(say("slack_unasked")) from error
        if id_ is None:
            raise name_missing(channel)
        return await self._find_members(id_)

    async def is_editor(self, person: str) -> bool:
        """Whether somebody is one of the editors. Raises NoSay where Slack cannot be asked now."""
        if person in self._editors:
            return True
        groups = [one for one in self._editors if one.startswith("S")]
        found = await asyncio.gather(*map(self._find_members, groups), return_exceptions=True)
        if any(isinstance(one, frozenset) and person in one for one in found):
            return True
        for one in found:
            if isinstance(one, BaseException):
                raise one
        return False

    async def _find_members(self, id_: str) -> frozenset[str]:
        """Who is in a channel or a user group; nobody where Slack does not say.

        Raises NoSay where it cannot be asked now.
        """
        now = self._now()
        known = self._members.get(id_)
        if known is not None and known[0] > now:
            return known[1]
        if id_ not in self._asked:
            ask = self._ask_group(id_) if id_.startswith("S") else self._ask_channel(id_)
            self._asked[id_] = asyncio.ensure_future(ask)
            self._asked[id_].add_done_callback(lambda _done: self._asked.pop(id_))
        try:
            # Somebody who waits no longer ends it for nobody else who waits.
            found = await asyncio.shield(self._asked[id_])
        except CALL_FAULTS as error:
            log.warning("members_unknown", of=id_, error=fault_code(error) or str(error))
            if is_answer(error):
                return frozenset()
            raise NoSay(say("slack_unasked")) from error
        self._members = {of: one for of, one in self._members.items() if one[0] > now}
        self._members[id_] = (now + TRUE_FOR, found)
        return found

    async def _ask_group(self, group: str) -> frozenset[str]:
        answer = await self._client.usergroups_users_list(usergroup=group)
        return frozenset(map(str, answer.get("users") or ()))

    async def _ask_channel(self, channel: str) -> frozenset[str]:
        found: set[str] = set()
        cursor = None
        while True:
            answer = await self._client.conversations_members(
                channel=channel, limit=1000, cursor=cursor
            )
            found.update(map(str, answer.get("members") or ()))
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return frozenset(found)


def name_missing(channel: str) -> NoChannel:
    """What is said of a name that no channel has which somebody may see."""
    return NoChannel(say("no_such_channel", channel=f"#{tidy(channel, limit=_NAME)}"))
