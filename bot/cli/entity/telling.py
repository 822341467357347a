"""An entity for eyes and for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import say, say_json

if TYPE_CHECKING:
    from bot.model import Entity

__all__ = ["KINDS", "tell_entity"]

KINDS = click.Choice(["organisation", "person", "product", "brand", "place"])


def tell_entity(one: Entity, *, as_json: bool) -> None:
    """Write it to standard output as a line: how a query names it, and what it is known by."""
    if as_json:
        say_json(_fields(one))
        return
    names = ", ".join(dict.fromkeys((one.name, *one.aliases)))
    where = ", ".join((*one.tickers, *one.hosts))
    owner = f"  of {one.owner}" if one.owner else ""
    say(f"entity:{one.id}  {one.kind.value}  {names}{f'  [{where}]' if where else ''}{owner}")


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
