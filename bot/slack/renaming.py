"""Hears that somebody renamed a channel, and knows it by its new name at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import structlog

from bot.slack.ids import is_room_id

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp

    from bot.slack.handling import Counter

__all__ = ["hear_renamed", "listen_for_renames"]

log = structlog.get_logger("nightdesk.slack")


async def hear_renamed(event: Mapping[str, Any], counter: Counter) -> None:
    """Note the name that a channel has now of which anything is kept, and forget what was known
    by names. A workspace has many that are no concern of the bot's.

    What is kept by its old name goes on being kept by that, which files may have.
    """
    said = event.get("channel")
    said = said if isinstance(said, Mapping) else {}
    id_, name = str(said.get("id") or ""), str(said.get("name") or "")
    if not is_room_id(id_) or not name:
        return
    counter.rooms.note_renamed(id_, name)
    counter.seeing.forget_names()
    used = await counter.desk.used_channels()
    is_noted = await counter.desk.channels.note_renamed(
        id_, name, used=used, now=counter.rooms.now()
    )
    if is_noted:
        log.info("channel_renamed", id=id_, name=name)


def listen_for_renames(app: AsyncApp, counter: Counter) -> None:
    """Have a Bolt app hand over that channels are renamed: public ones, and private ones."""

    async def renamed(event: dict[str, Any]) -> None:
        await hear_renamed(event, counter)

    app.event("channel_rename")(renamed)
    app.event("group_rename")(renamed)
