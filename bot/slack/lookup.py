"""What can be looked up from the home tab, as dialogs: lists, and the forms that ask what for.

A list has pages, so that it holds as many watches and sources as there are: Slack takes 100
blocks and 250,000 bytes of a dialog.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.alerts.inert import tidy
from bot.languages import phrase
from bot.model import Language
from bot.slack import elements as kit
from bot.slack.text import measure

__all__ = [
    "BACK",
    "END",
    "FIND",
    "HELP",
    "LINK",
    "LISTED",
    "LOOK",
    "MUTED",
    "OF_CHANNEL",
    "ON",
    "ON_A_PAGE",
    "ROOM",
    "SCOPE",
    "SOURCES",
    "SOURCE_DO",
    "TOLD",
    "WATCHES",
    "WATCH_DO",
    "WHY",
    "WHY_OF",
    "AskedOfChannel",
    "Shelf",
    "ask_end",
    "ask_of_channel",
    "ask_why",
    "look_buttons",
    "make_list",
    "make_shown",
    "read_end",
    "read_language",
    "read_of_channel",
    "read_shelf",
    "read_why",
    "show_only",
]

LOOK = "look."
"""How the action_id begins of what opens one of these from the home tab."""
WATCHES, SOURCES, TOLD, WHY, HELP = "watches", "sources", "channel", "why", "help"
"""What stands after it."""

LISTED = "list.show"
"""The callback_id of a list."""
FIND, SCOPE, BACK, ON = "list.find", "list.scope", "list.back", "list.on"
WATCH_DO, SOURCE_DO = "list.watch", "list.source"
OF_CHANNEL, WHY_OF, MUTED = "look.of_channel", "look.why_of", "look.muted"
"""The callback_ids of the forms."""

ON_A_PAGE = 20
ROOM, LINK, END = "look.room", "look.link", "look.end"
"""The fields of the forms."""
_WHAT = "look.what"
_TITLE = 24
_NAME = 80
_OPTION_VALUE = 150
_FIND = 200
_METADATA = 3_000
_UNSHOWN = frozenset({"actions", "input"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Which page of which list: ``of`` is WATCHES or SOURCES; ``scope`` a word, or the key of a
    channel; ``find`` what each line has to hold.
    """

    of: str
    scope: str
    find: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOfChannel:
    """What of which channel is wanted: ``brief``, ``digest``, ``told`` (its watches) or
    ``settings``; ``channel`` None: of the person's own conversation.
    """

    what: str
    channel: str | None


def look_buttons(language: Language) -> list[kit.Element]:
    """The buttons of the home tab that open these."""
    return [
        kit.button(phrase(language, f"look_{what}"), action_id=f"{LOOK}{what}", value="-")
        for what in (WATCHES, SOURCES, TOLD, WHY, HELP)
    ]


def make_list(
    shelf: Shelf,
    lines: Sequence[tuple[kit.Block, kit.Element | None]],
    *,
    of: int,
    scopes: Mapping[str, str],
    notice: Sequence[kit.Block],
    language: Language,
) -> dict[str, Any]:
    """A page of a list: its ``lines`` with what can be done with each, of so many ``of`` all.

    ``scopes`` has by their values what else can be listed.
    """
    first = shelf.page * ON_A_PAGE
    blocks: list[kit.Block] = [*notice, _find_field(shelf, language)]
    offered = [
        _option(name, value) for value, name in scopes.items() if measure(value) <= _OPTION_VALUE
    ]
    chosen = next((one for one in offered if one["value"] == shelf.scope), None)
    scope: kit.Element = {"type": "static_select", "action_id": SCOPE, "options": offered}
    if chosen is not None:
        scope["initial_option"] = chosen
    blocks.append(kit.actions([scope]))
    last = first + len(lines)
    shown = phrase(language, "look_page", first=first + 1, last=last, all=of)
    blocks.append(kit.context(shown if lines else phrase(language, "look_nothing")))
    for line, menu in lines:
        blocks += [line] if menu is None else [line, kit.actions([menu])]
    turns = []
    if first:
        turns.append(_turn(BACK, shelf.page - 1, "look_back", language))
    if last < of:
        turns.append(_turn(ON, shelf.page + 1, "look_on", language))
    if turns:
        blocks.append(kit.actions(turns))
    return {
        "type": "modal",
        "callback_id": LISTED,
        "title": _title(shelf.of, language),
        "submit": kit.plain(phrase(language, "look_show")),
        "close": kit.plain(phrase(language, "button_close")),
        "private_metadata": _keep(language, shelf=asdict(shelf)),
        "blocks": blocks,
    }


def make_shown(blocks: Sequence[kit.Block], *, what: str, language: Language) -> dict[str, Any]:
    """A dialog that only shows something."""
    return {
        "type": "modal",
        "callback_id": "look.shown",
        "title": _title(what, language),
        "close": kit.plain(phrase(language, "button_close")),
        "private_metadata": _keep(language),
        "blocks": list(blocks) or [kit.context(phrase(language, "look_nothing"))],
    }


def show_only(blocks: Sequence[kit.Block]) -> list[kit.Block]:
    """The blocks without what can be pressed on a message alone."""
    return [
        {key: value for key, value in block.items() if key != "accessory"}
        for block in blocks
        if block["type"] not in _UNSHOWN
    ]


def ask_of_channel(language: Language) -> dict[str, Any]:
    """The form that asks what of which channel is wanted."""
    room = {
        "type": "conversations_select",
        "action_id": ROOM,
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }
    options = [
        _option(phrase(language, f"look_{what}"), what)
        for what in ("brief", "digest", "told", "settings")
    ]
    choice = {
        "type": "radio_buttons",
        "action_id": _WHAT,
        "options": options,
        "initial_option": options[0],
    }
    return _form(
        OF_CHANNEL,
        TOLD,
        [
            _input(ROOM, "look_room", room, language, hint="look_room_hint", optional=True),
            _input(_WHAT, "look_what", choice, language),
        ],
        language,
        submit="look_show",
    )


def ask_why(
    language: Language, *, link: str = "", notice: Sequence[kit.Block] = ()
) -> dict[str, Any]:
    """The form that asks for the link of a report."""
    field = _text_field(LINK, link)
    fields = [_input(LINK, "look_link", field, language, hint="look_link_hint")]
    return _form(WHY_OF, WHY, [*notice, *fields], language, submit="look_show")


def ask_end(
    name: str,
    language: Language,
    *,
    entered: str = "",
    shelf: Shelf | None = None,
    notice: Sequence[kit.Block] = (),
) -> dict[str, Any] | None:
    """The form that asks until when a watch is to be mute; ``shelf`` is the list that it lies on.

    None of a watch whose name is too long to travel with it.
    """
    field, shown = _text_field(END, entered), tidy(name, limit=_NAME) or "–"
    fields = [_input(END, "look_end", field, language, hint="look_end_hint", optional=True)]
    view = _form(
        MUTED,
        "mute",
        [kit.rich_text(kit.section([kit.text(shown, bold=True)])), *notice, *fields],
        language,
        submit="look_mute",
        name=name,
        shelf=None if shelf is None else asdict(shelf),
    )
    return view if measure(view["private_metadata"]) <= _METADATA else None


def read_of_channel(view: Mapping[str, Any]) -> AskedOfChannel:
    """What was asked for."""
    what = (_entered(view, _WHAT, "selected_option") or {}).get("value", "brief")
    return AskedOfChannel(
        what=str(what), channel=_entered(view, ROOM, "selected_conversation") or None
    )


def read_why(view: Mapping[str, Any]) -> str:
    """The link that was entered."""
    return str(_entered(view, LINK, "value") or "").strip().strip("<>")


def read_end(view: Mapping[str, Any]) -> tuple[str, str, Shelf | None]:
    """The name of the watch, the end that was entered, and the list that the form lies on."""
    about = _about(view)
    shelf = about.get("shelf")
    entered = str(_entered(view, END, "value") or "").strip()
    return str(about.get("name", "")), entered, None if shelf is None else Shelf(**shelf)


def read_shelf(body: Mapping[str, Any]) -> Shelf:
    """The page that is wanted, from the body of what was pressed or entered in a list."""
    view = body.get("view") or {}
    shelf = Shelf(**_about(view)["shelf"])
    find = str(_entered(view, FIND, "value") or "").strip()
    shelf = shelf if find == shelf.find else replace(shelf, find=find, page=0)
    action: Mapping[str, Any] = next(iter(body.get("actions") or ()), {})
    if action.get("action_id") == SCOPE:
        scope = (action.get("selected_option") or {}).get("value", shelf.scope)
        return replace(shelf, scope=str(scope), page=0)
    if action.get("action_id") in {BACK, ON}:
        page = str(action.get("value", ""))
        return replace(shelf, page=int(page) if page.isdecimal() else 0)
    return shelf


def read_language(view: Mapping[str, Any]) -> Language:
    """The language in which the dialog was opened."""
    return Language(_about(view).get("lang", Language.ENGLISH.value))


def _find_field(shelf: Shelf, language: Language) -> kit.Block:
    find = shelf.find if measure(shelf.find) <= _FIND else ""
    field = _text_field(FIND, find) | {"max_length": _FIND}
    field["dispatch_action_config"] = {"trigger_actions_on": ["on_enter_pressed"]}
    block = _input(FIND, "look_find", field, language, optional=True)
    return {**block, "dispatch_action": True}


def _text_field(id_: str, value: str) -> kit.Element:
    field = {"type": "plain_text_input", "action_id": id_, "max_length": _METADATA // 2}
    return {**field, "initial_value": value} if value else field


def _turn(action_id: str, page: int, label: str, language: Language) -> kit.Element:
    return kit.button(phrase(language, label), action_id=action_id, value=str(page))


def _form(
    callback: str,
    what: str,
    blocks: Sequence[kit.Block],
    language: Language,
    *,
    submit: str,
    **kept: object,
) -> dict[str, Any]:
    return {
        "type": "modal",
        "callback_id": callback,
        "title": _title(what, language),
        "submit": kit.plain(phrase(language, submit)),
        "close": kit.plain(phrase(language, "button_cancel")),
        "private_metadata": _keep(language, **kept),
        "blocks": list(blocks),
    }


def _title(what: str, language: Language) -> kit.Element:
    return kit.plain(phrase(language, f"look_{what}")[:_TITLE])


def _input(
    id_: str, label: str, element: kit.Element, language: Language, *, hint: str = "", **more: bool
) -> kit.Block:
    block = {
        "type": "input",
        "block_id": id_,
        "label": kit.plain(phrase(language, label)),
        "element": element,
        **more,
    }
    return {**block, "hint": kit.plain(phrase(language, hint))} if hint else block


def _option(text: str, value: str) -> kit.Element:
    return {"text": kit.plain(text), "value": value}


def _keep(language: Language, **kept: object) -> str:
    return json.dumps({"lang": language.value, **kept}, ensure_ascii=False)


def _about(view: Mapping[str, Any]) -> dict[str, Any]:
    about: dict[str, Any] = json.loads(view.get("private_metadata") or "{}")
    return about


def _entered(view: Mapping[str, Any], field: str, key: str) -> Any:
    values = (view.get("state") or {}).get("values") or {}
    return values.get(field, {}).get(field, {}).get(key)
