"""Names that are made of words, where a text writes one of the words small: Thai airways,
General motors and pumps, a Swiss life expectancy.

Such a name holds wherever its words stand with capitals; where one that has a capital in it is
written small beside others that are not, they are just words. (Words that may be meant even
with capitals are for `ambiguity` to weigh.)
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.watchlist.common_names import COMMON_PLACES
from bot.watchlist.common_words import is_common_word
from bot.watchlist.words import fold_accents, spell

__all__ = ["is_written_small"]

_WORD = re.compile(r"[^\W_]+")
# Trades that companies are called by, beside the words of plain English.
_TRADES = frozenset(
    """
    air airlines airways armour auto automotive aviation bancorp cement chemical electricity
    entertainment foods hotels insurance motor motors northern offshore petroleum pharmaceutical
    pharmaceuticals railways re resources shipbuilding shipping southern eastern steel
    telecom tire tobacco tyre
    """.split()  # noqa: SIM905 - a list of words is read best as one
)
# Some papers write public bodies small: the European commission, the US postal service.
_BODIES = frozenset(
    """
    affairs agency agents army assembly authority board border bureau cabinet center central centre
    college commission committee conference congress council court department exchange force forces
    forum foundation fund government guard guards guild health house institute institutes
    intelligence league leagues media military ministry mint national navy office organisation
    organization parliament party police program programme rally reserve rights rovers scotland
    senate service station swift treasury union university watch watchdog world
    """.split()  # noqa: SIM905 - a list of words is read best as one
)
# What is behind these is a thing of theirs: an Apple watch, an Echo dot, a Patriot missile.
_MAKERS = frozenset(["apple", "echo", "fox", "patriot", "pixel", "surface"])


def is_written_small(name: str, written: str) -> bool:
    """Whether ``written``, which has the words of ``name``, is just words in a text that has
    capitals.

    Only for names of several words all of which are plain words or places; a public body's are
    believed small as well, and so is a name that has no capital at all.
    """
    parts = _list_plain_parts(name)
    if not parts or written.islower():
        return False
    there = _WORD.findall(spell(written))
    return len(there) == len(parts) and any(
        part[0].isupper() and word[0].islower() for part, word in zip(parts, there, strict=True)
    )


@lru_cache(maxsize=1 << 13)
def _list_plain_parts(name: str) -> tuple[str, ...]:
    """The words of a name that is made of nothing but plain words; else none."""
    parts = tuple(_WORD.findall(spell(name)))
    keys = [fold_accents(part).lower() for part in parts]
    if (
        len(parts) < 2
        or keys[0] in _MAKERS
        or not _BODIES.isdisjoint(keys)
        or not all(map(_is_plain, keys))
    ):
        return ()
    return parts


def _is_plain(key: str) -> bool:
    return key in COMMON_PLACES or key in _TRADES or is_common_word(key)
