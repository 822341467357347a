"""A watch that is called something else: what is kept of it is the new name's."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, update

from bot.model import ProposalState
from bot.store.digests import rename_in_waiting
from bot.store.proposal_rows import lapse_proposal, list_proposals
from bot.store.schema import mark_watches, proposals, watch_days, watch_primes, watches

__all__ = ["rename_watch"]


def rename_watch(conn: Connection, before: str, after: str, *, now: datetime) -> None:
    """Let all that is kept of a watch be the new name's, of which nothing older is left."""
    conn.execute(update(watches).where(watches.c.name == before).values(name=after))
    for table in (watch_primes, watch_days, mark_watches):
        # Another watch may have had the name, and left this behind.
        conn.execute(delete(table).where(table.c.watch == after))
        conn.execute(update(table).where(table.c.watch == before).values(watch=after))
    for one in list_proposals(conn, states={ProposalState.OPEN}):
        if one.watch == after:
            lapse_proposal(conn, one, reason="another watch has the name now", now=now)
    conn.execute(update(proposals).where(proposals.c.watch == before).values(watch=after))
    rename_in_waiting(conn, before, after)
