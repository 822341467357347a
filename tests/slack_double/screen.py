"""The workspace as it stands before a person: channels, messages, threads, what can be pressed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from tests.slack_double.workspace import Posted, Shown, Workspace

Part = dict[str, Any]

_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_STYLES = {"bold": "bold", "italic": "italic", "strike": "strike", "code": "cyan"}
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3_600, 86_400


class Screen:
    """Renders for one reader. ``now`` gives Unix seconds, ``zone`` is the reader's own."""

    def __init__(self, workspace: Workspace, *, now: float, zone: str = "UTC") -> None:
        self._workspace = workspace
        self._now = datetime.fromtimestamp(now, UTC)
        self._zone = ZoneInfo(zone)

    def show_channel(self, name: str) -> Panel:
        """A channel, by name or id, from its first message, each with its thread beneath."""
        said = self._workspace.in_channel(name)
        top = [one for one in said if one.thread_ts is None or one.broadcast]
        shown: list[RenderableType] = []
        for message in top:
            replies = [one for one in said if one.thread_ts == message.ts]
            shown += (
                ["", *self._show_thread(message, replies)]
                if shown
                else [*self._show_thread(message, replies)]
            )
        count = f"{len(top)} message{'' if len(top) == 1 else 's'}"
        return Panel(
            Group(*(shown or [Text("Nothing was said here.", style="dim")])),
            title=Text(self._name(name), style="bold"),
            subtitle=count,
            title_align="left",
        )

    def _name(self, channel: str) -> str:
        """A channel as it is headed; a direct message by who it is with."""
        room = self._workspace.room(channel)
        if room is None:
            return f"#{channel}"
        if room.direct is not None:
            return f"@{self._workspace.users[room.direct]['name']}"
        return f"#{room.name}"

    def show_message(self, message: Posted | Shown) -> Group:
        """One message, from its author to its buttons."""
        at = self._tell_time("{date_short_pretty} at {time}", int(float(message.ts)))
        edited = isinstance(message, Posted) and message.edited
        alone = "  only you see this" if isinstance(message, Shown) else ""
        head = Text.assemble(
            ("Nightdesk", "bold magenta"), ("  APP  ", "dim"), (at + alone, "dim"),
            (" (edited)" if edited else "", "dim"),
        )  # fmt: skip
        return Group(head, *self.show_blocks(message.blocks, message.text))

    def show_blocks(self, blocks: Iterable[Part], fallback: str = "") -> list[RenderableType]:
        """Blocks from the top; the fallback where there is none."""
        shown = [line for block in blocks for line in self._show_block(block)]
        return shown or [Text(_unescape(fallback))]

    def _show_thread(self, message: Posted, replies: list[Posted]) -> Iterator[RenderableType]:
        yield self.show_message(message)
        if not replies:
            return
        number = f"{len(replies)} repl{'y' if len(replies) == 1 else 'ies'}"
        yield Padding(Text(f"└ {number}", style="blue"), (0, 0, 0, 2))
        for reply in replies:
            yield Padding(self.show_message(reply), (0, 0, 0, 6))

    def _show_block(self, block: Part) -> Iterator[RenderableType]:
        kind = block["type"]
        if kind == "divider":
            yield Text("─" * 40, style="dim")
        elif kind == "header":
            yield Text(block["text"]["text"], style="bold underline")
        elif kind == "context":
            line = " ".join(one.get("text", one.get("alt_text", "")) for one in block["elements"])
            yield Text(line, style="dim")
        elif kind == "section":
            texts = [block["text"]] if "text" in block else []
            for text in (*texts, *block.get("fields", ())):
                yield Text(text["text"])
            if "accessory" in block:
                yield _show_pressed([block["accessory"]])
        elif kind == "actions":
            yield _show_pressed(block["elements"])
        elif kind == "input":
            yield Text.assemble((block["label"]["text"], "bold"), ": ", ("▏", "dim"))
        elif kind == "rich_text":
            for part in block["elements"]:
                yield self._show_part(part)
        elif kind == "image":
            yield Text(f"[{block['alt_text']}]", style="dim")
        else:
            yield Text(str(block.get("text", kind)))

    def _show_part(self, part: Part) -> RenderableType:
        if part["type"] == "rich_text_list":
            marks = (
                f"{number}. " if part.get("style") == "ordered" else "• "
                for number in range(1, len(part["elements"]) + 1)
            )
            items = [
                Text(mark) + self._line(item["elements"])
                for mark, item in zip(marks, part["elements"], strict=True)
            ]
            return Padding(Group(*items), (0, 0, 0, 2 * int(part.get("indent", 0))))
        line = self._line(part["elements"])
        if part["type"] == "rich_text_quote":
            bars = [Text("│ ", style="dim") + row for row in line.split("\n")]
            return Group(*bars)
        if part["type"] == "rich_text_preformatted":
            line.stylize("cyan")
            return Padding(line, (0, 0, 0, 2))
        return line

    def _line(self, leaves: list[Part]) -> Text:
        line = Text()
        for leaf in leaves:
            styles = [_STYLES[name] for name, on in leaf.get("style", {}).items() if on]
            styles = [name for name in styles if name]
            if leaf["type"] == "link":
                styles.append(f"link {leaf['url']}")
            line.append(self._read(leaf), style=" ".join(styles))
        line.rstrip()
        return line

    def _read(self, leaf: Part) -> str:
        kind = leaf["type"]
        if kind == "date":
            return self._tell_time(leaf["format"], leaf["timestamp"])
        if kind == "channel":
            room = self._workspace.by_id(leaf["channel_id"])
            return f"#{room.name}" if room else "#unknown"
        if kind == "user":
            return f"@{self._workspace.users.get(leaf['user_id'], {}).get('name', 'unknown')}"
        if kind in {"broadcast", "usergroup"}:
            return f"@{leaf.get('range', leaf.get('usergroup_id'))}"
        if kind == "emoji":
            return f":{leaf['name']}:"
        return str(leaf.get("text", leaf.get("url", "")))

    def _tell_time(self, form: str, timestamp: int) -> str:
        """Slack's date tokens, as this reader meets them."""
        at = datetime.fromtimestamp(timestamp, UTC).astimezone(self._zone)
        today = self._now.astimezone(self._zone).date()
        days = (today - at.date()).days
        long = f"{at:%B} {at.day}, {at.year}"
        short = f"{at:%b} {at.day}, {at.year}"
        near = {-1: "Tomorrow", 0: "Today", 1: "Yesterday"}.get(days)
        tokens = {
            "date_num": f"{at:%Y-%m-%d}",
            "date_slash": f"{at:%m/%d/%Y}",
            "date": long,
            "date_short": short,
            "date_long": f"{at:%A}, {long}",
            "date_long_full": f"{at:%A}, {long}",
            "date_pretty": near or long,
            "date_short_pretty": near or short,
            "date_long_pretty": near or f"{at:%A}, {long}",
            "day_divider_pretty": near or f"{at:%A}, {long}",
            "time": f"{at:%H:%M}",
            "time_secs": f"{at:%H:%M:%S}",
            "ago": _tell_ago((self._now - at).total_seconds()),
        }
        return re.sub(r"\{(\w+)\}", lambda found: tokens.get(found[1], found[0]), form)


def _tell_ago(seconds: float) -> str:
    for length_s, word in ((_DAY_S, "day"), (_HOUR_S, "hour"), (_MINUTE_S, "minute")):
        if seconds >= length_s:
            count = int(seconds // length_s)
            return f"{count} {word}{'' if count == 1 else 's'} ago"
    return "just now"


def _show_pressed(elements: list[Part]) -> Text:
    """Buttons in brackets; of a menu what it offers."""
    line = Text()
    for element in elements:
        if line:
            line.append("  ")
        if element["type"] == "button":
            line.append(f"[ {element['text']['text']} ]", style="bold blue")
            continue
        offered = " · ".join(one["text"]["text"] for one in element.get("options", ()))
        line.append(f"[ ⋯ {offered} ]", style="blue")
    return line


def _unescape(text: str) -> str:
    for entity, char in _ENTITIES.items():
        text = text.replace(entity, char)
    return text
