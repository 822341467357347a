"""docs/editorial.md says what the rules do."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.configured import weights_of
from bot.model import CLASSES, THRESHOLD_SCORES, Step
from bot.stories import PARTS, Weights
from bot.stories.scoring.steps import BURST, BURST_SPAN
from config.schema import UrgencySettings
from tests.stories.cases import name_ring, rate

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/editorial.md").read_text(encoding="utf-8")
FLAT = " ".join(PAGE.split())
SHIPPED = yaml.safe_load((ROOT / "config/default.yaml").read_text(encoding="utf-8"))["urgency"]
SECTIONS = {
    title: text for title, _, text in (part.partition("\n") for part in PAGE.split("\n## "))
}
PARTS_AND_WEIGHTS, EXAMPLES = "The parts and their weights", "Worked examples"


def rows_of(*names: str, cells: int, section: str | None = None) -> dict[str, list[str]]:
    """The rows that begin with one of these names, with so many cells after it."""
    rows = (
        [cell.strip(" `") for cell in line.strip("|").split(" | ")]
        for line in (PAGE if section is None else SECTIONS[section]).splitlines()
        if line.startswith("| `")
    )
    return {row[0]: row[1:] for row in rows if row[0] in names and len(row) == cells + 1}


def test_the_table_of_weights_is_that_of_the_shipped_configuration() -> None:
    table = rows_of(*PARTS, cells=3, section=PARTS_AND_WEIGHTS)
    assert {part: float(cells[0]) for part, cells in table.items()} == {
        part: SHIPPED[part] for part in PARTS
    }
    assert list(table) == list(PARTS), "the heaviest first"


def test_what_takes_away_is_as_shipped() -> None:
    others = {"genre", "passing", "fresh_hours", "archive_days"}
    assert {name: float(cells[0]) for name, cells in rows_of(*others, cells=2).items()} == {
        name: SHIPPED[name] for name in others
    }
    assert f"at a score of `claim`, {SHIPPED['claim']}" in FLAT


def test_the_steps_are_those_of_the_shipped_configuration() -> None:
    assert list(rows_of(*Step, cells=1)) == SHIPPED["steps"]
    assert f"`step`, {SHIPPED['step']}," in FLAT
    assert f"`cool_down_minutes`, {SHIPPED['cool_down_minutes']}," in FLAT
    assert BURST == 3
    assert timedelta(minutes=30) == BURST_SPAN


def test_the_weights_of_the_rules_are_those_of_the_shipped_configuration() -> None:
    assert weights_of(UrgencySettings.model_validate(SHIPPED)) == Weights()
    assert weights_of(UrgencySettings()) == Weights()


def test_the_weights_sum_to_one_and_stand_in_their_order() -> None:
    assert sum(SHIPPED[part] for part in PARTS) == pytest.approx(1.0)
    weights = [SHIPPED[part] for part in PARTS]
    assert weights == sorted(weights, reverse=True)


def test_the_classes_of_numbers_are_those_of_the_rules() -> None:
    said = {
        kind: tuple(float(cell.replace(",", "")) for cell in cells)
        for kind, cells in rows_of(*CLASSES, cells=4).items()
    }
    assert said == {kind: tuple(map(float, bounds)) for kind, bounds in CLASSES.items()}


def test_the_thresholds_are_those_of_channels() -> None:
    said = {word: float(cells[0]) for word, cells in rows_of(*THRESHOLD_SCORES, cells=2).items()}
    assert said == {threshold.value: score for threshold, score in THRESHOLD_SCORES.items()}


CASES = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in SECTIONS[EXAMPLES].splitlines()
    if line.startswith("| ") and line.count(" | ") == 6
][2:]
WORKED: dict[str, Any] = {
    "headline": "Microsoft and OpenAI end their partnership",
    "word": "Microsoft",
    "priority": "high",
    "tier": 1,
    "known": "4 origins in 12 minutes",
}
CLOSE = 0.015
"""What a rule of events may make of a headline without a change of this page."""


def test_the_worked_example_is_what_the_rules_say() -> None:
    urgency = rate(**WORKED)
    said = rows_of(*PARTS, cells=3, section=EXAMPLES)
    assert list(said) == [part.name for part in urgency.parts]
    for part in urgency.parts:
        share, worth, reason = said[part.name]
        assert float(share) == pytest.approx(part.share, abs=0.1)
        assert float(worth) == pytest.approx(part.worth, abs=CLOSE)
        assert reason == (part.reason or "-")
    assert f"reads: {'; '.join(urgency.reasons)}." in FLAT
    (total,) = re.findall(r"Together (\S+)\. \"Why", FLAT)
    assert float(total) == pytest.approx(urgency.score, abs=CLOSE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join((case[0], *case[2:5])))
def test_each_headline_rings_as_the_page_says(case: list[str]) -> None:
    headline, word, priority, tier, known, score, rings = case
    urgency = rate(headline=headline, word=word, priority=priority, tier=int(tier), known=known)
    assert float(score) == pytest.approx(urgency.score, abs=CLOSE)
    assert name_ring(urgency) == rings


def test_the_page_has_a_dozen_headlines_and_every_ring() -> None:
    assert len(CASES) >= 12
    assert {case[6] for case in CASES} == {
        *THRESHOLD_SCORES,
        "digest",
        "nobody",
    }
