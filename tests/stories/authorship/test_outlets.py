"""Outlets by their names, their hosts and their owners."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from bot.configured import entity_of, source_of
from bot.model import Source
from bot.model.outlets import OUTLET_HOSTS, stands_under
from bot.stories.authorship.outlet_names import OUTLETS
from bot.stories.authorship.outlets import (
    find_outlets,
    is_outlet,
    is_outlet_name,
    outlet_key,
    owner_key,
)
from bot.stories.authorship.owners import keys_of_source
from config import load_files


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("He told the New York Times so.", ["new york times"]),
        ("Reuters and the WSJ reported it.", ["reuters", "wall street journal"]),
        (
            "It was in Barron's, F.A.Z. and 404 Media.",
            ["barron s", "frankfurter allgemeine", "404 media"],
        ),
        ("Nach einem Bericht des Handelsblatts", ["handelsblatt"]),
        ("wie dpa meldet", ["dpa"]),
        ("The Springfield Gazette wrote", ["springfield gazette"]),
        ("St. Louis Post wrote", ["st louis post"]),
        ("She told Fortune that", ["fortune magazine"]),
        ("Acme to be sold: Forbes", ["forbes"]),
        ("Acme to be sold (Variety)", ["variety"]),
        ("ロイター通信によると", ["reuters"]),
        ("NHKの取材で", ["nhk"]),
        ("The Verge and İstanbul's AFP", ["verge", "agence france presse"]),
    ],
)
def test_an_outlet_is_found_by_any_of_its_names(text: str, keys: list[str]) -> None:
    assert [found.key for found in find_outlets(text)] == keys


@pytest.mark.parametrize(
    "text",
    [
        "According to information from police",  # not The Information
        "These are hard times",
        "Fortune favours the brave",
        "Acme Cites Focus On Growth",
        "the Time Warner deal",
        "Bloomberg Philanthropies gave money",
        "The Nikkei 225 rose",
        "a Reuters-backed plan",
        "visit reuters.com",
        "worth 3 ft of snow",
        "Ft. Worth",
        "she said in a post",
        "he told the Post",
        "Stock Market News: what to watch",
        "it rose. Post",
        "des Vereins",
        "New-York, Times",
        "wall",
        "",
    ],
)
def test_what_only_reads_like_an_outlet_is_none(text: str) -> None:
    assert find_outlets(text) == []


def test_an_outlet_knows_its_own_name_and_what_is_left_of_it_after_the() -> None:
    own = ("springfield signal post",)
    assert [each.key for each in find_outlets("He told the Post that", own)] == list(own)
    assert [each.key for each in find_outlets("He told the Springfield Signal Post", own)] == [
        "springfield signal post"
    ]
    assert find_outlets("He told Post that", own) == []


def test_an_article_with_a_capital_does_not_hide_an_everyday_name() -> None:
    assert find_outlets("told The Mirror that")[0].key == "mirror"
    assert find_outlets("The Mirror that broke") == []


def test_places_are_those_of_the_text() -> None:
    text = "Später, sagte er der ZEIT ONLINE."
    (found,) = find_outlets(text)
    assert text[found.start : found.end] == "ZEIT ONLINE"


def test_a_cited_outlet_has_the_owner_that_the_packs_name() -> None:
    assert owner_key("wall street journal") == outlet_key("News Corp")
    assert owner_key("springfield gazette") == "springfield gazette"


def _read_sources() -> list[Source]:
    files = load_files([])
    return [source_of(id_, said) for id_, said in files.sources.items()]


def test_the_packs_agree_with_the_table_on_owners() -> None:
    for source in _read_sources():
        key = outlet_key(source.name)
        assert owner_key(key) in {key, outlet_key(source.owner)}, source.id


# Sources that have one name, and no owner in common.
NAMESAKES = {"el economista", "cna", "hacker news"}


def test_sources_of_two_owners_share_no_key_but_a_name_that_both_have() -> None:
    owners = defaultdict(set)
    for source in _read_sources():
        for key in keys_of_source(source):
            owners[key].add(outlet_key(source.owner))
    assert {key for key, of in owners.items() if len(of) > 1} <= NAMESAKES


def test_no_official_host_of_the_catalogue_is_taken_for_an_outlets_by_its_name() -> None:
    entities = load_files([], packs=()).entities
    hosts = [host for id_, said in entities.items() for host in entity_of(id_, said).hosts]
    assert hosts
    for host in hosts:
        assert not is_outlet(host) or stands_under(host.removeprefix("www."), OUTLET_HOSTS), host


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("larkhill.substack.com", "brockton.substack.com"),
        ("abc.es", "abc.net.au"),
        ("www.europarl.europa.eu", "ec.europa.eu"),
        ("health.gov.uk", "justice.gov.uk"),
    ],
)
def test_two_bodies_on_hosts_of_one_kind_are_two(one: str, other: str) -> None:
    keys = [set(keys_of_source(Source.unlisted(host))) for host in (one, other)]
    assert keys[0].isdisjoint(keys[1])


def test_what_a_gatherer_brings_is_the_word_of_the_page() -> None:
    gatherer = replace(Source.unlisted("news.google.com"), name="Google News")
    assert "wall street journal" in keys_of_source(gatherer, "www.wsj.com")
    assert "google news" not in keys_of_source(gatherer, "www.wsj.com")
    assert "google news" in keys_of_source(gatherer, "news.google.com")
    assert "google news" in keys_of_source(gatherer, "old.reddit.com")
    assert "google news" in keys_of_source(gatherer)


def test_a_source_that_has_no_name_of_its_own_is_known_by_its_host() -> None:
    feed = replace(Source.unlisted("news.example"), name="News", owner="News", id="news")
    feed = replace(feed, host="news")
    assert keys_of_source(feed) == ("news",)


@pytest.mark.parametrize(
    ("name", "known"), [("reuters", True), ("WSJ", True), ("nokia", False), ("time", False)]
)
def test_an_outlet_is_known_by_a_name_that_is_no_everyday_word(name: str, known: bool) -> None:
    assert is_outlet_name(name) is known


def test_no_known_outlet_is_lost_before_its_name_is_looked_for() -> None:
    names = [
        name.strip()
        for line in OUTLETS.strip().splitlines()
        for part in line.partition("@")[0].split(":")
        for name in part.split(",")
        if name.strip().isascii()
    ]
    # In capitals, for some are known by them alone. In a text with a number they are looked for.
    said = [f"she told {name.upper()}, so" for name in names]
    lost = [text for text in said if find_outlets(text) != find_outlets(f"{text} in 2026")]
    assert len(names) > 500
    assert lost == []
