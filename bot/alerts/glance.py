"""What a message says in one line: a locked phone shows the beginning of it, and a screen reader
says it in place of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from bot.alerts.inert import tidy
from bot.alerts.wording import begin_time, describe_status, describe_status_briefly
from bot.languages import phrase
from bot.model import AlertBody, AlertKind, DigestBody, Language, Message

__all__ = ["tell_at_a_glance"]

_BETWEEN = " · "
_MARK = "\x01"
_REPLACED = re.compile(r"~~(?P<out>.+?)~~ → \*\*(?P<into>.+?)\*\*")
_TAKEN_OUT = re.compile(r"~~.+?~~ ?")
_PUT_IN = re.compile(r"\*\*(.+?)\*\*")


def tell_at_a_glance(body: Message) -> str:
    """The message in one line of visible text, without addresses; the weightiest comes first.

    That it may be a repeat stands before all. Of an alert: what is new where it is an update, the
    headline, who says so and how sure it is, how old the report is where that is an hour or more,
    and its excerpt. Of a list: what it is and its headlines. Of a notice: all of it.
    """
    if isinstance(body, AlertBody):
        return _tell_alert(body)
    if isinstance(body, DigestBody):
        return _tell_list(body)
    return _join(body.text.splitlines() or [body.headline])


def _tell_alert(body: AlertBody) -> str:
    headline = tidy(body.headline) or phrase(body.language, "no_headline")
    news = _read_changes(body.news)
    status = _tell_status(body, news)
    told = _tell_source(body, status)
    repeat = phrase(body.language, "repeat")
    note = _shorten(repeat) if repeat in body.reasons else ""
    if body.kind is AlertKind.UPDATE:
        update = phrase(body.language, "update", news=news)
        return _join([note, f"{update}{told}", headline, body.excerpt])
    return _join([note, news[:1].upper() + news[1:], f"{headline}{told}", body.excerpt])


def _shorten(note: str) -> str:
    """What a message says of itself, in the room before its headline: "Possible repeat"."""
    said = tidy(note).partition(":")[0].rstrip()
    return said[:1].upper() + said[1:]


def _tell_source(body: AlertBody, status: str) -> str:
    """Who says so, how sure it is, and how long ago: " — Example Wire (disputed), 3 h ago"."""
    name, age = tidy(body.source_name), _find_age(body)
    said = f" — {name}" if name else ""
    if status:
        said += f" ({status})"
    return f"{said}, {age}" if age else said


def _tell_status(body: AlertBody, news: str) -> str:
    """What is known of the story, with who says so; empty where the news say that already."""
    brief = describe_status_briefly(body.status, origins=body.origins, language=body.language)
    whole = tidy(body.status_line) or describe_status(
        body.status, origins=body.origins, copies=body.copies, language=body.language
    )
    began, _, _ = phrase(body.language, "began", age=_MARK, time="").partition(_MARK)
    said, _, _ = whole.partition(f"; {began}")  # since when it is known is no status
    shown = said if brief.casefold() in said.casefold() else brief
    told = news.casefold()
    return "" if told and (told in shown.casefold() or brief.casefold() in told) else shown


def _find_age(body: AlertBody) -> str:
    """How old its report is by the time that it leaves, as its text has it (`tell_late`); empty
    where that is less than an hour.
    """
    for line in body.text.split("\n")[1:]:
        for age in _list_ages(body.language):
            before, after = begin_time(_MARK, body).split(_MARK)
            found = re.match(f"{re.escape(before)}({age}){re.escape(after)}", line)
            if found is not None:
                return found[1]
    return ""


@cache
def _list_ages(language: Language) -> tuple[str, ...]:
    """Patterns of ages of an hour and more."""
    said = [phrase(language, unit, n=n) for unit in ("hours_ago", "days_ago") for n in (1, 2)]
    return tuple(re.sub("[12]", "[0-9]+", re.escape(age)) for age in said)


def _read_changes(news: str) -> str:
    """The news where nothing can be struck through or bold: "12 → 17 dead"."""
    read = _REPLACED.sub(r"\g<out> → \g<into>", tidy(news))
    return _PUT_IN.sub(r"\1", _TAKEN_OUT.sub("", read))


def _tell_list(body: DigestBody) -> str:
    if not body.lines:
        return _join(body.text.splitlines())
    stories = []
    for line in body.lines:
        headline = tidy(line.headline) or phrase(body.language, "no_headline")
        more = "; ".join(filter(None, (tidy(line.news), tidy(line.numbers))))
        stories.append(f"{headline} ({more})" if more else headline)
    title = body.title or body.text.partition("\n")[0]
    return _join([_shorten(body.note), title, "; ".join(stories), body.thread])


def _join(parts: Iterable[str]) -> str:
    return _BETWEEN.join(filter(None, (tidy(part) for part in parts)))
