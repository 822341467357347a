"""The statements that both databases write differently: insert, or else.

Building a statement costs more than running it, so each is built once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, func
from sqlalchemy.dialects import postgresql, sqlite

__all__ = ["insert_missing", "insert_or_add", "insert_or_update"]

_Insert = postgresql.Insert | sqlite.Insert


def insert_missing(conn: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert the rows whose key is not there yet; leave the others as they are."""
    if rows:
        conn.execute(_insert_missing(conn.dialect.name, table), rows)


def insert_or_update(conn: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert ``rows``; where a primary key is there already, put the row in its place."""
    if rows:
        conn.execute(_insert_or_update(conn.dialect.name, table, tuple(rows[0])), rows)


def insert_or_add(
    conn: Connection, table: Table, rows: Sequence[dict[str, Any]], *, counts: tuple[str, ...]
) -> None:
    """Insert ``rows``; where a primary key is there already, add its ``counts`` up.

    Of every other column the row's value stands from then on, where it has one.
    """
    if rows:
        conn.execute(_insert_or_add(conn.dialect.name, table, tuple(rows[0]), counts), rows)


@cache
def _insert_missing(dialect: str, table: Table) -> _Insert:
    return _insert(dialect, table).on_conflict_do_nothing()


@cache
def _insert_or_update(dialect: str, table: Table, names: tuple[str, ...]) -> _Insert:
    statement = _insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    others = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=others)


@cache
def _insert_or_add(
    dialect: str, table: Table, names: tuple[str, ...], counts: tuple[str, ...]
) -> _Insert:
    statement = _insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    given = {name: statement.excluded[name] for name in names if name not in keys}
    changed = {
        name: table.c[name] + value if name in counts else func.coalesce(value, table.c[name])
        for name, value in given.items()
    }
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


def _insert(dialect: str, table: Table) -> _Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
