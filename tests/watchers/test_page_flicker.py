"""What comes and goes on a page, and what is never the same twice, is told once or not at all."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.watchers.pages import MORNING, Reader, page, paragraphs
from watchers import EmptyDocument, EmptySelection, NotAPage
from watchers.noise import fold_key
from watchers.remembered import LARGEST_MEMORY, PageMemory
from watchers.robots import judge_robots

HOUR = timedelta(hours=1)
A = page(paragraphs("The harbour is open to all ships.", "Ferries sail as planned today."))
B = page(
    paragraphs(
        "The harbour is open to all ships.",
        "Ferries sail as planned today.",
        "Fenwick says that its ferries will be sold.",
    )
)
C = page(
    paragraphs(
        "The harbour is open to all ships.",
        "Ferries sail as planned today.",
        "Ostrander has bought the ferries of Fenwick.",
    )
)


def test_flicker_is_one_change():
    reader = Reader("main")
    told = [reader.titles(version) for version in (A, B, A, B, A, A, B)]
    assert [title for titles in told for title in titles] == [
        "Fenwick says that its ferries will be sold."
    ]


def test_after_a_flicker_what_is_new_is_told_alone():
    reader = Reader("main")
    for version in (A, B, A, B):
        reader.read(version)
    (entry,) = reader.read(C)
    assert entry.title == "Ostrander has bought the ferries of Fenwick."


def test_a_page_that_turns_back_after_a_day_is_told_again():
    reader = Reader("main")
    reader.read(A)
    reader.read(B)
    (gone,) = reader.read(A, after=24 * HOUR)
    assert gone.title.startswith("Removed from")
    (again,) = reader.read(B, after=24 * HOUR)
    assert again.title == "Fenwick says that its ferries will be sold."


def test_the_same_change_a_day_later_has_another_name():
    reader = Reader("main")
    reader.read(A)
    (first,) = reader.read(B)
    reader.read(A, after=24 * HOUR)
    (second,) = reader.read(B, after=24 * HOUR)
    assert first.guid != second.guid


def test_a_block_that_rotates_is_told_once_for_each_of_its_faces():
    reader = Reader("main")
    voices = [f"“Fenwick is the best of all,” says passenger {n}." for n in range(4)]
    said = []
    for turn in range(20):
        said += reader.titles(page(paragraphs("The harbour is open.", voices[turn % 4])))
    assert len(said) == 3  # the first was there at the baseline


def test_news_beside_a_block_that_rotates_is_told_without_it():
    reader = Reader("main")
    voices = [f"“Fenwick is the best of all,” says passenger {n}." for n in range(2)]
    for turn in range(4):
        reader.read(page(paragraphs("The harbour is open.", voices[turn % 2])))
    (entry,) = reader.read(
        page(paragraphs("The harbour is open.", "Fenwick is sold to Ostrander.", voices[0]))
    )
    assert entry.title == "Fenwick is sold to Ostrander."
    assert "passenger" not in entry.summary


def test_a_number_that_changes_all_day_falls_silent_and_other_news_do_not():
    reader = Reader("main")
    reader.read(page(paragraphs("Oil costs 80.00 dollars a barrel now.")))
    told = [
        reader.titles(page(paragraphs(f"Oil costs 8{n % 7}.{n:02} dollars a barrel now.")))
        for n in range(1, 40)
    ]
    assert sum(1 for titles in told if titles) == 8
    body = page(paragraphs("Oil costs 99.99 dollars a barrel now.", "The exchange is closed."))
    assert reader.titles(body) == ["The exchange is closed."]


def test_a_table_of_prices_falls_silent_and_stays_so_on_the_next_day():
    chance, reader, told = random.Random(1), Reader(), 0
    for _ in range(2 * 24 * 6):
        rows = "".join(
            f"<tr><td>{name}</td><td>{chance.uniform(80, 120):.2f}</td>"
            f"<td>{chance.gauss(0, 1):+.2f}%</td></tr>"
            for name in ("Acme", "Bolt", "Crane")
        )
        told += len(reader.read(page(f"<table>{rows}</table>"), after=timedelta(minutes=10)))
    assert told <= 8


def test_a_word_of_letters_and_numbers_that_is_another_at_each_poll_falls_silent():
    reader = Reader("main")
    told = []
    for number in range(40):
        body = page(paragraphs("The harbour is open.", f"Drawn today: {number:03}b{number}c2"))
        told.append(reader.titles(body))
    assert sum(1 for titles in told if titles) == 8


def test_a_toll_that_rises_is_told_each_time():
    reader = Reader("main")
    reader.read(page(paragraphs("At least 12 people are dead, officials say.")))
    for toll in (15, 18, 25, 31):
        (entry,) = reader.read(
            page(paragraphs(f"At least {toll} people are dead, officials say.")), after=2 * HOUR
        )
        assert str(toll) in entry.title


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Updated 3 minutes ago", "Updated 8 minutes ago"),
        ("Last updated: 09:05 UTC", "Last updated: 09:10 UTC"),
        ("Stand: 02.03.2026, 9:05 Uhr", "Stand: 02.03.2026, 9:10 Uhr"),
        ("09:05:11", "09:10:13"),
        ("Monday, 2 March 2026", "Tuesday, 3 March 2026"),
        ("2026年3月2日", "2026年3月3日"),
        ("12,345 views", "12,399 views"),
        ("Comments (12)", "Comments (13)"),
        ("il y a 5 minutes", "il y a 10 minutes"),
        ("vor 2 Stunden", "vor 3 Stunden"),
        ("5分前", "10分前"),
        ("Request 8f2c3a4b5c6d7e8f", "Request 0f2c3a4b5c6d7e81"),
        ("Served to you under 30d2e25fa2", "Served to you under 493c538f73"),
        ("Request id 30d2e2", "Request id 61a5c4"),
        ("Request ID: 1234567890", "Request ID: 61a5c4bf44"),
        ("csrf 12", "csrf 13"),
        ("token=k3J9dP", "token=q2L8xZ4"),
        ("Page k3j9dpq2lm8xz1wv is yours", "Page z1wv8x2lmq9dpk3j is yours"),
        ("3 people are reading this", "17 people are reading this"),
        ("3 others are looking at this page right now", "9 others are looking at this page"),
        ("Visitors today: 1,003", "Visitors today: 1,204"),
        ("© 2026 | page generated in 0.03 s", "© 2026 | page generated in 0.11 s"),
        ("A fire broke out 3 hours ago", "A fire broke out 4 hours ago"),
    ],
)
def test_a_clock_a_counter_or_a_token_is_no_change(before: str, after: str):
    reader = Reader("main")
    reader.read(page(paragraphs("The harbour is open.", before)))
    assert reader.titles(page(paragraphs("The harbour is open.", after))) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("At least 12 people are dead", "At least 15 people are dead"),
        ("Comments are open until 12 March 2026", "Comments are open until 14 April 2026"),
        ("12 March 2026", "14 April 2026"),
        ("The meeting begins at 10:00", "The meeting begins at 14:00"),
        ("12,345 users are affected", "99,345 users are affected"),
        ("Rate 4.25 %", "Rate 4.50 %"),
        ("Votes for Ann: 120", "Votes for Ann: 140"),
        ("The token costs 5 dollars", "The token costs 6 dollars"),
        ("Lot 24f1a2b is recalled", "Lot 24f1a3c is recalled"),
        ("Case no 4f2a991b03 was opened", "Case no 7d1e002c91 was opened"),
        ("Case No. 4f2a991b03 was opened", "Case No. 7d1e002c91 was opened"),
        ("Recall of lot 12ab34cd56ef78 begins", "Recall of lot 98fe76dc54ba32 begins"),
        ("Commit 1a2b3c4d5e6f is withdrawn", "Commit 9f8e7d6c5b4a is withdrawn"),
        ("Token: 5 cents", "Token: 9 cents"),
        ("12 people watch the dam day and night", "14 people watch the dam day and night"),
    ],
)
def test_a_number_that_may_be_news_is_a_change(before: str, after: str):
    reader = Reader("main")
    reader.read(page(paragraphs("The harbour is open.", before)))
    (entry,) = reader.read(page(paragraphs("The harbour is open.", after)))
    assert f"{before} → {after}" in entry.summary


# -- properties ------------------------------------------------------------------------------

WORDS = st.text(alphabet="abcdefg äß漢字 0123456789:.,’", min_size=1, max_size=40)
TEXTS = st.lists(WORDS, min_size=1, max_size=12)


def make(texts: list[str]) -> bytes:
    return page("<h1>The harbour today</h1>", paragraphs(*texts))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_equal_text_never_brings_an_entry(texts: list[str]):
    reader = Reader("main")
    reader.read(make(texts))
    assert reader.read(make(texts).replace(b"<p>", b"<p class='other'>")) == ()


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_there_and_back_is_never_told_twice(one: list[str], other: list[str]):
    reader = Reader("main")
    reader.read(make(one))
    reader.read(make(other))
    assert reader.read(make(one)) == ()
    assert reader.read(make(other)) == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=6))
def test_what_is_told_as_added_stands_on_the_page(versions: list[list[str]]):
    reader = Reader("main")
    for texts in versions:
        body = make(texts)
        shown = {" ".join(text.split()) for text in texts} | {"The harbour today"}
        for entry in reader.read(body):
            if entry.title.startswith("Removed from"):
                continue
            assert entry.change is not None
            assert set(entry.change.after.splitlines()) <= shown
            told = [line.rpartition(" → ")[2] for line in (entry.content or "").splitlines()]
            assert set(told) <= shown


@settings(max_examples=2, deadline=None)
@given(st.integers(0, 2**32))
def test_the_memory_stays_within_its_bound(seed: int):
    reader = Reader("main")
    for version in range(4):
        texts = [f"{seed} {version} {n} 漢字の長い行 " + "漢" * 60 for n in range(2_000)]
        links = [
            f"<li><a href='/{version}/{n}'>A headline of {n}, {seed}</a></li>" for n in range(2_000)
        ]
        reader.read(page(*links, paragraphs(*texts)), after=timedelta(minutes=11))
        assert reader.memory is not None
        assert len(reader.memory.encode()) <= LARGEST_MEMORY


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_a_key_is_made_of_any_text_and_is_its_own_key(text: str):
    key = fold_key(text, today=MORNING.date())
    assert key == fold_key(text, today=MORNING.date())


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_is_a_memory_or_refused(text: str):
    with pytest.raises(ValueError):  # noqa: PT011  that it is one is all that is promised
        PageMemory.read(text)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"v":1}', "[" * 10_000])
def test_a_memory_that_cannot_be_read_begins_anew(text: str):
    reader = Reader("main")
    reader.memory = text
    assert reader.read(A) == ()
    assert reader.read(B) != ()


def test_a_memory_is_written_and_read_as_it_was():
    reader = Reader("main")
    for version in (A, B, A, C):
        reader.read(version)
    assert reader.memory is not None
    assert PageMemory.read(reader.memory).write() == reader.memory


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "<a href='/x'>", "<a href='javascript:x'>", "</a>", "<li>"),
        *("<tr>", "<td>", "<table>", "<h2>", "<pre>", "<script>", "<style>", "<!--", "-->"),
        *("<![CDATA[", "<svg>", "<template>", "<select>", "<option>", "<br>", "<body>", "<html>"),
        *("<title>", "<base href='//y'>", "<input>", "<p hidden>", "&#30;", "&#x1e;", "&amp;"),
        *("\0", "\x1e", "\x02", "text", "more words", "漢字", "12:03", "<", ">", "'", '"', "\n"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=40), min_size=2, max_size=3))
def test_whatever_a_page_holds_it_is_read_or_refused(versions: list[list[str]]):
    reader = Reader("body")
    for pieces in versions:
        body = "".join(pieces).encode()
        try:
            entries = reader.read(body)
        except (EmptyDocument, EmptySelection, NotAPage):
            continue
        for entry in entries:
            assert entry.title
            assert entry.guid
            assert entry.change is not None
        assert reader.read(body) == ()


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_rules_for_robots(body: bytes):
    allowed, delay = judge_robots(b"User-agent: *\n" + body, "https://a.example/x?y=z", "Nightdesk")
    assert isinstance(allowed, bool)
    assert delay is None or delay > 0
