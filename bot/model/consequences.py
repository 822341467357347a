"""Numbers of consequence: how many were killed, how much it costs, and of what class each is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

__all__ = ["CLASSES", "NO_CONSEQUENCES", "Consequences", "Number", "rank_number"]

CLASSES: Mapping[str, tuple[float, ...]] = {
    # From which number on the classes 1, 2, 3 and 4 begin.
    "dead": (1, 5, 20, 100),
    "injured": (5, 20, 100, 500),
    "missing": (1, 5, 20, 100),
    "jobs": (100, 1_000, 10_000, 50_000),
    "affected": (1_000, 100_000, 1_000_000, 10_000_000),
    "money": (1e7, 1e8, 1e9, 1e10),
    "percent": (10, 25, 50, 75),
    "magnitude": (5.0, 6.0, 7.0, 8.0),
}
_RATES = {
    # What one of a currency is worth in dollars, to the nearest power of ten.
    "yen": 0.01,
    "¥": 0.01,
    "won": 0.001,
    "yuan": 0.1,
    "rupees": 0.01,
    "crowns": 0.1,
    "HK$": 0.1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number, and of money its ``currency`` ("€", "yen"; dollars where none is told).

    ``at_least``: the report calls it the least ("at least 12", "dozens", "10 to 15").
    """

    value: float
    at_least: bool = False
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """The numbers of consequence in an entry; None of what it gives no number for.

    ``missing`` are people, ``affected`` users, customers, homes and whoever else is hit. Money is
    in whole units. What a share costs, what a firm is worth or takes, and how many it employs in
    all are no consequence of anything.
    """

    dead: Number | None = None
    injured: Number | None = None
    missing: Number | None = None
    jobs: Number | None = None
    affected: Number | None = None
    money: Number | None = None
    percent: Number | None = None
    magnitude: Number | None = None

    def numbers(self) -> Iterator[tuple[str, Number]]:
        """The numbers that there are, by what they count."""
        for kind in CLASSES:
            number = getattr(self, kind)
            if number is not None:
                yield kind, number

    def classes(self) -> dict[str, int]:
        """The class of each number, from 0 to 4, by CLASSES."""
        return {
            kind: rank_number(kind, number.value, number.currency)
            for kind, number in self.numbers()
        }


NO_CONSEQUENCES = Consequences()


def rank_number(kind: str, value: float, currency: str = "") -> int:
    """The class of a number of one kind; sums in small currencies are put into dollars."""
    return bisect_right(CLASSES[kind], value * _RATES.get(currency, 1.0))
