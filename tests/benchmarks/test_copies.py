"""The benchmark of copies reads the pairs that it is given, in both of their forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.copies import main

TEXT = "Acme has closed its harbour works in Larkhill after a fire that burned for two nights."


def test_given_files_are_read_instead_of_the_usual_pairs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sentences, entries = tmp_path / "sentences.jsonl", tmp_path / "entries.jsonl"
    sentences.write_text(
        json.dumps({"id": "1", "a": TEXT, "b": TEXT, "dup": True})
        + "\n"
        + json.dumps({"id": "2", "a": TEXT, "b": "Globex buys a ferry", "dup": False}),
        encoding="utf-8",
    )
    one, other = {"title": "Acme fire", "summary": TEXT}, {"title": "Works shut", "summary": TEXT}
    entries.write_text(
        json.dumps({"id": "3", "kind": "edited", "a": one, "b": other, "copy": True}),
        encoding="utf-8",
    )

    assert main(sentences, entries)
    printed = capsys.readouterr().out
    assert "sentences.jsonl: 2 pairs, 1 copies" in printed
    assert "entries.jsonl: 1 pairs, 1 copies" in printed
    assert "own pairs" not in printed
