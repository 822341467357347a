"""What a central bank did with its rates, by a headline."""

from __future__ import annotations

import pytest

from bot.stories.stages.rates import awaits_rates, read_rate_decision
from bot.stories.traits.features import Features, read_features
from tests.classifying import classify
from tests.stories.newsdesk import find_mentions, write


def read(title: str, summary: str = "") -> Features:
    entry = write(title, summary)
    return read_features(entry, find_mentions(entry), classify(entry).event.type)


@pytest.mark.parametrize(
    ("headline", "direction"),
    [
        ("Federal Reserve holds rates steady, signals no hurry to cut", "hold"),
        ("Federal Reserve leaves rates unchanged, as expected", "hold"),
        ("Fed cuts its key rate by a quarter point", "cut"),
        ("Fed raises rates for the first time in a year", "raise"),
        ("EZB belässt Leitzins bei zwei Prozent", "hold"),
        ("ECB verlaagt rente", "cut"),
    ],
)
def test_a_decision_is_read_in_any_desks_words(headline: str, direction: str) -> None:
    decision = read_rate_decision(read(headline))
    assert decision is not None
    assert decision[1] == direction


@pytest.mark.parametrize(
    "headline",
    [
        "Fed expected to hold rates",
        "Fed to cut rates, economists say",
        "Fed rate cut talked of in markets",
        "Fed picks new building for its archive",
        "Fed and ECB hold rates",
        "Nokia cuts rates for its masts",
        "Fed holds its yearly dinner",
    ],
)
def test_what_is_no_decision_is_read_as_none(headline: str) -> None:
    assert read_rate_decision(read(headline, "Rates were held in March.")) is None


def test_a_banks_statement_says_it_in_its_text_where_that_says_one_thing() -> None:
    statement = "Federal Reserve issues FOMC statement"
    one = read(statement, "The Committee decided to lower the target range for the funds rate.")
    assert read_rate_decision(one) == ("@federal-reserve", "cut")
    both = read(statement, "Members who would cut the rate, and who would raise it, spoke.")
    assert read_rate_decision(both) is None


def test_what_is_expected_of_a_bank_is_awaited() -> None:
    assert awaits_rates(read("Economists expect Fed to hold rates"))
    assert not awaits_rates(read("Fed holds rates, as expected"))
    assert not awaits_rates(read("Nokia may cut jobs"))


def test_a_bank_that_stands_pat_holds_and_one_that_is_seen_holding_is_awaited() -> None:
    assert read_rate_decision(read("Fed stands pat, says prices rise")) == (
        "@federal-reserve",
        "hold",
    )
    assert awaits_rates(read("Fed seen holding rates this week"))
