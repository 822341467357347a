"""What a page's change becomes: the entries that an editor would write."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.watchers.pages import Reader, newsroom, page, paragraphs, release
from watchers import BadSelector, EmptySelection, NotAPage

OLD = [release(n, f"Fenwick reports its results for the year {2000 + n}") for n in range(8, 0, -1)]
STATEMENT = (
    "Fenwick takes the reports on its ferries seriously and has called in outside experts.",
    "The three ferries stay in the harbour until the experts have seen them, the company says.",
    "Passengers get their money back without asking; the crews are paid as always.",
    "The next statement follows when the experts have reported, at the end of the month at most.",
)


def test_the_first_reading_is_a_baseline_without_entries():
    reader = Reader()
    assert reader.read(newsroom(*OLD)) == ()
    assert reader.memory


def test_the_same_page_brings_nothing():
    reader = Reader()
    reader.read(newsroom(*OLD))
    assert reader.read(newsroom(*OLD)) == ()


def test_a_new_release_on_an_index_is_an_entry_of_its_own():
    reader = Reader()
    reader.read(newsroom(*OLD))
    new = release(9, "Fenwick buys Ostrander", text="The price is 3 million.")
    (entry,) = reader.read(newsroom(new, *OLD))
    assert entry.title == "Fenwick buys Ostrander"
    assert entry.url == "https://fenwick.example/news/9?utm_source=list"
    assert entry.canonical_url == "https://fenwick.example/news/9"
    assert entry.summary == "1 March 2026 The price is 3 million."
    assert entry.lang == "en"
    assert entry.published is None
    assert entry.change is not None
    assert "Fenwick buys Ostrander" in entry.change.after
    assert "Fenwick buys Ostrander" not in entry.change.before


def test_several_new_releases_are_several_entries_though_the_last_fall_off_the_list():
    reader = Reader()
    reader.read(newsroom(*OLD))
    new = [release(n, f"Fenwick opens harbour number {n}") for n in (11, 10, 9)]
    titles = reader.titles(newsroom(*new, *OLD[:-3]))
    assert titles == [f"Fenwick opens harbour number {n}" for n in (11, 10, 9)]


def test_more_new_links_than_an_editor_would_read_are_one_entry():
    reader = Reader()
    reader.read(newsroom(*OLD))
    new = [release(n, f"Fenwick opens harbour number {n}") for n in range(140, 100, -1)]
    (entry,) = reader.read(newsroom(*new, *OLD))
    assert entry.url == reader.url
    assert "Fenwick opens harbour number 120" in (entry.content or "")


def test_cards_that_are_one_link_are_one_entry():
    def card(number: int, title: str) -> str:
        return (
            f"<a class=card href='/news/{number}'><div>News</div><h2>{title}</h2>"
            f"<p>What happened, in a sentence of its own.</p></a>"
        )

    reader = Reader()
    cards = [card(n, f"Fenwick results {2000 + n} are good") for n in range(5)]
    reader.read(page(*cards))
    (entry,) = reader.read(page(card(9, "Fenwick buys Ostrander"), *cards))
    assert entry.title == "Fenwick buys Ostrander"
    assert entry.url == "https://fenwick.example/news/9"
    assert "What happened, in a sentence of its own." in entry.summary


def test_a_link_that_the_page_had_before_is_no_news_at_another_place():
    reader = Reader()
    first = newsroom(*OLD)
    reader.read(first)
    most_read = "<h2>Most read</h2><ol><li><a href='/news/3'>1. Results for 2003</a></li></ol>"
    assert reader.titles(first.replace(b"</main>", most_read.encode() + b"</main>")) == []


def test_a_new_paragraph_of_a_statement_is_told_with_its_text():
    reader = Reader()
    reader.read(page("<h1>Statement on the ferries</h1>", paragraphs(*STATEMENT)))
    new = "Update: two of the three ferries sail again. The third one needs a new engine."
    (entry,) = reader.read(page("<h1>Statement on the ferries</h1>", paragraphs(new, *STATEMENT)))
    assert entry.title == new
    assert entry.url == reader.url
    assert entry.canonical_url is None
    assert entry.change is not None
    assert new in entry.change.after
    assert new not in entry.change.before


def test_an_edited_number_is_told_before_and_after():
    table = "<table><tr><th>Case</th><th>Party</th><th>State</th></tr>{}</table>"
    rows = "<tr><td>{}</td><td>{}</td><td><a href='/c'>{}</a></td></tr>"
    before = [rows.format(100 + n, f"Company {n} of Somewhere", "open") for n in range(9)]
    after = [*before]
    after[4] = rows.format(104, "Company 4 of Somewhere", "closed, fine of 3 million")
    reader = Reader("table")
    reader.read(page(table.format("".join(before))))
    (entry,) = reader.read(page(table.format("".join(after))))
    assert entry.title == "104 | Company 4 of Somewhere | closed, fine of 3 million"
    assert entry.summary == (
        "104 | Company 4 of Somewhere | open → "
        "104 | Company 4 of Somewhere | closed, fine of 3 million"
    )
    assert entry.change is not None
    assert "104 | Company 4 of Somewhere | open" in entry.change.before.splitlines()


def test_a_new_row_of_a_regulators_table_is_told():
    def table(*rows: str) -> bytes:
        return page(
            "<h1>Decisions</h1><table>", *(f"<tr><td>{r}</td></tr>" for r in rows), "</table>"
        )

    reader = Reader("table")
    reader.read(table("No. 1</td><td>Ostrander", "No. 2</td><td>Harbour Board"))
    assert reader.titles(
        table("No. 1</td><td>Ostrander", "No. 2</td><td>Harbour Board", "No. 3</td><td>Fenwick Ltd")
    ) == ["No. 3 | Fenwick Ltd"]


def test_a_word_of_a_status_page_is_told_with_what_it_is_about():
    def status(*states: tuple[str, str]) -> bytes:
        return page(*(f"<div class=c><b>{n}</b><div>{s}</div></div>" for n, s in states))

    reader = Reader("main")
    reader.read(status(("API", "Operational"), ("Web", "Operational")))
    (entry,) = reader.read(status(("API", "Operational"), ("Web", "Outage")))
    assert entry.title == "Newsroom – Fenwick: Web: Outage"


def test_the_same_word_at_another_place_is_another_change():
    def status(*states: tuple[str, str]) -> bytes:
        return page(*(f"<div class=c><b>{n}</b><div>{s}</div></div>" for n, s in states))

    reader = Reader("main")
    reader.read(status(("API", "Operational"), ("Web", "Operational")))
    reader.read(status(("API", "Outage"), ("Web", "Operational")))
    (entry,) = reader.read(status(("API", "Operational"), ("Web", "Outage")))
    assert entry.title == "Newsroom – Fenwick: Web: Outage"


def test_a_statement_that_was_pulled_is_told():
    reader = Reader("main")
    reader.read(page(paragraphs(*STATEMENT)))
    (entry,) = reader.read(page(paragraphs(*STATEMENT[:1], *STATEMENT[2:])))
    assert entry.title == f"Removed from Newsroom – Fenwick: {STATEMENT[1]}"
    assert entry.summary == STATEMENT[1]
    assert entry.change is not None
    assert STATEMENT[1] in entry.change.before
    assert STATEMENT[1] not in entry.change.after


def test_a_release_pulled_from_the_middle_of_an_index_is_told_and_the_end_of_a_list_is_not():
    reader = Reader()
    reader.read(newsroom(*OLD))
    assert reader.titles(newsroom(*OLD[:-1])) == []
    (entry,) = reader.read(newsroom(*OLD[:2], *OLD[3:-1]), after=timedelta(days=1))
    assert entry.title.startswith("Removed from Newsroom – Fenwick: Fenwick reports its results")
    assert "2006" in entry.title


def test_two_changes_of_one_page_have_two_names_and_the_same_change_has_one():
    first, second = Reader(), Reader()
    versions = [paragraphs(*STATEMENT[:n], *(["Extra words for all."] * 3)) for n in (1, 2, 3)]
    entries = []
    for reader in (first, second):
        reader.read(page("<h1>Statement</h1>", versions[0]))
        entries.append([*reader.read(page(versions[1])), *reader.read(page(versions[2]))])
    assert [e.guid for e in entries[0]] == [e.guid for e in entries[1]]
    assert len({e.guid for e in entries[0]}) == 2


def test_a_new_title_of_a_told_release_comes_under_the_same_name():
    reader = Reader()
    reader.read(newsroom(*OLD))
    (first,) = reader.read(newsroom(release(9, "Fenwick buys Ostrander"), *OLD))
    (second,) = reader.read(newsroom(release(9, "Fenwick buys Ostrander Ltd"), *OLD))
    assert second.guid == first.guid
    assert second.title == "Fenwick buys Ostrander Ltd"


# -- what is no page, or not all of it ---------------------------------------------------


def test_an_empty_selection_is_a_fault_that_says_what_to_do():
    reader = Reader(".press")
    with pytest.raises(EmptySelection, match=r"nothing on the page is selected by '\.press'"):
        reader.read(page("<p>Something else.</p>"))


def test_what_comes_into_a_block_that_was_empty_from_the_beginning_is_news():
    """ "No recalls yet": it may be empty again, and be filled again."""
    empty, other = page("<div class=news></div>"), page("<div class=news><!-- none --> </div>", "x")
    first = page("<div class=news><p>Fenwick recalls a ferry.</p></div>")
    second = page("<div class=news><p>Fenwick recalls all its ferries.</p></div>")
    reader = Reader(".news")
    day = timedelta(days=1)
    assert [reader.titles(body) for body in (empty, other)] == [[], []]
    assert reader.last is not None
    assert "is empty just now" in (reader.last.fault or "")
    assert reader.titles(first) == ["Fenwick recalls a ferry."]
    assert reader.last.fault is None
    assert reader.titles(empty, after=day)[0].startswith("Removed from")
    assert reader.titles(second, after=day) == ["Fenwick recalls all its ferries."]


def test_a_block_that_ceases_to_have_text_is_a_fault_that_says_so():
    reader = Reader(".news")
    reader.read(page("<div class=news><p>Fenwick recalls a ferry.</p></div>"))
    with pytest.raises(EmptySelection, match="is empty, and was not before"):
        reader.read(page("<div class=news></div>"))


def test_a_selection_that_became_empty_is_a_fault_and_later_no_change():
    reader = Reader(".press")
    full = page(f"<div class=press>{paragraphs(*STATEMENT)}</div>")
    reader.read(full)
    with pytest.raises(EmptySelection, match="any more"):
        reader.read(page("<p>Something else.</p>"))
    assert reader.read(full) == ()


def test_a_selector_that_cannot_be_read_is_refused_with_its_words():
    with pytest.raises(BadSelector, match=r"'a\['"):
        Reader("a[").read(page("<p>x</p>"))


def test_a_cookie_wall_is_a_fault_and_no_change():
    reader = Reader()
    reader.read(page(paragraphs(*STATEMENT, *STATEMENT)))
    with pytest.raises(EmptySelection, match="wall"):
        reader.read(b"<html><body><p>We value your privacy. Accept cookies</p></body></html>")
    assert reader.read(page(paragraphs(*STATEMENT, *STATEMENT))) == ()


def test_a_page_that_shrank_to_nothing_is_held_until_it_has_stayed_so():
    reader = Reader("main")
    full, bare = page(paragraphs(*STATEMENT, "More.")), page("<p>Gone fishing for a while.</p>")
    reader.read(full)
    assert reader.read(bare) == ()
    assert reader.last is not None
    assert reader.last.held
    assert "held" in (reader.last.fault or "")
    assert reader.read(full) == ()
    assert not reader.last.held
    assert reader.read(bare) == ()
    (entry,) = reader.read(bare, after=timedelta(minutes=11))
    assert entry.title == "Newsroom – Fenwick was rewritten: Gone fishing for a while."
    assert reader.read(full) == ()


@pytest.mark.parametrize(
    ("body", "kind"),
    [(b"%PDF-1.7 ...", "application/pdf"), (b"\x89PNG\r\n", "image/png"), (b"\x89PNG\r\n", "")],
)
def test_a_pdf_or_an_image_is_refused(body: bytes, kind: str):
    with pytest.raises(NotAPage, match="no web page"):
        Reader().read(body, content_type=kind)


def test_a_feed_or_json_is_refused_with_the_kind_to_use():
    with pytest.raises(NotAPage, match="kind: feed"):
        Reader().read(b"<?xml version='1.0'?><rss version='2.0'></rss>", content_type="text/xml")
    with pytest.raises(NotAPage, match="kind: json"):
        Reader().read(b"{}", content_type="application/json")


def test_plain_text_is_read_line_by_line():
    reader = Reader()
    reader.read(b"First line of the notice\nSecond line of it\n", content_type="text/plain")
    (entry,) = reader.read(
        b"First line of the notice\nSecond line of it\nFenwick < Ostrander now\n",
        content_type="text/plain; charset=utf-8",
    )
    assert entry.title == "Fenwick < Ostrander now"


@pytest.mark.parametrize(
    ("encoding", "header", "declared"),
    [
        ("windows-1252", "text/html; charset=iso-8859-1", ""),
        ("windows-1252", "text/html", "<meta charset=windows-1252>"),
        ("shift_jis", "text/html; charset=Shift_JIS", ""),
        ("shift_jis", "", "<meta http-equiv=Content-Type content='text/html; charset=shift_jis'>"),
        ("utf-16", "text/html", ""),
    ],
)
def test_text_is_read_in_its_own_encoding(encoding: str, header: str, declared: str):
    words = (
        "港で新しい船が発表されました" if encoding == "shift_jis" else "Café “Zürich” öffnet bald"
    )
    reader = Reader("main")
    start = f"<html><head>{declared}</head><body><main><p>Fenwick was here first.</p>"
    reader.read(f"{start}</main>".encode(encoding), content_type=header)
    (entry,) = reader.read(f"{start}<p>{words}</p></main>".encode(encoding), content_type=header)
    assert entry.title == words


def test_what_is_hidden_or_excluded_is_not_watched():
    reader = Reader("main", exclude=[".ads"])
    body = page("<p>Seen by all.</p>{}")
    reader.read(body.replace(b"{}", b""))
    assert (
        reader.read(
            body.replace(
                b"{}",
                b"<p hidden>Secret words here</p><p style='display: none'>More of these words</p>"
                b"<div class=ads><p>Buy a ship today</p></div><noscript>Turn it on</noscript>"
                b"<!-- a comment --><script>let words = 'in a script'</script>",
            )
        )
        == ()
    )


# -- pages as they are ------------------------------------------------------------------

TEASER = "The council presented the state of part {} on Friday evening in the town hall."


def council(*lines: str, parts: int = 12) -> bytes:
    """A town's list of news: a date, a headline that is a link, and a summary each."""
    items = "".join(
        f"<article><time>{28 - n} February 2026</time>"
        f"<h3><a href='/news/{100 - n}'>Council reports on part {n} of the river district</a></h3>"
        f"<p>{TEASER.format(n)}</p></article>"
        for n in range(parts)
    )
    return page(f"<main>{''.join(lines)}{items}</main>")


MAYOR = "<article><h3><a href='/news/101'>Mayor resigns over harbour contract</a></h3></article>"


def test_a_list_with_summaries_is_watched_with_its_headlines_and_what_stands_above_it():
    reader = Reader()
    reader.read(council())
    assert reader.titles(council("<div>Boil water in the western districts.</div>")) == [
        "Boil water in the western districts."
    ]
    assert reader.titles(council(MAYOR)) == ["Mayor resigns over harbour contract"]


def test_a_headline_pulled_from_a_list_with_summaries_is_told():
    reader = Reader()
    reader.read(council(MAYOR))
    (title,) = reader.titles(council(), after=timedelta(hours=12))
    assert title.startswith("Removed from")
    assert title.endswith("Mayor resigns over harbour contract")


def test_the_dates_of_items_that_only_changed_places_are_no_news():
    reader = Reader()
    reader.read(newsroom(*[release(n, f"Fenwick opens harbour number {n}") for n in range(9)]))
    dated = [
        release(n, f"Fenwick opens harbour number {n}", date=f"{n + 1} February 2026")
        for n in range(9)
    ]
    reader.read(newsroom(*dated))
    assert reader.read(newsroom(*dated[::-1])) == ()
    assert reader.read(newsroom(*dated[4:], *dated[:4])) == ()


def test_of_a_long_paragraph_the_sentence_that_was_edited_is_told():
    begin = "Fenwick confirms that an incident took place on one of its ferries on Sunday night."
    end = "The ferry stays in the harbour, and the authorities were informed at once, it says."
    reader = Reader()
    reader.read(page(paragraphs(f"{begin} Nobody was injured. {end}", *STATEMENT)))
    edited = paragraphs(f"{begin} Two passengers were injured. {end}", *STATEMENT)
    (entry,) = reader.read(page(edited))
    assert entry.title == "Two passengers were injured."
    assert entry.summary == "Nobody was injured. → Two passengers were injured."
    assert entry.change is not None
    assert begin in entry.change.before


def test_a_stamp_beside_an_edit_is_not_its_title():
    reader = Reader()
    reader.read(page(paragraphs("Published 2 March 2026", *STATEMENT)))
    edited = [STATEMENT[0].replace("seriously", "very seriously"), *STATEMENT[1:]]
    (entry,) = reader.read(page(paragraphs("Revised 2 March 2026, 15:00", *edited)))
    assert entry.title == edited[0]
