"""A decision put together out of what the rules say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.model import Decision, Entry, Hit, Level, Placement, Reading, Story, Urgency

__all__ = ["decide", "leave_out_match"]

_RANK = {Level.ARCHIVE: 0, Level.DIGEST: 1, Level.BREAKING: 2}


def decide(
    entry: Entry,
    *,
    hits: tuple[Hit, ...],
    read: Reading,
    placement: Placement | None,
    story: Story | None,
    weighed: Iterable[tuple[str, Urgency]],
    now: datetime,
) -> Decision:
    """What becomes of an entry, with the highest urgency that it was ``weighed`` with by watch."""
    by_watch = tuple(weighed)
    return Decision(
        entry=entry.key,
        at=now,
        hits=hits,
        event=read.event,
        genre=read.genre,
        placement=placement,
        urgency=max(
            (urgency for _, urgency in by_watch),
            key=lambda urgency: (_RANK[urgency.level], urgency.score),
            default=None,
        ),
        by_watch=by_watch,
        story=story,
        certainty=read.certainty,
        evidence=read.evidence,
        consequences=read.consequences,
    )


def leave_out_match(urgency: Urgency) -> Urgency:
    """The urgency without a word of where the watch matches."""
    said = {part.reason for part in urgency.parts if part.name == "match"}
    return replace(urgency, reasons=tuple(each for each in urgency.reasons if each not in said))
