"""Which countries, parts of a land and towns a headline names, and when others make two events.

In Japanese and Chinese nothing shows which words are names, and each pair of signs counts for a
word: "Rail strike in Germany" and "Rail strike in Italy" differ in few of them. And a mishap for
which no rule has a kind is in no place by its kind. So where the headlines of both name countries,
and none in common, they are two, whatever else they say alike; and so are two mishaps, and in
these scripts two things of whatever kind, in two towns or two parts of one land.

Left out is what is done between countries, of which each headline may name another side (a sale,
talks, a match), and by towns what is told from many places at once (a quake, a storm).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple, Protocol

from bot.model import Event
from bot.stories.language.bent_towns import BENT_TOWNS
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.lexicon import list_terms
from bot.stories.language.places import COUNTRY, LATIN_NAMES, REGION_STEMS, list_towns
from bot.stories.language.words import split_words
from bot.stories.numbers.figures import FigureKind
from bot.stories.separation.elsewhere import find_shared_names, list_telling, without_countries
from bot.stories.traits.features import Features
from bot.stories.traits.scenes import may_have_scenes

__all__ = ["Localities", "are_at_other_localities", "is_unspaced", "read_localities"]


class Localities(NamedTuple):
    """What a headline names: ``countries`` as terms, with those of its towns; ``regions`` within
    one, and ``towns``, each by one of its names.
    """

    countries: frozenset[str]
    regions: frozenset[str]
    towns: frozenset[str]


class Told(Protocol):
    """What is asked of a story."""

    terms: Mapping[str, float]
    capitals: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    figures: Mapping[FigureKind, frozenset[float]]
    recent: tuple[tuple[Features, float], ...]


class _Known(NamedTuple):
    country: str
    name: str
    is_region: bool


_ONE_TOWN = """
cologne koln
munich munchen
vienna wien
brussels brussel bruxelles
paris parigi
turin torino
rome roma
milan milano
lisbon lisboa
seville sevilla
london londres westminster
kyiv kiev
yangon rangoon
bangalore bengaluru
moscow mosca kremlin
beijing 北京
shanghai 上海
bavaria bayern
hokkaido sapporo 北海道 札幌
miyagi sendai
kanagawa yokohama 神奈川
aichi nagoya 名古屋
hyogo kobe
ishikawa noto
yamagata 山形
chiba 千葉
gifu 岐阜
kyoto 京都
wakayama 和歌山
kagoshima 鹿児島
sichuan 四川
guangdong 广东
yunnan 云南
guizhou 贵州
hunan 湖南
hubei 湖北
gansu 甘肃
qinghai 青海
xinjiang 新疆
tibet 西藏
wuhan 武汉
chengdu 成都
hangzhou 杭州
nanjing 南京
shenzhen 深圳
chongqing 重庆
tianjin 天津
"""
"""One place by several names; of Japan, the towns with the prefecture in which they are."""

_FIRST_NAMES = {
    name: names[0]
    for names in (
        *map(str.split, _ONE_TOWN.strip().splitlines()),
        *(tuple(name.replace("-", " ") for name in names) for _, names in BENT_TOWNS),
    )
    for name in names
}
_REGION_NAMES = """
aceh alberta andhra-pradesh assam bahia balochistan bali bihar borno bougainville carolina
central-java chiapas crete darfur donetsk east-java esmeraldas gansu gaza guangdong guizhou hatay
henan himachal-pradesh honshu hubei hunan idlib jalisco kano kherson khyber-pakhtunkhwa kyushu
lombok luzon madhya-pradesh maharashtra manabi manipur manitoba michoacan mindanao new-britain
new-jersey new-york nsw oaxaca odisha ontario puebla qinghai quebec saskatchewan sinaloa sindh
sulawesi sweida tamil-nadu uttar-pradesh uttarakhand veracruz washington west-bengal west-java
xinjiang yunnan zamfara zaporizhzhia sicily tuscany catalonia kamchatka
河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖南 湖北 广东 四川 贵州 云南 陕西
甘肃 青海 内蒙古 广西 西藏 宁夏 新疆
"""
_REGIONS = frozenset(
    tuple(list_terms(split_words(name.replace("-", " ")))) for name in _REGION_NAMES.split()
)
_BETWEEN_LANDS = frozenset(
    CONCEPT + kind
    for kind in (
        *("attack", "border", "buy", "ceasefire", "deal", "final", "goal", "hostage", "match"),
        *("migrant", "partner", "peace", "sanction", "sell", "strike", "talks", "tariff"),
        *("transfer", "troops", "war", "win"),
    )
)
_WIDE = frozenset(
    CONCEPT + kind
    for kind in ("quake", "storm", "snow", "flood", "volcano", "heat", "virus", "election")
)
_SURNAMES_BEFORE = frozenset("氏容選監被首社会投捕議")
"""Signs of who somebody is behind a name that is also a place's: "石川容疑者"."""

_IN_JAPANESE = frozenset(LATIN_NAMES.values())
_CHINESE = ("\u4e00", "\u9fff")


def _read_towns() -> dict[tuple[str, ...], _Known]:
    found = {}
    for words, country in list_towns().items():
        terms = tuple(list_terms(words))
        name = " ".join(terms)
        is_region = terms in _REGIONS or REGION_STEMS.issuperset(terms) or _is_prefecture(country)
        found[terms] = _Known(COUNTRY + country, _ONE_NAME.get(name, name), is_region)
    return found


def _is_prefecture(country: str) -> bool:
    """Whether each of a country's places stands for the part of it in which it is."""
    return country == "japan"


_ONE_NAME = {" ".join(list_terms(split_words(name))): first for name, first in _FIRST_NAMES.items()}
_TOWNS = _read_towns()
_LONGEST = max(map(len, _TOWNS))
_FIRST_TERMS = frozenset(terms[0] for terms in _TOWNS)


@lru_cache(maxsize=2000)  # a story's headlines are read for each entry that is like it
def read_localities(headline: tuple[str, ...]) -> Localities:
    """The places that the terms of a headline name."""
    countries = {term for term in headline if term[0] == COUNTRY}
    regions: set[str] = set()
    towns: set[str] = set()
    at = 0
    while at < len(headline):
        known, end = _find_town(headline, at)
        if known is not None:
            countries.add(known.country)
            (regions if known.is_region else towns).add(known.name)
        at = max(end, at + 1)
    return Localities(frozenset(countries), frozenset(regions), frozenset(towns))


def _find_town(headline: tuple[str, ...], at: int) -> tuple[_Known | None, int]:
    """The place whose name begins with the term ``at``, and where it ends; the longest name."""
    if headline[at] not in _FIRST_TERMS:
        return None, at
    for end in range(min(at + _LONGEST, len(headline)), at, -1):
        known = _TOWNS.get(headline[at:end])
        if known is not None:
            behind = headline[end] if end < len(headline) else ""
            # "東京都" is one word.
            overlap = known.name == "tokyo" and behind == "京都"
            return (None if _names_somebody(behind) else known), end + overlap
    return None, at


def _names_somebody(behind: str) -> bool:
    return len(behind) == 2 and _is_chinese(behind[0]) and behind[1] in _SURNAMES_BEFORE


def _is_chinese(sign: str) -> bool:
    return _CHINESE[0] <= sign <= _CHINESE[1]


def is_unspaced(headline: Iterable[str]) -> bool:
    """Whether the terms of a headline are mostly pairs of signs of a script without spaces, or
    places that are known in Japanese.
    """
    words = [term for term in headline if term[0].isalpha()]
    return 2 * sum(map(_is_pair, words)) > len(words)


def _is_pair(term: str) -> bool:
    return (len(term) <= 2 and "\u3040" <= term[0] <= "\u9fff") or term in _IN_JAPANESE


def are_at_other_localities(features: Features, story: Told, event: Event) -> bool:
    """Whether each headline of a story about ``event`` that names a place names another than the
    entry's, and no other name is in both.
    """
    return _name_others(features, story, event) and not _have_one_name(features, story)


def _have_one_name(features: Features, story: Told) -> bool:
    """Whether a name is in both, or a word that has a capital in both and begins neither."""
    begins = {features.headline[:1], *(member.headline[:1] for member, _ in story.recent)}
    capitals = list_telling(features.capitals & story.capitals)
    shared = find_shared_names(features, story).union(
        name for name in capitals if (name,) not in begins
    )
    return any(name[0] != CONCEPT for name in without_countries(shared))


def _name_others(features: Features, story: Told, event: Event) -> bool:
    mine = read_localities(features.headline)
    if not mine.countries:
        return False
    members = [member for member, _ in story.recent]
    theirs = [read_localities(member.headline) for member in members]
    kinds = _list_kinds(features.headline).union(*(_list_kinds(each.headline) for each in members))
    if _are_others(mine.countries, [each.countries for each in theirs]):
        known = frozenset[str]().union(*(each.countries for each in theirs))
        return (
            _BETWEEN_LANDS.isdisjoint(kinds)
            and story.terms.keys().isdisjoint(mine.countries)
            and features.terms.keys().isdisjoint(known)
        )
    if not _WIDE.isdisjoint(kinds) or not _are_placed(features, members, event):
        return False
    return _are_others(mine.towns, [each.towns for each in theirs]) or _are_others(
        mine.regions, [each.regions for each in theirs]
    )


def _list_kinds(headline: Iterable[str]) -> frozenset[str]:
    return frozenset([term for term in headline if term[0] == CONCEPT])


def _are_placed(features: Features, members: Collection[Features], event: Event) -> bool:
    """Whether both tell what is in one place: a mishap, or anything where nothing shows names."""
    if all(is_unspaced(each.headline) for each in (features, *members)):
        return True
    return may_have_scenes(features.event, features.headline) and any(
        may_have_scenes(event, member.headline) for member in members
    )


def _are_others(mine: Collection[str], theirs: Iterable[frozenset[str]]) -> bool:
    """Whether ``mine`` are none of those of ``theirs`` that have any, as some have."""
    named = [each for each in theirs if each]
    return bool(mine and named) and all(each.isdisjoint(mine) for each in named)
