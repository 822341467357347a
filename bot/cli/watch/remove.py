"""``nightdesk watch remove``: a watch less."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from bot.cli.common import actor, say
from bot.cli.watch.desk import on_desk

__all__ = ["remove"]


@click.command()
@click.argument("name")
def remove(*, name: str) -> None:
    """Remove the watch NAME."""
    from bot.alerts.inert import tidy

    now = datetime.now(UTC)
    removed = on_desk(lambda desk, _: desk.remove_watch(name, actor=actor(), now=now))
    say(f"removed {tidy(removed.name)}: {tidy(removed.query)}")
