"""What a channel was told as hearsay, and is told as a fact now."""

from __future__ import annotations

from bot.languages import phrase
from bot.model import (
    Certainty,
    DigestLine,
    Language,
    LastHeard,
    Placement,
    Relation,
    Status,
    Told,
)

__all__ = ["find_listed_surer", "find_surer", "word_surer"]


def find_surer(placement: Placement, told: Told) -> tuple[Certainty, Certainty] | None:
    """How certain a channel was told the claim of a story to be, and how certain an entry tells it
    now; None where that is no news.

    News is a fact where the channel heard of talks or a rumour, whichever report told that as a
    fact first: of that one it may have heard nothing. It is none in a copy, where somebody disputes
    it, and where the step or the official word by which it is one is told anyhow.
    """
    surer = _compare(told.tells, placement.tells)
    is_told_so = placement.turned or (
        placement.status is Status.OFFICIAL and told.status is not Status.OFFICIAL
    )
    is_disputed = Status.DISPUTED in {placement.status, told.status}
    if is_told_so or is_disputed or placement.relation is Relation.COPY:
        return None
    return surer


def find_listed_surer(line: DigestLine, before: LastHeard) -> tuple[Certainty, Certainty] | None:
    """The same of a line in a list, by what its channel heard of the story last."""
    is_disputed = Status.DISPUTED in {line.status, before.status}
    return None if is_disputed else _compare(before.tells, line.tells)


def _compare(was: Certainty | None, now: Certainty | None) -> tuple[Certainty, Certainty] | None:
    if was is None or now is None or not (was.is_hearsay and now.is_fact):
        return None
    return was, now


def word_surer(was: Certainty, now: Certainty, language: Language = Language.ENGLISH) -> str:
    """The same in words: "now announced, it was talks"."""
    before = phrase(language, f"was_{was.value}")
    return phrase(language, f"surer_{now.value}", was=before)
