"""The desk: where everything that changes a watch goes through.

Whether it was typed in Slack or in a shell, the same checks hold and the same words come
back.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from difflib import get_close_matches

import structlog

from bot.alerts import ChannelBook
from bot.desk.changing import WatchChange, check_channels
from bot.desk.channels import Channels, find_used
from bot.desk.doubts import list_exclusions, list_twins
from bot.desk.joining import join_channels, move_channel
from bot.desk.learning import Learning
from bot.desk.naming import check_name, name_watch, sign_unknown
from bot.desk.signing import Queries
from bot.desk.sources import Sources
from bot.desk.stories import Stories
from bot.errors import (
    AlreadyThere,
    DeskError,
    InvalidQuery,
    InvalidTime,
    NotThere,
    ReadOnly,
)
from bot.health.watches import HITS_SINCE, WatchReview, review_watches
from bot.languages import say
from bot.model import UNTIL_UNMUTED, Priority, Source, Watch, WatchActivity, WatchState
from bot.ports import FileMute, Store
from bot.watchlist import (
    Catalogue,
    format_query,
    is_selected,
    parse_query,
    suggest_sources,
)

__all__ = ["Desk"]

log = structlog.get_logger("nightdesk.desk")

_SAID_AT_MOST = 12
"""So many names are read in a message; of more, those that come nearest are said."""


class Desk:
    """The watches of the newsroom: those of its files, and those that commands put there.

    ``file_watches`` are read-only here, their mutes excepted; a stored watch never takes
    the name of one. ``learning`` is what people say of what they were told, ``stories`` what
    they do about it, ``channels`` how much they want to hear where, and ``sources`` from whom.
    """

    def __init__(
        self,
        *,
        store: Store,
        catalogue: Catalogue,
        file_watches: Sequence[Watch] = (),
        stories: Stories | None = None,
        channels: Channels | None = None,
        sources: Sources | None = None,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._queries = Queries(catalogue)
        self._file_watches = {watch.name: watch for watch in file_watches}
        self.stories = stories or Stories(store=store)
        self.channels = channels or Channels(store=store, book=ChannelBook())
        self.sources = sources or Sources(store=store)
        self.learning = Learning(store=store, queries=self._queries, load_watches=self.watches)

    async def watches(self) -> tuple[Watch, ...]:
        """Every watch, by name, with the keys of its channels; a file's watch hides a stored one
        of the same name.
        """
        return tuple(map(self.channels.join_watch, await self._written_watches()))

    async def _written_watches(self) -> tuple[Watch, ...]:
        merged = {watch.name: watch for watch in await self._store.watches()}
        mutes = await self._store.file_mutes() if self._file_watches else {}
        for name, watch in self._file_watches.items():
            merged[name] = _mute(watch, mutes.get(name))
        return tuple(merged[name] for name in sorted(merged))

    async def live_watches(self) -> tuple[Watch, ...]:
        """The watches whose queries can be read, each with the time since which it is so.

        The others are named in the log. A stored query may name an entity that has left the
        catalogue since: that one watch is silent then, and the rest go on.
        """
        primed = await self._store.primed_watches()
        live = []
        for watch in await self.watches():
            error = self._queries.find_fault(watch.query)
            if error is not None:
                log.error("watch_unreadable", watch=watch.name, error=str(error))
            else:
                live.append(replace(watch, primed=primed.get(watch.name)))
        self._queries.keep(watch.query for watch in live)
        return tuple(live)

    def find_fault(self, watch: Watch) -> InvalidQuery | None:
        """Why the watch is silent, whose query could be read once; None where it can be now."""
        return self._queries.find_fault(watch.query)

    async def find_unknown_sources(
        self, watch: Watch, *, configured: Iterable[Source]
    ) -> Mapping[str, tuple[str, ...]]:
        """What the watch selects sources by and no source has: no id, host or tag; for each
        of them what comes nearest.

        Sources are those of the files (``configured``) and those that are stored.
        """
        stored = await self._store.list_sources()
        known = (*configured, *(one.source for one in stored))
        return {
            name: suggest_sources(name, known)
            for name in (*watch.sources.include, *watch.sources.exclude)
            if not any(is_selected(source, name) for source in known)
        }

    async def find_doubts(self, watch: Watch, *, configured: Iterable[Source]) -> tuple[str, ...]:
        """What the watch hardly means, in a sentence each: it can never hit, or others look
        for the same in a channel of it. ``configured`` is as in `find_unknown_sources`.
        """
        stored = await self._store.list_sources()
        known = (*configured, *(one.source for one in stored))
        twins = sorted(list_twins(watch, await self.watches(), self._queries))
        told = f"{', '.join(twins[:3])}{' and others' if len(twins) > 3 else ''}"
        return (
            *list_exclusions(watch, known),
            *([f"the same is looked for, and told in a channel of it, by {told}"] if twins else []),
        )

    async def find_muted(self, now: datetime) -> frozenset[str]:
        """The names of the watches that are muted at ``now``."""
        watches = await self.watches()
        muted = (each for each in watches if each.muted_until and each.muted_until > now)
        return frozenset(each.name for each in muted)

    async def find_expired(self, now: datetime) -> frozenset[str]:
        """The names of the watches that have expired by ``now``."""
        watches = await self.watches()
        return frozenset(each.name for each in watches if each.state(now) is WatchState.EXPIRED)

    async def prime(self, *, now: datetime) -> None:
        """Note what all watches want now: to those that are new or want something else,
        what is stored is old.

        The service does it at its start, before it judges, for files change while it is down.
        """
        signs = {watch.name: self._queries.sign(watch) for watch in await self.watches()}
        await self._store.prime_watches(signs, now=now)

    async def join_channels(self, *, now: datetime) -> None:
        """Carry what was kept of a channel in another way over to its key.

        Nothing that a watch wants is new for that, and what came before is told as before. The
        service does it at its start, before it judges.
        """
        written = await self._written_watches()
        await join_channels(self._store, self._queries, self.channels, written, now=now)

    async def move_channel(self, old: str, new: str, *, now: datetime) -> bool:
        """Carry all of a channel over to the id that it has from now on; whether anything was kept
        of it. Nothing is new for that. A file that names the old one is read as the new one at the
        next start.
        """
        written = await self._written_watches()
        moved = await move_channel(self._store, self._queries, written, old=old, new=new, now=now)
        if moved:
            await self.channels.follow()
        return moved

    async def used_channels(self) -> frozenset[str]:
        """By what channels are kept: those that watches tell, and those that have settings."""
        told = (name for watch in await self.watches() for name in watch.channels)
        return frozenset(told) | await self.channels.find_used()

    async def _keep_channels(self, channels: Iterable[str]) -> tuple[str, ...]:
        """The channels by the keys that they have already, each once."""
        names, used = await self._store.channel_names(), await self.used_channels()
        kept = (find_used(channel, names=names, used=used) for channel in channels)
        return tuple(dict.fromkeys(map(self.channels.find_key, kept)))

    async def activity(self, *, today: date) -> Mapping[str, WatchActivity]:
        """What each watch brought of late; one that brought nothing is left out."""
        return await self._store.watch_activity(today=today)

    async def review(self, *, now: datetime) -> WatchReview:
        """Which watches bring nothing or too much, as far as that was counted yet."""
        reviewed = await self._store.watches_reviewed()
        if reviewed is None:
            return WatchReview()
        primed = await self._store.primed_watches()
        return review_watches(
            [replace(watch, primed=primed.get(watch.name)) for watch in await self.watches()],
            await self._store.watch_hits(since=(now - HITS_SINCE).astimezone(UTC).date()),
            counted_from=reviewed.first,
            now=now,
        )

    async def add_watch(
        self,
        *,
        query: str,
        channels: Sequence[str],
        priority: Priority = Priority.NORMAL,
        name: str | None = None,
        place: str | None = "",
        options: WatchChange | None = None,
        actor: str,
        now: datetime,
    ) -> Watch:
        """Store a watch; the next entry meets it, and no entry that was there before.

        ``name`` is made from the query where None, and from the ``place`` whose it is where not
        everybody may know of it (None: unknown); its owner is ``actor`` where ``options`` name
        none. Raises InvalidQuery where the query cannot be read, AlreadyThere where the name is
        taken, DeskError where no channel is named, or what is said cannot be.
        """
        told = await self._keep_channels(check_channels(channels))
        typed = _join_lines(query)
        canonical = format_query(parse_query(typed, self._catalogue))
        taken = {watch.name for watch in await self.watches()}
        whose = sign_unknown(told) if place is None else place
        name = name_watch(canonical, taken, place=whose) if name is None else check_name(name)
        self._check_free(name, taken)
        watch = Watch(name=name, query=typed, channels=told, priority=priority, owner=actor)
        watch = watch if options is None else options.apply(watch, now=now)
        await self._store.add_watch(watch, actor=actor, now=now, sign=self._queries.sign(watch))
        return watch

    async def edit_watch(
        self, name: str, change: WatchChange, *, actor: str, now: datetime
    ) -> tuple[Watch, Watch]:
        """Change a stored watch; returns it as it was and as it is.

        What it wants only now is old to it where it is stored already; a new name alone
        changes nothing of that. Where nothing would change, nothing is written. Raises as
        `add_watch` does, NotThere, or ReadOnly where a configuration file holds it.
        """
        before = await self._find(name)
        if name in self._file_watches:
            raise ReadOnly(say("watch_edit_in_file", name=repr(name)))
        if change.query is not None:
            change = replace(change, query=_join_lines(change.query))
        after = change.apply(before, now=now)
        if change.channels is not None:
            after = replace(after, channels=await self._keep_channels(after.channels))
        if after.query != before.query:
            parse_query(after.query, self._catalogue)
        if after.name != name:
            self._check_free(after.name, {watch.name for watch in await self.watches()})
        if after != before:
            sign = self._queries.sign(after)
            before = await self._store.edit_watch(after, actor=actor, now=now, sign=sign, name=name)
        return before, after

    async def mute_watch(
        self, name: str, *, until: datetime | None = None, actor: str, now: datetime
    ) -> Watch:
        """Let a watch tell nobody until ``until``, or until it is unmuted; returns it.

        It may be one that a configuration file holds. It goes on matching, and what it
        matches meanwhile is not told late. Raises NotThere, or DeskError for a time that
        has passed.
        """
        if until is not None and until <= now:
            raise InvalidTime(f"{until:%Y-%m-%d %H:%M} UTC has passed: name a time to come")
        watch = await self._find(name)
        return await self._set_mute(
            watch, until or UNTIL_UNMUTED, actor=actor, now=now, action="watch.mute"
        )

    async def unmute_watch(self, name: str, *, actor: str, now: datetime) -> Watch:
        """Let a muted watch tell again what comes from now on; returns it.

        Raises NotThere, or DeskError where it is not muted.
        """
        watch = await self._find(name)
        if watch.muted_until is None or watch.muted_until <= now:
            raise DeskError(say("watch_not_muted", name=repr(name)))
        # The time stays: what came before it is not told late.
        return await self._set_mute(watch, now, actor=actor, now=now, action="watch.unmute")

    async def _set_mute(
        self, watch: Watch, until: datetime, *, actor: str, now: datetime, action: str
    ) -> Watch:
        after = replace(watch, muted_until=until)
        file_watch = self._file_watches.get(watch.name)
        if file_watch is None:
            sign = self._queries.sign(after)
            await self._store.edit_watch(after, actor=actor, now=now, sign=sign, action=action)
        else:
            await self._store.mute_file_watch(
                watch.name,
                FileMute(until=until, over=file_watch.muted_until),
                was=watch.muted_until,
                actor=actor,
                now=now,
                action=action,
            )
        return after

    async def remove_watch(self, name: str, *, actor: str, now: datetime) -> Watch:
        """Remove a stored watch, and return what was removed.

        Raises NotThere, or ReadOnly where a configuration file holds it.
        """
        if name in self._file_watches:
            raise ReadOnly(say("watch_remove_in_file", name=repr(name)))
        try:
            return await self._store.remove_watch(name, actor=actor, now=now)
        except NotThere:
            raise await self._say_not_there(name) from None

    async def find_removed(self, name: str) -> Watch:
        """The watch of that name as it was last removed. Raises NotThere where none was."""
        removed = await self._store.removed_watch(name)
        if removed is None:
            raise self.say_unremoved(name)
        return removed

    def say_unremoved(self, name: str) -> NotThere:
        """What is said of a name by which no watch was removed."""
        return NotThere(say("watch_unremoved", name=repr(name)))

    async def restore_watch(self, name: str, *, actor: str, now: datetime) -> Watch:
        """Have a removed watch back as it was, and return it; one that is back already is
        returned, and nothing is written.

        What came in between is old to it. Raises NotThere where none of that name was removed,
        AlreadyThere where there is another one of that name, InvalidQuery where its query cannot
        be read any more.
        """
        removed = await self.find_removed(name)
        if not await self._is_back(removed):
            parse_query(removed.query, self._catalogue)
            sign = self._queries.sign(removed)
            try:
                await self._store.add_watch(removed, actor=actor, now=now, sign=sign)
            except AlreadyThere:
                # Somebody else had it back in that moment.
                if not await self._is_back(removed):
                    raise
        return removed

    async def _is_back(self, removed: Watch) -> bool:
        """Whether a removed watch is there again. Raises AlreadyThere where another is so named."""
        there = next((one for one in await self.watches() if one.name == removed.name), None)
        if there is not None and there != removed:
            raise AlreadyThere(say("watch_there_again", name=repr(removed.name)))
        return there is not None

    def _check_free(self, name: str, taken: Container[str]) -> None:
        if name in taken:
            raise AlreadyThere(
                f"a watch is named {name!r} already: choose another name, or remove that one first"
            )

    async def find_watch(self, name: str, *, to_change: bool = False) -> Watch:
        """The watch of that name. Raises NotThere, and ReadOnly where it is to be changed and a
        configuration file holds it.
        """
        if to_change and name in self._file_watches:
            raise ReadOnly(say("watch_edit_in_file", name=repr(name)))
        return await self._find(name)

    async def _find(self, name: str) -> Watch:
        for watch in await self.watches():
            if watch.name == name:
                return watch
        raise await self._say_not_there(name)

    async def _say_not_there(self, name: str) -> NotThere:
        known = [watch.name for watch in await self.watches()]
        if len(known) <= _SAID_AT_MOST:
            return NotThere(say("watch_unknown", name=repr(name), names=", ".join(known) or "–"))
        near = get_close_matches(name, known, n=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        return NotThere(
            f"no watch is named {name!r}{hint} (`nightdesk watch list` lists all {len(known):,})"
        )


def _join_lines(query: str) -> str:
    return " ".join(query.split())


def _mute(watch: Watch, mute: FileMute | None) -> Watch:
    """The watch with what a command said of its mute, where the file has not said since."""
    if mute is None or mute.over != watch.muted_until:
        return watch
    return replace(watch, muted_until=mute.until)
