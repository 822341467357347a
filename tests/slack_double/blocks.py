"""What Slack would refuse in a message's blocks, as far as its reference says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

MESSAGE_BLOCKS = 50
MESSAGE_TEXT = 10_000

STYLES = {"bold", "italic", "strike", "code", "underline", "highlight", "client_highlight"}
DATE_TOKENS = (
    "{date_num}", "{date_slash}", "{date}", "{date_short}", "{date_long}", "{date_pretty}",
    "{date_short_pretty}", "{date_long_pretty}", "{time}", "{time_secs}", "{ago}",
    "{day_divider_pretty}", "{date_long_full}",
)  # fmt: skip

Faults = Iterator[str]


def faults_in_blocks(blocks: object) -> list[str]:
    """Each fault with its JSON pointer, as Slack words them; empty for good blocks."""
    if not isinstance(blocks, list):
        return ["must be an array [json-pointer:/blocks]"]
    faults: list[str] = []
    if len(blocks) > MESSAGE_BLOCKS:
        faults.append(f"no more than {MESSAGE_BLOCKS} items allowed [json-pointer:/blocks]")
    ids = [block["block_id"] for block in blocks if isinstance(block, dict) and "block_id" in block]
    if len(ids) != len(set(ids)):
        faults.append("block_id is used twice [json-pointer:/blocks]")
    for index, block in enumerate(blocks):
        faults += _block(block, f"/blocks/{index}")
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


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _block(block: object, at: str) -> Faults:
    kind = block.get("type") if isinstance(block, dict) else None
    check = _BLOCKS.get(kind) if isinstance(kind, str) else None
    if check is None or not isinstance(block, dict):
        yield f"unsupported type: {kind} [json-pointer:{at}/type]"
        return
    if "block_id" in block:
        yield from _string(block["block_id"], f"{at}/block_id", 255)
    yield from check(block, at)


def _section(block: dict[str, Any], at: str) -> Faults:
    yield from _fields(block, at, {"text", "fields", "accessory", "expand"})
    if "text" not in block and "fields" not in block:
        yield f"must have text or fields [json-pointer:{at}]"
    if "text" in block:
        yield from _text(block["text"], f"{at}/text", 3000)
    fields = block.get("fields", [])
    if not isinstance(fields, list) or len(fields) > 10:
        yield f"no more than 10 items allowed [json-pointer:{at}/fields]"
        return
    for index, field in enumerate(fields):
        yield from _text(field, f"{at}/fields/{index}", 2000)
    if "accessory" in block:
        yield from _interactive(block["accessory"], f"{at}/accessory")


def _header(block: dict[str, Any], at: str) -> Faults:
    yield from _fields(block, at, {"text"}, {"text"})
    yield from _text(block.get("text"), f"{at}/text", 150, kinds={"plain_text"})


def _context(block: dict[str, Any], at: str) -> Faults:
    yield from _fields(block, at, {"elements"}, {"elements"})
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 10:
        yield f"must have 1 to 10 items [json-pointer:{at}/elements]"
        return
    for index, element in enumerate(elements):
        here = f"{at}/elements/{index}"
        if isinstance(element, dict) and element.get("type") == "image":
            yield from _image_element(element, here)
        else:
            yield from _text(element, here, 3000)


def _divider(block: dict[str, Any], at: str) -> Faults:
    yield from _fields(block, at, set())


def _image(block: dict[str, Any], at: str) -> Faults:
    yield from _fields(block, at, {"image_url", "alt_text", "title"}, {"image_url", "alt_text"})
    yield from _string(block.get("image_url"), f"{at}/image_url", 3000)
    yield from _string(block.get("alt_text"), f"{at}/alt_text", 2000)


def _image_element(element: dict[str, Any], at: str) -> Faults:
    yield from _fields(element, at, {"image_url", "alt_text"}, {"image_url", "alt_text"})
    yield from _string(element.get("image_url"), f"{at}/image_url", 3000)
    yield from _string(element.get("alt_text"), f"{at}/alt_text", 2000)


def _actions(block: dict[str, Any], at: str) -> Faults:
    yield from _fields(block, at, {"elements"}, {"elements"})
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 25:
        yield f"must have 1 to 25 items [json-pointer:{at}/elements]"
        return
    ids = [e.get("action_id") for e in elements if isinstance(e, dict) and "action_id" in e]
    if len(ids) != len(set(ids)):
        yield f"action_id is used twice [json-pointer:{at}/elements]"
    for index, element in enumerate(elements):
        yield from _interactive(element, f"{at}/elements/{index}")


def _interactive(element: object, at: str) -> Faults:
    if not isinstance(element, dict) or element.get("type") not in {"button", "overflow"}:
        yield f"unsupported type [json-pointer:{at}/type]"
        return
    if "action_id" in element:
        yield from _string(element["action_id"], f"{at}/action_id", 255)
    if element["type"] == "button":
        yield from _fields(
            element,
            at,
            {"text", "action_id", "url", "value", "style", "confirm", "accessibility_label"},
            {"text"},
        )
        yield from _text(element.get("text"), f"{at}/text", 75, kinds={"plain_text"})
        for field, limit in (("value", 2000), ("url", 3000)):
            if field in element:
                yield from _string(element[field], f"{at}/{field}", limit)
        if element.get("style", "primary") not in {"primary", "danger"}:
            yield f"unknown style [json-pointer:{at}/style]"
        return
    yield from _fields(element, at, {"options", "action_id", "confirm"}, {"options"})
    options = element.get("options")
    if not isinstance(options, list) or not 2 <= len(options) <= 5:
        yield f"must have 2 to 5 items [json-pointer:{at}/options]"
        return
    for index, option in enumerate(options):
        here = f"{at}/options/{index}"
        if not isinstance(option, dict):
            yield f"must be an object [json-pointer:{here}]"
            continue
        yield from _text(option.get("text"), f"{here}/text", 75, kinds={"plain_text"})
        yield from _string(option.get("value"), f"{here}/value", 150)


def _rich_text(block: dict[str, Any], at: str) -> Faults:
    yield from _fields(block, at, {"elements"}, {"elements"})
    elements = block.get("elements")
    if not isinstance(elements, list) or not elements:
        yield f"must have elements [json-pointer:{at}/elements]"
        return
    for index, element in enumerate(elements):
        yield from _rich_part(element, f"{at}/elements/{index}")


def _rich_part(part: object, at: str) -> Faults:
    kind = part.get("type") if isinstance(part, dict) else None
    if not isinstance(part, dict) or kind not in _RICH_PARTS:
        yield f"unsupported type: {kind} [json-pointer:{at}/type]"
        return
    yield from _fields(part, at, {"elements", *_RICH_PARTS[kind]}, {"elements"})
    elements = part.get("elements")
    if not isinstance(elements, list) or not elements:
        yield f"must have elements [json-pointer:{at}/elements]"
        return
    for index, element in enumerate(elements):
        here = f"{at}/elements/{index}"
        if kind == "rich_text_list":
            if not isinstance(element, dict) or element.get("type") != "rich_text_section":
                yield f"a list holds sections [json-pointer:{here}]"
            else:
                yield from _rich_part(element, here)
        else:
            yield from _rich_leaf(element, here, within=kind)


def _rich_leaf(leaf: object, at: str, *, within: str) -> Faults:
    kind = leaf.get("type") if isinstance(leaf, dict) else None
    allowed = {"text", "link"} if within == "rich_text_preformatted" else set(_RICH_LEAVES)
    if not isinstance(leaf, dict) or kind not in allowed:
        yield f"unsupported type: {kind} [json-pointer:{at}/type]"
        return
    optional, needed = _RICH_LEAVES[kind]
    yield from _fields(leaf, at, optional | needed, needed)
    style = leaf.get("style", {})
    if not isinstance(style, dict) or not style.keys() <= STYLES:
        yield f"unknown style [json-pointer:{at}/style]"
    elif any(value is not True and value is not False for value in style.values()):
        yield f"must be a boolean [json-pointer:{at}/style]"
    for field in sorted(needed):
        if field == "timestamp":
            if type(leaf.get(field)) is not int:
                yield f"must provide an integer [json-pointer:{at}/timestamp]"
        else:
            yield from _string(leaf.get(field), f"{at}/{field}", 3000)
    if "text" in leaf and kind == "link":
        yield from _string(leaf["text"], f"{at}/text", 3000)
    if kind == "link" and not str(leaf.get("url", "")).startswith(("http://", "https://")):
        yield f"must be a valid URL [json-pointer:{at}/url]"
    if kind == "date" and not any(token in str(leaf.get("format")) for token in DATE_TOKENS):
        yield f"holds no known token [json-pointer:{at}/format]"
    if kind == "broadcast" and leaf.get("range") not in {"here", "channel", "everyone"}:
        yield f"unknown range [json-pointer:{at}/range]"


def _text(
    value: object, at: str, limit: int, *, kinds: set[str] | frozenset[str] = frozenset()
) -> Faults:
    kinds = kinds or {"plain_text", "mrkdwn"}
    if not isinstance(value, dict) or value.get("type") not in kinds:
        yield f"must be one of {', '.join(sorted(kinds))} [json-pointer:{at}]"
        return
    own = {"emoji"} if value["type"] == "plain_text" else {"verbatim"}
    yield from _fields(value, at, {"text", *own}, {"text"})
    for field in own & value.keys():
        if not isinstance(value[field], bool):
            yield f"must be a boolean [json-pointer:{at}/{field}]"
    yield from _string(value.get("text"), f"{at}/text", limit)


def _string(value: object, at: str, limit: int) -> Faults:
    if not isinstance(value, str):
        yield f"must be a string [json-pointer:{at}]"
    elif not value:
        yield f"must be more than 0 characters [json-pointer:{at}]"
    elif units(value) > limit:
        yield f"must be less than {limit + 1} characters [json-pointer:{at}]"


def _fields(
    value: dict[str, Any], at: str, known: set[str], needed: set[str] | frozenset[str] = frozenset()
) -> Faults:
    for name in sorted(value.keys() - known - {"type", "block_id"}):
        yield f"no such field [json-pointer:{at}/{name}]"
    for name in sorted(needed - value.keys()):
        yield f"missing required field: {name} [json-pointer:{at}]"


_BLOCKS: dict[str, Callable[[dict[str, Any], str], Faults]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "divider": _divider,
    "image": _image,
    "actions": _actions,
    "rich_text": _rich_text,
}
_RICH_PARTS: dict[str, set[str]] = {
    "rich_text_section": set(),
    "rich_text_quote": {"border"},
    "rich_text_preformatted": {"border", "language"},
    "rich_text_list": {"style", "indent", "offset", "border"},
}
# For each leaf its optional and its required fields.
_RICH_LEAVES: dict[str, tuple[set[str], set[str]]] = {
    "text": ({"style"}, {"text"}),
    "link": ({"text", "style", "unsafe"}, {"url"}),
    "emoji": ({"style", "unicode", "skin_tone"}, {"name"}),
    "user": ({"style"}, {"user_id"}),
    "channel": ({"style"}, {"channel_id"}),
    "usergroup": ({"style"}, {"usergroup_id"}),
    "broadcast": ({"style"}, {"range"}),
    "date": ({"style", "url", "fallback", "timezone"}, {"timestamp", "format"}),
}
