"""A number that a headline takes back: "death toll lowered to 40", "corrects toll to 40 from 400",
"corrects job cuts to 400 from 40,000", "to cut 400 jobs, not 40,000".

That a number is lower says nothing: a slower paper counts fewer. The headline has to say that the
count was changed, or that nobody died: that is a toll of 0, and an authority's to say. Tolls and
jobs that go are read, in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from bot.stories.language.gate import Patterns
from bot.stories.language.words import fold
from bot.stories.numbers.figures import prepare_figures

__all__ = ["Lowered", "read_lowered"]


class Lowered(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """What a headline sets a number to. ``kind`` is "dead", "injured" or "jobs"; ``before`` is what
    it was, as far as the headline says so.
    """

    kind: str
    value: float
    before: float | None = None

    def is_below(self, highest: Mapping[str, float]) -> bool:
        """Whether it is below the highest, and was that as far as the headline says."""
        known = highest.get(self.kind, 0.0)
        return self.value < known and (self.before is None or self.before >= known)


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


_JOBS = (
    r"(?:jobs?|positions?|roles|posts|people|workers|staff|employees|stellen|arbeitsplatze"
    r"|mitarbeiter|postes|emplois|salaries|personnes|empleos|puestos|trabajadores|personas)"
)
_CUTS = (
    r"(?:job (?:cuts?|losses)|layoffs|redundancies|stellenabbau|stellenstreichung(?:en)?"
    r"|entlassungen|(?:suppressions?|coupes) (?:de |d')(?:postes|emplois)|licenciements|despidos"
    r"|recortes? de (?:empleos?|puestos|plantilla))"
)
_COUNT = (
    r"(?:(?:number|count|total|zahl|anzahl|nombre|cifra|numero)(?: of| der| von| de| d'| des)?"
    r"(?: los| las| les)? ?)"
)
_CUT_HINTS = (
    *("job", "layoff", "redundanc", "stelle", "entlassung", "emploi", "poste", "licenci"),
    *("despido", "empleo", "puesto", "plantilla"),
)
_CORRECTS = (
    # No "cuts": it is what is done to the jobs.
    r"(?:corrects?|corrected|revis(?:es|ed)|lowers?|lowered|reduc(?:es|ed)|downgrad(?:es|ed)"
    r"|scal(?:es|ed) (?:back|down)|korrigier(?:t|en|te)|senkt|verringert|revidiert"
    r"|corrige|ramene|abaisse|reduit|rebaja|reduce|revisa)"
)
_CORRECTED = (
    r"(?:corrected|revised|lowered|reduced|downgraded|scaled (?:back|down)|korrigiert|gesenkt"
    r"|revidiert|verringert|(?:revu|revise|corrige|ramene|abaisse|reduit)e?s?"
    r"|rebajad[oa]s?|corregid[oa]s?|reducid[oa]s?)"
)
_SO_MANY = (
    rf"{_N}(?=$|[,;:]| (?:{_JOBS}|from|after|as|following|instead|von|statt|nach|contre|au lieu"
    r"|apres|desde|tras|frente|a|en lugar|el|la|los|las|le|les)\b)"
)
_TO_SO_MANY = rf"(?<!up )\b(?:to|auf|a)(?: la baisse a| la baja a)?[:,]? {_ABOUT}{_SO_MANY}"
_JOB_WAYS = (
    re.compile(
        rf"\b{_CORRECTS} (?:(?:its|planned|the|le|les|el|los|la|die|den|seinen?|geplanten?) )*"
        rf"{_COUNT}?{_CUTS}(?: (?:plan|target|figure|number|total|count|estimate)s?)?"
        rf"(?: down| a la baja| a la baisse)? {_TO_SO_MANY}"
    ),
    re.compile(
        rf"\b{_CUTS} (?:[\w'-]+ ){{0,4}}?(?:(?:is|are|was|were|has been|have been) )?{_CORRECTED}"
        rf"(?: down| lower)? {_TO_SO_MANY}"
    ),
    re.compile(rf"\b{_CUTS} (?:[\w'-]+ ){{0,3}}?auf {_ABOUT}{_N} {_CORRECTED}"),
    re.compile(rf"\b{_CORRECTS} {_TO_SO_MANY} (?:(?:the|le|les|el|los|la|las) )?{_COUNT}?{_CUTS}"),
)
_NOT_SO_MANY = re.compile(
    # "to cut 400 jobs, not 40,000"
    rf"(?<![\d.,]){_N} {_JOBS}(?: [\w'-]+){{0,3}}?,? (?:and |und |et |y )?(?:not|nicht|non|pas|no)"
    r"(?: de)? (?P<m>\d[\d.,]*\d|\d)(?![\d.,]*%)"
)
_CUT_WORD = re.compile(
    rf"\b(?:cuts?|cutting|axe[sd]?|axing|slash\w*|shed\w*|lay(?:s|ing)? off|lose|streich\w*|baut"
    rf"|abbau\w*|supprim\w*|licenci\w*|recort\w*|elimin\w*|despid\w*|{_CUTS})\b"
)


_NONE_HINTS = ("no ", "nobody", "no-one", "keine ", "niemand", "pas de ", "aucun", "sin ", "ning")
_HINT_WORDS = Patterns("|".join((*_HINTS, *_CUT_HINTS, *_NONE_HINTS)))
_NOBODY_DIED = re.compile(
    r"(?<![\w'-])(?:no (?:deaths|fatalities|dead|lives (?:were )?lost)"
    r"|(?:no one|no-one|nobody) (?:was |has been |is )?(?:killed|dead|died)"
    r"|keine (?:toten|todesopfer)|niemand (?:starb|getotet|gestorben|ums leben)"
    r"|(?:pas de|aucun) (?:morts?|deces)|sin (?:muertos|victimas mortales|fallecidos)"
    r"|no hay (?:muertos|victimas mortales|fallecidos)|ningun (?:muerto|fallecido))\b"
)
_NOT_SO_YET = re.compile(
    # What is not known yet, and what is of other days, of some of those who were there, or of
    # another mishap beside.
    r"\b(?:yet|so far|until now|since|this year|last|noch|bisher|bislang|encore|pour l'instant"
    r"|de momento|por ahora|todavia"
    r"|(?:deaths|fatalities|dead|lost|killed|died) (?:among|amongst|of|by)"
    r"|(?:toten|todesopfer|starb|gestorben|getotet) (?:unter|von)|(?:morts?|deces) (?:parmi|chez)"
    r"|(?:muertos?|mortales|fallecidos?) (?:entre|de)"
    r"|second|another|other|separate|aftershocks?|zweite\w*|andere\w*|nachbeben|deuxieme|autre"
    r"|replique|segund[oa]|otr[oa]|replica)\b"
    # A toll in the same headline is of the mishap, or of another place.
    r"|\d (?:(?:people|others|menschen|personnes|personas) )?(?:are |were )?"
    r"(?:dead|killed|died|tote?n?|morts|muertos)\b|\bkill(?:s|ed|ing)? (?:at least )?\d"
)


@lru_cache(maxsize=100)  # a headline comes with many copies
def read_lowered(headline: str) -> Lowered | None:
    """What a headline changes a number to, lower or higher; None where it says nothing of it."""
    if not _HINT_WORDS.choose(fold(headline)):
        return None  # as of most
    plain = headline.casefold()
    is_of_jobs = any(hint in plain for hint in _CUT_HINTS)
    may_be_none = any(hint in plain for hint in _NONE_HINTS)
    if not (is_of_jobs or may_be_none or any(hint in plain for hint in _HINTS)):
        return None
    folded = prepare_figures(headline)
    if may_be_none and _NOBODY_DIED.search(folded) and not _NOT_SO_YET.search(folded):
        return Lowered(kind="dead", value=0.0)
    return _read_toll(folded) or (_read_jobs(folded) if is_of_jobs else None)


def _read_jobs(folded: str) -> Lowered | None:
    found = next(filter(None, (way.search(folded) for way in _JOB_WAYS)), None)
    if found is not None:
        if _NOT_SO.search(folded, 0, found.end()) is not None:
            return None
        source = _FROM.search(folded, found.start("n"))
        before = None if source is None else _read(source["m"])
        return Lowered(kind="jobs", value=_read(found["n"]), before=before)
    told = _NOT_SO_MANY.search(folded)
    if told is None or _CUT_WORD.search(folded) is None:
        return None
    return Lowered(kind="jobs", value=_read(told["n"]), before=_read(told["m"]))


def _read_toll(folded: str) -> Lowered | None:
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
