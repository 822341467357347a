"""``nightdesk watch edit``: a watch that commands put there, otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import actor, say, say_json
from bot.cli.watch.desk import (
    describe_watch,
    list_options,
    on_desk,
    warn,
    warn_of_channels,
    warn_of_doubts,
    warn_of_sources,
    zone_of,
)
from bot.cli.watch.options import PRIORITIES, read_change, watch_options

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.desk import Desk
    from bot.model import Watch

__all__ = ["edit"]


@click.command()
@click.argument("name")
@click.option("--rename", metavar="NEW", help="What it is to be called.")
@click.option("--query", help="What it looks for.")
@click.option(
    "--to", "channels", multiple=True, help="The channels to tell, in the old ones' place."
)
@click.option("--priority", type=PRIORITIES)
@click.option("--digest-only/--no-digest-only", default=None, help="Whether it never rings.")
@watch_options
@click.option(
    "--clear",
    "cleared",
    multiple=True,
    type=click.Choice(["lang", "sources", "events", "expires", "owner"]),
    help="Take an option away; again for more.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: before and after.")
def edit(*, name: str, as_json: bool, **said: Any) -> None:
    """Change the watch NAME; what is not said stays.

    A list stands in the place of the one that was there. What was there before the change
    is not told by what the watch wants only now. A new name alone leaves all else: its hits,
    its mute, and since when it is what it is.
    """
    now = datetime.now(UTC)

    async def change(desk: Desk, newsroom: Newsroom) -> tuple[Watch, Watch]:
        both = await desk.edit_watch(
            name, read_change(said, now=now, zone=zone_of(newsroom)), actor=actor(), now=now
        )
        if both[0].query != both[1].query:
            warn(both[1].query, newsroom)
        if both[0].channels != both[1].channels:
            await warn_of_channels(both[1], desk, newsroom)
        if both[0].sources != both[1].sources:
            await warn_of_sources(both[1], desk, newsroom)
        if replace(both[0], name=both[1].name) != both[1]:
            await warn_of_doubts(both[1], desk, newsroom)
        return both

    from bot.alerts.inert import tidy

    before, after = on_desk(change)
    was, is_ = _say(before), _say(after)
    if as_json:
        say_json(
            {
                "name": after.name,
                "before": describe_watch(before, now=now),
                "after": describe_watch(after, now=now),
            }
        )
    elif was == is_:
        say(f"{after.name} stays as it is")
    else:
        say(f"changed {before.name}")
        for part in dict.fromkeys((*was, *is_)):
            if was.get(part) != is_.get(part):
                sides = (tidy(side.get(part, "none")) for side in (was, is_))
                say(f"  {part}: {' → '.join(sides)}")


def _say(one: Watch) -> dict[str, str]:
    """Each part of the watch in words."""
    said = {
        "name": one.name,
        "query": one.query,
        "channels": ", ".join(f"#{channel}" for channel in one.channels),
        "priority": one.priority.value,
        **dict(list_options(one)),
    }
    return said if one.owner is None else said | {"owner": one.owner}
