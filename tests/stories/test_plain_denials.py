"""Denials in the plain words of a desk, and what looks like one and denies nothing."""

from __future__ import annotations

import pytest

from tests.stories.telling import News, hear

Pair = tuple[str, str]


def status_after(claim: str, answer: str, below: str = "") -> tuple[bool, str]:
    """Whether the answer is of the claim's story, and the status of its story then."""
    heard = hear([News(0, "a.example", claim), News(60, "b.example", answer, below)])
    first, second = heard.decisions
    return first["story"] == second["story"], second["status"]


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        # Who owns what is said to be hit.
        ("Gmail hit by breach", "Google says reports of massive Gmail breach are false"),
        ("YouTube drops dislikes", "Google says report that YouTube drops dislikes is false"),
        # The other side of a war, of a claim by its name.
        ("Russia says it has captured Tarnovo", "Ukraine denies Russian claim on Tarnovo"),
        ("Russia claims capture of Tarnovo", "Kyiv rejects Russia's claim about Tarnovo"),
        # Kin of whom it is about.
        (
            "Singer Orla Venn critical, on ventilator",
            "Orla Venn stable, daughter calls ventilator reports untrue",
        ),
        # What is planned is not, whatever it is.
        ("Roe plant Kabinettsumbildung", "Regierungssprecher: Keine Kabinettsumbildung geplant"),
        ("Nokia plant Werksverkauf in Oulu", "Nokia: Kein Werksverkauf geplant"),
        # Verbs of denying.
        ("Nokia to cut 4,000 jobs", "Nokia streitet Stellenabbau ab"),
        ("Nokia to cut 4,000 jobs", "Nokia rebuffs claims of mass layoffs"),
        ("Xabi Roel, despedido del Real Madrid", "El Real Madrid niega el despido de Xabi Roel"),
    ],
)
def test_a_plain_denial_disputes(claim: str, answer: str) -> None:
    assert status_after(claim, answer) == (True, "disputed")


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Gmail hit by breach", "Microsoft says reports of Outlook breach are false"),
        ("Russia says it has captured Tarnovo", "China rejects claim on islands"),
        ("Russia says it has captured Tarnovo", "Ukraine rejects claims of veterans"),
        ("Orla Venn to sell label", "Daughter of rival calls label worthless"),
        ("Nokia plant Werksverkauf in Oulu", "Nokia: Keine Entlassungen geplant"),
        ("Nokia kündigt 4000 Mitarbeitern", "Nokia streitet mit Betriebsrat ab Montag"),
        ("Nokia rejects bid", "Nokia rebuffs second bid"),
        # What is denied beside a mishap by an everyday word.
        ("Two killed in Oldtown shooting", "Police deny delay in Oldtown shooting response"),
    ],
)
def test_what_is_said_of_another_thing_disputes_nothing(claim: str, answer: str) -> None:
    assert status_after(claim, answer) != (True, "disputed")


@pytest.mark.parametrize(
    ("claim", "report", "below"),
    [
        (
            "Thousands without water in Larkhill",
            "Larkhill schools shut as water crisis drags on",
            "Some 24,000 homes still have no water.",
        ),
        (
            "Search for boy, 4, missing from Yunta station",
            "Missing four-year-old: police scale back search near Yunta",
            "The boy has not been seen since Saturday.",
        ),
        (
            "Nokia recalls 1 million phones over camera fault",
            "Nokia and Verlo recall more than a million phones for camera glitch",
            "Owners will be told by mail.",
        ),
    ],
)
def test_what_lasts_and_what_failed_corroborate(claim: str, report: str, below: str) -> None:
    assert status_after(claim, report, below) == (True, "corroborated")


def test_a_denial_below_that_tells_of_no_state_is_no_second_voice() -> None:
    claim, report = "Thousands without water in Larkhill", "Larkhill mayor on water reports"
    told = status_after(claim, report, "The reports are false, said Larkhill's mayor.")
    assert told != (True, "corroborated")


def test_a_glitch_explains_an_alarm_away_where_no_fault_was_claimed() -> None:
    told = status_after(
        "Thousands flee as Larkhill siren warns of flood",
        "Larkhill flood siren was a glitch, mayor says",
    )
    assert told != (True, "corroborated")


def test_who_denies_charges_opens_no_disputed_story() -> None:
    for title, status in [
        ("Nokia denies bribery charges", "single-source"),
        ("Nokia denies takeover report", "disputed"),
    ]:
        (only,) = hear([News(0, "a.example", title)]).decisions
        assert only["status"] == status, title


def test_two_numbers_of_one_vote_make_up_for_names() -> None:
    one = News(
        0, "a.example", "L'Assemblée adopte le budget", "Il l'a été par 247 voix contre 234."
    )
    same = "Le texte a été adopté par 247 voix contre 234, dit Ada Roe, du groupe Venn."
    other = "Le texte a été adopté par 301 voix contre 112, dit Ada Roe, du groupe Venn."
    title = "Budget de la Sécu : les députés votent le texte"
    for below, count in ((same, 1), (other, 2)):
        heard = hear([one, News(60, "b.example", title, below)])
        assert len({each["story"] for each in heard.decisions}) == count
