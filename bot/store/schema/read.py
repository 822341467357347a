"""What was read: entries, by what they are known again, and what became of them."""

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
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.store.columns import PlainText, RowNumber, Utc
from bot.store.schema.naming import metadata

__all__ = [
    "changes",
    "entries",
    "known",
    "ledger",
    "readings",
    "searchable",
]

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
    # The last good poll that did not have it, of what is dated to a day alone.
    Column("absent_at", Utc),
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
    # How its story holds it, see `MemberPlace`; NULL where it is in none, and where an
    # earlier version placed it.
    Column("placed", BigInteger),
    Column("text_source", PlainText),
    Column("text_id", PlainText),
    Column("revised", Boolean),
    Index(None, "story"),
)

# What the story window keeps of the members of live stories, so that it need not read their
# texts again. Apart from them: it is read at a start and at no other time.
readings = Table(
    "readings",
    metadata,
    Column(
        "entry",
        RowNumber,
        ForeignKey("entries.number", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("rules", Text, nullable=False),  # a fingerprint of those by which it was made
    Column("reading", LargeBinary, nullable=False),
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
