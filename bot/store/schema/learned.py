"""What people said and did about what they were told, and what was proposed to them for it."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint
from sqlalchemy import text as sql

from bot.store.columns import PlainText, RowNumber, Utc
from bot.store.schema.naming import metadata

__all__ = ["channel_mutes", "mark_watches", "marks", "owners", "proposals"]

# They outlive the stories: how often a source was useful is known when its news is forgotten.
marks = Table(
    "marks",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=False),
    Column("story", PlainText, nullable=False),
    Column("channel", PlainText, nullable=False),
    Column("person", PlainText, nullable=False),
    Column("name", PlainText, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("source", PlainText, nullable=False),
    Column("entry_id", PlainText, nullable=False),
    Column("event", Text, nullable=False),
    UniqueConstraint("story", "channel", "person"),
    Index(None, "at"),
)

# For which watches the story was told.
mark_watches = Table(
    "mark_watches",
    metadata,
    Column("mark", RowNumber, ForeignKey("marks.number", ondelete="CASCADE"), primary_key=True),
    Column("watch", PlainText, primary_key=True),
    Column("wanted", Text, nullable=False),  # a sign of what it looked for
    Index(None, "watch"),
)

proposals = Table(
    "proposals",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("watch", PlainText, nullable=False),
    Column("subject", PlainText, nullable=False),
    Column("useful", Integer, nullable=False),
    Column("noise", Integer, nullable=False),
    Column("not_ours", Integer, nullable=False),
    Column("opened", Utc, nullable=False),
    Column("state", Text, nullable=False),
    Column("since", Utc, nullable=False),
    Column("by", PlainText),
    Column("by_name", PlainText),
    Column("reason", PlainText, nullable=False),
    Column("changed", Boolean, nullable=False),
    Index(
        "ix_proposals_open",
        "watch",
        "kind",
        "subject",
        unique=True,
        sqlite_where=sql("state = 'open'"),
        postgresql_where=sql("state = 'open'"),
    ),
)

# Who is on a story. Of one that nobody is on any more the last press stays, by its own clock:
# an earlier one that comes late must not undo it.
owners = Table(
    "owners",
    metadata,
    Column("story", PlainText, primary_key=True),
    Column("person", PlainText),  # null: nobody
    Column("name", PlainText, nullable=False),
    Column("since", Utc, nullable=False),
    Column("until", Utc, nullable=False),
    Column("pressed", Utc, nullable=False),
    Index(None, "until"),
)

# What a channel hears no more of: a story or a source, by the id.
channel_mutes = Table(
    "channel_mutes",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("subject", PlainText, primary_key=True),
    Column("channel", PlainText, primary_key=True),
    Column("title", PlainText, nullable=False),
    Column("person", PlainText, nullable=False),
    Column("name", PlainText, nullable=False),
    Column("at", Utc, nullable=False),
)
