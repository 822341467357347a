"""How many are missing or affected, and how strong a quake is: by a headline alone.

The text below it tells how many customers a bank has, whom other floods drove out, and how strong
the last great quake was.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.model import Event
from bot.stories.numbers.consequences import find_consequences
from bot.stories.numbers.figures import FigureKind, find_figures, prepare_figures
from bot.stories.numbers.first_numbers import is_background
from bot.stories.numbers.heights import Height
from bot.stories.numbers.sums import clause_before

__all__ = ["read_crowds"]

_CROWDS = frozenset({"missing", "affected"})
_NO_MAGNITUDE = 10.0
_NO_QUAKE_YET = re.compile(
    # A quake of another day, or one that may come: "since the magnitude 9", "a drill for".
    r"\b(?:since|anniversary|years? (?:after|since|on)|than|could|might|may|would|withstand\w*"
    r"|surviv\w*|drill\w*|exercise|simulat\w*|scenario|chance|probability|risk|warn\w*|predict\w*"
    r"|forecast\w*|fear\w*|prepar\w*|big one|seit|als|jahrestag|konnte\w*|ubung|warn\w*|droh\w*"
    r"|depuis|anniversaire|pourrait|simulation|risque|redout\w*|desde|aniversario|podria"
    r"|simulacro|riesgo)\b"
)


@lru_cache(maxsize=100)  # a headline comes with many copies
def read_crowds(headline: str, event: Event) -> tuple[Height, ...]:
    """The numbers of a headline, each of one quantity: who is missing, who is affected where the
    event is one by which people are, and how strong the quake is that it tells of.
    """
    found = [
        Height(of=number.kind, value=number.value)
        for number in find_consequences(headline)
        if number.kind in _CROWDS and not is_background(number, event)
    ]
    folded = prepare_figures(headline)
    found += [
        Height(of=kind.value, value=value)
        for kind, value, start, _ in find_figures(folded)
        if kind is FigureKind.MAGNITUDE
        and value < _NO_MAGNITUDE
        and _NO_QUAKE_YET.search(clause_before(folded, start)) is None
    ]
    return tuple(dict.fromkeys(found))
