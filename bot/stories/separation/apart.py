"""What speaks against one event however alike two texts are: other parties, places, numbers.

News of one kind is written in one form: two companies' results, two towns' accidents and
two firms' fines differ in nothing but names and numbers. So those are weighed apart from
likeness. What is named anywhere in the other's text is not missing there, and what stands
in news of every kind (a regulator, a court, a president) tells no event from another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from bot.model import Event
from bot.stories.authorship.outlets import is_outlet_name
from bot.stories.authorship.seats import is_of_government
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.lexicon import is_exact
from bot.stories.language.places import COUNTRY
from bot.stories.numbers.figures import SUMS, Figure, FigureKind
from bot.stories.separation.dealings import deal_with_others, name_others
from bot.stories.separation.elsewhere import (
    are_disjoint,
    are_elsewhere,
    find_shared_names,
    happen_elsewhere,
    list_missing,
    list_telling,
    without_countries,
)
from bot.stories.separation.forms import fill_one_form
from bot.stories.separation.localities import are_at_other_localities, is_unspaced
from bot.stories.separation.one_event import HAZARDS, NATURE, are_other_persons
from bot.stories.separation.one_price import tell_one_price
from bot.stories.separation.other_actions import act_otherwise
from bot.stories.separation.other_carriers import are_of_other_carriers
from bot.stories.separation.other_casualties import befall_others
from bot.stories.separation.other_dead import are_other_dead
from bot.stories.separation.other_deeds import (
    cut_elsewhere,
    hire_and_fire,
    leaves_office_over,
)
from bot.stories.separation.other_divisions import are_of_other_divisions
from bot.stories.separation.other_doers import are_by_others
from bot.stories.separation.other_names import are_of_other_names
from bot.stories.separation.other_particulars import differ_in_particulars
from bot.stories.separation.other_posts import are_of_other_posts
from bot.stories.separation.other_trades import trade_otherwise
from bot.stories.separation.sequels import follows_another
from bot.stories.separation.two_deeds import (
    deal_with_another_each,
    do_one_deed_each,
    share_a_number_alone,
    tell_two_deeds,
)
from bot.stories.stages.awaited import are_of_other_cases, tells_what_is_awaited
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.scenes import PLACED

__all__ = [
    "BETWEEN",
    "BETWEEN_OR_OTHER",
    "DENIES",
    "Told",
    "are_apart",
    "are_of_other_kinds",
    "doubt",
    "find_missing",
    "resist",
    "share_number",
    "strain",
]

BETWEEN = frozenset(
    {Event.ACQUISITION, Event.PARTNERSHIP_FORMED, Event.PARTNERSHIP_ENDED, Event.FUNDING}
)
"""Events between parties: with another counterpart they are another deal."""
BETWEEN_OR_OTHER = BETWEEN | {Event.OTHER}
_OF_ONE_FIRM = {Event.LAYOFFS, Event.EARNINGS, Event.PRODUCT_LAUNCH, Event.OTHER}  # if of a firm
_DEALS = tuple(CONCEPT + kind for kind in ("buy", "sell", "deal", "partner"))
_OPPOSED = frozenset({Event.PARTNERSHIP_FORMED, Event.PARTNERSHIP_ENDED})
_GAME = frozenset(CONCEPT + kind for kind in ("win", "goal", "match", "final", "coach"))
_LEGAL, _DEATH = {Event.LEGAL}, {Event.DEATH}
_OFTEN_A_DAY = PLACED | {Event.LEGAL, Event.SECURITY_BREACH, Event.EXECUTIVE_CHANGE}
DENIES = CONCEPT + "deny"
"""Who denies tells of another's report, and in other words."""

_COUNTED = frozenset(
    # What is counted once and for all.
    {FigureKind.UNITS, FigureKind.SATELLITES}
)
_VAGUE = frozenset({24.0, 40.0})  # what `figures` makes of "dozens" and "scores"
_ESTIMATED = frozenset({FigureKind.JOBS, FigureKind.PERCENT}) | SUMS
_TIMES = 1.25  # two figures further apart than this are not one, rounded
_OTHERS = 0.15  # … where each names a party that the other lacks
_ONLY_OTHERS = 0.4  # … and no name is in both
_OTHER_FIRMS = 0.4  # … and both are of the catalogue
_OTHER_PARTNERS = 0.45  # … where both deal with a firm of the catalogue that both name
_ONE_WORD = 0.06  # … where one word alone is shared that tells, and it is nobody's name
_ONE_KIND = 0.15  # … or it is a kind of thing that befalls others in each
_OTHER_KIND = 0.03  # … where no kind of thing is named in both
_OTHER_HAZARD = 0.15  # … and where each names a kind of mishap, and none is the other's cause
_OTHER_PLACE = 0.10  # more likeness needed where the countries named are others
_OTHER_FIGURE = 0.04  # … and for each kind of figure that differs


class Told(Protocol):
    """What is asked of a story: its terms, and what its headlines and texts name."""

    terms: Mapping[str, float]
    capitals: frozenset[str]
    parties: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    figures: Mapping[FigureKind, frozenset[float]]
    recent: tuple[tuple[Features, float], ...]

    @property
    def concepts(self) -> frozenset[str]:
        """Those of its terms that stand for kinds of things."""


def are_apart(features: Features, story: Told, event: Event, telling: Collection[str]) -> bool:
    """Whether hard evidence keeps an entry out of a story of the kind ``event``.

    ``telling`` are the terms that both have and that are not common.
    """
    events = {features.event, event}
    if events == _OPPOSED or (events <= PLACED and are_elsewhere(features, story, telling)):
        return True
    if (
        tells_what_is_awaited(features, story)
        or (events == _LEGAL and are_of_other_cases(features, story))
        or (events == _DEATH and are_other_persons(features, story))
        or (events == _DEATH and are_other_dead(features, story))
        or (Event.DEATH in events and telling and all(term.isdigit() for term in telling))
        or happen_elsewhere(features, story)
        or are_at_other_localities(features, story, event)
        or (is_unspaced(features.headline) and _are_of_other_firms(features, story, telling))
        or hire_and_fire(features, story)
        or leaves_office_over(features, story, event, telling)
        or are_of_other_posts(features, story, event)
        or are_of_other_names(features, story, event, telling)
        or are_of_other_divisions(features, story, telling)
        or are_by_others(features, story, event, telling)
        or befall_others(features, story, event, telling)
        or are_of_other_carriers(features, story, event)
        or follows_another(features, story, event, telling)
        or tell_two_deeds(features, story, event, telling)
        or share_a_number_alone(features, story, event, telling)
        or do_one_deed_each(features, story, event, telling)
        or deal_with_another_each(features, story, event, telling)
        or (telling and _GAME.issuperset(telling) and _name_others(features, story))
    ):
        return True
    other = _differing(features.figures_in_title, story.figures)
    if (
        other & _COUNTED
        or deal_with_others(features, story, telling)
        or trade_otherwise(features, story, telling)
        or act_otherwise(features, story)
        or cut_elsewhere(features, story, event)
        or differ_in_particulars(features, story, telling)
    ):
        return True
    # One number in both speaks for one event, whoever else is named; of two deals in one form a
    # round one does not.
    if share_number(telling) and not (
        _begin_in_other_countries(features, story)
        or (name_others(features, story) and not any(map(is_exact, telling)))
    ):
        return False
    shared = _find_shared_parties(features, story)
    if not shared and other & _ESTIMATED and not find_shared_names(features, story):
        return True
    return fill_one_form(features, story, event, telling)


def resist(features: Features, story: Told, event: Event, telling: Collection[str]) -> float:
    """How much more likeness is asked for where each names a party that the other lacks.

    It is dearer to tell than `strain`: ask it of what is like enough without it.
    """
    is_between = _are_between(features, story, event)
    if {features.event, event} <= _OF_ONE_FIRM and _are_of_other_firms(features, story, telling):
        return _OTHER_FIRMS
    if any(map(is_exact, telling)) if is_between else share_number(telling):
        return 0.0
    if not is_between and _find_shared_parties(features, story):
        return 0.0
    if not _have_others(features, story) or tell_one_price(features, story, event, telling):
        return 0.0
    if is_between and _have_other_partners(features, story):
        return _OTHER_PARTNERS
    return _OTHERS if _share_any_name(features, story, telling) else _ONLY_OTHERS


def _share_any_name(features: Features, story: Told, telling: Collection[str]) -> bool:
    """Whether a word that both have may be somebody's name, a place's or a country's."""
    if not features.countries.isdisjoint(story.countries):
        return True
    named = features.names | features.capitals | story.capitals
    return any(term in named for term in telling)


def _are_of_other_firms(features: Features, story: Told, telling: Collection[str]) -> bool:
    """Whether each headline names somebody of the catalogue of whom the other has no word, and
    they share no other name of two words.

    "UPS to cut 20,000 jobs" and "FedEx to cut 20,000 jobs" are two, whatever number they share.
    """
    mine = _list_firms(features.parties)
    if not mine or any(name in story.terms for name in mine):
        return False
    named = features.names | features.capitals
    if len(_without_kinds(without_countries(term for term in telling if term in named))) > 1:
        return False
    return all(
        (theirs := _list_firms(member.parties)) and theirs.isdisjoint(features.terms)
        for member, _ in story.recent
    )


def _list_firms(names: Iterable[str]) -> set[str]:
    return _without_outlets(name for name in names if name[0] == ENTITY and not is_common(name))


def _are_between(features: Features, story: Told, event: Event) -> bool:
    """Whether both tell of dealings between parties."""
    events = {features.event, event}
    if events <= BETWEEN:
        return True
    # "Strikes a $1bn deal for" is a deal that no pattern may know.
    return events <= BETWEEN_OR_OTHER and any(
        term in story.terms for term in _DEALS if term in features.terms
    )


def doubt(features: Features, story: Told, telling: Collection[str]) -> float:
    """How much more likeness is asked for where two texts hang together by one everyday word.

    Names, countries, numbers and kinds of things tell more than a word that happens to be rare.
    But there are several trials, thefts and fires a day: such a kind alone holds no two together
    that name others.
    """
    if len(telling) != 1:
        return 0.0
    (word,) = telling
    is_word = word[0].isalpha() and word not in features.names | story.capitals
    if word[0] == CONCEPT:
        return _ONE_KIND if word not in NATURE and _happen_to_others(features, story) else 0.0
    return _ONE_WORD if is_word else 0.0


def _happen_to_others(features: Features, story: Told) -> bool:
    """Whether both tell of what happens several times a day, of others and in no one country."""
    return (
        all(_are_often(features.event, member.event) for member, _ in story.recent)
        and features.countries.isdisjoint(story.countries)
        and _name_others(features, story)
    )


def _are_often(one: Event, other: Event) -> bool:
    events = {one, other}
    return events <= _OFTEN_A_DAY | {Event.OTHER} and events != {Event.OTHER}


def strain(features: Features, story: Told) -> float:
    """How much more likeness is asked for where places or numbers speak for two events."""
    kinds = _differing(features.figures_in_title, story.figures)
    needed = _OTHER_FIGURE * len(kinds & _ESTIMATED)
    if are_disjoint(features.countries, story.countries):
        needed += _OTHER_PLACE
    if are_of_other_kinds(features, story):
        needed += _OTHER_KIND
    if _are_of_other_hazards(features, story):
        needed += _OTHER_HAZARD
    return needed


def _are_of_other_hazards(features: Features, story: Told) -> bool:
    """Whether both name mishaps, and none that comes of one of the other's."""
    mine = {HAZARDS[term] for term in features.terms if term in HAZARDS}
    if not mine:
        return False
    theirs = {group for term, group in HAZARDS.items() if term in story.terms}
    return are_disjoint(mine, theirs)


def are_of_other_kinds(features: Features, story: Told) -> bool:
    """Whether both name kinds of things, and none in common."""
    # A story of thousands of reports has very many terms, most often those of the entry, too:
    # its own kinds are looked for last.
    mine = features.concepts
    return bool(mine) and not any(term in story.terms for term in mine) and bool(story.concepts)


def _begin_in_other_countries(features: Features, story: Told) -> bool:
    """Whether each headline has a country as its first word, and each another."""
    first = features.headline[:1]
    return first != () and all(
        first[0][0] == COUNTRY == member.headline[0][0] and first[0] != member.headline[0]
        for member, _ in story.recent
        if member.headline
    )


def _differing(
    figures: tuple[Figure, ...], known: Mapping[FigureKind, frozenset[float]]
) -> set[FigureKind]:
    """The kinds of which both have numbers, of which none is near one of the other's."""
    kinds = {figure.kind for figure in figures if figure.kind in known}
    return {
        kind
        for kind in kinds
        if not any(
            _are_near(kind, figure.value, value)
            for figure in figures
            if figure.kind is kind
            for value in known[kind]
        )
    }


def _are_near(kind: FigureKind, one: float, other: float) -> bool:
    """Whether two figures of a kind may be one, rounded. Nobody rounds a few satellites."""
    if kind is FigureKind.SATELLITES and _VAGUE.isdisjoint((one, other)):
        return one == other
    return max(one, other) <= min(one, other) * _TIMES


def _have_others(features: Features, story: Told) -> bool:
    """Whether the entry names a party that the story lacks, and each of its reports another.

    Reports that name nobody tell nothing. Countries are no parties: they are weighed apart. Nor
    in a denial is who speaks for one.
    """
    mine = find_missing(features.parties, story.terms)
    if not mine or (DENIES in features.headline and all(map(is_of_government, mine))):
        return False
    theirs = [member.parties for member, _ in story.recent if list_telling(member.parties)]
    return bool(theirs) and all(find_missing(parties, features.terms) for parties in theirs)


def _name_others(features: Features, story: Told) -> bool:
    """Whether each headline has a word with a capital that the other's report lacks.

    Two names and a score are short enough for all to have one: no name is sure in them.
    """
    return all(
        (list_telling(features.capitals) - member.terms.keys())
        and (list_telling(member.capitals) - features.terms.keys())
        for member, _ in story.recent
    )


def _have_other_partners(features: Features, story: Told) -> bool:
    """Whether each names somebody else beside a firm of the catalogue that both name."""
    if not any(name.startswith(ENTITY) for name in list_telling(features.parties & story.parties)):
        return False
    if not _without_outlets(find_missing(features.parties, story.terms)):
        return False
    theirs = [member.parties for member, _ in story.recent if list_telling(member.parties)]
    return all(_without_outlets(find_missing(parties, features.terms)) for parties in theirs)


def _without_outlets(names: Iterable[str]) -> set[str]:
    """Those of ``names`` that are no outlet's, which is named for what it said."""
    return {name for name in names if not is_outlet_name(name.removeprefix(ENTITY))}


def find_missing(names: Collection[str], terms: Collection[str]) -> set[str]:
    """The parties among ``names`` that are not in ``terms``. Countries and kinds are none."""
    return _without_kinds(without_countries(list_missing(names, terms)))


def share_number(telling: Collection[str]) -> bool:
    """Whether a number that tells something is among the terms that two texts share."""
    return any(term[0].isdigit() for term in telling)


def _find_shared_parties(features: Features, story: Told) -> set[str]:
    return _without_kinds(
        list_telling((features.capitals & story.capitals) | (features.parties & story.parties))
    )


def _without_kinds(names: Iterable[str]) -> set[str]:
    """Those of ``names`` that are no kind of thing with a capital, as AI is."""
    return {name for name in names if name[0] != CONCEPT}
