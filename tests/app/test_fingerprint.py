"""Whether something stored was made by the rules of now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.alerts import ChannelBook
from bot.app import fingerprint
from bot.app.fingerprint import fingerprint_code
from bot.judge import Judge
from bot.watchlist import Catalogue
from tests.classifying import CLASSIFIER


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of two files that reads entries, in the place of ours."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "words.py").write_text("WORDS = 1\n")
    (tmp_path / "parts" / "query.lark").write_text("start: WORD\n")
    monkeypatch.setattr(fingerprint, "_RULES", ("rules",))
    monkeypatch.setattr(fingerprint, "files", lambda _: tmp_path)
    yield tmp_path
    fingerprint_code.cache_clear()


def print_anew() -> str:
    fingerprint_code.cache_clear()
    return fingerprint_code()


def test_any_change_of_the_code_is_seen_and_nothing_else(rules: Path) -> None:
    seen = [print_anew()]
    (rules / "parts" / "query.lark").write_text("start: WORDS\n")
    seen.append(print_anew())
    (rules / "more.py").write_text("")
    seen.append(print_anew())
    (rules / "more.py").rename(rules / "other.py")
    seen.append(print_anew())
    assert len(set(seen)) == 4
    (rules / "notes.txt").write_text("Nobody runs this.")
    assert print_anew() == seen[-1]


def test_the_code_that_reads_entries_has_a_fingerprint_of_its_own() -> None:
    assert len(print_anew()) == 64
    judges = [
        Judge(
            catalogue=Catalogue(),
            classifier=CLASSIFIER,
            watches=(),
            channels=ChannelBook(),
            code=code,
        )
        for code in (fingerprint_code(), fingerprint_code(), "other")
    ]
    assert judges[0].reading_rules == judges[1].reading_rules != judges[2].reading_rules
