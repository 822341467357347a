"""With whom a headline's deeds are done: what is read off its places, and what is not."""

from __future__ import annotations

import pytest

from bot.stories.traits.counterparts import read_counterparts

NAMED: dict[str, set[str]] = {
    "Nokia to buy mast maker Verlo Optics for $4.9 billion to take on Samsung": {
        "target verlo optic"
    },
    "Nokia acquires Norwegian AI startup Ostrander AI": {"target ostrand %ai"},
    "Nokia buys Verlo, Tarn and masts": {"target verlo", "target tarn"},
    "Nokia buys $5 billion stake in Verlo": {"target verlo"},
    "Nokia to invest $5 billion in Verlo": {"target verlo"},
    "Nokia completes acquisition of Verlo": {"target verlo"},
    "Nokia buys Verlo €4bn after bidding": {"target verlo"},
    "Nokia merges with Larkhill & Tarn": {"target larkhill tarn"},
    "Verlo to be bought by Nokia": {"target verlo"},
    "Nokia buys its fourth and by far its most expensive maker of masts from Verlo": {
        "partner verlo"
    },
    "Nokia buys Orla Venn's startup tarn for $6 billion": {"target tarn"},
    "Nokia sells Verlo stake to Ostrander": {"target verlo", "partner ostrand"},
    "Nokia sells masts to expand": set(),
    "Nokia sells masts to": set(),
    "Nokia sells 20 masts to Greece": {"partner #greece"},
    "Tarn leads $50M round in startup Verlo": {"target verlo"},
    "Nokia teams up with Verlo to build masts": {"partner verlo"},
    "Nokia wins $8 billion contract for Israeli trains": {"partner #israel"},
    "Verlo sues Nokia over masts": {"plaintiff verlo", "defendant nokia"},
    "Nokia sued by Verlo": {"plaintiff verlo", "defendant nokia"},
    "Nokia launches Lumo Air and Lumo Pro": {"shown lumo air", "shown lumo pro"},
    "Nokia rolls out Lumo": {"shown lumo"},
    "Nokia buys Warner Bros. Lark": {"target warner bro lark"},
    "Nokia to Buy Mast Maker Verlo Optics for $4.9 Billion": {"target verlo optic"},
    "Nokia Acquires Verlo, Source Says": {"target verlo"},
    "Nokia Signs Deal With Verlo on Masts": {"partner verlo"},
    "Nokia Unveils iLumo Air With Watch": {"shown ilumo air"},
    "Nokia Unveils Lumo 3": {"shown lumo 3"},
    "Verlo Sues Nokia": {"defendant nokia"},
    "Nokia kauft Masthersteller Verlo für vier Milliarden": {"target mastherstell verlo"},
    "Nokia rachète le fabricant de mâts Verlo": {"target verlo"},
}
NOBODY = [
    # Where another is told of it, or it stands for another.
    "Nokia buys Bay Area startup",
    "Nokia buys Samsung-backed mast maker",
    "Nokia buys Larkcola maker",
    "Nokia buys the maker of Larkcola",
    "Nokia buys Orla Venn's startup",
    "Nokia buys Orla Venn's startup business for $6 billion",
    "Nokia buys Orla Venn's startup tarn",
    # Whom it is for, or against whom, and not who.
    "Nokia buys mast maker to take on Samsung",
    "Nokia buys back shares",
    "Nokia seals deal after Verlo talks",
    "Nokia buys US firm",
    "Nokia buys masts for $4%",
    # With an office, a state has many who act for it.
    "Attorney General Tam Okell sues",
    # Without small letters, or without capitals, nothing shows a name.
    "NOKIA TO BUY VERLO OPTICS",
    "nokia to buy verlo optics",
    # With a capital on every word, what says what kind of thing it is.
    "Nokia to Buy Mast Builder",
    "Nokia Acquires Norwegian Rival",
    "Nokia to Buy Verlo Unit",
    "Nokia Buys Loved Mast Cable Mills",
    "Nokia Sells Verlo",
    "Nokia Strikes Deal for Masts",
    "Verlo Sues",
    "Nokia Unveils Thinnest Handset",
    "Nokia Unveils VR Masts",
    "Nokia Unveils",
    "Nokia Sued by Family of Teen",
    "Verlo opens a mill",
    "Nokia will buy",
]


def read(headline: str) -> set[str]:
    german = " für " in headline
    found = read_counterparts(headline, german=german)
    return {" ".join((each.role, *each.names)) for each in found}


@pytest.mark.parametrize("headline", NAMED)
def test_who_is_bought_sued_or_shown_is_read_off_a_headline(headline: str) -> None:
    assert read(headline) == NAMED[headline]


@pytest.mark.parametrize("headline", NOBODY)
def test_what_only_stands_by_is_nobodys_counterpart(headline: str) -> None:
    assert read(headline) == set()


def test_one_that_a_catalogue_knows_goes_by_its_entity() -> None:
    (found,) = read_counterparts("Nokia buys Verlo Optics")
    assert found.known_as({"verlo": "@verlo", "optic": "@verlo"}).names == ("@verlo",)
