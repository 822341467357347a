"""How like an entry is to a story, and how like it has to be.

The likeness is a cosine over weighted terms; what speaks for two events (see `apart`) raises
what is asked of it.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.lexicon import is_exact
from bot.stories.language.places import COUNTRY
from bot.stories.language.wording import fold_words
from bot.stories.separation.apart import (
    are_apart,
    are_of_other_kinds,
    doubt,
    resist,
    strain,
)
from bot.stories.separation.name_alone import (
    ONE_BY_NAME,
    RARELY_TWICE,
    share_figure,
    share_only_a_name,
)
from bot.stories.separation.one_event import are_one_event, may_be_one_event
from bot.stories.similarity.questions import Asked, Question
from bot.stories.similarity.same_names import name_the_same
from bot.stories.similarity.text_names import share_telling_name, weigh_names
from bot.stories.stages.awaited import awaits_what_is_told
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.gathered import Gathering

__all__ = [
    "JOIN",
    "JOIN_TEXT",
    "OF_ONE_DAY",
    "Likeness",
    "Sight",
    "are_opposed",
    "ask_at_first",
    "ask_at_least",
    "compare",
    "mix",
    "score",
    "shares_more_than_a_word",
    "tell_apart",
    "with_lead",
]

_OF_SUM = 0.7  # share of the likeness to the story's sum; the rest is that to its nearest report
JOIN = 0.12  # likeness from which two headlines report one event
JOIN_TEXT = 0.03  # more, at least, where both have text: longer texts share more words by chance
OF_ONE_DAY = 0.03  # less where a report is dated, and comes within a day of the story
_NAME_OF_ITS_OWN = 0.05  # less where both name one that stands in little else (see `text_names`)
_FAINT = 0.035  # … unless more than this speaks for two events
_NAMED = {ENTITY, COUNTRY}
_NAMES_ONLY = 0.06  # more where catalogue names alone are shared and one event is unclear
_SAME_ACT = 0.08  # less where what is shared is nearly always of one event
_ONE_EVENT = 0.07  # … and where the two are nearly always one event
_DAY_LATER = 0.06  # more for each day between the reports
_TAKING_BACK = frozenset(
    # What is taken back was told as long ago as it takes to find the fault.
    map(
        term_of,
        ("retract", "retraction", "correction", "corrected", "withdrawn", "widerruf", "rettifica"),
    )
)
_ANSWERS = frozenset(
    # What anybody may say to anything: two firms that deny, or confirm, are of two stories.
    map(
        term_of,
        fold_words(
            "denies denied denial dismisses rejects refutes rebuts confirms dementiert bestreitet"
            " bestätigt dément confirme desmiente niega rechaza confirma"
        ),
    )
)
_ONE_SHARED = 0.03  # more where a single telling word is shared
_COUNTRY_ALONE = 0.07  # … and where that is a country
_OPPOSED = 0.09  # more likeness needed, from which two stories are not made one
_RUBRIC = 0.08  # more where the headline says nothing ("Morning briefing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How like an entry is to a story: ``score`` from 0 to 1 against ``needed``.

    ``eased`` is how much less was asked since both are of one day (see `same_names`).
    """

    number: int
    score: float
    needed: float
    shared: tuple[str, ...]
    eased: float = 0.0

    @property
    def margin(self) -> float:
        """How much surer than needed it is."""
        return self.score - self.needed


class Sight(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What an entry has of a story, seen before all is asked: its ``score`` from 0 to 1, the terms
    that are ``shared`` in their order, and of the story its event, its times, and whether any of
    its last reports has a lead.
    """

    score: float
    shared: list[str]
    has_lead: bool
    event: Event
    first: datetime
    last: datetime


def tell_apart(sight: Sight, at: datetime) -> timedelta:
    """How long before a story's first report, or after its last one, the time ``at`` is."""
    return max(sight.first - at, at - sight.last, timedelta(0))


def shares_more_than_a_word(features: Features, sight: Sight) -> bool:
    """Whether two of the terms that are shared tell something, or one that is a name, a number or
    a kind of thing: any other word may be in two headlines of one day by chance.
    """
    telling = [term for term in sight.shared if not is_common(term)]
    if features.is_rubric:
        return False
    if len(telling) != 1:
        return len(telling) > 1
    (word,) = telling
    return not word[0].isalpha() or word in features.names


def ask_at_first(
    features: Features, sight: Sight, at: datetime, surer: float, *, denies: bool = False
) -> float | None:
    """The likeness that an entry of the time ``at`` needs by what is seen of a story; None where
    it has less, or none will do. `ask_at_least` was asked before.

    Of who ``denies`` the name of a firm may do.
    """
    telling = [term for term in sight.shared if not is_common(term)]
    by_name = surer > 0 and not (denies and telling[0].startswith(ENTITY))
    needed = _need(features, sight.shared, telling, sight.event, surer, by_name=by_name)
    if needed is None:
        return None
    if _TAKING_BACK.isdisjoint(features.headline):
        needed += _DAY_LATER * (tell_apart(sight, at) / timedelta(days=1))
    return needed if sight.score >= needed else None


def compare(
    features: Features,
    sight: Sight,
    story: Gathering,
    needed: float,
    *,
    surer: float = 0.0,
    soon: bool = False,
    eased: float = 0.0,
) -> Likeness | None:
    """The likeness of an entry and ``story``; None where it is too little.

    ``needed`` is what `ask_at_first` said of one that is to be ``surer`` less ``eased``, ``soon``
    that it is dated and comes within `SOON` of the story. Less than two
    headlines without any sign need is never enough: by that strangers are told at once. Hard
    evidence that keeps them apart is asked for last: few stories are like enough.
    """
    found = sight.score
    telling = [term for term in sight.shared if not is_common(term)]
    have_leads = sight.has_lead and features.has_lead
    by_day = eased
    if are_one_event(features, story, sight.shared, sight.event):
        needed += JOIN_TEXT * have_leads
    else:
        if may_be_one_event(features, sight.shared, sight.event):
            needed += _ONE_EVENT
        if (
            found < needed
            or _ANSWERS.issuperset(telling)
            or _tell_two_things(features, story, sight.event, telling)
        ):
            return None
        if not have_leads and share_only_a_name(features, story, sight.shared, telling):
            return None
        by_names = weigh_names(features, story, telling, least=JOIN_TEXT) if have_leads else 0.0
        if (
            soon
            and by_names > JOIN_TEXT
            and not features.is_rubric
            and name_the_same(features, story, sight.event, sight.shared, telling)
        ):
            by_day, by_names = by_day + by_names - JOIN_TEXT, JOIN_TEXT
        if found < needed + max(0.0, by_names - _NAME_OF_ITS_OWN):
            return None
        strained = strain(features, story)
        if strained <= _FAINT and by_names > JOIN_TEXT and share_telling_name(features, story):
            by_names = max(JOIN_TEXT, by_names - _NAME_OF_ITS_OWN)
        needed += by_names + strained
        if found < needed or are_apart(features, story, sight.event, telling):
            return None
        needed += resist(features, story, sight.event, telling) + doubt(features, story, telling)
    needed = max(needed, JOIN + surer - eased + JOIN_TEXT * have_leads)
    if found < needed:
        return None
    return Likeness(
        number=story.number,
        score=found,
        needed=needed,
        shared=tuple(sight.shared),
        eased=by_day,
    )


def ask_at_least(
    question: Question, shared: Iterable[int], surer: float, *, has_lead: bool
) -> float:
    """The likeness that is asked at the least for a story by the numbers of the terms that are
    ``shared``, and whether any of its last reports has a lead. More than any likeness where
    none will do.
    """
    features, telling = question.features, question.telling.intersection(shared)
    if not telling:
        return math.inf
    needed = JOIN + surer
    if len(telling) < 2:
        needed += _ONE_SHARED
    if features.is_rubric:
        needed += _RUBRIC
    if has_lead and features.has_lead:
        needed += JOIN_TEXT
    if features.event is not Event.OTHER:
        exact = len(telling) > 1 and not telling.isdisjoint(question.exact)
        if _are_one(features, len(telling & question.firms), exact=exact):
            needed -= _SAME_ACT  # where the story is of that kind, too
        if question.of_one_event:
            needed -= _ONE_EVENT
    return max(needed, JOIN + surer)


def _tell_two_things(
    features: Features, story: Gathering, event: Event, telling: list[str]
) -> bool:
    """Whether one name is all that is shared, and each tells of other kinds of things.

    "Nokia opens an office in Turku" and "Nokia to cut 4,000 jobs" are two events of one day. A
    city tells its country, which is no second name.
    """
    if share_figure(features, story) or (features.event is event in ONE_BY_NAME):
        return False
    name = [term for term in telling if term[0] != COUNTRY] or telling
    covered = features.covered
    headline = [covered.get(term, term) for term in features.headline]
    if len(name) > 1 and not (_stand_together(name, headline) and _may_be_one_name(name, story)):
        return False
    named = features.names | features.capitals | story.capitals
    return named.issuperset(name) and are_of_other_kinds(features, story)


def _may_be_one_name(name: Sequence[str], story: Gathering) -> bool:
    """Whether no headline of a story has the words of a name apart, as those of two: "Skydance
    nears deal to buy Paramount". Two entities are two.
    """
    if sum(term[0] == ENTITY for term in name) > 1:
        return False
    headlines = (
        [member.covered.get(term, term) for term in member.headline] for member, _ in story.recent
    )
    return all(
        _stand_together(name, headline) for headline in headlines if set(name).issubset(headline)
    )


def _stand_together(name: Collection[str], headline: Sequence[str]) -> bool:
    """Whether the words of a name stand in a headline one behind the other, and nowhere else."""
    places = [at for at, term in enumerate(headline) if term in name]
    return len(places) == len(name) and places[-1] - places[0] + 1 == len(name)


def _need(
    features: Features,
    shared: list[str],
    telling: list[str],
    event: Event,
    surer: float,
    *,
    by_name: bool,
) -> float | None:
    """The likeness that two headlines need by what they share, something ``telling`` at least;
    None where none will do, as none does of one name where these are told apart ``by_name``.
    """
    needed = JOIN + surer
    if len(telling) < 2:
        needed += _ONE_SHARED
        if _is_no_event(telling[0], features.event, event):
            # Much happens under the name of a country, or of a firm.
            if by_name:
                return None
            needed += _COUNTRY_ALONE * (telling[0][0] == COUNTRY)
    if features.is_rubric:
        needed += _RUBRIC
    if features.event is not event and all(term[0] in _NAMED for term in telling):
        # The same companies, and no kind of thing: one event only if nothing speaks for two.
        is_clear = Event.OTHER not in {features.event, event}
        if is_clear and not any(term[0] == CONCEPT for term in shared):
            return None
        if all(term[0] == ENTITY for term in telling):
            needed += _NAMES_ONLY
    if features.event is event is not Event.OTHER and _name_one(features, telling):
        needed -= _SAME_ACT
    if may_be_one_event(features, shared, event):
        needed -= _ONE_EVENT
    return needed


def _name_one(features: Features, telling: list[str]) -> bool:
    """Whether what two headlines of one kind of event share is nearly always of one event.

    It is so of two companies, of one in a kind of event that seldom comes twice, and of an
    exact number beside anything else that tells.
    """
    firms = sum(1 for term in telling if term[0] == ENTITY and term in features.parties)
    return _are_one(features, firms, exact=len(telling) > 1 and any(map(is_exact, telling)))


def _are_one(features: Features, firms: int, *, exact: bool) -> bool:
    return firms > 1 or (firms == 1 and features.event in RARELY_TWICE) or exact


def are_opposed(features: Features, story: Gathering) -> bool:
    """Whether parties, places or numbers speak for two events, however alike they are."""
    shared = sorted(features.terms.keys() & story.terms.keys())
    telling = [term for term in shared if not is_common(term)]
    event = story.event()
    if are_one_event(features, story, shared, event):
        return False
    return (
        are_apart(features, story, event, telling)
        or awaits_what_is_told(features, story)
        or strain(features, story) + resist(features, story, event, telling) >= _OPPOSED
    )


def score(question: Asked, story: Gathering) -> tuple[float, list[str]]:
    """The mean of the cosines with the story's sum and with the nearest of its last members,
    and the terms that are shared, in order.

    What is shared is weighed by its rarity now, the lengths by the prior's alone: so a
    comparison costs as much as the entry has words, not as much as the story has.
    """
    theirs = story.terms.get
    weighed: list[tuple[str, float]] = []
    common = 0.0
    for each in question.asked.items():
        weight = theirs(each[0])
        if weight is not None:
            common += each[1] * weight
            weighed.append(each)
    whole = common / math.sqrt(question.length * story.length)
    if story.terms is story.recent[-1][0].terms:
        nearest = whole  # it is its only report
    else:
        # A member that only copies say to be one, or that was changed, may have no term at all.
        nearest = max(
            (
                sum([weight * member.terms.get(term, 0.0) for term, weight in weighed])
                / math.sqrt(question.length * length)
                for member, length in story.recent
                if length
            ),
            default=0.0,
        )
    return mix(whole, nearest), [term for term, _ in weighed]


def mix(whole: float, nearest: float) -> float:
    """The likeness to a story, of that to its sum and that to its nearest report."""
    return min(1.0, _OF_SUM * whole + (1 - _OF_SUM) * nearest)


def with_lead(story: Gathering) -> bool:
    """Whether one of its last reports has a text below the headline."""
    return any(member.has_lead for member, _ in story.recent)


def _is_no_event(term: str, one: Event, other: Event) -> bool:
    """Whether much happens under one name: that of a catalogue entity, or of a country.

    Disasters of one kind in one country on one day are most often one.
    """
    is_country = term[0] == COUNTRY and not (one is other is Event.DISASTER)
    return is_country or term.startswith(ENTITY)
