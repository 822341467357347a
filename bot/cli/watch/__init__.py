"""``nightdesk watch``: what people are told about. One file a command, imported when called."""

from bot.cli.watch.group import watch

__all__ = ["watch"]
