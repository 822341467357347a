"""The words of a notice: what the operators' channel is told of sources."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.alerts.inert import cut, tidy
from bot.alerts.wording import HEADLINE_LIMIT, TEXT_LIMIT
from bot.model import NoticeBody

__all__ = ["compose_notice"]

_LINE_LIMIT = 300
_LINES_AT_MOST = 10


def compose_notice(
    *,
    channel: str,
    at: datetime,
    headline: str,
    lines: Iterable[str] = (),
    source: str | None,
    proposals: tuple[str, ...] = (),
) -> NoticeBody:
    """A notice that is inert: one line of visible text each, within what every
    destination has room for. Of more than ten lines the last says how many are left out.
    ``proposals`` are the ids of those that the lines ask about.
    """
    said = [line for line in (tidy(line, limit=_LINE_LIMIT) for line in lines) if line]
    if len(said) > _LINES_AT_MOST:
        left_out = len(said) - _LINES_AT_MOST + 1
        said = [*said[: _LINES_AT_MOST - 1], f"… and {left_out} more"]
    title = tidy(headline, limit=HEADLINE_LIMIT)
    return NoticeBody(
        channel=channel,
        at=at,
        source=source,
        headline=title,
        lines=tuple(said),
        text=cut("\n".join((title, *said)), TEXT_LIMIT),
        proposals=proposals,
    )
