"""Kinds of goods: what is bought, sold and ordered, by whatever word.

Power and electricity are one kind, power and planes are two. A kind is wide, so that one order told
by two of its parts (trains and signals, missiles and launchers) is of one kind. What is in no list
is of no kind, and says nothing.
"""

from __future__ import annotations

from bot.stories.language.lexicon import list_terms
from bot.stories.language.words import fold, split_words

__all__ = [
    "FIRM",
    "GOODS_TERMS",
    "NO_FIRM",
    "are_other_goods",
    "find_kind",
    "is_firm",
    "is_german_noun",
    "is_part",
]

# Each line: the kind, then its words in English | German | French | Spanish.
_TABLE = """
power: power electricity megawatts megawatt gigawatts gigawatt | strom atomstrom ökostrom windstrom
power: | solarstrom | électricité énergie | electricidad energía
carbon: carbon credits offsets removals | zertifikate | carbone | carbono
planes: jet jets plane planes aircraft airliner airliners jetliner jetliners freighter freighters
planes: helicopter helicopters | flugzeug flugzeuge frachter hubschrauber | avion avions hélicoptère
planes: | | hélicoptères | avión aviones helicóptero helicópteros
engines: engine engines turbine turbines | triebwerke turbinen | moteurs | motores turbinas
rail: train trains tram trams locomotive locomotives railcars metro rail signalling signaling
rail: | zug züge straßenbahn straßenbahnen lok loks lokomotiven bahn bahnen u-bahnen
rail: | | tramway tramways rames métro | tren trenes tranvía tranvías locomotoras
arms: missile missiles ammunition shells tank tanks howitzers radar radars guns rifles torpedoes
arms: interceptors artillery launchers | munition panzer raketen haubitzen | munitions chars obus
arms: | | | misiles munición tanques
ships: ship ships frigate frigates submarine submarines vessel vessels tanker tankers ferry ferries
ships: corvettes | schiffe fregatten u-boote fähren | navires frégates sous-marins
ships: | | | buques fragatas submarinos
cars: car cars van vans truck trucks bus buses | autos busse lkw | voitures camions
cars: | | | coches autobuses camiones
fuel: oil gas lng crude gasoline hydrogen coal uranium | öl erdgas wasserstoff | pétrole gaz
fuel: | | | petróleo
computing: chip chips processors semiconductors gpus servers cloud computing software
computing: | speicherchips | puces logiciels serveurs | procesadores servidores
batteries: battery batteries | batterien akkus | | baterías
drugs: vaccine vaccines doses | impfstoff impfstoffe impfdosen | vaccin vaccins | vacuna vacunas
water: water | wasser | eau | agua
"""
_LINES = [
    (kind, [column.split() for column in words.split("|")])
    for line in _TABLE.strip().splitlines()
    for kind, _, words in [line.partition(": ")]
]
_KINDS = {fold(word): kind for kind, columns in _LINES for column in columns for word in column}
_NOUNS = frozenset(
    fold(word) for _, columns in _LINES for column in columns[1:2] for word in column
)
_PAIRS = """
power-fuel power-engines power-batteries power-computing engines-planes engines-ships engines-arms
engines-rail engines-cars engines-fuel planes-arms ships-arms cars-arms cars-batteries cars-rail
ships-fuel computing-arms
"""
_MAY_BE_ONE = frozenset(frozenset(pair.split("-")) for pair in _PAIRS.split())
"""Kinds of which one order may be told by either: a frigate and its missiles."""
NO_FIRM = frozenset({"power", "carbon"})
"""What is bought of a firm. (Who buys a maker of software may be said to buy software.)"""

FIRM = "firm"
"""The kind of a firm that is bought itself."""
_FIRM_WORDS = """
firm company startup start-up maker designer developer producer rival group chain operator builder
supplier provider specialist insurer retailer lab studio
firma hersteller anbieter konzern entwickler betreiber unternehmen
société fabricant entreprise éditeur groupe
empresa compañía fabricante eléctrica petrolera tecnológica
"""
_FIRMS = frozenset(fold(word) for word in _FIRM_WORDS.split())
_FIRM_ENDINGS = ("firma", "hersteller", "anbieter", "konzern", "start-up", "startup", "entwickler")
_PART_WORDS = """
unit business arm division brand brands stake stakes assets operations shares plant plants project
projects farm farms field fields mine mines network
sparte geschäft anteil anteile marke marken werk werke filiale part parts participation usine marque
filial negocio participación planta marca
"""
_PARTS = frozenset(fold(word) for word in _PART_WORDS.split())

GOODS_TERMS = frozenset(
    term for word in _KINDS for part in split_words(word) for term in list_terms([part])
)
"""The terms of all goods."""


def find_kind(folded: str) -> str | None:
    """The kind of goods that a folded word tells, if any."""
    return _KINDS.get(folded)


def is_german_noun(folded: str) -> bool:
    """Whether such a word is a German noun, which has a capital and is no name."""
    return folded in _NOUNS


def is_firm(folded: str) -> bool:
    """Whether a folded word says that something is a firm."""
    return folded in _FIRMS or folded.endswith(_FIRM_ENDINGS)


def is_part(folded: str) -> bool:
    """Whether a folded word says that it is a part of a firm, which has the goods' name only."""
    return folded in _PARTS


def are_other_goods(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of kinds of goods are of two trades. Of nothing known none is told."""
    if not one or not other or not one.isdisjoint(other):
        return False
    if FIRM in one | other:
        return (one | other) - {FIRM} <= NO_FIRM
    return not any(frozenset((mine, its)) in _MAY_BE_ONE for mine in one for its in other)
