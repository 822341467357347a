"""The command line. Each command's code is imported when it is called, not before."""

from bot.cli.program import run_program
from bot.cli.root import main

__all__ = ["main", "run_program"]
