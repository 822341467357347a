"""What became of proposals, in the messages that asked about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from bot.alerts.notices import show_outcomes
from bot.health.proposing import tell_outcome
from bot.model import AlertKind, DeliveryState, NoticeBody, Outcome, Proposal
from bot.store.bodies import read_message
from bot.store.editing import find_last_edit, put_edit
from bot.store.schema import alerts, deliveries

__all__ = ["NOTICES", "tell_outcomes"]

NOTICES = 60
"""A year of the weekly note: what is asked longer ago is asked again."""


def tell_outcomes(
    conn: Connection, id_: str, *, load: Callable[[], Sequence[Proposal]], at: datetime
) -> None:
    """Have every notice of late that asks about the proposal edited: it says of each of its
    proposals what became of it. ``load`` gives all proposals as they are now.

    One that was refused is no message; one that was not sent yet is edited once it was.
    """
    found = conn.execute(
        select(alerts)
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(
            alerts.c.kind == AlertKind.NOTICE.value,
            alerts.c.story.like("watches/%"),
            deliveries.c.state != DeliveryState.DEAD.value,
        )
        .order_by(alerts.c.number.desc())
        .limit(NOTICES)
    ).all()
    asking = [
        (row, body)
        for row in found
        if isinstance(body := read_message(AlertKind.NOTICE, row.body), NoticeBody)
        and id_ in body.proposals
    ]
    if not asking:
        return
    # Two who decide at once edit in turn: each then reads what the other decided.
    numbers = sorted(row.number for row, _ in asking)
    conn.execute(
        select(alerts.c.number)
        .where(alerts.c.number.in_(numbers))
        .order_by(alerts.c.number)
        .with_for_update()
    ).all()
    decided = {one.id: one for one in load()}
    for row, body in asking:
        outcomes = [
            Outcome(proposal=one.id, said=said, at=one.since)
            for one in map(decided.get, body.proposals)
            if one is not None and (said := tell_outcome(one))
        ]
        edit = show_outcomes(body, outcomes)
        put_edit(conn, row, edit, waits=find_last_edit(conn, row.number), at=at, due=at)
