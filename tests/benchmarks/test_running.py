"""The benchmarks can be started, and say plainly whether a goal was met."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.__main__ import BENCHMARKS, run
from benchmarks.generated_news import make_entries, make_watches
from benchmarks.measuring import CpuMeter
from benchmarks.report import Goal, print_table
from bot.judge import Judge
from bot.model import Source

README = Path(__file__).parents[2] / "benchmarks" / "README.md"


@pytest.mark.parametrize("name", BENCHMARKS)
def test_each_benchmark_still_fits_the_code_that_it_measures(name: str) -> None:
    assert callable(import_module(f"benchmarks.{name}").main)


@pytest.mark.parametrize("name", BENCHMARKS)
def test_the_readme_says_what_each_benchmark_shows(name: str) -> None:
    assert f"## {name}" in README.read_text(encoding="utf-8")


def test_an_unknown_name_is_refused_with_the_names_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["startup", "polling_costs"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "polling_costs" in said.err
    assert "polling_cost," in said.err


@pytest.mark.parametrize(
    ("goal", "met"),
    [
        (Goal(name="ratio", figure=4.0, most=4.0, unit="×"), True),
        (Goal(name="ratio", figure=4.1, most=4.0, unit="×"), False),
        (Goal(name="polls", figure=10, least=10), True),
        (Goal(name="polls", figure=9, least=10), False),
    ],
)
def test_a_goal_that_is_missed_says_so(goal: Goal, *, met: bool) -> None:
    assert goal.met is met
    assert ("MISSED" in str(goal)) is not met


def test_a_table_keeps_its_columns(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("case", "µs"), [("a long one", 1234.5), ("b", 7)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("   µs")
    assert lines[2] == "a long one  1,234"
    assert lines[3] == "b               7"


def test_generated_news_is_the_same_for_the_same_seed() -> None:
    entries = list(make_entries(60))
    assert entries == list(make_entries(60))
    assert entries != list(make_entries(60, seed=2))


def test_generated_watches_can_all_be_read_and_some_are_hit(judge: Judge) -> None:
    judge.set_watches(make_watches(300))
    hits = [
        judge.judge(entry, Source.unlisted(entry.source), now=entry.seen).decision.hits
        for entry in make_entries(60)
    ]
    assert any(hits)
    assert not all(hits)


def test_the_cpu_of_a_living_child_is_counted_unless_it_stands_apart() -> None:
    work = "sum(range(3_000_000)); print('done', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", work], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "done\n"
        counted, apart = CpuMeter().read(), CpuMeter(apart=(child.pid,)).read()
        child.communicate("\n")
    assert counted.children_s > apart.children_s
