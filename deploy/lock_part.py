"""Prints the part of a lock that one kind of install needs, hashes included.

There is one lock, for developers and for the container. Each entry of it says in its
``# via`` comment who asked for it, so the packages that the program itself needs can be
told from the tools without asking any index.

Usage: python deploy/lock_part.py runtime|build LOCK
"""

from __future__ import annotations

import re
import sys
from itertools import pairwise
from pathlib import Path

RUNTIME_ROOT = "nightdesk (pyproject.toml)"
BUILD_TOOLS = ("hatchling", "editables")

_ENTRY = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==", re.MULTILINE)


def read_entries(lock: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Each package's text in the lock, and who asked for it."""
    starts = [match.start() for match in _ENTRY.finditer(lock)] + [len(lock)]
    entries = {}
    for start, end in pairwise(starts):
        text = lock[start:end]
        match = _ENTRY.match(text)
        if match is None:
            continue
        comments = [
            line.strip().removeprefix("#").strip()
            for line in text.splitlines()
            if line.lstrip().startswith("#")
        ]
        via = {line.removeprefix("via").strip() for line in comments}
        entries[match["name"]] = (text, frozenset(via - {""}))
    return entries


def names_reached(entries: dict[str, tuple[str, frozenset[str]]], part: str) -> set[str]:
    """The packages of one part, and all that they need in turn."""
    reached = (
        {name for name, (_, via) in entries.items() if RUNTIME_ROOT in via}
        if part == "runtime"
        else set(BUILD_TOOLS)
    )
    while True:
        grown = reached | {name for name, (_, via) in entries.items() if via & reached}
        if grown == reached:
            return reached
        reached = grown


def main(arguments: list[str]) -> int:
    """Print the part; 2 where the call is wrong or the lock holds nothing of the kind."""
    if len(arguments) != 2 or arguments[0] not in {"runtime", "build"}:
        print(__doc__, file=sys.stderr)
        return 2
    part, path = arguments
    entries = read_entries(Path(path).read_text(encoding="utf-8"))
    names = names_reached(entries, part)
    missing = names - entries.keys()
    if missing or not names:
        print(f"{path} does not hold {sorted(missing) or part}: run `make lock`", file=sys.stderr)
        return 2
    for name in sorted(names):
        sys.stdout.write(entries[name][0])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
