"""The words in which the operators hear that a destination refuses what it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.health.telling import Notice
from bot.model import call_channel, is_direct

__all__ = ["tell_refused"]

_REMEDY = (
    "What was to be told waits, and nothing of it is lost: `nightdesk deliveries list` shows it, "
    "and `nightdesk deliveries retry --all` sends it again"
)

_REMEDY_OF_ONE = (
    "Other messages to it are taken. What this one was to tell waits (`nightdesk deliveries list` "
    "shows it); sent again before that is mended, it is refused again"
)


def tell_refused(
    channel: str | None,
    *,
    code: str,
    error: str,
    fault: str | None = None,
    since: datetime | None,
    names: Mapping[str, str],
) -> Notice:
    """A channel takes nothing, or (None) none does.

    ``names`` has what people call channels that are kept by their ids. ``since`` is when it last
    took something: what is refused from then on, for one reason, is told once. What is sent there
    again and refused again is told again. ``fault`` says what is wrong with one message, where it
    is that message alone which is refused.
    """
    where = "Every channel" if channel is None else call_channel(channel, names)
    if channel is not None and is_direct(channel):
        # Whose it is, the id alone says.
        where = f"A direct message ({channel})"
    stood = "never" if since is None else f"{since:%Y%m%dT%H%M%S.%fZ}"
    return Notice(
        key=f"delivery:{channel or ''}/{code}/{stood}",
        headline=(
            f"{where} refuses what it is sent ({code})"
            if fault is None
            else f"One message to {where[0].lower()}{where[1:]} is refused: {fault} ({code})"
        ),
        lines=(error, _REMEDY if fault is None else _REMEDY_OF_ONE),
    )
