"""How a text is written, and what stands right beside a word of it.

These are the plain facts that `ambiguity` weighs: in which style a text uses capitals, in
which language it is, and the words before and behind one place.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from bot.watchlist.names import cues, find_context, key_of
from bot.watchlist.names.context import Context
from bot.watchlist.names.loans import LOANS
from bot.watchlist.names.tongues import OTHER_TONGUE, TONGUES
from bot.watchlist.plain_words import list_written
from bot.watchlist.telling import find_tongue, holds_english
from bot.watchlist.views import shows_case
from bot.watchlist.words import fold, fold_accents

__all__ = [
    "Spot",
    "Style",
    "find_style",
    "has_foreign_first_name",
]


class Style(Enum):
    """How a text uses capitals."""

    SENTENCE = "sentence"  # names and the first word have one
    TITLE = "title"  # nearly every word has one
    NOUNS = "nouns"  # every noun has one: German
    SILENT = "silent"  # none has, or all letters are


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_ENDS_SENTENCE = frozenset(".!?:;|–—-\n\"“”'‘•…(")
_QUOTES = frozenset('„“”"»«‚‘’›‹')
_ARTICLES_ABROAD = frozenset(["un"])  # of French, Italian, Spanish, Romanian and Catalan
_LONGEST = 600  # code points by which a text's style is judged


@lru_cache(maxsize=16)
def find_style(text: str, lang: str = "") -> Style:
    """How the text uses capitals, by its words other than the first and the small ones.

    ``lang`` is the language of its entry, as `tell_language` tells it.
    """
    if not shows_case(text):
        return Style.SILENT
    tongue = find_tongue(text, lang)
    if tongue and tongue.nouns:
        return Style.NOUNS
    words = list_written(text[:_LONGEST])
    most = 0.2 * len(words)
    small = weighed = 0
    for word in words[1:]:
        if word[0].isalpha() and word.lower() not in cues.SMALL:
            weighed += 1
            if not word[0].isupper():
                small += 1
                if small > most:  # no title any more, whatever follows
                    return Style.SENTENCE
    return Style.TITLE if weighed and weighed - small >= 0.8 * weighed else Style.SENTENCE


def has_foreign_first_name(text: str, start: int, own: frozenset[str]) -> bool:
    """Whether a first name stands right before ``start`` that is none of ``own``."""
    before = text[max(0, start - 20) : start]
    if not before.endswith(" "):
        return False
    word = before.split(" ")[-2]
    if word[:1].isupper() is not text[start].isupper():
        return False
    first = fold(word)
    return first in cues.FIRST_NAMES and first not in own


@lru_cache(maxsize=1 << 12)
def _look_up(name: str) -> tuple[str, str, Context, frozenset[str]]:
    """A name without its article, its key, what is known of it, and the words that speak
    against it.
    """
    bare = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    context = find_context(name)
    return bare, key_of(bare), context, context.opposes | context.doubts


class Spot:
    """The word in question with what stands right beside it."""

    def __init__(self, text: str, start: int, end: int, name: str, lang: str = "") -> None:
        article = _ARTICLE.match(text, start, end) if text[start] in "tT" else None
        self.text = text
        self.start = start = article.end() if article else start
        self.end = end
        self.name, self.key, self.context, self.against = _look_up(name)
        self.style = find_style(text, lang)
        self.tongue = find_tongue(text, lang)
        self.opens = _opens_sentence(text, start)
        self.written_before, self.gap_before = _read_before(text, start)
        self.before = _plain(self.written_before)
        self.possessive = text[end : end + 2].lower() in ("'s", "’s")
        stop = end + 2 if self.possessive else end
        following = _WORD.match(text, stop + 1) if text[stop : stop + 1] == " " else None
        self.written_after = following.group() if following else ""
        self.after = _plain(self.written_after)

    @property
    def follows_opening(self) -> bool:
        """Whether the word before it is the first of a sentence."""
        at = self.start - len(self.gap_before) - len(self.written_before)
        return _opens_sentence(self.text, at)

    @property
    def is_german_noun(self) -> bool:
        """Whether the name is a German noun with its article, in German: ``Die Zeit``."""
        article, _, noun = self.key.partition(" ")
        if self.style is not Style.NOUNS or self.tongue is None:
            return False
        return article in self.tongue.articles and noun in self.tongue.everyday

    @property
    def is_elsewhere(self) -> bool:
        """Whether the name holds in other languages only."""
        only = self.context.only
        return bool(only) and not any(self.tongue is TONGUES[code] for code in only)

    @property
    def is_loan(self) -> bool:
        """Whether it is a word that the language has borrowed, at the head of a sentence."""
        tongue = self.tongue
        return self.opens and tongue is not None and self.key in LOANS.get(tongue, ())

    @property
    def is_small_word(self) -> bool:
        """Whether an abbreviation is a small word of the language, where all is in capitals:
        ``UN GIORNO``.
        """
        if self.shows_case or not self.is_abbreviation:
            return False
        if self.tongue is None:
            return self.key in _ARTICLES_ABROAD and not holds_english(self.text, self.key)
        small = self.tongue.articles | self.tongue.function
        return self.key in small or (self.tongue is OTHER_TONGUE and self.key in _ARTICLES_ABROAD)

    @property
    def is_quoted(self) -> bool:
        """Whether the last word of the name stands in quotation marks."""
        text, end = self.text, self.end
        word = text.rfind(" ", self.start, end) + 1
        opening = text[word] if word else text[max(0, self.start - 1)]
        return opening in _QUOTES and text[end : end + 1] in _QUOTES

    @property
    def shows_case(self) -> bool:
        """Whether capitals say something in the text."""
        return self.style is not Style.SILENT

    @property
    def is_abbreviation(self) -> bool:
        """Whether the name is written in capitals throughout."""
        return self.name.isupper() and len(self.name) > 1


def _read_before(text: str, start: int) -> tuple[str, str]:
    """The word before ``start``, and what parts the two; both empty where there is none."""
    low = max(0, start - 30)
    stretch = text[low:start].split(" ")[-2:]
    if len(stretch) == 2 and not stretch[1] and stretch[0].isascii() and stretch[0].isalnum():
        return stretch[0], " "  # as most words stand
    words = list(_WORD.finditer(text, low, start))
    return (words[-1].group(), text[words[-1].end() : start]) if words else ("", "")


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 9) : start].rstrip(" ")
    return not before or before[-1] in _ENDS_SENTENCE


@lru_cache(maxsize=1 << 13)
def _plain(word: str) -> str:
    key = fold(word)
    return fold_accents(key.removesuffix("'s"))
