"""What a story claims in its own headlines, against which a denial is held.

Who says that no deal was signed takes nothing from a story of talks, and disputes one that says
that it was signed. Headlines are read in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum

from bot.stories.language.concepts import term_of
from bot.stories.language.gate import Patterns
from bot.stories.language.text import cut_headline, fold, terms_in
from bot.stories.stance.denial_patterns import DENY
from bot.stories.stance.no_comments import declines_comment
from bot.stories.traits.features import is_common

__all__ = [
    "Denied",
    "claims_all",
    "denies_settling",
    "find_denied_part",
    "needs_claim",
    "says_alive",
    "takes_nothing",
    "who_says_unsettled",
]


class Denied(StrEnum):
    """What is denied of a thing, where that is not the thing itself."""

    SETTLING = "settling"  # that a deal was agreed or signed
    BREACH = "breach"  # that it was broken
    END = "end"  # that it is over, or off
    DECISION = "decision"  # that it was decided


_SAYS = (
    r"(?:says?|said|tells?|told|insists?|insisted|adds|added|stresses|stressed|confirms?|confirmed)"
)
_SPEAKER = r"[^.;:!?,]{2,60}"
_NOT = (
    r"(?:(?:will|would|has|have|had|does|did|do|is|are|was|were)(?: not|n't)|won't|never"
    r"|(?:has|have|had) no (?:\w+ ){0,2}?(?:plans?|intention) (?:to|of))"
    r"(?! (?:\w+ )?(?:believe|know|think|expect|say|comment|respond|give|elaborate|specify|name"
    r"|identify|want|like|need|understand|disclose|provide|answer|return|rule|reply|immediately"
    r"|enough|only|just|able|yet)\b)"
)
_SAID_OF_ANOTHER = (
    # "King Charles will not abdicate, Buckingham Palace says"
    re.compile(
        rf"^[\"']?[^.;:!?,]{{2,60}}? {_NOT} (?:be |been )?(?P<what>[^.;:!?,]{{2,80}}),[\"']?\s*"
        rf"(?:{_SAYS} (?P<who>{_SPEAKER})|(?P<who2>{_SPEAKER}?)\s+{_SAYS}\b)"
    ),
    # "Hamas says no ceasefire talks are under way"
    re.compile(
        rf"^(?P<who>{_SPEAKER}?)(?: {_SAYS}(?: that)?|:)(?: there (?:is|are|was|were|have been"
        r"|has been))? no (?P<what>(?:(?!further|new|more|other|direct|formal|immediate|additional"
        r"|such|official|real|peace)[\w-]+ ){0,2}(?:talks|negotiations|discussions|meetings?"
        r"|contacts?|visits?|summit))\b[^.;:!?,]{0,40}? "
        r"(?:(?:is|are|was|were|has|have)(?: been)? )?(?:under ?way|planned|scheduled"
        r"|tak(?:ing|en) place|(?:being )?held|ongoing|arranged)\b"
    ),
    # "Karl wird nicht abdanken, sagt der Palast"
    re.compile(
        r"^[\"']?(?P<what>[^.;:!?,]{2,60}? (?:nicht|kein\w*)\b[^.;:!?,]{0,60}),[\"']?\s*"
        rf"(?:sagte?|so|erklarte?|betonte?|versichert(?:e)?|stellte? klar)\s+(?P<who>{_SPEAKER})"
    ),
    # "Le roi n'abdiquera pas, assure le palais"
    re.compile(
        r"^[\"'«]?\s?(?P<what>[^.;:!?,]{2,60}?\bn(?:e |')[^.;:!?,]{2,40} (?:pas|jamais|aucun\w*)\b"
        r"[^.;:!?,]{0,60}),\s*"
        rf"(?:dit|assure|affirme|declare|a declare|indique|precise)\s+(?P<who>{_SPEAKER})"
    ),
    # "El rey no abdicará, dice el palacio"
    re.compile(
        r"^[\"'«]?(?P<what>[^.;:!?,]{2,60}? (?:no|nunca|jamas) [^.;:!?,]{2,60}),\s*"
        rf"(?:dice|asegura|afirma|aclara|aseguro|afirmo|aclaro|dijo)\s+(?P<who>{_SPEAKER})"
    ),
)
_ALIVE = (
    r"(?:(?:(?:is|are)(?: still)? )?alive(?: and well)?|(?:lebt|leben)(?: noch)?"
    r"|(?:est|sont)(?: bien| toujours)? (?:vivante?s?|en vie)|(?:esta|estan|siguen?) viv[oa]s?)"
)
_WHO_LIVES = r"[\"'«]?(?P<what>[^.;:!?,]{2,50}?)"
_SAID_ALIVE = (
    # Whose people say so: "Orla Venn is alive, her publicist says".
    re.compile(
        rf"^{_WHO_LIVES} {_ALIVE},[\"'»]?\s*(?:(?:{_SAYS}|sagte?|dit|assure|affirme|dice|asegura"
        rf"|afirma) (?P<who>{_SPEAKER})|(?P<who2>{_SPEAKER}?)\s+{_SAYS}\b)"
    ),
    re.compile(rf"^(?P<who>{_SPEAKER}?)(?: {_SAYS}(?: that)?| ?:) {_WHO_LIVES} {_ALIVE}$"),
    # "'I'm alive', says Orla Venn"
    re.compile(
        rf"^[\"']? ?(?:i'm|i am) (?:still )?(?:very much )?alive(?: and well)?,?[\"']?,? (?:{_SAYS}"
        rf" (?P<what>(?P<who>{_SPEAKER}))|(?P<what2>(?P<who2>{_SPEAKER}?)) {_SAYS})$"
    ),
)
_DEAD = term_of("dead")
_NEGATION_WORDS = """
nicht kein keine keinen keinem keiner ne n pas jamais aucun aucune no nunca jamas
"""
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_THING = (
    r"(?:deals?|agreements?|accords?|cease-?fires?|truces?|pacts?|settlements?|treaty|mergers?"
    r"|contracts?|takeovers?|sales?|transfers?)"
)
_SETTLED = (
    r"(?:reached|agreed|struck|signed|made|finali[sz]ed|concluded|sealed|done|in place|completed)"
)
_BE = r"(?:(?:has|have|had) (?:been )?|(?:was|were|is|are) )"
_NONE_SETTLED = (
    rf"\bno (?:[\w-]+ ){{0,2}}?{_THING} (?:(?:with|between|on|over) [\w' -]{{1,40}}? )?"
    rf"(?:{_BE})?(?:yet )?(?:been )?{_SETTLED}\b"
)
_SAYS_NONE_SETTLED = re.compile(
    # "Hamas says no ceasefire agreement reached with Israel", "No truce agreed, says Kyiv"
    rf"^(?P<who>{_SPEAKER}?)(?: {_SAYS}(?: that)?|:) {_NONE_SETTLED}"
    rf"|^{_NONE_SETTLED}[^.;:!?,]{{0,60}},\s*(?:{_SAYS} (?P<who2>{_SPEAKER})"
    rf"|(?P<who3>{_SPEAKER}?)\s+{_SAYS}\b)"
)
_OF_SETTLING = re.compile(
    # "denies that a deal was signed"
    rf"\b(?:{DENY}|denying) (?:[\w'-]+ ){{0,5}}?{_THING} (?:{_BE})?(?:already )?{_SETTLED}\b"
    rf"|{_NONE_SETTLED}"
    rf"|\b{_THING} (?:has|have|had|was|is)(?: not|n't)(?: yet)?(?: been)? {_SETTLED}\b"
    r"|\b(?:has|have|had|did)(?: not|n't)(?: yet)? (?:reach(?:ed)?|agreed? (?:to|on)|struck|strike"
    rf"|sign(?:ed)?) (?:[\w'-]+ ){{0,3}}?{_THING}\b"
    # German, French, Spanish
    r"|\b(?:dementiert|bestreitet|kein\w*) (?:[\w'-]+ ){0,3}?(?:einigung|abschluss)\b"
    r"|\bdass (?:[\w'-]+ ){1,5}?(?:vereinbart|unterzeichnet|unterschrieben|geschlossen) (?:wurde"
    r"|worden|ist|sei|haben|hat)\b"
    r"|\b(?:dement|dementi|dementent|aucun) (?:[\w'-]+ ){0,4}?(?:accord|treve|cessez-le-feu) "
    r"(?:[\w'-]+ ){0,3}?(?:conclue?|trouvee?|signee?)\b"
    r"|\b(?:dement|dementi|dementent) avoir (?:conclu|trouve|signe)\b"
    r"|\b(?:niega|niegan|desmiente|desmienten|nego|desmintio) (?:[\w'-]+ ){0,2}?haber (?:acordado"
    r"|alcanzado|firmado|cerrado|pactado)\b"
    r"|\b(?:ningun|no hay) (?:[\w'-]+ ){0,2}?(?:acuerdo|tregua) (?:[\w'-]+ ){0,2}?(?:alcanzad[oa]"
    r"|firmad[oa]|cerrad[oa])\b"
)
_OPEN = re.compile(
    # What is not settled by the headline itself: "in talks", "near deal", "may agree".
    r"\b(?:talks?|talking|negotiat\w*|discuss\w*|near(?:s|ing)?|close to|closer|brink"
    r"|consider\w*|explor\w*|mulls?|weighs?|eyes?|seeks?|push(?:es)?|urges?|hopes?|could|may"
    r"|might|possible"
    r"|proposes?|proposals?|proposed|expected|offers?|awaits?|gesprach\w*|verhandl\w*|verhandeln"
    r"|erwagt|pruft|konnten?|discut\w*|discussions?|negoci\w*|pourparlers|proche|envisage|pourrait"
    r"|conversaciones|dialogan|cerca|estudia|podrian?)\b"
)
_IS_SETTLED = re.compile(
    r"\b(?:agree[sd]?(?! to (?:talks?|discuss|negotiate|meet|hold|resume)\b)"
    r"|reach(?:es|ed)|sign(?:s|ed)|struck|strikes?|clinch(?:es|ed)|seal(?:s"
    r"|ed)|conclude[sd]?|finali[sz]e[sd]?|einigen|einigten|vereinbar\w*|unterzeichn\w*|conclu\w*"
    r"|signent|signe|trouvent|acuerdan|alcanzan|firman|pactan)\b"
)
_BREACHES = re.compile(
    r"\b(?:violat\w*|breach\w*|break\w*|broke\w*|flout\w*|verletz\w*|verstoss\w*|brich\w*"
    r"|bruch\w*|gebrochen|viol(?:e|er|ent|ation\w*|ee?)|enfre\w+|rompu\w*|romp\w+|roto|rota"
    r"|incumpl\w+)\b"
)
_OF_BREACH = re.compile(
    rf"\b(?:{DENY}|denying) (?:[\w'-]+ ){{0,6}}?{_BREACHES.pattern} (?:[\w'-]+ ){{0,4}}?(?:{_THING}"
    r"|rules?|laws?|sanctions|treaties|\w*waffenruhe|abkommen|vertrag|treve|accord|cessez-le-feu"
    r"|tregua|acuerdo|alto el fuego)\b"
)
_OFFER = re.compile(r"\b(?:offer\w*|bids?|propos\w+|angebot|offre|oferta)\b")
_NO_OFFER = re.compile(
    r"\bno (?:offers?|bids?)\b|\bkein angebot\b|\baucune offre\b|\bninguna oferta\b"
)
_UNDECIDED = Patterns(
    # "says no decision has been made", "has yet to decide": it is no answer.
    r"\b(?:no (?:(?:final|firm|formal|definitive|such) )?decisions? (?:(?:has|have|had)"
    r" (?:yet )?been|was|were|is|made|taken|reached|yet|on|over|about|regarding|as to)\b"
    r"|(?:has|have|had|is|are)(?: not|n't)(?: yet)? (?:decided|made (?:a|any|its|his|her|their)"
    r" (?:final )?decisions?|made up (?:its|his|her|their) mind)\b"
    r"|yet to (?:decide|make a (?:final )?decision)\b|nothing (?:has been |is |was )?decided\b"
    r"|(?:noch )?keine? (?:\w+ )?entscheidung\b|(?:noch nicht|nichts) entschieden\b"
    r"|aucune decision\b|rien n'(?:est|a ete) decide\b"
    r"|pas (?:encore )?(?:pris de decision|decide)\b"
    r"|(?:no hay|ninguna|no ha tomado (?:una|ninguna)) (?:\w+ )?decision\b|no (?:ha|han) decidido\b"
    r"|nada (?:esta )?decidido\b)"
)
_DECIDED = re.compile(
    r"\b(?:decid\w*|decisions?|approv\w*|opts?|opted|votes?|voted|chooses?|chose|entscheid\w*"
    r"|entschied\w*|beschlie\w*|beschloss\w*|beschluss|tranche|approuv\w*|aprueba\w*)\b"
)
_IS_DENIAL = re.compile(
    rf"\b(?:{DENY}|no|not|never|nicht|kein\w*|pas|aucun\w*|nunca|jamas|hoax|fake|false)\b|n't\b"
)


def needs_claim(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """Who says in a folded ``sentence`` of somebody or something else that it is not so, and the
    terms that a story must claim for that to deny it.

    "Flights will not resume, minister says" denies no news of flights that were stopped.
    """
    for place, pattern in enumerate(_SAID_OF_ANOTHER):
        found = pattern.search(sentence)
        if found is None:
            continue
        who = next(name for key, name in found.groupdict().items() if name and key != "what")
        words = [word for word in found["what"].replace("'", " ").split() if word not in _NEGATIONS]
        terms = terms_in(" ".join(words))
        # In English the verb and its object stand behind the "not".
        return who.strip(), tuple(dict.fromkeys(terms[:2] if place == 0 else terms))
    return _needs_death(sentence)


def _needs_death(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """The same of who says that somebody is alive: it denies that they are dead."""
    found = next(filter(None, (pattern.search(sentence) for pattern in _SAID_ALIVE)), None)
    if found is None:
        return None
    groups = found.groupdict()
    who = next(name for key, name in groups.items() if name and not key.startswith("what"))
    what = groups["what"] or groups.get("what2") or ""
    named = (term for term in terms_in(what) if not is_common(term))
    return who.strip(), (*dict.fromkeys(named), _DEAD)


def who_says_unsettled(sentence: str) -> str | None:
    """Who says in a folded ``sentence`` that no deal was reached; None where nobody."""
    found = _SAYS_NONE_SETTLED.search(sentence)
    return next(filter(None, found.groups())).strip() if found else None


def find_denied_part(sentence: str) -> Denied | None:
    """What a folded ``sentence`` that denies something denies of it; None where the whole."""
    if _OF_SETTLING.search(sentence):
        return Denied.SETTLING
    if _UNDECIDED.stand_in(sentence):
        return Denied.DECISION
    return Denied.BREACH if _OF_BREACH.search(sentence) else None


def takes_nothing(denied: Denied | None, claims: Sequence[str]) -> bool:
    """Whether who denies that takes nothing from a story with the headlines ``claims``.

    That no deal was signed takes nothing from talks, that none was broken nothing from the deal,
    and that nothing is decided yet nothing from what may come.
    """
    texts = [fold(text) for text in map(_read, claims) if _affirms(text)]
    if denied is Denied.SETTLING and any(_OF_SETTLING.search(fold(text)) for text in claims):
        return True  # it says what the story says
    if denied is Denied.DECISION:
        return not any(map(_DECIDED.search, texts))
    if not texts or denied is None or denied is Denied.END:
        return False
    if denied is Denied.BREACH:
        return not any(map(_BREACHES.search, texts))
    return all(_OPEN.search(text) and not _IS_SETTLED.search(text) for text in texts)


def denies_settling(title: str, claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` says only that nothing is agreed, offered or decided yet, of
    what the headlines ``claims`` do not have agreed, offered or decided.
    """
    plain = fold(_read(title))
    part = find_denied_part(plain)
    if part is None and _NO_OFFER.search(plain):
        texts = [_OFFER.sub(" ", fold(text)) for text in map(_read, claims)]
        return all(_OPEN.search(text) for text in texts)  # who weighs one has made none
    return part is not Denied.END and takes_nothing(part, claims)


def claims_all(claims: Sequence[str], terms: Collection[str]) -> bool:
    """Whether one of the headlines ``claims`` says all the ``terms``, and denies nothing."""
    return bool(terms) and any(
        frozenset(terms).issubset(terms_in(text)) for text in map(_read, claims) if _affirms(text)
    )


def says_alive(needs: Collection[str]) -> bool:
    """Whether what a denial ``needs`` is that somebody is said to be dead."""
    return _DEAD in needs


def gives_no_answer(title: str) -> bool:
    """Whether the headline ``title`` says that something is not decided, or that somebody does not
    comment: no second voice on it.
    """
    return _UNDECIDED.stand_in(fold(_read(title))) or declines_comment(title)


def _read(headline: str) -> str:
    return cut_headline(headline).text


def _affirms(text: str) -> bool:
    return _IS_DENIAL.search(fold(text)) is None
