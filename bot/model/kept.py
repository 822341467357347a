"""What was worked out of names and rules, kept for whoever asks next."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import Generic, Protocol, TypeVar

__all__ = ["Keeper", "LastMade", "recall_or_make"]

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Keeper(Protocol):
    """Where what takes long to work out, and comes out the same each time, is kept.

    ``part`` names what it is, as a file's name does; ``key`` is another for other input.
    """

    def recall(self, part: str, key: str) -> bytes | None:
        """What was kept under the key by the code of now, whole; None where nothing was."""
        ...

    def keep(self, part: str, key: str, data: bytes) -> None:
        """Keep it, in the place of what else the part had, where that is possible."""
        ...


def recall_or_make(
    keeper: Keeper | None,
    part: str,
    key: str,
    *,
    make: Callable[[], T],
    read: Callable[[bytes], T],
    write: Callable[[T], bytes],
) -> T:
    """What ``keeper`` has of a part as ``read`` reads it, or else what is made and then kept.

    ``read`` raises ValueError for what ``write`` did not write: it is made anew.
    """
    if keeper is None:
        return make()
    kept = keeper.recall(part, key)
    if kept is not None:
        with suppress(ValueError):
            return read(kept)
    made = make()
    keeper.keep(part, key, write(made))
    return made


class LastMade(Generic[K, T]):
    """The last few things that were made, by what they were made of."""

    __slots__ = ("_made", "_most")

    def __init__(self, *, most: int) -> None:
        """``most`` is how many are kept; the oldest is forgotten for a new one."""
        self._made: dict[K, T] = {}
        self._most = most

    def get(self, key: K, make: Callable[[], T]) -> T:
        """What was made of ``key``, or is made of it now."""
        made = self._made.get(key)
        if made is None:
            made = make()
            # Another thread may have made it meanwhile, or forgotten the oldest.
            while len(self._made) >= self._most:
                self._made.pop(next(iter(self._made), key), None)
            self._made[key] = made
        return made
