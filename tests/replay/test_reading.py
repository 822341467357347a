"""What is promised of a recording's lines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import UnreadableEntries
from bot.replay import RecordedEntry, read_entries
from tests.making import NOON
from tests.replay.recording import line
from watchers import canonical_url


def read(*lines: str | bytes) -> list[RecordedEntry]:
    return read_entries(lines, canonical_url=canonical_url)


def test_entries_come_in_the_order_of_seen_and_ties_in_that_of_the_file() -> None:
    found = read(
        line("late", "x", after_s=60),
        line("first", "x"),
        line("second", "x"),
        line("early", "x", after_s=-60),
    )

    assert [one.entry.id for one in found] == ["early", "first", "second", "late"]
    assert [one.line for one in found] == [4, 2, 3, 1]


def test_times_of_one_instant_are_a_tie_whatever_their_zones() -> None:
    found = read(
        line("helsinki", "x", seen="2026-03-02T14:00:00+02:00"),
        line("utc", "x", seen="2026-03-02T12:00:00Z"),
    )

    assert [one.entry.id for one in found] == ["helsinki", "utc"]
    assert {one.entry.seen for one in found} == {NOON}
    assert found[0].entry.seen.tzinfo is UTC


def test_published_stands_in_where_seen_is_absent_or_null() -> None:
    earlier = (NOON - timedelta(hours=1)).isoformat()

    found = read(
        line("absent", "x", seen=..., published=earlier),
        line("null", "x", seen=None, published=earlier),
    )

    assert {one.entry.seen for one in found} == {NOON - timedelta(hours=1)}


def test_what_an_entry_may_leave_out_may_be_left_out() -> None:
    (found,) = read('{"id": "1", "source": "s", "title": "", "seen": "2026-03-02T12:00:00Z"}')

    entry = found.entry
    assert (entry.url, entry.canonical_url, entry.summary, entry.content) == (None, None, "", None)
    assert (entry.authors, entry.tags, entry.published) == ((), (), None)


def test_empty_lines_and_a_byte_order_mark_are_passed_over() -> None:
    found = read(b"\xef\xbb\xbf" + line("1", "x").encode() + b"\r\n", b"\n", b"   \n", b"")
    text = read("\ufeff" + line("1", "x"))

    assert [one.entry.id for one in found] == [one.entry.id for one in text] == ["1"]


def test_fields_that_the_interface_does_not_name_are_let_pass() -> None:
    (found,) = read(line("1", "x", document="saved.xml", origin="elsewhere"))

    assert found.entry.id == "1"


def test_every_time_that_rfc_3339_writes_is_read() -> None:
    written = (
        "2016-12-31T23:59:59Z",
        "2016-12-31t23:59:59z",
        "2016-12-31 23:59:59Z",
        "2016-12-31 23:59:59+00:00",
        "2016-12-31T23:59:59.000Z",
        "2017-01-01T01:59:59+02:00",
        # A leap second: RFC 3339 §5.7 has this very one.
        "2016-12-31T23:59:60Z",
        "2017-01-01T01:59:60.000+02:00",
    )

    found = read(*(line(text, "x", seen=text, published=text) for text in written))

    last = datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert {(one.entry.seen, one.entry.published) for one in found} == {(last, last)}


WANTED = "is no RFC 3339 time, such as 2026-02-10T07:15:00Z"


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("{", "is no JSON: EOF while parsing an object at column 1; write one entry a line, as {"),
        ("[", "is no JSON: EOF while parsing a list at column 1; write one entry a line, as {"),
        ("[]", "is [] and no object; write one entry a line, as {"),
        ('"text"', 'is "text" and no object; write one entry a line'),
        (b'{"id": "\xff"}', "its byte 9 (0xff) is not UTF-8; save the file as UTF-8"),
        ('{"id": "\\ud800"}', "hex escape at column 15"),
        (line("", "x"), "id: is empty; write one"),
        (line("1", "x", id=7), "id: is 7 where a text is wanted; put it in quotes"),
        (line("1", "x", title=...), "title: is missing; an entry has an `id`, a `source`"),
        (line("1", "x", title=None), "title: is null where a text is wanted; write one"),
        (line("1", "x", source=...), "source: is missing"),
        (line("1", "x", source=""), "source: is empty"),
        (line("1", "x", seen=...), "neither `seen` nor `published`"),
        (line("1", "x", seen="2026-03-02T12:00:00"), "names no time zone; write one, as in 20"),
        (line("1", "x", seen="yesterday"), f'seen: "yesterday" {WANTED}'),
        (line("1", "x", seen="2026-03-02"), f'seen: "2026-03-02" {WANTED}'),
        (line("1", "x", seen="Mon, 02 Mar 2026 12:00:00 GMT"), f'12:00:00 GMT" {WANTED}'),
        (line("1", "x", seen=1_700_000_000), f"seen: 1700000000 {WANTED}"),
        (line("1", "x", published="1700000000"), f'published: "1700000000" {WANTED}'),
        (line("1", "x", seen="2026-02-30T12:00:00Z"), f'seen: "2026-02-30T12:00:00Z" {WANTED}'),
        (line("1", "x", seen="2026-02-03T12:00:61Z"), f'seen: "2026-02-03T12:00:61Z" {WANTED}'),
        (line("1", "x", seen="0001-01-01T00:00:00+05:00"), "year 1"),
        (line("1", "x", seen="9999-12-31T23:59:59Z"), "year 9999"),
        (line("1", "x", published="0001-01-01T00:00:00+05:00"), "before the year 1"),
        (line("1", "x", tags="port"), 'tags: is "port" where a list of texts is wanted; write ["'),
        (line("1", "x", tags={"a": "b" * 99}), 'tags: is {"a": "bbb'),
        (line("1", "x", authors=[1]), "authors.0: is 1 where a text is wanted; put it in quotes"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_what_is_wrong(
    bad: str | bytes, said: str
) -> None:
    with pytest.raises(UnreadableEntries, match=r"^line 3: ") as caught:
        read(line("good", "x"), "", bad, line("after", "x"))

    assert caught.value.line == 3
    assert said in caught.value.problem
    assert len(caught.value.problem) < 200


def test_the_canonical_url_is_made_as_the_watchers_make_it() -> None:
    (found,) = read(line("1", "x", url="HTTPS://Harbour.example/a?utm_source=x#top"))

    assert found.entry.url == "HTTPS://Harbour.example/a?utm_source=x#top"
    assert found.entry.canonical_url == canonical_url("https://harbour.example/a")


def test_a_published_time_of_the_far_past_is_no_fault() -> None:
    (found,) = read(line("1", "x", published="0001-01-01T00:00:00Z"))

    assert found.entry.published == datetime(1, 1, 1, tzinfo=UTC)


def test_control_characters_are_dropped_as_the_watchers_drop_them() -> None:
    (found,) = read(line("one", "\x00Nokia,\x01 according\x7f to\u0085Reuters", summary="a\x00b"))

    assert found.entry.title == "Nokia, according to\u0085Reuters"
    assert found.entry.summary == "ab"
