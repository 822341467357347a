"""What one clause says of a ship, a plane or a train: what befell it, and what it is called.

"Ferry on fire off Tarn" has no name yet, and "Fenline Ostrava in distress" no place. "Fenline
Ostrava on fire off Tarn with 90 aboard" has both: no second ship stands in one clause without a
second mishap.
"""

from __future__ import annotations

import re

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.text import fold, terms_in
from bot.stories.separation.one_event import HAZARDS
from bot.stories.similarity.standstills import AT_ONE_SPOT
from bot.stories.traits.features import Features
from bot.stories.traits.gathered import Gathering

__all__ = ["BEFALLS", "SUDDEN", "compares", "names_craft"]

SUDDEN = frozenset(
    # What befalls people: nobody knows yet who and where, and each report names something else.
    {Event.DISASTER, Event.ACCIDENT, Event.CONFLICT, Event.CRIME, Event.OUTAGE}
)
BEFALLS = frozenset(
    # What a mishap does to those who are near, as a story of its own may tell it.
    terms_in(
        "evacuated rescued hospital injured missing dead shelter indoors windows trapped stranded"
        " smoke sirens firefighters ambulances Fenster Feuerwehr Sirenen Rauch eingeschlossen"
        " confinés confinées confinement pompiers fenêtres fumée confinados confinamiento"
        " bomberos ventanas humo atrapados"
    )
)
_MISHAPS = HAZARDS.keys() | {CONCEPT + "attack"}
_CRAFTS = frozenset(
    # What has a name or a number that its first reports lack.
    {CONCEPT + kind for kind in ("ship", "plane", "helicopter", "train", "bus")}.union(
        terms_in(
            "flight jet airliner ferry ship boat vessel tanker freighter trawler yacht coach Flug"
            " Maschine Fähre Frachter Tanker Schiff Zug vol ferry navire cargo chalutier vuelo"
            " buque carguero barco tren volo nave traghetto treno"
        )
    )
)
_OF_CRAFTS = (
    HAZARDS.keys()
    | BEFALLS
    | AT_ONE_SPOT.union(terms_in("distress mayday Seenot détresse auxilio socorro adrift aground"))
)
_CLAUSES = re.compile(
    # What parts two clauses; "with 290 aboard" is no clause.
    r"[;:] |,(?! (?:with|mit|avec|con) )|(?<=\w) (?:after|following|when|as|while|and|amid|over"
    r"|before|nach|wegen|während|und|als|après|tandis que|alors que|et|tras|después de|mientras|y"
    r"|dopo|mentre|e) ",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    # In folded text: what a report holds beside its news.
    r"\b(?:like|unlike|than|recalls?|echo(?:es)?|reminiscent|compared?|since|worst|wie|erinnert|seit"
    r"|comme|rappelle|depuis|como|recuerda|desde|come|ricorda)\b"
)


def compares(title: str) -> bool:
    """Whether a headline holds its news beside something else."""
    return _COMPARES.search(fold(title)) is not None


def names_craft(title: str, features: Features, one: Gathering, other: Gathering) -> bool:
    """Whether one clause tells of one ship, plane or train what two stories tell of one each.

    It has the mishap but once, and compares it with none.
    """
    hazards = [term for term in features.headline if term in _MISHAPS]
    return (
        len(hazards) <= 1
        and _CLAUSES.search(title) is None
        and not compares(title)
        and all(
            not _CRAFTS.isdisjoint(story.terms)
            and (story.event() in SUDDEN or not _OF_CRAFTS.isdisjoint(story.terms))
            for story in (one, other)
        )
    )
