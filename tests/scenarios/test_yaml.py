"""Every story in this folder comes out as it says, and its twin does not.

`tests/scenarios/telling.py` says how a file is written. The rules are those of a replay, with
the shipped entities and defaults.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.comparing import find_differences
from tests.scenarios.playing import FILES, open_newsroom, play
from tests.scenarios.telling import REAL_ARTICLE, Scenario, read_scenario


def test_there_are_stories_of_every_rule() -> None:
    assert len(FILES) >= 40


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_story_comes_out_as_it_says(file: Path, tmp_path: Path) -> None:
    story = read_scenario(file).story

    assert find_differences(play(open_newsroom(story, tmp_path), story), story) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_without_its_one_fact_or_rule_it_comes_out_otherwise(file: Path, tmp_path: Path) -> None:
    check_twin(read_scenario(file), tmp_path)


def check_twin(scenario: Scenario, folder: Path) -> None:
    """It comes out as it says itself, and not as the story does."""
    twin = scenario.twin
    records = play(open_newsroom(twin, folder), twin)

    assert find_differences(records, twin) == []
    assert find_differences(records, twin, scenario.story.expect) != [], scenario.without


@pytest.mark.skipif(not REAL_ARTICLE.exists(), reason=f"the page is not here: {REAL_ARTICLE}")
@pytest.mark.parametrize(
    "file",
    [one for one in FILES if read_scenario(one).story.reads_article],
    ids=lambda one: one.stem,
)
def test_a_page_as_it_was_published_comes_out_as_ours_does(file: Path, tmp_path: Path) -> None:
    scenario = read_scenario(file, article=REAL_ARTICLE)
    story = scenario.story

    assert find_differences(play(open_newsroom(story, tmp_path), story), story) == []
    check_twin(scenario, tmp_path)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("expect: {post: []}", "post"),
        ("expect: {}", "say what is expected"),
        ("expect: {posts: [{at: '09:00', deals: breaking}]}", "deals"),
        ("expect: {posts: [{at: '09:00', breaking: deals, update: deals}]}", "name one of"),
        ("expect: {entries: {e1: {level: breaking, scor: 1}}}", "scor"),
        ("preview: nokia\nexpect: {preview: {hit: 1}}", "hit"),
        ("preview: nokia\nexpect: {posts: []}", "a preview is of a watch"),
        ("expect: {preview: {hits: 1}}", "a preview is of a watch"),
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
