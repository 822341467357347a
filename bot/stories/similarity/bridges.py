"""A report that tells of two stories as of one event.

"Blast heard at plant in Kelby" and "Ashby residents told to stay indoors" name nobody in common.
"Ashby residents told to stay indoors after blast at Kelby plant" explains the names of both: they
speak for two events no more. All else that keeps reports apart still does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

import msgspec

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY, find_countries
from bot.stories.language.text import fold, terms_in
from bot.stories.separation.one_event import HAZARDS
from bot.stories.similarity.crafts import BEFALLS, SUDDEN, compares, names_craft
from bot.stories.similarity.roundups import are_parted, list_parts
from bot.stories.similarity.standstills import AT_ONE_SPOT, names_standstill
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.gathered import Gathering

__all__ = ["Bridge", "Telling", "explain", "is_reaction", "names_background", "tells_as_one"]

_WITHIN = timedelta(hours=6)
"""Parts of one event that nobody has put together yet are told in its first hours."""

_TOLD = 0.6  # of the words that tell in a headline of each story
_FEWEST = 2  # such words; with kinds of things one more
_HAZARDS = HAZARDS.keys() | {CONCEPT + "attack"}
_TRADED = frozenset(terms_in("shares market oil futures bonds index"))
_LINK = re.compile(
    r"(?<=\w)(?:: | (?:after|following|when|because of|due to|in (?:the )?wake of|nach|wegen"
    r"|infolge|après|suite à|à la suite de|à cause de|tras|después de|a causa de|por|dopo"
    r"|a causa di) )",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    # What stands behind it was in the news before, and is why what stands in front was done.
    r"(?<=\w),? (?:after|following|amid|over|despite|in (?:the )?wake of|nach|wegen|trotz|infolge"
    r"|après|malgré|suite à|à la suite de|sur fond de|tras|después de|pese a|dopo|nonostante) ",
    re.IGNORECASE,
)
_DEEDS = frozenset(
    # What is decided by somebody, and is no part of what happened before, though it follows.
    {
        Event.EXECUTIVE_CHANGE,
        Event.LAYOFFS,
        Event.LABOR,
        Event.EARNINGS,
        Event.FUNDING,
        Event.PRODUCT_LAUNCH,
        Event.RECALL,
    }
)
_TIME = r"(?:hours?|days?|weeks?|months?|years?)"
_BACKGROUND = re.compile(
    # In folded text: what the report tells of was in the news before.
    rf"\b(?:(?:last|past|previous) (?:night|{_TIME}|weekend|summer|winter|spring|autumn|fall)"
    rf"|{_TIME} (?:after|later|before|ago)|anniversary|earlier this {_TIME}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day's|yesterday's"
    r"|(?:vergangene|vorige|letzte)[rnms]? (?:nacht|woche|monat|jahr|wochenende|\w+tag)"
    r"|(?:stunden?|tage?|wochen?|monate?|jahre?) (?:nach|spater|zuvor)|jahrestag"
    r"|(?:semaine|mois|annee|nuit|\w+di) (?:derniere?|passee?)"
    r"|(?:jours?|semaines?|mois|ans?|heures?) (?:apres|plus tard)|lendemain|il y a|anniversaire"
    r"|(?:semana|mes|ano|noche|lunes|martes|miercoles|jueves|viernes|sabado|domingo) pasad[oa]"
    r"|pasad[oa] (?:semana|mes|ano|lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
    r"|(?:dias?|semanas?|mes|meses|anos?|horas?) despues|aniversario"
    r"|(?:settimana|mese|anno|notte|\w+di) scors[oa]|scors[oa] (?:settimana|mese|anno)"
    r"|(?:giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|or[ae]) (?:dopo|fa)|anniversario)\b"
)
_SEVERAL = re.compile(
    # … or one more of a kind.
    r"\b(?:another|again|second|third|latest|similar|unrelated|unconnected|spate|string|series"
    r"|erneut|weitere[rnms]?|zweite[rnms]?|dritte[rnms]?|serie"
    r"|nouveau|nouvelle|encore|autre|deuxieme|troisieme|otr[oa]|nuev[oa]|segund[oa]|tercer[oa]?"
    r"|altr[oa]|nuov[oa]|second[oa]|terz[oa])\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """An entry of the time ``at`` that is like two stories: its ``title``, and the ``lead`` of its
    text.
    """

    title: str
    lead: str
    features: Features
    at: datetime


class Telling(Enum):
    """How a headline tells of two stories as of one event."""

    WOVEN = "the words of both stand among each other"
    LINKED = "the one is what befell people by the other"
    NAMED = "the one names what befell the craft of the other"
    HALTED = "by the one a site of the other stands still"


def names_background(text: str) -> bool:
    """Whether a report says that something of what it tells is of days ago: "… after last week's
    blast". Such a report is like an old story and a new one, and makes them no one.
    """
    return _BACKGROUND.search(fold(text)) is not None


def tells_as_one(bridge: Bridge, one: Gathering, other: Gathering) -> Telling | None:
    """How an entry tells of two stories as of one event; None where it does not, or may not.

    It has nearly all that a headline of each tells, and comes in the first hours of both; they
    are mishaps or unclear. Two events are told one behind the other, so the words of both have to
    stand among each other, unless the one is what people near by suffer of the other, one clause
    says of a ship or a plane what it is called and what befell it, or a site stands still upon it.
    """
    features = bridge.features
    if (
        not _may_be_one(bridge, one, other)
        or _tells_of_several(bridge)
        or not (_is_told(one, features) and _is_told(other, features))
        or _are_elsewhere(one, other)
    ):
        return None
    of_one, of_other = _list_own(features, one, other), _list_own(features, other, one)
    if not _stand_apart(features, of_one, of_other):
        return Telling.WOVEN
    is_linked = _is_what_befell(one, other) and any(
        are_parted(*list_parts(bridge.title, link, features), of_one, of_other)
        for link in _LINK.finditer(bridge.title)
    )
    if is_linked:
        return Telling.LINKED
    if names_craft(bridge.title, features, one, other):
        return Telling.NAMED
    return Telling.HALTED if _tells_standstill(bridge, one, other, of_one, of_other) else None


def _tells_standstill(
    bridge: Bridge, one: Gathering, other: Gathering, of_one: Set[str], of_other: Set[str]
) -> bool:
    """Whether an entry tells of a site that stands still, as one story does, by what the other
    tells.
    """
    return any(
        not AT_ONE_SPOT.isdisjoint(cause.terms)
        and _HAZARDS.isdisjoint(effect.terms)
        and names_standstill(bridge.title, bridge.features, theirs, mine)
        for cause, effect, mine, theirs in (
            (one, other, of_one, of_other),
            (other, one, of_other, of_one),
        )
    )


def _may_be_one(bridge: Bridge, one: Gathering, other: Gathering) -> bool:
    """Whether two stories may be parts of one mishap by what happened, and when it was told."""
    events = {bridge.features.event, one.event(), other.event()} - {Event.OTHER}
    began = one.first, other.first
    known = bool(events) or not all(AT_ONE_SPOT.isdisjoint(story.terms) for story in (one, other))
    return known and events <= SUDDEN and max(bridge.at, *began) - min(began) <= _WITHIN


def _tells_of_several(bridge: Bridge) -> bool:
    """Whether a report says that it tells of more than one event."""
    return (
        ";" in bridge.title
        or names_background(bridge.lead)
        or any(_SEVERAL.search(fold(text)) for text in (bridge.title, bridge.lead))
    )


def is_reaction(bridge: Bridge, one: Gathering, other: Gathering) -> bool:
    """Whether of two stories that a headline links as one after the other, the one tells of prices
    that fell or rose, each of another town that is known, or the one what was done upon the other.
    So it is of two that name others, unless the headline tells both as one event.
    """
    if _are_deeds(one, other) and _BEHIND.search(bridge.title) is not None:
        return True
    if _are_linked(bridge, one, other) and tells_as_one(bridge, one, other) is None:
        return True
    return (_is_traded(one) is not _is_traded(other) or _are_in_other_towns(one, other)) and (
        _LINK.search(bridge.title) is not None
    )


def _are_linked(bridge: Bridge, one: Gathering, other: Gathering) -> bool:
    """Whether each story names a place or a party that the other lacks, and the headline puts what
    is of the one behind what is of the other, or holds the one beside the other.
    """
    mine, theirs = map(_list_named, (one, other))
    if not (mine and theirs) or not mine.isdisjoint(theirs):
        return False
    if compares(bridge.title):
        return True
    if _is_what_befell(one, other):
        return False
    features = bridge.features
    own = _list_own(features, one, other), _list_own(features, other, one)
    if _tells_standstill(bridge, one, other, *own):
        return False
    return any(
        are_parted(*list_parts(bridge.title, link, features), *own)
        for link in _BEHIND.finditer(bridge.title)
    )


def _list_named(story: Gathering) -> set[str]:
    named = (
        member.parties | member.places.intersection(member.headline) for member, _ in story.recent
    )
    return {
        name
        for name in frozenset().union(*named)
        if name[0] not in {COUNTRY, CONCEPT} and not is_common(name)
    }


def _are_deeds(one: Gathering, other: Gathering) -> bool:
    """Whether two stories tell of two events, and one of them is what somebody decided: "Acme
    chief quits", "Acme recalls vans".
    """
    events = {one.event(), other.event()} - {Event.OTHER}
    return len(events) > 1 and not _DEEDS.isdisjoint(events)


def _is_traded(story: Gathering) -> bool:
    return any(not _TRADED.isdisjoint(member.headline) for member, _ in story.recent)


def explain(
    features: Features, story: Gathering, bridge: Bridge, telling: Telling
) -> tuple[Features, Gathering]:
    """A report of one story and the other story, without the names that ``bridge`` explains.

    Two firms of the catalogue remain two parties. Countries are explained only where the words of
    both stories stand among each other.
    """
    said = bridge.features.terms.keys()
    keeps_firms = _have_other_firms(features, story)

    def leave_out(member: Features) -> Features:
        parties = _leave_out(member.parties, said, keeps_firms=keeps_firms)
        if telling is Telling.LINKED:
            return msgspec.structs.replace(member, parties=parties)
        return msgspec.structs.replace(
            member,
            parties=parties,
            countries=member.countries - bridge.features.countries,
        )

    recent = tuple((leave_out(member), length) for member, length in story.recent)
    kept = replace(
        story,
        recent=recent,
        parties=_leave_out(story.parties, said, keeps_firms=keeps_firms),
    )
    return leave_out(features), kept


def _leave_out(names: Set[str], said: Collection[str], *, keeps_firms: bool) -> frozenset[str]:
    return frozenset(
        name for name in names if name not in said or (keeps_firms and name[0] == ENTITY)
    )


def _have_other_firms(features: Features, story: Gathering) -> bool:
    mine, theirs = (
        {name for name in names if name[0] == ENTITY and not is_common(name)}
        for names in (features.parties, story.parties)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _is_told(story: Gathering, features: Features) -> bool:
    """Whether an entry has nearly all that tells in a headline of the story."""
    return any(_tells_headline(features, member) for member, _ in story.recent)


def _tells_headline(features: Features, member: Features) -> bool:
    # A kind of thing is told in many words: "crashes", "goes down".
    kinds = {term for term in member.headline if term[0] == CONCEPT and term in features.terms}
    words = {term for term in _list_telling(member) if term[0] not in {CONCEPT, COUNTRY}}
    known = len([term for term in words if term in features.terms])
    enough = known >= _FEWEST or (known > 0 and known + len(kinds) > _FEWEST)
    return enough and known >= _TOLD * len(words)


def _are_elsewhere(one: Gathering, other: Gathering) -> bool:
    """Whether headlines of both say where it is, and name no place in common."""
    mine, theirs = (
        {
            term
            for member, _ in story.recent
            for term in member.places.intersection(member.headline)
            if term[0] != COUNTRY and not is_common(term)
        }
        for story in (one, other)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_in_other_towns(one: Gathering, other: Gathering) -> bool:
    """Whether headlines of both have a town or a province that is known, and none in common."""
    mine, theirs = (
        {
            " ".join(member.headline[span.start : span.end])
            for member, _ in story.recent
            for span in find_countries(member.headline)
            if not span.is_itself
        }
        for story in (one, other)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _list_own(features: Features, story: Gathering, other: Gathering) -> frozenset[str]:
    """What tells in an entry's headline, and stands in those of one story alone."""
    theirs, others = (
        {term for member, _ in each.recent for term in _list_telling(member)}
        for each in (story, other)
    )
    return frozenset(
        term
        for term in _list_telling(features)
        if term in theirs and term not in others and term[0] != COUNTRY
    )


def _list_telling(features: Features) -> list[str]:
    """What tells in a headline, in its order, entities by their names in the catalogue."""
    covered = features.covered
    terms = (covered.get(term, term) for term in features.headline)
    return [term for term in terms if not is_common(term)]


def _stand_apart(features: Features, one: Set[str], other: Set[str]) -> bool:
    """Whether the headline has all words of ``one`` before, or behind, all of the ``other``."""
    terms = _list_telling(features)
    mine, theirs = ([at for at, term in enumerate(terms) if term in each] for each in (one, other))
    return not (mine and theirs) or max(mine) < min(theirs) or max(theirs) < min(mine)


def _is_what_befell(one: Gathering, other: Gathering) -> bool:
    """Whether one story tells a mishap, and the other what people suffer of one, and no mishap."""
    return any(
        not _HAZARDS.isdisjoint(cause.terms)
        and _HAZARDS.isdisjoint(effect.terms)
        and not BEFALLS.isdisjoint(effect.terms)
        for cause, effect in ((one, other), (other, one))
    )
