"""Which sitemaps of an index are asked, in which order, by what is remembered of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from watchers.sitemap_memory import (
    MOST_AT_ONCE,
    ReadChild,
    SitemapMemory,
    choose_children,
)
from watchers.sitemap_text import Child

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
    assert memory.listing([ILL]) == memory


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
