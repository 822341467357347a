"""A number in a folded text, in digits or as a small word, and the scale behind it."""

from __future__ import annotations

__all__ = ["COUNTED", "ONE_WORDS", "SCALE", "SCALES", "SPELT", "WORDS", "N"]

_SMALL = "one two three four five six seven eight nine ten eleven twelve"
WORDS = {word: value for value, word in enumerate(_SMALL.split(), start=1)} | {
    "dozens": 24,
    "hundreds": 200,
    "thousands": 2000,
    "scores": 40,
}
ONE_WORDS = ("un", "una", "uno", "um", "uma", "une", "ein", "eine", "een")
SPELT = WORDS.keys() | frozenset(ONE_WORDS)
"""Words that are numbers."""
SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "million": 1e6,
    "millions": 1e6,
    "millones": 1e6,
    "millon": 1e6,
    "milioni": 1e6,
    "milione": 1e6,
    "milhao": 1e6,
    "milhoes": 1e6,
    "miljoen": 1e6,
    "miliardi": 1e9,
    "bilhoes": 1e9,
    "miljard": 1e9,
    "millionen": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "billion": 1e9,
    "milliard": 1e9,
    "milliards": 1e9,
    "milliarden": 1e9,
    "milliarde": 1e9,
    "miliardo": 1e9,
    "bilhao": 1e9,
    "mil millones": 1e9,
    "mil milhoes": 1e9,
    "mrd": 1e9,
    "md": 1e9,
    "mds": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trillion": 1e12,
    # As sums are told in India.
    "lakh": 1e5,
    "lakhs": 1e5,
    "cr": 1e7,
    "crore": 1e7,
    "crores": 1e7,
    "lakh crore": 1e12,
}
# A number has a bound: what is all digits would be tried from each of them to its end.
N = rf"(?P<n>\d[\d.,]{{,30}}\d|\d|\b(?:{'|'.join(WORDS)})\b)"
COUNTED = rf"(?<![\w-]){N}"  # no part of a name: the F-150
SCALE = rf"(?:[ -]?(?P<s>{'|'.join(sorted(SCALES, key=len, reverse=True))})\b)?"
