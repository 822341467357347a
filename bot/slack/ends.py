"""Until when somebody wants a watch to be mute, as they typed it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.errors import DeskError, TimeAmbiguous, TimePassed
from bot.languages import say
from bot.model.times import find_spoken_span, is_ahead, is_mere_number, is_spoken_time, read_until
from bot.slack.command_line import split_name
from bot.slack.requests import EndWord, Mute

__all__ = ["read_end", "read_length", "read_mute", "word_of"]


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
    return name, word_of(when), when


def word_of(when: str) -> EndWord:
    """What a time is that stands without a word before it: a length where it reads as one, be it
    of nothing ("0h" is no midnight), else an end. A mere number lacks its unit.
    """
    is_length = is_mere_number(when) or find_spoken_span(when) is not None
    return EndWord.FOR if is_length else EndWord.UNTIL


def read_length(said: str) -> timedelta:
    """How long it is to be mute. Raises DeskError, in words of every language."""
    span = find_spoken_span(said)
    if span is None and is_spoken_time(said) and not is_mere_number(said):
        raise DeskError(say("span_is_time", said=repr(said), when=said))
    if span is None:
        raise DeskError(say("span_unread", said=repr(said)))
    if not is_ahead(span):
        problem = "span_too_long" if span > timedelta() else "span_of_nothing"
        raise DeskError(say(problem, said=repr(said)))
    return span


def read_end(said: str, *, now: datetime, zone: str) -> datetime:
    """The time until which it is to be mute, by the clock of ``zone``.

    Raises as above.
    """
    try:
        return read_until(said, now=now, zone=zone)
    except TimeAmbiguous as either:
        times, first = " / ".join(either.choices), either.choices[0]
        raise DeskError(say("time_ambiguous", said=repr(said), times=times, first=first)) from None
    except TimePassed:
        raise DeskError(say("time_passed", said=repr(said))) from None
    except DeskError:
        raise DeskError(say("time_unread", said=repr(said))) from None
