"""Which ``lastmod`` of an index of sitemaps names a day, and no time of it. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

__all__ = ["find_days"]

# Many write a day as its midnight.
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)([T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")

_NEARLY_ALL = 0.9
"""The few others of an index that is written anew at midnight had news since."""


def find_days(lastmods: Sequence[str]) -> list[bool]:
    """Whether each of the ``lastmod`` of one index, as they stand there, names a day.

    A midnight that nearly all share is none: it is when the site wrote them all anew.
    """
    found = [_DAY.fullmatch(lastmod) for lastmod in lastmods]
    midnights = Counter(day[0] for day in found if day is not None and day[2])
    restamped, many = next(iter(midnights.most_common(1)), ("", 0))
    if many < 2 or many < _NEARLY_ALL * len(lastmods):
        restamped = ""
    return [day is not None and day[0] != restamped for day in found]
