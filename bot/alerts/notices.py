"""The words of a notice: what the operators' channel is told of sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.alerts.inert import cut, tidy
from bot.alerts.wording import HEADLINE_LIMIT, TEXT_LIMIT
from bot.languages import phrase
from bot.model import Language, NoticeBody, Outcome

__all__ = ["compose_introduction", "compose_notice", "show_outcomes"]

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


def show_outcomes(body: NoticeBody, outcomes: Sequence[Outcome]) -> NoticeBody:
    """The edit of a notice that says what became of the proposals which it asks about."""
    said = {one.proposal: tidy(one.said, limit=_LINE_LIMIT) for one in outcomes}
    # The lines begin with those that ask about proposals, one each.
    asked = list(zip(body.lines, body.proposals, strict=False))
    lines = [f"{line} ({said[id_]})" if id_ in said else line for line, id_ in asked]
    return replace(
        body,
        outcomes=tuple(outcomes),
        is_edit=True,
        text=cut("\n".join((body.headline, *lines, *body.lines[len(asked) :])), TEXT_LIMIT),
    )


def compose_introduction(*, channel: str, at: datetime, language: Language) -> NoticeBody:
    """What a channel is told of the bot that was invited there."""
    lines = tuple(phrase(language, said) for said in ("introduction", "introduction_help"))
    headline = phrase(language, "introduction_briefly")
    return NoticeBody(
        channel=channel,
        at=at,
        source=None,
        headline=headline,
        lines=lines,
        text="\n".join((headline, *lines)),
        introduces=language,
    )
