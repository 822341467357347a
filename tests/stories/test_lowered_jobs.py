"""Job cuts that a headline takes back: fewer go, or never as many went."""

from __future__ import annotations

import pytest

from bot.languages import say, word
from bot.model import Language
from bot.stories.numbers.lowered import Lowered, read_lowered
from tests.stories.telling import News, hear


@pytest.mark.parametrize(
    ("headline", "before"),
    [
        ("Nokia corrects job cuts to 400 from 40,000", 40_000),
        ("Nokia corrects number of job cuts to 400", None),
        ("Nokia to cut 400 jobs, not 40,000", 40_000),
        ("Nokia lowers planned job cuts to 400", None),
        ("Nokia job cuts revised down to 400", None),
        ("Nokia scales back job cuts to 400", None),
        ("Layoffs at Nokia reduced to 400 after talks", None),
        ("Nokia korrigiert Stellenabbau auf 400 von 40.000", 40_000),
        ("Nokia: Stellenabbau auf 400 korrigiert", None),
        ("Nokia baut 400 Stellen ab, nicht 40.000", 40_000),
        ("Nokia ramène à 400 les suppressions d'emplois", None),
        ("Nokia supprime 400 emplois, et non 40 000", 40_000),
        ("Nokia rebaja a 400 el número de despidos", None),
        ("Nokia recorta 400 empleos, no 40.000", 40_000),
    ],
)
def test_how_many_jobs_go_after_all_is_read(headline: str, before: float | None) -> None:
    assert read_lowered(headline) == Lowered(kind="jobs", value=400, before=before)


@pytest.mark.parametrize(
    "headline",
    [
        "Nokia to cut 400 jobs",
        "Nokia raises job cuts to 40,000",
        "Nokia job cuts rise to 400",
        "Nokia could lower job cuts to 400",
        "Nokia will not lower job cuts to 400",
        "Nokia cuts outlook with layoffs of up to 400",
        "Nokia reduces layoffs to 4% of staff",
        "Nokia reduces cost of job cuts to 10 million euros",
        "Nokia revises job cuts to take 2 years",
        "Nokia lowers costs with job cuts in 400 offices",
        "Nokia creates 400 jobs, not 40,000",
        "Nokia cuts 400 jobs, not in 2027",
        "Nokia reduces staff to 400",
        "Nokia corrects report of job cuts",
        "Nokia senkt Kosten, Stellenabbau trifft 400",
        "Nokia schafft 400 Stellen, nicht 40.000",
        "Nokia réduit ses coûts et supprime 400 emplois",
        "Nokia reduce la plantilla a 400",
    ],
)
def test_other_numbers_of_jobs_take_nothing_back(headline: str) -> None:
    assert read_lowered(headline) is None


CLAIM = News(0, "gazette.example", "Nokia to cut 40,000 jobs")


@pytest.mark.parametrize(
    "headline",
    [
        "Nokia corrects job cuts to 400 from 40,000",
        "Nokia corrects number of job cuts to 400",
        "Nokia to cut 400 jobs, not 40,000",
        "Nokia korrigiert Stellenabbau auf 400 von 40.000",
    ],
)
def test_fewer_job_cuts_are_told_and_are_no_second_voice_on_more(headline: str) -> None:
    heard = hear([CLAIM, News(60, "herald.example", headline)])
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == "update"
    assert heard.standing()[1] == ("single-source", 1, 0)
    assert heard.told() == [("breaking", 0), ("update", 1)]
    assert "job cuts lowered to 400" in heard.posts[1]["text"]


@pytest.mark.parametrize(
    "headline",
    [
        "Nokia corrects job cuts to 400 from 500",  # another count
        "Nokia corrects job cuts to 50,000 from 40,000",
    ],
)
def test_another_count_takes_nothing_back(headline: str) -> None:
    heard = hear([CLAIM, News(60, "herald.example", headline)])
    assert "lowered" not in "".join(post["text"] for post in heard.posts[1:])


def test_a_second_paper_with_the_number_corroborates_it_and_fewer_later_are_no_rise() -> None:
    heard = hear(
        [
            CLAIM,
            News(30, "herald.example", "Nokia cuts 40,000 jobs, managers say"),
            News(60, "courier.example", "Nokia corrects job cuts to 400 from 40,000"),
            News(90, "tribune.example", "Nokia to cut 400 jobs, says Nokia"),
        ]
    )
    assert heard.standing()[1][0] == "corroborated"
    assert [one["relation"] for one in heard.decisions[2:]] == ["update", "report"]


def test_fewer_job_cuts_are_said_in_each_language() -> None:
    assert [word(say("lowered_jobs", n=400), language) for language in Language] == [
        "job cuts lowered to 400",
        "Stellenabbau auf 400 gesenkt",
        "suppressions d’emplois ramenées à 400",
        "recorte de empleos rebajado a 400",
    ]
