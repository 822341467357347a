"""The tables, the same on SQLite and PostgreSQL.

A change here wants a revision in `migrations/versions`; a test holds the two together.
Lists and bodies are JSON in text columns: PostgreSQL's own JSON types refuse what text may
hold, and nothing here is searched inside. Texts of any length are found by hashes, since a
PostgreSQL index refuses keys over 2,700 bytes and a feed's guid may have ten thousand.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from bot.store.columns import PlainText, RowNumber, Utc

__all__ = [
    "alert_stories",
    "alerts",
    "audit",
    "changes",
    "counters",
    "credentials",
    "deliveries",
    "digest_times",
    "entries",
    "known",
    "leases",
    "ledger",
    "metadata",
    "searchable",
    "sources",
    "stories",
    "subscriptions",
    "waiting",
    "watch_days",
    "watch_mutes",
    "watch_primes",
    "watches",
]

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)

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

# By what an entry is known again. The row outlives the entry's own as its tombstone.
known = Table(
    "known",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=False),
    Column("key_hash", LargeBinary, nullable=False),  # of source and id; unique
    Column("source", PlainText, ForeignKey("sources.id"), nullable=False),
    Column("id", PlainText, nullable=False),
    Column("guid", PlainText),
    Column("canonical_url", PlainText),
    Column("title_key", PlainText, nullable=False),
    Column("published", Utc),
    Column("text_hash", PlainText, nullable=False),
    Column("still", Utc, nullable=False),  # when its source last published it, to the hour
    Column("forgotten", Utc),
    Column("guid_hash", BigInteger),
    Column("url_hash", BigInteger),
    Column("title_hash", BigInteger),
    Column("id_hash", BigInteger, nullable=False),
    Column("link_hash", BigInteger),  # of the address as published, where it is another
    UniqueConstraint("key_hash"),
    Index(None, "guid_hash"),
    Index(None, "url_hash"),
    Index(None, "title_hash", "number"),
    Index(None, "id_hash"),
    Index(None, "link_hash"),
)

entries = Table(
    "entries",
    metadata,
    Column(
        "number",
        RowNumber,
        ForeignKey("known.number", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("url", PlainText),
    Column("title", PlainText, nullable=False),
    Column("summary", PlainText, nullable=False),
    Column("content", PlainText),
    Column("published", Utc),
    Column("updated", Utc),
    Column("seen", Utc, nullable=False),
    Column("lang", PlainText),
    Column("authors", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("story", Text),
    Column("relation", Text),
    Column("copy_source", PlainText),
    Column("copy_id", PlainText),
    Column("event", Text),
    Column("event_score", Float),
    Column("watched", Boolean, nullable=False),
    Index(None, "story"),
)

# What a search counts and sorts by, apart from the texts, which would have to be read past.
# The index itself (`token_index`) is `search_tokens`, which each database makes its own way.
searchable = Table(
    "searchable",
    metadata,
    Column(
        "number",
        RowNumber,
        ForeignKey("entries.number", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("source", PlainText, nullable=False),
    Column("seen", Utc, nullable=False),
    Column("state", Integer, nullable=False),  # see `indexing.State`
    Index(None, "seen"),
    # Few are not in the index at any time.
    Index(
        "ix_searchable_unindexed",
        "number",
        sqlite_where=text("state <> 1"),
        postgresql_where=text("state <> 1"),
    ),
)

# The evidence of a page's change.
changes = Table(
    "changes",
    metadata,
    Column(
        "entry",
        RowNumber,
        ForeignKey("known.number", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("before", PlainText, nullable=False),
    Column("after", PlainText, nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("number", RowNumber, primary_key=True),
    Column("entry", RowNumber, ForeignKey("known.number", ondelete="CASCADE")),
    Column("source", PlainText, nullable=False),
    Column("at", Utc, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("decision", Text),
    # What became of the entry when it came again with another text, in the same line
    # however often it does: some documents count their readers in the text.
    Column("revisions", Integer, nullable=False),
    Column("revised_first", Utc),
    Column("revised_last", Utc),
    Column("revised_reasons", Text),
    Column("revised_decision", Text),  # the last one that was made
    Index(None, "entry"),
    Index(None, "at"),
    # Few are held at any time.
    Index(
        "ix_ledger_held",
        "source",
        sqlite_where=text("outcome = 'held'"),
        postgresql_where=text("outcome = 'held'"),
    ),
)

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
    Index(None, "changed"),
)

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
    Column("rank", Integer, nullable=False),  # 0 overtakes 1
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
    Index(None, "story"),
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
