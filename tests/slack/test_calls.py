"""How Slack's methods are called, by a walk through the code: what no message may be sent with."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.slack

ROOM = Path(bot.slack.__file__).parent
POSTING = {"chat_postMessage", "chat_update"}
SWITCHES = {"unfurl_links", "unfurl_media"}
# Each of them turns text into mentions or links, or posts as somebody else.
FORBIDDEN = {"parse", "link_names", "as_user", "mrkdwn"}
# A scheduled message with metadata never posts, and the other has no blocks.
NEVER = {"chat_scheduleMessage", "chat_meMessage"}


def calls_in(source: str) -> Iterator[tuple[str, dict[str, ast.expr]]]:
    """Each call of a method of Slack's that posts, with what it names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            said = {one.arg: one.value for one in node.keywords if one.arg is not None}
            if node.func.attr.startswith("chat_"):
                yield node.func.attr, said


def faults_in(source: str) -> list[str]:
    found = []
    for method, said in calls_in(source):
        off = {
            name
            for name, value in said.items()
            if isinstance(value, ast.Constant) and value.value is False
        }
        if method in POSTING and not off >= SWITCHES:
            found.append(f"{method} leaves {', '.join(sorted(SWITCHES - off))} to Slack")
        found += [f"{method} names {name}" for name in sorted(FORBIDDEN & said.keys())]
        if method in NEVER:
            found.append(f"{method} is called")
    for node in ast.walk(ast.parse(source)):
        # Rich text and plain text show outside text as it is; these two read it as markup.
        if isinstance(node, ast.Constant) and node.value in {"mrkdwn", "markdown"}:
            found.append(f"text is {node.value}")
    return found


def test_no_message_is_unfurled_nor_read_for_markup() -> None:
    sources = {path.name: path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py")}
    assert {name: faults_in(source) for name, source in sources.items() if faults_in(source)} == {}
    called = {method for source in sources.values() for method, _ in calls_in(source)}
    assert called >= POSTING


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        (
            "c.chat_postMessage(unfurl_links=False)",
            "chat_postMessage leaves unfurl_media to Slack",
        ),
        (
            "c.chat_update(unfurl_links=True, unfurl_media=False)",
            "chat_update leaves unfurl_links to Slack",
        ),
        ("c.chat_postEphemeral(link_names=True)", "chat_postEphemeral names link_names"),
        ("c.chat_postEphemeral(parse='none')", "chat_postEphemeral names parse"),
        ("c.chat_scheduleMessage(post_at=1)", "chat_scheduleMessage is called"),
        ("block = {'type': 'mrkdwn', 'text': title}", "text is mrkdwn"),
        ("block = {'type': 'markdown', 'text': title}", "text is markdown"),
    ],
)
def test_the_walk_sees_what_may_not_be(source: str, fault: str) -> None:
    assert faults_in(source) == [fault]


@pytest.mark.parametrize(
    "source",
    [
        "c.chat_postMessage(unfurl_links=False, unfurl_media=False, text=t)",
        "c.chat_postEphemeral(text=t)",
        "parse(text)",
    ],
)
def test_the_walk_lets_pass_what_is_in_order(source: str) -> None:
    assert faults_in(source) == []
