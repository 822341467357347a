"""The terminal as a destination."""

from bot.console.notifier import ConsoleNotifier

__all__ = ["ConsoleNotifier"]
