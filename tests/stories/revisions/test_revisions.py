"""What an editor changed: told where the news is another, silent where the form is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import ChangeKind, Entry, Field, Mention, RunKind
from bot.stories.editing.revisions import compare_entries
from bot.stories.editing.word_runs import RUNS_LIMIT
from bot.stories.numbers.quantities import read_quantities
from tests.making import make_entry
from tests.stories.revisions.pairs import HEARSAY, PAIRS, Pair


def versions(pair: Pair) -> tuple[Entry, Entry]:
    return (
        make_entry(title=pair.before, summary=pair.text_before, lang=pair.lang),
        make_entry(title=pair.after, summary=pair.text_after, lang=pair.lang),
    )


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.lang}-{pair.before}-{pair.after}")
def test_what_says_another_thing_is_material_and_what_reads_otherwise_is_not(pair: Pair) -> None:
    revision = compare_entries(*versions(pair))
    assert revision.is_material == bool(pair.kinds), revision
    assert {ChangeKind(kind) for kind in pair.kinds.split()} <= revision.kinds


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.lang}-{pair.before}-{pair.after}")
def test_a_change_that_is_taken_back_is_one_of_the_same_kinds(pair: Pair) -> None:
    before, after = versions(pair)
    assert compare_entries(after, before).kinds == compare_entries(before, after).kinds


@pytest.mark.parametrize("pair", HEARSAY, ids=lambda pair: pair.before)
def test_whose_word_it_is_may_be_added_in_silence_and_not_dropped(pair: Pair) -> None:
    before, after = versions(pair)
    assert ChangeKind.CERTAINTY in compare_entries(before, after).kinds
    back = compare_entries(after, before)
    assert ChangeKind.CERTAINTY not in back.kinds


def test_an_entity_is_the_same_whatever_the_text_calls_it() -> None:
    before = make_entry(title="Norvik to buy the mill, sources say")
    after = make_entry(title="Norvik Group Oyj to buy the mill, sources say")
    renamed = make_entry(title="Altair to buy the mill, sources say")

    def mention(entry: Entry, text: str) -> list[Mention]:
        start = entry.title.index(text)
        end = start + len(text)
        return [Mention(entity="norvik", field=Field.TITLE, start=start, end=end)]

    def changed(other: Entry, text: str) -> bool:
        return compare_entries(
            before,
            other,
            mentions_before=mention(before, "Norvik"),
            mentions_after=mention(other, text),
        ).is_material

    assert not changed(after, "Norvik Group Oyj")
    assert not changed(renamed, "Altair")
    assert compare_entries(before, renamed).is_material


def test_the_words_are_kept_taken_out_and_put_in_as_published() -> None:
    revision = compare_entries(
        make_entry(title="Blast in Oldtown: 12 dead, “many” hurt"),
        make_entry(title="Blast in Oldtown: 17 dead, “many” hurt"),
    )
    assert [(run.kind, run.text) for run in revision.headline] == [
        (RunKind.KEPT, "Blast in Oldtown: "),
        (RunKind.OUT, "12 "),
        (RunKind.IN, "17 "),
        (RunKind.KEPT, "dead, “many” hurt"),
    ]


def test_what_is_shown_is_bounded_however_long_the_texts_are() -> None:
    before = make_entry(title="word " * 30 + "12 dead", summary="one two three " * 2_000)
    after = make_entry(title="other " * 60 + "17 dead", summary="four five six " * 2_000)
    revision = compare_entries(before, after)
    assert revision.is_material
    shown = "".join(run.text for run in revision.headline)
    assert len(shown) <= RUNS_LIMIT
    assert shown.endswith("…")
    assert len(revision.changes) <= 8


def test_far_from_a_change_only_the_words_around_it_are_shown() -> None:
    filler = "and so the people of the harbour went on to the old mill by the river"
    before = make_entry(
        title="Fire destroys mill",
        summary=f"In Oldtown 12 people died {filler} where 30 were hurt {filler} at night.",
    )
    after = make_entry(
        title="Fire destroys mill",
        summary=f"In Oldtown 17 people died {filler} where 40 were hurt {filler} at night.",
    )
    shown = "".join(run.text for run in compare_entries(before, after).text)
    assert shown.startswith("In Oldtown 12 17 people died and so … by the river where 30 40 ")
    assert shown.rstrip().endswith("were hurt and so …")


def test_corrections_are_found_in_long_texts_and_told_as_they_stand() -> None:
    note = "Correction: The mill is older."
    before = make_entry(title="Fire destroys mill", content="A fire broke out. " * 4_000)
    after = make_entry(title="Fire destroys mill", content="A fire broke out. " * 4_000 + note)
    (change,) = compare_entries(before, after).changes
    assert (change.kind, change.after) == (ChangeKind.CORRECTION, note)
    # Where folding moves the places, the note is told folded.
    apart = make_entry(title="Ein ½ Haus — groß", content="Korrektur: Das Haus ist groß.")
    (change,) = compare_entries(make_entry(title="Ein ½ Haus — groß"), apart).changes
    assert change.after == "korrektur: das haus ist gross."


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,234.5 tons, 1.234,5 Tonnen", [1234.5, 1234.5]),
        ("at 14:05, 3 p.m. or 5 Uhr on 1/2/2026", []),
        ("the 2nd and the A320", []),
        ("1.2.3.4", [1234.0]),
        ("3万5千人、三百五十人、1億2000万円", [35_000.0, 350.0, 120_000_000.0]),
        ("致三十人死亡", [30.0]),
        ("1.200 mil millones", [1.2e12]),
        ("twenty killed", [20.0]),
    ],
)
def test_numbers_are_read_as_each_language_writes_them(text: str, values: list[float]) -> None:
    assert [number.value for number in read_quantities(text)] == values


VOCABULARY = """
Norvik Fenwick Oldtown kills 12 17 three not may alleged mill fire $1.2bn Iran the in to
Correction: 死亡 12人 オウル nicht pas
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_an_entry_that_stays_as_it_is_has_no_revision(title: str, summary: str) -> None:
    entry = make_entry(title=title, summary=summary)
    assert not compare_entries(entry, entry).is_material


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_whatever_changes_changes_back_in_the_same_respects(
    title: str, summary: str, other_title: str, other_summary: str
) -> None:
    before = make_entry(title=title, summary=summary)
    after = make_entry(title=other_title, summary=other_summary)
    there, back = compare_entries(before, after), compare_entries(after, before)
    if max(len(there.changes), len(back.changes)) < 8:  # of more, the first are told
        assert there.kinds == back.kinds


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_compared(title: str, summary: str) -> None:
    revision = compare_entries(make_entry(), make_entry(title=title, summary=summary))
    assert len("".join(run.text for run in revision.headline)) <= RUNS_LIMIT


def test_the_one_number_of_a_headline_changes_also_where_it_counts_another_thing() -> None:
    before = make_entry(title="Ostrander yard to lose 900 jobs", summary="")
    after = make_entry(title="Ostrander yard to lose 700 ships", summary="")
    (number,) = [
        change
        for change in compare_entries(before, after).changes
        if change.kind is ChangeKind.NUMBER
    ]
    assert (number.before, number.after) == ("900", "700")
