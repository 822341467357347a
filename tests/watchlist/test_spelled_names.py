"""A catalogue's names are split into words once, and are the same from where they are kept."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace

import pytest

from bot.model import Entity, EntityKind
from bot.watchlist import Catalogue
from bot.watchlist.spelled_names import read_names, spell_names, write_names
from tests.watchlist.builders import APPLE, BANK, NOKIA, entry, read_shipped_catalogue

OWN = Entity(id="own", name="Bridge", aliases=("e-Quay", "L’Est", "Путин", "AT&T Fenwick"))
PERSON = Entity(id="person", name="Ada Fenwick", aliases=("Ostrander",), kind=EntityKind.PERSON)


@dataclass
class Shelf:
    """Keeps in memory what a file keeps in the service."""

    kept: dict[str, str] = field(default_factory=dict)

    def recall(self, key: str) -> str | None:
        return self.kept.get(key)

    def keep(self, key: str, text: str) -> None:
        self.kept[key] = text


def make(shelf: Shelf, *entities: Entity) -> Catalogue:
    catalogue = Catalogue([*entities, OWN, PERSON], own=["own"])
    catalogue.keep_names_in(shelf)
    return catalogue


def test_names_that_are_read_again_are_the_same() -> None:
    catalogues = (read_shipped_catalogue(), make(Shelf(), NOKIA, APPLE, BANK))
    for catalogue in catalogues:
        names = spell_names(catalogue._list_aliases())
        assert read_names(write_names(names)) == names


def test_a_second_start_finds_what_the_first_did_and_splits_nothing() -> None:
    shelf = Shelf()
    text = entry(
        "Ostrander said Nokias Werk, the e quay and start-up Bridge hire",
        summary="Путина, 诺基亚公司 and SocGen; equay, l'Est, AT&T Fenwick",
    )
    first = make(shelf, NOKIA, APPLE, BANK)
    assert shelf.kept == {}
    found, why = first.mentions(text), first.explain(text)
    ((key, kept),) = shelf.kept.items()
    assert key == first.fingerprint
    again = make(shelf, NOKIA, APPLE, BANK)
    assert {each.entity for each in found} >= {"nokia", "own", "societe-generale", "person"}
    assert again.mentions(text) == found
    assert again.explain(text) == why
    shelf.kept[key] = "[]"
    assert make(shelf, NOKIA, APPLE, BANK).mentions(text) == ()
    assert kept.isascii()


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
    "text", ["", "{", "3", "[3]", "[[1]]", '[["a","b",0,"NONE",0]]', '[["a",3,0,null,0]]',
             '[["a","b",0,null,0,["b"]]]', '[["a","b",0,null,0,["b"],[3]]]']
)  # fmt: skip
def test_what_is_no_list_of_names_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is wrong with it nobody is told
        read_names(text)
    shelf = Shelf()
    shelf.keep(make(shelf, NOKIA).fingerprint, text)
    assert make(shelf, NOKIA).mentions(entry("Nokia hires")) != ()


def test_plain_names_take_little_room() -> None:
    (row,) = json.loads(
        write_names(spell_names(Catalogue([Entity(id="x", name="QX")])._list_aliases()))
    )
    assert row == ["x", "QX", 0, None, 1]
