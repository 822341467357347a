"""The configuration as it is put together, one layer over another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from config.documents import PathKey, render_path
from config.draft import list_items
from config.environment import FromEnvironment
from config.errors import Fault, Place
from config.faults import explain_errors
from config.layers import ITEM_SECTIONS, Layer
from config.schema import CommonSettings, WordListSettings
from config.values import suggest

__all__ = ["Assembly", "add_environment", "add_items", "add_values", "check_values", "find_place"]


@dataclass(slots=True, kw_only=True)
class Assembly:
    """What has been put together so far; the only mutable thing here."""

    values: dict[str, Any] = field(default_factory=dict)
    value_places: dict[PathKey, Place] = field(default_factory=dict)
    items: dict[str, dict[str, BaseModel]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


# -- settings with one value -----------------------------------------------------------------


def add_values(made: Assembly, group: Sequence[Layer]) -> None:
    """Lay a group of files over what is there; within the group, each setting once."""
    here: dict[PathKey, Place] = {}
    for layer in group:
        for path, value in _list_values(layer.said):
            place = layer.document.place_of(path)
            if path in here:
                made.faults.append(
                    Fault(
                        place=layer.place_of(path),
                        path=render_path(path),
                        problem=f"is set twice, first at {here[path]}",
                        remedy="keep one of the two",
                    )
                )
                continue
            here[path] = place
            _set_value(made, path, value, place)


def _list_values(said: Mapping[str, Any]) -> Iterator[tuple[PathKey, Any]]:
    for name, value in said.items():
        if isinstance(value, dict):
            yield from (((name, inner), one) for inner, one in value.items())
        else:
            yield (name,), value


def _set_value(made: Assembly, path: PathKey, value: Any, place: Place) -> None:
    target = made.values
    for step in path[:-1]:
        inner = target.get(str(step))
        # A copy, since what a document says is not ours to change.
        target[str(step)] = dict(inner) if isinstance(inner, dict) else {}
        target = target[str(step)]
    target[str(path[-1])] = value
    made.value_places[path] = place


def add_environment(made: Assembly, environment: FromEnvironment) -> None:
    """Lay what the environment says over what the files say."""
    for path, place in environment.places.items():
        value: Any = environment.values
        for step in path:
            value = value[step]
        _set_value(made, path, value, place)


def check_values(made: Assembly) -> CommonSettings:
    """The settings with one value; their faults go with the others of ``made``."""
    try:
        return CommonSettings.model_validate(made.values)
    except ValidationError as exc:
        explained = explain_errors(
            exc,
            root=CommonSettings,
            place_of=lambda path: find_place(made.value_places, path),
            key_place_of=lambda path: find_place(made.value_places, path),
        )
    made.faults += [fault for _, fault in explained]
    # Files were checked before, so what is wrong came with the environment. The rest goes
    # on without it, for the sake of the faults that are still to be found.
    wrong = {str(path[0]) for path, _ in explained}
    return CommonSettings.model_validate({k: v for k, v in made.values.items() if k not in wrong})


def find_place(places: Mapping[PathKey, Place], path: PathKey) -> Place:
    """Where the value of ``path`` was set: there, around it, or within it."""
    for end in range(len(path), 0, -1):
        if path[:end] in places:
            return places[path[:end]]
    inside = [place for known, place in places.items() if known[: len(path)] == path]
    return inside[-1] if inside else Place(file="the configuration")


# -- watches, sources, entities, channels, lists, rules --------------------------------------


def add_items(made: Assembly, group: Sequence[Layer]) -> None:
    """Lay a group of files over what is there; within the group, each name once."""
    here: dict[tuple[str, str], tuple[Layer, PathKey]] = {}
    for layer in group:
        for section in ITEM_SECTIONS:
            for path, said in list_items(layer.document, section):
                name = _find_name(path, said)
                # What is faulty was told of and is left out, but its name is taken.
                is_first = name is None or _claim_name(made, here, layer, path, name)
                if name is not None and is_first and path in layer.items:
                    _add_item(made, layer, path, name)


def _find_name(path: PathKey, said: Any) -> str | None:
    if path[0] != "watches":
        return str(path[1])
    name = said.get("name") if isinstance(said, dict) else None
    return name.strip() or None if isinstance(name, str) else None


def _claim_name(
    made: Assembly,
    here: dict[tuple[str, str], tuple[Layer, PathKey]],
    layer: Layer,
    path: PathKey,
    name: str,
) -> bool:
    """Whether nothing of the group has the name yet; a fault where something has."""
    section = str(path[0])
    if (section, name) not in here:
        here[section, name] = layer, path
        return True
    first_layer, first_path = here[section, name]
    place = layer.place_of(path)
    at_name = layer.document.place_of((*path, "name")) if section == "watches" else place
    made.faults.append(
        Fault(
            place=at_name,
            path=render_path(path),
            problem=f"{name!r} is named twice, first at {first_layer.place_of(first_path)}",
            remedy="rename or remove one of the two",
        )
    )
    return False


def _add_item(made: Assembly, layer: Layer, path: PathKey, name: str) -> None:
    present = made.items.setdefault(str(path[0]), {})
    item = layer.items[path]
    if path[0] == "leanings" and (group := _find_weighed(name)) in present:
        made.faults.append(
            Fault(
                place=layer.place_of(path),
                path=render_path(path),
                problem=f"no group is named by its weight: these words are in {group!r} now",
                remedy=(
                    f"name {group!r} to replace it or to leave it out, or choose another name for"
                    " words of your own"
                ),
            )
        )
    elif item is not None:
        present[name] = _add_words(present.get(name), item)
    elif present.pop(name, None) is None:
        made.faults.append(
            Fault(
                place=layer.place_of(path),
                path=render_path(path),
                problem="is empty, and nothing shipped has this id to leave out",
                remedy=suggest(name, present, otherwise="write what it is, or remove the line"),
            )
        )


# As groups of words that lean were named once: "event-labor-19".
_WEIGHED: Final = re.compile(r"((?:event|genre)-[a-z-]+)-\d+")


def _find_weighed(name: str) -> str | None:
    """The group that has the words of one that ``name`` had by its weight."""
    weighed = _WEIGHED.fullmatch(name)
    return weighed[1] if weighed else None


def _add_words(before: BaseModel | None, item: BaseModel) -> BaseModel:
    """``item``, or the list of words that was there with those that ``item`` adds to it."""
    if not isinstance(item, WordListSettings) or not item.also:
        return item
    words = item.words
    if not words and isinstance(before, WordListSettings):
        words = before.words
    return WordListSettings(words=(*words, *item.also))
