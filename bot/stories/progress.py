"""How far the matters of a story have come, and whether somebody told the opposite of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from bot.stories.classification.deals import DEALS
from bot.stories.report import Report
from bot.stories.stages.courses import OPEN, find_step, is_fact, read_opening
from bot.stories.stance.opposites import Way, is_plain

__all__ = ["Progress"]

_TALKS = "talks"


class Progress(msgspec.Struct, kw_only=True, array_like=True):
    """How far each matter has come, by its name (see `courses`), and how somebody first told the
    opposite of what the story claims; None where nobody did.
    """

    steps: dict[str, str] = {}
    opposed: Way | None = None

    def begin(self, report: Report) -> None:
        """Stand where the story does that opens with a report."""
        self.steps = dict(_read(report))

    def hear(self, report: Report, way: Way | None, claims: Sequence[str]) -> None:
        """Let a report tell more, or the opposite in a ``way``, of a story with these claims.

        What retells another report, and what reports nothing itself, tells nothing.
        """
        if report.said.attribution.retells:
            return
        if way is not None and self.opposed is None and is_fact(report.title):
            is_told = is_plain(report.said.opposite, report.title, claims)
            self.opposed = way if is_told else None
        if way in {Way.NOT, Way.STAYS}:
            return
        for matter, step in _read(report).items():
            if step == OPEN:
                self.steps.setdefault(matter, step)
        self.steps |= find_step(report.title, claims, self.steps)


def _read(report: Report) -> Mapping[str, str]:
    """The matters of a report. How far the talks of a deal have come is told as that (`deals`)."""
    steps = read_opening(report.title)
    if report.features.event not in DEALS:
        return steps
    return {matter: step for matter, step in steps.items() if matter != _TALKS}
