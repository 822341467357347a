"""Of what sort that is which a firm launches, orders, is sued by, or buys.

Two launches of one maker on one day are told in one form: "unveils Galaxy Ring", "unveils Galaxy
Tab". A catalogue knows neither, but a ring is no tablet. So are jets of two makers, people of two
kinds who sue, and firms of two trades. What is in no list is of no sort, and says nothing; all the
sorts of a headline count, so that who shows a phone and a watch tells the same as who shows either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.stories.language.lexicon import list_terms
from bot.stories.language.places import REGION_NAMES
from bot.stories.language.words import fold, fold_words, split_folded
from bot.stories.numbers.counted_patterns import WORDS
from bot.stories.traits.goods import is_firm

__all__ = [
    "FIELD",
    "MAKER",
    "MAY_BE_ONE",
    "PEOPLE",
    "PRODUCT",
    "SHIPS",
    "SORT_TERMS",
    "SUED",
    "SUIT",
    "WIDTH",
    "read_sorts",
]

PRODUCT = "product"
"""What kind of thing is launched."""
MAKER, WIDTH = "maker", "width"
"""Whose jets are ordered, and whether for short or for long hauls."""
SHIPS = "ships"
"""How many ships are ordered."""
PEOPLE = "people"
"""What kind of people, or what authorities, sue."""
SUIT, SUED = "suit", "sued"
"""That there is a suit, and that the first who is named is sued."""
FIELD = "field"
"""What trade a firm is in that is bought."""

# Each line: the kind, then its words in English | German | French | Spanish.
_PRODUCTS = """
watch: watch watches smartwatch smartwatches | uhr | montre montres | reloj relojes
ring: ring rings
phone: phone phones smartphone smartphones iphone iphones fold flip foldable handset handsets
phone: | handy handys smartphones | téléphone téléphones | teléfono teléfonos móvil móviles
tablet: tablet tablets ipad ipads tab | | tablette tablettes | tableta tabletas
laptop: laptop laptops macbook macbooks notebook notebooks chromebook | | | portátil portátiles
earphones: buds airpods earbuds headphones earphones | kopfhörer | écouteurs | auriculares
camera: camera cameras | kamera kameras | caméra caméras | cámara cámaras
glasses: glasses headset headsets | brille | lunettes | gafas
console: console consoles | konsole | | consola consolas
car: suv suvs car cars sedan van vans minivan pickup pickups truck trucks hatchback ev evs robotaxi
car: roadster crossover | auto autos elektroauto | voiture voitures berline | coche coches
car: | | | camioneta
motorcycle: motorcycle motorcycles scooter scooters | motorrad motorroller | moto | moto motos
robot: robot robots humanoid humanoids | roboter | | robots
battery: battery batteries | batterie batterien akku | | batería baterías
chip: chip chips processor processors gpu gpus | | puce puces | procesador procesadores
home: hub speaker speakers display | lautsprecher | enceinte | altavoz
model: model models | modell | modèle | modelo
shopping: shopping checkout | einkauf | achats | compras
travel: travel trip | reise | voyage voyages | viajes
coding: coding programming code
browser: browser browsers | | navigateur | navegador
plan: subscription subscriptions | abo | abonnement | suscripción
internet: internet broadband
games: gaming
"""
_PRODUCTS_MAY_BE_ONE = """
phone-tablet tablet-laptop model-coding model-chip chip-phone chip-laptop chip-tablet chip-console
home-watch home-glasses games-console battery-car plan-games plan-internet plan-shopping
model-watch model-phone model-tablet model-laptop model-earphones model-camera model-glasses
home-phone home-tablet chip-robot chip-car
model-console model-car model-motorcycle model-robot model-battery model-home model-ring
"""
_PEOPLE = """
investors: shareholders investors shareholder investor | aktionäre aktionären anleger anlegern
investors: | | actionnaires investisseurs | accionistas inversores
families: parents family families mothers | eltern familie familien | famille familles
families: | | | padres familias madres
authors: authors writers novelists publishers newspapers artists musicians songwriters
authors: | autoren verlage verlagen künstler künstlern musiker musikern
authors: | | auteurs éditeurs artistes écrivains | autores escritores editores artistas músicos
workers: drivers moderators workers employees nurses teachers contractors crew attendants staff
workers: animators engineers cleaners guards ex-employees ex-staff
workers: | fahrer fahrern mitarbeiter mitarbeitern beschäftigte beschäftigten
workers: | | chauffeurs salariés employés | conductores trabajadores empleados
customers: users customers consumers passengers patients players subscribers developers diner diners
customers: guest guests visitor visitors shopper shoppers tenants
customers: | nutzer nutzern kunden passagiere passagieren verbraucher verbrauchern
customers: | | utilisateurs clients passagers | usuarios clientes pasajeros consumidores
public: district districts school schools cities counties attorney attorneys ag states regulator
public: regulators watchdog ftc prosecutors | staatsanwaltschaft behörde | procureur | fiscal
rivals: rival competitor supplier rivale
"""
_PEOPLE_MAY_BE_ONE = """
families-customers investors-customers customers-public customers-rivals
"""
_FIELDS = """
energy: nuclear reactor fusion solar wind energy power utility renewable renewables oil gas
energy: | | solaire énergie nucléaire | eléctrica energía renovables petrolera
robots: robot robots robotics drone drones warehouse | roboter
security: security cyber cybersecurity | sicherheits | sécurité | ciberseguridad
chips: chip chips chipmaker semiconductor semiconductors
drugs: drug drugs drugmaker biotech pharma cancer gene obesity therapy vaccine medical
food: food coffee snack snacks beverage drink drinks beer brewer pet ice | | | helados bière
insurance: insurer insurance | versicherer | assurance | seguros
finance: payments payment fintech lender banking
media: film movie music television publishing
games: game games gaming
cars: carmaker car ev truck trucks
batteries: battery | batterie | | baterías
watches: watch | | montres
hotels: hotel hotels | | hôtelier | hotelera
space: space satellite satellites rocket rockets
"""
_FIELDS_MAY_BE_ONE = """
energy-batteries energy-cars cars-batteries robots-cars robots-space robots-security
insurance-finance media-games security-finance security-space energy-space chips-cars
chips-energy security-chips robots-chips insurance-drugs
"""


def _read_table(table: str) -> dict[str, str]:
    """The kind of each word, folded."""
    return {
        fold(word): kind
        for line in table.strip().splitlines()
        for kind, _, words in [line.partition(": ")]
        for word in words.replace("|", " ").split()
    }


_KINDS = {
    PRODUCT: _read_table(_PRODUCTS),
    PEOPLE: _read_table(_PEOPLE),
    FIELD: _read_table(_FIELDS),
}
MAY_BE_ONE = {
    sort: frozenset(frozenset(pair.split("-")) for pair in pairs.split())
    for sort, pairs in (
        (PRODUCT, _PRODUCTS_MAY_BE_ONE),
        (PEOPLE, _PEOPLE_MAY_BE_ONE),
        (FIELD, _FIELDS_MAY_BE_ONE),
    )
}
"""Kinds of one sort by which one thing may be told: a model that runs on phones."""


_LAUNCHES = fold_words(
    "launch launches launched unveil unveils unveiled introduces introduced introducing announces"
    " announced reveals releases released debuts presents rolls stellt präsentiert dévoile lance"
    " présente presenta lanza"
)
_ORDERS = fold_words(
    "order orders ordered book books take takes taking sign signs firm firms pick picks add adds"
    " buy buys place places commit commits return returns opts bestellt kauft auftrag commande"
    " achète encarga compra pedido"
)
_BUYS = fold_words(
    "buy buys buying bought acquire acquires acquiring snaps scoops kauft übernimmt achète rachète"
    " compra adquiere"
)
_SUES = fold_words(
    "sue sues sued suing lawsuit suit verklagen verklagt klage poursuit poursuivent poursuivi"
    " plainte demandan demanda demandado demandada"
)
_STATES = frozenset(
    name.lower() for name in REGION_NAMES if name.isalpha() and len(name) > len("Tex.")
)
"""A state that sues does so by its attorney general."""
_MEETS = fold_words("faces hit slapped")
"""… a suit: who is named before is sued."""
_BEFORE_SUIT = 6  # words
_OVER = fold_words("over alleging wegen pour por")
_MAKERS = {
    "airbus": "airbus",
    "boeing": "boeing",
    "dreamliner": "boeing",
    "dreamliners": "boeing",
    "embraer": "embraer",
    "bombardier": "bombardier",
    "comac": "comac",
    "atr": "atr",
}
_WIDTHS = _read_table("""
narrow: narrowbody narrowbodies | kurzstreckenjets
wide: widebody widebodies dreamliner dreamliners | langstreckenjets | long-courriers
""")
_MODELS = (
    (re.compile(r"\ba(?:22|31|32)\d"), "airbus", "narrow"),
    (re.compile(r"\ba(?:33|34|35|38)\d"), "airbus", "wide"),
    (re.compile(r"(?<![\w.,-])737s?\b"), "boeing", "narrow"),
    (re.compile(r"(?<![\w.,-])7[4678]7(?:s|x|xs)?\b"), "boeing", "wide"),
    (re.compile(r"\be1[79][05]"), "embraer", "narrow"),
)
_SHIPS = fold_words(
    "ships ship boxships containerships newbuildings vessels tankers carriers"
    " schiffe navires buques"
)
_TWELVE = 12  # what is more than that in words is vague
_FEW = {word: int(value) for word, value in WORDS.items() if value <= _TWELVE}
_BEFORE_SHIPS = 5  # words between a number and the ships it counts
_OF_SHIPS = fold_words("teu dwt")
_MOST_SHIPS = 200  # a greater number is of containers
_FAR = 9  # words behind a deed
_FIRM_ENDINGS = re.compile(r"(?:firma|hersteller|anbieter|konzern|entwickler)$")
_GATE = _LAUNCHES | _ORDERS | _BUYS | _SUES
SORT_TERMS = frozenset(list_terms([*_GATE, *_WIDTHS, *_MAKERS, *_SHIPS, *_OF_SHIPS])).union(
    list_terms(word for kinds in _KINDS.values() for word in kinds)
)
"""The terms of all words by which sorts are told, and of the deeds."""


def read_sorts(headline: str) -> frozenset[str]:
    """The sorts of what ``headline`` tells, each as the name of a sort and what it is of that."""
    folded = fold(headline)
    words = split_folded(folded)
    if _GATE.isdisjoint(words):
        return frozenset()
    found = set(_read_suit(words))
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 1 + _FAR]
        if word in _LAUNCHES:
            found |= {f"{PRODUCT} {kind}" for kind in _find_kinds(PRODUCT, behind)}
        if word in _BUYS:
            found |= set(_read_field(behind))
        if word in _ORDERS:
            found |= {f"{SHIPS} {number}" for number in _count_ships(behind)}
    if not _ORDERS.isdisjoint(words):
        found |= set(_read_jets(folded, words))
    return frozenset(found)


def _find_kinds(sort: str, words: Sequence[str]) -> Iterator[str]:
    kinds = _KINDS[sort]
    return (kinds[word] for word in words if word in kinds)


def _read_field(words: Sequence[str]) -> Iterator[str]:
    """The trades of a firm, of which words up to the one for a firm tell."""
    compound = [_FIRM_ENDINGS.sub("", word) for word in words]
    end = next((at for at, word in enumerate(words) if is_firm(word) or _is_in_trade(word)), None)
    if end is None:
        return
    # In French and Spanish the trade follows: "un fabricant de montres".
    has_of = not {"de", "d"}.isdisjoint(words[end + 1 : end + 2])
    for kind in _find_kinds(FIELD, [*words[: end + (3 if has_of else 1)], compound[end]]):
        yield f"{FIELD} {kind}"


def _is_in_trade(word: str) -> bool:
    """Whether a word tells a firm and its trade in one."""
    return word.endswith(("maker", "tech")) or word in {"insurer", "lender", "brewer", "utility"}


def _read_jets(folded: str, words: Sequence[str]) -> Iterator[str]:
    """Whose jets are ordered, and for what hauls."""
    yield from (f"{MAKER} {_MAKERS[word]}" for word in words if word in _MAKERS)
    yield from (f"{WIDTH} {_WIDTHS[word]}" for word in words if word in _WIDTHS)
    for model, maker, width in _MODELS:
        if model.search(folded):
            yield f"{MAKER} {maker}"
            yield f"{WIDTH} {width}"


def _count_ships(words: Sequence[str]) -> Iterator[int]:
    """The numbers before ships."""
    for at, word in enumerate(words):
        if word in _SHIPS:
            yield from _read_numbers(words[max(0, at - _BEFORE_SHIPS) : at])


def _read_numbers(words: Sequence[str]) -> Iterator[int]:
    for word in words:
        number = int(word) if word.isdecimal() and word.isascii() else _FEW.get(word, 0)
        if 1 < number <= _MOST_SHIPS:
            yield number


def _read_suit(words: Sequence[str]) -> Iterator[str]:
    """Who sues, and whether it is who is named first that is sued."""
    at = next((at for at, word in enumerate(words) if word in _SUES), None)
    if at is None:
        return
    over = next((at for at, word in enumerate(words) if word in _OVER), len(words))
    yield SUIT
    yield from (f"{PEOPLE} {kind}" for kind in _find_kinds(PEOPLE, words[:over]))
    if at and words[at - 1] in _STATES:
        yield f"{PEOPLE} public"
    if not _MEETS.isdisjoint(words[max(0, at - _BEFORE_SUIT) : at]):
        yield SUED
