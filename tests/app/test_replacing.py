"""A file takes another's place whole or not at all."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from bot.app.replacing import replace_file


def test_a_file_takes_anothers_place_with_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "kept.yaml"
    target.write_text("old")
    replace_file(target, "neü\r\n".encode(), mode=0o640)
    assert target.read_bytes() == "neü\r\n".encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_where_it_cannot_nothing_is_left_beside(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - which one is the system's affair
        replace_file(target, b"new")
    assert list(tmp_path.iterdir()) == [target]
