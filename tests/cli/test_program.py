"""What holds at the end of the process: nothing is lost by leaving before memory is tidied up."""

from __future__ import annotations

import subprocess
import sys

import yaml

from tests.cli.conftest import Shell

# An object that says so when it is taken apart: nothing else tells of what was skipped.
_TOLD = """
import atexit, sys, threading

class Last:
    def __del__(self):
        sys.stderr.write("taken apart;")

kept = Last()
sys.modules["kept_for_the_test"] = kept
sys.argv = ["nightdesk", *{words!r}]
from bot.cli import run_program
import bot.cli.root as command_line

inner = command_line.root.main

def outer(**kwargs):
    atexit.register(sys.stderr.write, "registered;")
    # It goes on until the main thread has ended.
    threading.Thread(
        target=lambda: (threading.main_thread().join(), sys.stderr.write("thread;"))
    ).start()
    {fault}
    return inner(**kwargs)

command_line.root.main = outer
run_program()
"""


def _end(shell: Shell, *words: str, fault: str = "pass") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _TOLD.format(words=list(words), fault=fault)],
        env=shell.environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_program_waits_for_its_threads_and_does_what_was_registered(shell: Shell) -> None:
    ended = _end(shell, "--version")

    assert ended.returncode == 0
    assert ended.stdout.startswith("nightdesk, version ")
    assert ended.stderr == "thread;registered;"


def test_a_call_that_is_wrong_keeps_its_exit_status(shell: Shell) -> None:
    ended = _end(shell, "no-such-command")

    assert ended.returncode == 2
    assert ended.stderr.endswith("thread;registered;")


def test_a_fault_that_nobody_expected_ends_with_its_traceback(shell: Shell) -> None:
    ended = _end(shell, "--version", fault="raise ZeroDivisionError('unheard of')")

    assert ended.returncode == 1
    assert "ZeroDivisionError: unheard of" in ended.stderr
    assert ended.stderr.endswith("taken apart;")


def test_all_that_was_printed_reaches_a_pipe(shell: Shell) -> None:
    answer = shell.process("slack", "manifest")

    assert answer.status == 0
    assert answer.out.startswith("display_information:\n")
    assert yaml.safe_load(answer.out)["settings"]["socket_mode_enabled"] is True


def test_a_reader_of_a_pipe_that_went_away_is_no_fault(shell: Shell) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "slack", "manifest"],
        env=shell.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    program.stdout.close()
    _, told = program.communicate()

    assert program.returncode == 1
    assert told == b""
