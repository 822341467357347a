"""Leases: which process does what only one may do."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select, update

from bot.errors import LeaseHeld, LeaseLost
from bot.ports.records import LeaseToken
from bot.store.dialect import insert_missing
from bot.store.schema import leases

__all__ = ["check_lease", "release_lease", "take_lease"]

_NOBODY = ""
_HOLDER = (
    select(leases.c.holder, leases.c.term)
    .where(leases.c.name == bindparam("b_name"))
    .with_for_update()
)


def take_lease(
    conn: Connection,
    name: str,
    *,
    holder: str,
    now: datetime,
    ttl: timedelta,
    unrenewed: datetime | None,
) -> LeaseToken:
    """Take or renew a lease; a new holder gets the next term."""
    insert_missing(conn, leases, [{"name": name, "holder": _NOBODY, "term": 0, "ends": now - ttl}])
    row = conn.execute(select(leases).where(leases.c.name == name).with_for_update()).one()
    if row.holder not in (_NOBODY, holder) and row.ends > now and row.ends != unrenewed:
        raise LeaseHeld(
            f"another Nightdesk ({row.holder}) has the lease {name!r} on this database until "
            f"{row.ends:%Y-%m-%d %H:%M:%S} UTC; stop that one, or wait until then",
            holder=row.holder,
            ends=row.ends,
        )
    term = row.term if row.holder == holder else row.term + 1
    conn.execute(
        update(leases).where(leases.c.name == name).values(holder=holder, term=term, ends=now + ttl)
    )
    return LeaseToken(name=name, holder=holder, term=term)


def release_lease(conn: Connection, token: LeaseToken) -> None:
    """Give a lease back, so that the next holder need not wait for its end."""
    conn.execute(
        update(leases)
        .where(
            leases.c.name == token.name,
            leases.c.holder == token.holder,
            leases.c.term == token.term,
        )
        .values(holder=_NOBODY)
    )


def check_lease(conn: Connection, token: LeaseToken) -> None:
    """See that ``token`` still holds, and keep it so until this transaction ends.

    A lease past its time that nobody else took still holds: nobody judged meanwhile.
    """
    row = conn.execute(_HOLDER, {"b_name": token.name}).one_or_none()
    if row is None or (row.holder, row.term) != (token.holder, token.term):
        now_held = f"{row.holder} has it now" if row is not None and row.holder else "nobody has it"
        raise LeaseLost(
            f"{token.holder} no longer holds the lease {token.name!r} ({now_held}); nothing was "
            "stored. Take the lease again and rebuild what is held in memory before judging on"
        )
