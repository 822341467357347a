"""Where messages go."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from bot.model import Message, Receipt

__all__ = ["Notifier"]


class Notifier(Protocol):
    """A destination for messages: Slack, the terminal.

    ``pace`` is the least time between two messages to one channel, ``post_pace`` that between
    two messages to whichever channels, and ``edit_pace`` that between two edits; zero where
    there is no such limit.
    """

    pace: timedelta
    post_pace: timedelta
    edit_pace: timedelta

    async def send(
        self, body: Message, *, delivery_id: str, parent: Receipt | None = None
    ) -> Receipt:
        """Post ``body`` to its channel, with ``delivery_id`` travelling along.

        ``parent`` is the receipt of the message that an update, or a further part of a list,
        belongs under, where the destination has threads; without it, or where that message is
        no longer there, it is a message of its own. Of an edit it is that of the message which
        becomes ``body``, and nobody is notified; without it there is nothing to edit.

        Raises DeliveryRefused where it will never be taken, DeliveryDelayed where nothing
        was posted and a later try may help, FateUnknown where it may have been posted.
        """
        ...

    async def find(
        self,
        body: Message,
        *,
        delivery_id: str,
        since: datetime,
        parent: Receipt | None = None,
    ) -> Receipt | None:
        """The receipt of a message that carries ``delivery_id``, posted after ``since``.

        It is looked for where `send` would have put it. None where it is certain that there
        is none, and of an edit, which may be done again. Raises DeliveryDelayed where the
        destination could not be asked just now, and FateUnknown where it can never be known
        (the channel's history may not be read).
        """
        ...

    async def close(self) -> None:
        """End connections."""
        ...
