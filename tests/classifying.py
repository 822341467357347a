"""The classifier that the shipped rules make."""

from __future__ import annotations

from bot.model import Entry, Event, Reading
from bot.stories import Classifier

__all__ = ["CLASSIFIER", "classify", "find_event"]

CLASSIFIER = Classifier()


def classify(entry: Entry) -> Reading:
    """What an entry says by the shipped rules."""
    return CLASSIFIER.classify(entry)


def find_event(entry: Entry) -> Event:
    """Its event, by the shipped rules."""
    return classify(entry).event.type
