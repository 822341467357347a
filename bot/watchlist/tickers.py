"""Tickers as news writes them: ``$MSFT``, ``(NASDAQ:MSFT)``, ``Nasdaq: MSFT``, ``MSFT.O``.

A bare symbol is no mention here, for too many of them are words. Those that surely are none
(`names.symbols`) the catalogue takes for names. A class of shares marks a symbol by itself in
America: ``BRK.B``.

One symbol is written in many ways: its class behind a point, a hyphen, a slash or, in Reuters
codes, as a small letter (``BRK-B``, ``NOVOb.CO``); a number in Hong Kong and Tokyo with noughts
before it or without; a German one with Reuters' letters behind it (``SAPG.DE``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bot.watchlist.exchanges import find_group, find_venue_before, find_venues_of
from bot.watchlist.places import Slots, find_phrase, list_paths
from bot.watchlist.views import TextView
from bot.watchlist.words import spell_words

__all__ = ["Tickers", "key_of_ticker", "list_symbols", "share_symbol"]

_PADDED = frozenset(["HKG", "TYO"])  # where noughts before a number say nothing
_DIGITS = 5  # of a number with its noughts
_CLASSES_ALONE = frozenset(["NYSE", "NASDAQ"])
_AMERICAN = frozenset(["NYSE", "NASDAQ", "NYSEAMERICAN"])
_SHORTEST_BASE = 3  # letters before a class that needs no other mark: BF.B is an abbreviation
_CLASS = re.compile(r"[-/ .]")
_PLAIN = re.compile(r"[A-Z0-9]+(?:[-./&][A-Z0-9]+)*")
# Swedish and Danish companies set their class off by a space: ``(STO: ERIC B)``.
_SPACED = re.compile(r"[A-Z0-9]+ [A-D](?![\w])")
_SUFFIX = re.compile(r"\.([A-Z]{1,2})(?![A-Za-z0-9_])")
_BEFORE_SUFFIX = re.compile(r"[A-Z0-9&]+(?:[-./][A-Z0-9&]+)*(?:Gn|Fn|n|G_p|_p|[a-d])?\Z")
_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_LONGEST = 16  # code points of a symbol
_REUTERS_CLASS = re.compile(r"([A-Z0-9]+)([a-d])")
_GERMAN = "ETR"
_GERMAN_MARKS = ("Gn", "Fn", "G_p", "_p", "G", "n")
# Of preferred shares, and after a change of the register, a number is left out.
_GERMAN_NUMBERS = ("", "2", "3")
_BRACKETS = frozenset(("()", "<>", "[]"))

_Found = tuple[int, int, str]


def key_of_ticker(ticker: str) -> tuple[str, str]:
    """The exchange under one name, and the symbol in one writing, of ``EXCHANGE:SYMBOL``: equal
    of two tickers that are one.
    """
    exchange, _, symbol = ticker.upper().rpartition(":")
    group = find_group(exchange.strip())
    return group, _canonise(symbol.strip(), group)


def share_symbol(ticker: str, other: str) -> bool:
    """Whether two tickers are one, or stand under one symbol at American exchanges, which no two
    companies do: ``NYSE:MSFT`` beside ``NASDAQ:MSFT``.
    """
    (group, symbol), (venue, written) = key_of_ticker(ticker), key_of_ticker(other)
    return symbol == written and (group == venue or {group, venue} <= _AMERICAN)


def list_symbols(ticker: str) -> tuple[str, ...]:
    """The symbol of ``EXCHANGE:SYMBOL`` in all the ways that `Tickers` knows it by, but for what
    parts a class from it.
    """
    group, symbol = key_of_ticker(ticker)
    written = ticker.upper().rpartition(":")[2].strip()
    if group in _PADDED and symbol.isdigit():
        return tuple(dict.fromkeys(symbol.zfill(digits) for digits in range(1, _DIGITS + 1)))
    if group == _GERMAN:
        bases = (symbol, *(symbol.removesuffix(number) for number in _GERMAN_NUMBERS))
        return tuple(dict.fromkeys((symbol, *(f"{b}{m}" for b in bases for m in _GERMAN_MARKS))))
    # A hyphen stands for itself and for nothing: ``NOVO-B``, ``NOVOb``.
    return (symbol.replace(".", "-"), written) if "." in symbol else (written,)


def _canonise(symbol: str, group: str) -> str:
    plain = _CLASS.sub(".", symbol)
    is_padded = group in _PADDED and len(plain) <= _DIGITS
    return (plain.lstrip("0") or plain) if is_padded else plain


class _Odd(NamedTuple):
    """A ticker whose symbol has other signs than others have."""

    group: str
    symbol: str
    entity: str
    slots: Slots


class Tickers:
    """The tickers of a catalogue, written ``EXCHANGE:SYMBOL``, by their entities."""

    def __init__(self, tickers: Iterable[tuple[str, str]]) -> None:
        """``tickers`` are pairs of a ticker and an entity's id."""
        self._at: dict[str, dict[str, dict[str, None]]] = {}  # venue, symbol, entities
        self._anywhere: dict[str, dict[str, None]] = {}
        self._with_class: dict[str, dict[str, None]] = {}
        self._bases: dict[str, None] = {}
        self._odd: list[_Odd] = []
        for ticker, entity in tickers:
            group, symbol = key_of_ticker(ticker)
            written = ticker.upper().rpartition(":")[2].strip()
            if not _PLAIN.fullmatch(written):
                if words := spell_words(written):
                    slots = list_paths(words, accents=False)
                    self._odd.append(_Odd(group, written, entity, slots))
                continue
            self._at.setdefault(group, {}).setdefault(symbol, {})[entity] = None
            if not written.isdigit():  # behind a $ that would be a price
                self._anywhere.setdefault(symbol, {})[entity] = None
            base, _, share_class = symbol.partition(".")
            if group in _CLASSES_ALONE and len(share_class) == 1 and len(base) >= _SHORTEST_BASE:
                self._with_class.setdefault(symbol, {})[entity] = None
                self._bases[base] = None

    def find(self, view: TextView) -> Iterator[_Found]:
        """Where a ticker stands, as code points from start to end, and whose it is."""
        text = view.text
        found: dict[_Found, None] = {}
        if "$" in text:
            found.update(dict.fromkeys(self._find_cashtags(text)))
        if ":" in text:
            found.update(dict.fromkeys(self._find_behind_venues(text)))
        if "." in text:
            found.update(dict.fromkeys(self._find_with_suffix(text)))
        for base in self._bases:
            if base in text:
                found.update(dict.fromkeys(self._find_classes(text, base)))
        if self._odd:
            found.update(dict.fromkeys(self._find_odd(view)))
        if found:
            yield from _drop_inner(found)

    def list_bearers(self, symbol: str) -> tuple[str, ...]:
        """Whose a symbol is that stands by itself, at whatever exchange."""
        found: dict[str, None] = {}
        for group, here in self._at.items():
            found.update(here.get(_canonise(symbol, group), {}))
        return tuple(found)

    def _find_cashtags(self, text: str) -> Iterator[_Found]:
        at = text.find("$")
        while at >= 0:
            for end, symbol in _list_symbols(text, at + 1):
                if bearers := self._anywhere.get(_canonise(symbol, "")):
                    yield from ((at, end, entity) for entity in bearers)
                    break
            at = text.find("$", at + 1)

    def _find_behind_venues(self, text: str) -> Iterator[_Found]:
        at = text.find(":", 1)
        while at >= 0:
            start = at + 1 + text[at + 1 : at + 2].isspace()
            begins = text[start : start + 1] in _SIGNS
            venue = find_venue_before(text, start) if begins else None
            if venue is not None:
                begin, groups = venue
                yield from ((begin, end, entity) for end, entity in self._read(text, start, groups))
            at = text.find(":", at + 1)

    def _read(self, text: str, start: int, groups: Iterable[str]) -> list[tuple[int, str]]:
        """Where the symbol ends that begins at ``start``, and whose it is at these venues."""
        spaced = _SPACED.match(text, start)
        written = [(spaced.end(), spaced.group())] if spaced else []
        for end, symbol in (*written, *_list_symbols(text, start)):
            bearers: dict[str, None] = {}
            for group in groups:
                bearers.update(self._at.get(group, {}).get(_canonise(symbol, group), {}))
            if bearers:
                return [(end, entity) for entity in bearers]
        return []

    def _find_with_suffix(self, text: str) -> Iterator[_Found]:
        for suffix in _SUFFIX.finditer(text):
            groups = find_venues_of(suffix.group(1))
            end = suffix.start()
            before = _BEFORE_SUFFIX.search(text, max(0, end - _LONGEST), end) if groups else None
            if before is None:
                continue
            for start in _list_beginnings(text, before.start(), end):
                bearers = self._list_bearers(text[start:end], groups)
                # ``U.N`` is no share of Unity's, except in the brackets of a report.
                around = text[start - 1 : start] + text[suffix.end() : suffix.end() + 1]
                short = end - start == 1 and text[start].isalpha()
                if bearers and not (short and around not in _BRACKETS):
                    yield from ((start, suffix.end(), entity) for entity in bearers)
                    break

    def _list_bearers(self, symbol: str, groups: Iterable[str]) -> Mapping[str, None]:
        """Whose a symbol is that has the suffix of these venues."""
        bearers: dict[str, None] = {}
        for group in groups:
            here = self._at.get(group, {})
            for written in _list_writings(symbol, group):
                if whose := here.get(_canonise(written, group)):
                    bearers.update(whose)
                    break
        return bearers

    def _find_classes(self, text: str, base: str) -> Iterator[_Found]:
        at = text.find(base)
        while at >= 0:
            if at == 0 or not _is_letter(text[at - 1]):
                for end, symbol in _list_symbols(text, at):
                    if bearers := self._with_class.get(_canonise(symbol, "")):
                        yield from ((at, end, entity) for entity in bearers)
                        break
            at = text.find(base, at + 1)

    def _find_odd(self, view: TextView) -> Iterator[_Found]:
        text = view.text
        for group, symbol, entity, slots in self._odd:
            for place in find_phrase(view.plain_words, slots) if symbol in text else ():
                start, end = place.start, place.end
                venue = find_venue_before(text, start)
                if text[start:end] != symbol:
                    continue
                if text[start - 1 : start] == "$":
                    yield start - 1, end, entity
                elif venue is not None and group in venue[1]:
                    yield venue[0], end, entity


def _drop_inner(found: Iterable[_Found]) -> Iterator[_Found]:
    """Each ticker once, with all its marks: ``BRK.B`` stands in ``NYSE: BRK.B``."""
    reach: dict[str, int] = {}
    for start, end, entity in sorted(found, key=lambda each: (each[0], -each[1])):
        if end > reach.get(entity, -1):
            reach[entity] = end
            yield start, end, entity


def _list_symbols(text: str, start: int) -> Iterator[tuple[int, str]]:
    """What may be the symbol that begins at ``start``, and where it ends, the longest first.

    Behind it stands no letter: in a script without spaces there may be one of that.
    """
    whole = _PLAIN.match(text, start, start + _LONGEST)
    if whole is None:
        return
    end = whole.end()
    while end > start:
        if end == len(text) or not _is_letter(text[end]):
            yield end, text[start:end]
        # ``$NOK-A`` may be of ``NOK``, but ``$M&M`` is not of ``M``.
        end = max(text.rfind(sign, start, end) for sign in "-./")


def _list_beginnings(text: str, start: int, end: int) -> Iterator[int]:
    """Where a symbol may begin that ends before a suffix, the first first."""
    while start >= 0:
        if start == 0 or not _is_letter(text[start - 1]):
            yield start
        signs = [at for sign in "-./" if (at := text.find(sign, start, end)) >= 0]
        start = min(signs) + 1 if signs else -1


def _is_letter(char: str) -> bool:
    """Whether a Latin letter or a digit: one of them beside a symbol makes a word of it."""
    return char.isalnum() and char < "\u0250"


def _list_writings(symbol: str, group: str) -> Iterator[str]:
    """What a Reuters code may be the code of at this venue, the likest first."""
    yield symbol
    if (of_class := _REUTERS_CLASS.fullmatch(symbol)) is not None:
        yield f"{of_class[1]}.{of_class[2].upper()}"
    if group == _GERMAN:
        # ``BASFn`` is of BASF and of BAS: which of them there is decides.
        for marks in _GERMAN_MARKS:
            base = symbol.removesuffix(marks)
            if base and base != symbol:
                yield from (f"{base}{number}" for number in _GERMAN_NUMBERS)
