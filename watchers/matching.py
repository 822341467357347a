"""Which stored entries the items of a document are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from watchers.evidence import Evidence, Item, dates_differ
from watchers.keys import EntryKeys, IdentityScheme, KnownEntry, Pair, pair_key

__all__ = ["Matching"]

_Keys = EntryKeys | KnownEntry
_Names = Callable[[_Keys], Iterable[object]]
_Condition = Callable[[EntryKeys, KnownEntry], bool]


class Matching:
    """Groups of a document against stored entries, pass by pass, one to one."""

    def __init__(
        self, groups: list[tuple[Item, ...]], evidence: Evidence, scheme: IdentityScheme
    ) -> None:
        self._groups = groups
        self._evidence = evidence
        self._scheme = scheme
        self._free = list(evidence.known)
        self.matches: dict[int, KnownEntry] = {}

    def run(self, *, now: datetime) -> bool:
        """Fill ``matches``; True where the source has just renumbered its archive."""
        # First what has not changed at all, so that no other takes its place.
        self._claim(_by_everything)
        self._claim(self._by_url_and_text)
        self._claim(self._by_scheme)
        self._claim(self._by_url)
        sure = len(self.matches)
        self._claim(_by_dated_title)
        # What is the same under another date is another entry ("Markets today").
        if self._scheme.pair not in (None, Pair.TITLE_TEXT):
            self._claim(_by_any_pair, _same_date)
        self._claim(self._by_text, _same_date)
        self._claim(self._by_title_alone)
        until = self._scheme.renumbered
        if until is not None:
            self._claim(
                _by_title, lambda keys, _: keys.published is None or keys.published <= until
            )
            return False
        if sure or not self._looks_renumbered():
            return False
        self._claim(_by_title, lambda keys, _: keys.published is None or keys.published <= now)
        return True

    def _looks_renumbered(self) -> bool:
        """Whether a document holds known titles, and little else."""
        titles = {known.title_key: known for known in self._free if known.title_key}
        found = [
            (group[0].keys, titles[group[0].keys.title_key])
            for index, group in enumerate(self._groups)
            if index not in self.matches and group[0].keys.title_key in titles
        ]
        total = len(found) + len(self.matches)
        # The title of a column comes again every week under a new date: two of them
        # prove nothing, three do.
        redated = any(dates_differ(keys, known) for keys, known in found)
        return total >= (3 if redated else 2) and total * 2 >= len(self._groups)

    def _by_scheme(self, keys: _Keys) -> Iterable[object]:
        if self._scheme.pair is None:
            return [keys.guid] if keys.guid else []
        name = pair_key(self._scheme.pair, keys)
        return [name] if all(name) else []

    def _by_url(self, keys: _Keys) -> Iterable[object]:
        name = self._evidence.name_by_url(keys)
        return [name] if name else []

    def _by_url_and_text(self, keys: _Keys) -> Iterable[object]:
        # Of a revised entry the stored guid is that of its first version.
        url = self._evidence.naming_url(keys)
        return [(url, keys.title_key, keys.published, keys.text_hash)] if url else []

    def _by_text(self, keys: _Keys) -> Iterable[object]:
        if not keys.text_hash or not keys.title_key:
            return []
        return [(keys.text_hash, keys.title_key, self._evidence.naming_url(keys))]

    def _by_title_alone(self, keys: _Keys) -> Iterable[object]:
        return [keys.title_key] if self._evidence.has_only_title(keys, self._scheme.pair) else []

    def _claim(self, names: _Names, allow: _Condition = lambda *_: True) -> None:
        """Match what has a name in common, in a fixed order, each stored entry once."""
        if not self._free:
            return
        by_name: dict[object, list[KnownEntry]] = {}
        for known in reversed(self._free):
            for name in names(known):
                by_name.setdefault(name, []).append(known)
        claimed: set[str] = set()
        for index, group in enumerate(self._groups):
            if index in self.matches:
                continue
            match = next(
                (
                    known
                    for item in group
                    for name in names(item.keys)
                    for known in _left(by_name.get(name), claimed)
                    if allow(item.keys, known)
                ),
                None,
            )
            if match is not None:
                claimed.add(match.id)
                self.matches[index] = match
        self._free = [known for known in self._free if known.id not in claimed]


def _left(candidates: list[KnownEntry] | None, claimed: set[str]) -> Iterable[KnownEntry]:
    """Those that are not claimed; the claimed at the end of the list are dropped for good."""
    while candidates and candidates[-1].id in claimed:
        candidates.pop()
    return (known for known in reversed(candidates or ()) if known.id not in claimed)


def _same_date(keys: EntryKeys, known: KnownEntry) -> bool:
    return not dates_differ(keys, known)


def _by_everything(keys: _Keys) -> Iterable[object]:
    url = keys.canonical_url
    return [(keys.guid, url, keys.title_key, keys.published, keys.text_hash)]


def _by_any_pair(keys: _Keys) -> Iterable[object]:
    names = [(pair, pair_key(pair, keys)) for pair in (Pair.URL_TITLE, Pair.GUID_TITLE)]
    return [name for name in names if all(name[1])]


def _by_title(keys: _Keys) -> Iterable[object]:
    return [keys.title_key] if keys.title_key else []


def _by_dated_title(keys: _Keys) -> Iterable[object]:
    return [(keys.title_key, keys.published)] if keys.title_key and keys.published else []
