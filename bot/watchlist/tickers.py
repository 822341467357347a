"""Tickers as news writes them: ``$MSFT``, ``(NASDAQ:MSFT)``, ``NASDAQ: MSFT``, ``MSFT.O``.

A bare symbol is no mention: too many of them are words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.watchlist.places import Slots, TextView, find_phrase, list_paths
from bot.watchlist.words import spell_words

__all__ = ["EXCHANGES", "Tickers"]

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
_SUFFIX_AFTER = re.compile(r"\.([A-Z]{1,2})(?!\w)")


class Tickers:
    """The tickers of a catalogue, written ``EXCHANGE:SYMBOL``, by their entities."""

    def __init__(self, tickers: Iterable[tuple[str, str]]) -> None:
        """``tickers`` are pairs of a ticker and an entity's id."""
        self._by_key: dict[str, list[tuple[str, str, str, Slots]]] = {}
        for ticker, entity in tickers:
            exchange, _, symbol = ticker.upper().rpartition(":")
            words = spell_words(symbol)
            if words:
                slots = list_paths(words, accents=False)
                self._by_key.setdefault(slots[0][0][0], []).append(
                    (exchange.strip(), symbol.strip(), entity, slots)
                )
        self._keys = frozenset(self._by_key)

    def find(self, view: TextView) -> Iterator[tuple[int, int, str]]:
        """Where a ticker stands, as code points from start to end, and whose it is."""
        for key in view.plain_keys & self._keys:
            for exchange, symbol, entity, slots in self._by_key[key]:
                if symbol not in view.text:  # its letters stand there as a word only
                    continue
                for place in find_phrase(view.plain_words, slots):
                    marked = _find_marks(view.text, place.start, place.end, exchange, symbol)
                    if marked:
                        yield (*marked, entity)


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
        return start, after.end()
    return None
