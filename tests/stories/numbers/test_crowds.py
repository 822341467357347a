"""Which numbers of who is missing, who is affected and how strong a quake is a rise is told by."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Event, Step
from bot.stories.numbers.crowds import read_crowds
from bot.stories.numbers.heights import Height, rose_much
from bot.stories.scoring.steps import find_steps, word_steps
from tests.stories.newsdesk import GAZETTE, Desk
from tests.stories.telling import News, hear


@pytest.mark.parametrize(
    ("headline", "event", "heights"),
    [
        ("Ferry sinks off Tarn, 34 missing", Event.ACCIDENT, {"missing": 34}),
        ("Fähre sinkt vor Tarn: 34 Vermisste", Event.ACCIDENT, {"missing": 34}),
        ("Naufrage au large de Tarn : 34 disparus", Event.ACCIDENT, {"missing": 34}),
        ("Naufragio en Tarn: 34 desaparecidos", Event.ACCIDENT, {"missing": 34}),
        ("Acme breach hits 30 million users", Event.SECURITY_BREACH, {"affected": 30e6}),
        ("Panne bei Acme trifft 200.000 Kunden", Event.OUTAGE, {"affected": 200_000}),
        ("Quake of magnitude 7.8 strikes Chile", Event.DISASTER, {"magnitude": 7.8}),
        ("Erdbeben der Stärke 7,8 in Chile", Event.DISASTER, {"magnitude": 7.8}),
        ("Chile quake: magnitude raised from 5.1 to 7.8", Event.DISASTER, {"magnitude": 7.8}),
        # Of what may come, of other years' and of whoever is only a customer there is none.
        ("Ferry aground off Tarn, 34 feared missing", Event.ACCIDENT, {}),
        ("Acme, which has 30 million users, hit by breach", Event.SECURITY_BREACH, {}),
        ("Acme breach could affect 30 million users", Event.SECURITY_BREACH, {}),
        ("Acme signs up 30 million users", Event.PARTNERSHIP_FORMED, {}),
        ("Tarn drills for a quake of magnitude 9.0", Event.DISASTER, {}),
        ("Worst since the magnitude 8.8 quake of Maule", Event.DISASTER, {}),
        ("Quake of magnitude 88 in a typing error", Event.DISASTER, {}),
        ("Ferry sinks off Tarn, 34 rescued", Event.ACCIDENT, {}),
    ],
)
def test_a_headline_counts_whom_its_own_event_hit(
    headline: str, event: Event, heights: dict[str, float]
) -> None:
    assert {each.of: each.value for each in read_crowds(headline, event)} == heights


@pytest.mark.parametrize(
    ("of", "known", "value", "words"),
    [
        ("missing", 2, 140, "missing now 140"),
        ("missing", 10, 20, "missing now 20"),
        ("missing", 10, 19, None),
        ("affected", 2_000, 30e6, "affected now 30 million"),
        ("affected", 400_000, 700_000, None),
        ("affected", 60, 600, None),  # below all classes
        ("magnitude", 5.1, 7.8, "magnitude now 7.8"),
        ("magnitude", 6.1, 6.6, "magnitude now 6.6"),
        ("magnitude", 6.8, 7.1, "magnitude now 7.1"),  # into a higher class
        ("magnitude", 6.9, 7.1, None),  # which agencies differ by
        ("magnitude", 6.2, 6.6, None),
        ("magnitude", 7.8, 5.1, None),
        ("jobs", 14_000, 20_000, "jobs now 20,000"),
        ("jobs", 14_000, 16_000, None),
    ],
)
def test_a_rise_is_much_by_what_is_counted(
    of: str, known: float, value: float, words: str | None
) -> None:
    rose = rose_much({of: known}, (Height(of=of, value=value),))
    assert (None if rose is None else rose.words()) == words


@pytest.mark.parametrize(
    ("first", "then", "relation"),
    [
        ("Ferry Ostrava sinks, 3 missing", "Ferry Ostrava sinks: 70 missing", "update"),
        ("Acme breach hits 2,000 users", "Acme breach hits 30 million users", "update"),
        ("Ferry Ostrava sinks, 60 missing", "Ferry Ostrava sinks: 70 missing", "report"),
        ("Ferry Ostrava sinks, 70 missing", "Ferry Ostrava sinks: 3 missing", "report"),
        ("Acme breach hits 40,000 users", "Acme breach: firm has 30 million users", "report"),
        ("Nokia to cut 14,000 jobs", "Nokia to cut 20,000 jobs, union says", "update"),
        ("Nokia to cut 14,000 jobs", "Nokia to cut 15,000 jobs, union says", "report"),
    ],
)
def test_a_number_that_far_outgrows_the_known_is_a_development(
    first: str, then: str, relation: str
) -> None:
    heard = hear([News(0, "gazette.example", first), News(30, "herald.example", then)])
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == relation


@pytest.mark.parametrize(
    "then",
    [
        "Chile earthquake upgraded to magnitude 7.8",
        "Chile earthquake upgraded to magnitude 7.8 from 5.1",
        "USGS revises Chile quake to magnitude 7.8",
        "Northern Chile earthquake: magnitude raised to 7.8",
        "Chile quake raised from magnitude 5.1 to 7.8, USGS says",
        "Erdbeben in Chile: Stärke auf 7,8 korrigiert",
        "Séisme au Chili : magnitude révisée à 7,8",
        "Terremoto en Chile: elevan la magnitud a 7,8",
    ],
)
def test_a_magnitude_that_is_told_anew_is_one_of_its_quake(then: str) -> None:
    first = "Magnitude 5.1 earthquake strikes northern Chile"
    heard = hear([News(0, "gazette.example", first), News(20, "herald.example", then)])
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == "update"


@pytest.mark.parametrize(
    "then",
    [
        "Magnitude 7.8 earthquake strikes northern Chile",
        "Second quake of magnitude 6.9 hits Chile",
        "Magnitude 7.8 quake strikes Chile, raising fears",
        "Tsunami alert raised after magnitude 7.8 quake in northern Chile",
        "Death toll revised after magnitude 7.8 Chile quake",
        "Tsunami warning raised after quake of magnitude 7.8 in Chile",
        "Peru quake upgraded to magnitude 7.8",
        "Erdbeben der Stärke 7,8 erschüttert Chile",
        "Un terremoto de magnitud 7,8 sacude Chile",
    ],
)
def test_two_quakes_of_two_magnitudes_are_two(then: str) -> None:
    first = "Magnitude 5.1 earthquake strikes northern Chile"
    heard = hear([News(0, "gazette.example", first), News(20, "herald.example", then)])
    assert heard.stories == ["s1", "s2"]


def test_that_a_quake_is_strong_and_many_are_without_power_makes_its_toll_no_less_of_a_step() -> (
    None
):
    desk = Desk()
    desk.tell("Quake of magnitude 7.3 in Chile leaves 2 million homes without power")
    twelve = desk.tell("Chile quake of magnitude 7.3 kills 12", source=GAZETTE)
    assert {each.step: each.words for each in twelve.earned} == {Step.NUMBERS: "12 dead"}


def test_a_higher_class_of_any_kind_is_a_step_and_is_told_by_its_number() -> None:
    before = {"magnitude": 5.1, "affected": 2_000.0, "missing": 2.0}
    known = find_steps(origins=1, official=False, heard=(), highest=before)
    for of, value, words in (
        ("magnitude", 7.8, "magnitude 7.8"),
        ("affected", 30e6, "30 million people affected"),
        ("missing", 140.0, "140 missing"),
    ):
        highest = before | {of: value}
        now = find_steps(origins=1, official=False, heard=(), highest=highest)
        (earned,) = word_steps(now - known, origins=1, official_by=None, heard=(), highest=highest)
        assert (earned.step, earned.words) == (Step.NUMBERS, words)
    assert known == frozenset()


def test_a_page_that_corrects_a_magnitude_earns_the_step() -> None:
    desk = Desk()
    first = "Magnitude 5.1 earthquake strikes northern Chile"
    desk.tell(first)
    revised = desk.revise(
        first, "Magnitude 7.8 earthquake strikes northern Chile", after=timedelta(minutes=20)
    )
    assert revised is not None
    assert revised.story == "s1"
    assert {each.step: each.words for each in revised.earned} == {Step.NUMBERS: "magnitude 7.8"}
