"""The tables, the same on SQLite and PostgreSQL.

A change here wants a revision in `migrations/versions`; a test holds the two together.
Lists and bodies are JSON in text columns: PostgreSQL's own JSON types refuse what text may
hold, and nothing here is searched inside. Texts of any length are found by hashes, since a
PostgreSQL index refuses keys over 2,700 bytes and a feed's guid may have ten thousand.
"""

from __future__ import annotations

from bot.store.schema.learned import channel_mutes, mark_watches, marks, owners, proposals
from bot.store.schema.naming import metadata
from bot.store.schema.read import (
    changes,
    entries,
    known,
    ledger,
    readings,
    searchable,
)
from bot.store.schema.running import (
    audit,
    counters,
    events,
    leases,
)
from bot.store.schema.told import (
    alert_stories,
    alerted_pages,
    alerts,
    deliveries,
    digest_times,
    stories,
    versions,
    waiting,
)
from bot.store.schema.watched import (
    channel_names,
    channel_overrides,
    credentials,
    introductions,
    sources,
    subscriptions,
    watch_days,
    watch_mutes,
    watch_primes,
    watches,
)

__all__ = [
    "alert_stories",
    "alerted_pages",
    "alerts",
    "audit",
    "changes",
    "channel_mutes",
    "channel_names",
    "channel_overrides",
    "counters",
    "credentials",
    "deliveries",
    "digest_times",
    "entries",
    "events",
    "introductions",
    "known",
    "leases",
    "ledger",
    "mark_watches",
    "marks",
    "metadata",
    "owners",
    "proposals",
    "readings",
    "searchable",
    "sources",
    "stories",
    "subscriptions",
    "versions",
    "waiting",
    "watch_days",
    "watch_mutes",
    "watch_primes",
    "watches",
]
