"""What speaks against a newsroom's own name that others bear with a capital, too, and against
a genitive that is the plural of a word.

Of the shipped names it is known one by one who else bears them (`names`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.watchlist.ambiguity import Evidence
from bot.watchlist.common_words import WordKind
from bot.watchlist.names import key_of
from bot.watchlist.names.tongues import Tongue

__all__ = ["SHARED", "weigh_shared"]

_AGAINST = {
    WordKind.PERSON: Evidence("people are called so, too", -1.0),
    WordKind.PLACE: Evidence("a place, a people or a day is called so, too", -2.5),
}
_PLURAL = Evidence("a plural, where names have no such genitive", -9.0)
_WHERE_A_PLACE_STANDS = Evidence("where a place or a day stands", -1.5)
_BEFORE_A_PLACE = re.compile(
    r"\b(?:in|on|at|from|near|to|since|until|last|next|this|every|late|early|across|outside)\s\Z",
    re.IGNORECASE,
)
_LOOK = 10  # code points of the longest of them

SHARED = frozenset([*_AGAINST, WordKind.GENITIVE])
"""The kinds of words whose capital alone says nothing."""


def weigh_shared(
    kind: WordKind, text: str, start: int, *, name: str, tongue: Tongue | None
) -> Iterator[Evidence]:
    """What says that ``name`` of this kind, at ``start``, is somebody else's, or a plural.

    ``tongue`` is the language of the text.
    """
    if kind is WordKind.GENITIVE:
        if not (tongue and tongue.genitive) or key_of(name[:-1]) in tongue.everyday:
            yield _PLURAL
        return
    yield _AGAINST[kind]
    if kind is WordKind.PLACE and _BEFORE_A_PLACE.search(text, max(0, start - _LOOK), start):
        yield _WHERE_A_PLACE_STANDS
