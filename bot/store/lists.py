"""The alerts that are lists: which they are, and the rolling post that a channel has."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from bot.model import AlertKind, DigestBody, Occasion, RollingPost, WaitingLine
from bot.store.bodies import read_message
from bot.store.merging import find_survivors
from bot.store.schema import alerts

__all__ = ["IS_DIGEST", "IS_LIST", "STANDS_FOR_RINGING", "read_rolling_post"]

_IS_NEW = alerts.c.kind == AlertKind.DIGEST.value
# A list of another occasion than a digest is named by that before its time.
IS_DIGEST: ColumnElement[bool] = and_(_IS_NEW, alerts.c.story.not_like("%/%"))
_IS_ROLLING = alerts.c.story.like(f"{Occasion.ROLLING.value}/%")
STANDS_FOR_RINGING: ColumnElement[bool] = or_(
    *(
        alerts.c.story.like(f"{occasion.value}/%")
        for occasion in Occasion
        if occasion.stands_for_ringing
    )
)
IS_LIST: ColumnElement[bool] = or_(
    _IS_NEW, and_(alerts.c.kind == AlertKind.EDIT.value, _IS_ROLLING)
)


def read_rolling_post(conn: Connection, channel: str, *, since: datetime) -> RollingPost | None:
    """The channel's last rolling post as it is after its last edit, if it began after then.

    Stories that became one are one line.
    """
    first = conn.execute(
        select(alerts)
        .where(alerts.c.channel == channel, _IS_NEW, _IS_ROLLING, alerts.c.at > since)
        .order_by(alerts.c.number.desc())
        .limit(1)
    ).one_or_none()
    if first is None:
        return None
    last = conn.execute(
        select(alerts)
        .where(alerts.c.channel == channel, alerts.c.story == first.story)
        .order_by(alerts.c.number.desc())
        .limit(1)
    ).one()
    opened = read_message(AlertKind.DIGEST, first.body)
    body = read_message(AlertKind(last.kind), last.body)
    if not (isinstance(body, DigestBody) and isinstance(opened, DigestBody)):
        return None
    now_of = find_survivors(conn, [line.story for line in body.lines])
    lines: dict[str, WaitingLine] = {}
    for line in body.lines:
        story = now_of.get(line.story, line.story)
        told = WaitingLine(
            channel=channel,
            story=story,
            watches=line.watches,
            urgency=line.urgency,
            added=opened.at,
            claim=line.claim,
        )
        lines[story] = told.joined_to(lines.get(story))
    return RollingPost(
        channel=channel,
        opened=opened.at,
        edited=body.at,
        step=0 if last.kind == AlertKind.DIGEST.value else last.step,
        lines=tuple(lines.values()),
    )
