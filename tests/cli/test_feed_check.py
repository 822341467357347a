"""`nightdesk feed check`: what a document holds, before anybody watches it."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from bot.app.checking import check_documents
from tests.cli.conftest import Shell, Site, rss
from tests.making import NOON
from tests.replay.schemas import check_entry
from tests.watchers.sitemaps import article, index, urlset
from watchers import WatcherSettings


def test_every_entry_of_every_document_is_one_line_of_the_published_form(
    shell: Shell, site: Site
) -> None:
    site.pages["/rss"] = (200, rss("Fenwick buys Ostrander", "Quay is widened"))
    file = shell.folder / "saved.xml"
    file.write_bytes(rss("Harbour board meets"))

    answer = shell("feed", "check", f"{site.url}/rss", file, "--json")

    assert answer.status == 0
    for one in answer.records:
        check_entry(one)
    assert [(one["document"], one["title"]) for one in answer.records] == [
        (f"{site.url}/rss", "Fenwick buys Ostrander"),
        (f"{site.url}/rss", "Quay is widened"),
        (str(file), "Harbour board meets"),
    ]
    assert answer.records[0]["source"] == "127.0.0.1"
    assert answer.records[0]["url"] == "https://outlet.example/1"
    assert answer.records[0]["published"] == "2026-03-02T12:00:00Z"


def test_what_cannot_be_read_is_one_line_with_its_error_and_the_others_go_on(
    shell: Shell, site: Site
) -> None:
    site.pages["/rss"] = (200, rss("Quay is widened"))
    site.pages["/page"] = (200, b"<!doctype html><html><body><h1>Welcome</h1></body></html>")
    site.pages["/broken"] = (500, b"oh")
    empty = shell.write("empty.xml", "")
    missing = shell.folder / "missing.xml"
    places = [
        f"{site.url}/nowhere", missing, empty, f"{site.url}/page", f"{site.url}/broken",
        shell.folder, "gopher://outlet.example/feed", f"{site.url}/rss",
    ]  # fmt: skip

    answer = shell("feed", "check", *places, "--json")

    assert answer.status == 1
    assert [one["document"] for one in answer.records] == [str(place) for place in places]
    *failed, good = answer.records
    for one in failed:
        assert one.keys() == {"document", "error"}
        assert one["error"].strip()
        assert "\n" not in one["error"]
    assert "404" in failed[0]["error"]
    assert "500" in failed[4]["error"]
    assert good["title"] == "Quay is widened"


def test_people_read_titles_dates_and_addresses(shell: Shell) -> None:
    file = shell.folder / "saved.xml"
    file.write_bytes(rss("Harbour board meets", ""))

    answer = shell("feed", "check", file, shell.folder / "missing.xml")

    assert answer.status == 1
    assert answer.out.splitlines()[:3] == [
        f"{file}: 2 entries",
        "  2026-03-02 12:00 UTC  Harbour board meets  https://outlet.example/1",
        "  2026-03-02 12:00 UTC  (no title)  https://outlet.example/2",
    ]
    assert "missing.xml: cannot be read: No such file" in answer.out


def test_a_sitemap_is_read_as_one_from_a_file_and_from_its_address(
    shell: Shell, site: Site
) -> None:
    news = urlset(article(1), article(2))
    site.pages["/news.xml"] = (200, news)
    site.pages["/index.xml"] = (200, index([(f"{site.url}/news.xml", None)]))
    site.pages["/list.txt"] = (200, b"https://quay.example/the-line-opens\n")
    file, listing = shell.folder / "news.xml", shell.folder / "index.xml"
    file.write_bytes(gzip.compress(news))
    listing.write_bytes(index([(f"{site.url}/news.xml", None)]))

    answer = shell(
        "feed", "check", file, f"{site.url}/news.xml", f"{site.url}/index.xml",
        f"{site.url}/list.txt", "--json",
    )  # fmt: skip
    people = shell("feed", "check", listing)

    assert answer.status == 0
    for one in answer.records:
        check_entry(one)
    titles = [one["title"] for one in answer.records]
    assert titles == ["Ferry 1 arrives", "Ferry 2 arrives"] * 3 + ["The line opens"]
    assert "an index of 1 sitemaps, which only its address leads to" in people.out


def test_ids_are_unique_where_items_share_a_guid(shell: Shell) -> None:
    file = shell.folder / "saved.xml"
    file.write_bytes(rss("One", "One", "Two", "One").replace(b"<guid>2<", b"<guid>1<"))

    answer = shell("feed", "check", file, "--json")

    ids = [one["id"] for one in answer.records]
    assert len(ids) == len(set(ids)) == 4


def test_a_file_name_that_is_no_text_is_named_all_the_same(shell: Shell) -> None:
    name = os.fsdecode(b"caf\xe9.xml")
    (shell.folder / name).write_bytes(rss("Harbour board meets"))

    answer = shell.process("feed", "check", name, "--json")

    assert answer.status == 0
    assert answer.records[0]["document"] == name


def test_what_feed_check_writes_replay_reads(shell: Shell, site: Site) -> None:
    site.pages["/rss"] = (200, rss("Fenwick buys Ostrander", "Quay is widened"))
    lines = shell("feed", "check", f"{site.url}/rss", "--json").out
    recording = shell.write("entries.jsonl", lines)
    watches = shell.write(
        "watches.yaml", {"watches": [{"name": "f", "query": "fenwick", "channels": ["deals"]}]}
    )

    answer = shell("replay", recording, "--watches", watches, "--json")

    assert answer.status == 0
    decisions = [one for one in answer.records if one["type"] == "decision"]
    assert [one["watches"] for one in decisions] == [["f"], []]


def test_a_wrong_configuration_does_not_keep_anybody_from_looking_at_a_feed(shell: Shell) -> None:
    shell.configure("nonsense: true\n")
    file = shell.folder / "saved.xml"
    file.write_bytes(rss("Harbour board meets"))

    assert shell("feed", "check", file).status == 0


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no file here is without an end")
async def test_an_endless_file_is_given_up_at_the_cap() -> None:
    (checked,) = [
        one
        async for one in check_documents(
            ["/dev/zero"], now=NOON, settings=WatcherSettings(max_body=100_000)
        )
    ]

    assert checked.error is not None
    assert "100000 bytes" in checked.error


def test_an_address_without_its_scheme_is_recognised_as_one(shell: Shell) -> None:
    answer = shell("feed", "check", "harbour.example/rss", "--json")

    assert answer.status == 1
    (line,) = answer.records
    assert "https://harbour.example/rss" in line["error"]


def test_a_pipe_that_nobody_writes_to_holds_nothing_up(shell: Shell) -> None:
    os.mkfifo(shell.folder / "pipe")

    answer = shell("feed", "check", shell.folder / "pipe", "--json")

    assert answer.status == 1
    assert "pipe" in answer.records[0]["error"]


def test_a_document_is_asked_for_as_the_configuration_says(shell: Shell, site: Site) -> None:
    site.pages["/rss"] = (200, rss("Old town fair opens"))
    shell("feed", "check", f"{site.url}/rss")
    shell.configure({"contact": "desk@quay.example"})
    shell("feed", "check", f"{site.url}/rss")

    nobody, somebody = site.agents
    assert "(" not in nobody, "no made-up contact goes to strangers"
    assert "desk@quay.example" in somebody


def test_a_broken_configuration_is_no_reason_not_to_look_at_a_document(shell: Shell) -> None:
    shell.configure({"nosuch": 1})
    document = shell.write(
        "feed.json", {"version": "https://jsonfeed.org/version/1.1", "items": []}
    )

    answer = shell("feed", "check", document)

    assert answer.status == 0
    assert "nosuch" in answer.err


_RSS = """<rss version="2.0"><channel><title>Quay</title>{about}
<item><guid isPermaLink="false">a</guid><title>One</title><link>/news/one</link></item>
<item><guid isPermaLink="false">b</guid><title>Two</title><link>https://else.example/b</link></item>
</channel></rss>"""
_ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><id>x</id>{about}
<entry><id>a</id><title>One</title><link href="/news/one"/></entry>
<entry><id>b</id><title>Two</title><link href="https://else.example/b"/></entry></feed>"""
_JSON = """{{"version": "https://jsonfeed.org/version/1.1", {about} "title": "Quay", "items": [
{{"id": "a", "title": "One", "url": "/news/one"}},
{{"id": "b", "title": "Two", "url": "https://else.example/b"}}]}}"""
_SELF = '<link rel="self" href="https://quay.example/feeds/all.xml"/>'


@pytest.mark.parametrize(
    ("document", "about", "url"),
    [
        (_RSS, "<link>https://quay.example/</link>", "https://quay.example/news/one"),
        (
            _RSS,
            (
                "<link>https://www.quay.example/</link><atom:link xmlns:atom="
                '"http://www.w3.org/2005/Atom" rel="self" href="https://quay.example/all.rss"/>'
            ),
            "https://quay.example/news/one",
        ),
        (_ATOM, _SELF, "https://quay.example/news/one"),
        (_ATOM, '<link href="https://quay.example/"/>', "https://quay.example/news/one"),
        (_JSON, '"feed_url": "https://quay.example/f.json",', "https://quay.example/news/one"),
        (_JSON, '"home_page_url": "https://quay.example/",', "https://quay.example/news/one"),
        # What says nothing of where it stands leaves that open.
        (_RSS, "", None),
        (_RSS, "<link>/</link>", None),
        (_ATOM, '<link rel="self" href="atom.xml"/>', None),
        (_JSON, "", None),
    ],
)
def test_links_of_a_file_are_read_by_where_it_says_that_it_stands(
    shell: Shell, document: str, about: str, url: str | None
) -> None:
    file = shell.write("saved.xml", document.format(about=about))
    answer = shell("feed", "check", file, "--json")
    assert [one["url"] for one in answer.records] == [url, "https://else.example/b"]


def test_links_of_an_address_are_read_by_that_whatever_the_document_says(
    shell: Shell, site: Site
) -> None:
    about = "<link>https://quay.example/</link>"
    site.pages["/feeds/rss"] = (200, _RSS.format(about=about).encode())
    answer = shell("feed", "check", f"{site.url}/feeds/rss", "--json")
    assert answer.records[0]["url"] == f"{site.url}/news/one"
