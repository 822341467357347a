"""``nightdesk entity find``: who in the catalogue is meant by a name, a ticker or a host."""

from __future__ import annotations

import sys

import click

from bot.cli.common import load
from bot.cli.entity.telling import tell_entity

__all__ = ["find"]


@click.command()
@click.argument("text")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def find(*, text: str, as_json: bool) -> None:
    """Find entities by id, name, alias, ticker or host, or a part of one.

    The likest come first. Where there is none, those that come nearest are named, and the
    exit status is 1.
    """
    from bot.app.newsroom import build_newsroom
    from bot.watchlist.hints import cut

    catalogue = build_newsroom(load()).catalogue
    found = catalogue.find(text)
    for one in found:
        tell_entity(one, catalogue, as_json=as_json)
    if not found:
        nearest = [f"{one.id} ({one.name})" for one in catalogue.find_nearest(text)]
        near = f"; the nearest are {', '.join(nearest)}" if nearest else ""
        click.echo(
            f"no entity is like {cut(text)!r}{near}: `nightdesk entity add` puts one into a file of"
            " yours, as does a line under `entities:` in your configuration",
            err=True,
        )
        sys.exit(1)
