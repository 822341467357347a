"""The benchmark of events and genres counts as its tables say, and reads any labelled file."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.judgement import (
    Asked,
    NaiveBayes,
    compare,
    join_tokens,
    main,
    mean_f1,
    read_headlines,
)
from bot.model import Entry

SEEN = datetime(2026, 2, 10, 7, 15, tzinfo=UTC)


def ask(number: int, *wanted: str, title: str = "", admitted: str = "") -> Asked:
    entry = Entry(id=f"e{number}", source="a.example", url=None, title=title, seen=SEEN)
    return Asked(entry=entry, wanted=wanted, admitted=frozenset(admitted.split()))


def test_an_answer_counts_for_the_class_that_it_names_and_a_wrong_one_against_both() -> None:
    figures = compare([ask(1, "recall"), ask(2, "recall"), ask(3, "legal")], ["recall"] * 3)
    assert (figures["recall"].precision, figures["recall"].recall) == (2 / 3, 1.0)
    assert (figures["legal"].precision, figures["legal"].recall) == (0.0, 0.0)
    assert mean_f1(figures) == pytest.approx((4 / 5 + 0) / 2)


def test_one_of_several_labels_answers_a_sentence_and_none_of_them_misses_all() -> None:
    figures = compare([ask(1, "deal", "legal")] * 2, ["deal", "recall"])
    assert (figures["deal"].wanted, figures["deal"].right) == (2, 1)
    assert (figures["legal"].wanted, figures["legal"].right) == (1, 0)


def test_an_answer_that_is_admitted_is_not_held_against_its_class() -> None:
    figures = compare([ask(1, "deal"), ask(2, "legal", admitted="deal")], ["deal", "deal"])
    assert figures["deal"].precision == 1.0
    assert figures["legal"].recall == 0.0


def test_the_rival_learns_from_words() -> None:
    rival = NaiveBayes(
        [ask(1, "recall", title="Kettles recalled"), ask(2, "legal", title="Court fines maker")]
    )
    assert rival.answer(ask(3, "", title="Kettles of Acme recalled").entry) == "recall"
    assert rival.answer(ask(4, "", title="A court fines Acme").entry) == "legal"


def test_a_sentence_of_tokens_reads_as_it_was_printed() -> None:
    tokens = "Acme ' s board paid $ 4 million ( 3 % ) - - in ` ` shares ' ' , it said ."
    assert join_tokens(tokens) == 'Acme\'s board paid $4 million (3%) – in " shares ", it said.'


@pytest.fixture
def headlines(tmp_path: Path) -> Path:
    path = tmp_path / "mine.jsonl"
    rows = [
        ("Acme recalls two million kettles", "recall", "news"),
        ("Opinion | Acme should have known", "other", "opinion"),
    ]
    path.write_text(
        "".join(
            json.dumps(
                {
                    "id": f"h{number}",
                    "source": "a.example",
                    "url": "https://a.example/1",
                    "title": title,
                    "summary": "",
                    "tags": [],
                    "lang": "en",
                    "event": event,
                    "genre": genre,
                    "certainty": None if event == "other" else "done",
                }
            )
            + "\n"
            for number, (title, event, genre) in enumerate(rows)
        ),
        encoding="utf-8",
    )
    return path


def test_a_file_is_told_class_by_class_and_has_no_goal(
    headlines: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(headlines)])
    said = capsys.readouterr().out
    assert "mine: event (2)" in said
    assert "mine: genre (2)" in said
    assert "mine: certainty (1)" in said
    assert "goal" not in said


def test_a_label_that_no_rule_knows_is_refused(headlines: Path) -> None:
    text = headlines.read_text(encoding="utf-8")
    headlines.write_text(text.replace('"recall"', '"recalls"'), encoding="utf-8")
    with pytest.raises(ValueError, match="recalls"):
        read_headlines(headlines)
