"""What Slack would refuse in what people press, choose from and fill in."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.slack_double.checks import (
    Faults,
    check_fields,
    check_flag,
    check_list,
    check_number,
    check_plain,
    check_string,
    check_text,
)

Element = dict[str, Any]

# What each kind of select begins with and, where several may be chosen, its plural.
_CHOSEN_IDS = {"users": "user", "conversations": "conversation", "channels": "channel"}
SINGLE_SELECTS = {"static_select", "users_select", "conversations_select", "channels_select"}
MULTI_SELECTS = {f"multi_{kind}" for kind in SINGLE_SELECTS}
_PICKERS = {"datepicker", "timepicker", "datetimepicker"}
_BOXES = {"checkboxes", "radio_buttons"}
_TYPED = {"plain_text_input", "number_input", "email_text_input", "url_text_input"}

IN_ACTIONS = {"button", "overflow", *SINGLE_SELECTS, *_PICKERS, *_BOXES}
IN_SECTION = {*IN_ACTIONS, *MULTI_SELECTS} - {"datetimepicker"}
IN_INPUT = {*SINGLE_SELECTS, *MULTI_SELECTS, *_PICKERS, *_BOXES, *_TYPED}
STATEFUL = IN_INPUT
"""What a view's or a message's state has a value of."""


def check_element(element: object, at: str, *, allowed: set[str]) -> Faults:
    """One interactive element, of those that may stand there."""
    kind = element.get("type") if isinstance(element, dict) else None
    if not isinstance(element, dict) or kind not in allowed:
        yield f"unsupported type: {kind} [json-pointer:{at}/type]"
        return
    if "action_id" in element:
        yield from check_string(element["action_id"], f"{at}/action_id", 255)
    if "confirm" in element:
        yield from _check_confirm(element["confirm"], f"{at}/confirm")
    if "placeholder" in element:
        yield from check_plain(element["placeholder"], f"{at}/placeholder", 150)
    if "focus_on_load" in element:
        yield from check_flag(element["focus_on_load"], f"{at}/focus_on_load")
    yield from _CHECKS[str(kind)](element, at)


def _known(element: Element, at: str, own: set[str], needed: set[str] | None = None) -> Faults:
    yield from check_fields(element, at, {"action_id", *own}, needed or set())


def _check_button(element: Element, at: str) -> Faults:
    own = {"text", "url", "value", "style", "confirm", "accessibility_label"}
    yield from _known(element, at, own, {"text"})
    yield from check_plain(element.get("text"), f"{at}/text", 75)
    for field, limit in (("value", 2000), ("url", 3000), ("accessibility_label", 75)):
        if field in element:
            yield from check_string(element[field], f"{at}/{field}", limit)
    if element.get("style", "primary") not in {"primary", "danger"}:
        yield f"unknown style [json-pointer:{at}/style]"


def _check_overflow(element: Element, at: str) -> Faults:
    yield from _known(element, at, {"options", "confirm"}, {"options"})
    yield from _check_options(element, at, low=2, high=5, links=True)


def _check_boxes(element: Element, at: str) -> Faults:
    several = element["type"] == "checkboxes"
    initial = "initial_options" if several else "initial_option"
    yield from _known(element, at, {"options", initial, "confirm", "focus_on_load"}, {"options"})
    yield from _check_options(element, at, low=1, high=10, marked_up=True)
    yield from _check_initial(element, at, initial, several=several)


def _check_static(element: Element, at: str) -> Faults:
    several = element["type"].startswith("multi_")
    initial = "initial_options" if several else "initial_option"
    own = {"options", "option_groups", "placeholder", initial, "confirm", "focus_on_load"}
    yield from _known(element, at, own | ({"max_selected_items"} if several else set()))
    if ("options" in element) == ("option_groups" in element):
        yield f"must have either options or option_groups [json-pointer:{at}]"
    elif "options" in element:
        yield from _check_options(element, at, low=1, high=100)
    else:
        groups = element["option_groups"]
        yield from check_list(groups, f"{at}/option_groups", 1, 100)
        for index, group in enumerate(groups if isinstance(groups, list) else ()):
            here = f"{at}/option_groups/{index}"
            if not isinstance(group, dict):
                yield f"must be an object [json-pointer:{here}]"
                continue
            yield from check_fields(group, here, {"label", "options"}, {"label", "options"})
            yield from check_plain(group.get("label"), f"{here}/label", 75)
            yield from _check_options(group, here, low=1, high=100)
    yield from _check_initial(element, at, initial, several=several)
    yield from _check_most(element, at)


def _check_ids(element: Element, at: str) -> Faults:
    several = element["type"].startswith("multi_")
    of = element["type"].removeprefix("multi_").removesuffix("_select")
    initial = f"initial_{of}" if several else f"initial_{_CHOSEN_IDS[of]}"
    own = {"placeholder", initial, "confirm", "focus_on_load"}
    own |= {"max_selected_items"} if several else set()
    if of != "users" and not several:
        own |= {"response_url_enabled"}
    if of == "conversations":
        own |= {"default_to_current_conversation", "filter"}
    yield from _known(element, at, own)
    chosen = element.get(initial, [] if several else "x")
    if several:
        yield from check_list(chosen, f"{at}/{initial}", 0, 100)
    else:
        yield from check_string(chosen, f"{at}/{initial}", 255)
    for field in own & element.keys() & {"response_url_enabled", "default_to_current_conversation"}:
        yield from check_flag(element[field], f"{at}/{field}")
    yield from _check_filter(element.get("filter", {"include": ["im"]}), f"{at}/filter")
    yield from _check_most(element, at)


def _check_filter(value: object, at: str) -> Faults:
    if not isinstance(value, dict) or not value:
        yield f"must be an object with something in it [json-pointer:{at}]"
        return
    own = {"include", "exclude_external_shared_channels", "exclude_bot_users"}
    yield from check_fields(value, at, own)
    kinds = value.get("include", ["im"])
    if not isinstance(kinds, list) or not kinds or set(kinds) - {"im", "mpim", "private", "public"}:
        yield f"must name im, mpim, private, public [json-pointer:{at}/include]"


def _check_most(element: Element, at: str) -> Faults:
    if "max_selected_items" in element:
        yield from check_number(element["max_selected_items"], f"{at}/max_selected_items", 1, 100)


_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def _check_date(element: Element, at: str) -> Faults:
    yield from _known(element, at, {"initial_date", "placeholder", "confirm", "focus_on_load"})
    if not _DATE.fullmatch(str(element.get("initial_date", "2026-01-01"))):
        yield f"must be YYYY-MM-DD [json-pointer:{at}/initial_date]"


def _check_time(element: Element, at: str) -> Faults:
    own = {"initial_time", "placeholder", "confirm", "focus_on_load", "timezone"}
    yield from _known(element, at, own)
    if not _TIME.fullmatch(str(element.get("initial_time", "09:00"))):
        yield f"must be HH:mm [json-pointer:{at}/initial_time]"


def _check_moment(element: Element, at: str) -> Faults:
    yield from _known(element, at, {"initial_date_time", "confirm", "focus_on_load"})
    if "initial_date_time" in element:
        moment = element["initial_date_time"]
        yield from check_number(moment, f"{at}/initial_date_time", 10**9, 10**10 - 1)


def _check_typed(element: Element, at: str) -> Faults:
    own = {"initial_value", "placeholder", "focus_on_load", "dispatch_action_config"}
    if element["type"] == "plain_text_input":
        own |= {"multiline", "min_length", "max_length"}
        for field, low in (("min_length", 0), ("max_length", 1)):
            if field in element:
                yield from check_number(element[field], f"{at}/{field}", low, 3000)
        if "multiline" in element:
            yield from check_flag(element["multiline"], f"{at}/multiline")
    if element["type"] == "number_input":
        own |= {"is_decimal_allowed", "min_value", "max_value"}
        yield from check_flag(element.get("is_decimal_allowed"), f"{at}/is_decimal_allowed")
    yield from _known(element, at, own)
    if "initial_value" in element:
        limit = min(3000, int(element.get("max_length", 3000)))
        value = element["initial_value"]
        # An empty one is taken, as none.
        yield from check_string("x" if value == "" else value, f"{at}/initial_value", limit)
    config = element.get("dispatch_action_config", {"trigger_actions_on": ["on_enter_pressed"]})
    moments = config.get("trigger_actions_on") if isinstance(config, dict) else None
    known = {"on_enter_pressed", "on_character_entered"}
    if not isinstance(moments, list) or not moments or set(moments) - known:
        yield f"must name {', '.join(sorted(known))} [json-pointer:{at}/dispatch_action_config]"


def _check_options(
    holder: Element, at: str, *, low: int, high: int, links: bool = False, marked_up: bool = False
) -> Faults:
    options = holder.get("options")
    yield from check_list(options, f"{at}/options", low, high)
    for index, option in enumerate(options if isinstance(options, list) else ()):
        here = f"{at}/options/{index}"
        if not isinstance(option, dict):
            yield f"must be an object [json-pointer:{here}]"
            continue
        known = {"text", "value", "description"} | ({"url"} if links else set())
        yield from check_fields(option, here, known, {"text", "value"})
        kinds = {"plain_text", "mrkdwn"} if marked_up else {"plain_text"}
        yield from check_text(option.get("text"), f"{here}/text", 75, kinds=kinds)
        yield from check_string(option.get("value"), f"{here}/value", 150)
        if "description" in option:
            described = option["description"]
            yield from check_text(described, f"{here}/description", 75, kinds=kinds)
        if "url" in option:
            yield from check_string(option["url"], f"{here}/url", 3000)


def _check_initial(element: Element, at: str, field: str, *, several: bool) -> Faults:
    if field not in element:
        return
    initial = element[field]
    chosen = initial if several and isinstance(initial, list) else [initial]
    if several and not chosen:
        yield f"must have 1 item or more [json-pointer:{at}/{field}]"
    there = options_of(element)
    if any(one not in there for one in chosen):
        yield f"must be one of the options, to the letter [json-pointer:{at}/{field}]"


def options_of(element: Element) -> list[Element]:
    """The options of a select, those of its groups too."""
    grouped = [one for group in element.get("option_groups") or () for one in group["options"]]
    return [*(element.get("options") or ()), *grouped]


def _check_confirm(value: object, at: str) -> Faults:
    if not isinstance(value, dict):
        yield f"must be an object [json-pointer:{at}]"
        return
    parts = {"title": 100, "text": 300, "confirm": 30, "deny": 30}
    yield from check_fields(value, at, {*parts, "style"}, set(parts))
    for part, limit in parts.items():
        kinds = {"plain_text", "mrkdwn"} if part == "text" else {"plain_text"}
        yield from check_text(value.get(part), f"{at}/{part}", limit, kinds=kinds)
    if value.get("style", "primary") not in {"primary", "danger"}:
        yield f"unknown style [json-pointer:{at}/style]"


_CHECKS: dict[str, Callable[[Element, str], Faults]] = {
    "button": _check_button,
    "overflow": _check_overflow,
    "checkboxes": _check_boxes,
    "radio_buttons": _check_boxes,
    "datepicker": _check_date,
    "timepicker": _check_time,
    "datetimepicker": _check_moment,
    "static_select": _check_static,
    "multi_static_select": _check_static,
    **dict.fromkeys(_TYPED, _check_typed),
    **{f"{several}{of}_select": _check_ids for of in _CHOSEN_IDS for several in ("", "multi_")},
}
