"""An answer, help, and what went wrong."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from bot.alerts.inert import cut, tidy
from bot.errors import DeskError, InvalidQuery, NightdeskError, StoreError
from bot.languages import Said, word
from bot.model import Language
from bot.slack import elements as kit
from bot.slack.requests import Help
from bot.slack.text import escape_fallback

__all__ = [
    "SHOWN_ELSEWHERE",
    "WATCH_THIS",
    "Answer",
    "answer_failure",
    "answer_help",
    "answer_surprise",
    "make_answer",
    "point_at",
    "say",
    "word_error",
    "word_query_fault",
]

WATCH_THIS = "watch.this"
"""The button that opens the dialog for a new watch; its value is the query."""

_QUERY = 300
_MESSAGE = 1_500
_WINDOW = 60
"""Characters of a long query that are shown on either side of its fault."""

_BUTTON_VALUE = 2_000

_COMMANDS = (
    ("add QUERY [to #channel] [high|normal|low]", "watch for something"),
    ("list [mine|here|all]", "the watches, what each brought and how precise it was"),
    ("edit NAME", "change one"),
    ("remove NAME", "end one"),
    ("mute NAME for 2h", "or until tomorrow 9:00; unmute NAME ends it"),
    ("test QUERY", "what it would have brought"),
    ("why LINK", "what became of a report"),
    ("brief", "what is open in this channel"),
    ("digest now", "the channel's digest without waiting for its time"),
    ("source list", "also source health, and for editors pause ID and resume ID"),
    ("status", "how Nightdesk does"),
    ("help", "this"),
)
_EXAMPLES = (
    '/watch add microsoft AND ("deal" OR partnership) to #tech high',
    "/watch add entity:nokia -shares",
    "/watch mute nokia-deals until tomorrow 9:00",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An ephemeral message. ``changed`` is true where something was done."""

    message: kit.SlackMessage
    changed: bool = False

    def as_response(self, *, replacing: bool = False) -> dict[str, Any]:
        """The arguments of an acknowledgement or of an answer to a response URL.

        ``replacing``: it takes the place of the message whose button was pressed.
        """
        if not self.message.text:
            return {}
        said: dict[str, Any] = {
            "response_type": "ephemeral",
            "text": self.message.text,
            "blocks": list(self.message.blocks),
        }
        return {**said, "replace_original": True} if replacing else said

    def with_blocks(self, *blocks: kit.Block) -> Answer:
        """The answer with more below."""
        message = replace(self.message, blocks=(*self.message.blocks, *blocks))
        return replace(self, message=message)


SHOWN_ELSEWHERE = Answer(message=kit.SlackMessage(text="", blocks=()), changed=True)
"""No message at all: a dialog was opened instead."""


def make_answer(fallback: str, *blocks: kit.Block, changed: bool = False) -> Answer:
    """An answer of these blocks; ``fallback`` is what a notification says."""
    text = escape_fallback(fallback, limit=kit.FALLBACK_LIMIT) or "/watch"
    return Answer(message=kit.SlackMessage(text=text, blocks=blocks), changed=changed)


def say(said: str, *, changed: bool = False) -> Answer:
    """An answer of one sentence or some, literal."""
    plain = tidy(said, limit=_MESSAGE) or "–"
    return make_answer(plain, kit.rich_text(kit.section([kit.text(plain)])), changed=changed)


def answer_help(request: Help) -> Answer:
    """What can be said, and, where something was not understood, what that was."""
    parts: list[kit.Element] = []
    if request.problem is not None:
        parts.append(kit.section([kit.text(tidy(request.problem, limit=_QUERY), bold=True)]))
        parts.append(kit.preformatted(tidy(f"/watch {request.typed}", limit=_MESSAGE)))
    for command, effect in _COMMANDS:
        parts.append(
            kit.section([kit.text(f"/watch {command}", code=True), kit.text(f"  {effect}\n")])
        )
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
    answer = make_answer(request.problem or "How to use /watch", kit.rich_text(*parts))
    if not request.query or len(request.query) * 2 > _BUTTON_VALUE:
        return answer
    # Whoever typed a query alone has it in the dialog with one press.
    pressed = kit.button("Watch for this", action_id=WATCH_THIS, value=request.query)
    return answer.with_blocks(kit.actions([pressed]))


def answer_failure(error: NightdeskError, language: Language = Language.ENGLISH) -> Answer:
    """What cannot be done and why; a query's fault is shown in its place."""
    if isinstance(error, InvalidQuery):
        said = word_query_fault(error)
        return make_answer(
            said,
            kit.rich_text(
                kit.section([kit.text("The query cannot be read: "), kit.text(said)]),
                kit.preformatted(point_at(error.query, error.position)),
            ),
        )
    said = cut(tidy(word_error(error, language)), _MESSAGE)
    if isinstance(error, StoreError):
        said = f"Nothing was changed, since the database does not take it: {said}"
    elif isinstance(error, DeskError):
        said = f"{said[:1].upper()}{said[1:]}"
    return make_answer(said, kit.rich_text(kit.section([kit.text(said)])))


def word_error(error: NightdeskError, language: Language) -> str:
    """What an error says, in that language where it can be said in it."""
    said = error.args[0] if error.args else ""
    return word(said, language) if isinstance(said, Said) else str(error)


def word_query_fault(error: InvalidQuery) -> str:
    """A query's fault in one line: what, where, and what was expected there."""
    expected = f"; expected {error.expected}" if error.expected else ""
    return tidy(f"{error.problem} at character {error.position + 1}{expected}", limit=_MESSAGE)


def answer_surprise() -> Answer:
    """Something broke that nobody foresaw."""
    return say(
        "That went wrong in a way Nightdesk did not expect. See whether it took effect with "
        "/watch list; the service's log holds the details."
    )


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
