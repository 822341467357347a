"""The stages of a report's way in a reader's language."""

from __future__ import annotations

import re
from datetime import datetime

from bot.alerts import describe_status_briefly
from bot.languages import TONGUES, Said, phrase, read_back, word, word_apart
from bot.model import Language, Status
from bot.ports import Explanation

__all__ = [
    "name_outcome",
    "name_stage",
    "say_reason",
    "tell_reason",
    "word_hit",
    "word_known",
    "word_reason",
]

_PLACE = re.compile(r"“(?P<text>[^”]*)” in (?P<field>title|summary|content|tag|url)")
_ENTITY = re.compile(r"\(entity (?P<id>[^\s)]+)\)")
_KNOWN = re.compile(r"(?P<status>[a-z-]+): origins (?P<origins>\d+), copies (?P<copies>\d+)")
_OUTCOMES = ("event_{}", "genre_{}", "became_{}")


def name_stage(stage: str, language: Language) -> str:
    """What a stage is called; as it is where the catalogue does not know it."""
    message = f"stage_{stage}"
    return phrase(language, message) if message in TONGUES[language].messages else stage


def name_outcome(row: Explanation, language: Language) -> str:
    """What a stage came to; as it is where the catalogue does not know it."""
    if isinstance(row.outcome, Said):
        return word(row.outcome, language)
    said = row.outcome.replace(" ", "_")
    names = [form.format(said) for form in _OUTCOMES if not form.startswith(_foreign(row.stage))]
    known = TONGUES[language].messages
    message = next((name for name in names if name in known), None)
    return row.outcome if message is None else phrase(language, message)


def word_reason(row: Explanation, reason: str, language: Language) -> tuple[str | datetime, ...]:
    """One of the reasons of a stage; times in it are apart, for the reader's own zone."""
    if row.stage == "match":
        return (word_hit(reason, language),)
    if row.stage == "story":
        return (word_known(reason, language),)
    return tell_reason(reason, language)


def tell_reason(reason: str, language: Language) -> tuple[str | datetime, ...]:
    """A reason as `say_reason` has it, with its times apart."""
    return word_apart(reason if isinstance(reason, Said) else read_back(reason), language)


def say_reason(reason: str, language: Language) -> str:
    """A reason that a record has in English, in that language."""
    return word(reason if isinstance(reason, Said) else read_back(reason), language)


def word_hit(said: str, language: Language) -> str:
    """A watch with the places where it matched: "nokia: “Nokia” in title"."""
    watch, everything, rest = said.rpartition(": everything")
    if everything and not rest:
        return phrase(language, "read_everything", watch=watch)
    placed = _PLACE.sub(
        lambda found: phrase(language, f"read_{found['field']}", text=found["text"]), said
    )
    return _ENTITY.sub(lambda found: f"({phrase(language, 'way_entity', id=found['id'])})", placed)


def word_known(reason: str, language: Language) -> str:
    """What was known of the story then, in words."""
    known = _KNOWN.match(reason)
    if known is None or known["status"] not in set(Status):
        return say_reason(reason, language)
    said = describe_status_briefly(
        Status(known["status"]), origins=int(known["origins"]), language=language
    )
    copies = int(known["copies"])
    return f"{said}, {phrase(language, 'copies', n=copies)}" if copies else said


def _foreign(stage: str) -> tuple[str, ...]:
    """How the messages begin that are of other stages: "legal" is an event, and no genre."""
    return tuple(f"{kind}_" for kind in ("event", "genre") if kind != stage)
