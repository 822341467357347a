"""The sources as the commands see them: described, stored, and in the files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.cli.common import load, run_async, with_store

if TYPE_CHECKING:
    from bot.model import Source
    from bot.ports import SourceStatus, Store
    from config.schema import Settings

__all__ = ["all_sources", "in_store", "make_source"]

T = TypeVar("T")


def make_source(source_id: str, described: Mapping[str, Any]) -> Source:
    """A source as a file would describe it, checked as a file is. Raises UsageError."""
    from dataclasses import replace

    from pydantic import ValidationError

    from bot.app.newsroom import source_of
    from bot.model import SourceOrigin
    from config.schema import ConfigFile

    try:
        checked = ConfigFile.model_validate({"sources": {source_id: described}})
    except ValidationError as exc:
        faults = [
            "; ".join(filter(None, (error["msg"], error.get("ctx", {}).get("remedy"))))
            for error in exc.errors()
        ]
        raise click.UsageError("\n".join(faults)) from exc
    settings = checked.sources[source_id]
    assert settings is not None  # noqa: S101 - described above
    return replace(source_of(source_id, settings), origin=SourceOrigin.DATABASE)


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
