"""Entries by how much of what is asked for they have."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import Connection, TextClause, bindparam, text

from bot.ports.search import Need, TimeSpan
from bot.store.indexing import State, is_current
from bot.store.schema import searchable
from bot.store.token_index import spell_lookup

__all__ = ["find_weighty"]

# The numbers of a span lie close together, and either index reads only between two of them.
_FIND = """
WITH stretch AS (
  SELECT min(number) AS low, max(number) AS high FROM searchable
  WHERE seen >= :since AND seen < :until
),
part AS MATERIALIZED (
  {parts}
),
found AS (
  SELECT {number} AS number
  FROM stretch CROSS JOIN part CROSS JOIN search_tokens
  WHERE {found} AND {number} BETWEEN stretch.low AND stretch.high
  GROUP BY {number}
  HAVING sum(part.weight) * CASE
    WHEN count(part.weight) * coalesce(max(part.evenly), {evenly}) > 1.0 THEN 1.0
    ELSE count(part.weight) * coalesce(max(part.evenly), {evenly})
  END + coalesce(sum(part.more), 0.0) >= :least
)
SELECT searchable.number FROM searchable JOIN found ON found.number = searchable.number
WHERE searchable.seen >= :since AND searchable.seen < :until AND searchable.state = :state
ORDER BY searchable.seen, searchable.number
"""
_WORDING = {
    # CROSS JOIN keeps this order: FTS5 is asked for each of the parts.
    "sqlite": {
        "parts": "SELECT json_extract(value, '$[0]') AS wanted, "
        "json_extract(value, '$[1]') AS weight, "
        "json_extract(value, '$[2]') AS evenly, json_extract(value, '$[3]') AS more "
        "FROM json_each(:parts)",
        "number": "search_tokens.rowid",
        "found": "search_tokens MATCH part.wanted",
        "evenly": ":evenly",
    },
    "postgresql": {
        "parts": "SELECT CAST(value ->> 0 AS tsquery) AS wanted, "
        "CAST(value ->> 1 AS double precision) AS weight, "
        "CAST(value ->> 2 AS double precision) AS evenly, "
        "CAST(value ->> 3 AS double precision) AS more "
        "FROM json_array_elements(CAST(:parts AS json))",
        "number": "search_tokens.number",
        "found": "search_tokens.tokens @@ part.wanted",
        "evenly": "CAST(:evenly AS double precision)",
    },
}


def _compose(dialect: str) -> TextClause:
    return text(_FIND.format(**_WORDING[dialect])).bindparams(
        bindparam("since", type_=searchable.c.seen.type),
        bindparam("until", type_=searchable.c.seen.type),
        state=State.INDEXED.value,
    )


_STATEMENTS = {dialect: _compose(dialect) for dialect in _WORDING}


def find_weighty(
    conn: Connection,
    weights: Mapping[Need, float],
    *,
    least: float,
    evenly: float,
    unevenly: Mapping[Need, float],
    more: Mapping[Need, float],
    span: TimeSpan,
) -> tuple[int, ...]:
    """`bot.ports.EntrySearch.find_weighty`."""
    if not is_current(conn):
        return ()
    columns = (weights, unevenly, more)
    parts = [
        (spell_lookup(conn, need), *(needs.get(need) for needs in columns))
        for need in dict.fromkeys(need for needs in columns for need in needs)
    ]
    asked = {"parts": json.dumps(parts), "least": least, "evenly": evenly}
    within = {"since": span.since, "until": span.until}
    return tuple(conn.execute(_STATEMENTS[conn.dialect.name], asked | within).scalars())
