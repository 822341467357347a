"""Plays a story of this folder through the rules of a replay, with the shipped entities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from bot.app.newsroom import Newsroom, build_newsroom
from bot.app.rehearsing import rehearse
from bot.replay import Record, StoryPost, compare, to_mapping
from config import load_files
from config.documents import read_document
from tests.replay.schemas import check_record
from tests.scenarios.pressing import play_pressed
from tests.scenarios.previewing import play_preview
from tests.scenarios.telling import Told
from tests.watchlist.builders import read_shipped_catalogue

__all__ = ["FILES", "open_newsroom", "play"]

FILES = tuple(sorted(Path(__file__).parent.glob("*.yaml")))


def open_newsroom(told: Told, folder: Path) -> Newsroom:
    """The newsroom of a story, whose file is written into ``folder``."""
    file = folder / "newsroom.yaml"
    file.write_text(told.configuration, encoding="utf-8")
    has_own_entities = "\nentities:" in f"\n{told.configuration}"
    with pytest.MonkeyPatch.context() as patch:
        if not has_own_entities:
            patch.setattr("config.loader.read_entities_document", _read_no_entities)
        newsroom = build_newsroom(load_files([file], packs=()))
    if has_own_entities:
        return newsroom
    return replace(newsroom, catalogue=read_shipped_catalogue())


def _read_no_entities() -> Any:
    return read_document(b"entities: {}", file="no entities")


def play(newsroom: Newsroom, told: Told) -> list[dict[str, Any]]:
    """The records as they are written; of a post also whether it calls everybody."""
    if told.presses is not None:
        return play_pressed(newsroom, told)
    records = []
    rehearsed = list(rehearse(newsroom, told.record()))
    for record in rehearsed:
        written = dict(to_mapping(record))
        check_record(written)
        if isinstance(record, StoryPost):
            written["mention_here"] = record.body.mention_here
        records.append(written)
    if told.compare is not None:
        records += _compare(rehearsed, told, told.compare)
    if told.preview is not None:
        records.append(play_preview(newsroom, told))
    return records


def _compare(
    rehearsed: Sequence[Record], told: Told, changes: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """What another configuration would tell otherwise, as `replay --compare` finds it."""
    with TemporaryDirectory() as folder:
        other = open_newsroom(told.in_newsroom(changes), Path(folder))
    return [
        {
            "type": "difference",
            "change": each.change.value,
            "entry": each.entry.id,
            "channel": next(way.channel for way in (each.other, each.base) if way is not None),
        }
        for each in compare(rehearsed, rehearse(other, told.record())).differences
    ]
