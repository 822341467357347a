"""Names that two reports of one day have in common, by which they tell of one event.

Texts name what headlines leave out, so two texts that share few names are asked for more
likeness: of quakes, rulings and derailments there are many in a year. In a few hours there are
not. Where a report is dated and comes within a day of a story, one name that both have and that
stands in little else is enough beside another word, and so is a name, or a country, beside the kind
of mishap that befell it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Set
from datetime import timedelta

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.places import COUNTRY
from bot.stories.separation.apart import BETWEEN
from bot.stories.separation.other_names import list_storms
from bot.stories.traits.features import ENTITY, Features
from bot.stories.traits.gathered import Gathering

__all__ = ["SOON", "name_the_same"]

SOON = timedelta(hours=24)
"""So long before a story's first report or after its last one, a report is of one day with it."""

_OF_MANY = BETWEEN | {Event.LEGAL, Event.REGULATION}
"""Of these a firm of the catalogue has several in a day."""

_FULL_NAME = 2
"""Words of one name: they are one thing that is shared."""

_OF_MISHAPS = frozenset({Event.DISASTER, Event.ACCIDENT, Event.DEATH, Event.OTHER})
_MISHAPS = frozenset(
    CONCEPT + kind
    for kind in (
        *("quake", "crash", "flood", "fire", "explosion", "storm", "virus", "ship"),
        *("snow", "landslide", "volcano", "tornado"),
    )
)
_VEHICLES = frozenset(CONCEPT + kind for kind in ("bus", "train", "plane", "helicopter"))
_QUAKE = CONCEPT + "quake"
_VIRUS = CONCEPT + "virus"  # a state has several in a season
_WIDE = frozenset(
    # Of these each town tells.
    CONCEPT + kind
    for kind in ("quake", "storm", "snow", "flood", "volcano")
)
_BORNE_BY_MANY = frozenset(
    # Words of the names of offices, leagues and points of the compass: others have them, too.
    map(
        term_of,
        (
            *("agency", "airport", "association", "authority", "bank", "board", "bureau"),
            *(
                "category",
                "central",
                "chief",
                "church",
                "city",
                "club",
                "commission",
                "committee",
                "company",
            ),
            *("congress", "council", "court", "cup", "day", "department", "east", "federal"),
            *("federation", "game", "government", "group", "hospital", "house", "institute"),
            *("international", "league", "men", "minister", "ministry", "national", "north"),
            *("office", "parliament", "party", "police", "premier", "president", "prime"),
            *("school", "senate", "service", "society", "south", "state", "statistics"),
            *("street", "super", "union", "university", "west", "women"),
        ),
    )
)


def name_the_same(
    features: Features,
    story: Gathering,
    event: Event,
    shared: Iterable[str],
    telling: Collection[str],
) -> bool:
    """Whether an entry and a ``story`` about ``event`` name what on one day is one event.

    ``shared`` are the terms that both have, ``telling`` those of them that are not common. What
    one of them writes as a name is one.
    """
    events = {features.event, event}
    is_of_mishap = events <= _OF_MISHAPS
    if len(events) > 1 and Event.OTHER not in events and not is_of_mishap:
        return False
    written = features.names.union(
        list_storms(features), *(member.names | list_storms(member) for member, _ in story.recent)
    )
    names = {
        term
        for term in written.intersection(telling) - _BORNE_BY_MANY
        if term[0] != COUNTRY and (term[0] != ENTITY or events.isdisjoint(_OF_MANY))
    }
    beside = [term for term in telling if term[0] not in (CONCEPT, COUNTRY) and term not in names]
    if names and (beside or len(names) > _FULL_NAME):
        return True
    if not is_of_mishap:
        return False
    kinds = _MISHAPS.intersection(shared)
    if events == {Event.ACCIDENT}:
        kinds |= _VEHICLES.intersection(shared)
    if not any(term[0] == COUNTRY for term in telling):
        kinds = kinds - {_VIRUS} if names else frozenset()
    wide = _WIDE if names else {_QUAKE}
    return bool(kinds) and (
        not kinds.isdisjoint(wide) or not _are_elsewhere(features, story, names)
    )


def _are_elsewhere(features: Features, story: Gathering, names: Set[str]) -> bool:
    """Whether both name places within a country, and none in common, nor by a name that both have.

    In a dry summer a land has many fires a day; of one quake each town tells.
    """
    mine = _list_places(features)
    theirs = frozenset[str]().union(*(_list_places(member) for member, _ in story.recent))
    return bool(mine and theirs) and mine.isdisjoint(theirs) and names.isdisjoint(mine | theirs)


def _list_places(features: Features) -> frozenset[str]:
    return frozenset([place for place in features.places if place[0] != COUNTRY])
