"""Which watches look for an entry's words, and leave it out all the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import Entry, Event, Selection, Source, Watch
from bot.ports import Explanation

if TYPE_CHECKING:
    from bot.watchlist import Catalogue

__all__ = ["explain_left_out"]


def explain_left_out(
    rows: list[Explanation],
    entry: Entry,
    source: Source | None,
    watches: Collection[Watch],
    catalogue: Catalogue,
) -> Iterator[Explanation]:
    """For each watch of today, by which of its settings it leaves out an entry that its query has.

    Nothing where a watch has matched the entry, nor of a source that is gone.
    """
    from bot.watchlist import Watchlist

    if source is None or not any(
        (one.stage, one.outcome) == ("match", "unmatched") for one in rows
    ):
        return
    event = None
    for one in rows:
        if one.stage == "event":
            with suppress(ValueError):
                event = Event(one.outcome)

    def wants(watch: Watch) -> bool:
        matcher = Watchlist.compile((watch,), catalogue)
        return bool(matcher.match(entry, source, event=event, now=entry.seen))

    for watch in watches:
        if not (watch.lang or watch.sources != Selection() or watch.events != Selection()):
            continue
        bare = replace(watch, lang=(), sources=Selection(), events=Selection())
        if not wants(bare):
            continue
        settings = {
            f"source {source.id}": replace(bare, sources=watch.sources),
            f"event {event or Event.OTHER}": replace(bare, events=watch.events),
            "language": replace(bare, lang=watch.lang),
        }
        left = [name for name, alone in settings.items() if not wants(alone)]
        if left:
            yield replace(
                rows[-1],
                stage="watch",
                outcome=f"{watch.name} looks for it, but leaves out its {' and its '.join(left)}",
                reasons=("by the watches of today",),
            )
