"""The migrations as they were, for tests of what an upgrade makes of an older database."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.store.revisions import MIGRATIONS

__all__ = ["copy_migrations_before"]


def copy_migrations_before(revision: str, folder: Path) -> Path:
    """Copy to ``folder`` all that there was before the migration ``revision``, "0005" say."""

    def leave_out(path: str, names: list[str]) -> set[str]:
        is_later = Path(path).name == "versions"
        return {
            name
            for name in names
            if name == "__pycache__" or (is_later and name[:4].isdigit() and name[:4] >= revision)
        }

    shutil.copytree(MIGRATIONS, folder, ignore=leave_out)
    return folder
