"""``nightdesk feed remove``: a source less, or a pack of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.common import actor, say
from bot.cli.feed.stored import in_store, pack_sources

if TYPE_CHECKING:
    from bot.ports import Store
    from config.schema import Settings

__all__ = ["remove"]


@click.command()
@click.argument("place", metavar="ID|pack:NAME[/ID]")
def remove(*, place: str) -> None:
    """Watch the source ID no longer; its entries stay.

    pack:NAME removes all sources of a shipped pack that commands have added, pack:NAME/ID
    one of them. What stands in a configuration file is taken out there.
    """
    if place.startswith("pack:"):
        _remove_pack(place)
        return

    async def take(store: Store, settings: Settings) -> None:
        from bot.errors import ReadOnly

        if place in settings.sources:
            # The service may not have met it yet, so that the database does not know it.
            raise ReadOnly(f"the source {place!r} stands in a configuration file: remove it there")
        await store.remove_source(place, actor=actor(), now=datetime.now(UTC))

    in_store(take)
    say(f"removed {place}")


def _remove_pack(place: str) -> None:
    wanted = pack_sources(place)

    async def take(store: Store, settings: Settings) -> int:
        from bot.errors import NotThere, ReadOnly

        removed = 0
        for id_ in wanted:
            if id_ in settings.sources:
                say(f"{id_} stands in a configuration file: remove it there")
                continue
            try:
                await store.remove_source(id_, actor=actor(), now=datetime.now(UTC))
            except NotThere:
                say(f"{id_} is not watched")
            except ReadOnly as error:
                say(f"{id_} stays: {error}")
            else:
                say(f"removed {id_}")
                removed += 1
        return removed

    removed = in_store(take)
    say(f"{place}: {removed} removed, {len(wanted) - removed} were not there to be removed")
