"""Writes the configuration by which the real service watches a recorded day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.configured import describe_source
from bot.demo.day import Day
from bot.model import Source
from config.schema import ChannelSettings, EntitySettings, WatchSettings

__all__ = ["DemoSetup", "write_configuration"]

# A day of twenty seconds asks for a quicker pace than any real outlet would bear.
_POLL_EVERY_S = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSetup:
    """What the service is started with.

    ``config_file`` is all of its configuration: nothing is to be taken from the
    environment, where a newsroom's own database and tokens may be named. ``data_folder``
    is empty, and goes when the demo ends. ``channels`` are those that the day's watches
    tell. ``day_url`` is the page of the day's outlets.
    """

    config_file: Path
    data_folder: Path
    channels: tuple[str, ...]
    day_url: str


def write_configuration(
    day: Day, sources: Sequence[Source], *, day_url: str, folder: Path
) -> DemoSetup:
    """Write the day's configuration file into ``folder``, and make the data folder there."""
    data_folder = folder / "data"
    data_folder.mkdir()
    config_file = folder / "demo.yaml"
    settings = {
        "data_dir": str(data_folder),
        "database_url": f"sqlite:///{data_folder / 'nightdesk.db'}",
        "packs": [],  # only the day's own outlets
        "contact": day_url,  # nobody else is asked, so there is nothing to be advised of
        "http": {"host": "127.0.0.1", "port": 0},
        "poll": {"tier_1_s": _POLL_EVERY_S, "other_s": _POLL_EVERY_S},
        "log": {"level": "warning"},
        "sources": {source.id: _describe(source) for source in sources},
        "watches": [_plain(watch) for watch in day.watches],
        "channels": {name: _plain(channel) for name, channel in day.channels.items()},
        "entities": {name: _plain(entity) for name, entity in day.entities.items()},
    }
    config_file.write_text(
        # JSON is YAML 1.2 with every text in quotes, so that none is taken for a number.
        f"# {day.title}. {day.note}\n{json.dumps(settings, ensure_ascii=False, indent=2)}\n",
        encoding="utf-8",
    )
    named = dict.fromkeys(channel for watch in day.watches for channel in watch.channels)
    return DemoSetup(
        config_file=config_file,
        data_folder=data_folder,
        channels=tuple(named),
        day_url=day_url,
    )


def _describe(source: Source) -> dict[str, object]:
    return {
        name: value for name, value in describe_source(source).items() if value not in (None, [])
    }


def _plain(part: WatchSettings | ChannelSettings | EntitySettings) -> dict[str, object]:
    """A part of the day as its file has it, without what the file left out."""
    return part.model_dump(mode="json", by_alias=True, exclude_unset=True)
