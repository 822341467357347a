"""The plurals and genitives of names: two iPhones, the Kennedys, Nokias neues Werk.

English makes a plural of a name with -s or -es, and German and the Nordic languages a
genitive with -s, without an apostrophe. (What stands behind one, `words` takes off.)
"""

from __future__ import annotations

from bot.model import EntityKind
from bot.watchlist.compounding import compound
from bot.watchlist.declension import bend_german, decline
from bot.watchlist.names import find_context, is_everyday
from bot.watchlist.words import fold_accents, spell_words

__all__ = ["inflect", "put_in_genitive"]

_SHORTEST = 4  # letters of a word that may be inflected: APIs are nobody's
_SIBILANTS = ("x", "z", "ch", "sh")
# Of these alone even a name of several words is inflected: two World Banks are banks, but
# two Nintendo Switches are what they are called.
_WHOLE = frozenset([EntityKind.PERSON, EntityKind.PRODUCT, EntityKind.BRAND])
_MODELS = frozenset([EntityKind.PRODUCT, EntityKind.BRAND])
# Names that others bear too, but whose plural is nothing else.
_PLURAL_IS_SURE = frozenset(
    """
    altman bmw cisco epstein lagarde maduro modi musk panasonic putin rubio sony tesla uber
    vance
    """.split()  # noqa: SIM905 - a list of words is read best as one
)

# Of those that are not everyday: words, and names of others (the Champs-Élysées, LexisNexis).
_PLURAL_IS_A_WORD = frozenset(
    """
    alteras aristas barcas brins elysees generalis grossis nexis rumbles solanas stubbs telefonicas
    thunes twitters yahoos yelps
    """.split()  # noqa: SIM905 - a list of words is read best as one
)


def inflect(name: str, kind: EntityKind) -> tuple[str, ...]:
    """The forms with -s and -es, folded and without accents, under which a name holds too.

    None for a name that is an everyday word, since the plural of that is a word as well
    (targets, shells), for one whose plural is one (Canva), for abbreviations in capitals
    (of METI, a people), and for those that end in -s, or neither in four Latin letters nor,
    as models do, in a number. Names in Cyrillic, Arabic and Hebrew have the forms of their
    languages, as they are written (`decline`), and those in katakana and Hangul the longer
    words that are made of them (`compound`). German ones are bent (`bend_german`).
    """
    if forms := bend_german(name):
        return forms
    if not name.isascii() and (forms := decline(name) or compound(name, kind)):
        return forms
    words = spell_words(name)
    if not words or (len(words) > 1 and kind not in _WHOLE):
        return ()
    key = fold_accents(" ".join(words))
    if key not in _PLURAL_IS_SURE and (is_everyday(name) or not _may_inflect(name, key, kind)):
        return ()
    plurals = [f"{key}s", f"{key}es"] if key.endswith(_SIBILANTS) else [f"{key}s"]
    return tuple(
        form for form in plurals if not is_everyday(form) and form not in _PLURAL_IS_A_WORD
    )


def put_in_genitive(name: str) -> str | None:
    """The genitive in which German and the Nordic languages put a name that is an English word
    (Apples iPhone, SAPs Chef): for well-known names and abbreviations of one word; else None.

    It holds in those languages only, where the plural of the word is none.
    """
    if not (name.isascii() and name.isalpha() and is_everyday(name)):
        return None
    if name[-1] in "sSxXzZ" or not (name.isupper() or find_context(name).fame >= 1):
        return None
    return f"{name}s"


def _may_inflect(name: str, key: str, kind: EntityKind) -> bool:
    ending = key.rsplit(maxsplit=1)[-1].rpartition("-")[2]
    if ending.isdecimal():
        return kind in _MODELS and len(key) >= _SHORTEST - 1  # the F-35s, two 737s
    letters = ending.isascii() and ending.isalpha() and len(ending) >= _SHORTEST
    return letters and not ending.endswith("s") and not name.isupper()
