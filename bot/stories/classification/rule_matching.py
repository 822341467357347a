"""Which rules a text fits, and where.

A text becomes, for each list and each set of words that the rules name, a number whose bits
are the places where one of them stands. To go on by a word is to shift such a number, so a
pattern costs as many steps as it has, wherever in the text it may begin. Which patterns are
tried at all is told by their rarest word: most texts have that of a few among hundreds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

import msgspec

from bot.model import Rule, RuleBook
from bot.model.kept import Keeper, recall_or_make
from bot.stories.classification.rule_patterns import EVENT, NAME, START, STOP
from bot.stories.classification.rule_places import Known, Places, Way, list_spans
from bot.stories.classification.rule_table import OWN, read_rules, read_table, write_table
from bot.stories.classification.rule_tokens import (
    BREAK,
    COMMA,
    MONEY,
    NUMBER,
    QUESTION,
    Token,
    read_token,
    split_text,
)
from bot.stories.language.remembered import Remembered

__all__ = ["Found", "RuleSet"]

_MOST_WORDS = 200  # of a text; what comes behind is not read
# What a text has that stands in no word of it.
_MADE = frozenset({OWN[START], OWN[STOP], OWN[NAME], OWN[MONEY], OWN[EVENT]})
_CURRENCY_WORDS = """
dollar dollars euro euros eur usd gbp pound pounds pfund yen yuan francs franken pesos reais
rupees crore rouble roubles rubles won kronor kroner crowns
"""
_CURRENCIES = frozenset(_CURRENCY_WORDS.split())
_SCALE_WORDS = """
million millions millionen millones mio mrd milliarden milliards billion billions bn mn m b k
trillion mil de d thousand tausend hundred us
"""
_SCALES = frozenset(_SCALE_WORDS.split())


class _Pieces:
    """Pieces of words, the symbols that they stand for, and how long they are."""

    def __init__(self, numbers: Mapping[str, Sequence[int]]) -> None:
        self.numbers = numbers
        self.lengths = set(map(len, numbers))


class Found(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A rule that a text fits, from the word ``first`` to before the word ``last``."""

    rule: Rule
    number: int
    first: int
    last: int


class _Ways:
    """The ways of rules by the symbols that lead to them: as bits, which words of a text join."""

    def __init__(self, filed: Mapping[int, Sequence[tuple[frozenset[int], Way]]]) -> None:
        by_order = {way.order: way for its in filed.values() for _, way in its}
        self._ways = [by_order[order] for order in sorted(by_order)]
        bits = {way.order: 1 << number for number, way in enumerate(self._ways)}
        # By each symbol the ways that it leads to, and those of which it is the second.
        self._first: dict[int, int] = {}
        self._second: dict[int, int] = {}
        for symbol, its in filed.items():
            for seconds, way in its:
                bit = bits[way.order]
                self._first[symbol] = self._first.get(symbol, 0) | bit
                for second in seconds:
                    self._second[second] = self._second.get(second, 0) | bit
        self.symbols = self._first.keys()
        self._of_words: dict[frozenset[int], tuple[int, int]] = {}

    def list_possible(self, places: Places) -> Iterator[Way]:
        """The ways for which a text has all that they need, as they are written."""
        first = second = 0
        of_words = self._of_words
        for symbols in places.words:
            its = of_words.get(symbols) or self._join(symbols)
            first |= its[0]
            second |= its[1]
        for symbol in places.others:
            first |= self._first.get(symbol, 0)
            second |= self._second.get(symbol, 0)
        left, present, ways = first & second, places.present, self._ways
        while left:
            bit = left & -left
            left ^= bit
            way = ways[bit.bit_length() - 1]
            if way.may_fit(present):
                yield way

    def _join(self, symbols: frozenset[int]) -> tuple[int, int]:
        first = second = 0
        for symbol in symbols:
            first |= self._first.get(symbol, 0)
            second |= self._second.get(symbol, 0)
        # Words that say the same are one set, of which the rules know few.
        self._of_words[symbols] = first, second
        return first, second


class RuleSet:
    """Rules, ready to be held against texts. Raises InvalidRule where one cannot be read.

    ``certainties`` are held apart: they ask where the event was found. ``named`` are lists that
    `find_named` is asked for. What is read of the rules is kept by the ``keeper`` under ``key``,
    which is another for another book.
    """

    def __init__(
        self,
        book: RuleBook,
        rules: Sequence[Rule],
        certainties: Sequence[Rule] = (),
        *,
        named: Iterable[str] = (),
        keeper: Keeper | None = None,
        key: str = "",
    ) -> None:
        table = recall_or_make(
            keeper,
            "event-rules",
            key,
            make=lambda: read_rules(book, rules, certainties, named=named),
            read=read_table,
            write=write_table,
        )
        self._rules = (*rules, *certainties)
        self._words = table.words
        self._phrases = table.phrases
        self._beginnings = _Pieces(table.beginnings)
        self._endings = _Pieces(table.endings)
        self._parts = table.parts
        self._ways = _Ways(table.list_ways(table.filed))
        self._certain_ways = _Ways(table.list_ways(table.certain))
        self._but_not = [table.list_ways(filed) for filed in table.but_not]
        self._background = table.background
        self._named = table.named
        self._known: Remembered[tuple[Known, ...]] = Remembered(self._read_piece)
        self._leading = Remembered(self._may_lead)
        self._sets: dict[frozenset[int], frozenset[int]] = {}  # most words say what others do

    def _read_piece(self, piece: str) -> tuple[Known, ...]:
        return tuple(self._know(token) for token in read_token(piece))

    def _know(self, token: Token) -> Known:
        word = token.word
        symbols = set(self._words.get(word, ()))
        for length in self._beginnings.lengths:
            symbols.update(self._beginnings.numbers.get(word[:length], ()))
        for length in self._endings.lengths:
            symbols.update(self._endings.numbers.get(word[-length:], ()))
        for part, numbers in self._parts.items():
            if part in word:
                symbols.update(numbers)
        phrases = self._phrases.get(word)
        if token.named and not symbols and phrases is None:
            symbols.add(OWN[NAME])
        if token.kind:
            symbols.add(OWN[token.kind])
        if word == "?":
            symbols.add(OWN[QUESTION])
        said = frozenset(symbols)
        return Known(word, token.named, self._sets.setdefault(said, said), phrases)

    def look_at(self, text: str) -> Places:
        """The places of all that the rules ask for in ``text``."""
        parts = list(map(self._known.__getitem__, split_text(text)))
        known = list(islice(chain.from_iterable(parts), _MOST_WORDS))
        places = Places(text, parts)
        words, heard = places.words, places.words.get
        named = 0
        before: Known | None = None  # a word with which phrases may begin
        for at, each in enumerate(known):
            if symbols := each.symbols:
                words[symbols] = heard(symbols, 0) | 1 << at
            if each.named:
                named |= 1 << at
            if before is not None:
                for rest, symbol in (before.phrases or {}).get(each.word, ()):
                    if len(rest) == 1 or _follows(known, at - 1, rest):
                        places.add_phrase(symbol, 1 + len(rest), at - 1)
            before = None if each.phrases is None else each
        places.count = len(known)
        places.present.update(*words)
        places.breaks = places.find(OWN[BREAK])
        places.set_zero(OWN[START], (places.breaks << 1) | 1)
        places.set_zero(OWN[STOP], places.breaks | 1 << places.count)
        if named.bit_count() * 2 <= places.count:
            # Capitals tell names here, also those that are words of lists: "Target buys Shape".
            named &= ~((places.breaks << 1) | 1)
            if named:
                places.add(OWN[NAME], named)
        if OWN[NUMBER] in places.present:
            _add_sums(known, places)
        return places

    def may_find(self, text: str) -> bool:
        """Whether some rule may fit a composed ``text``; False is sure."""
        return not self._ways.symbols.isdisjoint(_MADE) or any(
            map(self._leading.__getitem__, split_text(text))
        )

    def _may_lead(self, piece: str) -> bool:
        """Whether a piece of a text may be what leads to a way."""
        return any(
            each.phrases is not None or not self._ways.symbols.isdisjoint(each.symbols)
            for each in self._known[piece]
        )

    def number_of(self, name: str) -> int:
        """The symbol of one of the names that are no lists."""
        return OWN[name]

    def find_named(self, name: str, places: Places) -> int:
        """The places of single words of a list."""
        return places.find(self._named[name]) if name in self._named else 0

    def find_background(self, places: Places) -> int:
        """The places of what is told as background: behind "after" up to the clause's end.

        Where a headline begins with it, up to its first comma.
        """
        begins = places.find(self._background)
        if not begins:
            return 0
        first = (begins & -begins).bit_length() - 1
        ends = places.breaks if first else places.breaks | places.find(OWN[COMMA])
        behind = ends >> first
        last = first + (behind & -behind).bit_length() - 1 if behind else places.count
        return (1 << last + 1) - (1 << first) if first or behind else 0

    def find(self, places: Places, *, certainties: bool = False) -> list[Found]:
        """The rules that fit, each by the first of its ways and where that does so first."""
        found: list[Found] = []
        done: set[int] = set()
        ways = self._certain_ways if certainties else self._ways
        for way in ways.list_possible(places):
            span = None if way.rule in done else self._fit(way, places)
            if span is not None:
                done.add(way.rule)
                first, last = span
                rule = self._rules[way.rule]
                found.append(Found(rule=rule, number=way.rule, first=first, last=last))
        return found

    def _fit(self, way: Way, places: Places) -> tuple[int, int] | None:
        """Where a way fits and nothing takes it back."""
        taken: list[tuple[int, int]] | None = None
        for start, stop in list_spans(way, places):
            if taken is None:
                taken = self._list_taken(way.rule, places)
            if not taken or not any(first < stop and start < last for first, last in taken):
                return start, stop
        return None

    def _list_taken(self, rule: int, places: Places) -> list[tuple[int, int]]:
        """The places in which nothing speaks for a rule."""
        but_not, present = self._but_not[rule], places.present
        if but_not.keys().isdisjoint(present):
            return []
        return [
            span
            for symbol in but_not.keys() & present
            for second, other in but_not[symbol]
            if not second.isdisjoint(present) and other.may_fit(present)
            for span in list_spans(other, places)
        ]


def _follows(known: Sequence[Known], at: int, rest: tuple[str, ...]) -> bool:
    if len(known) <= at + len(rest):
        return False
    for word in rest:
        at += 1
        if known[at].word != word:
            return False
    return True


def _add_sums(known: Sequence[Known], places: Places) -> None:
    """Sums with the currency behind them: "40 millions d'euros"."""
    numbers = places.find(OWN[NUMBER])
    for at, each in enumerate(known):
        if each.word not in _CURRENCIES:
            continue
        first = at - 1
        while first > at - 4 and first >= 0 and known[first].word in _SCALES:
            first -= 1
        if first >= 0 and numbers >> first & 1:
            places.add_phrase(OWN[MONEY], at + 1 - first, first)
