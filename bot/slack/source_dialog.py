"""The dialog in which a source is added: its address, what was found there, and which of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.alerts.inert import tidy, tidy_url
from bot.errors import DeskError
from bot.languages import phrase, say
from bot.model import Language
from bot.slack import elements as kit
from bot.slack.text import measure
from watchers.findings import FoundSource

__all__ = [
    "ADD",
    "LOOK",
    "NEW_SOURCE",
    "URL",
    "WHICH",
    "ChosenSource",
    "make_address_dialog",
    "make_choice_dialog",
    "make_looking_dialog",
    "read_address",
    "read_chosen",
    "read_language",
    "source_button",
]

LOOK = "source.look"
"""The callback_id of the dialog that asks for an address."""
ADD = "source.add"
"""The callback_id of the dialog that asks which of what was found."""
NEW_SOURCE = "source.new"
"""The button that opens the dialog; its value is an address, or ``-`` for none."""
URL = "source.url"
WHICH = "source.which"
_NAME = "source.name"
_TIER = "source.tier"

_CHOICES = 8
_METADATA = 3_000
_BUTTON_VALUE = 2_000
_OPTION_TEXT = 75
_SHOWN_URL = 200
_TITLE = 60
_HEADLINE = 120
_SAID = 1_000
_LONGEST_NAME = 80
_URL_LENGTH = 1_500
_TIERS = ("3", "2", "1")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenSource:
    """What somebody chose; ``name`` is empty where they gave none."""

    found: FoundSource
    name: str
    tier: int


def make_address_dialog(
    language: Language, *, url: str = "", said: str = "", notes: Sequence[str] = ()
) -> dict[str, Any]:
    """The view that asks for an address, filled with what was typed.

    ``said`` is why it asks again (nothing was found, or nothing answers), and ``notes`` what else
    there is to know of that.
    """
    shown = [tidy(note, limit=_SHOWN_URL) for note in notes[:_CHOICES]]
    above = [_say(said), *(kit.context(note) for note in shown if note)] if said else []
    element: dict[str, Any] = {
        "type": "plain_text_input",
        "action_id": URL,
        "max_length": _URL_LENGTH,
    }
    if 0 < measure(url) <= _URL_LENGTH:
        element["initial_value"] = url
    block = _field(URL, phrase(language, "source_address"), element)
    return _modal(language, [*above, block], callback=LOOK, submit="button_look", about={})


def make_looking_dialog(language: Language, url: str) -> dict[str, Any]:
    """The view that stands there while an address is asked."""
    said = phrase(language, "source_looking", url=_show_url(url))
    return _modal(language, [_say(said)], callback="source.looking")


def make_choice_dialog(
    language: Language,
    url: str,
    found: Sequence[FoundSource],
    watched: Mapping[str, str],
) -> dict[str, Any]:
    """The view that shows what was found at ``url`` with its latest entries, and asks which.

    ``watched`` has the ids of those that are watched already, by address; these cannot be chosen.
    """
    offered: list[FoundSource] = []
    for one in found:
        about = _describe([*offered, one], language)
        if one.url not in watched and measure(about) <= _METADATA and len(offered) < _CHOICES:
            offered.append(one)
    said = phrase(language, "source_found", url=_show_url(url))
    blocks: list[kit.Block] = [_say(said)]
    for one in found[: _CHOICES + len(watched)]:
        number = offered.index(one) + 1 if one in offered else None
        blocks.append(_show(one, number, watched.get(one.url), language))
    if not offered:
        return _modal(language, blocks, callback="source.nothing")
    options = [
        {"text": kit.plain(_label(one, number, language)), "value": str(number - 1)}
        for number, one in enumerate(offered, 1)
    ]
    tiers = [
        {"text": kit.plain(phrase(language, f"source_tier_{tier}")), "value": tier}
        for tier in _TIERS
    ]
    radio = {
        "type": "radio_buttons",
        "action_id": WHICH,
        "options": options,
        "initial_option": options[0],
    }
    select = {
        "type": "static_select",
        "action_id": _TIER,
        "options": tiers,
        "initial_option": tiers[0],
    }
    name = {"type": "plain_text_input", "action_id": _NAME, "max_length": _LONGEST_NAME}
    blocks += [
        _field(WHICH, phrase(language, "source_which"), radio),
        {
            **_field(_NAME, phrase(language, "source_name"), name, optional=True),
            "hint": kit.plain(phrase(language, "source_name_hint")),
        },
        _field(_TIER, phrase(language, "source_tier"), select),
    ]
    view = _modal(language, blocks, callback=ADD, submit="button_add", about=None)
    return {**view, "private_metadata": _describe(offered, language)}


def read_address(view: Mapping[str, Any]) -> str:
    """What was entered as an address."""
    return str(_find_value(view, URL, "value") or "").strip().strip("<>")


def read_language(view: Mapping[str, Any]) -> Language:
    """The language in which it asks which."""
    about = json.loads(view.get("private_metadata") or "{}")
    return Language(about.get("lang", Language.ENGLISH.value))


def read_chosen(view: Mapping[str, Any]) -> ChosenSource:
    """What was chosen. Raises DeskError where nothing was."""
    offered = json.loads(view.get("private_metadata") or "{}").get("offered", ())
    option = _find_value(view, WHICH, "selected_option") or {}
    number = option.get("value", "")
    if not (number.isdecimal() and int(number) < len(offered)):
        raise DeskError(say("source_lost"))
    url, kind, title, lang = offered[int(number)]
    tier = (_find_value(view, _TIER, "selected_option") or {}).get("value", _TIERS[0])
    return ChosenSource(
        found=FoundSource(url=url, kind=kind, why="", title=title, lang=lang),
        name=str(_find_value(view, _NAME, "value") or ""),
        tier=int(tier),
    )


def source_button(language: Language, url: str = "", *, label: str = "source_title") -> kit.Element:
    """The button that opens the dialog, which looks at ``url`` at once where there is one."""
    value = url if 0 < measure(url) <= _BUTTON_VALUE else "-"
    return kit.button(phrase(language, label), action_id=NEW_SOURCE, value=value)


def _show(
    one: FoundSource, number: int | None, watched: str | None, language: Language
) -> kit.Block:
    head = f"{number}. {_name_kind(one, language)}" if number else _name_kind(one, language)
    lines: list[kit.Element] = [
        kit.text(f"{head}  ", bold=True),
        kit.link(_show_url(one.url), tidy_url(one.url)),
    ]
    if watched is not None:
        said = phrase(language, "source_there", id=tidy(watched, limit=_LONGEST_NAME))
        lines.append(kit.text(f"  {said}"))
    for title, at in one.recent:
        lines.append(kit.text(f"\n    {tidy(title, limit=_HEADLINE) or '–'}"))
        if at is not None:
            lines += [kit.text("  "), kit.date(at)]
    return kit.rich_text(kit.section(lines))


def _label(one: FoundSource, number: int, language: Language) -> str:
    return tidy(f"{number}. {_name_kind(one, language)}", limit=_OPTION_TEXT // 2)


def _name_kind(one: FoundSource, language: Language) -> str:
    """What a place is: the title of a feed, or what else is there."""
    if one.kind == "page":
        return phrase(language, "source_page")
    kind = "source_sitemap" if one.kind == "sitemap" else "source_feed"
    kind = "source_comments" if one.comments else kind
    title = tidy(one.title, limit=_TITLE)
    return f"{title} ({phrase(language, kind)})" if title else phrase(language, kind)


def _describe(offered: Sequence[FoundSource], language: Language) -> str:
    about = [[one.url, one.kind, tidy(one.title, limit=_TITLE), one.lang] for one in offered]
    return json.dumps({"lang": language.value, "offered": about}, ensure_ascii=False)


def _show_url(url: str) -> str:
    return tidy(url, limit=_SHOWN_URL) or "–"


def _say(said: str) -> kit.Block:
    return kit.rich_text(kit.section([kit.text(tidy(said, limit=_SAID))]))


def _modal(
    language: Language,
    blocks: Sequence[kit.Block],
    *,
    callback: str,
    submit: str | None = None,
    about: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    view = {
        "type": "modal",
        "callback_id": callback,
        "title": kit.plain(phrase(language, "source_title")),
        "close": kit.plain(phrase(language, "button_close")),
        "blocks": list(blocks),
    }
    if submit is not None:
        view["submit"] = kit.plain(phrase(language, submit))
    return view if about is None else {**view, "private_metadata": json.dumps(about)}


def _field(id_: str, label: str, element: dict[str, Any], **more: bool) -> kit.Block:
    return {
        "type": "input",
        "block_id": id_,
        "label": kit.plain(label),
        "element": element,
        **more,
    }


def _find_value(view: Mapping[str, Any], field: str, key: str) -> Any:
    return view.get("state", {}).get("values", {}).get(field, {}).get(field, {}).get(key)
