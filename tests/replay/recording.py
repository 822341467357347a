"""Recordings for tests: lines of entries, and the files that a replay reads beside them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.alerts import ChannelBook
from bot.judge import Judge
from bot.model import Source, Watch
from bot.replay import read_entries, replay, to_mapping
from bot.watchlist import Catalogue
from tests.classifying import CLASSIFIER
from tests.making import NOON, make_watch
from watchers import canonical_url

__all__ = ["line", "play"]


def line(id_: str, text: str, /, *, after_s: float = 0, **fields: Any) -> str:
    """One entry, seen that many seconds after noon."""
    source = fields.setdefault("source", "harbour.example")
    seen: datetime = NOON + timedelta(seconds=after_s)
    described = {
        "id": id_,
        "url": f"https://{source}/{id_}",
        "title": text,
        "seen": seen.isoformat(),
    } | fields
    return json.dumps({key: value for key, value in described.items() if value is not ...})


def play(
    lines: Sequence[str],
    *,
    watches: Sequence[Watch] | None = None,
    channels: ChannelBook | None = None,
    sources: Sequence[Source] = (),
    catalogue: Catalogue | None = None,
) -> list[dict[str, Any]]:
    """The records of a replay of these lines, as they are written."""
    watches = [make_watch()] if watches is None else watches
    channels = channels or ChannelBook()
    named = {name for watch in watches for name in watch.channels}
    return [
        dict(to_mapping(record))
        for record in replay(
            read_entries(lines, canonical_url=canonical_url),
            judge=Judge(
                catalogue=catalogue or Catalogue(()),
                classifier=CLASSIFIER,
                watches=watches,
                channels=channels,
            ),
            channels=channels,
            channel_names=sorted(named | set(channels.channels)),
            sources={source.id: source for source in sources},
        )
    ]
