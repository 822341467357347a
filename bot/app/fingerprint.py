"""Whether the rules are those by which something stored was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["fingerprint_code"]

_RULES = ("bot.model", "bot.stories", "bot.watchlist")
_CODE = (".py", ".lark")


@cache
def fingerprint_code() -> str:
    """64 characters that are others after any change of the code that reads an entry.

    A number that somebody has to raise with each change would be forgotten once.
    """
    every = hashlib.sha256()
    for package in _RULES:
        for name, content in sorted(_list_code(files(package), package)):
            every.update(f"{name} {len(content)}\n".encode())
            every.update(content)
    return every.hexdigest()


def _list_code(within: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for each in within.iterdir():
        path = f"{name}/{each.name}"
        if each.is_file() and each.name.endswith(_CODE):
            yield path, each.read_bytes()
        elif each.is_dir():
            yield from _list_code(each, path)
