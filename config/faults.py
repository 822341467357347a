"""From what pydantic found wrong to faults that a person can act on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel, SecretStr, ValidationError

from config.documents import PathKey, render_path
from config.errors import Fault, Place
from config.values import suggest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

__all__ = ["annotation_at", "explain_errors", "list_keys"]

_KEY_MARK: Final = "[key]"  # what pydantic appends where the key of a mapping is at fault
_WANTED: Final[Mapping[str, str]] = {
    "string": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "tuple": "a list",
    "list": "a list",
    "dict": "a mapping",
    "mapping": "a mapping",
    "model": "a mapping",
    "path": "a path",
}
_KINDS: Final = (
    ((int, float), "a number"),
    (str, "a text"),
    ((list, tuple), "a list"),
    (dict, "a mapping"),
    (object, "something else"),
)
_BOUNDS: Final[Mapping[str, tuple[str, str]]] = {
    "greater_than": ("gt", "more than"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "less than"),
    "less_than_equal": ("le", "at most"),
}


def explain_errors(
    error: ValidationError,
    *,
    root: type[BaseModel],
    place_of: Callable[[PathKey], Place],
    key_place_of: Callable[[PathKey], Place],
) -> tuple[tuple[PathKey, Fault], ...]:
    """Each of the errors as a fault, with the path that is at fault.

    No text holds a secret's value.
    """
    explained: list[tuple[PathKey, Fault]] = []
    details = error.errors(include_url=False)
    for detail in details:
        loc = tuple(detail["loc"])
        if detail["type"] == "too_short" and any(
            one["loc"][: len(loc)] == loc and one is not detail for one in details
        ):
            continue  # it is short only because what stands in it is at fault
        at_key = loc[-1:] == (_KEY_MARK,) or detail["type"] in {"extra_forbidden", "missing"}
        path = loc[:-1] if loc[-1:] == (_KEY_MARK,) else loc
        problem, remedy = _explain(detail, path, root)
        place = key_place_of(path) if at_key else place_of(path)
        if detail["type"] == "missing":
            place = key_place_of(path[:-1])
        fault = Fault(place=place, path=render_path(path), problem=problem, remedy=remedy)
        explained.append((path, fault))
    return tuple(explained)


def _explain(detail: ErrorDetails, path: PathKey, root: type[BaseModel]) -> tuple[str, str]:
    kind, context = detail["type"], detail.get("ctx", {})
    problem, remedy = detail["msg"], ""
    if kind == "nightdesk":
        problem, remedy = context["problem"], context["remedy"]
    elif kind == "missing":
        problem, remedy = "is missing", f"add a line `{path[-1]}: …`"
    elif kind == "extra_forbidden":
        problem, remedy = _explain_unknown_key(path, root)
    elif kind == "literal_error":
        problem, remedy = _explain_choice(detail, context["expected"])
    elif kind == "too_short":
        problem, remedy = "is empty", "name at least one"
    elif kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        problem, remedy = f"is {_describe(detail['input'])}", f"write {words} {context[name]:g}"
    elif kind.split("_")[0] in _WANTED:
        wanted = _WANTED[kind.split("_")[0]]
        problem, remedy = _explain_type(detail["input"], wanted, path, root)
    return problem, remedy


def _explain_unknown_key(path: PathKey, root: type[BaseModel]) -> tuple[str, str]:
    model = annotation_at(root, path[:-1])
    known = list_keys(model)
    otherwise = f"known here: {', '.join(known)}"
    if path[-1] == "<<":
        return "merge keys are not read", "write the values out"
    return "is no known setting", suggest(str(path[-1]), known, otherwise=otherwise)


def _explain_choice(detail: ErrorDetails, expected: str) -> tuple[str, str]:
    given = detail["input"]
    choices = re.findall(r"'([^']*)'", expected)
    remedy = f"write {expected}" if len(choices) <= 6 else f"one of {', '.join(choices)}"
    if isinstance(given, str):
        remedy = suggest(given, choices, otherwise=remedy)
    return f"cannot be {_describe(given)}", remedy


def _explain_type(given: Any, wanted: str, path: PathKey, root: type[BaseModel]) -> tuple[str, str]:
    if given is None:
        return f"is empty where {wanted} is wanted", "fill it in, or leave the line out"
    shown = _describe_kind(given) if annotation_at(root, path) is SecretStr else _describe(given)
    remedy = f"write {wanted}"
    if wanted == "a text" and isinstance(given, bool | int | float):
        remedy = "put it in quotes"
    elif wanted == "a list" and isinstance(given, str):
        remedy = f"write [{given}]" if len(given) < 60 else "put it in square brackets"
    return f"is {shown} where {wanted} is wanted", remedy


def _describe(value: Any) -> str:
    if isinstance(value, str) and len(value) <= 80:
        return repr(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"the number {value}"
    return _describe_kind(value)


def _describe_kind(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    return next(words for kind, words in _KINDS if isinstance(value, kind))


def annotation_at(root: type[BaseModel], path: Iterable[str | int]) -> Any:
    """What may stand at ``path``: a type without ``Annotated`` and ``None`` around it.

    None where the schema has no such place.
    """
    annotation: Any = root
    for step in path:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            inner = _fields_of(annotation).get(str(step))
        else:
            # The type of what a list or a mapping holds.
            arguments = get_args(annotation)
            inner = arguments[1 if get_origin(annotation) is dict else 0] if arguments else None
        if inner is None:
            return None
        annotation = _unwrap(inner)
    return annotation


def list_keys(model: type[BaseModel]) -> list[str]:
    """The keys that a mapping of this model may have, as they are written."""
    return list(_fields_of(model))


def _fields_of(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _unwrap(annotation: Any) -> Any:
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Union, UnionType):
            annotation = next(one for one in get_args(annotation) if one is not NoneType)
        else:
            return annotation
