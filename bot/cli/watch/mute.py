"""``nightdesk watch mute`` and ``unmute``: a watch that tells nobody for a while."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.common import actor, say
from bot.cli.watch.desk import name_state, on_desk, zone_of
from bot.cli.watch.times import read_end, read_length

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.desk import Desk
    from bot.model import Watch

__all__ = ["mute", "unmute"]


@click.command()
@click.argument("name")
@click.option(
    "--until", help="When it ends: 2026-03-01T09:00:00Z, 2026-03-01, 2h, 'tomorrow 9:00', monday."
)
@click.option("--for", "span", metavar="SPAN", help="How long it lasts: 90min, 2h, 3d, 1w.")
def mute(*, name: str, until: str | None, span: str | None) -> None:
    """Let the watch NAME tell nobody, until a time or until it is unmuted.

    It may stand in a configuration file. It goes on matching; what it matches meanwhile is
    not told late. Times are read as in Slack, by the newsroom's clock; a date alone is its
    midnight.
    """
    if until is not None and span is not None:
        raise click.UsageError("give --until or --for, and not both")
    now = datetime.now(UTC)

    async def change(desk: Desk, newsroom: Newsroom) -> Watch:
        end = None if span is None else now + read_length(span)
        if until is not None:
            end = read_end(until, now=now, zone=zone_of(newsroom))
        return await desk.mute_watch(name, until=end, actor=actor(), now=now)

    muted = on_desk(change)
    end = " until it is unmuted" if until is None and span is None else ""
    say(f"{muted.name} is {name_state(muted, now)}{end}")


@click.command()
@click.argument("name")
def unmute(*, name: str) -> None:
    """Let the watch NAME tell again what comes from now on."""
    now = datetime.now(UTC)

    async def change(desk: Desk, _: Newsroom) -> Watch:
        return await desk.unmute_watch(name, actor=actor(), now=now)

    unmuted = on_desk(change)
    say(f"{unmuted.name} is {name_state(unmuted, now)}")
