"""What Slack would refuse in a rich_text block."""

from __future__ import annotations

from typing import Any

from tests.slack_double.checks import Faults, check_fields, check_string

STYLES = {"bold", "italic", "strike", "code", "underline", "highlight", "client_highlight"}
DATE_TOKENS = (
    "{date_num}", "{date_slash}", "{date}", "{date_short}", "{date_long}", "{date_pretty}",
    "{date_short_pretty}", "{date_long_pretty}", "{time}", "{time_secs}", "{ago}",
    "{day_divider_pretty}", "{date_long_full}",
)  # fmt: skip
PARTS: dict[str, set[str]] = {
    "rich_text_section": set(),
    "rich_text_quote": {"border"},
    "rich_text_preformatted": {"border", "language"},
    "rich_text_list": {"style", "indent", "offset", "border"},
}
# For each leaf its optional and its required fields.
LEAVES: dict[str, tuple[set[str], set[str]]] = {
    "text": ({"style"}, {"text"}),
    "link": ({"text", "style", "unsafe"}, {"url"}),
    "emoji": ({"style", "unicode", "skin_tone"}, {"name"}),
    "user": ({"style"}, {"user_id"}),
    "channel": ({"style"}, {"channel_id"}),
    "usergroup": ({"style"}, {"usergroup_id"}),
    "broadcast": ({"style"}, {"range"}),
    "date": ({"style", "url", "fallback", "timezone"}, {"timestamp", "format"}),
}


def check_rich_text(block: dict[str, Any], at: str) -> Faults:
    yield from check_fields(block, at, {"elements"}, {"elements"})
    elements = block.get("elements")
    if not isinstance(elements, list) or not elements:
        yield f"must have elements [json-pointer:{at}/elements]"
        return
    for index, element in enumerate(elements):
        yield from _part(element, f"{at}/elements/{index}")


def _part(part: object, at: str) -> Faults:
    kind = part.get("type") if isinstance(part, dict) else None
    if not isinstance(part, dict) or kind not in PARTS:
        yield f"unsupported type: {kind} [json-pointer:{at}/type]"
        return
    yield from check_fields(part, at, {"elements", *PARTS[kind]}, {"elements"})
    elements = part.get("elements")
    if not isinstance(elements, list) or not elements:
        yield f"must have elements [json-pointer:{at}/elements]"
        return
    if kind == "rich_text_list" and part.get("style") not in {"bullet", "ordered"}:
        yield f"unknown style [json-pointer:{at}/style]"
    for index, element in enumerate(elements):
        here = f"{at}/elements/{index}"
        if kind == "rich_text_list":
            if not isinstance(element, dict) or element.get("type") != "rich_text_section":
                yield f"a list holds sections [json-pointer:{here}]"
            else:
                yield from _part(element, here)
        else:
            yield from _leaf(element, here, within=kind)


def _leaf(leaf: object, at: str, *, within: str) -> Faults:
    kind = leaf.get("type") if isinstance(leaf, dict) else None
    allowed = {"text", "link"} if within == "rich_text_preformatted" else set(LEAVES)
    if not isinstance(leaf, dict) or kind not in allowed:
        yield f"unsupported type: {kind} [json-pointer:{at}/type]"
        return
    optional, needed = LEAVES[kind]
    yield from check_fields(leaf, at, optional | needed, needed)
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
            yield from check_string(leaf.get(field), f"{at}/{field}", 3000)
    if "text" in leaf and kind == "link":
        yield from check_string(leaf["text"], f"{at}/text", 3000)
    if kind == "link" and not str(leaf.get("url", "")).startswith(("http://", "https://")):
        yield f"must be a valid URL [json-pointer:{at}/url]"
    if kind == "date" and not any(token in str(leaf.get("format")) for token in DATE_TOKENS):
        yield f"holds no known token [json-pointer:{at}/format]"
    if kind == "broadcast" and leaf.get("range") not in {"here", "channel", "everyone"}:
        yield f"unknown range [json-pointer:{at}/range]"
