"""Plays `watch preview` over what came in a story, stored as the polls of its sources store it.

A preview is of days that have gone by, so a story of one is told in weeks: see `days` in
`telling.py`. What it finds is told in a record that no replay has, in the fields of
`watch preview --json` and the lines that the command prints.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.app.newsroom import Newsroom
from bot.cli.watch.preview_text import describe_preview, write_preview
from bot.preview import Budget, Preview, preview_watch
from tests.preview.newsdesk import keep, open_newsroom, span_of
from tests.scenarios.telling import Told

__all__ = ["play_preview"]


def play_preview(newsroom: Newsroom, told: Told) -> dict[str, Any]:
    """What the previewed watch would have brought, had nothing else been watched for."""
    with TemporaryDirectory() as folder:
        found = asyncio.run(_preview(newsroom, told, Path(folder)))
    text = "\n".join(write_preview(found, is_to_somebody=True))
    return {"type": "preview", "text": text, **describe_preview(found)}


async def _preview(newsroom: Newsroom, told: Told, folder: Path) -> Preview:
    (watch,) = (one for one in newsroom.watches if one.name == told.preview)
    ids = {source.host: source.id for source in newsroom.sources}
    recorded = [one.entry for one in told.record()]
    entries = [replace(one, source=ids.get(one.source, one.source)) for one in recorded]
    first = [one.key for one in entries if one.id in told.first_polled]
    async with open_newsroom(folder) as store:
        await keep(store, entries, sources=newsroom.sources, baseline=first)
        return await preview_watch(
            watch,
            search=store.search,
            catalogue=newsroom.catalogue,
            classifier=newsroom.classifier,
            channels=newsroom.channels,
            weights=newsroom.weights,
            span=span_of(entries),
            budget=Budget.unlimited(),
        )
