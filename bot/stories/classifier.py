"""What an entry says by the rules: its event, its genre and how certain the event is."""

from __future__ import annotations

from bot.model import Entry, Reading
from bot.stories.events import classify

__all__ = ["Classifier"]


class Classifier:
    """Reads entries by the newsroom's rules. It is passed to whoever needs it, never global."""

    fingerprint = ""
    """Another one for other rules of the newsroom's own."""

    def classify(self, entry: Entry) -> Reading:
        """What ``entry`` says; see `Reading`. ``OTHER`` and ``NEWS`` are what is left where
        nothing speaks: their score is how little does.
        """
        return classify(entry)
