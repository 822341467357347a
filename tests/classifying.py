"""The classifier that the shipped rules make."""

from __future__ import annotations

from bot.configured import genre_rule_of, rule_book_of
from bot.model import Entry, Event, Reading
from bot.stories import Classifier, GenreRules
from config import load_files

__all__ = ["BOOK", "CLASSIFIER", "GENRES", "classify", "find_event"]

_SETTINGS = load_files((), packs=())
BOOK = rule_book_of(_SETTINGS)
GENRES = GenreRules(genre_rule_of(name, rule) for name, rule in _SETTINGS.genres.items())
CLASSIFIER = Classifier(BOOK, genres=GENRES)


def classify(entry: Entry) -> Reading:
    """What an entry says by the shipped rules."""
    return CLASSIFIER.classify(entry)


def find_event(entry: Entry) -> Event:
    """Its event, by the shipped rules."""
    return classify(entry).event.type
