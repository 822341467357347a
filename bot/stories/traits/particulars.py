"""What a headline says beside the name and the deed: from where, against whom, what, how it ended.

Much that one name does on a day is told by one word: two launches, two matches, two trials. What
tells them apart stands in a few forms, each read here into words of the kind ``what value``. A
headline that says nothing of the kind has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.stories.language.headline_words import HeadlineWord, Shape, has_capitals_alone, read_words
from bot.stories.language.lexicon import is_common, list_terms
from bot.stories.language.places import COUNTRY, read_countries
from bot.stories.language.words import fold, fold_words, split_folded, split_words

__all__ = [
    "BODY",
    "BOND",
    "FOE",
    "ILL",
    "LAND",
    "MODEL",
    "PAD",
    "RULING",
    "SPOT",
    "THING",
    "TRADE",
    "TRADE_TERMS",
    "TRIAL",
    "UNHURT",
    "WITH",
    "list_values",
    "read_particulars",
]

PAD = "pad"
"""From where something is launched into orbit."""
FOE = "foe"
"""Words of the names of who plays."""
TRIAL, ILL = "trial", "ill"
"""Whether a trial of a drug went well or badly, and against what it is."""
RULING = "ruling"
"""Whether what a court is asked about stands or falls by it."""
WITH = "with"
"""With what somebody was killed or hurt."""
SPOT = "spot"
"""A town and what it is in, where both are said: "Larkhill, Ohio"."""
BODY = "body"
"""What kind of body hackers, or a failure, hit."""
BOND = "bond"
"""What kind of bond is sold."""
UNHURT = "unhurt"
"""That nobody was hurt."""
TRADE = "trade"
"""The kind of a deed that has an object …"""
THING, MODEL, LAND = "thing", "model", "land"
"""… and of that the words, the names, and the land in which it is."""


_LOFTS = fold_words(
    "launch launches launched launching lofts lofted sends sent puts deploys carries carried orbit"
    " liftoff lifts blasts orbite orbita orbit umlaufbahn startet start lance pone coloca satellit"
    " satellites satellite satélites satelliten starlinks rocket rakete fusée cohete"
)
_IN_SPACE = re.compile(
    r"\b(?:orbit\w*|satel\w+|starlinks?|rocket\w*|rakete\w*|falcon|probes?|spacecraft|umlaufbahn"
    r"|fusee|cohete|liftoff|crew dragon|electron|ariane)\b"
)
_PADS = {
    "florida": "florida canaveral kennedy",
    "california": "california vandenberg",
    "texas": "texas starbase chica",
    "virginia": "virginia wallops",
    "new-zealand": "zealand mahia",
    "guiana": "kourou guiana guyane guayana",
    "kazakhstan": "baikonur kazakhstan",
    "plesetsk": "plesetsk",
    "vostochny": "vostochny",
    "jiuquan": "jiuquan gobi",
    "wenchang": "wenchang hainan",
    "xichang": "xichang sichuan",
    "taiyuan": "taiyuan shanxi",
    "india": "sriharikota",
    "japan": "tanegashima",
}
_PAD_OF = {word: pad for pad, words in _PADS.items() for word in words.split()}

_SCORE = re.compile(r"(?<![\w.,:-])\d{1,2}[-–:]\d{1,2}(?![\w.,%:-])")
_PLAYS = fold_words(
    "beat beats thrash thrashes crush crushes edge edges draw draws drew hold held lose loses lost"
    " knocked eliminated stun stuns rout routs sink sinks down win wins hammer hammers defeat"
    " defeats face faces besiegt schlägt verliert gewinnt bat battu écrase gana pierde vence cae"
    " derrota golea empata"
)
_BEFORE_FOE = fold_words(
    "beat beats thrash thrashes crush crushes edge edges stun stuns rout routs sink sinks hammer"
    " hammers defeat defeats face by against vs v besiegt schlägt gegen bat contre par vence"
    " derrota golea ante contra"
)
_CLUB = 3  # words of a name at most

_TRIALS = fold_words(
    "trial trials study placebo studie essai ensayo estudio phase endpoint drug pill"
)
_GOES_WELL = fold_words(
    "beats succeeds works worked meets met cuts slows helps improves reduces shrinks hits wirkt"
    " réussit funciona"
)
_GOES_BADLY = fold_words("fails failed misses missed flops disappoints scheitert échoue fracasa")
_ILLS = {
    "weight": "obesity weight-loss weight slimming übergewicht abnehm obésité obesidad",
    "diabetes": "diabetes diabetic diabète",
    "cancer": "cancer tumour tumor leukaemia leukemia lymphoma myeloma melanoma krebs cáncer",
    "blood": "haemophilia hemophilia sickle anaemia anemia hämophilie hémophilie hemofilia",
    "brain": "alzheimer alzheimer's dementia parkinson parkinson's demenz démence als migraine",
    "lungs": "lung copd asthma lunge poumon pulmón",
    "heart": "heart cholesterol stroke herz cardiaque cardíaca",
    "skin": "eczema psoriasis acne",
    "infection": "malaria hiv covid flu rsv tuberculosis vaccine impfstoff vaccin vacuna",
    "liver": "liver mash hepatitis leber",
    "kidney": "kidney niere rein",
    "mood": "depression schizophrenia",
}
_ILL_OF = {fold(word): ill for ill, words in _ILLS.items() for word in words.split()}

_UNHURT = re.compile(
    r"\b(?:no(?:body| ?one) (?:was |is |were )?(?:hurt|injured|harmed)|no (?:injuries|casualties)"
    r"|keine verletzten|niemand (?:wurde )?verletzt|verletzt wurde niemand"
    r"|(?:pas de|aucun) blesses?|sans faire de (?:blesse|victime)s?|sin (?:heridos|victimas))\b"
)
_UNHURT_CUES = fold_words(
    "hurt injured harmed injuries casualties verletzten verletzt blessé blessés victime victimes"
    " heridos víctimas"
)

_COURTS = fold_words(
    "court judge judges justices supreme tribunal gericht bundesgerichtshof bgh oberlandesgericht"
    " verfassungsgericht cour conseil cassation supremo audiencia juez"
)
_STANDS = fold_words(
    "upholds uphold confirms affirms backs jails convicts sentences bestätigt verurteilt confirme"
    " condamne confirma condena ratifica avala"
)
_FALLS = fold_words(
    "overturns overturn quashes frees acquits clears annuls voids strikes blocks hebt kippt spricht"
    " annule acquitte relaxe casse anula absuelve revoca tumba"
)

_WEAPONS = {
    "bomb": "bomb bombs bombing blast blasts explosion explosions explodes bombe anschlag"
    " explosión bomba",
    "gun": "gunmen gunman shooting shot shoots shootout gunfire schüsse erschossen fusillade"
    " tiroteo balazos tirs",
    "knife": "stabbing stabbed stabs knife messer messerangriff erstochen poignardé poignardée"
    " couteau apuñalado apuñalada cuchillo",
}
_WEAPON_OF = {fold(word): weapon for weapon, words in _WEAPONS.items() for word in words.split()}

_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?"
_IN_A_STATE = re.compile(
    r"\b(?:in|at|near|of|inside|outside|en|de|à|bei|nahe|cerca de) "
    rf"(?P<town>{_NAME}), (?P<state>{_NAME})"
)

_HITS = fold_words(
    "hack hackers hacked cyberattack cyber ransomware breach leak leaked hacker hackerangriff"
    " cyberangriff pirates piratage cyberattaque ciberataque outage ausfall panne caída"
)
_BODIES = {
    "hospital": "hospital hospitals clinic krankenhaus klinik hôpital",
    "transport": "metro railway rail trains airport flughafen bahn métro aéroport aeropuerto",
    "school": "school schools university schule universität école université universidad",
    "bank": "bank banks banque banco",
    "office": "council ministry parliament ministerium rathaus mairie ministère ayuntamiento",
    "library": "library museum",
    "shop": "retailer supermarket supermarkets",
}
_BODY_OF = {fold(word): body for body, words in _BODIES.items() for word in words.split()}

_BONDS = fold_words("bond bonds notes anleihe anleihen obligation obligations bono bonos")
_KINDS_OF_BONDS = fold_words(
    "hybrid green convertible samurai perpetual covered panda sukuk verte verde grüne inflation"
)

_TRADES = {
    "sell": "sell sells selling sold offload offloads offloading divests verkauft cède vend vende",
    "buy": "buy buys buying acquire acquires acquiring purchases snaps kauft übernimmt achète"
    " rachète compra adquiere",
    "show": "launch launches unveil unveils introduces reveals presents debuts rolls dévoile lance"
    " présente presenta lanza stellt präsentiert zeigt",
    "contract": "contract auftrag contrat contrato",
}
_TRADE_OF = {fold(word): kind for kind, words in _TRADES.items() for word in words.split()}
TRADE_TERMS = frozenset(list_terms(_TRADE_OF))
"""The terms of all words for a trade."""
_CONTRACT = "contract"
_END = fold_words(
    "to from with by after as amid since over because while when who which at on via into than"
    " an mit von nach wegen zu zum zur bei für auf à au aux avec par après dans sur moins contre"
    " al con tras por sobre desde hasta para pour"
)
_PASSED = fold_words(
    "stake stakes in of off up out a the an its their his her new share shares percent interest"
    " majority minority control part anteil anteile beteiligung participation part parts un une le"
    " la les des de du d l son sa ses leur leurs nouveau nouvel nouvelle participación una los las"
    " el su sus nuevo nueva ein eine einen das den die ihr ihre ihren sein seine seinen neue neuen"
    " neues neuer first second world's for"
)
_WINS = fold_words(
    "wins win won gets lands secures clinches million billion signs erhält remporte logra"
)
_FAR = 9  # words
_IN_CAPITALS = fold_words("SUV SUVs EV EVs TV TVs PC PCs GPU GPUs CPU AI LNG LPG VR AR")
"""Kinds of things that are written as names are."""
_ANYTHING_WORDS = """
company companies firm group maker operator business unit arm division provider producer startup
start-up chain brand assets owner giant specialist developer billion million euro euros dollar
dollars year version line series range product products firma hersteller anbieter konzern
unternehmen geschäft sparte société groupe fabricant filiale branche activité empresa grupo filial
fabricante negocio compañía
"""
_ANYTHING = frozenset(list_terms(map(fold, _ANYTHING_WORDS.split())))
"""Words for whatever is traded."""
_CUES = (
    _UNHURT_CUES
    | _LOFTS
    | _TRIALS
    | _PLAYS
    | _WEAPON_OF.keys()
    | _COURTS
    | _HITS
    | _BONDS
    | _TRADE_OF.keys()
)
"""In a headline with none of these there is a score or a town, or nothing."""


def read_particulars(headline: str, *, german: bool = False) -> frozenset[str]:
    """What ``headline`` says so, each as the name of a kind and a value of that."""
    folded = fold(headline)
    words = split_folded(folded)
    said = frozenset(words)
    found: set[str] = set()
    has_score = _SCORE.search(headline) is not None
    if ", " in headline:
        found |= set(_read_spot(headline))
    if not has_score and said.isdisjoint(_CUES):
        return frozenset(found)
    if not said.isdisjoint(_UNHURT_CUES) and _UNHURT.search(folded):
        found.add(f"{UNHURT} {UNHURT}")
    if not said.isdisjoint(_LOFTS) and _IN_SPACE.search(folded):
        found |= {f"{PAD} {_PAD_OF[word]}" for word in words if word in _PAD_OF}
    if not said.isdisjoint(_TRIALS):
        found |= set(_read_trial(words))
    if has_score or not said.isdisjoint(_PLAYS):
        found |= set(_read_match(headline, german=german))
    found |= {f"{WITH} {_WEAPON_OF[word]}" for word in said & _WEAPON_OF.keys()}
    if not said.isdisjoint(_COURTS):
        stands, falls = not said.isdisjoint(_STANDS), not said.isdisjoint(_FALLS)
        if stands is not falls:
            found.add(f"{RULING} {'stands' if stands else 'falls'}")
    if not said.isdisjoint(_HITS):
        found |= {f"{BODY} {_BODY_OF[word]}" for word in said & _BODY_OF.keys()}
    if not said.isdisjoint(_BONDS):
        found |= {f"{BOND} {word}" for word in said & _KINDS_OF_BONDS}
    if not said.isdisjoint(_TRADE_OF):
        found |= set(_read_object(headline, german=german))
    return frozenset(found)


def list_values(particulars: Iterable[str], kind: str) -> frozenset[str]:
    """The values of a ``kind``."""
    return frozenset(
        value for each in particulars for of, _, value in [each.partition(" ")] if of == kind
    )


def _read_spot(headline: str) -> Iterator[str]:
    for place in _IN_A_STATE.finditer(headline):
        town, state = (fold(place[name]).replace(" ", "-") for name in ("town", "state"))
        yield f"{SPOT} {state},{town}"


def _read_trial(words: Sequence[str]) -> Iterator[str]:
    said = frozenset(words)
    well, badly = not said.isdisjoint(_GOES_WELL), not said.isdisjoint(_GOES_BADLY)
    if well is not badly:
        yield f"{TRIAL} {'well' if well else 'badly'}"
    yield from (f"{ILL} {_ILL_OF[word]}" for word in words if word in _ILL_OF)


def _read_match(headline: str, *, german: bool) -> Iterator[str]:
    """Who plays: the names at both sides of a score, and behind a word for how it ended."""
    score = _SCORE.search(headline)
    if score is not None:
        sides = (
            _end_with_name(read_words(headline[: score.start()], german=german)),
            _begin_with_name(read_words(headline[score.end() :], german=german)),
        )
        if all(sides):
            yield from _name_foes(word for side in sides for word in side)
            return
    words = read_words(headline, german=german)
    has_begun = False
    for at, word in enumerate(words):
        has_begun = has_begun or word.folded in _PLAYS
        if has_begun and word.folded in _BEFORE_FOE:
            yield from _name_foes(_begin_with_name(words[at + 1 :]))


def _end_with_name(words: Sequence[HeadlineWord]) -> list[HeadlineWord]:
    at = len(words)
    while at and words[at - 1].shape in (Shape.NAME, Shape.LAND):
        at -= 1
    return list(words[at:])


def _begin_with_name(words: Sequence[HeadlineWord]) -> list[HeadlineWord]:
    end = 0
    while end < min(len(words), _CLUB) and words[end].shape in (Shape.NAME, Shape.LAND):
        end += 1
    describes = any(word.shape is Shape.PLAIN for word in words[end : end + 1])
    return [] if describes else list(words[:end])  # "beat Larkhill champions"


def _name_foes(words: Iterable[HeadlineWord]) -> Iterator[str]:
    terms = list_terms(piece for word in words for piece in split_words(word.folded))
    yield from (f"{FOE} {term}" for term in terms)


def _read_object(headline: str, *, german: bool) -> Iterator[str]:
    """The kind of a trade, and what is traded: what follows its verb, or stands by its noun."""
    words = read_words(headline, german=german)
    shows_names = german or not has_capitals_alone(words)
    at = next((at for at, word in enumerate(words) if at and word.folded in _TRADE_OF), None)
    if at is None or not shows_names:
        return
    kind = _TRADE_OF[words[at].folded]
    yield f"{TRADE} {kind}"
    cut = _cut_behind(words[at + 1 : at + 1 + _FAR])
    if kind == _CONTRACT:
        cut = [*_cut_before(words[:at]), *cut]
    is_kind = [word.shape is Shape.PLAIN or word.folded in _IN_CAPITALS for word in cut]
    models = [w for w, k in zip(cut, is_kind, strict=True) if w.shape is Shape.NAME and not k]
    things = [word for word, is_thing in zip(cut, is_kind, strict=True) if is_thing]
    yield from (f"{MODEL} {term}" for term in _tell(models))
    yield from (f"{THING} {term}" for term in _tell(things))
    for span in read_countries(" ".join(word.written for word in cut)):
        yield f"{LAND} {span.country}"


def _cut_behind(words: Sequence[HeadlineWord]) -> list[HeadlineWord]:
    cut: list[HeadlineWord] = []
    for word in words:
        if word.written == "%" or word.folded in _PASSED or word.shape is Shape.NUMBER:
            continue
        if word.shape is Shape.SIGN or word.folded in _END or word.shape is Shape.SMALL:
            break
        cut.append(word)
    return cut


def _cut_before(words: Sequence[HeadlineWord]) -> list[HeadlineWord]:
    """The words right before a noun, up to a number or a small word."""
    at = len(words)
    while at and words[at - 1].shape in (Shape.PLAIN, Shape.NAME, Shape.LAND):
        if words[at - 1].folded in (
            "wins",
            "win",
            "gets",
            "lands",
            "secures",
            "million",
            "billion",
        ):
            break
        at -= 1
    return list(words[at:]) if at else []


def _tell(words: Iterable[HeadlineWord]) -> list[str]:
    terms = list_terms(piece for word in words for piece in split_words(word.folded))
    return [
        term
        for term in terms
        if term not in _ANYTHING and term[0] != COUNTRY and not (is_common(term) and len(term) < 2)
    ]
