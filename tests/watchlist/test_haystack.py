"""What an automaton reads holds every word that stands in a text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.watchlist.haystack import (
    Haystack,
    frame_odd_prefix,
    frame_odd_word,
    frame_prefix,
    frame_word,
    make_haystack,
    shape_key,
)
from bot.watchlist.words import iterate_words

SIGNS = "aAbsSdlt'’ʼ-‐.,&＆$+#8½²ªßéÉİıŞ\u0301\u00ad\u200d ‘“–?_\n\u00a0\u2028漢が한국어은ｶﾞ①ﬀ´¨"
PARTS = (
    *("it's", "don't", "l'or", "Apple's", "s", "'s", "O'Brien", "U.S.'s", "d's", "'s&x", "x's+"),
    *("rock'n'roll", "3.5's", "Türkiye'nin", "e-mail", "-", "8-K", "C++-x", "AT&T", "漢字", "ş's"),
    *(" ", " ", ", ", ".", "&", "+", "’s", "\n", "\t \n"),
)
texts = st.one_of(
    st.text(max_size=30),
    st.text(alphabet=st.sampled_from(SIGNS), max_size=30),
    st.lists(st.sampled_from(PARTS), max_size=9).map("".join),
)


def holds(haystack: Haystack, shape: bytes) -> bool:
    return frame_word(shape) in haystack.scanned


@settings(max_examples=400, deadline=None)
@given(texts)
@example("'S")
@example("0\u2028")
@example("0&0'1%0")
@example("x''s -x-y")
def test_every_word_of_a_text_and_every_two_that_follow_each_other_are_in_it(text: str) -> None:
    haystack = make_haystack(text)
    assert len(haystack.plain) == len(text) + 2
    words = list(iterate_words(text))
    for word in words:
        shape = shape_key(word.key)
        assert holds(haystack, shape)
        assert frame_prefix(shape) in haystack.scanned
        assert frame_word(shape) in haystack.plain or frame_odd_word(shape) in haystack.tail
    for word in words:
        for follower in words:
            if follower.first == word.last + 1:
                left, right = shape_key(word.key), shape_key(follower.key)
                assert holds(haystack, left + b" " + right) or any(
                    frame_odd_word(shape) in haystack.tail for shape in (left, right)
                )


@pytest.mark.parametrize(
    ("text", "scanned"),
    [
        ("Nokia’s DEAL, at last", b" nokia deal at last "),
        ("“Don't” — it's", b" don t it "),
        ("Société, Örsted & Ýmir", b" societe orsted ymir "),
        ("'quoted' ''s", b" quoted s "),
    ],
)
def test_plain_words_stand_there_with_one_space_between_them(text: str, scanned: bytes) -> None:
    assert make_haystack(text).scanned == scanned
    assert make_haystack(text).odd == ()


def test_code_points_keep_their_places_in_the_plain_text() -> None:
    text = "“Örsted” — the DEAL, ﬁnally"
    plain = make_haystack(text).plain
    for word in ("Örsted", "the", "DEAL"):
        at = text.index(word)
        assert plain[at : at + len(word) + 2] == frame_word(shape_key(word.casefold()))


def test_what_hyphens_and_marks_make_stands_behind_the_text() -> None:
    haystack = make_haystack("An e-mail from 独BMW")
    assert haystack.scanned.startswith(b" an e mail from ")
    assert haystack.odd == ((3, "e-mail"), (15, "独BMW"))
    assert frame_odd_word(b"email") in haystack.tail
    assert frame_odd_word(b"e") not in haystack.tail  # it stands in the text
    assert frame_odd_word("独".encode()) in haystack.tail
    assert frame_odd_prefix(b"bm") in haystack.tail


def test_one_text_is_not_read_twice_however_it_is_parted() -> None:
    # Line ends without spaces: each odd stretch once, and each in its place.
    text = "\n".join(f"a-{number}é\u0301" for number in range(50))
    odd = make_haystack(text).odd
    assert [text[start : start + len(part)] for start, part in odd] == text.split()


def test_a_sentence_without_spaces_is_read_word_by_word() -> None:
    sentence = "独BMWが新工場を建設すると発表した" * 4
    assert all(
        frame_word(char.encode()) in make_haystack(sentence).scanned for char in "独が新工場を建設"
    )
