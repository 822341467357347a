"""What an entry says by the rules: its event, its genre and how certain the event is."""

from __future__ import annotations

import hashlib
from functools import cached_property, lru_cache

from bot.model import Entry, Event, Genre, Reading, RuleBook, Scored, Stage
from bot.stories.boilerplate import cut_offers
from bot.stories.consequences import read_consequences
from bot.stories.deals import DealReader
from bot.stories.events import EventReader
from bot.stories.genres import GenreRules
from bot.stories.text import cut_credit, cut_headline, lead_of, sentences

__all__ = ["Classifier"]


class Classifier:
    """Reads entries by the rules of a book and those of genres, which are the newsroom's.

    It is passed to whoever reads entries, never global. To read the rules takes some tenths of a
    second: `prepare` does it, or else the first entry.
    """

    def __init__(self, book: RuleBook, *, genres: GenreRules) -> None:
        self._book = book
        self._genres = genres

    def prepare(self) -> None:
        """Read the rules now. Raises InvalidRule where one cannot be read."""
        self._events  # noqa: B018
        self._deals  # noqa: B018

    @cached_property
    def _events(self) -> EventReader:
        return _read_events(self._book)

    @cached_property
    def _deals(self) -> DealReader:
        return _read_deals(self._book)

    @cached_property
    def fingerprint(self) -> str:
        """Another one for other rules."""
        return hashlib.sha256(repr((self._book, self._genres.rules)).encode()).hexdigest()

    def classify(self, entry: Entry) -> Reading:
        """What ``entry`` says; see `Reading`. ``OTHER`` and ``NEWS`` are what is left where
        nothing speaks: their score is how little does.
        """
        text = cut_credit(lead_of(entry)).text
        headline, lead = cut_headline(entry.title).text, cut_offers(sentences(text))[:2]
        told = self._events.read(entry, headline, " ".join(lead))
        genre, spoken = self._genres.read(entry, lead=lead)
        return Reading(
            event=told.event,
            genre=genre,
            certainty=told.certainty,
            evidence=(*told.evidence, *spoken),
            consequences=read_consequences(headline, text),
        )

    def read_genre(self, entry: Entry) -> Scored[Genre]:
        """Its genre alone, for a fifth of what all costs that it says."""
        lead = cut_offers(sentences(cut_credit(lead_of(entry)).text))[:2]
        return self._genres.read(entry, lead=lead)[0]

    def read_stage(self, headline: str, event: Event) -> Stage | None:
        """How far a deal has come by a headline; see `DealReader.read`."""
        return self._deals.read(headline, event)


@lru_cache(maxsize=4)
def _read_events(book: RuleBook) -> EventReader:
    # Most classifiers of a process go by the shipped rules alone.
    return EventReader(book)


@lru_cache(maxsize=4)
def _read_deals(book: RuleBook) -> DealReader:
    return DealReader(book)
