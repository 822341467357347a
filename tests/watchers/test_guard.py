"""What would take a parser very long is refused, or made short, before one sees it."""

from __future__ import annotations

import pytest

from tests.watchers.documents import feed, item, rss
from watchers.errors import DocumentTooComplex
from watchers.guard import refuse_hostile, shorten_prolog, sketch
from watchers.model import Document
from watchers.parse import parse_feed

HEAD = b'<?xml version="1.0"?>'


def parse(body: bytes):
    return parse_feed(Document(url="https://harbour.example/feed", body=body))


def test_white_space_before_a_feed_is_made_short():
    long = HEAD + b"<!DOCTYPE rss [" + b"\n" * 50_000 + b"]>" + b" " * 50_000 + b"<rss>\n\n</rss>"
    short = shorten_prolog(long)
    assert len(short) < 400
    assert short.endswith(b"]>" + b" " * 100 + b"<rss>\n\n</rss>")
    assert shorten_prolog(short) == short


def test_a_prolog_of_the_usual_length_stays_as_it_is():
    body = HEAD + b"\n" * 2_000 + feed()[38:]
    assert shorten_prolog(body) == body
    wide = (HEAD + b"\n" * 9_000 + b"<rss/>").decode().encode("utf-16")
    assert shorten_prolog(wide) == wide


def test_a_feed_behind_much_white_space_is_read_with_its_entities():
    body = feed([1]).replace(
        b"?>\n",
        b"?>\n<!DOCTYPE rss [" + b"\n" * 30_000 + b'<!ENTITY t "Tug">' + b"\n" * 30_000 + b"]>",
    )
    (entry,) = parse(body.replace(b"Ferry", b"&t;")).entries
    assert entry.title == "Tug 1 arrives"


@pytest.mark.parametrize("declared", ["\n<!DOCTYPE rss ", "\n<!ENTITY a ", "<![", "<!-- "])
def test_declarations_without_an_end_are_refused(declared: str):
    body = HEAD.decode() + declared * 10_000 + "<rss><channel><item/></channel></rss>"
    with pytest.raises(DocumentTooComplex, match="no end"):
        parse(body.encode())


def test_many_entities_that_have_an_end_are_a_feeds_good_right():
    declared = "".join(f'<!ENTITY e{n} "{n}">\n' for n in range(500))
    body = feed([1]).replace(b"?>\n", f"?>\n<!DOCTYPE rss [\n{declared}]>".encode())
    assert parse(body.replace(b"Ferry", b"&e499;")).entries[0].title == "499 1 arrives"


def test_the_first_element_is_found_behind_comments_that_show_others():
    comments = b"<!-- <html> -->" * 5_000
    parsed = parse(HEAD + comments + feed([1])[38:])
    assert [entry.title for entry in parsed.entries] == ["Ferry 1 arrives"]


def test_tags_that_close_nothing_do_not_hide_how_deep_the_others_stand():
    with pytest.raises(DocumentTooComplex, match="nests"):
        refuse_hostile(sketch(b"<rss>" + b"<b></a>" * 1_001))
    # Inside a text it is only text, and stripped instead of being parsed.
    nested = "<b></a>" * 50_000 + "deep"
    (entry,) = parse(
        rss(item(1, description=""), f"<description><![CDATA[{nested}]]></description>")
    ).entries[1:]
    assert entry.summary == "deep"


def test_an_author_without_end_is_a_name_and_no_pattern_is_tried():
    (entry,) = parse(rss(item(1, author="a" * 100_000))).entries
    assert entry.authors == ("a" * 200,)
