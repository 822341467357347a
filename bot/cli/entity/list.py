"""``nightdesk entity list``: the whole catalogue, or a part of it."""

from __future__ import annotations

import click

from bot.cli.common import load
from bot.cli.entity.telling import KINDS, tell_entity

__all__ = ["list_"]


@click.command("list")
@click.option("--kind", type=KINDS, help="Only those of this kind.")
@click.option("--owner", help="Only what belongs to this entity, by its id or name.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def list_(*, kind: str | None, owner: str | None, as_json: bool) -> None:
    """List the catalogue by id: what is shipped, and what your own files say over it."""
    from bot.app.newsroom import build_newsroom

    catalogue = build_newsroom(load()).catalogue
    owned = None if owner is None else catalogue.list_owned(owner)
    for one in sorted(catalogue, key=lambda one: one.id):
        if (kind is None or one.kind.value == kind) and (owned is None or one.id in owned):
            tell_entity(one, catalogue, as_json=as_json)
