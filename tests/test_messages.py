"""What messages and documents tell people to type has to be there."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from bot.cli.root import root

ROOT = Path(__file__).parents[1]
SPOKEN = sorted(
    [
        *(path for room in ("bot", "watchers", "config") for path in (ROOT / room).rglob("*.py")),
        *(ROOT / "docs").glob("*.md"),
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
    ]
)
# A command as people are told to type it: in backticks, or after a colon in a message.
_COMMAND = re.compile(r"(?:`|: )nightdesk ([a-z]+)(?: ([a-z]+))?")


def find_command(first: str, second: str | None) -> bool:
    """Whether ``nightdesk FIRST SECOND`` is there; SECOND may be an argument."""
    context = click.Context(root)
    command = root.get_command(context, first)
    if command is None:
        return False
    if isinstance(command, click.Group) and second is not None:
        return command.get_command(context, second) is not None
    return True


@pytest.mark.parametrize("path", SPOKEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_that_is_named_is_there(path: Path) -> None:
    for first, second in _COMMAND.findall(path.read_text(encoding="utf-8")):
        assert find_command(first, second or None), f"nightdesk {first} {second}"


def test_a_command_that_is_not_there_would_be_noticed() -> None:
    assert not find_command("nosuch", None)
    assert not find_command("feed", "nosuch")
    assert find_command("feed", "check")
