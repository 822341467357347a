from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts import tidy, tidy_url
from bot.alerts.inert import Marked, cut, cut_marked, tidy_marked

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cs"]),
        st.sampled_from(
            "\x1b\x9b\x07[]m31;?\u202e\u2066\u200b\u200d\u0301\u0489\n\t\0 e\U0001f469"
        ),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("plain words", "plain words"),
        ("  two\t\tlines\r\nbecome \u2028 one  ", "two lines become one"),
        ("\x1b[1;31mred\x1b[0m alert", "red alert"),
        ("\x9b31mred", "red"),
        ("\x1b]8;;https://evil.example\x07link\x1b]8;;\x1b\\", "link"),
        ("\x1b]0;new window title\x07news", "news"),
        ("\x1b]never ends", "never ends"),
        ("\x1b(Bnews\x1bc", "news"),
        ("end\x1b", "end"),
        ("a\0b\x08c\x7fd\x85e", "abcd e"),
        ("abc\u202edcba\u202c", "abcdcba"),
        ("\u2066a\u2069\u200eb\u200f\u061cc", "abc"),
        ("zero\u200bwidth\u2060\ufeff and so\u00adft", "zerowidth and soft"),
        ("blank\u3164s\u115f", "blanks"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("never\ufffe a \U0001ffff character\ufdd0", "never a character"),
        ("\u0645\u06cc\u200c\u062e\u0648", "\u0645\u06cc\u200c\u062e\u0648"),
        ("Z" + "\u0301\u200b" * 9 + "algo", "Z" + "\u0301" * 4 + "algo"),
        ("👩\u200d🚀 lifts off", "👩\u200d🚀 lifts off"),
        ("独BMWが新工場", "独BMWが新工場"),
        ("Z" + "\u0301" * 40 + "algo", "Z" + "\u0301" * 4 + "algo"),
        ("\U0001fae9 younger than the tables", "\U0001fae9 younger than the tables"),
    ],
)  # fmt: skip
def test_text_from_outside_becomes_one_visible_line(given: str, shown: str) -> None:
    assert tidy(given) == shown


@pytest.mark.no_cover
def test_a_text_of_common_letters_is_shown_as_it_is_beside_a_sign_that_goes() -> None:
    # NUL has each sign looked at, which a text of common letters alone is spared.
    for code in range(0x20, 0x1_0000):
        text = f"a{chr(code) * 6}b"
        if code != 0x9B:  # begins a sequence, of which b is the end
            assert tidy(text) == tidy(f"{text}\0"), hex(code)


@settings(deadline=None)
@given(HOSTILE)
def test_whatever_comes_in_nothing_that_acts_comes_out(text: str) -> None:
    line = tidy(text)
    line.encode("utf-8")
    assert line == line.strip()
    assert "  " not in line
    for character in line:
        assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(character) not in {
            "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
        }  # fmt: skip
    assert tidy(line) == line


@settings(deadline=None)
@given(HOSTILE, st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=6))
def test_marks_stay_in_order_and_inside_whatever_is_marked(
    text: str, spans: list[tuple[int, int]]
) -> None:
    marked = tidy_marked(text, spans)
    assert marked.text == tidy(text)
    end_before = 0
    for start, end in marked.marks:
        assert end_before <= start < end <= len(marked.text)
        assert marked.text[start:end] == marked.text[start:end].strip()
        end_before = end


@settings(deadline=None)
@given(HOSTILE, st.text("abc", min_size=1, max_size=5), HOSTILE)
def test_a_marked_word_is_marked_wherever_tidying_moves_it(
    before: str, word: str, after: str
) -> None:
    text = f"{before} {word} {after}"
    start = len(before) + 1
    if "\x1b" in before or "\x9b" in before:
        return  # an unended escape sequence may reach into the word
    (mark,) = tidy_marked(text, [(start, start + len(word))]).marks
    assert tidy(text)[slice(*mark)] == word


def test_overlapping_marks_are_one() -> None:
    assert tidy_marked("Norvik and Altair", [(11, 17), (0, 6), (0, 10), (4, 9)]).marks == (
        (0, 10),
        (11, 17),
    )


def test_text_that_fits_is_not_cut() -> None:
    assert cut("exactly ten", 11) == "exactly ten"


def test_text_is_cut_between_words_with_an_ellipsis() -> None:
    assert cut("Norvik, Altair and Sundby end their alliance", 21) == "Norvik, Altair and…"
    assert cut("Norvik ends the deal, says Altair", 22) == "Norvik ends the deal…"


def test_a_word_without_end_is_cut_where_the_room_ends() -> None:
    assert cut("x" * 10_000, 50) == "x" * 49 + "…"


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("aaae\u0301e\u0301", 5, "aaa…"),
        ("aaa👩\u200d🚀b", 6, "aaa…"),
        ("aaa👍\U0001f3fdb", 5, "aaa…"),
        ("e" + "\u0301" * 60, 50, "e" + "\u0301" * 48 + "…"),
    ],
)
def test_no_written_character_is_cut_in_two(text: str, limit: int, shown: str) -> None:
    assert cut(text, limit) == shown


@settings(deadline=None)
@given(st.text(max_size=60), st.integers(2, 40), st.integers(0, 60), st.integers(0, 60))
def test_what_is_cut_keeps_its_length_and_its_marks_inside(
    text: str, limit: int, start: int, end: int
) -> None:
    marked = tidy_marked(text, [(start, end)])
    short = cut_marked(marked, limit)
    assert len(short.text) <= limit
    for begin, stop in short.marks:
        assert begin < stop <= len(short.text)
        assert short.text[begin:stop] == marked.text[begin:stop]


def test_marks_beyond_the_cut_go_and_one_cut_through_is_shortened() -> None:
    marked = Marked(text="abc def ghi jkl", marks=((0, 3), (4, 11), (12, 15)))
    assert cut_marked(marked, 9) == Marked(text="abc def…", marks=((0, 3), (4, 7)))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("https://harbourwire.example/a?b=1&c=2#d", "https://harbourwire.example/a?b=1&c=2#d"),
        (" http://harbourwire.example:8080/ ", "http://harbourwire.example:8080/"),
        ("HTTPS://Harbourwire.Example/A", "https://harbourwire.example/A"),
        ("https://a.example/b|c>d<e\"f`g h", "https://a.example/b%7Cc%3Ed%3Ce%22f%60g%20h"),
        ("https://a.example/caf\u00e9%20x", "https://a.example/caf%C3%A9%20x"),
        ("https://b\u00fccher.example/", "https://xn--bcher-kva.example/"),
        ("https://bank.example@evil.example/", "https://evil.example/"),
        ("https://[2001:db8::1]:8443/a", "https://[2001:db8::1]:8443/a"),
        ("https://a.example/\ud800", "https://a.example/?"),
    ],
)  # fmt: skip
def test_the_address_of_a_page_is_given_in_plain_ascii(given: str, shown: str) -> None:
    assert tidy_url(given) == shown


@pytest.mark.parametrize(
    "given",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//harbourwire.example/a",
        "https://",
        "https://a.example/\x1b]8;;",
        "https://a.example/\u202egro",
        "https://a.example:port/",
        "https://[half/",
        "https://a b.example/",
        "https://" + "x" * 70 + "\u00fc.example/",
        "https://a.example/" + "x" * 2000,
    ],
)
def test_what_is_no_web_address_is_no_link(given: str | None) -> None:
    assert tidy_url(given) is None


@settings(deadline=None)
@given(st.one_of(HOSTILE, HOSTILE.map(lambda tail: f"https://a.example/{tail}")))
def test_an_address_can_neither_end_a_link_early_nor_hide_its_host(url: str) -> None:
    safe = tidy_url(url)
    if safe is not None:
        assert safe.isascii()
        assert safe.isprintable()
        assert not set(safe) & set('<>|"` ')
        assert urlsplit(safe).username is None
        assert tidy_url(safe) == safe
