"""Whom a mishap or a crime befell, how it ended for them, and what was run into.

Two shootings in one town on one day have the town and the word for it in common. A headline that
has one victim says of what kind: an officer, a boy, a pensioner. Several victims are of any kind,
and of several one report names the one, and another the other, so such headlines have none. Read
in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.stories.language.gate import Patterns
from bot.stories.language.words import fold, index_words, split_folded

__all__ = ["FATE", "HIT", "MAY_BE_ONE", "VICTIM", "read_casualties"]

VICTIM = "victim"
"""The kind of the one who was killed or hurt."""
FATE = "fate"
"""Whether they are dead or hurt."""
HIT = "hit"
"""Into what something ran."""


_VICTIMS = index_words(
    {
        "officer": "officer policeman policewoman cop polizist polizistin policier policière"
        " gendarme policía agente",
        "boy": "boy schoolboy junge garçon niño",
        "girl": "girl schoolgirl mädchen fillette niña",
        "child": "child toddler baby kind kleinkind enfant bébé bebé menor",
        "teen": "teen teenager jugendlicher jugendliche adolescent adolescente",
        "woman": "woman frau femme mujer",
        "man": "man mann homme hombre",
        "parent": "mother father mutter vater mère père madre padre",
        "elder": "pensioner grandmother grandfather rentner rentnerin senior seniorin retraité"
        " retraitée octogénaire jubilado jubilada anciano anciana",
        "soldier": "soldier soldat soldado",
        "firefighter": "firefighter feuerwehrmann pompier bombero",
        "cyclist": "cyclist radfahrer radfahrerin cycliste ciclista",
        "biker": "motorcyclist biker motorradfahrer motard motorista motociclista",
        "walker": "pedestrian fußgänger fußgängerin piéton piétonne peatón",
    }
)
_PAIRS = """
boy-child girl-child boy-teen girl-teen boy-man girl-woman child-teen teen-man teen-woman
woman-elder man-elder officer-man officer-woman soldier-man soldier-woman
firefighter-man firefighter-woman officer-soldier officer-biker officer-firefighter
"""
_OF_ANY_KIND = ("cyclist", "biker", "walker", "parent")
"""Anybody may ride or walk; a parent is somebody's who may be hurt in the same event."""
MAY_BE_ONE = frozenset(frozenset(pair.split("-")) for pair in _PAIRS.split()) | frozenset(
    frozenset((way, kind)) for way in _OF_ANY_KIND for kind in _VICTIMS.values()
)
"""Kinds by which one victim, or two of one event, may be told."""
_FATES = {
    "dead": r"dies|died|dead|killed|shot dead|stabbed to death|murdered|stirbt|tot|getotet"
    r"|erschossen|erstochen|meurt|mort|morte|tuee?|muere|muert[oa]|matan|asesinad[oa]",
    "hurt": r"hurt|injured|wounded|critical|verletzt|schwerverletzt|blessee?|herid[oa]|hospitalised"
    r"|survives",
}
_FATE = {fate: re.compile(rf"\b(?:{words})\b") for fate, words in _FATES.items()}
_SHOT = re.compile(r"\b(?:shot|stabbed|struck|hit|knifed|attacked|angeschossen|par balle)\b")
"""What befell somebody of whom the headline does not say that they died."""
_SEVERAL = re.compile(
    r"\b(?:and|und|et|y|two|three|four|five|six|several|zwei|drei|deux|trois|dos|tres"
    r"|others?|among|\d+ (?!years?|jahre|ans|anos))\b"
)
_RUN_INTO = index_words(
    {
        "people": "crowd pedestrians bystanders spectators menge menschenmenge foule multitud",
        "wall": "wall tree pole lamppost fence mauer baum leitplanke mur arbre platane muro árbol",
        "building": "house building shop café haus gebäude maison immeuble casa edificio",
        "train": "train tram zug straßenbahn tramway tren tranvía",
        "bus": "bus coach autobús autocar",
        "truck": "truck lorry lkw laster camion camión",
    }
)
_RUNS = Patterns(
    r"\b(?:hits?|strikes?|struck|rams?|ploughs?|plows?|crash(?:es|ed)?|slams?|runs? into|prallt"
    r"|rast|kracht|fahrt|percute|fonce|heurte|choca|embiste|atropella)\b"
)


def read_casualties(headline: str) -> frozenset[str]:
    """What ``headline`` says so, each as the name of a kind and a value of that."""
    folded = fold(headline)
    words = split_folded(folded)
    runs = _RUNS.find(folded)
    if not runs and _VICTIMS.keys().isdisjoint(words):
        return frozenset()
    found = set(_read_victim(folded, {_VICTIMS[word] for word in words if word in _VICTIMS}))
    for _, has_run in runs:
        behind = split_folded(folded[has_run.end() :])
        found |= {f"{HIT} {_RUN_INTO[word]}" for word in behind if word in _RUN_INTO}
    return frozenset(found)


def _read_victim(folded: str, victims: set[str]) -> Iterator[str]:
    if len(victims) != 1 or _SEVERAL.search(folded):
        return
    fates = [fate for fate, pattern in _FATE.items() if pattern.search(folded)]
    if not fates and not _SHOT.search(folded):
        return
    yield f"{VICTIM} {victims.pop()}"
    if len(fates) == 1:
        yield f"{FATE} {fates[0]}"
