"""The ablation takes out parts that are there, and says so where one is not any more."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from benchmarks import ablation
from benchmarks.ablation import PARTS, list_streams, main, take_out

OWN = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_where_the_table_says(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, _ in PARTS[part]:
        # What is there now is put back after the test.
        there = importlib.import_module(module)
        monkeypatch.setattr(there, name, getattr(there, name))
    take_out(part)
    for module, name, replacement in PARTS[part]:
        assert getattr(importlib.import_module(module), name) is replacement


def test_a_part_that_is_gone_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"a part": (("bot.stories.separation.apart", "no_such_rule", 0.0),)}
    monkeypatch.setattr(ablation, "PARTS", gone)
    with pytest.raises(LookupError, match=r"no_such_rule.*benchmarks/ablation\.py.*'a part'"):
        take_out("a part")


def test_a_part_that_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert not main(["no part"])
    assert "there is no part no part" in capsys.readouterr().out


def test_the_projects_own_streams_are_measured() -> None:
    assert set(OWN.glob("stories-*.jsonl")) <= set(list_streams())
