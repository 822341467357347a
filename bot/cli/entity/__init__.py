"""``nightdesk entity``: who makes news. One file a command, imported when called."""

from bot.cli.entity.group import entity

__all__ = ["entity"]
