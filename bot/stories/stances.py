"""How a report stands to the story that it comes into: it tells it, denies it, or neither."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.model import Event
from bot.stories.answered_claims import find_answer, find_likely_dispute
from bot.stories.authorship.origins import Origins
from bot.stories.authorship.own_news import Bearing, find_bearing
from bot.stories.authorship.voices import NOBODY
from bot.stories.defences import is_defence
from bot.stories.disputes import refutes, standing_dispute, tells_retraction, upholds
from bot.stories.language.text import fold
from bot.stories.report import Report, Said
from bot.stories.stance.causes import tells_cause, tells_safety
from bot.stories.stance.claims import gives_no_answer, takes_nothing
from bot.stories.stance.contradictions import Contradiction, find_contradictions
from bot.stories.stance.denials import Dispute, is_denial
from bot.stories.stance.flat_denials import find_flat_denial
from bot.stories.stance.likely_denials import LikelyDenial, find_likely_denial
from bot.stories.stance.narrowed_denials import is_of_other_place
from bot.stories.stance.negations import contradicts
from bot.stories.stance.opposites import Way, find_way
from bot.stories.stance.partial_denials import denies_part
from bot.stories.stance.presuppositions import presupposes, repeats_denial
from bot.stories.stance.recoveries import contests_act, tells_recovery
from bot.stories.stance.reversals import is_reversed
from bot.stories.stance.rumoured import calls_rumour
from bot.stories.stance.stays_on import find_stay

__all__ = ["Stance", "find_word", "take_stance"]


_NO_ANSWER = re.compile(
    r"\b(?:n?or|neither|ni|weder|noch) (?:den(?:y|ies|ied)|dement\w*|niega|desm\w+|bestatigt)\b"
)


class Stance(NamedTuple):
    """What a report does to its story.

    ``dispute`` is the one that it brings. ``affirms`` says that it tells the news as such, unless
    it is ``against`` it or ``mute``, having no answer. ``way`` is how its headline tells
    the opposite, None where it does not; ``denies`` says that it is about a denial, whatever
    becomes of that.
    """

    dispute: Dispute | None
    against: bool
    affirms: bool
    mute: bool
    way: Way | None
    denies: bool

    @property
    def is_off(self) -> bool:
        """Whether it says that what the story tells of was called off."""
        return self.way is Way.OFF


def take_stance(
    report: Report,
    *,
    origins: Origins,
    known: Collection[str] | None,
    parties: Collection[str],
    claims: Sequence[str],
    end_told: bool,
    is_old: bool,
) -> Stance:
    """How ``report`` stands to a story with the ``origins``, the terms ``known``, the ``parties``
    and the headlines ``claims`` before it; ``known`` is None where it opens the story.

    ``end_told`` says that the story may have told of an end, ``is_old`` that the report is older
    than all that it could deny.
    """
    said = report.said
    if known is None:
        dispute = standing_dispute(report, origins=None, known=(), claims=())
        affirms = said.affirms or tells_retraction(report.title, None) or said.undecided
        return Stance(dispute, False, affirms, False, None, is_denial(said.dispute))
    is_granted = not (said.dispute is not None and said.dispute.retraction) and (
        presupposes(report.title, claims) or repeats_denial(report.title, claims)
    )
    upheld = is_granted or upholds(said.dispute, known, end_told=end_told)
    dispute = (
        None
        if upheld or is_old
        else standing_dispute(report, origins=origins, known=known, claims=claims)
    )
    way = find_way(said.opposite, report.title, claims)
    is_mute = said.undecided and not gives_no_answer(claims[0])
    repeats = tells_retraction(report.title, claims[0]) or (said.undecided and not is_mute)
    goes_on = (
        tells_recovery(report.title, claims, said.below)
        or contests_act(report.title)
        or tells_cause(report.title, claims)
        or tells_safety(report.title, claims)
    )
    contradictions = (
        ()
        if said.undecided or goes_on or _NO_ANSWER.search(fold(report.title))
        else find_contradictions(report.title, claims, known)
    )
    stays = find_stay(report.title, claims) is not None
    is_flat = not is_granted and (stays or find_flat_denial(report.title, claims) is not None)
    against = (
        is_flat or (_is_against(said, report.title, known, way, claims) and not upheld)
    ) and not repeats
    # A defendant's denial affirms that there is a case.
    defends = said.dispute is not None and is_defence(report, said.dispute, known)
    is_read = dispute is not None or upheld or repeats or defends or goes_on
    likely = None if is_read else _find_likely(report, known, claims, contradictions)
    if likely is None and not said.revised:
        # What grammar alone shows tells at most of less.
        contradictions = tuple(each for each in contradictions if each.whole)
    against |= bool(contradictions) and not (repeats or upheld)
    answers = against and not (said.doubts or is_old)
    against |= likely is not None
    is_elsewhere = against and is_of_other_place(report.title, known, claims)
    if not said.voice.is_official(known, parties):
        # Who tells what a story opened by denying is no second voice on that.
        against |= find_flat_denial(claims[0], [report.title]) is not None
    if dispute is None and answers and said.voice.is_official(known, parties):
        # Of a part an office says no more than that.
        of_part = not is_flat and (
            (bool(said.negated) and denies_part(report.title, claims)) or is_elsewhere
        )
        dispute = None if of_part else Dispute(who=said.speaker, retraction=False, plain=True)
    elif dispute is None and answers:
        is_shown = said.revised or (likely is not None and likely.is_likely)
        dispute = find_answer(report, known, claims, contradictions if is_shown else ())
    if dispute is None and likely is not None and not is_old:
        dispute = find_likely_dispute(report, likely, known, claims)
    # Whose outcome is another bears nothing out, and denies nothing: nobody speaks.
    against |= is_reversed(report.title, claims)
    return Stance(
        dispute,
        against,
        said.affirms or defends or upheld or repeats,
        is_mute,
        None if is_elsewhere else way,  # what stays open elsewhere tells of no end of this
        is_denial(said.dispute) and not upheld,
    )


def find_word(report: Report, claims: Sequence[str], of: Event) -> Bearing:
    """What ``report`` is to a story of the kind ``of`` with the headlines ``claims``, if a party
    speaks in it. Who reports, denies, or has an office speaks on what the story tells of.
    """
    said = report.said
    if said.voice is NOBODY or said.voice.authority or said.dispute is not None:
        return Bearing.ON_IT
    return find_bearing(report.features, report.title, said.called, claims, of)


def _is_against(
    said: Said, title: str, known: Collection[str], way: Way | None, claims: Sequence[str]
) -> bool:
    """Whether a report says that what the story tells is not so, or doubts it; ``way`` is how
    its headline ``title`` tells the opposite.
    """
    if way in {Way.NOT, Way.STAYS} or refutes(said.dispute, claims):
        return True
    if calls_rumour(title, claims):
        return True
    return (said.doubts or bool(said.negated)) and contradicts(
        said.negated, doubts=said.doubts, known=known, headline=claims[0]
    )


def _find_likely(
    report: Report,
    known: Collection[str],
    claims: Sequence[str],
    contradictions: Sequence[Contradiction],
) -> LikelyDenial | None:
    """Whether a report that no rule took for a denial of the ``claims`` is likely to be one."""
    said = report.said
    is_of_less = said.dispute is not None and takes_nothing(said.dispute.part, claims)
    if said.revised or said.undecided or is_of_less:
        return None
    return find_likely_denial(
        report.title,
        said.below,
        claims,
        known,
        contradictions=contradictions,
        is_read=said.dispute is not None,
    )
