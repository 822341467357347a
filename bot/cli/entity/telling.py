"""An entity for eyes and for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import say, say_json

if TYPE_CHECKING:
    from bot.model import Entity
    from bot.watchlist import Catalogue

__all__ = ["KINDS", "tell_entity"]

KINDS = click.Choice(["organisation", "person", "product", "brand", "place"])


def tell_entity(one: Entity, catalogue: Catalogue, *, as_json: bool) -> None:
    """Write it to standard output as a line: how a query names it, and what it is known by;
    what it has lost to an entity of the newsroom's own, too.
    """
    losses = {loss.lost: loss.owner for loss in catalogue.losses_of(one.id)}
    if as_json:
        say_json(_fields(one) | {"lost": losses})
        return
    names = ", ".join(dict.fromkeys((one.name, *one.aliases)))
    lost = ", ".join(f"{what} is {owner}'s" for what, owner in losses.items())
    where = ", ".join((*one.tickers, *one.hosts))
    owner = f"  of {one.owner}" if one.owner else ""
    say(
        f"entity:{one.id}  {one.kind.value}  {names}{f'  [{where}]' if where else ''}{owner}"
        f"{f'  ({lost} by your files)' if lost else ''}"
    )


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
