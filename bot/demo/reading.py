"""Reads the file of a day, and reports every fault of it in one go with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from bot.demo.day import Day, DayFeed, DayItem, FeedFormat
from bot.demo.queries import find_query_faults
from config.documents import Document, PathKey, read_document, render_path
from config.errors import ConfigError, Fault, Place
from config.faults import explain_errors
from config.schema import EntitySettings, WatchSettings

__all__ = ["load_day", "read_day", "shipped_day"]

PartT = TypeVar("PartT", bound=BaseModel)
# Where a fault stands, what is wrong, and what to do about it.
Finding = tuple[PathKey, str, str]


def shipped_day() -> Day:
    """The day that ships with the program."""
    return load_day(Path(__file__).with_name("day.yaml"))


def load_day(path: Path) -> Day:
    """The day of a file. Raises ConfigError with every fault."""
    try:
        data = path.read_bytes()
    except OSError as exc:
        fault = Fault(
            place=Place(file=str(path)),
            problem=f"the day cannot be read: {exc.strerror or exc}",
            remedy="name a file that is there and may be read",
        )
        raise ConfigError([fault]) from exc
    return read_day(data, file=str(path))


def read_day(data: bytes, *, file: str) -> Day:
    """The day that ``data`` (YAML in UTF-8) describes. Raises ConfigError with every fault.

    ``file`` names the bytes in the faults.
    """
    document = read_document(data, file=file)
    faults = list(document.faults)
    raw = document.value
    if not isinstance(raw, dict) or (not raw and not faults):
        faults.append(
            Fault(
                place=Place(file=file),
                problem="this is no day",
                remedy="write title, note, feeds, items and watches; the shipped day shows how",
            )
        )
        raise ConfigError(faults)
    day = None
    try:
        day = Day.model_validate(raw)
    except ValidationError as exc:
        if raw:  # else the file could not be read at all, which is said already
            explained = explain_errors(
                exc, root=Day, place_of=document.place_of, key_place_of=document.key_place_of
            )
            faults += [fault for _, fault in explained]
    faults += [_fault(document, finding) for finding in _faults_between_parts(raw)]
    if faults or day is None:
        raise ConfigError(sorted(faults, key=lambda fault: fault.place.line or 0))
    return day


def _fault(document: Document, finding: Finding) -> Fault:
    path, problem, remedy = finding
    return Fault(
        place=document.place_of(path), path=render_path(path), problem=problem, remedy=remedy
    )


def _read_parts(kind: type[PartT], raw: Any) -> dict[int, PartT]:
    """Those of a list that can be read by themselves, by index.

    The faults of the others are reported elsewhere; these are looked at for what stands
    between parts, so that a day with one bad item still hears of all else.
    """
    parts = {}
    for index, value in enumerate(raw if isinstance(raw, list) else []):
        try:
            parts[index] = kind.model_validate(value)
        except ValidationError:
            continue
    return parts


def _ids(raw: Any) -> list[str | None]:
    entries = raw if isinstance(raw, list) else []
    return [
        entry["id"] if isinstance(entry, dict) and isinstance(entry.get("id"), str) else None
        for entry in entries
    ]


def _faults_between_parts(raw: Mapping[str, Any]) -> list[Finding]:
    feeds = _read_parts(DayFeed, raw.get("feeds"))
    items = _read_parts(DayItem, raw.get("items"))
    return [
        *_ids_given_twice("feeds", _ids(raw.get("feeds"))),
        *_ids_given_twice("items", _ids(raw.get("items"))),
        *_hosts_given_twice(feeds),
        *_items_without_a_feed(_ids(raw.get("feeds")), feeds, items),
        *_items_after_the_end(raw.get("seconds", Day.model_fields["seconds"].default), items),
        *_faults_of_revisions(_ids(raw.get("items")), items),
        *_guids_given_twice(items),
        *_watches_given_twice(raw.get("watches")),
        *_faults_of_queries(raw.get("watches"), raw.get("entities")),
    ]


def _ids_given_twice(part: str, ids: list[str | None]) -> Iterator[Finding]:
    for index, name in enumerate(ids):
        if name is not None and name in ids[:index]:
            first = f"{part}[{ids.index(name)}]"
            yield (part, index, "id"), f"{name!r} is the id of {first} too", "rename one of them"


def _watches_given_twice(raw: Any) -> Iterator[Finding]:
    names = [
        watch.get("name") if isinstance(watch, dict) else None
        for watch in (raw if isinstance(raw, list) else [])
    ]
    for index, name in enumerate(names):
        if isinstance(name, str) and name in names[:index]:
            first = f"watches[{names.index(name)}]"
            path = ("watches", index, "name")
            yield path, f"{name!r} is the name of {first} too", "rename one of them"


def _faults_of_queries(raw_watches: Any, raw_entities: Any) -> Iterator[Finding]:
    entities: dict[str, EntitySettings | None] = {}
    for name, value in raw_entities.items() if isinstance(raw_entities, dict) else ():
        try:
            entities[name] = EntitySettings.model_validate(value)
        except ValidationError:
            entities[name] = None
    watches = _read_parts(WatchSettings, raw_watches)
    for index, problem in find_query_faults(watches, entities):
        yield ("watches", index, "query"), problem, ""


def _hosts_given_twice(feeds: Mapping[int, DayFeed]) -> Iterator[Finding]:
    first_of: dict[str, DayFeed] = {}
    for index, feed in feeds.items():
        other = first_of.setdefault(feed.host, feed)
        if other is not feed and (other.owner is None or other.owner != feed.owner):
            yield (
                ("feeds", index, "host"),
                f"{feed.host} is the host of {other.id} too, under another owner",
                "give both the same owner, or one of them another host",
            )


def _items_without_a_feed(
    feed_ids: list[str | None], feeds: Mapping[int, DayFeed], items: Mapping[int, DayItem]
) -> Iterator[Finding]:
    known = [name for name in feed_ids if name is not None]
    formats = {feed.id: feed.format for feed in feeds.values()}
    for index, item in items.items():
        if item.feed not in known:
            nearest = get_close_matches(item.feed, known, n=1)
            remedy = f"did you mean {nearest[0]!r}?" if nearest else "name one of the feeds"
            yield ("items", index, "feed"), f"no feed has the id {item.feed!r}", remedy
        elif not item.dated and formats.get(item.feed) is FeedFormat.ATOM:
            yield (
                ("items", index, "dated"),
                "an Atom entry always has a time (RFC 4287 §4.1.2)",
                "put the item into an RSS or a JSON feed",
            )


def _items_after_the_end(seconds: object, items: Mapping[int, DayItem]) -> Iterator[Finding]:
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return
    for index, item in items.items():
        if item.at > timedelta(seconds=seconds):
            yield (
                ("items", index, "at"),
                f"the day ends at {seconds:g} s, before this item appears",
                "move the item, or give the day more seconds",
            )


def _faults_of_revisions(ids: list[str | None], items: Mapping[int, DayItem]) -> Iterator[Finding]:
    by_id = {item.id: item for item in items.values()}
    for index, item in items.items():
        if item.revises is None:
            continue
        path = ("items", index, "revises")
        earlier = by_id.get(item.revises)
        if earlier is None:
            if item.revises not in ids:
                yield path, f"no item has the id {item.revises!r}", "name an earlier item"
        elif earlier.feed != item.feed:
            yield (
                path,
                f"{earlier.id} is in the feed {earlier.feed}, this item in {item.feed}",
                "a revision stays in its feed",
            )
        elif earlier.at >= item.at:
            yield (
                path,
                f"{earlier.id} does not appear before this item",
                "give this one a later `at`, or name an earlier item",
            )


def _guids_given_twice(items: Mapping[int, DayItem]) -> Iterator[Finding]:
    first_of: dict[tuple[str, str], str] = {}
    for index, item in items.items():
        if item.guid is None:
            continue
        other = first_of.setdefault((item.feed, item.guid), item.id)
        if other != item.id:
            yield (
                ("items", index, "guid"),
                f"{other} has the same guid",
                f"write `revises: {other}` in its place, or leave the guid out",
            )
