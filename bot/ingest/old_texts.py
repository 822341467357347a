"""Finds since when a text has been here that a new watch would take for news.

An entry that no watch wants leaves nothing behind in the live stories. So where a watch is
added while a story goes on, the story's next copy, which another outlet carries hours later,
opens a story; what is stored says that its text is an old one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.model import Entry, Watch
from bot.ports import EntrySearch
from bot.ports.search import AllOf, AnyOf, HasToken, TimeSpan
from bot.stories import STORY_LIVES, is_copy, read_profile
from bot.watchlist.index_tokens import spell_key, spell_title
from bot.watchlist.words import list_keys

__all__ = ["OldTexts"]

LOOKS_BACK = STORY_LIVES
"""How long before a watch's change a text can have come, and for how long after it copies
are looked for."""

_OPENING = 80  # characters of a text by whose words copies under other headlines are found
_LEAST_WORDS = 3  # below that, half of what is stored would be a candidate
_COMPARED = 40  # entries that are compared, of those with the same words
_UNINDEXED = 200  # … and of those that came a moment ago, which the index does not know yet


class OldTexts:
    """The texts that came before watches became what they are."""

    def __init__(self, search: EntrySearch) -> None:
        self._search = search
        self._primed: Mapping[str, datetime] = {}
        self._latest: datetime | None = None
        self._empty: dict[datetime, bool] = {}  # by the end of the span

    def note_watches(self, watches: Iterable[Watch]) -> None:
        """Know since when each watch is what it is."""
        self._primed = {watch.name: watch.primed for watch in watches if watch.primed is not None}
        primed = set(self._primed.values())
        self._latest = max(primed, default=None)
        self._empty = {end: empty for end, empty in self._empty.items() if end in primed}

    def are_sought(self, now: datetime) -> bool:
        """Whether copies of old texts may still come to a watch that takes them for news."""
        return self._latest is not None and now - self._latest < LOOKS_BACK

    async def find(self, entry: Entry, *, watches: Iterable[str], now: datetime) -> datetime | None:
        """When the text of ``entry`` first came here, where one of ``watches`` is newer.

        None where no stored entry of the three days before that watch has it. May raise
        StoreUnavailable.
        """
        primed = [self._primed[name] for name in watches if name in self._primed]
        new = [at for at in primed if now - at < LOOKS_BACK]
        if not new:
            return None
        span = TimeSpan(since=max(new) - LOOKS_BACK, until=max(new))
        if await self._is_empty(span):
            return None
        profile = read_profile(entry)
        numbers = await self._list_candidates(entry, span)
        came = [
            stored.entry.seen
            async for some in self._search.load(numbers)
            for stored in some
            if stored.entry.key != entry.key and is_copy(profile, read_profile(stored.entry))
        ]
        return min(came, default=None)

    async def _list_candidates(self, entry: Entry, span: TimeSpan) -> tuple[int, ...]:
        text = max(entry.content or "", entry.summary, key=len)[:_OPENING]
        title, opening = list_keys(entry.title), list_keys(text.rpartition(" ")[0])
        needs = tuple(
            AllOf(tuple(HasToken(spell(key)) for key in sorted(keys)))
            for keys, spell in ((title, spell_title), (opening, spell_key))
            if len(keys) >= _LEAST_WORDS
        )
        found = (
            await self._search.find(AnyOf(needs), span=span, limit=_COMPARED, newest_first=False)
            if needs
            else ()
        )
        return found + await self._search.list_unindexed(span=span, limit=_UNINDEXED)

    async def _is_empty(self, span: TimeSpan) -> bool:
        """Whether nothing was stored then, as before the service first started."""
        if span.until not in self._empty:
            counted = await self._search.count_all(span=span)
            self._empty[span.until] = not counted.entries
        return self._empty[span.until]
