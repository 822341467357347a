"""Which live story a report denies that shares too little with it to be found by likeness.

A denial has other words than its claim: "Palace: nothing in it" names the claim's subject, and of
the deed only that there was none. So what weighs as a denial of a story's own headlines
(`bot.stories.stance.likely_denials`) is of that story where it could deny it (`find_needed`), and
there is no other that it could deny as well.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.stories.authorship.households import speaks_for_house
from bot.stories.authorship.seats import seat_terms
from bot.stories.language.text import terms_in
from bot.stories.leads import is_comment
from bot.stories.live import LiveStories
from bot.stories.report import Report
from bot.stories.similarity.denied import (
    NEEDED_OF_PLAIN,
    NEEDED_OF_PLAIN_BELOW,
    find_needed,
    is_apart,
    is_in_reach,
)
from bot.stories.similarity.likeness import Likeness
from bot.stories.stance.clauses import Told, read_told
from bot.stories.stance.contradictions import find_contradictions
from bot.stories.stance.denial_signs import (
    has_cue,
    may_deny_anything,
    may_deny_claims,
    tells_deed_of,
)
from bot.stories.stance.likely_denials import find_likely_denial
from bot.stories.stance.presuppositions import presupposes, repeats_denial
from bot.stories.stance.recoveries import contests_act, tells_recovery
from bot.stories.stance.whole_denials import find_whole_denial

__all__ = ["find_denied"]


def find_denied(report: Report, live: LiveStories, at: datetime) -> list[Likeness]:
    """The one story that a report of the time ``at`` is likely to deny; none of two."""
    said = report.said
    if said.undecided or is_comment(said) or not may_deny_anything(report.title, said.below):
        return []
    features, title = report.features, report.title
    found = []
    for number, sight in live.gatherings.look_near(features, NEEDED_OF_PLAIN):
        if not is_in_reach(sight, at):
            continue
        claims = live.states.claims(number)
        is_whole = _denies_all(report, claims)
        told = read_told(tuple(dict.fromkeys(claims)))
        needed = find_needed(features, title, sight, told, is_whole=is_whole)
        if needed is None or not (is_whole or _may_deny(report, told)):
            continue
        story = live.gatherings[number]
        if is_apart(features, story, sight.shared):
            continue
        plainly = needed in {NEEDED_OF_PLAIN, NEEDED_OF_PLAIN_BELOW}
        is_sure = is_whole and not plainly
        if is_sure or _denies(report, story.terms, claims, plainly=plainly):
            shared = tuple(sight.shared)
            found.append(Likeness(number=number, score=sight.score, needed=needed, shared=shared))
    return found if len(found) == 1 else []


def _may_deny(report: Report, told: Told) -> bool:
    return any(may_deny_claims(text, told) for text in (report.title, *report.said.below))


def _denies_all(report: Report, claims: Sequence[str]) -> bool:
    """Whether all that a report denies is what the headlines ``claims`` tell, and it names whom
    they name, or who denies is their house, or the seat of a country that they name.
    """
    denial = find_whole_denial(report.title, claims)
    if denial is None:
        return False
    if denial.named or speaks_for_house(denial.who, claims):
        return True
    seats = seat_terms(denial.who)
    return any(not seats.isdisjoint(terms_in(claim)) for claim in claims)


def _denies(
    report: Report, known: Collection[str], claims: Sequence[str], *, plainly: bool
) -> bool:
    """Whether a report weighs as a denial of the whole of what the headlines ``claims`` tell, and
    is little else than one where that is asked (``plainly``).
    """
    title = report.title
    if not (report.said.below or has_cue(title)):
        return False  # the contrary of a deed alone, which is news of its own as well
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
