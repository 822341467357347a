"""What is said of watches."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import datetime

from bot.alerts.inert import tidy
from bot.health.proposing import tell_precision
from bot.health.watches import WatchReview
from bot.languages import phrase, tell_time
from bot.model import (
    UNTIL_UNMUTED,
    Language,
    Precision,
    Priority,
    SourceOrigin,
    Watch,
    WatchActivity,
    WatchState,
)
from bot.slack import elements as kit
from bot.slack.answers.core import Answer, make_answer, say
from bot.slack.ids import is_channel_id, is_direct_id
from bot.slack.requests import ListScope
from bot.slack.speaking import speak
from bot.slack.text import measure, tidy_lines
from bot.watchlist.language import MAX_CHARACTERS

__all__ = [
    "UNDO_REMOVAL",
    "UNMUTE",
    "answer_added",
    "answer_edited",
    "answer_list",
    "answer_muted",
    "answer_removed",
    "answer_restored",
    "answer_too_long",
    "answer_unmuted",
    "list_channels",
    "say_not_opened",
    "tell_watch",
]

UNDO_REMOVAL = "watch.undo_removal"
"""The button that brings a removed watch back; its value is the watch's name."""
UNMUTE = "watch.unmute"
"""The button that ends a mute; its value is the watch's name."""

_NAME = 80
_QUERY = 300
_GIVEN_BACK = 9_000
"""Units of what was typed that go into one message."""
_PART = 1_500
"""Characters of one text within it, of which each may be two units."""
_BUTTON_VALUE = 2_000
_WATCHES_SHOWN = 40
_CHANNELS_SHOWN = 5


def answer_added(
    watch: Watch, language: Language = Language.ENGLISH, *, has_sources: bool = True
) -> Answer:
    """A watch was stored; of an installation without any source it says that nothing can come."""
    end = phrase(language, "watch_added_end", name=tidy(watch.name, limit=_NAME))
    said = kit.rich_text(kit.section(_tell_watch("watch_added", watch, language)))
    warned = [] if has_sources else [kit.context(phrase(language, "sources_missing"))]
    return make_answer(
        _fall_back("watch_added", watch, language), said, kit.context(end), *warned, changed=True
    )


def answer_edited(before: Watch, after: Watch, language: Language = Language.ENGLISH) -> Answer:
    """A watch was changed, or is what it was wanted to be already."""
    if before == after:
        return say(phrase(language, "watch_same", name=tidy(after.name, limit=_NAME)))
    block = kit.rich_text(kit.section(_tell_watch("watch_edited", after, language)))
    return make_answer(_fall_back("watch_edited", after, language), block, changed=True)


def answer_too_long(query: str, language: Language = Language.ENGLISH) -> Answer:
    """A query that is too long for a watch and for a dialog, given back with what to do."""
    said = phrase(language, "query_too_long", n=len(query), most=MAX_CHARACTERS)
    words = tidy_lines(query)
    if measure(words) > _GIVEN_BACK:
        words = words[: _GIVEN_BACK // 2]
    parts = [words[at : at + _PART] for at in range(0, len(words), _PART)]
    typed = map(kit.preformatted, parts)
    return make_answer(said, kit.rich_text(kit.section([kit.text(said)]), *typed))


def say_not_opened(query: str, language: Language = Language.ENGLISH) -> Answer:
    """What to type, where Slack opened no dialog for a new watch."""
    typed = tidy(f"/watch add {query}", limit=_QUERY) if query else "/watch add nokia"
    return say(phrase(language, "dialog_not_opened", typed=typed))


def answer_removed(watch: Watch, language: Language = Language.ENGLISH) -> Answer:
    """A watch was removed, and can be had back with one press."""
    line = kit.section(_tell_watch("watch_removed", watch, language))
    fallback = _fall_back("watch_removed", watch, language)
    answer = make_answer(fallback, kit.rich_text(line), changed=True)
    label = phrase(language, "button_undo")
    return _with_button(answer, label, action_id=UNDO_REMOVAL, name=watch.name)


def answer_restored(watch: Watch, language: Language = Language.ENGLISH) -> Answer:
    """A removed watch is there again."""
    line = kit.section(_tell_watch("watch_restored", watch, language))
    note = kit.context(phrase(language, "watch_restored_note"))
    fallback = _fall_back("watch_restored", watch, language)
    return make_answer(fallback, kit.rich_text(line), note, changed=True)


def answer_muted(watch: Watch, language: Language = Language.ENGLISH) -> Answer:
    """A watch tells nobody for a while."""
    until = watch.muted_until
    name = kit.text(tidy(watch.name, limit=_NAME) or "–", bold=True)
    if until is None or until == UNTIL_UNMUTED:
        line = speak(language, "watch_muted_open", name=name)
    else:
        line = speak(language, "watch_muted", name=name, until=kit.date(until))
    fallback = f"{watch.name}{phrase(language, 'watch_is_muted')}"
    answer = make_answer(fallback, kit.rich_text(kit.section(line)), changed=True)
    label = phrase(language, "button_unmute")
    return _with_button(answer, label, action_id=UNMUTE, name=watch.name)


def answer_unmuted(watch: Watch, language: Language = Language.ENGLISH) -> Answer:
    """A watch tells again."""
    name = tidy(watch.name, limit=_NAME)
    return say(phrase(language, "watch_unmuted", name=name), changed=True)


def _with_button(answer: Answer, label: str, *, action_id: str, name: str) -> Answer:
    # A name that a hand in the database made longer cannot travel with a button.
    if not name or len(name) * 2 > _BUTTON_VALUE:
        return answer
    return answer.with_blocks(kit.actions([kit.button(label, action_id=action_id, value=name)]))


def _tell_watch(message: str, watch: Watch, language: Language) -> list[kit.Element]:
    return speak(
        language,
        message,
        name=kit.text(tidy(watch.name, limit=_NAME) or "–", bold=True),
        query=kit.text(tidy(watch.query, limit=_QUERY), code=True),
        channels=list_channels(watch, language),
        priority=_priority(watch, language),
    )


def _fall_back(message: str, watch: Watch, language: Language) -> str:
    """What a notification says."""
    said = _tell_watch(message, watch, language)
    return "".join(str(one.get("text", "")) for one in said)


def answer_list(
    watches: Sequence[Watch],
    *,
    now: datetime,
    review: WatchReview | None = None,
    unreadable: Container[str] = (),
    precisions: Mapping[str, Precision] | None = None,
    activity: Mapping[str, WatchActivity] | None = None,
    scope: ListScope = ListScope.ALL,
    language: Language = Language.ENGLISH,
) -> Answer:
    """Every watch with its query, its channels, what silences it, and where it comes from.

    ``review`` says which bring nothing or too much; ``unreadable`` are the names of those
    whose queries cannot be read any more; ``precisions`` has by name what people said of what
    each brought; ``activity`` by name what each brought of late, one that brought nothing being
    left out, and None where nobody has counted.
    """
    review = review or WatchReview()
    if not watches:
        return say(phrase(language, f"watches_none_{scope.value}"))
    title = phrase(language, "watches_count", n=len(watches))
    left_out = kit.context(phrase(language, "watches_more", n=len(watches)))
    room = kit.TEXT_IN_MESSAGE - kit.measure_block(left_out)
    shown: list[kit.Block] = []
    for watch in watches[:_WATCHES_SHOWN]:
        line = tell_watch(
            watch,
            now=now,
            review=review,
            unreadable=unreadable,
            precisions=precisions or {},
            activity=activity,
            language=language,
        )
        block = kit.rich_text(kit.section(line))
        room -= kit.measure_block(block)
        if room < 0:
            break
        shown.append(block)
    rest = len(watches) - len(shown)
    return make_answer(
        title,
        kit.header(title[0].upper() + title[1:]),
        *shown,
        *([kit.context(phrase(language, "watches_more", n=rest))] if rest else []),
    )


def tell_watch(
    watch: Watch,
    *,
    now: datetime,
    review: WatchReview,
    unreadable: Container[str],
    precisions: Mapping[str, Precision],
    activity: Mapping[str, WatchActivity] | None,
    language: Language,
) -> list[kit.Element]:
    """A watch in a list, as `answer_list` says it."""
    state = _silence(watch, now, language) + _tell(watch, review, language)
    if watch.name in unreadable:
        state = phrase(language, "watch_is_unreadable")
    state += _tell_hits(watch, activity, review, language)
    said = tell_precision(precisions.get(watch.name))
    state += f", {said}" if said else ""
    line = [
        kit.text(tidy(watch.name, limit=_NAME), bold=True),
        kit.text("  "),
        kit.text(tidy(watch.query, limit=_QUERY), code=True),
        kit.text(phrase(language, "watch_for")),
        *list_channels(watch, language),
        kit.text(_priority(watch, language)),
        kit.text(state),
    ]
    if watch.origin is SourceOrigin.FILE:
        line.append(kit.text(f", {phrase(language, 'source_of_file')}"))
    return line


def _silence(watch: Watch, now: datetime, language: Language) -> str:
    """What keeps it from ringing."""
    state = watch.state(now)
    if state is WatchState.EXPIRED and watch.expires is not None:
        time = tell_time(watch.expires, "UTC", language)
        return phrase(language, "watch_is_expired", time=time)
    if state is WatchState.MUTED and watch.muted_until is not None:
        if watch.muted_until == UNTIL_UNMUTED:
            return phrase(language, "watch_is_muted")
        time = tell_time(watch.muted_until, "UTC", language)
        return phrase(language, "watch_is_muted_until", time=time)
    return phrase(language, "watch_is_for_digests") if watch.digest_only else ""


def _tell(watch: Watch, review: WatchReview, language: Language) -> str:
    """What there is to look at, as the weekly note says it."""
    if watch.name in review.silent:
        return phrase(language, "watch_is_silent")
    a_day = review.noisy.get(watch.name)
    return phrase(language, "watch_is_noisy", n=round(a_day)) if a_day else ""


def _tell_hits(
    watch: Watch,
    activity: Mapping[str, WatchActivity] | None,
    review: WatchReview,
    language: Language,
) -> str:
    if activity is None or watch.name in review.silent:
        return ""
    hits = activity.get(watch.name, WatchActivity()).week_hits
    return phrase(language, "watch_hits", n=hits) if hits else phrase(language, "watch_no_hit")


def list_channels(watch: Watch, language: Language = Language.ENGLISH) -> list[kit.Element]:
    """The channels that a watch tells, as elements of a sentence."""
    line: list[kit.Element] = []
    for channel in watch.channels[:_CHANNELS_SHOWN]:
        if line:
            line.append(kit.text(", "))
        if not is_channel_id(channel):
            line.append(kit.text(f"#{tidy(channel, limit=_NAME)}"))
        elif is_direct_id(channel):
            # No mention: nobody else is to be rung by it.
            line.append(kit.text(phrase(language, "a_direct_message")))
        else:
            line.append({"type": "channel", "channel_id": channel})
    more = len(watch.channels) - _CHANNELS_SHOWN
    return [*line, kit.text(phrase(language, "and_more", n=more))] if more > 0 else line


def _priority(watch: Watch, language: Language) -> str:
    if watch.priority is Priority.NORMAL:
        return ""
    return phrase(language, f"with_priority_{watch.priority.value}")
