"""What waits to be told in lists, and when these are due."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, case, delete, func, literal_column, select, update

from bot.model import (
    CANARY,
    Alert,
    AlertKind,
    DigestLine,
    EntryCounts,
    Occasion,
    OpenStory,
    WaitingLine,
)
from bot.ports.records import DueList, LeaseToken, PlannedAlert
from bot.store.alerts import insert_alerts
from bot.store.bodies import TEXTS
from bot.store.dialect import insert_or_update
from bot.store.entries import in_chunks
from bot.store.leases import check_lease
from bot.store.lines import read_lines, read_open_lines, read_told_lines
from bot.store.lists import IS_DIGEST
from bot.store.merging import find_survivors
from bot.store.schema import (
    alerts,
    digest_times,
    entries,
    ledger,
    searchable,
    sources,
    stories,
    waiting,
)
from bot.store.waiting import read_waiting, write_waiting

__all__ = [
    "add_waiting",
    "commit_digest",
    "count_entries",
    "digest_due",
    "first_seen",
    "last_brief",
    "last_digest",
    "lists_due",
    "open_stories",
    "rename_in_waiting",
    "set_digest_due",
    "told_channels",
    "waiting_lines",
    "withdraw_waiting",
]

_IN_PLACE_OF_RINGING = [each.value for each in Occasion if each.stands_for_ringing]


def add_waiting(conn: Connection, lines: Sequence[WaitingLine]) -> None:
    """Add lines; one that is there already takes up the new one's watches and urgency."""
    if not lines:
        return
    joined: dict[tuple[str, str], WaitingLine] = {}
    for chunk in in_chunks(sorted({line.story for line in lines})):
        for row in conn.execute(select(waiting).where(waiting.c.story.in_(chunk))):
            joined[row.channel, row.story] = read_waiting(row)
    for line in lines:
        key = (line.channel, line.story)
        joined[key] = line.joined_to(joined.get(key))
    touched = dict.fromkeys((line.channel, line.story) for line in lines)
    write_waiting(conn, [joined[key] for key in touched])


def withdraw_waiting(conn: Connection, told: Sequence[Alert]) -> None:
    """Let nothing wait in place of the breaking alerts among these (see `leave_out_rung`)."""
    of = {(alert.story, alert.channel) for alert in told if alert.kind is AlertKind.BREAKING}
    now_of = find_survivors(conn, {story for story, _ in of})
    for story, channel in sorted(of):
        conn.execute(
            delete(waiting).where(
                waiting.c.story == now_of.get(story, story),
                waiting.c.channel == channel,
                waiting.c.occasion.in_(_IN_PLACE_OF_RINGING),
            )
        )


def rename_in_waiting(conn: Connection, before: str, after: str) -> None:
    """Let the lines that wait for a watch wait for it under its new name."""
    for row in conn.execute(select(waiting.c.channel, waiting.c.story, waiting.c.watches)).all():
        names = TEXTS.read(row.watches)
        if before in names:
            renamed = dict.fromkeys(after if name == before else name for name in names)
            conn.execute(
                update(waiting)
                .where(waiting.c.channel == row.channel, waiting.c.story == row.story)
                .values(watches=TEXTS.write(tuple(renamed)))
            )


def digest_due(conn: Connection) -> Mapping[str, datetime]:
    """When each channel's next digest is due."""
    return {
        row.channel: row.due
        for row in conn.execute(select(digest_times).order_by(digest_times.c.channel))
    }


def set_digest_due(conn: Connection, due: Mapping[str, datetime | None]) -> None:
    """Set or clear channels' next times; channels not named keep theirs."""
    cleared = [channel for channel, at in due.items() if at is None]
    if cleared:
        conn.execute(delete(digest_times).where(digest_times.c.channel.in_(cleared)))
    insert_or_update(
        conn,
        digest_times,
        [{"channel": channel, "due": at} for channel, at in due.items() if at is not None],
    )


def lists_due(conn: Connection, *, now: datetime) -> tuple[DueList, ...]:
    """The lists, digests apart, for which something waits that is due, the earliest first."""
    earliest = func.min(waiting.c.due).label("due")
    rows = conn.execute(
        select(waiting.c.channel, waiting.c.occasion, earliest)
        .where(waiting.c.due <= now)
        .group_by(waiting.c.channel, waiting.c.occasion)
        .order_by(earliest, waiting.c.channel, waiting.c.occasion)
    )
    return tuple(
        DueList(channel=row.channel, occasion=Occasion(row.occasion), due=row.due) for row in rows
    )


def waiting_lines(
    conn: Connection,
    channel: str,
    *,
    occasion: Occasion = Occasion.DIGEST,
    by: datetime | None = None,
    told_after: datetime | None = None,
) -> tuple[DigestLine, ...]:
    """The channel's lines of that occasion that are due ``by`` then (None: all of them),
    heaviest first, ties in the order in which they came.

    With ``told_after``, those of stories too of which the channel was told at once since its
    last digest, or since then where it had none.
    """
    rows = conn.execute(
        select(waiting)
        .join(stories, stories.c.id == waiting.c.story)
        .where(
            waiting.c.channel == channel,
            waiting.c.occasion == occasion.value,
            *([] if by is None else [waiting.c.due <= by]),
        )
        .order_by(waiting.c.urgency.desc(), waiting.c.added, stories.c.number)
    )
    lines = {row.story: read_waiting(row) for row in rows}
    if told_after is not None:
        for line in read_told_lines(conn, channel, after=told_after):
            lines[line.story] = line.joined_to(lines.get(line.story))
    return read_lines(conn, channel, tuple(lines.values()))


def open_stories(conn: Connection, channel: str, *, since: datetime) -> tuple[OpenStory, ...]:
    """The stories of which the channel was told at once after then, as they stand."""
    lines = read_lines(conn, channel, read_open_lines(conn, channel, since=since))
    return tuple(OpenStory(line=line, owner=line.owner or None) for line in lines)


def last_brief(conn: Connection, channel: str) -> datetime | None:
    """When the channel's last shift brief was stored; None where it had none."""
    is_brief = alerts.c.story.like(f"{Occasion.BRIEF.value}/%")
    return conn.execute(
        select(func.max(alerts.c.at)).where(alerts.c.channel == channel, is_brief)
    ).scalar()


def told_channels(conn: Connection, *, since: datetime) -> tuple[str, ...]:
    """The channels that were told of anything at once after then."""
    kinds = [AlertKind.BREAKING.value, AlertKind.UPDATE.value, AlertKind.DIGEST.value]
    rows = conn.execute(
        select(alerts.c.channel)
        .where(
            alerts.c.at > since,
            alerts.c.kind.in_(kinds),
            ~IS_DIGEST,
            alerts.c.channel != CANARY,
        )
        .distinct()
        .order_by(alerts.c.channel)
    )
    return tuple(rows.scalars())


def last_digest(conn: Connection, channel: str) -> datetime | None:
    """When the channel's last digest was stored; None where it had none."""
    return conn.execute(
        select(func.max(alerts.c.at)).where(alerts.c.channel == channel, IS_DIGEST)
    ).scalar()


def first_seen(conn: Connection) -> datetime | None:
    """When the first of the stored entries was seen: it has the lowest number."""
    return conn.execute(select(entries.c.seen).order_by(entries.c.number).limit(1)).scalar()


def count_entries(conn: Connection, *, since: datetime) -> EntryCounts:
    """What came since then; what is held back is counted whenever it came."""
    row = conn.execute(
        select(
            func.count().label("entries"),
            func.count(searchable.c.source.distinct()).label("sources"),
            func.coalesce(func.sum(case((entries.c.watched, 1), else_=0)), 0).label("watched"),
        )
        .join(entries, entries.c.number == searchable.c.number)
        .where(searchable.c.seen >= since)
    ).one()
    # The outcome stands in the statement, and not beside it, so that the index serves.
    held = conn.execute(
        select(func.count())
        .select_from(ledger)
        .join(sources, sources.c.id == ledger.c.source)
        .where(ledger.c.outcome == literal_column("'held'"), sources.c.retired.is_(None))
    ).scalar_one()
    return EntryCounts(
        entries=row.entries, sources=row.sources, watched=int(row.watched), held=held
    )


def commit_digest(
    conn: Connection,
    planned: PlannedAlert | None,
    *,
    channel: str,
    told: Collection[str],
    next_due: datetime | None,
    now: datetime,
    lease: LeaseToken,
    occasion: Occasion = Occasion.DIGEST,
    replies: Sequence[PlannedAlert] = (),
) -> None:
    """Store a list with the replies in its thread, take its stories off the waiting lines of its
    occasion, and set the next time of the channel's digest (None: leave it).
    """
    check_lease(conn, lease)
    waited = 0
    # Some may have been merged since the lines were read.
    now_of = find_survivors(conn, told)
    for chunk in in_chunks(sorted({now_of.get(story, story) for story in told})):
        waited += conn.execute(
            delete(waiting).where(
                waiting.c.channel == channel,
                waiting.c.story.in_(chunk),
                waiting.c.occasion == occasion.value,
            )
        ).rowcount
    if planned is not None:
        _insert_list(conn, [planned, *replies], is_new=waited > 0, now=now)
    if next_due is not None:
        set_digest_due(conn, {channel: next_due})


def _insert_list(
    conn: Connection, parts: Sequence[PlannedAlert], *, is_new: bool, now: datetime
) -> None:
    """Store the parts of a list. One of that very time went out already where the clock was set
    back: where something waited again (``is_new``), it is told all the same, in the next steps.
    """
    first = parts[0].alert
    told = conn.execute(
        select(func.max(alerts.c.step)).where(
            alerts.c.story == first.story,
            alerts.c.channel == first.channel,
            alerts.c.kind == first.kind.value,
        )
    ).scalar()
    if told is not None and told >= first.step:
        if not is_new:
            return
        parts = [
            replace(part, alert=replace(part.alert, step=told + 1 + number))
            for number, part in enumerate(parts)
        ]
    insert_alerts(conn, parts, at=now)
