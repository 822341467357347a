"""Names that are everyday words too: is it Apple, or an apple?

What speaks for the name and what against it is weighed and added up:

- How it is written. A text whose words are not all in one style shows by its case what is
  a name: in ``demand for Apple phones`` the capital speaks for it, and ``apple`` in
  ``an apple pie`` can't be the company. In a Title Cased Headline a capital says little,
  in lower-case and in all-capitals texts nothing, and in German every noun has one. An
  abbreviation in capitals is a name wherever not all is in capitals.
- Where it stands: an article or a number before it speaks against a name; a verb or a
  preposition without an article, another name beside it, a possessive, and what
  organisations do and have speak for one. Somebody's first name before it makes it theirs.
- What is said around it: shares and lawsuits, and for single names what is known of them
  (`contexts`): orchards speak against Apple, and an iPhone for it. A headline that shows
  nothing borrows from the summary.
- Whether the same entity, or another, is named beyond doubt elsewhere in the entry.

The weights were set by hand. Their sum has to reach `NEEDED`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from bot.watchlist.names import cues, find_context
from bot.watchlist.words import fold, fold_accents, spell

__all__ = ["NEEDED", "Around", "Evidence", "Style", "find_style", "has_foreign_first_name", "weigh"]


class Style(Enum):
    """How a text uses capitals."""

    SENTENCE = "sentence"  # names and the first word have one
    TITLE = "title"  # nearly every word has one
    NOUNS = "nouns"  # every noun has one: German
    SILENT = "silent"  # none has, or all letters are


class Evidence(NamedTuple):
    """One thing that speaks for a name (above 0) or against it (below).

    ``words`` are those that the reason speaks of.
    """

    reason: str
    weight: float
    words: Set[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the entry says beside the word in question.

    ``keys`` are the words of its title and summary, without accents, and ``business`` those
    of them that companies are spoken of with; ``near`` where other
    names stand close by in the same text, as code points from start to end; ``others`` how many
    other entities are named beyond doubt; ``own`` the words of the entity's own names.
    """

    keys: frozenset[str] = frozenset()
    business: frozenset[str] = frozenset()
    near: tuple[tuple[int, int], ...] = ()
    others: int = 0
    own: frozenset[str] = frozenset()
    certain: bool = False  # the entity is named beyond doubt elsewhere in the entry
    common: bool = False  # the same word stands in small letters elsewhere in the entry
    rival: bool = False  # somebody else of this name is named in full


NEEDED = 1.5  # how much has to speak for the name
_NEVER = -9.0
_WRITTEN_SMALL = Evidence("it is written as the word is", _NEVER)

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:[,/&+\-‐‑–—]|,?\s(?:and|or|with|vs\.?|versus))?\s*")
_TICKER = re.compile(r" \((?:[A-Z]{2,8}: ?)?[A-Z]{1,5}(?:\.[A-Z]{1,2})?\)")
_ENDS_SENTENCE = frozenset(".!?:;|–—-\n\"“”'‘•…(")
_HYPHENS = "-‐‑"
_WINDOW = 120  # code points to either side that are near


@lru_cache(maxsize=16)
def find_style(text: str) -> Style:
    """How the text uses capitals, by its words other than the first and the small ones."""
    if text == text.lower() or text == text.upper():
        return Style.SILENT
    words = [word.group() for word in _WORD.finditer(text, 0, 2_000)]
    if len(cues.GERMAN.intersection(word.lower() for word in words)) >= 2:
        return Style.NOUNS
    weighed = [word for word in words[1:] if word.lower() not in cues.SMALL and word[0].isalpha()]
    capital = sum(1 for word in weighed if word[0].isupper())
    return Style.TITLE if weighed and capital >= 0.8 * len(weighed) else Style.SENTENCE


def has_foreign_first_name(text: str, start: int, own: frozenset[str]) -> bool:
    """Whether a first name stands right before ``start`` that is none of ``own``."""
    before = text[max(0, start - 20) : start]
    if not before.endswith(" "):
        return False
    word = before.split(" ")[-2]
    first = fold(word)
    return (
        first in cues.FIRST_NAMES
        and first not in own
        and word[0].isupper() is text[start].isupper()
    )


def weigh(text: str, start: int, end: int, name: str, around: Around) -> tuple[Evidence, ...]:
    """What says that the word at code points ``start`` to ``end`` is the name, or is not.

    ``name`` is as the catalogue writes it.
    """
    if text[start:end].islower() and not name.islower() and find_style(text) is not Style.SILENT:
        return (_WRITTEN_SMALL,)
    spot = _Spot(text, start, end, name)
    case = tuple(_weigh_case(spot))
    if case and case[0].weight == _NEVER:
        return case
    return (
        *case,
        *_weigh_before(spot, around),
        *_weigh_after(spot),
        *_weigh_words(spot, around),
        *_weigh_entry(around),
    )


class _Spot:
    """The word in question with what stands right beside it."""

    def __init__(self, text: str, start: int, end: int, name: str) -> None:
        article = _ARTICLE.match(text, start, end)
        self.text = text
        self.start = start = article.end() if article else start
        self.end = end
        self.name = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
        self.context = find_context(name)
        self.style = find_style(text)
        self.opens = _opens_sentence(text, start)
        words = list(_WORD.finditer(text, max(0, start - 30), start))
        self.written_before = words[-1].group() if words else ""
        self.before = _plain(self.written_before)
        self.gap_before = text[words[-1].end() : start] if words else ""
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
    def shows_case(self) -> bool:
        return self.style is not Style.SILENT


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 9) : start].rstrip(" ")
    return not before or before[-1] in _ENDS_SENTENCE


def _plain(word: str) -> str:
    key = fold(word)
    return fold_accents(key.removesuffix("'s"))


def _list_plain(text: str) -> set[str]:
    """The words of a text, folded, without accents and possessives."""
    folded = text.lower() if text.isascii() else fold_accents(fold(text))
    return {word.removesuffix("'s") for word in _WORD.findall(folded)}


def _weigh_case(spot: _Spot) -> Iterator[Evidence]:
    written = spell(spot.text[spot.start : spot.end])
    fame = spot.context.fame
    if not spot.shows_case:
        # An abbreviation is seldom a word even there.
        if fame:
            known = fame if spot.name.isupper() else fame / 2
            yield Evidence("a well-known name, in a text that shows no case", known)
        return
    shouted = written.isupper() and len(written) > 1
    if written != spell(spot.name) and not shouted:
        yield _WRITTEN_SMALL
        return
    if spot.name.isupper() and len(spot.name) > 1:
        yield Evidence("an abbreviation in capitals", 3.0)
    elif spot.style is Style.SENTENCE and not spot.opens:
        yield Evidence("a capital within a sentence", 1.0 if written != spell(spot.name) else 2.0)
    if fame:
        yield Evidence("a well-known name", fame)


def _weigh_before(spot: _Spot, around: Around) -> Iterator[Evidence]:
    beside = _stands_beside(spot, around)
    if beside:
        yield Evidence("another name beside it", 1.0)
    before, gap = spot.before, spot.gap_before
    if before in cues.TITLES and gap in {" ", ". "}:
        yield Evidence("somebody of this name", -4.0)
    elif gap and gap in _HYPHENS:
        if before in cues.PREFIXED:
            yield Evidence(f"{before}- before it", 1.0)
    elif gap.strip() or not before:
        return
    elif before in spot.context.before:
        # Within a sentence its capital parts it from a word in small letters before it.
        parted = spot.style is Style.SENTENCE and spot.written_before.islower()
        weight = -1.0 if parted else -4.0
        yield Evidence(f"{before!r} before it makes something else of it", weight)
    elif has_foreign_first_name(spot.text, spot.start, around.own):
        yield Evidence("somebody of this name", -4.0)
    elif (
        before == "the" or before in cues.ARTICLES or before.isdigit() or _has_german_article(spot)
    ):
        yield _weigh_article(spot)
    elif before in cues.VERBS or before in cues.OBJECT_PREPOSITIONS:
        yield _weigh_object(spot)
    elif _continues_name(spot) and not beside:
        # The first word of a sentence has its capital from there.
        yield Evidence("another capital before it", -0.5 if spot.follows_opening else -2.0)


def _has_german_article(spot: _Spot) -> bool:
    return spot.style is Style.NOUNS and spot.before in cues.GERMAN_ARTICLES


def _stands_beside(spot: _Spot, around: Around) -> bool:
    """Whether nothing but a comma, a hyphen or an ``and`` parts it from another name."""
    return any(
        (end <= spot.start and _BETWEEN_NAMES.fullmatch(spot.text, end, spot.start))
        or (start >= spot.end and _BETWEEN_NAMES.fullmatch(spot.text, spot.end, start))
        for start, end in around.near
    )


def _weigh_article(spot: _Spot) -> Evidence:
    own = spot.context.article or (spot.name.isupper() and len(spot.name) > 1)
    if own and spot.before == "the":
        return Evidence("its article before it", 1.0)
    if spot.after in cues.BESIDE or spot.context.fame >= 1.5:
        return Evidence("an article that belongs to what follows", -0.5)
    return Evidence("an article or a number before it", -2.5)


def _weigh_object(spot: _Spot) -> Evidence:
    """English wants an article there before anything that is no name."""
    if spot.context.mass or not (_ends_phrase(spot) or spot.style is Style.SENTENCE):
        return Evidence("no article where a word would have one, perhaps", 0.5)
    return Evidence("no article where a word would have one", 1.5 if spot.shows_case else 1.0)


def _ends_phrase(spot: _Spot) -> bool:
    """Whether what follows cannot make a compound with it, as in ``Apple Pie``."""
    return (
        not spot.after
        or spot.possessive
        or spot.after in cues.SMALL
        or spot.after in cues.BESIDE
        or spot.after in cues.VERBS
    )


def _continues_name(spot: _Spot) -> bool:
    """Whether it may be the end of a longer name, as in ``Harrison Ford``."""
    if spot.style is not Style.SENTENCE or spot.opens or spot.gap_before != " ":
        return False
    if spot.before in cues.BESIDE or spot.before in cues.DATES:
        return False
    return spot.written_before[0].isupper()


def _weigh_after(spot: _Spot) -> Iterator[Evidence]:
    if _TICKER.match(spot.text, spot.end):
        yield Evidence("a ticker behind it", 2.0)
    hyphen = spot.text[spot.end : spot.end + 1]
    if hyphen and hyphen in _HYPHENS:
        yield from _weigh_compound(spot)
    elif spot.after in spot.context.after:
        yield Evidence(f"{spot.after!r} behind it makes something else of it", -4.0)
    elif spot.possessive:
        bare = spot.opens and spot.shows_case and not spot.context.mass
        yield Evidence("a possessive", 1.5 if bare else 1.0)
    elif spot.after in cues.BESIDE:
        yield Evidence(f"{spot.after!r} behind it", 1.5)
    elif spot.after in cues.VERBS:
        # ``WHO WILL WIN`` is a question.
        asks = not spot.shows_case and spot.name.isupper() and not spot.context.fame
        yield Evidence(f"it does something: {spot.after!r}", 0.5 if asks else 1.5)
    elif spot.opens:
        yield from _weigh_opening(spot)
    elif spot.style is Style.SENTENCE and spot.written_after[:1].isupper():
        yield Evidence("another capital behind it", -0.5)


def _weigh_compound(spot: _Spot) -> Iterator[Evidence]:
    behind = _WORD.match(spot.text, spot.end + 1)
    if behind and fold(behind.group()) in cues.HYPHENATED:
        yield Evidence(f"-{behind.group()} behind it", 1.5)
    elif behind and behind.group()[0].islower():
        yield Evidence("the beginning of a hyphenated word", -2.0)


def _weigh_opening(spot: _Spot) -> Iterator[Evidence]:
    """A bare noun that opens a sentence makes a compound, or is a name."""
    if spot.after == "to":
        yield Evidence("it is to do something", 1.5 if spot.shows_case else 1.0)
    elif not spot.shows_case:
        return
    elif spot.after in cues.SMALL:
        of_place = spot.after in {"in", "of", "at", "on", "for", "and"}
        yield Evidence("a bare noun opens the sentence", 0.75 if of_place else 1.5)
    elif not spot.after or (spot.style is Style.SENTENCE and spot.written_after[0].isupper()):
        yield Evidence("a bare noun opens the sentence", 1.0)
    elif spot.after.endswith(("s", "ed")) and len(spot.after) > 3:
        yield Evidence("perhaps a verb behind it", 0.75)


def _weigh_words(spot: _Spot, around: Around) -> Iterator[Evidence]:
    window = spot.text[max(0, spot.start - _WINDOW) : spot.end + _WINDOW]
    near = _list_plain(window)
    keys, context = around.keys, spot.context
    if business := near & cues.CORPORATE:
        yield Evidence("words of business", min(2.0, len(business)), business)
    if further := around.business - near:
        yield Evidence("words of business, farther off", min(1.0, len(further) / 2), further)
    if supports := (near & context.supports) | (keys & context.supports):
        yield Evidence("words of the name", min(2.0, len(supports)), supports)
    if opposes := (near & context.opposes) | (keys & context.opposes):
        yield Evidence("words of something else", -min(6.0, 2 * len(opposes)), opposes)
    if doubts := (near & context.doubts) | (keys & context.doubts):
        yield Evidence("words, perhaps, of something else", -min(3.0, len(doubts)), doubts)


def _weigh_entry(around: Around) -> Iterator[Evidence]:
    if around.certain:
        yield Evidence("named beyond doubt elsewhere in the entry", 2.0)
    if around.others:
        yield Evidence("other names in the entry", 0.5 if around.others == 1 else 1.0)
    if around.common:
        yield Evidence("the same word in small letters elsewhere in the entry", -1.5)
    if around.rival:
        yield Evidence("somebody else of this name in the entry", -3.0)
