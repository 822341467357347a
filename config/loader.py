"""The whole configuration: shipped defaults, then a newsroom's files, then the environment.

Each file is checked by itself and all faults of all files are reported together, those
too that another file would have hidden.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, SecretStr, ValidationError

from config.documents import PathKey, render_path
from config.draft import (
    Draft,
    Written,
    list_items,
    list_names_of_entities,
    list_written,
    list_written_inside,
)
from config.environment import CONFIG_NAME, FromEnvironment, read_environment
from config.errors import ConfigError, Fault, Place
from config.faults import explain_errors
from config.layers import ITEM_SECTIONS, Layer, check_document, read_files
from config.schema import (
    ChannelSettings,
    CommonSettings,
    EntitySettings,
    Settings,
    SourceSettings,
    WatchSettings,
)
from config.shipped import (
    read_default_document,
    read_entities_document,
    read_pack_document,
    shipped_packs,
)
from config.values import suggest

__all__ = ["Examiner", "load_files", "load_settings"]

_Item = TypeVar("_Item", bound=BaseModel)

Examiner = Callable[[Draft], Iterable[Fault]]
"""Looks at a draft for faults that only others can see, as in the text of a query."""


def load_settings(
    path: Path | None, environ: Mapping[str, str], *, examine: Examiner | None = None
) -> Settings:
    """The configuration of the service.

    ``path`` is the configuration file; where it is None, ``environ`` may name one as
    ``NIGHTDESK_CONFIG``; without either there are the shipped defaults and the
    environment. ``examine`` is given all that could be read, and what it finds is
    reported with the rest.

    Raises ConfigError with every fault.
    """
    if path is None and environ.get(CONFIG_NAME):
        path = Path(environ[CONFIG_NAME])
    groups = [read_files(path)] if path is not None else []
    return _assemble(groups, read_environment(environ), packs=None, examine=examine)


def load_files(
    paths: Sequence[Path],
    *,
    packs: Iterable[str] | None = None,
    examine: Examiner | None = None,
) -> Settings:
    """The configuration that these files make over the shipped one, without environment.

    A later file wins over an earlier one, by id and by watch name. ``packs`` are the
    shipped packs to take in, all of them where it is None, whatever the files say. Since
    nothing is polled or posted by these settings, Slack's tokens need not be complete, and
    the rest of them may come from the environment, which is not looked at.

    Raises ConfigError with every fault.
    """
    nothing = FromEnvironment(values={}, places={}, faults=())
    taken = shipped_packs() if packs is None else tuple(packs)
    return _assemble([read_files(path) for path in paths], nothing, packs=taken, examine=examine)


@dataclass(slots=True, kw_only=True)
class _Assembly:
    """What has been put together so far; the only mutable thing here."""

    values: dict[str, Any] = field(default_factory=dict)
    value_places: dict[PathKey, Place] = field(default_factory=dict)
    items: dict[str, dict[str, BaseModel]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Nothing that is read here refers to itself, and there are some hundred thousand
    objects of it: while they come up, looking for cycles among them doubles the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_without_collecting()
def _assemble(
    groups: Sequence[Sequence[Layer]],
    environment: FromEnvironment,
    *,
    packs: tuple[str, ...] | None,
    examine: Examiner | None,
) -> Settings:
    made = _Assembly()
    default = check_document(read_default_document())
    for group in ([default], *groups):
        _add_values(made, group)
    _add_environment(made, environment)
    common = _check_values(made)
    shipped = [
        check_document(read_pack_document(name))
        for name in (common.packs if packs is None else packs)
    ]
    shipped.append(check_document(read_entities_document()))
    for group in ([default], *([layer] for layer in shipped), *groups):
        made.faults += [fault for layer in group for fault in layer.faults]
        _add_items(made, group)
    made.faults += environment.faults
    # A rehearsal has all packs named for it, keeps nothing and posts nothing.
    is_service = packs is None
    settings = _finish(made, common, is_service=is_service)
    if examine is not None:
        layers = [layer for group in groups for layer in group]
        made.faults += examine(_draft(settings, layers, is_service=is_service))
    if made.faults:
        files = [layer.document.file for group in (*groups, shipped) for layer in group]
        raise ConfigError(_sort_faults(made.faults, files))
    return settings


def _draft(settings: Settings, layers: Sequence[Layer], *, is_service: bool) -> Draft:
    def list_all(
        section: str,
        key: str,
        find: Callable[..., Iterator[Written]] = list_written,
    ) -> tuple[Written, ...]:
        return tuple(
            written
            for layer in layers
            for written in find(layer.document, section, key, faulty=layer.faulty)
        )

    return Draft(
        settings=settings,
        is_service=is_service,
        queries=list_all("watches", "query"),
        kinds=list_all("sources", "kind"),
        expressions=list_all("sources", "json", list_written_inside),
        selectors=list_all("sources", "page", list_written_inside),
        owners=list_all("entities", "owner"),
        faulty_entities={
            id_: names
            for layer in layers
            for id_, names in list_names_of_entities(layer.document)
            if ("entities", id_) not in layer.items
        },
    )


def _sort_faults(faults: Iterable[Fault], files: Sequence[str]) -> list[Fault]:
    """In the order in which a person mends them: file by file, from top to bottom."""
    order = {file: index for index, file in reversed(list(enumerate(files)))}
    return sorted(
        faults,
        key=lambda fault: (
            order.get(fault.place.file, len(order)),
            fault.place.line or 0,
            fault.place.column or 0,
        ),
    )


# -- settings with one value -----------------------------------------------------------------


def _add_values(made: _Assembly, group: Sequence[Layer]) -> None:
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


def _set_value(made: _Assembly, path: PathKey, value: Any, place: Place) -> None:
    target = made.values
    for step in path[:-1]:
        inner = target.get(str(step))
        # A copy, since what a document says is not ours to change.
        target[str(step)] = dict(inner) if isinstance(inner, dict) else {}
        target = target[str(step)]
    target[str(path[-1])] = value
    made.value_places[path] = place


def _add_environment(made: _Assembly, environment: FromEnvironment) -> None:
    for path, place in environment.places.items():
        value: Any = environment.values
        for step in path:
            value = value[step]
        _set_value(made, path, value, place)


def _check_values(made: _Assembly) -> CommonSettings:
    try:
        return CommonSettings.model_validate(made.values)
    except ValidationError as exc:
        explained = explain_errors(
            exc,
            root=CommonSettings,
            place_of=lambda path: _find_place(made.value_places, path),
            key_place_of=lambda path: _find_place(made.value_places, path),
        )
    made.faults += [fault for _, fault in explained]
    # Files were checked before, so what is wrong came with the environment. The rest goes
    # on without it, for the sake of the faults that are still to be found.
    wrong = {str(path[0]) for path, _ in explained}
    return CommonSettings.model_validate({k: v for k, v in made.values.items() if k not in wrong})


def _find_place(places: Mapping[PathKey, Place], path: PathKey) -> Place:
    for end in range(len(path), 0, -1):
        if path[:end] in places:
            return places[path[:end]]
    inside = [place for known, place in places.items() if known[: len(path)] == path]
    return inside[-1] if inside else Place(file="the configuration")


# -- watches, sources, entities, channels ----------------------------------------------------


def _add_items(made: _Assembly, group: Sequence[Layer]) -> None:
    """Lay a group of files over what is there; within the group, each name once."""
    here: dict[tuple[str, str], Place] = {}
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
    made: _Assembly,
    here: dict[tuple[str, str], Place],
    layer: Layer,
    path: PathKey,
    name: str,
) -> bool:
    """Whether nothing of the group has the name yet; a fault where something has."""
    section, place = str(path[0]), layer.place_of(path)
    first = here.get((section, name))
    if first is None:
        here[section, name] = place
        return True
    at_name = layer.document.place_of((*path, "name")) if section == "watches" else place
    made.faults.append(
        Fault(
            place=at_name,
            path=render_path(path),
            problem=f"{name!r} is named twice, first at {first}",
            remedy="rename or remove one of the two",
        )
    )
    return False


def _add_item(made: _Assembly, layer: Layer, path: PathKey, name: str) -> None:
    present = made.items.setdefault(str(path[0]), {})
    item = layer.items[path]
    if item is not None:
        present[name] = item
    elif present.pop(name, None) is None:
        made.faults.append(
            Fault(
                place=layer.place_of(path),
                path=render_path(path),
                problem="is empty, and nothing shipped has this id to leave out",
                remedy=suggest(name, present, otherwise="write what it is, or remove the line"),
            )
        )


# -- the whole -------------------------------------------------------------------------------


def _finish(made: _Assembly, common: CommonSettings, *, is_service: bool) -> Settings:
    if is_service:
        made.faults += _check_slack(made, common)
    channels = {
        name: _inherit(common.channel_defaults, channel)
        for name, channel in _items_of(made, "channels", ChannelSettings).items()
    }
    data_dir = _find_data_dir(made, common, is_service=is_service)
    database_url = common.database_url or SecretStr(f"sqlite:///{data_dir / 'nightdesk.db'}")
    taken = {name: getattr(common, name) for name in CommonSettings.model_fields}
    return Settings.model_validate(
        taken
        | {
            "data_dir": data_dir,
            "database_url": database_url,
            "watches": tuple(_items_of(made, "watches", WatchSettings).values()),
            "sources": _items_of(made, "sources", SourceSettings),
            "entities": _items_of(made, "entities", EntitySettings),
            "channels": channels,
        }
    )


def _find_data_dir(made: _Assembly, common: CommonSettings, *, is_service: bool) -> Path:
    """The folder for data; a fault where it is wanted and this user has no home to have it in."""
    try:
        if common.data_dir is not None:
            return common.data_dir.expanduser().absolute()
        import platformdirs

        return Path(platformdirs.user_data_dir("nightdesk", appauthor=False)).absolute()
    except RuntimeError:  # a container's user may have neither HOME nor a line in passwd
        if is_service and common.database_url is None:
            made.faults.append(
                Fault(
                    place=_find_place(made.value_places, ("data_dir",)),
                    path="data_dir",
                    problem="this user has no home folder to keep data in",
                    remedy="set NIGHTDESK_DATA_DIR to a folder that this user may write to",
                )
            )
        return Path("nightdesk-data").absolute()


def _items_of(made: _Assembly, section: str, model: type[_Item]) -> dict[str, _Item]:
    items = made.items.get(section, {})
    return {name: item for name, item in items.items() if isinstance(item, model)}


def _inherit(defaults: ChannelSettings, channel: ChannelSettings) -> ChannelSettings:
    said = {name: getattr(channel, name) for name in channel.model_fields_set}
    return defaults.model_copy(update=said)


def _check_slack(made: _Assembly, common: CommonSettings) -> Iterator[Fault]:
    slack = common.slack
    if any(fault.path == "slack.bot_token" for fault in made.faults):
        return  # it is set, and what is wrong with it was told
    for name in ("app_token", "signing_secret"):
        if getattr(slack, name) is not None and slack.bot_token is None:
            yield Fault(
                place=_find_place(made.value_places, ("slack", name)),
                path=f"slack.{name}",
                problem="is set, but slack.bot_token is not, so nothing could be posted",
                remedy="set SLACK_BOT_TOKEN too, or leave both out",
            )
