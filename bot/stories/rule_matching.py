"""Which rules a text fits, and where.

A text becomes, for each list and each set of words that the rules name, a number whose bits
are the places where one of them stands. To go on by a word is to shift such a number, so a
pattern costs as many steps as it has, wherever in the text it may begin. Which patterns are
tried at all is told by their rarest word: most texts have that of a few among hundreds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

import msgspec

from bot.model import Rule, RuleBook
from bot.stories.remembered import Remembered
from bot.stories.rule_patterns import EVENT, NAME, START, STOP, Step, read_list, read_pattern
from bot.stories.rule_places import Known, Places, Way, list_spans
from bot.stories.rule_tokens import (
    BREAK,
    COMMA,
    MONEY,
    NUMBER,
    QUESTION,
    Token,
    read_token,
    split_text,
)
from bot.stories.vocabulary import COMMON_NEWS_WORDS, STOP_WORDS

__all__ = ["BACKGROUND", "Found", "RuleSet"]

BACKGROUND = "background"
"""The list of words behind which stands what is no news: after, amid."""

_OF_STOP_WORD, _OF_NEWS_WORD = 100, 10  # how many times as many texts have them as another word
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
# What a text has that stands in no word of it.
_MADE = frozenset({_OWN[START], _OWN[STOP], _OWN[NAME], _OWN[MONEY], _OWN[EVENT]})
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


# Ways by the rarest symbols of each, with the next rarest: one look tells most of those that
# cannot fit.
_Filed = dict[int, list[tuple[frozenset[int], "Way"]]]


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    but_not: _Filed


class _Pieces:
    """Pieces of words, the symbols that they stand for, and how long they are."""

    def __init__(self) -> None:
        self.numbers: dict[str, list[int]] = {}
        self.lengths: set[int] = set()

    def add(self, piece: str, number: int) -> None:
        self.numbers.setdefault(piece, []).append(number)
        self.lengths.add(len(piece))


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
        # What words begin with, end in and have within.
        self._beginnings, self._endings, self._parts = _Pieces(), _Pieces(), _Pieces()
        # How many texts have a symbol, as is guessed from its words.
        self._commonness: dict[int, int] = dict.fromkeys(_OWN.values(), 10_000)
        self._lists = {one.name: one.words for one in book.lists}
        self._known: Remembered[tuple[Known, ...]] = Remembered(self._read_piece)
        self._leading = Remembered(self._may_lead)
        self._sets: dict[frozenset[int], frozenset[int]] = {}  # most words say what others do
        self._count = 0  # of ways
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

    def _read(self, text: str, rule: int) -> list[Way]:
        ways = []
        for steps in read_pattern(text, lists=self._lists):
            read = tuple((step.gap, self._name(step)) for step in steps)
            needs = frozenset(symbols[0] for _, symbols in read if len(symbols) == 1)
            choices = tuple(frozenset(symbols) for _, symbols in read if len(symbols) > 1)
            ways.append(Way(self._count, rule, read, needs, choices))
            self._count += 1
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
        self._commonness[number] = sum(map(_guess_commonness, phrases))
        for phrase in sorted(phrases):
            word = phrase[0]
            if len(phrase) > 1:
                begun = self._phrases.setdefault(word, {})
                begun.setdefault(phrase[1], []).append((phrase[1:], number))
            elif "*" in word:
                is_open = word.startswith("*"), word.endswith("*")
                pieces = {(True, True): self._parts, (True, False): self._endings}
                pieces.get(is_open, self._beginnings).add(word.strip("*"), number)
            else:
                self._words.setdefault(word, []).append(number)
        return number

    def _file(self, way: Way, ways: _Filed) -> None:
        """Let the rarest of what a way needs lead to it."""
        rarest, *others = sorted(
            (symbols for _, symbols in way.steps),
            key=lambda symbols: sum(self._commonness[each] for each in symbols),
        )
        second = frozenset(others[0] if others else rarest)
        for symbol in rarest:
            ways.setdefault(symbol, []).append((second, way))

    # -- reading texts -----------------------------------------------------------------------

    def _read_piece(self, piece: str) -> tuple[Known, ...]:
        return tuple(self._know(token) for token in read_token(piece))

    def _know(self, token: Token) -> Known:
        word = token.word
        symbols = set(self._words.get(word, ()))
        for length in self._beginnings.lengths:
            symbols.update(self._beginnings.numbers.get(word[:length], ()))
        for length in self._endings.lengths:
            symbols.update(self._endings.numbers.get(word[-length:], ()))
        for part, numbers in self._parts.numbers.items():
            if part in word:
                symbols.update(numbers)
        phrases = self._phrases.get(word)
        if token.named and not symbols and phrases is None:
            symbols.add(_OWN[NAME])
        if token.kind:
            symbols.add(_OWN[token.kind])
        if word == "?":
            symbols.add(_OWN[QUESTION])
        said = frozenset(symbols)
        return Known(word, token.named, self._sets.setdefault(said, said), phrases)

    def look_at(self, text: str) -> Places:
        """The places of all that the rules ask for in ``text``."""
        parts = list(map(self._known.__getitem__, split_text(text)))
        known = list(islice(chain.from_iterable(parts), _MOST_WORDS))
        places = Places(text, parts)
        words, heard = places.words, places.words.get
        for at, symbols in enumerate([each.symbols for each in known]):
            if symbols:
                words[symbols] = heard(symbols, 0) | 1 << at
        named = 0
        for at, each in enumerate(known):
            if each.named:
                named |= 1 << at
        # The words with which phrases may begin.
        begins = [at for at, each in enumerate(known) if each.phrases is not None]
        places.count = len(known)
        places.present = set().union(*words)
        for at in begins:
            second = known[at + 1].word if at + 1 < places.count else ""
            for rest, symbol in (known[at].phrases or {}).get(second, ()):
                if len(rest) == 1 or _follows(known, at, rest):
                    places.add_phrase(symbol, 1 + len(rest), at)
        places.breaks = places.find(_OWN[BREAK])
        places.set_zero(_OWN[START], (places.breaks << 1) | 1)
        places.set_zero(_OWN[STOP], places.breaks | 1 << places.count)
        if named.bit_count() * 2 <= places.count:
            # Capitals tell names here, also those that are words of lists: "Target buys Shape".
            named &= ~((places.breaks << 1) | 1)
            if named:
                places.add(_OWN[NAME], named)
        if _OWN[NUMBER] in places.present:
            _add_sums(known, places)
        return places

    def may_find(self, text: str) -> bool:
        """Whether some rule may fit a composed ``text``; False is sure."""
        return not self._ways.keys().isdisjoint(_MADE) or any(
            map(self._leading.__getitem__, split_text(text))
        )

    def _may_lead(self, piece: str) -> bool:
        """Whether a piece of a text may be what leads to a way."""
        return any(
            each.phrases is not None or not self._ways.keys().isdisjoint(each.symbols)
            for each in self._known[piece]
        )

    def number_of(self, name: str) -> int:
        """The symbol of one of the names that are no lists."""
        return _OWN[name]

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
        ends = places.breaks if first else places.breaks | places.find(_OWN[COMMA])
        behind = ends >> first
        last = first + (behind & -behind).bit_length() - 1 if behind else places.count
        return (1 << last + 1) - (1 << first) if first or behind else 0

    def find(self, places: Places, *, certainties: bool = False) -> list[Found]:
        """The rules that fit, each by the first of its ways and where that does so first."""
        found: list[Found] = []
        ways = self._certain_ways if certainties else self._ways
        done: set[int] = set()
        present = places.present
        possible = [
            way
            for symbol in ways.keys() & present
            for second, way in ways[symbol]
            if not second.isdisjoint(present) and way.may_fit(present)
        ]
        possible.sort(key=_by_order)
        for way in possible:
            span = None if way.rule in done else self._fit(way, places)
            if span is not None:
                done.add(way.rule)
                first, last = span
                rule = self._rules[way.rule].rule
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
        but_not, present = self._rules[rule].but_not, places.present
        if but_not.keys().isdisjoint(present):
            return []
        return [
            span
            for symbol in but_not.keys() & present
            for second, other in but_not[symbol]
            if not second.isdisjoint(present) and other.may_fit(present)
            for span in list_spans(other, places)
        ]


def _by_order(way: Way) -> int:
    return way.order


def _guess_commonness(phrase: tuple[str, ...]) -> int:
    """How many texts have a phrase, beside one that is in few."""
    (word, *rest) = phrase
    if rest:
        return 1
    return (
        _OF_STOP_WORD if word in STOP_WORDS else _OF_NEWS_WORD if word in COMMON_NEWS_WORDS else 1
    )


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
    numbers = places.find(_OWN[NUMBER])
    for at, each in enumerate(known):
        if each.word not in _CURRENCIES:
            continue
        first = at - 1
        while first > at - 4 and first >= 0 and known[first].word in _SCALES:
            first -= 1
        if first >= 0 and numbers >> first & 1:
            places.add_phrase(_OWN[MONEY], at + 1 - first, first)
