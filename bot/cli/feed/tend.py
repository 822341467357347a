"""``nightdesk feed pause``, ``resume`` and ``approve``: what people decide on a source."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.common import actor, say
from bot.cli.feed.stored import in_store

if TYPE_CHECKING:
    from bot.ports import Store
    from config.schema import Settings

__all__ = ["approve", "pause", "resume"]


@click.command()
@click.argument("source_ids", nargs=-1, required=True, metavar="ID...")
def pause(*, source_ids: tuple[str, ...]) -> None:
    """Poll these sources no more until they are resumed, those of files and packs too."""

    async def work(store: Store, settings: Settings) -> None:
        for source_id in dict.fromkeys(source_ids):
            await _meet(store, settings, source_id)
            await store.pause_source(source_id, actor=actor(), now=datetime.now(UTC))
            say(f"paused {source_id}")

    in_store(work)


@click.command()
@click.argument("source_ids", nargs=-1, required=True, metavar="ID...")
def resume(*, source_ids: tuple[str, ...]) -> None:
    """Poll these sources again, at once: paused ones, gone ones, and those that fail.

    After a long pause, what has no date is taken for old and told to nobody.
    """

    async def work(store: Store, settings: Settings) -> None:
        for source_id in dict.fromkeys(source_ids):
            await _meet(store, settings, source_id)
            await store.resume_source(source_id, actor=actor(), now=datetime.now(UTC))
            say(f"resumed {source_id}")

    in_store(work)


@click.command()
@click.argument("source_ids", nargs=-1, required=True, metavar="ID...")
def approve(*, source_ids: tuple[str, ...]) -> None:
    """Let through what is held back of these sources as a flood.

    The service judges the entries within seconds, as if they were new: what is old by its
    date alerts nobody, as ever.
    """
    from bot.alerts.wording import count

    async def work(store: Store, settings: Settings) -> None:
        for source_id in dict.fromkeys(source_ids):
            await _meet(store, settings, source_id)
            held = await store.approve_source(source_id, actor=actor(), now=datetime.now(UTC))
            say(f"approved {count(held, 'entry', 'entries')} of {source_id}")

    in_store(work)


async def _meet(store: Store, settings: Settings, source_id: str) -> None:
    """Raises NotThere for a source of the files that the service has not taken in yet."""
    from bot.errors import NotThere

    if source_id not in settings.sources:
        return
    if all(one.source.id != source_id for one in await store.list_sources()):
        raise NotThere(
            f"the source {source_id!r} stands in a configuration file that no service has read "
            "yet: begin with `nightdesk run`"
        )
