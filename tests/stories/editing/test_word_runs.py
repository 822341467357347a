"""What was kept, taken out and put in, as it is shown."""

from __future__ import annotations

import pytest

from bot.stories.editing.word_runs import read_words, show_runs

MARKS = {"kept": "{}", "out": "[-{}-]", "in": "[+{}+]"}


def show(before: str, after: str) -> str:
    runs = show_runs(before, after, read_words(before), read_words(after))
    return "".join(MARKS[run.kind.value].format(run.text) for run in runs)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Larkhill to cut 300 jobs in Tarn", "Larkhill to cut 300 jobs",
         "Larkhill to cut 300 jobs[- in Tarn-]"),
        ("Larkhill to cut jobs, union says", "Larkhill to cut jobs",
         "Larkhill to cut jobs[- union says-]"),
        ("Larkhill to cut jobs. It says why", "Larkhill to cut jobs.",
         "Larkhill to cut jobs.[- It says why-]"),
        # As they were.
        ("Alleged killer held", "Killer held", "[-Alleged -]Killer held"),
        ("Larkhill to cut 300 jobs", "Larkhill to cut 500 jobs",
         "Larkhill to cut [-300 -][+500 +]jobs"),
        ("Larkhill to cut jobs now", "Larkhill to cut jobs soon",
         "Larkhill to cut jobs [-now-][+soon+]"),
        ("Larkhill", "Larkhill to cut jobs", "Larkhill [+to cut jobs+]"),
    ],
)  # fmt: skip
def test_words_stand_apart_as_they_were_published(before: str, after: str, shown: str) -> None:
    assert show(before, after) == shown


def test_what_is_all_taken_out_follows_nothing() -> None:
    assert show("Larkhill", "") == "[-Larkhill-]"
