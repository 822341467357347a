"""What the shipped documents say, kept for the next start: read as YAML they take the longest.

It lies where Python keeps what it made of its own sources, and is as much to be trusted:
`__pycache__` beside each document, or the folder that PYTHONPYCACHEPREFIX names. Where nothing
may be written (PYTHONDONTWRITEBYTECODE, a folder of somebody else), nothing is kept.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final

__all__ = ["keep_value", "kept_folder", "recall_value"]

_READER: Final = Path(__file__).with_name("documents.py")


def kept_folder() -> Path | None:
    """Where more may be kept of what the shipped documents say; None where Python keeps nothing.

    It is there already, or may be made (unless PYTHONDONTWRITEBYTECODE forbids to write).
    """
    with suppress(OSError, NotImplementedError):
        folder = _place_for(_READER).parent
        if not sys.dont_write_bytecode:
            folder.mkdir(parents=True, exist_ok=True)
        return folder
    return None


def recall_value(path: Path, data: bytes) -> Any:
    """What was kept of the document ``data`` at ``path``; None where nothing of it was.

    What was kept of other bytes, by other code, or is damaged counts for nothing.
    """
    try:
        mark, _, kept = _place_for(path).read_bytes().partition(b"\n")
        return json.loads(kept) if mark == _mark_of(data, kept) else None
    except (OSError, NotImplementedError):
        return None


def keep_value(path: Path, data: bytes, value: Any) -> None:
    """Keep what the document ``data`` at ``path`` says, if that is possible."""
    if sys.dont_write_bytecode:
        return
    kept = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(OSError, NotImplementedError):
        place = _place_for(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        # Another process may be reading it, or keeping the same.
        with NamedTemporaryFile(dir=place.parent, prefix=f"{place.name}.", delete=False) as file:
            made = Path(file.name)
            try:
                file.write(_mark_of(data, kept) + b"\n" + kept)
                file.close()
                made.chmod(path.stat().st_mode | 0o200)
                made.replace(place)
            except OSError:
                made.unlink(missing_ok=True)


def _place_for(path: Path) -> Path:
    """Raises NotImplementedError where this Python keeps nothing."""
    return Path(cache_from_source(str(path))).with_suffix(".json")


def _mark_of(data: bytes, kept: bytes) -> bytes:
    """Another one for another document, another way to read it, or another result."""
    parts = (_code(), data, kept)
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest().encode()


@cache
def _code() -> bytes:
    return _READER.read_bytes() + Path(__file__).read_bytes()
