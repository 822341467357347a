"""What the garbage collector need not look at again and again.

A full collection walks every container that is alive, and the loop stands still
meanwhile. The libraries, the entity catalogue and the compiled watches are hundreds of
thousands of them and hardly change while the service runs: measured, a collection took
over 100 ms, and all of them an eighth of the CPU (docs/decisions, number 4).
"""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

__all__ = ["give_back_memory", "release_memory", "settle_memory", "unattended_memory"]

_USUAL = gc.get_threshold()
_SELDOM = (20_000, 20, 50)
"""A hundred polls under way are some ten thousand containers: with Python's 700 each is
looked at several times while it lives, which took a seventh of the CPU of a poll."""


def settle_memory(*, collect: bool = True) -> None:
    """Let the collector pass over all that is alive now.

    Call it when something large and lasting was built. What was settled before is looked
    at once more first, so that what replaced it leaves nothing behind; without ``collect`` it is
    not, for a program that has just begun and soon ends.
    """
    gc.unfreeze()
    if collect:
        gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)


@contextmanager
def unattended_memory() -> Iterator[None]:
    """Let the collector rest while something large is built that lasts.

    It would walk all that is there already again and again, and find nothing: a fifth of what a
    restart with a full window takes. For seconds, and not for work that leaves knots behind.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def release_memory() -> None:
    """Let the collector look at everything again, as in any other process."""
    gc.unfreeze()
    gc.set_threshold(*_USUAL)


def give_back_memory() -> None:
    """Give what is free in the C library's heap back to the system, where it can.

    glibc keeps the room of connections and documents that have ended, wherever something
    later stands above it: after a round over 3,000 sources 285 MB were held, and 176 once
    it was asked (malloc_trim(3)). It takes some ten milliseconds, in which others that want
    memory wait: call it now and then, and from a thread.
    """
    trim = _find_trim()
    if trim is not None:
        trim(0)


@cache
def _find_trim() -> Callable[[int], int] | None:
    try:
        trim: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None  # another C library, or none: musl, macOS, Windows
    return trim
