"""Silent edits of messages that channels have: each shows how things stand when it is sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, func, select

from bot.model import Alert, AlertBody, AlertKind, DeliveryState
from bot.ports.records import PlannedAlert
from bot.store.alerts import insert_alerts
from bot.store.bodies import read_message
from bot.store.columns import AnyRow
from bot.store.schema import alert_stories, alerts, deliveries

__all__ = ["edit_messages"]


def edit_messages(conn: Connection, story: str, *, at: datetime) -> None:
    """Have every breaking message of the story that lives on edited.

    Wants the story's row to be held: two that edit at once count their edits in turn.
    """
    planned = []
    for row in _find_messages(conn, story):
        last = conn.execute(
            select(alerts.c.body, alerts.c.step)
            .where(alerts.c.under == row.number, alerts.c.kind == AlertKind.EDIT.value)
            .order_by(alerts.c.number.desc())
            .limit(1)
        ).one_or_none()
        body = (
            read_message(AlertKind.BREAKING, row.body)
            if last is None
            else read_message(AlertKind.EDIT, last.body)
        )
        if not isinstance(body, AlertBody):
            continue
        step = 1 + (conn.execute(
            select(func.max(alerts.c.step)).where(
                alerts.c.story == row.story,
                alerts.c.channel == row.channel,
                alerts.c.kind == AlertKind.EDIT.value,
            )
        ).scalar() or 0)  # fmt: skip
        edit = replace(body, kind=AlertKind.EDIT, mention_here=False, owner=None)
        planned.append(
            PlannedAlert(
                alert=Alert(
                    story=row.story,
                    channel=row.channel,
                    kind=AlertKind.EDIT,
                    step=step,
                    body=edit,
                ),
                # As the alert's own key, it names this edit and no other.
                delivery_id=f"edit-{row.number}-{step}",
            )
        )
    insert_alerts(conn, planned, at=at)


def _find_messages(conn: Connection, story: str) -> list[AnyRow]:
    """The breaking alert of the story that lives on in each channel.

    One that was refused is no message, and one of which no send has begun is sent as things
    stand then.
    """
    rows = conn.execute(
        select(alerts)
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(
            alert_stories.c.story == story,
            alerts.c.kind == AlertKind.BREAKING.value,
            deliveries.c.state.in_([DeliveryState.SENT.value, DeliveryState.LEASED.value])
            | ((deliveries.c.state == DeliveryState.PENDING.value) & (deliveries.c.attempts > 0)),
        )
        .order_by(alerts.c.number)
    )
    first: dict[str, AnyRow] = {}
    for row in rows:
        first.setdefault(row.channel, row)
    return list(first.values())
