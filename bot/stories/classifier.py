"""What an entry says by the rules: its event, its genre and how certain the event is."""

from __future__ import annotations

import hashlib

from bot.model import Entry, Reading
from bot.stories.events import classify
from bot.stories.genres import GenreRules

__all__ = ["Classifier"]


class Classifier:
    """Reads entries by the newsroom's rules. It is passed to whoever needs it, never global."""

    def __init__(self, *, genres: GenreRules) -> None:
        self._genres = genres
        self.fingerprint = hashlib.sha256(repr(genres.rules).encode()).hexdigest()
        """Another one for other rules."""

    def classify(self, entry: Entry) -> Reading:
        """What ``entry`` says; see `Reading`. ``OTHER`` and ``NEWS`` are what is left where
        nothing speaks: their score is how little does.
        """
        return classify(entry, self._genres)
