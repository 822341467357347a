"""What was worked out of the catalogue is kept in a file, and trusted only where it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import keeping
from bot.app.keeping import FileKeeper


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Files of code, in the place of ours."""
    folder = tmp_path / "code"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts" / "words.py").write_text("WORDS = 1\n")
    (folder / "__pycache__").mkdir()
    monkeypatch.setattr("bot.watchlist.__file__", str(folder / "__init__.py"))
    keeping._print_code.cache_clear()
    yield folder
    keeping._print_code.cache_clear()


def test_what_was_kept_is_recalled_under_its_key_alone(tmp_path: Path) -> None:
    keeper = FileKeeper(tmp_path)
    assert keeper.recall("one") is None
    keeper.keep("one", '["a"]')
    assert FileKeeper(tmp_path).recall("one") == '["a"]'
    assert keeper.recall("two") is None
    keeper.keep("two", '["b"]')
    assert (keeper.recall("one"), keeper.recall("two")) == (None, '["b"]')
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o077 == 0


def test_a_torn_or_changed_file_counts_as_absent_and_is_written_anew(tmp_path: Path) -> None:
    keeper = FileKeeper(tmp_path)
    keeper.keep("one", '["some", "names"]')
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for end in range(len(whole)):
        file.write_bytes(whole[:end])
        assert keeper.recall("one") is None
    file.write_bytes(whole.replace(b"some", b"same"))
    assert keeper.recall("one") is None
    keeper.keep("one", "[]")
    assert keeper.recall("one") == "[]"


def test_what_other_code_worked_out_counts_as_absent(tmp_path: Path, code: Path) -> None:
    keeper = FileKeeper(tmp_path)
    keeper.keep("one", "[]")
    assert keeper.recall("one") == "[]"
    (code / "__pycache__" / "words.pyc").write_bytes(b"")
    keeping._print_code.cache_clear()
    assert keeper.recall("one") == "[]"
    (code / "parts" / "words.py").write_text("WORDS = 10\n")
    keeping._print_code.cache_clear()
    assert keeper.recall("one") is None


def test_where_nothing_can_be_kept_the_work_goes_on(tmp_path: Path) -> None:
    keeper = FileKeeper(tmp_path / "nowhere")
    keeper.keep("one", "[]")
    assert keeper.recall("one") is None
    (tmp_path / "catalogue-names.json").mkdir()
    FileKeeper(tmp_path).keep("one", "[]")
    assert FileKeeper(tmp_path).recall("one") is None
    assert [each.name for each in tmp_path.iterdir()] == ["catalogue-names.json"]
