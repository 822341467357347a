"""What is promised of numbers that a headline says were raised or cut."""

from __future__ import annotations

import pytest

from bot.stories.numbers.resets import Reset, read_reset

OFFER = ("Nokia offers $2.4 billion for Infinera",)


@pytest.mark.parametrize(
    ("headline", "of", "role", "value", "is_up"),
    [
        ("Nokia raises offer for Infinera to $3.1 billion", "money", "offer", 3.1e9, True),
        ("Nokia sweetens Infinera bid to $77 a share", "money per share", "offer", 77, True),
        ("Nokia offer for Infinera raised to $3.1bn", "money", "offer", 3.1e9, True),
        ("Nokia makes sweetened $3.1 billion bid for Infinera", "money", "offer", 3.1e9, True),
        ("Nokia lowers offer for Infinera to $1.9 billion", "money", "offer", 1.9e9, False),
        ("EU cuts Quayside fine to 400 million euros", "money €", "fine", 4e8, False),
        ("Judge raises Larkhill damages to $140 million", "money", "damages", 1.4e8, True),
        ("Fenwick raises job cuts to 10,500", "jobs", "jobs", 10_500, True),
        ("Nokia erhöht Angebot auf 3,1 Milliarden Dollar", "money", "offer", 3.1e9, True),
        ("Nokia relève son offre à 3,1 milliards d'euros", "money €", "offer", 3.1e9, True),
        ("Nokia raises offer from $2.4 billion to $3.1 billion", "money", "offer", 3.1e9, True),
        ("Nokia mejora su oferta hasta 3.100 millones de euros", "money €", "offer", 3.1e9, True),
        ("Nokia eleva su oferta a 3.100 millones de euros", "money €", "offer", 3.1e9, True),
    ],
)
def test_a_headline_says_what_a_number_was_changed_to(
    headline: str, of: str, role: str, value: float, is_up: bool
) -> None:
    assert read_reset(headline) == Reset(of=of, role=role, value=value, is_up=is_up)


@pytest.mark.parametrize(
    "headline",
    [
        "Nokia offers $3.1 billion for Infinera",  # it says of no change
        "Nokia could raise offer for Infinera to $3.1 billion",
        "Infinera urges Nokia to raise offer to $3.1 billion",
        "Nokia denies raising offer to $3.1 billion",
        # Another number, or another's.
        "Nokia offer for Infinera pushes supplier to cut guidance to $2 billion",
        "Infinera lowers sales target after Nokia offer, to $1.6 billion",
        "Nokia boosts Infinera offer, lifting 2026 spending to $2.8 billion",
        "Improved outlook lifts Infinera proposals to $2.7 billion as Nokia buys",
        "Rival raises offer for Infinera to $3.1 billion, topping Nokia",
        "Nokia offers to cut emissions fine to $2 million",
        "Prosecutors increase fraud damages estimate to $90 million",
        "Analysts expect Nokia to raise Infinera offer to $3.1 billion",
        "Infinera holders call on Nokia to raise offer to $3.1 billion",
        "Aktionäre fordern: Nokia erhöht Angebot auf 3,1 Milliarden Dollar",
        "Nokia rejects bid, raises dividend to $2",
        "Infinera shares rise to $77 after offer",
        "Fenwick raises $400 million to offer loans",
        "Fenwick to cut 10,500 jobs",
        "Fenwick job cuts to save 20% by 2027",
        "Flood hits 9,000 homes",
    ],
)
def test_what_says_of_no_change_is_none(headline: str) -> None:
    assert read_reset(headline) is None


def change(value: float, *, is_up: bool = True, of: str = "money", role: str = "offer") -> Reset:
    return Reset(of=of, role=role, value=value, is_up=is_up)


@pytest.mark.parametrize(
    ("reset", "known"),
    [
        (change(3.1e9), 2.4e9),
        (change(2.64e9), 2.4e9),  # a tenth
        (change(2.6e9), None),
        (change(2.2e9), None),  # it says that it rose, and it did not
        (change(2.16e9, is_up=False), 2.4e9),
        (change(2.2e9, is_up=False), None),
        (change(3.1e9, is_up=False), None),
        (change(3.1e9, of="money €"), None),  # another currency
        (change(77, of="money per share"), None),
        (change(3.1e9, role="fine"), None),  # another role
    ],
)
def test_it_is_material_from_a_tenth_of_what_is_known_of_its_role(
    reset: Reset, known: float | None
) -> None:
    assert reset.find_known({"money": 2.4e9}, OFFER) == known


def test_it_is_worded_from_what_to_what() -> None:
    assert change(3.1e9).words(2.4e9) == "offer raised: $2.4 billion to $3.1 billion"
    fine = change(4e8, is_up=False, of="money €", role="fine")
    assert fine.words(5e8) == "fine cut: €500 million to €400 million"
    jobs = change(10_500, of="jobs", role="jobs")
    assert jobs.words(9_000) == "job cuts raised: 9,000 to 10,500"
