"""Who speaks in a denial, for whom, and of which places."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.stories.authorship.seats import seat_terms
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import fold, split_words, terms_in
from bot.stories.report import Report
from bot.stories.stance.denial_patterns import DENY, REJECT
from bot.stories.stance.denying_speakers import is_of_others
from bot.stories.stance.flat_denials import find_flat_denial, is_beside, is_own_role
from bot.stories.stance.partial_denials import denies_part
from bot.stories.stance.stays_on import find_stay
from bot.stories.traits.features import is_common

__all__ = [
    "answers_enemy",
    "is_kin",
    "is_kin_alone",
    "is_of_elsewhere",
    "is_of_less",
    "is_of_unnamed",
    "is_role",
    "names_of",
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
_CLAIM = r"(?:claims?|assertions?|behauptung(?:en)?|affirmations?|afirmacion(?:es)?)"
_WAR_DENIED = re.compile(
    rf"\b{DENY}\b.{{1,80}}?\b{_WAR}\b|\b(?:{DENY}|{REJECT})\b.{{1,40}}?\b{_CLAIM}\b"
)


def names_of(who: str) -> frozenset[str]:
    """The terms that name who speaks, where a headline calls them ``who``."""
    return seat_terms(who).union(term for term in terms_in(who) if not is_common(term))


def is_role(who: str) -> bool:
    """Whether ``who`` speaks for a party by what they are, and names none."""
    words = split_words(who)
    if not _ROLES.isdisjoint(words) or any(word.endswith(_SPEAKERS) for word in words):
        return True
    return is_own_role(who) and not is_beside(who)


def is_kin(who: str) -> bool:
    """Whether ``who`` knows of somebody whether they live."""
    return not _KIN.isdisjoint(split_words(who))


def is_kin_alone(who: str) -> bool:
    """Whether ``who`` is kin of nobody who is named: of whom a story is about."""
    return _KIN.issuperset(split_words(who))


def is_of_unnamed(report: Report, who: str, known: Collection[str], claims: Sequence[str]) -> bool:
    """Whether ``who`` speaks by an office for somebody of whom the story has no word."""
    covered = report.features.covered
    firms = {covered[term] for term in terms_in(who) if term in covered}
    is_strange = bool(firms) and not any(firm in known for firm in firms)
    return is_strange or is_of_others(who, known, claims)


def is_of_elsewhere(report: Report, who: str, known: Collection[str]) -> bool:
    """Whether its headline names a country that its story does not, ``who`` speaks apart."""
    speaking = names_of(who)
    countries = {term for term in report.features.headline if term.startswith(COUNTRY)}
    return any(term not in known for term in countries - speaking)


def is_of_less(report: Report, who: str, known: Collection[str], claims: Sequence[str]) -> bool:
    """Whether its headline says that there is none elsewhere, or none of a part."""
    if is_of_elsewhere(report, who, known):
        return True
    told = find_flat_denial(report.title, claims) or find_stay(report.title, claims)
    return told is None and denies_part(report.title, claims)


def answers_enemy(title: str, names: Collection[str], claims: Sequence[str]) -> bool:
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
