"""Who says of a person who is said to go that they stay."""

from __future__ import annotations

import pytest

from bot.stories.stance.stays_on import find_stay, read_stay

GOES = "Larkhill chief Marta Lund to resign"


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("I'm going nowhere, Lund tells parliament", "Lund"),
        ("I'm staying, Lund tells staff", "Lund"),
        ("\u2018I\u2019m not going anywhere\u2019, says Marta Lund", "Marta Lund"),
        ("Lund: \u201cI won't quit\u201d", "Lund"),
        ("Lund stellt klar: Ich h\u00f6re nicht auf", "Lund"),
        ("\u201eIch bleibe\u201c, sagt Lund", "Lund"),
        ("\u00ab Je reste \u00bb, affirme Lund", "Lund"),
        ("\u00abNo me voy\u00bb, asegura Lund", "Lund"),
        ("Larkhill: Lund remains chief", "Larkhill"),
        ("Larkhill says Lund is still chief", "Larkhill"),
        ("Lund remains chief, Larkhill says", "Larkhill"),
        ("Lund bleibt im Amt, sagt Larkhill", "Larkhill"),
        ("Lund reste en poste, assure Larkhill", "Larkhill"),
        ("Lund sigue en el cargo, asegura Larkhill", "Larkhill"),
    ],
)
def test_who_says_that_somebody_stays_is_named_as_written(title: str, who: str) -> None:
    stay = find_stay(title, [GOES])
    assert stay is not None
    assert stay.who == who


@pytest.mark.parametrize(
    "title",
    [
        "I'm going nowhere near politics again, Lund says",
        "I'm staying until the vote, Lund tells parliament",
        "Lund remains chief until May, Larkhill says",
        "Lund remains on board of Larkhill after resigning as chief",
        "Lund remains confident, Larkhill says",
        "Lund still in talks on pay, Larkhill says",
        "Lund: 'I am sorry'",
        "Larkhill chief Lund resigns",
    ],
)
def test_what_says_of_nobody_that_they_stay_is_no_stay(title: str) -> None:
    assert read_stay(title) is None


@pytest.mark.parametrize(
    "claim",
    [
        "Larkhill chief Marta Lund wins pay row",
        "Larkhill finance chief Tom Berg to resign",
        "Lund remains chief, Ostrander says",
    ],
)
def test_a_stay_answers_only_that_the_person_goes(claim: str) -> None:
    assert find_stay("Lund remains chief, Larkhill says", [claim]) is None


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (
            "President Roe leaves hospital after surgery",
            "I'm going nowhere, Roe tells reporters at hospital",
        ),
        ("Larkhill captain Venn left injured in car crash", "Larkhill: Venn remains captain"),
        ("Fenwick exits Russia, chief Roe says", "Fenwick: Roe is still chief"),
        ("Larkhill captain Venn suspended for three games", "Larkhill: Venn remains captain"),
    ],
)
def test_who_goes_from_no_post_is_not_answered_by_who_stays(claim: str, answer: str) -> None:
    assert find_stay(answer, [claim]) is None


def test_who_goes_from_a_post_is() -> None:
    claims = ["Larkhill captain Venn to leave club", "Venn leaves role as captain"]
    for claim in claims:
        assert find_stay("Larkhill: Venn remains captain", [claim]) is not None
