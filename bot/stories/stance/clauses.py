"""The words of a headline by what they do in a denial and what they are to what is claimed, and its
clauses: those that name who speaks apart from what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.stories.language.remembered import Remembered
from bot.stories.language.text import cut_headline, fold, names_in, terms_in
from bot.stories.stance.deed_words import CLAIMED, DEEDS
from bot.stories.stance.denial_words import KINDS, SMALL

__all__ = [
    "HEAD",
    "Part",
    "Told",
    "Word",
    "cut_parts",
    "find_numbers",
    "read_told",
    "read_words",
    "split_plain",
]

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[.,;:!?\"]")
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[., ]\d{3}(?!\d))*(?:[.,]\d+)?")
_BETWEEN = re.compile(r"\D")
_ENDS_PART = frozenset(".,;:!?")
_TELLING = frozenset({"no", "deny", "false", "stay"})
_NO_CONTENT = frozenset({"no", "say", "limit", "deny", "me", "report", "stay", "false", "contrary"})
HEAD = 5  # letters by which two words are taken for one
_SPEAKER = 6  # words of who speaks, at most
_LEADING = 7  # words of who speaks before what they say, at most


class Word(NamedTuple):
    """A word of a text, folded, with what it does in a denial."""

    text: str
    term: str  # nothing of a word that has none
    kinds: frozenset[str]
    start: int  # its place in the folded sentence

    @property
    def is_content(self) -> bool:
        """Whether it says something by itself."""
        return bool(self.term) and self.text not in SMALL and self.kinds.isdisjoint(_NO_CONTENT)


class Part(NamedTuple):
    """Words between two signs, and the sign behind them: they name who speaks (``by``), or tell."""

    words: tuple[Word, ...]
    sign: str
    by: bool = False


class Told(NamedTuple):
    """What the headlines of a story claim: their terms, those that are names among them, the
    kinds of their deeds, and how their longer words begin.

    ``negated``, ``ends``, ``hedged`` and ``quotes`` say of them that they say no, tell of the end
    of something, tell what somebody says or plans, and put something in quotes; ``numbers`` are
    those in them.
    """

    terms: frozenset[str]
    names: frozenset[str]
    deeds: frozenset[str]
    heads: frozenset[str]
    negated: bool
    ends: bool
    hedged: bool
    quotes: bool
    numbers: frozenset[str]

    def tells(self, word: Word) -> str:
        """What a word is to the claims: a ``name`` or a ``deed`` of theirs, or ``new``."""
        if word.term in self.terms:
            return "name" if word.term in self.names else "deed"
        if not DEEDS[word.text].isdisjoint(self.deeds):
            return "deed"
        return "deed" if word.text[:HEAD] in self.heads else "new"


def _find_term(word: str) -> str:
    return next(iter(terms_in(word)), "")


_TERMS = Remembered(_find_term)


@lru_cache(maxsize=1_024)
def read_told(claims: tuple[str, ...]) -> Told:
    """What the headlines ``claims`` claim."""
    titles = [cut_headline(claim).text for claim in claims]
    words = [word for title in titles for word in split_plain(title)]
    said = frozenset(kind for word in words for kind in CLAIMED[word])
    return Told(
        terms=frozenset(term for title in titles for term in terms_in(title)),
        names=frozenset(name for title in titles for name in names_in(title)),
        deeds=frozenset(deed for word in words for deed in DEEDS[word]),
        heads=frozenset(word[:HEAD] for word in words if len(word) >= HEAD),
        negated=any("no" in KINDS[word] for word in words),
        ends="end" in said,
        hedged="hedged" in said,
        quotes=any('"' in fold(title) or " '" in fold(title) for title in titles),
        numbers=frozenset(n for title in titles for n in find_numbers(title)),
    )


def find_numbers(text: str) -> frozenset[str]:
    """The numbers in a ``text``, without what stands between their digits."""
    return frozenset(_BETWEEN.sub("", found[0]) for found in _NUMBER.finditer(text))


def split_plain(text: str) -> list[str]:
    """The folded words of a text."""
    return [word for word in _TOKEN.findall(fold(text)) if word not in _ENDS_PART]


def read_words(text: str) -> tuple[Word, ...]:
    """The words and signs of a text, in their order."""
    words = []
    for found in _TOKEN.finditer(fold(text)):
        word = found[0]
        if word != '"':
            term = "" if word in _ENDS_PART else _TERMS[word]
            words.append(Word(word, term, KINDS[word], found.start()))
    return tuple(words)


def cut_parts(words: Sequence[Word]) -> list[Part]:
    """The parts of a sentence, those that name who speaks apart from what they say."""
    cut: list[Part] = []
    begin = 0
    for place, word in enumerate((*words, Word(".", "", frozenset(), 0))):
        if word.text in _ENDS_PART:
            sign = word.text if place < len(words) else ""
            if place > begin:
                cut.append(Part(tuple(words[begin:place]), sign))
            begin = place + 1
    found: list[Part] = []
    for number, part in enumerate(cut):
        is_last = number == len(cut) - 1
        found.extend(_tell_apart(part, number=number, is_last=is_last, before=cut[number - 1]))
    return found


def _tell_apart(part: Part, *, number: int, is_last: bool, before: Part) -> Iterable[Part]:
    words, sign = part.words, part.sign
    at = next((place for place, word in enumerate(words) if "say" in word.kinds), None)
    if at is None:
        is_plain = all(_TELLING.isdisjoint(word.kinds) for word in words)
        leads = sign == ":" and len(words) <= _SPEAKER
        follows = bool(number) and is_last and before.sign == ":" and len(words) <= _LEADING
        return (part._replace(by=is_plain and (leads or follows)),)
    first, rest = words[:at], words[at + 1 :]
    if number and at <= 1:
        return (Part((*first, *rest)[:_SPEAKER], sign, by=True),)  # ", says Roe"
    if not first:
        return (Part(rest, sign),)
    if at > _LEADING:
        return (Part(first, sign), Part(rest[:_SPEAKER], sign, by=True))
    told = (Part(rest, sign),) if rest else ()
    return (Part(first, sign, by=True), *told)
