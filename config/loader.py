"""The whole configuration: shipped defaults, then a newsroom's files, then the environment.

Each file is checked by itself and all faults of all files are reported together, those
too that another file would have hidden.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, SecretStr

from config.assembly import (
    Assembly,
    add_environment,
    add_items,
    add_values,
    check_values,
    find_place,
)
from config.documents import Document
from config.draft import (
    Draft,
    Written,
    list_events,
    list_languages,
    list_names_of_entities,
    list_phrases,
    list_texts,
    list_written,
    list_written_inside,
)
from config.environment import CONFIG_NAME, FromEnvironment, read_environment
from config.errors import ConfigError, Fault
from config.layers import Layer, check_document, read_files
from config.schema import (
    ChannelSettings,
    CommonSettings,
    EntitySettings,
    EventRuleSettings,
    GenreSettings,
    Settings,
    SourceSettings,
    WatchSettings,
    WordListSettings,
)
from config.schema_events import LeaningSettings
from config.shipped import (
    read_default_document,
    read_entities_document,
    read_events_document,
    read_genres_document,
    read_leanings_document,
    read_pack_document,
    shipped_packs,
)

__all__ = ["Examiner", "load_files", "load_settings"]

_Item = TypeVar("_Item", bound=BaseModel)
_OF_WORDS = frozenset(("entities", "events", "genres", "leanings", "word_lists"))

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
    made = Assembly()
    default = _check_shipped(read_default_document)
    for group in ([default], *groups):
        add_values(made, group)
    add_environment(made, environment)
    common = check_values(made)
    shipped = [
        _check_shipped(read_pack_document, name)
        for name in (common.packs if packs is None else packs)
    ]
    entities = _check_shipped(read_entities_document)
    shipped += (
        entities,
        _check_shipped(read_genres_document),
        _check_shipped(read_events_document),
        _check_shipped(read_leanings_document),
    )
    for group in ([default], *([layer] for layer in shipped), *groups):
        made.faults += [fault for layer in group for fault in layer.faults]
        add_items(made, group)
    made.faults += environment.faults
    # A rehearsal has all packs named for it, keeps nothing and posts nothing.
    is_service = packs is None
    layers = [layer for group in groups for layer in group]
    own = _list_own_entities(layers)
    replaced = own & {str(path[1]) for path in entities.items}
    says_own = any(path[0] in _OF_WORDS for layer in layers for path in layer.items)
    settings = _finish(made, common, own, replaced, says_own=says_own, is_service=is_service)
    if examine is not None:
        _add_better(made, tuple(examine(_draft(settings, layers, is_service=is_service))))
    if made.faults:
        files = [layer.document.file for group in (*groups, shipped) for layer in group]
        raise ConfigError(_sort_faults(made.faults, files))
    return settings


@cache
def _check_shipped(read: Callable[..., Document], *name: str) -> Layer:
    """A shipped document, checked. Every configuration of a process has the same ones."""
    return check_document(read(*name))


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
        languages=tuple(one for layer in layers for one in list_languages(layer.document)),
        events=tuple(one for layer in layers for one in list_events(layer.document)),
        kinds=list_all("sources", "kind"),
        expressions=list_all("sources", "json", list_written_inside),
        selectors=list_all("sources", "page", list_written_inside),
        owners=list_all("entities", "owner"),
        phrases=tuple(one for layer in layers for one in list_phrases(layer.document)),
        patterns=tuple(
            written for key in ("say", "not") for written in list_all("events", key, list_texts)
        ),
        words=tuple(
            written
            for key in ("words", "also")
            for written in list_all("word_lists", key, list_texts)
        ),
        faulty_entities={
            id_: names
            for layer in layers
            for id_, names in list_names_of_entities(layer.document)
            if ("entities", id_) not in layer.items
        },
    )


def _add_better(made: Assembly, found: Sequence[Fault]) -> None:
    """What an examiner says of a value stands in the place of what the schema said of it."""
    better = {(fault.place, fault.path) for fault in found}
    kept = [fault for fault in made.faults if (fault.place, fault.path) not in better]
    made.faults = [*kept, *found]


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


def _list_own_entities(layers: Sequence[Layer]) -> frozenset[str]:
    """The ids of the entities that files have, but for those that they leave out."""
    return frozenset(
        str(path[1])
        for layer in layers
        for path, item in layer.items.items()
        if path[0] == "entities" and item is not None
    )


def _finish(
    made: Assembly,
    common: CommonSettings,
    own: Set[str],
    replaced: Set[str],
    *,
    says_own: bool,
    is_service: bool,
) -> Settings:
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
            "genres": _items_of(made, "genres", GenreSettings),
            "word_lists": _items_of(made, "word_lists", WordListSettings),
            "events": _items_of(made, "events", EventRuleSettings),
            "leanings": _items_of(made, "leanings", LeaningSettings),
            "own_entities": tuple(sorted(own)),
            "replaced_entities": tuple(sorted(replaced)),
            "says_own_words": says_own,
        }
    )


def _find_data_dir(made: Assembly, common: CommonSettings, *, is_service: bool) -> Path:
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
                    place=find_place(made.value_places, ("data_dir",)),
                    path="data_dir",
                    problem="this user has no home folder to keep data in",
                    remedy="set NIGHTDESK_DATA_DIR to a folder that this user may write to",
                )
            )
        return Path("nightdesk-data").absolute()


def _items_of(made: Assembly, section: str, model: type[_Item]) -> dict[str, _Item]:
    items = made.items.get(section, {})
    return {name: item for name, item in items.items() if isinstance(item, model)}


def _inherit(defaults: ChannelSettings, channel: ChannelSettings) -> ChannelSettings:
    said = {name: getattr(channel, name) for name in channel.model_fields_set}
    return defaults.model_copy(update=said)


def _check_slack(made: Assembly, common: CommonSettings) -> Iterator[Fault]:
    slack = common.slack
    if any(fault.path == "slack.bot_token" for fault in made.faults):
        return  # it is set, and what is wrong with it was told
    for name in ("app_token", "signing_secret"):
        if getattr(slack, name) is not None and slack.bot_token is None:
            yield Fault(
                place=find_place(made.value_places, ("slack", name)),
                path=f"slack.{name}",
                problem="is set, but slack.bot_token is not, so nothing could be posted",
                remedy="set SLACK_BOT_TOKEN too, or leave both out",
            )
