"""``nightdesk watch add``: one more watch."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import actor, say, say_json
from bot.cli.watch.desk import (
    describe_watch,
    on_desk,
    warn,
    warn_of_channels,
    warn_of_doubts,
    warn_of_sources,
    zone_of,
)
from bot.cli.watch.options import PRIORITIES, QueryCommand, read_change, watch_options

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.desk import Desk
    from bot.model import Watch

__all__ = ["add"]


@click.command(cls=QueryCommand)
@click.argument("query")
@click.option(
    "--to", "channels", multiple=True, required=True, help="A channel to tell; again for more."
)
@click.option("--priority", type=PRIORITIES, default="normal", show_default=True)
@click.option(
    "--name",
    help="Its name; made from the query, and a sign of a channel given by its id, where absent.",
)
@click.option("--digest-only", is_flag=True, help="It never rings.")
@click.option("--mute-until", help="It tells nobody before: a time as for --expires.")
@watch_options
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def add(
    *, query: str, channels: tuple[str, ...], name: str | None, as_json: bool, **said: Any
) -> None:
    """Watch for QUERY; a running service acts on it with the next entry.

    What was there before is not told by it. A QUERY that begins with - goes last, behind
    --, or begins with NOT.
    """
    now = datetime.now(UTC)

    async def put(desk: Desk, newsroom: Newsroom) -> Watch:
        added = await desk.add_watch(
            query=query,
            channels=channels,
            name=name,
            place=None,
            options=read_change(said, now=now, zone=zone_of(newsroom)),
            actor=actor(),
            now=now,
        )
        warn(added.query, newsroom)
        await warn_of_channels(added, desk, newsroom)
        await warn_of_sources(added, desk, newsroom)
        await warn_of_doubts(added, desk, newsroom)
        return added

    from bot.alerts.inert import tidy

    added = on_desk(put)
    if as_json:
        say_json(describe_watch(added, now=now))
    else:
        say(f"added {tidy(added.name)}: {tidy(added.query)}")
