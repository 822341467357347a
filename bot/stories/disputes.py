"""Which denials and retractions a story has to bear, and which word ends them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.stories.authorship.households import speaks_for_house
from bot.stories.authorship.offices import answers_for
from bot.stories.authorship.origins import Origins
from bot.stories.authorship.outlets import outlet_key
from bot.stories.authorship.seats import speaks_for
from bot.stories.defences import is_defence
from bot.stories.deniers import (
    answers_enemy,
    is_kin,
    is_kin_alone,
    is_of_elsewhere,
    is_of_less,
    is_of_unnamed,
    is_role,
    names_of,
)
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import fold, terms_in
from bot.stories.report import Report
from bot.stories.stance.beside_denials import denies_beside, is_named_by_deed, is_of_another
from bot.stories.stance.claims import Denied, claims_all, says_alive, takes_nothing
from bot.stories.stance.contradictions import denies_another
from bot.stories.stance.denial_patterns import RULES_OUT
from bot.stories.stance.denials import Dispute, find_admission, takes_back_own_word
from bot.stories.stance.denied_deals import denies_other_deal
from bot.stories.stance.denying_speakers import is_of_others, is_office, is_onlooker
from bot.stories.stance.flat_denials import asks_for
from bot.stories.stance.narrowed_denials import denies_narrower
from bot.stories.stance.negations import who_says_none
from bot.stories.stance.whole_denials import find_whole_denial

__all__ = [
    "is_admitted",
    "refutes",
    "standing_dispute",
    "tells_retraction",
    "upholds",
    "who_retracts",
]

_OF_REPORT = re.compile(
    # What an outlet takes back, and nobody else.
    r"\b(?:reports?|stor(?:y|ies)|articles?|bericht\w*|artikel|article|information|informacion"
    r"|noticia|articulo)\b"
)
_WALKOUT = CONCEPT + "walkout"


def standing_dispute(
    report: Report, *, origins: Origins | None, known: Collection[str], claims: Sequence[str]
) -> Dispute | None:
    """The dispute that ``report`` brings into a story, if those who speak may.

    ``origins``, the terms ``known`` and the headlines ``claims`` are those of the story before it,
    None and nothing where it opens the story.
    """
    dispute = report.said.dispute
    if dispute is None:
        return None
    if report.said.revised and dispute.retraction:
        is_own = dispute.who is None or outlet_key(dispute.who) in report.said.attribution.own
        return dispute if is_own else None
    if origins is None:
        # Nothing was said yet that could be taken back; a plain no is its own news,
        # unless a claim stood in its place.
        if dispute.retraction or (dispute.plain and not report.said.revised):
            return None
        # Who is charged, and says that it is not so, disputes no news of theirs.
        return None if is_defence(report, dispute, report.features.terms) else dispute
    if dispute.retraction:
        return dispute if _may_take_back(report, dispute, origins, known, claims) else None
    return dispute if _may_deny(report, dispute, known, claims) else None


def _may_take_back(
    report: Report,
    dispute: Dispute,
    origins: Origins,
    known: Collection[str],
    claims: Sequence[str],
) -> bool:
    """Whether the outlet that retracts told the story, or the story's headline names whose word
    is taken back ("Roe walks back claim").
    """
    opening = claims[0]
    is_own = takes_back_own_word(report.title) and not takes_back_own_word(opening)
    if is_own and not names_of(dispute.who or "").isdisjoint(terms_in(opening)):
        return True
    if any(map(origins.has_said, who_retracts(report, dispute))):
        return True
    # An outlet that no table has, which the text of the story cites: "Harbour Ledger reported".
    names = names_of(dispute.who or "") if _OF_REPORT.search(fold(report.title)) else frozenset()
    return bool(names) and all(
        name in known and all(name not in terms_in(claim) for claim in claims) for name in names
    )


def _may_deny(
    report: Report,
    dispute: Dispute,
    known: Collection[str],
    claims: Sequence[str],
) -> bool:
    """Whether who denies is of the story, and denies what it claims."""
    is_claimed = not dispute.needs or claims_all(claims, dispute.needs)
    if not is_claimed or takes_nothing(dispute.part, claims):
        return False
    who = dispute.who or ""
    if denies_other_deal(report.title, who, claims) or is_of_another(report.title, claims):
        return False
    if dispute.plain and _leaves_standing(report, who, known, claims):
        return False
    may_look_on = report.said.voice.authority or _WALKOUT in known
    if not may_look_on and is_onlooker(who) and is_of_others(who, known, claims):
        return False
    names = names_of(who)
    is_enemy = answers_enemy(report.title, names, claims)
    whole = find_whole_denial(report.title, claims) if dispute.in_headline else None
    is_named = whole is not None and (whole.named or any(name in known for name in names))
    if dispute.in_headline and (
        denies_narrower(report.title, known, claims)
        or (
            dispute.part is not Denied.END
            and not (is_enemy or is_named)
            and (
                denies_another(report.title, claims, known, plain=dispute.plain)
                or denies_beside(report.title, claims, known, plain=dispute.plain)
            )
        )
        or is_named_by_deed(who, claims)
    ):
        return False
    may_say = (
        any(name in known for name in names | report.said.deniers)
        # "The King" stands in a headline that names King Charles.
        or any(not names.isdisjoint(terms_in(claim)) for claim in claims)
        or report.said.voice.authority  # on its own host
        or (is_role(who) and not is_of_unnamed(report, who, known, claims))
        or speaks_for(who, report.title, known, report.features.covered)
        or answers_for(who, claims)
        or (says_alive(dispute.needs) and is_kin(who))
        or (not dispute.plain and is_kin_alone(who))  # "daughter calls report untrue"
        or is_enemy
        or (whole is not None and _may_deny_whole(report, who, whole.named, known, claims))
        or speaks_for_house(who, claims)
    )
    return may_say and not is_defence(report, dispute, known)


def _may_deny_whole(
    report: Report, who: str, named: bool, known: Collection[str], claims: Sequence[str]
) -> bool:
    """Whether ``who`` denies all of a claim by an office, or for a country, of what it has
    ``named``.
    """
    if is_of_unnamed(report, who, known, claims):
        return False
    is_country = any(term.startswith(COUNTRY) for term in names_of(who))
    return is_office(who, known) or (named and is_country)


def _leaves_standing(
    report: Report, who: str, known: Collection[str], claims: Sequence[str]
) -> bool:
    """Whether a plain no is of less than the ``claims``, or refuses what they only ask for."""
    if RULES_OUT.search(fold(report.title)):
        return is_of_elsewhere(report, who, known) or all(map(asks_for, claims))
    says_none = bool(report.said.negated) or who_says_none(report.title) is not None
    return says_none and is_of_less(report, who, known, claims)


def upholds(dispute: Dispute | None, known: Collection[str], *, end_told: bool) -> bool:
    """Whether who denies the end of a thing affirms a story, the terms of which are ``known``.

    It does where the story tells of the thing, and not of its end (``end_told``).
    """
    return (
        dispute is not None
        and dispute.part is Denied.END
        and not end_told
        and any(term in known for term in dispute.ended)
    )


def refutes(dispute: Dispute | None, claims: Sequence[str]) -> bool:
    """Whether somebody, party or not, says that what the headlines ``claims`` say is not so."""
    return dispute is not None and dispute.in_headline and claims_all(claims, dispute.needs)


def tells_retraction(title: str, opening: str | None) -> bool:
    """Whether the headline ``title`` tells of a word that was taken back in a story of just that:
    one of which the first headline, ``opening``, said so, or that it opens (None).
    """
    return takes_back_own_word(title) and (opening is None or takes_back_own_word(opening))


def who_retracts(report: Report, dispute: Dispute) -> tuple[str, ...]:
    """The outlet that takes back what it said, by all its names that are known."""
    return (dispute.who,) if dispute.who else report.said.attribution.own


def is_admitted(title: str, dispute: Dispute, known: Collection[str]) -> bool:
    """Whether the headline ``title`` says that who denied it now says that it is so.

    What an outlet took back nobody else can say again for it. ``known`` are the terms of the
    story: where a nameless spokesman denied it, a party of the story takes it back.
    """
    who = None if dispute.retraction else find_admission(title)
    if who is None:
        return False
    denied_by, names = names_of(dispute.who or ""), names_of(who)
    if is_role(dispute.who or ""):
        return is_role(who) or any(name in known for name in names)
    return not denied_by.isdisjoint(names)
