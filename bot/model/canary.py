"""The canary: a made-up entry that goes the whole way, so that a way that is broken is noticed.

Its source, its watch and its channel have one name. None of them is in any list: the source is
retired in the store, the watch is known to the judge alone, and the channel is no destination's.
"""

from __future__ import annotations

from enum import StrEnum

from bot.model.channel import Channel, Threshold
from bot.model.entry import Source
from bot.model.watch import Priority, Watch

__all__ = ["CANARY", "CANARY_CHANNEL", "CANARY_SOURCE", "CANARY_WATCH", "CanaryStage"]

CANARY = "nightdesk-canary"

CANARY_CHANNEL = Channel(name=CANARY, threshold=Threshold.EVERYTHING, heartbeat=False)
"""Whatever the newsroom's channels want: it rings for everything, at any hour."""

CANARY_SOURCE = Source(
    id=CANARY,
    name="Nightdesk's canary",
    kind="feed",
    # Of a host that is nowhere (RFC 6761): nothing ever asks it.
    url="https://canary.invalid/feed",
    host="canary.invalid",
    tier=1,
)

CANARY_WATCH = Watch(
    name=CANARY, query=f"source:{CANARY}", channels=(CANARY,), priority=Priority.HIGH
)


class CanaryStage(StrEnum):
    """How far the canary came, as far as the store tells."""

    NOWHERE = "nowhere"
    STORED = "stored"  # judged and stored, and not worth a message by the rules
    TOLD = "told"  # a message of it waits to be sent
    SENT = "sent"
