"""Sends each channel's digest at its time.

The next time of each channel is stored, so a digest that fell due while the service was
down goes out at its next start, once.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime

import structlog

from bot.alerts import ChannelBook, compose_digest, leave_out_muted, next_digest_at
from bot.errors import StoreError
from bot.model import Alert, AlertKind, DigestLine
from bot.ports import Clock, LeaseToken, Meter, NewId, PlannedAlert, Store

__all__ = ["Digests", "digest_alert"]

log = structlog.get_logger("nightdesk.digest")


class Digests:
    """Composes what waits for a channel when its digest is due.

    ``wake`` is called when a delivery was committed, and ``listed`` with a channel and the
    stories that its digest listed. ``find_muted`` names the watches that are muted at a time:
    what waits for them alone is not told, nor later.
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
        listed: Callable[[str, Collection[str]], None] = lambda _channel, _stories: None,
        find_muted: Callable[[datetime], Awaitable[Collection[str]]] | None = None,
    ) -> None:
        self._store = store
        self._channels = channels
        self._clock = clock
        self._meter = meter
        self._new_id = new_id
        self._lease = lease
        self._wake = wake
        self._listed = listed
        self._find_muted = find_muted

    async def schedule(self, names: Iterable[str]) -> None:
        """Give every channel of ``names`` its next time, as its settings say now.

        A stored time that has come stays: that digest is owed. So does that of a channel
        which no watch names any longer, while something waits to be told there.
        """
        now = self._clock.now()
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
        """Send the digests that are due."""
        now = self._clock.now()
        broken: Exception | None = None
        for name, due in sorted((await self._store.digest_due()).items()):
            if due <= now:
                try:
                    await self._send(name, due, now)
                except StoreError:
                    raise
                except Exception as exc:
                    # One channel's surprise keeps no other from its digest.
                    log.exception("digest_broke", channel=name)
                    broken = exc
        if broken is not None:
            raise broken

    async def send_now(self) -> None:
        """Send every channel's digest, due or not."""
        now = self._clock.now()
        for name in sorted(await self._store.digest_due()):
            await self._send(name, now, now)

    async def _send(self, name: str, due: datetime, now: datetime) -> None:
        channel = self._channels.get(name)
        if channel.digest is None:
            await self._store.set_digest_due({name: None})
            return
        waiting = await self._store.waiting_lines(name)
        lines = waiting
        if waiting and self._find_muted is not None:
            lines = leave_out_muted(waiting, await self._find_muted(now))
        planned = None
        if lines:
            planned = PlannedAlert(
                alert=digest_alert(name, lines, at=due, zone=channel.digest.zone),
                delivery_id=self._new_id(),
            )
        await self._store.commit_digest(
            planned,
            channel=name,
            stories=tuple(line.story for line in waiting),
            next_due=next_digest_at(channel.digest, now),
            now=now,
            lease=self._lease(),
        )
        log.info("digest", channel=name, stories=len(lines))
        if planned is not None:
            self._meter.alerted(AlertKind.DIGEST)
            self._listed(name, tuple(line.story for line in lines))
            self._wake()


def digest_alert(channel: str, lines: Sequence[DigestLine], *, at: datetime, zone: str) -> Alert:
    """The alert that a channel's digest is; its due time stands in for a story."""
    return Alert(
        story=at.astimezone(UTC).isoformat(),
        channel=channel,
        kind=AlertKind.DIGEST,
        step=0,
        body=compose_digest(channel, lines, at=at, zone=zone),
    )
