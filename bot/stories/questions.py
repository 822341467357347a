"""An entry as live stories are held against it: what it asks of each, told once.

A story at rest knows its terms by their numbers (`term_numbers`), so what is asked of a term
(does it tell, is it a firm's name, an exact number) is told by its number as well.
"""

from __future__ import annotations

import itertools
import math
import operator
import re
from collections.abc import Mapping, Sequence

import msgspec

from bot.model import Event
from bot.stories.features import ENTITY, PRIOR_COMMON, PRIOR_STORIES, Features, is_common
from bot.stories.holders import Holders
from bot.stories.one_event import tells_of_one_event
from bot.stories.term_numbers import TermNumbers

__all__ = ["Question", "ask", "is_exact"]

_EXACT = re.compile(r"(?!(?:19|20)\d\d$)\d{4,}|\d+\.\d+")  # a number of some digits, and no year
_RARE_TERMS = 24  # terms of an entry that are looked up


class Question(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An entry as stories are held against it: ``asked`` has its terms in order, each with
    its weight times its squared rarity now, and ``numbered`` the same by the numbers of those
    that any story has.

    ``telling`` are the numbers of its terms that are not common, ``firms`` of the entities that
    its headline names, ``exact`` of exact numbers, and ``rarest`` of the two dozen rarest terms,
    the rarest first: None stands for those that no story has; ``of_one_event`` says that what it
    tells of is nearly always one event (see `one_event`).
    """

    features: Features
    length: float
    asked: Mapping[str, float]
    numbered: Mapping[int, float]
    rarest: Sequence[int | None]
    telling: frozenset[int | None]
    firms: frozenset[int | None]
    exact: frozenset[int | None]
    of_one_event: bool


def ask(features: Features, *, numbers: TermNumbers, holders: Holders, live: int) -> Question:
    """An entry, its terms as rare as they are among ``live`` stories, the ``holders`` of them."""
    terms = sorted(features.terms)
    known = numbers.look_up(terms)
    are_common = list(map(is_common, terms))
    seen = PRIOR_STORIES + live
    rarities = [
        math.log(seen / ((PRIOR_COMMON if common else 1) + count))
        for common, count in zip(are_common, holders.count(known), strict=True)
    ]
    weights = map(features.terms.__getitem__, terms)
    worth = [weight * rarity**2 for weight, rarity in zip(weights, rarities, strict=True)]
    numbered = {
        number: weight for number, weight in zip(known, worth, strict=True) if number is not None
    }
    # Of equals the first by name.
    by_rarity = sorted(range(len(terms)), key=rarities.__getitem__, reverse=True)
    firms = [term for term in features.parties if term[0] == ENTITY and not is_common(term)]
    return Question(
        features=features,
        length=features.length,
        asked=dict(zip(terms, worth, strict=True)),
        numbered=numbered,
        rarest=[known[at] for at in by_rarity[:_RARE_TERMS]],
        telling=frozenset(itertools.compress(known, map(operator.not_, are_common))),
        firms=frozenset(numbers.look_up(firms)),
        exact=frozenset(
            numbers.look_up([term for term in terms if term[0].isdigit() and is_exact(term)])
        ),
        of_one_event=features.event is not Event.OTHER and tells_of_one_event(features),
    )


def is_exact(term: str) -> bool:
    """Whether a term is a number that hardly two events have."""
    return term[0].isdigit() and _EXACT.match(term) is not None
