"""How like a live story an entry can be at most.

Most entries are nobody's, and few of them come near a story. Whether one can is told by sums over
words, before it is read for more.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.stories.similarity.likeness import JOIN, JOIN_TEXT, with_lead
from bot.stories.traits.features import (
    ENTITY,
    NAME_WEIGHT,
    PRIOR_COMMON,
    PRIOR_RARITY,
    PRIOR_STORIES,
    is_common,
)
from bot.stories.traits.gathered import Gathering

__all__ = ["Draw", "Reach", "Reaches"]

_UNASKED = 2_000  # stories changed since anybody asked what bounds them: nobody asks any more
_WORDS_OF_NAME = 4  # as many words of an entry stand for one entity, with what they count
_COMMON_COUNTS = PRIOR_RARITY[True] / PRIOR_RARITY[False]
_ROUNDING = 1e-9  # sums in another order differ in their last bits
_NOWHERE: dict[int, float] = {}


class Live(Protocol):
    """The live stories under their numbers."""

    def __getitem__(self, number: int, /) -> Gathering: ...

    def __iter__(self) -> Iterator[int]: ...

    def __len__(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How like a story an entry can be at most, by which of its terms the entry has.

    ``shares`` maps each term to the most of a squared length that it makes up, be it the
    sum's or that of one of the last members; ``names`` is what those that stand for
    entities make up together, which are ``entities``, of which ``count_names`` tell.
    """

    shares: dict[str, float]
    names: float
    count_names: int
    entities: int
    has_lead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """What an entry must have to be like enough to a story.

    ``shares`` gives each term of the story its weight. An entry that is like enough has terms
    of the weight ``least`` together, of ``least`` less ``no_lead`` where it is a headline
    alone.
    """

    shares: dict[str, float]
    least: float
    no_lead: float


class Reaches:
    """What bounds the likeness to each of the ``live`` stories, worked out once it is asked for."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._stale: set[int] | None = None
        self._reaches: dict[int, Reach] = {}
        self._shares: dict[str, dict[int, float]] = {}
        self._naming_two: set[int] = set()

    def note_change(self, number: int) -> None:
        """Work out anew, once it is asked for, what bounds story ``number``."""
        if self._stale is None:
            return
        self._stale.add(number)
        if len(self._stale) > _UNASKED:
            self._stale = None
            self._reaches, self._shares, self._naming_two = {}, {}, set()

    def forget(self, number: int) -> None:
        """Leave out story ``number``, which is live no more."""
        if self._stale is not None:
            self._stale.discard(number)
            self._drop(number)

    def may_be_like(
        self, words: Mapping[str, float], *, has_lead: bool, surer: float = 0.0
    ) -> bool:
        """Whether an entry with these terms, entities apart, can be like enough to a story;
        False is sure.

        The likeness is a mean of two cosines, and the square of each is at most the share of
        the terms in common in the story's squared length by that in the entry's (Cauchy and
        Schwarz). ``words`` are the entry's terms with what they count. The entry is taken to
        name all entities that the story names, and all that is in common is taken for names;
        of the entities, one alone makes no event.
        """
        self._bring_up_to_date()
        shares: dict[int, float] = {}
        counted: dict[int, float] = {}
        whole = 0.0
        for word, times in words.items():
            count = times * _COMMON_COUNTS if is_common(word) else times
            whole += count
            for number, share in self._shares.get(word, _NOWHERE).items():
                shares[number] = shares.get(number, 0.0) + share
                counted[number] = counted.get(number, 0.0) + count
        asked = _ask(has_lead=has_lead, surer=surer, live=len(self._live))
        reaches = self._reaches
        for number, share in shares.items():
            reach = reaches[number]
            if share + reach.names < asked[reach.has_lead]:
                continue
            common = counted[number]
            mine = NAME_WEIGHT**2 * (common + reach.entities)
            others = max(0.0, whole - common - _WORDS_OF_NAME * reach.entities)
            if (share + reach.names) * mine >= asked[reach.has_lead] * (mine + others):
                return True
        return any(
            reaches[number].names >= asked[reaches[number].has_lead] for number in self._naming_two
        )

    def draw(self, number: int, *, surer: float, most_live: int) -> Draw:
        """What story ``number`` asks of an entry, while ``most_live`` are live at most."""
        self._bring_up_to_date()
        reach = self._reaches[number]
        most = max(most_live, len(self._live))
        least = _ask(has_lead=True, surer=surer, live=most)[reach.has_lead]
        alone = _ask(has_lead=False, surer=surer, live=most)[reach.has_lead]
        return Draw(shares=dict(reach.shares), least=least, no_lead=least - alone)

    def _bring_up_to_date(self) -> None:
        for number in list(self._live) if self._stale is None else self._stale:
            self._drop(number)
            reach = self._reaches[number] = _find_reach(self._live[number])
            for term, share in reach.shares.items():
                self._shares.setdefault(term, {})[number] = share
            if reach.count_names > 1:
                self._naming_two.add(number)
        self._stale = set()

    def _drop(self, number: int) -> None:
        reach = self._reaches.pop(number, None)
        for term in () if reach is None else reach.shares:
            having = self._shares[term]
            del having[number]
            if not having:
                del self._shares[term]
        self._naming_two.discard(number)


def _ask(*, has_lead: bool, surer: float, live: int) -> dict[bool, float]:
    """The least share to be like enough to a story that has a lead (True) or has none.

    Terms are weighed by their rarity now, against lengths by the prior's, which with
    very many live stories is the lesser.
    """
    seen = PRIOR_STORIES + live
    excess = max(
        math.log(seen / (prior + 1)) ** 2 / PRIOR_RARITY[common]
        for common, prior in ((False, 1), (True, PRIOR_COMMON))
    )
    least = JOIN + surer
    return {
        False: (least / excess) ** 2 - _ROUNDING,
        True: ((least + JOIN_TEXT * has_lead) / excess) ** 2 - _ROUNDING,
    }


def _find_reach(story: Gathering) -> Reach:
    shares = {
        term: weight**2 * PRIOR_RARITY[is_common(term)] / story.length
        for term, weight in story.terms.items()
    }
    for features, length in story.recent:
        for term, weight in features.terms.items():
            share = weight**2 * PRIOR_RARITY[is_common(term)] / length
            shares[term] = max(share, shares[term])
    names = [term for term in shares if term.startswith(ENTITY)]
    return Reach(
        shares=shares,
        names=sum(shares[name] for name in names),
        count_names=sum(1 for name in names if not is_common(name)),
        entities=len(names),
        has_lead=with_lead(story),
    )
