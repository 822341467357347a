"""How an entry is known again when its source is polled the next time.

Pure. What is stored of a source's entries and what a document holds go in; what is new,
what was revised and what is the same come out, with the scheme to remember.

An entry is known by its guid within its source, by its canonical URL, and last by its
title with its date. Where a source's guids are not unique or change from poll to poll,
the pair of keys that is proven stable for that source stands in for the guid.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from watchers.evidence import Evidence, Item, choose_pair
from watchers.keys import (
    EntryKeys,
    IdentityScheme,
    KnownEntry,
    Pair,
    keys_of,
    pair_key,
    text_hash,
    title_key,
)
from watchers.matching import Matching
from watchers.model import ParsedEntry
from watchers.normal import bound_key

__all__ = [
    "EntryKeys",
    "IdentityScheme",
    "KnownEntry",
    "Pair",
    "Recognised",
    "Recognition",
    "keys_of",
    "recognise",
    "text_hash",
    "title_key",
]

# So many undated entries at once are no coincidence.
_SEVERAL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """An entry with the id it has, or gets, within its source, and the keys to store.

    Of a revised entry, guid and canonical URL are those it was first stored with.
    """

    id: str
    entry: ParsedEntry
    keys: EntryKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What of a document is new, what was revised, and how many entries are the same.

    ``scheme`` is to be stored with them. ``renumbered`` is true where this document came
    with known titles under other guids and addresses. ``returning`` is true where nothing
    was recognised though the source has been read before, and several entries cannot be
    dated: it looks like a return from a long pause or an archive put up anew, and undated
    entries are to be stored as a baseline, without an alert.
    """

    new: tuple[Recognised, ...]
    revised: tuple[Recognised, ...]
    same: int
    scheme: IdentityScheme
    renumbered: bool = False
    returning: bool = False


def recognise(
    entries: tuple[ParsedEntry, ...],
    known: tuple[KnownEntry, ...],
    scheme: IdentityScheme,
    *,
    now: datetime,
    baselined: bool = True,
    keys: Sequence[EntryKeys] | None = None,
) -> Recognition:
    """What of a document's ``entries`` is new to its source.

    ``known`` are the stored entries that share a guid, a canonical URL or a title key
    with any of them; ``baselined`` is whether the source has been read before. Their
    order does not matter, except that ``new`` and ``revised`` keep that of the document.
    ``keys`` are those of ``entries``, one for one, where the caller has them already.
    """
    if not entries:
        return Recognition(new=(), revised=(), same=0, scheme=scheme)
    if keys is None:
        keys = [keys_of(entry) for entry in entries]
    if all(entry.change is not None for entry in entries):
        return _recognise_changes(entries, keys, known, scheme)
    evidence = Evidence(entries, keys, known)
    if scheme.pair is not None or evidence.guids_fail():
        scheme = replace(scheme, pair=choose_pair(evidence, scheme.pair))
    groups = _group(evidence, scheme.pair)
    matching = Matching(groups, evidence, scheme)
    renumbered = matching.run(now=now)
    if renumbered and scheme.renumbered is None:
        scheme = replace(scheme, renumbered=now)
    revised: list[tuple[int, Recognised]] = []
    for group, match in matching.matches.items():
        if match.text_hash and all(i.keys.text_hash != match.text_hash for i in groups[group]):
            best = _latest(groups[group])
            revised.append((best.place, _revise(match, best)))
    strangers = [items for index, items in enumerate(groups) if index not in matching.matches]
    new = _name(strangers, evidence, by_guid=scheme.pair is None)
    undatable = sum(1 for each in new if _is_undatable(each.keys, now))
    return Recognition(
        new=new,
        revised=tuple(each for _, each in sorted(revised, key=lambda pair: pair[0])),
        same=len(matching.matches) - len(revised),
        scheme=scheme,
        renumbered=renumbered,
        returning=baselined and not matching.matches and undatable >= _SEVERAL,
    )


def _recognise_changes(
    entries: tuple[ParsedEntry, ...],
    keys_of_entries: Sequence[EntryKeys],
    known: tuple[KnownEntry, ...],
    scheme: IdentityScheme,
) -> Recognition:
    """Changes of a page by their guids alone.

    Their watcher names each for good. All changes of one page have its address, and the
    same words may come to stand there a second time: that is another change.
    """
    by_guid = {each.guid: each for each in known if each.guid}
    new: dict[str, Recognised] = {}
    revised: dict[str, Recognised] = {}
    same = 0
    for entry, keys in zip(entries, keys_of_entries, strict=True):
        match = by_guid.get(keys.guid or "")
        if match is None:
            name = keys.guid or text_hash(entry)
            new.setdefault(name, Recognised(id=name, entry=entry, keys=keys))
        elif match.text_hash in ("", keys.text_hash):
            same += 1
        else:
            revised.setdefault(match.id, Recognised(id=match.id, entry=entry, keys=keys))
    return Recognition(
        new=tuple(new.values()), revised=tuple(revised.values()), same=same, scheme=scheme
    )


def _revise(known: KnownEntry, item: Item) -> Recognised:
    """A stored entry with a new text.

    Its guid and canonical URL stay those that it was stored with: its id stands on them,
    and must never be given again. Where it has neither, its id stands on its title, and
    it takes none on, by which its title could come to change.
    """
    named = known.guid or known.canonical_url
    url = known.canonical_url or (item.keys.canonical_url if named else None)
    guid = known.guid or (item.keys.guid if named else None)
    return Recognised(
        id=known.id,
        entry=replace(item.entry, canonical_url=url),
        keys=replace(item.keys, guid=guid, canonical_url=url),
    )


def _is_undatable(keys: EntryKeys, now: datetime) -> bool:
    return keys.published is None or keys.published > now


def _latest(items: tuple[Item, ...]) -> Item:
    """Which of several versions of one entry speaks for it."""
    start = datetime.min.replace(tzinfo=UTC)

    def order(item: Item) -> tuple[datetime, datetime, str]:
        entry = item.entry
        return (entry.updated or entry.published or start, entry.published or start, item.sorting)

    return max(items, key=order)


# -- which items of a document are one entry -----------------------------------------------


def _group(evidence: Evidence, pair: Pair | None) -> list[tuple[Item, ...]]:
    """The document's items by entry, in an order that is not that of the document."""
    parent = list(range(len(evidence.items)))

    def find(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    first: dict[object, int] = {}
    for index, item in enumerate(evidence.items):
        for name in _names_of(item, evidence, pair):
            parent[find(index)] = find(first.setdefault(name, index))
    groups: dict[int, list[Item]] = {}
    for index, item in enumerate(evidence.items):
        groups.setdefault(find(index), []).append(item)
    return [tuple(items) for items in groups.values()]


def _names_of(item: Item, evidence: Evidence, pair: Pair | None) -> Iterable[object]:
    url = evidence.naming_url(item.keys)
    if url:
        yield "url", url
    if pair is not None:
        if all(pair_key(pair, item.keys)):
            yield "pair", pair_key(pair, item.keys)
    elif item.keys.guid:
        yield "guid", item.keys.guid
    elif not url and item.keys.published:
        yield "title", pair_key(Pair.TITLE_PUBLISHED, item.keys)


# -- what new entries are called -----------------------------------------------------------


def _name(
    groups: list[tuple[Item, ...]], evidence: Evidence, *, by_guid: bool
) -> tuple[Recognised, ...]:
    """New entries with ids that nothing else of the source has, in the document's order."""
    taken = {known.id for known in evidence.known}
    named: list[tuple[int, Recognised]] = []
    for group in groups:
        best = _latest(group)
        wanted = (best.keys.guid if by_guid else None) or evidence.naming_url(best.keys)
        new_id = bound_key(wanted) if wanted else _digest(best)
        if new_id in taken:
            new_id = _digest(best)
        count = 1
        while new_id in taken:
            count += 1
            new_id = f"{_digest(best)}-{count}"
        taken.add(new_id)
        named.append(
            (min(i.place for i in group), Recognised(id=new_id, entry=best.entry, keys=best.keys))
        )
    return tuple(each for _, each in sorted(named, key=lambda pair: pair[0]))


def _digest(item: Item) -> str:
    return hashlib.sha256(item.sorting.encode(errors="replace")).hexdigest()[:32]
