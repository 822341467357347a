"""Who denies in few words: what a firm's name alone, and what it denies, belong to.

Nobody has to watch "Larkhill denies takeover talks" for it to answer the story of who wants to buy
Larkhill. Of two entries that share the name of a firm and little else most tell of two events; so
it is the firm itself that has to deny, and nothing else than that story.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.model import Event
from bot.stories.authorship.own_news import Bearing
from bot.stories.authorship.voices import NOBODY
from bot.stories.denying import find_denied
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.text import fold, split_words
from bot.stories.live import LiveStories
from bot.stories.report import Report
from bot.stories.separation.name_alone import tells_deed
from bot.stories.similarity.likeness import Likeness
from bot.stories.stances import find_word
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.gathered import Gathering

__all__ = ["answers", "denies_in_headline", "find_answered", "tell_of_two_deeds"]

_BESIDE_A_DEED = frozenset({CONCEPT + "talks", CONCEPT + "deny"})
_DENIED_OF_ANYTHING = _BESIDE_A_DEED | {CONCEPT + "cut", CONCEPT + "jobs"}
_CUTTING, _JOBS, _LAYOFFS = (CONCEPT + kind for kind in ("cut", "jobs", "layoffs"))
# What a headline that denies them may call job cuts, and other headlines other things.
_JOB_CUTS = dict.fromkeys(map(term_of, ("gestrichen", "kundigungen", "recortes")), _LAYOFFS)
_DEALING = frozenset({CONCEPT + "buy", CONCEPT + "sell", CONCEPT + "merge"})
_DENYING_WORDS = """
report reports reported claim claims rumor rumors rumour rumours speculation story stories
bericht berichte geruchte rumeur rumeurs informations rumores informaciones
deny denies denied denying dismiss dismisses dismissed reject rejects rejected refutes rebuts
quashes dementiert bestreitet weist zuruck dement desmiente niega nega smentisce
says say said company spokesman spokeswoman spokesperson false untrue wrong being
advanced early secret hostile ongoing current currently exclusive preliminary formal
deal deals bid offer tie-up tie transaction interest
insists insisted assures assured vows stresses maintains plan plans planned intention there won't
isn't aren't
sagt betont versichert beteuert erklart kein keine keinen keiner dass geplant werden
assure affirme promet n'y aura pas aucun aucune insiste asegura afirma habra ningun promete
"""
_DENYING = frozenset(map(term_of, fold(_DENYING_WORDS).split()))


def find_answered(
    live: LiveStories,
    report: Report,
    event: Event,
    at: datetime,
    *,
    span: timedelta,
    surer: float | None,
    dated: bool,
) -> list[Likeness]:
    """The stories that a report of the time ``at`` is of, or the one that it denies; the likeliest
    first.

    ``surer`` is None of one that is watched. The other arguments are those of `Gatherings.find`
    and of `answers`.
    """
    watched = surer is None
    likely = live.gatherings.find(
        report.features,
        at,
        span=span,
        surer=surer or 0.0,
        denies=denies_in_headline(report),
        dated=dated,
    )
    if watched and not likely:
        return find_denied(report, live, at)
    return [
        one
        for one in likely
        if answers(report, event, one.shared, live.gatherings[one.number], watched=watched)
        and not _is_beside(report, one.number, live)
    ]


def _is_beside(report: Report, number: int, live: LiveStories) -> bool:
    """Whether a party announces something else there than a story says of it, or a report says
    something else than a party announced there.
    """
    if report.said.voice is not NOBODY:
        state = live.states[number]
        return find_word(report, state.claims, state.event) is Bearing.ON_ANOTHER
    return _announces_beside(number, (report.title,), report.features.event, live)


def tell_of_two_deeds(number: int, other: int, live: LiveStories) -> bool:
    """Whether one of two stories has but what a party announces, and the other tells of another
    deed of that party: no report shows these to be one.
    """
    return any(
        _announces_beside(own, live.states[told].claims, live.states[told].event, live)
        for own, told in ((number, other), (other, number))
    )


def _announces_beside(number: int, claims: Sequence[str], of: Event, live: LiveStories) -> bool:
    """Whether all that a story has is a party's word, which is on another deed than the headlines
    ``claims`` of the kind ``of`` tell of.
    """
    state = live.states[number]
    if not state.is_announced:
        return False
    opener = live.texts.report(next(iter(state.members)))
    return find_word(opener, claims, of) is Bearing.ON_ANOTHER


def denies_in_headline(report: Report) -> bool:
    """Whether the headline is about a denial."""
    dispute = report.said.dispute
    return dispute is not None and dispute.in_headline and not dispute.retraction


def answers(
    report: Report, event: Event, shared: Iterable[str], story: Gathering, *, watched: bool
) -> bool:
    """Whether an entry that shares the terms ``shared`` with a story denies it, if that is all.

    It is so where more than the name of a firm tells. Else that firm has to deny, in a headline
    of whose words the story has all; of one that is ``watched`` it is enough that the story has not
    the talks or the jobs alone ("denies talks with union"). ``event`` is what the headline is found
    to tell of.
    """
    shared = tuple(shared)
    telling = [term for term in shared if not is_common(term)]
    if len(telling) != 1 or not telling[0].startswith(ENTITY):
        return True
    dispute = report.said.dispute
    if dispute is None or not denies_in_headline(report) or telling[0] not in report.said.deniers:
        return watched
    is_one_kind = event is story.event() is not Event.OTHER
    known = set(story.terms)
    if is_one_kind and not _DEALING.isdisjoint(known):
        known |= _DEALING  # who is bought is sold
    if _LAYOFFS in known:
        known |= {_CUTTING, _JOBS}
    elif known.issuperset((_CUTTING, _JOBS)):
        known.add(_LAYOFFS)
    denied = _list_denied(report.features, dispute.who or "")
    if watched:
        told = known.intersection(denied)
        return not told or not told <= _DENIED_OF_ANYTHING or known.issuperset(denied)
    tells = any(
        tells_deed(term, is_one_kind=is_one_kind) for term in denied if term not in _BESIDE_A_DEED
    )
    return tells and known.issuperset(denied)


def _list_denied(features: Features, who: str) -> list[str]:
    """The terms of a headline beside ``who`` denies, and that they deny."""
    speaking = set(map(term_of, split_words(who)))
    return [
        _JOB_CUTS.get(term, term)
        for term in features.headline
        if not (term in features.covered or term in speaking or term in _DENYING)
    ]
