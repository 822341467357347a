"""What is read out of a text: terms, names, sentences, and what agencies put in front.

Everything here gives the same answer in every process: no hash of a string decides
anything.
"""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase, digits

import msgspec

from bot.model import Entry
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.gate import Patterns
from bot.stories.language.german import is_noun
from bot.stories.language.lexicon import list_terms, look_up
from bot.stories.language.places import COUNTRY, read_countries
from bot.stories.language.remembered import Remembered
from bot.stories.language.words import find_tokens, fold, split_words, stem

__all__ = [
    "LEAD_WORDS",
    "Credited",
    "capitals_in",
    "cut_credit",
    "cut_headline",
    "find_japanese_places",
    "find_place",
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

_TAIL = 60  # signs at the end of a text in which a credit stands
LEAD_WORDS = 60
"""News says what it is about within its first two or three sentences."""

_MOST_WORDS = 120  # as many as any reader of a lead asks for

_SENTENCE_END = re.compile(
    r"(?:(?<=[.!?。！？])|(?<=[.!?。！？][\"'”’)]))\s+(?=[\"'“‘(]*[^\W\d_a-z])|\n+|(?<=[。！？])"
)

# The same where neither a line ends nor a sign of these stands: it is found much sooner.
_PLAIN_END = re.compile(r"[.!?][\"'”’)]?\s+(?=[\"'“‘(]*[^\W\d_a-z])")
_OTHER_ENDS = frozenset("。！？")

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
_RELEASE_LINE = re.compile(
    # "DENVER--(BUSINESS WIRE)--", "OSLO, March 3 /PRNewswire/ -- ": whose release it is, not what
    # it says.
    r"[^\n(/]{0,80}(?:\((?:business ?wire|globe ?newswire|access ?(?:news)?wire|marketwired"
    r"|newsfile corp\.?|ots(?:/[\w-]+)?)\)|/(?:pr ?newswire|cnw)[^/\n]{0,40}/)[\s\-–—:|]*",
    re.IGNORECASE,
)
_ISSUER = re.compile(
    # "Roe Inc. (Nasdaq: ROE), a maker of boats, today announced that …": a firm's releases all
    # begin like that.
    r"(?P<name>[^\n(]{2,80}?) ?\([^()\n]{2,40}: ?[^()\n]{1,40}\)"
    r"(?:,? [^\n]{0,400}?)?,? (?:today |heute )?(?:announced|announces|reported|reports)"
    r"(?: today)?(?: that)? "
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
_LAST_OF_CREDIT = (
    *_AGENCIES.replace("\\", "").split("|"),
    *("REUTERS", "XINHUA", "BLOOMBERG", ")", "]"),
)
_LABEL = re.compile(
    r"^\s*(?:breaking(?: news)?|just in|alert|urgent|exclusive|update(?: ?\d+)?|updated|watch|video"
    r"|live|rpt|eilmeldung|eil|exklusiv|urgente|exclusiva|exclusivo|alerte(?: info)?|exclusif)"
    r"\s*(?:[:|•]|-)\s*",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|near|off|outside|across|hits?|strikes?|rocks?|batters?|en|a|au|im|bei|nahe"
    r"|cerca de)"
    r"(?: (?:the|central|southern|northern|eastern|western|south|north|east|west|la|el|le))*"
    r" ((?:[A-ZÀ-Þ][\w'’-]+)(?: [A-ZÀ-Þ][\w'’-]+){0,3})"
)

_JAPANESE_PLACE = re.compile(r"[\u4e00-\u9fff]{2,3}(?=[県市町村][でのに沖])")  # "青森県で"
_BEFORE_PLACE_WORDS = """
in at near off outside across hit hits strike strikes rock rocks batter batters en a au im bei
nahe de
the central southern northern eastern western south north east west la el le
"""
_BEFORE_PLACE = frozenset(_BEFORE_PLACE_WORDS.split())
_BEGINS_NAME = re.compile(r" [A-ZÀ-Þ]")

_ADVICE = re.compile(
    # What is written to help or to teach tells no news, whomever it names.
    r"(?:how (?:to|do|does|can|you|we)\b|what (?:is|are|to|you)\b|why \w+|\d+ (?:ways|tips|things"
    r"|steps|reasons|best)\b|tips\b|best practices|a guide|guide\b|the guide|protect(?:ing)? your"
    r"|learn (?:how|about)|webinar|podcast|case study|customer story)"
)
_EXPLAINING = Patterns(
    r"\b(?:explained|explainer|step by step|step-by-step|how you can|you need to know)\b"
)


class Credited(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A text without its dateline and credit; ``agency`` is who is credited, as written."""

    text: str
    agency: str | None


def terms_in(text: str) -> list[str]:
    """The terms of ``text`` that can tell one story from another, in their order.

    A word is a term by its stem, by the kind of thing that it stands for (see `concepts`), or
    by the country that it names, which may take several words.
    """
    if not (spans := [span for span in read_countries(text) if span.is_itself]):
        return [word.term for word in look_up(text) if word.term]
    words = split_words(text)
    found: list[str] = []
    at = 0
    for span in [*spans, None]:
        until = len(words) if span is None else span.start
        found += list_terms(words[at:until])
        if span is not None:
            found.append(COUNTRY + span.country)
            at = span.end
    return found


@lru_cache(maxsize=500)  # what is read of an entry is read several times
def sentences(text: str) -> tuple[str, ...]:
    """``text`` cut at the ends of sentences, as far as punctuation shows them."""
    if "\n" not in text and (text.isascii() or _OTHER_ENDS.isdisjoint(text)):
        ends = [match.end() for match in _PLAIN_END.finditer(text)]
        parts = [text[start:end] for start, end in zip([0, *ends], [*ends, None], strict=True)]
    else:
        parts = _SENTENCE_END.split(text)
    return tuple(part.strip() for part in parts if part and part.strip())


@lru_cache(maxsize=500)  # what is read of an entry is read several times
def cut_credit(text: str) -> Credited:
    """``text`` without a dateline ("LONDON (Reuters) -") and a credit at its end."""
    agency: str | None = None
    byline = _BYLINE.match(text)
    if byline:
        text = text[byline.end() :]
    release = _RELEASE_LINE.match(text)
    if release:
        text = text[release.end() :]
        issuer = _ISSUER.match(text)
        if issuer:
            text = f"{issuer['name']} {text[issuer.end() :]}"
    head = _DATELINE.match(text)
    if head:
        agency = head["a"] or head["b"] or head["c"]
        text = text[head.end() :]
    tail = _find_tail(text)
    if tail:
        agency = agency or tail["a"] or tail["b"] or tail["c"]
        text = text[: tail.start()]
    return Credited(text=text.strip(), agency=agency)


@lru_cache(maxsize=500)
def cut_headline(title: str) -> Credited:
    """A headline without its label ("BREAKING:", "UPDATE 2-") and a credit at its end."""
    label = _LABEL.match(title)
    text = (title[label.end() :] if label else title).rstrip()
    tail = _find_tail(text)
    if tail is None:
        return Credited(text=text.strip(), agency=None)
    return Credited(text=text[: tail.start()].strip(), agency=tail["a"] or tail["b"] or tail["c"])


def _find_tail(text: str) -> re.Match[str] | None:
    """An agency's credit at the end of ``text``."""
    if not text.rstrip().endswith(_LAST_OF_CREDIT):  # as nearly all end with other words
        return None
    return _TAIL_CREDIT.search(text, max(0, len(text) - _TAIL))


def lead_of(entry: Entry, words: int = LEAD_WORDS) -> str:
    """The beginning of an entry's text: its summary, or else its content.

    It has so many ``words`` at most, whatever is asked for 120.
    """
    pieces, opening = _read_opening(entry.summary or entry.content or "")
    return opening if len(pieces) <= words else " ".join(pieces[:words])


@lru_cache(maxsize=16)  # what is read of an entry is read several times
def _read_opening(text: str) -> tuple[list[str], str]:
    pieces = text.split(maxsplit=_MOST_WORDS)[:_MOST_WORDS]
    return pieces, " ".join(pieces)


def is_advice(headline: str) -> bool:
    """Whether a headline stands over a text that helps or teaches, and tells no news."""
    folded = fold(headline).strip()
    return _ADVICE.match(folded) is not None or _EXPLAINING.stand_in(folded)


def names_in(text: str, *, german: bool = False) -> frozenset[str]:
    """The stems of words that are written as names where that can be seen.

    In a headline with a capital on every word capitals show nothing. At the start of a
    sentence they do before another name ("Ada Roe resigns"), and where more than the first
    letter is one. In a ``german`` text nouns are none (see `german`).
    """
    found: set[str] = set()
    for sentence in sentences(text):
        if sentence[1:].islower():
            continue
        tokens, shapes = _read_tokens(sentence, german)
        if _CAPITAL not in shapes or not _shows_names(shapes):
            continue
        begins = shapes[1:2] == _CAPITAL or any(map(str.isupper, tokens[0][1:]))
        found.update(_read_names(tokens, shapes, 0 if begins else 1))
    return frozenset(found)


def capitals_in(headline: str, names: frozenset[str], *, german: bool = False) -> frozenset[str]:
    """The stems of all words of a headline that may be names, the first word included.

    ``names`` are those that its text shows: they decide where the headline shows nothing.
    """
    tokens, shapes = _read_tokens(headline, german)
    found = frozenset(_read_names(tokens, shapes, 0))
    return found if not names or _shows_names(shapes) else found & names


_CAPITAL, _PLAIN, _OTHER = "C", "p", "-"
# Small in a headline with a capital on every other word.
_SMALL_WORDS = (
    "a an and as at but by for if in nor of off on or out per s so t the to up v via vs yet"
)
_SMALL_IN_TITLES = frozenset(_SMALL_WORDS.split())
_ASCII_SHAPES = str.maketrans(
    ascii_uppercase + ascii_lowercase + digits, _CAPITAL * 26 + _PLAIN * 26 + _OTHER * 10
)


@lru_cache(maxsize=100)  # headlines are read twice
def _read_tokens(text: str, german: bool) -> tuple[list[str], str]:
    """The words of ``text`` as written, with a sign for each: how it begins.

    German nouns have the sign of plain words.
    """
    tokens = find_tokens(text)
    if german:
        return tokens, "".join(
            _PLAIN if shape == _CAPITAL and _is_noun(token) else shape
            for token, shape in zip(tokens, map(_find_shape, tokens), strict=True)
        )
    if text.isascii():
        begin = [_OTHER if word in _SMALL_IN_TITLES else word[0] for word in tokens]
        return tokens, "".join(begin).translate(_ASCII_SHAPES)
    return tokens, "".join(map(_find_shape, tokens))


def _is_noun(token: str) -> bool:
    """Whether a German word with a capital tells a kind of thing, or is another noun."""
    return is_noun(token) or term_of(fold(token))[0] == CONCEPT


def _find_shape(token: str) -> str:
    if token[0].isupper():
        return _CAPITAL
    return _PLAIN if token[0].islower() and token not in _SMALL_IN_TITLES else _OTHER


def _shows_names(shapes: str) -> bool:
    plain = shapes.count(_PLAIN)
    return plain >= 2 and plain >= shapes.count(_CAPITAL, 1)


def _read_names(tokens: list[str], shapes: str, start: int) -> list[str]:
    """The terms of the words with a capital, from the word ``start`` on."""
    found: list[str] = []
    at = shapes.find(_CAPITAL, start)
    while at >= 0:
        found += _NAME_TERMS[tokens[at]]
        at = shapes.find(_CAPITAL, at + 1)
    return found


_NAME_TERMS = Remembered(lambda token: list_terms([fold(token).removesuffix("'s")]))


def places_in(text: str) -> frozenset[str]:
    """The stems of names that follow a word of place ("near Oldtown", "off Cape Roe")."""
    if japanese := find_japanese_places(text):
        return frozenset(term for name in japanese for term in terms_in(name))
    if not _may_tell_place(text):
        return frozenset()
    found = (match[1] for match in _PLACE.finditer(text))
    return frozenset(term for name in found for term in terms_in(name))


def find_japanese_places(text: str) -> frozenset[str]:
    """The names of prefectures and towns in which something is said to be ("青森県で")."""
    return frozenset() if text.isascii() else frozenset(_JAPANESE_PLACE.findall(text))


def _may_tell_place(text: str) -> bool:
    """Whether a name follows one of the words that `_PLACE` wants before it; False is sure."""
    for match in _BEGINS_NAME.finditer(text):
        at = match.start()
        before = text[text.rfind(" ", 0, at) + 1 : at]
        # "(in Oldtown", "check-in Oldtown": whoever searches looks closer.
        if before in _BEFORE_PLACE or (before[-1:].isalnum() and not before.isalnum()):
            return True
    return False


def find_place(text: str, folded: int) -> int:
    """The place in ``text`` of one in its folded form, where "ß" is two signs and "…" three."""
    if len(fold(text)) == len(text):
        return folded
    return next(
        (place for place in range(len(text)) if len(fold(text[:place])) >= folded), len(text)
    )
