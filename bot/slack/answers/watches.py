"""What is said of watches."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import datetime

from bot.alerts.inert import tidy
from bot.alerts.wording import count
from bot.health.proposing import tell_precision
from bot.health.watches import WatchReview
from bot.languages import tell_time
from bot.model import (
    UNTIL_UNMUTED,
    Precision,
    Priority,
    SourceOrigin,
    Watch,
    WatchActivity,
    WatchState,
)
from bot.slack import elements as kit
from bot.slack.answers.core import Answer, make_answer, say
from bot.slack.notifier import is_channel_id
from bot.slack.requests import ListScope

__all__ = [
    "UNDO_REMOVAL",
    "UNMUTE",
    "answer_added",
    "answer_edited",
    "answer_list",
    "answer_muted",
    "answer_removed",
    "answer_restored",
    "answer_unmuted",
    "list_channels",
]

UNDO_REMOVAL = "watch.undo_removal"
"""The button that brings a removed watch back; its value is the watch's name."""
UNMUTE = "watch.unmute"
"""The button that ends a mute; its value is the watch's name."""

_NAME = 80
_QUERY = 300
_BUTTON_VALUE = 2_000
_WATCHES_SHOWN = 40
_CHANNELS_SHOWN = 5

_NOTHING_LISTED = {
    ListScope.ALL: "Nothing is watched yet. Begin with: /watch add QUERY",
    ListScope.MINE: "You watch for nothing yet. Begin with: /watch add QUERY, or list all",
    ListScope.HERE: "No watch tells this channel. Begin with: /watch add QUERY, or list all",
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
                    *list_channels(watch),
                    kit.text(f"{_priority(watch)}. It meets the next entry that comes in."),
                ]
            )
        ),
        kit.context(f"To end it: /watch remove {tidy(watch.name, limit=_NAME)}"),
    )
    return make_answer(f"Watching {watch.query}", *blocks, changed=True)


def answer_edited(before: Watch, after: Watch) -> Answer:
    """A watch was changed, or is what it was wanted to be already."""
    if before == after:
        return say(f"{tidy(after.name, limit=_NAME)} is like that already: nothing was changed.")
    ending = "What it newly looks for is told from the next entry on."
    block = kit.rich_text(
        kit.section([kit.text("Changed "), *_describe(after), kit.text(f". {ending}")])
    )
    return make_answer(f"Changed {after.name}", block, changed=True)


def answer_removed(watch: Watch) -> Answer:
    """A watch was removed, and can be had back with one press."""
    line = kit.section(
        [
            kit.text("Removed "),
            kit.text(tidy(watch.name, limit=_NAME) or "–", bold=True),
            kit.text(", which looked for "),
            kit.text(tidy(watch.query, limit=_QUERY), code=True),
            kit.text(" for "),
            *list_channels(watch),
            kit.text("."),
        ]
    )
    answer = make_answer(f"Removed {watch.name}", kit.rich_text(line), changed=True)
    return _with_button(answer, "Undo", action_id=UNDO_REMOVAL, name=watch.name)


def answer_restored(watch: Watch) -> Answer:
    """A removed watch is there again."""
    line = [kit.text("Back again: "), *_describe(watch), kit.text(".")]
    note = kit.context("What came in between is not told late.")
    return make_answer(
        f"Back again: {watch.name}", kit.rich_text(kit.section(line)), note, changed=True
    )


def answer_muted(watch: Watch) -> Answer:
    """A watch tells nobody for a while."""
    until = watch.muted_until
    end = (
        [kit.text(" until it is unmuted")]
        if until is None or until == UNTIL_UNMUTED
        else [kit.text(" until "), kit.date(until)]
    )
    line = kit.section(
        [
            kit.text(tidy(watch.name, limit=_NAME) or "–", bold=True),
            kit.text(" is muted"),
            *end,
            kit.text(". What it finds meanwhile is not told late."),
        ]
    )
    answer = make_answer(f"{watch.name} is muted", kit.rich_text(line), changed=True)
    return _with_button(answer, "Unmute", action_id=UNMUTE, name=watch.name)


def answer_unmuted(watch: Watch) -> Answer:
    """A watch tells again."""
    return say(f"{tidy(watch.name, limit=_NAME)} tells again what comes from now on.", changed=True)


def _with_button(answer: Answer, label: str, *, action_id: str, name: str) -> Answer:
    # A name that a hand in the database made longer cannot travel with a button.
    if not name or len(name) * 2 > _BUTTON_VALUE:
        return answer
    return answer.with_blocks(kit.actions([kit.button(label, action_id=action_id, value=name)]))


def _describe(watch: Watch) -> list[kit.Element]:
    return [
        kit.text(tidy(watch.name, limit=_NAME) or "–", bold=True),
        kit.text(" looks for "),
        kit.text(tidy(watch.query, limit=_QUERY), code=True),
        kit.text(" for "),
        *list_channels(watch),
        kit.text(_priority(watch)),
    ]


def answer_list(
    watches: Sequence[Watch],
    *,
    now: datetime,
    review: WatchReview | None = None,
    unreadable: Container[str] = (),
    precisions: Mapping[str, Precision] | None = None,
    activity: Mapping[str, WatchActivity] | None = None,
    scope: ListScope = ListScope.ALL,
) -> Answer:
    """Every watch with its query, its channels, what silences it, and where it comes from.

    ``review`` says which bring nothing or too much; ``unreadable`` are the names of those
    whose queries cannot be read any more; ``precisions`` has by name what people said of what
    each brought; ``activity`` by name what each brought of late, one that brought nothing being
    left out, and None where nobody has counted.
    """
    review = review or WatchReview()
    if not watches:
        return say(_NOTHING_LISTED[scope])
    title = count(len(watches), "watch", "watches")
    left_out = kit.context(_word_left_out(len(watches)))
    room = kit.TEXT_IN_MESSAGE - kit.measure_block(left_out)
    shown: list[kit.Block] = []
    for watch in watches[:_WATCHES_SHOWN]:
        state = _unreadable(watch, unreadable) or _silence(watch, now) + _tell(watch, review)
        state += _tell_hits(watch, activity, review)
        said = tell_precision((precisions or {}).get(watch.name))
        state += f", {said}" if said else ""
        block = kit.rich_text(kit.section(_watch_line(watch, state)))
        room -= kit.measure_block(block)
        if room < 0:
            break
        shown.append(block)
    rest = len(watches) - len(shown)
    return make_answer(
        title,
        kit.header(title[0].upper() + title[1:]),
        *shown,
        *([kit.context(_word_left_out(rest))] if rest else []),
    )


def _watch_line(watch: Watch, state: str) -> list[kit.Element]:
    line = [
        kit.text(tidy(watch.name, limit=_NAME), bold=True),
        kit.text("  "),
        kit.text(tidy(watch.query, limit=_QUERY), code=True),
        kit.text(" for "),
        *list_channels(watch),
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


def _tell_hits(
    watch: Watch, activity: Mapping[str, WatchActivity] | None, review: WatchReview
) -> str:
    if activity is None or watch.name in review.silent:
        return ""
    brought = activity.get(watch.name, WatchActivity())
    return f", {count(brought.week_hits, 'hit')} in 7 days" if brought.week_hits else ", no hit yet"


def list_channels(watch: Watch) -> list[kit.Element]:
    """The channels that a watch tells, as elements of a sentence."""
    line: list[kit.Element] = []
    for channel in watch.channels[:_CHANNELS_SHOWN]:
        if line:
            line.append(kit.text(", "))
        if not is_channel_id(channel):
            line.append(kit.text(f"#{tidy(channel, limit=_NAME)}"))
        elif channel.startswith(("U", "W", "D")):
            # No mention: nobody else is to be rung by it.
            line.append(kit.text("a direct message"))
        else:
            line.append({"type": "channel", "channel_id": channel})
    more = len(watch.channels) - _CHANNELS_SHOWN
    return [*line, kit.text(f" and {more} more")] if more > 0 else line


def _priority(watch: Watch) -> str:
    return "" if watch.priority is Priority.NORMAL else f", priority {watch.priority.value}"


def _word_left_out(number: int) -> str:
    return f"{number} more: nightdesk watch list (in a shell) shows them all."
