"""The words of a headline with what their letters show: a name, a country, a number.

Where every word has a capital, as in many papers, letters show nothing. Such a headline is
written small first, as far as its words say what kind of thing something is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import Enum
from functools import lru_cache

import msgspec

from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.german import is_noun
from bot.stories.language.places import country_named
from bot.stories.language.vocabulary import STOP_WORDS
from bot.stories.language.words import fold

__all__ = ["HeadlineWord", "Shape", "has_capitals_alone", "read_words", "write_small"]


class Shape(Enum):
    """What a word is by its letters."""

    NAME = "name"
    LAND = "land"
    """… a country, or its people."""
    PLAIN = "plain"
    """… any other word that says something."""
    NUMBER = "number"
    """… or the sign of a currency."""
    SMALL = "small"
    """… a function word."""
    SIGN = "sign"


class HeadlineWord(msgspec.Struct, frozen=True, gc=False):
    """A word of a headline, as written and folded, and its shape."""

    written: str
    folded: str
    shape: Shape

    @property
    def is_low(self) -> bool:
        """Whether it begins with a small letter."""
        return self.written[0].islower()

    @property
    def is_sum(self) -> bool:
        """Whether it is no number, but stands by one."""
        return self.written in _SUMS


_SUMS = frozenset("$€£¥%")
_SMALL_WORDS = STOP_WORDS | {"without", "despite", "since", "near", "within", "toward", "wegen"}
_LANDS = frozenset({"us", "u.s", "u.s.", "uk", "u.k", "u.k.", "eu"})
_WORD = re.compile(
    r"\b(?:U\.[SK]\.?|(?:Bros|Inc|Corp|Co|Ltd|St)\.)|[^\W_]+(?:[&'’.:-](?=[^\W_])[^\W_]+)*|[^\w\s]"
)
_HYPHEN = re.compile(r"[-‐‑]")
_KIND_WORDS = """
rival rivals peer peers startup startups start-up start-ups biotech fintech bank chain app platform
studio lab agency airline unit business arm division brand brands stake shares assets operations
majority minority control software hardware security cloud data device service services label
robot drone battery chip farms plants stores
family families parents mother father widow users authors artists students states cities man men
woman women teen teens deal bid offer plan talks loan money land home homes art now
"""
_KINDS = frozenset(_KIND_WORDS.split())
_KIND_TERMS = frozenset(CONCEPT + kind for kind in ("company", "jobs", "bank", "airline", "invest"))
_KIND_ENDING = re.compile(r"..(?:er|or|ist|ian|ant|ing)s?$")  # builder, operator, specialist
_LONGEST_NAME = 3  # words


def read_words(headline: str, *, german: bool = False) -> list[HeadlineWord]:
    """The words and signs of ``headline`` in their order."""
    return list(_read_words(headline, german))


@lru_cache(maxsize=50)  # several rules ask for those of a headline
def _read_words(headline: str, german: bool) -> Sequence[HeadlineWord]:
    words: list[HeadlineWord] = []
    for written in _WORD.findall(headline):
        folded = fold(written)
        is_behind_name = bool(words) and words[-1].shape is Shape.NAME
        shape = _find_shape(written, folded, german=german, is_behind_name=is_behind_name)
        if folded == "mexico" and words and words[-1].folded == "new":
            shape = Shape.NAME  # the state
        words.append(HeadlineWord(written, folded, shape))
    return words


def _find_shape(written: str, folded: str, *, german: bool, is_behind_name: bool) -> Shape:
    if written[0].isdigit() or written in _SUMS:
        return Shape.NUMBER
    if not written[0].isalpha():
        return Shape.NAME if written == "&" and is_behind_name else Shape.SIGN
    last = _HYPHEN.split(written)[-1]
    # "Oracle-backed" is no name, "iPhone" is one.
    if not any(map(str.isupper, written[:2])) or (last != written and last.islower()):
        return Shape.SMALL if folded in _SMALL_WORDS else Shape.PLAIN
    if folded in _LANDS or country_named(folded) is not None:
        return Shape.LAND
    is_plain = (german and is_noun(written)) or term_of(folded)[0] == CONCEPT
    return Shape.PLAIN if is_plain and not is_behind_name else Shape.NAME  # "Silo AI"


def has_capitals_alone(words: Sequence[HeadlineWord]) -> bool:
    """Whether every word has a capital but for function words, so that none shows a name."""
    return not any(word.shape is Shape.PLAIN and word.is_low for word in words)


def write_small(words: Sequence[HeadlineWord], *, besides: Collection[str]) -> list[HeadlineWord]:
    """A headline with a capital on every word as if only its names had one.

    What stands in a row of words up to the last that says what kind of thing it is of ("Server
    Maker ZT Systems"), and a row of many, are written small; so are the words ``besides``, folded.
    Of a row that ends with such a word nothing is left: "Server Maker", but "Larkhill Unit", too.
    """
    small: list[HeadlineWord] = []
    row: list[HeadlineWord] = []
    for word in words:
        if (
            word.shape is Shape.NAME
            and word.folded not in besides
            and word.folded not in _SMALL_WORDS
        ):
            row.append(word)
            continue
        small += _write_row_small(row)
        small.append(_make_small(word))
        row = []
    return small + _write_row_small(row)


def _write_row_small(row: Sequence[HeadlineWord]) -> list[HeadlineWord]:
    first = max((at for at, word in enumerate(row, start=1) if _is_kind(word)), default=0)
    if len(row) - first > _LONGEST_NAME:
        first = len(row)
    return [*map(_make_small, row[:first]), *row[first:]]


def _make_small(word: HeadlineWord) -> HeadlineWord:
    """A word that is no name, written small. Behind a comma no list of names need go on."""
    if word.written == ",":
        return HeadlineWord(";", ";", Shape.SIGN)
    if word.shape not in (Shape.NAME, Shape.PLAIN):
        return word
    shape = Shape.SMALL if word.folded in _SMALL_WORDS else Shape.PLAIN
    return HeadlineWord(word.folded, word.folded, shape)


def _is_kind(word: HeadlineWord) -> bool:
    """Whether a word says what kind of thing, or of people, something is."""
    return (
        word.folded in _KINDS
        or term_of(word.folded) in _KIND_TERMS
        or _KIND_ENDING.search(word.folded) is not None
    )
