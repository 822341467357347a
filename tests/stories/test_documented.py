"""The examples of docs/stories.md: each pair of headlines is one story or two, as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.telling import HOUR, News, hear

PAGE = Path(__file__).resolve().parents[2] / "docs" / "stories.md"
COUNTS = {"one": 1, "two": 2}


def read_examples() -> list[tuple[str, str, str, int]]:
    """The rows of the tables whose last column is "stories": the rule, two headlines, how many."""
    found: list[tuple[str, str, str, int]] = []
    is_within = False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|"):
            is_within = False
        elif cells[-1] == "stories":
            is_within = True
        elif is_within and not set(cells[0]) <= {"-"}:
            rule, one, other, stories = cells
            found.append((rule, one, other, COUNTS[stories]))
    return found


EXAMPLES = read_examples()


def test_the_page_has_examples_of_both_kinds() -> None:
    assert len(EXAMPLES) >= 20
    assert {stories for *_, stories in EXAMPLES} == {1, 2}


@pytest.mark.no_cover
@pytest.mark.parametrize(("rule", "one", "other", "stories"), EXAMPLES)
def test_an_example_is_as_many_stories_as_the_page_says(
    rule: str, one: str, other: str, stories: int
) -> None:
    heard = hear([News(0, "gazette.example", one), News(HOUR, "herald.example", other)])
    assert len(set(heard.stories)) == stories, rule
