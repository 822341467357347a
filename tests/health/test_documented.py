"""What `docs/learning.md` says is what the rules do."""

from __future__ import annotations

import re
from pathlib import Path

from bot.health.learning import FEWEST_MARKED, MARKS_SINCE, UNWANTED_AT_LEAST, lower_bound
from bot.model import PROPOSAL_TRANSITIONS, MarkKind, ProposalState

PAGE = (Path(__file__).parents[2] / "docs" / "learning.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """The cells of the table whose first heading is this one."""
    lines = PAGE[PAGE.index(f"| {heading} |") :].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]


def test_the_table_of_thresholds_is_what_the_rule_gives() -> None:
    for marked, unwanted, low, proposed in rows("marked"):
        bound = lower_bound(int(unwanted), int(marked))
        assert f"{bound:.3f}" == low
        is_proposed = int(marked) >= FEWEST_MARKED and bound >= UNWANTED_AT_LEAST
        assert ("yes" if is_proposed else "no") == proposed
    assert f"at least {FEWEST_MARKED} marked stories" in PAGE
    assert f"surely {UNWANTED_AT_LEAST:.0%}".replace("%", " %") in PAGE
    assert f"last {MARKS_SINCE.days} days" in PAGE


def test_the_table_of_marks_has_every_mark() -> None:
    assert [cells[0] for cells in rows("mark")] == [kind.value for kind in MarkKind]


def test_the_table_of_states_is_the_one_that_proposals_go_by() -> None:
    told = {
        ProposalState(cells[0]): {ProposalState(name) for name in re.findall(r"`?(\w+)`?", cells[2])
                                  if name in set(ProposalState)}
        for cells in rows("state")
    }  # fmt: skip
    assert told == {state: set(into) for state, into in PROPOSAL_TRANSITIONS.items()}
