"""An entity for eyes and for scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import say, say_json

if TYPE_CHECKING:
    from bot.model import Entity
    from bot.watchlist import Catalogue

__all__ = ["KINDS", "note_words", "tell_entity"]

KINDS = click.Choice(["organisation", "person", "product", "brand", "place"])


def tell_entity(one: Entity, catalogue: Catalogue, *, as_json: bool) -> None:
    """Write it to standard output as a line: how a query names it, and what it is known by;
    what it has lost to an entity of the newsroom's own, too.
    """
    losses = {loss.lost: loss.owner for loss in catalogue.losses_of(one.id)}
    if as_json:
        say_json(_fields(one) | ({"lost": losses} if losses else {}))
        return
    names = ", ".join(dict.fromkeys((one.name, *one.aliases)))
    lost = ", ".join(f"{what} is {owner}'s" for what, owner in losses.items())
    where = ", ".join((*one.tickers, *one.hosts))
    owner = f"  of {one.owner}" if one.owner else ""
    say(
        f"entity:{one.id}  {one.kind.value}  {names}{f'  [{where}]' if where else ''}{owner}"
        f"{f'  ({lost} by your files)' if lost else ''}"
    )


def note_words(id_: str, catalogue: Catalogue) -> Iterator[str]:
    """Of each word that is a name of an entity and something else too, what is done about it and
    what a watch may say.
    """
    from bot.watchlist.common_words import WordKind
    from bot.watchlist.words import fold

    told: set[str] = set()
    for name, kind in catalogue.list_words(id_).items():
        if kind is WordKind.PHRASE or fold(name) in told:
            continue  # with its capitals a phrase is hardly anything else
        told.add(fold(name))
        yield (
            f"note: {name!r} is {kind.value}, too, so it counts only where the text shows that"
            f" {id_} is meant: by a capital, by the words around it, by another name of it."
            f" A watch may write ={name} to find it in this case wherever it stands, or"
            f" entity:{id_} NOT … to leave out what is not meant"
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
