"""The work behind each request of ``/watch``, and its answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import structlog

from bot import languages
from bot.desk import WatchChange
from bot.errors import DeskError
from bot.languages import phrase
from bot.model import Language, Watch
from bot.slack.answers import (
    Answer,
    answer_added,
    answer_brief,
    answer_edited,
    answer_help,
    answer_list,
    answer_muted,
    answer_preview,
    answer_removed,
    answer_restored,
    answer_status,
    answer_unmuted,
    answer_why,
    say,
)
from bot.slack.asking import Asker, name_channel
from bot.slack.carrying import write_carried_query
from bot.slack.command_line import split_name
from bot.slack.dialogs import Draft
from bot.slack.drafting import draft_watch, find_end, keep_channels, tell_unread
from bot.slack.ends import read_end, read_length, read_mute
from bot.slack.faults import Unasked, ZoneUnasked
from bot.slack.finding import SeenWatch, find_named, find_removed, find_seen
from bot.slack.ids import is_channel_id, is_room_id
from bot.slack.naming import name_place
from bot.slack.requests import (
    Add,
    Brief,
    ChannelName,
    DigestNow,
    Edit,
    EndWord,
    Help,
    List,
    ListScope,
    Mute,
    Remove,
    Request,
    Settings,
    Status,
    Try,
    Unmute,
    Why,
)
from bot.slack.seeing import is_listed
from bot.slack.settings import answer_settings
from bot.slack.source_requests import SOURCE_REQUESTS, serve_sources

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.reference import Reference
    from bot.slack.people import People
    from bot.slack.rights import Rights
    from bot.slack.rooms import Rooms
    from bot.slack.seeing import Seeing

__all__ = ["Counter"]

log = structlog.get_logger("nightdesk.slack")

_UNNAMED = "preview"
_AT_ONCE = 8
"""Of so many channels Slack is asked at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """Where what people ask for is done.

    ``send_digest`` sends a channel's digest now, and gives whether there is anything to send.
    ``named_channels`` gives the channel names that the configuration uses. ``zone`` is that of
    the newsroom, for people of whom Slack tells none.
    """

    desk: Desk
    reference: Reference
    people: People
    rooms: Rooms
    rights: Rights
    seeing: Seeing
    send_digest: Callable[[str], Awaitable[bool]]
    named_channels: Callable[[], Collection[str]] = tuple
    zone: str = "UTC"

    async def serve(self, request: Request, asker: Asker, *, now: datetime) -> Answer:
        """Do what is asked for. Raises InvalidQuery, DeskError and StoreError."""
        work: Mapping[type, Callable[[Any, Asker, datetime], Awaitable[Answer]]] = {
            Add: self._add,
            Edit: self._edit,
            Remove: self._remove,
            Mute: self._mute,
            Unmute: lambda one, asker, now: self.unmute(one.name, asker, now=now),
            List: self._list,
            Try: self._test,
            Why: self._why,
            Brief: self._brief,
            Status: self._status,
            Settings: self._settings,
            DigestNow: self._digest_now,
            Help: self._help,
        }
        if isinstance(request, SOURCE_REQUESTS):
            language = await self.find_language(asker)
            return await serve_sources(
                request, asker, desk=self.desk, rights=self.rights, language=language, now=now
            )
        return await work[type(request)](request, asker, now)

    async def keep_channel(self, channel: ChannelName | None, asker: Asker) -> str:
        """How the channel that was named, or in which somebody asks, is kept."""
        meant = None if channel is None else await self._name(channel)
        asker = await self.recognise(asker)
        named = self.named_channels()
        place = asker.place if meant is None else meant
        if place.name is not None and place.name not in named:
            named = await self.desk.used_channels()
        return name_channel(meant, asker, configured=named)

    async def recognise(self, asker: Asker) -> Asker:
        """Somebody who asks in a channel by its name, which Slack leaves out of a private one."""
        if asker.channel is None:
            return asker
        return replace(asker, channel=await self._name(asker.channel))

    async def _name(self, channel: ChannelName) -> ChannelName:
        if not is_room_id(channel.id):
            return channel
        name = channel.name or await self.rooms.recall_name(channel.id)
        if name is not None and not is_channel_id(name):
            await self.desk.channels.note_name(channel.id, name, now=self.rooms.now())
            if name not in self.named_channels():
                name = await self._find_kept(channel.id, name)
        return replace(channel, name=name)

    async def _find_kept(self, id_: str, name: str) -> str:
        """The name by which a channel is kept, where it was renamed since."""
        kept = {*self.named_channels(), *await self.desk.used_channels()}
        if id_ in kept or name in kept:
            return name
        former = await self.rooms.find_former(id_, name)
        return former if former in kept else name

    async def find_zone(self, asker: Asker, *, to_read: bool = False) -> str:
        """The zone by whose clock a person means their times.

        Where that is only ``to_read`` by, the newsroom's stands in while Slack cannot be asked;
        else that raises ZoneUnasked: what is stored would be hours off.
        """
        person = await self.people.find(asker.person)
        if not person.asked and not to_read:
            raise ZoneUnasked(languages.say("zone_unasked"))
        return person.zone or self.zone

    async def find_language(self, asker: Asker) -> Language:
        """The language of where somebody asks."""
        try:
            channel = await self.keep_channel(None, asker)
        except Unasked:
            channel = asker.place.id or ""
        return await self.desk.channels.find_language(channel)

    async def find_names(self, channels: Iterable[str]) -> Mapping[str, str]:
        """Of the channels that are given by their ids, the names by which they are kept."""
        configured = {*self.named_channels(), *await self.desk.used_channels()}
        at_once = asyncio.Semaphore(_AT_ONCE)

        async def ask(id_: str) -> str | None:
            async with at_once:
                return (await self._name(ChannelName(id=id_, name=None))).name

        ids = [one for one in channels if is_room_id(one)]
        names = zip(ids, await asyncio.gather(*map(ask, ids)), strict=True)
        return {id_: name for id_, name in names if name is not None and name in configured}

    async def draft(self, request: Add | Edit, asker: Asker) -> Draft:
        """What the dialog holds at first that a request asks for. Raises as `draft_watch` does."""
        return await draft_watch(self, request, asker)

    async def find_watch(self, name: str, asker: Asker, *, to_change: bool = False) -> SeenWatch:
        """The watch of that name, as somebody who asks may see it.

        Raises NotThere where there is none or they may not see it, ReadOnly where it is to be
        changed and a configuration file holds it, and Unasked.
        """
        asker = await self.recognise(asker)
        seen = await find_seen(name, asker, desk=self.desk, seeing=self.seeing)
        if to_change:
            await self.desk.find_watch(seen.watch.name, to_change=True)
        return seen

    async def find_named(self, said: str, asker: Asker) -> frozenset[str]:
        """The names with which ``said`` begins, of watches that they may see. Raises Unasked."""
        asker = await self.recognise(asker)
        return await find_named(said, asker, desk=self.desk, seeing=self.seeing)

    async def check_silenced(self, said: str, asker: Asker) -> str:
        """The name of the watch that is called so. Raises DeskError where the person has no say in
        one of the channels that it tells, for all of which a mute silences it; NotThere.
        """
        name = (await self.find_watch(said, asker)).watch.name
        await self.rights.check_ended(await self.desk.find_watch(name), asker)
        return name

    async def check_edit(
        self,
        name: str,
        asker: Asker,
        *,
        added: Collection[str] = (),
        removed: Collection[str] = (),
        alters: bool,
    ) -> None:
        """The same of a watch that is to tell other channels: they need a say in each of those
        that are ``added`` to it and ``removed`` from it, and in all that it tells where the
        change ``alters`` what these hear.
        """
        watch = (await self.find_watch(name, asker, to_change=True)).watch
        await self.rights.check_watch(watch, asker)
        if alters:
            await self.rights.check_ended(await self.desk.find_watch(name), asker)
        await self.rights.check_told(added, asker)
        if removed:
            await self.rights.check_ended(watch, asker, channels=removed)

    async def _add(self, request: Add, asker: Asker, now: datetime) -> Answer:
        here = (await self.keep_channel(None, asker),)
        channels = await keep_channels(self, request, asker) or here
        await self.rights.check_told(channels, asker)
        added = await self.desk.add_watch(
            query=request.query,
            channels=channels,
            place=await name_place(channels, asker, seeing=self.seeing, people=self.people),
            priority=request.priority,
            options=WatchChange(expires=await find_end(self, request.until, asker, now=now)),
            actor=asker.actor,
            now=now,
        )
        log.info("watch_added", watch=added.name, actor=asker.actor)
        language, has_sources = await self.find_language(asker), await self.reference.has_sources()
        said = answer_added(added, language, has_sources=has_sources)
        return said.with_note(tell_unread(request.unread, language))

    async def _edit(self, request: Edit, asker: Asker, now: datetime) -> Answer:
        name, query = split_name(request.said, await self.find_named(request.said, asker))
        channels = await keep_channels(self, request, asker) or None
        ends = await find_end(self, request.until, asker, now=now)
        if not query and channels is None and request.priority is None and ends is None:
            raise DeskError(languages.say("edit_what", name=name))
        seen = await self.find_watch(name, asker, to_change=True)
        there, told, name = seen.watch, seen.watch.channels, seen.watch.name
        await self.check_edit(
            name,
            asker,
            added=[one for one in channels or () if one not in told],
            removed=[one for one in told if channels is not None and one not in channels],
            alters=query not in {"", there.query}
            or request.priority not in {None, there.priority}
            or ends not in {None, there.expires},
        )
        kept = None if channels is None else seen.keep(channels)
        before, after = await self.desk.edit_watch(
            name,
            WatchChange(
                query=query or None, channels=kept, priority=request.priority, expires=ends
            ),
            actor=asker.actor,
            now=now,
        )
        log.info("watch_edited", watch=after.name, actor=asker.actor)
        language = await self.find_language(asker)
        said = answer_edited(seen.show(before), seen.show(after), language)
        return said.with_note(tell_unread(request.unread, language))

    async def _remove(self, request: Remove, asker: Asker, now: datetime) -> Answer:
        seen = await self.find_watch(request.name, asker)
        name = seen.watch.name
        await self.rights.check_ended(await self.desk.find_watch(name), asker)
        removed = await self.desk.remove_watch(name, actor=asker.actor, now=now)
        log.info("watch_removed", watch=removed.name, actor=asker.actor)
        return answer_removed(seen.show(removed), await self.find_language(asker))

    async def restore(self, name: str, asker: Asker, *, now: datetime) -> Answer:
        """Have back a watch that was removed, where the person might remove it."""
        place = await self.recognise(asker)
        seen = await find_removed(name, place, desk=self.desk, seeing=self.seeing)
        await self.rights.check_ended(await self.desk.find_removed(name), asker)
        restored = await self.desk.restore_watch(name, actor=asker.actor, now=now)
        log.info("watch_restored", watch=restored.name, actor=asker.actor)
        return answer_restored(seen.show(restored), await self.find_language(asker))

    async def _mute(self, request: Mute, asker: Asker, now: datetime) -> Answer:
        said, word, when = read_mute(request, await self.find_named(request.said, asker))
        name = await self.check_silenced(said, asker)
        until = None
        if word is EndWord.FOR:
            until = now + read_length(when)
        elif word is EndWord.UNTIL:
            until = read_end(when, now=now, zone=await self.find_zone(asker))
        muted = await self.desk.mute_watch(name, until=until, actor=asker.actor, now=now)
        log.info("watch_muted", watch=name, actor=asker.actor)
        return answer_muted(muted, await self.find_language(asker))

    async def unmute(self, said: str, asker: Asker, *, now: datetime) -> Answer:
        """Let a muted watch tell again."""
        name = await self.check_silenced(said, asker)
        unmuted = await self.desk.unmute_watch(name, actor=asker.actor, now=now)
        log.info("watch_unmuted", watch=name, actor=asker.actor)
        return answer_unmuted(unmuted, await self.find_language(asker))

    async def find_watches(self, scope: ListScope, asker: Asker) -> list[Watch]:
        """The watches of a list, as far as somebody who asks may see them. Raises Unasked."""
        every = await self.desk.watches()
        asker = await self.recognise(asker)
        return await self.seeing.pick([one for one in every if is_listed(one, scope, asker)], asker)

    async def _list(self, request: List, asker: Asker, now: datetime) -> Answer:
        watches = await self.find_watches(request.scope, asker)
        return answer_list(
            watches,
            now=now,
            review=await self.desk.review(now=now),
            unreadable={one.name for one in watches if self.desk.find_fault(one) is not None},
            precisions=(await self.desk.learning.precisions(now=now)).watches,
            activity=await self.desk.activity(today=now.date()),
            scope=request.scope,
            language=await self.find_language(asker),
        )

    async def _test(self, request: Try, asker: Asker, now: datetime) -> Answer:
        here = (await self.keep_channel(None, asker),)
        channels = await keep_channels(self, request, asker) or here
        watch = Watch(
            name=_UNNAMED, query=request.query, channels=channels, priority=request.priority
        )
        found = await self.reference.preview(watch, now=now)
        typed = write_carried_query(request)
        language = await self.find_language(asker)
        said = answer_preview(found, language, typed=typed)
        return said.with_note(tell_unread(request.unread, language))

    async def _why(self, request: Why, asker: Asker, _now: datetime) -> Answer:
        told = await self.reference.find_channels_told(request.place)
        used = await self.desk.used_channels()
        watches = await self.desk.watches()
        sight = await self.seeing.find_sight(
            watches, {*told, *used, *self.named_channels()}, await self.recognise(asker)
        )
        stages = await self.reference.explain(request.place, sight=sight, watches=watches)
        return answer_why(request.place, stages, await self.find_language(asker))

    async def _brief(self, request: Brief, asker: Asker, now: datetime) -> Answer:
        channel = await self.keep_channel(request.channel, asker)
        await self.seeing.check_seen(channel, await self.recognise(asker))
        return answer_brief(await self.reference.brief(channel, now=now))

    async def _digest_now(self, _request: DigestNow, asker: Asker, _now: datetime) -> Answer:
        channel = await self.keep_channel(None, asker)
        coming = await self.send_digest(channel)
        log.info("digest_asked_for", channel=channel, actor=asker.actor, coming=coming)
        said = "digest_coming" if coming else "digest_nothing"
        return say(phrase(await self.find_language(asker), said), changed=coming)

    async def _status(self, _request: Status, asker: Asker, now: datetime) -> Answer:
        status = await self.reference.status(await self.desk.watches(), now=now)
        return answer_status(status, await self.find_language(asker))

    async def _settings(self, _request: Settings, asker: Asker, _now: datetime) -> Answer:
        return answer_settings(await self.desk.channels.find(await self.keep_channel(None, asker)))

    async def _help(self, request: Help, asker: Asker, _now: datetime) -> Answer:
        return answer_help(request, await self.find_language(asker))
