"""The forms of names in languages that bend them: Путина, у «Газпрома», وترامب, לנתניהו,
der Deutschen Bank.

Russian and Ukrainian decline a name by its ending. Arabic and Hebrew write short words such
as ``and``, ``to`` and ``in`` together with the name that follows. German bends the adjective with
which a name begins.
"""

from __future__ import annotations

import re

__all__ = ["bend_german", "decline", "is_bent_small"]

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
_GERMAN = re.compile(
    r"(?P<stem>[A-ZÄÖÜ]\w*isch|\w*[Dd]eutsch)(?P<end>e|er|es) (?P<noun>[A-ZÄÖÜ]\S.*)"
)
_GERMAN_BENT = re.compile(r"(?:\w+isch|\w*deutsch)e(?P<end>[nmr]) ", re.IGNORECASE)
# By the ending in the nominative: the others, and those of what a masculine or neuter noun adds.
_GERMAN_ENDINGS = {
    "e": ("en", "er"),
    "er": ("en", "em"),
    "es": ("en", "em"),
}
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


def bend_german(name: str) -> tuple[str, ...]:
    """The further forms of a German name that an adjective of -isch or -deutsch begins: of
    ``Deutsche Bank`` ``Deutschen Bank`` and ``Deutscher Bank``; none for others.

    They are names where they have a capital only (`is_bent_small`): a `deutschen Bank` is one
    of many. Names of a plural (``Vereinte Nationen``) begin otherwise.
    """
    found = _GERMAN.fullmatch(name)
    if found is None:
        return ()
    stem, end, noun = found.group("stem", "end", "noun")
    forms = [f"{stem}{ending} {noun}" for ending in _GERMAN_ENDINGS[end]]
    if end != "e" and " " not in noun and noun[-1] not in "sxzß":
        forms += [f"{stem}en {noun}s", f"{stem}en {noun}es"]  # des Deutschen Bundestages
    return tuple(forms)


def is_bent_small(name: str, written: str, *, shows_case: bool) -> bool:
    """Whether ``written``, which has the words of ``name``, is an adjective and a noun in a
    text, and no bent name. ``shows_case`` tells whether the text has capitals at all; in small
    letters alone the nominative is believed, and no other form.
    """
    found = _GERMAN_BENT.match(name)
    return found is not None and written[:1].islower() and (shows_case or found["end"] != "r")


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
