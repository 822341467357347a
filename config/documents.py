"""YAML documents whose every value knows where it stands.

Scalars are read as YAML 1.2's core schema has it (yaml.org/spec/1.2.2 §10.3.2), not as
YAML 1.1 does: there ``no`` is a boolean, so Norwegian vanishes from a list of languages,
and an unquoted ``22:00`` is the number 1320. Times and yes/no words stay text here, and
the schema reads them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from config.errors import Fault, Place

__all__ = ["Document", "PathKey", "read_document", "render_path"]

PathKey = tuple[str | int, ...]

_MAX_NODES: Final = 500_000  # aliases of aliases grow without bound; real files have some thousand
_CORE_TAG: Final = "tag:yaml.org,2002:"
_COLLECTIONS: Final = (_CORE_TAG + "map", _CORE_TAG + "seq")
_HAS_C_PARSER: Final = hasattr(yaml, "CSafeLoader")
_Base: Any = yaml.CSafeLoader if _HAS_C_PARSER else yaml.SafeLoader


class _Loader(_Base):  # type: ignore[misc]  # whichever of the two safe loaders is there
    """A safe loader with the scalars of YAML 1.2."""

    yaml_implicit_resolvers: Mapping[str, Any] = {}  # filled just below


for _kind, _pattern, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", r"^(?:[-+]?[0-9]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    (
        "float",
        r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?$",
        "-+0123456789.",
    ),
):
    _Loader.add_implicit_resolver(_CORE_TAG + _kind, re.compile(_pattern), list(_first))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What one file says.

    ``value`` is plain: dicts with string keys, lists, strings, numbers, booleans, None.
    ``places`` leads from a path to where its value stands, ``key_places`` to where its
    key does. ``faults`` holds what could not be read; the rest is in ``value``.
    ``read_places`` gives the same document with its places, where they were not read yet.
    """

    file: str
    value: Any
    places: Mapping[PathKey, Place] = field(default_factory=dict)
    key_places: Mapping[PathKey, Place] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    read_places: Callable[[], Document] | None = None

    def place_of(self, path: PathKey) -> Place:
        """Where the value of ``path`` stands, or the nearest thing around it that does."""
        if self.read_places is not None:
            return self.read_places().place_of(path)
        return _nearest(self.places, path) or Place(file=self.file)

    def key_place_of(self, path: PathKey) -> Place:
        """Where the key of ``path`` stands; for an item of a list, the item itself."""
        if self.read_places is not None:
            return self.read_places().key_place_of(path)
        return self.key_places.get(path) or self.place_of(path)


def _nearest(places: Mapping[PathKey, Place], path: PathKey) -> Place | None:
    for end in range(len(path), -1, -1):
        place = places.get(path[:end])
        if place is not None:
            return place
    return None


def render_path(path: PathKey) -> str:
    """A path as people write it: ``watches[2].query``."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text


def read_document(data: bytes, *, file: str) -> Document:
    """Read one YAML document from UTF-8 bytes. Never raises: faults are in the result.

    A byte order mark is passed over. An empty document is an empty mapping.
    """
    try:
        root = _compose(_decode(data, file=file), file=file)
        builder = _Builder(file)
        value = None if root is None else builder.build(root, (), ())
    except _Unreadable as exc:
        return Document(file=file, value={}, faults=(exc.fault,))
    except RecursionError:
        fault = Fault(
            place=Place(file=file),
            problem="lists and mappings are nested too deep to be a configuration",
            remedy="give a configuration file",
        )
        return Document(file=file, value={}, faults=(fault,))
    return Document(
        file=file,
        value={} if value is None else value,
        places=builder.places,
        key_places=builder.key_places,
        faults=tuple(builder.faults),
    )


class _Unreadable(Exception):
    """No document can be had from the bytes; never leaves this file."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def _compose(text: str, *, file: str) -> yaml.Node | None:
    try:
        loader = _Loader(text)
        try:
            root: yaml.Node | None = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as exc:
        raise _Unreadable(_explain_syntax(exc, text, file=file)) from exc
    except yaml.reader.ReaderError as exc:
        raise _Unreadable(_explain_character(text, exc, file=file)) from exc
    return root


def _decode(data: bytes, *, file: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _Unreadable(
            Fault(
                place=Place(file=file, line=1, column=1),
                problem="the file is UTF-16, not UTF-8",
                remedy="save it as UTF-8",
            )
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        before = exc.object[: exc.start]
        fault = Fault(
            place=Place(
                file=file,
                line=before.count(b"\n") + 1,
                column=len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1,
            ),
            problem=f"byte 0x{exc.object[exc.start]:02x} is not UTF-8",
            remedy="save the file as UTF-8",
        )
        raise _Unreadable(fault) from exc


def _explain_syntax(exc: yaml.MarkedYAMLError, text: str, *, file: str) -> Fault:
    mark = exc.problem_mark or exc.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    lines = text.split("\n")
    around = lines[line] if line < len(lines) else ""
    place = Place(file=file, line=line + 1, column=column + 1)
    if "\t" in around[: column + 1] and not around[: column + 1].strip(" \t-"):
        return Fault(
            place=place,
            problem="a tab stands in the indentation",
            remedy="YAML allows only spaces there: replace the tab",
        )
    said = exc.problem or "the file cannot be read as YAML"
    problem = f"not valid YAML: {said}" + (f" ({exc.context})" if exc.context else "")
    remedy = "mend the line named here; often the cause is the line above it"
    if "single document" in (exc.context or ""):
        problem, remedy = "the file holds more than one document", "remove the line `---`"
    elif "mapping values are not allowed" in said:
        remedy = "put a text that holds `: ` in quotes, and check the indentation"
    elif "anchor" in said or "alias" in said:
        remedy = "put a text that begins with * or & in quotes"
    elif "cannot start any token" in said:
        remedy = "put a text that begins with @, ` or % in quotes"
    return Fault(place=place, problem=problem, remedy=remedy)


def _explain_character(text: str, exc: yaml.reader.ReaderError, *, file: str) -> Fault:
    # The C parser gives a byte position, the other one a character position; the
    # character itself is found by the rule that both apply (YAML 1.2.2 §5.1).
    found = re.search(
        "[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text
    )
    if found is None:
        return Fault(place=Place(file=file), problem=f"not valid YAML: {exc.reason}")
    before = text[: found.start()]
    return Fault(
        place=Place(
            file=file, line=before.count("\n") + 1, column=len(before) - before.rfind("\n")
        ),
        problem=f"the control character U+{ord(found.group()):04X} is not allowed in YAML",
        remedy="remove it",
    )


class _Builder:
    """Turns nodes into plain values and notes where each stands."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[PathKey, Place] = {}
        self.key_places: dict[PathKey, Place] = {}
        self.faults: list[Fault] = []
        self._count = 0

    def build(self, node: yaml.Node, path: PathKey, around: tuple[int, ...]) -> Any:
        self._count += 1
        place = self._place(node)
        self.places[path] = place
        if id(node) in around or self._count > _MAX_NODES:
            if self._count <= _MAX_NODES + 1:
                self._report(
                    place,
                    path,
                    "an alias (*) leads into itself or grows without end",
                    "write the value out",
                )
            return None
        if not isinstance(node, yaml.ScalarNode) and node.tag not in _COLLECTIONS:
            return self._refuse_tag(node, place, path)
        if isinstance(node, yaml.MappingNode):
            return self._build_mapping(node, path, (*around, id(node)))
        if isinstance(node, yaml.SequenceNode):
            inside = (*around, id(node))
            return [
                self.build(item, (*path, index), inside) for index, item in enumerate(node.value)
            ]
        return self._build_scalar(node, path)

    def _build_mapping(
        self, node: yaml.MappingNode, path: PathKey, around: tuple[int, ...]
    ) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key_place = self._place(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(
                    key_place,
                    path,
                    "a list or a mapping cannot be a key",
                    "put a text that begins with [ or { in quotes",
                )
                continue
            key = key_node.value
            inner = (*path, key)
            if key in mapping:
                self._report(
                    key_place,
                    inner,
                    f"stands twice in one place, first in line {self.key_places[inner].line}",
                    "keep one of the two",
                )
                continue
            self.key_places[inner] = key_place
            mapping[key] = self.build(value_node, inner, around)
        return mapping

    def _build_scalar(self, node: yaml.Node, path: PathKey) -> Any:
        text = node.value
        match node.tag.removeprefix(_CORE_TAG):
            case "str":
                return text
            case "null":
                return None
            case "bool":
                return text.lower() == "true"
            case "int":
                # Python refuses to read numbers of thousands of digits; no setting has one.
                return text if len(text) > 100 else int(text, 16 if text[:2] == "0x" else 10)
            case "float":
                return float(text)
        return self._refuse_tag(node, self._place(node), path)

    def _refuse_tag(self, node: yaml.Node, place: Place, path: PathKey) -> None:
        problem = f"the tag {node.tag} is not known here"
        self._report(place, path, problem, "remove it, or put the text in quotes")

    def _place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(file=self.file, line=mark.line + 1, column=mark.column + 1)

    def _report(self, place: Place, path: PathKey, problem: str, remedy: str) -> None:
        self.faults.append(
            Fault(place=place, path=render_path(path), problem=problem, remedy=remedy)
        )
