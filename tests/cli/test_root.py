"""What is promised of every call: help, exit status, and which stream says what."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from bot.cli.root import COMMANDS, root
from tests.cli.conftest import PROJECT, Shell

FIRST_FORM = {
    "check": (),
    "db": ("upgrade", "prune"),
    "deliveries": ("list", "retry"),
    "demo": (),
    "entity": ("find", "list", "add"),
    "feed": ("check", "list", "add", "remove"),
    "replay": (),
    "run": (),
    "watch": ("list", "add", "remove"),
    "why": (),
}
PATHS = [
    *((name,) for name in FIRST_FORM),
    *((name, inner) for name, inners in FIRST_FORM.items() for inner in inners),
]


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_every_command_of_the_first_form_explains_itself(
    shell: Shell, path: tuple[str, ...]
) -> None:
    answer = shell(*path, "--help")

    assert answer.status == 0
    assert f"Usage: nightdesk {' '.join(path)}" in answer.out
    assert answer.err == ""


def test_the_list_of_commands_says_of_each_what_it_is(shell: Shell) -> None:
    answer = shell("--help")

    assert answer.status == 0
    for name, (_, line) in COMMANDS.items():
        assert any(
            name in said.split() and line.split()[0] in said for said in answer.out.splitlines()
        )


def test_every_row_of_the_table_leads_to_a_command_of_its_name() -> None:
    context = click.Context(root)
    for name in COMMANDS:
        command = root.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help


def test_the_version_is_that_of_the_distribution(shell: Shell) -> None:
    from importlib.metadata import version

    assert version("nightdesk") in shell("--version").out


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("feed", "nonsense"),
        ("feed",),
        ("feed", "check"),
        ("watch", "add", "fenwick"),
        ("watch", "add", "fenwick", "--to", "deals", "--priority", "dire"),
        ("deliveries", "retry"),
        ("deliveries", "retry", "one", "--all"),
        ("db", "prune", "--days", "0"),
        ("feed", "add", "ftp://outlet.example/feed"),
        ("feed", "add", "https://outlet.example/feed", "--tier", "4"),
        ("replay", "no-such-file.jsonl", "--watches", "no-such-file.yaml"),
        ("check", "--nonsense"),
    ],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_2_and_says_why_on_standard_error(
    shell: Shell, words: tuple[str, ...]
) -> None:
    answer = shell(*words)

    assert answer.status == 2
    assert answer.out == ""
    assert answer.err.strip()
    assert "Traceback" not in answer.err


@pytest.mark.parametrize(
    "words",
    [("check",), ("feed", "list"), ("watch", "list"), ("entity", "find", "nokia"), ("run",)],
    ids=" ".join,
)
def test_a_wrong_configuration_ends_with_2_and_every_fault_in_its_place(
    shell: Shell, words: tuple[str, ...]
) -> None:
    shell.configure(
        """\
wacthes: []
http: {prot: 1}
watches:
  - {name: deals, query: 'fenwick AND (', channels: [deals]}
sources:
  quay: {name: Quay, url: 'https://quay.example/', tier: 7}
"""
    )

    answer = shell(*words)

    assert answer.status == 2
    assert answer.out == ""
    for place in (
        "nightdesk.yaml:1:",
        "nightdesk.yaml:2:",
        "nightdesk.yaml:4:",
        "nightdesk.yaml:6:",
    ):
        assert place in answer.err
    assert "watches" in answer.err.splitlines()[0]


def test_an_unknown_name_in_the_environment_is_a_fault_too(shell: Shell) -> None:
    shell.set(NIGHTDESK_KEEP_DASY="3")

    answer = shell("watch", "list")

    assert answer.status == 2
    assert "NIGHTDESK_KEEP_DASY" in answer.err
    assert "NIGHTDESK_KEEP_DAYS" in answer.err


def test_the_module_answers_as_the_program_does(shell: Shell) -> None:
    answer = shell.process("entity", "find", "Nokia", "--json")

    assert answer.status == 0
    assert "nokia" in {one["id"] for one in answer.records}
    assert answer.err == ""


def test_json_is_utf_8_whatever_the_terminal_speaks(shell: Shell) -> None:
    shell.configure({"entities": {"kraka": {"name": "Kråka 諾", "aliases": ["Crow Ltd"]}}})

    answer = shell.process("entity", "find", "kraka", "--json", PYTHONIOENCODING="ascii")

    assert answer.status == 0
    assert answer.records[0]["name"] == "Kråka 諾"
    assert "諾" in answer.out


def test_text_that_the_terminal_cannot_show_ends_no_command(shell: Shell) -> None:
    shell.configure({"entities": {"kraka": {"name": "Kråka 諾", "aliases": ["Crow Ltd"]}}})

    answer = shell.process("entity", "find", "kraka", PYTHONIOENCODING="ascii")

    assert answer.status == 0
    assert "Crow Ltd" in answer.out


def test_help_needs_none_of_the_heavy_libraries(shell: Shell) -> None:
    code = (
        "import sys\n"
        "sys.argv = ['nightdesk', '--help']\n"
        "from bot.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    print(*sys.modules, file=sys.stderr)\n"
    )
    import subprocess

    ended = subprocess.run(
        [sys.executable, "-c", code],
        env=shell.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(ended.stderr.split())
    heavy = {"aiohttp", "sqlalchemy", "pydantic", "feedparser", "slack_sdk", "rich", "lark"}
    assert not heavy & loaded


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written_is_a_failure_and_no_traceback(shell: Shell) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "bot.cli", "entity", "find", "nokia"],
            cwd=PROJECT,
            env=os.environ | shell.env,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert run.returncode == 1
    assert "No space left" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_slip_in_a_command_names_the_nearest(shell: Shell) -> None:
    for words, said in (
        (("wacth",), "No such command 'wacth'. Did you mean 'watch'?"),
        (("watch", "preveiw", "x"), "No such command 'preveiw'. Did you mean 'preview'"),
        (("qqq",), "No such command 'qqq'.\n"),
        (("--verbose",), "No such option '--verbose'"),
    ):
        answer = shell(*words)
        assert (answer.status, said in answer.err) == (2, True), words


def test_help_is_a_command_too(shell: Shell) -> None:
    assert shell("help").out == shell("--help").out
    assert shell("help", "watch", "add").out == shell("watch", "add", "--help").out
    assert shell("watch", "help", "add").out == shell("watch", "add", "--help").out
    assert shell("help").status == shell("watch", "help").status == 0
