"""What people have entered: the state that payloads carry, and how each kind holds it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tests.slack_double.blocks import elements_of
from tests.slack_double.checks import units
from tests.slack_double.elements import STATEFUL, options_of

Block = dict[str, Any]
State = dict[str, dict[str, Any]]

# For each kind of field: where its state has the value, and what it begins with.
_FIELDS = {
    "plain_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "channels_select": ("selected_channel", "initial_channel"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
}
_BY_OPTION = {"static_select", "radio_buttons"}
_BY_OPTIONS = {"checkboxes", "multi_static_select"}


class NotThere(LookupError):
    """A person can only press and fill in what they see."""


def name_blocks(blocks: list[Block]) -> list[Block]:
    """A copy in which each block and each element has an id, as Slack gives them."""
    named = deepcopy(blocks)
    for index, block in enumerate(named):
        block.setdefault("block_id", f"given{index}")
        for place, element in enumerate(elements_of(block)):
            if element.get("type") != "image":
                element.setdefault("action_id", f"given{index}.{place}")
    return named


def initial_state(blocks: list[Block]) -> State:
    """The values that fields begin with, by block_id and action_id."""
    state: State = {}
    for block in blocks:
        for element in elements_of(block):
            if element["type"] in STATEFUL:
                values = state.setdefault(block["block_id"], {})
                values[element["action_id"]] = state_of(element, _initial(element))
    return state


def state_of(element: Block, value: object) -> dict[str, Any]:
    return {"type": element["type"], _FIELDS[element["type"]][0]: value}


def value_in(state: dict[str, Any]) -> Any:
    """What was entered; None, or nothing in it, where nothing was."""
    return state.get(_FIELDS[state["type"]][0])


def _initial(element: Block) -> object:
    several = element["type"].startswith("multi_") or element["type"] == "checkboxes"
    value = element.get(_FIELDS[element["type"]][1], [] if several else None)
    return deepcopy(value) if value != "" else None


def enter(element: Block, value: object) -> dict[str, Any]:
    """The state of a field in which a person enters ``value``.

    Options are named by the text that is seen, or by their value; channels and people by id.
    Raises NotThere for an option that is not offered and a text that the field does not take.
    """
    kind = element["type"]
    if kind in _BY_OPTION:
        return state_of(element, None if value is None else pick(element, value))
    if kind in _BY_OPTIONS:
        chosen = value if isinstance(value, list | tuple) else [value]
        return state_of(element, [pick(element, one) for one in chosen])
    if kind.startswith("multi_"):
        return state_of(element, list(value) if isinstance(value, list | tuple) else [value])
    if kind == "plain_text_input" and isinstance(value, str):
        length, low = units(value), element.get("min_length", 0)
        high = element.get("max_length", 3000)
        if value and not low <= length <= high:
            raise NotThere(f"the field takes {low} to {high} characters, not {length}")
        if "\n" in value and not element.get("multiline"):
            raise NotThere("the field takes one line only")
    return state_of(element, value if value != "" else None)


def pick(element: Block, wanted: object) -> Block:
    """The option that is read as ``wanted``, or has it as its value."""
    offered = options_of(element)
    for option in offered:
        if wanted in {option["text"]["text"], option["value"]}:
            return option
    texts = [option["text"]["text"] for option in offered]
    raise NotThere(f"no option {wanted!r} is offered, only {texts}")


def missing_fields(blocks: list[Block], state: State) -> dict[str, str]:
    """What Slack itself says of fields that have to be filled in, by block_id."""
    missing = {}
    for block in blocks:
        if block["type"] != "input" or block.get("optional"):
            continue
        element = block["element"]
        entered = value_in(state[block["block_id"]][element["action_id"]])
        if entered is None or entered == []:
            missing[block["block_id"]] = "Please complete this required field."
    return missing
