"""Tickers are found by what marks them, and no text is searched for each of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Entity, Field
from bot.watchlist import Catalogue
from bot.watchlist.exchanges import is_venue
from bot.watchlist.names.symbols import SURE_SYMBOLS
from bot.watchlist.tickers import Tickers, key_of_ticker, share_symbol
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
        ("BRK.A is $BRK.A", [("$BRK.A", "berkshire"), ("BRK.A", "berkshire")]),
        ("BRK.A.N", [("BRK.A.N", "berkshire")]),
        ("TYO: 7203, 7203.T", [("7203.T", "maker"), ("TYO: 7203", "maker")]),
        ("A day: A note. A.", []),
        ("(NYSE: A)", [("NYSE: A", "letter")]),
        ("OSL:ØR", [("OSL:ØR", "river")]),
        ("NYSE:X+", [("NYSE:X+", "plus")]),
        ("$ØR and $ør", [("$ØR", "river")]),
        ("ør, ØR and OSE: ØR", [("OSE: ØR", "river")]),
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


WRITTEN = Tickers(
    [
        ("HKG:0700", "games"),
        ("HKG:0005", "bank"),
        ("TYO:7203", "cars"),
        ("NYSE:BRK.B", "berkshire"),
        ("STO:ERIC-B", "radios"),
        ("STO:TEL2-B", "phones"),
        ("CPH:NOVO-B", "pens"),
        ("HEL:NDA-FI", "nordic"),
        ("ETR:SAP", "software"),
        ("ETR:BAS", "dyes"),
        ("ETR:MBG", "stars"),
        ("ETR:VOW3", "wagons"),
        ("ETR:CON", "tyres"),
        ("ETR:CONG", "other-tyres"),
        ("EPA:MC", "bags"),
        ("AMS:ASML", "light"),
        ("NASDAQ:PEP", "drinks"),
        ("NYSEAMERICAN:IMO", "oil"),
        ("NYSE:BF.B", "whiskey"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Hong Kong's and Tokyo's numbers, with noughts or without.
        ("Tencent (700.HK)", [("700.HK", "games")]),
        ("0700.HK or 00700.HK", [("00700.HK", "games"), ("0700.HK", "games")]),
        ("(SEHK: 700)", [("SEHK: 700", "games")]),
        ("HKG: 700, HKEX:0700", [("HKEX:0700", "games"), ("HKG: 700", "games")]),
        ("0005.HK and 5.HK", [("0005.HK", "bank"), ("5.HK", "bank")]),
        ("(TYO: 07203)", [("TYO: 07203", "cars")]),
        ("7000.HK, 1700.HK, $700, 700 HK", []),
        ("Hong Kong: 700 held", []),
        # Classes of shares.
        ("(NYSE: BRK-B)", [("NYSE: BRK-B", "berkshire")]),
        ("BRK/B, BRK.B and BRK-B", [(f"BRK{sign}B", "berkshire") for sign in "-./"]),
        ("BRKb.N", [("BRKb.N", "berkshire")]),
        ("$BRK.B, $BRK-B", [("$BRK-B", "berkshire"), ("$BRK.B", "berkshire")]),
        ("BRK, BRK.Bx, xBRK.B, BRK.A, brk.b, BRK B", []),
        ("a BF.B here", []),
        ("(BF.B.N)", [("BF.B.N", "whiskey")]),
        ("NOVOb.CO", [("NOVOb.CO", "pens")]),
        ("(CPH: NOVO B)", [("CPH: NOVO B", "pens")]),
        ("Nasdaq Stockholm: ERIC B)", [("Nasdaq Stockholm: ERIC B", "radios")]),
        ("ERICb.ST, TEL2b.ST", [("ERICb.ST", "radios"), ("TEL2b.ST", "phones")]),
        ("NDA-FI.HE", [("NDA-FI.HE", "nordic")]),
        # Reuters' codes of German shares.
        ("SAPG.DE", [("SAPG.DE", "software")]),
        ("SAP.DE", [("SAP.DE", "software")]),
        ("BASFn.DE", [("BASFn.DE", "dyes")]),
        ("MBGn.DE", [("MBGn.DE", "stars")]),
        ("VOWG_p.DE, VOW3.F", [("VOW3.F", "wagons"), ("VOWG_p.DE", "wagons")]),
        ("CONG.DE", [("CONG.DE", "other-tyres")]),
        ("SAPG.PA, SAPX.DE, G.DE", []),
        # Exchanges as they are written out.
        ("(Nasdaq: PEP)", [("Nasdaq: PEP", "drinks")]),
        ("(Nasdaq Global Select Market: PEP)", [("Nasdaq Global Select Market: PEP", "drinks")]),
        ("(Euronext Paris: MC)", [("Euronext Paris: MC", "bags")]),
        ("(Euronext: MC; EURONEXT: ASML)", [("EURONEXT: ASML", "light"), ("Euronext: MC", "bags")]),
        ("listed on Euronext Paris: MC", [("Euronext Paris: MC", "bags")]),
        ("(Euronext Paris: ASML)", []),
        ("(NYSE American: IMO)", [("NYSE American: IMO", "oil")]),
        ("(NYSE:\xa0IMO)", []),
        ("Set: MC, Bit: MC, Story: MC", []),
        ("Shares: $PEP-led, PEP/USD", [("$PEP", "drinks")]),
    ],
)
def test_a_symbol_is_known_in_all_the_ways_it_is_written(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert sorted({(text[at:end], whose) for at, end, whose in WRITTEN.find(TextView(text))}) == (
        sorted(found)
    )


def test_two_writings_of_one_ticker_have_one_key() -> None:
    assert key_of_ticker("HKEX:700") == key_of_ticker("HKG:0700")
    assert key_of_ticker("NYSE:brk-b") == key_of_ticker("NYSE:BRK.B")
    assert key_of_ticker("SZSE:000001") == key_of_ticker("SHE:000001") != key_of_ticker("SHE:1")
    assert key_of_ticker("HKG:0") == ("HKG", "0")


def test_a_symbol_is_one_companys_at_all_exchanges_of_america() -> None:
    assert share_symbol("NYSE:MSFT", "NASDAQGS:msft")
    assert share_symbol("AMEX:BRK-B", "NYSE:BRK.B")
    assert share_symbol("HKEX:700", "HKG:0700")
    assert not share_symbol("HEL:NOKIA", "NYSE:NOKIA")
    assert not share_symbol("NYSE:NOK", "NYSE:NOKI")


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


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("NYSE", True),
        ("Nasdaq Helsinki", True),
        ("Oslo Børs", True),
        ("Tehran Stock Exchange", True),
        ("Fenwick", False),
        ("Orkla Børsen", False),
        ("証券取引所", False),
        ("", False),
    ],
)
def test_a_name_is_that_of_an_exchange_or_is_not(name: str, is_one: bool) -> None:
    assert is_venue(name) is is_one


@pytest.mark.parametrize("written", ["MSFT.O", "msft.o", "$msft", "nasdaq:msft"])
def test_a_ticker_that_is_asked_for_is_found_in_any_case(written: str) -> None:
    assert read_shipped_catalogue().find(written)[0].id == "microsoft"


@pytest.mark.parametrize("written", ["NYSE:MSFT", "nyse: msft", "(AMEX:MSFT)"])
def test_a_ticker_that_is_asked_for_at_another_american_exchange_is_found(written: str) -> None:
    assert read_shipped_catalogue().find(written)[0].id == "microsoft"


def test_a_symbol_at_an_exchange_abroad_may_be_anybodys() -> None:
    assert "microsoft" not in {one.id for one in read_shipped_catalogue().find("LSE:MSFT")}
