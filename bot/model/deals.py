"""How far a deal has come."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Stage"]


class Stage(StrEnum):
    """How far a deal has come, as a headline tells it."""

    TALKS = "talks"  # in talks, an offer, hearsay
    TOLD = "told"  # "to buy": planned or agreed, which it does not say
    AGREED = "agreed"
    DONE = "done"
    REJECTED = "rejected"  # an offer that was turned down
    BLOCKED = "blocked"  # by an authority
    VOTED_DOWN = "voted_down"  # by those who own the firm
    OFF = "off"
    UNSURE = "unsure"  # "may call off", "after it called off": the end is not the news

    @property
    def is_end(self) -> bool:
        """Whether the headline says that there is no deal, or may be none."""
        return self in _ENDS


_ENDS = frozenset({Stage.BLOCKED, Stage.VOTED_DOWN, Stage.OFF, Stage.REJECTED, Stage.UNSURE})
