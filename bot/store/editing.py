"""Silent edits of messages that channels have: each shows how things stand when it is written, by
the story's best report, and who is on the story when it is sent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, update

from bot.alerts import show_report, show_state
from bot.model import Alert, AlertBody, AlertKind, DeliveryState, Message, Status, Story
from bot.ports.records import PlannedAlert
from bot.store.alerts import insert_alerts
from bot.store.bodies import read_message, write_message
from bot.store.columns import AnyRow
from bot.store.reports import find_report
from bot.store.schema import alert_stories, alerts, deliveries, stories
from bot.store.stories import read_story

__all__ = ["edit_messages", "find_grown", "find_last_edit", "grow_messages", "put_edit"]

_SENT = DeliveryState.SENT.value
_PENDING = DeliveryState.PENDING.value
_EDIT = AlertKind.EDIT.value

_SAID_BY_SOMEBODY = frozenset({Status.OFFICIAL, Status.DISPUTED})
"""Statuses whose line says by whom, which a story's row does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Message:
    """A channel's message of a story, as its last edit has it."""

    alert: AnyRow  # the breaking alert
    shown: AlertBody
    edit: AnyRow | None  # the last edit, with its delivery


def find_grown(conn: Connection, *, changed_since: datetime) -> tuple[str, ...]:
    """The stories that changed since then of which a message shows another state."""
    return tuple(
        story.id
        for story in _read_changed(conn, changed_since)
        if any(_grow(conn, one, story) != one.shown for one in _find_messages(conn, story.id))
    )


def grow_messages(
    conn: Connection, *, changed_since: datetime, now: datetime, gap: timedelta
) -> int:
    """Have the messages of those stories edited, and return how many there are.

    A message is edited once within ``gap``, unless the status of its story changed.
    """
    edited = 0
    for story in _read_changed(conn, changed_since, hold=True):
        for one in _find_messages(conn, story.id):
            grown = _grow(conn, one, story)
            if grown != one.shown:
                is_urgent = grown.status is not one.shown.status
                _edit(conn, one, grown, at=now, due=now if is_urgent else _find_due(one, now, gap))
                edited += 1
    return edited


def edit_messages(conn: Connection, story: str, *, at: datetime) -> None:
    """Have every breaking message of the story that lives on edited, at once.

    Wants the story's row to be held: two that edit at once count their edits in turn.
    """
    row = conn.execute(select(stories).where(stories.c.id == story)).one()
    for one in _find_messages(conn, story):
        _edit(conn, one, _grow(conn, one, read_story(row)), at=at, due=at)


def _read_changed(conn: Connection, changed_since: datetime, *, hold: bool = False) -> list[Story]:
    asked = (
        select(stories)
        .where(
            stories.c.changed >= changed_since,
            stories.c.merged_into.is_(None),
            select(alerts.c.number)
            .join(alert_stories, alert_stories.c.alert == alerts.c.number)
            .where(
                alert_stories.c.story == stories.c.id,
                alerts.c.kind == AlertKind.BREAKING.value,
            )
            .exists(),
        )
        .order_by(stories.c.number)
    )
    rows = conn.execute(asked.with_for_update() if hold else asked)
    return [read_story(row) for row in rows]


def _find_messages(conn: Connection, story: str) -> list[_Message]:
    """The breaking alert of the story that lives on in each channel, with its last edit.

    One that was refused is no message, and one of which no send has begun is none yet.
    """
    rows = conn.execute(
        select(alerts, deliveries.c.ended)
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(
            alert_stories.c.story == story,
            alerts.c.kind == AlertKind.BREAKING.value,
            deliveries.c.state.in_([_SENT, DeliveryState.LEASED.value])
            | ((deliveries.c.state == _PENDING) & (deliveries.c.attempts > 0)),
        )
        .order_by(alerts.c.number)
    )
    first: dict[str, AnyRow] = {}
    for row in rows:
        first.setdefault(row.channel, row)
    found = []
    for row in first.values():
        edit = find_last_edit(conn, row.number)
        kind = AlertKind.BREAKING if edit is None else AlertKind.EDIT
        shown = read_message(kind, row.body if edit is None else edit.body)
        if isinstance(shown, AlertBody):
            found.append(_Message(alert=row, shown=shown, edit=edit))
    return found


def _grow(conn: Connection, one: _Message, story: Story) -> AlertBody:
    """What the message says once it shows the story as it stands, by its best report.

    One that says which message it was merged into stays as it is.
    """
    if one.shown.news:
        return one.shown
    shown = show_state(one.shown, story, status_line=_find_status_line(conn, one, story))
    report = find_report(conn, story, shown)
    if report is None:
        return shown
    return show_report(shown, report.entry, report.matches, source_name=report.source_name)


def _find_status_line(conn: Connection, one: _Message, story: Story) -> str:
    """The line that says by whom the story is official or disputed, as the channel was told."""
    if story.status not in _SAID_BY_SOMEBODY:
        return ""
    if story.status is one.shown.status:
        return one.shown.status_line
    bodies = conn.execute(
        select(alerts.c.body)
        .where(alerts.c.under == one.alert.number, alerts.c.kind == AlertKind.UPDATE.value)
        .order_by(alerts.c.number.desc())
    ).scalars()
    for text in bodies:
        body = read_message(AlertKind.UPDATE, text)
        if isinstance(body, AlertBody) and body.status is story.status:
            return body.status_line
    return ""


def _find_due(one: _Message, now: datetime, gap: timedelta) -> datetime:
    """When the message may be edited again; when an edit that waits is due."""
    if one.edit is not None and _waits(one.edit):
        waits_until: datetime = one.edit.due
        return max(now, waits_until)
    ended: datetime | None = (one.alert if one.edit is None else one.edit).ended
    return now + gap if ended is None else max(now, ended + gap)


def _waits(edit: AnyRow) -> bool:
    """Whether no send of it has begun."""
    return bool(edit.state == _PENDING and not edit.attempts)


def _edit(conn: Connection, one: _Message, body: AlertBody, *, at: datetime, due: datetime) -> None:
    edit = replace(body, kind=AlertKind.EDIT, mention_here=False, owner=None)
    put_edit(conn, one.alert, edit, waits=one.edit, at=at, due=due)


def find_last_edit(conn: Connection, message: int) -> AnyRow | None:
    """The last edit of the message of that alert, with its delivery."""
    return conn.execute(
        select(
            alerts.c.number,
            alerts.c.body,
            deliveries.c.id,
            deliveries.c.state,
            deliveries.c.attempts,
            deliveries.c.due,
            deliveries.c.ended,
        )
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(alerts.c.under == message, alerts.c.kind == _EDIT)
        .order_by(alerts.c.number.desc())
        .limit(1)
    ).one_or_none()


def put_edit(
    conn: Connection,
    message: AnyRow,
    edit: Message,
    *,
    waits: AnyRow | None,
    at: datetime,
    due: datetime,
) -> None:
    """Edit the message of an alert's row, of which ``waits`` is the last edit: where no send of
    that has begun, it says this.
    """
    if waits is not None and _waits(waits):
        conn.execute(
            update(alerts).where(alerts.c.number == waits.number).values(body=write_message(edit))
        )
        conn.execute(
            update(deliveries).where(deliveries.c.id == waits.id).values(due=min(due, waits.due))
        )
        return
    of_message = (
        alerts.c.story == message.story,
        alerts.c.channel == message.channel,
        alerts.c.kind == _EDIT,
    )
    step = 1 + (conn.execute(select(func.max(alerts.c.step)).where(*of_message)).scalar() or 0)
    alert = Alert(
        story=message.story,
        channel=message.channel,
        kind=AlertKind.EDIT,
        step=step,
        body=edit,
    )
    # As the alert's own key, it names this edit and no other.
    id_ = f"edit-{message.number}-{step}"
    insert_alerts(conn, [PlannedAlert(alert=alert, delivery_id=id_)], at=at)
    conn.execute(update(deliveries).where(deliveries.c.id == id_).values(due=due))
