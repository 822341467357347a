"""Lists of sources in and out: nothing is lost on the way, and nobody's file does harm."""

from __future__ import annotations

import codecs
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchers.errors import (
    DocumentTooComplex,
    EmptyDocument,
    NotAFeed,
    ParseError,
    UnreadableOpml,
)
from watchers.opml import OpmlSource, read_opml, write_opml

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def opml(body: str, *, head: str = "<title>Desk</title>") -> bytes:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head>{head}</head>'
        f"<body>{body}</body></opml>"
    ).encode()


def feed(url: str = "https://quay.example/rss", text: str = "Quay Post", **more: str) -> str:
    attributes = {"type": "rss", "text": text, "xmlUrl": url, **more}
    written = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<outline{written}/>"


# Whatever a person, or a machine, may have typed for a name.
hostile = st.text(
    st.one_of(
        st.sampled_from(
            "a/\\\"'<>&;,[]{}\u0000\u0001\u001f\u007f\u0085\u2028\ud800\udfff\ufffe\U0001f4f0 é"
        ),
        st.characters(),
    ),
    min_size=1,
    max_size=20,
).filter(lambda text: text == text.strip())  # as the configuration has every text
addresses = st.builds(
    "https://{}.example/{}?{}".format,
    st.from_regex(r"[a-z]{1,8}", fullmatch=True),
    st.from_regex(r"[!-~]{0,12}", fullmatch=True).map(lambda path: path.replace("#", "")),
    st.from_regex(r"[a-z&=<>'\"]{0,8}", fullmatch=True),
)
listed = st.lists(
    st.builds(
        OpmlSource,
        url=addresses,
        name=hostile,
        lang=st.sampled_from([None, "en", "pt-BR"]),
        tags=st.lists(hostile, max_size=4, unique=True).map(tuple),
        own=st.dictionaries(
            st.sampled_from(["id", "tier", "owner", "kind", "options"]), hostile, max_size=4
        ),
    ),
    max_size=8,
    unique_by=lambda source: source.url.partition("?")[0],
)


@given(listed)
def test_what_is_written_is_read_back_as_it_was(sources: list[OpmlSource]) -> None:
    read = read_opml(write_opml(sources, title="Desk", now=NOW))

    plain = {source.url: (source.name, source.lang, source.tags, source.own) for source in sources}
    assert {s.url: (s.name, s.lang, s.tags, s.own) for s in read.sources} == plain
    assert len(read.sources) == len(sources)
    assert read.notes == ()


@given(st.binary(max_size=400) | st.text(max_size=400).map(opml))
def test_any_bytes_are_read_or_refused_in_words(body: bytes) -> None:
    with suppress(ParseError):
        assert len(read_opml(body).sources) < 400


def test_folders_are_tags_and_a_folder_within_a_folder_is_one_with_a_slash() -> None:
    read = read_opml(
        opml(f'<outline text="News"><outline text="World">{feed()}</outline></outline>')
    )

    (source,) = read.sources
    assert (source.url, source.name) == ("https://quay.example/rss", "Quay Post")
    assert source.tags == ("News/World",)
    assert read.title == "Desk"


def test_one_address_in_several_folders_is_one_source_with_all_their_tags() -> None:
    read = read_opml(
        opml(
            f'<outline text="News">{feed(htmlUrl="https://quay.example/")}</outline>'
            f'<outline text="Ports">{feed("HTTPS://Quay.example/rss", language="fi")}</outline>'
        )
    )

    (source,) = read.sources
    assert source.tags == ("News", "Ports")
    assert (source.site, source.lang) == ("https://quay.example/", "fi")


def test_addresses_that_differ_in_their_path_are_two_sources() -> None:
    read = read_opml(opml(feed("https://quay.example/a?rss") + feed("https://quay.example/a")))

    assert len(read.sources) == 2


def test_categories_are_tags_too() -> None:
    read = read_opml(opml(feed(category="/Boston/Weather,Harbour")))

    assert read.sources[0].tags == ("Boston/Weather", "Harbour")


def test_a_foreign_list_keeps_what_matters_when_it_is_written_again() -> None:
    body = opml(
        '<outline text="World">'
        + feed(htmlUrl="https://quay.example/news", language="pt-BR", title="ignored")
        + "</outline>"
        + feed("https://harbour.example/atom", text="Harbour &amp; Sons")
    )

    first = read_opml(body)
    again = read_opml(write_opml(first.sources, title=first.title, now=NOW))

    def kept(source: OpmlSource) -> tuple[object, ...]:
        return source.url, source.name, source.site, source.lang, source.tags

    assert [kept(one) for one in again.sources] == [kept(one) for one in first.sources]
    assert again.title == first.title


def test_names_of_attributes_are_read_in_any_case_and_the_address_wherever_it_stands() -> None:
    read = read_opml(
        opml(
            '<outline TYPE="RSS" TITLE="A" XMLURL="http://a.example/rss"/>'
            '<outline type="rss" text="B" url="http://b.example/rss"/>'
        )
    )

    assert [(one.name, one.url) for one in read.sources] == [
        ("A", "http://a.example/rss"),
        ("B", "http://b.example/rss"),
    ]


def test_what_is_no_source_is_passed_over_with_a_note_that_names_its_line() -> None:
    read = read_opml(
        opml(
            '\n<outline type="include" text="More" url="https://quay.example/more.opml"/>'
            '\n<outline type="link" text="Page" url="https://quay.example/"/>'
            f'\n<outline type="rss" text="Old" xmlUrl="gopher://quay.example/"/>\n{feed()}'
        )
    )

    assert len(read.sources) == 1
    assert [note.partition(":")[0] for note in read.notes] == ["line 2", "line 3", "line 4"]
    assert "gopher" in read.notes[2]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("feed://quay.example/rss", "http://quay.example/rss"),
        ("feed:https://quay.example/rss", "https://quay.example/rss"),
        ("FEED:http://quay.example/rss", "http://quay.example/rss"),
        ("itpc://quay.example/cast", "http://quay.example/cast"),
        ("https://quay.example/feed://x", "https://quay.example/feed://x"),
    ],
)
def test_an_address_that_asks_for_a_feed_reader_is_the_one_that_it_holds(
    written: str, read: str
) -> None:
    body = f'<opml version="2.0"><body><outline text="Quay" xmlUrl="{written}"/></body></opml>'
    found = read_opml(body.encode())
    assert [one.url for one in found.sources] == [read]
    assert found.notes == ()


def test_a_note_shows_no_password() -> None:
    (note,) = read_opml(opml(feed("ftp://desk:hush@quay.example/rss"))).notes

    assert "hush" not in note


def test_the_kinds_that_feed_readers_cannot_read_are_written_as_links() -> None:
    page = OpmlSource(url="https://quay.example/board", name="Board", own={"kind": "page"})

    written = write_opml([page], title="Desk", now=NOW)

    assert b'type="link"' in written
    assert b"xmlUrl" not in written
    (read,) = read_opml(written).sources
    assert (read.url, dict(read.own)) == (page.url, {"kind": "page"})


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("windows-1251", "windows-1251"), ("utf-16", "utf-16"), ("utf-8", "utf-8")],
)
def test_a_file_is_read_in_the_encoding_that_it_declares(encoding: str, declared: str) -> None:
    text = opml(feed(text="Гавань")).decode().replace("utf-8", declared)

    (source,) = read_opml(text.encode(encoding)).sources

    assert source.name == "Гавань"


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_opml(codecs.BOM_UTF8 + opml(feed())).sources


def test_broken_xml_is_refused_with_the_line_and_the_column() -> None:
    with pytest.raises(UnreadableOpml, match=r"line 3, column \d+: .*&amp;"):
        read_opml(b'<opml version="2.0">\n<body>\n<outline text="Bread & butter"/></body></opml>')


def test_an_encoding_that_nobody_knows_is_refused() -> None:
    with pytest.raises(UnreadableOpml, match="nonsuch"):
        read_opml(b'<?xml version="1.0" encoding="nonsuch"?><opml/>')


def test_a_feed_is_no_list_and_an_empty_file_neither() -> None:
    with pytest.raises(NotAFeed, match="<rss>"):
        read_opml(b"<rss version='2.0'><channel/></rss>")
    with pytest.raises(EmptyDocument):
        read_opml(b" \n")


BILLION_LAUGHS = (
    '<!DOCTYPE opml [<!ENTITY b0 "lol">'
    + "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 10))
    + ']><opml><body><outline text="&b9;"/></body></opml>'
).encode()


@pytest.mark.parametrize(
    "body",
    [
        opml("<outline text='a'>" * 60 + "</outline>" * 60),
        opml("<outline text='a'>" * 5_000 + "</outline>" * 5_000),
        BILLION_LAUGHS,
        opml("") + b" " * (20 * 1024 * 1024),
    ],
    ids=["folders", "nesting", "entities", "size"],
)
def test_a_hostile_file_is_refused_in_words(body: bytes) -> None:
    with pytest.raises(DocumentTooComplex):
        read_opml(body)


def test_a_file_reaches_neither_the_disk_nor_the_network() -> None:
    body = (
        b'<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b'<opml><body><outline text="a &x;" xmlUrl="http://a.example/"/></body></opml>'
    )

    with pytest.raises(ParseError):
        read_opml(body)
