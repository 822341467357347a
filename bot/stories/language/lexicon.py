"""What the rules make of a word, in one record: news says the same words over and over.

A text is split once and each of its words looked up once, by whichever rule asks first; the
others take what they need from the records. To know something more of each word, give `Word`
a field. (What patterns want of a word the gate knows, see `gate`.)
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise, zip_longest

import msgspec

from bot.stories.language.concepts import CONCEPT, find_term, term_of
from bot.stories.language.remembered import Remembered
from bot.stories.language.vocabulary import COMMON_ACTORS, COMMON_NEWS_WORDS, STOP_WORDS
from bot.stories.language.wording import make_form
from bot.stories.language.words import fold, split_folded, stem

__all__ = [
    "ENTITY",
    "Word",
    "hash_form",
    "is_common",
    "is_exact",
    "list_terms",
    "look_up",
    "tells",
]

ENTITY = "@"
"""Marks a term that stands for a catalogue entity, by whatever name the text calls it."""

_EXACT = re.compile(r"(?!(?:19|20)\d\d$)\d{4,}|\d+\.\d+")  # a number of some digits, and no year

_COMMON_TERMS = (
    # A kind of thing is common where one of its words is.
    frozenset(map(stem, COMMON_NEWS_WORDS))
    | frozenset(map(term_of, COMMON_NEWS_WORDS))
    | {ENTITY + actor for actor in COMMON_ACTORS}
)
# Headlines of this kind come back each day over another text.
_RUBRICS = """
market markets update live updates correction corrections news brief briefs roundup
summary daily weekly morning evening today headlines watch blog review recap digest
newsletter weather forecast video photos gallery podcast opinion letters editorial
stocks horoscope crossword report reports latest top stories session preview calendar
monday tuesday wednesday thursday friday saturday sunday
"""
_CYBER = "cyber"
_ATTACKS = frozenset((CONCEPT + "attack", CONCEPT + "crash"))
"""What a cyber attack or incident is called behind that word; a cyber firm or Monday is neither."""
_SILENT = (
    frozenset(map(make_form, _RUBRICS.split())) | frozenset(map(stem, STOP_WORDS)) | STOP_WORDS
)


class Word(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A folded word ``text``.

    ``term`` is what it is compared by (see `concepts`), empty for a function word. ``form`` is
    it as copies have it, in whatever house's spelling (see `wording`), empty where it tells
    nothing, and ``mark`` the hash of that, 32 bits, -1 where it tells nothing. ``tells`` says
    that a headline is known by it: it is neither a function word nor a rubric's, nor a number;
    ``is_everyday`` that its form stands in news of every kind.
    """

    text: str
    term: str
    form: str
    mark: int
    tells: bool
    is_everyday: bool


def look_up(text: str) -> tuple[Word, ...]:
    """The words of ``text`` in their order, as `split_words` splits it."""
    return _look_up(fold(text))


def list_terms(words: Iterable[str]) -> list[str]:
    """The terms of folded ``words`` in their order, none for function words and empty ones."""
    terms = [term for word in words if (term := _WORDS[word].term)]
    if _CYBER in terms:
        pairs = enumerate(pairwise(terms))
        for at in [at for at, (one, next_) in pairs if one == _CYBER and next_ in _ATTACKS]:
            terms[at] = _CYBER_ATTACK.term
    return terms


def tells(form: str) -> bool:
    """Whether a headline is known by a word of this form."""
    return bool(form) and form not in _SILENT and not form.isdigit()


@lru_cache(maxsize=500)  # what is read of an entry is read several times
def _look_up(folded: str) -> tuple[Word, ...]:
    words = tuple(map(_WORDS.__getitem__, split_folded(folded)))
    if _CYBER not in folded:
        return words
    return tuple(
        _CYBER_ATTACK if word.text == _CYBER and after and after.term in _ATTACKS else word
        for word, after in zip_longest(words, words[1:])
    )


def _read(word: str) -> Word:
    form = make_form(word)
    return Word(
        text=word,
        term=_find_term(word),
        form=form,
        mark=hash_form(form) if form else -1,
        tells=tells(form),
        is_everyday=_is_common(form),
    )


def _find_term(word: str) -> str:
    if word in STOP_WORDS or not word:
        return ""
    term = find_term(word)
    return "" if term[0] != CONCEPT and _is_grammar(word) else term


def _is_grammar(word: str) -> bool:
    """Whether it is a pair of Japanese signs of which one is hiragana.

    Particles and endings are written in these, names and most of what happens are not.
    """
    return len(word) <= 2 and any("\u3041" <= sign <= "\u309f" for sign in word)


_COMMON_NUMBER = re.compile(r"\d|0\d|20[0-6]\d|[0-3]?\d\.[01]?\d\.(?:20)?\d\d")
"""Small numbers, dates and their parts, and years of now or that plans are made for."""


def hash_form(form: str) -> int:
    """The hash of a word's form: crc32 and not hash(), the same in every process."""
    return zlib.crc32(form.encode())


def _is_common(term: str) -> bool:
    return term in _COMMON_TERMS or (
        term[:1].isdigit() and _COMMON_NUMBER.fullmatch(term) is not None
    )


_WORDS = Remembered(_read)
_CYBER_ATTACK = msgspec.structs.replace(_read(_CYBER), term=CONCEPT + "hack")

is_common: Callable[[str], bool] = Remembered(_is_common).__getitem__
"""Whether a term stands in news of every kind, or is a small number."""


def is_exact(term: str) -> bool:
    """Whether a term is a number that hardly two events have."""
    return term[0].isdigit() and _EXACT.match(term) is not None
