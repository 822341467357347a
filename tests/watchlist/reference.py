"""A slow, obvious matcher, which the real one is compared with.

It knows no index, tries each watch and each position, and shares no code with the matcher
beyond the values of a parsed query. Of entities it knows those whose names hold by
themselves: what is weighed, tickers and decoys have tests of their own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.model import Entity, EntityKind, Entry, Event, Source
from bot.watchlist.query import (
    And,
    EventIs,
    Everything,
    Exact,
    LangIs,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Scope,
    SourceIs,
    Within,
)
from tests.watchlist.reference_words import (
    INVISIBLE,
    POINTED,
    Reading,
    list_letters,
    read_words,
    spell_ways,
    strip_accents,
)


class Spot(NamedTuple):
    """A place in a field, and the entity as whose mention it was found."""

    field: str
    start: int
    end: int
    entity: str | None = None


class Stretch(NamedTuple):
    """Words ``first`` up to ``after``, at ``start`` to ``end`` of a text."""

    first: int
    after: int
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Slowly:
    """An entry, and all that is known of it and of the catalogue."""

    entry: Entry
    source: Source
    event: Event | None
    entities: Sequence[Entity] = ()
    most: int = 100  # places of a term in one field that are shown


def find_words(
    readings: Sequence[Reading],
    words: Sequence[str],
    *,
    plain: bool = False,
    prefix: bool = False,
    comma: bool = False,
) -> set[Stretch]:
    """Every way to read the words one after the other; ``plain`` without accents, with
    ``prefix`` the last word being the beginning of one, and with ``comma`` in a language that
    writes a decimal comma.
    """
    ways: list[list[str]] = [[]]
    for word in words:
        spelled = spell_ways(word, alone=len(words) == 1, named=plain, comma=comma)
        ways = [way + more for way in ways for more in spelled]
    found: set[Stretch] = set()
    for keys in ways:
        stretches: set[Stretch] | None = None
        for number, written in enumerate(keys):
            key = strip_accents(written) if plain else written
            begins = prefix and number == len(keys) - 1
            fitting: dict[int | Reading, Reading] = {}
            for reading in readings:
                name = strip_accents(reading.key) if plain else reading.key
                if begins and name.startswith(key):
                    known = fitting.get(reading.first)
                    if known is None or reading.end < known.end:
                        fitting[reading.first] = reading
                elif name == key:
                    fitting[reading] = reading
            stretches = {
                Stretch(
                    before.first if before else each.first,
                    each.after,
                    before.start if before else each.start,
                    each.end,
                )
                for before in (stretches if stretches is not None else [None])
                for each in fitting.values()
                if before is None or before.after == each.first
            }
        found |= stretches or set()
    return found


def letters_of(text: str) -> str:
    shown = "".join(char for char in text if char not in INVISIBLE)
    return "".join(char for char in unicodedata.normalize("NFKC", shown) if char.isalnum())


def list_names(entity: Entity) -> list[str]:
    """The names of an entity, and their plurals."""
    names = [entity.name, *entity.aliases]
    for name in names[:]:
        ending = re.split("[ -]", name)[-1]
        if (
            re.fullmatch("[A-Za-z]{4,}", ending)
            and not ending.endswith("s")
            and (" " not in name or entity.kind is EntityKind.PRODUCT)
        ):
            names.append(f"{name}s")
    return names


def list_mentions(asked: Slowly, text: str) -> dict[Stretch, set[str]]:
    """Where the text names which entities: a name inside a longer one is none, except where
    the longer one's entity belongs to the shorter one's.
    """
    by_id = {entity.id: entity for entity in asked.entities}
    places = {
        (stretch, entity.id)
        for entity in asked.entities
        for name in list_names(entity)
        for stretch in find_words(read_words(text), name.split(), plain=True)
    }

    def belongs(entity: str, owner: str) -> bool:
        above = by_id[entity].owner
        return above is not None and (above == owner or belongs(above, owner))

    mentions: dict[Stretch, set[str]] = {}
    for inner, entity in places:
        hidden = any(
            outer.start <= inner.start
            and inner.end <= outer.end
            and outer.end - outer.start > inner.end - inner.start
            and not belongs(other, entity)
            for outer, other in places
        )
        if not hidden:
            mentions.setdefault(inner, set()).add(entity)
    return mentions


def find(asked: Slowly, node: Node, text: str) -> set[tuple[Stretch, str | None]]:
    """The places of a term in a text."""
    found: set[Stretch]
    comma = (asked.entry.lang or asked.source.lang or "").startswith("fi")
    match node:
        case Or(parts):
            return {each for part in parts for each in find(asked, part, text)}
        case Named(entity):
            return {
                (place, entity)
                for place, named in list_mentions(asked, text).items()
                if entity in named
            }
        case Phrase((word,)) if len(letters := list_letters(word)) > 1:
            found = find_words(read_words(text), letters)
            if "".join(letters) not in POINTED:
                joined = "".join(letters).upper()
                found |= {stretch for stretch, _ in find(asked, Exact((joined,)), text)}
        case Phrase(words):
            found = find_words(read_words(text), words, comma=comma)
        case Prefix(start):
            found = find_words(read_words(text), [start], prefix=True)
        case Exact(words):
            wanted = letters_of(" ".join(words))
            found = {
                each
                for each in find_words(read_words(text), words, comma=comma)
                if letters_of(text[each.start : each.end]) == wanted
            }
        case _:
            raise AssertionError(node)
    return {(each, None) for each in found}


def take_first(
    asked: Slowly, places: set[tuple[Stretch, str | None]]
) -> list[tuple[Stretch, str | None]]:
    """The places of a term in a field that are shown: the first of its text, so many."""
    return sorted(places, key=lambda each: (each[0].start, each[0].end, each[1] or ""))[
        : asked.most
    ]


def shown_end(text: str, place: Stretch) -> int:
    """The last point of an abbreviation is shown with it."""
    letters = re.split(r"[^\w.]", text[place.start : place.end])[-1].split(".")
    is_pointed = len(letters) > 1 and all(len(each) == 1 and each.isalpha() for each in letters)
    goes_on = text[place.end + 1 : place.end + 2].isalnum()
    return place.end + (is_pointed and text[place.end : place.end + 1] == "." and not goes_on)


def are_near(one: Stretch, other: Stretch, distance: int) -> bool:
    left, right = sorted([one, other])
    return left.after <= right.first and right.first - left.after <= distance


def speaks(asked: Slowly, entity: str) -> bool:
    """Whether the entry stands on an official host of the entity."""
    return any(
        f".{asked.source.host}".endswith(f".{host}")
        for each in asked.entities
        if each.id == entity
        for host in each.hosts
    )


def judge(node: Node, asked: Slowly, scope: Scope | None) -> set[Spot] | None:
    """The places that make the query hold, or None where it does not."""
    fields = fields_of(asked.entry, asked.source, scope)
    source = asked.source
    match node:
        case Everything():
            return set()
        case Phrase() | Prefix() | Exact() | Named():
            spots = {
                Spot(name, place.start, shown_end(text, place), entity)
                for name, text in fields.items()
                for place, entity in take_first(asked, find(asked, node, text))
            }
            if isinstance(node, Named) and scope is None and speaks(asked, node.entity):
                return spots
            return spots or None
        case Near(left=left, right=right, distance=distance):
            spots = set()
            for name, text in fields.items():
                pairs = [
                    (one, other)
                    for one in find(asked, left, text)
                    for other in find(asked, right, text)
                    if are_near(one[0], other[0], distance)
                ]
                for side in (0, 1):
                    shown = take_first(asked, {pair[side] for pair in pairs})
                    spots |= {
                        Spot(name, each.start, shown_end(text, each), entity)
                        for each, entity in shown
                    }
            return spots or None
        case Within(inner, part):
            return judge(part, asked, inner)
        case SourceIs(name):
            holds = name in (source.id, source.host) or source.host.endswith("." + name)
            return set() if holds else None
        case LangIs(tag):
            lang = asked.entry.lang or source.lang or ""
            return set() if lang == tag or lang.startswith(tag + "-") else None
        case EventIs(wanted):
            return set() if asked.event == wanted else None
        case Not(part):
            return set() if judge(part, asked, scope) is None else None
        case And(parts):
            judged = [judge(part, asked, scope) for part in parts]
            if any(each is None for each in judged):
                return None
            return set().union(*(each for each in judged if each))
        case Or(parts):
            judged = [judge(part, asked, scope) for part in parts]
            if all(each is None for each in judged):
                return None
            return set().union(*(each for each in judged if each))
    raise AssertionError(node)


def fields_of(entry: Entry, source: Source, scope: Scope | None) -> dict[str, str]:
    fields = {"title": entry.title, "summary": entry.summary, "content": entry.content or ""}
    match scope:
        case Scope.TITLE:
            return {"title": fields["title"]}
        case Scope.TEXT:
            del fields["title"]
            return fields
        case Scope.TAG:
            tags = [*entry.tags, *source.tags]
            return {f"tag {number:03}": tag for number, tag in enumerate(tags)}
    return fields


def match_slowly(
    query: Query,
    entry: Entry,
    source: Source,
    event: Event | None,
    entities: Sequence[Entity] = (),
    most: int = 100,
) -> set[Spot] | None:
    """The places, of tags those in the first that matched only, under the name ``tag``, and of
    each term and field the first ``most``.

    One that was found as a word and as an entity is the entity's.
    """
    asked = Slowly(entry=entry, source=source, event=event, entities=entities, most=most)
    spots = judge(query.root, asked, None)
    if spots is None:
        return None
    tags = sorted(spot.field for spot in spots if spot.field.startswith("tag"))
    kept = {spot for spot in spots if not spot.field.startswith("tag") or spot.field == tags[0]}
    return {
        spot._replace(field=spot.field.split()[0])
        for spot in kept
        if spot.entity or not any(other[:3] == spot[:3] and other.entity for other in kept)
    }
