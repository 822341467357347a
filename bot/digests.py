"""Sends each channel's lists: its digest at its time, its morning brief when its quiet hours
end, and its rolling post while too much breaks.

The next time of each channel's digest is stored, and so is with each line until when it
waits: what fell due while the service was down goes out at its next start, once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import structlog

from bot.alerts import (
    HOUR,
    ChannelBook,
    Mutes,
    compose_heartbeat,
    compose_list,
    find_rolling_time,
    fit_rolling,
    leave_out_expired,
    leave_out_muted,
    leave_out_mutes,
    leave_out_owned,
    next_digest_at,
    roll,
    split_list,
    zone_of,
)
from bot.briefs import Briefs
from bot.errors import DeskError, StoreError
from bot.languages import say
from bot.model import (
    Alert,
    AlertKind,
    Channel,
    DigestBody,
    DigestLine,
    Occasion,
    WaitingLine,
)
from bot.ports import Clock, DueList, LeaseToken, Meter, NewId, PlannedAlert, Store

__all__ = ["Digests"]

log = structlog.get_logger("nightdesk.digest")

FIRST_LOOK_BACK = timedelta(days=1)
"""What was told so long before a channel's first digest is in it, and what came is counted."""


class Digests:
    """Composes what waits for a channel when its time comes.

    ``wake`` is called when a delivery was committed, and ``listed`` with what a list then
    tells. ``find_muted`` names the watches that are muted at a time:
    what waits for them alone is not told, nor later. ``find_expired`` names those that have
    expired: no list names them beside others, nor repeats for them what was told.
    """

    def __init__(
        self,
        *,
        store: Store,
        channels: ChannelBook,
        clock: Clock,
        meter: Meter,
        new_id: NewId,
        lease: Callable[[], LeaseToken],
        wake: Callable[[], None],
        listed: Callable[[DigestBody], None] = lambda _body: None,
        find_muted: Callable[[datetime], Awaitable[Collection[str]]] | None = None,
        find_expired: Callable[[datetime], Awaitable[Collection[str]]] | None = None,
    ) -> None:
        self._store = store
        self._base = self._channels = channels
        self._clock = clock
        self._meter = meter
        self._new_id = new_id
        self._lease = lease
        self._wake = wake
        self._listed = listed
        self._find_muted = find_muted
        self._find_expired = find_expired
        self._briefs = Briefs(store=store, channels=channels)
        self._watched: frozenset[str] = frozenset()
        self._started = clock.now()
        self._sending = asyncio.Lock()

    async def schedule(
        self, names: Iterable[str], *, watched: Collection[str] | None = None
    ) -> None:
        """Give every channel of ``names`` its next time, as its settings say now, those that
        people set among them.

        Those ``watched`` are the channels that a watch names (None: all of ``names``): no other
        hears that nothing came for its watches.
        A stored time that has come stays: that digest is owed. So does that of a channel
        which no watch names any longer, while something waits to be told there.
        """
        overrides = await self._store.channel_overrides()
        named = self._base.name(await self._store.channel_names())
        self._channels = named.override(overrides)
        self._briefs.set_channels(self._channels)
        now, names = self._clock.now(), tuple(dict.fromkeys((*names, *overrides)))
        chosen = names if watched is None else watched
        self._watched = frozenset(self._channels.get(name).name for name in chosen)
        await self._briefs.schedule(names, now=now)
        stored = await self._store.digest_due()
        due: dict[str, datetime | None] = dict.fromkeys(stored)
        for name in names:
            channel = self._channels.get(name)
            if channel.digest is None:
                continue
            known = stored.get(channel.name)
            is_owed = known is not None and known <= now
            due[channel.name] = known if is_owed else next_digest_at(channel.digest, now)
        for name in stored.keys() - {name for name, at in due.items() if at is not None}:
            if self._channels.get(name).digest and await self._store.waiting_lines(name):
                due[name] = stored[name]
        changed = {name: at for name, at in due.items() if stored.get(name) != at}
        if changed:
            await self._store.set_digest_due(changed)

    async def tick(self) -> None:
        """Send the lists that are due; a morning brief before the digest of the same time."""
        now = self._clock.now()
        due = [*await self._store.lists_due(now=now), *self._briefs.find_due(now=now)]
        due += [
            DueList(channel=name, occasion=Occasion.DIGEST, due=at)
            for name, at in sorted((await self._store.digest_due()).items())
            if at <= now
        ]
        broken: Exception | None = None
        for one in due:
            try:
                await self._send(one, now)
            except StoreError:
                raise
            except Exception as exc:
                # One channel's surprise keeps no other from what it waits for.
                log.exception("digest_broke", channel=one.channel, occasion=one.occasion.value)
                broken = exc
        if broken is not None:
            raise broken

    async def send_now(self) -> None:
        """Send every channel's digest, due or not."""
        now = self._clock.now()
        for name in sorted(await self._store.digest_due()):
            await self._send(DueList(channel=name, occasion=Occasion.DIGEST, due=now), now)

    async def send_channel_now(self, name: str) -> bool:
        """Send a channel's digest, due or not; whether there is anything to send.

        Raises DeskError where the channel has none.
        """
        channel = self._channels.get(name)
        if channel.digest is None:
            raise DeskError(say("digest_none", channel=f"#{channel.name}"))
        due = DueList(channel=channel.name, occasion=Occasion.DIGEST, due=self._clock.now())
        # One that is asked for and one that is due tell the same lines once.
        async with self._sending:
            return await self._list(due, due.due)

    async def _send(self, due: DueList, now: datetime) -> None:
        channel = self._channels.get(due.channel)
        async with self._sending:
            if due.occasion is Occasion.ROLLING:
                await self._roll(channel, now)
            elif due.occasion is Occasion.BRIEF:
                await self._brief(due, now)
            else:
                await self._list(due, now)

    async def _list(self, due: DueList, now: datetime) -> bool:
        """Commit a list of what waits; whether there is anything in it."""
        name, occasion = due.channel, due.occasion
        channel = self._channels.get(name)
        next_due = None
        if occasion is Occasion.DIGEST:
            if channel.digest is None:
                await self._store.set_digest_due({name: None})
                return False
            next_due = next_digest_at(channel.digest, now)
        waiting = await self._find_lines(due, now)
        lines = await self._leave_out_unwanted(waiting, now, channel=name)
        if occasion is Occasion.DIGEST:
            lines = leave_out_owned(lines)
        zone = zone_of(channel)
        body = None
        if lines:
            body = compose_list(
                name,
                lines,
                at=due.due,
                zone=zone,
                occasion=occasion,
                language=channel.language,
                names=self._channels.names,
            )
        elif occasion is Occasion.DIGEST and channel.heartbeat and name in self._watched:
            body = await self._compose_heartbeat(due, zone)
        planned = () if body is None else self._plan(body, name=_name(body))
        await self._commit(due, planned, waiting, now=now, next_due=next_due)
        return body is not None

    async def _brief(self, due: DueList, now: datetime) -> None:
        body = await self._briefs.compose(due.channel, at=due.due)
        planned = self._plan(body, name=_name(body))
        await self._commit(due, planned, (), now=now, next_due=None)
        self._briefs.note_sent(due.channel, now=now)

    async def _roll(self, channel: Channel, now: datetime) -> None:
        """Begin the channel's rolling post, or edit the one that still grows, after a pause."""
        name = channel.name
        post = await self._store.rolling_post(name, since=now - HOUR)
        if find_rolling_time(post, now) > now:
            return
        due = DueList(channel=name, occasion=Occasion.ROLLING, due=now)
        waiting = await self._find_lines(due, now)
        new = [
            WaitingLine(
                channel=name,
                story=line.story,
                watches=line.watches,
                urgency=line.urgency,
                added=now,
                claim=line.claim,
            )
            for line in await self._leave_out_unwanted(waiting, now, channel=name)
            # One that rang meanwhile after all is told.
            if line.before is None or line.before.rang is None
        ]
        planned: tuple[PlannedAlert, ...] = ()
        if new:
            grown = roll(post, new, channel=name, now=now)
            lines = await self._store.list_lines(name, grown.lines)
            rolled = fit_rolling(
                post,
                new,
                lines,
                channel=channel,
                zone=zone_of(channel),
                now=now,
                names=self._channels.names,
            )
            planned = self._plan(rolled.body, name=rolled.post.name, step=rolled.post.step)
            waiting = tuple(line for line in waiting if line.story not in rolled.left)
        await self._commit(due, planned, waiting, now=now, next_due=None)

    async def _leave_out_unwanted(
        self, lines: tuple[DigestLine, ...], now: datetime, *, channel: str
    ) -> tuple[DigestLine, ...]:
        if not lines:
            return lines
        mutes = Mutes.of(await self._store.channel_mutes(channel=channel))
        lines = leave_out_mutes(lines, mutes, channel=channel)
        if self._find_expired is not None:
            lines = leave_out_expired(lines, await self._find_expired(now))
        if self._find_muted is None:
            return lines
        return leave_out_muted(lines, await self._find_muted(now))

    async def _commit(
        self,
        due: DueList,
        planned: tuple[PlannedAlert, ...],
        waiting: Iterable[DigestLine],
        *,
        now: datetime,
        next_due: datetime | None,
    ) -> None:
        await self._store.commit_digest(
            planned[0] if planned else None,
            channel=due.channel,
            stories=tuple(line.story for line in waiting),
            next_due=next_due,
            now=now,
            lease=self._lease(),
            occasion=due.occasion,
            replies=planned[1:],
        )
        if not planned:
            log.info("nothing_listed", channel=due.channel, occasion=due.occasion.value)
            return
        bodies = [body for one in planned if isinstance(body := one.alert.body, DigestBody)]
        log.info(
            "listed",
            channel=due.channel,
            occasion=due.occasion.value,
            stories=sum(len(body.lines) for body in bodies),
            messages=len(bodies),
        )
        self._meter.alerted(planned[0].alert.kind)
        for body in bodies:
            self._listed(body)
        self._wake()

    async def _find_lines(self, due: DueList, now: datetime) -> tuple[DigestLine, ...]:
        if due.occasion is Occasion.DIGEST:
            return await self._store.waiting_lines(due.channel, told_after=now - FIRST_LOOK_BACK)
        return await self._store.waiting_lines(due.channel, occasion=due.occasion, by=now)

    async def _compose_heartbeat(self, due: DueList, zone: str) -> DigestBody:
        last = await self._store.last_digest(due.channel)
        since = await self._find_beginning(due.due) if last is None else last
        counts = await self._store.count_entries(since=since)
        night = await self._store.waiting_lines(due.channel, occasion=Occasion.MORNING)
        waiting = await self._leave_out_unwanted(night, due.due, channel=due.channel)
        language = self._channels.get(due.channel).language
        return compose_heartbeat(
            due.channel,
            replace(counts, waiting=len(waiting)),
            since=since,
            at=due.due,
            zone=zone,
            language=language,
            names=self._channels.names,
        )

    async def _find_beginning(self, due: datetime) -> datetime:
        """Since when a channel's first digest looks back: never to a time when nothing ran."""
        ran = await self._store.first_seen()
        return min(due, max(due - FIRST_LOOK_BACK, self._started if ran is None else ran))

    def _plan(self, body: DigestBody, *, name: str, step: int = 0) -> tuple[PlannedAlert, ...]:
        """The message of a list, and the replies below it where it is too long for one."""
        kind = AlertKind.EDIT if body.is_edit else AlertKind.DIGEST
        body = replace(body, sections=self._channels.get(body.channel).sections)
        # A rolling post grows by edits, which have no thread.
        parts = (body,) if body.occasion is Occasion.ROLLING else split_list(body)
        return tuple(
            PlannedAlert(
                alert=Alert(
                    story=name, channel=part.channel, kind=kind, step=step + part.part, body=part
                ),
                delivery_id=self._new_id(),
            )
            for part in parts
        )


def _name(body: DigestBody) -> str:
    """What stands in for the story of an alert that is a list: its occasion and its time."""
    at = body.at.astimezone(UTC).isoformat()
    return at if body.occasion is Occasion.DIGEST else f"{body.occasion.value}/{at}"
