"""Subscriptions: what hubs were asked to push."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bot.errors import NotThere
from bot.model import Subscription, SubscriptionState
from bot.store.columns import AnyRow
from bot.store.entries import in_chunks
from bot.store.schema import subscriptions

__all__ = [
    "add_subscription",
    "change_subscription",
    "find_subscription",
    "forget_subscriptions",
    "list_subscriptions",
    "note_missed",
    "note_push",
    "read_subscription",
]

# What pushes and polls note beside the hub's own conversation is not written with it.
_NOTED_APART = frozenset({"last_push", "missed"})


def add_subscription(conn: Connection, subscription: Subscription) -> None:
    """Store a new one."""
    conn.execute(insert(subscriptions), [_row(subscription)])


def change_subscription(
    conn: Connection, subscription: Subscription, *, was: SubscriptionState
) -> bool:
    """Store it as it is now, where it still was in the state ``was``."""
    row = {name: value for name, value in _row(subscription).items() if name not in _NOTED_APART}
    changed = conn.execute(
        update(subscriptions)
        .where(subscriptions.c.id == bindparam("b_id"), subscriptions.c.state == bindparam("b_was"))
        .values({name: bindparam(f"b_{name}") for name in row if name != "id"}),
        {f"b_{name}": value for name, value in row.items()} | {"b_was": was.value},
    )
    return changed.rowcount == 1


def note_push(
    conn: Connection, subscription_id: str, *, at: datetime | None, error: str | None
) -> None:
    """Note a push that brought entries (``at``), or what was wrong with one."""
    changes: dict[str, Any] = {"error": error}
    if at is not None:
        changes["last_push"] = at
    conn.execute(update(subscriptions).where(subscriptions.c.id == subscription_id).values(changes))


def note_missed(conn: Connection, source_ids: Collection[str], *, at: datetime) -> None:
    """Note that polls of these sources found what no push had brought."""
    for ids in in_chunks(sorted(source_ids)):
        conn.execute(
            update(subscriptions)
            .where(
                subscriptions.c.source.in_(ids),
                subscriptions.c.state != SubscriptionState.ENDED.value,
            )
            .values(missed=at)
        )


def find_subscription(conn: Connection, subscription_id: str) -> Subscription:
    """The one with this id. Raises NotThere."""
    row = conn.execute(
        select(subscriptions).where(subscriptions.c.id == subscription_id)
    ).one_or_none()
    if row is None:
        raise NotThere("there is no subscription with this id")
    return read_subscription(row)


def list_subscriptions(conn: Connection) -> tuple[Subscription, ...]:
    """All that are not over, those of one source in the order in which they were asked for."""
    rows = conn.execute(
        select(subscriptions).where(subscriptions.c.state != SubscriptionState.ENDED.value)
    )
    return tuple(
        read_subscription(row)
        # Sorted here: databases collate text each in their own way.
        for row in sorted(rows, key=lambda row: (str(row.source), row.asked, str(row.id)))
    )


def forget_subscriptions(conn: Connection, *, before: datetime) -> None:
    """Forget those that were over before ``before``."""
    conn.execute(
        delete(subscriptions).where(
            subscriptions.c.state == SubscriptionState.ENDED.value, subscriptions.c.asked < before
        )
    )


def read_subscription(row: AnyRow) -> Subscription:
    """The subscription in a row of the table."""
    return Subscription(
        id=row.id,
        source=row.source,
        hub=row.hub,
        topic=row.topic,
        callback=row.callback,
        secret=row.secret,
        state=SubscriptionState(row.state),
        asked=row.asked,
        lease_ends=row.lease_ends,
        due=row.due,
        last_push=row.last_push,
        missed=row.missed,
        failures=row.failures,
        error=row.error,
    )


def _row(subscription: Subscription) -> dict[str, Any]:
    return {
        "id": subscription.id,
        "source": subscription.source,
        "hub": subscription.hub,
        "topic": subscription.topic,
        "callback": subscription.callback,
        "secret": subscription.secret,
        "state": subscription.state.value,
        "asked": subscription.asked,
        "lease_ends": subscription.lease_ends,
        "due": subscription.due,
        "last_push": subscription.last_push,
        "missed": subscription.missed,
        "failures": subscription.failures,
        "error": subscription.error,
    }
