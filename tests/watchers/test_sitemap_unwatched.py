"""What a sitemap of an index holds that no visit looked at before may have been there for long."""

from __future__ import annotations

from dataclasses import replace

from tests.watchers.sitemaps import article, index, urlset
from watchers.model import SourceForPoll
from watchers.sitemap_due import MOST_AT_ONCE


async def test_what_had_no_turn_at_the_first_visit_is_told_as_unwatched(site, watching):
    names = [f"{site.url}/{n}.xml" for n in range(MOST_AT_ONCE + 1)]
    for number in range(len(names)):
        site.serve(f"/{number}.xml", urlset(article(number, at="2026-03-01")))
    dated = [(name, f"2026-03-01T{12 - n:02}:00:00Z") for n, name in enumerate(names)]
    asked = SourceForPoll(id="quay", kind="sitemap", url=site.serve("/index.xml", index(dated)))
    first = await watching.poll(asked)
    assert {one.unwatched for one in first.entries} == {False}

    # Its index says that the last of them changed: it is read for the first time.
    dated[-1] = (names[-1], "2026-03-02T08:00:00Z")
    site.serve("/index.xml", index(dated))
    asked = replace(asked, memory=first.memory, validators=first.validators)
    second = await watching.poll(asked)
    late = [one for one in second.entries if one.title == f"Ferry {MOST_AT_ONCE} arrives"]
    assert [one.unwatched for one in late] == [True]

    # What comes into it after that is watched, as everything else.
    dated[-1] = (names[-1], "2026-03-02T09:00:00Z")
    site.serve("/index.xml", index(dated))
    site.serve(f"/{MOST_AT_ONCE}.xml", urlset(article(99, at="2026-03-02")))
    third = await watching.poll(replace(asked, memory=second.memory, validators=second.validators))
    new = [one for one in third.entries if one.title == "Ferry 99 arrives"]
    assert [one.unwatched for one in new] == [False]


async def test_a_sitemap_that_its_index_lists_since_now_holds_what_was_not_there(site, watching):
    site.serve("/0.xml", urlset(article(0, at="2026-03-01")))
    site.serve("/1.xml", urlset(article(1, at="2026-03-02")))
    dated = [(f"{site.url}/0.xml", "2026-03-01")]
    asked = SourceForPoll(id="quay", kind="sitemap", url=site.serve("/index.xml", index(dated)))
    first = await watching.poll(asked)
    site.serve("/index.xml", index([*dated, (f"{site.url}/1.xml", "2026-03-02")]))
    second = await watching.poll(replace(asked, memory=first.memory, validators=first.validators))
    assert [one.unwatched for one in second.entries if one.title == "Ferry 1 arrives"] == [False]
