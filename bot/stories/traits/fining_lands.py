"""Of which land an authority is that fines somebody, by its name or by that of the land."""

from __future__ import annotations

from collections.abc import Sequence

from bot.stories.language.headline_words import HeadlineWord
from bot.stories.language.places import COUNTRY, read_countries

__all__ = ["find_fining_lands"]

_FINING_BODIES = {
    land: frozenset(bodies.split())
    for land, bodies in {
        "united-states": "ftc sec doj epa faa finra nhtsa",
        "united-kingdom": "fca ofcom ofgem ofwat ico cma pra",
        "france": "cnil amf dgccrf arcom",
        "germany": "bafin bundeskartellamt",
        "italy": "agcm consob agcom",
        "spain": "cnmc aepd cnmv",
        "ireland": "dpc",
        "india": "cci rbi sebi",
        "australia": "accc asic austrac",
        "south-korea": "kftc",
    }.items()
}
_OF_UNION = frozenset({"eu", "brussels", "bruxelles", "brussel", "bruselas", "ue"})
"""The European Union, of which a land's capital is the seat."""


def find_fining_lands(words: Sequence[HeadlineWord]) -> frozenset[str]:
    """The land of which ``words`` tell, as a term, or the Union; of several none is sure."""
    said = [word.written for word in words]
    folded = {word.folded for word in words}
    lands = {span.country for span in read_countries(" ".join(said))}
    lands.update(land for land, bodies in _FINING_BODIES.items() if not bodies.isdisjoint(folded))
    if not _OF_UNION.isdisjoint(folded):
        lands = (lands - {"belgium"}) | {"eu"}
    return frozenset(COUNTRY + land for land in lands) if len(lands) == 1 else frozenset()
