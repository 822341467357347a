"""Live stories and the search for the one whose event a new entry reports.

A story is the sum of its entries' term weights. A term's rarity is counted over live
stories, not entries, so that a burst of reports does not make its own words cheap; a
prior stands for the news before the window (`vocabulary`).

The search takes an entry's rarest terms, reads the newest stories that have them, and
compares with the best few: its cost grows with how large the stories are that have its words,
and not with how many there are.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from bot.stories.packing import Packing
from bot.stories.reaches import Draw, Reaches
from bot.stories.resting import GatheringShelf
from bot.stories.shelf import AWAKE
from bot.stories.similarity.bridges import Bridge, explain, is_reaction, tells_as_one
from bot.stories.similarity.holders import Holders
from bot.stories.similarity.likeness import (
    JOIN,
    JOIN_TEXT,
    OF_ONE_DAY,
    Likeness,
    Sight,
    are_opposed,
    ask_at_first,
    compare,
    score,
    shares_more_than_a_word,
    tell_apart,
    with_lead,
)
from bot.stories.similarity.questions import Asked, Question, ask, ask_words
from bot.stories.similarity.roundups import (
    AS_LIKE,
    Beside,
    find_subjects,
    lists_several,
    names_nobody_else,
    tells_one_by_one,
)
from bot.stories.similarity.same_names import SOON
from bot.stories.similarity.votes import list_best
from bot.stories.traits.features import (
    ENTITY,
    Features,
    Wording,
    is_common,
)
from bot.stories.traits.gathered import Gathering, open_gathering

__all__ = ["MERGE_MARGIN", "Gatherings"]

MERGE_MARGIN = 0.10
"""How much surer than needed a report is of each of two stories that it shows to be one."""

_NEWEST = 64  # stories that are read from one term's list
_READ = 300  # … and from all lists, the rarest terms' first
_COMPARED = 8  # stories that are compared in full


class Gatherings:
    """All live stories, under their numbers; ``awake`` of them are held unpacked.

    ``packing`` packs the others.
    """

    def __init__(self, packing: Packing | None = None, *, awake: int = AWAKE) -> None:
        self._packing = packing or Packing()
        self._numbers = self._packing.numbers
        self._live = GatheringShelf(self._packing, awake=awake)
        self._having = Holders(self._numbers)
        # An entry that was asked for last, until any story changes.
        self._begun: tuple[Features, Question, list[int]] | None = None
        self._reaches = Reaches(self._live)

    def __getitem__(self, number: int) -> Gathering:
        return self._live[number]

    def admit(
        self, number: int, features: Features, at: datetime, packed: bytes | None = None
    ) -> None:
        """Add an entry of the time ``at`` to story ``number``, which opens where it is new.

        ``packed`` is what is kept of it.
        """
        if packed is None:
            packed = self._packing.pack_features(features, at)
        self._note_change(number)
        if number in self._live:
            known = self._live[number].terms
            new = [term for term in features.terms if term not in known]
            self._having.add(self._numbers.find_all(new), number)
            self._live.admit(number, features, at, packed)
        else:
            self._having.add(self._numbers.find_all(features.terms), number)
            self._live.put(open_gathering(number, features, at, packed))

    def open(self, number: int, packed: bytes) -> None:
        """Open story ``number`` with an entry, by what is kept of it alone."""
        self._note_change(number)
        self._having.add(self._live.open(number, packed), number)

    def remove(self, number: int) -> None:
        """Forget story ``number``."""
        self._begun = None
        self._reaches.forget(number)
        self._having.remove(self._live.forget(number), number)

    def find(
        self,
        features: Features,
        at: datetime,
        *,
        span: timedelta,
        surer: float = 0.0,
        denies: bool = False,
        dated: bool = False,
    ) -> list[Likeness]:
        """The stories about the event of an entry of the time ``at``, the likeliest first.

        A story of which no report is within ``span`` of ``at`` is another event.
        ``surer`` is how much likeness is asked for beyond the usual. Who ``denies`` may say so in
        few words: the name of one firm and what is denied. ``dated`` says that ``at`` is what its
        source says; what is not may be of any day.
        """
        question, candidates = self._begin(features)
        # What nobody watches is asked for as much on any day: `may_be_like` goes by that.
        may_ease = dated and not surer
        found: list[Likeness] = []
        for number in candidates:
            sight = self._live.look(number, question, surer - OF_ONE_DAY * may_ease)
            if sight is None or tell_apart(sight, at) > span:
                continue
            soon = dated and tell_apart(sight, at) <= SOON
            eased = (
                OF_ONE_DAY
                if soon and may_ease and shares_more_than_a_word(features, sight)
                else 0.0
            )
            needed = ask_at_first(features, sight, at, surer - eased, denies=denies)
            if needed is None:
                continue
            likeness = compare(
                features, sight, self._live[number], needed, surer=surer, soon=soon, eased=eased
            )
            if likeness is not None:
                found.append(likeness)
        return sorted(found, key=lambda likeness: (-likeness.margin, likeness.number))

    def list_near(self, features: Features) -> list[int]:
        """The stories that have most of an entry's rarest terms, best first, some at most."""
        return list(self._begin(features)[1])

    def look_near(self, features: Features, least: float) -> Iterator[tuple[int, Sight]]:
        """Those of `list_near` that are at least so like the entry, each with its sight."""
        question, candidates = self._begin(features)
        for number in candidates:
            sight = self._live.look_from(number, question, least)
            if sight is not None:
                yield number, sight

    def are_explained(self, features: Features, one: int, other: int) -> bool:
        """Whether an entry that is like two stories can show them to be one.

        A report of one story is like a round-up that lists it, and makes neither the other's.
        """
        return names_nobody_else(features, self._live[one], self._live[other])

    def lists_several(self, bridge: Bridge, likely: Sequence[Likeness]) -> bool:
        """Whether an entry is about several live stories, and so of none.

        ``likely`` are those that `find` found for it, one at least.
        """
        features = bridge.features
        names = [name for name in find_subjects(features) if name in self._having]
        if len(names) < 2:
            return False
        having = [self._having.all_with(name) for name in names]
        if not any(
            # Some of its names are in one story, and others in another.
            not one <= other and not other <= one
            for one, other in itertools.combinations(having, 2)
        ):
            return False
        question, candidates = self._begin(features)
        # What is less like it is passed over.
        least = AS_LIKE * max(each.score for each in likely)
        beside = []
        for number in candidates:
            if not self._live.may_reach(number, question, least):
                continue
            story = self._live[number]
            likeness, shared = score(question, story)
            beside.append(Beside(story=story, score=likeness, shared=shared))
        return lists_several(
            features, beside, lambda one, other: tells_as_one(bridge, one, other) is not None
        )

    def lists_one_by_one(
        self, title: str, features: Features, likely: Sequence[Likeness], *, loosely: bool = False
    ) -> bool:
        """Whether a headline tells one by one of the likeliest story and of another."""
        first, *others = (
            Beside(story=self._live[each.number], score=each.score, shared=list(each.shared))
            for each in likely
        )
        return any(
            tells_one_by_one(title, features, first, other, loosely=loosely) for other in others
        )

    def are_opposed(self, one: int, other: int, bridge: Bridge | None = None) -> bool:
        """Whether parties, places or numbers keep two stories apart, however they are bridged.

        A round-up is like each of the stories that it lists, and makes none of them one. The names
        that a ``bridge`` explains which tells of both as of one event are no evidence.
        """
        few, many = sorted((self._live[one], self._live[other]), key=lambda each: len(each.recent))
        opposed = [features for features, _ in few.recent if are_opposed(features, many)]
        if not opposed or bridge is None:
            return bool(opposed)
        telling = tells_as_one(bridge, few, many)
        return telling is None or any(
            are_opposed(*explain(features, many, bridge, telling)) for features in opposed
        )

    def is_reaction(self, bridge: Bridge, one: int, other: int) -> bool:
        """Whether one of two stories tells what was made of the other, by a market or elsewhere."""
        return is_reaction(bridge, self._live[one], self._live[other])

    def may_be_like(
        self, words: Mapping[str, float], *, has_lead: bool, surer: float = 0.0
    ) -> bool:
        """Whether an entry with these terms, entities apart, can be like enough to a story
        (`Reaches.may_be_like`); False is sure.
        """
        return self._reaches.may_be_like(words, has_lead=has_lead, surer=surer)

    def draw(self, number: int, *, surer: float, most_live: int) -> Draw:
        """What story ``number`` asks of an entry, while ``most_live`` are live at most."""
        return self._reaches.draw(number, surer=surer, most_live=most_live)

    def comes_near(
        self, said: Wording, *, surer: float = 0.0, denies: Callable[[], bool] = lambda: False
    ) -> bool:
        """Whether `find` would find a story if all evidence but the words spoke for it.

        ``denies`` is asked where it decides.
        """
        asked = ask_words(
            said.terms,
            said.length,
            numbers=self._numbers,
            holders=self._having,
            live=len(self._live),
        )
        for number in self._candidates(asked):
            if not self._live.may_reach(number, asked, JOIN + surer):
                continue
            story = self._live[number]
            found, shared = score(asked, story)
            telling = [term for term in shared if not is_common(term)]
            if not telling:
                continue
            if found < JOIN + surer + JOIN_TEXT * (bool(said.lead) and with_lead(story)):
                continue
            is_name = len(telling) < 2 and telling[0].startswith(ENTITY)
            if not is_name or (len(shared) > 1 and denies()):
                return True
        return False

    def _note_change(self, number: int) -> None:
        self._begun = None
        self._reaches.note_change(number)

    def _begin(self, features: Features) -> tuple[Question, list[int]]:
        """An entry as stories are held against it, and the numbers of those that are."""
        if self._begun is None or self._begun[0] is not features:
            question = ask(
                features, numbers=self._numbers, holders=self._having, live=len(self._live)
            )
            self._begun = features, question, self._candidates(question)
        return self._begun[1:]

    def _candidates(self, asked: Asked) -> list[int]:
        """Numbers of the stories that share most of the rarest terms, best first."""
        lists = []
        left = _READ
        for term in asked.rarest:
            if term is None:
                continue
            newest = self._having.newest(term, min(_NEWEST, left))
            lists.append((asked.numbered[term], newest))
            left -= len(newest)
            if left <= 0:
                break
        return list_best(lists, _COMPARED)
