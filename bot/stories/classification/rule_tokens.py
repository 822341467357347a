"""A text as the rules see it: words one by one, each with its place.

Words are folded and lose what is no part of them: "company's" is "company", "l'accord" is
"accord", "isn't" is two words. A sum of money is one token, whatever its sign.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

import msgspec

from bot.stories.language.remembered import LastTexts
from bot.stories.language.words import fold

__all__ = [
    "BREAK",
    "COMMA",
    "MONEY",
    "NUMBER",
    "QUESTION",
    "Token",
    "compose",
    "place_pieces",
    "read_token",
    "split_text",
]

_LETTER = r"[^\W\d_]"
_HIDDEN = "\u00ad\u200b\u200c\u200d"  # a soft hyphen and the like within a word
_SUM = r"(?:\b(?:us|a|c|s|hk|nz|r))?[$€£¥₹]\s?\d[\d.,]*(?:\s?(?:[kmb]n?|tn|trn|bln|mln)\b)?"
_PIECE = re.compile(
    r"[A-Za-z]+(?=[\s,:;?!])"  # as nearly all words of news in English
    rf"|(?i:{_SUM})"
    r"|\b(?i:bros|inc|corp|ltd)\.(?=\s)"  # "Warner Bros. Discovery": the point ends no clause
    r"|\d+(?:[.,:]\d+)*"
    rf"|\b(?:{_LETTER}\.){{2,}}"
    rf"|{_LETTER}(?:{_LETTER}|\d|[{_HIDDEN}]|['’ʼ&](?={_LETTER}))*"
    r"|[%?!:;|\"“”„«»()—–]|(?<=\s)-(?=\s)|\.(?=\s)|,"
)
_ELIDED = frozenset(("c", "d", "j", "l", "m", "n", "s", "t", "qu", "dell", "all", "nell", "sull"))
_SUM_SIGNS = frozenset("$€£¥₹")
_BREAKS = frozenset("?!:;|.—–-")

BREAK, COMMA, MONEY, NUMBER = "<break>", "<comma>", "<money>", "<number>"
QUESTION = "<question>"


class Token(msgspec.Struct, frozen=True, gc=False):
    """What a piece of a text is to the rules: ``word`` as they write it, and its ``kind``.

    ``kind`` is "" for a word, else a break between clauses, a comma, a sum or a number;
    ``named`` says that it is written as a name.
    """

    word: str
    kind: str
    named: bool


def compose(text: str) -> str:
    """``text`` with letters and their accents as one sign (NFC), as nearly all texts are."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


split_text: Callable[[str], Sequence[str]] = LastTexts[Sequence[str]](_PIECE.findall).__getitem__
"""The pieces of a composed text in their order."""


def place_pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where the pieces of `split_text` stand, as code points from the first to after the last."""
    return (match.span() for match in _PIECE.finditer(text))


def read_token(piece: str) -> tuple[Token, ...]:
    """What ``piece`` of a text is to the rules."""
    first = piece[0]
    if first.isalpha() and not _is_sum(piece):
        named = first.isupper() and (len(piece) > 1 or not piece.isascii())
        return tuple(Token(word, "", named) for word in _split_word(fold(piece)))
    if piece in _BREAKS:
        return (Token(piece, BREAK, False),)
    if _is_sum(piece):
        return (Token(MONEY, MONEY, False),)
    if piece == ",":
        return (Token(piece, COMMA, False),)
    return (Token(piece, NUMBER if first.isdigit() else "", False),)


def _is_sum(piece: str) -> bool:
    return not _SUM_SIGNS.isdisjoint(piece)


def _split_word(word: str) -> Sequence[str]:
    if word.endswith("."):
        return (word.removesuffix("."),)  # "u.s."
    if "'" not in word:
        return (word,)
    if word == "won't":
        return ("won", "not")
    if word.endswith("n't"):
        return (word.removesuffix("n't"), "not")
    word = word.removesuffix("'s")
    before, apostrophe, after = word.partition("'")
    if apostrophe and before in _ELIDED and after:
        return (after,)
    return (word,)
