"""What an entity says on its own host is for those who watch it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Asked, Entity, Source
from bot.watchlist import Catalogue
from tests.watchlist.builders import CATALOGUE, SOURCE, entry, match, places, texts

NEWSROOM = Source.unlisted("nokia.com")


def test_an_announcement_on_its_own_host_matches_without_a_place() -> None:
    hits = match("entity:nokia", "Introducing the N900", source=NEWSROOM)
    assert [(hit.matches, hit.asked) for hit in hits] == [((), {Asked.VOICE})]
    assert texts("entity:nokia AND introducing", "Introducing it", source=NEWSROOM) == [
        "Introducing"
    ]
    assert texts("entity:nokia", "Nokia speaks", source=NEWSROOM) == ["Nokia"]
    assert not match("entity:apple", "Introducing the N900", source=NEWSROOM)
    assert not match("NOT entity:nokia", "Introducing the N900", source=NEWSROOM)
    assert match("entity:(nokia OR apple)", "Introducing the N900", source=NEWSROOM)


def test_the_address_of_an_entry_counts_as_its_source_does() -> None:
    linked = "https://www.nokia.com/news/1"
    assert places("entity:nokia", "Introducing it", url=linked) == []
    assert places("entity:nokia", "Introducing it", url="https://nokia.example.org/") is None
    assert places("entity:nokia", "Introducing it", url="no address") is None
    assert places("entity:nokia", "Introducing it", url="https://[nokia.com") is None


def test_a_field_and_a_near_want_the_name_itself() -> None:
    for query in ("title:entity:nokia", "text:(entity:nokia)", "entity:nokia NEAR/5 introducing"):
        assert not match(query, "Introducing the N900", source=NEWSROOM), query


@pytest.mark.parametrize(
    ("source", "speaks"),
    [
        (Source.unlisted("paper.example"), True),
        (replace(SOURCE, host="paper.example", tier=1), False),
        (replace(SOURCE, host="paper.example", tier=1, official=True), True),
        (Source.unlisted("forum.paper.example"), False),
        (Source.unlisted("www.reuters.com"), False),
        (Source.unlisted("magazin.stern.de"), False),
        (Source.unlisted("x.com"), False),
        (Source.unlisted("blog.x.com"), False),
    ],
)
def test_outlets_and_places_where_anybody_writes_do_not_speak(source: Source, speaks: bool) -> None:
    hosts = ("paper.example", "reuters.com", "stern.de", "x.com")
    paper = Entity(id="paper", name="The Paper", hosts=hosts)
    catalogue = Catalogue([paper])
    assert catalogue.find_speakers(entry("A title"), source) == ({"paper"} if speaks else set())


def test_an_entry_of_no_host_of_anybody_has_no_speaker() -> None:
    assert CATALOGUE.find_speakers(entry("Nokia"), SOURCE) == frozenset()
