"""All watches in one: which of them an entry is for, and where it says so.

The cost of an entry depends on its text and not on the number of watches: a watch is
looked at only where one of the words that it cannot do without stands in the entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from bot.errors import NightdeskError
from bot.model import CANARY, Asked, Entry, Event, Field, Hit, Match, Mention, Source, Watch
from bot.watchlist.anchors import Anchors, find_anchors, list_needed
from bot.watchlist.automaton import Automaton
from bot.watchlist.catalogue import Catalogue
from bot.watchlist.evaluate import Judge, find_asked, is_in_language, is_selected, prepare
from bot.watchlist.language import parse_query
from bot.watchlist.places import find_end
from bot.watchlist.query import Query
from bot.watchlist.terms import Group, Reading

__all__ = ["Watchlist"]

_NOTHING: frozenset[Asked] = frozenset()
_FIELD_ORDER = {field: order for order, field in enumerate(Field)}


class Compiled(NamedTuple):
    """A watch with its query, and what decides whether the query is looked at.

    ``chooses`` tells whether anything about the watch but its query may keep an entry out.
    """

    watch: Watch
    query: Query
    anchors: Anchors | None
    needed: tuple[bytes, ...]
    chooses: bool


class Watchlist:
    """Watches, ready to be held against entries. Immutable; changes make a new one."""

    __slots__ = (
        "_always",
        "_automaton",
        "_by_entity",
        "_by_pattern",
        "_catalogue",
        "_compiled",
        "_judges",
    )

    def __init__(self, compiled: Iterable[Compiled], catalogue: Catalogue) -> None:
        """For `compile` and `replace`, which read the queries."""
        self._catalogue = catalogue
        self._compiled = tuple(compiled)
        self._judges: dict[int, Judge] = {}
        self._always: list[int] = []
        wanted: dict[bytes, list[int]] = {}
        by_entity: dict[str, list[int]] = {}
        for number, compiled_one in enumerate(self._compiled):
            anchors = compiled_one.anchors
            if anchors is None:
                self._always.append(number)
                continue
            for pattern in anchors.patterns:
                wanted.setdefault(pattern, []).append(number)
            for entity in anchors.entities:
                by_entity.setdefault(entity, []).append(number)
        self._by_entity = by_entity
        # The catalogue looks for its names itself: to read those of all entities anew costs some
        # hundredths of a second, which somebody waits for who tries a query.
        self._automaton = Automaton(wanted)
        self._by_pattern = tuple(wanted.values())

    @classmethod
    def compile(cls, watches: Sequence[Watch], catalogue: Catalogue) -> Watchlist:
        """Read the watches' queries.

        Raises InvalidQuery at the first that cannot be read; a note on
        the error names the watch.
        """
        return cls((_compile(watch, catalogue) for watch in watches), catalogue)

    def replace(self, watches: Sequence[Watch]) -> Watchlist:
        """A watchlist of these watches; queries that it has read already are not read again.

        Raises as `compile` does, and leaves this watchlist as it is.
        """
        known = {each.watch.query: each for each in self._compiled}
        return Watchlist(
            (
                known[watch.query]._replace(watch=watch, chooses=_chooses(watch))
                if watch.query in known
                else _compile(watch, self._catalogue)
                for watch in watches
            ),
            self._catalogue,
        )

    @property
    def watches(self) -> tuple[Watch, ...]:
        """The watches, in the order in which they were given."""
        return tuple(each.watch for each in self._compiled)

    def mentions(self, entry: Entry, source: Source) -> tuple[Mention, ...]:
        """Where the entry names entities; after `match` of the same entry it costs nothing where a
        watch names one.
        """
        return self._catalogue.mentions(entry, tags=source.tags, lang=source.lang)

    def match(
        self,
        entry: Entry,
        source: Source,
        *,
        event: Event | Callable[[], Event] | None,
        now: datetime,
    ) -> tuple[Hit, ...]:
        """The watches that want the entry, in their order, each with the places.

        ``event`` is the entry's own, or tells it to the first watch that asks for it; None where
        it is not known: then a watch that wants certain events passes it over. An entry whose
        language neither it nor its source tells passes every watch's languages. A watch past its
        ``expires`` wants nothing; a muted one is matched all the same. What an entity says on its
        own host is for those who watch it, named there or not.
        """
        reading = Reading(
            entry,
            source,
            event=event,
            mentions=partial(self._catalogue.mentions, tags=source.tags, lang=source.lang),
            speakers=self._catalogue.find_speakers(entry, source),
        )
        hits: list[Hit] = []
        haystack = reading.haystack
        judges = self._judges
        for number in self._find_candidates(reading):
            watch, query, _, needed, chooses = self._compiled[number]
            for each in needed:
                if each not in haystack:
                    break
            else:
                if chooses and not _admits(watch, reading, now):
                    continue
                judge = judges.get(number) or self._prepare_judge(number)
                groups = judge(reading)
                if groups is not None:
                    matches = _list_matches(watch.name, groups, reading)
                    asked = None if matches else find_asked(query.root, reading)
                    hits.append(Hit(watch=watch.name, matches=matches, asked=asked or _NOTHING))
        if source.id == CANARY:
            # Nobody is told of it, whatever they watch for.
            return tuple(hit for hit in hits if hit.watch == CANARY)
        return tuple(hits)

    def _prepare_judge(self, number: int) -> Judge:
        """The watch's query, prepared when an entry first may fit: most never are."""
        compiled = self._compiled[number]
        judge = prepare(compiled.query.root, anchored=compiled.anchors is not None)
        self._judges[number] = judge
        return judge

    def _find_candidates(self, reading: Reading) -> list[int]:
        """The watches that may want the entry, in their order."""
        candidates = set(self._always)
        found: set[bytes] = set()
        for pattern in self._automaton.find(reading.haystack):
            found.add(self._automaton.patterns[pattern])
            candidates.update(self._by_pattern[pattern])
        reading.found = found
        if self._by_entity:
            for entity in reading.speakers.union(reading.mentions):
                candidates.update(self._by_entity.get(entity, ()))
        return sorted(candidates)


def _compile(watch: Watch, catalogue: Catalogue) -> Compiled:
    try:
        query = parse_query(watch.query, catalogue)
    except NightdeskError as error:
        error.add_note(f"in the watch {watch.name!r}")
        raise
    root = query.root
    return Compiled(watch, query, find_anchors(root), list_needed(root), _chooses(watch))


def _chooses(watch: Watch) -> bool:
    return bool(
        watch.expires is not None
        or watch.lang
        or watch.sources.include
        or watch.sources.exclude
        or watch.events.include
        or watch.events.exclude
    )


def _admits(watch: Watch, reading: Reading, now: datetime) -> bool:
    """Whether everything about the watch but its query lets the entry in."""
    if watch.expires is not None and watch.expires <= now:
        return False
    lang = reading.lang
    if watch.lang and lang and not any(is_in_language(lang, tag) for tag in watch.lang):
        return False
    event = None if reading.event is None else reading.event.value
    return _selects(
        watch.sources.include, watch.sources.exclude, lambda name: is_selected(reading.source, name)
    ) and _selects(watch.events.include, watch.events.exclude, lambda name: name == event)


def _selects(include: Sequence[str], exclude: Sequence[str], is_it: Callable[[str], bool]) -> bool:
    return (not include or any(map(is_it, include))) and not any(map(is_it, exclude))


def _list_matches(watch: str, groups: Sequence[Group], reading: Reading) -> tuple[Match, ...]:
    """The places in the order of the fields and of the text, each once.

    A place that was found as a word and as an entity is given as the entity's. Of tags
    only those in the first that matched are given.
    """
    found = {group.view for group in groups if group.field is Field.TAG}
    tag = next((view for view in reading.tags if view in found), None) if found else None
    matches: dict[tuple[int, int, int, str], Match] = {}
    for field, view, places in groups:
        if field is Field.TAG and view is not tag:
            continue
        order = _FIELD_ORDER[field]
        for start, stop, _, _, entity in places:
            end = find_end(view.text, start, stop)
            key = (order, start, end, entity or "")
            if key not in matches:
                matches[key] = Match(
                    watch=watch,
                    field=field,
                    start=start,
                    end=end,
                    text=view.text[start:end],
                    entity=entity,
                )
    named = {key[:3] for key in matches if key[3]}
    return tuple(
        [matches[key] for key in sorted(matches) if key[3] or not named or key[:3] not in named]
    )
