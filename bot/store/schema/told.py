"""What is told: stories, alerts, their deliveries, and what waits for a digest."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from bot.store.columns import PlainText, RowNumber, Utc
from bot.store.schema.naming import metadata

__all__ = [
    "alert_stories",
    "alerted_pages",
    "alerts",
    "deliveries",
    "digest_times",
    "stories",
    "versions",
    "waiting",
]

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("opened", Utc, nullable=False),
    Column("changed", Utc, nullable=False),
    Column("lead_source", PlainText, nullable=False),
    Column("lead_id", PlainText, nullable=False),
    Column("headline", PlainText, nullable=False),
    Column("url", PlainText),
    Column("status", Text, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("official", Boolean, nullable=False),
    Column("event", Text, nullable=False),
    # Of one that is gone: which one it was found to be one with, when and why.
    Column("merged_into", Text),
    Column("merged_at", Utc),
    Column("merged_reasons", Text),
    Index(None, "changed"),
    # Few are merged.
    Index(
        "ix_stories_merged_into",
        "merged_into",
        sqlite_where=text("merged_into IS NOT NULL"),
        postgresql_where=text("merged_into IS NOT NULL"),
    ),
)

# `story` is part of the key by which nothing is told twice, and stays as it was when the alert
# was made: `alert_stories` says of which story it is now.
alerts = Table(
    "alerts",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=False),
    Column("story", PlainText, nullable=False),
    Column("channel", PlainText, nullable=False),
    Column("kind", Text, nullable=False),
    Column("step", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("at", Utc, nullable=False),
    # Of an update, the breaking alert in whose thread it belongs; of a further part of a list,
    # its first; of an edit, that which it changes.
    Column("under", RowNumber),
    UniqueConstraint("story", "channel", "kind", "step"),
)

# The stories that an alert tells of: one, or those of a digest's lines.
alert_stories = Table(
    "alert_stories",
    metadata,
    Column("story", PlainText, primary_key=True),
    Column("alert", RowNumber, ForeignKey("alerts.number", ondelete="CASCADE"), primary_key=True),
    Index(None, "alert"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", PlainText, primary_key=True),
    Column("alert", RowNumber, ForeignKey("alerts.number", ondelete="CASCADE"), nullable=False),
    Column("channel", PlainText, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rank", Integer, nullable=False),  # 0 overtakes 1, which overtakes 2
    Column("state", Text, nullable=False),
    Column("created", Utc, nullable=False),
    Column("due", Utc, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("fate_unknown", Boolean, nullable=False),
    Column("error", PlainText),
    Column("receipt_channel", PlainText),
    Column("receipt_ts", PlainText),
    Column("lease_holder", Text),
    Column("lease_ends", Utc),
    Column("ended", Utc),
    Index(None, "alert"),
    Index(None, "state", "due"),
)

# An entry as it stood when a channel was told by it, and when it changed materially.
versions = Table(
    "versions",
    metadata,
    Column("entry", RowNumber, ForeignKey("known.number", ondelete="CASCADE"), primary_key=True),
    Column("at", Utc, primary_key=True),
    Column("title", PlainText, nullable=False),
    Column("summary", PlainText, nullable=False),
    Column("text_hash", PlainText, nullable=False),
    Column("told", Boolean, nullable=False),
    Column("reasons", Text),  # of a change: what changed, and who was told of it or why nobody
)

# The pages that are asked again: those of entries that a channel was told by at once.
alerted_pages = Table(
    "alerted_pages",
    metadata,
    Column(
        "entry",
        RowNumber,
        ForeignKey("known.number", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("url", PlainText, nullable=False),
    Column("since", Utc, nullable=False),
    Column("due", Utc),  # null: not asked again
    Column("state", Text, nullable=False),
    Column("asked", Integer, nullable=False),
    Column("missed", Utc),  # when it was first not found
    Column("status", Integer),  # what its server answered last
    Index(None, "due"),
)

digest_times = Table(
    "digest_times",
    metadata,
    Column("channel", PlainText, primary_key=True),
    Column("due", Utc, nullable=False),
)

waiting = Table(
    "waiting",
    metadata,
    Column("channel", PlainText, primary_key=True),
    Column("story", PlainText, primary_key=True),
    Column("watches", Text, nullable=False),
    Column("urgency", Float, nullable=False),
    Column("added", Utc, nullable=False),
    Column("report_source", PlainText),
    Column("report_id", PlainText),
    Column("occasion", Text, nullable=False, server_default="digest"),
    Column("due", Utc),  # null: when the digest is
    Column("claim", Boolean, nullable=False, server_default=false()),
    Index(None, "story"),
)
