"""What is built, and how many homes: a hospital by one firm, 450 homes that a council approves.

A builder signs several contracts in a week and a council approves several sites in a night. What
tells two apart is the kind of building, or the number of homes, where a headline says that it is to
be built: homes without power are counted as well. Read in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.stories.language.gate import Patterns
from bot.stories.language.words import fold

__all__ = ["BUILDING", "HOMES", "read_buildings"]

BUILDING = "building"
"""The kind of what is built."""
HOMES = "homes"
"""How many homes are to be."""

_KINDS: Mapping[str, str] = {
    "hospital": r"hospitals?|clinic|krankenhaus|klinikum|hopital|clinique",
    "school": r"schools?|campus|university|schule|universitat|ecole|lycee|escuela|universidad",
    "data": r"data ?cent(?:er|re)s?|rechenzentrum|rechenzentren|centres? de donnees"
    r"|centros? de datos",
    "bridge": r"bridges?|brucke|pont|puente",
    "tunnel": r"tunnels?|tunel",
    "stadium": r"stadiums?|arena|stadion|stade|estadio",
    "airport": r"airports?|terminal|runway|flughafen|aeroport|aeropuerto",
    "rail": r"railway|rail|metro|tram|bahnstrecke|ferroviaire|tranvia|ferrocarril",
    "road": r"motorway|highway|road|bypass|autobahn|autoroute|autopista|carretera",
    "power": r"power plant|wind farm|solar (?:farm|park)|reactor|kraftwerk|windpark|solarpark"
    r"|centrale|parc eolien|parque eolico|planta solar",
    "prison": r"prisons?|jail|gefangnis|prison|carcel",
    "office": r"office tower|offices|headquarters|hochhaus|burogebaude|tour de bureaux|oficinas",
}
_KIND = {kind: re.compile(rf"\b(?:{words})\b") for kind, words in _KINDS.items()}
_BUILDS = Patterns(
    r"\b(?:builds?|building|construct\w*|signs?|contracts?|wins?|lands|secures|baut|bauen|auftrag"
    r"|construi\w*|construye\w*|contrat\w*|remporte|decroche|logra)\b"
)
_HOMES = Patterns(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:[.,]\d{3})|\d{2,5}) "
    r"(?:(?:new|neue|more|affordable|nouveaux) )?"
    r"(?:homes|houses|flats|apartments|wohnungen|logements|viviendas)\b"
)
_PLANS = re.compile(
    r"\b(?:approv\w+|plans?|planning|permission|build|council\w*|planners|developer|green ?light\w*"
    r"|waves? through|genehmig\w*|bauen|baut|stadtrat|permis|construi\w*|aprueba|construira?"
    r"|licencia)\b"
)
_BEFALLEN = re.compile(
    r"\b(?:power|electricity|strom|courant|luz|destroy\w*|damaged|evacuat\w*|flooded|burn\w*)\b"
)


def read_buildings(headline: str) -> Iterator[str]:
    """What ``headline`` says so, each as the name of a kind and a value of that."""
    folded = fold(headline)
    if _BUILDS.stand_in(folded):
        yield from (f"{BUILDING} {kind}" for kind, words in _KIND.items() if words.search(folded))
    for _, found in _HOMES.find_all(folded):
        if _PLANS.search(folded) and not _BEFALLEN.search(folded):
            yield f"{HOMES} {re.sub('[.,]', '', found['number'])}"
