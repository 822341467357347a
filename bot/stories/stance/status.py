"""What is known of a story: single-source, corroborated, official or disputed."""

from __future__ import annotations

import msgspec

from bot.model import Status
from bot.stories.stance.denials import Dispute

__all__ = ["Standing", "judge"]


class Standing(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What of a story decides its status.

    ``origins`` counts the independent origins that say so: who says no corroborates
    nothing. ``dispute`` is the one that stands, if any.
    """

    origins: int
    official: bool
    dispute: Dispute | None


def judge(standing: Standing) -> Status:
    """The status, by precedence: disputed, official, corroborated, single-source."""
    if standing.dispute is not None:
        return Status.DISPUTED
    if standing.official:
        return Status.OFFICIAL
    return Status.CORROBORATED if standing.origins >= 2 else Status.SINGLE_SOURCE
