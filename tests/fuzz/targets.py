"""What is fuzzed: each parser of foreign bytes by its name, as a function of bytes.

A target may raise WatcherError, which is how a watcher says that a document is no good;
anything else is a finding. Where something is promised of the result, the target asserts
it. Another parser is one function here and one line in `TARGETS`. Its imports stand in the
function, so that the fuzzer instruments what it fuzzes.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qsl

__all__ = ["TARGETS", "check"]

URL = "https://feeds.example/a/feed"
HOST = "feeds.example"
NOW = datetime(2026, 2, 10, 12, tzinfo=UTC)
NAMES = ("ETag", "Last-Modified", "Cache-Control", "Expires", "Age", "Date", "Retry-After", "Link")


def check(name: str, data: bytes) -> None:
    """Run a target; what it may raise is swallowed here."""
    from watchers.errors import WatcherError

    try:
        TARGETS[name](data)
    except WatcherError as error:
        said = str(error)
    else:
        return
    assert len(said) > 20, "an error says what happened and what to do"


def read_feed(data: bytes) -> None:
    from watchers.model import Document
    from watchers.parse import parse_feed

    feed = parse_feed(Document(url=URL, body=data))
    assert len(feed.skip_hours) < 24
    for entry in feed.entries:
        # What a store could not take.
        said = (entry.guid, entry.url, entry.title, entry.summary, entry.content, entry.lang)
        text = "\0".join(part or "" for part in (*said, *entry.authors, *entry.tags))
        assert text.count("\0") == len(said) + len(entry.authors) + len(entry.tags) - 1
        text.encode()


def read_feed_both_ways(data: bytes) -> None:
    from watchers import parse
    from watchers.errors import WatcherError
    from watchers.model import Document, ParsedFeed

    def read() -> ParsedFeed | str:
        try:
            return parse.parse_feed(Document(url=URL, body=data))
        except WatcherError as error:
            return f"{type(error).__name__}: {error}"

    fast, way = read(), parse.read_plain_feed
    try:
        parse.read_plain_feed = lambda *_, **__: None
        assert fast == read()
    finally:
        parse.read_plain_feed = way


def read_json_feed(data: bytes) -> None:
    from watchers.jsonfeed import parse_json_feed
    from watchers.model import Document, ParsedFeed

    ParsedFeed(**parse_json_feed(Document(url=URL, body=data)))


def unpack(data: bytes) -> None:
    from watchers.inflate import Unpacked, is_gzipped, unzip

    encodings = ("gzip", "deflate", "br", "", "identity, gzip", data[1:9].decode("latin-1"))
    limit = 10_000
    body = Unpacked(encodings[data[0] % len(encodings)] if data else "", limit=limit)
    for start in range(1, len(data), 7):
        body.add(data[start : start + 7])
    assert len(body.finish()) <= limit
    if is_gzipped(data):
        assert len(unzip(data, limit=limit)) <= limit


def read_dates(data: bytes) -> None:
    from watchers.borrowed import read_date
    from watchers.dates import read_retry_after, read_time, time_from_parts

    text = data.decode("utf-8", "replace")
    for time in (read_time(text), time_from_parts(read_date(text))):
        assert time is None or (time.utcoffset() is not None and 1971 <= time.year < 2200)
    wait = read_retry_after(text, now=NOW)
    assert wait is None or wait.total_seconds() >= 0


def read_text(data: bytes) -> None:
    from watchers.text import fold_lines, fold_text, holds_markup, measure_nesting, read_markup

    text = data.decode("utf-8", "replace")
    assert measure_nesting(text) >= 0
    holds_markup(text)
    for lines in (False, True):
        made = read_markup(text, lines=lines)
        assert made == (fold_lines if lines else fold_text)(made), "folded text stays as it is"
        assert lines or "\n" not in made
        made.encode()


def read_urls(data: bytes) -> None:
    from watchers.normal import absolute_url, normal_lang
    from watchers.urls import canonical_url, host_of, is_front_page, shown_url, web_url

    text = data.decode("utf-8", "replace")
    for url in (text, f"https://{text}", absolute_url(URL, text) or ""):
        form = canonical_url(url)
        assert form is None or canonical_url(form) == form, "once canonical, it stays so"
        web_url(url)
        host_of(url)
        shown_url(url)
        is_front_page(url)
    lang = normal_lang(text)
    assert lang is None or normal_lang(lang) == lang


def guard(data: bytes) -> None:
    from watchers.guard import (
        choose_charset,
        explain_no_entries,
        refuse_hostile,
        refuse_other_formats,
        shorten_prolog,
        sketch,
    )
    from watchers.statements import read_skips

    text = sketch(data)
    read_skips(text)
    explain_no_entries(text, version="", broken="x")
    choose_charset(data, None)
    assert len(shorten_prolog(data)) <= len(data)
    refuse_other_formats(text)
    refuse_hostile(text)


def read_sitemap(data: bytes) -> None:
    from watchers.model import Document
    from watchers.sitemap_text import parse_sitemap

    parse_sitemap(Document(url=URL, body=data), now=NOW)


def read_page(data: bytes) -> None:
    from datetime import timedelta

    from watchers.changes import read_page
    from watchers.lines import check_selector
    from watchers.model import Document, PageOptions
    from watchers.remembered import LARGEST_MEMORY

    check_selector(data[:60].decode("latin-1"))
    versions = (data, data + b"<p>One more line of text</p>", data)
    for options in (PageOptions(), PageOptions(include=("body", ".a > b"), exclude=("nav",))):
        memory = None
        for nth, version in enumerate(versions):
            now = NOW + timedelta(hours=nth)
            read = read_page(Document(url=URL, body=version), options, memory, now)
            memory = read.memory
            assert len(memory.encode()) <= LARGEST_MEMORY
            assert nth == 1 or not read.entries, "there and back is no news"
            for entry in read.entries:
                assert entry.guid
                assert entry.title.encode()


def read_json_items(data: bytes) -> None:
    from watchers.json_items import parse_items
    from watchers.model import Document, JsonOptions

    options = JsonOptions(
        items="items", title="title", id="id", url="url", content="body", published="time",
        authors="by", tags="tags",
    )  # fmt: skip
    parse_items(Document(url=URL, body=data), options)


def read_opml(data: bytes) -> None:
    from watchers.opml import read_opml, write_opml

    found = read_opml(data)
    again = read_opml(write_opml(found.sources, title="t", now=NOW))
    there, back = ([replace(source, line=0) for source in lst.sources] for lst in (found, again))
    assert there == back, "a list of sources comes back as it went out"


def read_robots(data: bytes) -> None:
    from watchers.robots import judge_robots

    judge_robots(data, f"{URL}?a=1", "nightdesk")


def read_discovery(data: bytes) -> None:
    from watchers.links import examine, links_of_header, sitemaps_of_robots
    from watchers.model import Document

    examine(Document(url=URL, body=data))
    links_of_header(data.decode("latin-1"), URL)
    sitemaps_of_robots(data.decode("latin-1"), URL)


def read_push(data: bytes) -> None:
    from watchers.hubs import Signed, check_signature, read_announced, read_call

    header, _, body = data.partition(b"\n")
    assert check_signature(body, header.decode("latin-1"), secret="s3cret") is not Signed.RIGHT
    read_announced(data.decode("utf-8", "replace"))
    read_call(dict(parse_qsl(data.decode("latin-1"))))


def read_headers(data: bytes) -> None:
    """The first line is a header's value, the rest the document that came with it."""
    import yarl
    from multidict import CIMultiDict, CIMultiDictProxy

    from watchers.answers import read_fresh_for, read_links, read_validators, read_wait
    from watchers.decoding import decode_page
    from watchers.errors import WatcherError
    from watchers.guard import choose_charset
    from watchers.model import Document

    line, _, body = data.partition(b"\n")
    value = line.decode("utf-8", "surrogateescape")  # as aiohttp gives it
    headers = CIMultiDictProxy(CIMultiDict(dict.fromkeys(NAMES, value)))
    kept = read_validators(headers)
    for validator in (kept.etag, kept.last_modified):
        assert validator is None or validator == value
    for told in (headers, {"Expires": value, "Date": "Tue, 10 Feb 2026 12:00:00 GMT"}):
        fresh = read_fresh_for(told)
        assert fresh is None or 0 <= fresh.total_seconds() <= 366 * 86_400
    for told in (headers, {"Retry-After": value}):
        wait = read_wait(told, now=lambda: NOW)
        assert wait is None or wait.total_seconds() >= 0
    for _, address in read_links(headers, yarl.URL(URL)):
        assert address.startswith(("http://", "https://"))
        address.encode()
    choose_charset(body, value)
    for kind in (value, f"text/html; charset={value}"):
        with suppress(WatcherError):
            decode_page(Document(url=URL, body=body or b"x", headers={"content-type": kind}))


def follow_redirects(data: bytes) -> None:
    from watchers.addresses import find_inner_place, is_inner_literal, is_odd_number
    from watchers.errors import AddressRefused
    from watchers.redirects import follow, read_inner_place, read_target

    location = data.decode("utf-8", "surrogateescape")
    read_inner_place(location)
    for start in (f"https://desk:s3cret@{HOST}/a", f"http://{HOST}:8080/a"):
        asked = read_target(start)
        for secret in (True, False):
            try:
                onward = follow(asked, location, secret=secret)
            except AddressRefused as error:
                said = str(error)
                assert "desk:s3cret" not in said
                said.encode()
                continue
            assert onward.url.scheme in ("http", "https")
            assert not (secret and (asked.url.scheme, onward.url.scheme) == ("https", "http"))
            assert onward.url.user is None
            assert not is_odd_number(onward.host)
            is_inner_literal(onward.host)
            find_inner_place(onward.url)
            assert read_target(str(onward.url)).host == onward.host
            assert all(map(str.isascii, onward.authorization.values()))
            mine = asked.credentials is not None and onward.credentials == asked.credentials
            assert not mine or onward.host == HOST or b"s3cret" in data


def fold_noise(data: bytes) -> None:
    from watchers.noise import fold_key, fold_shape

    for line in data.decode("utf-8", "replace").splitlines():
        key = fold_key(line, today=NOW.date())
        assert fold_key(line, today=NOW.date()) == key
        shape = fold_shape(key)
        assert shape is None or shape == fold_shape(key)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "feed": read_feed,
    "feed_both_ways": read_feed_both_ways,
    "jsonfeed": read_json_feed,
    "inflate": unpack,
    "dates": read_dates,
    "text": read_text,
    "urls": read_urls,
    "guard": guard,
    "sitemap": read_sitemap,
    "page": read_page,
    "json": read_json_items,
    "opml": read_opml,
    "robots": read_robots,
    "discovery": read_discovery,
    "websub": read_push,
    "headers": read_headers,
    "redirects": follow_redirects,
    "noise": fold_noise,
}
