"""Which `lastmod` of an index names a day, and which is when all was written anew."""

from __future__ import annotations

from datetime import timedelta

import pytest
from aiohttp import web

from tests.watchers.sitemaps import article, asked, index, page, urlset
from watchers.sitemap_days import find_days

DAY, MIDNIGHT, NOON = "2026-03-01", "2026-03-01T00:00:00Z", "2026-03-01T12:00:00Z"


@pytest.mark.parametrize(
    ("lastmods", "days"),
    [
        ([], []),
        ([DAY], [True]),
        ([MIDNIGHT], [True]),
        ([NOON, ""], [False, False]),
        ([DAY] * 30, [True] * 30),
        ([MIDNIGHT] * 30, [False] * 30),
        ([NOON, *[MIDNIGHT] * 29], [False] * 30),
        ([MIDNIGHT, "2026-02-28T00:00:00Z"], [True, True]),
        ([MIDNIGHT, MIDNIGHT, "2026-02-28T00:00:00Z"], [True, True, True]),
        ([DAY, *[MIDNIGHT] * 9], [True, *[False] * 9]),
        (["2026-03-01T00:00:00.000+01:00", "2026-03-01 00:00"], [True, True]),
    ],
)
def test_a_midnight_that_nearly_all_sitemaps_share_is_no_day(lastmods, days):
    assert find_days(lastmods) == days


async def test_an_index_that_stamps_all_anew_each_midnight_is_asked_for_what_changes_alone(
    site, clocked
):
    """Thirty sitemaps, of which one has an article an hour: its news comes at once."""
    began = clocked.clock.now()
    hour = timedelta(hours=1)

    def hours() -> int:
        return int((clocked.clock.now() - began) / hour)

    async def news(_: web.Request) -> web.StreamResponse:
        times = [began + hour * number for number in range(hours() + 1)]
        return web.Response(
            body=urlset(*(article(n, at=time.isoformat()) for n, time in enumerate(times)))
        )

    async def listed(_: web.Request) -> web.StreamResponse:
        now = clocked.clock.now()
        old = [(f"{site.url}/{n}.xml", f"{now:%Y-%m-%d}T00:00:00Z") for n in range(1, 30)]
        newest = (began + hour * hours()).isoformat()
        return web.Response(body=index([(f"{site.url}/news.xml", newest), *old]))

    for number in range(1, 30):
        site.serve(f"/{number}.xml", urlset(page(f"an-old-page-{number}", "2026-01-01")))
    site.pages |= {"/news.xml": news, "/index.xml": listed}
    for _ in range(12):  # until each was read once
        await clocked.poll(site.url + "/index.xml")
    asked(site)
    clocked.clock.advance(minutes=36)
    for _ in range(6):
        found = await clocked.poll(site.url + "/index.xml")
        assert len(found.entries) >= 1
        assert asked(site) == ["/index.xml", "/news.xml"]
        clocked.clock.advance(minutes=58)
