"""Which numbers a list tells beside a headline that lacks them, and whose they are."""

from __future__ import annotations

import pytest

from bot.languages import word
from bot.model import Event, Language, Status
from bot.stories.numbers.listed_numbers import ListedHeadline, say_numbers

BARE = "Airliner with 242 aboard crashes near Ostrander"
TOLL = "Airliner crash near Ostrander kills 241"


def headline(
    text: str,
    source: str = "Quay",
    *,
    lead: str = "",
    event: Event = Event.ACCIDENT,
    tier: int = 2,
    speaks: bool = False,
) -> ListedHeadline:
    return ListedHeadline(
        text=text, lead=lead, source=source, event=event, tier=tier, speaks=speaks, is_update=True
    )


def numbers(
    *texts: str, event: Event = Event.ACCIDENT, status: Status = Status.CORROBORATED
) -> str:
    """What is said beside the last of these headlines."""
    reports = [headline(text, f"Paper {at}", event=event) for at, text in enumerate(texts)]
    return say_numbers(reports, reports[-1], event=event, status=status)


@pytest.mark.parametrize(
    ("texts", "event", "said"),
    [
        ([TOLL, BARE], Event.ACCIDENT, "241 dead, the number is from Paper 0"),
        # The number as it is now, from who told it first.
        (
            ["Crash kills 190", TOLL, "At least 241 dead in crash", BARE],
            Event.ACCIDENT,
            "241 dead, the number is from Paper 1",
        ),
        ([TOLL, "Crash kills 190", BARE], Event.ACCIDENT, "241 dead, the number is from Paper 0"),
        (
            ["Quake kills 400", "Chile lowers quake toll to 40", "400 dead in quake", BARE],
            Event.DISASTER,
            "40 dead, the number is from Paper 1",
        ),
        (["Dozens killed in crash", BARE], Event.ACCIDENT, "at least 24 dead"),
        (
            ["Magnitude 7.7 quake kills 12", "Quake: rescuers dig on"],
            Event.DISASTER,
            "12 dead, the number is from Paper 0; magnitude 7.7, the number is from Paper 0",
        ),
        # A quake's size is revised, and the last that was told of it is so.
        (
            ["Magnitude 7.9 quake", "Quake measured at magnitude 7.7", "Rescuers dig on"],
            Event.DISASTER,
            "magnitude 7.7, the number is from Paper 1",
        ),
        (
            ["Fenwick to buy Ostrander for $2.3 billion", "Fenwick to buy rival Ostrander"],
            Event.ACQUISITION,
            "$2.3 billion, the number is from Paper 0",
        ),
        (
            ["Fenwick to cut 14,000 jobs", "Fenwick announces layoffs"],
            Event.LAYOFFS,
            "14,000 jobs, the number is from Paper 0",
        ),
    ],
)
def test_a_line_has_the_number_that_its_headline_lacks(
    texts: list[str], event: Event, said: str
) -> None:
    assert numbers(*texts, event=event).startswith(said)


@pytest.mark.parametrize(
    ("texts", "event"),
    [
        ([BARE], Event.ACCIDENT),
        ([BARE, TOLL], Event.ACCIDENT),
        # It has a toll, be it an older one: which headline is shown is decided elsewhere.
        ([TOLL, "Crash kills 190"], Event.ACCIDENT),
        # The digits are there, in a wording of its own.
        ([TOLL, "Grief for the 241 of the airliner"], Event.ACCIDENT),
        # What is feared, what was in other years, and what is of no consequence.
        (["Hundreds feared dead in crash", BARE], Event.ACCIDENT),
        (["Crash is worst since the one that killed 520", BARE], Event.ACCIDENT),
        (["Magnitude 3.1 quake shakes Ostrander", "Quake wakes Ostrander"], Event.DISASTER),
        # A number of another matter than the story's.
        (["Fenwick to buy Ostrander for $2.3 billion", BARE], Event.ACCIDENT),
        ([TOLL, "Fenwick to buy Ostrander"], Event.ACQUISITION),
    ],
)
def test_a_line_has_no_number_that_is_known_by_its_headline_or_of_another_matter(
    texts: list[str], event: Event
) -> None:
    assert numbers(*texts, event=event) == ""


def test_nobody_else_is_named_where_the_text_that_is_shown_has_the_number() -> None:
    paper = headline("Fenwick to buy Ostrander for $6 billion", event=Event.ACQUISITION)
    for sum_, said in (("$6", "$6 billion"), ("$5", "$6 billion, the number is from Quay")):
        own = headline(
            "Fenwick to acquire Ostrander",
            "Fenwick",
            lead=f"Fenwick has agreed to acquire Ostrander for {sum_} billion.",
            event=Event.ACQUISITION,
            speaks=True,
        )
        told = say_numbers([paper, own], own, event=Event.ACQUISITION, status=Status.OFFICIAL)
        assert told == said


def test_a_sum_of_another_event_is_not_the_price() -> None:
    shares = headline("Ostrander adds $1 billion in value", event=Event.OTHER)
    deal = headline("Fenwick to buy Ostrander", event=Event.ACQUISITION)
    status = Status.CORROBORATED
    assert say_numbers([shares, deal], deal, event=Event.ACQUISITION, status=status) == ""


@pytest.mark.parametrize(
    ("others", "status", "tier", "speaks", "said"),
    [
        ((headline(BARE, "Police", speaks=True),), Status.OFFICIAL, 3, False, True),
        # Nobody's word is beside it; a paper of tier 2; its own word; others have it, too.
        ((headline(BARE, "Quay"),), Status.CORROBORATED, 3, False, False),
        ((headline(BARE, "Police", speaks=True),), Status.OFFICIAL, 2, False, False),
        ((headline(BARE, "Police", speaks=True),), Status.OFFICIAL, 3, True, False),
        ((headline(TOLL, "Quay"),), Status.OFFICIAL, 3, False, False),
        ((headline(TOLL, "Police", tier=3, speaks=True),), Status.OFFICIAL, 3, False, False),
        (
            (headline(BARE, "Police", lead=f"{TOLL}.", speaks=True),),
            Status.OFFICIAL,
            3,
            False,
            False,
        ),
        ((headline(TOLL, "Herald", tier=3),), Status.OFFICIAL, 3, False, True),
    ],
)
def test_a_small_sites_own_number_beside_an_official_word_is_called_its_own(
    others: tuple[ListedHeadline, ...], status: Status, tier: int, speaks: bool, said: bool
) -> None:
    shown = headline(TOLL, "Harbour Wire", tier=tier, speaks=speaks)
    told = say_numbers([*others, shown], shown, event=Event.ACCIDENT, status=status)
    assert told == ("the number is from Harbour Wire" if said else "")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.GERMAN, "241 Tote, die Zahl ist von Paper 0"),
        (Language.FRENCH, "241 morts, le chiffre vient de Paper 0"),
        (Language.SPANISH, "241 muertos, la cifra es de Paper 0"),
    ],
)
def test_a_number_is_said_in_the_language_of_the_channel(language: Language, said: str) -> None:
    assert word(numbers(TOLL, BARE), language) == said
