"""A catalogue's names are worked out once, and are the same from where they are kept."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from bot.model import Entity, EntityKind
from bot.watchlist import Catalogue, Watchlist
from bot.watchlist.name_table import make_table, read_table, write_table
from tests.shelves import Shelf
from tests.watchlist.builders import (
    APPLE,
    BANK,
    NOKIA,
    NOW,
    SOURCE,
    entry,
    read_shipped_catalogue,
    watch,
)

OWN = Entity(id="own", name="Bridge", aliases=("e-Quay", "L’Est", "Путин", "AT&T Fenwick"))
PERSON = Entity(id="person", name="Ada Fenwick", aliases=("Ostrander",), kind=EntityKind.PERSON)


def make(shelf: Shelf, *entities: Entity) -> Catalogue:
    catalogue = Catalogue([*entities, OWN, PERSON], own=["own"])
    catalogue.keep_names_in(shelf)
    return catalogue


@pytest.mark.no_cover
def test_a_table_that_is_read_again_is_the_same() -> None:
    for catalogue in (read_shipped_catalogue(), make(Shelf(), NOKIA, APPLE, BANK)):
        table = make_table(catalogue._list_aliases(), own=catalogue._own)
        assert read_table(write_table(table)) == table


def test_a_second_start_finds_what_the_first_did_and_works_nothing_out() -> None:
    shelf = Shelf()
    text = entry(
        "Ostrander said Nokias Werk, the e quay and start-up Bridge hire",
        summary="Путина, 诺基亚公司 and SocGen; equay, l'Est, AT&T Fenwick",
    )
    first = make(shelf, NOKIA, APPLE, BANK)
    assert shelf.kept == {}
    found, why = first.mentions(text), first.explain(text)
    (place,) = shelf.kept
    assert place == ("catalogue-names", first.fingerprint)
    again = make(shelf, NOKIA, APPLE, BANK)
    assert {each.entity for each in found} >= {"nokia", "own", "societe-generale", "person"}
    assert again.mentions(text) == found
    assert again.explain(text) == why
    shelf.kept[place] = write_table(make_table([]))
    assert make(shelf, NOKIA, APPLE, BANK).mentions(text) == ()


def test_a_query_of_words_alone_waits_for_no_names() -> None:
    shelf = Shelf()
    catalogue = make(shelf, NOKIA)
    text = entry("Nokia hires")
    words = Watchlist.compile([watch("hires", name="words")], catalogue)
    assert [hit.watch for hit in words.match(text, SOURCE, event=None, now=NOW)] == ["words"]
    assert shelf.kept == {}
    named = Watchlist.compile([watch("entity:nokia", name="named")], catalogue)
    assert [hit.watch for hit in named.match(text, SOURCE, event=None, now=NOW)] == ["named"]
    assert len(shelf.kept) == 1


def test_names_are_ready_before_anything_is_looked_for_where_somebody_says_so() -> None:
    shelf = Shelf()
    catalogue = make(shelf, NOKIA)
    catalogue.prepare()
    (place,) = shelf.kept
    del shelf.kept[place]
    assert catalogue.mentions(entry("Nokia hires")) != ()
    assert shelf.kept == {}


def test_another_catalogue_does_not_go_by_what_was_kept() -> None:
    shelf = Shelf()
    assert make(shelf, NOKIA).mentions(entry("Fenwick Oyj hires")) == ()
    renamed = make(shelf, replace(NOKIA, aliases=("Fenwick Oyj",)))
    assert renamed.mentions(entry("Fenwick Oyj hires")) != ()
    assert len(shelf.kept) == 2


def test_whose_own_an_entity_is_decides_on_its_names() -> None:
    shelf = Shelf()
    shipped = Catalogue([OWN])
    shipped.keep_names_in(shelf)
    assert make(shelf).fingerprint != shipped.fingerprint
    assert Catalogue([OWN], own=["own"]).fingerprint != shipped.fingerprint


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nonsense",
        msgspec.msgpack.encode([]),
        msgspec.msgpack.encode([[], [b" a "], [], {}, [], [], []]),  # an anchor of nothing
        msgspec.msgpack.encode([[], [b" a "], [[0]], {}, [], [], []]),  # … of what is not there
        msgspec.msgpack.encode([[], [], [], {}, [["a", "b", "no kind"]], [], []]),
    ],
)
def test_what_is_no_table_of_names_is_refused_and_made_anew(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is wrong with it nobody is told
        read_table(data)
    shelf = Shelf()
    place = ("catalogue-names", make(shelf, NOKIA).fingerprint)
    shelf.kept[place] = data
    assert make(shelf, NOKIA).mentions(entry("Nokia hires")) != ()
    assert read_table(shelf.kept[place]).patterns
