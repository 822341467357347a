"""What a watch hardly means: it lets in what it keeps out, or is there twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.desk.signing import Queries
from bot.model import Source, Watch
from bot.watchlist import is_selected

__all__ = ["list_exclusions", "list_twins"]


def list_exclusions(watch: Watch, sources: Sequence[Source]) -> Iterator[str]:
    """Why the watch can never hit, in a sentence each: all sources, or all events, that it
    lets in it keeps out as well. ``sources`` are those that are known.
    """
    included, excluded = watch.sources.include, watch.sources.exclude
    left = {name.casefold() for name in included} - {name.casefold() for name in excluded}
    wanted = [each for each in sources if _is_any(each, included)]
    if included and (not left or (wanted and all(_is_any(each, excluded) for each in wanted))):
        yield "it can never hit: each source that it lets in it keeps out, too"
    events = watch.events
    if events.include and set(events.include) <= set(events.exclude):
        yield "it can never hit: each event that it lets in it keeps out, too"


def list_twins(watch: Watch, others: Iterable[Watch], queries: Queries) -> Iterator[str]:
    """The names of the watches that look for the same in the same entries and tell a channel
    that this one tells.
    """
    written = watch.query.casefold()
    for other in others:
        if (
            other.name != watch.name
            and not set(other.channels).isdisjoint(watch.channels)
            and (other.lang, other.sources, other.events)
            == (watch.lang, watch.sources, watch.events)
            # What differs in more is not read: there may be ten thousand.
            and other.query.casefold() == written
            and queries.read(other.query) == queries.read(watch.query)
        ):
            yield other.name


def _is_any(source: Source, names: Iterable[str]) -> bool:
    return any(is_selected(source, name) for name in names)
