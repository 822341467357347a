"""What was worked out of names and rules is kept in files, trusted only where they are whole."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import keeping
from bot.app.keeping import FileKeeper, find_shared_keeper, open_keeper
from config import load_files
from config.schema import Settings


@pytest.fixture
def rooms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Files of code, in the place of ours."""
    folder = tmp_path / "code"
    for room in ("watchlist", "stories"):
        (folder / room / "parts").mkdir(parents=True)
        (folder / room / "parts" / "words.py").write_text("WORDS = 1\n")
        (folder / room / "__pycache__").mkdir()
        monkeypatch.setattr(f"bot.{room}.__file__", str(folder / room / "__init__.py"))
    keeping._print_code.cache_clear()
    yield folder
    keeping._print_code.cache_clear()


def test_what_was_kept_is_recalled_under_its_key_alone(tmp_path: Path) -> None:
    keeper = FileKeeper((tmp_path,))
    assert keeper.recall("names", "one") is None
    keeper.keep("names", "one", b"a\nb")
    assert FileKeeper((tmp_path,)).recall("names", "one") == b"a\nb"
    assert keeper.recall("names", "two") is None
    assert keeper.recall("rules", "one") is None
    keeper.keep("names", "two", b"c")
    assert (keeper.recall("names", "one"), keeper.recall("names", "two")) == (None, b"c")
    keeper.keep("rules", "one", b"d")
    assert (keeper.recall("names", "two"), keeper.recall("rules", "one")) == (b"c", b"d")


@pytest.mark.parametrize(("mode", "rights"), [(None, 0o600), (0o644, 0o644)])
def test_a_file_is_its_owners_alone_unless_everybody_has_the_same(
    tmp_path: Path, mode: int | None, rights: int
) -> None:
    FileKeeper((tmp_path,), mode).keep("names", "one", b"")
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == rights


def test_a_torn_or_changed_file_counts_as_absent_and_is_written_anew(tmp_path: Path) -> None:
    keeper = FileKeeper((tmp_path,))
    keeper.keep("names", "one", b"some names")
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for end in range(len(whole)):
        file.write_bytes(whole[:end])
        assert keeper.recall("names", "one") is None
    file.write_bytes(whole.replace(b"some", b"same"))
    assert keeper.recall("names", "one") is None
    keeper.keep("names", "one", b"others")
    assert keeper.recall("names", "one") == b"others"


@pytest.mark.parametrize("room", ["watchlist", "stories"])
def test_what_other_code_worked_out_counts_as_absent(
    tmp_path: Path, rooms: Path, room: str
) -> None:
    keeper = FileKeeper((tmp_path,))
    keeper.keep("names", "one", b"a")
    assert keeper.recall("names", "one") == b"a"
    (rooms / room / "__pycache__" / "words.pyc").write_bytes(b"")
    keeping._print_code.cache_clear()
    assert keeper.recall("names", "one") == b"a"
    (rooms / room / "parts" / "words.py").write_text("WORDS = 10\n")
    keeping._print_code.cache_clear()
    assert keeper.recall("names", "one") is None


def test_where_nothing_can_be_kept_the_work_goes_on(tmp_path: Path) -> None:
    keeper = FileKeeper((tmp_path / "nowhere",))
    keeper.keep("names", "one", b"a")
    assert keeper.recall("names", "one") is None
    (tmp_path / "names.kept").mkdir()
    FileKeeper((tmp_path,)).keep("names", "one", b"a")
    assert FileKeeper((tmp_path,)).recall("names", "one") is None
    assert [each.name for each in tmp_path.iterdir()] == ["names.kept"]


def test_the_first_folder_that_takes_it_has_it(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    there.mkdir()
    keeper = FileKeeper((here, there))
    keeper.keep("names", "one", b"a")
    assert keeper.recall("names", "one") == b"a"
    here.mkdir()
    keeper.keep("names", "one", b"b")
    assert keeper.recall("names", "one") == b"b"
    assert FileKeeper((there,)).recall("names", "one") == b"a"


def configure(folder: Path, more: str = "") -> Settings:
    file = folder / "nightdesk.yaml"
    file.write_text(f"data_dir: {folder}\n{more}", encoding="utf-8")
    return load_files([file], packs=())


def test_what_every_newsroom_has_lies_beside_the_compiled_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    settings = configure(tmp_path, "watches: [{name: w, query: nokia, channels: [w]}]")
    shared = find_shared_keeper(settings)
    assert shared is not None
    assert open_keeper(settings).folders == (*shared.folders, tmp_path)
    assert tmp_path / "kept" in shared.folders[0].parents


@pytest.mark.parametrize(
    "own",
    [
        "entities: {fenwick: {name: Fenwick}}",
        "entities: {nokia: null}",
        "events: {own: {event: recall, weight: 0.9, say: [zebra]}}",
        "word_lists: {own: {words: [zebra]}}",
        "genres: {own: {genre: opinion, weight: 0.9, title: [zebra]}}",
    ],
)
def test_what_is_made_of_a_newsrooms_own_words_is_its_own(
    tmp_path: Path, own: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    settings = configure(tmp_path, own)
    assert find_shared_keeper(settings) is None
    assert open_keeper(settings) == FileKeeper((tmp_path,))


def test_where_nothing_is_to_be_written_beside_the_program_it_is_read_there_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    settings = configure(tmp_path)
    installing = find_shared_keeper(settings)
    assert installing is not None
    installing.keep("names", "one", b"a")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    shared, service = find_shared_keeper(settings), open_keeper(settings)
    assert shared is not None
    assert shared.recall("names", "one") == service.recall("names", "one") == b"a"
    shared.keep("rules", "one", b"b")
    assert shared.recall("rules", "one") is None
    service.keep("rules", "one", b"b")
    assert FileKeeper((tmp_path,)).recall("rules", "one") == b"b"
    assert [file.name for file in installing.folders[0].iterdir()] == ["names.kept"]


def test_where_python_keeps_nothing_the_data_folder_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = configure(tmp_path)
    monkeypatch.setattr("config.kept._READER", _NowhereToBeKept())
    assert find_shared_keeper(settings) is None
    assert open_keeper(settings) == FileKeeper((tmp_path,))


class _NowhereToBeKept:
    def __str__(self) -> str:
        raise NotImplementedError
