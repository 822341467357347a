"""What could be read of a configuration, before it is known to be right.

Some texts only others can judge: whether a query can be read, whether anything reads a
kind of source, whether an entity has the owner that it names, whether a selector or an
expression of a source, or a phrase of a rule, can be read. Of others they know better what was
meant: of languages and events. They are handed out with their places, whatever else is wrong
with what they stand in, so that all faults of a file are told in one go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from config.documents import Document, PathKey, render_path
from config.errors import Fault, Place

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = [
    "Draft",
    "Written",
    "list_events",
    "list_items",
    "list_languages",
    "list_names_of_entities",
    "list_phrases",
    "list_texts",
    "list_written",
    "list_written_inside",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text of a newsroom's own file, by itself of the right form, and where it stands."""

    value: str
    path: PathKey
    place: Place

    def make_fault(self, problem: str, remedy: str = "") -> Fault:
        """What is wrong with it."""
        return Fault(place=self.place, path=render_path(self.path), problem=problem, remedy=remedy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an examiner is given.

    ``settings`` holds what is right. ``queries`` of watches, ``kinds`` of sources, their
    JMESPath ``expressions`` and CSS ``selectors``, ``owners`` of entities, ``phrases`` of the
    rules of genres, ``patterns`` of those of events and ``words`` of lists are all those of a
    newsroom's own files, the ones too that stand in something faulty or that another file
    hides. So are ``languages`` of watches and sources, and ``events`` of watches, and here
    those too that are refused already. ``faulty_entities`` gives for each entity that could
    not be taken in, by its id, the names that it was to have.
    ``is_service``: it is for a service that polls and posts, not for a rehearsal.
    """

    settings: Settings
    is_service: bool
    queries: tuple[Written, ...] = ()
    languages: tuple[Written, ...] = ()
    events: tuple[Written, ...] = ()
    kinds: tuple[Written, ...] = ()
    expressions: tuple[Written, ...] = ()
    selectors: tuple[Written, ...] = ()
    owners: tuple[Written, ...] = ()
    phrases: tuple[Written, ...] = ()
    patterns: tuple[Written, ...] = ()
    words: tuple[Written, ...] = ()
    faulty_entities: Mapping[str, tuple[str, ...]]


def list_items(document: Document, section: str) -> Iterator[tuple[PathKey, Any]]:
    """Each item of a section as the file has it, with its path; none where it has no items."""
    value = document.value.get(section) if isinstance(document.value, dict) else None
    if isinstance(value, dict):
        yield from (((section, key), item) for key, item in value.items())
    elif isinstance(value, list):
        yield from (((section, index), item) for index, item in enumerate(value))


def list_written(
    document: Document, section: str, key: str, *, faulty: Iterable[PathKey]
) -> Iterator[Written]:
    """The texts under ``key`` in the items of a section, but for those that are ``faulty``."""
    known = frozenset(faulty)
    for item_path, item in list_items(document, section):
        value = item.get(key) if isinstance(item, dict) else None
        path = (*item_path, key)
        if isinstance(value, str) and path not in known:
            yield Written(value=value.strip(), path=path, place=document.place_of(path))


def list_written_inside(
    document: Document, section: str, key: str, *, faulty: Iterable[PathKey]
) -> Iterator[Written]:
    """The texts in the mapping under ``key`` in the items of a section, those in lists too.

    But for those that are ``faulty``.
    """
    known = frozenset(faulty)
    for item_path, item in list_items(document, section):
        inner = item.get(key) if isinstance(item, dict) else None
        for name, value in inner.items() if isinstance(inner, dict) else ():
            path: PathKey = (*item_path, key, name)
            for written in _list_texts(document, path, value):
                if not known & {written.path, path}:
                    yield written


def list_texts(
    document: Document, section: str, key: str, *, faulty: Iterable[PathKey]
) -> Iterator[Written]:
    """The texts in the list under ``key`` in the items of a section, but for ``faulty`` ones."""
    known = frozenset(faulty)
    for item_path, item in list_items(document, section):
        value = item.get(key) if isinstance(item, dict) else None
        path: PathKey = (*item_path, key)
        if isinstance(value, list) and path not in known:
            yield from (w for w in _list_texts(document, path, value) if w.path not in known)


def list_events(document: Document) -> Iterator[Written]:
    """The events that watches are to have or not to have, those too that there are not."""
    return list_written_inside(document, "watches", "events", faulty=())


def list_languages(document: Document) -> Iterator[Written]:
    """The languages of watches and of sources, those too that are refused."""
    for section, form in (("watches", list), ("sources", str)):
        for path, item in list_items(document, section):
            if isinstance(item, dict) and isinstance(said := item.get("lang"), form):
                yield from _list_texts(document, (*path, "lang"), said)


def list_phrases(document: Document) -> Iterator[Written]:
    """The phrases of the rules of genres."""
    for path, item in list_items(document, "genres"):
        for key in ("title", "lead", "slug", "unless"):
            if isinstance(item, dict) and isinstance(said := item.get(key), str | list):
                yield from _list_texts(document, (*path, key), said)


def _list_texts(document: Document, path: PathKey, value: Any) -> Iterator[Written]:
    """The text at ``path``, or those in the list there."""
    texts = enumerate(value) if isinstance(value, list) else [(None, value)]
    for index, text in texts:
        at = path if index is None else (*path, index)
        if isinstance(text, str) and text.strip():
            yield Written(value=text.strip(), path=at, place=document.place_of(at))


def list_names_of_entities(document: Document) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The id of each entity of a file, and what it says that the entity is called."""
    for (_, id_), item in list_items(document, "entities"):
        said = item if isinstance(item, dict) else {}
        aliases = said.get("aliases")
        names = [said.get("name"), *(aliases if isinstance(aliases, list) else ())]
        yield str(id_), tuple(name for name in names if isinstance(name, str))
