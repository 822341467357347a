"""From documents to checked layers, and from files to the files that they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from config.documents import Document, PathKey, read_document
from config.draft import list_items
from config.errors import Fault, Place
from config.faults import explain_errors
from config.schema import CommonSettings, ConfigFile

__all__ = ["ITEM_SECTIONS", "Layer", "check_document", "read_files"]

ITEM_SECTIONS: Final = (
    "watches",
    "sources",
    "entities",
    "channels",
    "genres",
    "word_lists",
    "events",
    "leanings",
)
_SECTIONS: Final = frozenset(
    name
    for name, field in CommonSettings.model_fields.items()
    if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One document, checked.

    ``content`` holds all of it that is right; ``said`` the settings among it that the
    document really sets, as it wrote them. ``items`` are the watches, sources, entities,
    channels, lists and rules of ``content`` by their paths in the document; None leaves out
    what was shipped. ``faulty`` are the paths of what the schema refuses.
    """

    document: Document
    content: ConfigFile
    said: Mapping[str, Any]
    items: Mapping[PathKey, BaseModel | None]
    faults: tuple[Fault, ...]
    faulty: frozenset[PathKey] = frozenset()

    def place_of(self, path: PathKey) -> Place:
        """Where a key, or an item of a list, stands in the document."""
        return self.document.key_place_of(path)


def check_document(document: Document) -> Layer:
    """Check one document by itself; what is wrong becomes a fault and is left out."""
    faults = list(document.faults)
    value = document.value
    if not isinstance(value, dict):
        faults.append(
            Fault(
                place=document.place_of(()),
                problem="the file is no mapping of settings",
                remedy="begin it with a section, as `watches:`",
            )
        )
        value = {}
    raw = _fill_empty_sections(value)
    _resolve_paths(raw, document.file)
    indexes = list(range(len(raw["watches"]))) if isinstance(raw.get("watches"), list) else []
    bad: set[PathKey] = set()
    try:
        content = ConfigFile.model_validate(raw)
    except ValidationError as exc:
        explained = explain_errors(
            exc,
            root=ConfigFile,
            place_of=document.place_of,
            key_place_of=document.key_place_of,
        )
        faults += [fault for _, fault in explained]
        bad = {path for path, _ in explained}
        indexes = [index for index in indexes if ("watches", index) not in {p[:2] for p in bad}]
        raw = _leave_out(raw, bad)
        content = ConfigFile.model_validate(raw)
    said = {name: raw[name] for name in CommonSettings.model_fields if name in raw}
    return Layer(
        document=document,
        content=content,
        said=said,
        items=_index_items(content, indexes),
        faults=tuple(faults),
        faulty=frozenset(bad),
    )


def _index_items(
    content: ConfigFile, watch_indexes: Sequence[int]
) -> dict[PathKey, BaseModel | None]:
    items: dict[PathKey, BaseModel | None] = {
        ("watches", index): watch
        for index, watch in zip(watch_indexes, content.watches, strict=True)
    }
    for section in ITEM_SECTIONS[1:]:
        for name, item in getattr(content, section).items():
            items[section, name] = item
    return items


def _fill_empty_sections(value: Mapping[str, Any]) -> dict[str, Any]:
    """A section whose every line is commented out says nothing; it is no fault."""
    raw = {
        key: inner
        for key, inner in value.items()
        if inner is not None
        or (key not in _SECTIONS and key not in (*ITEM_SECTIONS, "files", "packs"))
    }
    channels = raw.get("channels")
    if isinstance(channels, dict):
        raw["channels"] = {name: {} if one is None else one for name, one in channels.items()}
    return raw


def _resolve_paths(raw: dict[str, Any], file: str) -> None:
    """Paths in a file start from its folder, wherever the program was called."""
    folder = Path(file).parent.absolute()
    if isinstance(raw.get("data_dir"), str):
        raw["data_dir"] = str(folder / Path(raw["data_dir"]).expanduser())
    url = raw.get("database_url")
    if isinstance(url, str) and url.startswith("sqlite:///"):
        path = url.removeprefix("sqlite:///")
        if path and not path.startswith((":memory:", "file:")):
            raw["database_url"] = f"sqlite:///{folder / Path(path).expanduser()}"


def _leave_out(raw: Mapping[str, Any], bad: Iterable[PathKey]) -> dict[str, Any]:
    """Drop what holds a fault: the item, the setting, or else the section around it."""
    kept = dict(raw)
    inner: dict[str, set[str | int]] = {}
    for path in bad:
        if not path:
            return {}
        if len(path) == 1 or not isinstance(raw[path[0]], dict | list):  # type: ignore[index]
            kept.pop(str(path[0]), None)
        else:
            inner.setdefault(str(path[0]), set()).add(path[1])
    for section, steps in inner.items():
        if section not in kept:
            continue
        if isinstance(kept[section], dict):
            kept[section] = {k: v for k, v in kept[section].items() if k not in steps}
        elif section in ("watches", "files"):
            kept[section] = [v for i, v in enumerate(kept[section]) if i not in steps]
        else:
            del kept[section]
    return kept


def read_files(path: Path) -> tuple[Layer, ...]:
    """Read and check a file and all that it names, in the order in which they are named.

    Names are relative to the folder of the file that names them, and may be patterns
    (``watches/*.yaml``). A file that cannot be read is a fault at its name.
    """
    layers: list[Layer] = []
    _read_into(layers, path, named_at=None, seen={})
    return tuple(layers)


def _read_into(
    layers: list[Layer], path: Path, *, named_at: Place | None, seen: dict[Path, str]
) -> None:
    try:
        identity = path.resolve()
        if identity in seen:
            # A file that cannot be reached twice is read once: that also ends circles.
            _note(
                layers,
                named_at or Place(file=str(path)),
                f"{path} is read twice",
                "name each file once",
            )
            return
        seen[identity] = str(path)
        data = path.read_bytes()
    except (OSError, RuntimeError, ValueError) as exc:
        reason = _explain_os_error(exc)
        _note(
            layers,
            named_at or Place(file=str(path)),
            f"{path}: {reason}" if named_at else reason,
            "check the path, and that this user may read it",
        )
        return
    layer = check_document(read_document(data, file=str(path)))
    layers.append(layer)
    for named_path, name in list_items(layer.document, "files"):
        if not isinstance(name, str) or name.strip() not in layer.content.files:
            continue  # it was told of
        place = layer.document.place_of(named_path)
        for named in _find_named(layers, path.parent, name.strip(), place):
            _read_into(layers, named, named_at=place, seen=seen)


def _find_named(layers: list[Layer], folder: Path, name: str, place: Place) -> list[Path]:
    target = folder / Path(name).expanduser()
    if not any(character in name for character in "*?["):
        return [target]
    start = Path(target.anchor)  # the root for an absolute name, else the working folder
    found = sorted(start.glob(str(target.relative_to(target.anchor))))
    if not found:
        _note(layers, place, f"no file matches {name}", "correct the pattern, or remove it")
    return found


def _explain_os_error(exc: Exception) -> str:
    match exc:
        case FileNotFoundError():
            return "there is no such file"
        case IsADirectoryError():
            return "this is a folder, not a file"
        case PermissionError():
            return "the file may not be read by this user"
        case OSError(strerror=str(reason)):
            return f"the file cannot be read: {reason}"
    return f"the file cannot be read: {exc}"


def _note(layers: list[Layer], place: Place, problem: str, remedy: str) -> None:
    """Record a fault that belongs to no document, as a layer that says nothing else."""
    fault = Fault(place=place, problem=problem, remedy=remedy)
    layers.append(
        Layer(
            document=Document(file=place.file, value={}),
            content=ConfigFile(),
            said={},
            items={},
            faults=(fault,),
        )
    )
