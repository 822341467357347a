"""The table of ``nightdesk feed``'s commands."""

from __future__ import annotations

import click

from bot.cli.root import CommandRow, LazyGroup

__all__ = ["COMMANDS", "feed"]

COMMANDS: dict[str, CommandRow] = {
    "check": ("bot.cli.feed.check:check", "Fetch and parse documents, print their entries."),
    "list": ("bot.cli.feed.list:list_", "List every source with how it does."),
    "discover": ("bot.cli.feed.discover:discover", "Find the feeds of a site."),
    "add": ("bot.cli.feed.add:add", "Watch the feed at URL, or a shipped pack."),
    "remove": ("bot.cli.feed.remove:remove", "Watch a source no longer; its entries stay."),
    "pause": ("bot.cli.feed.tend:pause", "Poll sources no more until they are resumed."),
    "resume": ("bot.cli.feed.tend:resume", "Poll sources again, at once."),
    "approve": ("bot.cli.feed.tend:approve", "Let through what is held back of sources."),
    "import": ("bot.cli.feed.import_:import_", "Watch the feeds that an OPML file lists."),
    "export": ("bot.cli.feed.export:export", "Write all sources as OPML or JSON."),
    "verify": ("bot.cli.feed.verify:verify", "Ask sources once, and note the day."),
}


@click.group(cls=LazyGroup, rows=COMMANDS)
def feed() -> None:
    """The sources: those of the files and packs, and those that commands put there."""
