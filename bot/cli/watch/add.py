"""``nightdesk watch add``: one more watch."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from bot.cli.common import actor, say, say_json
from bot.cli.watch.desk import describe_watch, on_desk

__all__ = ["add"]


@click.command()
@click.argument("query")
@click.option(
    "--to", "channels", multiple=True, required=True, help="A channel to tell; again for more."
)
@click.option(
    "--priority", type=click.Choice(["high", "normal", "low"]), default="normal", show_default=True
)
@click.option("--name", help="Its name; made from the query where absent.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def add(
    *, query: str, channels: tuple[str, ...], priority: str, name: str | None, as_json: bool
) -> None:
    """Watch for QUERY; a running service acts on it with the next entry."""
    from bot.model import Priority

    added = on_desk(
        lambda desk: desk.add_watch(
            query=query,
            channels=channels,
            priority=Priority(priority),
            name=name,
            actor=actor(),
            now=datetime.now(UTC),
        )
    )
    if as_json:
        say_json(describe_watch(added))
    else:
        say(f"added {added.name}: {added.query}")
