"""Which entries are another entry's text: exact and near copies, across all sources.

An index finds the few entries that could be one; `is_copy` decides. An entry is found by
the lowest of the hashes of its text's four-word runs, by those of its opening, and by pairs
of its headline's words (`copy_profiles`), so what was cut off, put before or put in another
order is found by what is left. Headline and text are found apart, as a headline alone shares
too little with a headline and a text. The cost of a look-up does not grow with the window
(`postings`).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Generic, TypeVar

from bot.model import Entry
from bot.stories.syndication.copy_profiles import (
    Profile,
    pack_profile,
    read_probes,
    read_profile,
    unpack_profile,
)
from bot.stories.syndication.copy_rules import is_copy
from bot.stories.syndication.postings import Postings

__all__ = ["CopyIndex", "Profile", "is_copy", "read_profile"]

K = TypeVar("K")

_LEAST_SHARED = 2  # marks; one may be by chance
_MARKS = 19  # that an entry has, about
_DECIDED = 12  # candidates that are compared word by word


class CopyIndex(Generic[K]):
    """Profiles under keys, and the search for the one whose text a new entry is.

    ``unpack`` makes a profile of what is kept of it.
    """

    def __init__(self, *, unpack: Callable[[bytes], Profile] = unpack_profile) -> None:
        self._unpack = unpack
        # Numbers stand for keys in the postings; 0 is nobody's.
        self._number_of: dict[K, int] = {}
        self._keys: list[K | None] = [None]
        self._kept: list[bytes] = [b""]
        self._orders = array("Q", [0])
        self._free: list[int] = []
        # By the address's hash: it stands in the profile, too.
        self._by_url: dict[int, int | tuple[int, ...]] = {}
        self._postings = Postings()

    def __len__(self) -> int:
        return len(self._number_of)

    def __getitem__(self, key: K) -> Profile:
        return self._at(self._number_of[key])[1]

    def packed(self, key: K) -> bytes:
        """The profile of ``key`` as it is kept."""
        return self._kept[self._number_of[key]]

    def __contains__(self, key: K) -> bool:
        return key in self._number_of

    def number_of(self, key: K) -> int:
        """The number of ``key``, until it is forgotten; then it is another's."""
        return self._number_of[key]

    def reserve(self, count: int) -> None:
        """Make room for ``count`` entries in an empty index, which else grows as they come."""
        self._postings.reserve(count * _MARKS)

    def order_of(self, key: K) -> int:
        """The order that ``key`` was added with."""
        return self._orders[self._number_of[key]]

    def add(self, key: K, profile: Profile, packed: bytes | None = None, *, order: int = 0) -> int:
        """Keep ``profile`` under ``key``, which is new. ``packed`` is it, as ``unpack`` takes it.

        Of two that are found alike the one with the lesser ``order`` comes first, whenever
        each was added. Returns the number of ``key``.
        """
        kept = pack_profile(profile) if packed is None else packed
        if self._free:
            number = self._free.pop()
            self._keys[number], self._kept[number], self._orders[number] = key, kept, order
        else:
            number = len(self._keys)
            self._keys.append(key)
            self._kept.append(kept)
            self._orders.append(order)
        self._number_of[key] = number
        if profile.url is not None:
            there = self._by_url.get(hash(profile.url))
            self._by_url[hash(profile.url)] = number if there is None else (*_list(there), number)
        self._postings.add(profile.indexed(), number)
        return number

    def remove(self, key: K) -> None:
        """Forget ``key``."""
        number = self._number_of.pop(key)
        profile = self._at(number)[1]
        self._keys[number], self._kept[number] = None, b""
        self._free.append(number)
        if profile.url is not None:
            there = _list(self._by_url.pop(hash(profile.url)))
            left = tuple(its for its in there if its != number)
            if left:
                self._by_url[hash(profile.url)] = left if len(left) > 1 else left[0]
        self._postings.remove(profile.indexed(), number)

    def find(self, profile: Profile) -> K | None:
        """The key of an entry whose text ``profile`` is, the likeliest; None where none is."""
        if profile.url is not None:
            there = self._with_url(profile.url)
            sources = {its.source for _, its in there}
            # A source with two entries at one address does not tell pages by address.
            if there and profile.source not in sources and len(sources) == len(there):
                return there[0][0]
        for number in self.candidates(profile):
            key, its = self._at(number)
            if is_copy(profile, its):
                return key
        return None

    def candidates(self, profile: Profile) -> list[int]:
        """The numbers of the entries that share most with ``profile``, most first.

        `key_of` gives the key that stands behind a number.
        """
        counted = self._postings.count(profile.probes())
        several = [
            (-count, self._orders[number], number)
            for number, count in counted.items()
            if count >= _LEAST_SHARED
        ]
        return [number for _, _, number in sorted(several)[:_DECIDED]]

    def key_of(self, number: int) -> K:
        """The key that `candidates` gave as ``number``."""
        return self._at(number)[0]

    def may_hold(self, entry: Entry) -> bool:
        """Whether `find` would find a text that ``entry`` has.

        Most entries share no page and no two marks with any, which is told without reading
        their whole profile.
        """
        if hash(entry.canonical_url) not in self._by_url:
            shared = self._postings.count(read_probes(entry))
            if max(shared.values(), default=0) < _LEAST_SHARED:
                return False
        return self.find(read_profile(entry)) is not None

    def _at(self, number: int) -> tuple[K, Profile]:
        key = self._keys[number]
        if key is None:
            raise LookupError(f"no entry has the number {number}")
        return key, self._unpack(self._kept[number])

    def _with_url(self, url: str) -> list[tuple[K, Profile]]:
        """The entries at an address, as they came."""
        numbers = sorted(_list(self._by_url.get(hash(url), ())), key=self._orders.__getitem__)
        return [kept for kept in map(self._at, numbers) if kept[1].url == url]


def _list(numbers: int | tuple[int, ...]) -> tuple[int, ...]:
    return (numbers,) if isinstance(numbers, int) else numbers
