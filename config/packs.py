"""Sources of one file by themselves: a shipped pack, or a file that holds some."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from config.documents import Document, read_document
from config.errors import ConfigError, Fault, Place
from config.layers import check_document
from config.schema import SourceSettings
from config.shipped import read_pack_document, shipped_packs
from config.values import suggest

__all__ = ["read_pack", "read_sources", "write_verified"]


def read_pack(name: str) -> Mapping[str, SourceSettings]:
    """The sources of the shipped pack ``name``, by id. Raises ConfigError."""
    if name not in shipped_packs():
        known = ", ".join(shipped_packs())
        raise ConfigError(
            [
                Fault(
                    place=Place(file=f"pack:{name}"),
                    problem=f"no pack is called {name!r}",
                    remedy=suggest(name, shipped_packs(), otherwise=f"there is {known}"),
                )
            ]
        )
    return _sources_of(read_pack_document(name))


def read_sources(file: Path) -> Mapping[str, SourceSettings]:
    """The sources that a file names, by id. Raises ConfigError, and OSError."""
    return _sources_of(read_document(file.read_bytes(), file=str(file)))


def _sources_of(document: Document) -> Mapping[str, SourceSettings]:
    layer = check_document(document)
    if layer.faults:
        raise ConfigError(layer.faults)
    return {id_: source for id_, source in layer.content.sources.items() if source is not None}


_VALUE = re.compile(r"""[ \t]*(?:"[^"]*"|'[^']*'|[^,}\s#]+)""")


def write_verified(text: str, days: Mapping[str, date], *, file: str) -> str:
    """A file of sources with the day on which each of ``days`` last answered written in.

    Only these values change: comments, order and line ends stay as they are. A source that
    says nothing of it gets a line of its own above its others. One that the file does not
    name is passed over. Raises ConfigError where the file cannot be read, or where a source
    is written in a form in which the place for the day cannot be told.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    document = read_document(text.encode("utf-8"), file=file)
    if document.faults:
        raise ConfigError(document.faults)
    said = document.value.get("sources") if isinstance(document.value, dict) else None
    sources = said if isinstance(said, dict) else {}
    lines = text.splitlines(keepends=True)
    # From the last line to the first, so that lines put in move nothing that is to come.
    named = [id_ for id_ in days if isinstance(sources.get(id_), dict)]
    for id_ in sorted(named, key=lambda id_: _line_of(document, id_), reverse=True):
        if "verified" in sources[id_]:
            _replace(lines, document, id_, days[id_], was=sources[id_]["verified"])
        else:
            _add(lines, document, id_, days[id_])
    return mark + "".join(lines)


def _line_of(document: Document, id_: str) -> int:
    return document.key_place_of(("sources", id_)).line or 0


def _replace(lines: list[str], document: Document, id_: str, day: date, *, was: object) -> None:
    place = document.key_place_of(("sources", id_, "verified"))
    line, column = (place.line or 1) - 1, (place.column or 1) - 1
    head, colon, rest = lines[line][column:].partition(":")
    found = re.match(" *", rest) if was is None else _VALUE.match(rest)
    if not colon or found is None or head.strip("\"' ") != "verified":
        raise _unclear(id_, place)
    start = lines[line][:column] + head + colon
    lines[line] = f"{start} {day.isoformat()}{rest[found.end() :]}"


def _add(lines: list[str], document: Document, id_: str, day: date) -> None:
    own = [path for path in document.key_places if path[:2] == ("sources", id_) and len(path) == 3]
    places = [document.key_places[path] for path in own]
    indents = {lines[(place.line or 1) - 1][: (place.column or 1) - 1] for place in places}
    if len(indents) != 1 or (indent := indents.pop()).strip():
        raise _unclear(id_, document.key_place_of(("sources", id_)))
    # Above the first key: where the last one ends, after lists and folded texts, only the
    # parser knows.
    first = min(place.line or 1 for place in places)
    ending = lines[first - 1][len(lines[first - 1].rstrip("\r\n")) :] or "\n"
    lines.insert(first - 1, f"{indent}verified: {day.isoformat()}{ending}")


def _unclear(id_: str, place: Place) -> ConfigError:
    return ConfigError(
        [
            Fault(
                place=place,
                path=f"sources.{id_}",
                problem="the place for the day cannot be told",
                remedy="write the source with one key a line, as the shipped packs are, and "
                "`verified: never` among them",
            )
        ]
    )
