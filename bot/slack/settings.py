"""The dialog in which a channel's settings are changed, as a view, and what is said of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.alerts import zone_of
from bot.alerts.inert import tidy
from bot.desk import ChannelSettings
from bot.desk.hours import tell_digest, tell_hours
from bot.languages import phrase
from bot.model import SETTABLE, Channel, Language, Threshold
from bot.slack import elements as kit
from bot.slack.answers.core import Answer, make_answer
from bot.slack.ids import is_channel_id, is_direct_id
from bot.slack.introduction import SETTINGS, settings_button

__all__ = [
    "DAYS",
    "DIGEST",
    "EXCEPT",
    "HERE",
    "LANGUAGE",
    "NONE",
    "QUIET",
    "QUIET_ZONE",
    "RESET",
    "SAVE_SETTINGS",
    "SETTINGS",
    "THRESHOLD",
    "WORKDAYS",
    "ZONE",
    "answer_settings",
    "answer_settings_changed",
    "make_settings_dialog",
    "read_place",
    "settings_button",
]

SAVE_SETTINGS = "channel.save"
"""The callback_id of the dialog."""
DIGEST = "channel.digest"
THRESHOLD = "channel.threshold"
DAYS = "channel.days"
QUIET = "channel.quiet"
EXCEPT = "channel.except"
HERE = "channel.here"
ZONE = "channel.zone"
QUIET_ZONE = "channel.quiet_zone"
"""Shown where the quiet hours go by another zone than the digest."""
LANGUAGE = "channel.language"
RESET = "channel.reset"

_NAME = 80
_LINE = 200
NONE = "none"
WORKDAYS = "workdays"
_ALL_DAYS = "all"
_TONGUES = {
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.FRENCH: "Français",
    Language.SPANISH: "Español",
}
_LABELS = {
    "threshold": "settings_threshold",
    "digest": "settings_digest",
    "quiet": "settings_quiet",
    "here": "settings_here",
    "language": "settings_language",
}


def make_settings_dialog(
    settings: ChannelSettings, *, place: str | None, zone: str
) -> dict[str, Any]:
    """The view, filled with what holds now.

    ``place`` is the id of the channel where it was opened, and ``zone`` that of who opens it, for
    a channel that has none.
    """
    now = settings.now
    language = now.language

    def speak(message: str) -> str:
        return phrase(language, message)

    levels = {one.value: speak(f"settings_{one.value}") for one in Threshold}
    days = {_ALL_DAYS: speak("settings_all_days"), WORKDAYS: speak("settings_workdays")}
    digest, workdays = tell_digest(now.digest)
    quiet = now.quiet
    except_ = quiet.except_ if quiet is not None else Threshold.BIGGEST
    blocks: list[kit.Block] = [
        kit.rich_text(kit.section(_head_of(settings))),
        _select(THRESHOLD, speak("settings_threshold"), levels, now.threshold.value),
        _text(DIGEST, speak("settings_digest"), digest, hint=speak("settings_digest_hint")),
        _select(DAYS, speak("settings_days"), days, WORKDAYS if workdays else _ALL_DAYS),
        _text(
            QUIET,
            speak("settings_quiet"),
            "" if quiet is None else tell_hours(quiet.start, quiet.end),
            hint=speak("settings_quiet_hint"),
        ),
        _select(
            EXCEPT,
            speak("settings_except"),
            {NONE: speak("settings_nothing"), **levels},
            NONE if except_ is None else except_.value,
        ),
        _select(
            HERE,
            speak("settings_here"),
            {NONE: speak("settings_never"), **levels},
            NONE if now.here is None else now.here.value,
        ),
        _text(
            ZONE,
            speak("settings_zone"),
            zone if now.digest is None and quiet is None else zone_of(now),
            hint=speak("settings_zone_hint"),
        ),
        _select(
            LANGUAGE,
            speak("settings_language"),
            {one.value: name for one, name in _TONGUES.items()},
            language.value,
        ),
    ]
    if now.digest is not None and quiet is not None and quiet.zone != now.digest.zone:
        label = speak("settings_quiet_zone")
        apart = _text(QUIET_ZONE, label, quiet.zone, hint=speak("settings_zone_hint"))
        blocks.insert(-1, apart)
    if settings.fields:
        option = {"text": kit.plain(speak("settings_reset")), "value": RESET}
        boxes = {"type": "checkboxes", "action_id": RESET, "options": [option]}
        blocks.append(_field(RESET, "Slack", boxes, optional=True))
    return {
        "type": "modal",
        "callback_id": SAVE_SETTINGS,
        "title": kit.plain(speak("settings_title")),
        "submit": kit.plain(speak("button_save")),
        "close": kit.plain(speak("button_cancel")),
        "private_metadata": json.dumps(
            {"channel": now.name, "place": place, "lang": language.value}
        ),
        "blocks": blocks,
    }


def read_place(view: Mapping[str, Any]) -> tuple[str, str | None]:
    """The channel that the dialog is of, as that is kept, and the id of the one in which it was
    opened; None where it was opened in none.
    """
    about = json.loads(view.get("private_metadata") or "{}")
    return str(about.get("channel", "")), about.get("place")


def answer_settings(settings: ChannelSettings) -> Answer:
    """What a channel hears, with a button to change it."""
    language = settings.now.language
    lines = [_tell_setting(name, settings.now, language) for name in SETTABLE]
    said = [*_head_of(settings), kit.text("\n" + "\n".join(lines))]
    note = phrase(language, "settings_none_open")
    return make_answer(
        phrase(language, "settings_title"),
        kit.rich_text(kit.section(said)),
        kit.context(note),
        kit.actions([settings_button(settings.now.name, language=language)]),
    )


def answer_settings_changed(before: Channel, after: Channel) -> Answer:
    """A channel's settings were changed, or are what they were."""
    language = after.language
    lines = [
        phrase(
            language,
            "settings_changed",
            name=phrase(language, _LABELS[name]),
            value=_show(name, after, language),
            before=_show(name, before, language),
        )
        for name in SETTABLE
        if getattr(before, name) != getattr(after, name)
    ]
    lines = [*lines, phrase(language, "settings_hold")] if lines else []
    said = "\n".join(lines) or phrase(language, "settings_same")
    return make_answer(said, kit.rich_text(kit.section([kit.text(said)])), changed=before != after)


def name_room(channel: str) -> kit.Element:
    """A channel within a sentence; a person's own conversation calls nobody."""
    if not is_channel_id(channel) or is_direct_id(channel):
        return kit.text(channel if is_channel_id(channel) else f"#{tidy(channel, limit=_NAME)}")
    return {"type": "channel", "channel_id": channel}


def _head_of(settings: ChannelSettings) -> list[kit.Element]:
    language = settings.now.language
    names = [phrase(language, _LABELS[name]) for name in SETTABLE if name in settings.fields]
    said = phrase(language, "settings_as_files")
    if names:
        said = phrase(language, "settings_set_here", names=", ".join(names))
    return [name_room(settings.now.name), kit.text(f"  {said}")]


def _tell_setting(name: str, channel: Channel, language: Language) -> str:
    label = phrase(language, _LABELS[name])
    return phrase(language, "heading", what=label, said=_show(name, channel, language))


def _show(name: str, channel: Channel, language: Language) -> str:
    """A setting's value in words."""
    if name == "threshold":
        return phrase(language, f"settings_{channel.threshold.value}")
    if name == "language":
        return _TONGUES[channel.language]
    if name == "here":
        here = channel.here
        return phrase(language, "settings_never" if here is None else f"settings_{here.value}")
    if name == "digest":
        return _show_digest(channel, language)
    quiet = channel.quiet
    if quiet is None:
        return phrase(language, "settings_none")
    level = "settings_nothing" if quiet.except_ is None else f"settings_{quiet.except_.value}"
    hours = tell_hours(quiet.start, quiet.end)
    return (
        f"{hours} {quiet.zone} ({phrase(language, 'settings_except')}: {phrase(language, level)})"
    )


def _show_digest(channel: Channel, language: Language) -> str:
    if channel.digest is None:
        return phrase(language, "settings_none")
    times, workdays = tell_digest(channel.digest)
    days = f", {phrase(language, 'settings_workdays')}" if workdays else ""
    return f"{tidy(times, limit=_LINE)}{days}, {channel.digest.zone}"


def _select(id_: str, label: str, options: Mapping[str, str], chosen: str) -> kit.Block:
    offered = [{"text": kit.plain(name), "value": value} for value, name in options.items()]
    initial = next(one for one in offered if one["value"] == chosen)
    element = {
        "type": "static_select",
        "action_id": id_,
        "options": offered,
        "initial_option": initial,
    }
    return _field(id_, label, element)


def _text(id_: str, label: str, value: str, *, hint: str) -> kit.Block:
    element = {"type": "plain_text_input", "action_id": id_, "max_length": _LINE}
    if value:
        element["initial_value"] = value[:_LINE]
    block = _field(id_, label, element, optional=True)
    return {**block, "hint": kit.plain(hint)}


def _field(id_: str, label: str, element: dict[str, Any], **more: bool) -> kit.Block:
    return {
        "type": "input",
        "block_id": id_,
        "label": kit.plain(label),
        "element": element,
        **more,
    }
