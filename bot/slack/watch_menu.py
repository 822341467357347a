"""The menu of a watch, in the home tab and in lists: what can be done with it, and doing it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.languages import phrase
from bot.model import Language, SourceOrigin, Watch, WatchState
from bot.slack import elements as kit
from bot.slack.answers import Answer
from bot.slack.asking import Asker
from bot.slack.requests import Edit, EndWord, Mute, Remove
from bot.slack.text import measure

if TYPE_CHECKING:
    from bot.slack.dialog_desk import DialogDesk
    from bot.slack.handling import Counter

__all__ = ["MUTE_UNTIL", "do_deed", "offer_deeds", "read_deed"]

MUTE_UNTIL = "mute-until"
"""The deed for which an end has to be asked first."""

_EDIT, _MUTE, _UNMUTE, _REMOVE = "edit", "mute", "unmute", "remove"
_OPTION_VALUE = 150
_A_DAY = "1 day"


def offer_deeds(
    watch: Watch, *, now: datetime, language: Language, action_id: str
) -> kit.Element | None:
    """The menu; None of a watch whose name is too long to travel with an option.

    A watch from a file can be muted here and nothing else.
    """
    muted = watch.state(now) is WatchState.MUTED
    deeds = [_UNMUTE, MUTE_UNTIL] if muted else [_MUTE, MUTE_UNTIL]
    if watch.origin is not SourceOrigin.FILE:
        deeds = [_EDIT, *deeds, _REMOVE]
    options = [(phrase(language, f"home_{deed}"), f"{deed} {watch.name}") for deed in deeds]
    if not watch.name or any(measure(value) > _OPTION_VALUE for _, value in options):
        return None
    return kit.overflow(options, action_id=action_id)


def read_deed(body: Mapping[str, Any]) -> tuple[str, str]:
    """The deed that was chosen and the name of the watch, from the body of a press."""
    action: Mapping[str, Any] = next(iter(body.get("actions") or ()), {})
    chosen = (action.get("selected_option") or {}).get("value", "")
    deed, _, name = str(chosen).partition(" ")
    return deed, name


async def do_deed(
    deed: str, name: str, asker: Asker, *, counter: Counter, dialogs: DialogDesk, now: datetime
) -> Answer | None:
    """Do it; None where a dialog was opened. Raises InvalidQuery, DeskError and StoreError."""
    if deed == _EDIT:
        await dialogs.open(await counter.draft(Edit(said=f'"{name}"'), asker), asker)
        return None
    if deed == _REMOVE:
        return await counter.serve(Remove(name=name), asker, now=now)
    if deed == _UNMUTE:
        return await counter.unmute(name, asker, now=now)
    mute = Mute(said="", name=name, word=EndWord.FOR, when=_A_DAY)
    return await counter.serve(mute, asker, now=now)
