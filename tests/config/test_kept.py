"""What shipped documents say is kept between two starts, and never told when it no longer holds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

import config
from config import kept, shipped
from config.documents import Document, read_document
from config.kept import keep_value, recall_value

FOLDER = Path(str(config.__file__)).parent
DATA = b"sources: {wire: {tier: 1, url: 'https://wire.example'}}\n"
SAYS = {"sources": {"wire": {"tier": 1, "url": "https://wire.example"}}}


@pytest.fixture(autouse=True)
def _kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As of somebody who starts for the first time, and may write."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def keep(folder: Path) -> None:
    (folder / "a.yaml").write_bytes(DATA)
    keep_value(folder / "a.yaml", DATA, SAYS)


def kept_files(tmp_path: Path) -> list[Path]:
    # Python itself keeps there what it compiles.
    files = (tmp_path / "kept").rglob("*")
    return [path for path in files if path.is_file() and path.suffix != ".pyc"]


@pytest.mark.parametrize(
    ("file", "read"),
    [
        ("entities.yaml", shipped.read_entities_document),
        ("events.yaml", shipped.read_events_document),
        ("genres.yaml", shipped.read_genres_document),
        ("leanings.yaml", shipped.read_leanings_document),
        *(
            (f"sources/{name}.yaml", partial(shipped.read_pack_document, name))
            for name in shipped.shipped_packs()
        ),
    ],
)
def test_a_shipped_document_says_the_same_the_second_time(
    file: str, read: Callable[[], Document], tmp_path: Path
) -> None:
    whole = read_document((FOLDER / file).read_bytes(), file=f"(shipped) {file}")

    first = read()
    assert len(kept_files(tmp_path)) == 1
    second = read()

    assert first.value == second.value == whole.value
    assert first.file == second.file == whole.file


def test_what_was_kept_knows_its_places_when_they_are_asked_for() -> None:
    path = ("entities", "nokia", "name")
    whole = read_document((FOLDER / "entities.yaml").read_bytes(), file="(shipped) entities.yaml")
    shipped.read_entities_document()

    recalled = shipped.read_entities_document()

    assert recalled.place_of(path) == whole.place_of(path)
    assert recalled.key_place_of(path) == whole.key_place_of(path)
    assert recalled.place_of(path).line


def test_another_document_of_the_same_name_is_read(tmp_path: Path) -> None:
    keep(tmp_path)

    assert recall_value(tmp_path / "a.yaml", DATA) == SAYS
    assert recall_value(tmp_path / "a.yaml", DATA + b"# since changed\n") is None
    assert recall_value(tmp_path / "b.yaml", DATA) is None


def test_what_other_code_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path)
    monkeypatch.setattr(kept, "_code", lambda: b"the next version")

    assert recall_value(tmp_path / "a.yaml", DATA) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda was: b"",
        lambda was: was[:-20],
        lambda was: was.replace(b"wire.example", b"evil.example"),
        lambda was: was.partition(b"\n")[2],
        lambda was: b"\xff\xfe\x00",
    ],
)
def test_what_is_damaged_counts_for_nothing_and_is_kept_anew(
    damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    keep(tmp_path)
    (file,) = kept_files(tmp_path)
    file.write_bytes(damage(file.read_bytes()))

    assert recall_value(tmp_path / "a.yaml", DATA) is None

    keep(tmp_path)
    assert recall_value(tmp_path / "a.yaml", DATA) == SAYS
    assert kept_files(tmp_path) == [file]


def test_a_faulty_document_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "genres.yaml").write_text("genres: {a: 1, a: 2}\n", encoding="utf-8")
    monkeypatch.setattr(shipped, "files", lambda _: folder)

    for _ in range(2):
        (fault,) = shipped.read_genres_document().faults
        assert "stands twice in one place" in fault.problem
    assert not kept_files(tmp_path)


def test_a_kept_document_may_be_read_by_all_who_may_read_its_source(tmp_path: Path) -> None:
    source = tmp_path / "a.yaml"
    source.write_bytes(DATA)
    source.chmod(0o444)

    keep_value(source, DATA, SAYS)

    (file,) = kept_files(tmp_path)
    assert file.stat().st_mode & 0o777 == 0o644


def test_nothing_is_kept_where_python_is_to_keep_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert shipped.read_genres_document().value
    assert not kept_files(tmp_path)


def test_a_folder_that_cannot_be_written_to_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file in the folder's place", encoding="utf-8")

    assert shipped.read_genres_document().value == shipped.read_genres_document().value


def test_a_python_that_keeps_nothing_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", None)

    assert shipped.read_genres_document().value == shipped.read_genres_document().value
    assert not kept_files(tmp_path)
