"""Offices that answer for the one who acts in a claim: the regulator that is said to investigate,
the minister of a country that is said to ban something, the coastguard of one that gave up.

An office speaks only where it has no other name and no other country's, and where a headline of
the story names it, or says what a country or a government does. They are read in English, German,
French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import cut_headline, fold, terms_in

__all__ = ["answers_for", "is_public"]

_WATCHING = (
    # Who acts by an order of its own: only where the claim names it.
    r"(?:regulators?|watchdogs?|prosecutors?|central bank|police|aufsicht|aufsichtsbehorde"
    r"|regulateur|parquet|regulador|fiscalia)"
)
_OF_STATE = (
    r"(?:minister|ministry|secretary|government|cabinet|treasury|prime minister|premier"
    r"|coast ?guard|navy|army|military|air force|state department|foreign office"
    r"|\w*ministerium|\w*minister(?:in)?|\w*regierung|kustenwache|armee|marine"
    r"|ministere|ministre|gouvernement|garde-cotes|gobierno|ministerio|ministr[oa]"
    r"|guardia costera|ejercito)"
)
# What Spanish and French newspapers call a ministry by: "Hacienda niega", "Bercy dément".
_FIELDS = (
    r"(?:agricultura|hacienda|interior|exteriores|defensa|sanidad|salud|economia|energia|trabajo"
    r"|educacion|transportes|industria|justicia|igualdad|bercy|beauvau|quai d'orsay)"
)
_FIELD = re.compile(_FIELDS)
_OFFICE = re.compile(
    r"(?:the |der |die |das |le |la |l'|el )?(?:(?!of\b)[a-z'-]+ ){0,3}?"
    rf"(?:{_OF_STATE}|{_WATCHING})"
    r"(?: (?:spokes\w+|officials?|sources?|chief|head))?"
)
_NAMED = re.compile(rf"\b(?P<name>{_WATCHING})\b")
_IN_CLAIM = re.compile(r"\b(?:\w*regierung|kabinett|elysee|white house|ministry|downing street)\b")
_FORCE = re.compile(
    # Who arrests answers for an arrest, by whatever name their town has for them.
    r"\b(?:police|force|met|scotland yard|fbi|guardia civil|mossos|policia|gendarmerie|polizei\w*"
    r"|sheriff|prosecutors?|parquet|fiscalia|staatsanwaltschaft)\b"
)
_ARREST = CONCEPT + "arrest"
# What falls to the police, to rescuers and to soldiers, whoever is hit by it.
_PUBLIC = frozenset(
    CONCEPT + kind
    for kind in (
        *("dead", "injured", "missing", "rescue", "evacuate", "shooting", "stabbing", "attack"),
        *("strike", "troops", "ceasefire", "hostage", "war", "arrest", "murder", "theft", "prison"),
        *("explosion", "fire", "crash", "flood", "storm", "quake"),
    )
)
_OF_PUBLIC = re.compile(
    r"\b(?:\w*kanzler\w*|chancellor|\w*minister\w*|ministry|ministere|ministre|ministr[oa]|prefets?"
    r"|president|alcaldesa?|maire|mayor|council|junta|taxe?s?|steuer\w*|impuestos?|visas?|borders?"
    r"|police|polizei|policia|schools?|pensions?|rente|rentes|election\w*|border|embassy)\b"
)
_STATE = frozenset(CONCEPT + kind for kind in ("government", "minister", "premier"))


def answers_for(who: str, claims: Sequence[str]) -> bool:
    """Whether ``who``, by their office alone, answers for whoever acts in one of ``claims``."""
    plain = fold(who).strip()
    if _FIELD.fullmatch(plain):
        return any(map(_is_of_state, claims))
    named = terms_in(who)
    told = {term for claim in claims for term in terms_in(claim)}
    if _ARREST in told and _FORCE.search(plain):
        return not any(term.startswith(COUNTRY) and term not in told for term in named)
    if _OFFICE.fullmatch(plain) is None:
        return False
    if any(term.startswith(COUNTRY) and term not in told for term in named):
        return False
    watching = _NAMED.search(plain)
    if watching is not None:
        return not told.isdisjoint(terms_in(watching["name"]))
    return any(map(_is_of_state, claims))


def is_public(claim: str) -> bool:
    """Whether a ``claim`` is of what a state does, or of what it has to look into."""
    if _is_of_state(claim) or not _PUBLIC.isdisjoint(terms_in(claim)):
        return True
    return _OF_PUBLIC.search(fold(claim)) is not None


def _is_of_state(claim: str) -> bool:
    """Whether a claim says what a country or its government does."""
    text = cut_headline(claim).text
    terms = terms_in(text)
    is_of_state = _IN_CLAIM.search(fold(text)) is not None or not _STATE.isdisjoint(terms)
    return bool(terms) and (terms[0].startswith(COUNTRY) or is_of_state)
