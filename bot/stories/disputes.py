"""Which denials and retractions a story has to bear, and which word ends them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.stories.authorship.households import speaks_for_house
from bot.stories.authorship.offices import answers_for, is_public
from bot.stories.authorship.origins import Origins
from bot.stories.authorship.outlets import outlet_key
from bot.stories.authorship.seats import seat_terms, speaks_for
from bot.stories.authorship.speakers import are_several
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import fold, split_words, terms_in
from bot.stories.report import Report
from bot.stories.stance.beside_denials import denies_beside, is_named_by_deed, is_of_another
from bot.stories.stance.claims import Denied, claims_all, denies_settling, says_alive, takes_nothing
from bot.stories.stance.contradictions import Contradiction, denies_another
from bot.stories.stance.denial_patterns import DENY, RULES_OUT
from bot.stories.stance.denial_words import NEGATED
from bot.stories.stance.denials import Dispute, find_admission, may_defend, takes_back_own_word
from bot.stories.stance.denied_deals import denies_other_deal
from bot.stories.stance.denying_speakers import is_of_others, is_office, is_onlooker
from bot.stories.stance.flat_denials import asks_for, find_flat_denial, is_beside, is_own_role
from bot.stories.stance.likely_denials import LikelyDenial
from bot.stories.stance.narrowed_denials import denies_narrower
from bot.stories.stance.negations import who_says_none
from bot.stories.stance.partial_denials import denies_part
from bot.stories.stance.stays_on import find_stay
from bot.stories.stance.whole_denials import find_whole_denial
from bot.stories.traits.features import is_common

__all__ = [
    "find_answer",
    "find_likely_dispute",
    "is_admitted",
    "is_defence",
    "refutes",
    "standing_dispute",
    "tells_retraction",
    "upholds",
    "who_retracts",
]

# Who speaks for a party without naming it.
_ROLE_WORDS = """
company companies firm spokesman spokeswoman spokesperson spokespeople ceo chief
chairman founder officials official ministry minister government police president
lawyer lawyers attorney agent both union regulator manager rep representative publicist palace
palast palais palacio palazzo
presidence presidencia presidency
entreprise groupe direction porte-parole porte parole gouvernement ministre
unternehmen konzern sprecher sprecherin regierung ministerium minister firma
gobierno empresa compania portavoz ministro ministerio
azienda societa portavoce governo
voz talsmann tiedottaja
"""
_ROLES = frozenset(_ROLE_WORDS.split())
_KIN_WORDS = """
family widow widower wife husband mother father son daughter sister brother relatives
club label team management
familie frau mann mutter vater sohn tochter famille mere pere fils fille
familia esposa esposo viuda madre padre hijo hija
"""
_KIN = frozenset(_KIN_WORDS.split())
# Whoever's they are: "Regierungssprecher", "Konzernsprecherin", "persvoorlichter", and which of
# several it is: "Verkehrsministerium", "Finanzministerin".
_SPEAKERS = (
    *("ministerium", "ministeriums", "minister", "ministerin", "regierung"),
    *("sprecher", "sprecherin", "sprechers", "woordvoerder", "woordvoerster", "voorlichter"),
    *("talsmand", "talsperson", "talesperson", "talesman", "pressechef"),
)
# What a story says that tells of a case at law, and of hardly anything else.
_CASE_WORDS = """
accused accuses accusing indicted indictment lawsuit sued sues suing arrested arrests arrest trial
prosecutors prosecutor defendant guilty convicted pleaded
anklage angeklagt angeklagter staatsanwaltschaft prozess haftbefehl
juge jugee proces accuse accusee parquet correctionnelle plainte
carcel acusado acusada juicio imputado imputada querella fiscalia
processo imputato imputata indagato indagata procura truffa
"""
# Courts and prisons stand in news of every kind.
_CASE = frozenset(map(term_of, _CASE_WORDS.split())) - {"%court", "%prison"}
# What befalls people and things. One of the first tells of a mishap, or two of the others, which
# stand for other things as well: a boss is fired, shares crash.
_SURE_MISHAPS = "dead injured missing quake tornado flood explosion volcano landslide"
_SURE_MISHAP = frozenset(CONCEPT + kind for kind in _SURE_MISHAPS.split())
_LIKELY_MISHAPS = "storm fire crash sink rescue evacuate"
_WALKOUT = CONCEPT + "walkout"
_LIKELY_MISHAP = frozenset(CONCEPT + kind for kind in _LIKELY_MISHAPS.split())
_IN_COURT = re.compile(
    r"\b(?:in court|court (?:filing|papers)|trial|lawsuit|jury|devant (?:le|la|les) \w+"
    r"|ante el juez|en el juicio|davanti ai giudici|in aula|vor gericht|im prozess)\b"
)
_WAR = (
    r"(?:captur\w*|seiz\w*|taken|takes|took|control\w*|liberat\w*|fall|falls|fell|fallen|lost"
    r"|loss|losing|verlust|verloren|perte|perdu\w*|perdid[ao]"
    r"|struck|strikes?|hits?|shot down|downed|sunk|sank|sinks|destroy\w*|encircl\w*|surround\w*"
    r"|einnahme|eingenommen|erobert\w*|fall|gefallen|zerstort\w*|getroffen|pris|prise|conquis\w*"
    r"|chute|tombee?|detruit\w*|toma|tomad[oa]|tomado|captur\w*|caid[oa]|caida|destrui\w*)"
)
_WAR_CLAIMED = re.compile(
    rf"\b(?:says?|said|claims?|reports?|announces?|declares?|meldet|behauptet|verkundet|affirme"
    rf"|revendique|annonce|dit|afirma|asegura|anuncia|dice)\b.{{1,60}}?\b{_WAR}\b"
)
_OF_REPORT = re.compile(
    # What an outlet takes back, and nobody else.
    r"\b(?:reports?|stor(?:y|ies)|articles?|bericht\w*|artikel|article|information|informacion"
    r"|noticia|articulo)\b"
)
_OF_STATE = re.compile(
    # Whose office is that of a state speaks for no firm and nobody's family.
    r"\b(?:\w*minist\w*|\w*regierung\w*|governments?|police|gardai|polizei|policia|mossos|treasury|hacienda|army|presidents?|premier"
    r"|officials?|gouvernement|gobierno|secretary|senat\w*|downing|kreml\w*|prosecutors?)\b"
)
_WAR_DENIED = re.compile(rf"\b{DENY}\b.{{1,80}}?\b{_WAR}\b")


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
        is_news = dispute.retraction or (dispute.plain and not report.said.revised)
        return None if is_news else dispute
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
    if is_own and not _names_in(dispute.who or "").isdisjoint(terms_in(opening)):
        return True
    if any(map(origins.has_said, who_retracts(report, dispute))):
        return True
    # An outlet that no table has, which the text of the story cites: "Harbour Ledger reported".
    names = _names_in(dispute.who or "") if _OF_REPORT.search(fold(report.title)) else frozenset()
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
    names = _names_in(who)
    answers_enemy = _answers_enemy(report.title, names, claims)
    whole = find_whole_denial(report.title, claims) if dispute.in_headline else None
    is_named = whole is not None and (whole.named or any(name in known for name in names))
    if dispute.in_headline and (
        denies_narrower(report.title, known, claims)
        or (
            dispute.part is not Denied.END
            and not (answers_enemy or is_named)
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
        or (_is_role(who) and not _is_of_others(report, who, known, claims))
        or speaks_for(who, report.title, known, report.features.covered)
        or answers_for(who, claims)
        or (says_alive(dispute.needs) and _is_kin(who))
        or answers_enemy
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
    if _is_of_others(report, who, known, claims):
        return False
    is_country = any(term.startswith(COUNTRY) for term in _names_in(who))
    return is_office(who, known) or (named and is_country)


def _is_of_others(report: Report, who: str, known: Collection[str], claims: Sequence[str]) -> bool:
    """Whether ``who`` speaks by an office for somebody of whom the story has no word."""
    covered = report.features.covered
    firms = {covered[term] for term in terms_in(who) if term in covered}
    is_strange = bool(firms) and not any(firm in known for firm in firms)
    return is_strange or is_of_others(who, known, claims)


def _leaves_standing(
    report: Report, who: str, known: Collection[str], claims: Sequence[str]
) -> bool:
    """Whether a plain no is of less than the ``claims``, or refuses what they only ask for."""
    if RULES_OUT.search(fold(report.title)):
        return _is_of_elsewhere(report, who, known) or all(map(asks_for, claims))
    says_none = bool(report.said.negated) or who_says_none(report.title) is not None
    return says_none and _is_of_less(report, who, known, claims)


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
    if who is None or _is_of_elsewhere(report, who, known):
        return None
    several = are_several(fold(who), who, fold(report.title))
    dispute = Dispute(who=who, retraction=False, plain=True, several=several)
    is_of_case = not _CASE.isdisjoint(terms_in(report.title))
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
        or _is_of_others(report, who, known, claims)
        or is_defence(report, dispute, known)
        or denies_other_deal(report.title, who, claims)
        or is_of_another(report.title, claims)
        or (not likely.is_plain and _is_of_elsewhere(report, who, known))
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
    if who is None or _is_of_less(report, who, known, claims):
        return None
    words = {word for claim in claims for word in split_words(claim)}
    is_party = (
        any(name in known for name in _names_in(who))
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
    names = _names_in(who)
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


def _is_of_less(report: Report, who: str, known: Collection[str], claims: Sequence[str]) -> bool:
    """Whether its headline says that there is none elsewhere, or none of a part."""
    if _is_of_elsewhere(report, who, known):
        return True
    told = find_flat_denial(report.title, claims) or find_stay(report.title, claims)
    return told is None and denies_part(report.title, claims)


def _is_of_elsewhere(report: Report, who: str, known: Collection[str]) -> bool:
    """Whether its headline names a country that its story does not, ``who`` speaks apart."""
    speaking = _names_in(who)
    countries = {term for term in report.features.headline if term.startswith(COUNTRY)}
    return any(term not in known for term in countries - speaking)


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


def is_defence(report: Report, dispute: Dispute, known: Collection[str]) -> bool:
    """Whether somebody defends themselves in a case at law, the terms of which are ``known``.

    That they are accused stands whatever they say. A country's government is at no court. So
    does a mishap, where something is denied that nobody told: that the ferry sank stands, though
    its owner says that it was not overloaded.
    """
    if _is_of_circumstance(dispute, known):
        return True
    is_case = any(term in known for term in _CASE) or _IN_COURT.search(fold(report.title))
    if not is_case or not may_defend(report.title, dispute, report.said.below):
        return False
    return not any(term.startswith(COUNTRY) for term in _names_in(dispute.who or ""))


def _answers_enemy(title: str, names: Collection[str], claims: Sequence[str]) -> bool:
    """Whether a country, one of ``names``, denies what another says of a place that is fought over.

    "Russia says it has captured Pokrovsk" does not name whose town it is.
    """
    if not any(name.startswith(COUNTRY) for name in names) or not _WAR_DENIED.search(fold(title)):
        return False
    told = set(filter(_is_name, terms_in(title)))
    return any(
        _WAR_CLAIMED.search(fold(claim)) and not told.isdisjoint(terms_in(claim))
        for claim in claims
    )


def _is_name(term: str) -> bool:
    return not (term.startswith((COUNTRY, CONCEPT)) or is_common(term))


def _is_of_circumstance(dispute: Dispute, known: Collection[str]) -> bool:
    """Whether in a story of a mishap something is denied that the story does not tell."""
    if not dispute.denied or any(term in known for term in dispute.denied):
        return False
    likely = sum(term in known for term in _LIKELY_MISHAP)
    return likely > 1 or any(term in known for term in _SURE_MISHAP)


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
    denied_by, names = _names_in(dispute.who or ""), _names_in(who)
    if _is_role(dispute.who or ""):
        return _is_role(who) or any(name in known for name in names)
    return not denied_by.isdisjoint(names)


def _names_in(who: str) -> frozenset[str]:
    return seat_terms(who).union(term for term in terms_in(who) if not is_common(term))


def _is_kin(who: str) -> bool:
    """Whether ``who`` knows of somebody whether they live."""
    return not _KIN.isdisjoint(split_words(who))


def _is_role(who: str) -> bool:
    words = split_words(who)
    if not _ROLES.isdisjoint(words) or any(word.endswith(_SPEAKERS) for word in words):
        return True
    return is_own_role(who) and not is_beside(who)
