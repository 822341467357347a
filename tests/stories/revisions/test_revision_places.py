"""Where a place lies and which day it was, put in or taken out, is no other news."""

from __future__ import annotations

import pytest

from bot.model import ChangeKind
from bot.stories.editing.revision_places import leave_asides
from bot.stories.editing.revisions import compare_entries
from tests.making import make_entry

TEXT = "Norvik will close its rope works {} and move the looms to a contractor."
HEADLINE = "Norvik to close rope works"


def kinds(before: str, after: str, *, title: bool = False) -> set[ChangeKind]:
    """What a change of a headline, or of the text below one, is told as, either way round."""
    one, other = (
        make_entry(title=said, summary="Weavers were told at noon.")
        if title
        else make_entry(title=HEADLINE, summary=said)
        for said in (before, after)
    )
    found = compare_entries(one, other).kinds
    assert compare_entries(other, one).kinds == found
    return set(found)


@pytest.mark.parametrize("title", [False, True])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("in Tarn", "in Tarn, Norway,"),
        ("in Tarn", "in Tarn, northern Norway,"),
        ("in Tarn", "in Tarn (Norway)"),
        ("in Tarn", "in Tarn in southern Norway"),
        ("in Selby", "in Selby, North Yorkshire,"),
        ("in Selby", "in Selby, Lancashire, England,"),
        ("in Kelby", "in Kelby, Ohio,"),
        ("in Kelby", "in Kelby, near Ashby,"),
        ("in Kelby", "in Kelby, near Ashby, Ohio,"),
        ("in Lyon", "in Lyon, France,"),
    ],
)
def test_where_a_place_lies_is_no_news(before: str, after: str, title: bool) -> None:
    assert kinds(TEXT.format(before), TEXT.format(after), title=title) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("in Kelby", "in Kelby, Ohio, on Monday"),
        ("in Kelby", "in Kelby on Tuesday evening"),
        ("on Tuesday in Kelby", "in Kelby, Ohio,"),
    ],
)
def test_which_day_it_was_is_no_news_in_a_text(before: str, after: str) -> None:
    # Of a headline that announces something, see `test_schedules`.
    assert kinds(TEXT.format(before), TEXT.format(after)) == set()


@pytest.mark.parametrize("title", [False, True])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("in Tarn", "in Larkhill"),
        ("in Tarn", "in Larkhill, Norway,"),
        ("in Tarn, Norway,", "in Larkhill, Norway,"),
        ("in Tarn, Norway,", "in Tarn, Sweden,"),
        ("in Tarn", "in Tarn, Kelby,"),
        ("in Tarn", "in Tarn and Kelby"),
        ("in Tarn", "in Tarn, Kelby and Ashby"),
        ("in Lyon", "in Lyon, Sweden,"),
        ("in Tarn", "in Tarn, said Ada Roe,"),
        ("in Tarn", "in Tarn near Ashby, Kelby,"),
        ("in Tarn", "in Tarn Norway Ada"),
        ("on Monday", "on Friday"),
        ("on Monday", "on Monday and Friday"),
        ("in Tarn", "in Tarn by Friday"),
        ("in Tarn", "in Tarn on Black Friday"),
        ("in Tarn", "in Tarn next Friday"),
    ],
)
def test_another_place_another_name_and_another_day_are_news(
    before: str, after: str, title: bool
) -> None:
    assert ChangeKind.NAME in kinds(TEXT.format(before), TEXT.format(after), title=title)


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("in Tarn with 300 jobs", "in Tarn, Norway, with 500 jobs", ChangeKind.NUMBER),
        ("in Tarn", "in Tarn, Norway, not this year", ChangeKind.NEGATION),
        ("over alleged fraud in Tarn", "over fraud in Tarn, Norway,", ChangeKind.CERTAINTY),
    ],
)
def test_what_else_changed_beside_a_place_is_told(
    before: str, after: str, wanted: ChangeKind
) -> None:
    told = kinds(TEXT.format(before), TEXT.format(after), title=True)
    assert told == {wanted}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Norvik stellt Taue in Tarn her.", "Norvik stellt am Montag Taue in Tarn her."),
        ("Norvik ferme une usine à Tarn.", "Norvik ferme une usine à Tarn, en Norvège."),
        ("Norvik cierra la fábrica en Tarn.", "Norvik cierra la fábrica en Tarn (Noruega)."),
        ("Norvik shuts a works, it said.", "Tarn, Norway – Norvik shuts a works, it said."),
        ("Norvik shuts a works, it said.", "Tarn, 2 March (dpa) - Norvik shuts a works, it said."),
        ("Norvik shuts a works, it said.", "TARN (Norway) -- Norvik shuts a works, it said."),
        ("Norvik shuts a works, it said.", "Norvik shuts a works, it said on Monday, March 2."),
    ],
)  # fmt: skip
def test_it_is_so_in_other_languages_and_of_datelines(before: str, after: str) -> None:
    assert kinds(before, after) == set()


def test_who_stands_before_a_dash_is_no_dateline() -> None:
    plain = "Norvik shuts a works, it said."
    assert kinds(plain, f"Ada Roe, Tarn – {plain}") == {ChangeKind.NAME}
    assert leave_asides(plain, f"Ada Roe – {plain}") == (plain, f"Ada Roe – {plain}")


def test_another_dateline_in_the_place_of_one_is_left_to_the_names() -> None:
    texts = "Tarn, Norway – Looms stop.", "Kelby, Ohio – Looms stop."
    assert leave_asides(*texts) == texts
