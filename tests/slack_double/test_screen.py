"""What is shown of a channel is what a person would read there."""

from __future__ import annotations

import io
from typing import Any

from rich.console import Console

from tests.slack_double.screen import Screen
from tests.slack_double.workspace import Workspace

NOON = 1_770_724_800.0  # 10 February 2026, 12:00 UTC


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def rich(kind: str, *leaves: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": [{"type": kind, "elements": list(leaves)}]}


def word(text: str) -> dict[str, Any]:
    return {"type": "text", "text": text}


def read(shown: Any) -> list[str]:
    """The lines of what was rendered, without the frame."""
    paper = io.StringIO()
    Console(file=paper, width=80).print(shown)
    return [line.strip("│ ").rstrip() for line in paper.getvalue().splitlines()]


def make_workspace() -> Workspace:
    workspace = Workspace(now=lambda: NOON)
    workspace.add_channel("tech")
    return workspace


def test_a_channel_shows_its_messages_with_their_threads_beneath() -> None:
    workspace = make_workspace()
    first = workspace.post("tech", text="One", blocks=[], args={})
    workspace.post("tech", text="Two", blocks=[], args={})
    workspace.post("tech", text="Under one", blocks=[], args={}, thread_ts=first.ts)
    lines = read(Screen(workspace, now=NOON).show_channel("tech"))
    assert "#tech" in lines[0]
    assert "2 messages" in lines[-1]
    assert lines[1:-1] == [
        "Nightdesk  APP  Today at 12:00",
        "One",
        "└ 1 reply",
        "Nightdesk  APP  Today at 12:00",
        "Under one",
        "",
        "Nightdesk  APP  Today at 12:00",
        "Two",
    ]


def test_times_are_told_in_the_readers_zone() -> None:
    workspace = make_workspace()
    date = {"type": "date", "timestamp": int(NOON) - 180, "format": "{time}, {ago}"}
    posted = workspace.post("tech", text="x", blocks=[rich("rich_text_section", date)], args={})
    there = Screen(workspace, now=NOON, zone="America/New_York").show_message(posted)
    assert read(there) == ["Nightdesk  APP  Today at 07:00", "06:57, 3 minutes ago"]


def test_each_kind_of_block_can_be_read_and_what_can_be_pressed_is_named() -> None:
    workspace = make_workspace()
    options = [{"text": plain(text), "value": text} for text in ("Useful", "Noise")]
    channel = workspace.rooms[0].id
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": plain("A heading")},
        {"type": "section", "text": plain("A text"), "fields": [plain("A field")]},
        rich("rich_text_quote", word("A quotation")),
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "elements": [{"type": "rich_text_section", "elements": [word("An item")]}],
                }
            ],
        },
        rich("rich_text_section", word("In "), {"type": "channel", "channel_id": channel}),
        {"type": "context", "elements": [plain("Small print")]},
        {
            "type": "actions",
            "elements": [
                {"type": "button", "text": plain("Why"), "action_id": "w"},
                {"type": "overflow", "options": options, "action_id": "m"},
            ],
        },
    ]
    screen = Screen(workspace, now=NOON)
    shown = [line for one in screen.show_blocks(blocks) for line in read(one)]
    assert shown == [
        "A heading",
        "A text",
        "A field",
        "A quotation",
        "• An item",
        "In #tech",
        "Small print",
        "[ Why ]  [ ⋯ Useful · Noise ]",
    ]


def test_a_message_without_blocks_shows_its_text_unescaped() -> None:
    workspace = make_workspace()
    posted = workspace.post("tech", text="A &lt;b&gt; &amp;amp;", blocks=[], args={})
    assert read(Screen(workspace, now=NOON).show_message(posted))[1:] == ["A <b> &amp;"]
