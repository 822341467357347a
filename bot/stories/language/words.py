"""Words: folding, splitting, stems.

Everything here gives the same answer in every process: no hash of a string decides
anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from bot.stories.language.han_numerals import write_han_numerals
from bot.stories.language.remembered import LastTexts

__all__ = [
    "find_tokens",
    "fold",
    "fold_words",
    "has_digit",
    "index_words",
    "join_thousands",
    "may_elide",
    "split_folded",
    "split_words",
    "stem",
]

_QUOTES = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "―": "-",
        "−": "-",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\ufeff": None,
    }
)
# Scripts that put no spaces between words: their pairs of signs stand in for words.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\uac00-\ud7af"
_MODEL = r"(?:[0-9]+(?![0-9]|[.,][0-9]))?"  # "GPT4" is a word, "M7.6" a sign and a number
_TOKEN = re.compile(
    rf"\d+(?:[.,]\d+)*|[{_UNSPACED}]+|[^\W\d_{_UNSPACED}]+(?:[&'][^\W\d_]+)*{_MODEL}"
)
_ASCII_TOKEN = re.compile(rf"[A-Za-z]+(?:[&'][A-Za-z]+)*{_MODEL}|[0-9]+(?:[.,][0-9]+)*")
_ELISION = re.compile(
    # French and Italian articles and the like, grown together with their word: "d'Oldtown".
    r"(?<![\w'])(?:[cdjlmnst]|qu|un|(?:de|ne|a|su|da|que)ll)'(?=[^\W\d_]{2})",
    re.IGNORECASE,
)
_JOINING = re.compile(r"'[^\W\d_]{2}")  # of an elision; found much sooner
_DIGIT = re.compile(r"\d")
_DIGITS = b"0123456789"
_LETTERS = bytes(
    # What is no letter is a space, but for what may stand inside a word.
    code if chr(code).isalpha() or chr(code) in "&'" else ord(" ")
    for code in range(128)
).ljust(256)
_ACCENTS = re.compile("[\u0300-\u036f]")  # those of alphabets; other scripts' marks are letters
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]")
_INNER_SIGN = re.compile(r"\d[.,]\d")
_THOUSANDS = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$")
_SPACED_THOUSANDS = re.compile(
    # "3 000 postes", and no year: "in 2026 300 jobs". `fold` makes all kinds of spaces one.
    r"(?<![\w.,/:-])[1-9]\d{0,2}(?: \d{3})+(?![\w/:-]|[.,]\d)"
)
_MAY_BE_SPACED = re.compile(r"\d \d{3}")
_DECIMAL_COMMA = re.compile(r"^\d+,\d{1,2}$")


def _fold(text: str) -> str:
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_QUOTES))
        # NFC puts Korean syllables and voiced kana together again, which NFKD took apart.
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))
    return text.casefold()


fold: Callable[[str], str] = LastTexts(_fold).__getitem__
"""A text in the one form in which texts are compared.

Compatibility forms, case, accents, typographic quotes and dashes are folded away.
"""


def fold_words(words: str) -> frozenset[str]:
    """The words of a table, written with spaces between them, as `fold` has them."""
    return frozenset(map(fold, words.split()))


def index_words(kinds: Mapping[str, str]) -> dict[str, str]:
    """The kind of each word, folded, of a table that has the words of each kind."""
    return {word: kind for kind, words in kinds.items() for word in fold_words(words)}


def join_thousands(folded: str) -> str:
    """A folded text in which no space parts a number: "3 000" is "3000", as French, Finnish and
    many others write it.
    """
    if not has_digit(folded) or _MAY_BE_SPACED.search(folded) is None:
        return folded
    return _SPACED_THOUSANDS.sub(lambda found: found.group().replace(" ", ""), folded)


def _has_digit(text: str) -> bool:
    if text.isascii():
        # A quarter of what the pattern costs.
        return len(text.encode().translate(None, _DIGITS)) < len(text)
    return _DIGIT.search(text) is not None


has_digit: Callable[[str], bool] = LastTexts(_has_digit).__getitem__
"""Whether there is a digit in a text, of whatever script."""


def find_tokens(text: str) -> list[str]:
    """The words and numbers of ``text`` as they are written, in their order.

    Of a script without spaces a whole run is one. What French and Italian put before a word
    with an apostrophe ("d'Oldtown", "dell'Etna") is none of it.
    """
    text = _cut_elisions(text)
    if not text.isascii():
        return _TOKEN.findall(text)
    return _ASCII_TOKEN.findall(text) if has_digit(text) else _find_letters(text)


def may_elide(text: str) -> bool:
    """Whether ``text`` may have an article that is cut from its word; False is sure."""
    return "'" in text and _JOINING.search(text) is not None


def _cut_elisions(text: str) -> str:
    return _ELISION.sub("", text) if may_elide(text) else text


def _find_letters(text: str) -> list[str]:
    """The same of what is ASCII and has no digit, for half of what the pattern costs."""
    pieces = text.encode().translate(_LETTERS).decode().split()
    if "'" not in text and "&" not in text:
        return pieces
    tokens: list[str] = []
    for piece in pieces:
        if piece.isalpha():
            tokens.append(piece)
        else:
            tokens += _ASCII_TOKEN.findall(piece)
    return tokens


def split_words(text: str) -> list[str]:
    """The words of ``text``, folded, in their order.

    A possessive ``'s`` is cut; numbers lose what sets their thousands apart and have a point
    before their decimals; scripts without spaces give overlapping pairs of signs.
    """
    return list(split_folded(fold(text)))


def _split(folded: str) -> list[str]:
    if folded.isascii() and not has_digit(folded):  # as most texts: no number to write anew
        letters = _find_letters(_cut_elisions(folded))
        return [word.removesuffix("'s") for word in letters] if "'s" in folded else letters
    folded = join_thousands(write_han_numerals(folded))
    tokens = find_tokens(folded)
    if folded.isascii():
        if "'s" in folded:
            tokens = [token.removesuffix("'s") for token in tokens]
        if _INNER_SIGN.search(folded):
            tokens = [_write_number(token) for token in tokens]
        return tokens
    found: list[str] = []
    for token in tokens:
        if token[0].isdigit():
            found.append(_write_number(token))
        elif _UNSPACED_RUN.match(token):
            pairs = [token[at : at + 2] for at in range(len(token) - 1)]
            found.extend(pairs or [token])
        else:
            found.append(token.removesuffix("'s"))
    return found


def _write_number(token: str) -> str:
    """A number in one form, whether it is written as "1,200.5" or as "1.200,5"."""
    if _THOUSANDS.match(token):
        sign = next(each for each in token if each in ".,")
        return token.replace(sign, "").replace(",", ".")
    return token.replace(",", ".") if _DECIMAL_COMMA.match(token) else token


_SPLIT: LastTexts[Sequence[str]] = LastTexts(lambda text: tuple(_split(text)))
split_folded: Callable[[str], Sequence[str]] = _SPLIT.__getitem__
"""What `split_words` gives of a text that is folded already."""


_ENDINGS = (
    ("ations", "ate", 4),
    ("ation", "ate", 4),
    ("ingly", "", 4),
    ("ments", "", 4),
    ("ment", "", 4),
    ("ings", "", 4),
    ("ing", "", 3),
    ("edly", "", 4),
    ("ies", "y", 2),
    ("ied", "y", 2),
    ("ers", "", 4),
    ("ed", "", 3),
    ("es", "", 4),
    ("er", "", 5),
    ("s", "", 3),
)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """``word`` without its commonest English endings, so that "ends" meets "ended".

    Crude on purpose: two words that are wrongly one cost less here than two forms of one
    word that never meet. Numbers and short words stay.
    """
    if len(word) < 4 or word[0].isdigit() or word.endswith("ss"):
        return word
    for ending, instead, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word
