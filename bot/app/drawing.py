"""Posts as a reader of Slack sees them, for the wire page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.slack.blocks import compose
from bot.slack.html import MESSAGE_STYLE, Reader, draw_message

if TYPE_CHECKING:
    from bot.ports import WirePost

__all__ = ["PostDrawing"]


class PostDrawing:
    """Draws posts with the code that makes them for Slack; `style` is what the drawn ones need.

    ``wire_url`` is where readers reach the wire page, as posts link it.
    """

    style = MESSAGE_STYLE

    def __init__(self, *, wire_url: str | None = None) -> None:
        self._wire_url = wire_url

    def draw(self, post: WirePost, *, now: datetime) -> str:
        """The post as inert HTML, for a reader at ``now`` whose times are UTC."""
        message = compose(post.body, wire_url=self._wire_url)
        return draw_message(message, reader=Reader(now=now), at=post.at, is_reply=post.is_reply)
