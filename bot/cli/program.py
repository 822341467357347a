"""The command line as a program of its own: what is left in memory at its end is not tidied up."""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
from typing import NoReturn

from bot.cli.root import main

__all__ = ["run_program"]


def run_program() -> NoReturn:
    """Run the command line in this process, and end the process with its exit status.

    At its end Python takes every module and object apart: a quarter of what a short command costs,
    and seconds of a service's stop on a busy machine, for memory that the system takes back anyway
    (mypy leaves in the same way). All else happens as usual: threads are waited for, and what was
    registered with :mod:`atexit` after this began has run: the first there is the last called.
    A fault that nobody expected is left to Python, with its traceback.
    """
    ended: list[int] = []
    atexit.register(_leave, ended)
    try:
        main()
    except SystemExit as exit_:
        # `main` says what it has to say by itself, and exits with a number.
        if isinstance(exit_.code, int):
            ended.append(exit_.code)
        raise


def _leave(ended: list[int]) -> None:
    if not ended:
        return
    for stream in (sys.stdout, sys.stderr):
        # Whoever read it has gone; `main` has seen to the exit status for that.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(ended[0])
