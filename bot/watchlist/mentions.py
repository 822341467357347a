"""Where a text names the entities of a catalogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from bot.model import Field, Mention
from bot.watchlist.ambiguity import is_everyday, is_meant
from bot.watchlist.places import Slots, TextView, find_phrase, list_paths, view_text
from bot.watchlist.tickers import Tickers
from bot.watchlist.words import spell_words

__all__ = ["Alias", "MentionFinder"]


class Alias(NamedTuple):
    """A name of an entity, as the catalogue writes it."""

    entity: str
    name: str


class _Pattern(NamedTuple):
    alias: Alias
    slots: Slots
    everyday: bool  # it is a word too, and holds by context only


class _Found(NamedTuple):
    start: int
    end: int
    entity: str
    everyday: str  # the name by which it was found where that is a word too, else empty


class MentionFinder:
    """Finds the mentions of entities in an entry's fields.

    Costs what the text holds: of the aliases only those are looked for whose first word
    stands in it.
    """

    def __init__(
        self,
        *,
        aliases: Iterable[Alias],
        tickers: Iterable[tuple[str, str]],
        owners: Mapping[str, str],
    ) -> None:
        """``tickers`` are pairs of a ticker and an entity's id; ``owners`` maps the id of
        an entity to that of its owner.
        """
        self._owners = owners
        self._tickers = Tickers(tickers)
        self._patterns: defaultdict[str, list[_Pattern]] = defaultdict(list)
        for alias in aliases:
            slots = list_paths(spell_words(alias.name), accents=False)
            pattern = _Pattern(alias, slots, is_everyday(alias.name))
            for key in {path[0] for path in slots[0]}:
                self._patterns[key].append(pattern)

    def find(self, texts: Sequence[tuple[Field, str]]) -> tuple[Mention, ...]:
        """The mentions in these fields, in order.

        Inside a longer name a shorter one is none (the city in ``New York Times``), except
        where the longer one's entity belongs to the shorter one's.
        """
        views = [(field, view_text(text)) for field, text in texts]
        by_field = [(field, view, self._search(view)) for field, view in views]
        # Whoever names Amazon Web Services means Amazon by ``Amazon``.
        certain = {
            entity
            for *_, places in by_field
            for found in places
            if not found.everyday
            for entity in (found.entity, *self._list_owners(found.entity))
        }
        return tuple(
            Mention(entity=found.entity, field=field, start=found.start, end=found.end)
            for field, view, places in by_field
            for found in self._drop_inner(
                [found for found in places if _holds(found, view, certain)]
            )
        )

    def _search(self, view: TextView) -> list[_Found]:
        places = {
            _Found(start, end, entity, ""): None for start, end, entity in self._tickers.find(view)
        }
        for key in view.plain_keys & self._patterns.keys():
            for pattern in self._patterns[key]:
                if not _may_stand(pattern.slots, view.plain_keys):
                    continue
                name = pattern.alias.name if pattern.everyday else ""
                for place in find_phrase(view.plain_words, pattern.slots):
                    places[_Found(place.start, place.end, pattern.alias.entity, name)] = None
        return list(places)

    def _drop_inner(self, places: list[_Found]) -> list[_Found]:
        """Without those that stand inside a longer name, in the order of the text."""
        kept: list[_Found] = []
        reach: list[_Found] = []  # the names that began last and reach farthest
        for found in sorted(places, key=lambda place: (place.start, -place.end, place.entity)):
            reach = [outer for outer in reach if outer.end > found.start]
            if not any(
                found.end <= outer.end
                and outer.end - outer.start > found.end - found.start
                and (
                    outer.entity == found.entity
                    or found.entity not in self._list_owners(outer.entity)
                )
                for outer in reach
            ):
                kept.append(found)
            reach.append(found)
        return kept

    def _list_owners(self, entity: str) -> list[str]:
        """The entity's owner, the owner's owner and so on."""
        owners: list[str] = []
        while (owner := self._owners.get(entity)) and owner not in owners:
            owners.append(owner)
            entity = owner
        return owners


def _may_stand(slots: Slots, keys: Set[str]) -> bool:
    return all(any(path[0] in keys for path in slot) for slot in slots)


def _holds(found: _Found, view: TextView, certain: Set[str]) -> bool:
    return not found.everyday or is_meant(
        view, found.start, found.end, found.everyday, certain=found.entity in certain
    )
