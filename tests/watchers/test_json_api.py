"""APIs that answer with JSON, over HTTP and by themselves."""

from __future__ import annotations

import codecs
import gzip
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.watchers.conftest import SHORT
from watchers import (
    Document,
    DocumentTooComplex,
    EmptyDocument,
    ItemsNotFound,
    JsonOptions,
    ParsedFeed,
    ParserTimedOut,
    PollOutcome,
    SourceForPoll,
    UnreadableFeed,
    open_watchers,
)
from watchers.json_items import parse_items

REPORTS = JsonOptions(
    items="data.reports",
    title="headline",
    id="id",
    url="link",
    summary="abstract",
    content="body",
    published="at",
    updated="changed",
    lang="lang",
    authors="by",
    tags="topics",
)


def parse(
    value: object, options: JsonOptions = REPORTS, *, content_type: str = "application/json"
) -> ParsedFeed:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    document = Document(
        url="https://quay.example/v1/reports", body=body, headers={"content-type": content_type}
    )
    return parse_items(document, options)


def reports(*items: object) -> dict[str, Any]:
    return {"status": "ok", "data": {"reports": list(items)}}


def only(item: object, options: JsonOptions = REPORTS) -> Any:
    (entry,) = parse(reports(item), options).entries
    return entry


def test_each_field_is_where_its_expression_leads():
    entry = only(
        {
            "id": 48213,
            "headline": "Ferry line opens",
            "link": "/reports/48213?v=2",
            "abstract": "The line opens in May.",
            "body": "<p>One.</p><p>Two &amp; three.</p>",
            "at": "2026-03-01T12:00:00+02:00",
            "changed": "2026-03-01T13:00:00Z",
            "lang": "en-gb",
            "by": ["A. Keeper", "B. Ostrander"],
            "topics": ["ferries", "harbour"],
        }
    )
    assert (entry.guid, entry.title) == ("48213", "Ferry line opens")
    assert entry.url == "https://quay.example/reports/48213?v=2"
    assert (entry.summary, entry.content) == ("The line opens in May.", "One.\nTwo & three.")
    assert entry.published == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert entry.updated == datetime(2026, 3, 1, 13, tzinfo=UTC)
    assert entry.lang == "en-GB"
    assert entry.authors == ("A. Keeper", "B. Ostrander")
    assert entry.tags == ("ferries", "harbour")


@pytest.mark.parametrize(
    "at",
    [
        "2026-03-01T12:00:00Z", "2026-03-01 12:00:00", "Sun, 01 Mar 2026 12:00:00 GMT",
        "20260301T120000Z", "20260301120000", 1772366400, "1772366400", 1772366400000,
        1772366400.0, 1772366400000000, "1772366400.0", ["", "2026-03-01T12:00Z"],
    ],
)  # fmt: skip
def test_times_are_read_in_every_form_that_apis_write(at: object):
    assert only({"headline": "A", "at": at}).published == datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("at", [None, "", "soon", 0, -1, 12, True, {}, [], 10**30, "9" * 50, 1e308])
def test_what_is_no_time_makes_an_undated_entry(at: object):
    assert only({"headline": "A", "at": at}).published is None


@pytest.mark.parametrize("day", ["2026-03-01", "20260301"])
def test_a_day_alone_begins_at_midnight(day: str):
    assert only({"headline": "A", "at": day}).published == datetime(2026, 3, 1, tzinfo=UTC)


def test_html_in_a_text_is_read_as_text_and_plain_signs_stay():
    assert only({"headline": "AT&amp;T buys <b>Quay</b>"}).title == "AT&T buys Quay"
    assert only({"headline": "1 < 2 & 3 > 2"}).title == "1 < 2 & 3 > 2"
    assert only({"headline": "Line\none"}).title == "Line one"
    assert only({"headline": "A", "body": "One\n\nTwo"}).content == "One\nTwo"


def test_tags_may_be_one_text_with_commas():
    assert only({"headline": "A", "topics": "ports, ferries,"}).tags == ("ports", "ferries")


def test_items_may_be_a_table_of_columns():
    options = JsonOptions(items="filings.recent", title="form", id="number")
    table = {"form": ["8-K", "10-Q"], "number": ["0001-26-1", "0001-26-2"], "items": ["1.01", ""]}
    entries = parse({"filings": {"recent": table}}, options).entries
    assert [(e.guid, e.title) for e in entries] == [("0001-26-1", "8-K"), ("0001-26-2", "10-Q")]
    empty = {"form": [], "number": []}
    assert parse({"filings": {"recent": empty}}, options).entries == ()


def test_columns_of_different_lengths_are_no_table():
    options = JsonOptions(items="recent", title="form")
    with pytest.raises(ItemsNotFound, match=r"different lengths \(1 to 2\)"):
        parse({"recent": {"form": ["8-K", "10-Q"], "number": ["1"]}}, options)


def test_items_may_be_an_object_whose_keys_are_their_ids():
    options = JsonOptions(items="posts", title="t")
    entries = parse({"posts": {"a1": {"t": "One"}, "a2": {"t": "Two"}}}, options).entries
    assert [(e.guid, e.title) for e in entries] == [("a1", "One"), ("a2", "Two")]
    assert parse({"posts": {}}, options).entries == ()


def test_items_may_be_no_objects_at_all():
    options = JsonOptions(items="@", title="@", url="join('', ['/item/', @])")
    (entry,) = parse([48213], options).entries
    assert (entry.title, entry.url) == ("48213", "https://quay.example/item/48213")


def test_an_item_without_a_title_is_called_by_its_first_sentence():
    assert only({"abstract": "The line opens. More follows."}).title == "The line opens."
    assert only({"body": "<p>渡轮停运。明天恢复。</p>"}).title == "渡轮停运。"
    long = only({"abstract": "word " * 100}).title
    assert len(long) <= 201
    assert long.endswith("word…")
    assert len(only({"abstract": "渡" * 300}).title) <= 201


def test_items_that_nothing_can_be_called_by_are_left_out_and_counted():
    feed = parse(reports({"headline": "A"}, {"id": 2}, {"headline": None}, "text", None, 3))
    assert [e.title for e in feed.entries] == ["A"]
    assert feed.fault == "5 of its 6 items have no title and were left out"


def test_an_empty_list_is_an_api_without_news():
    feed = parse(reports())
    assert (feed.entries, feed.fault) == ((), None)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"status": "ok", "results": []}, "leads nowhere; the answer is an object with status, re"),
        ({}, "an object with nothing in it"),
        ([], "the answer is a list"),
        (reports()["data"], "an object with reports"),
        ({"data": {"reports": "none"}}, "leads to a text where a list is wanted"),
        ({"data": {"reports": {"count": 0, "list": []}}}, "leads to an object where a list is "),
        ({"data": {"reports": {"count": 0, "list": []}}}, "with count, list"),
        (reports({"title": "A", "number": 1}), "the first is an object with title, number"),
        (reports("A"), "the first is a text"),
        ({f"key{n}": n for n in range(100)}, "key11, …"),
    ],
)
def test_a_wrong_path_is_told_with_what_the_answer_has_instead(value: object, told: str):
    with pytest.raises(ItemsNotFound) as caught:
        parse(value)
    assert told in str(caught.value)
    assert len(str(caught.value)) < 700


def test_the_values_of_an_answer_do_not_stand_in_its_errors():
    with pytest.raises(ItemsNotFound) as caught:
        parse({"error": "the key s3cret is not valid"})
    assert "s3cret" not in str(caught.value)


def test_a_function_that_fits_no_item_is_told_and_costs_that_field_alone():
    options = replace(REPORTS, published="sum(at)", tags="keys(topics)")
    feed = parse(
        reports({"headline": "A", "at": "x", "topics": {"a": 1}}, {"headline": "B"}), options
    )
    assert [e.tags for e in feed.entries] == [("a",), ()]
    assert feed.fault is not None
    assert "json.published does not fit the items" in feed.fault
    assert "json.tags" not in feed.fault


def test_a_function_that_does_not_fit_the_answer_is_an_error_that_says_so():
    with pytest.raises(ItemsNotFound, match="sort is given nothing"):
        parse({}, replace(REPORTS, items="sort(data)"))
    with pytest.raises(ItemsNotFound, match="is no JMESPath expression"):
        parse({}, replace(REPORTS, items="data["))


@pytest.mark.parametrize("newest_first", [True, False])
@pytest.mark.parametrize("field", ["at", "changed"])
def test_of_more_items_than_anybody_reads_the_newest_are_read(field: str, newest_first: bool):
    """Some APIs append at the end: what is new must not be what is left out."""
    start = datetime(2026, 3, 1, tzinfo=UTC)
    items = [
        {"headline": f"Report {n}", field: (start + timedelta(minutes=n)).isoformat()}
        for n in sorted(range(5_010), reverse=newest_first)
    ]
    feed = parse(reports(*items))
    assert {entry.title for entry in feed.entries} == {f"Report {n}" for n in range(10, 5_010)}
    assert feed.fault == "it holds 5,010 items, of which the newest 5,000 are read"


def test_of_undated_items_past_all_measure_both_ends_are_read():
    feed = parse(reports(*[{"headline": f"Report {n}", "at": None} for n in range(60_000)]))
    titles = [entry.title for entry in feed.entries]
    assert (titles[0], titles[-1], len(titles)) == ("Report 0", "Report 59999", 5_000)
    assert "it holds 60,000 items" in (feed.fault or "")


def test_dates_that_are_asked_for_twice_hide_no_fault():
    """An expression that fits no item is told, however many items there are."""
    options = replace(REPORTS, published="keys(at)")
    feed = parse(reports(*[{"headline": f"Report {n}", "at": "x"} for n in range(5_010)]), options)
    assert "json.published does not fit the items" in (feed.fault or "")


# -- what servers make of JSON ---------------------------------------------------------------

TEXT = json.dumps(reports({"headline": "Zürich – 渡轮"}), ensure_ascii=False)


@pytest.mark.parametrize(
    "body",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-32-be"),
        gzip.compress(TEXT.encode(), mtime=0),
        b"\r\n  " + TEXT.encode(),
    ],
    ids=["UTF-8", "BOM", "UTF-16", "UTF-16 without BOM", "UTF-32", "gzip", "white space"],
)
def test_every_encoding_of_json_is_read(body: bytes):
    feed = parse(body)
    assert ([e.title for e in feed.entries], feed.fault) == (["Zürich – 渡轮"], None)


def test_bytes_that_are_no_utf_8_are_read_as_the_server_says_or_replaced():
    body = json.dumps(reports({"headline": "Zürich"}), ensure_ascii=False).encode("latin-1")
    feed = parse(body, content_type="application/json; charset=ISO-8859-1")
    assert ([e.title for e in feed.entries], feed.fault) == (["Zürich"], None)
    for said in ("application/json", "application/json; charset=utf-8", "a; charset=nonsense"):
        feed = parse(body, content_type=said)
        assert [e.title for e in feed.entries] == ["Z\ufffdrich"]
        assert "replaced" in (feed.fault or "")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (r'"a \ud83d b"', "a b"),  # half of a pair stands for nothing
        (r'"a \u0000 b"', "a b"),
        ('"a \n b"', "a b"),
        (r'"it\'s \\ \n so"', r"it\'s \ so"),
        ("1" * 5_000, "1" * 5_000),
        ("12", "12"),
    ],
    ids=range(6),
)
def test_odd_texts_and_numbers_are_read_all_the_same(text: str, title: str):
    body = '{"data": {"reports": [{"headline": ' + text + "}]}}"
    assert [e.title for e in parse(body.encode()).entries] == [title]


def test_nan_is_nothing_and_of_two_equal_keys_the_last_counts():
    body = b'{"data": {"reports": [{"at": NaN, "id": Infinity, "headline": "A", "headline": "B"}]}}'
    (entry,) = parse(body).entries
    assert (entry.title, entry.published, entry.guid) == ("B", None, None)


@pytest.mark.parametrize(
    ("body", "error", "told"),
    [
        (b"", EmptyDocument, "empty"),
        (b"  \n", EmptyDocument, "empty"),
        (b"<!DOCTYPE html><title>Log in</title>", ItemsNotFound, "begins with '<!DOCTYPE html>"),
        (b"Your query was too short.", ItemsNotFound, "Your query was too short."),
        (b'{"data": {"reports": [', UnreadableFeed, "is broken"),
        (b'{"a": 1} {"b": 2}', UnreadableFeed, "is broken"),
        (b'cb({"a": 1})', ItemsNotFound, "no JSON"),
        (b"[" * 200_000, DocumentTooComplex, "nested too deep"),
        (b'{"a":' * 200_000, DocumentTooComplex, "nested too deep"),
        (gzip.compress(b" " * 30_000_000, mtime=0), DocumentTooComplex, "more than"),
        (b" " * 21_000_000, DocumentTooComplex, "at most"),
    ],
    ids=range(11),
)
def test_each_bad_answer_is_one_clear_error(body: bytes, error: type[Exception], told: str):
    with pytest.raises(error) as caught:
        parse(body)
    assert told in str(caught.value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["data", "reports", "headline", "at", "id"]), inner)
    ),
    max_leaves=25,
)


@given(JSON)
@settings(max_examples=300)
def test_any_json_is_entries_or_one_of_the_watchers_errors(value: object):
    try:
        feed = parse(value)
    except ItemsNotFound:
        return
    assert all(entry.title for entry in feed.entries)


@given(st.binary(max_size=200))
def test_any_bytes_are_entries_or_one_of_the_watchers_errors(body: bytes):
    with pytest.raises((ItemsNotFound, EmptyDocument, UnreadableFeed, DocumentTooComplex)):
        parse(body)


@given(
    st.lists(
        st.tuples(st.integers(0, 10**12), st.text("abc XYZäö渡", min_size=1).filter(str.strip)),
        unique_by=lambda one: one[0],
    )
)
def test_ids_and_titles_come_back_as_they_went_in(items: list[tuple[int, str]]):
    feed = parse(reports(*[{"id": id_, "headline": title} for id_, title in items]))
    assert [(e.guid, e.title) for e in feed.entries] == [
        (str(id_), " ".join(title.split())) for id_, title in items
    ]


# -- over HTTP -------------------------------------------------------------------------------


def source(url: str, **parts: Any) -> SourceForPoll:
    return replace(SourceForPoll(id="quay", kind="json", url=url, options=REPORTS), **parts)


async def test_a_poll_brings_entries_and_the_next_one_is_spared(site, watching):
    body = json.dumps(reports({"headline": "A", "link": "/a"})).encode()
    url = site.serve("/v1/reports", body, ETag='"1"', Cache_Control="max-age=90")
    first = await watching.poll(source(url, lang="fi"))
    assert [(e.title, e.url, e.lang) for e in first.entries] == [("A", f"{site.url}/a", "fi")]
    again = await watching.poll(source(url, validators=first.validators))
    assert (again.outcome, again.entries) == (PollOutcome.SAME_BODY, ())
    assert site.asked[-1].headers["If-None-Match"] == '"1"'


async def test_a_source_that_does_not_say_where_its_items_are_is_told_so(site, watching):
    with pytest.raises(ItemsNotFound, match="section `json`"):
        await watching.poll(source(site.url, options=None))
    assert site.asked == []


async def test_an_expression_that_takes_for_ever_costs_its_own_source_alone(site):
    doubling = "|".join(["[@,@][]"] * 40)
    url = site.serve("/v1/reports", b"[1]")
    site.serve("/good", json.dumps(reports({"headline": "A"})).encode())
    settings = replace(SHORT, parse_time=timedelta(seconds=1))
    async with open_watchers(settings) as watching:
        greedy = source(url, options=JsonOptions(items=doubling, title="@"))
        with pytest.raises((ParserTimedOut, DocumentTooComplex)):
            await watching.poll(greedy)
        assert (await watching.poll(source(site.url + "/good"))).entries
