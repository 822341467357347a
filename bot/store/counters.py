"""Numbers that only grow, whatever is deleted."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, case, select, update

from bot.store.dialect import insert_missing
from bot.store.schema import counters

__all__ = ["WATCH_VERSION", "draw_numbers", "raise_to", "read_counter"]

WATCH_VERSION = "watches"
"""Counts what commands change of watches, of what channels muted, and of their settings."""

_OF_NAME = counters.c.name == bindparam("b_name")
_RAISE = (
    update(counters)
    .where(_OF_NAME)
    .values(
        value=case(
            (counters.c.value < bindparam("b_value"), bindparam("b_value")), else_=counters.c.value
        )
    )
)
_DRAW = (
    update(counters)
    .where(_OF_NAME)
    .values(value=counters.c.value + bindparam("b_count"))
    .returning(counters.c.value)
)


def draw_numbers(conn: Connection, name: str, count: int) -> range:
    """The next ``count`` numbers of a counter; nobody else is ever given one of them."""
    if not count:
        return range(0)
    insert_missing(conn, counters, [{"name": name, "value": 0}])
    last = conn.execute(_DRAW, {"b_name": name, "b_count": count}).scalar_one()
    return range(last - count + 1, last + 1)


def raise_to(conn: Connection, name: str, value: int) -> None:
    """See that a counter is at least ``value``."""
    insert_missing(conn, counters, [{"name": name, "value": 0}])
    conn.execute(_RAISE, {"b_name": name, "b_value": value})


def read_counter(conn: Connection, name: str) -> int:
    """Where a counter stands; 0 where it was never used."""
    return conn.execute(select(counters.c.value).where(counters.c.name == name)).scalar() or 0
