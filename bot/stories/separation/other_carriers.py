"""Two mishaps of different carriers: "Dozens killed as train derails", "Plane crash kills 241".

Reports of mishaps are written in one form, and those of one day have deaths, crashes and often a
land in common. A train and a plane are two all the same, unless one ran into the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from bot.model import Event
from bot.stories.language.text import terms_in
from bot.stories.traits.features import Features

__all__ = ["are_of_other_carriers"]

_CARRIERS = {
    term: kind
    for kind, words in {
        "air": (
            "plane planes flight airliner jetliner jet aircraft helicopter airplane"
            " flugzeug hubschrauber avion helicoptere vuelo helicoptero"
        ),
        "rail": ("train trains tram locomotive metro zug bahn strassenbahn tren"),
        "road": ("bus minibus lorry truck car reisebus autobus autocar camion lkw"),
        "water": (
            "ferry boat ship vessel dinghy trawler yacht fahre schiff boot bateau navire barco"
            " buque"
        ),
        "lift": "cable gondola funicular seilbahn telepherique teleferico funiculaire",
    }.items()
    for term in terms_in(words)
}
_MEET = frozenset(
    # Where two carriers ran into each other one paper names this one, and one that.
    terms_in(
        "crossing level hits hit rams rammed struck bahnubergang kollidiert percute heurte choca"
    )
)
_MISHAPS = frozenset({Event.ACCIDENT, Event.DISASTER})


class Told(Protocol):
    """What is asked of a story: its last reports."""

    recent: tuple[tuple[Features, float], ...]


def are_of_other_carriers(features: Features, story: Told, event: Event) -> bool:
    """Whether an entry names a carrier, and each report of a story about a mishap that names one,
    one at least, another.
    """
    if event not in _MISHAPS or features.event not in _MISHAPS:
        return False
    mine = _list_carriers(features.headline)
    if not mine or not _MEET.isdisjoint(features.headline):
        return False
    members = [member for member, _ in story.recent]
    theirs = [kinds for each in members if (kinds := _list_carriers(each.headline))]
    return (
        bool(theirs)
        and all(mine.isdisjoint(kinds) for kinds in theirs)
        and all(_MEET.isdisjoint(each.headline) for each in members)
    )


def _list_carriers(headline: Iterable[str]) -> set[str]:
    return {_CARRIERS[term] for term in headline if term in _CARRIERS}
