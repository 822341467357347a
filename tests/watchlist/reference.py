"""A slow, obvious matcher, which the real one is compared with.

It reads plain English texts only: letters, digits, spaces, hyphens, full stops and the
possessive. It knows no index, tries each watch and each position, and shares no code with
the matcher beyond the values of a parsed query.
"""

from __future__ import annotations

import re
from itertools import pairwise, product
from typing import NamedTuple

from bot.model import Entry, Event, Source
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


class Spot(NamedTuple):
    field: str
    start: int
    end: int


class Stretch(NamedTuple):
    """Words ``first`` up to ``after``, at ``start`` to ``end`` of a text."""

    first: int
    after: int
    start: int
    end: int


def readings(text: str) -> list[tuple[str, Stretch]]:
    """Everything that stands somewhere in the text and has a name."""
    words = list(re.finditer(r"[A-Za-z0-9]+('s)?", text))
    named: list[tuple[str, Stretch]] = []
    for first in range(len(words)):
        for after in range(first + 1, len(words) + 1):
            group = words[first:after]
            if after - first > 1:
                hyphens = [
                    text[left.end() : right.start()] == "-" and not left.group()[-1].isdigit()
                    for left, right in pairwise(group)
                ]
                ends_chain = after == len(words) or not (
                    text[group[-1].end() : words[after].start()] == "-"
                    and not group[-1].group()[-1].isdigit()
                )
                begins_chain = first == 0 or not (
                    text[words[first - 1].end() : group[0].start()] == "-"
                    and not words[first - 1].group()[-1].isdigit()
                )
                if not (all(hyphens) and ends_chain and begins_chain and len(group) <= 4):
                    continue
            whole = "".join(word.group() for word in group).lower()
            start, end = group[0].start(), group[-1].end()
            named.append((whole, Stretch(first, after, start, end)))
            if whole.endswith("'s"):
                named.append((whole[:-2], Stretch(first, after, start, end - 2)))
    return named


def find_words(text: str, words: list[str], *, prefix: bool = False) -> set[Stretch]:
    """Every way to read the words one after the other."""
    spelled = [[part.split("-")] + ([[part.replace("-", "")]] if joins(part) else [])
               for part in words]  # fmt: skip
    found: set[Stretch] = set()
    for choice in product(*spelled):
        keys = [key for part in choice for key in part]
        stretches = {Stretch(-1, -1, -1, -1)}
        for number, key in enumerate(keys):
            begins = prefix and number == len(keys) - 1
            fitting: dict[int, Stretch] = {}
            for name, stretch in readings(text):
                if name == key or (begins and name.startswith(key)):
                    known = fitting.get(stretch.first)
                    if known is None or stretch.end < known.end:
                        fitting[stretch.first] = stretch
            stretches = {
                Stretch(
                    stretch.first if before.after < 0 else before.first,
                    stretch.after,
                    stretch.start if before.after < 0 else before.start,
                    stretch.end,
                )
                for before in stretches
                for stretch in fitting.values()
                if before.after in (-1, stretch.first)
            }
        found |= stretches
    return found


def joins(word: str) -> bool:
    parts = word.split("-")
    return len(parts) > 1 and not any(part[-1].isdigit() for part in parts[:-1])


def find(node: Node, text: str) -> set[Stretch]:
    match node:
        case Phrase(words):
            return find_words(text, list(words))
        case Prefix(start):
            return find_words(text, [start], prefix=True)
        case Exact(words):
            wanted = re.sub("[^A-Za-z0-9]", "", "".join(words))
            return {
                each
                for each in find_words(text, [word.lower() for word in words])
                if re.sub("[^A-Za-z0-9]", "", text[each.start : each.end]) == wanted
            }
        case Or(parts):
            return set().union(*(find(part, text) for part in parts))
    raise AssertionError(node)


def near(one: Stretch, other: Stretch, distance: int) -> bool:
    left, right = sorted([one, other])
    return left.after <= right.first and right.first - left.after <= distance


def judge(node: Node, entry: Entry, source: Source, event: Event | None,
          fields: dict[str, str]) -> set[Spot] | None:  # fmt: skip
    """The places that make the query hold, or None where it does not."""

    def ask(part: Node) -> set[Spot] | None:
        return judge(part, entry, source, event, fields)

    match node:
        case Everything():
            return set()
        case Phrase() | Prefix() | Exact():
            spots = {
                Spot(name, each.start, each.end)
                for name, text in fields.items()
                for each in find(node, text)
            }
            return spots or None
        case Near(left=left, right=right, distance=distance):
            spots = {
                Spot(name, each.start, each.end)
                for name, text in fields.items()
                for one in find(left, text)
                for other in find(right, text)
                if near(one, other, distance)
                for each in (one, other)
            }
            return spots or None
        case Within(scope, part):
            return judge(part, entry, source, event, fields_of(entry, scope))
        case SourceIs(name):
            holds = name in (source.id, source.host) or source.host.endswith("." + name)
            return set() if holds else None
        case LangIs(tag):
            lang = entry.lang or source.lang or ""
            return set() if lang == tag or lang.startswith(tag + "-") else None
        case EventIs(wanted):
            return set() if event == wanted else None
        case Not(part):
            return set() if ask(part) is None else None
        case And(parts):
            asked = [ask(part) for part in parts]
            if any(each is None for each in asked):
                return None
            return set().union(*(each for each in asked if each))
        case Or(parts):
            asked = [ask(part) for part in parts]
            if all(each is None for each in asked):
                return None
            return set().union(*(each for each in asked if each))
        case Named():
            raise AssertionError("entities are tested by themselves")
    raise AssertionError(node)


def fields_of(entry: Entry, scope: Scope | None) -> dict[str, str]:
    fields = {"title": entry.title, "summary": entry.summary, "content": entry.content or ""}
    match scope:
        case Scope.TITLE:
            return {"title": fields["title"]}
        case Scope.TEXT:
            del fields["title"]
            return fields
        case Scope.TAG:
            return {f"tag {number}": tag for number, tag in enumerate(entry.tags)}
    return fields


def match_slowly(
    query: Query, entry: Entry, source: Source, event: Event | None
) -> set[Spot] | None:
    """The places, of tags those in the first that matched only, under the name ``tag``."""
    spots = judge(query.root, entry, source, event, fields_of(entry, None))
    if spots is None:
        return None
    tags = sorted(spot.field for spot in spots if spot.field.startswith("tag"))
    kept = {spot for spot in spots if not spot.field.startswith("tag") or spot.field == tags[0]}
    return {spot._replace(field=spot.field.split()[0]) for spot in kept}
