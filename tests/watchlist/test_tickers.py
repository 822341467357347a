"""Tickers are found by what marks them, and no text is searched for each of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Entity, Field
from bot.watchlist import Catalogue
from bot.watchlist.names.symbols import SURE_SYMBOLS
from bot.watchlist.tickers import Tickers
from bot.watchlist.views import TextView
from tests.watchlist.builders import entry, read_shipped_catalogue

TICKERS = Tickers(
    [
        ("NYSE:NOK", "nokia"),
        ("NYSE:BRK.A", "berkshire"),
        ("TYO:7203", "maker"),
        ("NYSE:A", "letter"),
        ("OSL:ØR", "river"),
        ("NYSE:X+", "plus"),
        ("NSE:M&M", "tractors"),
        ("XETRA:NOK", "other"),
        ("NYSE:!", "nobody"),
    ]
)


def find(text: str) -> list[tuple[str, str]]:
    return sorted({(text[start:end], whose) for start, end, whose in TICKERS.find(TextView(text))})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(NYSE:NOK)", [("NYSE:NOK", "nokia")]),
        ("(NYSE: NOK)", [("NYSE: NOK", "nokia")]),
        ("NYSE:\nNOK", [("NYSE:\nNOK", "nokia")]),
        ("$NOK", [("$NOK", "nokia"), ("$NOK", "other")]),
        ("$NOKX and $ NOK", []),
        ("$NOK or nok", [("$NOK", "nokia"), ("$NOK", "other")]),
        ("$BRK.B", []),
        ("a $NOK株 b", [("$NOK", "nokia"), ("$NOK", "other")]),
        ("NOK.N", [("NOK.N", "nokia")]),
        ("xNOK.N", []),
        ("Some firm (A.N)", [("A.N", "letter")]),
        ("株NOK.N", [("NOK.N", "nokia")]),
        ("BRK.A is $BRK.A", [("$BRK.A", "berkshire")]),
        ("BRK.A.N", [("BRK.A.N", "berkshire")]),
        ("TYO: 7203, 7203.T", [("7203.T", "maker"), ("TYO: 7203", "maker")]),
        ("A day: A note. A.", []),
        ("(NYSE: A)", [("NYSE: A", "letter")]),
        ("OSL:ØR", [("OSL:ØR", "river")]),
        ("NYSE:X+", [("NYSE:X+", "plus")]),
        ("(NSE: M&M)", [("NSE: M&M", "tractors")]),
        ("$M&M, M&M.NS", [("$M&M", "tractors"), ("M&M.NS", "tractors")]),
        ("M&M and $M", []),
        (": NOK", []),
        ("the NOK, a NOK: all", []),
    ],
)
def test_a_symbol_is_a_ticker_where_something_marks_it(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert find(text) == found


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["NOK", "$", ":", " ", ".N", "NYSE", "A", "BRK.A", "\n", "x", "7203", "株"]
        ),
        max_size=8,
    ).map("".join)
)
def test_what_is_found_is_marked(text: str) -> None:
    for written, _ in find(text):
        assert written[0] == "$" or ":" in written or "." in written


def test_a_symbol_that_stands_for_nothing_else_needs_no_mark() -> None:
    shipped = read_shipped_catalogue()
    one = entry("MSFT and AMZN fall, T and COST rise", summary="Shares of $MSFT (NASDAQ:MSFT)")
    texts = {Field.TITLE: one.title, Field.SUMMARY: one.summary}
    found = [
        (each.entity, texts[each.field][each.start : each.end]) for each in shipped.mentions(one)
    ]
    assert found == [
        ("microsoft", "MSFT"),
        ("amazon", "AMZN"),
        ("microsoft", "$MSFT"),
        ("microsoft", "NASDAQ:MSFT"),
    ]


def test_a_symbol_that_two_bear_needs_a_mark() -> None:
    first = Entity(id="one", name="Fenwick", tickers=("NASDAQ:NVDA",))
    second = Entity(id="two", name="Ostrander", tickers=("ASX:NVDA",))
    assert Catalogue([first]).mentions(entry("NVDA rallies"))
    assert Catalogue([first, second]).mentions(entry("NVDA rallies")) == ()
    named = Entity(id="two", name="Nvda")
    assert [each.entity for each in Catalogue([first, named]).mentions(entry("NVDA rallies"))] == [
        "two"
    ]


def test_each_sure_symbol_is_one_companys() -> None:
    symbols = [
        symbol
        for one in read_shipped_catalogue()
        for symbol in {ticker.rpartition(":")[2] for ticker in one.tickers}
        if symbol in SURE_SYMBOLS
    ]
    assert len(symbols) == len(SURE_SYMBOLS)
    assert frozenset(symbols) == SURE_SYMBOLS
