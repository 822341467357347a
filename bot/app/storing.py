"""The database that the settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import StoreUnavailable

if TYPE_CHECKING:
    from bot.ports import Store
    from config.schema import Settings

__all__ = ["open_database", "unopened_database"]


def unopened_database(settings: Settings) -> Store:
    """The store of the settings' database URL, not yet connected.

    Makes the data folder for the embedded database where there is none. Raises
    StoreUnavailable where that is not possible.
    """
    from bot.store import open_store

    url = settings.database_url.get_secret_value()
    if url.startswith("sqlite:"):
        try:
            settings.data_dir.mkdir(parents=True, exist_ok=True)
        except OSError as exc:
            raise StoreUnavailable(
                f"the data folder {settings.data_dir} cannot be made ({exc.strerror}): "
                "name another in NIGHTDESK_DATA_DIR, or make it writable"
            ) from exc
    return open_store(url)


async def open_database(settings: Settings) -> Store:
    """The same, connected. Raises StoreError."""
    store = unopened_database(settings)
    try:
        await store.open()
    except BaseException:
        await store.close()
        raise
    return store
