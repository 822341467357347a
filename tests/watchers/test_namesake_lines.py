"""Headlines that a page has already, with a link that it never had."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.watchers.pages import Reader, page

WEEKLY = "Weekly report of the harbour board"
HOURS = timedelta(hours=1)


def listing(*items: tuple[str, object, str]) -> bytes:
    """A list of headlines with the ends of their addresses and their dates."""
    return page(
        "<ul>"
        + "".join(
            f"<li><a href='/n/{end}'>{title}</a> <span>{date}</span></li>"
            for title, end, date in items
        )
        + "</ul>"
    )


OTHERS = [
    (f"Old decision number {n} of the harbour board", f"old-{n}", "1 March") for n in range(9)
]


def told(reader: Reader, body: bytes, *, after: timedelta = HOURS) -> list[str]:
    """The ends of the addresses that a reading brings."""
    return [(entry.url or "").rpartition("/")[2] for entry in reader.read(body, after=after)]


@pytest.mark.parametrize("date", ["", "2 March"])
@pytest.mark.parametrize("after", [timedelta(minutes=5), timedelta(days=7)])
@pytest.mark.parametrize("room", [1, 6, 100])
def test_each_new_link_under_a_title_of_before_is_an_entry(room: int, after: timedelta, date: str):
    """Whether the list grows, or its last item falls off, or it has one slot alone."""
    reader = Reader()
    for newest in range(6, 14 if room == 1 else 30):
        items = [(WEEKLY, n, date) for n in range(newest, max(0, newest - room), -1)]
        found = told(reader, listing(*items, *OTHERS), after=after)
        assert found == ([] if newest == 6 else [str(newest)])


def test_the_second_of_one_day_is_told_beside_the_first_with_its_date():
    reader = Reader()
    first = ("Transaction in own shares", 50, "2 March")
    reader.read(listing(*OTHERS))
    assert told(reader, listing(first, *OTHERS)) == ["50"]
    (entry,) = reader.read(listing(("Transaction in own shares", 51, "2 March"), first, *OTHERS))
    assert (entry.title, entry.summary) == ("Transaction in own shares", "2 March")
    assert (entry.url or "").endswith("/51")


def test_a_link_that_comes_back_under_its_title_is_not_told_again():
    reader = Reader()
    reader.read(listing((WEEKLY, 1, ""), *OTHERS))
    ends = [told(reader, listing((WEEKLY, n, ""), *OTHERS)) for n in (2, 1, 2, 1)]
    assert ends == [["2"], [], [], []]


def test_a_slot_that_leads_elsewhere_all_day_falls_silent_and_stays_so():
    reader = Reader()
    reader.read(listing((WEEKLY, 0, ""), *OTHERS))
    pace = timedelta(minutes=20)
    days = [
        sum(
            len(told(reader, listing((WEEKLY, 100 * day + n, ""), *OTHERS), after=pace))
            for n in range(1, 73)
        )
        for day in range(3)
    ]
    assert days == [8, 0, 0]


def test_a_title_that_is_added_many_times_a_day_is_told_each_time():
    reader = Reader()
    items = [("Form 8.3 – Fenwick and Ostrander", 0, "2 March")]
    reader.read(listing(*items, *OTHERS))
    for number in range(1, 31):
        items.insert(0, ("Form 8.3 – Fenwick and Ostrander", number, "2 March"))
        assert told(reader, listing(*items, *OTHERS), after=timedelta(minutes=20)) == [str(number)]


def test_addresses_that_a_site_writes_anew_are_no_news():
    """A session in each, or another host: their titles are what they were."""
    reader = Reader()
    reader.read(listing(*[(title, f"{end}?s=1", date) for title, end, date in OTHERS]))
    for session in range(2, 5):
        again = [(title, f"{end}?s={session}", date) for title, end, date in OTHERS]
        assert told(reader, listing(*again)) == []
    new = ("Fenwick buys Ostrander for three million", "new?s=5", "3 March")
    assert told(
        reader, listing(new, *[(title, f"{end}?s=5", date) for title, end, date in OTHERS])
    ) == ["new?s=5"]


def test_a_link_with_another_signature_is_no_other_link():
    reader = Reader()
    signatures = ("9f86d081884c7d659a2feaa0c55ad015", "60303ae22b998861bce3b28f33eec1be")
    ends = [f"1?sign={signature}" for signature in signatures]
    assert [told(reader, listing((WEEKLY, end, ""), *OTHERS)) for end in ends] == [[], []]


@pytest.mark.parametrize(
    "end",
    [
        "report.pdf?v={stamp}",
        "report.pdf?{stamp}",
        "report.pdf?ts={stamp}123",
        "report.pdf?page=2&_={stamp}",
        "report.pdf?nocache=x{stamp}",
        "report.pdf?ver=4.{stamp}",
    ],
)
def test_a_link_that_only_keeps_caches_from_answering_is_no_other_link(end: str):
    reader = Reader()
    stamps = [1764160000 + 7200 * n for n in range(36)]
    ends = [[(WEEKLY, end.format(stamp=stamp), "")] for stamp in stamps]
    assert [told(reader, listing(*one, *OTHERS), after=2 * HOURS) for one in ends] == [[]] * 36


def test_a_number_that_names_the_page_is_another_link():
    reader = Reader()
    ends = ["show?id=1764160000", "show?id=1764167200", "watch?v=dQw4w9WgXcQ", "topic?t=12345"]
    found = [told(reader, listing((WEEKLY, end, ""), *OTHERS)) for end in ends]
    assert found == [[], ends[1:2], ends[2:3], ends[3:4]]


FORMS = [
    "show.aspx?v={0}",
    "news.php?r=17641600{0:02}",
    "a?date=17641600{0:02}",
    "a?17641600{0:02}",
    "doc?rev={0}",
    "story?version={0}",
    "x?hash=ab{0:08}",
    "n?time=1764160{0:03}",
    "n?_={0}",
    "n?ts=17641600{0:02}",
]


@pytest.mark.parametrize("end", FORMS)
def test_headlines_whose_links_differ_in_one_number_alone_are_told_each(end: str):
    """It is the number of the article, whatever it is called."""
    reader = Reader()
    for newest in range(4, 9):
        items = [(OTHERS[n][0], end.format(n), "") for n in range(newest, newest - 4, -1)]
        found = told(reader, listing(*items), after=3 * HOURS)
        assert found == ([] if newest == 4 else [end.format(newest)])


@pytest.mark.parametrize(
    "end",
    [
        "show.aspx?v={0}",
        "doc?rev={0}",
        "get?version=1.2.{0}",
        "get?hash=3f2a9{0}",
        "get?date=17641600{0:02}",
    ],
)
def test_a_new_file_under_a_standing_title_is_told(end: str):
    reader = Reader()
    ends = [end.format(number) for number in (11, 12, 13)]
    found = [told(reader, listing((WEEKLY, one, ""), *OTHERS), after=26 * HOURS) for one in ends]
    assert found == [[], ends[1:2], ends[2:]]


@pytest.mark.parametrize("alone", [False, True])
def test_a_title_that_stands_among_links_with_times_in_them_is_told_with_each(alone: bool):
    """Each other link of the list has its own, so that it says which page it is."""
    reader = Reader()
    end = "n?ts=17641600{0:02}"
    others = [(OTHERS[0][0], end.format(7), "")]
    for newest in (11, 12, 13):
        items = [(WEEKLY, end.format(n), "") for n in range(newest, newest - 2, -1)]
        items = [*items[:1], *others] if alone else items
        found = told(reader, listing(*items, *OTHERS[1:]), after=26 * HOURS)
        assert found == ([] if newest == 11 else [end.format(newest)])


def test_another_title_at_a_link_with_another_time_in_it_is_told():
    reader = Reader()
    ends = [f"live?v=17641600{n:02}" for n in range(3)]
    for number, end in enumerate(ends):
        items = [(f"{OTHERS[number][0]} is lifted", end, "")]
        found = told(reader, listing(*items, *OTHERS[3:]), after=3 * HOURS)
        assert found == ([] if number == 0 else [end])


def test_a_slot_that_rotated_for_half_of_a_day_is_silent_on_the_next():
    reader = Reader()
    reader.read(listing((WEEKLY, 0, ""), *OTHERS))
    days = [
        sum(
            len(told(reader, listing((WEEKLY, 100 * day + n, ""), *OTHERS), after=2 * HOURS))
            for n in range(1, 13)
        )
        for day in range(1, 5)
    ]
    assert days == [8, 0, 0, 0]
    pause = told(reader, listing((WEEKLY, "calm", ""), *OTHERS), after=timedelta(days=3))
    later = told(reader, listing((WEEKLY, "after", ""), *OTHERS), after=timedelta(days=3))
    assert (pause, later) == ([], ["after"])


def test_two_titles_alone_whose_links_are_both_new_each_time_are_silent_soon():
    """A session in the path of each: twice that may be two new reports, and then it is none."""
    reader = Reader()
    items = [(title, end, "") for title, end, _ in OTHERS[:2]]
    found = [
        len(told(reader, listing(*[(title, f"{n}/{end}", "") for title, end, _ in items])))
        for n in range(12)
    ]
    assert found == [0, 2, 2, *[0] * 9]


@pytest.mark.parametrize("hours", [4, 6, 12])
def test_two_bulletins_alone_on_their_page_are_told_each_time(hours: int):
    reader, pair = Reader(), OTHERS[:2]
    found = [
        len(
            told(
                reader,
                listing(*[(t, f"{n}/{e}", "") for t, e, _ in pair]),
                after=hours * HOURS,
            )
        )
        for n in range(16)
    ]
    assert found == [0, *[2] * 15]


def test_a_label_with_another_link_is_no_news():
    reader = Reader()
    assert [told(reader, listing(("Next", n, ""), *OTHERS)) for n in range(3)] == [[], [], []]


def test_an_item_that_was_told_is_not_told_as_removed_when_its_namesake_comes():
    reader = Reader()
    reader.read(listing((WEEKLY, 1, ""), *OTHERS))
    entries = reader.read(listing((WEEKLY, 2, ""), *OTHERS), after=timedelta(days=7))
    assert [entry.title for entry in entries] == [WEEKLY]
