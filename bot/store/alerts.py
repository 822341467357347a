"""Alerts with their deliveries: told once, whatever is judged twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from bot.model import (
    Alert,
    AlertBody,
    AlertKind,
    DeliveryState,
    DigestBody,
    Message,
    NoticeBody,
)
from bot.ports.records import PlannedAlert
from bot.store.bodies import read_message, write_message
from bot.store.columns import AnyRow
from bot.store.counters import draw_numbers
from bot.store.dialect import insert_missing
from bot.store.entries import in_chunks
from bot.store.merging import find_message, find_survivor, find_survivors
from bot.store.schema import alert_stories, alerts, deliveries

__all__ = ["alerts_of", "insert_alerts"]

_EDITED: Mapping[type[Message], AlertKind] = {
    AlertBody: AlertKind.BREAKING,
    DigestBody: AlertKind.DIGEST,
    NoticeBody: AlertKind.NOTICE,
}
"""What kind of message an edit changes."""
_RANKS = {AlertKind.BREAKING: 0, AlertKind.UPDATE: 1}
_LAST = 2
"""Lists, notices and edits, which both of these overtake."""


def insert_alerts(
    conn: Connection, planned: Sequence[PlannedAlert], *, at: datetime
) -> tuple[PlannedAlert, ...]:
    """Store alerts with pending deliveries, due at once unless they cool down; those that were new.

    The unique key decides what is new, within ``planned`` too. An update takes the place of one
    of its story in its channel that cools down: there is one row of both.
    """
    stored: list[PlannedAlert] = []
    for run in _split_at_updates(planned):
        new, replacing = _replace_held(conn, run, at=at)
        stored += (*replacing, *_insert_new(conn, new, at=at))
    return tuple(stored)


def _split_at_updates(planned: Sequence[PlannedAlert]) -> list[list[PlannedAlert]]:
    """Runs with one update a channel at the most.

    A later update of a channel may take the place of one in the run before, which has to be there
    by then: what is written together leaves the same rows as what is written one by one.
    """
    runs: list[list[PlannedAlert]] = [[]]
    updated: set[str] = set()
    for plan in planned:
        if plan.alert.kind is AlertKind.UPDATE:
            if plan.alert.channel in updated:
                runs.append([])
                updated.clear()
            updated.add(plan.alert.channel)
        runs[-1].append(plan)
    return runs


def _replace_held(
    conn: Connection, planned: Sequence[PlannedAlert], *, at: datetime
) -> tuple[list[PlannedAlert], list[PlannedAlert]]:
    """Those that are new, and those that took the place of an update that had not left."""
    updates = [plan.alert.story for plan in planned if plan.alert.kind is AlertKind.UPDATE]
    now_of = find_survivors(conn, set(updates)) if updates else {}
    new, replacing = [], []
    for plan in planned:
        story = now_of.get(plan.alert.story, plan.alert.story)
        held = None
        if plan.alert.kind is AlertKind.UPDATE:
            held = _find_held(conn, story, plan.alert.channel, at=at)
        if held is None:
            new.append(plan)
            continue
        conn.execute(
            update(alerts)
            .where(alerts.c.number == held.number)
            .values(
                story=plan.alert.story,
                step=plan.alert.step,
                body=write_message(plan.alert.body),
                at=at,
            )
        )
        conn.execute(
            update(deliveries).where(deliveries.c.id == held.id).values(due=plan.alert.due or at)
        )
        replacing.append(replace(plan, delivery_id=held.id))
    return new, replacing


def _find_held(conn: Connection, story: str, channel: str, *, at: datetime) -> AnyRow | None:
    """The update of a story in a channel that cools down: no send of it has begun."""
    return conn.execute(
        select(alerts.c.number, deliveries.c.id)
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(
            alert_stories.c.story == story,
            alerts.c.channel == channel,
            alerts.c.kind == AlertKind.UPDATE.value,
            deliveries.c.state == DeliveryState.PENDING.value,
            deliveries.c.attempts == 0,
            deliveries.c.due > at,
        )
        .order_by(alerts.c.number.desc())
        .limit(1)
    ).one_or_none()


def _insert_new(
    conn: Connection, planned: Sequence[PlannedAlert], *, at: datetime
) -> tuple[PlannedAlert, ...]:
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
    told = {number: _stories_of(numbered[number].alert) for number in new}
    # A digest may be of lines that were read before a merge, and an alert of the same batch.
    now_of = find_survivors(conn, {story for of in told.values() for story in of})
    rows = [
        {"story": story, "alert": number}
        for number, of in told.items()
        for story in dict.fromkeys(now_of.get(story, story) for story in of)
    ]
    if rows:
        conn.execute(insert(alert_stories), rows)
    conn.execute(
        insert(deliveries),
        [
            {
                "id": numbered[number].delivery_id,
                "alert": number,
                "channel": numbered[number].alert.channel,
                "kind": numbered[number].alert.kind.value,
                "rank": _RANKS.get(numbered[number].alert.kind, _LAST),
                "state": DeliveryState.PENDING.value,
                "created": at,
                "due": numbered[number].alert.due or at,
                "attempts": 0,
                "fate_unknown": False,
            }
            for number in new
        ],
    )
    _put_under(conn, {number: numbered[number].alert for number in new}, now_of)
    return tuple(numbered[number] for number in new)


def _put_under(conn: Connection, new: Mapping[int, Alert], now_of: Mapping[str, str]) -> None:
    """Note which message an update or a further part of a list belongs under, and which one an
    edit changes.
    """
    for number, alert in new.items():
        if alert.kind is AlertKind.UPDATE:
            under = find_message(conn, now_of.get(alert.story, alert.story), alert.channel)
        elif alert.kind is AlertKind.EDIT:
            # Its own step counts the edits; a message is told but once, in the first step.
            kind = _EDITED[type(alert.body)]
            under = conn.execute(
                select(alerts.c.number).where(
                    alerts.c.story == alert.story,
                    alerts.c.channel == alert.channel,
                    alerts.c.kind == kind.value,
                    alerts.c.step == 0,
                )
            ).scalar()
        elif isinstance(alert.body, DigestBody) and alert.body.part:
            under = conn.execute(
                select(alerts.c.number).where(
                    alerts.c.story == alert.story,
                    alerts.c.channel == alert.channel,
                    alerts.c.kind == alert.kind.value,
                    alerts.c.step == alert.step - alert.body.part,
                )
            ).scalar()
        else:
            continue
        conn.execute(update(alerts).where(alerts.c.number == number).values(under=under))


def alerts_of(conn: Connection, story: str) -> tuple[Alert, ...]:
    """What channels were told of a story, digests that listed it included.

    Of a story that was merged: of the one that it is now.
    """
    story = find_survivor(conn, story)
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
    # A notice is of no story. An edit is of the one that its message's story is now.
    return [] if isinstance(alert.body, NoticeBody) else [alert.body.story]
