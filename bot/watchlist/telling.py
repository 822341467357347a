"""In which language a text is, as far as it matters for names that are English words.

The script tells first: where letters stand that are not Latin, a Latin name is no word. Then
small words, letters and verbs that one language has and others have not. A headline has few of
them, so that what is said of its language, or what its entry tells, is believed where the text
itself is not clear; where it is, the text is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.watchlist.common_words import is_common_word
from bot.watchlist.language_codes import LANGUAGE_CODES, SHORT_CODES
from bot.watchlist.names import cues
from bot.watchlist.names.tongues import ENGLISH, OTHER_TONGUE, TONGUES, UNLATIN_TONGUE, Tongue
from bot.watchlist.plain_words import list_plain, list_written

__all__ = ["find_tongue", "holds_english", "tell_language"]

_LONGEST = 600  # code points by which a text's language is judged
_SAID = 2  # what is said of a language counts as much as a word that no other has
_NEEDED = 2  # signs of a language beyond those of English
_ENGLISH_WORD = 3  # signs that a small word of English outweighs
_UNLATIN, _OTHER = "unlatin", "other"
_NORWEGIAN = frozenset(["nb", "nn"])
_NO_LANGUAGE = frozenset(["en", "mis", "mul", "und", "zxx"])

_FIRST = ("de", "fr", "es")
# What English has, too, or a name.
_UNSURE = frozenset(["lance", "reduce", "van"])
_MISLEADING = frozenset(
    """
    bin ciro co com come con dan dell do due dove eu fire go gun ha im la ma me mens mil no non
    per sad sale sera si sin son ten vale
    """.split()  # noqa: SIM905 - a list of words is read best as one
)
_READ_AS_ENGLISH = ENGLISH | cues.SMALL | cues.VERBS | cues.BESIDE
# Letters, and pairs of them, that hardly any other language has, and those that few have.
_LETTERS = {
    **dict.fromkeys("łżńśźęąć", ("pl",)),
    **dict.fromkeys("ğış", ("tr",)),
    **dict.fromkeys("řěů", ("cs",)),
    **dict.fromkeys("ãõ", ("pt",)),
    **dict.fromkeys("òùì", ("it",)),
    **dict.fromkeys("œû", ("fr",)),
    # Hungarian, Romanian, the Baltic languages and Vietnamese.
    **dict.fromkeys("őűățșģķļņėųįđơưạảấầậếềệ", (_OTHER,)),
    **dict.fromkeys("øæ", ("da", "no")),
    **dict.fromkeys("čšž", ("cs", _OTHER)),
    **dict.fromkeys("ê", ("fr", "pt")),
    "ñ": ("es",),
    "ß": ("de",),
    "ää": ("fi",),
    "å": ("sv", "da", "no"),
    "ä": ("de", "sv", "fi"),
    "ö": ("de", "sv", "fi", "tr"),
    "ü": ("de", "tr"),
    "ç": ("fr", "pt", "tr"),
    "è": ("fr", "it"),
    "à": ("fr", "it", "pt"),
}
_ELISION = "d'"
_ELIDED = (" d'", " d’", " l'", " l’")
# Greek, Cyrillic, Armenian, Hebrew, Arabic, the scripts of India and South East Asia, Georgian,
# kana, Han and Hangul.
_UNLATIN_LETTER = re.compile("[\u0370-\u1cff\u1f00-\u1fff\u3040-\u318f\u3400-\u9fff\uac00-\ud7af]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_LEAST_UNLATIN = 3  # Latin letters to one that is not, at the most


def _is_english(word: str) -> bool:
    return word in _READ_AS_ENGLISH or is_common_word(word)


def _misleads(word: str) -> bool:
    """Whether an English text may hold it."""
    return len(word) == 1 or word in _MISLEADING or _is_english(word)


def _weigh_signs() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """How much each sign says of which languages."""
    bearers: dict[str, dict[str, int]] = {}
    for code, tongue in TONGUES.items():
        for word in (tongue.function | tongue.deeds | tongue.business) - ENGLISH:
            if code not in _FIRST and _misleads(word):
                continue
            told = word in tongue.function or word in tongue.deeds
            bearers.setdefault(word, {})[code] = told + (word in tongue.business)
    shared = _UNSURE.union(
        *(
            one.function & other.function
            for one in TONGUES.values()
            for other in TONGUES.values()
            if one is not other
        )
    )
    for word, weights in bearers.items():
        for code in weights:
            tongue = TONGUES[code]
            # German is taken for none of its neighbours.
            own = code == "de" or word not in shared
            if own and word in tongue.function | tongue.deeds:
                weights[code] += 1
    for letter, codes in _LETTERS.items():
        bearers[letter] = dict.fromkeys(codes, 2 if len(codes) == 1 else 1)
    bearers[_ELISION] = {"fr": 1, "it": 1}
    return {word: tuple(weights.items()) for word, weights in bearers.items()}


_SIGNS = _weigh_signs()
_KNOWN = frozenset(_SIGNS)
# Words of English that the language has besides: they say nothing.
_COMMON = {
    **{code: tongue.function & ENGLISH for code, tongue in TONGUES.items()},
    _OTHER: frozenset[str](),
}


def find_tongue(text: str, lang: str = "") -> Tongue | None:
    """The language of a text; none for English, and for what does not show.

    ``lang`` is what `tell_language` says of its entry.
    """
    code = _find_code(text, lang)
    return _TONGUES[code] if code else None


_TONGUES: Mapping[str, Tongue] = {**TONGUES, _UNLATIN: UNLATIN_TONGUE, _OTHER: OTHER_TONGUE}


def tell_language(texts: Iterable[str], lang: str | None) -> str:
    """In which language an entry of these texts is, for `find_tongue`; empty for English.

    ``lang`` is the code that is said of it, if any.
    """
    # One text alone is the same text again when its own language is asked for.
    return _find_code("\n".join(filter(None, texts)), _read_code(lang) if lang else "")


@lru_cache(maxsize=1 << 8)
def _read_code(lang: str) -> str:
    """The code of a language as it is told apart here; empty for what is none."""
    code = re.split("[-_]", lang.strip().lower(), maxsplit=1)[0]
    code = SHORT_CODES.get(code, code)
    if code in _NORWEGIAN:
        return "no"
    if code in TONGUES or code == "en":
        return code
    return _OTHER if code in LANGUAGE_CODES - _NO_LANGUAGE else ""


@lru_cache(maxsize=32)
def _find_code(text: str, lang: str) -> str:
    head = text[:_LONGEST]
    if not head.isascii() and _is_unlatin(head):
        return _UNLATIN
    words = list_plain(head)
    if "start" in words:
        words.discard("up")  # a start-up is one in many languages
    signs = _list_signs(head, words) & _KNOWN
    if not signs and lang in {"", "en"}:
        return ""
    english = words & ENGLISH
    counts: dict[str, int] = {}
    for sign in signs:
        for code, weight in _SIGNS[sign]:
            counts[code] = counts.get(code, 0) + weight
    if lang in TONGUES:
        counts[lang] = counts.get(lang, 0) + _SAID
    likeliest, most = "", _NEEDED if lang == "en" else _NEEDED - 1
    for code, count in counts.items():
        counted = count - _ENGLISH_WORD * len(english - _COMMON[code])
        if counted > most or (counted == most and likeliest and _is_before(code, likeliest)):
            likeliest, most = code, counted
    return _believe(head, words, likeliest, lang, shown=counts.get(likeliest, 0) - _SAID)


def holds_english(text: str, but: str) -> bool:
    """Whether a text has a word of English, ``but`` for one, that hardly any other language has."""
    words = list_plain(text[:_LONGEST]) - _MISLEADING - {but}
    return any(len(word) > 1 and _is_english(word) for word in words)


def _is_before(code: str, other: str) -> bool:
    """Whether a language comes first of two that are as likely."""
    return _ORDER[code] < _ORDER[other]


_ORDER = {code: number for number, code in enumerate((*TONGUES, _OTHER))}


def _believe(head: str, words: set[str], likeliest: str, lang: str, *, shown: int) -> str:
    """The likeliest language, or what is said of it, unless that alone speaks for either."""
    if likeliest and (likeliest != lang or shown > 1):
        return likeliest
    if likeliest or (lang in {_OTHER, _UNLATIN} and not words & ENGLISH):
        return "" if _reads_as_english(head, words) else lang
    return ""


def _is_unlatin(text: str) -> bool:
    """Whether it is written in other letters than Latin, whatever names stand in it."""
    others = len(_UNLATIN_LETTER.findall(text))
    return bool(others) and _LEAST_UNLATIN * others >= len(_LATIN_LETTER.findall(text))


def _list_signs(text: str, words: set[str]) -> set[str]:
    """The words, with what apostrophes part, and the letters of those in small letters.

    A name keeps its letters in whatever language it stands.
    """
    signs = words | {word.partition("'")[0] for word in words if "'" in word}
    if any(map(text.__contains__, _ELIDED)):
        signs.add(_ELISION)
    if text.isascii():
        return signs
    written = unicodedata.normalize("NFC", text).split()
    small = "".join(
        [word for word in written if not word.isascii() and not word[0].isupper()]
    ).lower()
    return signs.union(filter(small.__contains__, _LETTERS))


def _reads_as_english(text: str, words: set[str]) -> bool:
    """Whether most of its words in small letters are English ones; where there are hardly any,
    most of all its words, of which two may be names.
    """
    small = {word for word in list_written(text) if word.islower()}
    read = small if len(small) > 1 else words
    english = list(filter(_is_english, read))
    least = 2 if read is small else 3
    return len(english) >= least and 5 * len(english) >= 3 * len(read)
