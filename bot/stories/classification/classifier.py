"""What an entry says by the rules: its event, its genre and how certain the event is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import cached_property, partial
from typing import Final

from bot.model import Certainty, Entry, Event, Genre, Leaning, Reading, RuleBook, Scored, Stage
from bot.model.kept import Keeper, LastMade
from bot.stories.classification.deals import DealReader
from bot.stories.classification.events import EventReader
from bot.stories.classification.genres import GenreRules
from bot.stories.classification.leanings import Leanings, list_beside, list_words, tokens_of
from bot.stories.language.boilerplate import cut_offers
from bot.stories.language.gate import prepare_rules
from bot.stories.language.text import cut_credit, cut_headline, lead_of, sentences
from bot.stories.numbers.consequences import read_consequences

__all__ = ["Classifier", "list_leaning_words"]


class Classifier:
    """Reads entries by the rules of a book and those of genres, which are the newsroom's.

    It is passed to whoever reads entries, never global. To read the rules takes some tenths of a
    second, and less where a ``keeper`` has what an earlier one read of them: `prepare` does it, or
    else the first entry.
    """

    def __init__(self, book: RuleBook, *, genres: GenreRules, keeper: Keeper | None = None) -> None:
        self._book = book
        self._genres = genres
        self._keeper = keeper

    def prepare(self) -> None:
        """Read the rules now. Raises InvalidRule where one cannot be read."""
        prepare_rules(self._keeper)
        self._events  # noqa: B018
        self._deals  # noqa: B018
        self._leanings  # noqa: B018

    @cached_property
    def _events(self) -> EventReader:
        # Most classifiers of a process go by the shipped rules alone.
        return _EVENTS.get(
            self._book,
            lambda: EventReader(self._book, keeper=self._keeper, key=self._print_of_book),
        )

    @cached_property
    def _leanings(self) -> Leanings:
        return _LEANINGS.get(self._book.leanings, lambda: Leanings(self._book.leanings))

    @cached_property
    def _deals(self) -> DealReader:
        return _DEALS.get(self._book, lambda: DealReader(self._book))

    @cached_property
    def fingerprint(self) -> str:
        """Another one for other rules."""
        said = f"{self._print_of_book} {self._genres.rules!r}"
        return hashlib.sha256(said.encode()).hexdigest()

    @cached_property
    def _print_of_book(self) -> str:
        return hashlib.sha256(repr(self._book).encode()).hexdigest()

    def classify(self, entry: Entry) -> Reading:
        """What ``entry`` says; see `Reading`. ``OTHER`` and ``NEWS`` are what is left where
        nothing speaks: their score is how little does.
        """
        text = cut_credit(lead_of(entry)).text
        headline, lead = cut_headline(entry.title).text, _cut_lead(text)
        opening = " ".join(lead)
        words = tokens_of(entry.title), tokens_of(opening)
        told = self._events.read(
            entry, headline, opening, leaning=partial(self._weigh_events, entry, *words)
        )
        genre, spoken = self._genres.read(
            entry, lead=lead, leaning=partial(self._leanings.weigh_genres, *words)
        )
        evidence = told.evidence
        if not told.is_quoted:
            evidence = (*self._leanings.quote(entry.title, told.event.type), *evidence)
        return Reading(
            event=told.event,
            genre=genre,
            certainty=told.certainty,
            evidence=(*evidence, *spoken),
            consequences=read_consequences(headline, text),
        )

    def _weigh_events(
        self, entry: Entry, headline: Sequence[str], lead: Sequence[str]
    ) -> dict[Event, float]:
        # Words were weighed in headlines, which end without a full stop. In a sentence of a text
        # as many tell what was, what may be and what it is like.
        if _SENTENCE.search(entry.title):
            return {}
        return self._leanings.weigh_events(headline, (*lead, *list_beside(entry)))

    def read_genre(self, entry: Entry) -> Scored[Genre]:
        """Its genre alone, for a fifth of what all costs that it says."""
        lead = _cut_lead(cut_credit(lead_of(entry)).text)
        words = tokens_of(entry.title), tokens_of(" ".join(lead))
        leaning = partial(self._leanings.weigh_genres, *words)
        return self._genres.read(entry, lead=lead, leaning=leaning)[0]

    def read_certainty(self, headline: str, event: Event) -> Certainty | None:
        """How certain a headline calls what it tells of an event; see
        `EventReader.read_headline`.
        """
        return self._events.read_headline(headline, event)

    def read_stage(self, headline: str, event: Event, own: str = "") -> Stage | None:
        """How far a deal has come by a headline, and by a party's own text below it; see
        `DealReader.read`.
        """
        return self._deals.read(headline, event, own)


_SENTENCE = re.compile(r"\w{3}[.。][\"'”’»)\]]*\s*$")  # not "… in the U.S."


_EVENTS: Final = LastMade[RuleBook, EventReader](most=4)
_LEANINGS: Final = LastMade[tuple[Leaning, ...], Leanings](most=4)
_DEALS: Final = LastMade[RuleBook, DealReader](most=4)


def list_leaning_words(entry: Entry, *, beside: bool) -> dict[str, float]:
    """What of ``entry`` may lean towards a genre; with what stands ``beside`` it, towards an event.

    See `list_words` and `list_beside`.
    """
    lead = tokens_of(" ".join(_cut_lead(cut_credit(lead_of(entry)).text)))
    return list_words(tokens_of(entry.title), [*lead, *(list_beside(entry) if beside else ())])


def _cut_lead(text: str) -> Sequence[str]:
    """The first two sentences of a text, without what it offers its readers."""
    return cut_offers(sentences(text))[:2]
