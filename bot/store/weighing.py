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
_BETWEEN = """
WITH stretch AS (
  SELECT min(number) AS low, max(number) AS high FROM searchable
  WHERE seen >= :since AND seen < :until
)
SELECT searchable.number FROM searchable JOIN ({found}) AS found
ON found.number = searchable.number
WHERE searchable.seen >= :since AND searchable.seen < :until AND searchable.state = :state
ORDER BY searchable.seen, searchable.number
"""
_FOUND = {
    # CROSS JOIN keeps this order: FTS5 is asked for each of the parts.
    "sqlite": """
        SELECT search_tokens.rowid AS number
        FROM stretch CROSS JOIN json_each(:parts) AS part CROSS JOIN search_tokens
        WHERE search_tokens MATCH json_extract(part.value, '$[0]')
        AND search_tokens.rowid BETWEEN stretch.low AND stretch.high
        GROUP BY search_tokens.rowid
        HAVING sum(json_extract(part.value, '$[1]')) * CASE
          WHEN max(json_extract(part.value, '$[2]')) THEN 1.0
          ELSE min(1.0, count(*) * :evenly) END >= :least
    """,
    "postgresql": """
        SELECT search_tokens.number
        FROM stretch CROSS JOIN json_array_elements(CAST(:parts AS json)) AS part
        JOIN search_tokens ON search_tokens.tokens @@ CAST(part ->> 0 AS tsquery)
        AND search_tokens.number BETWEEN stretch.low AND stretch.high
        GROUP BY search_tokens.number
        HAVING sum(CAST(part ->> 1 AS double precision)) * CASE
          WHEN bool_or(CAST(part ->> 2 AS boolean)) THEN 1.0
          ELSE least(1.0, count(*) * CAST(:evenly AS double precision)) END >= :least
    """,
}


def _compose(dialect: str) -> TextClause:
    return text(_BETWEEN.format(found=_FOUND[dialect])).bindparams(
        bindparam("since", type_=searchable.c.seen.type),
        bindparam("until", type_=searchable.c.seen.type),
        state=State.INDEXED.value,
    )


_STATEMENTS = {dialect: _compose(dialect) for dialect in _FOUND}


def find_weighty(
    conn: Connection,
    weights: Mapping[Need, float],
    *,
    least: float,
    evenly: float,
    exempt: Mapping[Need, float],
    span: TimeSpan,
) -> tuple[int, ...]:
    """`bot.ports.EntrySearch.find_weighty`."""
    if not is_current(conn):
        return ()
    parts = [
        (spell_lookup(conn, need), weight, is_exempt)
        for needs, is_exempt in ((weights, False), (exempt, True))
        for need, weight in needs.items()
    ]
    asked = {"parts": json.dumps(parts), "least": least, "evenly": evenly}
    within = {"since": span.since, "until": span.until}
    return tuple(conn.execute(_STATEMENTS[conn.dialect.name], asked | within).scalars())
