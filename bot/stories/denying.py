"""Which live story a report denies that shares too little with it to be found by likeness.

A denial has other words than its claim: "Palace: nothing in it" names the claim's subject, and of
the deed only that there was none. So what weighs as a denial of a story's own headlines
(`bot.stories.stance.likely_denials`) is of that story where it could deny it (`may_deny`), and
there is no other that it could deny as well.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.stories.authorship.households import speaks_for_house
from bot.stories.live import LiveStories
from bot.stories.report import Report
from bot.stories.similarity.denied import NEEDED_OF_PLAIN, NEEDED_OF_PLAIN_BELOW, may_deny
from bot.stories.similarity.likeness import Likeness
from bot.stories.stance.clauses import read_told
from bot.stories.stance.contradictions import find_contradictions
from bot.stories.stance.denial_signs import tells_deed_of
from bot.stories.stance.likely_denials import find_likely_denial
from bot.stories.stance.presuppositions import presupposes, repeats_denial
from bot.stories.stance.recoveries import contests_act, tells_recovery
from bot.stories.stance.whole_denials import find_whole_denial

__all__ = ["find_denied"]


def find_denied(report: Report, live: LiveStories, at: datetime) -> list[Likeness]:
    """The one story that a report of the time ``at`` is likely to deny; none of two."""
    if report.said.undecided:
        return []
    found = []
    for number in live.gatherings.list_near(report.features):
        story = live.gatherings[number]
        claims = live.states[number].claims
        score = live.gatherings.score(report.features, number)
        is_whole = _denies_all(report, claims)
        likeness = may_deny(
            report.features, report.title, story, claims, at, score, is_whole=is_whole
        )
        if likeness is None:
            continue
        plainly = likeness.needed in {NEEDED_OF_PLAIN, NEEDED_OF_PLAIN_BELOW}
        is_sure = is_whole and not plainly
        if is_sure or _denies(report, story.terms, claims, plainly=plainly):
            found.append(likeness)
    return found if len(found) == 1 else []


def _denies_all(report: Report, claims: Sequence[str]) -> bool:
    """Whether all that a report denies is what the headlines ``claims`` tell, and it names whom
    they name, or who denies is their house.
    """
    denial = find_whole_denial(report.title, claims)
    return denial is not None and (denial.named or speaks_for_house(denial.who, claims))


def _denies(
    report: Report, known: Collection[str], claims: Sequence[str], *, plainly: bool
) -> bool:
    """Whether a report weighs as a denial of the whole of what the headlines ``claims`` tell, and
    is little else than one where that is asked (``plainly``).
    """
    title = report.title
    if presupposes(title, claims) or repeats_denial(title, claims):
        return False
    if tells_recovery(title, claims, report.said.below) or contests_act(title):
        return False
    likely = find_likely_denial(
        title,
        report.said.below,
        claims,
        known,
        contradictions=find_contradictions(title, claims, known),
        is_read=report.said.dispute is not None,
    )
    if likely is None or ((likely.is_less or plainly) and not likely.is_plain):
        return False
    # Of the deed that is claimed, or hardly anything else than a denial.
    told = read_told(tuple(dict.fromkeys(claims)))
    return likely.is_plain or (likely.is_likely and tells_deed_of(title, told))
