"""What the service knows of itself: its counters, who judges, who changed what."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Table, Text

from bot.store.columns import PlainText, RowNumber, Utc
from bot.store.schema.naming import metadata

__all__ = [
    "audit",
    "counters",
    "events",
    "leases",
]

# Numbers that only grow: the row numbers of entries and alerts, the highest story number,
# the version of the watches. They outlive the rows that they count.
counters = Table(
    "counters",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", BigInteger, nullable=False),
)

leases = Table(
    "leases",
    metadata,
    Column("name", Text, primary_key=True),
    Column("holder", Text, nullable=False),  # empty where nobody holds it
    Column("term", BigInteger, nullable=False),
    Column("ends", Utc, nullable=False),
)

# What Slack sent unasked and what has acted: it may come again.
events = Table(
    "events",
    metadata,
    Column("id", PlainText, primary_key=True),
    Column("kind", PlainText, nullable=False),
    Column("at", Utc, nullable=False),
    Index(None, "at"),
)

audit = Table(
    "audit",
    metadata,
    Column("number", RowNumber, primary_key=True),
    Column("at", Utc, nullable=False),
    Column("actor", PlainText, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", PlainText, nullable=False),
    Column("before", Text),
    Column("after", Text),
)
