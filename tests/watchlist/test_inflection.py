"""The plurals and genitives of names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import EntityKind
from bot.watchlist import Catalogue
from bot.watchlist.inflection import inflect
from tests.watchlist.builders import APPLE, NOKIA, entry, match, texts

ORGANISATION, PRODUCT, PERSON = EntityKind.ORGANISATION, EntityKind.PRODUCT, EntityKind.PERSON


@pytest.mark.parametrize(
    ("name", "kind", "forms"),
    [
        ("Boeing", ORGANISATION, ("boeings",)),
        ("iPhone", PRODUCT, ("iphones",)),
        ("Xbox", PRODUCT, ("xboxs", "xboxes")),
        ("Citroën", ORGANISATION, ("citroens",)),
        ("Rolls-Royce", ORGANISATION, ("rolls-royces",)),
        ("Nintendo Switch", PRODUCT, ("nintendo switchs", "nintendo switches")),
        ("Angela Merkel", PERSON, ("angela merkels",)),
        ("Falcon 9", PRODUCT, ("falcon 9s",)),
        ("F-35", PRODUCT, ("f-35s",)),
        ("737", PRODUCT, ("737s",)),
        ("Tesla", ORGANISATION, ("teslas",)),
        ("BMW", ORGANISATION, ("bmws",)),
        ("World Bank", ORGANISATION, ()),
        ("Target", ORGANISATION, ()),
        ("Canva", PRODUCT, ()),
        ("Yelp", ORGANISATION, ()),
        ("METI", ORGANISATION, ()),
        ("Uno", ORGANISATION, ()),
        ("T-Mob", ORGANISATION, ()),
        ("Siemens", ORGANISATION, ()),
        ("G20", ORGANISATION, ()),
        ("A4", PRODUCT, ()),
        ("Газпром", ORGANISATION, ("Газпрома", "Газпрому", "Газпромом", "Газпроме")),
        ("诺基亚", ORGANISATION, ()),
        ("…", ORGANISATION, ()),
    ],
)
def test_a_name_has_a_plural_where_that_is_no_word_of_its_own(
    name: str, kind: EntityKind, forms: tuple[str, ...]
) -> None:
    assert inflect(name, kind) == forms


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Two Nokias, and a Nokia's screen", ["Nokias", "Nokia"]),
        ("Nokias neues Werk", ["Nokias"]),
        ("The Nokias’ screens", ["Nokias"]),
        ("The NOKIAS of old", ["NOKIAS"]),
        ("Nokiasoft and Nokiae", None),
    ],
)
def test_an_entity_is_found_by_the_plural_of_its_name(title: str, found: list[str] | None) -> None:
    assert texts("entity:nokia", title) == found


def test_a_plain_word_and_an_everyday_name_have_no_plural() -> None:
    assert not match("nokia", "Two Nokias")
    assert match("nokia*", "Two Nokias")
    assert not match("entity:apple", "Apples grow near the CEO of the company")


def test_a_plural_that_is_the_name_of_another_is_that_other_one() -> None:
    catalogue = Catalogue([NOKIA, replace(APPLE, id="nokias", name="Nokias", aliases=())])
    mentions = catalogue.mentions(entry("The Nokias play"))
    assert [mention.entity for mention in mentions] == ["nokias"]
    assert catalogue.resolve("nokias").id == "nokias"
