"""``nightdesk entity``: the catalogue of who and what makes news."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import load, say, say_json

if TYPE_CHECKING:
    from bot.model import Entity

__all__ = ["entity"]


@click.group()
def entity() -> None:
    """The entity catalogue."""


@entity.command()
@click.argument("text")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def find(*, text: str, as_json: bool) -> None:
    """Find entities by id, name, alias, ticker or host; exit 1 where there is none."""
    from bot.app.newsroom import build_newsroom

    found = build_newsroom(load()).catalogue.find(text)
    for one in found:
        if as_json:
            say_json(_fields(one))
        else:
            names = ", ".join(dict.fromkeys((one.name, *one.aliases)))
            where = ", ".join((*one.tickers, *one.hosts))
            say(f"entity:{one.id}  {one.kind.value}  {names}{f'  [{where}]' if where else ''}")
    if not found:
        click.echo(
            f"no entity is like {text!r}: add it under `entities:` in your configuration", err=True
        )
        sys.exit(1)


def _fields(one: Entity) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value,
        "aliases": list(one.aliases),
        "tickers": list(one.tickers),
        "hosts": list(one.hosts),
        "owner": one.owner,
    }
