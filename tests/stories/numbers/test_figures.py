"""A pattern that is tried where it may begin finds what it finds anywhere."""

from __future__ import annotations

import re

import pytest

from bot.stories.numbers.figure_patterns import TABLE
from bot.stories.numbers.figures import find_figures, prepare_figures

TEXTS = (
    "Fenwick to buy Ostrander for $3 million, was US$2.5 billion and A$1 billion",
    "Fenwick pays $$5 million, rs. 7 crore, EUR 9 million and 12%",
    "Fenwick cuts 4,000 jobs of 12,000 jobs",
    "F-150 jobs: Fenwick cuts 150 jobs",
    "Two killed, 12 people dead and 40 injured in M7.1 quake",
    "5 € or 6€ or 7 million £, not $8 million",
    "1.5.2 percent, 1.5 per cent, ٣ %",
    "Fenwick recalls 63,000 cars, 12 satellites",
    "Fenwick names chief",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_where_a_pattern_may_begin_is_told_from_its_text(text: str) -> None:
    folded = prepare_figures(text)
    spans = sorted(
        (kind, found.start(), found.end())
        for kind, pattern in TABLE
        for found in re.finditer(pattern, folded)
    )

    assert sorted((kind, start, end) for kind, _, start, end in find_figures(folded)) == spans


def test_a_sum_is_found_once_and_with_the_country_of_its_sign() -> None:
    folded = prepare_figures("Fenwick pays us$3 million")

    assert [folded[start:end] for _, _, start, end in find_figures(folded)] == ["us$3 million"]
