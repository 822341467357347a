"""``nightdesk watch``: what people are told about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import actor, load, run_async, say, say_json, with_store

if TYPE_CHECKING:
    from bot.model import Watch

__all__ = ["watch"]


@click.group()
def watch() -> None:
    """The watches: those of the files, and those that commands put there."""


@watch.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def list_(*, as_json: bool) -> None:
    """List every watch."""
    for one in _on_desk(lambda desk: desk.watches()):
        if as_json:
            say_json(_fields(one))
        else:
            channels = ", ".join(f"#{name}" for name in one.channels)
            fixed = "" if one.origin.value == "database" else "  (from a file)"
            say(f"{one.name}  {one.priority.value}  {channels}  {one.query}{fixed}")


@watch.command()
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

    added: Watch = _on_desk(
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
        say_json(_fields(added))
    else:
        say(f"added {added.name}: {added.query}")


@watch.command()
@click.argument("name")
def remove(*, name: str) -> None:
    """Remove the watch NAME."""
    removed: Watch = _on_desk(
        lambda desk: desk.remove_watch(name, actor=actor(), now=datetime.now(UTC))
    )
    say(f"removed {removed.name}: {removed.query}")


def _on_desk(work: Any) -> Any:
    from bot.app.newsroom import build_newsroom
    from bot.desk import Desk

    async def run() -> Any:
        settings = load()
        newsroom = build_newsroom(settings)
        async with with_store(settings) as store:
            desk = Desk(store=store, catalogue=newsroom.catalogue, file_watches=newsroom.watches)
            return await work(desk)

    return run_async(run)


def _fields(one: Watch) -> dict[str, Any]:
    return {
        "name": one.name,
        "query": one.query,
        "channels": list(one.channels),
        "priority": one.priority.value,
        "owner": one.owner,
        "origin": one.origin.value,
    }
