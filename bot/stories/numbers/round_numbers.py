"""Round numbers that are words, in digits: "half a million", "une quinzaine", "mil muertos".

Only for the fields of consequence. Two reports that round otherwise tell of one event, so
`figures`, by which stories are told apart, does without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.stories.language.gate import CueWords

__all__ = ["may_be_round", "write_round_numbers"]

_MANY_THOUSANDS = "at least 2000"
_UNITS: Final = {
    # Of each language in which thousands are told, from two to ten.
    " mille": "deux trois quatre cinq six sept huit neuf dix",
    " mil": "dos tres cuatro cinco seis siete ocho nueve diez",
    "tausend": "zwei drei vier funf sechs sieben acht neun zehn",
}
_ABOUT = """
dizaine/decena 10
douzaine/docena 12
quinzaine/quincena 15
vingtaine/veintena 20
trentaine/treintena 30
quarantaine/cuarentena 40
cinquantaine/cincuentena 50
soixantaine/sesentena 60
centaine 100
"""
_ENGLISH = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


def _list_phrases() -> Iterator[tuple[str, str]]:
    for scale, value in _ENGLISH.items():
        yield from ((f"{one} {scale}", str(value)) for one in ("a", "one"))
        yield f"half a {scale}", str(value // 2)
        yield f"quarter of a {scale}", str(value // 4)
        yield f"a quarter of a {scale}", str(value // 4)
    for line in _ABOUT.strip().splitlines():
        words, value_ = line.split()
        yield from (
            (f"{one} {word}", value_) for word in words.split("/") for one in ("une", "una")
        )
    for joined, units in _UNITS.items():
        yield from (
            (f"{unit}{joined}", str(value * 1_000))
            for value, unit in enumerate(units.split(), start=2)
        )
    yield from (
        ("un millier", "1000"),
        ("un demi million", "500000"),
        ("un demi-million", "500000"),
        ("un demi milliard", "500000000"),
        ("un demi-milliard", "500000000"),
        ("des milliers", _MANY_THOUSANDS),
        ("plusieurs milliers", _MANY_THOUSANDS),
        ("medio centenar", "50"),
        ("medio millar", "500"),
        ("medio millon", "500000"),
        ("un centenar", "100"),
        ("un millar", "1000"),
        ("ein dutzend", "12"),
        ("eine halbe million", "500000"),
        ("einer halben million", "500000"),
        ("eine halbe milliarde", "500000000"),
        ("einer halben milliarde", "500000000"),
        ("anderthalb millionen", "1500000"),
        ("eineinhalb millionen", "1500000"),
        ("zweieinhalb millionen", "2500000"),
    )


_PHRASES: Final = dict(_list_phrases())
_BEFORE_WHOM: Final = {
    # What is more often something else: "mil gracias", "50 miles".
    "mille": "1000",
    "mil": "1000",
    "tausend": "1000",
    "miles": _MANY_THOUSANDS,
    "milliers": _MANY_THOUSANDS,
    "tausende": _MANY_THOUSANDS,
    "tausenden": _MANY_THOUSANDS,
}
_WHOM = (
    r"(?:mort\w*|muert\w*|fallecid\w*|tote[nr]?|todesopfer|bless\w*|herid\w*|verletzt\w*"
    r"|personnes|personas|menschen|disparu\w*|desaparecid\w*|vermisst\w*|evacu\w*|emplois|postes"
    r"|salaries|empleos|puestos|trabajadores|empleados|stellen|mitarbeiter\w*|beschaftigte\w*"
    r"|arbeitsplatze|clients|clientes|kunden|usuarios|nutzer\w*|foyers|hogares|haushalte)\b"
)
_OF = r"(?P<of> de | d')?"
_ROUND = re.compile(
    rf"(?<![\w-])(?:(?P<phrase>{'|'.join(sorted(_PHRASES, key=len, reverse=True))})(?![\w-]){_OF}"
    rf"|(?<!\d )(?<!\d)(?P<bare>{'|'.join(sorted(_BEFORE_WHOM, key=len, reverse=True))})"
    rf"(?:(?P<of_them> de | d')| )(?={_WHOM}))"
)
_CUES = CueWords({*_BEFORE_WHOM, *(max(re.split("[ -]", phrase), key=len) for phrase in _PHRASES)})


def may_be_round(folded: str) -> bool:
    """Whether some round number may stand in a folded text as words; False is sure."""
    return _CUES.stand_in(folded)


def write_round_numbers(folded: str) -> str:
    """``folded`` with its round numbers in digits, and "at least" before what is only a scale."""
    return _ROUND.sub(_write, folded) if may_be_round(folded) else folded


def _write(match: re.Match[str]) -> str:
    if match["bare"] is not None:
        return f"{_BEFORE_WHOM[match['bare']]} "
    return _PHRASES[match["phrase"]] + (" " if match["of"] else "")
