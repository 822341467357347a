"""Users that are won and jobs that are created are nobody who is hit, and no jobs that go."""

from __future__ import annotations

import pytest

from bot.stories.numbers.consequences import read_consequences


@pytest.mark.parametrize(
    "title",
    [
        "ChatGPT tops 800 million weekly users",
        "Netflix adds 6.3 million subscribers",
        "Larkhill welcomes record 8 million overnight guests",
        "Fenwick has 22 million mobile users",
        "Fenwick erreicht 22 Millionen Kunden",
        "Fenwick atteint 22 millions d'abonnés",
        "Fenwick supera los 22 millones de clientes",
    ],
)
def test_users_that_are_won_are_not_affected(title: str) -> None:
    assert read_consequences(title, "").affected is None


@pytest.mark.parametrize(
    ("title", "affected"),
    [
        ("Outage hits 3 million Fenwick customers", 3e6),
        ("Fenwick has 3 million customers without power", 3e6),
        ("Breach exposes data of 800 million weekly users", 8e8),
        ("Fenwick blackout: 3 million customers", 3e6),
        ("Strike strands 3 million commuters", 3e6),
    ],
)
def test_who_is_hit_is_affected(title: str, affected: float) -> None:
    found = read_consequences(title, "").affected
    assert found is not None
    assert found.value == affected


@pytest.mark.parametrize(
    "title",
    [
        "US employers add 119,000 jobs",
        "Fenwick to create 900 jobs in Tarn",
        "Fenwick to hire 900 workers",
        "Fenwick schafft 900 Stellen",
        "Fenwick crée 900 emplois",
        "Fenwick creará 900 empleos",
    ],
)
def test_jobs_that_are_created_do_not_go(title: str) -> None:
    assert read_consequences(title, "").jobs is None


@pytest.mark.parametrize(
    "title", ["Fenwick to cut 900 jobs", "Fenwick cuts 900 jobs and adds 300 jobs"]
)
def test_jobs_that_go_are_counted(title: str) -> None:
    found = read_consequences(title, "").jobs
    assert found is not None
    assert found.value == 900


@pytest.mark.parametrize(
    ("title", "missing"),
    [
        ("Treasurer held over £61,000 missing from strike fund", None),
        ("Police find 200 missing cattle", None),
        ("Landslide leaves 200 missing in Larkhill", 200),
        ("200 missing hikers found", 200),
    ],
)
def test_money_and_cattle_are_not_missing_people(title: str, missing: float | None) -> None:
    found = read_consequences(title, "").missing
    assert (found and found.value) == missing
