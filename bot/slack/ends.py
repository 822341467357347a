"""Until when somebody wants a watch to be mute, as they typed it."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from datetime import datetime, timedelta

from bot.errors import DeskError, TimePassed
from bot.languages import say
from bot.model.times import read_spoken_span, read_until
from bot.slack.command_line import split_name
from bot.slack.requests import EndWord, Mute

__all__ = ["read_end", "read_length", "read_mute"]


def read_mute(request: Mute, names: Collection[str]) -> tuple[str, EndWord | None, str]:
    """The watch that is meant, and its end: a length (FOR), a time (UNTIL) or none.

    A watch may be called by all that was typed; and what follows the name of one, the longest that
    there is or one in quotes, is its end, with a word before it or without: "nokia 2h".
    """
    if request.said in names:
        return request.said, None, ""
    name, word, when = request.name, request.word, request.when
    begun, rest = split_name(request.said, names)
    if rest and begun in names and (not when or len(begun) > len(name)):
        name, word, when = begun, None, rest
    if word is not None or not when:
        return name, word, when
    with suppress(DeskError):
        read_spoken_span(when)
        return name, EndWord.FOR, when
    return name, EndWord.UNTIL, when


def read_length(said: str) -> timedelta:
    """How long it is to be mute. Raises DeskError, in words of every language."""
    try:
        return read_spoken_span(said)
    except DeskError:
        raise DeskError(say("span_unread", said=repr(said))) from None


def read_end(said: str, *, now: datetime, zone: str) -> datetime:
    """The time until which it is to be mute, by the clock of ``zone``: 18h is six in the evening.

    Raises as above.
    """
    try:
        return read_until(said, now=now, zone=zone, by_clock=True)
    except TimePassed:
        raise DeskError(say("time_passed", said=repr(said))) from None
    except DeskError:
        raise DeskError(say("time_unread", said=repr(said))) from None
