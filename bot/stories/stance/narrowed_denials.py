"""A denial of less than the story tells: "Fenwick denies recall of older kettles", "Larkhill denies
closing its plant in Tampere" beside that in Oulu.

Only what says so plainly makes it less: a word that tells those meant from others ("older",
"further", "second"), a place that the story does not have, or what is beside the deed and no story
told: that an offer is raised, that who resigned was forced out. A denial may name the same thing by
other words. Headlines are read in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.stories.language.text import cut_headline, fold, names_in, places_in, split_words, terms_in
from bot.stories.stance.denial_patterns import DENY, SAID
from bot.stories.stance.flat_denials import DEEDS, terms_of_claim
from bot.stories.stance.partial_denials import cut_aside
from bot.stories.traits.features import is_common

__all__ = ["denies_narrower", "is_of_other_place"]

_DENIED = re.compile(rf"\b(?:{DENY}|denying)\b,? (?P<what>[^;:!?]+)")
_NARROWING = re.compile(
    r"\b(?:older|newer|earlier|previous|smaller|larger|further|more|additional|another|other|second|third"
    r"|altere[nrsm]?|weitere[nrsm]?|zusatzliche[nrsm]?|zweite[nrsm]?|andere[nrsm]?|fruhere[nrsm]?"
    r"|anciens?|anciennes?|autres?|seconde?s?|deuxieme|supplementaires?"
    r"|antigu[oa]s?|mas|otr[oa]s?|segund[oa]|adicional(?:es)?)\b"
    rf"(?! (?:[\w'-]+ )?{SAID}\b)"
)
_WORKS = (
    r"(?:plants?|factory|factories|mills?|sites?|stores?|shops?|offices?|data cent(?:er|re)s?"
    r"|mines?|branch(?:es)?|warehouses?|refinery|smelter|shipyards?|brewery|school|hospital|airport)"
)
_WORKS_BEFORE = (
    r"(?:usine|fabrique|site|mine|magasin|centre de donnees|planta|fabrica|mina|tienda|sede"
    r"|centro de datos|werks?|fabrik|standort(?:s|es)?|rechenzentrums?|mine)"
)
_PLACED = re.compile(
    # "Tampere data center", "usine de Tampere", "Werk Tampere"
    rf"(?<![\w'-])(?P<name>[\w-]+)(?= (?:[\w-]+ )?{_WORKS}\b)"
    rf"|\b{_WORKS_BEFORE} (?:d'|de |in |von |a |en )?(?P<name2>[\w-]+)"
)
_NO_PLACE = frozenset(
    terms_in(
        "January February March April May June July August September October November December"
        " Januar Februar März Mai Juni Juli Oktober Dezember janvier février mars avril mai juin"
        " juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio"
        " julio agosto septiembre octubre noviembre diciembre"
    )
)
_IN_WORD = re.compile(
    # "denies it in Reuters interview", "denies report in Courier": no place.
    rf"\b{SAID} (?:in|at|by|im|bei|dans|en|a)\b"
    r"|\b(?:in|at) (?:an? )?(?:[\w'-]+ ){0,3}(?:interview|statement|letter|post|filing|court)\b"
)


_FALSE = r"(?:wrong|false|untrue|inaccurate|incorrect|not (?:true|correct|accurate))"
_DETAIL = r"(?:valuation|price|figures?|amount|size|date|timing|terms)"
_RAISE = (
    r"(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|improv(?:e|es|ed|ing)|sweeten(?:s|ed|ing)?"
    r"|up(?:s|ped|ping|(?= (?:its|their|the) ))|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?"
    r"|(?:mejor|elev|aument)(?:ar[a]?|a)|sub(?:ir[a]?|e)"
    r"|(?:amelior|relev|augment)(?:er|era|e)|erhoh(?:en|t|ung)|nachbesser(?:n|t|ung)|aufstock(?:en|t))"
)
_OFFER = r"(?:bids?|offers?|proposals?|opa|oferta|offre|angebots?|gebots?)"
_FORCED = (
    r"(?:(?:forced|pushed|driven|squeezed) (?:out|to (?:quit|resign|go))|ousted|fired|sacked"
    r"|dismissed|pressured|gedrangt|gezwungen|poussee? (?:a|vers|dehors)|contrainte?|forcee?"
    r"|forzad[oa]|obligad[oa]|presionad[oa])"
)
_CAUSE = (
    r"(?:behind|to blame|blamed|linked|related|due|driven|caused|prompted|the (?:cause|reason))"
)
_COMPULSORY = (
    r"\b(?:licenciements? secs?|betriebsbedingte\w* (?:kundigung|entlassung)\w*|despidos forzosos"
    r"|(?:compulsory|forced|involuntary) (?:redundanc\w+|layoffs?|departures|job cuts))\b"
)
_OUSTED = re.compile(rf"\b(?:{DENY}|denying)\b[^.,;:!?]{{0,60}}? {_FORCED}\b")
_TOLD_OUSTED = re.compile(rf"\b{_FORCED}\b")
_WENT = re.compile(
    r"\b(?:resign|quit|step|depart|retir|leav|tritt|rucktritt|demission|quitte|dimi|renunci)\w*"
)
_MOTIVE = re.compile(
    rf"\b(?:{DENY}|denying) (?:that )?(?P<what>(?!(?:it|he|she|they)\b)[^.,;:!?]{{2,40}}?)"
    rf" (?:is|are|was|were) {_CAUSE}\b"
)
_TOLD_MOTIVE = re.compile(rf"\b(?:{_CAUSE}|because|causes?|links?|over|after|amid)\b")
_STAYS = re.compile(
    r"\b(?:won't|will not|would not) (?:stay on|(?:stay|remain) (?:at|as|in|with))\b"
)
_TOLD_STAYS = re.compile(
    r"\b(?:(?:stay|remain|keep|leave|quit|resign|exit|step|open|shut)s?|closes?)\b"
)
_CONFIRMS = re.compile(
    r"^[^.;:!?,]{2,60}? (?:confirm(?:s|ed)?|admit(?:s|ted)?|acknowledge[sd]?|bestatigt|confirme"
    rf"|confirma)\b (?P<what>[^.;:!?]{{2,80}}?),? (?:[\w'-]+ )?(?:{DENY}|denying)\b"
)
_BESIDE = tuple(
    (re.compile(denied), re.compile(told))
    for denied, told in (
        # "has no plans to raise its offer", where none told that it would
        (
            rf"\b{_RAISE}\b[^.;:!?]{{0,40}}?\b{_OFFER}\b|\b{_OFFER}\b[^.;:!?]{{0,40}}?\b{_RAISE}\b",
            rf"\b{_RAISE}\b",
        ),
        # "says valuation in reports is wrong", where a number is no claim
        (
            rf"\b{_DETAIL}\b[^.;:!?]{{0,40}}?\b(?:is|are|was|were) {_FALSE}\b",
            r"\d|\b(?:valu\w+|price[ds]?|date[ds]?|terms)\b",
        ),
        # "exclut tout licenciement sec", "rules out forced redundancies"
        (_COMPULSORY, _COMPULSORY),
    )
)
"""What is denied beside a deed, and what no headline of the story says where it is beside it."""


def denies_narrower(title: str, known: Collection[str], claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` denies of a deed that the headlines ``claims`` tell only a
    part, by its own words; ``known`` are the terms of their story.
    """
    plain = fold(cut_headline(title).text)
    folded = [fold(claim) for claim in claims]
    if any(beside.search(plain) and not any(map(told.search, folded)) for beside, told in _BESIDE):
        return True
    if _is_beside_the_deed(plain, folded):
        return True
    confirmed = _CONFIRMS.search(plain)
    if confirmed is not None and _tells_deed(confirmed["what"], claims):
        return True  # what else is denied is another thing
    denied = _DENIED.search(plain)
    if denied is not None and _tells_deed(denied["what"], claims):
        told = {word for claim in claims for word in split_words(claim)}
        narrowing = _NARROWING.findall(cut_aside(denied["what"].partition(",")[0]))
        if any(word not in told for word in narrowing):
            return True
    return is_of_other_place(title, known, claims)


def _is_beside_the_deed(plain: str, claims: Sequence[str]) -> bool:
    """Whether who goes denies that they were made to, who is bought that they stay, or somebody
    that what the ``claims`` do not name is behind a deed ("denies AI is behind layoffs").

    All are folded. Whom they name may be whose deed it is: "Kremlin denies Russia is behind hack".
    """
    if _OUSTED.search(plain) and any(map(_WENT.search, claims)):
        return not any(map(_TOLD_OUSTED.search, claims))
    if _STAYS.search(plain) and not _DENIED.search(plain):
        return not any(map(_TOLD_STAYS.search, claims))
    motive = _MOTIVE.search(plain)
    if motive is None or any(map(_TOLD_MOTIVE.search, claims)):
        return False
    told = {term for claim in claims for term in terms_in(claim)}
    return told.isdisjoint(terms_in(motive["what"]))


def is_of_other_place(title: str, known: Collection[str], claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` says something of a deed that the headlines ``claims`` tell,
    but at another place: in a town, or at a plant in one, that their story does not name.
    """
    headline = cut_headline(title).text
    plain = fold(headline)
    if not _tells_deed(plain, claims):
        return False
    told = {term for claim in claims for term in terms_in(claim)}  # names by the catalogue, too
    places = () if _IN_WORD.search(plain) else places_in(headline) - _NO_PLACE
    if any(term not in known and term not in told for term in places):
        return True
    has_place = any(places_in(claim) or _find_placed(claim) for claim in claims)
    placed = _find_placed(headline)
    return has_place and any(term not in known and term not in told for term in placed)


def _find_placed(headline: str) -> set[str]:
    """The names of a headline that say whose or where a plant or the like is."""
    named = names_in(headline)
    found: set[str] = set()
    for match in _PLACED.finditer(fold(headline)):
        terms = terms_in(match["name"] or match["name2"])
        found.update(term for term in terms if term in named or match.start() == 0)
    return {term for term in found if not is_common(term)}


def _tells_deed(plain: str, claims: Sequence[str]) -> bool:
    deeds = {term for term in terms_of_claim(plain) if term in DEEDS}
    told = {term for claim in claims for term in terms_of_claim(fold(claim))}
    return not deeds.isdisjoint(told)
