"""One number and two deeds: "35,000 jobs cut" and "35,000 hired", and two quakes far apart; and who
leaves office over what was done before; and jobs that go at two parts of a firm.

A number that two headlines share speaks for one event. It does not where the one tells the opposite
of the other, nor does a magnitude where they name two ends of a country.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import fold
from bot.stories.numbers.figures import FigureKind
from bot.stories.traits.features import Features, is_common

__all__ = ["cut_elsewhere", "hire_and_fire", "leaves_office_over", "shake_other_ends"]


def _terms_of(words: str) -> frozenset[str]:
    return frozenset(map(term_of, fold(words).split()))


_JOBS = CONCEPT + "jobs"
_FIRES = _terms_of(
    "cut cuts layoffs axe axes shed sheds eliminate eliminates lay redundancies"
    " streicht entlasst abbau supprime licencie despide recorta 削減 解雇"
)
_HIRES = _terms_of(
    "hire hires hired recruit recruits recruiting einstellen einstellt eingestellt embauche"
    " embauchent embaucher recrute recrutent recruter contrata contratan contratar contratara"
    " 採用 招聘 채용"
)
_MAKES = _terms_of("create creates add adds crea crean schafft cree creent 創出") | {
    CONCEPT + "launch"  # "stellt 500 Mitarbeiter ein"
}
"""… where it is jobs that are made."""

_POSTS = _terms_of(
    "chairman chairwoman chair ceo cfo chief boss executive director head president founder"
    " vorstandschef vorstand konzernchef chef chefin aufsichtsratschef pdg patron président"
    " directeur dirigeant presidente presidenta director consejero"
)
_OVER = frozenset(
    # What a firm did or suffered, or was done to it, over which somebody may leave.
    {
        *(Event.REGULATION, Event.LEGAL, Event.RECALL, Event.SECURITY_BREACH, Event.OUTAGE),
        *(Event.ACCIDENT, Event.DISASTER, Event.EARNINGS),
    }
)

_TIMES = 1.5  # two numbers of jobs further apart than this are two
_FEW_JOBS = 10  # a smaller number may be of anything
_QUAKE = CONCEPT + "quake"
_JAPAN = {
    name: region
    for region, names in {
        "hokkaido": "hokkaido sapporo",
        "tohoku": "aomori iwate miyagi akita yamagata fukushima sendai hachinohe",
        "kanto": "ibaraki tochigi gunma saitama chiba tokyo kanagawa yokohama",
        "chubu": "niigata toyama ishikawa noto fukui yamanashi nagano gifu shizuoka aichi nagoya",
        "kinki": "mie shiga kyoto osaka hyogo kobe nara wakayama",
        "chugoku": "tottori shimane okayama hiroshima yamaguchi",
        "shikoku": "tokushima kagawa ehime kochi",
        "kyushu": "fukuoka saga nagasaki kumamoto oita miyazaki kagoshima",
        "okinawa": "okinawa",
    }.items()
    for name in map(term_of, names.split())
}
_BESIDE_LIST = """
hokkaido-tohoku tohoku-kanto tohoku-chubu kanto-chubu chubu-kinki kinki-chugoku kinki-shikoku
chugoku-shikoku chugoku-kyushu shikoku-kyushu kyushu-okinawa
"""
_BESIDE = frozenset(frozenset(pair.split("-")) for pair in _BESIDE_LIST.split())
"""Regions in which one quake is felt."""


class Told(Protocol):
    """What is asked of a story."""

    recent: tuple[tuple[Features, float], ...]


def hire_and_fire(features: Features, story: Told) -> bool:
    """Whether the one tells of people who are hired, and the other of people who go."""
    mine = _read_deed(features)
    theirs = {_read_deed(member) for member, _ in story.recent} - {None}
    return mine is not None and theirs == {not mine}


def leaves_office_over(
    features: Features, story: Told, event: Event, telling: Collection[str]
) -> bool:
    """Whether the one tells of who leaves a firm's post or takes it, and the other, of the kind
    ``event``, of what it is over ("chairman steps down after fine"), and of nobody's post.

    ``telling`` are the terms that both have and that are not common. A second name among them may
    be that of whose post it is. "Nokia fined, chairman resigns" tells of the fine first.
    """
    if features.event is event or {features.event, event} - _OVER != {Event.EXECUTIVE_CHANGE}:
        return False
    names = [term for term in telling if term in features.capitals and term[0] != CONCEPT]
    if len(names) > 1:
        return False
    theirs = [member.headline for member, _ in story.recent]
    mine = [features.headline]
    is_change = features.event is Event.EXECUTIVE_CHANGE
    changes, causes = (mine, theirs) if is_change else (theirs, mine)
    told = {term for headline in causes for term in headline}
    if not _POSTS.isdisjoint(told):
        return False
    return all(_begins_with_post(headline, told) for headline in changes)


def _begins_with_post(headline: Iterable[str], told: Collection[str]) -> bool:
    """Whether a headline names somebody's post before any kind of thing that is ``told``, too."""
    of_both = (
        term in _POSTS
        for term in headline
        if term in _POSTS or (term.startswith(CONCEPT) and term in told)
    )
    return next(of_both, False)


def cut_elsewhere(features: Features, story: Told, event: Event) -> bool:
    """Whether both tell of jobs that go, by numbers far apart, and each of a place or a part of the
    firm of which the other has no word: "650 at Larkhill Studios", "280 in Oregon".
    """
    if {features.event, event} != {Event.LAYOFFS}:
        return False
    return all(
        _cut_other_numbers(features, member)
        and _list_parts(features, member)
        and _list_parts(member, features)
        for member, _ in story.recent
    )


def _cut_other_numbers(one: Features, other: Features) -> bool:
    mine, theirs = _list_numbers(one), _list_numbers(other)
    return bool(mine and theirs) and all(
        max(number, its) > min(number, its) * _TIMES for number in mine for its in theirs
    )


def _list_numbers(features: Features) -> set[float]:
    """The numbers of a headline that may be of jobs, a figure of other things or a year apart."""
    jobs = {each.value for each in features.figures_in_title if each.kind is FigureKind.JOBS}
    bare = {float(term) for term in features.headline if term.isdigit() and not _is_year(term)}
    return jobs or {number for number in bare if number >= _FEW_JOBS}


def _is_year(term: str) -> bool:
    return len(term) == len("2026") and term[:2] in ("19", "20")


def _list_parts(one: Features, other: Features) -> set[str]:
    """The names and countries of a headline that are nowhere in the other report."""
    return {
        name
        for term in one.headline
        if (name := one.covered.get(term, term)) not in other.terms
        and (term in one.capitals or name in one.parties or name[0] == COUNTRY)
        and not is_common(name)
    }


def _read_deed(features: Features) -> bool | None:
    """Whether a headline tells of hiring; None where it tells of cuts as well, or of neither."""
    words = frozenset(features.headline)
    makes = not words.isdisjoint(_MAKES) and (
        _JOBS in words or any(each.kind is FigureKind.JOBS for each in features.figures_in_title)
    )
    fires = not words.isdisjoint(_FIRES)
    hires = makes or not words.isdisjoint(_HIRES)
    return None if fires is hires else hires


def shake_other_ends(features: Features, members: Iterable[Features]) -> bool:
    """Whether headlines of quakes name prefectures of Japan in which no one quake is felt."""
    mine = _list_regions(features)
    theirs = [regions for member in members if (regions := _list_regions(member))]
    return bool(mine and theirs) and not any(
        one == other or frozenset((one, other)) in _BESIDE
        for regions in theirs
        for one in mine
        for other in regions
    )


def _list_regions(features: Features) -> set[str]:
    tells_quake = _QUAKE in features.headline or any(
        each.kind in {FigureKind.MAGNITUDE, FigureKind.INTENSITY}
        for each in features.figures_in_title
    )
    return {_JAPAN[term] for term in features.headline if tells_quake and term in _JAPAN}
