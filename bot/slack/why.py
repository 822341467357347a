"""Why a channel was told of a story: the stages of ``nightdesk why`` in a reader's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime

from bot.alerts.inert import cut, tidy
from bot.desk import Why
from bot.languages import phrase
from bot.model import Event, Genre, Language
from bot.ports import Explanation
from bot.slack import elements as kit
from bot.slack.answers import Answer
from bot.slack.stages import name_outcome, say_reason, tell_reason, word_hit, word_known
from bot.slack.text import escape_fallback

__all__ = ["answer_why"]

_HEADLINE = 200
_LINE = 300
_LINES_OF_A_PART = 6
_ROOM = 6_000
"""Units: well below what a message holds, and more than anybody reads."""

_PLACES = re.compile(r" \d+–\d+")  # where in the text a watch matched
_RELATIONS = frozenset({"new", "report", "copy", "update", "revision"})
_SCORE = "score "

Line = str | kit.Element
"""Words, or a time in each reader's own zone, which goes on from the words before it."""


def answer_why(why: Why, language: Language = Language.ENGLISH) -> Answer:
    """The way of the report that the channel was told by, for the eyes of who asked.

    Reasons are kept in English, and are said in the channel's language as far as the rules gave
    them; what they quote is as it was.
    """
    headline = tidy(why.told.headline, limit=_HEADLINE) or phrase(language, "no_headline")
    asked = phrase(language, "why_here")
    parts: list[kit.Element] = [kit.section([kit.text(f"{asked} "), kit.text(headline, bold=True)])]
    room = _ROOM
    for title, lines in _word(why, language):
        said = list(_write(lines, language))
        part = kit.section([kit.text(f"\n{phrase(language, title)}: ", bold=True), *said])
        room -= kit.measure_block(part)
        if room < 0:
            break
        parts.append(part)
    if len(parts) == 1:
        parts.append(kit.section([kit.text("\n" + phrase(language, "why_gone"))]))
    said_briefly = escape_fallback(f"{asked} {headline}", limit=kit.FALLBACK_LIMIT)
    return Answer(message=kit.SlackMessage(text=said_briefly, blocks=(kit.rich_text(*parts),)))


def _write(lines: list[Line], language: Language) -> Iterator[kit.Element]:
    """Some of the lines in a row, and how many more there are."""
    shown = [one for one in lines if one][:_LINES_OF_A_PART]
    more = len([one for one in lines if one]) - len(shown)
    shown += [phrase(language, "more", n=more)] if more else []
    # An emoji counts as two units of what one text may have.
    room = kit.TEXT_IN_ELEMENT // 2
    for at, one in enumerate(shown):
        if not isinstance(one, str):
            yield from ([kit.text(" ")] if at else [])
            yield one
            continue
        between = "; " if at else ""
        said = cut(between + tidy(one, limit=_LINE), room)
        room -= len(said)
        if said:
            yield kit.text(said)
        if room <= 0:
            return


def _word(why: Why, language: Language) -> Iterator[tuple[str, list[Line]]]:
    """Each part that there is something to say of, with its lines, in the order of the stages."""
    for stage, (title, word_stage) in _STAGES.items():
        found = [one for one in why.stages if one.stage == stage]
        # What came of the report first is what the channel was told by.
        lines = word_stage(found[0], why.told.channel, language) if found else []
        if lines:
            yield title, lines
    changed = [one for one in why.stages if one.stage == "ledger" and one.outcome == "revision"]
    if changed:
        yield (
            "why_changed",
            [
                kit.date(changed[-1].at),
                *(say_reason(each, language) for each in changed[-1].reasons),
            ],
        )
    if owner := [one for one in why.stages if one.stage == "owner"]:
        said = tell_reason(_first(owner[-1]), language)
        yield "why_owner", [kit.date(one) if isinstance(one, datetime) else one for one in said]
    if marks := [one for one in why.stages if one.stage == "mark"]:
        yield (
            "why_marks",
            [f"{name_outcome(one, language)} {say_reason(_first(one), language)}" for one in marks],
        )


def _first(one: Explanation) -> str:
    return one.reasons[0] if one.reasons else ""


def _word_seen(one: Explanation, _channel: str, language: Language) -> list[Line]:
    said = [say_reason(each, language) for each in one.reasons[:1]]
    return [*said, phrase(language, "why_first_seen"), kit.date(one.at)]


def _word_match(one: Explanation, _channel: str, language: Language) -> list[Line]:
    return [word_hit(_PLACES.sub("", reason), language) for reason in one.reasons]


def _word_event(one: Explanation, _channel: str, language: Language) -> list[Line]:
    if one.outcome not in set(Event) or one.outcome == Event.OTHER:
        return []
    event = phrase(language, f"event_{one.outcome}")
    certain = next((f"certain_{each}" for each in one.reasons if each in _UNCERTAIN), None)
    return [event if certain is None else phrase(language, certain, event=event)]


def _word_genre(one: Explanation, _channel: str, language: Language) -> list[Line]:
    """What kind of text it was taken for, where that is not news."""
    if one.outcome not in set(Genre) - {Genre.NEWS}:
        return []
    return [phrase(language, f"genre_{one.outcome}")]


def _word_copy(one: Explanation, _channel: str, language: Language) -> list[Line]:
    return [say_reason(reason, language) for reason in one.reasons]


def _word_story(one: Explanation, _channel: str, language: Language) -> list[Line]:
    relation = one.outcome
    said = phrase(language, f"why_{relation}") if relation in _RELATIONS else relation
    return [said, *(word_known(reason, language) for reason in one.reasons[1:])]


def _word_urgency(one: Explanation, _channel: str, language: Language) -> list[Line]:
    # The score, then the reasons; what follows are the parts of each watch.
    level = one.outcome
    said = phrase(language, f"why_{level}") if level in _LEVELS else level
    own = (reason for reason in one.reasons if not _is_of_part(reason))
    return [said, *(say_reason(reason, language) for reason in own)]


def _is_of_part(reason: str) -> bool:
    return (
        reason.startswith(_SCORE)
        or ", share " in reason
        or re.match(r".+: (breaking|digest|archive) \d", reason) is not None
    )


def _word_ledger(one: Explanation, channel: str, language: Language) -> list[Line]:
    """What was decided for the channel, and which watches were left out."""
    own = f"#{channel}: "
    return [
        say_reason(reason.removeprefix(own), language)
        for reason in one.reasons
        if reason.startswith(own) or not reason.startswith("#")
    ]


_UNCERTAIN = frozenset({"denied", "talks", "rumour"})
_LEVELS = frozenset({"breaking", "digest", "archive"})

_STAGES: dict[str, tuple[str, Callable[[Explanation, str, Language], list[Line]]]] = {
    "seen": ("why_seen", _word_seen),
    "match": ("why_match", _word_match),
    "event": ("why_event", _word_event),
    "genre": ("why_genre", _word_genre),
    "copy": ("why_copied", _word_copy),
    "story": ("why_story", _word_story),
    "urgency": ("why_urgency", _word_urgency),
    "ledger": ("why_ledger", _word_ledger),
}
