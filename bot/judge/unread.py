"""An entry of which nobody asked yet what it says."""

from __future__ import annotations

from functools import cached_property

from bot.model import Entry, Event, Reading
from bot.stories import Classifier, wanted_event

__all__ = ["Unread"]


class Unread:
    """What an entry says by the rules, read when it is first asked for."""

    def __init__(self, classifier: Classifier, entry: Entry) -> None:
        self._classifier = classifier
        self._entry = entry

    @cached_property
    def reading(self) -> Reading:
        """All that it says."""
        return self._classifier.classify(self._entry)

    def tell_event(self) -> Event:
        """The event by which watches ask for it."""
        return wanted_event(self.reading.event)
