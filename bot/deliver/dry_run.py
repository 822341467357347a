"""A destination that the canary does not reach: it is taken and posted nowhere."""

from __future__ import annotations

from datetime import datetime

from bot.model import CANARY, Message, Receipt
from bot.ports import Notifier

__all__ = ["DryRun"]


class DryRun:
    """The ``notifier``, but for what goes to the canary's channel, which is no channel of its."""

    def __init__(self, notifier: Notifier) -> None:
        self._notifier = notifier
        self.pace = notifier.pace
        self.post_pace = notifier.post_pace
        self.edit_pace = notifier.edit_pace

    async def send(
        self, body: Message, *, delivery_id: str, parent: Receipt | None = None
    ) -> Receipt:
        """Post ``body``, or say of the canary that it arrived."""
        if body.channel == CANARY:
            return Receipt(channel=CANARY, ts=delivery_id)
        return await self._notifier.send(body, delivery_id=delivery_id, parent=parent)

    async def find(
        self,
        body: Message,
        *,
        delivery_id: str,
        since: datetime,
        parent: Receipt | None = None,
    ) -> Receipt | None:
        """Look for a message; the canary may be sent as often as anybody likes."""
        if body.channel == CANARY:
            return None
        return await self._notifier.find(body, delivery_id=delivery_id, since=since, parent=parent)

    async def close(self) -> None:
        """End connections."""
        await self._notifier.close()
