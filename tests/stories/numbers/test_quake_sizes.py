"""How strong a quake is, in the short form of seismologists and of their readers."""

from __future__ import annotations

import pytest

from bot.stories.numbers.figures import FigureKind, read_figures
from tests.stories.telling import News, hear


@pytest.mark.parametrize(
    ("headline", "size"),
    [
        ("M7.4 quake strikes Peru", 7.4),
        ("M 6.1 earthquake shakes Peru", 6.1),
        ("M6 earthquake hits Peru", 6.0),
        ("M5.2 aftershock rattles Lima", 5.2),
        ("7.4 quake hits Peru", 7.4),
        ("M 7.4 - 12 km NW of Lima", 7.4),
        ("Earthquake measuring 7.4 strikes Peru", 7.4),
        ("Quake measuring 7.4 km deep", None),
        # A road, and a quake beside it.
        ("M7 closed after crash", None),
        ("Lorry fire on M6 as quake of 5 floors shakes", None),
    ],
)
def test_the_m_before_a_number_of_a_quake_is_its_magnitude(
    headline: str, size: float | None
) -> None:
    told = [each.value for each in read_figures(headline) if each.kind is FigureKind.MAGNITUDE]
    assert told == ([] if size is None else [size])


def test_a_magnitude_in_short_is_of_the_quake_that_is_told_in_full() -> None:
    heard = hear(
        [
            News(0, "one.example", "Magnitude 7.7 quake strikes Myanmar"),
            News(1, "two.example", "M7.7 quake strikes Myanmar"),
        ]
    )
    assert len(set(heard.stories)) == 1
    assert heard.stories[0] is not None


def test_a_magnitude_in_short_of_another_quake_is_another_story() -> None:
    heard = hear(
        [
            News(0, "one.example", "Magnitude 7.7 quake strikes Myanmar"),
            News(1, "two.example", "M6.1 quake strikes Chile"),
        ]
    )
    assert len(set(heard.stories)) == 2
