"""What is materially new in a story: how it stood before an entry, and how it stands after it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from bot.languages import Said, say
from bot.model import Certainty, Relation, Status
from bot.stories.classification.deals import Stage, find_turn, word_turn
from bot.stories.classification.sureness import word_surer
from bot.stories.language.text import cut_headline
from bot.stories.numbers.figures import prepare_figures
from bot.stories.numbers.first_numbers import FirstNumber
from bot.stories.numbers.heights import falls_short, read_heights, rose_much
from bot.stories.numbers.resets import Reset
from bot.stories.report import Report
from bot.stories.stages.courses import list_turned, word_step
from bot.stories.stance.opposites import Way
from bot.stories.state import StoryState

__all__ = [
    "Rise",
    "Standpoint",
    "find_developments",
    "find_lowered",
    "find_relation",
    "find_rise",
    "find_turns",
    "tells_less",
]

_DEATH = re.compile(
    # Somebody's: of it "one dead" is no news.
    r"\b(?:kill|dead|deadly|dies?\b|died|dying|death|fatal|murder|slain|bod(?:y|ies)\b|homicide"
    r"|manslaughter|tot(?:e[rn]?)?\b|todlich|stirbt|starb|getotet|leiche|mord|tuee?s?\b|mort|meurt"
    r"|muert|muere|murio|mata\b|asesin|fallec)"
)


_LOWERED = ("dead", "injured", "jobs")


class Standpoint(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How a story stood when an entry came, as far as that is a development where it changes."""

    status: Status | None
    stage: Stage | None
    denied_by: str | None
    highest: Mapping[str, float]
    steps: Mapping[str, str] = {}
    opposed: Way | None = None
    certainty: Certainty | None = None

    @classmethod
    def of(cls, state: StoryState | None) -> Standpoint:
        """That of a story; of one that is only opened now where there is none."""
        if state is None:
            return cls(status=None, stage=None, denied_by=None, highest={})
        return cls(
            status=state.status(),
            stage=state.stage,
            denied_by=state.denied_by,
            highest=dict(state.highest),
            steps=dict(state.progress.steps),
            opposed=state.progress.opposed,
            certainty=state.progress.certainty,
        )

    def is_word_after(self, before: Standpoint) -> bool:
        """Whether the story is official since then: what happened is the word itself."""
        return self.status is Status.OFFICIAL and before.status is not Status.OFFICIAL


class Rise(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A number that rose, or the first of its kind: the quantity that it is of, and its words."""

    of: str
    words: Said
    value: float


def find_rise(state: StoryState | None, report: Report, *, is_copy: bool) -> Rise | None:
    """The number of a report that is news beside what was known of its story.

    It is far above the highest known; its headline says that it was raised, and it is a tenth above
    the known one of its role; or its headline has the first of its kind, which neither the
    text by which the story opened nor the headline of any report that a channel may have heard had.
    Where there are several first ones it is the greatest. Of copies only a headline that stands
    alone has one: it is a copy for its words, and has a number that they had not.
    """
    said = report.said
    if state is None:
        return None
    raised = _find_raised(state, said.reset)
    heights = tuple(each for each in said.heights if each.value != state.taken_back.get(each.of))
    rise = rose_much(state.highest, heights)
    if raised is not None:
        return raised
    if rise is not None:
        return Rise(of=rise.of, words=rise.words(), value=rise.value)
    tells_no_first = is_copy and report.features.has_lead
    if tells_no_first or not said.affirms or said.dispute is not None or said.negated:
        return None
    firsts = [first for first in said.firsts if _is_first(first, state)]
    if not firsts:
        return None
    first = max(firsts, key=lambda each: each.rank)
    return Rise(of=first.kind, words=first.words(), value=first.value)


def _find_raised(state: StoryState, reset: Reset | None) -> Rise | None:
    """The number that a headline says was raised, by what is known of its story."""
    if reset is None or not reset.is_up or reset.value == state.taken_back.get(reset.of):
        return None
    known = reset.find_known(state.highest, state.claims)
    if known is None:
        return None
    return Rise(of=reset.of, words=reset.words(known), value=reset.value)


def _is_first(first: FirstNumber, state: StoryState) -> bool:
    if first.kind in state.counted:
        return False
    if first.kind != "dead":
        return True
    # Of 40 who were aboard none was dead yet.
    deaths = [claim for claim in map(prepare_figures, state.claims) if _DEATH.search(claim)]
    number = re.compile(rf"(?<![\d.,]){first.value:.10g}(?![\d.,]*\d)")
    return not any(first.value == 1 or number.search(claim) for claim in deaths)


def find_lowered(before: Standpoint, after: Standpoint, report: Report) -> Rise | None:
    """The number that a ``report`` took back, if any, by the highest numbers before it and after
    it; or the sum that it says was cut.
    """
    for kind in _LOWERED:
        value = after.highest.get(kind, 0.0)
        if value < before.highest.get(kind, 0.0):
            return Rise(of=kind, words=say(f"lowered_{kind}", n=int(value)), value=value)
    reset = report.said.reset
    if reset is not None and after.highest.get(reset.of, 0.0) < before.highest.get(reset.of, 0.0):
        words = reset.words(before.highest[reset.of])
        return Rise(of=reset.of, words=words, value=reset.value)
    return None


def tells_less(before: Standpoint, report: Report) -> bool:
    """Whether the headline of a ``report`` has a number far below that of the story: it confirms
    the event, and not what was told of it.
    """
    return falls_short(before.highest, read_heights(cut_headline(report.title).text, ""))


def find_turns(
    before: Standpoint, after: Standpoint, lowered: Rise | None = None
) -> tuple[Said, ...]:
    """What turns the story beside its status, in words: how far its deal or another matter has
    come, or that others tell the opposite; that who was said to deny it says so on its own site,
    and that its toll was ``lowered``.
    """
    found = [] if lowered is None else [lowered.words]
    turn = find_turn(before.stage, after.stage)
    if turn is not None:
        found.append(word_turn(turn))
    found += map(word_step, list_turned(before.steps, after.steps))
    is_new = before.opposed is None and before.status is not None
    if after.opposed is not None and is_new and not found and after.status is not Status.DISPUTED:
        found.append(say(f"opposed_{after.opposed.value}"))
    was_disputed = before.status is Status.DISPUTED and after.status is Status.DISPUTED
    if was_disputed and before.denied_by is None and after.denied_by is not None:
        found.append(say("denied_itself", detail=after.denied_by))
    return tuple(found)


def find_developments(
    before: Standpoint, after: Standpoint, rise: Rise | None, turns: Sequence[str] = ()
) -> tuple[str, ...]:
    """What is materially new in the story, in words. ``turns`` are those of `find_turns`."""
    found = list(turns)
    if before.status is not after.status and (
        after.status in {Status.DISPUTED, Status.OFFICIAL} or before.status is Status.DISPUTED
    ):
        found.append(f"was {before.status}")
    surer = _find_surer(before, after)
    if surer is not None and not found:
        found.append(surer)
    if rise is not None:
        found.append(rise.words)
    return tuple(found)


def find_relation(developments: Sequence[str], *, is_new: bool, is_copy: bool) -> Relation:
    """How an entry stands to its story, of which it tells ``developments``."""
    if is_new:
        return Relation.NEW
    if developments:
        return Relation.UPDATE
    return Relation.COPY if is_copy else Relation.REPORT


def _find_surer(before: Standpoint, after: Standpoint) -> Said | None:
    """That what was hearsay is told as a fact, in words; where it is disputed nothing is."""
    was, now = before.certainty, after.certainty
    if was is None or now is None or not (was.is_hearsay and now.is_fact):
        return None
    return None if after.status is Status.DISPUTED else word_surer(was, now)
