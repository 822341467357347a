"""What the benchmark of a restart prints of its steps."""

from __future__ import annotations

from benchmarks.restart import Restart, Took, list_steps

FOUND = Restart(
    members=1000,
    read=1000,
    opening=Took(1.0, 2.0),
    judge=Took(2.0, 3.0),
    window=Took(4.0, 8.0),
    restoring=Took(8.0, 16.0),
    anew_s=0.25,
    peak_mb=1.0,
)


def test_all_steps_of_a_restart_stand_beside_those_of_the_goal_in_cpu_and_wall_time() -> None:
    rows = {name: times for name, *times in list_steps(FOUND)}
    assert rows["the last two, on which the goal is"] == [12.0, 24.0]
    assert rows["all four"] == [15.0, 29.0]
    assert rows["all texts read anew, for comparison"] == [250.0, "-"]
