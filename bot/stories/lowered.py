"""A toll that a headline takes back: "death toll lowered to 40", "corrects toll to 40 from 400".

That a number is lower says nothing: a slower paper counts fewer. The headline has to say that the
count was changed.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from bot.stories.figures import prepare_figures

__all__ = ["Lowered", "read_lowered"]


class Lowered(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """What a headline sets a toll to. ``kind`` is "dead" or "injured"; ``before`` is what it was,
    as far as the headline says so.
    """

    kind: str
    value: float
    before: float | None = None


_N = r"(?P<n>\d[\d.,]*\d|\d)(?![\d.,]*%)"
_ABOUT = r"(?:(?:at least|about|around|nearly|some|mindestens|rund|au moins|al menos|unos) )?"
_REST = r"(?:[^.:;!?]){0,70}?"
_TOLL = (
    r"\b(?:(?:death |injury |casualty )?toll|body count|death count|deaths|fatalities"
    r"|(?:number|count|tally) of (?:the )?(?:dead|deaths|fatalities|victims|injured|wounded|killed)"
    r"|opferzahl|(?:zahl|anzahl) der (?:toten|todesopfer|opfer|verletzten)|bilan"
    r"|nombre (?:de|des) (?:morts|victimes|blesses)"
    r"|(?:cifra|numero|balance) de (?:muertos|victimas|fallecidos|heridos))\b"
)
# One of these stands in every word for a toll, and in few other headlines.
_HINTS = (
    *("toll", " count ", "deaths", "fatalities", "number of", "tally", "zahl", "bilan", "nombre d"),
    *("cifra de", "mero de", "balance de"),
)
_CHANGED = (
    # Said of the toll, or of who counts: "revised down", "officials revise".
    r"\b(?:lower(?:ed|s)?|revis(?:ed|es|e)|correct(?:ed|s)?|reduc(?:ed|es|e)|downgrad(?:ed|es|e)"
    r"|cut(?:s)?|slash(?:ed|es)?|scal(?:ed|es|e) (?:back|down)|recount(?:ed)?"
    r"|korrigier(?:t|en|te|ten)|gesenkt|senk(?:t|en)|revidier(?:t|en)|verringert"
    r"|(?:revu|revise|corrige|ramene|abaisse|reduit)(?:e|s|es|nt|ent)?"
    r"|rebaja(?:n|da|do|ron)?|corrig(?:e|en|io|ieron)|corregid[oa]|reduc(?:e|en|ida|ido|eron)"
    r"|revisa(?:n|da|do|ron)?)\b"
)
_TO = rf"\b(?:to|at|auf|a)(?: la baisse a| la baja a| la baisse| la baja)?[:,]? {_ABOUT}{_N}"
_FROM = re.compile(r"\b(?:from|von|contre|desde|de) (?:the )?(?P<m>\d[\d.,]*\d|\d)(?![\d.,]*%)")
_HOW = (
    r"(?: (?:down|downwards?|lower|sharply|slightly|again|further|by \d+|nach unten|a la baisse"
    r"|a la baja)){0,3} "
)
_WAYS = (
    re.compile(rf"{_TOLL}{_REST}{_CHANGED}{_HOW}{_TO}"),
    re.compile(rf"{_CHANGED}(?: [\w'-]+){{0,5}}? {_TOLL}{_REST}{_TO}"),
    re.compile(rf"{_CHANGED}{_HOW}{_TO} (?:la|el|le) {_TOLL}"),
    re.compile(rf"{_TOLL}{_REST}{_TO} (?:\w+ )?(?:korrigiert|gesenkt|revidiert|verringert)\b"),
)
_INJURED = re.compile(r"\b(?:injur|wounded|verletzt|blesses|heridos)")
_NOT_SO = re.compile(
    # It may be, it is not, or another thing is cut while the toll rises.
    r"\b(?:could|may|might|would|not|never|likely|expected|konnte|pourrait|podria|nicht|pas|no"
    r"|rises?|rose|rising|climb\w*|jump\w*|reach\w*|as|while|amid|steig\w*|monte|sube\w*"
    r"|aumenta\w*)\b"
)


@lru_cache(maxsize=100)  # a headline comes with many copies
def read_lowered(headline: str) -> Lowered | None:
    """What a headline changes a toll to, lower or higher; None where it says nothing of it."""
    plain = headline.casefold()
    if not any(hint in plain for hint in _HINTS):
        return None  # as of most
    folded = prepare_figures(headline)
    found = next(filter(None, (way.search(folded) for way in _WAYS)), None)
    if found is None or _NOT_SO.search(folded, 0, found.end()) is not None:
        return None
    source = _FROM.search(folded, found.start("n"))
    return Lowered(
        kind="injured" if _INJURED.search(found[0]) is not None else "dead",
        value=_read(found["n"]),
        before=None if source is None else _read(source["m"]),
    )


def _read(digits: str) -> float:
    return float(re.sub(r"[.,]", "", digits))
