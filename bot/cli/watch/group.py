"""The table of ``nightdesk watch``'s commands."""

from __future__ import annotations

import click

from bot.cli.root import CommandRow, LazyGroup

__all__ = ["COMMANDS", "watch"]

COMMANDS: dict[str, CommandRow] = {
    "list": ("bot.cli.watch.list:list_", "List every watch with what it brought."),
    "add": ("bot.cli.watch.add:add", "Watch for QUERY."),
    "preview": ("bot.cli.watch.preview:preview", "Show what QUERY would have brought."),
    "edit": ("bot.cli.watch.edit:edit", "Change a watch."),
    "remove": ("bot.cli.watch.remove:remove", "Remove a watch."),
    "mute": ("bot.cli.watch.mute:mute", "Let a watch tell nobody for a while."),
    "unmute": ("bot.cli.watch.mute:unmute", "Let a muted watch tell again."),
    "mutes": ("bot.cli.watch.mutes:mutes", "What channels muted: stories and sources."),
    "proposals": (
        "bot.cli.watch.proposals:proposals",
        "What marks suggest to change: list, accept, decline.",
    ),
}


@click.group(cls=LazyGroup, rows=COMMANDS)
def watch() -> None:
    """The watches: those of the files, and those that commands put there."""
