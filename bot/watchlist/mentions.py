"""Where a text names the entities of a catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from bot.model import Field, Mention
from bot.watchlist.ambiguity import NEEDED, Around, Evidence, weigh
from bot.watchlist.declension import is_bent_small
from bot.watchlist.exchanges import leads_to_ticker
from bot.watchlist.homelands import find_other_owner, read_region
from bot.watchlist.name_patterns import NamePatterns, is_always_small
from bot.watchlist.name_table import NamePattern, NameTable
from bot.watchlist.names.cues import CORPORATE
from bot.watchlist.places import find_phrase
from bot.watchlist.shared_names import weigh_shared
from bot.watchlist.spots import Style, find_style, has_foreign_first_name
from bot.watchlist.telling import find_tongue, tell_language
from bot.watchlist.tickers import Tickers
from bot.watchlist.views import TextView, view_text
from bot.watchlist.words import fold_accents, list_keys, spell_words
from bot.watchlist.written_small import is_written_small

__all__ = ["MOST_WEIGHED", "MentionFinder", "Weighing"]

_CLEAR = NEEDED + 1  # from here on a place speaks for the others of its name
_HOPELESS = -5.0  # written as a word, or part of something else
_MEANT_ELSEWHERE = Evidence("meant elsewhere in the entry", 1.0)
_NEAR = 9  # code points: ``, and `` and no more
MOST_WEIGHED = 100
"""Places of a name that is a word too which are weighed in one text; as many in small letters
beside them where the text has capitals.
"""
_TELLING = 200  # code points of title and summary that show the language
_OPENING = 600  # code points of a body that stand in for a missing summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """Why an everyday word was taken for an entity's name, or was not.

    ``start`` and ``end`` count code points of ``field``; ``name`` is the name as the
    catalogue writes it.
    """

    entity: str
    field: Field
    start: int
    end: int
    name: str
    evidence: tuple[Evidence, ...]

    @property
    def score(self) -> float:
        """The sum of the evidence."""
        return sum(each.weight for each in self.evidence)

    @property
    def is_meant(self) -> bool:
        """Whether enough speaks for the name."""
        return self.score >= NEEDED


class _Found(NamedTuple):
    start: int
    end: int
    entity: str  # empty for a longer name that is nobody's here
    everyday: str  # the name by which it was found where that is a word too, else empty


class _Weighed(NamedTuple):
    field: Field
    found: _Found
    evidence: tuple[Evidence, ...]
    score: float


class _Page(NamedTuple):
    field: Field
    view: TextView
    places: list[_Found]
    foreign: frozenset[str]  # entities whose surname stands there as somebody else's


class MentionFinder:
    """Finds the mentions of entities in an entry's fields.

    Costs what the text holds: of the aliases only those are looked for whose rarest word
    stands in it.
    """

    def __init__(
        self,
        names: NameTable,
        *,
        tickers: Tickers,
        owners: Mapping[str, str],
    ) -> None:
        """``owners`` maps the id of an entity to that of its owner."""
        self._owners = owners
        self._tickers = tickers
        self._names = NamePatterns(names)
        self._own = names.own
        self._shared = {(entity, name): kind for entity, name, kind in names.shared}
        self._venues = names.venues
        self._national = names.national

    def prepare(self) -> None:
        """Make ready what the first `find` would."""
        self._names.prepare()

    def find(
        self,
        texts: Sequence[tuple[Field, str]],
        *,
        tags: Iterable[str] = (),
        lang: str | None = None,
    ) -> tuple[Mention, ...]:
        """The mentions in these fields, in order.

        ``tags`` are the entry's and its source's, and ``lang`` the language that either is said to
        be in. Inside a longer name a shorter one is none (the city in ``New York Times``), except
        where the longer one's entity belongs to the shorter one's.
        """
        pages = self._read(texts, lang, needless=False)
        if not any(page.places for page in pages):
            return ()
        meant = {
            (field, found)
            for field, found, _, score in self._weigh(pages, tags, lang)
            if score >= NEEDED
        }
        return tuple(
            Mention(entity=found.entity, field=page.field, start=found.start, end=found.end)
            for page in pages
            for found in self._drop_inner(
                [
                    found
                    for found in page.places
                    if not found.everyday or (page.field, found) in meant
                ]
            )
        )

    def explain(
        self,
        texts: Sequence[tuple[Field, str]],
        *,
        tags: Iterable[str] = (),
        lang: str | None = None,
    ) -> tuple[Weighing, ...]:
        """What was weighed for each everyday word in these fields that may be a name, in the
        order of the fields and of their texts.
        """
        order = {field: number for number, (field, _) in enumerate(texts)}
        weighed = self._weigh(self._read(texts, lang, needless=True), tags, lang)
        weighed.sort(
            key=lambda each: (
                order[each.field], each.found.start, -each.found.end, each.found.entity,
                each.found.everyday,
            )
        )  # fmt: skip
        return tuple(
            Weighing(
                entity=found.entity,
                field=field,
                start=found.start,
                end=found.end,
                name=found.everyday,
                evidence=evidence,
            )
            for field, found, evidence, _ in weighed
        )

    def _read(
        self,
        texts: Sequence[tuple[Field, str]],
        lang: str | None,
        *,
        needless: bool,
    ) -> list[_Page]:
        """What may be names; on request also what need not be weighed to be none."""
        views = [(field, view_text(text)) for field, text in texts]
        haystack = b"".join([view.haystack.scanned for _, view in views])
        patterns: Sequence[NamePattern] = self._names.choose(haystack)
        if not needless:
            patterns = _drop_small(patterns, [view for _, view in views])
        return [self._search(field, view, patterns, lang) for field, view in views]

    def _search(
        self, field: Field, view: TextView, patterns: Sequence[NamePattern], lang: str | None
    ) -> _Page:
        places = {
            _Found(start, end, entity, ""): None for start, end, entity in self._tickers.find(view)
        }
        foreign: set[str] = set()
        _, scanned, _, tail = view.haystack
        words = view.plain_words
        decoys = False
        for entity, name, slots, surname, everyday, anchors, odd, _, is_word in patterns:
            # Of a word the look for it says as much.
            if not is_word and not _holds_any(scanned, anchors) and not _holds_any(tail, odd):
                continue
            shown = name if everyday else ""
            several = " " in name
            seen = [0, 0]  # of everyday names, and of those in small letters
            most = MOST_WEIGHED if everyday and name.lower() == name.upper() else None
            for start, end, _, _, _ in find_phrase(words, slots, most):
                written = view.text[start:end]
                small = view.shows_case and written.islower()
                seen[small] += everyday
                if seen[small] > MOST_WEIGHED:
                    continue
                if is_bent_small(name, written, shows_case=view.shows_case):
                    continue
                if several and not everyday and view.shows_case and is_written_small(name, written):
                    continue
                if (surname or everyday) and has_foreign_first_name(
                    view.text, start, self._own[entity]
                ):
                    foreign.add(entity)
                    if surname:
                        continue
                # ``(Euronext: ABC)`` says where ABC trades, and nothing of Euronext.
                if name in self._venues and leads_to_ticker(
                    view.text, start, end, shows_case=view.shows_case
                ):
                    continue
                if (entity, name) in self._national and find_other_owner(
                    view.text, start, end, name,
                    region=read_region(lang), lang=tell_language([view.text], lang),
                ):  # fmt: skip
                    continue
                decoys = decoys or not entity
                places[_Found(start, end, entity, shown)] = None
        kept = _drop_decoyed(list(places)) if decoys else list(places)
        return _Page(field, view, kept, frozenset(foreign))

    def _weigh(
        self, pages: Sequence[_Page], tags: Iterable[str], said: str | None
    ) -> list[_Weighed]:
        doubtful = [(page, found) for page in pages for found in page.places if found.everyday]
        if not doubtful:
            return []
        known = {found.entity for page in pages for found in page.places if not found.everyday}
        # Whoever names Amazon Web Services means Amazon by ``Amazon``.
        certain = known.union(*map(self._list_owners, known))
        foreign = frozenset().union(*(page.foreign for page in pages))
        lang = tell_language(_list_openings(pages), said)
        common = {found.entity for page, found in doubtful if _is_common(page.view, found, lang)}
        keys = _list_keys_around(pages)
        business = keys & CORPORATE
        beats = frozenset([word for tag in tags for word in spell_words(tag)])
        weighed: list[_Weighed] = []
        arounds: dict[str, Around] = {}
        for page in pages:
            named = [found for found in page.places if not found.everyday]
            for found in page.places:
                if not found.everyday:
                    continue
                around = arounds.get(found.entity)
                if around is None:
                    around = arounds[found.entity] = Around(
                        keys=keys,
                        business=business,
                        beats=beats,
                        others=len(known) - (found.entity in known),
                        own=self._own[found.entity],
                        lang=lang,
                        region=read_region(said),
                        certain=found.entity in certain,
                        common=found.entity in common,
                        rival=found.entity in foreign,
                    )
                if named and (near := _list_near(found, named)):
                    around = around._replace(near=near)
                evidence = weigh(page.view.text, found.start, found.end, found.everyday, around)
                if kind := self._shared.get((found.entity, found.everyday)):
                    tongue = find_tongue(page.view.text, lang)
                    more = weigh_shared(
                        kind, page.view.text, found.start, name=found.everyday, tongue=tongue
                    )
                    evidence = (*evidence, *more)
                score = sum([each.weight for each in evidence])
                weighed.append(_Weighed(page.field, found, evidence, score))
        return _spread(weighed)

    def _drop_inner(self, places: list[_Found]) -> list[_Found]:
        """Without those that stand inside a longer name, in the order of the text."""
        ordered = sorted(places, key=lambda place: (place.start, -place.end, place.entity))
        if all(one.end <= other.start for one, other in pairwise(ordered)):
            return ordered
        kept: list[_Found] = []
        reach: list[_Found] = []  # the names that began last and reach farthest
        for found in ordered:
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


def _holds_any(scanned: bytes, anchors: Sequence[bytes]) -> bool:
    if scanned:
        for anchor in anchors:
            if anchor in scanned:
                return True
    return False


def _drop_small(
    patterns: Sequence[NamePattern], views: Sequence[TextView]
) -> Sequence[NamePattern]:
    """Without the everyday names of those whose every such name is written as the word is,
    so that none of them is meant, and none says anything of another.
    """
    written: dict[str, bool] = {}
    for pattern in patterns:
        if pattern.everyday and written.get(pattern.entity, True):
            for view in views:
                if not is_always_small(pattern, view):
                    written[pattern.entity] = False
                    break
            else:
                written[pattern.entity] = True
    return [each for each in patterns if not (each.everyday and written[each.entity])]


def _drop_decoyed(places: list[_Found]) -> list[_Found]:
    """Without the longer names that are nobody's, and what stands inside them."""
    decoys = [found for found in places if not found.entity]
    return [
        found
        for found in places
        if found.entity
        and not any(
            decoy.start <= found.start
            and found.end <= decoy.end
            and found.end - found.start < decoy.end - decoy.start
            for decoy in decoys
        )
    ]


def _list_near(found: _Found, named: Sequence[_Found]) -> tuple[tuple[int, int], ...]:
    """Where other entities are named so near that only a few signs can part the two."""
    return tuple(
        (other.start, other.end)
        for other in named
        if (0 <= found.start - other.end < _NEAR or 0 <= other.start - found.end < _NEAR)
        and other.entity != found.entity
    )


def _is_common(view: TextView, found: _Found, lang: str) -> bool:
    """Whether it stands in small letters where a name would not."""
    written = view.text[found.start : found.end]
    return written.islower() and find_style(view.text, lang) is Style.SENTENCE


def _list_openings(pages: Sequence[_Page]) -> list[str]:
    """What shows the language of an entry: its title and summary, and the body without them."""
    short = [page.view.text for page in pages if page.field is not Field.CONTENT]
    if sum(map(len, short)) >= _TELLING:
        return short
    return [page.view.text[:_OPENING] for page in pages]


def _list_keys_around(pages: Sequence[_Page]) -> frozenset[str]:
    """What title and summary say; where there is no summary, the body's beginning."""
    short = [page.view for page in pages if page.field is not Field.CONTENT]
    keys = frozenset().union(*(view.plain_keys for view in short))
    if any(page.field is Field.SUMMARY and page.view.keys for page in pages):
        return keys
    bodies = [page.view.text for page in pages if page.field is Field.CONTENT]
    return keys.union(*(map(fold_accents, list_keys(body[:_OPENING])) for body in bodies))


def _spread(weighed: Sequence[_Weighed]) -> list[_Weighed]:
    """With what a place that is clear says of the others of its entity."""
    clear = {found.entity for _, found, _, score in weighed if score >= _CLEAR}
    return [
        _Weighed(field, found, (*evidence, _MEANT_ELSEWHERE), score + _MEANT_ELSEWHERE.weight)
        if found.entity in clear and _HOPELESS < score < NEEDED
        else _Weighed(field, found, evidence, score)
        for field, found, evidence, score in weighed
    ]
