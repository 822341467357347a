"""The words in which the operators hear of the canary."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.health.telling import Notice
from bot.model import CanaryStage

__all__ = ["tell_canary_back", "tell_canary_lost"]

_WHERE = {
    CanaryStage.NOWHERE: "It was not stored: entries are not read, judged or written",
    CanaryStage.STORED: "It was stored, and the rules told nobody of it: the log says what was "
    "judged",
    CanaryStage.TOLD: "It was judged and stored, and not sent: deliveries are not under way",
    CanaryStage.SENT: "It was sent too late",
}
_REMEDY = "News may be late or missing in the same way: see /readyz and the log"


def tell_canary_lost(
    stage: CanaryStage, *, since: datetime, within: timedelta, error: str = ""
) -> Notice:
    """A made-up entry that set out at ``since`` did not arrive; told once until one does."""
    return Notice(
        key=f"canary:lost/{since:%Y%m%dT%H%M%S.%fZ}",
        headline=f"A made-up entry did not come through within {within.total_seconds():.0f} s",
        lines=tuple(
            filter(None, (f"It set out at {since:%H:%M:%S} UTC", _WHERE[stage], error, _REMEDY))
        ),
    )


def tell_canary_back(*, since: datetime, took: timedelta) -> Notice:
    """One came through again, after those from ``since`` on did not."""
    return Notice(
        key=f"canary:back/{since:%Y%m%dT%H%M%S.%fZ}",
        headline="Made-up entries come through again",
        lines=(
            f"The first that did not set out at {since:%d %b %H:%M:%S} UTC",
            f"The last one took {took.total_seconds():.1f} s",
        ),
    )
