"""``nightdesk feed``: the sources. One file a command, imported when it is called."""

from bot.cli.feed.group import feed

__all__ = ["feed"]
