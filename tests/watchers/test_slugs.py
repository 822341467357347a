"""What the address of an article says of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchers.slugs import latest_day_of, title_of


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/2026/03/ferry-line-opens-in-may-48213.html", "Ferry line opens in may"),
        ("/news/ferry_line_opens", "Ferry line opens"),
        ("/ferry-line-opens/48213", "Ferry line opens"),
        ("/ferry-line-opens/index.html", "Ferry line opens"),
        ("/ferry-line-opens/", "Ferry line opens"),
        ("/a/48213-ferry-line-opens", "Ferry line opens"),
        ("/a/ferry-line-opens-3f9c04b1e7", "Ferry line opens"),
        ("/a/ferry-line-opens-a1234567", "Ferry line opens"),
        ("/a/2026-in-pictures-and-words", "2026 in pictures and words"),
        ("/a/covid19-cases-rise-again", "Covid19 cases rise again"),
        ("/a/%E6%B8%A1%E8%BD%AE%E5%81%9C%E8%BF%90%E6%98%8E%E5%A4%A9", "渡轮停运明天"),
        ("/a/паром-линия-открыта", "Паром линия открыта"),
        ("/about-us", ""),
        ("/article/48213", ""),
        ("/tags/ports", ""),
        ("/", ""),
        ("", ""),
        ("/1-2-3-4", ""),
        ("/a/渡轮", ""),
    ],
)
def test_the_words_of_an_address_are_a_headline_where_they_are_enough(path: str, title: str):
    assert title_of(f"https://quay.example{path}") == title


@pytest.mark.parametrize(
    ("path", "end"),
    [
        ("/2019/05/06/line", datetime(2019, 5, 7, 12, tzinfo=UTC)),
        ("/news/2019-05-06/line", datetime(2019, 5, 7, 12, tzinfo=UTC)),
        ("/news/2019-05-06-line", datetime(2019, 5, 7, 12, tzinfo=UTC)),
        ("/20190506/line", datetime(2019, 5, 7, 12, tzinfo=UTC)),
        ("/2019/12/31/line", datetime(2020, 1, 1, 12, tzinfo=UTC)),
        ("/2019/05/line", datetime(2019, 6, 1, 12, tzinfo=UTC)),
        ("/2019/12/", datetime(2020, 1, 1, 12, tzinfo=UTC)),
        ("/2019/line", None),
        ("/2019/02/31/line", None),
        ("/2019/13/line", None),
        ("/20190506123/line", None),
        ("/line-2019-05", None),
        ("/2099/12/31/line", datetime(2100, 1, 1, 12, tzinfo=UTC)),
    ],
)
def test_the_day_or_the_month_in_an_address_is_the_latest_it_may_be(
    path: str, end: datetime | None
):
    assert latest_day_of(f"https://quay.example{path}") == end


@given(st.text(max_size=80))
def test_any_text_is_looked_at_without_a_fault(text: str):
    assert isinstance(title_of(text), str)
    latest_day_of("https://quay.example/" + text)
