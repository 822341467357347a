"""Two deeds of one firm on one day are two stories, though the firm's town is in both headlines."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, Desk

Told = tuple[str, str]
HOUR = timedelta(hours=1)
CUTS = ("Fenwick to cut jobs in Tarn", "The maker of pumps will close a hall.")


def are_one(one: Told, other: Told) -> bool:
    desk = Desk()
    first = desk.tell(*one, source=GAZETTE)
    return desk.tell(*other, source=HERALD, after=HOUR).story == first.story


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            CUTS,
            ("Fenwick reports higher profit as Tarn plant fills orders", "Sales rose, it said."),
        ),
        (
            ("Fenwick to cut 4,000 jobs in AI push", "Staff were told on Monday."),
            ("Fenwick to invest $9 billion in AI for hospitals", "It builds four sites."),
        ),
        (("Fenwick CEO steps down in Tarn", ""), ("Fenwick recalls pumps made in Tarn", "")),
        (
            ("Fenwick CEO steps down after Larkhill deal", ""),
            ("Fenwick to cut 4,000 jobs after Larkhill deal", ""),
        ),
        (
            ("Fenwick launches cheaper Larkhill", "The car is sold from today."),
            ("Fenwick recalls 13,000 Larkhill cars", "Their batteries may fail."),
        ),
    ],
)
def test_two_deeds_of_one_firm_that_share_names_alone_are_two(one: Told, other: Told) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One deed by its two sides: a number is in both, or what befell.
        (
            ("Fenwick to cut 300 jobs in Tarn", ""),
            ("Fenwick posts loss, will shed 300 in Tarn", ""),
        ),
        (
            ("Fenwick recalls 13,000 Larkhill cars", "Their batteries may fail."),
            ("Larkhill cars recalled by Fenwick over batteries", "Owners are told by mail."),
        ),
        # Those who are to go answer.
        (CUTS, ("Union calls strike at Fenwick over Tarn cuts", "It wants the hall kept.")),
        (CUTS, ("Fenwick cuts jobs at Tarn plant", "A hall closes.")),
    ],
)
def test_one_deed_that_is_told_by_two_sides_is_one(one: Told, other: Told) -> None:
    assert are_one(one, other)


def test_a_story_that_has_told_both_deeds_takes_reports_of_either() -> None:
    desk = Desk()
    both = "Fenwick reports loss and cuts 300 jobs in Tarn"
    first = desk.tell("Fenwick to cut 300 jobs in Tarn", source=GAZETTE)
    second = desk.tell(both, source=HERALD, after=HOUR)
    third = desk.tell("Fenwick reports loss, Tarn pays for it", source=JOURNAL, after=2 * HOUR)
    assert {first.story, second.story, third.story} == {first.story}


BUYS = "Kabadult buys Palerirk for $346 million"
PLACES = (
    *("Arlen", "Bostin", "Corvane", "Dunmore", "Elswick"),
    *("Farrow", "Gilden", "Hadley", "Ister", "Jarrow"),
    *("Kelmar", "Lorton", "Marden", "Norvik", "Oxley"),
    *("Penrose", "Quill", "Rothen", "Sarnia", "Tolland"),
)
FORMS = (
    *("{} opens library in {}", "{} wins rowing cup in {}", "{} choir tours {}"),
    *("Storm closes road from {} to {}", "{} and {} plan a bridge", "{} museum lends to {}"),
)


def are_one_among_others(one: str, other: str) -> bool:
    """In a newsroom in which a number is rarer than all else that both say."""
    desk = Desk()
    for at in range(40):
        places = PLACES[at % len(PLACES)], PLACES[(7 * at + 3) % len(PLACES)]
        desk.tell(FORMS[at % len(FORMS)].format(*places), source=JOURNAL)
    first = desk.tell(one, source=GAZETTE)
    return desk.tell(other, source=HERALD, after=timedelta(minutes=1)).story == first.story


@pytest.mark.parametrize(
    "other",
    [
        "Rorimax cuts 346 jobs at Fitokirk plant",
        "Ninobin recalls 346 heaters after fires in Degofem",
    ],
)
def test_a_number_alone_makes_no_story_of_two_deeds(other: str) -> None:
    assert not are_one_among_others(BUYS, other)
    assert not are_one_among_others(other, BUYS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same deed, whoever is named; deeds that may be one; and a name beside the number.
        ("Rorimax cuts 346 jobs at Fitokirk plant", "Carmaker sheds 346 workers in Fitokirk"),
        ("Palerirk raises $346 million from Kabadult", "Kabadult buys into Palerirk for $346m"),
        ("Rorimax recalls 346 heaters", "Rorimax fined after fires in 346 heaters"),
    ],
)
def test_a_number_speaks_for_one_story_where_deeds_or_names_are_one(one: str, other: str) -> None:
    assert are_one_among_others(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fenwick cuts 477 jobs", "Ostrander cuts 477 jobs"),
        ("Fenwick to cut 477 jobs", "Ostrander axes 477 positions"),
        ("Fenwick Foods streicht 477 Stellen", "Ostrander streicht 477 Stellen"),
        ("Fenwick supprime 477 postes", "Ostrander supprime 477 emplois"),
        ("Fenwick recorta 477 empleos", "Ostrander despide a 477 trabajadores"),
        ("Fenwick recalls 41,300 heaters", "Ostrander recalls 41,300 strollers"),
        ("Fenwick raises $346 million", "Ostrander raises $346 million"),
        ("Fenwick Foods fined $346 million", "Ostrander Steel fined $346 million over cartel"),
        ("Fenwick profit rises 12.4%", "Ostrander profit rises 12.4%"),
    ],
)
def test_one_number_and_one_deed_of_two_firms_are_two_stories(one: str, other: str) -> None:
    assert not are_one((one, ""), (other, ""))
    assert not are_one((other, ""), (one, ""))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One firm by two names, or by what it makes.
        (("Fenwick Foods cuts 477 jobs", ""), ("Fenwick cuts 477 jobs", "")),
        (("Fenwick cuts 477 jobs", ""), ("Fenwicktech cuts 477 jobs", "")),
        (("Larkhill Motors Corvane cuts 477 jobs", ""), ("LMC cuts 477 jobs", "")),
        (("Fenwick cuts 477 jobs", ""), ("The chipmaker cuts 477 jobs", "")),
        (("Fenwick cuts 477 jobs", ""), ("Retailer cuts 477 jobs", "")),
        (("Fenwick cuts 477 jobs", ""), ("British heater maker axes 477 posts", "")),
        (("Fenwick streicht 477 Stellen", ""), ("Handelskette streicht 477 Stellen", "")),
        # A text that names the other: its parent, or its unit.
        (
            ("Fenwick cuts 477 jobs", ""),
            ("Ostrander cuts 477 jobs", "Ostrander, a unit of Fenwick, said so."),
        ),
        (
            ("Fenwick cuts 477 jobs", "Its unit Ostrander is to lose them."),
            ("Ostrander cuts 477 jobs", ""),
        ),
        # Another's deed, or something else in both: a town, or what is called back.
        (("Fenwick fined $346 million", ""), ("Brussels fines Fenwick $346 million", "")),
        (("Fenwick fined $346 million", ""), ("Brussels fines heater maker $346 million", "")),
        (("Fenwick cuts 477 jobs", ""), ("Tarn loses 477 jobs", "")),
        (("Fenwick cuts 477 jobs in Tarn", ""), ("Ostrander cuts 477 jobs in Tarn", "")),
        (("Fenwick recalls 41,300 heaters", ""), ("Ostrander recalls 41,300 heaters", "")),
        (
            ("Fenwick posts profit of $346 million", ""),
            ("Ostrander posts profit of $346 million", ""),
        ),
        (("Fenwick cuts 477 jobs", ""), ("At Fenwick and its many rivals 477 jobs cut", "")),
    ],
)
def test_one_number_is_of_one_deed_where_the_firms_may_be_one(one: Told, other: Told) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fenwick raises $700 million", "Flood hits 700 homes"),
        ("Fenwick raises $700 million", "Quake kills 700"),
        ("Fenwick recalls 700 heaters", "Quake kills 700"),
    ],
)
def test_a_deed_and_a_mishap_that_share_a_number_alone_are_two(one: str, other: str) -> None:
    assert not are_one((one, ""), (other, ""))
    assert not are_one((other, ""), (one, ""))


def test_two_kinds_of_mishap_that_share_a_number_may_be_one() -> None:
    assert are_one(("Blast at Tarn plant kills 700", ""), ("Attack on Tarn plant kills 700", ""))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Siemens buys Altair for $1.25 billion", "Novo Nordisk buys Akero for $1.25 billion"),
        ("Fenwick to acquire Altair for $1.25 billion", "Norvik agrees to buy Corvo for $1.25bn"),
        ("Altair to be acquired by Fenwick for $1.25bn", "Norvik buys Corvo for $1.25bn"),
        ("Fenwick in talks to buy Altair for $1.25bn", "Norvik nears $1.25bn deal for Corvo"),
        ("Fenwick bids $1.25 billion for Altair", "Norvik offers $1.25 billion for Corvo"),
        ("Fenwick signs $1.25bn deal with Altair", "Norvik signs $1.25bn deal with Corvo"),
        ("Fenwick übernimmt Altair für 346 Mio. Euro", "Norvik kauft Corvo für 346 Mio. Euro"),
        ("Fenwick verkauft Altair für 346 Mio. Euro", "Norvik kauft Corvo für 346 Mio. Euro"),
        ("Fenwick rachète Altair pour 346 millions", "Norvik rachète Corvo pour 346 millions"),
        ("Fenwick compra Altair por 346 millones", "Norvik compra Corvo por 346 millones"),
    ],
)
def test_one_sum_of_two_deals_makes_no_second_origin(one: str, other: str) -> None:
    assert not are_one((one, ""), (other, ""))
    assert not are_one((other, ""), (one, ""))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Told by the other side, by initials, or by who owns the buyer.
        ("Fenwick buys Altair for $346 million", "Altair agrees to $346 million bid by Fenwick"),
        ("Fenwick buys Altair for $346 million", "FNW to acquire Altair in $346 million deal"),
        ("Fenwick buys Altair for $346 million", "Larkhill buys Altair for $346 million"),
        # The seller says what part of it that is.
        (
            "Fenwick kauft Altair für 346 Millionen Euro",
            "Norvik verkauft Logistiktochter für 346 Millionen Euro",
        ),
        (
            "Fenwick kauft Altair für 346 Millionen Euro",
            "Norvik trennt sich von Softwaresparte für 346 Millionen Euro",
        ),
        # The one names nobody, or only the one side.
        ("Fenwick buys Altair for $346 million", "Chipmaker buys rival for $346 million"),
        ("Fenwick buys Altair for $346 million", "Altair sold for $346 million"),
    ],
)
def test_one_deal_that_is_told_with_its_sum_is_one(one: str, other: str) -> None:
    assert are_one((one, ""), (other, ""))
    assert are_one((other, ""), (one, ""))


def test_a_deal_whose_parties_the_text_names_is_one() -> None:
    one = ("Fenwick buys Altair for $346 million", "Altair is the software arm of Ostrander.")
    other = ("Larkhill buys Ostrander arm for $346m", "Its unit Fenwick pays in cash.")
    assert are_one(one, other)
    assert are_one(other, one)
