"""What the commands of ``nightdesk watch`` share: the desk, and a watch for eyes and scripts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.cli.common import describe_precision, load, run_async, with_store

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.desk import Desk
    from bot.model import Precision, Selection, Watch, WatchActivity

__all__ = [
    "describe_watch",
    "list_options",
    "name_state",
    "on_desk",
    "warn",
    "warn_of_channels",
    "warn_of_doubts",
    "warn_of_sources",
    "zone_of",
]

T = TypeVar("T")


def on_desk(work: Callable[[Desk, Newsroom], Awaitable[T]]) -> T:
    """What ``work`` returns of the desk of the configured newsroom and its database."""
    from bot.app.joining import join_channels
    from bot.app.newsroom import build_newsroom
    from bot.desk import Channels, Desk

    async def run() -> T:
        settings = load()
        written = build_newsroom(settings)
        async with with_store(settings) as store:
            newsroom = await join_channels(written, store)
            desk = Desk(
                store=store,
                catalogue=newsroom.catalogue,
                file_watches=newsroom.watches,
                channels=Channels(store=store, book=newsroom.channels),
            )
            return await work(desk, newsroom)

    return run_async(run)


def zone_of(newsroom: Newsroom) -> str:
    """The zone that the newsroom lives by: that of its digests."""
    digest = newsroom.channels.default.digest
    return "UTC" if digest is None else digest.zone


def warn(query: str, newsroom: Newsroom) -> None:
    """Say on standard error what of a query is surely not meant."""
    from bot.watchlist import advise, parse_query

    for advice in advise(parse_query(query, newsroom.catalogue), newsroom.catalogue):
        click.echo(f"note: {advice}", err=True)


async def warn_of_channels(one: Watch, desk: Desk, newsroom: Newsroom) -> None:
    """Say on standard error which channels the watch tells that no file has and no other
    watch tells.
    """
    from bot.cli.channels import note_unset_channels

    told = {name for other in await desk.watches() if other.name != one.name
            for name in other.channels}  # fmt: skip
    new = [name for name in one.channels if name not in told]
    for note in note_unset_channels(new, newsroom.channels):
        click.echo(note, err=True)


async def warn_of_sources(one: Watch, desk: Desk, newsroom: Newsroom) -> None:
    """Say on standard error which sources the watch selects that are not there."""
    unknown = await desk.find_unknown_sources(one, configured=newsroom.sources)
    for name, nearest in unknown.items():
        tag = name.removeprefix("tag:")
        what = f"has the id or the host {name!r}" if tag == name else f"bears the tag {tag!r}"
        hint = (
            f"did you mean {' or '.join(nearest)}?"
            if nearest
            else "`nightdesk feed list` lists them"
        )
        click.echo(f"note: no source {what}; {hint}", err=True)


async def warn_of_doubts(one: Watch, desk: Desk, newsroom: Newsroom) -> None:
    """Say on standard error that the watch can never hit, or is there twice."""
    from bot.alerts.inert import tidy

    for doubt in await desk.find_doubts(one, configured=newsroom.sources):
        click.echo(f"note: {tidy(doubt)}", err=True)


def describe_watch(
    one: Watch,
    *,
    now: datetime,
    activity: WatchActivity | None = None,
    fault: Exception | None = None,
    precision: Precision | None = None,
    by_source: Mapping[str, Precision] | None = None,
) -> dict[str, Any]:
    """A watch as one object for JSON Lines; ``fault`` is why its query cannot be read.

    ``precision`` is what people said of its stories, ``by_source`` of those of each source.
    """
    from bot.model import WatchActivity

    brought = activity or WatchActivity()
    return {
        "name": one.name,
        "query": one.query,
        "channels": list(one.channels),
        "priority": one.priority.value,
        "owner": one.owner,
        "lang": list(one.lang),
        "sources": _describe_selection(one.sources),
        "events": _describe_selection(one.events),
        "digest_only": one.digest_only,
        "muted_until": _time(one.muted_until),
        "expires": _time(one.expires),
        "mention": one.mention.value,
        "origin": one.origin.value,
        "state": one.state(now).value,
        "fault": None if fault is None else str(fault),
        "hits_7_days": brought.week_hits,
        "hits_30_days": brought.month_hits,
        "alerts_7_days": brought.week_alerts,
        "alerts_30_days": brought.month_alerts,
        "last_hit": _time(brought.last_hit),
        "precision": describe_precision(precision),
        "precision_by_source": {
            source: describe_precision(one) for source, one in sorted((by_source or {}).items())
        },
    }


def name_state(one: Watch, now: datetime) -> str:
    """The state in words, such as "live" or "muted until 2026-03-01 09:00 UTC"."""
    from bot.model import UNTIL_UNMUTED, WatchState

    state = one.state(now)
    if state is WatchState.EXPIRED and one.expires is not None:
        return f"expired {one.expires:%Y-%m-%d %H:%M} UTC"
    if state is WatchState.MUTED and one.muted_until not in {None, UNTIL_UNMUTED}:
        return f"muted until {one.muted_until:%Y-%m-%d %H:%M} UTC"
    return state.value


def list_options(one: Watch) -> Iterator[tuple[str, str]]:
    """Each option that the watch has beside its query, its channels and its priority."""
    said: Mapping[str, str] = {
        "lang": ", ".join(one.lang),
        "sources": _say_selection(one.sources),
        "events": _say_selection(one.events),
        "digest-only": "yes" if one.digest_only else "",
        "expires": "" if one.expires is None else f"{one.expires:%Y-%m-%d %H:%M} UTC",
        "mention": "" if one.mention.value == "none" else one.mention.value,
    }
    return ((name, value) for name, value in said.items() if value)


def _describe_selection(selection: Selection) -> dict[str, list[str]]:
    return {"include": list(selection.include), "exclude": list(selection.exclude)}


def _say_selection(selection: Selection) -> str:
    return ", ".join([*selection.include, *(f"not {name}" for name in selection.exclude)])


def _time(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat().replace("+00:00", "Z")
