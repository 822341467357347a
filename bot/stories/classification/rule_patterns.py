"""Patterns as an editor writes them, read into steps.

A pattern is words in their order: ``steps down``. ``|`` stands between alternatives, of the
whole pattern or of a bracket: ``(takes over|buys) nets``. ``the?`` and ``(the|its)?`` may be
missing. ``<firm>`` is any word of the list with that name. ``...`` are up to six words that may
stand between, ``..`` up to three; neither crosses the end of a clause. ``acquire+`` is a verb with
all its forms; ``ransom*``, ``*beben`` and ``*hack*`` are words by their beginning, their end or a
part of them.

Some names are no lists: ``<number>``, ``<money>`` (a sum with its sign), ``<name>`` (a word
with a capital that no list has, or any but the first where few words of the text have one).
``<start>`` and ``<end>`` are those of a clause, ``<question>`` is a question mark, and
``<event>`` is where what tells the event begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from bot.errors import InvalidRule
from bot.stories.classification.rule_tokens import (
    MONEY,
    NUMBER,
    QUESTION,
    compose,
    read_token,
    split_text,
)
from bot.stories.classification.rule_words import list_forms

__all__ = [
    "EVENT",
    "NAME",
    "START",
    "STOP",
    "Step",
    "check_pattern",
    "check_words",
    "read_list",
    "read_pattern",
]

NAME, START, STOP, EVENT = "<name>", "<start>", "<end>", "<event>"
_OWN_NAMES = frozenset((MONEY, NUMBER, QUESTION, NAME, START, STOP, EVENT))
_GAPS = {"...": 6, "…": 6, "..": 3}
_MOST_WAYS = 200
_PART = re.compile(r"\.\.\.|\.\.|…|<[^<>\s]*>|[()|?]|[^\s()|?<>]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One place of a pattern: up to ``gap`` words, then one of ``words`` or of ``lists``.

    Each of ``words`` is a phrase of folded words; one word of it may have a star.
    """

    gap: int = 0
    words: frozenset[tuple[str, ...]] = frozenset()
    lists: frozenset[str] = frozenset()


def read_pattern(text: str, *, lists: Mapping[str, object]) -> list[tuple[Step, ...]]:
    """The ways in which ``text`` can be said, each as its steps.

    Raises InvalidRule, which says what is wrong with it.
    """
    ways = _Reader(_PART.findall(text), lists).read()
    if not ways or not all(ways):
        raise InvalidRule("may match without any word", "name a word that has to be there")
    return ways


class _Reader:
    """Reads the parts of a pattern from the first to the last."""

    def __init__(self, parts: Sequence[str], lists: Mapping[str, object]) -> None:
        self._parts = list(reversed(parts))
        self._lists = lists

    def read(self) -> list[tuple[Step, ...]]:
        ways = self._read_choice()
        if self._parts:
            raise InvalidRule("has a bracket that closes none", "open it, or remove it")
        return ways

    def _read_choice(self) -> list[tuple[Step, ...]]:
        """What stands up to the end of a bracket: sequences with strokes between them."""
        if phrases := self._take_phrases():
            return [(Step(words=frozenset(phrases)),)]
        ways = self._read_sequence()
        while self._parts and self._parts[-1] == "|":
            self._parts.pop()
            ways += self._read_sequence()
        return _join_single(ways)

    def _take_phrases(self) -> list[tuple[str, ...]]:
        """The phrases of a choice that has nothing but plain words, as most have; else none."""
        parts, at = self._parts, len(self._parts) - 1
        phrases: list[tuple[str, ...]] = []
        words: list[str] = []
        while at >= 0 and (part := parts[at]) != ")":
            if part.isascii() and part.isalpha():
                words.append(part.lower())
            elif part == "|" and words:
                phrases.append(tuple(words))
                words = []
            else:
                return []
            at -= 1
        if not words:
            return []
        del parts[at + 1 :]
        return [*phrases, tuple(words)]

    def _read_sequence(self) -> list[tuple[Step, ...]]:
        parts: list[list[tuple[Step, ...]]] = []
        while self._parts and self._parts[-1] not in {"|", ")"}:
            part = self._parts.pop()
            if part in _GAPS:
                parts.append([(Step(gap=_GAPS[part]),)])
                continue
            ways = self._read_group() if part == "(" else self._read_word(part)
            if self._parts and self._parts[-1] == "?":
                self._parts.pop()
                ways = [*ways, ()]
            parts.append(ways)
        if all(ways[0] and _is_gap(ways[0][0]) for ways in parts):
            raise InvalidRule("has an empty choice", "write a word, or (a|b)? for none of them")
        joined = [_join_steps([s for way in ways for s in way]) for ways in product(*parts)]
        if len(joined) > _MOST_WAYS:
            raise InvalidRule(
                f"can be said in {len(joined)} ways", "split it, or write a list for its words"
            )
        return joined

    def _read_group(self) -> list[tuple[Step, ...]]:
        ways = self._read_choice()
        if not self._parts or self._parts.pop() != ")":
            raise InvalidRule("has a bracket that is not closed", "close it, or remove it")
        if () in ways:
            raise InvalidRule(
                "has a choice that may be missing", "put the question mark behind the bracket"
            )
        return ways

    def _read_word(self, text: str) -> list[tuple[Step, ...]]:
        """A word, with all its forms, or a list."""
        if not text.startswith("<"):
            return [(Step(words=frozenset(_read_phrase(text))),)]
        name = text if text in _OWN_NAMES else text[1:-1]
        if name not in _OWN_NAMES and name not in self._lists:
            raise InvalidRule(
                f"names the list {text!r}, which is not there",
                f"name one of word_lists, or {', '.join(sorted(_OWN_NAMES))}",
            )
        return [(Step(lists=frozenset((name,))),)]


def _is_gap(step: Step) -> bool:
    return not (step.words or step.lists)


def _join_steps(parts: Sequence[Step]) -> tuple[Step, ...]:
    """A sequence with each gap in the step behind it, and plain words as the phrase they are."""
    steps: list[Step] = []
    gap = 0
    for step in parts:
        gap = max(gap, step.gap)
        if not _is_gap(step):
            steps.append(Step(gap=gap if steps else 0, words=step.words, lists=step.lists))
            gap = 0
    if len(steps) < 2 or any(step.gap or step.lists or _has_star(step) for step in steps):
        return tuple(steps)
    phrases = {tuple(w for part in way for w in part) for way in product(*(s.words for s in steps))}
    return tuple(steps) if len(phrases) > _MOST_WAYS else (Step(words=frozenset(phrases)),)


def _has_star(step: Step) -> bool:
    return any("*" in word for phrase in step.words for word in phrase)


def _join_single(ways: Sequence[tuple[Step, ...]]) -> list[tuple[Step, ...]]:
    """Ways of one step each as one way."""
    single = [way[0] for way in ways if len(way) == 1 and not way[0].gap]
    if len(single) < 2:
        return list(ways)
    joined = Step(
        words=frozenset().union(*(step.words for step in single)),
        lists=frozenset().union(*(step.lists for step in single)),
    )
    return [(joined,), *(way for way in ways if len(way) != 1 or way[0].gap)]


def check_pattern(text: str, *, lists: Mapping[str, object]) -> None:
    """Raise InvalidRule where a pattern cannot be read; ``lists`` are those that there are."""
    read_pattern(text, lists=lists)


def check_words(text: str, *, lists: Mapping[str, object]) -> None:
    """Raise InvalidRule where ``text`` is nothing that a list may hold: words, or ``<list>``."""
    if not text.startswith("<"):
        read_list([text])
    elif text not in _OWN_NAMES and text[1:-1] not in lists:
        raise InvalidRule("is no list that is there", "name one of word_lists, or write words")


def read_list(items: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """The phrases of a list, in all their forms. Raises InvalidRule."""
    return frozenset(phrase for item in items for phrase in _read_phrase(item))


def _read_phrase(text: str) -> Iterator[tuple[str, ...]]:
    """The folded words of ``text`` in all its forms."""
    if text.isascii() and text.isalpha():  # as nearly all
        return iter(((text.lower(),),))
    words: list[tuple[str, ...]] = []
    for word in text.split():
        starred = (word.startswith("*"), word.endswith("*"))
        for one in _fold(word.strip("*").removesuffix("+")):
            if any(starred):
                words.append((f"{'*' * starred[0]}{one}{'*' * starred[1]}",))
            else:
                words.append((one,))
        if word.endswith("+"):
            words[-1] = list_forms(f"{words[-1][0]}+")
    if not words:
        raise InvalidRule("has no word where one is wanted", "write a word, or remove the sign")
    if len(words) > 1 and any("*" in form for forms in words for form in forms):
        raise InvalidRule(f"has a star in the phrase {text!r}", "write its words out")
    return product(*words)


def _fold(word: str) -> Iterator[str]:
    """The words that ``word`` is to the rules: "spin-off" is two."""
    found = False
    for piece in split_text(compose(word)):
        for token in read_token(piece):
            found = True
            yield token.word
    if not found:
        raise InvalidRule(f"has {word!r}, which is no word", "write a word, or remove it")
