"""An installation as the container image holds it, shared by all tests of a session."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

__all__ = ["PROJECT", "Installed", "allowed_files", "share_installation"]

PROJECT = Path(__file__).resolve().parents[2]
NOBODY = 65534
_NO_NETWORK = re.compile(
    r"NewConnectionError|NameResolutionError|ConnectTimeoutError|Network is unreachable"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """Where Nightdesk was installed, from what, and as whom it can be run.

    ``folder`` can be reached by everybody; ``context`` holds what was installed from;
    ``uid`` is that of a user without any rights where the tests may become one, else
    None: then the installation is run by whoever runs the tests.
    """

    folder: Path
    context: Path
    prefix: Path
    uid: int | None

    @property
    def account(self) -> dict[str, Any]:
        """The keywords by which `subprocess` runs it as that user."""
        if self.uid is None:
            return {}
        return {"user": self.uid, "group": self.uid, "extra_groups": []}


@contextmanager
def share_installation(shared: Path) -> Iterator[Installed]:
    """The one installation of the test processes that share a folder.

    The first makes it, which takes about half a minute, the others wait; the last to leave
    removes it.
    """
    note = shared / "installed.json"
    with _lock(shared):
        state = json.loads(note.read_text()) if note.exists() else {"users": 0, **_install()}
        note.write_text(json.dumps(state | {"users": state["users"] + 1}))
    folder = Path(state["folder"])
    try:
        yield Installed(
            folder=folder,
            context=folder / "context",
            prefix=folder / "nightdesk",
            uid=state["uid"],
        )
    finally:
        with _lock(shared):
            state = json.loads(note.read_text())
            state["users"] -= 1
            note.write_text(json.dumps(state))
            if not state["users"]:
                note.unlink()
                _remove(folder)


@contextmanager
def _lock(shared: Path) -> Iterator[None]:
    with (shared / "installed.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _install() -> dict[str, Any]:
    """Install from what the image's build is given, and make the tree read-only."""
    folder = Path(tempfile.mkdtemp(prefix="nightdesk-installed-"))
    try:
        folder.chmod(0o755)
        context, prefix = folder / "context", folder / "nightdesk"
        for file in allowed_files(PROJECT):
            target = context / file.relative_to(PROJECT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
        python, uid = _choose_python(folder)
        ended = subprocess.run(
            ["sh", str(context / "deploy" / "install.sh"), str(prefix), python],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if ended.returncode and _NO_NETWORK.search(ended.stderr):
            pytest.skip("the package index cannot be reached, so nothing can be installed")
        assert ended.returncode == 0, ended.stderr
        for path in (prefix, *prefix.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222)
    except BaseException:
        _remove(folder)
        raise
    return {"folder": str(folder), "uid": uid}


def _choose_python(folder: Path) -> tuple[str, int | None]:
    """A Python of this version, and the user without rights who can run it.

    Root becomes nobody; but a Python under root's own home is not for nobody to run.
    """
    own = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
    if os.geteuid() != 0 or any(not place.stat().st_mode & 0o001 for place in folder.parents):
        return str(own), None
    elsewhere = (
        Path(place) / own.name for place in ("/usr/local/bin", "/usr/bin", "/opt/python/bin")
    )
    for python in (own, *elsewhere):
        if python.is_file() and _can_run(python):
            return str(python), NOBODY
    return str(own), None


def _can_run(python: Path) -> bool:
    try:
        ended = subprocess.run(
            [python, "-c", "import ensurepip, sqlite3, ssl, venv"],
            cwd="/",
            env={},
            user=NOBODY,
            group=NOBODY,
            extra_groups=[],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return False
    return ended.returncode == 0


def _remove(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    shutil.rmtree(folder)


def allowed_files(project: Path) -> list[Path]:
    """The files that `.dockerignore` lets into the image's build.

    Its rules in short (docs.docker.com/build/concepts/context): the last pattern that
    matches a path, or a folder above it, decides; ``!`` lets in again.
    """
    rules = []
    for line in (project / ".dockerignore").read_text(encoding="utf-8").splitlines():
        pattern = line.strip()
        if pattern and not pattern.startswith("#"):
            lets_in = pattern.startswith("!")
            rules.append((_compile(pattern.removeprefix("!").strip("/")), lets_in))
    allowed = []
    # What no pattern can let in is not even looked at.
    tops = [top for top in project.iterdir() if _is_let_in(top.relative_to(project), rules)]
    for top in sorted(tops):
        files = [top] if top.is_file() else [one for one in top.rglob("*") if one.is_file()]
        allowed += [one for one in files if _is_let_in(one.relative_to(project), rules)]
    return sorted(allowed)


def _is_let_in(path: Path, rules: list[tuple[re.Pattern[str], bool]]) -> bool:
    let_in = True
    places = [str(one) for one in (path, *path.parents) if str(one) != "."]
    for pattern, verdict in rules:
        if any(pattern.fullmatch(place) for place in places):
            let_in = verdict
    return let_in


def _compile(pattern: str) -> re.Pattern[str]:
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    tokens = re.findall(r"\*\*/|\*\*|\*|\?|\[[^\]]+\]|.", pattern)
    return re.compile(
        "".join(
            parts.get(token, token if token.startswith("[") else re.escape(token))
            for token in tokens
        )
    )
