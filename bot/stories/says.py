"""What an entry says that a change may say otherwise, as (topic, what is said)."""

from __future__ import annotations

from bot.model import TOLLS, Revision
from bot.stories.developments import Rise
from bot.stories.editing.revisions import list_claims

__all__ = ["list_says"]


def list_says(
    title: str, *, revision: Revision | None, rise: Rise | None, lowered: Rise | None
) -> tuple[tuple[str, str], ...]:
    """What its headline says, what it changed to, and the number that it raised or took back."""
    changes = () if revision is None else revision.changes
    return (
        *list_claims(title),
        *((change.topic, change.now) for change in changes),
        *_list_rise(title, rise),
        *_list_lowered(lowered),
    )


def _list_rise(title: str, rise: Rise | None) -> tuple[tuple[str, str], ...]:
    """What rose, where the headline has no number of it."""
    if rise is None or rise.of not in TOLLS or rise.of in dict(list_claims(title)):
        return ()
    return ((rise.of, f"{rise.value:.10g}"),)


def _list_lowered(lowered: Rise | None) -> tuple[tuple[str, str], ...]:
    return () if lowered is None else ((lowered.of, f"{lowered.value:.10g}"),)
