"""What is said of an entry that was placed."""

from __future__ import annotations

from datetime import datetime

from bot.model import EntryKey, Merge, Placement, Relation, Revision, Status
from bot.stories.authorship.own_news import is_routine
from bot.stories.developments import Rise
from bot.stories.language.text import cut_headline
from bot.stories.live import LiveStories
from bot.stories.numbers.heights import read_heights
from bot.stories.report import Report
from bot.stories.says import list_says

__all__ = ["describe"]

_SMALL = 3
"""The tier of small sites."""


def describe(
    live: LiveStories,
    report: Report,
    relation: Relation,
    reasons: tuple[str, ...],
    *,
    turns: tuple[str, ...] = (),
    rise: Rise | None = None,
    lowered: Rise | None = None,
    merged: tuple[Merge, ...] = (),
    revision: Revision | None = None,
    reached: frozenset[str] | None = None,
    text_at: datetime | None = None,
    tells_less: bool = False,
) -> Placement:
    """Where a ``report``, which is a member of a live story, stands, and how its story does after
    it.

    ``reasons`` are told as they stand. ``turns``, ``rise`` and ``lowered`` are what it developed,
    ``merged`` the stories that became one by it, ``reached`` the steps that its story had earned
    before; None where nobody may hear of a new one. ``tells_less`` says that its headline has a far
    lower number than the story had.
    """
    key = report.key
    number = live.texts.story_of(key)
    state = live.states[number]
    original = live.texts.text_of(key)
    return Placement(
        story=f"s{number}",
        relation=relation,
        copy_of=original if original != key else None,
        status=state.status(),
        origins=state.count_origins(),
        copies=state.copies,
        official=state.official_by is not None,
        story_opened=state.opened,
        text_at=text_at,
        reasons=reasons,
        developments=turns if rise is None else (*turns, rise.words),
        turned=bool(turns),
        risen="" if rise is None else rise.of,
        lowered="" if lowered is None else lowered.of,
        tells_less=tells_less,
        unofficial=_has_own_number(live, report),
        routine=_is_routine(live, number),
        tells=None if tells_less else state.progress.find_told(report.said),
        merged=merged,
        says=list_says(report.title, revision=revision, rise=rise, lowered=lowered),
        revision=revision,
        kin=_find_kin(live, key) if revision is not None else (),
        earned=() if reached is None else state.earned_since(reached),
        heard=state.heard if len(state.heard) > 1 else (),
    )


def _has_own_number(live: LiveStories, report: Report) -> bool:
    """Whether the headline of a small site has a number under an official word of which that says
    nothing: it is not the official's.
    """
    state = live.states[live.texts.story_of(report.key)]
    is_beside = state.status() is Status.OFFICIAL and report.key not in state.officials
    if not is_beside or report.said.tier < _SMALL:
        return False
    official = {height for each in state.officials for height in live.texts.said(each).heights}
    return any(
        height not in official
        and (
            state.said_by.get(height.of, _SMALL) >= _SMALL
            or state.highest[height.of] != height.value
        )
        for height in read_heights(cut_headline(report.title).text, "")
    )


def _is_routine(live: LiveStories, number: int) -> bool:
    """Whether a story has nothing but what a party announces unasked: it confirms nobody's report,
    and weighs what a report of it weighs.
    """
    state = live.states[number]
    if not state.is_announced:
        return False
    opener = live.texts.report(next(iter(state.members)))
    said = opener.said
    return not said.voice.authority and is_routine(opener.features, said.called)


def _find_kin(live: LiveStories, key: EntryKey) -> tuple[EntryKey, ...]:
    """The members of its story that have its text, itself among them."""
    text_of = live.texts.text_of
    members = live.states[live.texts.story_of(key)].members
    return tuple(member for member in members if text_of(member) == text_of(key))
