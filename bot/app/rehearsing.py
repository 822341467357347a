"""A rehearsal of the newsroom that a configuration makes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.judge import Judge
from bot.replay import replay

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.replay import Record, RecordedEntry

__all__ = ["rehearse"]


def rehearse(newsroom: Newsroom, recorded: Sequence[RecordedEntry]) -> Iterator[Record]:
    """Every record of a replay of these entries in the newsroom, as `bot.replay.replay`."""
    judge = Judge(
        catalogue=newsroom.catalogue,
        classifier=newsroom.classifier,
        watches=newsroom.watches,
        channels=newsroom.channels,
        weights=newsroom.weights,
    )
    return replay(
        recorded,
        judge=judge,
        channels=newsroom.channels,
        channel_names=newsroom.channel_names(),
        sources={source.id: source for source in newsroom.sources},
    )
