"""An entry as the story window compares it: weighted terms, names, places, numbers."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from bot.model import Entry, Event, Field, Mention
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.german import reads_german
from bot.stories.language.lexicon import ENTITY, is_common, list_terms, look_up
from bot.stories.language.places import COUNTRY, COUNTRY_STEMS, read_countries
from bot.stories.language.text import (
    capitals_in,
    cut_credit,
    cut_headline,
    lead_of,
    names_in,
    places_in,
    terms_in,
)
from bot.stories.language.words import split_words
from bot.stories.numbers.figures import Figure, read_figures
from bot.stories.traits.actions import Action, read_action
from bot.stories.traits.buildings import read_buildings
from bot.stories.traits.carriers import read_carriers
from bot.stories.traits.casualties import read_casualties
from bot.stories.traits.counterparts import Counterpart, read_counterparts
from bot.stories.traits.divisions import read_divisions
from bot.stories.traits.matters import read_matters
from bot.stories.traits.paraphrases import STANDS_FOR_ANOTHER, find_heads
from bot.stories.traits.particulars import read_particulars
from bot.stories.traits.scenes import may_have_scenes, read_scenes
from bot.stories.traits.sequel import read_sequel
from bot.stories.traits.sorts import read_sorts
from bot.stories.traits.subjects import read_subjects
from bot.stories.traits.voice import read_voice

__all__ = [
    "ENTITY",
    "LEAD_WEIGHT",
    "NAME_WEIGHT",
    "NOTHING",
    "PRIOR_COMMON",
    "PRIOR_RARITY",
    "PRIOR_STORIES",
    "Features",
    "Wording",
    "find_concepts",
    "is_common",
    "read_features",
    "read_wording",
    "weigh_countries",
]

LEAD_WEIGHT = 0.7
"""A word of the lead beside one of the headline."""

NAME_WEIGHT = 1.5
"""A word that is written as a name, or an entity."""

PLACE_WEIGHT = 0.5
"""A country that is told by a place in it, beside one that is named."""

NOTHING: frozenset[str] = frozenset()
"""The one empty set that is kept for all entries that have nothing of a kind."""

PRIOR_STORIES = 1000
"""News that a fresh window is taken to have seen."""

PRIOR_COMMON = 20
"""… and how many of those had any one common news word."""

PRIOR_RARITY = {
    False: math.log(PRIOR_STORIES) ** 2,
    True: math.log(PRIOR_STORIES / PRIOR_COMMON) ** 2,
}
"""Squared rarity of a term that no live story has: of any word, and of a common one."""

_NOTHING_COVERED: Mapping[str, str] = {}


class Features(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What is compared.

    ``terms`` maps words (see `concepts`), numbers, ``#country`` and ``@entity`` to weights,
    the squares of which sum to 1 (empty where a text has no words); ``length`` is the sum of
    their squares, each weighed by its prior rarity. ``parties`` are the names in the headline ("the
    ChatGPT maker" names none), ``names`` those of the lead as well, ``capitals`` all that may
    be a name in the headline, the first word included, ``headline`` its terms in their order,
    of which ``covered`` has those that name an entity; ``places`` those after "in", "near" and
    the like; ``counterparts`` are those with whom the headline's deeds are done, ``scenes`` the
    kinds of places and parts of lands in which something happened (see `scenes`), ``sorts`` of
    what sort that is which is launched, ordered or bought, and who sues (see `sorts`), ``action``
    is its strike, recall or fine, ``particulars`` what it says beside (see there); ``is_rubric``
    says that the headline alone tells no event;
    ``figures`` are read from headline and lead, the headline's first.
    """

    terms: dict[str, float]
    length: float
    parties: frozenset[str]
    names: frozenset[str]
    capitals: frozenset[str]
    headline: tuple[str, ...]
    covered: Mapping[str, str]
    places: frozenset[str]
    entities: frozenset[str]
    countries: frozenset[str]
    figures: tuple[Figure, ...]
    figures_in_title: tuple[Figure, ...]
    event: Event
    has_lead: bool
    is_rubric: bool
    counterparts: tuple[Counterpart, ...] = ()
    scenes: frozenset[str] = NOTHING
    sorts: frozenset[str] = NOTHING
    action: Action | None = None
    particulars: frozenset[str] = NOTHING

    @property
    def concepts(self) -> frozenset[str]:
        """Those of its terms that stand for kinds of things."""
        return find_concepts(self.terms)

    @property
    def central(self) -> frozenset[str]:
        """Whom it is about: the entities and names of the headline, but for where it happened, and
        the entities of the lead where the headline has none.
        """
        entities = frozenset(self.covered.values()) or self.entities
        return entities | (self.parties - self.places)


def find_concepts(terms: Iterable[str]) -> frozenset[str]:
    """Those of ``terms`` that stand for kinds of things."""
    return frozenset([term for term in terms if term[0] == CONCEPT])


class Wording(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What an entry says in words, which is all that tells most entries from all live stories.

    ``terms``, ``length``, ``names`` and ``entities`` are those of its `Features`, ``title_names``
    and ``lead_names`` the words that ``headline`` and ``lead`` show to be names, and ``in_title``
    the mentions in the headline.
    """

    headline: str
    lead: str
    german: bool
    in_title: list[Mention]
    title_names: frozenset[str]
    lead_names: frozenset[str]
    title_entities: frozenset[str]
    entities: frozenset[str]
    names: frozenset[str]
    terms: dict[str, float]
    length: float


def read_wording(entry: Entry, mentions: Sequence[Mention]) -> Wording:
    """The words of ``entry``: of its headline and the beginning of its text.

    What stands deep in a text is background, so mentions in ``content`` count only where
    the content is the lead.
    """
    headline = cut_headline(entry.title).text
    lead = cut_credit(lead_of(entry)).text
    lead_field = Field.SUMMARY if entry.summary else Field.CONTENT
    # Mentions are places in the published text, the lead of which was cut: an entity
    # counts for the lead where its mention stands within the lead's length.
    reach = len(lead_of(entry))
    in_title = [m for m in mentions if m.field is Field.TITLE]
    text = lead_of(entry)
    # … but for an agency in the credit: it is nobody in the news.
    in_lead = [
        m
        for m in mentions
        if m.field is lead_field and m.start < reach and text[m.start : m.end] in lead
    ]

    counted: dict[str, float] = {}
    known = counted.get
    for term in _terms_outside(entry.title, headline, in_title):
        counted[term] = known(term, 0.0) + 1.0
    for term in _terms_outside(entry.summary or entry.content or "", lead, in_lead):
        counted[term] = known(term, 0.0) + LEAD_WEIGHT
    counted |= weigh_countries(headline, lead)
    title_entities = frozenset([ENTITY + m.entity for m in in_title])
    entities = title_entities.union([ENTITY + m.entity for m in in_lead])
    for entity in sorted(entities):
        counted[entity] = known(entity, 0.0) + (1.0 if entity in title_entities else LEAD_WEIGHT)

    german = reads_german(headline, lead, lang=entry.lang)
    title_names = names_in(headline, german=german)
    lead_names = names_in(lead, german=german)
    written = title_names | lead_names
    # The words of "Hong Kong" are no names beside the country's term.
    unsaid = [name for name in written & COUNTRY_STEMS if name not in counted]
    names = _share(written.difference(unsaid).union(entities))
    terms, length = _weigh(counted, names)
    return Wording(
        headline=headline,
        lead=lead,
        german=german,
        in_title=in_title,
        title_names=title_names,
        lead_names=lead_names,
        title_entities=title_entities,
        entities=entities,
        names=names,
        terms=terms,
        length=length,
    )


def read_features(entry: Entry, mentions: Sequence[Mention], event: Event) -> Features:
    """The features of ``entry``, which reports ``event``: its words, and what they tell."""
    said = read_wording(entry, mentions)
    headline, lead, names, title_names = said.headline, said.lead, said.names, said.title_names
    title_terms = tuple(terms_in(headline))
    covered = {
        term_of(word): ENTITY + m.entity
        for m in said.in_title
        for word in split_words(entry.title[m.start : m.end])
    }
    # A headline with a capital on every word shows no names, but its text does.
    shown = title_names or (said.lead_names & set(title_terms))
    title_figures = read_figures(headline)
    heads = find_heads(entry.title)
    parties = _share(
        _find_named(entry.title, said.in_title, heads)
        | shown.difference(covered, *(terms_in(entry.title[start:end]) for start, end in heads)),
        names,
    )
    capitals = capitals_in(headline, said.lead_names, german=said.german)
    counterparts = read_counterparts(headline, german=said.german)
    return Features(
        terms=said.terms,
        length=said.length,
        parties=parties,
        names=names,
        capitals=_share(said.title_entities | capitals, parties, names),
        headline=title_terms,
        covered=covered or _NOTHING_COVERED,
        places=_share(places_in(headline) | places_in(lead)),
        entities=_share(said.entities),
        countries=_share(_countries_of(headline) or _countries_of(lead)),
        figures=tuple(dict.fromkeys(title_figures + read_figures(lead))),
        figures_in_title=title_figures,
        event=event,
        has_lead=bool(lead),
        is_rubric=bool(title_terms)
        and all(map(is_common, title_terms))
        and not said.title_entities,
        counterparts=(
            *[each.known_as(covered) for each in counterparts],
            *read_matters(headline, german=said.german),
        ),
        scenes=_share(read_scenes(headline)) if may_have_scenes(event, title_terms) else NOTHING,
        sorts=_share(read_sorts(headline)),
        action=read_action(headline, german=said.german),
        particulars=_share(
            read_particulars(headline, german=said.german)
            | read_subjects(headline, lead)
            | read_divisions(headline)
            | read_casualties(headline)
            | read_carriers(headline)
            | read_voice(headline)
            | read_sequel(headline)
            | frozenset(read_buildings(headline))
        ),
    )


def _weigh(counted: Mapping[str, float], names: frozenset[str]) -> tuple[dict[str, float], float]:
    """The terms with their weights, by how often they were counted, and their length."""
    # Most words weigh the same: one number is worked out, and kept, for all of them.
    roots = {count: math.sqrt(count) for count in set(counted.values())}
    weights = {term: roots[count] for term, count in counted.items()}
    for name in names:
        if name in weights and name[0] != COUNTRY:
            weights[name] *= NAME_WEIGHT
    whole = math.sqrt(sum([weight * weight for weight in weights.values()]))
    shares = {weight: weight / whole for weight in set(weights.values())}
    lengths = {
        weight: (share**2 * PRIOR_RARITY[False], share**2 * PRIOR_RARITY[True])
        for weight, share in shares.items()
    }
    return (
        {term: shares[weight] for term, weight in weights.items()},
        sum([lengths[weight][is_common(term)] for term, weight in weights.items()]),
    )


def _share(found: frozenset[str], *others: frozenset[str]) -> frozenset[str]:
    """``found``, or one of ``others`` or `NOTHING` that is the same: a window keeps very many."""
    if not found:
        return NOTHING
    for other in others:
        if other == found:
            return other
    return found


def _find_named(
    title: str, mentions: Sequence[Mention], heads: Collection[tuple[int, int]]
) -> frozenset[str]:
    """The entities that a headline names, but for those by which it paraphrases another, as by
    ``heads`` (see `find_heads`).

    A firm and what it owns are one party: "Meta sued over Instagram" names no two.
    """
    return frozenset(
        ENTITY + mention.entity
        for mention in mentions
        if mention.owner is None
        and not STANDS_FOR_ANOTHER.match(title, mention.end)
        and (mention.start, mention.end) not in heads
    )


def _countries_of(text: str) -> frozenset[str]:
    return frozenset([span.country for span in read_countries(text)])


def weigh_countries(headline: str, lead: str) -> dict[str, float]:
    """The countries that an entry names, as terms, each with what it counts.

    A place within a country speaks for it, with half the weight of its own name. However
    often it is named, it counts once.
    """
    counted: dict[str, float] = {}
    for text, weight in ((lead, LEAD_WEIGHT), (headline, 1.0)):
        for span in read_countries(text):
            term = COUNTRY + span.country
            count = weight if span.is_itself else weight * PLACE_WEIGHT
            counted[term] = max(count, counted.get(term, 0.0))
    return counted


def _terms_outside(published: str, text: str, mentions: Sequence[Mention]) -> list[str]:
    """The terms of ``text`` without the words by which ``mentions`` name entities.

    Countries are left out too: `weigh_countries` has them.
    """
    spans = [span for span in read_countries(text) if span.is_itself]
    if not mentions and not spans:
        return [word.term for word in look_up(text) if word.term]
    words = split_words(text)
    for mention in mentions:
        for word in split_words(published[mention.start : mention.end]):
            if word in words:
                words[words.index(word)] = ""
    for span in spans:
        words[span.start : span.end] = [""] * (span.end - span.start)
    return list_terms(words)
