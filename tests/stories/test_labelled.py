"""How well labelled openings are read: the promise of the tables beside this file."""

from __future__ import annotations

import pytest

from benchmarks.origins import HALVES, TASKS, Tally

LEAST = 0.92


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("task", TASKS)
def test_of_labelled_openings_few_are_read_wrong(task: str, half: str) -> None:
    tally = Tally.of(TASKS[task](half))
    assert tally.meant >= 30
    assert tally.precision >= LEAST
    assert tally.recall >= LEAST
