"""The table of ``nightdesk watch``'s commands."""

from __future__ import annotations

import click

from bot.cli.root import CommandRow, LazyGroup

__all__ = ["COMMANDS", "watch"]

COMMANDS: dict[str, CommandRow] = {
    "list": ("bot.cli.watch.list:list_", "List every watch."),
    "add": ("bot.cli.watch.add:add", "Watch for QUERY."),
    "remove": ("bot.cli.watch.remove:remove", "Remove a watch."),
}


@click.group(cls=LazyGroup, rows=COMMANDS)
def watch() -> None:
    """The watches: those of the files, and those that commands put there."""
