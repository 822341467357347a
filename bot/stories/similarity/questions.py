"""An entry as live stories are held against it: what it asks of each, told once.

A story at rest knows its terms by their numbers (`term_numbers`), so what is asked of a term
(does it tell, is it a firm's name, an exact number) is told by its number as well.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import msgspec

from bot.model import Event
from bot.stories.language.lexicon import is_exact
from bot.stories.separation.one_event import tells_of_one_event
from bot.stories.similarity.holders import Holders
from bot.stories.similarity.term_numbers import TermNumbers
from bot.stories.traits.features import ENTITY, PRIOR_COMMON, PRIOR_STORIES, Features, is_common

__all__ = ["Asked", "Question", "ask", "ask_words"]

_RARE_TERMS = 24  # terms of an entry that are looked up


class Asked(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The words of an entry as stories are held against them: ``asked`` has its terms in order,
    each with its weight times its squared rarity now, and ``numbered`` the same by the numbers
    of those that any story has.

    ``rarest`` are the numbers of the two dozen rarest terms, the rarest first: None stands for
    those that no story has.
    """

    length: float
    asked: Mapping[str, float]
    numbered: Mapping[int, float]
    rarest: Sequence[int | None]


class Question(Asked, frozen=True, kw_only=True, gc=False):
    """An entry as stories are held against it, for all that it says.

    ``telling`` are the numbers of its terms that are not common, ``firms`` of the entities that
    its headline names, ``exact`` of exact numbers; ``of_one_event`` says that what it
    tells of is nearly always one event (see `one_event`).
    """

    features: Features
    telling: frozenset[int | None]
    firms: frozenset[int | None]
    exact: frozenset[int | None]
    of_one_event: bool


def ask_words(
    terms: Mapping[str, float],
    length: float,
    *,
    numbers: TermNumbers,
    holders: Holders,
    live: int,
) -> Asked:
    """An entry's terms as rare as they are among ``live`` stories, the ``holders`` of them."""
    listed = sorted(terms)
    known = numbers.look_up(listed)
    seen = PRIOR_STORIES + live
    rarities = [
        math.log(seen / ((PRIOR_COMMON if is_common(term) else 1) + count))
        for term, count in zip(listed, holders.count(known), strict=True)
    ]
    weights = map(terms.__getitem__, listed)
    worth = [weight * rarity**2 for weight, rarity in zip(weights, rarities, strict=True)]
    # Of equals the first by name.
    by_rarity = sorted(range(len(listed)), key=rarities.__getitem__, reverse=True)
    return Asked(
        length=length,
        asked=dict(zip(listed, worth, strict=True)),
        numbered={
            number: weight
            for number, weight in zip(known, worth, strict=True)
            if number is not None
        },
        rarest=[known[at] for at in by_rarity[:_RARE_TERMS]],
    )


def ask(features: Features, *, numbers: TermNumbers, holders: Holders, live: int) -> Question:
    """An entry, its terms as rare as they are among ``live`` stories, the ``holders`` of them."""
    words = ask_words(features.terms, features.length, numbers=numbers, holders=holders, live=live)
    telling = [term for term in words.asked if not is_common(term)]
    firms = [term for term in features.parties if term[0] == ENTITY and not is_common(term)]
    return Question(
        features=features,
        length=words.length,
        asked=words.asked,
        numbered=words.numbered,
        rarest=words.rarest,
        telling=frozenset(numbers.look_up(telling)),
        firms=frozenset(numbers.look_up(firms)),
        exact=frozenset(
            numbers.look_up([term for term in words.asked if term[0].isdigit() and is_exact(term)])
        ),
        of_one_event=features.event is not Event.OTHER and tells_of_one_event(features),
    )
