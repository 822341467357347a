"""The settings: their schema, their loader and the shipped defaults.

Importing this package costs next to nothing; the schema and the loader, which need
pydantic, come with the first use of one of their names.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from config.errors import ConfigError, Fault, Place

if TYPE_CHECKING:
    from config.draft import Draft, Written
    from config.environment import environment_names
    from config.loader import load_files, load_settings
    from config.schema import (
        ChannelSettings,
        EntitySettings,
        Settings,
        SourceSettings,
        WatchSettings,
    )
    from config.shipped import shipped_packs

__all__ = [
    "ChannelSettings",
    "ConfigError",
    "Draft",
    "EntitySettings",
    "Fault",
    "Place",
    "Settings",
    "SourceSettings",
    "WatchSettings",
    "Written",
    "environment_names",
    "load_files",
    "load_settings",
    "shipped_packs",
]

_HOMES = {
    "ChannelSettings": "config.schema",
    "Draft": "config.draft",
    "EntitySettings": "config.schema",
    "Settings": "config.schema",
    "SourceSettings": "config.schema",
    "WatchSettings": "config.schema",
    "Written": "config.draft",
    "environment_names": "config.environment",
    "load_files": "config.loader",
    "load_settings": "config.loader",
    "shipped_packs": "config.shipped",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)
