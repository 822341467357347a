"""Two deaths, each headline with a name in full: the dead are two, whatever else is alike.

Actors die at one age, stars in one week, and their headlines share the trade, the age, a first
name. Who is named once by a stage name and once by the civil one has both in some text; a name that
is spelt otherwise, in another language or by mistake, has most of its letters in common.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.lexicon import is_common
from bot.stories.language.words import fold_words
from bot.stories.numbers.figures import FigureKind
from bot.stories.traits.features import Features

__all__ = ["are_other_dead"]

_DEAD = CONCEPT + "dead"
_KIN = frozenset(
    # "Larkhill's brother dies": who is named is not who died.
    map(
        term_of,
        fold_words(
            "brother sister wife widow husband widower son daughter father mother partner twin"
            " bruder schwester frau witwe mann sohn tochter vater mutter frère soeur veuve mari"
            " fils fille père mère hermano hermana viuda marido hijo hija padre madre"
        ),
    )
)
_DESCRIBED = frozenset(map(term_of, fold_words("star legend icon voice creator winner author")))
"""What a headline begins with that says what somebody was, and not who."""
_YEARS = frozenset(map(term_of, fold_words("aged years jahren ans años anni anos jaar")))
"""An age stands before or behind one of these, which may be read as how many died."""
_LIKE = 0.5  # two names with more of their letters in common may be one
_LEAST, _LONGEST = 2, 4  # words of a name in full


class Told(Protocol):
    """What is asked of a story."""

    terms: Mapping[str, float]
    recent: tuple[tuple[Features, float], ...]


def are_other_dead(features: Features, story: Told) -> bool:
    """Whether the headline names one who died in full, and those of the story another.

    Headlines of a story that name nobody in full say nothing.
    """
    mine = _find_surname(features)
    if not mine or mine in story.terms:
        return False
    theirs = {name for member, _ in story.recent if (name := _find_surname(member))}
    return bool(theirs) and not any(
        name in features.terms or SequenceMatcher(None, mine, name).ratio() > _LIKE
        for name in theirs
    )


def _find_surname(features: Features) -> str:
    """The last word of the first name in full; empty where there is none, or it is not sure."""
    headline, capitals = features.headline, features.capitals
    if (
        features.event is not Event.DEATH
        or (_DEAD in capitals and headline[:1] != (_DEAD,))  # all its words have capitals
        or not _KIN.isdisjoint(headline)
        or (_YEARS.isdisjoint(headline) and _counts_dead(features))
    ):
        return ""
    run: list[str] = []
    for term in (*headline, ""):
        if term[:1].isalpha() and term in capitals and not is_common(term):
            run.append(term)
        elif len(run) >= _LEAST:
            break
        else:
            run.clear()
    is_name = _LEAST <= len(run) <= _LONGEST and run[0] not in _DESCRIBED
    return run[-1] if is_name and features.places.isdisjoint(run) else ""


def _counts_dead(features: Features) -> bool:
    return any(figure.kind is FigureKind.DEAD for figure in features.figures_in_title)
