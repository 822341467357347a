"""Which sitemaps of an index are asked, in which order, by what is remembered of them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from watchers.sitemap_children import ReadChild
from watchers.sitemap_due import MOST_AT_ONCE, choose_children, list_due
from watchers.sitemap_memory import SitemapMemory
from watchers.sitemap_text import Child, ParsedSitemap

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ILL = Child(url="https://quay.example/ill.xml")


def failing(*, times: int, refused: bool, gone: bool = False, visited: int = 0) -> SitemapMemory:
    """A memory of an index in which one sitemap failed so often, the last time at noon."""
    memory = SitemapMemory(visited=True, is_index=True)
    for number in range(visited):
        memory = memory.with_child(ReadChild(url=f"https://quay.example/{number}.xml"))
    for _ in range(times):
        memory = memory.with_failed(ILL, refused=refused, gone=gone, now=NOON)
    return memory


def waits_for(memory: SitemapMemory) -> int:
    """How many minutes a sitemap that failed at noon is left alone."""
    minutes = 0
    while not choose_children(memory, None, now=NOON + timedelta(minutes=minutes)):
        minutes += 1
    return minutes


def test_a_fault_of_the_server_is_tried_again_at_once_and_then_within_ten_minutes():
    waits = [waits_for(failing(times=times, refused=False)) for times in (1, 2, 3, 6, 400)]
    assert waits == [0, 2, 4, 10, 10]


def test_what_is_refused_is_tried_again_after_two_minutes_and_once_a_day_in_the_end():
    waits = [waits_for(failing(times=times, refused=True)) for times in (1, 2, 3, 12, 400)]
    assert waits == [2, 4, 8, 24 * 60, 24 * 60]


def test_a_clock_that_was_set_back_keeps_no_sitemap_waiting():
    memory = failing(times=9, refused=True)
    assert choose_children(memory, None, now=NOON - timedelta(hours=1)) == [ILL]


def test_a_refused_sitemap_is_asked_at_once_where_the_index_says_that_it_changed():
    changed = Child(url=ILL.url, lastmod=NOON)
    memory = failing(times=9, refused=True)
    assert choose_children(memory, [ILL], now=NOON) == []
    assert choose_children(memory, [changed], now=NOON) == [changed]


def test_those_that_failed_come_last_and_still_have_a_place_among_many():
    few = choose_children(failing(times=1, refused=False, visited=3), None, now=NOON)
    assert [one.url for one in few][-1] == ILL.url
    many = choose_children(failing(times=1, refused=False, visited=30), None, now=NOON)
    assert many.index(ILL) == MOST_AT_ONCE - 1


def test_what_failed_is_remembered_to_the_letter_and_forgotten_when_it_is_well_or_unlisted():
    memory = failing(times=2, refused=True, visited=2)
    assert SitemapMemory.load(memory.dump()) == memory
    assert memory.with_child(ReadChild(url=ILL.url)).failed == ()
    assert memory.listing([]).failed == ()
    assert memory.listing([ILL]).failed == memory.failed


def test_a_sitemap_that_is_gone_is_no_longer_one_that_was_read():
    memory = SitemapMemory(visited=True).with_child(ReadChild(url=ILL.url))
    ill = memory.with_failed(ILL, refused=True, gone=False, now=NOON)
    gone = memory.with_failed(ILL, refused=True, gone=True, now=NOON)
    assert ([one.url for one in ill.read], gone.read) == ([ILL.url], ())


def test_no_more_than_a_hundred_that_failed_are_remembered():
    memory = SitemapMemory(visited=True)
    for number in range(150):
        child = Child(url=f"https://quay.example/{number}.xml")
        memory = memory.with_failed(child, refused=True, gone=False, now=NOON)
    assert [one.url for one in memory.failed][-1] == "https://quay.example/149.xml"
    assert len(memory.failed) == 100


# -- what the index says of its sitemaps ---------------------------------------------------

DAY = datetime(2026, 3, 1, tzinfo=UTC)
NEWS = "https://quay.example/news.xml"


def ages(lastmod: datetime, *, day_only: bool, asked: datetime = DAY, hours: int = 60) -> list[int]:
    """At how many hours after its day began a sitemap is due, visited each hour."""
    child = Child(url=NEWS, lastmod=lastmod, day_only=day_only)
    memory = SitemapMemory(visited=True, is_index=True).with_child(
        ReadChild(url=NEWS, lastmod=lastmod, day_only=day_only, asked=asked, whole=asked)
    )
    due = []
    for hour in range(1, hours):
        now = DAY + timedelta(hours=hour)
        if choose_children(memory, [child], now=now):
            due.append(hour)
            known = memory.read[0]
            whole = now if known.wants_whole(now) else known.whole
            memory = memory.with_child(replace(known, asked=now, whole=whole))
    return due


def test_a_sitemap_whose_lastmod_is_a_day_is_due_until_the_day_is_over_everywhere():
    """In UTC−12 the first of March ends at noon of the second; then it is asked once more."""
    assert ages(DAY, day_only=True) == [*range(1, 37), 54]


def test_a_sitemap_whose_lastmod_is_a_time_is_due_once_a_day_where_the_time_stays():
    assert ages(DAY, day_only=False) == [18, 36, 54]


def test_a_lastmod_in_the_future_keeps_no_sitemap_due_for_ever():
    assert ages(DAY + timedelta(days=300), day_only=True) == [18, 36, 54]


def test_a_day_that_grew_is_due_and_one_that_did_not_is_not():
    asked = DAY + timedelta(hours=40)
    read = ReadChild(url=NEWS, lastmod=DAY, day_only=True, asked=asked, whole=asked)
    memory = SitemapMemory(visited=True, is_index=True).with_child(read)
    grown = Child(url=NEWS, lastmod=DAY + timedelta(days=1), day_only=True)
    later = asked + timedelta(hours=1)
    assert choose_children(memory, [read.as_listed()], now=later) == []
    assert choose_children(memory, [grown], now=later) == [grown]


def read_many(count: int, **parts: Any) -> SitemapMemory:
    memory = SitemapMemory(visited=True, is_index=True)
    for number in range(count):
        memory = memory.with_child(
            ReadChild(
                url=f"https://quay.example/{number}.xml",
                lastmod=DAY + timedelta(hours=number),
                newest=DAY + timedelta(hours=number),
                asked=NOON,
                whole=NOON + timedelta(minutes=number),
                **parts,
            )
        )
    return memory


def numbers(children: list[Child]) -> list[int]:
    return [int(one.url.rpartition("/")[2].removesuffix(".xml")) for one in children]


def test_a_few_of_many_are_asked_whole_at_a_visit_the_longest_ago_first():
    memory = read_many(20)
    assert numbers(choose_children(memory, None, now=NOON + timedelta(hours=17))) == []
    assert numbers(choose_children(memory, None, now=NOON + timedelta(hours=19))) == [*range(5)]


def test_of_an_index_that_was_found_untrue_all_are_asked_in_turn_and_the_liveliest_each_time():
    now = NOON + timedelta(hours=1)
    memory = replace(read_many(20), doubted=NOON)
    assert numbers(choose_children(memory, None, now=now))[:10] == [19, 18, *range(8)]
    assert choose_children(memory, None, now=NOON + timedelta(days=7))[MOST_AT_ONCE:] == []


def test_an_index_is_believed_again_after_a_week():
    memory = SitemapMemory(visited=True, doubted=NOON)
    assert not memory.is_believed(NOON + timedelta(days=6, hours=23))
    assert memory.is_believed(NOON + timedelta(days=7))


@pytest.mark.parametrize(
    ("child", "found", "untrue"),
    [
        ({}, {}, False),  # the same
        ({}, {"checksum": 8}, True),  # others of the same number
        ({}, {"checksum": 8, "total": 2}, False),  # some of them were taken out
        ({}, {"newest": DAY + timedelta(hours=2)}, True),
        ({"lastmod": DAY + timedelta(hours=3)}, {"checksum": 8}, False),  # it says so
        ({"lastmod": None}, {"checksum": 8}, False),  # it says nothing
        ({}, {"newest": DAY + timedelta(days=2)}, True),
        ({"lastmod": DAY - timedelta(days=40)}, {"newest": DAY}, True),
        ({"lastmod": DAY, "day_only": True}, {"newest": DAY + timedelta(hours=35)}, False),
        ({"lastmod": DAY, "day_only": True}, {"newest": DAY + timedelta(hours=37)}, True),
    ],
)
def test_a_lastmod_is_found_untrue_by_what_the_sitemap_holds(
    child: dict[str, Any], found: dict[str, Any], untrue: bool
):
    lastmod = DAY + timedelta(hours=1)
    known = ReadChild(
        url=NEWS, lastmod=lastmod, asked=NOON, newest=lastmod, total=3, checksum=7, whole=NOON
    )
    listed = Child(**({"url": NEWS, "lastmod": lastmod} | child))
    now = ParsedSitemap(**({"newest": lastmod, "total": 3, "checksum": 7} | found))
    assert known.belies(listed, now) == untrue


def test_a_change_on_the_day_that_is_the_lastmod_shows_nothing_and_one_after_it_does():
    listed = Child(url=NEWS, lastmod=DAY, day_only=True)
    other = ParsedSitemap(total=3, checksum=8)
    for hours, untrue in ((35, False), (36, True)):
        asked = DAY + timedelta(hours=hours)
        known = ReadChild(
            url=NEWS, lastmod=DAY, day_only=True, asked=asked, total=3, checksum=7, whole=asked
        )
        assert known.belies(listed, other) == untrue


def old_ones(count: int, **parts: Any) -> list[Child]:
    return [Child(url=f"https://quay.example/old/{n}.xml", **parts) for n in range(count)]


def test_old_sitemaps_are_read_once_a_few_at_a_visit_from_either_end_of_the_list():
    listed = old_ones(80, lastmod=DAY)
    memory = SitemapMemory(visited=True, is_index=True).with_old(listed)
    first = choose_children(memory, listed, now=NOON)
    assert numbers(first) == [0, 79, 1, 78, 2]
    memory = memory.with_waiting(list_due(memory, listed))
    for child in first:
        memory = memory.with_child(ReadChild(url=child.url, lastmod=DAY, asked=NOON, whole=NOON))
    assert numbers(choose_children(memory, None, now=NOON)) == [77, 3, 76, 4, 75]
    full = read_many(60).with_old(listed)
    assert choose_children(full, listed, now=NOON + timedelta(hours=1)) == []


def test_old_sitemaps_of_an_open_day_come_before_those_of_which_nothing_is_said():
    listed = [*old_ones(20, lastmod=DAY - timedelta(days=9), day_only=True)]
    today = [replace(one, lastmod=DAY) for one in listed[4:12]]
    memory = SitemapMemory(visited=True, is_index=True).with_old([*listed, *today])
    now = [*listed[:4], *today, *listed[12:]]
    assert set(numbers(choose_children(memory, now, now=NOON))[:7]) < set(range(4, 12))
    over = DAY + timedelta(hours=36)
    assert numbers(choose_children(memory, now, now=over)) == [0, 19, 1, 18, 2]


def test_news_in_the_name_of_a_sitemap_and_either_end_of_the_list_come_first():
    listed = [*old_ones(6), Child(url=NEWS), Child(url="https://quay.example/8.xml")]
    chosen = choose_children(SitemapMemory(), listed, now=NOON)
    assert chosen[0].url == NEWS
    assert numbers(chosen[1:]) == [0, 8, 1, 2, 5, 3, 4]


def test_what_an_index_does_not_list_any_more_is_not_asked():
    memory = replace(read_many(2), doubted=NOON)
    first = memory.read[0].as_listed()
    left = memory.listing([first])
    assert numbers(choose_children(left, [first], now=NOON)) == [0]
    again = left.listing([one.as_listed() for one in memory.read])
    assert again == memory


def test_an_index_speaks_for_what_it_lists_itself_and_for_no_other():
    inner = ReadChild(url=NEWS, depth=2, within="a1b2c3d4")
    memory = SitemapMemory(visited=True, is_index=True).with_child(inner)
    assert memory.listing([]) == memory
    assert not memory.listing([], within="a1b2c3d4").read[0].listed


def test_what_is_known_of_sitemaps_is_remembered_to_the_letter():
    memory = replace(
        read_many(
            3, total=5, checksum=99, day_only=True, listed=False, asleep=True, within="ab", depth=2
        ),
        doubted=NOON,
        begun=DAY,
        waiting=(Child(url=NEWS, lastmod=DAY, day_only=True, depth=2, within="ab"),),
    )
    assert SitemapMemory.load(memory.dump()) == memory


def test_a_memory_of_the_first_form_is_read_and_a_midnight_in_it_is_a_day():
    said = {
        "v": 1,
        "index": True,
        "read": [
            [NEWS, "2026-03-01T00:00:00+00:00", 1, None, '"1"', None, "ab", 1],
            ["https://quay.example/2.xml", None, 2, None, None, None, None, 0],
        ],
        "waiting": [["https://quay.example/3.xml", "2026-03-01T10:00:00+00:00", 1]],
        "failed": [[ILL.url, "2026-03-01T12:00:00+00:00", None, 1, 2, 1]],
    }
    memory = SitemapMemory.load(json.dumps(said))
    one, two = memory.read
    assert (one.url, one.day_only, one.validators.etag, one.dated_only) == (NEWS, True, '"1"', True)
    assert (one.asked, one.whole, one.listed) == (None, None, True)
    assert (two.depth, two.day_only, two.dated_only) == (2, False, False)
    assert not memory.waiting[0].day_only
    assert (memory.failed[0].times, memory.failed[0].asked) == (2, NOON)
    assert SitemapMemory.load(memory.dump()) == memory
