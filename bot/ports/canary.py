"""What the store knows of the canary."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.model import CanaryStage
from bot.ports.records import LeaseToken, PlannedAlert

__all__ = ["CanaryStore"]


class CanaryStore(Protocol):
    """The canary's rows: there while it is on its way, and in no list, count or export."""

    async def clear_canary(self, *, now: datetime, lease: LeaseToken) -> None:
        """Forget what there is of a canary, and have its source there, retired.

        Raises LeaseLost.
        """
        ...

    async def find_canary(self) -> CanaryStage:
        """How far the canary came."""
        ...

    async def tell_operators(
        self, planned: PlannedAlert, *, now: datetime, lease: LeaseToken
    ) -> bool:
        """Store a notice with its delivery; false where it was told already. Raises LeaseLost."""
        ...
