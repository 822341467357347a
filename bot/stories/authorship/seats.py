"""Seats of government, which speak for a country: the Kremlin, Beijing, Downing Street.

Newspapers call a government by the house or the capital that it sits in. What it denies is
denied by the country, and by who leads it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from bot.stories.language.places import COUNTRY
from bot.stories.language.text import terms_in
from bot.stories.language.words import split_words
from bot.stories.traits.features import ENTITY, is_common

__all__ = ["cut_capitals", "is_of_government", "seat_terms", "speaks_for"]

# Houses and offices: no more can be meant by them, whatever follows ("a Kremlin aide").
_HOUSES = """
russia: kremlin, kreml, cremlino, kreml-sprecher
united-kingdom: downing street, downing st, number 10, whitehall, foreign office
united-states: white house, weisses haus, weisse haus, maison blanche, casa blanca, casa bianca
united-states: pentagon, state department, oval office
france: bercy
france: elysee, elysee palace, elysee-palast, matignon, quai d'orsay
germany: kanzleramt, bundesregierung, chancellery
italy: palazzo chigi, quirinale, farnesina
spain: moncloa
brazil: planalto, itamaraty
argentina: casa rosada
chile: la moneda
china: zhongnanhai
south-korea: blue house
european-union: berlaymont
"""
# Capitals: a government by its town only where nothing else follows the name.
_CAPITALS = """
afghanistan: kabul
albania: tirana
algeria: algiers, alger, argel
angola: luanda
argentina: buenos aires
armenia: yerevan, eriwan, erevan
australia: canberra
austria: wien, vienna
azerbaijan: baku, bakou
bangladesh: dhaka
belarus: minsk
bolivia: la paz
brazil: brasilia
bulgaria: sofia
burkina-faso: ouagadougou
cambodia: phnom penh
cameroon: yaounde
canada: ottawa
chile: santiago
china: beijing, peking, pekin, pechino
colombia: bogota
congo: kinshasa
croatia: zagreb
cuba: havana
czech-republic: prague, prag
denmark: copenhagen, kopenhagen, copenhague
ecuador: quito
egypt: cairo
estonia: tallinn
ethiopia: addis ababa, addis abeba
finland: helsinki
european-union: brussels, brussel, bruxelles, bruselas
france: paris
germany: berlin
ghana: accra
greece: athens
honduras: tegucigalpa
hungary: budapest
iceland: reykjavik
india: new delhi, delhi
indonesia: jakarta
iran: tehran, teheran
iraq: baghdad
ireland: dublin
israel: jerusalem, tel aviv
italy: rome, rom, roma
japan: tokyo, tokio
kazakhstan: astana
kenya: nairobi
laos: vientiane
latvia: riga
lebanon: beirut, beyrouth
libya: tripoli, tripolis
lithuania: vilnius
malaysia: kuala lumpur, putrajaya
mali: bamako
moldova: chisinau
mongolia: ulaanbaatar
morocco: rabat
mozambique: maputo
myanmar: naypyidaw
nepal: kathmandu
netherlands: the hague, den haag, la haye, la haya
new-zealand: wellington
nicaragua: managua
niger: niamey
nigeria: abuja
north-korea: pyongyang, pjongjang
norway: oslo
oman: muscat
pakistan: islamabad
paraguay: asuncion
peru: lima
philippines: manila
poland: warsaw, warschau, varsovie
portugal: lisbon, lissabon, lisbonne, lisboa
qatar: doha
romania: bucharest, bukarest, bucarest
russia: moscow, moskau, moscou, mosca, moscu
rwanda: kigali
saudi-arabia: riyadh, riad, riyad
senegal: dakar
serbia: belgrade
slovakia: bratislava
slovenia: ljubljana
somalia: mogadishu
south-africa: pretoria
south-korea: seoul
spain: madrid
sri-lanka: colombo
sudan: khartoum
sweden: stockholm, estocolmo
switzerland: bern, berne, berna
syria: damascus, damaskus
taiwan: taipei
tanzania: dodoma
thailand: bangkok
togo: lome
tunisia: tunis
turkey: ankara
uganda: kampala
ukraine: kyiv, kiev, kiew
united-arab-emirates: abu dhabi
united-kingdom: london, londres, londra
united-states: washington, us
uruguay: montevideo
uzbekistan: tashkent
venezuela: caracas
vietnam: hanoi
yemen: sanaa
zambia: lusaka
zimbabwe: harare
"""
# Who leads a country, by a name that hardly anybody else in the news has: their offices speak.
_LEADERS = """
brazil: lula
canada: carney
china: xi
france: macron
germany: merz
hungary: orban
india: modi
israel: netanyahu, netanjahu, netanjahus, netanyahou
italy: meloni
poland: tusk
russia: putin
spain: sanchez
turkey: erdogan
ukraine: zelensky, zelenskyy, zelenskiy, selenskyj, selenskyjs
united-kingdom: starmer
united-states: trump
venezuela: maduro
"""
# What stands in a story for a government that is no country's, or beside its country.
_MORE = {
    "european-union": ("eu", ENTITY + "european-union", ENTITY + "european-commission"),
    "russia": (ENTITY + "kremlin",),
    "united-kingdom": (ENTITY + "uk-government",),
    "united-states": (ENTITY + "us-government", ENTITY + "white-house"),
    "france": (ENTITY + "elysee",),
}


def _read_table(table: str) -> dict[tuple[str, ...], str]:
    return {
        tuple(split_words(seat)): country
        for line in table.strip().splitlines()
        for country, _, seats in [line.partition(": ")]
        for seat in seats.split(", ")
    }


_HOUSE_OF = _read_table(_HOUSES)
_CAPITAL_OF = _read_table(_CAPITALS)
# "denies Roe plans to resign", "denies report that Roe is ill": of whom it is told.
_TOLD_OF = re.compile(
    r"\b(?:[Dd]en(?:y|ies|ied)|[Rr]ejects?(?:ed)?|[Dd]ismiss(?:es|ed)?)"
    r"(?: (?:that|(?:a |any )?(?:reports?|claims?|rumou?rs?|stories|speculation)(?: that| of)?))?"
    r" (?:(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?= [a-z])|(?P<first>[A-Z][\w'’-]+))"
)
_LEADING = frozenset({"the", "der", "das", "die", "le", "la", "l", "el", "il", "a", "an"})
_LEADER_OF = _read_table(_LEADERS)
_OFFICE_WORDS = """
office offices aide aides adviser advisers spokesman spokeswoman spokesperson administration
government cabinet team buro sprecher sprecherin bureau cabinet porte-parole porte oficina portavoz
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
_LONGEST = max(map(len, _HOUSE_OF))


def seat_terms(who: str) -> frozenset[str]:
    """The terms by which a story has the country for which ``who`` speaks as its government."""
    country, _ = _find(who)
    return frozenset() if country is None else _terms_of(country)


def cut_capitals(text: str, told: Collection[str]) -> str:
    """A folded ``text`` without the capitals of countries that stand among the terms ``told``:
    "no deal with Doha" where Qatar is said to have made one.
    """
    seats = (" ".join(seat) for seat, land in _CAPITAL_OF.items() if COUNTRY + land in told)
    for seat in seats:
        text = re.sub(rf"\b{seat}\b", " ", text)
    return text


def is_of_government(name: str) -> bool:
    """Whether a ``name`` of a story's terms is a seat of government, or who leads a country."""
    words = tuple(name.removeprefix(ENTITY).split("-"))
    if words in _HOUSE_OF or words in _CAPITAL_OF:
        return True
    return any((word,) in _LEADER_OF for word in words)


def speaks_for(who: str, headline: str, known: Collection[str], covered: Mapping[str, str]) -> bool:
    """Whether ``who`` is a seat of government that speaks for a party of a story.

    ``known`` are the terms of the story, which has not its country; ``headline`` is that of the
    denial, and ``covered`` has the entities for the words by which it names them. A seat speaks
    for a person whom it stands up for ("Downing Street denies Roe plans to resign"), and a house
    also in a story that names no country.
    """
    country, is_house = _find(who)
    if country is None:
        return False
    if is_house and not any(term.startswith(COUNTRY) for term in known):
        return True
    told_of = _TOLD_OF.search(headline)
    if told_of is None:
        return False
    names = [
        term
        for term in terms_in(told_of["name"] or told_of["first"])
        if not term.startswith(COUNTRY)
    ]
    return any(
        covered.get(name) in known or (name in known and not is_common(name)) for name in names
    )


def _find(who: str) -> tuple[str | None, bool]:
    """The country for which ``who`` speaks as a seat of its, and whether that is a house."""
    words = split_words(who)
    while words and words[0] in _LEADING:
        words = words[1:]
    for length in range(min(_LONGEST, len(words)), 0, -1):
        house = _HOUSE_OF.get(tuple(words[:length]))
        if house is not None:
            return house, True
    if not _OFFICES.isdisjoint(words):
        led = (_LEADER_OF.get((word,)) for word in words)
        if (country := next(filter(None, led), None)) is not None:
            return country, False
    return _CAPITAL_OF.get(tuple(words)), False


def _terms_of(country: str) -> frozenset[str]:
    return frozenset((COUNTRY + country, *_MORE.get(country, ())))
