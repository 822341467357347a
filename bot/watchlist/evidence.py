"""What is weighed of a name that may be a word, and against what."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

__all__ = ["NEEDED", "Around", "Evidence"]

NEEDED = 1.5  # how much has to speak for the name


class Evidence(NamedTuple):
    """One thing that speaks for a name (above 0) or against it (below).

    ``words`` are those that the reason speaks of.
    """

    reason: str
    weight: float
    words: Set[str] = frozenset()


class Around(NamedTuple):
    """What the entry says beside the word in question.

    ``keys`` are the words of its title and summary, without accents, and ``business`` those
    of them that companies are spoken of with; ``beats`` what the entry's and its source's
    tags say it is about, folded; ``near`` where other
    names stand close by in the same text, as code points from start to end; ``others`` how many
    other entities are named beyond doubt; ``own`` the words of the entity's own names;
    ``lang`` in which language the entry is, as `telling` tells it, and ``region`` in which
    region, as `homelands` reads it.
    """

    keys: frozenset[str] = frozenset()
    business: frozenset[str] = frozenset()
    beats: frozenset[str] = frozenset()
    near: tuple[tuple[int, int], ...] = ()
    others: int = 0
    own: frozenset[str] = frozenset()
    lang: str = ""
    region: str = ""
    certain: bool = False  # the entity is named beyond doubt elsewhere in the entry
    common: bool = False  # the same word stands in small letters elsewhere in the entry
    rival: bool = False  # somebody else of this name is named in full
