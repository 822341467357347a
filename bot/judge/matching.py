"""Which watches an entry matches."""

from __future__ import annotations

from datetime import datetime

from bot.judge.unread import Unread
from bot.model import Entry, Hit, Reading, Source
from bot.stories import Classifier, wanted_event
from bot.watchlist import Watchlist

__all__ = ["Matching"]


class Matching:
    """The watches of now, asked of entries."""

    def __init__(self, watchlist: Watchlist, classifier: Classifier) -> None:
        self.watchlist = watchlist
        self._classifier = classifier

    def match(self, entry: Entry, source: Source, now: datetime) -> tuple[Hit, ...]:
        """The watches that an entry matches; it is read where one of them asks for its event."""
        event = Unread(self._classifier, entry).tell_event
        return self.watchlist.match(entry, source, event=event, now=now)

    def match_read(
        self, entry: Entry, source: Source, read: Reading, now: datetime
    ) -> tuple[Hit, ...]:
        """As `match`, of an entry that was read."""
        return self.watchlist.match(entry, source, event=wanted_event(read.event), now=now)
