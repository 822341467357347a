"""Text from outside, made harmless."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.text import escape_fallback, measure, split_marks
from tests.slack.hostile import hostile_text


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("<!channel> now", "&lt;!channel&gt; now"),
        ("AT&T &amp; friends", "AT&amp;T &amp;amp; friends"),
        ("@here and #general", "@\u2060here and #\u2060general"),
        ("@@here", "@@\u2060here"),
        ("write to desk@here.example", "write to desk@here.example"),
        ("C# and F# developers", "C# and F# developers"),
        ("速報@channel", "速報@\u2060channel"),
    ],
)
def test_a_fallback_text_notifies_nobody(written: str, escaped: str) -> None:
    assert escape_fallback(written, limit=200) == escaped


def test_a_fallback_text_is_never_cut_within_an_entity() -> None:
    assert escape_fallback("&&&&", limit=12) == "&amp;&amp;…"


def test_marks_stay_on_their_words_when_invisible_characters_go() -> None:
    text = "\u202eNokia\u202c  and\n OpenAI agree"
    start = text.index("OpenAI")
    pieces = split_marks(text, [(1, 6), (start, start + 6)], limit=100)
    assert [piece.text.strip() for piece in pieces if piece.marked] == ["Nokia", "OpenAI"]
    assert "".join(piece.text for piece in pieces) == "Nokia and OpenAI agree"


places = st.lists(st.tuples(st.integers(-5, 80), st.integers(-5, 80)), max_size=6)


@given(hostile_text(), places, st.integers(1, 120))
def test_marked_pieces_join_to_one_visible_line_within_the_limit(
    text: str, marks: list[tuple[int, int]], limit: int
) -> None:
    pieces = split_marks(text, marks, limit=limit)
    joined = "".join(piece.text for piece in pieces)
    assert len(joined) <= limit
    assert all(piece.text for piece in pieces)
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in joined)


@given(hostile_text(), st.integers(10, 400))
def test_a_fallback_text_fits_however_much_of_it_is_markup(text: str, limit: int) -> None:
    escaped = escape_fallback(text, limit=limit)
    assert measure(escaped) <= limit
    assert not re.search(r"[<>]|&(?!(?:amp|lt|gt);)", escaped)
