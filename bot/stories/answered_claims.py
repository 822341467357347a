"""Who says in other words than those of a denial that there is none of what a story claims."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.stories.authorship.offices import answers_for, is_public
from bot.stories.authorship.seats import speaks_for
from bot.stories.authorship.speakers import are_several
from bot.stories.defences import CASE, is_defence
from bot.stories.deniers import is_of_elsewhere, is_of_less, is_of_unnamed, names_of
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import fold, split_words, terms_in
from bot.stories.report import Report
from bot.stories.stance.beside_denials import is_named_by_deed, is_of_another
from bot.stories.stance.claims import denies_settling
from bot.stories.stance.contradictions import Contradiction
from bot.stories.stance.denial_words import NEGATED
from bot.stories.stance.denials import Dispute
from bot.stories.stance.denied_deals import denies_other_deal
from bot.stories.stance.denying_speakers import is_of_others, is_office
from bot.stories.stance.flat_denials import find_flat_denial, is_beside, is_own_role
from bot.stories.stance.likely_denials import LikelyDenial
from bot.stories.stance.negations import who_says_none
from bot.stories.stance.stays_on import find_stay

__all__ = ["find_answer", "find_likely_dispute"]

_OF_STATE = re.compile(
    # Whose office is that of a state speaks for no firm and nobody's family.
    r"\b(?:\w*minist\w*|\w*regierung\w*|governments?|police|gardai|polizei|policia|mossos|treasury|hacienda|army|presidents?|premier"
    r"|officials?|gouvernement|gobierno|secretary|senat\w*|downing|kreml\w*|prosecutors?)\b"
)


def find_answer(
    report: Report,
    known: Collection[str],
    claims: Sequence[str],
    contradictions: Sequence[Contradiction],
) -> Dispute | None:
    """The dispute of a party that says that there is none of what the story tells of.

    "Ford says no recall of pickups" denies a recall where Ford is of the story. What there is none
    of yet, or on a condition, may come; what there is none of in a country that the story does not
    tell of, or of a part alone, takes nothing from it.
    """
    is_denial = report.said.dispute is not None and not report.said.dispute.retraction
    if not (report.said.affirms or is_denial) or denies_settling(report.title, claims):
        return None
    who = next(
        (
            each.who
            for each in contradictions
            # "Nokia not buying Infinera" is what is said, and nobody who says it.
            if each.whole
            and NEGATED.search(fold(each.who)) is None
            and _is_party(each, report, known, claims)
        ),
        None,
    )
    if who is None and report.said.affirms:
        who = _find_who_says_none(report, known, claims)
    if who is None or is_of_elsewhere(report, who, known):
        return None
    several = are_several(fold(who), who, fold(report.title))
    dispute = Dispute(who=who, retraction=False, plain=True, several=several)
    is_of_case = not CASE.isdisjoint(terms_in(report.title))
    return None if not is_of_case and is_defence(report, dispute, known) else dispute


def find_likely_dispute(
    report: Report, likely: LikelyDenial, known: Collection[str], claims: Sequence[str]
) -> Dispute | None:
    """The dispute of who is ``likely`` enough to deny the claim, if it is seen who that is: a
    party, or whoever speaks by their office.
    """
    if not likely.is_sure:
        return None
    denied_by = report.said.dispute.who if report.said.dispute else None
    speakers = likely.speakers or ((denied_by,) if denied_by else ())
    return next(
        (
            dispute
            for who in speakers
            if (dispute := _find_dispute_of(report, who, likely, known, claims)) is not None
        ),
        None,
    )


def _find_dispute_of(
    report: Report, who: str, likely: LikelyDenial, known: Collection[str], claims: Sequence[str]
) -> Dispute | None:
    """The dispute of ``who``, if they may bring it."""
    dispute = Dispute(
        who=who,
        retraction=False,
        plain=True,
        several=are_several(fold(who), who, fold(report.title)),
    )
    is_less = (
        is_beside(who)
        or is_of_unnamed(report, who, known, claims)
        or is_defence(report, dispute, known)
        or denies_other_deal(report.title, who, claims)
        or is_of_another(report.title, claims)
        or (not likely.is_plain and is_of_elsewhere(report, who, known))
    )
    by_office = is_office(who, known) and (
        not _OF_STATE.search(fold(who)) or any(map(is_public, claims))
    )
    may_say = by_office or _is_party(Contradiction(who=who, whole=True), report, known, claims)
    return dispute if may_say and not is_less else None


def _find_who_says_none(
    report: Report, known: Collection[str], claims: Sequence[str]
) -> str | None:
    """The party that says in so many words that there is none of it, nor of a part."""
    stay = find_stay(report.title, claims)
    flat = find_flat_denial(report.title, claims) or stay
    who = who_says_none(report.title) if flat is None else flat.who
    if who is None or is_of_less(report, who, known, claims):
        return None
    words = {word for claim in claims for word in split_words(claim)}
    is_party = (
        any(name in known for name in names_of(who))
        or (stay is not None and words.issuperset(split_words(who)))  # "museum says"
        or (flat is not None and is_own_role(who))
        # "US drone" names no country as a place.
        or any(re.search(rf"\b{re.escape(who)}\b", claim) for claim in claims)
        or speaks_for(who, report.title, known, report.features.covered)
        or answers_for(who, claims)
    )
    return who if is_party else None


def _is_party(
    said: Contradiction, report: Report, known: Collection[str], claims: Sequence[str]
) -> bool:
    """Whether who says so, as the headline names them, is of the story or answers for who is."""
    who = said.who
    if is_beside(who) or is_named_by_deed(who, claims):
        return False
    told = {term for claim in claims for term in terms_in(claim)}
    names = names_of(who)
    if any(term.startswith(COUNTRY) and term not in known and term not in told for term in names):
        return False
    return (
        any(name in known or name in told for name in names)
        or not told.isdisjoint(terms_in(who))  # "museum says"
        or said.own  # "none of its inspectors"
        or (is_own_role(who) and not is_of_others(who, known, claims))
        or speaks_for(who, report.title, known, report.features.covered)
        or answers_for(who, claims)
    )
