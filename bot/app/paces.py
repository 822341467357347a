"""How often things are done, as the configuration has it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from watchers import PollPace

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = ["longest_wait", "read_pace"]


def read_pace(settings: Settings) -> PollPace:
    """How often sources are polled."""
    return PollPace(
        tier_1=timedelta(seconds=settings.poll.tier_1_s),
        others=timedelta(seconds=settings.poll.other_s),
        longest=timedelta(seconds=settings.poll.longest_s),
    )


def longest_wait(settings: Settings) -> timedelta:
    """What anything waits after the clock was set back at most: no shorter than the lease,
    which would run out before it is renewed.
    """
    poll = settings.poll
    return timedelta(seconds=max(poll.tier_1_s, poll.other_s, settings.lease_s))
