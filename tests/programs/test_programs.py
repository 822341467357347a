"""A forked program is what a started one is: to whoever starts it, and to itself."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.programs import ROOT, Program

forked_only = pytest.mark.skipif(
    sys.platform != "linux" or "REAL_STARTS" in os.environ, reason="programs are not forked here"
)


def make_env(folder: Path, **names: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "NIGHTDESK_DATA_DIR": str(folder),
        "NIGHTDESK_DATABASE_URL": f"sqlite:///{folder}/nightdesk.db",
        **names,
    }


def call(folder: Path, *words: str, real: bool = False, **names: str) -> tuple[int, bytes, bytes]:
    with Program(
        *words,
        real=real,
        env=make_env(folder, **names),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        out, err = program.communicate(timeout=60)
    return program.returncode, out, err


def was_forked(program: Program) -> bool:
    """A forked process goes by the command of the one that it was forked from."""
    said = Path(f"/proc/{program.pid}/cmdline").read_bytes().split(b"\0")
    return b"tests.programs.server" in said


@pytest.mark.parametrize(
    "words",
    [
        ("entity", "find", "nokia"),
        ("wacth",),
        ("replay", "not-there.jsonl"),
    ],
    ids=" ".join,
)
def test_it_answers_as_one_that_was_started(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert call(tmp_path, *words) == call(tmp_path, *words, real=True)


@forked_only
def test_each_has_the_folder_and_the_environment_that_it_was_given(tmp_path: Path) -> None:
    for name in ("quay", "pier"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "nightdesk.yaml").write_text(
            f"sources: {{{name}: {{name: {name}, url: 'https://{name}.example/rss'}}}}"
        )
        status, out, err = call(folder, "feed", "list", "--json", NIGHTDESK_CONFIG="nightdesk.yaml")
        assert (status, err) == (0, b"")
        assert f'"id": "{name}"'.encode() in out
        assert (folder / "nightdesk.db").exists()


@forked_only
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=lambda one: one.name)
def test_it_is_a_child_of_who_started_it_and_ends_by_a_signal(
    tmp_path: Path, number: signal.Signals
) -> None:
    (tmp_path / "nightdesk.yaml").write_text("{http: {port: 0}, lease_s: 1}")
    with Program(
        "run",
        env=make_env(tmp_path, NIGHTDESK_CONFIG=str(tmp_path / "nightdesk.yaml")),
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            assert was_forked(program)
            status = Path(f"/proc/{program.pid}/status").read_text()
            assert f"PPid:\t{os.getpid()}\n" in status
            assert any(line.startswith("the wire page") for line in program.stderr)
        finally:
            program.send_signal(number)
        program.stderr.close()
        assert program.wait(timeout=60) == (-number if number is signal.SIGKILL else 0)


@forked_only
def test_a_session_of_its_own_is_one(tmp_path: Path) -> None:
    (tmp_path / "nightdesk.yaml").write_text("{http: {port: 0}, lease_s: 1}")
    for own in (True, False):
        with Program(
            "run",
            env=make_env(tmp_path, NIGHTDESK_CONFIG=str(tmp_path / "nightdesk.yaml")),
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=own,
        ) as program:
            try:
                assert program.stderr.readline()  # it has begun
                assert (os.getsid(program.pid) == program.pid) is own
            finally:
                program.kill()


@forked_only
@pytest.mark.parametrize(
    ("names", "keywords"),
    [
        ({}, {"real": True}),
        ({}, {"preexec_fn": os.setpgrp}),
        ({"PYTHONPATH": f"{ROOT}:/elsewhere"}, {}),
    ],
    ids=["asked for", "a keyword", "another path"],
)
def test_what_a_forked_process_cannot_have_is_started(
    tmp_path: Path, names: dict[str, str], keywords: dict[str, object]
) -> None:
    with Program(
        "mark", "--help", env=make_env(tmp_path, **names), stdout=subprocess.PIPE, **keywords
    ) as program:
        assert not was_forked(program)
        program.communicate(timeout=60)


def test_what_the_interpreter_reads_at_its_start_holds(tmp_path: Path) -> None:
    """Python's own variables are not set in a process that runs already."""
    words = ("entity", "find", "诺基亚")
    assert call(tmp_path, *words, PYTHONIOENCODING="ascii") == call(
        tmp_path, *words, PYTHONIOENCODING="ascii", real=True
    )


# What is the same for every process that is forked from one, if a module asks when it is imported.
_PER_PROCESS = {
    "environ", "getenv", "getcwd", "cwd", "getpid", "home", "expanduser", "argv",
    "now", "utcnow", "today", "time", "monotonic", "perf_counter", "urandom", "uuid4",
    "isatty", "Thread",
}  # fmt: skip


def find_asked_at_import(source: str) -> set[str]:
    """Which of them a module asks for when it is imported, rather than when it is called."""
    return {
        name.attr
        for node in _walk_imported(ast.parse(source))
        for name in [node.func if isinstance(node, ast.Call) else node]
        if isinstance(name, ast.Attribute)
        and name.attr in (_PER_PROCESS if isinstance(node, ast.Call) else {"environ", "argv"})
    }


def _walk_imported(node: ast.AST) -> Iterator[ast.AST]:
    """A node with what is in it, but for annotations and the bodies of functions."""
    yield node
    within: list[ast.AST | None] = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        within = [*node.decorator_list, *node.args.defaults, *node.args.kw_defaults]
    elif isinstance(node, ast.Lambda):
        within = []
    elif isinstance(node, ast.AnnAssign):
        within = [node.value]
    for each in within:
        if each is not None:
            yield from _walk_imported(each)


def test_no_module_of_the_program_asks_for_what_each_process_has_of_its_own() -> None:
    asked = {}
    for room in ("bot", "config", "watchers"):
        for module in sorted((ROOT / room).rglob("*.py")):
            source = module.read_text(encoding="utf-8")
            if any(f".{name}" in source for name in _PER_PROCESS):
                asked[str(module)] = find_asked_at_import(source)
    assert {module: names for module, names in asked.items() if names} == {}


def test_what_is_asked_at_import_is_found() -> None:
    assert find_asked_at_import("import os\nHOME = os.environ['HOME']") == {"environ"}
    assert find_asked_at_import("def f(at=clock.now()): ...") == {"now"}
    assert find_asked_at_import("class A:\n    at = time.time()") == {"time"}
    assert find_asked_at_import("def f():\n    return os.environ") == set()
    assert find_asked_at_import("make = lambda: clock.now()") == set()
    assert find_asked_at_import("def f(clock=time.monotonic): ...") == set()
