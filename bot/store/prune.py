"""Forgetting what is old and no longer needed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, case, delete, exists, or_, select, update

from bot.model import DeliveryState
from bot.ports.records import PruneCounts
from bot.store.channel_mutes import forget_mutes
from bot.store.entries import STILL_STEP
from bot.store.events import forget_events
from bot.store.indexing import forget_tokens
from bot.store.readings import forget_readings
from bot.store.schema import (
    alert_stories,
    alerted_pages,
    alerts,
    changes,
    deliveries,
    entries,
    known,
    ledger,
    owners,
    sources,
    stories,
    versions,
    waiting,
)
from bot.store.subscriptions import forget_subscriptions
from bot.store.watch_activity import forget_days
from watchers.identity import Pair

__all__ = ["prune"]

_STILL_PUBLISHED = timedelta(days=7)
_TOMBSTONE = timedelta(days=90)

_UNREVISED: dict[str, Any] = {
    "revisions": 0,
    "revised_first": None,
    "revised_last": None,
    "revised_reasons": None,
    "revised_decision": None,
}


def prune(conn: Connection, *, before: datetime, live_since: datetime) -> PruneCounts:
    """Forget entries, then the stories, alerts and ledger lines that only they needed.

    First of all the readings of stories that nothing has joined since ``live_since``.
    """
    forget_readings(conn, live_since=live_since)
    # `still` lags by up to one step, and what is published now must not be forgotten.
    gone_from_source = known.c.still <= before - _STILL_PUBLISHED - STILL_STEP
    given_up = and_(deliveries.c.state == DeliveryState.DEAD.value, deliveries.c.ended < before)
    unsent = exists().where(
        deliveries.c.alert == alerts.c.number,
        deliveries.c.state != DeliveryState.SENT.value,
        ~given_up,
    )
    live_stories = select(stories.c.id).where(
        or_(
            stories.c.changed >= before,
            exists().where(waiting.c.story == stories.c.id),
            select(alert_stories.c.story)
            .join(alerts, alerts.c.number == alert_stories.c.alert)
            .where(alert_stories.c.story == stories.c.id, unsent)
            .exists(),
        )
    )
    forgettable = (
        select(entries.c.number)
        .join(known, known.c.number == entries.c.number)
        .where(
            entries.c.seen < before,
            gone_from_source,
            or_(entries.c.story.is_(None), entries.c.story.not_in(live_stories)),
        )
    )
    conn.execute(
        update(known)
        .where(known.c.number.in_(forgettable))
        .values(forgotten=before, text_hash=_kept_hash())
    )
    forgotten = select(known.c.number).where(known.c.forgotten.is_not(None))
    forget_tokens(conn, forgotten)
    entries_gone = conn.execute(delete(entries).where(entries.c.number.in_(forgotten))).rowcount
    for evidence in (changes, versions, alerted_pages):
        conn.execute(delete(evidence).where(evidence.c.entry.in_(forgotten)))
    ledger_gone = conn.execute(
        delete(ledger).where(
            or_(ledger.c.entry.in_(forgotten), and_(ledger.c.entry.is_(None), ledger.c.at < before))
        )
    ).rowcount
    conn.execute(update(ledger).where(ledger.c.revised_last < before).values(_UNREVISED))
    stories_gone = conn.execute(
        delete(stories).where(
            stories.c.id.not_in(live_stories),
            stories.c.merged_into.is_(None),
            ~exists().where(entries.c.story == stories.c.id),
        )
    ).rowcount
    stories_gone += _forget_merged(conn)
    # An alert stays with its story: without it, the story would be told once more.
    of_a_story = (
        select(alert_stories.c.alert)
        .join(stories, stories.c.id == alert_stories.c.story)
        .where(alert_stories.c.alert == alerts.c.number)
        .exists()
    )
    alerts_gone = conn.execute(
        delete(alerts).where(alerts.c.at < before, ~of_a_story, ~unsent)
    ).rowcount
    forget_subscriptions(conn, before=before)
    forget_days(conn, before=before)
    forget_mutes(conn, before=before)
    forget_events(conn, before=before)
    conn.execute(delete(owners).where(owners.c.until < before))
    conn.execute(delete(known).where(known.c.forgotten < before - _TOMBSTONE, gone_from_source))
    return PruneCounts(
        entries=entries_gone, stories=stories_gone, alerts=alerts_gone, ledger=ledger_gone
    )


def _forget_merged(conn: Connection) -> int:
    """Forget the stories whose survivor is forgotten; returns how many."""
    survivor = stories.alias()
    forgotten = delete(stories).where(
        stories.c.merged_into.is_not(None), ~exists().where(survivor.c.id == stories.c.merged_into)
    )
    count = 0
    while found := conn.execute(forgotten).rowcount:
        count += found
    return count


def _kept_hash() -> Any:
    """The text hash of a tombstone: none, so that a new text is no revision of it.

    A source whose entries are known by nothing but their texts needs it.
    """
    of_source = select(sources.c.identity).where(sources.c.id == known.c.source).scalar_subquery()
    return case((of_source.startswith(Pair.TITLE_TEXT.value), known.c.text_hash), else_="")
