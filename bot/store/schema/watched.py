"""What is watched: sources with the state of their polls, and the watches."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    false,
    text,
)

from bot.store.columns import PlainText, Utc
from bot.store.schema.naming import metadata

__all__ = [
    "channel_names",
    "channel_overrides",
    "credentials",
    "introductions",
    "sources",
    "subscriptions",
    "watch_days",
    "watch_mutes",
    "watch_primes",
    "watches",
]

sources = Table(
    "sources",
    metadata,
    Column("id", PlainText, primary_key=True),
    Column("name", PlainText, nullable=False),
    Column("kind", PlainText, nullable=False),
    Column("url", PlainText, nullable=False),
    Column("host", PlainText, nullable=False),
    Column("tier", Integer, nullable=False),
    Column("owner", PlainText, nullable=False),
    Column("official", Boolean, nullable=False),
    Column("lang", PlainText),
    Column("tags", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("added", Utc, nullable=False),
    Column("retired", Utc),
    Column("paused", Boolean, nullable=False),
    # What the polls have left behind.
    Column("poll_url", PlainText, nullable=False),
    # The host that is asked, which need not be the source's own: many outlets, one CDN.
    Column("poll_host", PlainText, nullable=False, server_default=""),
    Column("due", Utc, nullable=False),
    Column("claimed_until", Utc),
    # Counts the claims and all that ended one, so that a claim is known by its number.
    Column("claims", BigInteger, nullable=False),
    Column("etag", PlainText),
    Column("last_modified", PlainText),
    Column("body_hash", PlainText),
    Column("identity", PlainText, nullable=False),
    Column("baselined", Utc),
    Column("last_ok", Utc),
    Column("last_polled", Utc),
    Column("failures", Integer, nullable=False),
    Column("error", PlainText),
    Column("failing_since", Utc),
    Column("fault", PlainText),
    Column("ledger_fault", PlainText),  # the fault that the ledger told last, while it lasts
    Column("options", Text),
    Column("memory", PlainText),
    Column("rhythm", PlainText, nullable=False, server_default=""),
    Column("health", Text, nullable=False, server_default="ok"),
    Column("health_since", Utc),
    Column("first_error", PlainText),
    Column("reminded", Utc),
    Column("moved_told", PlainText),
    Column("last_whole", Utc),
    Column("held_since", Utc),
    Column("approved", Utc),
    Column("silent_from", Utc),
    Column("distrusted_until", Utc),
    Column("gone", Utc),
    Column("trusted", Boolean, nullable=False, server_default=false()),
    Column("verified", Text),  # a day, as 2026-03-01
    Index(None, "due"),
    Index(None, "kind"),
    # Polls write neither column, so the index costs them nothing.
    Index(
        "ix_sources_approved",
        "approved",
        sqlite_where=text("held_since IS NOT NULL"),
        postgresql_where=text("held_since IS NOT NULL"),
    ),
)

# Apart from the sources, so that no listing, export or audit line of these shows them.
credentials = Table(
    "credentials",
    metadata,
    Column("source", PlainText, ForeignKey("sources.id"), primary_key=True),
    Column("login", PlainText, nullable=False),
    Column("password", PlainText, nullable=False),
)

# What hubs have promised to push (WebSub). The id stands in the callback's address.
subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source", PlainText, ForeignKey("sources.id"), nullable=False),
    Column("hub", PlainText, nullable=False),
    Column("topic", PlainText, nullable=False),
    Column("callback", PlainText, nullable=False),
    Column("secret", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("asked", Utc, nullable=False),
    Column("lease_ends", Utc),
    Column("due", Utc),  # when it is to be asked for (again); null: never
    Column("last_push", Utc),
    Column("missed", Utc),  # when a poll last found what no push had brought
    Column("failures", Integer, nullable=False),
    Column("error", PlainText),
    Index(None, "source"),
    Index(None, "due"),
)

watches = Table(
    "watches",
    metadata,
    Column("name", PlainText, primary_key=True),
    Column("body", Text, nullable=False),
    Column("added", Utc, nullable=False),
)

# What each watch brought on each day (UTC), as 2026-03-01.
watch_days = Table(
    "watch_days",
    metadata,
    Column("day", Text, primary_key=True),
    Column("watch", PlainText, primary_key=True),
    Column("hits", Integer, nullable=False),
    Column("alerts", Integer, nullable=False),  # posted at once
    Column("last_hit", Utc),
)

# Since when each watch, those of files too, is what it is.
watch_primes = Table(
    "watch_primes",
    metadata,
    Column("watch", PlainText, primary_key=True),
    Column("sign", Text, nullable=False),  # of what it wants; empty where nobody has said
    Column("primed", Utc, nullable=False),
)

# What commands said of mutes of watches that files hold.
watch_mutes = Table(
    "watch_mutes",
    metadata,
    Column("watch", PlainText, primary_key=True),
    Column("until", Utc, nullable=False),
    Column("over", Utc),  # what the file said then
)

# What people set of channels, over what files say of them.
channel_overrides = Table(
    "channel_overrides",
    metadata,
    Column("channel", PlainText, primary_key=True),
    Column("body", Text, nullable=False),
)

# The channels to which the bot has introduced itself.
introductions = Table(
    "introductions",
    metadata,
    Column("channel", PlainText, primary_key=True),
    Column("at", Utc, nullable=False),
)

# What the destination called channels when it was last heard of.
channel_names = Table(
    "channel_names",
    metadata,
    Column("id", PlainText, primary_key=True),
    Column("name", PlainText, nullable=False),
    Column("at", Utc, nullable=False),
)
