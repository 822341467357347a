"""What was worked out of the catalogue, kept in a file for the next start."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.app.replacing import replace_file

__all__ = ["FileKeeper"]

_FILE = "catalogue-names.json"


@dataclass(frozen=True, slots=True)
class FileKeeper:
    """Keeps one text in a file of ``folder``, where there is one that may be written to.

    It is trusted only where it is whole, under the key that is asked for, and of the code of
    now; anything else counts as absent, and is written anew.
    """

    folder: Path

    def recall(self, key: str) -> str | None:
        """What was kept under the key by the code of now; None where nothing was."""
        try:
            head, _, body = (self.folder / _FILE).read_bytes().partition(b"\n")
        except OSError:
            return None  # not yet, or not for this user
        return body.decode("ascii") if head == _make_head(key, body) else None

    def keep(self, key: str, text: str) -> None:
        """Keep it, whole or not at all. A folder that cannot be written to costs the next start
        its time, and nothing else.
        """
        body = text.encode("ascii")
        with suppress(OSError):
            replace_file(self.folder / _FILE, _make_head(key, body) + b"\n" + body)


def _make_head(key: str, body: bytes) -> bytes:
    said = f"{key} {_print_code()} {hashlib.sha256(body).hexdigest()}"
    return hashlib.sha256(said.encode()).hexdigest().encode()


@cache
def _print_code() -> str:
    """Another after a change of the code that reads names, or of Python, whose Unicode it goes by.

    By the size and the time of its files, as Python knows its own compiled ones: to read them
    all would take as long as what is kept saves.
    """
    import bot.watchlist

    folder = Path(bot.watchlist.__file__).parent
    return f"{sys.version} {sorted(_list_files(folder))}"


def _list_files(folder: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for each in entries:
            if each.is_dir():
                yield from _list_files(Path(each.path)) if each.name != "__pycache__" else ()
            else:
                stat = each.stat()
                yield each.path, stat.st_size, stat.st_mtime_ns
