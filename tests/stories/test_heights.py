"""Which numbers may be found to have risen, and what a rise is."""

from __future__ import annotations

import pytest

from bot.stories.heights import Height, read_heights, rose_much
from tests.stories.telling import News, hear


@pytest.mark.parametrize(
    ("text", "of", "value"),
    [
        ("Ferry fire kills 12", "dead", 12),
        ("30 injured in blast", "injured", 30),
        ("Fenwick to cut 9,000 jobs", "jobs", 9_000),
        ("Fenwick to cut 900 of its 80,000 workers", "jobs in all", 80_000),
        ("Fenwick to buy Ostrander for $2.3 billion", "money", 2.3e9),
        ("Fenwick fined 40 million euros", "money €", 4e7),
        ("Fenwick kauft Ostrander für 3,7 Milliarden Euro", "money €", 3.7e9),
        ("Fenwick bids £31bn for Ostrander", "money £", 31e9),
        ("Fenwick to buy back shares worth 1 trillion yen", "money yen", 1e12),
        ("Fenwick offers HK$40 for Ostrander stock", "money HK$", 40),
        ("Fenwick to be bought for $70 per share", "money per share", 70),
        ("Fenwick pays 50 yen a share", "money per share yen", 50),
        ("Fenwick bietet 2 Euro je Aktie", "money per share €", 2),
        ("Ostrander rents a port for $30 billion a year", "money per year", 30e9),
        ("Ostrander in $1 billion-a-year deal", "money per year", 1e9),
        ("Ostrander signs $4 billion annual lease", "money per year", 4e9),
        ("Ostrander to pay annual rent of $4 billion", "money per year", 4e9),
        ("Oil sold at $61 a barrel", "money per barrel", 61),
        ("Banks line up $20bn debt for buyout", "money of debt", 20e9),
        ("Fenwick sells $5 billion of bonds", "money of debt", 5e9),
        ("Fenwick posts revenue of $50 billion", "money of revenue", 50e9),
        ("Fenwick valued at $9 billion", "money of value", 9e9),
        ("Fenwick deal worth $12.3 billion including debt", "money with debt", 12.3e9),
        ("Fenwick has an enterprise value of $12.3 billion", "money with debt", 12.3e9),
        ("Fenwick to pay up to $7 billion", "money in all", 7e9),
        ("Fenwick adds a dock, bringing its investment to over $7 billion", "money in all", 7e9),
    ],
)
def test_a_number_is_of_one_quantity(text: str, of: str, value: float) -> None:
    assert Height(of=of, value=value) in read_heights(text, "")


def test_what_no_rise_is_told_of_is_not_kept() -> None:
    assert (
        read_heights("Quake of magnitude 6.1 shakes 90% of Larkhill", "1,200 cars recalled") == ()
    )


def test_a_number_in_headline_and_text_is_kept_once() -> None:
    assert read_heights("Fire kills 12", "12 dead. Repairs cost $2 million.") == (
        Height(of="dead", value=12),
        Height(of="money", value=2e6),
    )


@pytest.mark.parametrize(
    ("text", "rose"),
    [
        ("18 killed", "dead now 18"),
        ("17 killed", None),
        ("25 injured", None),
        ("60 injured", "injured now 60"),
        ("Fenwick bids $8 billion", "money now 8,000,000,000"),
        ("Fenwick bids $7 billion", None),
        ("Fenwick bids €8 billion", None),
        ("Fenwick cuts 900 jobs", None),
    ],
)
def test_a_rise_is_much_by_its_quantity(text: str, rose: str | None) -> None:
    known = {"dead": 12.0, "injured": 30.0, "money": 5e9}
    found = rose_much(known, read_heights(text, ""))
    assert (None if found is None else str(found)) == rose


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Fenwick buys Ostrander for $70 per share", "Fenwick buys Ostrander for $12.3 billion"),
        ("Fenwick borrows $20bn debt for Ostrander", "Fenwick buys Ostrander for $55 billion"),
        ("Fenwick nears roughly $50 billion Ostrander deal", "Fenwick buys Ostrander for $55bn"),
        ("Fenwick rents Ostrander at $30bn a year", "Fenwick rents Ostrander for $300 billion"),
        ("Fenwick buys Ostrander", "Fenwick buys Ostrander for $55 billion"),
        ("Fenwick buys Ostrander for £5 billion", "Fenwick buys Ostrander for 950 billion yen"),
        ("Fenwick buys Ostrander for $5bn", "Fenwick buys Ostrander for up to $8bn"),
    ],
)
def test_sums_of_two_things_are_no_development(first: str, then: str) -> None:
    heard = hear(
        [News(0, "gazette.example", first), News(30, "herald.example", f"{then}, it says")]
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == "report"


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Fenwick bids $5bn for Ostrander", "Fenwick bids $9bn for Ostrander, more than before"),
        ("Ferry fire off Ostrander kills 12", "Ferry fire off Ostrander kills 31, coastguard says"),
        (
            "Fenwick bids $40 per share for Ostrander",
            "Fenwick raises bid for Ostrander to $65 a share",
        ),
    ],
)
def test_a_number_that_far_outgrows_one_of_its_kind_is_a_development(first: str, then: str) -> None:
    heard = hear([News(0, "gazette.example", first), News(30, "herald.example", then)])
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == "update"
