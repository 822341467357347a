"""``nightdesk watch list``: every watch."""

from __future__ import annotations

import click

from bot.cli.common import say, say_json
from bot.cli.watch.desk import describe_watch, on_desk

__all__ = ["list_"]


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def list_(*, as_json: bool) -> None:
    """List every watch."""
    for one in on_desk(lambda desk: desk.watches()):
        if as_json:
            say_json(describe_watch(one))
        else:
            channels = ", ".join(f"#{name}" for name in one.channels)
            fixed = "" if one.origin.value == "database" else "  (from a file)"
            say(f"{one.name}  {one.priority.value}  {channels}  {one.query}{fixed}")
