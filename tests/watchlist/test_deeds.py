"""What a name's bearer does, by the verb behind it and by what the verb is done to."""

from __future__ import annotations

import pytest

from bot.watchlist.deeds import find_deed, has_object_of_companies
from bot.watchlist.spots import Spot
from tests.watchlist.builders import entry, read_shipped_catalogue

SHIPPED = read_shipped_catalogue()


def spot(title: str, name: str) -> Spot:
    start = title.index(name)
    return Spot(title, start, start + len(name), name)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Tide raises its full-year forecast", True),
        ("Tide cuts 1,200 jobs in Leeds", True),
        ("Tide trims third-quarter guidance", True),
        ("Tide tops $3tn for the first time", True),
        ("Tide hits record $4 trillion", True),
        ("Tide halted production", True),
        ("Tide hits pier", False),
        ("Tide covers the whole of the old harbour", False),
        ("Tide rises $30 above the mean", False),
        ("Tide rises to", False),
        ("Tide to cut jobs", False),
        ("Tide shares cut jobs", False),
        ("Tide water cuts jobs", False),
        ("Tide's rises cut jobs", False),
        ("Tide lanza una oferta y despide a empleados", False),
    ],
)
def test_only_companies_do_this_to_that(title: str, found: bool) -> None:
    assert has_object_of_companies(spot(title, "Tide")) is found


@pytest.mark.parametrize(
    ("title", "name", "weight"),
    [
        ("Tide announces a prize", "Tide", 2.0),
        ("Tide hires a coach", "Tide", 1.5),
        ("Tide falls", "Tide", 0.75),
        ("Tide in early talks with Foam", "Tide", 1.5),
        ("Tide goes down for thousands", "Tide", 1.5),
        ("Tide rules out a merger", "Tide", 1.5),
        ("Tide under investigation again", "Tide", 1.5),
        ("Tide senkt die Preise und streicht Stellen", "Tide", 1.5),
        ("QQQ WILL WIN", "QQQ", 0.5),
        ("Tide briefly passes Foam", "Tide", 1.5),
        ("Tide hit with record fine", "Tide", 1.5),
        ("Tide jumps 8% on strong outlook", "Tide", 1.75),
        ("Tide slides after results", "Tide", 1.75),
        ("Tide jumps on the pier", "Tide", 0.75),
        ("Tide found in cellar", "Tide", -1.0),
        ("Tide found guilty", "Tide", 0.75),
        ("Tide briefly after noon", "Tide", None),
        ("Tide early", "Tide", None),
        ("Tide fully", "Tide", None),
        ("Tide water", "Tide", None),
        ("Tide und Ebbe bei der Insel", "Tide", None),
    ],
)
def test_what_it_does_says_how_likely_it_is_a_name(
    title: str, name: str, weight: float | None
) -> None:
    deed = find_deed(spot(title, name))
    assert (deed and deed.weight) == weight


@pytest.mark.parametrize(
    ("entity", "word", "name"),
    [
        ("shell", "Shell kills two in a market", "Shell cuts production in the delta"),
        ("shell", "Shell lands beside a clinic", "Shell strikes deal over a gas field"),
        ("arm", "Arm raises are an easy exercise", "Arm raises its forecast"),
        ("intel", "Intel on the raid was wrong, a senator says", "Intel cuts 500 jobs in Oregon"),
        ("uber", "Uber-rich buyers come back", "Uber-backed start-up comes back"),
        ("fidelity", "Fidelity to the crown is asked for", "Fidelity to launch a fund"),
    ],
)
def test_the_verb_and_its_object_ask_for_a_kind_of_subject(
    entity: str, word: str, name: str
) -> None:
    assert entity not in {each.entity for each in SHIPPED.mentions(entry(word))}
    assert entity in {each.entity for each in SHIPPED.mentions(entry(name))}


def test_an_abbreviation_that_is_spoken_may_be_written_as_a_word_in_another_language() -> None:
    found = SHIPPED.mentions(entry("El fabricante Seat cierra una fábrica en España"))
    assert [each.entity for each in found] == ["seat"]
    assert SHIPPED.mentions(entry("He takes his Seat at the table")) == ()
