"""Sources: the list of them, and what polls left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Connection,
    Update,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    update,
)

from bot.errors import AlreadyThere, NotThere, ReadOnly
from bot.model import Source, SourceHealth, SourceOrigin
from bot.ports.records import PollRecord, SourceState, SourceStatus
from bot.store.audit import Change, note_changes
from bot.store.bodies import OPTIONS, TEXTS, write_source
from bot.store.columns import AnyRow, replace_unstorable
from bot.store.credentials import drop_credentials, keep_credentials, read_credentials
from bot.store.dialect import insert_or_update
from bot.store.schema import known, ledger, sources
from bot.store.subscriptions import list_subscriptions
from watchers.model import Credentials, Validators
from watchers.urls import host_of

__all__ = [
    "add_source",
    "list_sources",
    "make_change",
    "new_row",
    "read_source",
    "read_state",
    "remove_source",
    "spread_dues",
    "sync_sources",
    "write_states",
]

_CONFIGURATION = "configuration"  # the actor of changes that a file brings

# New sources are spread so that a first start is no burst, and the first is polled at once.
_SPREAD_STEP = timedelta(milliseconds=20)
_SPREAD_MOST = timedelta(seconds=30)


def sync_sources(conn: Connection, named: Sequence[Source], *, now: datetime) -> None:
    """Make the sources of origin FILE those in ``named``; the last of one id counts.

    Changed credentials alone leave the state as it is, and the source is asked at once.
    """
    stored = {row.id: row for row in conn.execute(select(sources).with_for_update())}
    wanted = {
        replace_unstorable(source.id): replace(source, origin=SourceOrigin.FILE) for source in named
    }
    fresh: list[Source] = []
    moved: list[Source] = []
    changes: list[Change] = []
    rows: list[dict[str, Any]] = []
    for source_id, source in wanted.items():
        row = stored.get(source_id)
        before = None if row is None or row.retired is not None else write_source(read_source(row))
        after = write_source(source)
        if before == after:
            continue
        changes.append(make_change("add" if before is None else "change", source, before, after))
        if row is None or before is None:
            fresh.append(source)
        elif (row.url, row.kind, row.options) != (
            replace_unstorable(source.url),
            source.kind,
            _options_of(source),
        ):
            moved.append(source)
        else:
            rows.append(_source_row(source))
    dues = spread_dues(len(fresh), now=now)
    insert_or_update(
        conn,
        sources,
        [
            new_row(source, due=due, now=now, before=stored.get(replace_unstorable(source.id)))
            for source, due in zip(fresh, dues, strict=True)
        ]
        + [
            new_row(source, due=now, now=now, before=stored[replace_unstorable(source.id)])
            for source in moved
        ],
    )
    if rows:
        conn.execute(
            update(sources)
            .where(sources.c.id == bindparam("b_id"))
            .values({name: bindparam(f"b_{name}") for name in rows[0] if name != "id"}),
            [{f"b_{name}": value for name, value in row.items()} for row in rows],
        )
    changed = keep_credentials(conn, wanted.values())
    for source_id in sorted(changed - {replace_unstorable(one.id) for one in (*fresh, *moved)}):
        # Nothing else is told of them, before or after.
        changes.append(make_change("credentials", wanted[source_id], None, None))
        conn.execute(update(sources).where(sources.c.id == source_id).values(due=now))
    gone = [
        row
        for source_id, row in stored.items()
        if source_id not in wanted and row.retired is None and row.origin == SourceOrigin.FILE
    ]
    changes += [
        make_change("remove", read_source(row), write_source(read_source(row)), None)
        for row in gone
    ]
    _retire(conn, [row.id for row in gone], now=now)
    note_changes(conn, changes, actor=_CONFIGURATION, at=now)


def spread_dues(count: int, *, now: datetime) -> list[datetime]:
    """When each of so many new sources is polled first: the first at once, no burst."""
    step = min(_SPREAD_STEP, _SPREAD_MOST / max(1, count))
    return [now + step * place for place in range(count)]


def add_source(conn: Connection, source: Source, *, actor: str, now: datetime) -> None:
    """Add a source by command, or take a retired one back as if it were new."""
    source = replace(source, origin=SourceOrigin.DATABASE)
    row = conn.execute(
        select(sources).where(sources.c.id == source.id).with_for_update()
    ).one_or_none()
    if row is not None and row.retired is None:
        raise AlreadyThere(
            f"there is a source {source.id!r} already ({row.poll_url}); choose another id, or "
            f"remove that one first: nightdesk feed remove {source.id}"
        )
    insert_or_update(conn, sources, [new_row(source, due=now, now=now, before=row)])
    keep_credentials(conn, [source])
    note_changes(
        conn, [make_change("add", source, None, write_source(source))], actor=actor, at=now
    )


def remove_source(conn: Connection, source_id: str, *, actor: str, now: datetime) -> None:
    """Retire a source that a command added; its entries are kept."""
    row = conn.execute(
        select(sources).where(sources.c.id == source_id, sources.c.retired.is_(None))
    ).one_or_none()
    if row is None:
        raise NotThere(f"there is no source {source_id!r}; `nightdesk feed list` shows them")
    if row.origin == SourceOrigin.FILE:
        raise ReadOnly(
            f"the source {source_id!r} stands in a configuration file; take it out there"
        )
    source = read_source(row)
    _retire(conn, [row.id], now=now)
    note_changes(
        conn, [make_change("remove", source, write_source(source), None)], actor=actor, at=now
    )


def list_sources(conn: Connection) -> tuple[SourceStatus, ...]:
    """All that are not retired, by id, with how many entries are kept of each."""
    counts: dict[str, int] = {
        row.source: row.kept
        for row in conn.execute(
            select(known.c.source, func.count().label("kept"))
            .where(known.c.forgotten.is_(None))
            .group_by(known.c.source)
        )
    }
    held: dict[str, int] = {
        row.source: row.held
        for row in conn.execute(
            select(ledger.c.source, func.count().label("held"))
            .where(ledger.c.outcome == literal_column("'held'"))
            .group_by(ledger.c.source)
        )
    }
    pushed = {one.source: one for one in list_subscriptions(conn)}
    rows = conn.execute(select(sources).where(sources.c.retired.is_(None))).all()
    kept = read_credentials(conn, [row.id for row in rows])
    return tuple(
        SourceStatus(
            source=read_source(row, kept.get(row.id)),
            state=read_state(row),
            entries=counts.get(row.id, 0),
            verified=None if row.verified is None else date.fromisoformat(row.verified),
            held=held.get(row.id, 0),
            subscription=pushed.get(row.id),
        )
        # Sorted here: databases collate text each in their own way.
        for row in sorted(rows, key=lambda row: str(row.id))
    )


def write_states(conn: Connection, polls: Sequence[PollRecord]) -> bool:
    """Write what polls left behind and end their claims; whether all the claims held.

    A poll may pause its source and never resumes one: somebody may have paused it while
    the poll ran. How the source does is told by the watching over sources, not by polls.
    A claim past its time that nobody else took still holds: nobody polled meanwhile.
    """
    # Most polls bring nothing: to write the few columns that moved is a third of the work.
    steady = [poll for poll in polls if _is_steady(poll)]
    short = {poll.source for poll in steady}
    others = [poll for poll in polls if poll.source not in short]
    written = 0
    if steady:
        written += conn.execute(_WRITE_STEADY, [_steady_row(poll) for poll in steady]).rowcount
    if others:
        rows = [
            {f"b_{name}": value for name, value in _state_row(poll.state).items()}
            | {
                "b_id": poll.source,
                "b_claim": poll.claim,
                "b_ledger_fault": poll.fault and poll.fault.error,
            }
            for poll in others
        ]
        statement = _write_states(tuple(_state_row(others[0].state)))
        written += conn.execute(statement, rows).rowcount
    return written == len(polls)


def _steady_row(poll: PollRecord) -> dict[str, Any]:
    return {
        "b_id": poll.source,
        "b_claim": poll.claim,
        "b_due": poll.state.due,
        "b_last_ok": poll.state.last_ok,
        "b_last_polled": poll.state.last_polled,
        "b_last_whole": poll.state.last_whole,
    }


def _is_steady(poll: PollRecord) -> bool:
    """Whether the poll moved nothing but the times of a source that does well."""
    before = poll.before
    return (
        before is not None
        and poll.claim is not None
        and poll.fault is None
        and before.error is None  # the ledger may have told of one, which has ended now
        and _what_stays(before) == _what_stays(poll.state)
    )


_TIMES = frozenset({"due", "last_ok", "last_polled", "last_whole"})
_what_stays = attrgetter(*(one.name for one in fields(SourceState) if one.name not in _TIMES))
_ENDED = {"claimed_until": None, "claims": sources.c.claims + 1}
_IS_CLAIMED = and_(
    sources.c.id == bindparam("b_id"),
    sources.c.claims == func.coalesce(bindparam("b_claim", type_=BigInteger), sources.c.claims),
)
_WRITE_STEADY = (
    update(sources)
    .where(_IS_CLAIMED)
    .values({name: bindparam(f"b_{name}") for name in sorted(_TIMES)} | _ENDED)
)


_NOT_POLLS = frozenset({"paused", "health", "health_since", "reminded", "held_since", "approved"})


@cache
def _write_states(names: tuple[str, ...]) -> Update:
    return (
        update(sources)
        .where(_IS_CLAIMED)
        .values(
            {name: bindparam(f"b_{name}") for name in names if name not in _NOT_POLLS}
            | {
                "ledger_fault": bindparam("b_ledger_fault"),
                "paused": or_(sources.c.paused, bindparam("b_paused", type_=Boolean)),
            }
            | _ENDED
        )
    )


@lru_cache(maxsize=4_096)  # sources of one beat have the same tags, and are read at each poll
def _read_tags(text: str) -> tuple[str, ...]:
    return TEXTS.read(text)


@lru_cache(maxsize=32_768)  # written at each poll, and hardly ever another one
def _host_of(url: str) -> str:
    return host_of(url)


def read_source(row: AnyRow, credentials: Credentials | None = None) -> Source:
    """The source in a row of the table, with what is kept for it in the other."""
    return Source(
        id=row.id,
        name=row.name,
        kind=row.kind,
        url=row.url,
        host=row.host,
        tier=row.tier,
        owner=row.owner,
        official=row.official,
        lang=row.lang,
        tags=_read_tags(row.tags),
        origin=SourceOrigin(row.origin),
        options=None if row.options is None else OPTIONS.read(row.options),
        credentials=credentials,
        trusted=row.trusted,
    )


def read_state(row: AnyRow) -> SourceState:
    """What the polls of the source in a row of the table have left behind."""
    return SourceState(
        url=row.poll_url,
        due=row.due,
        validators=Validators(
            etag=row.etag, last_modified=row.last_modified, body_hash=row.body_hash
        ),
        identity=row.identity,
        baselined=row.baselined,
        last_ok=row.last_ok,
        last_polled=row.last_polled,
        failures=row.failures,
        error=row.error,
        failing_since=row.failing_since,
        fault=row.fault,
        paused=row.paused,
        memory=row.memory,
        rhythm=row.rhythm,
        health=SourceHealth(row.health),
        health_since=row.health_since,
        first_error=row.first_error,
        reminded=row.reminded,
        last_whole=row.last_whole,
        held_since=row.held_since,
        approved=row.approved,
        silent_from=row.silent_from,
        distrusted_until=row.distrusted_until,
        gone=row.gone,
    )


def _source_row(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "url": source.url,
        "host": source.host,
        "tier": source.tier,
        "owner": source.owner,
        "official": source.official,
        "lang": source.lang,
        "tags": TEXTS.write(source.tags),
        "origin": source.origin.value,
        "options": _options_of(source),
        "trusted": source.trusted,
    }


def _options_of(source: Source) -> str | None:
    return None if source.options is None else OPTIONS.write(source.options)


def _state_row(state: SourceState) -> dict[str, Any]:
    return {
        "poll_url": state.url,
        "poll_host": _host_of(state.url),
        "due": state.due,
        "etag": state.validators.etag,
        "last_modified": state.validators.last_modified,
        "body_hash": state.validators.body_hash,
        "identity": state.identity,
        "baselined": state.baselined,
        "last_ok": state.last_ok,
        "last_polled": state.last_polled,
        "failures": state.failures,
        "error": state.error,
        "failing_since": state.failing_since,
        "fault": state.fault,
        "paused": state.paused,
        "memory": state.memory,
        "rhythm": state.rhythm,
        "health": state.health.value,
        "health_since": state.health_since,
        "first_error": state.first_error,
        "reminded": state.reminded,
        "last_whole": state.last_whole,
        "held_since": state.held_since,
        "approved": state.approved,
        "silent_from": state.silent_from,
        "distrusted_until": state.distrusted_until,
        "gone": state.gone,
    }


def new_row(
    source: Source, *, due: datetime, now: datetime, before: AnyRow | None
) -> dict[str, Any]:
    """A source whose next poll is its baseline, in the place of the row ``before``.

    One that is paused or has entries held back stays so, whatever else of it changed.
    """
    claims = 0 if before is None else before.claims + 1
    state = SourceState(url=source.url, due=due)
    if before is not None and before.retired is None:
        state = replace(state, held_since=before.held_since)
        if before.paused:
            state = replace(
                state, paused=True, health=SourceHealth.PAUSED, health_since=before.health_since
            )
    return (
        _source_row(source)
        | _state_row(state)
        | {"added": now, "retired": None, "ledger_fault": None, "verified": None}
        | {"claimed_until": None, "claims": claims}
    )


def _retire(conn: Connection, ids: Sequence[str], *, now: datetime) -> None:
    if ids:
        drop_credentials(conn, ids)
        conn.execute(
            update(sources)
            .where(sources.c.id == bindparam("b_id"))
            .values(retired=now, claimed_until=None, claims=sources.c.claims + 1),
            [{"b_id": source_id} for source_id in ids],
        )


def make_change(action: str, source: Source, before: str | None, after: str | None) -> Change:
    """One line of the audit log about a source."""
    return Change(action=f"source.{action}", subject=source.id, before=before, after=after)
