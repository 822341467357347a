"""Places and days that an editor puts beside what is told: where Oulu lies, which day it was said.

"In Oulu" and "in Oulu, Finland," say one thing, and so do "said" and "said on Monday", or a text
with and without its dateline. They are left out of both versions before names are compared, where
the other version has nothing else in their place: another town, another country of one town,
another day and a second town in a row stay in, and tell another thing. Read in English, German,
French and Spanish.
"""

from __future__ import annotations

import re

from bot.stories.language.places import REGION_NAMES, countries_in, find_countries
from bot.stories.language.text import fold, split_words

__all__ = ["leave_asides"]

_NAME = r"[A-ZÀ-ÖØ-Þ](?:\.(?:[A-Z]\.)+|[\w'’-]*)"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,2}}"
_NEAR = (
    r"near|outside|close to|just (?:outside|off)|(?:north|south|east|west)(?:east|west)? of"
    r"|nahe|unweit|bei|pr[eè]s de|non loin de|cerca de"
)
_SIDE = (
    r"(?:(?:the|in the) )?(?:(?:north|south)(?:-?(?:east|west))?(?:ern)?|east(?:ern)?|west(?:ern)?"
    r"|central|upper|lower|rural|state of|province of|region of|county of) "
)
_WITHIN = r"in|im|in der|en|au|aux|dans le|dans la|dans l['’]"
_ASIDE = re.compile(
    r"(?:\b(?i:in|at|near|from|to|around|outside|of|à|a|au|dans|en|de|bei|nach|aus|von|cerca de)"
    rf" |\bd['’])(?P<head>{_NAMES})"
    r"(?P<aside>(?:, (?P<comma>)| \((?P<bracket>)| )"
    rf"(?:(?P<near>{_NEAR}) |(?P<within>{_WITHIN}) )?(?P<side>{_SIDE})?"
    rf"(?P<place>{_NAMES})(?:, (?P<second>{_NAMES}))?\)?)"
    # "In Oulu, Turku and Vaasa" is a list.
    r"(?!\w|['’]|,? (?:and|or|und|oder|et|ou|y|e|o|u) [A-ZÀ-ÖØ-Þ])"
    r"(?P<end>,|(?=[.;:!?)]|\s*$| (?:on|am|late|early|this|last)\b))?"
)
_MARK = re.compile(
    r"^(?:North|South|East|West|Upper|Lower) \w+$|\w{2,}shire$"
    r"| (?:County|Province|Prefecture|Region|Oblast|District|State)$"
)
_FURTHER = """
kent essex sussex surrey devon cornwall norfolk suffolk dorset somerset cumbria ulster
brandenburg thüringen saarland niedersachsen nordrhein-westfalen rheinland-pfalz schleswig-holstein
mecklenburg-vorpommern sachsen-anhalt baden-württemberg tirol kärnten steiermark
bretagne normandie provence occitanie alsace lorraine bourgogne aquitaine picardie
andalucía cataluña galicia aragón asturias navarra extremadura cantabria jalisco sonora sinaloa
"""
_REGIONS = frozenset(fold(name.replace("_", " ")) for name in (*REGION_NAMES, *_FURTHER.split()))
_WEEKDAYS = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag"
    r"|Mittwoch|Sonnabend"
)
_MONTHS = (
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_DATE = rf"(?:(?:{_MONTHS}) \d{{1,2}}|\d{{1,2}}\.? (?:de )?(?:{_MONTHS}))(?:,? \d{{4}})?"
_DAY = re.compile(
    # "Black Friday" is a name, and until when something is to happen is news.
    r"(?<!Black )(?<!Cyber )(?<!Good )(?<!Super )(?<!Bloody )(?<!Easter )(?<!Holy )(?<!Ash )"
    r"(?<!Palm )(?<!Giving )(?<!Sheffield )(?<!by )(?<!until )(?<!next )"
    r"(?<!before )(?<!from )(?<!after )(?<!bis )(?<!ab )(?<!vor )(?<!nach )"
    r"\b(?:(?:late|early) )?(?:(?:on|am|this|last) )?"
    rf"(?:{_WEEKDAYS})(?:s?(?:abend|morgen|nachmittag|mittag|nacht))?\b(?!['’]s)"
    r"(?: (?:morning|afternoon|evening|night))?(?: local time)?"
    rf"(?:,? (?:den |the )?{_DATE}| \({_DATE}\))?"
)
_DATELINE = re.compile(
    rf"^(?P<place>{_NAMES}(?:/{_NAME})?)(?:, (?P<land>{_NAMES})| \((?P<within>{_NAMES})\))?"
    rf"(?P<date>,? {_DATE})?(?P<agency> \([^()]{{2,30}}\))?,? (?:[–—]|--?) (?=\S)"
)


def leave_asides(one: str, other: str) -> tuple[str, str]:
    """The two texts without what only says where a place of both lies, or which day it was."""
    one, other = _cut_datelines(one, other)
    days = tuple(bool(_DAY.search(text)) for text in (one, other))
    if days[0] is not days[1]:
        one, other = _DAY.sub("", one), _DAY.sub("", other)
    beside = tuple({fold(match["head"]) for match in _find_asides(text)} for text in (one, other))
    return _cut_asides(one, other, beside[1]), _cut_asides(other, one, beside[0])


def _cut_datelines(one: str, other: str) -> tuple[str, str]:
    lines = [_find_dateline(text) for text in (one, other)]
    if all(lines):
        return one, other
    return one[len(lines[0]) :], other[len(lines[1]) :]


def _find_dateline(text: str) -> str:
    """What stands before the dash, with a land, a date or an agency: a name alone has a quote, or
    a column, behind it.
    """
    match = _DATELINE.match(text)
    if match is None:
        return ""
    land = match["land"] or match["within"]
    is_dateline = match["date"] or match["agency"] or (land and _is_land(land))
    return match.group() if is_dateline else ""


def _find_asides(text: str) -> list[re.Match[str]]:
    return [match for match in _ASIDE.finditer(text) if _is_aside(match)]


def _is_aside(match: re.Match[str]) -> bool:
    """Whether it says where its head lies: in a land or a region of it, or near another place."""
    is_closed = match["end"] is not None or match["bracket"] is not None
    if match["comma"] is not None and not is_closed:
        return False
    if match["near"]:
        return match["second"] is None or _is_land(match["second"])
    places = [match["place"], *filter(None, [match["second"]])]
    if not all(_is_land(place) for place in places):
        return False
    is_marked = match["within"] or match["comma"] is not None or match["bracket"] is not None
    head, land = (countries_in(split_words(match[name])) for name in ("head", "place"))
    # What the table knows elsewhere, or is a land itself, is another place.
    return bool(is_marked) and not (head and land and head.isdisjoint(land))


def _is_land(name: str) -> bool:
    """Whether it is the name of a country, or of a state or a region in one."""
    words = split_words(name)
    spans = find_countries(words)
    is_country = any(span.is_itself and (span.start, span.end) == (0, len(words)) for span in spans)
    return is_country or fold(name) in _REGIONS or _MARK.search(name) is not None


def _cut_asides(text: str, other: str, beside: set[str]) -> str:
    """``text`` without what stands beside places of ``other``, which has nothing beside them."""
    said = set(split_words(other))
    for match in reversed(_find_asides(text)):
        head = match["head"]
        if fold(head) not in beside and said.issuperset(split_words(head)):
            start, end = match.span("aside")
            text = f"{text[:start]}{text[end:]}"
    return text
