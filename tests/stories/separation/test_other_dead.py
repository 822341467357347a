"""Two who are named in full are two deaths; one by two names is one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import HERALD, REUTERS, Desk

SOON = timedelta(minutes=40)
TWO = (
    (
        "Actor Peter Hallam, star of sitcom Up The Junction Box, dies aged 84",
        "Orla Venn, star of Tidewater Lane, dies aged 96",
    ),
    ("Film star Peter Hallam dies aged 89", "Actress Orla Venn, star of The Tide, dies aged 87"),
    ("Actress Diane Hallam dies aged 79", "Actress Diane Venn dies aged 89"),
    (
        "Schauspielerin Orla Venn mit 87 Jahren gestorben",
        "Schauspieler Peter Hallam mit 87 Jahren gestorben",
    ),
    ("Mort de l'actrice Orla Venn à 87 ans", "Mort de l'acteur Peter Hallam à 87 ans"),
    (
        "Dame Orla Venn, star of stage and The Long Tide, dies at 88",
        "Jilly Hallam, author of Riders, dies aged 88",
    ),
)
ONE = (
    ("Actor Peter Hallam dies aged 84", "Peter Hallam, star of Tidewater Lane, dies aged 84"),
    (
        "Actor Peter Hallam dies aged 84",
        "Hallam dies aged 84 after long illness, actor's family says",
    ),
    ("Actor Peter Hallam dies aged 84", "Actor Peter Halam dies aged 84"),
    ("Actor Alexej Nawalow dies aged 84", "Actor Alexei Navalov dies aged 84"),
    ("Rapper Big Oxide dies aged 41", "Peter Hallam, the rapper Big Oxide, dies aged 41"),
    ("Peter Hallam, Diana Venn's brother, dies aged 61", "Brother of Diana Venn dies aged 61"),
    (
        "Singer Orla Venn among 12 dead at Larkhill party",
        "Drummer Peter Hallam among 12 dead at Larkhill party",
    ),
    ("Actors Peter Hallam and Orla Venn die in crash", "Actor Peter Hallam dies in crash"),
)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_who_are_named_in_full_are_two_deaths(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        desk = Desk()
        assert desk.tell(first, source=REUTERS).story == "s1"
        assert desk.tell(second, source=HERALD, after=SOON).story == "s2"


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_by_two_names_is_one_death(one: str, other: str) -> None:
    desk = Desk()
    assert desk.tell(one, source=REUTERS).story == "s1"
    assert desk.tell(other, source=HERALD, after=SOON).story == "s1"
