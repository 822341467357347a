"""What a channel is shown where two of its messages turn out to be of one story."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.alerts.inert import cut
from bot.alerts.routing import FIRST_STEP
from bot.alerts.wording import TEXT_LIMIT
from bot.languages import phrase, tell_time
from bot.model import Alert, AlertBody, AlertKind

__all__ = ["edit_merged"]


def edit_merged(
    younger: AlertBody, older: AlertBody, *, story: str, zone: str, now: datetime
) -> Alert:
    """The silent edit of the ``younger`` of a channel's two breaking messages of ``story``.

    It stays as it was told, and says in its language which message lives on; nobody is
    notified. ``zone`` is that in which the channel's times are given.
    """
    language = younger.language
    time = tell_time(older.at, zone, language)
    headline, name = older.headline, older.source_name
    news = phrase(language, "merged_into", headline=headline, time=time)
    said = phrase(language, "merged_line", headline=headline, source=name, time=time)
    body = replace(
        younger,
        kind=AlertKind.EDIT,
        story=story,
        at=now,
        mention_here=False,
        news=news,
        text=cut(f"{said}\n{younger.text}", TEXT_LIMIT),
    )
    # The key is that of the message which it changes: its story as it was then.
    return Alert(
        story=younger.story,
        channel=younger.channel,
        kind=AlertKind.EDIT,
        step=FIRST_STEP,
        body=body,
    )
