"""What a language has to bring so that the bot's own words can be said in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Message", "Tongue"]

Message = str | Mapping[str, str]
"""A message with its values in braces; one that counts ``n`` has a form for each number.

The forms are "one" and "other", as Unicode's CLDR names them: none of these languages has
another that a number of stories could reach.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language: its messages, and how it writes numbers and times, by Unicode's CLDR.

    ``ones`` are the numbers that take the form "one". Digits are set apart in threes by ``group``
    from ``grouped_from`` digits on. ``date`` has a day, a month and a year, ``day`` no year;
    ``months`` are their short names. ``zones`` has the names of time zones that are others than in
    English. ``scales`` are the words for large numbers, the largest first.
    """

    messages: Mapping[str, Message]
    ones: frozenset[int]
    decimal: str
    group: str
    months: tuple[str, ...]
    date: str
    day: str
    scales: tuple[tuple[float, str], ...]
    grouped_from: int = 4
    zones: Mapping[str, str] = field(default_factory=dict)
