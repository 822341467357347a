"""docs/editorial.md says what the rules do."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import yaml

from bot.configured import weights_of
from bot.model import THRESHOLD_SCORES, Step
from bot.stories import PARTS, Weights
from bot.stories.magnitudes import CLASSES
from bot.stories.steps import BURST, BURST_SPAN
from config.schema import UrgencySettings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/editorial.md").read_text(encoding="utf-8")
FLAT = " ".join(PAGE.split())
SHIPPED = yaml.safe_load((ROOT / "config/default.yaml").read_text(encoding="utf-8"))["urgency"]
ROWS = [
    [cell.strip(" `") for cell in line.strip("|").split(" | ")]
    for line in PAGE.splitlines()
    if line.startswith("| `")
]


def rows_of(*names: str, cells: int) -> dict[str, list[str]]:
    """The rows that begin with one of these names, with so many cells after it."""
    return {row[0]: row[1:] for row in ROWS if row[0] in names and len(row) == cells + 1}


def test_the_table_of_weights_is_that_of_the_shipped_configuration() -> None:
    table = rows_of(*PARTS, cells=3)
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
