"""Reads the queries of a day's watches as the service will, before it is started."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from bot.configured import entity_of
from bot.errors import InvalidQuery
from bot.model import Entity
from bot.watchlist.catalogue import Catalogue
from bot.watchlist.language import parse_query
from config import load_files
from config.schema import EntitySettings, WatchSettings

__all__ = ["find_query_faults"]


def find_query_faults(
    watches: Mapping[int, WatchSettings], entities: Mapping[str, EntitySettings | None]
) -> Iterator[tuple[int, str]]:
    """What is wrong with the queries, each with the index of its watch.

    A query may name the day's entities and those that ship with the program. An entity
    that could not be read is given as None: it is known by its id, so that a query which
    names it is not blamed.
    """
    named = {**_shipped_entities(), **entities}
    catalogue = Catalogue(_entity(id_, said) for id_, said in named.items())
    for index, watch in watches.items():
        try:
            parse_query(watch.query, catalogue)
        except InvalidQuery as exc:
            yield index, str(exc)


@cache
def _shipped_entities() -> Mapping[str, EntitySettings]:
    return load_files([], packs=()).entities


def _entity(id_: str, said: EntitySettings | None) -> Entity:
    return Entity(id=id_, name=id_) if said is None else entity_of(id_, said)
