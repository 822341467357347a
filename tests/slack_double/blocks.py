"""What Slack would refuse in the blocks of a message, a modal or the home tab.

As far as its reference says. Blocks that the reference has and that stand in no table here
(video, file, table, cards) are refused as unknown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.slack_double.checks import (
    Faults,
    check_fields,
    check_flag,
    check_list,
    check_plain,
    check_string,
    check_text,
    units,
)
from tests.slack_double.elements import IN_ACTIONS, IN_INPUT, IN_SECTION, check_element
from tests.slack_double.rich_text import check_rich_text

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_TEXT = 10_000
MARKDOWN_TEXT = 12_000

_ONLY_IN = {"markdown": {"message"}}
"""The surfaces of what not all of them take."""


def faults_in_blocks(blocks: object, surface: str = "message") -> list[str]:
    """Each fault with its JSON pointer, as Slack words them; empty for good blocks.

    ``surface`` is message, modal or home.
    """
    if not isinstance(blocks, list):
        return ["must be an array [json-pointer:/blocks]"]
    faults: list[str] = []
    most = MESSAGE_BLOCKS if surface == "message" else VIEW_BLOCKS
    if len(blocks) > most:
        faults.append(f"no more than {most} items allowed [json-pointer:/blocks]")
    ids = [block["block_id"] for block in blocks if isinstance(block, dict) and "block_id" in block]
    if len(ids) != len(set(map(str, ids))):
        faults.append("block_id is used twice [json-pointer:/blocks]")
    for index, block in enumerate(blocks):
        faults += _block(block, f"/blocks/{index}", surface)
    if sum(map(_focuses, blocks)) > 1:
        faults.append("focus_on_load is true more than once [json-pointer:/blocks]")
    return faults


def text_in_blocks(blocks: object) -> int:
    """UTF-16 units of all text that the blocks hold, addresses too."""
    if isinstance(blocks, dict):
        return sum(
            text_in_blocks(value)
            for key, value in blocks.items()
            if key not in {"type", "block_id", "action_id"}
        )
    if isinstance(blocks, list):
        return sum(text_in_blocks(value) for value in blocks)
    return units(blocks) if isinstance(blocks, str) else 0


def elements_of(block: dict[str, Any]) -> list[dict[str, Any]]:
    """What can be pressed, chosen from or filled in in a block."""
    if block.get("type") == "section":
        return [block["accessory"]] if block.get("accessory") else []
    if block.get("type") == "actions":
        return list(block["elements"])
    return [block["element"]] if block.get("type") == "input" else []


def _focuses(block: object) -> int:
    if isinstance(block, dict):
        return (block.get("focus_on_load") is True) + sum(map(_focuses, block.values()))
    return sum(map(_focuses, block)) if isinstance(block, list) else 0


def _block(block: object, at: str, surface: str) -> Faults:
    kind = block.get("type") if isinstance(block, dict) else None
    check = _BLOCKS.get(kind) if isinstance(kind, str) else None
    if (
        check is None
        or not isinstance(block, dict)
        or surface not in _ONLY_IN.get(str(kind), {surface})
    ):
        yield f"unsupported type: {kind} [json-pointer:{at}/type]"
        return
    if "block_id" in block:
        yield from check_string(block["block_id"], f"{at}/block_id", 255)
    yield from check(block, at)


def _section(block: dict[str, Any], at: str) -> Faults:
    yield from check_fields(block, at, {"text", "fields", "accessory", "expand"})
    if "text" not in block and "fields" not in block:
        yield f"must have text or fields [json-pointer:{at}]"
    if "text" in block:
        yield from check_text(block["text"], f"{at}/text", 3000)
    if "expand" in block:
        yield from check_flag(block["expand"], f"{at}/expand")
    if "accessory" in block:
        accessory = block["accessory"]
        if isinstance(accessory, dict) and accessory.get("type") == "image":
            yield from _image_element(accessory, f"{at}/accessory")
        else:
            yield from check_element(accessory, f"{at}/accessory", allowed=IN_SECTION)
    if "fields" not in block:
        return
    fields = block["fields"]
    if not isinstance(fields, list) or len(fields) > 10:
        yield f"no more than 10 items allowed [json-pointer:{at}/fields]"
        return
    yield from check_list(fields, f"{at}/fields", 1, 10)
    for index, field in enumerate(fields):
        yield from check_text(field, f"{at}/fields/{index}", 2000)


def _header(block: dict[str, Any], at: str) -> Faults:
    yield from check_fields(block, at, {"text"}, {"text"})
    yield from check_plain(block.get("text"), f"{at}/text", 150)


def _context(block: dict[str, Any], at: str) -> Faults:
    yield from check_fields(block, at, {"elements"}, {"elements"})
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 10:
        yield f"must have 1 to 10 items [json-pointer:{at}/elements]"
        return
    for index, element in enumerate(elements):
        here = f"{at}/elements/{index}"
        if isinstance(element, dict) and element.get("type") == "image":
            yield from _image_element(element, here)
        else:
            yield from check_text(element, here, 3000)


def _divider(block: dict[str, Any], at: str) -> Faults:
    yield from check_fields(block, at, set())


def _markdown(block: dict[str, Any], at: str) -> Faults:
    yield from check_fields(block, at, {"text"}, {"text"})
    yield from check_string(block.get("text"), f"{at}/text", MARKDOWN_TEXT)


def _image(block: dict[str, Any], at: str) -> Faults:
    own = {"image_url", "slack_file", "alt_text", "title"}
    yield from check_fields(block, at, own, {"alt_text"})
    yield from _picture(block, at)
    if "title" in block:
        yield from check_plain(block["title"], f"{at}/title", 2000)


def _image_element(element: dict[str, Any], at: str) -> Faults:
    yield from check_fields(element, at, {"image_url", "slack_file", "alt_text"}, {"alt_text"})
    yield from _picture(element, at)


def _picture(value: dict[str, Any], at: str) -> Faults:
    if "slack_file" not in value:
        yield from check_string(value.get("image_url"), f"{at}/image_url", 3000)
    yield from check_string(value.get("alt_text"), f"{at}/alt_text", 2000)


def _actions(block: dict[str, Any], at: str) -> Faults:
    yield from check_fields(block, at, {"elements"}, {"elements"})
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 25:
        yield f"must have 1 to 25 items [json-pointer:{at}/elements]"
        return
    ids = [e.get("action_id") for e in elements if isinstance(e, dict) and "action_id" in e]
    if len(ids) != len(set(ids)):
        yield f"action_id is used twice [json-pointer:{at}/elements]"
    for index, element in enumerate(elements):
        yield from check_element(element, f"{at}/elements/{index}", allowed=IN_ACTIONS)


def _input(block: dict[str, Any], at: str) -> Faults:
    own = {"label", "element", "dispatch_action", "hint", "optional"}
    yield from check_fields(block, at, own, {"label", "element"})
    yield from check_plain(block.get("label"), f"{at}/label", 2000)
    if "hint" in block:
        yield from check_plain(block["hint"], f"{at}/hint", 2000)
    for field in ("dispatch_action", "optional"):
        if field in block:
            yield from check_flag(block[field], f"{at}/{field}")
    yield from check_element(block.get("element"), f"{at}/element", allowed=IN_INPUT)


_BLOCKS: dict[str, Callable[[dict[str, Any], str], Faults]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "divider": _divider,
    "image": _image,
    "actions": _actions,
    "input": _input,
    "markdown": _markdown,
    "rich_text": check_rich_text,
}
