"""The forms of names in languages that bend them: Путина, у «Газпрома», وترامب, לנתניהו.

Russian and Ukrainian decline a name by its ending. Arabic and Hebrew write short words such
as ``and``, ``to`` and ``in`` together with the name that follows.
"""

from __future__ import annotations

import re

__all__ = ["decline"]

# By ending, longest first: what is taken off, and what the genitive, dative, accusative,
# instrumental and locative put there.
_PARADIGMS: tuple[tuple[str, tuple[tuple[int, str], ...]], ...] = (
    ("ський", ((2, "ого ому ого им ому"),)),
    ("цький", ((2, "ого ому ого им ому"),)),
    ("ский", ((2, "ого ому ого им ом"),)),
    ("цкий", ((2, "ого ому ого им ом"),)),
    ("ый", ((2, "ого ому ого ым ом"),)),
    ("ой", ((2, "ого ому ого ым ом"),)),
    ("ия", ((1, "и и ю ей и"),)),
    ("ая", ((2, "ой ой ую ой ой"),)),
    ("я", ((1, "и е ю ей е"),)),
    ("й", ((1, "я ю я ем е"),)),
    ("ь", ((1, "я ю я ем е"), (1, "и и ь ью и"))),
    ("ов", ((0, "а у а ым е"), (0, "а у а им ові"))),
    ("ев", ((0, "а у а ым е"), (0, "а у а им ові"))),
    ("ин", ((0, "а у а ым е"), (0, "а у а ом е"))),
)
_HARD = "бвгджзклмнпрстфхцчшщ"
_SHORTEST = 4  # letters of a name that may have something written before it
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+(?: [\u0400-\u04ff]+){0,2}")
_ARABIC = re.compile(r"[\u0621-\u064a ]+")
_HEBREW = re.compile(r"[\u05d0-\u05ea ]+")


def decline(name: str) -> tuple[str, ...]:
    """The further forms in which a name of such a script stands in texts; none for others.

    Abbreviations in capitals keep theirs. Of several words all are bent (Белого дома), or the
    first alone (Банка России).
    """
    if _CYRILLIC.fullmatch(name):
        return _bend(name.split())
    if _ARABIC.fullmatch(name) and len(name) >= _SHORTEST:
        article = name.startswith("ال")
        return (
            *(f"{before}{name}" for before in "وبف"),
            f"لل{name[2:]}" if article else f"ل{name}",
        )
    if _HEBREW.fullmatch(name) and len(name) >= _SHORTEST:
        return tuple(f"{before}{name}" for before in "ובלמש")
    return ()


def _bend(words: list[str]) -> tuple[str, ...]:
    bent = [_bend_word(word) for word in words]
    forms: dict[str, None] = {}
    if all(bent):
        for ways in zip(*(paradigms[0] for paradigms in bent), strict=True):
            forms[" ".join(ways)] = None
    if bent[0]:
        rest = words[1:]
        for paradigm in bent[0]:
            forms.update((" ".join([first, *rest]), None) for first in paradigm)
    forms.pop(" ".join(words), None)
    return tuple(forms)


def _bend_word(word: str) -> list[list[str]]:
    """The five forms of a word, in each way that there may be; empty where it has none."""
    if word.isupper() or len(word) < 3:
        return []
    for ending, ways in _PARADIGMS:
        if word.endswith(ending):
            return [[word[: len(word) - off] + end for end in ends.split()] for off, ends in ways]
    if word.endswith("а"):
        genitive = "и" if word[-2] in "гкхжчшщ" else "ы"
        return [[word[:-1] + end for end in (genitive, "е", "у", "ой", "е")]]
    if word[-1] in _HARD:
        return [[word + end for end in ("а", "у", "а", "ом", "е")]]
    return []
