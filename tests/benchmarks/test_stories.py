"""The benchmark of stories tells of any labelled stream how well it fares and what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing import Pipe
from pathlib import Path

import pytest

from benchmarks import windows as windows_
from benchmarks.stories import choose_windows, main
from benchmarks.windows import WINDOWS, Filled, measure_windows
from bot.app.memory import release_memory

OWN = Path(__file__).parents[1] / "data" / "stories-natural.jsonl"


@pytest.fixture
def streams(tmp_path: Path) -> tuple[Path, Path]:
    """A stream of a dozen entries, and one of four times as many."""
    lines = OWN.read_text(encoding="utf-8").splitlines(keepends=True)
    small, large = tmp_path / "small.jsonl", tmp_path / "large.jsonl"
    small.write_text("".join(lines[:12]), encoding="utf-8")
    large.write_text("".join(lines[:48]), encoding="utf-8")
    return small, large


def test_a_file_is_told_with_what_its_window_holds_in_memory(
    streams: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(list(map(str, streams)))
    head, _, *rows = capsys.readouterr().out.splitlines()
    assert head.split("  ")[-1].strip() == "window, MB"
    small, large = (float(row.split()[-1]) for row in rows[:2])
    assert 0 < small < large < 10
    assert [row.split()[:2] for row in rows[:2]] == [["small", "12"], ["large", "48"]]


@pytest.mark.parametrize(
    ("files", "asked", "windows"),
    [
        ((), None, WINDOWS),
        ((), [500], [500]),
        ((OWN,), None, ()),
        ((OWN,), [500], [500]),
        ((OWN,), [], WINDOWS),
    ],
)
def test_windows_are_filled_beside_a_file_where_they_are_asked_for(
    files: tuple[Path, ...], asked: list[int] | None, windows: list[int]
) -> None:
    assert choose_windows(files, asked) == windows


@pytest.mark.parametrize(
    ("windows", "goals", "said"),
    [
        ((10_000, 100_000), [], True),
        ((10_000, 1_000_000), ["one more of 1,000,000 over one of 10,000"], False),
    ],
)
def test_growth_has_its_goal_at_a_million_alone(
    windows: tuple[int, int],
    goals: list[str],
    said: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def take_no_time(sizes: Sequence[int]) -> list[Filled]:
        took = {"judged_s": (1e-4, 2e-4), "placed_s": (1e-4, 1e-4), "usual_s": (1e-4, 1e-4)}
        return [Filled(entries=size, stories=size, mb=20.0, told_mb=1.0, **took) for size in sizes]

    monkeypatch.setattr(windows_, "fill", take_no_time)
    found = [goal.name for goal in measure_windows(windows) if goal.name.startswith("one more")]
    assert found == goals
    assert ("no goal: one more of 100,000" in capsys.readouterr().out) is said


def test_a_window_is_filled_and_given_more_by_the_judge_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, few in (("WARMING", 20), ("BLOCK", 5), ("ROUNDS", 2)):
        monkeypatch.setattr(windows_, name, few)
    ours, theirs = Pipe()
    for _ in range(2):
        ours.send(None)
    try:
        windows_._serve(theirs, 60)
    finally:
        release_memory()
    filled = ours.recv()
    assert filled.entries == 60
    assert 0 < filled.stories < 60
    assert filled.told_mb > 0
    for _ in range(2):
        judged_s, placed_s, usual_s, wanted = ours.recv()
        assert min(judged_s, placed_s, usual_s) > 0
        assert 0 <= wanted <= 5
