"""Alerts with their deliveries: told once, whatever is judged twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select

from bot.model import Alert, AlertKind, DeliveryState, DigestBody, NoticeBody
from bot.ports.records import PlannedAlert
from bot.store.bodies import read_message, write_message
from bot.store.counters import draw_numbers
from bot.store.dialect import insert_missing
from bot.store.entries import in_chunks
from bot.store.schema import alert_stories, alerts, deliveries

__all__ = ["alerts_of", "insert_alerts"]


def insert_alerts(
    conn: Connection, planned: Sequence[PlannedAlert], *, at: datetime
) -> tuple[PlannedAlert, ...]:
    """Store alerts with pending deliveries, due at once; those that were new.

    The unique key decides what is new, within ``planned`` too.
    """
    if not planned:
        return ()
    numbered = dict(zip(draw_numbers(conn, "alerts", len(planned)), planned, strict=True))
    insert_missing(
        conn,
        alerts,
        [
            {
                "number": number,
                "story": plan.alert.story,
                "channel": plan.alert.channel,
                "kind": plan.alert.kind.value,
                "step": plan.alert.step,
                "body": write_message(plan.alert.body),
                "at": at,
            }
            for number, plan in numbered.items()
        ],
    )
    new = sorted(
        number
        for chunk in in_chunks(numbered)
        for number in conn.execute(
            select(alerts.c.number).where(alerts.c.number.in_(chunk))
        ).scalars()
    )
    if not new:
        return ()
    told = [
        {"story": story, "alert": number}
        for number in new
        for story in _stories_of(numbered[number].alert)
    ]
    if told:
        conn.execute(insert(alert_stories), told)
    conn.execute(
        insert(deliveries),
        [
            {
                "id": numbered[number].delivery_id,
                "alert": number,
                "channel": numbered[number].alert.channel,
                "kind": numbered[number].alert.kind.value,
                "rank": 0 if numbered[number].alert.kind is AlertKind.BREAKING else 1,
                "state": DeliveryState.PENDING.value,
                "created": at,
                "due": at,
                "attempts": 0,
                "fate_unknown": False,
            }
            for number in new
        ],
    )
    return tuple(numbered[number] for number in new)


def alerts_of(conn: Connection, story: str) -> tuple[Alert, ...]:
    """What channels were told of a story, digests that listed it included."""
    rows = conn.execute(
        select(alerts)
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .where(alert_stories.c.story == story)
        .order_by(alerts.c.number)
    )
    return tuple(
        Alert(
            story=row.story,
            channel=row.channel,
            kind=AlertKind(row.kind),
            step=row.step,
            body=read_message(AlertKind(row.kind), row.body),
        )
        for row in rows
    )


def _stories_of(alert: Alert) -> list[str]:
    if isinstance(alert.body, DigestBody):
        return list(dict.fromkeys(line.story for line in alert.body.lines))
    # A notice is of no story.
    return [] if isinstance(alert.body, NoticeBody) else [alert.story]
