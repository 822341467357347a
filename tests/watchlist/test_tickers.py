"""Tickers are found by what marks them, and no text is searched for each of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.watchlist.tickers import Tickers
from bot.watchlist.views import TextView

TICKERS = Tickers(
    [
        ("NYSE:NOK", "nokia"),
        ("NYSE:BRK.A", "berkshire"),
        ("TYO:7203", "maker"),
        ("NYSE:A", "letter"),
        ("OSL:ØR", "river"),
        ("NYSE:X+", "plus"),
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
