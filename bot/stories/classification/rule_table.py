"""Rules as they are held against texts: what their words lead to, read once and kept.

To read some thousand patterns takes half a second. What comes of it is a table of numbers,
which is the same for the same rules and may be kept for the next start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import msgspec

from bot.model import Rule, RuleBook
from bot.stories.classification.rule_patterns import (
    EVENT,
    NAME,
    START,
    STOP,
    Step,
    read_list,
    read_pattern,
)
from bot.stories.classification.rule_places import Way
from bot.stories.classification.rule_tokens import BREAK, COMMA, MONEY, NUMBER, QUESTION
from bot.stories.language.vocabulary import COMMON_NEWS_WORDS, STOP_WORDS

__all__ = ["BACKGROUND", "OWN", "Filed", "RuleTable", "read_rules", "read_table", "write_table"]

BACKGROUND = "background"
"""The list of words behind which stands what is no news: after, amid."""

OWN: Mapping[object, int] = {
    START: 0,
    STOP: 1,
    NAME: 2,
    NUMBER: 3,
    MONEY: 4,
    EVENT: 5,
    BREAK: 6,
    COMMA: 7,
    QUESTION: 8,
}
"""The symbols of what is no list of words."""

_OF_STOP_WORD, _OF_NEWS_WORD = 100, 10  # how many times as many texts have them as another word

Filed: TypeAlias = dict[int, list[tuple[frozenset[int], int]]]
"""The numbers of ways by the rarest symbols of each, with the next rarest: one look tells most of
those that cannot fit.
"""


class RuleTable(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What is read of rules.

    ``words`` lead to the symbols that they stand for, ``phrases`` by their first two words to what
    follows the first and the symbol; ``beginnings``, ``endings`` and ``parts`` are those of words.
    ``ways`` are ``filed`` for the rules, for the ``certain`` ones, and in ``but_not`` by the rule's
    number for what takes it back. ``background`` is a symbol, and ``named`` are those of lists.
    """

    words: dict[str, list[int]]
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]]
    beginnings: dict[str, list[int]]
    endings: dict[str, list[int]]
    parts: dict[str, list[int]]
    ways: list[Way]
    filed: Filed
    certain: Filed
    but_not: list[Filed]
    background: int
    named: dict[str, int]

    def list_ways(self, filed: Filed) -> dict[int, list[tuple[frozenset[int], Way]]]:
        """The ways themselves in the place of their numbers."""
        ways = self.ways
        return {
            symbol: [(second, ways[number]) for second, number in its]
            for symbol, its in filed.items()
        }


def read_rules(
    book: RuleBook,
    rules: Sequence[Rule],
    certainties: Sequence[Rule] = (),
    *,
    named: Iterable[str] = (),
) -> RuleTable:
    """The table of these rules. Raises InvalidRule where one cannot be read.

    ``named`` are lists of which the symbols are wanted.
    """
    return _Reader(book).read(rules, certainties, named)


def write_table(table: RuleTable) -> bytes:
    """The table as MessagePack, from which `read_table` has it again."""
    return msgspec.msgpack.encode(table)


def read_table(data: bytes) -> RuleTable:
    """What `write_table` wrote. Raises ValueError for anything else."""
    return msgspec.msgpack.decode(data, type=RuleTable)


class _Reader:
    def __init__(self, book: RuleBook) -> None:
        self._numbers = dict(OWN)
        self._words: dict[str, list[int]] = {}
        self._phrases: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]] = {}
        # What words begin with, end in and have within.
        self._beginnings: dict[str, list[int]] = {}
        self._endings: dict[str, list[int]] = {}
        self._parts: dict[str, list[int]] = {}
        # How many texts have a symbol, as is guessed from its words.
        self._commonness: dict[int, int] = dict.fromkeys(OWN.values(), 10_000)
        self._lists = {one.name: one.words for one in book.lists}
        self._ways: list[Way] = []

    def read(
        self, rules: Sequence[Rule], certainties: Sequence[Rule], named: Iterable[str]
    ) -> RuleTable:
        background = self._name_list(BACKGROUND) if BACKGROUND in self._lists else OWN[EVENT]
        numbers = {name: self._name_list(name) for name in named if name in self._lists}
        filed: Filed = {}
        certain: Filed = {}
        every_but_not: list[Filed] = []
        for number, rule in enumerate((*rules, *certainties)):
            its = filed if number < len(rules) else certain
            for text in rule.say:
                self._read(text, number, its)
            but_not: Filed = {}
            for text in rule.but_not:
                self._read(text, number, but_not)
            every_but_not.append(but_not)
        return RuleTable(
            words=self._words,
            phrases=self._phrases,
            beginnings=self._beginnings,
            endings=self._endings,
            parts=self._parts,
            ways=self._ways,
            filed=filed,
            certain=certain,
            but_not=every_but_not,
            background=background,
            named=numbers,
        )

    def _read(self, text: str, rule: int, filed: Filed) -> None:
        for steps in read_pattern(text, lists=self._lists):
            read = tuple((step.gap, self._name(step)) for step in steps)
            needs = frozenset(symbols[0] for _, symbols in read if len(symbols) == 1)
            choices = tuple(frozenset(symbols) for _, symbols in read if len(symbols) > 1)
            way = Way(len(self._ways), rule, read, needs, choices)
            self._ways.append(way)
            self._file(way, filed)

    def _name(self, step: Step) -> tuple[int, ...]:
        named = [self._name_list(name) for name in sorted(step.lists)]
        named += sorted(OWN[own] for own in self._list_own(step.lists, ()) - step.lists)
        if step.words:
            named.append(self._add(step.words, step.words))
        return tuple(named)

    def _name_list(self, name: str) -> int:
        known = self._numbers.get(name)
        return self._add(name, self._list_phrases(name, ())) if known is None else known

    def _list_phrases(self, name: str, around: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
        """The phrases of a list, with those of the lists that it names."""
        items = self._lists[name]
        inner = [item[1:-1] for item in items if item.startswith("<") and item.endswith(">")]
        plain = [item for item in items if not item.startswith("<")]
        phrases = set(read_list(plain))
        for one in inner:
            if one in self._lists and one not in around:
                phrases |= self._list_phrases(one, (*around, name))
        return frozenset(phrases)

    def _list_own(self, names: Iterable[str], around: tuple[str, ...]) -> frozenset[str]:
        """What lists hold that is no word, such as ``<number>``."""
        found = frozenset[str]()
        for name in names:
            inner = {item[1:-1] for item in self._lists.get(name, ()) if item.startswith("<")}
            found |= {f"<{one}>" for one in inner if f"<{one}>" in OWN}
            found |= self._list_own(
                (inner & self._lists.keys()).difference(around), (*around, name)
            )
        return found

    def _add(self, key: object, phrases: frozenset[tuple[str, ...]]) -> int:
        """The number of a set of phrases; the words lead to it from now on."""
        if (named := self._numbers.get(key)) is not None:
            return named
        number = self._numbers[key] = len(self._numbers)
        self._commonness[number] = sum(map(_guess_commonness, phrases))
        for phrase in sorted(phrases):
            word = phrase[0]
            if len(phrase) > 1:
                begun = self._phrases.setdefault(word, {})
                begun.setdefault(phrase[1], []).append((phrase[1:], number))
            elif "*" in word:
                is_open = word.startswith("*"), word.endswith("*")
                pieces = {(True, True): self._parts, (True, False): self._endings}
                known = pieces.get(is_open, self._beginnings)
                known.setdefault(word.strip("*"), []).append(number)
            else:
                self._words.setdefault(word, []).append(number)
        return number

    def _file(self, way: Way, filed: Filed) -> None:
        """Let the rarest of what a way needs lead to it."""
        rarest, *others = sorted(
            (symbols for _, symbols in way.steps),
            key=lambda symbols: sum(self._commonness[each] for each in symbols),
        )
        second = frozenset(others[0] if others else rarest)
        for symbol in rarest:
            filed.setdefault(symbol, []).append((second, way.order))


def _guess_commonness(phrase: tuple[str, ...]) -> int:
    """How many texts have a phrase, beside one that is in few."""
    (word, *rest) = phrase
    if rest:
        return 1
    return (
        _OF_STOP_WORD if word in STOP_WORDS else _OF_NEWS_WORD if word in COMMON_NEWS_WORDS else 1
    )
