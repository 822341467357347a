"""Two headlines that have one name in common, and nothing else that tells.

Of a firm that is in the news much is told on one day. Where two headlines without a text name
it and share no deed, no number and no second name, they tell of two events, unless both are of
a kind that a firm seldom has twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.numbers.figures import SUMS, FigureKind
from bot.stories.separation.other_posts import are_two_changes
from bot.stories.stages.rates import RATE_SETTERS, tells_of_rates
from bot.stories.traits.counterparts import Role
from bot.stories.traits.features import ENTITY, Features
from bot.stories.traits.gathered import Gathering

__all__ = ["ONE_BY_NAME", "RARELY_TWICE", "share_figure", "share_only_a_name", "tells_deed"]

RARELY_TWICE = frozenset(
    {
        Event.EARNINGS,
        Event.LAYOFFS,
        Event.LABOR,
        Event.OUTAGE,
        Event.SECURITY_BREACH,
        Event.RECALL,
        Event.DEATH,
    }
)
"""Of these a company, or a person, seldom has two in a few days."""

ONE_BY_NAME = RARELY_TWICE | {Event.FUNDING, Event.EXECUTIVE_CHANGE}
"""… and of these hardly ever, or two of other posts or the other way."""
_EVERYDAY = frozenset(
    # Kinds of things that are told of every firm on any day, and are no deed by themselves.
    CONCEPT + kind
    for kind in ("company", "rise", "fall", "plan", "open", "close", "government")
)
_BESIDE_SUMS = _EVERYDAY | {CONCEPT + kind for kind in ("market", "shares", "record", "jobs")}
"""… and that are told of any sum."""
_FEW = 2  # reports
_SAY_LITTLE = frozenset(
    # Of the words of everyday news those that are said of anything.
    map(term_of, ("new", "first", "says", "day", "year", "today", "former", "top", "big", "more"))
)
_OF_PURCHASE = frozenset({Role.TARGET, Role.PARTNER, Role.GOODS})
_TELLING = SUMS | {FigureKind.JOBS}
_OF_RESULTS = frozenset(map(term_of, ("quarter", "rises", "falls", "shares", "guidance")))


def share_only_a_name(
    features: Features, story: Gathering, shared: Collection[str], telling: Collection[str]
) -> bool:
    """Whether an entry and ``story`` are headlines of two events under one name.

    ``shared`` are the terms that both have, ``telling`` those of them that are not common. The
    name is an entity of the catalogue, or one that begins the headlines of both: that of a
    town or of somebody within a headline is in little else. What several reports with a text
    told of is followed up in words of all kinds.
    """
    headlines = [features, *(member for member, _ in story.recent)]
    if not _is_name(telling, headlines):
        return False
    event = story.event()
    is_one_kind = features.event is event
    was_told_of = len(story.recent) > _FEW and any(member.has_lead for member, _ in story.recent)
    if was_told_of and _tells_of_purchase(features):
        was_told_of = any(map(_tells_of_purchase, (member for member, _ in story.recent)))
    if was_told_of or share_figure(features, story):
        return False
    if is_one_kind and event is Event.EXECUTIVE_CHANGE:
        return all(are_two_changes(features, member) for member, _ in story.recent)
    if any(tells_deed(term, is_one_kind=is_one_kind) for term in shared if term not in telling):
        return False
    if not is_one_kind:
        return not _are_of_results(features, story, event)
    return event not in ONE_BY_NAME


def _tells_of_purchase(features: Features) -> bool:
    """Whether a headline names what is bought, or of whom: that follows up nothing else."""
    return any(each.role in _OF_PURCHASE for each in features.counterparts)


def share_figure(features: Features, story: Gathering) -> bool:
    """Whether a headline of a story has a sum, or jobs, that the entry's headline has, and they do
    not tell of two deeds.

    Many sums are round: a fine of $1 billion and an investment of $1 billion are two.
    """
    return any(
        figure.value in story.figures.get(figure.kind, ())
        for figure in features.figures_in_title
        if figure.kind in _TELLING
    ) and not _tell_other_deeds(features, story)


def _tell_other_deeds(features: Features, story: Gathering) -> bool:
    mine = features.concepts - _BESIDE_SUMS
    return (
        bool(mine)
        and not any(term in story.terms for term in mine)
        and not story.concepts <= _BESIDE_SUMS
    )


def _are_of_results(features: Features, story: Gathering, event: Event) -> bool:
    """Whether the one tells of results, and the other of what the shares made of them."""
    if features.event is Event.EARNINGS:
        others = [member for member, _ in story.recent]
    else:
        others = [features] if event is Event.EARNINGS else []
    return any(
        other.event is Event.OTHER
        and (
            not _OF_RESULTS.isdisjoint(other.headline)
            or any(figure.kind is FigureKind.PERCENT for figure in other.figures_in_title)
        )
        for other in others
    )


def tells_deed(term: str, *, is_one_kind: bool) -> bool:
    """Whether a common term says what happened; in one kind of event any word that is told of it
    does, and a year or a small number in none.
    """
    if term[0] == CONCEPT:
        return term not in _EVERYDAY
    return is_one_kind and term[0].isalpha() and term not in _SAY_LITTLE


def _is_name(telling: Collection[str], headlines: Iterable[Features]) -> bool:
    """Whether what tells is one name, well known or the first word of each headline."""
    if len(telling) != 1:
        return False
    (name,) = telling
    if name in RATE_SETTERS and any(map(tells_of_rates, headlines)):
        return False  # what it decides is told by its money, too: "Krone tumbles after …"
    return name[0] == ENTITY or all(
        headline.headline[:1] == (name,) and name in headline.capitals for headline in headlines
    )
