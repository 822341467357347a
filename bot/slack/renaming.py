"""Hears that a channel has another name or another id, and knows it by that at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import structlog

from bot.slack.ids import is_room_id

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp

    from bot.slack.handling import Counter

__all__ = ["hear_moved", "hear_renamed", "listen_for_renames"]

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


async def hear_moved(event: Mapping[str, Any], counter: Counter) -> None:
    """Carry what is kept of a channel over to its new id, and forget what was known by the old.

    Slack gives a private channel another one, for good, when it is shared with another workspace:
    under the old one it is there no longer.
    """
    old, new = str(event.get("old_channel_id") or ""), str(event.get("new_channel_id") or "")
    if not is_room_id(old) or not is_room_id(new) or old == new:
        return
    counter.rooms.note_moved(old)
    counter.seeing.forget_names()
    await counter.desk.move_channel(old, new, now=counter.rooms.now())


def listen_for_renames(app: AsyncApp, counter: Counter) -> None:
    """Have a Bolt app hand over that channels are renamed, public ones and private ones, and that
    one has another id.
    """

    async def renamed(event: dict[str, Any]) -> None:
        await hear_renamed(event, counter)

    async def moved(event: dict[str, Any]) -> None:
        await hear_moved(event, counter)

    app.event("channel_id_changed")(moved)
    app.event("channel_rename")(renamed)
    app.event("group_rename")(renamed)
