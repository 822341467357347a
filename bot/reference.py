"""What people ask of what is stored: what a watch would have brought, what became of a report,
what is open, and how all does.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby

from bot.alerts import ChannelBook
from bot.briefs import Briefs
from bot.desk.left_out import explain_left_out
from bot.model import DigestBody, DigestLine, Entry, Mention, Watch
from bot.ports import Explanation, HealthCounts, Sight, Store, StoreCounts
from bot.ports.search import TimeSpan
from bot.preview import Budget, Preview, preview_watch
from bot.stories import Classifier, Weights
from bot.watchlist import Catalogue
from watchers import canonical_url

__all__ = ["PREVIEWED", "Reference", "Status"]

PREVIEWED = timedelta(days=14)
"""How far back a preview looks: two weeks have two weekends, and what they bring is fresh."""

SOON = Budget(matched=600, judged=40, everyone=400, drawn=12, beside=400, shown=200, noisy=100)
"""What is looked at for somebody who waits: half a second of one processor at the most."""

_BARE = re.compile(r"[\w-]+(?:\.[\w-]+)+/\S+")  # harbour-post.example/e1

_MOMENT = timedelta(seconds=1)  # what is seen just now is in, too


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How the service does.

    ``polled`` is when a source was last polled; ``watches`` counts all, ``muted`` those of
    them that tell nobody now.
    """

    counts: StoreCounts
    health: HealthCounts
    polled: datetime | None
    watches: int
    muted: int


class Reference:
    """Looks things up in the store; changes nothing."""

    def __init__(
        self,
        *,
        store: Store,
        catalogue: Catalogue,
        classifier: Classifier,
        channels: ChannelBook,
        weights: Weights | None = None,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._classifier = classifier
        self._base = channels
        self._weights = weights
        self._one_at_a_time = asyncio.Lock()
        self._briefs = Briefs(store=store, channels=channels)

    def find_mentions(self, text: str) -> tuple[Mention, ...]:
        """Where a line of text names entities of the catalogue, in the order of the text."""
        line = Entry(id="", source="", url=None, title=text, seen=datetime.min.replace(tzinfo=UTC))
        return self._catalogue.mentions(line)

    async def preview(self, watch: Watch, *, now: datetime, budget: Budget = SOON) -> Preview:
        """What the watch would have brought in the last two weeks.

        Raises InvalidQuery where its query cannot be read.
        """
        channels = await self._find_channels()

        def look() -> Preview:
            return asyncio.run(
                preview_watch(
                    watch,
                    search=self._store.search,
                    catalogue=self._catalogue,
                    classifier=self._classifier,
                    channels=channels,
                    weights=self._weights,
                    span=TimeSpan(since=now - PREVIEWED, until=now + _MOMENT),
                    budget=budget,
                )
            )

        # Half a second of reckoning in this loop would hold up every acknowledgement and poll.
        async with self._one_at_a_time:
            return await asyncio.to_thread(look)

    async def explain(
        self, place: str, *, sight: Sight, watches: Iterable[Watch] = ()
    ) -> Sequence[Explanation]:
        """Every stage of the entries with this address or id, as far as it is in ``sight``, then
        which of the ``watches`` there leave the entry out; nothing where there is none.
        """
        canonical = _find_canonical(place)
        stages = await self._store.explain(place, canonical_url=canonical, sight=sight)
        seen = [watch for watch in watches if watch.name in sight.watches]
        if not (stages and seen):
            return stages
        keys = {stage.entry for stage in stages}
        entries = await self._store.entries_of(keys)
        sources = await self._store.find_sources({key.source for key in keys})

        def explain() -> Sequence[Explanation]:
            found: list[Explanation] = []
            for key, group in groupby(stages, key=lambda stage: stage.entry):
                rows = list(group)
                found += rows
                if key in entries:
                    entry, source = entries[key], sources.get(key.source)
                    found += explain_left_out(rows, entry, source, seen, self._catalogue)
            return found

        return await asyncio.to_thread(explain)

    async def find_channels_told(self, place: str) -> Collection[str]:
        """The channels that were told of the stories of the entries with this address or id."""
        told = await self._store.find_told(place, canonical_url=_find_canonical(place))
        return {one.channel for one in told}

    async def brief(self, channel: str, *, now: datetime) -> DigestBody:
        """What is open in the channel."""
        self._briefs.set_channels(await self._find_channels())
        return await self._briefs.compose(channel, at=now)

    async def find_told(self, channel: str, *, since: datetime) -> Sequence[DigestLine]:
        """The stories of which the channel was told at once, as they stand, the latest first."""
        name = channel.removeprefix("#")
        lines = [one.line for one in await self._store.open_stories(name, since=since)]
        return sorted(lines, key=lambda line: line.at, reverse=True)

    async def find_told_channels(self, *, since: datetime) -> Collection[str]:
        """The channels that were told of something."""
        return await self._store.told_channels(since=since)

    async def find_headline(self, story: str) -> str:
        """What a story is called where a channel was told of it; empty where none was."""
        told = await self._store.find_told(story, canonical_url=None)
        return told[0].headline if told else ""

    async def status(self, watches: Sequence[Watch], *, now: datetime) -> Status:
        """How the service does, with these watches."""
        return Status(
            counts=await self._store.counts(),
            health=await self._store.health_counts(),
            polled=await self._store.latest_poll(),
            watches=len(watches),
            muted=sum(
                watch.muted_until is not None and watch.muted_until > now for watch in watches
            ),
        )

    async def has_sources(self) -> bool:
        """Whether any source is watched, be it paused or failing."""
        return any((await self._store.health_counts()).by_health.values())

    async def _find_channels(self) -> ChannelBook:
        """The channels of the files, with what people set of them and call them."""
        named = self._base.name(await self._store.channel_names())
        return named.override(await self._store.channel_overrides())


def _find_canonical(place: str) -> str | None:
    """The address that is meant, also by one that was typed without its scheme; None of an id."""
    if "://" in place:
        return canonical_url(place)
    return canonical_url(f"https://{place}") if _BARE.fullmatch(place) else None
