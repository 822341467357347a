"""How far the matters of a story have come, and whether somebody told the opposite of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from bot.model import Certainty, Event
from bot.stories.classification.deals import DEALS
from bot.stories.language.text import cut_headline
from bot.stories.numbers.heights import falls_short, read_heights
from bot.stories.report import Report, Said
from bot.stories.stages.courses import OPEN, find_step, is_fact, read_opening
from bot.stories.stance.opposites import Way, is_plain

__all__ = ["Progress"]

_TALKS = "talks"


class Progress(msgspec.Struct, kw_only=True, array_like=True):
    """How far each matter has come, by its name (see `courses`), and how somebody first told the
    opposite of what the story claims; None where nobody did.

    ``event`` is that of the report it opened with, and ``certainty`` how certain that is told to
    be by now (see `sureness`); it never falls. None where the first report left it open.
    """

    steps: dict[str, str] = {}
    opposed: Way | None = None
    event: Event = Event.OTHER
    certainty: Certainty | None = None

    def begin(self, report: Report) -> None:
        """Stand where the story does that opens with a report."""
        self.steps = dict(_read(report))
        self.event, self.certainty = report.said.called, report.said.sureness

    def settle(self, report: Report, highest: Mapping[str, float]) -> None:
        """Let a report that tells the news itself tell as a fact what was hearsay.

        One whose number is far below the ``highest`` of the story tells of less.
        """
        if self.certainty is None or not self.certainty.is_hearsay:
            return  # as of most
        told = self.find_told(report.said)
        if told is None or not told.is_fact or report.said.attribution.retells:
            return
        if not falls_short(highest, read_heights(cut_headline(report.title).text, "")):
            self.certainty = told

    def find_told(self, said: Said) -> Certainty | None:
        """How certain a report calls what the story claims; None where it tells of another part."""
        return said.sureness if said.called is self.event else None

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
