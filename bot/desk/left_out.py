"""The watches that look for an entry and leave it out, as a stage of its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from bot.languages import say, say_all
from bot.model import Entry, Event, Source, Watch
from bot.ports import Explanation
from bot.watchlist import Catalogue
from bot.watchlist.left_out import LeftBy, LeftOut, find_left_out

__all__ = ["explain_left_out"]

_ASKED = frozenset({"matched", "unmatched"})


def explain_left_out(
    rows: Sequence[Explanation],
    entry: Entry,
    source: Source | None,
    watches: Iterable[Watch],
    catalogue: Catalogue,
) -> Iterator[Explanation]:
    """For each watch of today that leaves out an entry which has what it looks for, by which parts.

    ``rows`` are the entry's stages so far. Nothing of an entry of which no watch was asked, nor of
    a source that is gone.
    """
    asked = any(one.stage == "match" and one.outcome in _ASKED for one in rows)
    if source is None or not asked:
        return
    event = None
    for one in rows:
        if one.stage == "event":
            with suppress(ValueError):
                event = Event(one.outcome)
    for watch, left in find_left_out(watches, entry, source, event=event, catalogue=catalogue):
        parts = say_all([_say_part(part) for part in left], separator=", ")
        yield replace(
            rows[-1],
            stage="watch",
            outcome=say("way_left_out", name=watch.name, parts=parts),
            reasons=(say("way_today"),),
        )


def _say_part(part: LeftOut) -> str:
    if part.by is LeftBy.EVENT:
        is_named = part.said != Event.OTHER
        event = say(f"event_{part.said}" if is_named else "became_other")
        return say("way_left_event", event=event)
    return say(f"way_left_{part.by.value}", said=part.said)
