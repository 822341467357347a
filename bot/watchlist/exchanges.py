"""Where shares trade, under the names and the suffixes that news and catalogues give it."""

from __future__ import annotations

import re

from bot.watchlist.words import fold, fold_accents

__all__ = [
    "ABBREVIATIONS",
    "find_group",
    "find_venue_before",
    "find_venues_of",
    "is_venue",
    "leads_to_ticker",
]

# An exchange by its abbreviations, and the suffixes that Reuters codes and Yahoo give its symbols.
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
    ("HKG HKEX SEHK HKSE", "HK"),
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
# The names that are written out before a symbol: `(Nasdaq Helsinki: NOKIA)`.
_SPOKEN: tuple[tuple[str, str], ...] = (
    ("NASDAQ", "Nasdaq,Nasdaq Global Select,Nasdaq Global Select Market,Nasdaq Capital Market"),
    ("NYSE", "New York Stock Exchange"),
    ("NYSEAMERICAN", "NYSE American,NYSE MKT"),
    ("LSE", "London Stock Exchange"),
    ("TSX", "Toronto Stock Exchange"),
    ("HEL", "Nasdaq Helsinki,OMX Helsinki"),
    ("STO", "Nasdaq Stockholm,OMX Stockholm"),
    ("CPH", "Nasdaq Copenhagen,OMX Copenhagen"),
    ("OSL", "Oslo Børs,Oslo Bors,Euronext Oslo,Euronext Oslo Børs,Oslo Stock Exchange,Euronext"),
    ("ETR", "Xetra,Deutsche Börse,Deutsche Boerse,Frankfurt Stock Exchange"),
    ("EPA", "Euronext Paris,Euronext,EURONEXT,ENX"),
    ("AMS", "Euronext Amsterdam,Euronext,EURONEXT,ENX"),
    ("EBR", "Euronext Brussels,Euronext,EURONEXT,ENX"),
    ("ELI", "Euronext Lisbon,Euronext,EURONEXT,ENX"),
    ("BIT", "Borsa Italiana,Euronext Milan,Euronext"),
    ("BME", "Bolsa de Madrid"),
    ("SWX", "SIX Swiss Exchange,SIX Swiss Ex,Swiss Exchange"),
    ("TYO", "Tokyo Stock Exchange,TSE Prime"),
    ("HKG", "Hong Kong Stock Exchange,Stock Exchange of Hong Kong"),
    ("SHA", "Shanghai Stock Exchange,SSE STAR"),
    ("SHE", "Shenzhen Stock Exchange"),
    ("KRX", "Korea Exchange,Kospi"),
    ("KOSDAQ", "Kosdaq"),
    ("TPE", "Taiwan Stock Exchange"),
    ("ASX", "Australian Securities Exchange"),
    ("TADAWUL", "Tadawul,Saudi Exchange"),
    ("IST", "Borsa Istanbul"),
    ("MOEX", "Moscow Exchange"),
)
_GROUPS = {name: group.split()[0] for group, _ in _EXCHANGES for name in group.split()}
_SUFFIXES: dict[str, frozenset[str]] = {}
for _group, _after in _EXCHANGES:
    for _suffix in _after.split():
        _SUFFIXES[_suffix] = _SUFFIXES.get(_suffix, frozenset()) | {_group.split()[0]}
_NAMES: dict[str, frozenset[str]] = {name: frozenset([group]) for name, group in _GROUPS.items()}
for _name, _spoken in _SPOKEN:
    for _each in _spoken.split(","):
        _NAMES[_each] = _NAMES.get(_each, frozenset()) | {_GROUPS[_name]}

ABBREVIATIONS = frozenset(_GROUPS)
"""The exchanges by which tickers are known in a catalogue."""


def _flatten(name: str) -> str:
    return fold_accents(fold(name))


_VENUES = frozenset(map(_flatten, _NAMES))
_VENUE_ENDINGS = ("exchange", "exchanges", "borse", "boerse", "bourse", "bors", "borsa", "bolsa")
_LONGEST = 48  # code points of a name before a symbol
_NAME_BEFORE = re.compile(r"((?:[A-Z][\w&-]*|of|de)(?:[ \xa0](?:[A-Z][\w&-]*|of|de)){0,4}):\s?$")
# What a name behind which no venue ends may have left of it: ``Euronext Paris: ABC``.
_TICKER_BEHIND = re.compile(
    r"(?:[ \xa0][A-Z]\w+){0,3}:[ \xa0]?(?P<symbol>[A-Z0-9]{1,6}(?:[./-][A-Z]{1,2})?)(?!\w)"
)


def find_group(exchange: str) -> str:
    """One name for all names of an exchange; itself where it is not known."""
    return _GROUPS.get(exchange, exchange)


def find_venues_of(suffix: str) -> frozenset[str]:
    """The exchanges, under one name each, whose symbols have the suffix, as the O of MSFT.O."""
    return _SUFFIXES.get(suffix, frozenset())


def find_venue_before(text: str, start: int) -> tuple[int, frozenset[str]] | None:
    """Where the exchange begins that stands with a colon before ``start``, and which it may be
    under one name each; None where no word stands there with a colon.

    An abbreviation that is not known is itself.
    """
    if text[start - 1 : start] != ":" and text[start - 2 : start - 1] != ":":
        return None
    before = _NAME_BEFORE.search(text, max(0, start - _LONGEST), start)
    if before is None:
        return None
    begin, said = before.start(1), before[1].replace("\xa0", " ")
    at = 0
    while at >= 0:
        if known := _NAMES.get(said[at:]):
            return begin + at, known
        last, at = at, said.find(" ", at) + 1 or -1
    return begin + last, frozenset([said[last:]])


def is_venue(name: str) -> bool:
    """Whether somebody's name is that of an exchange."""
    # All names of a catalogue are asked for, and most are told by their last letter.
    if not name[-1:].isascii():
        return False
    plain = name.lower() if name.isascii() else _flatten(name)
    return plain in _VENUES or plain.endswith(_VENUE_ENDINGS)


def leads_to_ticker(text: str, start: int, end: int, *, shows_case: bool) -> bool:
    """Whether the venue at code points ``start`` to ``end`` only says where a symbol trades:
    ``(Euronext: ABC)``. Outside of brackets that needs a text whose case says something.
    """
    behind = _TICKER_BEHIND.match(text, end)
    if behind is None:
        return False
    opened = text[max(0, start - 1) : start] in {"(", "[", ";", ","}
    closed = text[behind.end() : behind.end() + 1] in {")", "]", ";", ","}
    return (opened and closed) or shows_case
