"""Reads back what the rules said, where a record kept its English words alone.

Records are English in every newsroom; a reader is told what they say in the language of the
channel. What is no message of the rules, as a name or a headline, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from string import Formatter

from bot.languages.english import ENGLISH
from bot.languages.saying import Said, say_all
from bot.languages.verdicts.english import VERDICTS

__all__ = ["read_back"]

_REASONS = frozenset(
    {
        *("published_", "not_news", "genre_", "same_changed", "match_", "certain_", "priority_"),
        *(
            "live_blog",
            "tier",
            "seldom",
            "cue",
            "claim",
            "first_in_weeks",
            "fast",
            "fast_of",
            "second_origin",
        ),
        *("denies", "retracts", "origin_retracts", "report_pulled", "at_least", "number_"),
        *("million_", "first_affected", "deal_", "turn_", "opposed_", "denied_itself", "now_"),
        *("surer_", "was_", "raised_", "cut_"),
        *("lowered_", "of_", "origins", "copies", "one_source", "corroborated", "official"),
        *("official_by", "official_site", "disputed", "disputed_by", "no_longer_disputed"),
        *("event_", "single-source_by", "reported_by", "party", "against", "correction"),
        "official_number",
        *("deny", "no_longer_corroborated"),
    }
)
"""The other messages that are reasons, or how their names begin."""

_JOINED = "; "
_WHOLE = r"[0-9][0-9,]*"
_AMOUNT = r"[0-9][0-9,]*(?:\.[0-9]+)?(?: (?:trillion|billion|million))?"
_FIELDS: Mapping[str, str] = {
    "n": _WHOLE,
    "tier": _WHOLE,
    "origins": _WHOLE,
    "fast": _WHOLE,
    "amount": _AMOUNT,
}
"""What stands for a value that is a number."""
_SCALES: Mapping[str, float] = {
    "": 1.0,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
_ROWS: Mapping[tuple[str, str], str] = {("deny", "who"): "two"}
"""The values that are names in a row, and the message of it: elsewhere "and" is part of a name."""
_DEPTH = 4


@lru_cache(maxsize=4_096)
def read_back(words: str) -> str:
    """The words as what was said, so that they can be said in another language; as they are
    where they are no message, or several of which one is none.
    """
    return _read(str(words), _DEPTH)


def _read(words: str, depth: int) -> str:
    if not depth:
        return words
    # Several in a row go first, where each is a message: what one quotes ends with it.
    each_read = (
        [_read(part, depth - 1) for part in words.split(_JOINED)] if _JOINED in words else []
    )
    if each_read and all(isinstance(one, Said) for one in each_read):
        return say_all(each_read, separator=_JOINED)
    for name, pattern in _patterns():
        found = pattern.fullmatch(words)
        if found is not None:
            values = found.groupdict()
            read = {
                field: _read_row(_ROWS[name, field], said)
                if (name, field) in _ROWS
                else _value(field, said, depth)
                for field, said in values.items()
            }
            return Said(words, name, read)
    if any(isinstance(one, Said) for one in each_read):
        return say_all(each_read, separator=_JOINED)
    return words


def _read_row(message: str, words: str) -> str:
    """Names in a row, of which the message joins the last one to the others; as they are where
    there is but one, or somebody who is called by more than a name.
    """
    between = str(ENGLISH.messages[message]).format(one="", other="")
    one, found, other = words.rpartition(between)
    if not found or any(word[0].islower() for word in f"{one} {other}".split()):
        return words
    return Said(words, message, {"one": one, "other": other})


def _value(field: str, said: str, depth: int) -> object:
    pattern = _FIELDS.get(field)
    if pattern == _WHOLE:
        return int(said.replace(",", ""))
    if pattern == _AMOUNT:
        number, _, scale = said.partition(" ")
        return float(number.replace(",", "")) * _SCALES[scale]
    return _read(said, depth - 1)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The messages of reasons, those with the most words of their own first."""
    found = [
        (sum(len(text) for text, *_ in Formatter().parse(form)), name, _compile(form))
        for name, form in _forms()
    ]
    return tuple((name, pattern) for _, name, pattern in sorted(found, key=lambda one: -one[0]))


def _forms() -> Iterator[tuple[str, str]]:
    for name, message in ENGLISH.messages.items():
        is_family = any(name.startswith(one) for one in _REASONS if one.endswith("_"))
        if name in VERDICTS or name in _REASONS or is_family:
            for form in [message] if isinstance(message, str) else message.values():
                yield name, form


def _compile(form: str) -> re.Pattern[str]:
    parts = [
        re.escape(text) + (f"(?P<{field}>{_FIELDS.get(field, '.+?')})" if field else "")
        for text, field, *_ in Formatter().parse(form)
    ]
    return re.compile("".join(parts), re.DOTALL)
