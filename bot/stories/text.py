"""Words out of text: folding, splitting, stems, sentences, and what agencies put in front.

Everything here gives the same answer in every process: no hash of a string decides
anything.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.model import Entry
from bot.stories.vocabulary import STOP_WORDS

__all__ = [
    "LEAD_WORDS",
    "Credited",
    "capitals_in",
    "cut_credit",
    "cut_headline",
    "fold",
    "is_advice",
    "lead_of",
    "names_in",
    "places_in",
    "sentences",
    "split_words",
    "stem",
    "terms_in",
]

_READ_AGAIN = 4000  # signs up to which a text's words are kept for who asks next
_TAIL = 60  # signs at the end of a text in which a credit stands
LEAD_WORDS = 60
"""News says what it is about within its first two or three sentences."""

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
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|[{_UNSPACED}]+|[^\W\d_{_UNSPACED}]+(?:[&'][^\W\d_]+)*\d*")
_ACCENTS = re.compile("[\u0300-\u036f]")  # those of alphabets; other scripts' marks are letters
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]")
_INNER_COMMA = re.compile(r"\d,\d")
_THOUSANDS = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_SENTENCE_END = re.compile(
    r"(?:(?<=[.!?。！？])|(?<=[.!?。！？][\"'”’)]))\s+(?=[\"'“‘(]*[^\W\d_a-z])|\n+|(?<=[。！？])"
)

_AGENCIES = (
    r"Reuters|AP|A\.P\.|Associated Press|The Associated Press|AFP|Agence France-Presse|UPI|dpa|DPA"
    r"|ANSA|EFE|TASS|Xinhua|PTI|ANI|Kyodo News|Kyodo|Yonhap|Bloomberg|CP|The Canadian Press|PA"
    r"|PA Media|AAP|TT|NTB|Ritzau|STT|APA|ATS|Keystone-SDA|MTI|Belga|ANP|IANS|Anadolu"
)
_DATELINE = re.compile(
    rf"^\s*(?:[^\n()]{{1,60}}?\s\((?P<a>{_AGENCIES})\)\s*[-–—:]{{1,3}}\s*"
    rf"|\((?P<b>{_AGENCIES})\)\s*[-–—:]{{0,3}}\s*"
    rf"|(?P<c>{_AGENCIES})\s*[-–—]{{1,2}}\s+"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,30}(?:, [A-Z][\w. ]{1,20})?\s+[-–—]{1,2}\s+)"
)
_BYLINE = re.compile(
    r"^\s*By (?:[A-Z][\w.'’-]+ ){1,3}?[A-Z][\w'’-]+(?:,[^.|\n]{1,40})?\s*[|•–—:-]\s+"
)
_TAIL_CREDIT = re.compile(
    rf"\s*[|(\[–—-]\s*(?P<a>{_AGENCIES})\s*[)\]]?\s*$|\s*\((?P<b>{_AGENCIES})\)\s*$"
    # "… the ministry said. REUTERS"
    r"|(?<=[.!?\"”])\s+(?P<c>REUTERS|AP|AFP|UPI|DPA|dpa|ANSA|EFE|TASS|XINHUA|PTI|ANI|BLOOMBERG"
    r"|AAP|ANP|IANS)\s*$"
)
_LABEL = re.compile(
    r"^\s*(?:breaking(?: news)?|just in|alert|urgent|exclusive|update(?: ?\d+)?|updated|watch|video"
    r"|live|rpt|eilmeldung|eil|exklusiv|urgente|exclusiva|exclusivo|alerte(?: info)?|exclusif)"
    r"\s*(?:[:|•]|-)\s*",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|near|off|outside|across|hits?|strikes?|rocks?|batters?|en|a|au|im|bei|cerca de)"
    r"(?: (?:the|central|southern|northern|eastern|western|south|north|east|west|la|el|le))*"
    r" ((?:[A-ZÀ-Þ][\w'’-]+)(?: [A-ZÀ-Þ][\w'’-]+){0,3})"
)

_ADVICE = re.compile(
    # What is written to help or to teach tells no news, whomever it names.
    r"^(?:how (?:to|do|does|can|you|we)\b|what (?:is|are|to|you)\b|why \w+|\d+ (?:ways|tips|things"
    r"|steps|reasons|best)\b|tips\b|best practices|a guide|guide\b|the guide|protect(?:ing)? your"
    r"|learn (?:how|about)|webinar|podcast|case study|customer story)"
    r"|\b(?:explained|explainer|step by step|step-by-step|how you can|you need to know)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """A text without its dateline and credit; ``agency`` is who is credited, as written."""

    text: str
    agency: str | None


def fold(text: str) -> str:
    """``text`` in the one form in which texts are compared.

    Compatibility forms, case, accents, typographic quotes and dashes are folded away.
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_QUOTES))
        # NFC puts Korean syllables and voiced kana together again, which NFKD took apart.
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))
    return text.casefold()


def split_words(text: str) -> list[str]:
    """The words of ``text``, folded, in their order.

    A possessive ``'s`` is cut; numbers lose their thousands commas; scripts without
    spaces give overlapping pairs of signs.
    """
    if len(text) > _READ_AGAIN:
        return _split(text)
    return list(_split_short(text))


def _split(text: str) -> list[str]:
    folded = fold(text)
    tokens: list[str] = _TOKEN.findall(folded)
    if folded.isascii():
        if "'s" in folded:
            tokens = [token.removesuffix("'s") for token in tokens]
        if _INNER_COMMA.search(folded):
            tokens = [
                token.replace(",", "") if _THOUSANDS.match(token) else token for token in tokens
            ]
        return tokens
    found: list[str] = []
    for token in tokens:
        if token[0].isdigit():
            found.append(token.replace(",", "") if _THOUSANDS.match(token) else token)
        elif _UNSPACED_RUN.match(token):
            pairs = [token[at : at + 2] for at in range(len(token) - 1)]
            found.extend(pairs or [token])
        else:
            found.append(token.removesuffix("'s"))
    return found


@lru_cache(maxsize=500)  # what is read of an entry is read several times
def _split_short(text: str) -> tuple[str, ...]:
    return tuple(_split(text))


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


def terms_in(text: str) -> list[str]:
    """The stems of ``text`` that can tell one story from another, in their order."""
    return [stem(word) for word in split_words(text) if word not in STOP_WORDS]


def sentences(text: str) -> list[str]:
    """``text`` cut at the ends of sentences, as far as punctuation shows them."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part and part.strip()]


@lru_cache(maxsize=500)  # what is read of an entry is read several times
def cut_credit(text: str) -> Credited:
    """``text`` without a dateline ("LONDON (Reuters) -") and a credit at its end."""
    agency: str | None = None
    text = _BYLINE.sub("", text, count=1)
    head = _DATELINE.match(text)
    if head:
        agency = head["a"] or head["b"] or head["c"]
        text = text[head.end() :]
    tail = _TAIL_CREDIT.search(text, max(0, len(text) - _TAIL))
    if tail:
        agency = agency or tail["a"] or tail["b"] or tail["c"]
        text = text[: tail.start()]
    return Credited(text=text.strip(), agency=agency)


@lru_cache(maxsize=500)
def cut_headline(title: str) -> Credited:
    """A headline without its label ("BREAKING:", "UPDATE 2-") and a credit at its end."""
    text = _LABEL.sub("", title, count=1)
    tail = _TAIL_CREDIT.search(text)
    if tail is None:
        return Credited(text=text.strip(), agency=None)
    return Credited(text=text[: tail.start()].strip(), agency=tail["a"] or tail["b"] or tail["c"])


def lead_of(entry: Entry, words: int = LEAD_WORDS) -> str:
    """The beginning of an entry's text: its summary, or else its content."""
    text = entry.summary or entry.content or ""
    pieces = text.split(maxsplit=words)
    return " ".join(pieces[:words])


def is_advice(headline: str) -> bool:
    """Whether a headline stands over a text that helps or teaches, and tells no news."""
    return _ADVICE.search(fold(headline).strip()) is not None


def names_in(text: str) -> frozenset[str]:
    """The stems of words that are written as names where that can be seen.

    In a headline with a capital on every word capitals show nothing. At the start of a
    sentence they do before another name ("Ada Roe resigns"), and where more than the first
    letter is one.
    """
    found: set[str] = set()
    for sentence in sentences(text):
        tokens = _TOKEN.findall(sentence)
        if not _shows_names(tokens):
            continue
        begins = any(map(str.isupper, tokens[0][1:])) or tokens[1][:1].isupper()
        found.update(_capitals(tokens if begins else tokens[1:]))
    return frozenset(found)


def capitals_in(headline: str, names: frozenset[str]) -> frozenset[str]:
    """The stems of all words of a headline that may be names, the first word included.

    ``names`` are those that its text shows: they decide where the headline shows nothing.
    """
    tokens = _TOKEN.findall(headline)
    found = _capitals(tokens)
    return found if _shows_names(tokens) or not names else found & names


def _shows_names(tokens: list[str]) -> bool:
    plain = sum(1 for token in tokens if token[:1].islower() and len(token) > 3)
    return plain >= 2 and plain >= sum(1 for token in tokens[1:] if token[:1].isupper())


def _capitals(tokens: list[str]) -> frozenset[str]:
    words = (fold(token).removesuffix("'s") for token in tokens if token[:1].isupper())
    return frozenset(stem(word) for word in words if word not in STOP_WORDS)


def places_in(text: str) -> frozenset[str]:
    """The stems of names that follow a word of place ("near Oldtown", "off Cape Roe")."""
    found = (match[1] for match in _PLACE.finditer(text))
    return frozenset(term for name in found for term in terms_in(name))
