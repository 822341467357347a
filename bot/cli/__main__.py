"""``python -m bot.cli``: the same as ``nightdesk``."""

from bot.cli import run_program

run_program()
