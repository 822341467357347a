"""Claims: who polls which source now, and whether that still holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Integer, and_, bindparam, func, or_, select, update

from bot.errors import ClaimLost, NotThere
from bot.ports.records import PollRecord
from bot.ports.source_records import ClaimedSource, LiveSource
from bot.store.columns import AnyRow, Utc
from bot.store.credentials import read_credentials
from bot.store.entries import in_chunks
from bot.store.schema import sources
from bot.store.source_rows import read_source, read_state

__all__ = [
    "bring_forward",
    "check_claims",
    "claim_due",
    "claim_source",
    "end_claims",
    "live_sources",
    "make_due",
    "next_due",
    "release_claims",
]


def is_live() -> Any:
    """Whether a source is neither retired nor paused, nor gone."""
    return and_(sources.c.retired.is_(None), sources.c.paused.is_(False), sources.c.gone.is_(None))


_LOOKS = 8
"""So often a claim looks past hosts that have more due than they may."""

_ANY = 2**31 - 1  # of tiers and of failures

_ENDED: dict[str, Any] = {"claimed_until": None, "claims": sources.c.claims + 1}
_RELEASE = (
    update(sources)
    .where(sources.c.id == bindparam("b_id"), sources.c.claims == bindparam("b_claim"))
    .values(_ENDED)
)

# Made once: to put them together anew takes as long as to carry them out.
_NOW = bindparam("now", type_=Utc)
_WAITING = (
    select(sources)
    .where(
        sources.c.due <= _NOW,
        is_live(),
        sources.c.failures <= bindparam("failures", type_=Integer),
        sources.c.tier <= bindparam("tier", type_=Integer),
        or_(sources.c.claimed_until.is_(None), sources.c.claimed_until <= _NOW),
    )
    .order_by(sources.c.due, sources.c.id)
    .limit(bindparam("wanted", type_=Integer))
    .with_for_update(skip_locked=True, of=sources)
)
_WAITING_BESIDE = _WAITING.where(
    sources.c.poll_host.not_in(bindparam("hosts", expanding=True)),
    sources.c.id.not_in(bindparam("ids", expanding=True)),
)
_CLAIM = (
    update(sources)
    .where(sources.c.id.in_(bindparam("ids", expanding=True)))
    .values(claimed_until=bindparam("until", type_=Utc), claims=sources.c.claims + 1)
)


def claim_due(
    conn: Connection,
    *,
    now: datetime,
    limit: int,
    until: datetime,
    skip_hosts: Collection[str],
    per_host: int | None,
    failing: int | None,
    others: int | None,
) -> tuple[ClaimedSource, ...]:
    """Claim what is due; a process that claims beside this one gets other sources."""
    choice = _Choice(
        skip_hosts=set(skip_hosts),
        per_host=per_host,
        limit=limit,
        failing=limit if failing is None else failing,
        others=limit if others is None else others,
    )
    _choose(conn, now, choice, tier=1)
    _choose(conn, now, choice, tier=_ANY)
    rows = choice.rows
    for ids in in_chunks([row.id for row in rows]):
        conn.execute(_CLAIM, {"ids": ids, "until": until})
    kept = read_credentials(conn, [row.id for row in rows])
    return tuple(
        ClaimedSource(
            source=read_source(row, kept.get(row.id)), state=read_state(row), claim=row.claims + 1
        )
        for row in rows
    )


def check_claims(conn: Connection, polls: Sequence[PollRecord]) -> None:
    """Raise ClaimLost where the claims of some of ``polls`` do not hold, and name these."""
    wanted = {poll.source: poll.claim for poll in polls if poll.claim is not None}
    held: dict[str, int] = {}
    for ids in in_chunks(sorted(wanted)):
        held |= {
            row.id: row.claims
            for row in conn.execute(
                select(sources.c.id, sources.c.claims).where(sources.c.id.in_(ids))
            )
        }
    lost = frozenset(source for source, claim in wanted.items() if held.get(source) != claim)
    if lost:
        raise ClaimLost(
            f"{', '.join(sorted(lost))}: changed, removed or claimed anew while being polled; "
            "nothing was stored, and the others are to be stored without these",
            sources=lost,
        )


def release_claims(conn: Connection, claims: Collection[str] | Mapping[str, int | None]) -> None:
    """Give claims back; the sources are due as they were."""
    by_id = claims if isinstance(claims, Mapping) else dict.fromkeys(claims)
    checked = [
        {"b_id": source, "b_claim": claim}
        for source, claim in sorted(by_id.items())
        if claim is not None
    ]
    if checked:
        conn.execute(_RELEASE, checked)
    for ids in in_chunks(sorted(source for source, claim in by_id.items() if claim is None)):
        conn.execute(update(sources).where(sources.c.id.in_(ids)).values(_ENDED))


def end_claims(conn: Connection) -> None:
    """Give every claim back, whoever had it."""
    conn.execute(update(sources).where(sources.c.claimed_until.is_not(None)).values(_ENDED))


def live_sources(conn: Connection, kind: str) -> tuple[LiveSource, ...]:
    """The sources of a kind that are neither retired nor paused."""
    rows = conn.execute(select(sources).where(sources.c.kind == kind, is_live()))
    return tuple(
        LiveSource(source=read_source(row), state=read_state(row))
        for row in sorted(rows, key=lambda row: str(row.id))
    )


def claim_source(conn: Connection, source_id: str, *, until: datetime) -> ClaimedSource:
    """Claim one source, whoever has it. Raises NotThere."""
    row = conn.execute(
        select(sources).where(sources.c.id == source_id, is_live()).with_for_update()
    ).one_or_none()
    if row is None:
        raise NotThere(f"there is no source {source_id!r} that is not paused")
    conn.execute(
        update(sources)
        .where(sources.c.id == source_id)
        .values(claimed_until=until, claims=sources.c.claims + 1)
    )
    kept = read_credentials(conn, [row.id])
    return ClaimedSource(
        source=read_source(row, kept.get(row.id)), state=read_state(row), claim=row.claims + 1
    )


def make_due(conn: Connection, source_ids: Collection[str], *, at: datetime) -> None:
    """Have sources polled at ``at``, unless they are due before, or back off after failures.

    Those with entries that are held back are asked at their own pace. What is being asked is due
    anew, by which its poll knows that it serves no more.
    """
    for ids in in_chunks(sorted(source_ids)):
        conn.execute(
            update(sources)
            .where(
                sources.c.id.in_(ids),
                is_live(),
                sources.c.failures == 0,
                sources.c.held_since.is_(None),
                sources.c.due > at,
            )
            .values(due=at)
        )
        # What is being fetched now may be from before that which there is to see.
        conn.execute(
            update(sources)
            .where(
                sources.c.id.in_(ids),
                sources.c.failures == 0,
                sources.c.held_since.is_(None),
                sources.c.claimed_until.is_not(None),
            )
            .values(_ENDED | {"due": at})
        )


def bring_forward(conn: Connection, *, failing_since: datetime, by: timedelta, at: datetime) -> int:
    """Have sources that began to fail since then, and back off, polled at ``at``; how many."""
    return conn.execute(
        update(sources)
        .where(
            is_live(),
            sources.c.failures > 0,
            sources.c.failing_since >= failing_since,
            sources.c.claimed_until.is_(None),
            sources.c.due > at,
            sources.c.due <= at + by,
        )
        .values(due=at)
    ).rowcount


def next_due(conn: Connection) -> datetime | None:
    """When the next source that nobody claims is due."""
    return conn.execute(
        select(func.min(sources.c.due)).where(is_live(), sources.c.claimed_until.is_(None))
    ).scalar()


@dataclass(slots=True, kw_only=True)
class _Choice:
    """What was chosen so far, and how much room is left: of each host, for those that fail,
    and for all ``others`` than those of tier 1 that answered.
    """

    skip_hosts: set[str]
    per_host: int | None
    limit: int
    failing: int
    others: int
    rows: list[AnyRow] = field(default_factory=list)
    of_host: Counter[str] = field(default_factory=Counter)

    @property
    def wanted(self) -> int:
        return self.limit - len(self.rows)

    def take(self, row: AnyRow) -> None:
        """Choose a row, unless there is no room for its like."""
        fails = row.failures > 0
        is_other = fails or row.tier > 1
        host_is_full = self.per_host is not None and self.of_host[row.poll_host] >= self.per_host
        if host_is_full or (fails and self.failing <= 0) or (is_other and self.others <= 0):
            return
        self.of_host[row.poll_host] += 1
        self.failing -= fails
        self.others -= is_other
        self.rows.append(row)


def _choose(conn: Connection, now: datetime, choice: _Choice, *, tier: int) -> None:
    """Choose of what is due, the longest due first, up to ``tier``.

    One look is enough where hosts are many. Where some have more due than they may, they
    are left out of another look, and so are those that fail; numbering all that is due by
    host would cost a claim as much as there are sources.
    """
    for _ in range(_LOOKS):
        wanted = choice.wanted
        if wanted <= 0 or (tier > 1 and choice.others <= 0):
            break
        failures = _ANY if choice.failing > 0 and choice.others > 0 else 0
        asked: dict[str, Any] = {
            "now": now, "wanted": wanted, "failures": failures, "tier": tier
        }  # fmt: skip
        statement = _WAITING
        if choice.skip_hosts or choice.rows:
            statement = _WAITING_BESIDE
            asked |= {
                "hosts": sorted(choice.skip_hosts),
                "ids": [row.id for row in choice.rows],
            }
        found = conn.execute(statement, asked).all()
        for row in found:
            choice.take(row)
        full = {host for host, count in choice.of_host.items() if count == choice.per_host}
        narrower = not full <= choice.skip_hosts or (
            failures > 0 and (choice.failing <= 0 or choice.others <= 0)
        )
        choice.skip_hosts |= full
        if len(found) < wanted or not narrower:
            break
