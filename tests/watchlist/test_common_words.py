"""A newsroom's own entity that is called by a common word counts where it is meant."""

from __future__ import annotations

import pytest

from bot.model import Entity
from bot.watchlist import Catalogue
from bot.watchlist.common_words import WordKind, find_word_kind
from tests.watchlist.builders import entry

NAMES = ("Clay", "Nice", "Turkey", "Polish", "Sunday", "Bridge", "Open Door", "Fenwick")
OWN = [name.lower().replace(" ", "-") for name in NAMES]
CATALOGUE = Catalogue(
    [
        *(Entity(id=id_, name=name) for id_, name in zip(OWN, NAMES, strict=True)),
        Entity(id="ferries", name="Quay Ferries", aliases=("Harvest",)),
    ],
    own=[*OWN, "ferries"],
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Clay", WordKind.PERSON),
        ("Turkey", WordKind.PLACE),
        ("Polish", WordKind.PLACE),
        ("Sunday", WordKind.PLACE),
        ("the Bridge", WordKind.WORD),
        ("Bridges", WordKind.WORD),
        ("Ferries", WordKind.WORD),
        ("Boxes", WordKind.WORD),
        ("Café", WordKind.WORD),
        ("Open Door", WordKind.PHRASE),
        ("Apple", WordKind.WORD),
        ("QX", WordKind.SHORT),
        ("Open Fenwick", None),
        ("Fenwick", None),
        ("诺基亚", None),
        ("…", None),
    ],
)
def test_what_else_a_name_is(name: str, kind: WordKind | None) -> None:
    assert find_word_kind(name) is kind


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("He made a pot of clay", []),
        ("Henry Clay was a senator", []),
        ("AI startup Clay hires a veteran", ["clay"]),
        ("The trial opens in Nice", []),
        ("A nice day out", []),
        ("Nice CEO says revenue rose 8% in the quarter", ["nice"]),
        ("Roast turkey for all", []),
        ("Earthquake hits Turkey, killing 10", []),
        ("Turkey raises interest rates", []),
        ("They polish silver in a Polish town", []),
        ("The vote is on Sunday", []),
        ("A bridge falls in Genoa", []),
        ("Two bridges fall in Genoa", []),
        ("The payments start-up Bridge hires", ["bridge"]),
        ("Leave the open door alone", []),
        ("A good harvest, says the farmer", []),
        ("fenwick hires", ["fenwick"]),
    ],
)
def test_such_a_name_counts_where_the_text_shows_that_it_is_meant(
    title: str, found: list[str]
) -> None:
    assert [each.entity for each in CATALOGUE.mentions(entry(title))] == found


def test_why_tells_that_others_bear_the_name() -> None:
    (weighed,) = CATALOGUE.explain(entry("The trial opens in Nice"))
    reasons = {each.reason: each.weight for each in weighed.evidence}
    assert reasons["a place, a people or a day is called so, too"] < 0
    assert reasons["where a place or a day stands"] < 0


def test_another_name_of_the_entity_in_the_entry_says_who_is_meant() -> None:
    one = entry("Harvest is late", summary="Quay Ferries said Harvest would not sail.")
    assert {each.entity for each in CATALOGUE.mentions(one)} == {"ferries"}
    assert len(CATALOGUE.mentions(one)) > 1


def test_a_shipped_entity_is_judged_as_it_was() -> None:
    shipped = Catalogue([Entity(id="zither", name="Zipper")])
    assert shipped.mentions(entry("a zipper breaks"))
    assert shipped.list_words("zither") == {"Zipper": WordKind.WORD}
    assert shipped.list_words("nobody") == {}
