"""The sources as the commands see them: stored, in the files, and in packs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

import click

from bot.cli.common import load, run_async, with_store

if TYPE_CHECKING:
    from bot.model import Source
    from bot.ports import SourceStatus, Store
    from config.schema import Settings
    from watchers import WatcherSettings

__all__ = ["all_sources", "fetch_settings", "in_store", "pack_sources"]

T = TypeVar("T")


def fetch_settings() -> WatcherSettings:
    """How the configuration wants documents to be fetched.

    A configuration that cannot be read is no reason not to look at a document.
    """
    from bot.app.running import watcher_settings
    from config import ConfigError
    from watchers import WatcherSettings

    try:
        return watcher_settings(load())
    except ConfigError as error:
        click.echo(f"the configuration is left out: {error}", err=True)
        return WatcherSettings()


def pack_sources(place: str) -> Mapping[str, Source]:
    """The sources that ``pack:NAME`` or ``pack:NAME/ID`` stands for, by id.

    Raises ConfigError for a pack that is not there, UsageError for a source.
    """
    from dataclasses import replace

    from bot.configured import source_of
    from bot.model import SourceOrigin
    from config.packs import read_pack
    from config.values import suggest

    name, _, wanted = place.removeprefix("pack:").partition("/")
    pack = read_pack(name)
    if wanted and wanted not in pack:
        remedy = suggest(wanted, pack, otherwise=f"it has {', '.join(pack)}")
        raise click.UsageError(f"the pack {name!r} has no source {wanted!r}: {remedy}")
    return {
        id_: replace(source_of(id_, source), origin=SourceOrigin.DATABASE)
        for id_, source in pack.items()
        if wanted in ("", id_)
    }


async def all_sources(store: Store, settings: Settings) -> tuple[SourceStatus, ...]:
    """Those of the database, and those of the files that the service has not met yet."""
    from bot.app.newsroom import build_newsroom
    from bot.ports import SourceState, SourceStatus

    stored = {one.source.id: one for one in await store.list_sources()}
    now = datetime.now(UTC)
    for source in build_newsroom(settings).sources:
        if source.id not in stored:
            stored[source.id] = SourceStatus(
                source=source, state=SourceState(url=source.url, due=now), entries=0
            )
    return tuple(stored[name] for name in sorted(stored))


def in_store(work: Callable[[Store, Settings], Awaitable[T]]) -> T:
    """Do ``work`` with the database open and the configuration read."""

    async def run() -> T:
        settings = load()
        async with with_store(settings) as store:
            return await work(store, settings)

    return run_async(run)
