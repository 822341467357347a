"""What was worked out of names and rules, kept in files for the next start."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app.replacing import replace_file

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = ["FileKeeper", "find_shared_keeper", "open_keeper"]

_FOR_ALL = 0o644  # it is of what everybody can read who can run the program


@dataclass(frozen=True, slots=True)
class FileKeeper:
    """Keeps each part in a file of the first of the ``folders`` that may be written to.

    It is trusted only where it is whole, under the key that is asked for, and of the code of
    now; anything else counts as absent, and is written anew. ``mode`` are the files' rights; None
    leaves them readable by their owner alone. What was kept in ``read_only`` is recalled, and
    nothing written there.
    """

    folders: tuple[Path, ...]
    mode: int | None = None
    read_only: Path | None = None

    def recall(self, part: str, key: str) -> bytes | None:
        """What was kept under the key by the code of now; None where nothing was."""
        folders = self.folders if self.read_only is None else (self.read_only, *self.folders)
        for folder in folders:
            try:
                head, _, body = _place(folder, part).read_bytes().partition(b"\n")
            except OSError:
                continue  # not yet, or not for this user
            if head == _make_head(key, body):
                return body
        return None

    def keep(self, part: str, key: str, data: bytes) -> None:
        """Keep it, whole or not at all. Folders that cannot be written to cost the next start
        its time, and nothing else.
        """
        for folder in self.folders:
            with suppress(OSError):
                whole = _make_head(key, data) + b"\n" + data
                replace_file(_place(folder, part), whole, mode=self.mode)
                return


def open_keeper(settings: Settings) -> FileKeeper:
    """Where a service or a command with these settings keeps what it works out.

    What is made of the shipped names and rules alone is the same for every newsroom, and lies
    beside what Python compiled of the program; anything else is the newsroom's own.
    """
    shared = find_shared_keeper(settings)
    if shared is None:
        return FileKeeper((settings.data_dir,))
    return replace(shared, folders=(*shared.folders, settings.data_dir))


def find_shared_keeper(settings: Settings) -> FileKeeper | None:
    """Where that is kept which every newsroom has; None where these settings say more, or Python
    keeps nothing. Under PYTHONDONTWRITEBYTECODE it is read there and not written.
    """
    from config.kept import kept_folder

    folder = None if settings.says_own_words else kept_folder()
    if folder is None:
        return None
    if sys.dont_write_bytecode:
        return FileKeeper((), _FOR_ALL, read_only=folder)
    return FileKeeper((folder,), _FOR_ALL)


def _place(folder: Path, part: str) -> Path:
    return folder / f"{part}.kept"


def _make_head(key: str, body: bytes) -> bytes:
    said = f"{key} {_print_code()} {hashlib.sha256(body).hexdigest()}"
    return hashlib.sha256(said.encode()).hexdigest().encode()


@cache
def _print_code() -> str:
    """Another after a change of the code that reads names and rules, or of Python, whose Unicode
    it goes by.

    By the size and the time of its files, as Python knows its own compiled ones: to read them
    all would take as long as what is kept saves.
    """
    import bot.stories
    import bot.watchlist

    rooms = (bot.stories, bot.watchlist)
    files = (one for room in rooms for one in _list_files(Path(str(room.__file__)).parent))
    return f"{sys.version} {sorted(files)}"


def _list_files(folder: Path) -> Iterator[tuple[str, int, int]]:
    # An image's layers keep whole seconds.
    with os.scandir(folder) as entries:
        for each in entries:
            if each.is_dir():
                yield from _list_files(Path(each.path)) if each.name != "__pycache__" else ()
            else:
                stat = each.stat()
                yield each.path, stat.st_size, int(stat.st_mtime)
