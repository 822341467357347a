"""What ``/watch`` answers: messages for one person's eyes, inert as all others."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.alerts.inert import cut, tidy
from bot.alerts.wording import count
from bot.errors import DeskError, InvalidQuery, StoreError
from bot.health.proposing import tell_precision
from bot.health.watches import WatchReview
from bot.languages import tell_time
from bot.model import (
    UNTIL_UNMUTED,
    MentionPolicy,
    Precision,
    Priority,
    Selection,
    SourceOrigin,
    Watch,
    WatchState,
)
from bot.slack import elements as kit
from bot.slack.command_line import Help
from bot.slack.notifier import is_channel_id
from bot.slack.text import escape_fallback

__all__ = [
    "Answer",
    "answer_added",
    "answer_failure",
    "answer_help",
    "answer_list",
    "answer_removed",
    "answer_surprise",
]

_NAME = 80
_QUERY = 300
_MESSAGE = 1_500
_WATCHES_SHOWN = 40
_CHANNELS_SHOWN = 5
_WINDOW = 60
"""Characters of a long query that are shown on either side of its fault."""

_COMMANDS = (
    ("/watch add QUERY [to #channel] [high|normal|low]", "tell a channel of what matches"),
    ("/watch list", "all watches"),
    ("/watch remove NAME", "end one"),
    ("/watch help", "this"),
)
_EXAMPLES = (
    '/watch add microsoft AND ("deal" OR partnership) to #tech high',
    "/watch add entity:nokia -shares",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An ephemeral message. ``changed`` is true where something was done."""

    message: kit.SlackMessage
    changed: bool = False

    def as_response(self) -> dict[str, Any]:
        """The arguments of an acknowledgement or of an answer to a response URL."""
        return {
            "response_type": "ephemeral",
            "text": self.message.text,
            "blocks": list(self.message.blocks),
        }


def answer_added(watch: Watch) -> Answer:
    """A watch was stored."""
    blocks = (
        kit.rich_text(
            kit.section(
                [
                    kit.text("Watching "),
                    kit.text(tidy(watch.query, limit=_QUERY), code=True),
                    kit.text(" for "),
                    *_channels(watch),
                    kit.text(f"{_priority(watch)}. It meets the next entry that comes in."),
                ]
            )
        ),
        kit.context(f"To end it: /watch remove {tidy(watch.name, limit=_NAME)}"),
    )
    return _answer(f"Watching {watch.query}", *blocks, changed=True)


def answer_removed(watch: Watch) -> Answer:
    """A watch was removed; says how to have it back, and what of it that leaves out."""
    line = kit.section(
        [
            kit.text("Removed "),
            kit.text(tidy(watch.name, limit=_NAME), bold=True),
            kit.text(". To have it back:"),
        ]
    )
    again = _word_add(watch)
    block = kit.rich_text(line, kit.preformatted(cut(again, _MESSAGE)))
    lost = (
        [kit.context("It had more options, which only nightdesk watch add (in a shell) gives")]
        if _has_more_options(watch)
        else []
    )
    return _answer(f"Removed {watch.name}", *lost, block, changed=True)


def answer_list(
    watches: Sequence[Watch],
    *,
    now: datetime,
    review: WatchReview | None = None,
    unreadable: Container[str] = (),
    precisions: Mapping[str, Precision] | None = None,
) -> Answer:
    """Every watch with its query, its channels, what silences it, and where it comes from.

    ``review`` says which bring nothing or too much; ``unreadable`` are the names of those
    whose queries cannot be read any more; ``precisions`` has by name what people said of what
    each brought.
    """
    review = review or WatchReview()
    if not watches:
        nothing = "Nothing is watched yet. Begin with: /watch add QUERY"
        return _answer(nothing, kit.rich_text(kit.section([kit.text(nothing)])))
    title = count(len(watches), "watch", "watches")
    left_out = kit.context(_word_left_out(len(watches)))
    room = kit.TEXT_IN_MESSAGE - kit.measure_block(left_out)
    shown: list[kit.Block] = []
    for watch in watches[:_WATCHES_SHOWN]:
        state = _unreadable(watch, unreadable) or _silence(watch, now) + _tell(watch, review)
        said = tell_precision((precisions or {}).get(watch.name))
        state += f", {said}" if said else ""
        block = kit.rich_text(kit.section(_watch_line(watch, state)))
        room -= kit.measure_block(block)
        if room < 0:
            break
        shown.append(block)
    rest = len(watches) - len(shown)
    return _answer(
        title,
        kit.header(title[0].upper() + title[1:]),
        *shown,
        *([kit.context(_word_left_out(rest))] if rest else []),
    )


def answer_help(request: Help) -> Answer:
    """What can be said, and, where something was not understood, what that was."""
    parts: list[kit.Element] = []
    if request.problem is not None:
        parts.append(kit.section([kit.text(tidy(request.problem, limit=_QUERY), bold=True)]))
        parts.append(kit.preformatted(tidy(f"/watch {request.typed}", limit=_MESSAGE)))
    for command, effect in _COMMANDS:
        parts.append(kit.section([kit.text(command, code=True), kit.text(f"  {effect}\n")]))
    parts.append(
        kit.section(
            [
                kit.text(
                    'A query holds words, "phrases", AND, OR, NOT or -word, brackets, prefix*, '
                    "a NEAR/5 b, title:word, source:host and entity:id. For example:"
                )
            ]
        )
    )
    parts.append(kit.preformatted("\n".join(_EXAMPLES)))
    return _answer(request.problem or "How to use /watch", kit.rich_text(*parts))


def answer_failure(error: InvalidQuery | DeskError | StoreError) -> Answer:
    """What cannot be done and why; a query's fault is shown in its place."""
    if isinstance(error, InvalidQuery):
        expected = f"; expected {error.expected}" if error.expected else ""
        said = tidy(f"{error.problem} at character {error.position + 1}{expected}", limit=_MESSAGE)
        return _answer(
            said,
            kit.rich_text(
                kit.section([kit.text("The query cannot be read: "), kit.text(said)]),
                kit.preformatted(point_at(error.query, error.position)),
            ),
        )
    said = cut(tidy(str(error)), _MESSAGE)
    if isinstance(error, StoreError):
        said = f"Nothing was changed, since the database does not take it: {said}"
    else:
        said = f"{said[:1].upper()}{said[1:]}"
    return _answer(said, kit.rich_text(kit.section([kit.text(said)])))


def answer_surprise() -> Answer:
    """Something broke that nobody foresaw."""
    said = (
        "That went wrong in a way Nightdesk did not expect. See whether it took effect with "
        "/watch list; the service's log holds the details."
    )
    return _answer(said, kit.rich_text(kit.section([kit.text(said)])))


def point_at(query: str, position: int) -> str:
    """A query, or the part of it around ``position``, with a caret under that place.

    Characters that a fixed-width font draws two cells wide take two spaces below.
    """
    # One for one, so that the position stays right.
    visible = "".join(char if char.isprintable() else " " for char in query)
    start = max(0, position - _WINDOW)
    end = min(len(visible), position + _WINDOW)
    head = "…" if start else ""
    tail = "…" if end < len(visible) else ""
    before = head + visible[start:position]
    return f"{head}{visible[start:end]}{tail}\n{' ' * _cells(before)}^"


def _cells(text: str) -> int:
    return sum(
        0
        if unicodedata.combining(char)
        else 2
        if unicodedata.east_asian_width(char) in {"W", "F"}
        else 1
        for char in text
    )


def _watch_line(watch: Watch, state: str) -> list[kit.Element]:
    line = [
        kit.text(tidy(watch.name, limit=_NAME), bold=True),
        kit.text("  "),
        kit.text(tidy(watch.query, limit=_QUERY), code=True),
        kit.text(" for "),
        *_channels(watch),
        kit.text(_priority(watch)),
        kit.text(state),
    ]
    if watch.origin is SourceOrigin.FILE:
        line.append(kit.text(", from a configuration file"))
    return line


def _silence(watch: Watch, now: datetime) -> str:
    """What keeps it from ringing."""
    state = watch.state(now)
    if state is WatchState.EXPIRED and watch.expires is not None:
        return f", expired {tell_time(watch.expires, 'UTC')}"
    if state is WatchState.MUTED and watch.muted_until is not None:
        forever = watch.muted_until == UNTIL_UNMUTED
        return ", muted" if forever else f", muted until {tell_time(watch.muted_until, 'UTC')}"
    return ", for digests only" if watch.digest_only else ""


def _unreadable(watch: Watch, unreadable: Container[str]) -> str:
    return ", silent since its query cannot be read" if watch.name in unreadable else ""


def _tell(watch: Watch, review: WatchReview) -> str:
    """What there is to look at, as the weekly note says it."""
    if watch.name in review.silent:
        return ", has brought nothing for 30 days: widen it or remove it"
    a_day = review.noisy.get(watch.name)
    return f", brings {round(a_day):,} hits a day: narrow it" if a_day else ""


def _has_more_options(watch: Watch) -> bool:
    """Whether it is more than ``/watch add`` can say."""
    nothing = Selection()
    return (
        len(watch.channels) > 1
        or bool(watch.lang)
        or watch.sources != nothing
        or watch.events != nothing
        or watch.digest_only
        or watch.expires is not None
        or watch.mention is not MentionPolicy.NONE
    )


def _channels(watch: Watch) -> list[kit.Element]:
    line: list[kit.Element] = []
    for channel in watch.channels[:_CHANNELS_SHOWN]:
        if line:
            line.append(kit.text(", "))
        line.append(
            {"type": "channel", "channel_id": channel}
            if is_channel_id(channel)
            else kit.text(f"#{tidy(channel, limit=_NAME)}")
        )
    more = len(watch.channels) - _CHANNELS_SHOWN
    return [*line, kit.text(f" and {more} more")] if more > 0 else line


def _priority(watch: Watch) -> str:
    return "" if watch.priority is Priority.NORMAL else f", priority {watch.priority.value}"


def _word_add(watch: Watch) -> str:
    # Both options are always named: a query may itself end in what reads like one.
    return tidy(f"/watch add {watch.query} to #{watch.channels[0]} {watch.priority.value}")


def _word_left_out(number: int) -> str:
    return f"{number} more: nightdesk watch list (in a shell) shows them all."


def _answer(fallback: str, *blocks: kit.Block, changed: bool = False) -> Answer:
    text = escape_fallback(fallback, limit=kit.FALLBACK_LIMIT) or "/watch"
    return Answer(message=kit.SlackMessage(text=text, blocks=blocks), changed=changed)
