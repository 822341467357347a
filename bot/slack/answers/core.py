"""An answer, help, and what went wrong."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from bot.alerts.inert import cut, tidy
from bot.errors import DeskError, InvalidQuery, NightdeskError, StoreError
from bot.languages import Said, phrase, word
from bot.model import Language
from bot.slack import elements as kit
from bot.slack.requests import Help
from bot.slack.text import escape_fallback, measure

__all__ = [
    "SHOWN_ELSEWHERE",
    "WATCH_THIS",
    "Answer",
    "answer_failure",
    "answer_help",
    "answer_surprise",
    "make_answer",
    "offer_watch",
    "point_at",
    "say",
    "word_error",
    "word_query_fault",
]

WATCH_THIS = "watch.this"
"""The button that opens the dialog for a new watch; its value is the query, and what may follow
it as it is typed.
"""

_QUERY = 300
_MESSAGE = 1_500
_WINDOW = 60
"""Characters of a long query that are shown on either side of its fault."""

_BUTTON_VALUE = 2_000

_COMMANDS = (
    ("add QUERY [to #channel] [high|normal|low]", "help_add"),
    ("list [mine|here|all]", "help_list"),
    ("edit NAME", "help_edit"),
    ("remove NAME", "help_remove"),
    ("mute NAME for 2h", "help_mute"),
    ("test QUERY", "help_test"),
    ("why LINK", "help_why"),
    ("brief", "help_brief"),
    ("digest now", "help_digest"),
    ("source list", "help_source"),
    ("settings", "help_settings"),
    ("status", "help_status"),
    ("help", "help_help"),
)
_EXAMPLES = (
    '/watch add microsoft AND ("deal" OR partnership) to #tech high',
    "/watch add entity:nokia -shares",
    "/watch mute nokia-deals until tomorrow 9:00",
)
_EXAMPLES_OF = {
    "add": _EXAMPLES[:2],
    "list": ("/watch list here",),
    "edit": ("/watch edit nokia-deals entity:nokia AND deal high",),
    "remove": ("/watch remove nokia-deals",),
    "mute": ("/watch mute nokia-deals for 2h", _EXAMPLES[2]),
    "unmute": ("/watch unmute nokia-deals",),
    "test": ('/watch test microsoft AND ("deal" OR partnership)',),
    "why": ("/watch why https://www.example.org/news/1",),
    "brief": ("/watch brief #tech",),
    "source": ("/watch source add https://www.example.org/news", "/watch source health"),
}
_ROW_OF = {"unmute": "mute"}
"""Commands that are told in the row of another."""
_ABOUT_QUERIES = frozenset({"add", "edit", "test"})


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

    def with_note(self, note: str) -> Answer:
        """The answer with a sentence before it; as it is where that is empty."""
        if not note:
            return self
        text = f"{escape_fallback(note, limit=_QUERY)} {self.message.text}"
        blocks = (kit.context(note), *self.message.blocks)
        return replace(self, message=kit.SlackMessage(text=text, blocks=blocks))


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


def answer_help(request: Help, language: Language = Language.ENGLISH) -> Answer:
    """What can be said, and, where something was not understood, what that was: then only of the
    command that was meant, where that is known.
    """
    parts: list[kit.Element] = []
    problem = None if request.problem is None else word(request.problem, language)
    if problem is not None:
        parts.append(kit.section([kit.text(tidy(problem, limit=_QUERY), bold=True)]))
        parts.append(kit.preformatted(tidy(f"/watch {request.typed}", limit=_MESSAGE)))
    about = _ROW_OF.get(request.about, request.about)
    rows = [(command, effect) for command, effect in _COMMANDS if command.split()[0] == about]
    rows = [*rows, ("help", "help_all")] if rows else list(_COMMANDS)
    for command, effect in rows:
        parts.append(
            kit.section(
                [
                    kit.text(f"/watch {command}", code=True),
                    kit.text(f"  {phrase(language, effect)}\n"),
                ]
            )
        )
    if not about or about in _ABOUT_QUERIES:
        parts.append(kit.section([kit.text(phrase(language, "help_query"))]))
    if examples := _EXAMPLES_OF.get(request.about, () if about else _EXAMPLES):
        parts.append(kit.preformatted("\n".join(examples)))
    answer = make_answer(problem or phrase(language, "help_title"), kit.rich_text(*parts))
    # Whoever typed a query alone has it in the dialog with one press.
    return offer_watch(answer, request.query, language)


def offer_watch(answer: Answer, typed: str, language: Language = Language.ENGLISH) -> Answer:
    """The answer with a button that opens the dialog with what was ``typed``, where that is
    something and a button holds it.
    """
    if not typed or measure(typed) > _BUTTON_VALUE:
        return answer
    label = phrase(language, "button_watch_this")
    pressed = kit.button(label, action_id=WATCH_THIS, value=typed)
    return answer.with_blocks(kit.actions([pressed]))


def answer_failure(error: NightdeskError, language: Language = Language.ENGLISH) -> Answer:
    """What cannot be done and why; a query's fault is shown in its place."""
    if isinstance(error, InvalidQuery):
        said = word_query_fault(error)
        return make_answer(
            said,
            kit.rich_text(
                kit.section([kit.text(phrase(language, "query_unreadable", fault=said))]),
                kit.preformatted(point_at(error.query, error.position)),
            ),
        )
    said = cut(tidy(word_error(error, language)), _MESSAGE)
    if isinstance(error, StoreError):
        said = phrase(language, "database_refused", error=said)
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


def answer_surprise(language: Language = Language.ENGLISH) -> Answer:
    """Something broke that nobody foresaw."""
    return say(phrase(language, "surprise"))


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
