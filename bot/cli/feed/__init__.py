"""``nightdesk feed``: the sources. One file a command, imported when it is called."""

from __future__ import annotations

import click

from bot.cli.root import CommandRow, LazyGroup

__all__ = ["feed"]

COMMANDS: dict[str, CommandRow] = {
    "check": ("bot.cli.feed.check:check", "Fetch and parse documents, print their entries."),
    "list": ("bot.cli.feed.list:list_", "List every source with how it does."),
    "add": ("bot.cli.feed.add:add", "Watch the feed at URL."),
    "remove": ("bot.cli.feed.remove:remove", "Watch a source no longer; its entries stay."),
}


@click.group(cls=LazyGroup, rows=COMMANDS)
def feed() -> None:
    """The sources: those of the files and packs, and those that commands put there."""
