"""The schema's revisions: which one a database has, and the way to the newest.

Revisions are numbered files in `migrations/versions` (``0001_first.py``), one after the
other without branches, so a number says which of two is newer.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.errors import StoreTooNew, StoreTooOld, StoreUnavailable

__all__ = ["MIGRATIONS", "Revisions"]

MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION_TABLE = "alembic_version"


class Revisions:
    """The revisions that this program knows, in ``folder``."""

    def __init__(self, folder: Path = MIGRATIONS) -> None:
        self._folder = folder

    @property
    def head(self) -> str:
        """The newest revision."""
        return max(path.stem[:4] for path in (self._folder / "versions").glob("[0-9]*_*.py"))

    def check(self, conn: Connection, *, where: str) -> bool:
        """Whether the database holds the schema that this program knows; False: it is empty.

        Raises StoreTooNew or StoreTooOld, and StoreUnavailable where the database holds
        something else.
        """
        found = _read_revision(conn, where=where)
        if found is None:
            return False
        if not found or found < self.head:
            raise StoreTooOld(
                f"the database {where} has the schema {found or 'of an unfinished upgrade'}, and "
                f"this Nightdesk wants {self.head}. Back it up, then run `nightdesk db upgrade`"
            )
        self._refuse_newer(found, where=where)
        return True

    def upgrade(self, conn: Connection, *, where: str) -> tuple[str | None, str]:
        """Bring the schema up to date; its revision before (None: empty) and after.

        Runs in the caller's transaction, on both databases, one process at a time: the
        others wait and find the work done.
        """
        if conn.dialect.name == "postgresql":
            conn.execute(text("SELECT pg_advisory_xact_lock(hashtext('nightdesk schema'))"))
        found = _read_revision(conn, where=where)
        if found:
            self._refuse_newer(found, where=where)
        if found != self.head:
            self._migrate(conn)
        return found or None, self.head

    def _refuse_newer(self, found: str, *, where: str) -> None:
        if found > self.head:
            raise StoreTooNew(
                f"the database {where} was written by a newer Nightdesk (schema {found}; this "
                f"one knows {self.head}). Install that version, or restore a backup made by "
                "this one. Nothing was changed"
            )

    def _migrate(self, conn: Connection) -> None:
        from alembic import command
        from alembic.config import Config

        config = Config()
        # Alembic reads `%` in an option as the start of a reference.
        config.set_main_option("script_location", str(self._folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = conn
        command.upgrade(config, "head")


def _read_revision(conn: Connection, *, where: str) -> str | None:
    """The database's revision; None where it is empty, "" where a table waits for one."""
    tables: Sequence[str] = inspect(conn).get_table_names()
    if _VERSION_TABLE in tables:
        return conn.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalar() or ""  # noqa: S608
    if tables:
        raise StoreUnavailable(
            f"the database {where} belongs to another program (it holds the table "
            f"{min(tables)!r}); give Nightdesk one of its own in NIGHTDESK_DATABASE_URL"
        )
    return None
