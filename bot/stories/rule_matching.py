"""Which rules a text fits, and where.

A text becomes, for each list and each set of words that the rules name, a number whose bits
are the places where one of them stands. To go on by a word is to shift such a number, so a
pattern costs as many steps as it has, wherever in the text it may begin. Which patterns are
tried at all is told by their rarest word: most texts have that of a few among hundreds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

import msgspec

from bot.model import Rule, RuleBook
from bot.stories.remembered import Remembered
from bot.stories.rule_patterns import EVENT, NAME, START, STOP, Step, read_list, read_pattern
from bot.stories.rule_tokens import (
    BREAK,
    COMMA,
    MONEY,
    NUMBER,
    QUESTION,
    Token,
    place_pieces,
    read_token,
    split_text,
)

__all__ = ["BACKGROUND", "Found", "Places", "RuleSet"]

BACKGROUND = "background"
"""The list of words behind which stands what is no news: after, amid."""

_MOST_WORDS = 200  # of a text; what comes behind is not read
_OWN: Mapping[object, int] = {
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


class Found(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A rule that a text fits, from the word ``first`` to before the word ``last``."""

    rule: Rule
    number: int
    first: int
    last: int


class _Known(msgspec.Struct, frozen=True, gc=False):
    """What a word is to the rules: its symbols, and by their second word the phrases that it
    may begin.
    """

    word: str
    named: bool
    symbols: tuple[int, ...]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], int]]] | None


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to say a pattern: of each step the gap before it and its symbols.

    ``needs`` are the symbols without which it does not fit, ``choices`` those of which one has
    to be there for each.
    """

    rule: int
    steps: tuple[tuple[int, tuple[int, ...]], ...]
    needs: frozenset[int]
    choices: tuple[frozenset[int], ...]

    def may_fit(self, present: Set[int]) -> bool:
        """Whether all that it needs is among what is ``present``."""
        return self.needs <= present and not any(map(present.isdisjoint, self.choices))


# Ways by the rarest symbols of each, with the next rarest: one look tells most of those that
# cannot fit.
_Filed = dict[int, list[tuple[frozenset[int], "_Way"]]]


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    but_not: _Filed


class Places:
    """Where in a text stands what the rules ask for.

    ``parts`` are the pieces of the text, each as the words that it is to the rules.
    """

    def __init__(self, text: str, parts: Sequence[tuple[_Known, ...]]) -> None:
        self.text = text
        self.parts = parts
        self.singles: dict[int, int] = {}
        self.phrases: dict[int, list[tuple[int, int]]] = {}
        self._present: Set[int] | None = None
        self.breaks = 0
        self.count = 0

    def step(self, at: int, symbols: tuple[int, ...]) -> int:
        """The places behind one of ``symbols`` that stands at one of the places ``at``."""
        after = 0
        singles, phrases = self.singles, self.phrases
        for symbol in symbols:
            if symbol in singles:
                after |= (at & singles[symbol]) << 1
            if symbol in phrases:
                for length, where in phrases[symbol]:
                    after |= (at & where) << length
        return after

    def list_begins(self, symbols: tuple[int, ...], end: int) -> list[int]:
        """Where one of ``symbols`` begins that ends before the word ``end``, the nearest first."""
        begins = set()
        for symbol in symbols:
            if end and self.singles.get(symbol, 0) >> end - 1 & 1:
                begins.add(end - 1)
            for length, where in self.phrases.get(symbol, ()):
                if length <= end and where >> end - length & 1:
                    begins.add(end - length)
        return sorted(begins, reverse=True)

    def set_zero(self, symbol: int, where: int) -> None:
        """Let ``symbol``, which is no word, stand before the places ``where``."""
        self.phrases[symbol] = [(0, where)]
        self._present = None

    @property
    def present(self) -> Set[int]:
        """The symbols that stand anywhere."""
        if self._present is None:
            self._present = self.singles.keys() | self.phrases.keys()
        return self._present

    @cached_property
    def spans(self) -> Sequence[tuple[int, int]]:
        """The code points of each word. They cost as much as to split the text once more."""
        placed = zip(place_pieces(self.text), self.parts, strict=True)
        return [span for span, words in placed for _ in words][: self.count]


class RuleSet:
    """Rules, ready to be held against texts. Raises InvalidRule where one cannot be read.

    ``certainties`` are held apart: they ask where the event was found. ``named`` are lists that
    `find_named` is asked for.
    """

    def __init__(
        self,
        book: RuleBook,
        rules: Sequence[Rule],
        certainties: Sequence[Rule] = (),
        *,
        named: Iterable[str] = (),
    ) -> None:
        self._numbers = dict(_OWN)
        self._words: dict[str, list[int]] = {}
        self._phrases: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]] = {}
        self._starred: list[tuple[str, bool, bool, int]] = []
        self._sizes: dict[int, int] = dict.fromkeys(_OWN.values(), 10_000)
        self._lists = {one.name: one.words for one in book.lists}
        self._known: Remembered[tuple[_Known, ...]] = Remembered(self._read_piece)
        self._rules: list[_Compiled] = []
        self._ways: _Filed = {}
        self._certain_ways: _Filed = {}
        self._background = self._name_list(BACKGROUND) if BACKGROUND in self._lists else _OWN[EVENT]
        self._named = {name: self._name_list(name) for name in named if name in self._lists}
        for number, rule in enumerate((*rules, *certainties)):
            ways = self._ways if number < len(rules) else self._certain_ways
            for text in rule.say:
                for way in self._read(text, number):
                    self._file(way, ways)
            but_not: _Filed = {}
            for text in rule.but_not:
                for way in self._read(text, number):
                    self._file(way, but_not)
            self._rules.append(_Compiled(rule, but_not))

    # -- reading rules -----------------------------------------------------------------------

    def _read(self, text: str, rule: int) -> list[_Way]:
        ways = []
        for steps in read_pattern(text, lists=self._lists):
            read = tuple((step.gap, self._name(step)) for step in steps)
            needs = frozenset(symbols[0] for _, symbols in read if len(symbols) == 1)
            choices = tuple(frozenset(symbols) for _, symbols in read if len(symbols) > 1)
            ways.append(_Way(rule, read, needs, choices))
        return ways

    def _name(self, step: Step) -> tuple[int, ...]:
        named = [self._name_list(name) for name in sorted(step.lists)]
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

    def _add(self, key: object, phrases: frozenset[tuple[str, ...]]) -> int:
        """The number of a set of phrases; the words lead to it from now on."""
        if (known := self._numbers.get(key)) is not None:
            return known
        number = self._numbers[key] = len(self._numbers)
        self._sizes[number] = len(phrases)
        for phrase in sorted(phrases):
            word = phrase[0]
            if len(phrase) > 1:
                begun = self._phrases.setdefault(word, {})
                begun.setdefault(phrase[1], []).append((phrase[1:], number))
            elif "*" in word:
                self._starred.append(
                    (word.strip("*"), word.startswith("*"), word.endswith("*"), number)
                )
            else:
                self._words.setdefault(word, []).append(number)
        return number

    def _file(self, way: _Way, ways: _Filed) -> None:
        """Let the rarest of what a way needs lead to it."""
        rarest, *others = sorted(
            (symbols for _, symbols in way.steps),
            key=lambda symbols: sum(self._sizes[each] for each in symbols),
        )
        second = frozenset(others[0] if others else rarest)
        for symbol in rarest:
            ways.setdefault(symbol, []).append((second, way))

    # -- reading texts -----------------------------------------------------------------------

    def _read_piece(self, piece: str) -> tuple[_Known, ...]:
        return tuple(self._know(token) for token in read_token(piece))

    def _know(self, token: Token) -> _Known:
        word = token.word
        symbols = list(self._words.get(word, ()))
        for part, before, behind, number in self._starred:
            if (
                (part in word)
                if before and behind
                else word.endswith(part)
                if before
                else word.startswith(part)
            ):
                symbols.append(number)
        phrases = self._phrases.get(word)
        if token.named and not symbols and phrases is None:
            symbols.append(_OWN[NAME])
        if token.kind:
            symbols.append(_OWN[token.kind])
        if word == "?":
            symbols.append(_OWN[QUESTION])
        return _Known(word, token.named, tuple(dict.fromkeys(symbols)), phrases)

    def look_at(self, text: str) -> Places:
        """The places of all that the rules ask for in ``text``."""
        parts = list(map(self._known.__getitem__, split_text(text)))
        known = list(islice(chain.from_iterable(parts), _MOST_WORDS))
        places = Places(text, parts)
        phrases = places.phrases
        where: defaultdict[int, int] = defaultdict(int)
        named, bit = 0, 1
        begins: list[int] = []  # the words with which phrases may begin
        for at, each in enumerate(known):
            for symbol in each.symbols:
                where[symbol] |= bit
            if each.named:
                named |= bit
            if each.phrases is not None:
                begins.append(at)
            bit <<= 1
        places.singles = singles = dict(where)
        places.count = len(known)
        for at in begins:
            second = known[at + 1].word if at + 1 < places.count else ""
            for rest, symbol in (known[at].phrases or {}).get(second, ()):
                if len(rest) == 1 or _follows(known, at, rest):
                    phrases.setdefault(symbol, []).append((1 + len(rest), 1 << at))
        places.breaks = singles.get(_OWN[BREAK], 0)
        places.set_zero(_OWN[START], (places.breaks << 1) | 1)
        places.set_zero(_OWN[STOP], places.breaks | 1 << places.count)
        if named.bit_count() * 2 <= places.count:
            # Capitals tell names here, also those that are words of lists: "Target buys Shape".
            named &= ~((places.breaks << 1) | 1)
            if named:
                singles[_OWN[NAME]] = singles.get(_OWN[NAME], 0) | named
        if _OWN[NUMBER] in singles:
            _add_sums(known, places)
        return places

    def number_of(self, name: str) -> int:
        """The symbol of one of the names that are no lists."""
        return _OWN[name]

    def find_named(self, name: str, places: Places) -> int:
        """The places of single words of a list."""
        return places.singles.get(self._named[name], 0) if name in self._named else 0

    def find_background(self, places: Places) -> int:
        """The places of what is told as background: behind "after" up to the clause's end.

        Where a headline begins with it, up to its first comma.
        """
        begins = places.singles.get(self._background, 0)
        if not begins:
            return 0
        first = (begins & -begins).bit_length() - 1
        ends = places.breaks if first else places.breaks | places.singles.get(_OWN[COMMA], 0)
        behind = ends >> first
        last = first + (behind & -behind).bit_length() - 1 if behind else places.count
        return (1 << last + 1) - (1 << first) if first or behind else 0

    def find(self, places: Places, *, certainties: bool = False) -> list[Found]:
        """The rules that fit, each where it does so first."""
        found: list[Found] = []
        ways = self._certain_ways if certainties else self._ways
        done: set[int] = set()
        present = places.present
        for symbol in ways.keys() & present:
            for second, way in ways[symbol]:
                if second.isdisjoint(present) or way.rule in done or not way.may_fit(present):
                    continue
                span = self._fit(way, places)
                if span is not None:
                    done.add(way.rule)
                    found.append(
                        Found(
                            rule=self._rules[way.rule].rule,
                            number=way.rule,
                            first=span[0],
                            last=span[1],
                        )
                    )
        found.sort(key=_by_number)
        return found

    def _fit(self, way: _Way, places: Places) -> tuple[int, int] | None:
        """Where a way fits and nothing takes it back."""
        taken: list[tuple[int, int]] | None = None
        for start, stop in _list_spans(way, places):
            if taken is None:
                taken = self._list_taken(way.rule, places)
            if not taken or not any(first < stop and start < last for first, last in taken):
                return start, stop
        return None

    def _list_taken(self, rule: int, places: Places) -> list[tuple[int, int]]:
        """The places in which nothing speaks for a rule."""
        but_not, present = self._rules[rule].but_not, places.present
        if but_not.keys().isdisjoint(present):
            return []
        return [
            span
            for symbol in but_not.keys() & present
            for second, other in but_not[symbol]
            if not second.isdisjoint(present) and other.may_fit(present)
            for span in _list_spans(other, places)
        ]


def _by_number(found: Found) -> int:
    return found.number


def _follows(known: Sequence[_Known], at: int, rest: tuple[str, ...]) -> bool:
    return len(known) > at + len(rest) and all(
        known[at + 1 + number].word == word for number, word in enumerate(rest)
    )


def _add_sums(known: Sequence[_Known], places: Places) -> None:
    """Sums with the currency behind them: "40 millions d'euros"."""
    numbers = places.singles[_OWN[NUMBER]]
    for at, each in enumerate(known):
        if each.word not in _CURRENCIES:
            continue
        first = at - 1
        while first > at - 4 and first >= 0 and known[first].word in _SCALES:
            first -= 1
        if first >= 0 and numbers >> first & 1:
            places.phrases.setdefault(_OWN[MONEY], []).append((at + 1 - first, 1 << first))


def _list_spans(way: _Way, places: Places) -> Iterable[tuple[int, int]]:
    """The places where ``way`` fits, by where they end."""
    here = (2 << places.count) - 1
    stages = [here]
    going = ~places.breaks
    for gap, symbols in way.steps:
        for _ in range(gap):
            here |= (here & going) << 1
        here = places.step(here, symbols)
        if not here:
            return ()
        stages.append(here)
    return _trace_all(way, places, stages)


def _trace_all(way: _Way, places: Places, stages: Sequence[int]) -> Iterator[tuple[int, int]]:
    here = stages[-1]
    while here:
        last = here & -here
        here ^= last
        end = last.bit_length() - 1
        yield _trace(way, places, stages, end), end


def _trace(way: _Way, places: Places, stages: Sequence[int], end: int) -> int:
    """The word at which what ends before the word ``end`` begins, the nearest if several."""
    at = end
    for number in range(len(way.steps) - 1, -1, -1):
        gap, symbols = way.steps[number]
        reached = stages[number]
        at = next(
            each
            for begin in places.list_begins(symbols, at)
            if (each := _last_reached(reached, max(begin - gap, 0), begin)) is not None
        )
    return at


def _last_reached(reached: int, first: int, last: int) -> int | None:
    """The last of the places ``reached`` from ``first`` to ``last``."""
    near = reached >> first & (2 << last - first) - 1
    return first + near.bit_length() - 1 if near else None
