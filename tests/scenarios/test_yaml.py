"""Every story in this folder comes out as it says, and its twin does not.

`tests/scenarios/telling.py` says how a file is written. The rules are those of a replay, with
the shipped entities and defaults.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.app.newsroom import Newsroom, build_newsroom
from bot.app.rehearsing import rehearse
from bot.replay import StoryPost, to_mapping
from bot.watchlist import Catalogue
from config import load_files
from config.documents import read_document
from tests.replay.schemas import check_record
from tests.scenarios.comparing import find_differences
from tests.scenarios.telling import ARTICLE, Scenario, Told, read_scenario
from tests.watchlist.builders import read_shipped_catalogue

FILES = sorted(Path(__file__).parent.glob("*.yaml"))


@pytest.fixture
def open_newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The newsroom of a story. The shipped entities are read once for all stories, as that
    takes half a second; a story that has some of its own is read whole.
    """

    def open_(told: Told) -> Newsroom:
        file = tmp_path / "newsroom.yaml"
        file.write_text(told.configuration, encoding="utf-8")
        if "\nentities:" in f"\n{told.configuration}":
            return build_newsroom(load_files([file], packs=()))
        with monkeypatch.context() as patch:
            patch.setattr("config.loader.read_entities_document", _read_no_entities)
            newsroom = build_newsroom(load_files([file], packs=()))
        return replace(newsroom, catalogue=_shipped())

    return open_


def _read_no_entities() -> Any:
    return read_document(b"entities: {}", file="no entities")


def _shipped() -> Catalogue:
    return read_shipped_catalogue()


def play(newsroom: Newsroom, told: Told) -> list[dict[str, Any]]:
    """The records as they are written; of a post also whether it calls everybody."""
    records = []
    for record in rehearse(newsroom, told.record()):
        written = dict(to_mapping(record))
        check_record(written)
        if isinstance(record, StoryPost):
            written["mention_here"] = record.body.mention_here
        records.append(written)
    return records


def read(file: Path) -> Scenario:
    scenario = read_scenario(file)
    if (scenario.story.reads_article or scenario.twin.reads_article) and not ARTICLE.exists():
        pytest.skip(f"the article of this story is not here: {ARTICLE}")
    return scenario


def test_there_are_stories_of_every_rule() -> None:
    assert len(FILES) >= 40


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_story_comes_out_as_it_says(file: Path, open_newsroom: Any) -> None:
    story = read(file).story

    assert find_differences(play(open_newsroom(story), story), story) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_without_its_one_fact_or_rule_it_comes_out_otherwise(
    file: Path, open_newsroom: Any
) -> None:
    scenario = read(file)
    twin = scenario.twin

    records = play(open_newsroom(twin), twin)

    assert find_differences(records, twin) == []
    assert find_differences(records, twin, scenario.story.expect) != [], scenario.without


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("expect: {post: []}", "post"),
        ("expect: {}", "say what is expected"),
        ("expect: {posts: [{at: '09:00', deals: breaking}]}", "deals"),
        ("expect: {posts: [{at: '09:00', breaking: deals, update: deals}]}", "name one of"),
        ("expect: {entries: {e1: {level: breaking, scor: 1}}}", "scor"),
    ],
)
def test_a_slip_in_a_story_is_no_expectation_that_always_holds(
    tmp_path: Path, line: str, said: str
) -> None:
    file = tmp_path / "slip.yaml"
    file.write_text(
        f"title: A slip\nentries: []\n{line}\n"
        "twin: {without: it, newsroom: {packs: []}, expect: {posts: []}}\n",
        encoding="utf-8",
    )

    with pytest.raises(ValueError, match=said):
        read_scenario(file)
