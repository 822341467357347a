"""Made-up events that nobody, and no rule, takes for one another."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass

_FIRST = ("Bra", "Cor", "Del", "Fen", "Gal", "Hol", "Jor", "Kel", "Mar", "Nor", "Pel", "Quor")
_SECOND = ("dwi", "lan", "mer", "nto", "rry", "sko", "ttle", "vane", "wick", "xby", "zell", "thor")
_THIRD = ("", "berg", "dale", "ford", "holm", "mont", "stead", "ville")
_TEMPLATES = (
    "{a} agrees to buy {b} for ${n} million",
    "{a} recalls {n},000 pumps after a fire in {b}",
    "Court fines {a} {n} million euros over {b} cartel",
    "{a} cuts {n} jobs at its {b} yard",
    "{a} hit by ransomware, data of {n},000 {b} patients stolen",
    "{a} suspends {n} flights to {b} after radar outage",
    "Workers at {a} begin strike at the {b} pit",
    "{a} raises ${n} million to build {b} satellites",
)
_DENIED = "{a} agrees to buy {b} for ${n} million, sources say"
_DENIAL = "{a} denies report that it agreed to buy {b} for ${n} million"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened, as it is first told, and what denies it where something does.

    ``party`` names who it is about; nothing else in the news has that name.
    """

    number: int
    party: str
    headline: str
    denial: str | None


def make_events(chance: random.Random) -> Iterator[Event]:
    """Events without end, as long as there are names; each third is denied later."""
    names = ["".join(parts) for parts in itertools.product(_FIRST, _SECOND, _THIRD)]
    chance.shuffle(names)
    pairs = zip(names[::2], names[1::2], strict=True)
    for number, (party, other) in enumerate(pairs):
        words = {"a": party, "b": other, "n": 101 + number}
        denied = number % 3 == 2
        template = _DENIED if denied else _TEMPLATES[number % len(_TEMPLATES)]
        yield Event(
            number=number,
            party=party,
            headline=template.format(**words),
            denial=_DENIAL.format(**words) if denied else None,
        )
