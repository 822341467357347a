"""One more item in a file that people write: its comments and its order stay as they are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import yaml

from config.documents import read_document
from config.errors import ConfigError, Fault, Place

__all__ = ["insert_item", "write_item"]


def write_item(id_: str, fields: Mapping[str, Any], *, indent: int = 0) -> str:
    """An item as a file would have it, in lines that end with a line feed."""
    lines = [f"{id_}:\n"]
    for field, value in fields.items():
        text = yaml.safe_dump(
            {field: value},
            allow_unicode=True,
            default_flow_style=None if isinstance(value, list) else False,
            width=10_000,
        )
        if read_document(text.encode(), file="").value != {field: value}:
            # YAML 1.1 takes 08 for a text, and 1.2 for a number.
            text = f"{field}: {json.dumps(value, ensure_ascii=False)}\n"
        lines.extend(f"  {line}" for line in text.splitlines(keepends=True))
    return "".join(" " * indent + line for line in lines)


def insert_item(text: str, *, file: str, section: str, id_: str, fields: Mapping[str, Any]) -> str:
    """The text of a file with one more item at the end of a section, which is made where
    there is none.

    Raises ConfigError where the file cannot be read, has the item already, or is written in
    such a way that lines cannot be put into it (``{entities: {}}``).
    """
    before = read_document(text.encode(), file=file)
    if before.faults:
        raise ConfigError(before.faults)
    if not isinstance(before.value, dict):
        raise ConfigError([_fault(file, "the file is no mapping of settings", "name another")])
    held = before.value.get(section)
    if isinstance(held, dict) and id_ in held:
        raise ConfigError([_fault(file, f"{section} has {id_!r} already", "choose another id")])
    lines = text.splitlines(keepends=True)
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    at, indent, header = _find_place(text, lines, section)
    item = header + write_item(id_, fields, indent=indent)
    if at and not lines[at - 1].endswith("\n"):
        lines[at - 1] += ending
    made = "".join([*lines[:at], item.replace("\n", ending), *lines[at:]])
    after = read_document(made.encode(), file=file)
    wanted = {**before.value, section: {**(held or {}), id_: dict(fields)}}
    if after.faults or after.value != wanted:
        remedy = f"put it there by hand, under `{section}:`\n{write_item(id_, fields, indent=2)}"
        raise ConfigError([_fault(file, "no lines can be put into this file", remedy)])
    return made


def _find_place(text: str, lines: list[str], section: str) -> tuple[int, int, str]:
    """The line before which the item goes, its indentation, and what stands above it."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    for key, value in pairs:
        if key.value != section:
            continue
        if not isinstance(value, yaml.MappingNode):
            return key.end_mark.line + 1, 2, ""
        indent = value.start_mark.column
        at = value.end_mark.line + (value.end_mark.column > 0)
        while at > key.end_mark.line + 1 and _is_apart(lines[at - 1], indent):
            at -= 1
        return at, indent, ""
    return len(lines), 2, f"{section}:\n" if not lines else f"\n{section}:\n"


def _is_apart(line: str, indent: int) -> bool:
    """Whether a line is empty, or a comment on what comes after a section."""
    said = line.strip()
    return not said or (said.startswith("#") and len(line) - len(line.lstrip()) < indent)


def _fault(file: str, problem: str, remedy: str) -> Fault:
    return Fault(place=Place(file=file), problem=problem, remedy=remedy)
