"""Which numbers may be found to have risen, and what a rise is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.stories.numbers.heights import Height, falls_short, read_heights, rose_much
from tests.stories.newsdesk import GAZETTE, HERALD, Desk
from tests.stories.telling import News, hear


@pytest.mark.parametrize(
    ("text", "of", "value"),
    [
        ("Ferry fire kills 12", "dead", 12),
        ("Floods: death toll rises to ninety", "dead", 90),
        ("Ascienden a cinco los muertos por las inundaciones", "dead", 5),
        ("Los muertos por las inundaciones suben ya a 45", "dead", 45),
        ("La cifra de muertos por el terremoto llega a noventa", "dead", 90),
        ("Mueren 14 personas en un accidente", "dead", 14),
        ("Tres montañeros mueren en un alud", "dead", 3),
        ("Un terremoto mata a 14 personas", "dead", 14),
        ("Incendio deja un muerto y ocho heridos", "injured", 8),
        ("Incendio deja un muerto y ocho heridos", "dead", 1),
        ("Cinq morts dans un incendie", "dead", 5),
        ("Trois skieurs tués par une avalanche", "dead", 3),
        ("Le bilan de l'incendie monte à six", "dead", 6),
        ("Le bilan de l'incendie monte à 12 blessés", "injured", 12),
        ("Fünf Tote nach Explosion", "dead", 5),
        ("Ein Toter nach Explosion", "dead", 1),
        ("12 Menschen sterben bei Unfall", "dead", 12),
        ("Zwölf Menschen kommen bei einem Brand ums Leben", "dead", 12),
        ("Zahl der Toten nach Unfall auf der A8 steigt auf fünf", "dead", 5),
        ("Cinque morti in un incidente", "dead", 5),
        ("Sale a 23 il bilancio delle vittime", "dead", 23),
        ("I morti salgono a sette", "dead", 7),
        ("Dodental stijgt naar vijftien", "dead", 15),
        ("Sobe para doze o número de mortos", "dead", 12),
        ("Morrem doze pessoas em acidente", "dead", 12),
        ("土砂崩れ、死者が12人に", "dead", 12),
        ("住宅火災で5人死亡", "dead", 5),
        ("工場で爆発、9人がけが", "injured", 9),
        ("Larkhill in talks for funding at $30 billion value", "money of value", 30e9),
        ("Round values Larkhill at about $3 billion", "money of value", 3e9),
        ("Larkhill, valorisée 3 milliards de dollars", "money of value", 3e9),
        ("Larkhill mit 3 Milliarden Euro bewertet", "money of value €", 3e9),
        ("Larkhill, valorada en 3.000 millones de euros", "money of value €", 3e9),
        ("30 injured in blast", "injured", 30),
        ("Fenwick to cut 9,000 jobs", "jobs", 9_000),
        ("Fenwick to cut 900 of its 80,000 workers", "jobs in all", 80_000),
        ("Fenwick to buy Ostrander for $2.3 billion", "money", 2.3e9),
        ("Fenwick fined 40 million euros", "money €", 4e7),
        ("Fenwick kauft Ostrander für 3,7 Milliarden Euro", "money €", 3.7e9),
        ("Fenwick bids £31bn for Ostrander", "money £", 31e9),
        ("Fenwick to buy back shares worth 1 trillion yen", "money yen", 1e12),
        ("Fenwick offers HK$40 for Ostrander stock", "money HK$", 40),
        ("Fenwick to be bought for $70 per share", "money per share", 70),
        ("Fenwick pays 50 yen a share", "money per share yen", 50),
        ("Fenwick bietet 2 Euro je Aktie", "money per share €", 2),
        ("Ostrander rents a port for $30 billion a year", "money per year", 30e9),
        ("Ostrander in $1 billion-a-year deal", "money per year", 1e9),
        ("Ostrander signs $4 billion annual lease", "money per year", 4e9),
        ("Ostrander to pay annual rent of $4 billion", "money per year", 4e9),
        ("Oil sold at $61 a barrel", "money per barrel", 61),
        ("Banks line up $20bn debt for buyout", "money of debt", 20e9),
        ("Fenwick sells $5 billion of bonds", "money of debt", 5e9),
        ("Fenwick posts revenue of $50 billion", "money of revenue", 50e9),
        ("Fenwick valued at $9 billion", "money of value", 9e9),
        ("Fenwick deal worth $12.3 billion including debt", "money with debt", 12.3e9),
        ("Fenwick has an enterprise value of $12.3 billion", "money with debt", 12.3e9),
        ("Fenwick to pay up to $7 billion", "money in all", 7e9),
        ("Fenwick adds a dock, bringing its investment to over $7 billion", "money in all", 7e9),
    ],
)
def test_a_number_is_of_one_quantity(text: str, of: str, value: float) -> None:
    assert Height(of=of, value=value) in read_heights(text, "")


def test_what_no_rise_is_told_of_is_not_kept() -> None:
    assert (
        read_heights("Quake of magnitude 6.1 shakes 90% of Larkhill", "1,200 cars recalled") == ()
    )


def test_a_number_in_headline_and_text_is_kept_once() -> None:
    assert read_heights("Fire kills 12", "12 dead. Repairs cost $2 million.") == (
        Height(of="dead", value=12),
        Height(of="money", value=2e6),
    )


@pytest.mark.parametrize(
    ("text", "rose"),
    [
        ("18 killed", "dead now 18"),
        ("17 killed", None),
        ("25 injured", None),
        ("60 injured", "injured now 60"),
        ("Fenwick bids $8 billion", "money now $8 billion"),
        ("Fenwick bids $32 billion", "money now $32 billion"),
        ("Fenwick bids $7 billion", None),
        ("Fenwick bids €8 billion", None),
        ("Fenwick cuts 900 jobs", None),
    ],
)
def test_a_rise_is_much_by_its_quantity(text: str, rose: str | None) -> None:
    known = {"dead": 12.0, "injured": 30.0, "money": 5e9}
    found = rose_much(known, read_heights(text, ""))
    assert (None if found is None else found.words()) == rose


@pytest.mark.parametrize(
    "text",
    [
        "Cantante muere a los 76 años",
        "Le bilan financier monte à 6,5 milliards d'euros",
        "In der Stadt starben 2024 viele Menschen",
        "Bus kills 5-year-old",
        "La mitad de los muertos tenía más de 80 años",
        "Cent ans après sa mort",
        "Once killed, now back",
    ],
)
def test_what_counts_no_dead_is_no_toll(text: str) -> None:
    assert [height for height in read_heights(text, "") if height.of == "dead"] == []


@pytest.mark.parametrize(
    ("height", "words"),
    [
        (Height(of="dead", value=1_200), "dead now 1,200"),
        (Height(of="jobs in all", value=80_000), "jobs in all now 80,000"),
        (Height(of="money", value=3.2e10), "money now $32 billion"),
        (Height(of="money", value=1.5e16), "money now $15,000 trillion"),
        (Height(of="money €", value=2.35e9), "money now €2.35 billion"),
        (Height(of="money of value £", value=4e6), "money of value now £4 million"),
        (Height(of="money per share HK$", value=40.5), "money per share now HK$40.5"),
        (Height(of="money yen", value=1e12), "money now 1 trillion yen"),
        (Height(of="money per barrel", value=90), "money per barrel now $90"),
    ],
)
def test_a_height_is_said_in_words(height: Height, words: str) -> None:
    assert height.words() == words


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Fenwick buys Ostrander for $70 per share", "Fenwick buys Ostrander for $12.3 billion"),
        ("Fenwick nears roughly $50 billion Ostrander deal", "Fenwick buys Ostrander for $55bn"),
        ("Fenwick rents Ostrander at $30bn a year", "Fenwick rents Ostrander for $300 billion"),
        ("Fenwick buys Ostrander for £5 billion", "Fenwick buys Ostrander for 950 billion yen"),
        ("Fenwick buys Ostrander for $5bn", "Fenwick buys Ostrander for up to $8bn"),
        ("Fenwick to raise $1bn from Ostrander", "Fenwick raises Ostrander cash at $30bn value"),
    ],
)
def test_sums_of_two_things_are_no_development(first: str, then: str) -> None:
    heard = hear(
        [News(0, "gazette.example", first), News(30, "herald.example", f"{then}, it says")]
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == "report"


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "Earthquake in Turkey kills 3",
            "Turkey quake: three dead, in country where 53,000 died in 2023",
        ),
        (
            "Bus crash in Bolivia kills 12",
            "Bolivia road accidents have killed 1,400 this year, police say after bus crash",
        ),
        (
            "EU fines Meta 200 million euros under Digital Markets Act",
            "Apple and Meta hit with EU fines of 700 million euros",
        ),
    ],
)
def test_a_toll_of_other_years_and_a_sum_over_two_are_no_rise(first: str, then: str) -> None:
    heard = hear([News(0, "gazette.example", first), News(30, "herald.example", then)])
    assert heard.decisions[1]["relation"] != "update"


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("In 2023 quakes killed 53,000", []),
        ("Floods have killed 90 since January", []),
        ("Storm kills 12, worst since 2010", [12]),
        ("Ferry fire kills 12 in this year's worst mishap", [12]),
        ("Strikes have killed 45 since Friday", [45]),
        ("Death toll from this year's floods rises to 90", [90]),
    ],
)
def test_a_toll_counted_over_a_year_is_not_this_mishap_s(text: str, dead: list[float]) -> None:
    assert [height.value for height in read_heights(text, "")] == dead


def test_a_sum_over_two_parties_is_of_both() -> None:
    heights = read_heights("EU fines Fenwick and Ostrander 700 million euros", "")
    assert heights == (Height(of="money in all €", value=7e8),)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Fenwick bids $5bn for Ostrander", "Fenwick bids $9bn for Ostrander, more than before"),
        ("Ferry fire off Ostrander kills 12", "Ferry fire off Ostrander kills 31, coastguard says"),
        (
            "Fenwick bids $40 per share for Ostrander",
            "Fenwick raises bid for Ostrander to $65 a share",
        ),
    ],
)
def test_a_number_that_far_outgrows_one_of_its_kind_is_a_development(first: str, then: str) -> None:
    heard = hear([News(0, "gazette.example", first), News(30, "herald.example", then)])
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == "update"


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry fire off Ostrander kills 12",
        "Two killed in ferry fire off Ostrander, 3 injured",
        "Fenwick bids $5bn for Ostrander",
    ],
)
def test_a_far_lower_number_confirms_no_higher_one(headline: str) -> None:
    before = {"dead": 31.0, "money": 9e9}
    assert falls_short(before, read_heights(headline, ""))


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry fire off Ostrander kills 31",
        "Ferry fire off Ostrander kills 28, coastguard says",
        "Ferry fire off Ostrander kills 45",
        "Ferry fire kills 12 of crew, 31 dead in all",
        "Fenwick bids €5bn for Ostrander",
        "Fenwick bids $40 a share for Ostrander",
        "Ferry on fire off Ostrander",
    ],
)
def test_a_number_that_is_near_or_higher_or_of_another_thing_takes_nothing_from_one(
    headline: str,
) -> None:
    before = {"dead": 31.0, "money": 9e9}
    assert not falls_short(before, read_heights(headline, ""))


@pytest.mark.parametrize(
    ("then", "less"),
    [("Ferry fire off Ostrander kills 12", True), ("Ferry fire off Ostrander kills 31", False)],
)
def test_a_story_says_of_a_report_whether_it_has_a_far_lower_number(then: str, less: bool) -> None:
    desk = Desk()
    desk.tell("Ferry fire off Ostrander kills 31", source=GAZETTE)
    placed = desk.tell(then, source=HERALD, after=timedelta(hours=1))
    assert (placed.story, placed.tells_less) == ("s1", less)
