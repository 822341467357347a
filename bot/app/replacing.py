"""A file takes another's place whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

__all__ = ["replace_file"]


def replace_file(target: Path, data: bytes, *, mode: int | None = None) -> None:
    """Put ``data`` in the place of ``target``, on the disk before it is seen there.

    ``mode`` are the file's rights; None leaves it readable by its owner alone. Raises OSError,
    and leaves nothing beside the target then.
    """
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as new:
        written = Path(new.name)
        try:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
            if mode is not None:
                written.chmod(mode)
            new.close()  # Windows moves no open file
            written.replace(target)
        except BaseException:
            written.unlink(missing_ok=True)
            raise
