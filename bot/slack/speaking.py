"""The bot's own words around what Slack draws by itself: times, names, channels."""

from __future__ import annotations

import string

from bot.languages import TONGUES
from bot.model import Language
from bot.slack import elements as kit

__all__ = ["Value", "speak"]

Value = str | kit.Element | list[kit.Element]


def speak(language: Language, message: str, /, **values: Value) -> list[kit.Element]:
    """A message as rich text, its values (text, an element or several) where the language has
    them. It is one that counts nothing.
    """
    form = str(TONGUES[language].messages[message])
    said: list[kit.Element] = []
    for before, name, _, _ in string.Formatter().parse(form):
        if before:
            said.append(kit.text(before))
        if name is None:
            continue
        value = values[name]
        if isinstance(value, str):
            said += [kit.text(value)] if value else []
        else:
            said += value if isinstance(value, list) else [value]
    return said
