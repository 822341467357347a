"""``nightdesk feed remove``: a source less."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.common import actor, say
from bot.cli.feed.stored import in_store

if TYPE_CHECKING:
    from bot.ports import Store
    from config.schema import Settings

__all__ = ["remove"]


@click.command()
@click.argument("source_id", metavar="ID")
def remove(*, source_id: str) -> None:
    """Watch the source ID no longer; its entries stay."""

    async def take(store: Store, settings: Settings) -> None:
        from bot.errors import ReadOnly

        if source_id in settings.sources:
            # The service may not have met it yet, so that the database does not know it.
            raise ReadOnly(
                f"the source {source_id!r} stands in a configuration file: remove it there"
            )
        await store.remove_source(source_id, actor=actor(), now=datetime.now(UTC))

    in_store(take)
    say(f"removed {source_id}")
