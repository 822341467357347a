"""Two polls, two leaks, two players, two bodies of a kind on one day; and one told in two ways."""

from __future__ import annotations

import pytest

from bot.stories.traits.particulars import list_values
from bot.stories.traits.subjects import LEAK, NAMED, PLAYER, POLL, WHOSE, read_subjects
from tests.stories.separation.test_apart import Told, are_one
from tests.stories.separation.test_other_trades import are_one as are_one_by_catalogue

TWO: list[tuple[Told, Told]] = [
    # What was asked.
    (
        ("Poll shows most Norwegians oppose wind farms", "Six in ten were against, it found."),
        ("Most Norwegians trust their local paper, poll shows", "Seven in ten read one."),
    ),
    (
        ("One in four teenagers vapes, survey finds", "It asked pupils in England."),
        (
            "One in three teenagers skips breakfast, survey finds",
            "It asked pupils in England.",
        ),
    ),
    (
        ("Umfrage: Partei liegt in Sachsen vorn", "Sie kommt auf 34 Prozent."),
        ("Umfrage: Mehrheit der Sachsen für Windräder", "58 Prozent sind für neue Anlagen."),
    ),
    (
        ("Poll: Two in five Scots want a second referendum", "The rest are against it."),
        ("Poll: Scots back ban on disposable vapes", "Shops are against it."),
    ),
    # What leaked.
    (
        ("Oil leak off Norvik: pipeline shut", "The pipe was shut on Monday."),
        ("Ammonia leak at Norvik fish plant, 14 in hospital", "A pipe burst in the cold store."),
    ),
    (
        ("Leaked memo shows Larkhill planned to shut stores", "It names 40 shops."),
        ("Leaked photos show next phone of Larkhill", "They show three lenses."),
    ),
    (
        ("Data leak exposes 2 million patients in Norway", "An insurer was hacked."),
        ("Norway: data leak hits 900,000 jobseekers", "The agency warned of phishing."),
    ),
    # What the texts call a body.
    (
        ("NHS trust fined over patient's fall", "Kelby NHS trust pays 200,000 pounds."),
        ("NHS trust fined over fire doors", "Ashby NHS Trust pays 300,000 pounds."),
    ),
    (
        ("Hospital trust declares critical incident in flu surge", "The Kelby trust is full."),
        ("Hospital trust declares critical incident", "Computers of the Ashby trust failed."),
    ),
]

ONE: list[tuple[Told, Told]] = [
    # The one counts the patients, the other the staff.
    (
        ("Data leak at Harrow Clinic exposes patients", "The records lay open for a week."),
        ("Data leak at Harrow Clinic exposes staff and guests", "The records lay open."),
    ),
    (
        ("Poll shows most Norwegians oppose wind farms", "Six in ten were against, it found."),
        ("Most Norwegians against wind farms, survey finds", "Forty percent are for them."),
    ),
    (
        ("Poll: Two in five Scots want a second referendum", "The rest are against it."),
        ("40% of Scots want second referendum, poll finds", "The rest are against it."),
    ),
    (
        ("Exit poll: Norwegian coalition ahead", "It leads by six seats."),
        ("Norwegian coalition leads by six seats, exit poll says", "Counting goes on."),
    ),
    (
        ("Gas leak at Norvik fish plant, 14 in hospital", "A pipe burst in the cold store."),
        ("Ammonia leak at Norvik fish plant puts 14 in hospital", "It was cleared at noon."),
    ),
    (
        ("Leaked documents show Larkhill planned to shut stores", "They name 40 shops."),
        ("Data leak shows Larkhill planned to shut stores", "Files name 40 shops."),
    ),
    (
        ("Data leak exposes 2 million patients in Norway", "An insurer was hacked."),
        ("Data leak in Norway: 2 million customers of insurer exposed", "It was hacked."),
    ),
    (
        ("Data leak exposes 2 million patients in Norway", "An insurer was hacked."),
        ("Norway: data leak hits 2 million patients and staff", "An insurer was hacked."),
    ),
    (
        ("Real Madrid beat Larkhill as striker Roe scores twice", "He scored in each half."),
        ("Real Madrid beat Larkhill, goalkeeper Hale the hero", "He saved two penalties."),
    ),
    (
        ("Real Madrid striker Roe out for three months", "He tore a hamstring."),
        ("Real Madrid forward Roe to miss three months", "He was hurt in training."),
    ),
    (
        ("NHS trust fined over patient's fall", "Kelby NHS trust pays 200,000 pounds."),
        ("Kelby NHS trust must pay for patient's fall", "The trust was fined on Monday."),
    ),
    (
        ("NHS trust fined 212,500 pounds over fall", "Kelby NHS trust was to blame."),
        ("NHS trust fined 212,500 pounds over fall", "It is the fourth fine of Tarn NHS trust."),
    ),
]


@pytest.mark.parametrize("pair", TWO, ids=lambda pair: pair[0][0])
@pytest.mark.parametrize("turned", [False, True])
def test_what_cannot_be_said_of_one_is_two(pair: tuple[Told, Told], turned: bool) -> None:
    assert not are_one(*(reversed(pair) if turned else pair))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Real Madrid ficha al delantero Roe", "Real Madrid renueva al portero Hale"),
        ("Real Madrid renueva al portero Hale", "Real Madrid ficha al defensa Roe"),
    ],
)
def test_two_players_of_one_club_are_two(one: str, other: str) -> None:
    assert not are_one_by_catalogue(one, other)
    assert not are_one_by_catalogue(other, one)


@pytest.mark.parametrize("pair", ONE, ids=lambda pair: f"{pair[0][0]}-{pair[1][0]}")
@pytest.mark.parametrize("turned", [False, True])
def test_what_may_be_said_of_one_is_one(pair: tuple[Told, Told], turned: bool) -> None:
    assert are_one(*(reversed(pair) if turned else pair))


@pytest.mark.parametrize(
    ("headline", "kind", "values"),
    [
        ("Poll: most want rail back", POLL, {"poll"}),
        ("Exit poll: coalition ahead", POLL, set()),
        ("Poll workers walk out", POLL, set()),
        ("Polls open in Norway", POLL, set()),
        ("Gasleck in Kelby", LEAK, {"gas"}),
        ("Gas prices rise", LEAK, set()),
        ("Fuite de données: 2 millions de patients", LEAK, {"data"}),
        ("Fuite de données: 2 millions de patients", WHOSE, {"patients"}),
        ("Patients wait too long", WHOSE, set()),
        ("Goalkeeper signs until 2030", PLAYER, {"keeper"}),
        ("Goalkeeper the hero as Kelby beat Ashby", PLAYER, set()),
        ("Goalkeeper sent off in 2-1 thriller", PLAYER, set()),
        ("Way forward for trams", PLAYER, {"striker"}),
        ("Fire at school", NAMED, {"school,kelby"}),
        ("Fire in mill", NAMED, set()),
        ("Measles cases hit 38 in every school", NAMED, set()),
    ],
)
def test_a_headline_says_what_it_is_about(headline: str, kind: str, values: set[str]) -> None:
    lead = "Flames rose from the Kelby Primary School at noon. The hospital is near."
    assert list_values(read_subjects(headline, lead), kind) == values
