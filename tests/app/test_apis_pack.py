"""The worked examples of JSON APIs, each against a server that answers in its API's shape."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import web

from bot.configured import source_of
from config import load_files
from watchers import ItemsNotFound, Polled, SourceForPoll, Watchers, WatcherSettings, open_watchers

PACK = {id_: source_of(id_, one) for id_, one in load_files([], packs=["apis"]).sources.items()}
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

FILINGS = {
    "cik": "0000000000",
    "name": "FENWICK CORP",
    "filings": {
        "recent": {
            "accessionNumber": ["0001234567-26-000012", "0001234567-26-000011"],
            "filingDate": ["2026-03-01", "2026-02-27"],
            "acceptanceDateTime": ["2026-03-01T12:00:00.000Z", "2026-02-27T21:03:04.000Z"],
            "form": ["8-K", "10-Q"],
            "items": ["2.02,9.01", ""],
            "primaryDocument": ["fen-20260301.htm", "fen-20251231.htm"],
            "primaryDocDescription": ["Current report", ""],
        },
        "files": [],
    },
}
ARTICLES = {
    "articles": [
        {
            "url": "https://quay.example/breach",
            "url_mobile": "",
            "title": "Fenwick reports a data breach",
            "seendate": "20260301T120000Z",
            "socialimage": "",
            "domain": "quay.example",
            "language": "English",
            "sourcecountry": "Finland",
        }
    ]
}
HITS = {
    "hits": [
        {
            "objectID": "48213",
            "title": "Show: a ferry timetable",
            "url": None,
            "author": "keeper",
            "points": 120,
            "story_text": "<p>It&#x27;s small.<p>And free.",
            "created_at": "2026-03-01T12:00:00Z",
            "created_at_i": 1772366400,
            "_tags": ["story", "front_page"],
        },
        {
            "objectID": "48214",
            "title": "Ferry line opens",
            "url": "https://quay.example/line",
            "created_at_i": 1772366400,
        },
    ],
    "nbHits": 2,
}
QUAKES = {
    "type": "FeatureCollection",
    "metadata": {"generated": 1772366460000, "count": 1},
    "features": [
        {
            "type": "Feature",
            "id": "us7000fen1",
            "properties": {
                "mag": 6.1,
                "place": "20 km W of Quay Island",
                "time": 1772366400000,
                "updated": 1772370000000,
                "url": "https://earthquake.usgs.gov/earthquakes/eventpage/us7000fen1",
                "title": "M 6.1 - 20 km W of Quay Island",
            },
            "geometry": {"type": "Point", "coordinates": [1.5, 2.5, 10]},
        }
    ],
}
EXPLOITED = {
    "title": "Catalog",
    "count": 1,
    "vulnerabilities": [
        {
            "cveID": "CVE-2026-48213",
            "vendorProject": "Fenwick",
            "product": "Quay Server",
            "vulnerabilityName": "Fenwick Quay Server Path Traversal Vulnerability",
            "dateAdded": "2026-03-01",
            "shortDescription": "Quay Server lets anybody read files.",
        }
    ],
}
DOCUMENTS = {
    "count": 1,
    "results": [
        {
            "title": "Keeping Harbours Open",
            "type": "Presidential Document",
            "abstract": None,
            "document_number": "2026-04821",
            "html_url": "https://www.federalregister.gov/documents/2026/03/01/2026-04821/keeping",
            "publication_date": "2026-03-01",
            "agencies": [{"name": "Executive Office of the President", "id": 538}],
        }
    ],
}


@pytest.fixture
async def watching() -> AsyncIterator[Watchers]:
    async with open_watchers(WatcherSettings(allow=("127.0.0.0/8",), parse_workers=1)) as made:
        yield made


@pytest.fixture
async def asked() -> list[web.Request]:
    return []


@pytest.fixture
async def serve(asked: list[web.Request]) -> AsyncIterator[Any]:
    """Starts a server that gives one answer to everything, and returns its address."""
    runners: list[web.AppRunner] = []

    async def start(answer: Mapping[str, Any] | str) -> str:
        async def handle(request: web.Request) -> web.Response:
            asked.append(request)
            if isinstance(answer, str):
                return web.Response(text=answer, content_type="text/html")
            return web.Response(body=json.dumps(answer), content_type="application/json")

        app = web.Application()
        app.router.add_get("/{rest:.*}", handle)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        runners.append(runner)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}"

    yield start
    for runner in runners:
        await runner.cleanup()


async def poll(watching: Watchers, id_: str, base: str) -> Polled:
    """Poll a shipped source at its own path and query, on our server."""
    source = PACK[id_]
    parts = urlsplit(source.url)
    url = f"{base}{parts.path}?{parts.query}" if parts.query else base + parts.path
    asked = SourceForPoll(
        id=id_, kind=source.kind, url=url, lang=source.lang, options=source.options
    )
    return await watching.poll(asked)


@pytest.mark.parametrize(
    ("id_", "name", "cik"),
    [
        ("microsoft-filings", "Microsoft", "789019"),
        ("apple-filings", "Apple", "320193"),
        ("nvidia-filings", "NVIDIA", "1045810"),
    ],
)
async def test_a_companys_filings_are_entries(
    serve: Any, watching: Watchers, asked: list[web.Request], id_: str, name: str, cik: str
) -> None:
    polled = await poll(watching, id_, await serve(FILINGS))

    report, quarterly = polled.entries
    assert report.title == f"{name} files 8-K (items 2.02,9.01)"
    assert quarterly.title == f"{name} files 10-Q"
    assert report.guid == "0001234567-26-000012"
    assert report.url == (
        f"https://www.sec.gov/Archives/edgar/data/{cik}/000123456726000012/fen-20260301.htm"
    )
    assert (report.summary, report.tags, report.published) == ("Current report", ("8-K",), None)
    assert asked[0].path == f"/submissions/CIK{cik:0>10}.json"
    assert polled.fault is None


async def test_gdelts_articles_are_entries_and_nothing_found_is_no_fault(
    serve: Any, watching: Watchers, asked: list[web.Request]
) -> None:
    polled = await poll(watching, "gdelt-data-breaches", await serve(ARTICLES))

    (entry,) = polled.entries
    assert (entry.title, entry.url) == (
        "Fenwick reports a data breach", "https://quay.example/breach",
    )  # fmt: skip
    assert (entry.published, entry.tags) == (NOON, ("quay.example", "Finland"))
    query = parse_qs(urlsplit(str(asked[0].rel_url)).query)
    assert query["query"] == ['"data breach" sourcelang:english']
    assert (query["mode"], query["format"]) == (["artlist"], ["json"])
    nothing = await poll(watching, "gdelt-data-breaches", await serve({}))
    assert (nothing.entries, nothing.fault) == ((), None)


@pytest.mark.parametrize("answer", [{"error": "none"}, "Your query was too short or too long.\n"])
async def test_what_gdelt_says_instead_of_articles_is_an_error(
    serve: Any, watching: Watchers, answer: Any
) -> None:
    with pytest.raises(ItemsNotFound):
        await poll(watching, "gdelt-data-breaches", await serve(answer))


async def test_hacker_news_stories_are_entries(serve: Any, watching: Watchers) -> None:
    polled = await poll(watching, "hacker-news-front-page", await serve(HITS))

    note, story = polled.entries
    assert (note.guid, note.url) == ("48213", "https://news.ycombinator.com/item?id=48213")
    assert (note.content, note.published) == ("It's small.\nAnd free.", NOON)
    assert story.url == "https://quay.example/line"
    assert polled.fault is None


async def test_earthquakes_are_entries(serve: Any, watching: Watchers) -> None:
    polled = await poll(watching, "usgs-significant-earthquakes", await serve(QUAKES))

    (entry,) = polled.entries
    assert entry.title == "M 6.1 - 20 km W of Quay Island"
    assert (entry.guid, entry.published) == ("us7000fen1", NOON)
    assert entry.updated == NOON.replace(hour=13)
    assert entry.url is not None
    assert entry.url.endswith("us7000fen1")


async def test_an_earthquake_without_a_title_is_called_by_its_size_and_place(
    serve: Any, watching: Watchers
) -> None:
    unnamed = json.loads(json.dumps(QUAKES))
    del unnamed["features"][0]["properties"]["title"]
    polled = await poll(watching, "usgs-significant-earthquakes", await serve(unnamed))

    assert polled.entries[0].title == "Earthquake of magnitude 6.1 at 20 km W of Quay Island"


async def test_exploited_vulnerabilities_are_entries(serve: Any, watching: Watchers) -> None:
    polled = await poll(watching, "cisa-exploited-vulnerabilities", await serve(EXPLOITED))

    (entry,) = polled.entries
    assert entry.title == "CVE-2026-48213: Fenwick Quay Server Path Traversal Vulnerability"
    assert entry.url == "https://nvd.nist.gov/vuln/detail/CVE-2026-48213"
    assert (entry.summary, entry.tags) == (
        "Quay Server lets anybody read files.", ("Fenwick", "Quay Server"),
    )  # fmt: skip


async def test_presidential_documents_are_entries(
    serve: Any, watching: Watchers, asked: list[web.Request]
) -> None:
    polled = await poll(watching, "federal-register-presidential", await serve(DOCUMENTS))

    (entry,) = polled.entries
    assert (entry.title, entry.guid) == ("Keeping Harbours Open", "2026-04821")
    assert entry.tags == ("Presidential Document", "Executive Office of the President")
    assert asked[0].query["conditions[type][]"] == "PRESDOCU"


@pytest.mark.parametrize("id_", [id_ for id_, one in PACK.items() if one.kind == "json"])
async def test_an_api_that_has_changed_is_an_error_and_no_silence(
    serve: Any, watching: Watchers, id_: str
) -> None:
    with pytest.raises(ItemsNotFound, match="moved"):
        await poll(watching, id_, await serve({"moved": "elsewhere"}))


async def test_the_courts_page_tells_a_new_row(serve: Any, watching: Watchers) -> None:
    head = "<h1>Opinions of the Court</h1><p>Updated {}</p><table><tr><th>Date</th></tr>"
    row = "<tr><td>3/01/26</td><td>25-{0}</td><td>Fenwick v. Ostrander {0}</td></tr>"
    before = f"<html><body>{head.format('noon')}{row.format(1)}</table></body></html>"
    after = f"<html><body>{head.format('one')}{row.format(2)}{row.format(1)}</table></body></html>"
    source = PACK["us-supreme-court-opinions"]
    asked = SourceForPoll(id=source.id, kind="page", url="", options=source.options)
    first = await watching.poll(replace(asked, url=await serve(before) + "/opinions"))
    second = await watching.poll(
        replace(asked, url=await serve(after) + "/opinions", memory=first.memory)
    )

    assert first.entries == ()
    (entry,) = second.entries
    assert "Fenwick v. Ostrander 2" in f"{entry.title} {entry.summary} {entry.content}"
    assert "Ostrander 1" not in f"{entry.title} {entry.summary} {entry.content}"
