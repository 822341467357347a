from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchers.text import (
    _DROPPED,
    fold_lines,
    fold_text,
    holds_markup,
    measure_nesting,
    read_markup,
)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("plain", "plain"),
        ("AT&amp;T", "AT&T"),
        ("AT&amp;amp;T", "AT&amp;T"),
        ("a <b>bo</b>ld word", "a bold word"),
        ("one<br>two", "one two"),
        ("<p>one</p><p>two</p>", "one two"),
        ("<ul><li>one<li>two</ul>", "one two"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("x < y and y > z", "x < y and y > z"),
        ("<script>alert(1)</script>kept<style>p{}</style>", "kept"),
        ("a&nbsp;b", "a b"),
        ("caf&eacute; &#8211; &#x2014;", "café – —"),
        ("<!-- hidden -->shown", "shown"),
        ("<img src=x onerror=alert(1)>", ""),
        ("<p>unclosed <i>tags", "unclosed tags"),
        ("two\nlines", "two lines"),
        ("nul\0 bell\a esc\x1b[0m", "nul bell esc[0m"),
        ("\ufeffmark", "mark"),
        ("half \ud83d pair", "half pair"),
        ("", ""),
    ],
)
def test_markup_is_read_as_a_reader_sees_it(markup: str, text: str):
    assert read_markup(markup) == text


def test_lines_are_the_breaks_between_blocks_and_not_those_of_the_source():
    assert read_markup("<p>one\ntwo</p>\n\n<div>three<br>four</div>", lines=True) == (
        "one two\nthree\nfour"
    )


def test_plain_text_keeps_what_looks_like_markup():
    assert fold_text("a  <b> c &amp; d") == "a <b> c &amp; d"


def test_paragraphs_of_plain_text_become_single_newlines():
    assert fold_lines("one \t two\r\n\r\n\x0bthree\0") == "one two\nthree"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ferry <em>arrives</em>", True),
        ('<a href="x">Ferry</a>', True),
        ("1 < 2 and 3 > 2", False),
        ("The <b> tag", False),
        ("generics: List<String></String>", False),
    ],
)
def test_a_pair_of_html_tags_is_markup_whatever_the_feed_says(text: str, held: bool):
    assert holds_markup(text) is held


def test_nesting_is_measured_without_cdata_comments_and_tags_left_open():
    assert measure_nesting("<a><b><c/></b></a>") == 2
    assert measure_nesting("<a><![CDATA[<x><x><x>]]><!--<y><y>--></a>") == 1
    assert measure_nesting("<br>" * 100 + "<p>" * 100) == 0
    assert measure_nesting("<" * 100) == 0
    assert measure_nesting("<![CDATA[ <a>") == 0
    assert measure_nesting("<!-- <a>") == 0
    assert measure_nesting("</a></a><a>") == 1


def test_a_closing_tag_closes_one_of_its_name_or_nothing():
    assert measure_nesting("<b></a>" * 5) == 5
    assert measure_nesting("<b></b>" * 5) == 1
    assert measure_nesting("<b><i></b></i>" * 5) == 2
    assert measure_nesting("</b>" * 5 + "<b>") == 1


def test_markup_nested_beyond_reason_is_stripped_all_the_same():
    assert read_markup("<div>" * 50_000 + "deep &amp; down" + "</div>" * 50_000) == "deep & down"


@given(st.text(alphabet=st.characters(), max_size=200))
def test_text_comes_out_folded_and_storable(raw: str):
    for text in (fold_text(raw), read_markup(raw)):
        assert text == " ".join(text.split())
        assert "\0" not in text
        text.encode()


def test_a_text_that_is_folded_already_stays_as_it_is():
    # Of every character there is: what `fold_text` spares itself is what would change nothing.
    for character in map(chr, range(sys.maxunicode + 1)):
        for text in (f" a{character}b", f"{character} a"):
            assert fold_text(text) == " ".join(_DROPPED.sub("", text).split())


@given(st.text(alphabet="<>/!-[]&;abip \"'=", max_size=120))
def test_any_markup_can_be_read(raw: str):
    read_markup(raw, lines=True)
