"""Which countries a text names, directly or by their people, capital or largest cities.

Two disasters in two countries are two events however alike their reports read. A name
that is also an everyday word or a person's ("Jordan", "Chad", "Turkey" the bird) is left
out where the mistake would cost more than the evidence brings.
"""

from __future__ import annotations

import re

from bot.stories.text import split_words, stem

__all__ = ["COUNTRY_STEMS", "countries_in"]

_NAMES = """
afghanistan: afghan kabul kandahar
albania: albanian tirana
algeria: algerian algiers
argentina: argentine argentinian buenos-aires
armenia: armenian yerevan
australia: australian sydney melbourne brisbane perth canberra queensland
austria: austrian vienna osterreich wien
azerbaijan: azerbaijani baku
bangladesh: bangladeshi dhaka
belarus: belarusian minsk
belgium: belgian brussels belgique belgien belgica
bolivia: bolivian la-paz
bosnia: bosnian sarajevo
brazil: brazilian brasil rio-de-janeiro sao-paulo brasilia bresil brasilien
bulgaria: bulgarian sofia
cambodia: cambodian phnom-penh
cameroon: cameroonian
canada: canadian toronto ottawa montreal vancouver alberta quebec ontario kanada
chile: chilean chileno santiago-de-chile chili
china: chinese beijing shanghai sichuan shenzhen guangdong wuhan chine
colombia: colombian bogota
congo: congolese kinshasa
costa-rica: costa-rican
croatia: croatian zagreb
cuba: cuban havana
cyprus: cypriot nicosia
czech-republic: czech prague czechia
denmark: danish copenhagen danemark
ecuador: ecuadorian quito guayaquil
egypt: egyptian cairo
el-salvador: salvadoran
estonia: estonian tallinn
ethiopia: ethiopian addis-ababa
fiji: fijian suva
finland: finnish helsinki
france: french paris marseille lyon francia frankreich
germany: german berlin munich hamburg frankfurt deutschland allemagne alemania
ghana: ghanaian accra
greece: greek athens grece griechenland grecia
guatemala: guatemalan
haiti: haitian port-au-prince
honduras: honduran
hong-kong: hongkong
hungary: hungarian budapest
iceland: icelandic reykjavik
india: indian delhi mumbai kolkata chennai bangalore bengaluru kerala gujarat inde indien
indonesia: indonesian jakarta sumatra sulawesi bali aceh indonesie indonesien
iran: iranian tehran
iraq: iraqi baghdad mosul
ireland: irish dublin
israel: israeli tel-aviv jerusalem
italy: italian rome milan naples sicily venice italie italien italia
ivory-coast: ivorian abidjan
jamaica: jamaican
japan: japanese tokyo osaka fukushima hokkaido honshu kyushu japon 日本 東京
kazakhstan: kazakh almaty astana
kenya: kenyan nairobi
kosovo: pristina
kuwait: kuwaiti
kyrgyzstan: kyrgyz bishkek
laos: laotian
latvia: latvian riga
lebanon: lebanese beirut
liberia: liberian monrovia
libya: libyan tripoli benghazi
lithuania: lithuanian vilnius
madagascar: antananarivo
malaysia: malaysian kuala-lumpur
mali: malian bamako
mexico: mexican mexique mexiko oaxaca acapulco
moldova: moldovan
mongolia: mongolian
morocco: moroccan rabat marrakesh casablanca maroc
mozambique: mozambican
myanmar: burma burmese yangon rangoon mandalay
nepal: nepalese nepali kathmandu
netherlands: dutch amsterdam rotterdam
new-zealand: auckland christchurch
nicaragua: nicaraguan managua
niger: niamey
nigeria: nigerian lagos abuja
north-korea: north-korean pyongyang
norway: norwegian oslo norvege norwegen noruega
oman: omani
pakistan: pakistani karachi lahore islamabad balochistan peshawar
palestine: palestinian gaza
panama: panamanian
papua-new-guinea: port-moresby
paraguay: asuncion
peru: peruvian lima perou
philippines: philippine filipino manila mindanao luzon cebu
poland: warsaw krakow pologne polen polonia
portugal: portuguese lisbon
qatar: qatari doha
romania: romanian bucharest
russia: russian moscow kremlin siberia kamchatka russie russland rusia
rwanda: rwandan kigali
samoa: samoan
saudi-arabia: saudi riyadh
senegal: senegalese dakar
serbia: serbian belgrade
sierra-leone: freetown
singapore: singaporean
slovakia: slovak bratislava
slovenia: slovenian ljubljana
solomon-islands: honiara
somalia: somali mogadishu
south-africa: south-african johannesburg cape-town pretoria durban
south-korea: south-korean seoul busan
south-sudan: juba
spain: spanish madrid barcelona valencia espagne spanien espana
sri-lanka: sri-lankan colombo
sudan: sudanese khartoum
sweden: swedish stockholm suede schweden suecia
switzerland: swiss zurich geneva schweiz suisse suiza
syria: syrian damascus aleppo
taiwan: taiwanese taipei
tajikistan: tajik dushanbe
tanzania: tanzanian
thailand: thai bangkok
tonga: tongan
tunisia: tunisian tunis
turkey: turkish ankara istanbul turkiye turquie turkei turquia
uganda: ugandan kampala
ukraine: ukrainian kyiv kiev kharkiv odesa
united-arab-emirates: emirati dubai abu-dhabi
united-kingdom: britain british uk england scotland scottish wales welsh london manchester
united-kingdom: royaume-uni grossbritannien
united-states: usa u.s american washington california texas florida new-york los-angeles
united-states: chicago alaska hawaii louisiana oklahoma oregon colorado etats-unis
uruguay: uruguayan montevideo
uzbekistan: uzbek tashkent
vanuatu: port-vila
venezuela: venezuelan caracas
vietnam: vietnamese hanoi
yemen: yemeni sanaa
zambia: zambian lusaka
zimbabwe: zimbabwean harare
"""


def _read_table(table: str) -> dict[tuple[str, ...], str]:
    by_words: dict[tuple[str, ...], str] = {}
    for line in table.strip().splitlines():
        country, _, others = line.partition(":")
        for name in (country, *others.split()):
            by_words[tuple(split_words(name.replace("-", " ")))] = country
    return by_words


_COUNTRY_OF = _read_table(_NAMES)
_LONGEST = max(map(len, _COUNTRY_OF))
_FIRST = frozenset(words[0] for words in _COUNTRY_OF)
_WHOLE = re.compile(r"(?:an|ian|ese|ish|i|ch|ic)$")

COUNTRY_STEMS: frozenset[str] = frozenset(
    # A country or its people, not its cities and states: those are names like others.
    stem(word)
    for words, country in _COUNTRY_OF.items()
    for word in words
    if len(word) > 1 and (word in country.split("-") or _WHOLE.search(word))
) | {"u", "uk", "u.s", "america", "europ", "asia", "asian", "africa", "african", "british"}
"""Stems of the names of countries, and of those of their people."""


def countries_in(words: list[str]) -> frozenset[str]:
    """The countries that folded ``words`` name; the longest name at a place counts."""
    found: set[str] = set()
    at = 0
    while at < len(words):
        if words[at] not in _FIRST:
            at += 1
            continue
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            country = _COUNTRY_OF.get(tuple(words[at : at + length]))
            if country is not None:
                found.add(country)
                at += length - 1
                break
        at += 1
    return frozenset(found)
