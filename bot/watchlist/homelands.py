"""Bodies that many countries have by one name: whose is meant where the name stands?

Spain has a Tribunal Supremo, and so has Venezuela; the Telekom of an Austrian paper is not the
German one. Such a name is its own country's where the text names that, or no country, beside
it. Where it may be another's it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from bot.watchlist.names import find_context, key_of
from bot.watchlist.names.countries import COUNTRIES
from bot.watchlist.views import shows_case
from bot.watchlist.words import fold, fold_accents

__all__ = [
    "choose_language",
    "find_home",
    "find_other_owner",
    "holds_for_own",
    "is_national",
    "read_region",
]


class Home(NamedTuple):
    """Whose a name is: the code of the country; what follows the name where it is another's; and
    the languages in which it is another country's, unless its own is named.
    """

    country: str
    tails: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    joins: bool = False
    """Whether ``de`` and a name behind it say whose it is, whatever that name is."""
    read_abroad: bool = False
    """Whether it is the same one for the neighbours that write its language."""


_SPAIN = Home(
    "es",
    frozenset(["administrativo", "electoral", "federal", "justicia", "militar", "popular"]),
    frozenset(["pt"]),
    joins=True,
)
_ITALY = Home("it", joins=True)
_GERMANY = Home("de")
_NETHERLANDS = Home("nl", frozenset(["adel", "arbeid", "justitie"]), joins=True)

_HOMES: Mapping[str, Home] = MappingProxyType(
    {
        "bahn": _GERMANY,
        "bahn-chef": _GERMANY,
        "bahn-chefin": _GERMANY,
        "bahnchef": _GERMANY,
        "bahnchefin": _GERMANY,
        "cassazione": _ITALY,
        "corte costituzionale": _ITALY,
        "corte di cassazione": _ITALY,
        "die bahn": _GERMANY,
        "die post": _GERMANY,
        "dnb": Home("nl", read_abroad=True),
        "hoge raad": _NETHERLANDS,
        "telekom": _GERMANY,
        "tribunal supremo": _SPAIN,
    }
)

_REGION = re.compile(r"[A-Za-z]{2,3}[-_](?:[A-Za-z]{4}[-_])?([A-Za-z]{2}|[0-9]{3})\b")
_WORDS = frozenset(["bahn", "die bahn", "die post"])
_PART = re.compile(r"[,;:!?()\[\]|–—\n]|\.(?: |$)")
_WORD = re.compile(r"[^\W_]+")
_LINKS = frozenset(
    """d de degli dei del dell della delle dello der des di do en het im in la las los of the
    van von voor""".split()  # noqa: SIM905 - a list of words is read best as one
)
_OWNING = frozenset(
    """d de degli dei del dell della delle dello di do van voor""".split()  # noqa: SIM905
)
_LONGEST_NAME = 3  # words
_MOST_LINKS = 3
_NEAR = 60  # code points
_DATELINE = re.compile(r"\W*([^\W\d_]+(?: [^\W\d_]+){0,2}): ")


def find_home(name: str) -> Home | None:
    """The country whose a name of the catalogue is; None for one that is no country's."""
    return _HOMES.get(key_of(name))


def is_national(name: str) -> bool:
    """Whether elsewhere, or in another language, somebody else may go by the name."""
    return key_of(name) in _HOMES or bool(find_context(name).only)


def holds_for_own(name: str) -> bool:
    """Whether it is a name everywhere for an entity of the newsroom's own: it is national, and
    no word of its language besides.
    """
    return is_national(name) and key_of(name) not in _WORDS


@lru_cache(maxsize=1 << 8)
def read_region(lang: str | None) -> str:
    """The region that a language tag names, in small letters: ``at`` for ``de-AT``."""
    found = _REGION.match(lang.strip()) if lang else None
    return found[1].lower() if found else ""


def choose_language(entry: str | None, source: str | None) -> str | None:
    """What an entry is said to be in, or else its source; with the source's region where the
    entry says the same language and no region.
    """
    if not entry or not source or read_region(entry):
        return entry or source
    same = source.strip().lower().replace("_", "-").partition("-")[0] == entry.strip().lower()
    return source if same else entry


def find_other_owner(
    text: str, start: int, end: int, name: str, *, region: str = "", lang: str = ""
) -> str:
    """What says that the name at code points ``start`` to ``end`` is another's; empty where
    nothing does.

    ``region`` is what `read_region` says of the entry, and ``lang`` its language.
    """
    home = _HOMES[key_of(name)]
    for owner, written in _list_beside(text, start, end, home):
        return "" if owner == home.country else written
    if region not in {"", home.country} and not home.read_abroad:
        return region.upper()
    return lang if lang in home.foreign else ""


def _list_beside(text: str, start: int, end: int, home: Home) -> Iterator[tuple[str, str]]:
    """The codes of the countries named beside a name, with what is written, the nearest first;
    the code is empty for what is no country's that is known.
    """
    yield from _list_behind(text, end, home)
    before = list(_WORD.finditer(text, max(0, start - _NEAR), start))
    if before and not text[before[-1].end() : start].strip():
        word = before[-1].group()
        if owner := COUNTRIES.get(_plain(word)):
            yield owner, word
    dateline = _DATELINE.match(text, 0, min(start, _NEAR))
    if dateline and (owner := COUNTRIES.get(_plain(dateline[1]))):
        yield owner, dateline[1]


def _list_behind(text: str, end: int, home: Home) -> Iterator[tuple[str, str]]:
    behind = text[end : end + _NEAR]
    if not behind.startswith(" "):
        return
    behind = _PART.split(behind, maxsplit=1)[0]
    words = _WORD.findall(behind)
    linked = 0
    while linked < min(_MOST_LINKS, len(words)) and _plain(words[linked]) in _LINKS:
        linked += 1
    rest = [_plain(word) for word in words[linked : linked + _LONGEST_NAME]]
    if not rest:
        return
    written = words[linked]
    named = written[0].isupper() or not shows_case(text)
    owners = [COUNTRIES.get(" ".join(rest[:length])) for length in range(len(rest), 0, -1)]
    if owner := next(filter(None, owners), None):
        yield owner, written
    elif rest[0] in home.tails or (named and _joins_name(words, linked, home)):
        yield "", written


def _joins_name(words: Sequence[str], linked: int, home: Home) -> bool:
    return home.joins and linked > 0 and _plain(words[0]) in _OWNING


def _plain(word: str) -> str:
    return fold_accents(fold(word))
