"""Who owns what a source brings: a house by its host, and what others' hosts carry by the page."""

from __future__ import annotations

import pytest

from bot.model import Source
from bot.stories.authorship.outlets import owner_key
from bot.stories.authorship.owners import keys_of_source, shares_host


def source(id_: str, host: str, *, name: str = "", owner: str = "") -> Source:
    url = f"https://{host}/{id_}"
    return Source(id=id_, name=name or id_, kind="feed", url=url, host=host, owner=owner)


def share(one: tuple[Source, str | None], other: tuple[Source, str | None]) -> bool:
    """Whether two sources with pages on these hosts are one origin."""
    return not set(keys_of_source(*one)).isdisjoint(keys_of_source(*other))


@pytest.mark.parametrize(
    ("host", "pages"),
    [
        ("feeds.example", ("wire-a.example", "wire-b.example")),
        ("syndication.hosting.example", ("wire-a.example", "wire-b.example")),
        ("rsshub.app", ("wire-a.example", "www.wire-b.example")),
        ("rss.app", ("wire-a.example", "wire-b.example")),
        ("rsshub.desk.example", ("wire-a.example", "wire-b.example")),
        ("10.1.2.3", ("wire-a.example", "wire-b.example")),
        ("feedburner.com", ("wire-a.example", "wire-b.example")),
        ("hosting.example", ("wire-a.example", "wire-b.example")),
        # Pages that say nothing: those on the host itself, and on sites where anybody writes.
        ("rsshub.app", ("rsshub.app", "rsshub.app")),
        ("rsshub.app", ("t.me", "t.me")),
        ("rss.app", (None, None)),
        ("10.1.2.3", ("10.1.2.3", "10.1.2.3")),
        ("www.youtube.com", ("www.youtube.com", "www.youtube.com")),
        ("medium.com", ("medium.com", "medium.com")),
        ("news.google.com", ("t.me", "t.me")),
    ],
)
def test_two_sources_on_a_host_that_is_no_house_are_two_origins(
    host: str, pages: tuple[str | None, str | None]
) -> None:
    one, other = source("fenwick", host), source("ostrander", host)
    assert not share((one, pages[0]), (other, pages[1]))


def test_addresses_that_have_a_number_in_common_are_two_hosts() -> None:
    one, other = source("fenwick", "10.1.2.3"), source("ostrander", "192.168.2.9")
    assert not share((one, None), (other, None))


@pytest.mark.parametrize(
    ("hosts", "pages"),
    [
        # The sections of one paper.
        (("larkhill.example", "larkhill.example"), ("larkhill.example", "www.larkhill.example")),
        (("news.larkhill.example", "larkhill.example"), (None, "larkhill.example")),
        (("rss.larkhill.example", "larkhill.example"), ("larkhill.example", "larkhill.example")),
        (("rss.larkhill.example", "larkhill.example"), (None, None)),
        # One paper's pages through two doors.
        (("feeds.example", "rsshub.app"), ("larkhill.example", "larkhill.example")),
        (("rss.app", "larkhill.example"), ("www.larkhill.example", "larkhill.example")),
        (("reuters.com", "feeds.reuters.com"), ("reut.rs", "www.reuters.com")),
        # A page behind a tunnel or on the newsroom's own machine takes nothing from the host.
        (("larkhill.example", "larkhill.example"), ("127.0.0.1", "larkhill.example")),
    ],
)
def test_what_one_house_writes_is_one_origin(
    hosts: tuple[str, str], pages: tuple[str | None, str | None]
) -> None:
    one, other = source("harbour", hosts[0]), source("town", hosts[1])
    assert share((one, pages[0]), (other, pages[1]))


@pytest.mark.parametrize("host", ["feeds.example", "rsshub.app", "larkhill.example", "10.1.2.3"])
def test_sources_of_one_owner_are_one_origin_wherever_they_are(host: str) -> None:
    one = source("harbour", host, owner="Larkhill Press")
    other = source("town", "town.example", owner="Larkhill Press")
    assert share((one, "harbour.example"), (other, "town.example"))
    assert share((one, None), (other, None))


@pytest.mark.parametrize("host", ["feeds.example", "rsshub.app", "10.1.2.3"])
def test_sources_of_two_owners_on_one_shared_host_are_two_origins(host: str) -> None:
    one = source("harbour", host, owner="Fenwick Media")
    other = source("town", host, owner="Larkhill Press")
    assert not share((one, "harbour.example"), (other, "town.example"))
    assert not share((one, None), (other, None))


def test_a_host_that_no_source_has_is_known_by_its_host() -> None:
    assert keys_of_source(Source.unlisted("larkhill.example"), "elsewhere.example") == (
        "larkhill example",
        "larkhill",
    )
    assert keys_of_source(Source.unlisted("feeds.example"))[0] == "feeds example"


def test_a_page_that_points_to_others_is_no_part_of_their_houses() -> None:
    links = source("links", "linkblog.example")
    assert not share((links, "larkhill.example"), (source("town", "larkhill.example"), None))


def test_what_sources_share_is_told_where_nobody_says_who_owns_them() -> None:
    assert shares_host(source("town", "www.larkhill.example")) == "larkhill"
    assert shares_host(source("town", "larkhill.example", owner="Larkhill Press")) is None
    for host in ("rsshub.app", "10.1.2.3", "feeds.example", "www.youtube.com", "news.google.com"):
        assert shares_host(source("town", host)) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wsj.com", "www.marketwatch.com"),
        ("barrons.com", "nypost.com"),
        ("thetimes.co.uk", "www.thesun.co.uk"),
        ("dailymail.co.uk", "metro.co.uk"),
        ("mirror.co.uk", "express.co.uk"),
        ("lesechos.fr", "leparisien.fr"),
    ],
)
def test_hosts_of_outlets_that_one_house_is_known_to_own_are_one_origin(
    one: str, other: str
) -> None:
    assert share((Source.unlisted(one), None), (Source.unlisted(other), None))
    # So are sources of which the newsroom names no owner, and what a gatherer of news points to.
    assert share((source("morning", one), None), (source("evening", other), None))
    gathered = source("gathered", "news.google.com", owner="Google")
    assert share((gathered, one), (Source.unlisted(other), None))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wsj.com", "nytimes.com"),
        ("thetimes.co.uk", "nytimes.com"),
        ("theguardian.com", "observer.co.uk"),
        ("express.co.uk", "lexpress.fr"),
        ("standard.co.uk", "derstandard.at"),
        ("sun.example", "wsj.com"),
        ("foxnews.com", "wsj.com"),
    ],
)
def test_hosts_of_outlets_that_two_houses_own_are_two_origins(one: str, other: str) -> None:
    assert not share((Source.unlisted(one), None), (Source.unlisted(other), None))


def test_an_owner_that_the_newsroom_names_counts_before_what_the_host_is_known_for() -> None:
    one = source("exchange", "marketwatch.com", owner="Larkhill Press")
    assert not share((one, None), (Source.unlisted("wsj.com"), None))
    assert share((one, None), (Source.unlisted("marketwatch.com"), None))


def test_an_origin_of_a_host_and_a_paper_of_its_owner_that_is_only_cited_is_one() -> None:
    assert owner_key("new york post") in keys_of_source(Source.unlisted("wsj.com"))
    assert owner_key("observer") != owner_key("guardian")
