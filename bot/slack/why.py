"""Why a channel was told of a story: the stages of ``nightdesk why`` in a reader's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bot.alerts.inert import cut, tidy
from bot.desk import Why
from bot.ports import Explanation
from bot.slack import elements as kit
from bot.slack.answers import Answer
from bot.slack.text import escape_fallback

__all__ = ["answer_why"]

_HEADLINE = 200
_LINE = 300
_LINES_OF_A_PART = 6
_ROOM = 6_000
"""Units: well below what a message holds, and more than anybody reads."""

_PLACES = re.compile(r" \d+–\d+")  # where in the text a watch matched
_RELATIONS = {
    "new": "This report opened the story",
    "report": "Another report of a story that was known",
    "copy": "A copy of another report's text",
    "update": "A development of a story that was known",
    "revision": "A report that was changed",
}


def answer_why(why: Why) -> Answer:
    """The way of the report that the channel was told by, for the eyes of who asked."""
    headline = tidy(why.told.headline, limit=_HEADLINE) or "(no headline)"
    parts: list[kit.Element] = [
        kit.section([kit.text("Why this was told here: "), kit.text(headline, bold=True)])
    ]
    room = _ROOM
    for title, lines in _word(why):
        shown = [tidy(line, limit=_LINE) for line in lines[:_LINES_OF_A_PART]]
        more = len(lines) - len(shown)
        shown += [f"and {more} more"] if more else []
        # An emoji counts as two units of what one text may have.
        said = cut("; ".join(filter(None, shown)), kit.TEXT_IN_ELEMENT // 2)
        part = kit.section([kit.text(f"\n{title}: ", bold=True), kit.text(said)])
        room -= kit.measure_block(part)
        if room < 0:
            break
        parts.append(part)
    if len(parts) == 1:
        parts.append(
            kit.section([kit.text("\nThe report is no longer stored, so nothing more is known.")])
        )
    said = escape_fallback(f"Why this was told here: {headline}", limit=kit.FALLBACK_LIMIT)
    return Answer(message=kit.SlackMessage(text=said, blocks=(kit.rich_text(*parts),)))


def _word(why: Why) -> Iterator[tuple[str, Sequence[str]]]:
    """Each part that there is something to say of, with its lines, in the order of the stages."""
    for stage, (title, word) in _STAGES.items():
        found = [one for one in why.stages if one.stage == stage]
        # What came of the report first is what the channel was told by.
        lines = word(found[0], why.told.channel) if found else []
        if lines:
            yield title, lines
    changed = [one for one in why.stages if one.stage == "ledger" and one.outcome == "revision"]
    if changed:
        yield "Changed since", [f"{changed[-1].at:%d %b %H:%M} UTC", *changed[-1].reasons]
    if owner := [one for one in why.stages if one.stage == "owner"]:
        yield "On it", [_first(owner[-1])]
    if marks := [one for one in why.stages if one.stage == "mark"]:
        yield "People said", [f"{one.outcome.replace('-', ' ')} {_first(one)}" for one in marks]


def _first(one: Explanation) -> str:
    return one.reasons[0] if one.reasons else ""


def _word_seen(one: Explanation, _channel: str) -> list[str]:
    return [*one.reasons[:1], f"first seen {one.at:%d %b %H:%M} UTC"]


def _word_match(one: Explanation, _channel: str) -> list[str]:
    return [_PLACES.sub("", reason) for reason in one.reasons]


def _word_kind(one: Explanation, _channel: str) -> list[str]:
    return [one.outcome.replace("_", " "), *one.reasons[:2]]


def _word_copy(one: Explanation, _channel: str) -> list[str]:
    return list(one.reasons)


def _word_story(one: Explanation, _channel: str) -> list[str]:
    return [_RELATIONS.get(one.outcome, one.outcome), *one.reasons[1:]]


def _word_urgency(one: Explanation, _channel: str) -> list[str]:
    # The score, then the reasons; what follows are the parts of each watch.
    said = [reason for reason in one.reasons if not _is_of_part(reason)]
    return [f"{one.outcome}", *said]


def _is_of_part(reason: str) -> bool:
    return ", share " in reason or re.match(r".+: (breaking|digest|archive) \d", reason) is not None


def _word_ledger(one: Explanation, channel: str) -> list[str]:
    """What was decided for the channel, and which watches were left out."""
    own = f"#{channel}: "
    return [
        reason.removeprefix(own)
        for reason in one.reasons
        if reason.startswith(own) or not reason.startswith("#")
    ]


_STAGES: dict[str, tuple[str, Callable[[Explanation, str], list[str]]]] = {
    "seen": ("Reported by", _word_seen),
    "match": ("Watches that matched", _word_match),
    "event": ("Taken for", _word_kind),
    "genre": ("Kind of text", _word_kind),
    "copy": ("Copied", _word_copy),
    "story": ("Story", _word_story),
    "urgency": ("Urgency", _word_urgency),
    "ledger": ("Decided for this channel", _word_ledger),
}
