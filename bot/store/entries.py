"""Entries: written once, known again, revised."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import (
    Connection,
    Integer,
    Table,
    Update,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.errors import StoreRejected
from bot.model import Entry, EntryKey, MemberPlace, Relation
from bot.ports.records import EntryRow, RevisionRow
from bot.ports.source_records import KeysOfSource
from bot.store.bodies import TEXTS
from bot.store.columns import AnyRow, Utc, replace_unstorable
from bot.store.counters import draw_numbers
from bot.store.hashes import hash_key, hash_text
from bot.store.schema import changes, entries, known
from watchers.identity import KnownEntry

__all__ = [
    "entries_of",
    "in_chunks",
    "insert_entries",
    "numbers_of",
    "place_entries",
    "read_entry",
    "recall",
    "revise_entries",
]

T = TypeVar("T")

_CHUNK = 5_000  # values of one IN: SQLite takes 32,766 of all kinds in a statement

# `still` decides over weeks: writing it once an hour spares a write at nearly every poll.
STILL_STEP = timedelta(hours=1)

_OF_ONE_TITLE = 50  # so many entries that share only a title are recalled at least

_Names = tuple[frozenset[str], frozenset[str], frozenset[str]]  # guids, addresses, titles
_NOTHING: _Names = (frozenset(), frozenset(), frozenset())

# Made once: to put them together anew takes longer than to carry them out.
_KNOWN = select(
    known.c.number,
    known.c.source,
    known.c.id,
    known.c.guid,
    known.c.canonical_url,
    known.c.title_key,
    known.c.published,
    known.c.text_hash,
    known.c.still,
)
_NAMED = _KNOWN.where(
    or_(
        known.c.guid_hash.in_(bindparam("guids", expanding=True)),
        known.c.url_hash.in_(bindparam("urls", expanding=True)),
    )
)
_NUMBERED = _KNOWN.where(known.c.number.in_(bindparam("numbers", expanding=True)))
_PLACED = (
    select(
        known.c.number,
        func.row_number()
        .over(partition_by=known.c.title_hash, order_by=known.c.number.desc())
        .label("place"),
    )
    .where(known.c.title_hash.in_(bindparam("titles", expanding=True)))
    .subquery()
)
_LATEST_TITLED = select(_PLACED.c.number).where(_PLACED.c.place <= bindparam("most", type_=Integer))
_STILL = (
    update(known)
    .where(known.c.number.in_(bindparam("numbers", expanding=True)))
    .values(still=bindparam("at", type_=Utc))
)


def in_chunks(values: Iterable[T], size: int = _CHUNK) -> Iterable[list[T]]:
    """``values`` in lists short enough for one statement."""
    rest = iter(values)
    while chunk := list(islice(rest, size)):
        yield chunk


def recall(
    conn: Connection, keys: Sequence[KeysOfSource], *, now: datetime
) -> Mapping[str, tuple[KnownEntry, ...]]:
    """The entries, and what is left of forgotten ones, that share a key with a document.

    Of those that share no more than a title, the latest of each title: a source whose
    entries are all called "Photo of the day" has years of them. They are as many as the
    document could hold of them, and 50 at least.
    """
    by_stored = {replace_unstorable(key.source): key.source for key in keys}
    wanted = {
        key.source: (_stored(key.guids), _stored(key.canonical_urls), _stored(key.title_keys))
        for key in keys
    }
    found: dict[int, AnyRow] = {}
    for row in _find_by_names(conn, wanted):
        number, source, _, guid, url, *_ = row
        guids, urls, _ = wanted.get(by_stored.get(source, ""), _NOTHING)
        if guid in guids or url in urls:
            found[number] = row
    titled = _find_by_titles(conn, wanted, {key.source: key.size for key in keys})
    # Most of these were found by their names already.
    for numbers in in_chunks(titled - found.keys()):
        for row in conn.execute(_NUMBERED, {"numbers": numbers}).all():
            _, _, titles = wanted.get(by_stored.get(row.source, ""), _NOTHING)
            if row.title_key in titles:
                found[row.number] = row
    recalled: dict[str, list[KnownEntry]] = {source: [] for source in wanted}
    stale: list[int] = []
    before = now - STILL_STEP
    for number, row in sorted(found.items()):
        _, source, id_, guid, url, title_key, published, text_hash, still = row
        recalled[by_stored[source]].append(
            KnownEntry(
                id=id_,
                guid=guid,
                canonical_url=url,
                title_key=title_key,
                published=published,
                text_hash=text_hash,
            )
        )
        if still <= before:
            stale.append(number)
    for numbers in in_chunks(stale):
        conn.execute(_STILL, {"numbers": numbers, "at": now})
    return {source: tuple(entries_) for source, entries_ in recalled.items()}


def _find_by_names(conn: Connection, wanted: Mapping[str, _Names]) -> Iterator[AnyRow]:
    hashes = [
        ("guids", hash_text(guid, within=source) or 0)
        for source, (guids, _, _) in wanted.items()
        for guid in sorted(guids)
    ]
    hashes += [("urls", hash_text(url) or 0) for _, urls, _ in wanted.values() for url in urls]
    for chunk in in_chunks(hashes):
        of_kind: dict[str, list[int]] = {"guids": [], "urls": []}
        for kind, value in chunk:
            of_kind[kind].append(value)
        yield from conn.execute(_NAMED, of_kind).all()


def _find_by_titles(
    conn: Connection, wanted: Mapping[str, _Names], sizes: Mapping[str, int]
) -> set[int]:
    """The numbers of the latest entries of each title."""
    by_most: dict[int, list[int]] = {}
    for source, (_, _, titles) in wanted.items():
        by_most.setdefault(max(sizes[source], _OF_ONE_TITLE), []).extend(
            hash_text(title, within=source) or 0 for title in sorted(titles)
        )
    return {
        number
        for most, hashes in by_most.items()
        for chunk in in_chunks(hashes)
        for (number,) in conn.execute(_LATEST_TITLED, {"titles": chunk, "most": most}).all()
    }


def insert_entries(
    conn: Connection, rows: Sequence[EntryRow], *, at: datetime
) -> list[tuple[int, EntryRow]]:
    """Store new entries in their order; those stored, each with its number.

    An entry whose source and id are there already is passed over: the first one stays.
    """
    by_key: dict[bytes, EntryRow] = {}
    for row in rows:
        by_key.setdefault(hash_key(row.entry.source, row.entry.id), row)
    for chunk in in_chunks(list(by_key)):
        for key in conn.execute(
            select(known.c.key_hash).where(known.c.key_hash.in_(chunk))
        ).scalars():
            del by_key[bytes(key)]
    if not by_key:
        return []
    numbers = draw_numbers(conn, "entries", len(by_key))
    stored = list(zip(numbers, by_key.items(), strict=True))
    conn.execute(
        insert(known),
        [
            {"number": number, "key_hash": key, "id_hash": hash_text(row.entry.id)}
            | {"source": row.entry.source, "id": row.entry.id, "still": at, "forgotten": None}
            | _known_values(row)
            for number, (key, row) in stored
        ],
    )
    conn.execute(
        insert(entries),
        [
            {"number": number, "seen": row.entry.seen, "absent_at": row.entry.absent_at}
            | _entry_values(row.entry)
            | _judgement_values(row)
            for number, (_, row) in stored
        ],
    )
    evidence = [
        {"entry": number, "before": row.change.before, "after": row.change.after}
        for number, (_, row) in stored
        if row.change is not None
    ]
    if evidence:
        conn.execute(insert(changes), evidence)
    return [(number, row) for number, (_, row) in stored]


def entries_of(conn: Connection, keys: Collection[EntryKey]) -> Mapping[EntryKey, Entry]:
    """The stored entries of these keys; those never stored or forgotten are left out."""
    by_hash = {hash_key(*key): key for key in keys}
    found: dict[EntryKey, Entry] = {}
    for chunk in in_chunks(list(by_hash)):
        for row in conn.execute(
            select(known.c.key_hash, known.c.source, known.c.id, known.c.canonical_url, entries)
            .join(entries, entries.c.number == known.c.number)
            .where(known.c.key_hash.in_(chunk))
        ):
            found[by_hash[bytes(row.key_hash)]] = read_entry(row)
    return found


def numbers_of(conn: Connection, keys: Collection[EntryKey]) -> Mapping[EntryKey, int]:
    """The row numbers of these entries; those never stored or forgotten are left out."""
    by_hash = {hash_key(*key): key for key in keys}
    return {
        by_hash[bytes(row.key_hash)]: row.number
        for chunk in in_chunks(list(by_hash))
        for row in conn.execute(
            select(known.c.key_hash, known.c.number).where(
                known.c.key_hash.in_(chunk), known.c.forgotten.is_(None)
            )
        )
    }


def place_entries(conn: Connection, rows: Sequence[tuple[int, EntryRow]]) -> None:
    """Give stored entries the places of their judgement."""
    _update_by_number(
        conn, entries, [{"number": number} | _judgement_values(row) for number, row in rows]
    )


def revise_entries(
    conn: Connection, rows: Sequence[RevisionRow], *, at: datetime
) -> list[tuple[int, RevisionRow]]:
    """Put new texts in the place of stored ones; those stored, each with its number.

    An entry that was forgotten meanwhile stays forgotten. One that its first judgement
    left without a story takes the place that a revision's gives it; a place once given
    stays. Raises StoreRejected for an entry that was never stored.
    """
    by_key = {hash_key(row.entry.source, row.entry.id): row for row in rows}
    numbers: dict[bytes, int | None] = {}
    for chunk in in_chunks(list(by_key)):
        for found in conn.execute(
            select(known.c.key_hash, known.c.number, known.c.forgotten).where(
                known.c.key_hash.in_(chunk)
            )
        ):
            numbers[bytes(found.key_hash)] = None if found.forgotten else found.number
    for key, row in by_key.items():
        if key not in numbers:
            raise StoreRejected(
                f"the entry {row.entry.id!r} of {row.entry.source!r} is to be revised and is not "
                "in the database; its source is fetched again, and then it is a new one"
            )
    stored = [(number, row) for key, row in by_key.items() if (number := numbers[key]) is not None]
    _update_by_number(
        conn,
        known,
        [{"number": number, "still": at} | _known_values(row) for number, row in stored],
    )
    _update_by_number(
        conn, entries, [{"number": number} | _entry_values(row.entry) for number, row in stored]
    )
    _update_by_number(
        conn,
        entries,
        [{"number": number} | _judgement_values(row) for number, row in stored if _is_placed(row)],
    )
    _update_by_number(
        conn,
        entries,
        [
            {"number": number} | _place_values(row.place)
            for number, row in stored
            if row.place is not None and not _is_placed(row)
        ],
    )
    return stored


def read_entry(row: AnyRow) -> Entry:
    """The entry in a row of `entries` joined with `known`."""
    return Entry(
        id=row.id,
        source=row.source,
        url=row.url,
        canonical_url=row.canonical_url,
        title=row.title,
        summary=row.summary,
        content=row.content,
        published=row.published,
        updated=row.updated,
        seen=row.seen,
        absent_at=row.absent_at,
        lang=row.lang,
        authors=TEXTS.read(row.authors),
        tags=TEXTS.read(row.tags),
    )


def _stored(texts: Iterable[str]) -> frozenset[str]:
    # An empty guid, address or title names nothing.
    return frozenset(replace_unstorable(text) for text in texts if text)


def _known_values(row: EntryRow | RevisionRow) -> dict[str, Any]:
    entry = row.entry
    return {
        "guid": row.guid,
        "canonical_url": entry.canonical_url,
        "title_key": row.title_key,
        "published": row.published if isinstance(row, RevisionRow) else entry.published,
        "text_hash": row.text_hash,
        "guid_hash": hash_text(row.guid, within=entry.source),
        "url_hash": hash_text(entry.canonical_url),
        "title_hash": hash_text(row.title_key, within=entry.source),
        "link_hash": hash_text(entry.url) if entry.url != entry.canonical_url else None,
    }


def _entry_values(entry: Entry) -> dict[str, Any]:
    return {
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content": entry.content,
        "published": entry.published,
        "updated": entry.updated,
        "lang": entry.lang,
        "authors": TEXTS.write(entry.authors),
        "tags": TEXTS.write(entry.tags),
    }


def _is_placed(row: RevisionRow) -> bool:
    """Whether a revision gives its entry a place that it did not have before."""
    placement = None if row.decision is None else row.decision.placement
    return placement is not None and placement.relation is not Relation.REVISION


def _judgement_values(row: EntryRow | RevisionRow) -> dict[str, Any]:
    decision = row.decision
    placement = None if decision is None else decision.placement
    copy_of = None if placement is None else placement.copy_of
    return {
        "story": placement and placement.story,
        "relation": placement and placement.relation.value,
        "copy_source": copy_of and copy_of.source,
        "copy_id": copy_of and copy_of.id,
        "event": decision and decision.event.type.value,
        "event_score": decision and decision.event.score,
        "watched": decision is not None and bool(decision.hits),
    } | _place_values(row.place)


def _place_values(place: MemberPlace | None) -> dict[str, Any]:
    if place is None:
        return {"placed": None, "text_source": None, "text_id": None, "revised": None}
    return {
        "placed": place.order,
        "text_source": place.text_of and place.text_of.source,
        "text_id": place.text_of and place.text_of.id,
        "revised": place.revised,
        # The story goes by what it was when it was placed, whatever its new text is.
        "watched": place.watched,
    }


def _update_by_number(conn: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if not rows:
        return
    names = tuple(name for name in rows[0] if name != "number")
    conn.execute(
        _update_values(table, names),
        [{f"b_{name}": value for name, value in row.items()} for row in rows],
    )


@cache
def _update_values(table: Table, names: tuple[str, ...]) -> Update:
    return (
        update(table)
        .where(table.c.number == bindparam("b_number"))
        .values({name: bindparam(f"b_{name}") for name in names})
    )
