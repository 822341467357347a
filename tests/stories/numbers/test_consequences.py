"""Numbers of consequence are read into fields, and what counts nothing is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import word_consequences
from bot.model import CLASSES, Consequences, Number, rank_number
from bot.stories.numbers.consequences import read_consequences
from tests.classifying import classify
from tests.stories.newsdesk import write

READ = {
    "Bus crash kills 12 in Peru": {"dead": "12 dead"},
    "Bus crash kills at least 12 in Peru": {"dead": "at least 12 dead"},
    "12 traders dead, police say": {"dead": "12 dead"},
    "Two Larkhill climbers killed in fall": {"dead": "2 dead"},
    "14 brothers dead set on deal": {},
    "Rivals finish 12 rounds dead level": {},
    "12 servers dead after power cut": {},
    "Dozens dead after ferry sinks, 40 missing": {
        "dead": "at least 24 dead",
        "missing": "40 missing",
    },
    "Between 20 and 30 people killed": {"dead": "at least 20 dead"},
    "10 to 15 people injured in blast": {"injured": "at least 10 injured"},
    "Toll rises from 10 to 15 dead": {"dead": "15 dead"},
    "Tres muertos y 12 heridos en Lima": {"dead": "3 dead", "injured": "12 injured"},
    "Zwei Vermisste, zehn Verletzte nach Explosion": {
        "injured": "10 injured",
        "missing": "2 missing",
    },
    "Plus de 300 disparus après le naufrage": {"missing": "at least 300 missing"},
    "Missing: 14 after landslide": {"missing": "14 missing"},
    "14 people have gone missing in Larkhill": {"missing": "14 missing"},
    "Acme to cut 9,000 jobs": {"jobs": "9,000 jobs"},
    "10,000+ jobs at risk": {"jobs": "at least 10,000 jobs"},
    "Acme streicht 2.000 Stellen": {"jobs": "2,000 jobs"},
    "Acme supprime 2 000 emplois": {"jobs": "2,000 jobs"},
    "In 2026 300 jobs went": {"jobs": "300 jobs"},
    "Acme to buy Globex for $69 billion": {"money": "$69 billion"},
    "Acme to pay $3-4 billion": {"money": "at least $3 billion"},
    "Acme to pay more than $3 billion": {"money": "at least $3 billion"},
    "Acme lève 30 milliards d'euros": {"money": "€30 billion"},
    "Acme invierte 3 mil millones de euros": {"money": "€3 billion"},
    "Acme zahlt 1,5 Mrd. Euro": {"money": "€1.5 billion"},
    "Firm pays 20 billion yen fine": {"money": "20 billion yen"},
    "Profit falls 40%": {"percent": "40%"},
    "Magnitude 6.4 earthquake hits Chile": {"magnitude": "magnitude 6.4"},
    "Outage hits 1.2 million customers": {"affected": "1.2 million people affected"},
    "Daten von 5,5 Millionen Kunden gestohlen": {"affected": "5.5 million people affected"},
    "Piratage : 1,5 million de clients touchés": {"affected": "1.5 million people affected"},
    "Fallo deja sin servicio a 300.000 usuarios": {"affected": "300,000 people affected"},
    "Hundreds of thousands of users locked out": {"affected": "at least 200,000 people affected"},
    "Flood displaces 4,500 people": {"affected": "4,500 people affected"},
    "200 personnes évacuées": {"affected": "200 people affected"},
}
NOTHING = [
    "Acme names a chief",
    "Acme wins 3-2 in 2026 final",
    "Roe, 81 dies",
    "Man, 45, killed",
    "Windows 11 users hit",
    "2019 killed it",
    "Acme shares at $70 per share",
    "Acme, valued at $30 billion, sued",
    "Acme employs 40,000 workers",
    "Version 4.2 is out on 12 March",
    "12-year-old wins prize",
    "Acme recalls 2 million cars",
]


@pytest.mark.parametrize(("text", "words"), list(READ.items()))
def test_a_number_is_read_with_what_it_counts(text: str, words: dict[str, str]) -> None:
    assert word_consequences(read_consequences(text, "")) == words


@pytest.mark.parametrize("text", NOTHING)
def test_a_year_an_age_a_score_or_a_version_counts_nothing(text: str) -> None:
    assert read_consequences(text, "") == Consequences()


def test_the_headline_outweighs_the_text_and_the_text_adds_what_it_lacks() -> None:
    read = read_consequences(
        "Blast kills 12", "At least 9 people died and 30 were injured, 4 missing."
    )
    assert word_consequences(read) == {
        "dead": "12 dead",
        "injured": "30 injured",
        "missing": "4 missing",
    }
    assert read_consequences("Blast in Lima", "It killed 9.").dead == Number(value=9)


def test_of_several_numbers_of_a_kind_the_greatest_counts() -> None:
    assert read_consequences("Acme cuts 200 jobs, then 3,000 jobs", "").jobs == Number(value=3000)


def test_a_reading_has_the_numbers_of_its_entry() -> None:
    read = classify(write("Acme to cut 9,000 jobs", "It will cost $2 billion."))
    assert read.consequences.classes() == {"jobs": 2, "money": 3}


@pytest.mark.parametrize("kind", CLASSES)
def test_each_class_begins_where_it_is_said_to(kind: str) -> None:
    for rank, bound in enumerate(CLASSES[kind], start=1):
        assert rank_number(kind, bound) == rank
        assert rank_number(kind, bound * 0.999) == rank - 1


def test_sums_in_small_currencies_are_put_into_dollars() -> None:
    assert rank_number("money", 2e10, "yen") == rank_number("money", 2e8)
    assert rank_number("money", 2e10, "€") == 4


@given(
    st.integers(2, 1899) | st.integers(2100, 99_999),
    st.sampled_from(["{} people killed in flood", "Flood kills {}", "{} dead after flood"]),
)
def test_any_toll_is_read_as_it_is_written(count: int, form: str) -> None:
    for written in (str(count), f"{count:,}"):
        assert read_consequences(form.format(written), "").dead == Number(value=count)


@given(
    st.integers(1, 999),
    st.sampled_from([("{} million", 1e6), ("{}bn", 1e9), ("{} billion", 1e9), ("{}m", 1e6)]),
    st.sampled_from(["$", "€", "£"]),
)
def test_any_sum_has_its_scale_and_its_currency(
    count: int, scale: tuple[str, float], sign: str
) -> None:
    written, times = scale
    read = read_consequences(f"Acme fined {sign}{written.format(count)} over leaks", "")
    assert read.money == Number(value=count * times, currency="" if sign == "$" else sign)


@given(st.integers(1900, 2099).filter(lambda year: year % 100))
def test_a_year_is_no_toll(year: int) -> None:
    assert read_consequences(f"Acme was founded in {year} dead broke", "").dead is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_read(headline: str, lead: str) -> None:
    read = read_consequences(headline, lead)
    assert word_consequences(read).keys() == read.classes().keys()
    assert all(0 <= rank <= 4 for rank in read.classes().values())
