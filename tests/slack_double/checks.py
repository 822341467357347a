"""What the checks of blocks and views are made of: a fault is a text with a JSON pointer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Faults = Iterator[str]


def units(text: str) -> int:
    """The length in UTF-16 units, as JavaScript counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_text(
    value: object, at: str, limit: int, *, kinds: set[str] | frozenset[str] = frozenset()
) -> Faults:
    """A text object."""
    kinds = kinds or {"plain_text", "mrkdwn"}
    if not isinstance(value, dict) or value.get("type") not in kinds:
        yield f"must be one of {', '.join(sorted(kinds))} [json-pointer:{at}]"
        return
    own = {"emoji"} if value["type"] == "plain_text" else {"verbatim"}
    yield from check_fields(value, at, {"text", *own}, {"text"})
    for field in own & value.keys():
        yield from check_flag(value[field], f"{at}/{field}")
    yield from check_string(value.get("text"), f"{at}/text", limit)


def check_plain(value: object, at: str, limit: int) -> Faults:
    """A text object of plain text, which labels and titles want."""
    yield from check_text(value, at, limit, kinds={"plain_text"})


def check_string(value: object, at: str, limit: int) -> Faults:
    if not isinstance(value, str):
        yield f"must be a string [json-pointer:{at}]"
    elif not value:
        yield f"must be more than 0 characters [json-pointer:{at}]"
    elif units(value) > limit:
        yield f"must be less than {limit + 1} characters [json-pointer:{at}]"


def check_flag(value: object, at: str) -> Faults:
    if not isinstance(value, bool):
        yield f"must be a boolean [json-pointer:{at}]"


def check_number(value: object, at: str, low: int, high: int) -> Faults:
    if type(value) is not int or not low <= value <= high:
        yield f"must be a whole number from {low} to {high} [json-pointer:{at}]"


def check_list(value: object, at: str, low: int, high: int) -> Faults:
    if not isinstance(value, list) or not low <= len(value) <= high:
        yield f"must have {low} to {high} items [json-pointer:{at}]"


def check_fields(
    value: dict[str, Any], at: str, known: set[str], needed: set[str] | frozenset[str] = frozenset()
) -> Faults:
    for name in sorted(value.keys() - known - {"type", "block_id"}):
        yield f"no such field [json-pointer:{at}/{name}]"
    for name in sorted(needed - value.keys()):
        yield f"missing required field: {name} [json-pointer:{at}]"
