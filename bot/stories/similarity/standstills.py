"""A firm that stops a site since something happened there: "Fenwick halts refinery after blast".

A blast near a harbour is told by who heard it, and that a refinery stands still by whoever trades
its oil. A headline that puts the one before the other as its cause tells one event. What a firm
decides upon a storm, a quake or a strike elsewhere is another, and so is what it stops at a site of
its own while another's burns.
"""

from __future__ import annotations

import re
from collections.abc import Set

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.text import fold, terms_in
from bot.stories.similarity.roundups import list_parts
from bot.stories.traits.features import ENTITY, Features

__all__ = ["AT_ONE_SPOT", "names_standstill"]

AT_ONE_SPOT = frozenset(
    {CONCEPT + kind for kind in ("explosion", "fire", "crash", "sink")}.union(
        terms_in("bang collapse leak burning ablaze brennt brennender brûle arde Knall fuite fuga")
    )
)
"""Terms of mishaps that befall one place."""

_STOPS = re.compile(
    # In folded text.
    r"\b(?:halts?|halted|stops?|stopped|suspends?|suspended|shuts?|closes?|closed|idles?|idled"
    r"|stoppt|schlie(?:ss|ß)t|legt|unterbricht|arrete|suspend|ferme|interrompt|para|paraliza|detiene"
    r"|cierra|suspende|ferma|sospende|chiude)\b"
)
_CAUSE_BEHIND = re.compile(
    r"(?<=\w),? (?:after|following|because of|due to|nach|wegen|infolge|après|suite à|à la suite de"
    r"|à cause de|tras|después de|a causa de|dopo) ",
    re.IGNORECASE,
)
_CAUSE_BEFORE = re.compile(
    r"(?<=\w)(?:: | (?:forces?|zwingt|contraint|oblige|obliga a|costringe) )", re.IGNORECASE
)
_SITES = {
    # Folded words of one kind of site in four languages.
    form: kind
    for kind, forms in {
        "refinery": "refinery raffinerie refineria raffineria",
        "plant": "plant factory works werk fabrik usine planta fabrica stabilimento fabbrica",
        "unit": "unit cracker anlage unite unidad impianto",
        "mine": "mine mines colliery bergwerk zeche mina miniera",
        "terminal": "terminal terminals pipeline pier",
        "mill": "mill sawmill smelter muhle hutte fonderie acierie fundicion acciaieria",
        "depot": "depot warehouse lager lagerhaus entrepot almacen deposito",
    }.items()
    for form in forms.split()
}
_WORD = re.compile(r"\w+")
_OUTPUT = re.compile(r"\b(?:output|production|produktion|forderung|produccion|produzione)\b")


def names_standstill(title: str, features: Features, effect: Set[str], cause: Set[str]) -> bool:
    """Whether a headline says that a site stands still because of what happened at it.

    ``effect`` is what tells in it of the one that stands still, ``cause`` what tells of the mishap,
    and neither has anything of the other's. A site that is named with the mishap has to be the one
    that stands still.
    """
    for link, is_behind in ((_CAUSE_BEHIND, True), (_CAUSE_BEFORE, False)):
        for found in link.finditer(title):
            parts = list_parts(title, found, features)
            texts = title[: found.start()], title[found.end() :]
            if not is_behind:
                parts, texts = parts[::-1], texts[::-1]
            if (
                effect & parts[0]
                and cause & parts[1]
                and not (effect & parts[1] or cause & parts[0])
            ):
                return _stands_still(fold(texts[0]), fold(texts[1]), _find_names(features))
    return False


def _find_names(features: Features) -> set[str]:
    return {name for name in features.parties if name[0] != ENTITY}


def _stands_still(stopped: str, befell: str, names: Set[str]) -> bool:
    """Whether of two parts of a folded headline the one says that a site is stopped, and the other
    names none but that. Where both have a place's name, two sites of a kind are two.
    """
    stop = _STOPS.search(stopped)
    if stop is None:
        return False
    stands = stopped[stop.end() :]
    sites, others = _find_sites(stands), _find_sites(befell)
    are_named = all(not names.isdisjoint(terms_in(part)) for part in (stands, befell))
    return (
        bool(sites or _OUTPUT.search(stands))
        and (not sites or others <= sites)
        and not (others and are_named)
    )


def _find_sites(folded: str) -> set[str]:
    """The kinds of sites in folded text."""
    return {_SITES[word] for word in _WORD.findall(folded) if word in _SITES}
