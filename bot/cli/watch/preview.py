"""``nightdesk watch preview``: what a watch would have brought."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from math import isnan
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import load, run_async, say, say_json, with_store
from bot.cli.watch.desk import warn, warn_of_sources, zone_of
from bot.cli.watch.options import PRIORITIES, QueryCommand, matching_options, read_change

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.model import Watch
    from bot.preview import Preview

__all__ = ["preview"]

_NOBODY_YET = "preview"
"""Stands for a channel that is not chosen yet: it has the settings of every unnamed one."""

_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_MOMENT = timedelta(seconds=1)  # what is seen just now is in, too


@click.command(cls=QueryCommand)
@click.argument("query")
@click.option(
    "--to",
    "channels",
    multiple=True,
    help="A channel to tell, whose threshold then counts; again for more.",
)
@click.option(
    "--days",
    type=click.FloatRange(min=0, min_open=True),
    help="Only entries of this many days back; all where absent.",
)
@click.option("--priority", type=PRIORITIES, default="normal", show_default=True)
@click.option("--digest-only", is_flag=True, help="It never rings.")
@matching_options
@click.option("--thorough", is_flag=True, help="Look at everything, however long it takes.")
@click.option("--json", "as_json", is_flag=True, help="One object.")
def preview(
    *,
    query: str,
    channels: tuple[str, ...],
    days: float | None,
    thorough: bool,
    as_json: bool,
    **said: Any,
) -> None:
    """Show what QUERY would have brought of the entries that the database holds.

    Nothing is stored and nobody is told.
    """
    now = datetime.now(UTC)
    if days is not None and isnan(days):
        raise click.BadParameter("'nan' is no number of days.", param_hint="'--days'")

    async def look() -> Preview:
        from bot.app.keeping import open_keeper
        from bot.app.newsroom import build_newsroom
        from bot.cli.channels import note_unset_channels
        from bot.desk import Desk
        from bot.ports.search import TimeSpan
        from bot.preview import Budget, preview_watch

        settings = load()
        newsroom = build_newsroom(settings, keeper=open_keeper(settings))
        watch = _read_watch(query, channels, said, newsroom, now)
        warn(watch.query, newsroom)
        for note in note_unset_channels(channels and watch.channels, newsroom.channels):
            click.echo(note, err=True)
        async with with_store(settings) as store:
            desk = Desk(store=store, catalogue=newsroom.catalogue)
            await warn_of_sources(watch, desk, newsroom)
            _warn_of_namesake(watch.query, (*newsroom.watches, *await desk.watches()))
            return await preview_watch(
                watch,
                search=store.search,
                catalogue=newsroom.catalogue,
                classifier=newsroom.classifier,
                channels=newsroom.channels.override(await store.channel_overrides()),
                weights=newsroom.weights,
                span=TimeSpan(
                    since=_EARLIEST if days is None else _go_back(now, days), until=now + _MOMENT
                ),
                budget=Budget.unlimited() if thorough else Budget(),
            )

    found = run_async(look)
    from bot.cli.watch import preview_text

    if as_json:
        say_json(preview_text.describe_preview(found))
        return
    for line in preview_text.write_preview(found, is_to_somebody=bool(channels)):
        say(line)


def _warn_of_namesake(query: str, watches: Iterable[Watch]) -> None:
    """Say on standard error that what was typed is the name of a watch, which is no query."""
    named = next((one for one in watches if one.name.casefold() == query.casefold()), None)
    if named is not None and named.query.casefold() != query.casefold():
        click.echo(
            f"note: this looks for the words {query!r}; the watch of that name looks for "
            f"{named.query}: preview that to see what it brings",
            err=True,
        )


def _read_watch(
    query: str,
    channels: tuple[str, ...],
    said: dict[str, Any],
    newsroom: Newsroom,
    now: datetime,
) -> Watch:
    """The watch as it was typed. Raises DeskError, InvalidQuery."""
    from bot.desk import name_watch
    from bot.model import Watch
    from bot.watchlist import format_query, parse_query

    typed = " ".join(query.split())
    name = name_watch(format_query(parse_query(typed, newsroom.catalogue)), ())
    change = read_change(
        {**said, "channels": channels or (_NOBODY_YET,)}, now=now, zone=zone_of(newsroom)
    )
    return change.apply(Watch(name=name, query=typed, channels=()), now=now)


def _go_back(now: datetime, days: float) -> datetime:
    try:
        return now - timedelta(days=days)
    except OverflowError:
        return _EARLIEST
