"""The classifier that the shipped rules make."""

from __future__ import annotations

from bot.configured import genre_rule_of
from bot.model import Entry, Event, Reading
from bot.stories import Classifier, GenreRules
from config.layers import check_document
from config.shipped import read_genres_document

__all__ = ["CLASSIFIER", "classify", "find_event"]

CLASSIFIER = Classifier(
    genres=GenreRules(
        genre_rule_of(name, rule)
        for name, rule in check_document(read_genres_document()).content.genres.items()
        if rule is not None
    )
)


def classify(entry: Entry) -> Reading:
    """What an entry says by the shipped rules."""
    return CLASSIFIER.classify(entry)


def find_event(entry: Entry) -> Event:
    """Its event, by the shipped rules."""
    return classify(entry).event.type
