"""Says a message in a language, and keeps what is said so that it can be said in another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Self

from bot.languages.english import ENGLISH
from bot.languages.french import FRENCH
from bot.languages.german import GERMAN
from bot.languages.spanish import SPANISH
from bot.languages.tongue import Tongue
from bot.model import Language

__all__ = ["TONGUES", "Said", "phrase", "say", "say_all", "word", "word_apart", "write_number"]

_APART = "\x00"

TONGUES: Mapping[Language, Tongue] = {
    Language.ENGLISH: ENGLISH,
    Language.GERMAN: GERMAN,
    Language.FRENCH: FRENCH,
    Language.SPANISH: SPANISH,
}


class Said(str):
    """Words of the rules: English, as records keep them, that know what message they are.

    ``message`` is its name in the catalogue, empty of several that stand in a row with ``values``
    "0", "1" and so on. What is cut out of it is English alone.
    """

    __slots__ = ("message", "values")
    message: str
    values: Mapping[str, object]

    def __new__(
        cls, text: str, message: str = "", values: Mapping[str, object] | None = None
    ) -> Self:
        """The English ``text`` of a message with these values."""
        self = super().__new__(cls, text)
        self.message = message
        self.values = values or {}
        return self


def say(message: str, /, **values: object) -> Said:
    """The message with its values, in English until `word` says it in another language.

    A value is a text that is no language's, a whole number, an amount (a float, which large ones
    have a word for), a time or words that were said. A message that counts does so by its value
    ``n``.
    """
    if not values:
        return _say_bare(message)
    return Said(_fill(Language.ENGLISH, message, values), message, values)


@cache  # of a catalogue's messages, which are said for every entry
def _say_bare(message: str) -> Said:
    return Said(_fill(Language.ENGLISH, message, {}), message)


def say_all(said: Sequence[str], *, separator: str = "; ") -> Said:
    """Several in a row, as one."""
    values = {str(number): each for number, each in enumerate(said)}
    return Said(separator.join(said), "", {**values, "separator": separator})


def word(words: str, language: Language) -> str:
    """What was said, in that language; plain text stays as it is."""
    if language is Language.ENGLISH or not isinstance(words, Said):
        return str(words)
    if words.message:
        return _fill(language, words.message, words.values)
    *said, separator = words.values.values()
    return str(separator).join(_write(each, language) for each in said)


def word_apart(words: str, language: Language) -> tuple[str | datetime, ...]:
    """What was said, in that language, with the times of its message apart from the words: where
    it is read, each can be given in the reader's own zone.
    """
    if not isinstance(words, Said) or not words.message:
        return (word(words, language),)
    times = {name: at for name, at in words.values.items() if isinstance(at, datetime)}
    marked = {name: f"{_APART}{name}{_APART}" for name in times}
    said = _fill(language, words.message, {**words.values, **marked}).split(_APART)
    parts = [times[part] if at % 2 else part for at, part in enumerate(said)]
    return tuple(part for part in parts if part != "")


def phrase(language: Language, message: str, /, **values: object) -> str:
    """The message with its values (see `say`) in that language alone."""
    return _fill(language, message, values)


def write_number(number: float, language: Language) -> str:
    """A number with two decimals at most, as the language writes it: "1,234.5", "1.234,5"."""
    tongue = TONGUES[language]
    whole, _, decimals = f"{number:.2f}".partition(".")
    digits = f"{int(whole):,}" if len(whole) >= tongue.grouped_from else whole
    rest = decimals.rstrip("0")
    return digits.replace(",", tongue.group) + (f"{tongue.decimal}{rest}" if rest else "")


def _fill(language: Language, message: str, values: Mapping[str, object]) -> str:
    tongue = TONGUES[language]
    form = tongue.messages[message]
    if not isinstance(form, str):
        form = form["one" if values["n"] in tongue.ones else "other"]
    if not values:
        return form
    return form.format_map({name: _write(value, language) for name, value in values.items()})


def _write(value: object, language: Language) -> str:
    if isinstance(value, int):
        return write_number(value, language)
    if isinstance(value, float):
        return _write_amount(value, language)
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
    return word(value, language) if isinstance(value, str) else str(value)


def _write_amount(value: float, language: Language) -> str:
    """A number with a word where it is large: "2.35 billion"."""
    for scale, name in TONGUES[language].scales:
        if value >= scale:
            return f"{write_number(value / scale, language)} {name}"
    return write_number(value, language)
