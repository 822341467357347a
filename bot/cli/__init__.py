"""The command line. Each command's code is imported when it is called, not before."""

from bot.cli.root import main

__all__ = ["main"]
