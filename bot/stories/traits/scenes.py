"""At what kind of place something happened, and in which part of a land.

Two shootings in one state on one day are told in the same words, but for "church" and "mall"; two
quakes in one country but for "northern" and "southern". A kind of place counts where a headline
says that it happened there: what is near it is not at it, and in a hospital lie the victims of
everything. Squares, streets and parks are left out, for they lie before whatever else is named.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.late_patterns import compile_later
from bot.stories.language.places import COUNTRY, REGION_STEMS, country_named
from bot.stories.language.text import terms_in
from bot.stories.language.words import fold

__all__ = ["PLACED", "are_at_other_scenes", "may_have_scenes", "read_scenes"]

PLACED = frozenset(
    {Event.DISASTER, Event.ACCIDENT, Event.CONFLICT, Event.CRIME, Event.ELECTION, Event.DEATH}
)
"""Events that happen in a place: in two places they are two."""

_MISHAP_KINDS = """
quake volcano landslide storm tornado flood fire explosion crash sink shooting stabbing attack
strike
"""
_MISHAPS = frozenset(CONCEPT + kind for kind in _MISHAP_KINDS.split())
_TABLE = """
church: church cathedral chapel basilica kirche dom kathedrale eglise cathedrale basilique iglesia
church: catedral
mosque: mosque moschee mosquee mezquita
synagogue: synagogue synagoge sinagoga jewish_center jewish_centre jewish_community_center
synagogue: jewish_community_centre
temple: temple gurdwara tempel templo
school: school university college campus kindergarten academy preschool schule grundschule gymnasium
school: hochschule universitat kita ecole lycee universite creche escuela colegio instituto
school: universidad
hospital: hospital clinic krankenhaus klinik klinikum hopital clinique
care: nursing_home care_home retirement_home altenheim pflegeheim maison_de_retraite
airport: airport flughafen aeroport aeropuerto
station: station bahnhof hauptbahnhof gare estacion
shop: mall shopping_centre shopping_center supermarket store shop einkaufszentrum supermarkt
shop: kaufhaus centre_commercial supermarche centro_comercial supermercado
leisure: nightclub night_club disco bar pub restaurant cafe hotel casino cinema theatre theater
leisure: nachtclub diskothek kino boite_de_nuit discotheque discoteca restaurante cine
prison: prison jail gefangnis carcel
works: factory plant refinery fabrik raffinerie usine fabrica refineria
mine: mine coalmine bergwerk mina
stadium: stadium arena stadion stade estadio
museum: museum musee museo
"""
_KIND_OF = {
    word.replace("_", " "): kind
    for kind, _, words in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for word in words.split()
}
_ONE_PLACE = """
church-school mosque-school synagogue-school temple-school synagogue-temple church-temple
hospital-school school-stadium leisure-shop shop-station airport-station leisure-stadium
leisure-station hospital-prison mine-works airport-leisure airport-shop leisure-works shop-works
care-hospital church-museum museum-school leisure-museum
"""
_MAY_BE_ONE = frozenset(frozenset(pair.split("-")) for pair in _ONE_PLACE.split())
"""Kinds by which one place may be told twice: a parish's school, a bar in a mall, a college's
arena.
"""

_OF_VICTIMS = frozenset({"hospital", "prison"})
"""Where whoever was hurt, or did it, is afterwards."""
_DEED = (
    r"(?:shootings?|attacks?|fire|blaze|inferno|explosions?|blasts?|stabbings?|bombings?|crash"
    r"|collapse|massacre|siege|stampede|crush|killings?|murders?|strikes?|airstrikes?|raid|gunman"
    r"|attackers?|brand|feuer|angriff|messerangriff|schusse|anschlag|grossbrand|incendie|attaque"
    r"|fusillade|attentat|incendio|ataque|tiroteo|atentado)"
)
_IN = r"(?:in|im|en|dans|au|aux|am|an|auf)"
_AT = (
    r"(?:at|inside|outside|into|on|through|vor|devant|contre|contra|sur|hits?|strikes?|struck"
    r"|storm(?:s|ed)?|attack(?:s|ed)?|target(?:s|ed)?|engulf(?:s|ed)?|destroy(?:s|ed)?|bomb(?:s|ed)"
    r"|guts|gutted)"
)
_DIES = r"(?<!dies )(?<!died )(?<!dead )(?<!treated )"
_GAP = (
    # Who or where is told of the place: "at a crowded Oldtown mall".
    r"(?:(?!(?:after|as|before|and|with|by|near|from|to|for|who|while|when|amid|over|following|ce"
    r"|und|nach|nahe|mit|et|apres|pres|avec|par|pour|y|tras|cerca|con|por|para)\b)[\w.'-]+ ){0,3}"
)
_PLACE = "|".join(sorted(map(re.escape, _KIND_OF), key=len, reverse=True))
_NO_PLACE = (
    # What goes by the name of a place, and is none: the school bus, the church leader.
    r"(?!(?:es|s)? (?:bus|buses|van|minibus|coach|trip|train|shuttle|teachers?|principal|leaders?"
    r"|members?|pastor|official|boss|owner|worker|guard|chief|year|for)\b)"
)
_HAPPENS = compile_later(
    rf"\b(?:(?P<deed>{_DEED} )?(?P<in>{_IN})|{_DIES}{_AT}) {_GAP}(?:[ld]')?"
    rf"(?P<at>{_PLACE})(?:es|s)?\b{_NO_PLACE}"
    rf"|\b(?P<of>{_PLACE}) (?:mass |knife |gun |bomb )?{_DEED}\b"
)
_NO_STATION = re.compile(
    r"(?:police|fire|gas|petrol|power|space|radio|tv|television|polling|weather|filling|service"
    r"|pumping|research) $"
)

_WAY = r"(?:north|south)?-?(?:north|south|east|west)(?:ern)?"
_LAND = r"[A-ZÀ-Þ][\w'’-]+"
_PART = re.compile(
    # The letters are small, or it is a name: South Korea, Northern Ireland.
    rf"\b(?P<en>{_WAY}) (?P<en_land>{_LAND})"
    rf"|\bthe (?:far )?(?P<the>{_WAY}) of (?:the )?(?P<the_land>{_LAND})"
    rf"|\b(?P<en_own>{_LAND})['’]s (?:far )?(?P<own>{_WAY})\b"
    rf"|\b(?P<fr>(?:nord|sud)(?:-(?:est|ouest))?|ouest|(?<=l['’])est)"
    rf" (?:du |des |de (?:la )?(?:l['’])?|d['’])(?P<fr_land>{_LAND})"
    r"|\b(?P<es>norte|sur|oeste|(?<=el )este|(?<=al )este"
    r"|n(?:or|ord)(?:o?este)|su[rd](?:o?este))"
    rf" de(?:l| la| los| las)? (?P<es_land>{_LAND})"
    r"|\b(?P<de>(?:Nord|Süd)(?:ost|west)?|Ost|West)(?P<de_land>[a-zäöü]{4,})\b"
    r"|\b[Ii]m (?P<im>(?:Nord|Süd)(?:ost|west)?en|Osten|Westen)"
    rf" (?:von |der |des )?(?P<im_land>{_LAND})"
)
_LANDS_OF = {
    "en": "en_land",
    "the": "the_land",
    "own": "en_own",
    "fr": "fr_land",
    "es": "es_land",
    "im": "im_land",
}
_OPPOSITE = (("n", "s"), ("e", "w"))
_NO_LAND = frozenset({"sudan"})  # Südsudan is a country


def may_have_scenes(event: Event, terms: Collection[str]) -> bool:
    """Whether an entry of these ``terms`` tells of something that happened in a place.

    ``event`` is what the rules make of it; of a mishap they may make nothing.
    """
    return event in PLACED or (event is Event.OTHER and not _MISHAPS.isdisjoint(terms))


def read_scenes(headline: str) -> frozenset[str]:
    """The kinds of places at which a headline says that something happened, and the parts of lands
    in which: "church", "n #chile".
    """
    return frozenset(itertools.chain(_find_kinds(headline), _find_parts(headline)))


def _find_kinds(headline: str) -> Iterator[str]:
    # In folded letters "à" is the English article.
    folded = fold(headline.replace("à ", "dans ").replace("À ", "dans "))
    for found in _HAPPENS.finditer(folded):
        group = "at" if found["at"] else "of"
        kind = _KIND_OF[found[group]]
        if kind == "station" and _NO_STATION.search(folded, 0, found.start(group)):
            continue
        if kind in _OF_VICTIMS and found["in"] and not found["deed"]:
            continue
        yield kind


def _find_parts(headline: str) -> Iterator[str]:
    for found in _PART.finditer(headline):
        if found["de"]:
            country = country_named(fold(found["de_land"]))
            if country is not None and country not in _NO_LAND:
                yield f"{_read_way(found['de'])} {COUNTRY}{country}"
            continue
        way, land = next((way, land) for way, land in _LANDS_OF.items() if found[way])
        names = terms_in(found[land].removesuffix("’s").removesuffix("'s"))
        if way == "im" and country_named(fold(found[land])) is None:
            names = terms_in(found[land].removesuffix("s"))  # "im Norden Chiles"
        # Of a town "the north of" is outside it.
        if names and (way in ("en", "own") or names[0][0] == COUNTRY or names[0] in REGION_STEMS):
            yield f"{_read_way(found[way])} {names[0]}"


def _read_way(word: str) -> str:
    """The letters of the parts of the sky in a word for one or two of them."""
    word = fold(word)
    way = "n" if word.startswith("n") else "s" if word.startswith("s") else ""
    if "west" in word or "oest" in word or "ouest" in word:
        return way + "w"
    return way + "e" if re.search(r"east|est|ost", word) else way


def are_at_other_scenes(scenes: Collection[str], others: Iterable[Collection[str]]) -> bool:
    """Whether ``scenes`` are none of those of ``others``, some of which name any such."""
    verdicts = {_are_others(scenes, its) for its in others}
    return True in verdicts and False not in verdicts


def _are_others(one: Collection[str], other: Collection[str]) -> bool | None:
    """Whether two reports name two scenes; None where nothing is to be compared."""
    pairs = [*itertools.product(one, other)]
    kinds = [pair for pair in pairs if not any(" " in each for each in pair)]
    parts = [
        (mine[0], its[0])
        for mine, its in (tuple(each.split(" ") for each in pair) for pair in pairs)
        if len(mine) == len(its) == 2 and mine[1] == its[1]
    ]
    if not kinds and not parts:
        return None
    return (bool(kinds) and not any(map(_may_be_one, kinds))) or (
        bool(parts) and all(_are_opposite(*pair) for pair in parts)
    )


def _may_be_one(kinds: tuple[str, str]) -> bool:
    return kinds[0] == kinds[1] or frozenset(kinds) in _MAY_BE_ONE


def _are_opposite(one: str, other: str) -> bool:
    return any((a in one and b in other) or (b in one and a in other) for a, b in _OPPOSITE)
