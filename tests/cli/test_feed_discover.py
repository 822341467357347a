"""`nightdesk feed discover`, and `feed add` of an address where a page is."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Shell, Site, rss
from tests.cli.test_feed import ids

PAGE = (
    b"<!doctype html><html><head><title>Quay</title><link rel='alternate' "
    b"type='application/rss+xml' href='/news.rss'><link rel='alternate' "
    b"type='application/atom+xml' href='/comments.rss'></head><body>Hello</body></html>"
)


NEWS_SITEMAP = (
    b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
    b"xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
    b"<loc>https://quay.example/1</loc><news:news><news:publication><news:name>Q</news:name>"
    b"<news:language>en</news:language></news:publication><news:publication_date>2026-03-02"
    b"</news:publication_date><news:title>Quay</news:title></news:news></url></urlset>"
)


@pytest.fixture
def quay(site: Site) -> Site:
    site.pages["/"] = (200, PAGE)
    site.pages["/news.rss"] = (200, rss("Quay is widened", "Ferry is late"))
    site.pages["/comments.rss"] = (200, rss("I do not agree"))
    return site


def test_the_feeds_of_a_site_are_listed_with_what_they_hold(shell: Shell, quay: Site) -> None:
    answer = shell("feed", "discover", quay.url, "--json")

    assert answer.status == 0
    news, comments = answer.records
    assert news == {
        "url": f"{quay.url}/news.rss",
        "kind": "feed",
        "title": "Outlet",
        "format": "rss20",
        "entries": 2,
        "latest_title": "Quay is widened",
        "latest": "2026-03-02T12:00:00Z",
        "lang": None,
        "why": "a link element names it",
        "comments": False,
        "hubs": [],
        "also": [],
    }
    assert (comments["url"], comments["comments"]) == (f"{quay.url}/comments.rss", True)


def test_people_read_what_each_is_and_how_it_is_taken_in(shell: Shell, quay: Site) -> None:
    answer = shell("feed", "discover", quay.url)

    assert answer.status == 0
    lines = answer.out.splitlines()
    assert lines[:5] == [
        f"{quay.url}/news.rss",
        "    feed · Outlet · 2 entries",
        "    latest: 2026-03-02 12:00 UTC  Quay is widened",
        "    a link element names it",
        f"    nightdesk feed add {quay.url}/news.rss",
    ]
    assert "feed of comments" in answer.out
    assert ids(shell) == set()


def test_an_address_may_be_typed_without_its_scheme(shell: Shell, quay: Site) -> None:
    answer = shell("feed", "discover", quay.url.removeprefix("http://"), "--json")

    assert answer.status == 0
    assert len(answer.records) == 2


def test_a_site_without_any_feed_ends_with_1_and_says_what_else_can_be_done(
    shell: Shell, site: Site
) -> None:
    site.pages["/"] = (200, b"<!doctype html><html><body>Hello</body></html>")

    answer = shell("feed", "discover", site.url)

    assert (answer.status, answer.out) == (1, "")
    assert "no feed and no news sitemap was found" in answer.err
    assert f"nightdesk feed add {site.url} --kind page" in answer.err


def test_a_host_that_is_not_there_ends_with_1(shell: Shell) -> None:
    answer = shell("feed", "discover", "https://nobody.invalid/")

    assert (answer.status, answer.out) == (1, "")
    assert "nobody.invalid" in answer.err
    assert "Traceback" not in answer.err


@pytest.mark.parametrize(
    "words", ["", "ftp://quay.example/", "https://", "http://[1", "not a host"]
)
def test_what_is_no_address_is_a_wrong_call(shell: Shell, words: str) -> None:
    answer = shell("feed", "discover", words)

    assert (answer.status, answer.out) == (2, "")
    assert "no address of a site" in answer.err


def test_what_a_stranger_wrote_cannot_order_the_terminal_about(shell: Shell, site: Site) -> None:
    evil = (
        b'{"version":"https://jsonfeed.org/version/1.1","title":"A\\u001b[2J","items":'
        b'[{"id":"1","title":"B\\u001b]0;x\\u0007 \\u202ec"}]}'
    )
    site.pages["/x.json"] = (200, evil)

    answer = shell("feed", "discover", f"{site.url}/x.json")

    assert answer.status == 0
    assert all(c.isprintable() or c == "\n" for c in answer.out)


def test_a_broken_configuration_is_no_reason_not_to_look(shell: Shell, quay: Site) -> None:
    shell.configure({"nosuch": 1})

    answer = shell("feed", "discover", quay.url, "--json")

    assert answer.status == 0
    assert "nosuch" in answer.err


# -- feed add --------------------------------------------------------------------------------


def test_a_page_is_not_added_as_a_feed_but_those_of_its_site_are_listed(
    shell: Shell, quay: Site
) -> None:
    answer = shell("feed", "add", f"{quay.url}/")

    assert answer.status == 2
    assert "is a web page" in answer.err
    assert f"nightdesk feed add {quay.url}/news.rss" in answer.out
    assert f"nightdesk feed add {quay.url}/ --kind page" in answer.err
    assert ids(shell) == set()


def test_a_feed_that_answers_is_added_without_a_word_more(shell: Shell, quay: Site) -> None:
    answer = shell("feed", "add", f"{quay.url}/news.rss", "--id", "quay", "--tag", "ports")

    assert (answer.status, answer.out) == (0, f"added quay: {quay.url}/news.rss\n")
    assert answer.err == ""
    (listed,) = shell("feed", "list", "--json").records
    assert (listed["kind"], listed["tags"]) == ("feed", ["ports"])


def test_a_feed_that_cannot_be_read_just_now_is_added_with_a_note(shell: Shell, site: Site) -> None:
    answer = shell("feed", "add", f"{site.url}/later.rss", "--id", "later")

    assert answer.status == 0
    assert "404" in answer.err
    assert ids(shell) == {"later"}


def test_a_news_sitemap_is_recognised(shell: Shell, site: Site) -> None:
    site.pages["/news.xml"] = (200, NEWS_SITEMAP)

    answer = shell("feed", "add", f"{site.url}/news.xml", "--id", "quay")

    assert (answer.status, answer.out) == (0, f"added quay (sitemap): {site.url}/news.xml\n")


def test_an_index_of_sitemaps_is_not_added_as_a_feed_and_the_command_for_it_is_named(
    shell: Shell, site: Site
) -> None:
    index = (
        b"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap>"
        b"<loc>https://quay.example/1.xml</loc></sitemap></sitemapindex>"
    )
    site.pages["/all.xml"] = (200, index)

    answer = shell("feed", "add", f"{site.url}/all.xml")

    assert answer.status == 2
    assert f"nightdesk feed add {site.url}/all.xml --kind sitemap" in answer.err
    assert "--kind page" not in answer.err
    assert ids(shell) == set()


OPML = b'<opml version="2.0"><body><outline text="x" xmlUrl="https://a.example/f"/></body></opml>'
API = b'{"reports": [{"headline": "Quay is widened"}]}'


@pytest.mark.parametrize(
    ("body", "advice"),
    [
        (API, "/x --path items=… --path title=…"),
        (OPML, "to take them in, save it: nightdesk feed import FILE"),
        (b"%PDF-1.7 \xe2\xe3 <rdf:RDF>", "watch the page that links to it instead"),
        (b"\x89PNG\r\n\x1a\n", "watch the page that links to it instead"),
        (b"Plain words of the harbour board.", "/x --kind page"),
    ],
    ids=["an API", "OPML", "a PDF", "an image", "plain text"],
)
def test_what_no_feed_is_is_offered_as_what_it_is(
    shell: Shell, site: Site, body: bytes, advice: str
) -> None:
    site.pages["/x"] = (200, body)

    answer = shell("feed", "add", f"{site.url}/x")

    assert answer.status == 2
    assert advice in answer.err
    assert ("--kind page" in answer.err) == ("--kind page" in advice)
    assert ids(shell) == set()


@pytest.mark.parametrize(("body", "advice"), [(API, "--path items=…"), (OPML, None)])
def test_discover_offers_no_page_where_none_is(
    shell: Shell, site: Site, body: bytes, advice: str | None
) -> None:
    site.pages["/x"] = (200, body)

    answer = shell("feed", "discover", f"{site.url}/x")

    assert answer.status == 1
    assert "--kind page" not in answer.err
    assert advice is None or advice in answer.err


def test_addresses_that_lead_to_one_feed_are_one_source(shell: Shell, site: Site) -> None:
    site.pages["/feed"] = (200, rss("Quay is widened"))
    site.moved |= {"/to": "/feed", "/there": "/feed#latest"}

    first = shell("feed", "add", f"{site.url}/to", "--id", "quay")
    others = [shell("feed", "add", f"{site.url}{path}") for path in ("/there", "/feed", "/to")]

    assert first.out == f"added quay: {site.url}/feed\n"
    assert f"note: it has moved to {site.url}/feed" in first.err
    assert [one.status for one in others] == [1, 1, 1]
    assert all("is watched already, as quay" in one.err for one in others)
    assert ids(shell) == {"quay"}


def test_a_feed_that_redirects_to_another_host_is_called_by_the_address_that_was_given(
    shell: Shell, site: Site
) -> None:
    site.pages["/burner/feed"] = (200, rss("Quay is widened"))
    elsewhere = f"{site.url.replace('127.0.0.1', 'localhost')}/burner/feed"
    site.moved["/feed"] = elsewhere

    shell.configure({"fetch": {"allow": ["127.0.0.0/8", "::1/128"]}})
    added = shell("feed", "add", f"{site.url}/feed")
    (source,) = shell("feed", "list", "--json").records
    again = shell("feed", "add", elsewhere)

    assert added.out == f"added 127-0-0-1: {elsewhere}\n"
    assert (source["id"], source["name"], source["host"]) == ("127-0-0-1", "127.0.0.1", "127.0.0.1")
    assert source["url"] == elsewhere
    assert "localhost" not in (source.get("owner") or "")
    assert again.status == 1
    assert "is watched already, as 127-0-0-1" in again.err


def test_an_address_that_is_gone_for_good_is_not_added(shell: Shell, site: Site) -> None:
    site.pages["/old.rss"] = (410, b"")

    answer = shell("feed", "add", f"{site.url}/old.rss")

    assert answer.status == 2
    assert "410 Gone" in answer.err
    assert "nothing was added" in answer.err
    assert ids(shell) == set()


def test_an_api_without_a_path_to_its_titles_is_a_wrong_call(shell: Shell) -> None:
    answer = shell("feed", "add", "https://quay.example/api", "--path", "items=hits")

    assert answer.status == 2
    assert "--path title=" in answer.err


def test_a_page_is_added_with_its_selectors_and_asks_nobody(shell: Shell, site: Site) -> None:
    answer = shell(
        "feed", "add", f"{site.url}/board", "--include", "main", "--include", "#notices",
        "--exclude", ".ads", "--id", "board",
    )  # fmt: skip

    assert answer.status == 0
    assert site.agents == []
    (exported,) = shell("feed", "export", "--json").records
    assert exported["kind"] == "page"
    assert exported["page"] == {"include": ["main", "#notices"], "exclude": [".ads"]}


def test_a_json_api_is_added_with_the_paths_to_its_fields(shell: Shell, site: Site) -> None:
    answer = shell(
        "feed", "add", f"{site.url}/api", "--path", "items=hits", "--path", "title=story.title",
        "--path", "url=join('', ['https://quay.example/', id])", "--id", "api",
    )  # fmt: skip

    assert answer.status == 0
    (exported,) = shell("feed", "export", "--json").records
    assert exported["json"] == {
        "items": "hits",
        "title": "story.title",
        "url": "join('', ['https://quay.example/', id])",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "json"), "json"),
        (("--path", "items=hits"), "title"),
        (("--path", "items=hits", "--path", "title=a["), "a["),
        (("--path", "hits"), "FIELD=EXPRESSION"),
        (("--path", "items=hits", "--path", "titel=x", "--path", "title=y"), "titel"),
        (("--kind", "feed", "--include", "main"), "page"),
        (("--include", "main >"), "main >"),
        (("--tag", " "), "empty"),
        (("--kind", "seance"), "seance"),
    ],
)
def test_what_does_not_fit_together_is_refused_before_anybody_is_asked(
    shell: Shell, site: Site, words: tuple[str, ...], said: str
) -> None:
    answer = shell("feed", "add", f"{site.url}/x", *words)

    assert answer.status == 2
    assert said in answer.err
    assert site.agents == []
    assert ids(shell) == set()
