"""What kind of writing an entry is.

Labels in the headline, tags and folders of the address say it outright, patterns of headlines
and of first sentences say it with a weight; all are data (`genre_patterns`).
"""

from __future__ import annotations

import math
import re
from urllib.parse import urlsplit

from bot.model import Entry, Genre, Scored
from bot.stories.gate import Patterns
from bot.stories.genre_patterns import GENRE_LEADS, GENRE_PATHS, GENRE_TAGS, GENRE_TITLES
from bot.stories.text import fold

__all__ = ["find_genre"]

_LEAST = 0.3  # below this nothing is said
_LABELLED = 0.9  # a tag or a path says it outright, though sites file loosely
_NO_FOLDERS: frozenset[str] = frozenset()
_TITLES = Patterns(*(text for _, _, text in GENRE_TITLES))
_LEADS = Patterns(*(text for _, _, text in GENRE_LEADS))


def find_genre(entry: Entry, first: str, opening: str) -> Scored[Genre]:
    """The genre of ``entry``, whose text has the folded ``first`` sentence and ``opening``.

    ``NEWS`` is what is left where nothing speaks; its score is how little does.
    """
    # The published headline: its label ("LIVE:", "Opinion |") is what tells.
    headline = fold(entry.title).strip()
    said = [GENRE_TITLES[number][:2] for number, _ in _TITLES.find(headline)]
    said += [GENRE_LEADS[number][:2] for number, _ in _LEADS.find(first, within=opening)]
    labels = _read_path(entry.url or "").union(map(_read_tag, entry.tags))
    if labels:
        said += [(GENRE_TAGS[label], _LABELLED) for label in sorted(labels & GENRE_TAGS.keys())]
    doubts: dict[Genre, float] = {}
    for genre, weight in said:
        doubts[genre] = doubts.get(genre, 1.0) * (1.0 - weight)
    best, least = Genre.NEWS, math.inf
    for genre, doubt in doubts.items():
        if doubt < least:
            best, least = genre, doubt
    if 1.0 - least < _LEAST:
        return Scored(type=Genre.NEWS, score=round(min(least, 1.0), 4))
    return Scored(type=best, score=round(1.0 - least, 4))


def _read_tag(tag: str) -> str:
    return re.sub(r"[\s_]+", "-", fold(tag).strip())


def _read_path(url: str) -> frozenset[str]:
    """The folders of a page that tell what is filed there."""
    if GENRE_PATHS.isdisjoint(url.casefold().split("/")):
        return _NO_FOLDERS  # as most, for a tenth of what parsing costs
    return GENRE_PATHS.intersection(urlsplit(url).path.casefold().split("/")[:-1])
