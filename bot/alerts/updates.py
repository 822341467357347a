"""What of a story is materially new to a channel that was told of it."""

from __future__ import annotations

from bot.alerts.inert import tidy
from bot.alerts.wording import REASON_LIMIT, find_detail
from bot.model import Placement, Relation, Source, Status, Told

__all__ = ["word_news"]

_MAY_BE_NEWS = frozenset({Relation.UPDATE, Relation.REVISION})


def word_news(placement: Placement, told: Told, *, source: Source) -> str:
    """What an entry brings that the channel has to hear, in words; empty where nothing.

    That is a status other than the one that it was told last, where the story became
    disputed or official or a dispute ended, and a development such as a number that far
    outgrew the known. Copies and plain reports bring nothing.
    """
    if placement.relation not in _MAY_BE_NEWS:
        return ""
    said = (_word_status(placement, told, source), *placement.developments)
    return "; ".join(words for words in (tidy(each, limit=REASON_LIMIT) for each in said) if words)


def _word_status(placement: Placement, told: Told, source: Source) -> str:
    if placement.status is told.status:
        return ""
    detail = find_detail(placement, source)
    was_disputed = told.status is Status.DISPUTED
    if placement.status is Status.DISPUTED:
        return detail or "disputed"
    if placement.status is Status.OFFICIAL:
        official = f"official: {detail}" if detail else "official"
        return f"{official}, no longer disputed" if was_disputed else official
    return "no longer disputed" if was_disputed else ""
