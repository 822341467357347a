"""Tickers as news writes them: ``$MSFT``, ``(NASDAQ:MSFT)``, ``NASDAQ: MSFT``, ``MSFT.O``.

A bare symbol is no mention here, for too many of them are words. Those that surely are none
(`names.symbols`) the catalogue takes for names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.watchlist.places import Slots, find_phrase, list_paths
from bot.watchlist.views import TextView
from bot.watchlist.words import spell_words

__all__ = ["EXCHANGES", "Tickers", "key_of_ticker"]

# An exchange under each name that catalogues and reports give it, and the suffixes that
# Reuters codes and Yahoo give its symbols.
_EXCHANGES: tuple[tuple[str, str], ...] = (
    ("NASDAQ NASDAQGS NASDAQGM NASDAQCM NASD", "O OQ"),
    ("NYSE", "N"),
    ("NYSEAMERICAN AMEX NYSEMKT", "A"),
    ("LSE LON", "L"),
    ("TSX", "TO"),
    ("HEL OMXH", "HE"),
    ("STO OMXS OMX", "ST"),
    ("CPH OMXC", "CO"),
    ("OSL OSE", "OL"),
    ("ETR XETRA FRA FWB", "DE F"),
    ("EPA PAR ENXTPA", "PA"),
    ("AMS ENXTAM", "AS"),
    ("EBR BRU", "BR"),
    ("ELI LIS", "LS"),
    ("BIT MIL", "MI"),
    ("BME MCE", "MC"),
    ("SWX SIX VTX", "S SW"),
    ("VIE WBAG", "VI"),
    ("WSE", "WA"),
    ("TYO TSE JPX", "T"),
    ("HKG HKEX SEHK", "HK"),
    ("SHA SSE", "SS"),
    ("SHE SZSE", "SZ"),
    ("KRX KOSPI", "KS"),
    ("KOSDAQ", "KQ"),
    ("TPE TWSE", "TW"),
    ("NSE", "NS"),
    ("BSE BOM", "BO"),
    ("ASX", "AX"),
    ("SGX", "SI"),
    ("JSE", "J JO"),
    ("BVMF B3", "SA"),
    ("BMV", "MX"),
    ("TADAWUL", "SR SE"),
    ("ADX", "AD"),
    ("DFM", "DU"),
    ("QSE DSM", "QA"),
    ("TASE TLV", "TA"),
    ("IST BIST", "IS"),
    ("ATH ATHEX", "AT"),
    ("MOEX MCX", "ME MM"),
    ("IDX JKT", "JK"),
    ("SET BKK", "BK"),
    ("KLSE MYX", "KL"),
    ("PSE", "PS"),
    ("HOSE", "VN"),
    ("NZX NZE", "NZ"),
)
_NAMES = {name: group for group, _ in _EXCHANGES for name in group.split()}
EXCHANGES = frozenset(_NAMES)
"""The names of exchanges by which tickers are known."""
_SUFFIXES = {
    name: frozenset(after.split()) for group, after in _EXCHANGES for name in group.split()
}
_EXCHANGE_BEFORE = re.compile(r"([A-Z][A-Z0-9-]{1,15}): ?$")
_SUFFIX = re.compile(r"\.[A-Z]{1,2}(?!\w)")
_RUN = re.compile(r"[A-Z0-9]+")
_IN_RUN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_ENDS_EXCHANGE = _IN_RUN | {"-"}
_SUFFIX_AFTER = re.compile(r"\.([A-Z]{1,2})(?!\w)")
_BRACKETS = frozenset(("()", "<>", "[]"))


def key_of_ticker(ticker: str) -> tuple[str, str]:
    """The exchange under one of its names, and the symbol, of ``EXCHANGE:SYMBOL``: equal of two
    tickers that are one.
    """
    exchange, _, symbol = ticker.upper().rpartition(":")
    exchange = exchange.strip()
    return _NAMES.get(exchange, exchange), symbol.strip()


class _Ticker(NamedTuple):
    exchange: str
    symbol: str
    entity: str
    slots: Slots


class Tickers:
    """The tickers of a catalogue, written ``EXCHANGE:SYMBOL``, by their entities."""

    def __init__(self, tickers: Iterable[tuple[str, str]]) -> None:
        """``tickers`` are pairs of a ticker and an entity's id."""
        self._by_first: dict[str, list[_Ticker]] = {}
        self._by_last: dict[str, list[_Ticker]] = {}
        self._others: list[_Ticker] = []
        for ticker, entity in tickers:
            exchange, _, symbol = ticker.upper().rpartition(":")
            words = spell_words(symbol)
            symbol = symbol.strip()
            if not words:
                continue
            known = _Ticker(exchange.strip(), symbol, entity, list_paths(words, accents=False))
            runs = _RUN.findall(symbol)
            if runs and symbol.startswith(runs[0]) and symbol.endswith(runs[-1]):
                self._by_first.setdefault(runs[0], []).append(known)
                self._by_last.setdefault(runs[-1], []).append(known)
            else:
                self._others.append(known)

    def find(self, view: TextView) -> Iterator[tuple[int, int, str]]:
        """Where a ticker stands, as code points from start to end, and whose it is."""
        for exchange, symbol, entity, slots in self._list_marked(view.text):
            for place in find_phrase(view.plain_words, slots):
                marked = _find_marks(view.text, place.start, place.end, exchange, symbol)
                if marked:
                    yield (*marked, entity)

    def _list_marked(self, text: str) -> Iterable[_Ticker]:
        """The tickers whose symbol stands beside something that may mark one, each once."""
        marked = {ticker: None for ticker in self._others if ticker.symbol in text}
        for at in _list_starts(text):
            run = _RUN.match(text, at)
            for ticker in self._by_first.get(run.group() if run else "", ()):
                if text.startswith(ticker.symbol, at):
                    marked[ticker] = None
        for suffix in _SUFFIX.finditer(text):
            end = suffix.start()
            start = end
            while start and text[start - 1] in _IN_RUN:
                start -= 1
            for ticker in self._by_last.get(text[start:end], ()):
                if text.endswith(ticker.symbol, 0, end):
                    marked[ticker] = None
        return marked


def _list_starts(text: str) -> Iterator[int]:
    """Where a symbol may begin behind a ``$`` or a colon."""
    at = text.find("$")
    while at >= 0:
        yield at + 1
        at = text.find("$", at + 1)
    at = text.find(":", 1)
    while at >= 0:
        if text[at - 1] in _ENDS_EXCHANGE:
            # A space, and a line's end, may stand between.
            yield from (at + 1, at + 2, at + 3)
        at = text.find(":", at + 1)


def _find_marks(
    text: str, start: int, end: int, exchange: str, symbol: str
) -> tuple[int, int] | None:
    """The ticker with what marks it as one; None where nothing does."""
    if text[start:end] != symbol:
        return None
    # Of digits only, as in Tokyo and Hong Kong, it would be a price.
    if start and text[start - 1] == "$" and not symbol.isdigit():
        return start - 1, end
    before = _EXCHANGE_BEFORE.search(text, max(0, start - 20), start)
    if before:
        named = before.group(1)
        if named == exchange or _NAMES.get(named, named) == _NAMES.get(exchange, exchange):
            return before.start(), end
        return None
    after = _SUFFIX_AFTER.match(text, end)
    if after and after.group(1) in _SUFFIXES.get(exchange, frozenset()):
        # ``U.N`` is no share of Unity's, except in the brackets of a report.
        around = text[start - 1 : start] + text[after.end() : after.end() + 1]
        if len(symbol) > 1 or around in _BRACKETS:
            return start, after.end()
    return None
