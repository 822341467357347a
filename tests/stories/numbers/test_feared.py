"""Who is feared dead, or could be, is in no toll; who is dead is, whatever else may come."""

from __future__ import annotations

import pytest

from bot.stories.numbers.consequences import read_consequences
from bot.stories.numbers.heights import read_heights

TO_COME = [
    "Thousands feared dead after dam collapse",
    "20 feared dead after boat capsizes",
    "Storm could kill 1,000, officials warn",
    "Storm could kill up to 1,000 people, officials warn",
    "Virus may kill 2,000 by winter, study says",
    "Quake may have killed hundreds",
    "Heatwave would kill 5,000 a year, study finds",
    "Bomb would have killed hundreds",
    "Heatwave expected to kill 5,000",
    "Heatwave will kill 5,000, doctors say",
    "1,000 deaths expected from storm",
    "Scientists predict 20,000 deaths",
    "Mayor warns of 2,000 deaths a year",
    "War risks killing hundreds",
    "Police foil plot to kill 200",
    "Storm could injure 300 people",
    "Hundreds feared missing after ferry sinks",
    "Up to 500 customers could be affected",
    "Outage could affect 2 million customers",
    "Storm threatens 200,000 homes",
    "Bis zu 2000 Tote befürchtet nach Dammbruch",
    "Experten warnen vor 5000 Toten",
    "Sturm könnte 1.000 Tote fordern",
    "La tempête pourrait faire 1.000 morts",
    "On craint 2.000 morts",
    "2.000 morts redoutés après la rupture d'un barrage",
    "Se temen 2.000 muertos tras el terremoto",
    "La tormenta podría dejar 1.000 muertos",
]

COME_ABOUT = [
    ("Storm kills 1,000, officials fear toll could rise", 1000),
    ("At least 45 dead, many more feared missing", 45),
    ("Quake kills 45, hundreds feared trapped", 45),
    ("45 killed in quake that could have been foreseen", 45),
    ("More than 100 feared to be dead, 27 confirmed dead", 27),
    ("27 now believed to have died in fire", 27),
    ("Blast kills 12 as mayor warns of 2,000 deaths a year", 12),
    ("Gas can kills 12", 12),
    ("Earthquake: 12 dead, expected to be flown home", 12),
    # A day, and a name.
    ("In May 12 killed in crash", 12),
    ("Theresa May: 12 killed in attack", 12),
    ("Road project kills 12", 12),
    ("Erdbeben: 45 Tote, weitere befürchtet", 45),
    ("45 morts dans un séisme, d'autres redoutés", 45),
    ("45 muertos en un terremoto, se temen más", 45),
]


@pytest.mark.parametrize("headline", TO_COME)
def test_what_is_feared_or_could_come_is_no_number_of_consequence(headline: str) -> None:
    assert [*read_consequences(headline, "").numbers()] == []
    assert read_heights(headline, "") == ()


@pytest.mark.parametrize(("headline", "dead"), COME_ABOUT)
def test_what_has_come_about_counts_whatever_else_is_feared(headline: str, dead: int) -> None:
    numbers = dict(read_consequences(headline, "").numbers())
    assert numbers["dead"].value == dead
    assert [height.value for height in read_heights("", headline)] == [dead]


def test_who_will_be_affected_is_told_as_affected() -> None:
    numbers = dict(read_consequences("Strike will affect 20,000 passengers", "").numbers())
    numbers |= dict(read_consequences("Cuts will affect 20,000 customers", "").numbers())
    assert numbers["affected"].value == 20_000
