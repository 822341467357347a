"""What a document and the stored entries say about a source's own way of naming things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from watchers.keys import EntryKeys, KnownEntry, Pair, pair_key
from watchers.model import ParsedEntry
from watchers.urls import is_front_page

__all__ = ["Evidence", "Item", "choose_pair", "dates_differ"]

_Keys = EntryKeys | KnownEntry
_K = TypeVar("_K", EntryKeys, KnownEntry)
_N = TypeVar("_N", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry at its ``place`` in the document; ``sorting`` is the same at any place."""

    place: int
    entry: ParsedEntry
    keys: EntryKeys
    sorting: str


def dates_differ(one: _Keys, other: _Keys) -> bool:
    """True where both have a date and not the same."""
    return None not in (one.published, other.published) and one.published != other.published


class Evidence:
    """A document's items and the stored entries, with what they show together.

    ``items`` has each item once, however often the document repeats it, in an order that
    does not depend on the document's; so has ``known``.
    """

    def __init__(
        self,
        entries: Sequence[ParsedEntry],
        keys_of_entries: Sequence[EntryKeys],
        known: Iterable[KnownEntry],
    ) -> None:
        distinct: dict[str, Item] = {}
        for place, (entry, keys) in enumerate(zip(entries, keys_of_entries, strict=True)):
            sorting = "\0".join(
                (
                    keys.guid or "",
                    keys.canonical_url or "",
                    *pair_key(Pair.TITLE_PUBLISHED, keys),
                    keys.text_hash,
                )
            )
            distinct.setdefault(sorting, Item(place=place, entry=entry, keys=keys, sorting=sorting))
        self.items = [distinct[sorting] for sorting in sorted(distinct)]
        self.known = sorted(known, key=lambda each: each.id)
        self._known_by_guid = _gather(self.known, lambda keys: keys.guid)
        self._titles = Counter(item.keys.title_key for item in self.items)
        self._known_titles = Counter(each.title_key for each in self.known)
        # With one guid on all items, the guid says nothing about any.
        guids = {item.keys.guid for item in self.items}
        self._one_guid = len(self.items) > 1 and len(guids) == 1
        self._naming: dict[str, bool] = {}
        self._shared_urls = {
            url
            for url, holders in _gather(
                (item.keys for item in self.items), lambda keys: keys.canonical_url
            ).items()
            if self._is_shared(holders)
        }
        self._ambiguous_urls = {
            url
            for url, stored in _gather(self.known, lambda keys: keys.canonical_url).items()
            if len({each.title_key for each in stored}) > 1
        }

    def _is_shared(self, holders: list[EntryKeys]) -> bool:
        """Whether items with one URL are several entries that all point there."""
        if len(holders) < 2:
            return False
        guids = {keys.guid for keys in holders}
        titles = {keys.title_key for keys in holders}
        everywhere = len(holders) == len(self.items)
        if len(titles) > 1:
            return len(guids) > 1 or None in guids or self._one_guid or everywhere
        return everywhere and len(holders) > 2

    def naming_url(self, keys: _Keys) -> str:
        """The canonical URL where it names one entry of the document; empty where it does
        not, as a front page does not.
        """
        url = keys.canonical_url
        if not url:
            return ""
        if url not in self._naming:
            self._naming[url] = url not in self._shared_urls and not is_front_page(url)
        return url if self._naming[url] else ""

    def name_by_url(self, keys: _Keys) -> tuple[str, ...]:
        """What the URL names a stored entry by: itself, or itself with the title where
        several stored entries have it; empty where it names none.
        """
        url = self.naming_url(keys)
        if not url:
            return ()
        return (url, keys.title_key) if url in self._ambiguous_urls else (url,)

    def has_only_title(self, keys: _Keys, pair: Pair | None) -> bool:
        """Whether a title is all that an entry is known by, and no other entry has it."""
        if self.naming_url(keys) or keys.published or (pair is None and keys.guid):
            return False
        return self._titles[keys.title_key] <= 1 and self._known_titles[keys.title_key] <= 1

    # -- guids ---------------------------------------------------------------------------

    def guids_fail(self) -> bool:
        """Whether the source's guids name nothing: not unique, moved around, or new each time."""
        return self._guids_repeat() or self._guids_move() or self._guids_churn()

    def _guids_repeat(self) -> bool:
        """The same guid on different items, in the document or in the store."""
        in_document = _gather((item.keys for item in self.items), lambda keys: keys.guid)
        if any(self._are_different(holders) for holders in in_document.values()):
            return True
        return any(
            len({each.title_key for each in stored}) > 1
            and len({each.canonical_url for each in stored}) > 1
            for stored in self._known_by_guid.values()
        )

    def _are_different(self, holders: list[EntryKeys]) -> bool:
        """Whether items with one guid are different entries, and not versions of one."""
        if len(holders) < 2:
            return False
        urls = {keys.canonical_url for keys in holders}
        titles = {keys.title_key for keys in holders}
        if len(titles) > 1 and (len(urls) > 1 or not self.naming_url(holders[0])):
            return True
        if not self._one_guid:
            return False
        dates = {keys.published for keys in holders}
        return len(titles) > 1 or len(urls) > 1 or len(dates) > 1 or len(holders) > 2

    def _guids_move(self) -> bool:
        """Known guids on other items than before: numbers of places, not names of entries."""
        by_address: dict[tuple[str, str], list[KnownEntry]] | None = None
        seen = changed = 0
        for item in self.items:
            before = self._known_by_guid.get(item.keys.guid or "", [])
            if not before:
                continue
            seen += 1
            if not all(self._is_other(item.keys, each) for each in before):
                continue
            if by_address is None:  # hardly any document has need of it
                by_address = _gather(self.known, lambda keys: pair_key(Pair.URL_TITLE, keys))
            elsewhere = by_address.get(pair_key(Pair.URL_TITLE, item.keys), [])
            if any(not dates_differ(item.keys, each) for each in elsewhere):
                return True
            changed += all(dates_differ(item.keys, each) for each in before)
        return changed > 1 and changed * 2 >= seen

    def _is_other(self, keys: EntryKeys, known: KnownEntry) -> bool:
        """Nothing but the guid is the same."""
        url = self.naming_url(keys)
        return keys.title_key != known.title_key and (not url or url != known.canonical_url)

    def _guids_churn(self) -> bool:
        """The same URLs and titles under other guids, and no guid that is known."""
        if any(item.keys.guid in self._known_by_guid for item in self.items):
            return False
        by_address = _gather(
            (each for each in self.known if each.guid),
            lambda keys: pair_key(Pair.URL_TITLE, keys),
        )
        # Where all items carry one date, it is that of the document.
        stamped = len(self.items) > 1 and len({i.keys.published for i in self.items}) == 1
        found = sum(
            1
            for item in self.items
            if item.keys.guid
            and any(
                stamped or self.naming_url(item.keys) or not dates_differ(item.keys, each)
                for each in by_address.get(pair_key(Pair.URL_TITLE, item.keys), [])
            )
        )
        return found > 1


def _gather(keys: Iterable[_K], name: Callable[[_K], _N | None]) -> dict[_N, list[_K]]:
    """``keys`` by a name that they have, those without it left out."""
    gathered: dict[_N, list[_K]] = {}
    for each in keys:
        called = name(each)
        if called:
            gathered.setdefault(called, []).append(each)
    return gathered


def choose_pair(evidence: Evidence, current: Pair | None) -> Pair:
    """The pair that names a source's entries where its guids do not.

    The first that tells the document's items apart as well as any, and finds as many of
    the stored entries again as any of those. The current one stays as long as it tells
    items apart and finds something again: an entry that was found by one pair may be new
    to another.
    """
    apart: dict[Pair, int] = {}
    found: dict[Pair, int] = {}
    for pair in Pair:
        names = {pair_key(pair, item.keys) for item in evidence.items}
        apart[pair] = len(names)
        found[pair] = len(names & {pair_key(pair, each) for each in evidence.known})
    usual = [pair for pair in Pair if pair is not Pair.TITLE_TEXT]
    most = max(apart[pair] for pair in usual)
    if most == 1 and apart[Pair.TITLE_TEXT] > 2:
        return Pair.TITLE_TEXT
    unique = [pair for pair in usual if apart[pair] == most]
    finds = max(found[pair] for pair in unique)
    best = [pair for pair in unique if found[pair] == finds]
    keep = current in unique and (found[current] > 0 or finds == 0)
    return current if current is not None and keep else best[0]
