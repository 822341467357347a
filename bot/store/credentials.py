"""Logins and passwords of sources, in a table that no listing or export reads."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, delete, insert, select

from bot.model import Source
from bot.store.columns import replace_unstorable
from bot.store.entries import in_chunks
from bot.store.schema import credentials
from watchers.model import Credentials

__all__ = ["drop_credentials", "keep_credentials", "read_credentials"]

_ANY = select(credentials.c.source).limit(1)


def read_credentials(conn: Connection, source_ids: Collection[str]) -> dict[str, Credentials]:
    """What is kept for those of these sources that have some."""
    # Hardly any source has: where none does, a claim pays for no more than this question.
    if not source_ids or conn.execute(_ANY).first() is None:
        return {}
    return {
        row.source: Credentials(login=row.login, password=row.password)
        for ids in in_chunks(sorted(source_ids))
        for row in conn.execute(select(credentials).where(credentials.c.source.in_(ids)))
    }


def keep_credentials(conn: Connection, named: Iterable[Source]) -> frozenset[str]:
    """Make what is kept that which these sources have; the ids of those where it changed."""
    wanted = {
        replace_unstorable(source.id): source.credentials and _storable(source.credentials)
        for source in named
    }
    kept = read_credentials(conn, wanted.keys())
    changed = {id_: had for id_, had in wanted.items() if kept.get(id_) != had}
    drop_credentials(conn, changed)
    rows = [
        {"source": id_, "login": one.login, "password": one.password}
        for id_, one in changed.items()
        if one is not None
    ]
    if rows:
        conn.execute(insert(credentials), rows)
    return frozenset(changed)


def drop_credentials(conn: Connection, source_ids: Collection[str]) -> None:
    """Keep nothing any longer for these sources."""
    for ids in in_chunks(sorted(source_ids)):
        conn.execute(delete(credentials).where(credentials.c.source.in_(ids)))


def _storable(one: Credentials) -> Credentials:
    return Credentials(
        login=replace_unstorable(one.login), password=replace_unstorable(one.password)
    )
