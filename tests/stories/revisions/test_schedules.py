"""What is promised of the day for which something is announced, where a text says another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import ChangeKind
from bot.stories.editing.revisions import compare_entries
from bot.stories.editing.schedules import compare_days
from bot.stories.language.text import fold
from tests.stories.newsdesk import write

THURSDAY = "Fenwick to publish results Thursday"


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (THURSDAY, "Fenwick to publish results Friday", ("thursday", "friday")),
        (THURSDAY, "Fenwick to publish results", ("thursday", "")),
        (THURSDAY, "Fenwick to publish results soon", ("thursday", "")),
        ("Fenwick results due 3 p.m.", "Fenwick results due 5 p.m.", ("3 p.m.", "5 p.m.")),
        ("Fenwick results due March 5", "Fenwick results due March 9", ("march 5", "march 9")),
        (
            "Fenwick will am Donnerstag Zahlen vorlegen",
            "Fenwick will Zahlen vorlegen",
            ("donnerstag", ""),
        ),
        (
            "Fenwick publiera ses résultats jeudi",
            "Fenwick publiera ses résultats vendredi",
            ("jeudi", "vendredi"),
        ),
        ("Fenwick publicará resultados el jueves", "Fenwick publicará resultados", ("jueves", "")),
    ],
)
def test_the_day_of_what_is_to_come_moves_or_goes(
    one: str, other: str, days: tuple[str, str]
) -> None:
    assert compare_days(fold(one), fold(other)) == days


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fenwick to publish results", THURSDAY),  # a day that was set
        ("Fenwick published results Thursday", "Fenwick published results"),  # it is over
        (THURSDAY, "Fenwick published results"),
        (THURSDAY, "Fenwick to publish results today"),  # the same, as it comes nearer
        ("Fenwick to publish results tomorrow", THURSDAY),
        (THURSDAY, "Fenwick to publish results March 5"),  # of another kind: it may be that one
        (THURSDAY, "Fenwick to publish results Thursday at 3 p.m."),
        (THURSDAY, "Fenwick to publish results Thursday or Friday"),
        ("Fenwick says Thursday it is to close", "Fenwick says it is to close"),  # when it was said
        ("Fenwick to pay for Black Friday", "Fenwick to pay"),  # a name
        ("Fenwick to explain Thursday's results", "Fenwick to explain results"),  # of what was
    ],
)
def test_other_days_move_nothing(one: str, other: str) -> None:
    assert compare_days(fold(one), fold(other)) is None


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ((THURSDAY, ""), ("Fenwick to publish results", ""), ("thursday", "")),
        (
            ("Fenwick results due 3 p.m.", ""),
            ("Fenwick results due 5 p.m.", ""),
            ("3 p.m.", "5 p.m."),
        ),
    ],
)
def test_a_version_that_has_the_day_no_more_is_told(
    before: tuple[str, str], after: tuple[str, str], changed: tuple[str, str]
) -> None:
    entry = write(*before)
    revision = compare_entries(entry, replace(entry, title=after[0], summary=after[1]))
    (change,) = revision.changes
    assert (change.kind, change.topic) == (ChangeKind.HEADLINE, "day")
    assert (change.before, change.after) == changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # The new text has it still, the old one had the new one, or it is another headline.
        ((THURSDAY, ""), ("Fenwick to publish results", "They come on Thursday.")),
        (
            ("Fenwick results due 3 p.m.", "They come at 5 p.m. in Oldtown."),
            ("Fenwick results due 5 p.m.", "They come at 5 p.m. in Oldtown."),
        ),
        (
            ("Fenwick in the news", "Fenwick, which will go on, was on Thursday in Tarn."),
            ("Fenwick in the news", "Fenwick, which will go on, was in Tarn."),
        ),
        ((THURSDAY, ""), ("Fenwick to open a canteen for staff in its yard", "")),
    ],
)
def test_what_the_texts_still_say_or_said_is_no_other_day(
    before: tuple[str, str], after: tuple[str, str]
) -> None:
    entry = write(*before)
    revision = compare_entries(entry, replace(entry, title=after[0], summary=after[1]))
    assert not any(change.topic == "day" for change in revision.changes)


def test_a_day_that_moved_is_told_once() -> None:
    entry = write(THURSDAY)
    revision = compare_entries(entry, replace(entry, title="Fenwick to publish results Friday"))
    assert [(change.before, change.after) for change in revision.changes] == [
        ("Thursday", "Friday")
    ]
