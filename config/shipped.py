"""What comes with Nightdesk: defaults, packs of sources, the entity catalogue, the rules
of genres.

Read through importlib.resources, so it is there in an installed wheel too. What a document says
is kept between two starts; where in it that stands is read once an error has to name the place.
"""

from __future__ import annotations

from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from config.documents import Document

__all__ = [
    "read_default_document",
    "read_entities_document",
    "read_events_document",
    "read_genres_document",
    "read_leanings_document",
    "read_pack_document",
    "shipped_packs",
]


def _folder() -> Traversable:
    return files("config")


@cache
def shipped_packs() -> tuple[str, ...]:
    """The names of the packs of sources, sorted."""
    names = (entry.name for entry in (_folder() / "sources").iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


def read_default_document() -> Document:
    """default.yaml, with places: every setting with its default and what it is for."""
    return _read_whole(_folder() / "default.yaml", "default.yaml")


def read_pack_document(name: str) -> Document:
    """A pack of sources."""
    return _read(_folder() / "sources" / f"{name}.yaml", f"sources/{name}.yaml")


def read_entities_document() -> Document:
    """The entity catalogue."""
    return _read(_folder() / "entities.yaml", "entities.yaml")


def read_genres_document() -> Document:
    """The rules that tell genres."""
    return _read(_folder() / "genres.yaml", "genres.yaml")


def read_events_document() -> Document:
    """The rules by which events are read."""
    return _read(_folder() / "events.yaml", "events.yaml")


def read_leanings_document() -> Document:
    """Which words lean towards which event and genre."""
    return _read(_folder() / "leanings.yaml", "leanings.yaml")


def _read(resource: Traversable, name: str) -> Document:
    """What the document says; its places are read when they are asked for."""
    from config.documents import Document
    from config.kept import keep_value, recall_value

    if not isinstance(resource, Path):  # it lies in an archive, which keeps nothing
        return _read_whole(resource, name)
    data = resource.read_bytes()
    value = recall_value(resource, data)
    if value is None:
        whole = _read_whole(resource, name)
        if whole.faults:
            return whole
        value = whole.value
        keep_value(resource, data, value)
    return Document(
        file=_name_shipped(name),
        value=value,
        read_places=cache(partial(_read_whole, resource, name)),
    )


def _read_whole(resource: Traversable, name: str) -> Document:
    from config.documents import read_document

    return read_document(resource.read_bytes(), file=_name_shipped(name))


def _name_shipped(name: str) -> str:
    return f"(shipped) {name}"
