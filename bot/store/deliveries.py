"""Deliveries: the walk over `bot.model.TRANSITIONS`, one row at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select, true, update

from bot.errors import NotThere, StoreError
from bot.model import (
    CANARY,
    TRANSITIONS,
    AlertBody,
    AlertKind,
    Delivery,
    DeliveryState,
    LeasedDelivery,
    Message,
    Owner,
    Receipt,
)
from bot.store.bodies import read_message
from bot.store.columns import AnyRow
from bot.store.dialect import insert_missing
from bot.store.entries import in_chunks
from bot.store.owners import owners_of_alerts
from bot.store.schema import alert_stories, alerts, counters, deliveries

__all__ = [
    "end_running_leases",
    "last_sent",
    "lease_deliveries",
    "list_deliveries",
    "next_delivery_due",
    "record_dead",
    "record_retry",
    "record_sent",
    "revive_deliveries",
]

# As they are stored: psycopg writes an enum's member by its name.
_LEASED = DeliveryState.LEASED.value
_PENDING = DeliveryState.PENDING.value
_DEAD = DeliveryState.DEAD.value
_BREAKING = AlertKind.BREAKING.value
_UPDATE = AlertKind.UPDATE.value
_EDIT = AlertKind.EDIT.value
_DIGEST = AlertKind.DIGEST.value


def _wait_for_earlier() -> ColumnElement[bool]:
    """Whether an update or an edit still waits for what was told of its story before it.

    Those are in its channel the breaking alerts, whose thread it belongs in or which it
    changes, and for an update those between: once each was sent or given up, it goes. An edit
    makes no sound, so it waits for no update that cools down: what the message shows (who is on
    the story, its status, its latest report) would be wrong for as long.
    """
    own, same = alert_stories.alias(), alert_stories.alias()
    earlier, on_its_way = alerts.alias(), deliveries.alias()
    before = (
        select(earlier.c.number)
        .join(same, same.c.alert == earlier.c.number)
        .join(own, own.c.story == same.c.story)
        .join(on_its_way, on_its_way.c.alert == earlier.c.number)
        .where(
            own.c.alert == deliveries.c.alert,
            earlier.c.channel == deliveries.c.channel,
            earlier.c.number < deliveries.c.alert,
            or_(
                earlier.c.kind == _BREAKING,
                and_(earlier.c.kind == _UPDATE, deliveries.c.kind == _UPDATE),
            ),
            on_its_way.c.state.in_([_PENDING, _LEASED]),
        )
        .correlate(deliveries)
        .exists()
    )
    mine, above = alerts.alias(), deliveries.alias()
    # A rolling post that told of the story is no alert of the story's own.
    post = (
        select(mine.c.number)
        .join(above, above.c.alert == mine.c.under)
        .where(mine.c.number == deliveries.c.alert, above.c.state.in_([_PENDING, _LEASED]))
        .correlate(deliveries)
        .exists()
    )
    return or_(
        and_(deliveries.c.kind.in_([_UPDATE, _EDIT]), before),
        and_(deliveries.c.kind == _UPDATE, post),
    )


def _wait_for_message() -> ColumnElement[bool]:
    """Whether an edit still waits for the message that it changes, or for an edit of it before:
    the last of them has to have the last word. A further part of a list waits likewise for the
    parts before it, which are read in their order.
    """
    own, other, on_its_way = alerts.alias(), alerts.alias(), deliveries.alias()
    before = (
        select(other.c.number)
        .join(
            own,
            or_(
                other.c.number == own.c.under,
                and_(
                    other.c.under == own.c.under,
                    other.c.number < own.c.number,
                    other.c.kind == own.c.kind,
                ),
            ),
        )
        .join(on_its_way, on_its_way.c.alert == other.c.number)
        .where(
            own.c.number == deliveries.c.alert,
            on_its_way.c.state.in_([_PENDING, _LEASED]),
        )
        .correlate(deliveries)
        .exists()
    )
    return and_(deliveries.c.kind.in_([_EDIT, _DIGEST]), before)


_WAITS_FOR_EARLIER = or_(_wait_for_earlier(), _wait_for_message())


def lease_deliveries(
    conn: Connection,
    *,
    now: datetime,
    holder: str,
    until: datetime,
    limit: int,
    skip_channels: Collection[str],
    last_channels: Collection[str],
    edits: bool | None,
) -> tuple[LeasedDelivery, ...]:
    """Lease what is due, one a channel.

    Senders take their turns here: of two at once, the second sees what the first leased,
    so no channel is ever given to both.
    """
    insert_missing(conn, counters, [{"name": "leasing", "value": 0}])
    conn.execute(select(counters.c.value).where(counters.c.name == "leasing").with_for_update())
    of_kind = _choose_kind(edits)
    busy = select(deliveries.c.channel).where(
        deliveries.c.state == _LEASED, deliveries.c.lease_ends > now, of_kind
    )
    due = select(
        deliveries.c.id,
        func.row_number()
        .over(
            partition_by=deliveries.c.channel,
            order_by=(deliveries.c.rank, deliveries.c.created, deliveries.c.alert),
        )
        .label("place"),
    ).where(_is_due(now), of_kind, ~_WAITS_FOR_EARLIER, deliveries.c.channel.not_in(busy))
    if skip_channels:
        due = due.where(deliveries.c.channel.not_in(sorted(skip_channels)))
    first = due.subquery()
    rows = conn.execute(
        select(deliveries, alerts.c.body, alerts.c.under)
        .join(first, first.c.id == deliveries.c.id)
        .join(alerts, alerts.c.number == deliveries.c.alert)
        .where(first.c.place == 1)
        .order_by(
            deliveries.c.rank,
            case((deliveries.c.channel.in_(sorted(last_channels)), 1), else_=0),
            deliveries.c.created,
            deliveries.c.alert,
        )
        .limit(limit)
    ).all()
    if not rows:
        return ()
    ran_out = deliveries.c.state == _LEASED
    conn.execute(
        update(deliveries)
        .where(deliveries.c.id.in_([row.id for row in rows]))
        .values(
            state=_LEASED,
            lease_holder=holder,
            lease_ends=until,
            attempts=deliveries.c.attempts + 1,
            fate_unknown=case((ran_out, True), else_=deliveries.c.fate_unknown),
        )
    )
    parents = _find_parents(conn, rows)
    owners = owners_of_alerts(conn, [row.alert for row in rows if row.kind in {_BREAKING, _EDIT}])
    return tuple(
        LeasedDelivery(
            delivery=_read_delivery(
                row,
                state=DeliveryState.LEASED,
                attempts=row.attempts + 1,
                fate_unknown=row.fate_unknown or row.state == _LEASED,
            ),
            body=_show(read_message(AlertKind(row.kind), row.body), owners.get(row.alert)),
            lease_ends=until,
            parent=parents.get(row.id),
        )
        for row in rows
    )


def _choose_kind(edits: bool | None) -> ColumnElement[bool]:
    if edits is None:
        return true()
    return deliveries.c.kind == _EDIT if edits else deliveries.c.kind != _EDIT


def _show(body: Message, owner: Owner | None) -> Message:
    """The message with who is on its story as it is sent, whoever was when it was written."""
    return replace(body, owner=owner) if isinstance(body, AlertBody) else body


def _find_parents(conn: Connection, rows: Sequence[AnyRow]) -> Mapping[str, Receipt]:
    """For each update and further part of a list, the receipt of the message that it belongs
    under; for an edit, that of the one which it changes.
    """
    under = {row.under for row in rows if row.under is not None}
    receipts = {
        row.alert: Receipt(channel=row.receipt_channel, ts=row.receipt_ts)
        for chunk in in_chunks(sorted(under))
        for row in conn.execute(
            select(deliveries.c.alert, deliveries.c.receipt_channel, deliveries.c.receipt_ts).where(
                deliveries.c.alert.in_(chunk), deliveries.c.receipt_ts.is_not(None)
            )
        )
    }
    return {row.id: receipts[row.under] for row in rows if row.under in receipts}


def record_sent(
    conn: Connection, delivery_id: str, *, receipt: Receipt, now: datetime, holder: str | None
) -> None:
    """LEASED to SENT."""
    _end_lease(
        conn,
        delivery_id,
        DeliveryState.SENT,
        holder,
        receipt_channel=receipt.channel,
        receipt_ts=receipt.ts,
        fate_unknown=False,
        error=None,
        ended=now,
    )


def record_retry(
    conn: Connection,
    delivery_id: str,
    *,
    due: datetime,
    error: str,
    fate_unknown: bool,
    holder: str | None,
) -> None:
    """LEASED to PENDING."""
    _end_lease(
        conn,
        delivery_id,
        DeliveryState.PENDING,
        holder,
        due=due,
        error=error,
        fate_unknown=fate_unknown,
    )


def record_dead(
    conn: Connection, delivery_id: str, *, error: str, now: datetime, holder: str | None
) -> None:
    """LEASED to DEAD."""
    _end_lease(conn, delivery_id, DeliveryState.DEAD, holder, error=error, ended=now)


def last_sent(conn: Connection, channel: str | None) -> datetime | None:
    """When a delivery to the channel was sent last, or one to any."""
    sent = select(func.max(deliveries.c.ended)).where(
        deliveries.c.state == DeliveryState.SENT.value
    )
    if channel is not None:
        sent = sent.where(deliveries.c.channel == channel)
    return conn.execute(sent).scalar()


def list_deliveries(conn: Connection, *, states: Collection[DeliveryState]) -> tuple[Delivery, ...]:
    """Deliveries in these states, oldest first."""
    rows = conn.execute(
        select(deliveries)
        .where(
            deliveries.c.state.in_(sorted(state.value for state in states)),
            deliveries.c.channel != CANARY,
        )
        .order_by(deliveries.c.created, deliveries.c.alert)
    )
    return tuple(_read_delivery(row) for row in rows)


def revive_deliveries(conn: Connection, delivery_ids: Collection[str], *, now: datetime) -> int:
    """DEAD to PENDING; those in other states stay as they are and are not counted."""
    wanted = sorted(set(delivery_ids))
    revived = 0
    for chunk in in_chunks(wanted):
        there = set(
            conn.execute(select(deliveries.c.id).where(deliveries.c.id.in_(chunk))).scalars()
        )
        missing = [delivery_id for delivery_id in chunk if delivery_id not in there]
        if missing:
            raise NotThere(
                f"there is no delivery {missing[0]!r}; `nightdesk deliveries list` shows them"
            )
        revived += conn.execute(
            update(deliveries)
            .where(deliveries.c.id.in_(chunk), deliveries.c.state == _DEAD)
            .values(state=_PENDING, due=now, ended=None)
        ).rowcount
    return revived


def next_delivery_due(conn: Connection) -> datetime | None:
    """The earliest due time of what is pending, or end of a running lease.

    An update that waits for what it belongs under is due when that one is.
    """
    return conn.execute(
        select(
            func.min(
                case(
                    (deliveries.c.state == _PENDING, deliveries.c.due),
                    else_=deliveries.c.lease_ends,
                )
            )
        ).where(deliveries.c.state.in_([_PENDING, _LEASED]), ~_WAITS_FOR_EARLIER)
    ).scalar()


def _is_due(now: datetime) -> Any:
    return or_(
        and_(deliveries.c.state == _PENDING, deliveries.c.due <= now),
        and_(deliveries.c.state == _LEASED, deliveries.c.lease_ends <= now),
    )


def end_running_leases(conn: Connection, *, now: datetime) -> None:
    """Let every running lease run out at ``now``; what was being sent is of unknown fate."""
    conn.execute(
        update(deliveries)
        .where(deliveries.c.state == _LEASED, deliveries.c.lease_ends > now)
        .values(lease_ends=now)
    )


def _end_lease(
    conn: Connection, delivery_id: str, to: DeliveryState, holder: str | None, **values: Any
) -> None:
    """Move a leased delivery on.

    Raises NotThere, or StoreError where it is not leased, or not by ``holder``.
    """
    row = conn.execute(
        select(deliveries.c.state, deliveries.c.lease_holder)
        .where(deliveries.c.id == delivery_id)
        .with_for_update()
    ).one_or_none()
    if row is None:
        raise NotThere(f"there is no delivery {delivery_id!r}")
    stored = row.state
    if stored == _LEASED and holder not in (None, row.lease_holder):
        raise StoreError(
            f"the delivery {delivery_id!r} is leased by {row.lease_holder} now, who looks after it"
        )
    if stored != _LEASED or to not in TRANSITIONS[DeliveryState(stored)]:
        raise StoreError(
            f"the delivery {delivery_id!r} is {stored}, and only a leased one becomes {to.value}"
        )
    conn.execute(
        update(deliveries)
        .where(deliveries.c.id == delivery_id)
        .values(state=to.value, lease_holder=None, lease_ends=None, **values)
    )


def _read_delivery(row: AnyRow, **changes: Any) -> Delivery:
    values: dict[str, Any] = {
        "id": row.id,
        "channel": row.channel,
        "kind": AlertKind(row.kind),
        "state": DeliveryState(row.state),
        "created": row.created,
        "due": row.due,
        "attempts": row.attempts,
        "fate_unknown": row.fate_unknown,
        "error": row.error,
        "receipt": None
        if row.receipt_ts is None
        else Receipt(channel=row.receipt_channel, ts=row.receipt_ts),
    }
    return Delivery(**(values | changes))
