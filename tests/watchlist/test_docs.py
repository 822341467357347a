"""Every example of docs/query-language.md holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.errors import InvalidQuery
from bot.watchlist import advise, parse_query
from tests.watchlist.builders import CATALOGUE, match

PAGE = (Path(__file__).parents[2] / "docs" / "query-language.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([^`]+)` \| ([^|`]+) \| ([^|`]+) \|$", PAGE, re.MULTILINE)
REFUSALS = re.findall(r"```text\n(.+?)\n```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("query", "finds", "passes_over"), ROWS, ids=[row[0] for row in ROWS])
def test_an_example_finds_what_the_page_says(query: str, finds: str, passes_over: str) -> None:
    for title in finds.split(" · "):
        assert match(query, title), title
    for title in passes_over.split(" · "):
        assert not match(query, title), title


@pytest.mark.parametrize("told", REFUSALS)
def test_a_refusal_reads_as_the_page_shows_it(told: str) -> None:
    with pytest.raises(InvalidQuery) as caught:
        parse_query(told.split("\n")[1].strip(), CATALOGUE)
    assert str(caught.value) == told


NOTES = re.findall(
    r"^\| `([^`]+)` \| ([^|`]+) \|$", PAGE.partition("## What is hardly meant")[2], re.MULTILINE
)


@pytest.mark.parametrize(("query", "note"), NOTES)
def test_what_is_hardly_meant_is_told_as_the_page_says(query: str, note: str) -> None:
    (advice,) = advise(parse_query(query, CATALOGUE), CATALOGUE)
    assert advice.problem.startswith(note)


def test_the_page_has_examples_of_either_kind() -> None:
    assert len(ROWS) >= 30
    assert len(REFUSALS) >= 12
    assert len(NOTES) >= 8
