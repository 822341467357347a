"""The dialog in which a watch is made or changed, as a view, and what somebody entered there."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.alerts.inert import tidy
from bot.languages import phrase
from bot.model import Language, MentionPolicy, Priority, Watch
from bot.slack import elements as kit
from bot.slack.ids import is_direct_id, is_room_id
from bot.slack.merging import Base, make_base, read_base, write_base
from bot.slack.requests import ChannelName
from bot.slack.text import measure

__all__ = [
    "CHANNELS",
    "EXPIRES",
    "PREVIEW",
    "QUERY",
    "SAVE",
    "Draft",
    "draft_of",
    "find_expiry",
    "holds_query",
    "is_within_limits",
    "keep_names",
    "make_dialog",
    "make_done",
    "read_draft",
    "read_language",
    "read_place",
]

SAVE = "watch.save"
"""The callback_id of the dialog."""
QUERY = "watch.query"
PREVIEW = "watch.preview"
CHANNELS = "watch.channels"
EXPIRES = "watch.expires"
_PRIORITY = "watch.priority"
_TOLD = "watch.told"
_HERE = "watch.here"
_LIMITS = "watch.limits"
_NOTE = "watch.note"

_QUERY_LENGTH = 3_000
_OPTIONS = 10
_METADATA = 3_000
_OPTION_TEXT = 75
_OPTION_VALUE = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A watch as somebody enters it.

    ``channels`` are names or ids, as a watch has them. ``name`` is that of the watch which is
    changed, None for a new one. ``expires`` is the last day on which it holds. ``offered`` are
    channels that can be ticked, told or not. ``here`` asks to call everybody. ``base`` is what the
    watch was when the dialog was opened, ``limits`` says what else is set of it, and ``note`` what
    of the command was not understood.
    """

    query: str
    channels: tuple[str, ...]
    priority: Priority = Priority.NORMAL
    expires: date | None = None
    name: str | None = None
    offered: tuple[str, ...] = ()
    here: bool = False
    base: Base | None = None
    limits: str = ""
    note: str = ""


def draft_of(watch: Watch, *, zone: str) -> Draft:
    """What the dialog holds of a watch at first."""
    last = watch.expires and (watch.expires - timedelta(seconds=1)).astimezone(ZoneInfo(zone))
    draft = Draft(
        query=watch.query,
        channels=watch.channels,
        priority=watch.priority,
        expires=last.date() if last else None,
        name=watch.name,
        here=watch.mention is MentionPolicy.HERE,
    )
    return replace(draft, base=make_base(draft))


def find_expiry(last: date, *, zone: str) -> datetime:
    """The end of the last day in a person's zone, in UTC."""
    end = datetime.combine(last + timedelta(days=1), time(), tzinfo=ZoneInfo(zone))
    return end.astimezone(UTC)


def make_dialog(
    draft: Draft,
    below: Sequence[kit.Block],
    *,
    person: str,
    language: Language = Language.ENGLISH,
    place: ChannelName | None = None,
) -> dict[str, Any]:
    """The view, with ``below`` (a preview, or what is wrong) at its end.

    ``place`` is the channel in which it was opened, which travels with it: in a private one
    Slack need not say who is in it, and whoever types there is.
    What was entered stays in Slack's own hands when the view is replaced: the fields keep
    their ids.
    """
    rooms = [one for one in draft.channels if is_room_id(one)]
    others = [one for one in (*draft.channels, *draft.offered) if one not in rooms]
    told = _options([*dict.fromkeys([person, *others])], language)
    chosen = [one for one in told if one["value"] in draft.channels]
    shown = {*rooms, *(one["value"] for one in told)}
    kept = [one for one in draft.channels if one not in shown]
    # A query that is longer than a field may hold is not shown cut: it would be saved so.
    query = draft.query if holds_query(draft) else ""
    blocks: list[kit.Block] = [
        *([{**kit.context(draft.note), "block_id": _NOTE}] if draft.note else []),
        _field(
            QUERY,
            phrase(language, "dialog_query"),
            _without_nothing(
                {
                    "type": "plain_text_input",
                    "action_id": QUERY,
                    "max_length": _QUERY_LENGTH,
                    "initial_value": query,
                    "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
                }
            ),
            dispatch_action=True,
            hint=phrase(language, "dialog_query_hint"),
        ),
        _field(
            CHANNELS,
            phrase(language, "dialog_channels"),
            _without_nothing(
                {
                    "type": "multi_conversations_select",
                    "action_id": CHANNELS,
                    "initial_conversations": rooms,
                    "filter": {"include": ["public", "private"], "exclude_bot_users": True},
                }
            ),
            optional=True,
        ),
        _field(
            _TOLD,
            phrase(language, "dialog_and"),
            _without_nothing(
                {
                    "type": "checkboxes",
                    "action_id": _TOLD,
                    "options": told,
                    "initial_options": chosen,
                }
            ),
            optional=True,
        ),
        _field(
            _PRIORITY,
            phrase(language, "dialog_priority"),
            {
                "type": "static_select",
                "action_id": _PRIORITY,
                "options": [_offer_priority(one, language) for one in Priority],
                "initial_option": _offer_priority(draft.priority, language),
            },
        ),
        _field(
            EXPIRES,
            phrase(language, "dialog_expires"),
            _without_nothing(
                {
                    "type": "datepicker",
                    "action_id": EXPIRES,
                    "initial_date": draft.expires.isoformat() if draft.expires else "",
                }
            ),
            optional=True,
        ),
        _field(
            _HERE,
            phrase(language, "dialog_here"),
            _without_nothing(
                {
                    "type": "checkboxes",
                    "action_id": _HERE,
                    "options": [_offer_here(language)],
                    "initial_options": [_offer_here(language)] if draft.here else [],
                }
            ),
            optional=True,
            hint=phrase(language, "dialog_here_hint"),
        ),
        *([{**kit.context(draft.limits), "block_id": _LIMITS}] if draft.limits else []),
        kit.actions(
            [
                kit.button(
                    phrase(language, "dialog_preview"), action_id=PREVIEW, value=draft.name or "-"
                )
            ]
        ),
        *below,
    ]
    return {
        "type": "modal",
        "callback_id": SAVE,
        "title": kit.plain(phrase(language, "dialog_new" if draft.name is None else "dialog_edit")),
        "submit": kit.plain(phrase(language, "button_save")),
        "close": kit.plain(phrase(language, "button_cancel")),
        "private_metadata": json.dumps(
            {
                "name": draft.name,
                "kept": kept,
                "base": None if draft.base is None else write_base(draft.base),
                "lang": language.value,
                "place": None if place is None else [place.id, place.name],
            },
            ensure_ascii=False,
        ),
        "blocks": blocks,
    }


def holds_query(draft: Draft) -> bool:
    """Whether the dialog has room for the query."""
    return measure(draft.query) <= _QUERY_LENGTH


def is_within_limits(view: Mapping[str, Any]) -> bool:
    """Whether Slack takes the dialog: of a watch that tells more channels than can be ticked, the
    others have to travel with it, and there may be too many.
    """
    return measure(view["private_metadata"]) <= _METADATA


def make_done(
    said: Sequence[kit.Block], *, language: Language = Language.ENGLISH
) -> dict[str, Any]:
    """The view that stands in the place of the dialog once the watch is stored."""
    return {
        "type": "modal",
        "callback_id": "watch.saved",
        "title": kit.plain(phrase(language, "saved_title")),
        "close": kit.plain(phrase(language, "button_close")),
        "blocks": list(said),
    }


def read_language(view: Mapping[str, Any]) -> Language:
    """The language in which the dialog was opened."""
    about = json.loads(view.get("private_metadata") or "{}")
    return Language(about.get("lang", Language.ENGLISH.value))


def read_place(view: Mapping[str, Any]) -> ChannelName | None:
    """The channel in which the dialog was opened; None where it was opened in none."""
    place = json.loads(view.get("private_metadata") or "{}").get("place")
    return None if place is None else ChannelName(id=place[0], name=place[1])


def read_draft(view: Mapping[str, Any]) -> Draft:
    """What was entered in the dialog."""
    values = view.get("state", {}).get("values", {})
    about = json.loads(view.get("private_metadata") or "{}")

    def entered(field: str, key: str) -> Any:
        return values.get(field, {}).get(field, {}).get(key)

    told_before = [
        option["value"]
        for block in view.get("blocks", ())
        if block.get("block_id") == _TOLD
        for option in block["element"]["options"]
    ]
    priority = entered(_PRIORITY, "selected_option") or {}
    told = [one["value"] for one in entered(_TOLD, "selected_options") or ()]
    rooms = entered(CHANNELS, "selected_conversations") or ()
    last = entered(EXPIRES, "selected_date")
    return Draft(
        query=str(entered(QUERY, "value") or ""),
        channels=tuple(dict.fromkeys([*rooms, *told, *about.get("kept", ())])),
        priority=Priority(priority.get("value", Priority.NORMAL.value)),
        expires=date.fromisoformat(last) if last else None,
        name=about.get("name"),
        offered=tuple(told_before),
        here=bool(entered(_HERE, "selected_options")),
        limits=_read_said(view, _LIMITS),
        note=_read_said(view, _NOTE),
        base=read_base(about.get("base")),
    )


def _read_said(view: Mapping[str, Any], id_: str) -> str:
    texts = (
        block["elements"][0]["text"]
        for block in view.get("blocks", ())
        if block.get("block_id") == id_
    )
    return str(next(texts, ""))


def _options(channels: Sequence[str], language: Language) -> list[dict[str, Any]]:
    """What can be ticked: the person's own conversation, and channels that are known by name."""
    return [
        _option(
            phrase(language, "dialog_me")
            if is_direct_id(one)
            else tidy(f"#{one}", limit=_OPTION_TEXT // 2),
            one,
        )
        for one in channels
        if one and measure(one) <= _OPTION_VALUE
    ][:_OPTIONS]


def _offer_here(language: Language) -> dict[str, Any]:
    return _option(phrase(language, "dialog_here_ask"), "here")


def _offer_priority(priority: Priority, language: Language) -> dict[str, Any]:
    return _option(phrase(language, f"dialog_priority_{priority.value}"), priority.value)


def _option(text: str, value: str) -> dict[str, Any]:
    return {"text": kit.plain(text), "value": value}


def _field(
    id_: str, label: str, element: dict[str, Any], *, hint: str = "", **more: bool
) -> kit.Block:
    block = {
        "type": "input",
        "block_id": id_,
        "label": kit.plain(label),
        "element": element,
        **more,
    }
    return {**block, "hint": kit.plain(hint)} if hint else block


def _without_nothing(element: dict[str, Any]) -> dict[str, Any]:
    """Slack refuses an initial value that is empty."""
    return {key: value for key, value in element.items() if value not in ("", [], None)}


def keep_names(draft: Draft, names: Mapping[str, str]) -> Draft:
    """The draft with channels by the names under which they are kept, where they have one."""
    return replace(
        draft, channels=tuple(dict.fromkeys(names.get(one, one) for one in draft.channels))
    )
