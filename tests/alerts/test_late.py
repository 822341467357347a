"""An alert that leaves long after it was made says how old its report is by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.alerts import tell_late
from bot.languages import tell_age
from bot.model import AlertBody, Language
from tests.alerts.samples import NOW, make_entry
from tests.alerts.test_wording import compose

DAYS = timedelta(days=3)


def compose_in(language: Language, **changes: object) -> AlertBody:
    return compose(entry=make_entry(**changes), language=language)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("dated", [True, False])
def test_the_age_counts_from_when_it_leaves(language: Language, dated: bool) -> None:
    published = {"published": NOW - timedelta(seconds=20)} if dated else {"published": None}
    body = compose_in(language, seen=NOW, **published)
    now = tell_age(body.counts_from, body.at, language)
    assert now in body.text
    late = tell_late(body, NOW + DAYS)
    assert tell_age(body.counts_from, NOW + DAYS, language) in late.text
    assert now not in late.text
    # Nothing else of it changes.
    assert len(late.text.split("\n")) == len(body.text.split("\n"))
    assert replace(late, text=body.text) == body


def test_what_was_old_when_it_was_told_is_older_now() -> None:
    body = compose_in(Language.ENGLISH, published=NOW - timedelta(minutes=7), seen=NOW)
    assert "7 min ago, " in body.text
    assert "52 min ago, " in tell_late(body, NOW + timedelta(minutes=45)).text


def test_what_cooled_down_was_made_before_it_might_leave() -> None:
    made = compose_in(Language.ENGLISH, published=NOW - timedelta(seconds=20), seen=NOW)
    body = replace(made, at=NOW + timedelta(minutes=5))
    late = tell_late(body, NOW + timedelta(minutes=20))
    assert "\n20 min ago, " in late.text


@pytest.mark.parametrize(
    "title",
    ["just now, a ferry sank off Quay", "3 min ago, nobody knew: Quay reopens", "Quay reopens"],
)
def test_what_a_report_says_stays_as_it_is(title: str) -> None:
    body = compose_in(
        Language.ENGLISH,
        title=title,
        summary="just now, a ferry sank.",
        published=NOW - timedelta(seconds=20),
        seen=NOW,
    )
    late = tell_late(body, NOW + DAYS)
    assert late.text.split("\n")[0] == body.text.split("\n")[0]
    assert late.excerpt == body.excerpt
    assert late.text.count("3 days ago") == 1


def test_a_text_without_a_time_is_left_alone() -> None:
    body = replace(compose_in(Language.ENGLISH), text="Quay reopens\nmerged into another story")
    assert tell_late(body, NOW + DAYS).text == body.text


@pytest.mark.parametrize(("late", "rings"), [(59, True), (60, True), (61, False)])
def test_what_waited_for_an_hour_calls_nobody(late: int, rings: bool) -> None:
    body = replace(compose_in(Language.ENGLISH), mention_here=True)
    assert tell_late(body, body.at + timedelta(minutes=late)).mention_here is rings
    assert not tell_late(replace(body, mention_here=False), body.at).mention_here
