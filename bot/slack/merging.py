"""What somebody changed of a watch in its dialog, and what others changed of it meanwhile."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from bot.alerts.inert import tidy
from bot.desk import WatchChange
from bot.languages import phrase
from bot.model import Language, MentionPolicy

if TYPE_CHECKING:
    from bot.slack.dialogs import Draft

__all__ = [
    "Base",
    "Merged",
    "asked_mention",
    "make_base",
    "merge_draft",
    "read_base",
    "tell_replaced",
    "write_base",
]

_SHOWN = 300
_SIGN = 8
_CHANNEL_SIGN = 4
"""Of many channels little room is left in a dialog; two of one watch hardly ever meet in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What a watch was when its dialog was opened: signs of its query and of its channels, its
    priority, its last day, and whether it asks to call everybody.
    """

    query: str
    channels: frozenset[str]
    priority: str
    expires: date | None
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What a dialog changes of a watch as that is now.

    ``added`` and ``removed`` are channels. ``replaced`` are the fields that somebody else changed
    meanwhile to something else, each with what it was.
    """

    change: WatchChange
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()


def make_base(draft: Draft) -> Base:
    """What a dialog begins with that holds a watch as it is."""
    return Base(
        query=_sign(draft.query, _SIGN),
        channels=frozenset(_sign(one, _CHANNEL_SIGN) for one in draft.channels),
        priority=draft.priority.value,
        expires=draft.expires,
        here=draft.here,
    )


def write_base(base: Base) -> list[str | bool | None]:
    """As it travels with a dialog."""
    last = None if base.expires is None else base.expires.isoformat()
    return [base.query, "".join(sorted(base.channels)), base.priority, last, base.here]


def read_base(said: Any) -> Base | None:
    """As it came back; None where a dialog had none."""
    if not said:
        return None
    query, channels, priority, last, here = said
    signs = (channels[at : at + _CHANNEL_SIGN] for at in range(0, len(channels), _CHANNEL_SIGN))
    return Base(
        query=query,
        channels=frozenset(signs),
        priority=priority,
        expires=None if last is None else date.fromisoformat(last),
        here=here,
    )


def merge_draft(draft: Draft, there: Draft, *, expires: datetime | None) -> Merged:
    """What was changed in a dialog, and nothing else, over ``there``: the watch as it is now.

    ``expires`` is the end of the draft's last day.
    """
    base = draft.base or make_base(there)
    now = make_base(there)
    entered = make_base(draft)
    is_query, is_priority = entered.query != base.query, entered.priority != base.priority
    is_end = entered.expires != base.expires
    told = {_sign(one, _CHANNEL_SIGN): one for one in there.channels}
    gone = base.channels - entered.channels
    added = tuple(
        one
        for one in draft.channels
        if (sign := _sign(one, _CHANNEL_SIGN)) not in base.channels and sign not in told
    )
    removed = tuple(one for sign, one in told.items() if sign in gone)
    channels = (*(one for one in there.channels if one not in removed), *added)
    replaced = [
        (field, was)
        for field, is_changed, was in (
            ("dialog_query", is_query, there.query),
            ("dialog_priority", is_priority, there.priority.value),
            ("dialog_expires", is_end, there.expires.isoformat() if there.expires else ""),
        )
        if is_changed and _find(now, field) not in {_find(base, field), _find(entered, field)}
    ]
    return Merged(
        change=WatchChange(
            query=draft.query if is_query else None,
            channels=channels if added or removed else None,
            priority=draft.priority if is_priority else None,
            expires=expires if is_end else None,
            mention=asked_mention(draft) if entered.here != base.here else None,
            cleared=("expires",) if is_end and expires is None else (),
        ),
        added=added,
        removed=removed,
        replaced=tuple(replaced),
    )


def tell_replaced(merged: Merged, language: Language) -> list[str]:
    """In a sentence each, what of somebody else's is gone."""
    lines = []
    for field, was in merged.replaced:
        if field == "dialog_priority":
            was = phrase(language, f"dialog_priority_{was}")  # noqa: PLW2901 - in words
        what = phrase(language, field)
        lines.append(
            phrase(language, "watch_replaced", what=what, before=tidy(was, limit=_SHOWN) or "–")
        )
    return lines


def asked_mention(draft: Draft) -> MentionPolicy:
    """Whether a draft asks to call everybody."""
    return MentionPolicy.HERE if draft.here else MentionPolicy.NONE


def _find(base: Base, field: str) -> object:
    return getattr(base, field.removeprefix("dialog_"))


def _sign(text: str, length: int) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:length]
