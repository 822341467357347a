"""The table of ``nightdesk entity``'s commands."""

from __future__ import annotations

import click

from bot.cli.root import CommandRow, LazyGroup

__all__ = ["COMMANDS", "entity"]

COMMANDS: dict[str, CommandRow] = {
    "find": ("bot.cli.entity.find:find", "Find entities by id, name, alias, ticker or host."),
    "list": ("bot.cli.entity.list:list_", "List the whole catalogue."),
    "add": ("bot.cli.entity.add:add", "Add an entity to a file of yours."),
}


@click.group(cls=LazyGroup, rows=COMMANDS)
def entity() -> None:
    """The entity catalogue: who and what makes news."""
