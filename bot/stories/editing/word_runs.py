"""The words that were kept, taken out and put in between two versions of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.model import Run, RunKind
from bot.stories.language.text import fold
from bot.stories.language.wording import fold_word

__all__ = ["Word", "read_words", "show_runs"]

MOST_WORDS = 160
"""More than a headline and a lead have; the comparison takes the square of it at worst."""

RUNS_LIMIT = 300
"""What of a changed text is shown, code points."""

_AROUND = 4  # words of a kept run that are shown on each side of a change
_CUT = "…"

_SIGN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\uac00-\ud7af"
_WORD = re.compile(
    rf"(?:[^\W\d_{_SIGN}]\.){{2,}}|\d+(?:[.,:]\d+)*|[ァ-ヴー・]+|[가-힯]+|[{_SIGN}]|%|[$€£¥]"
    rf"|(?:[ldnsmtjcLDNSMTJC]|[Qq]u)['’](?=[^\W\d_])|[^\W\d_{_SIGN}]+(?:['’&][^\W\d_]+)*\d*"
)
_UNSAID = frozenset(
    [
        "a",
        "an",
        "the",
        "un",
        "une",
        "una",
        "unos",
        "unas",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "le",
        "la",
        "les",
        "el",
        "los",
        "las",
        "lo",
        "il",
        "gli",
        "as",
        "to",
    ]
)
_ELISION = re.compile(r"(?:[ldnsmtjc]|qu)'")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a text; in scripts without spaces, a sign.

    ``key`` is the form in which two words are the same: without case, accents, the spelling
    of another house. Empty where the word says nothing ("the").
    """

    key: str
    start: int
    end: int


def read_words(text: str) -> tuple[Word, ...]:
    """The words of ``text`` in their order, MOST_WORDS at most."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        if len(found) == MOST_WORDS:
            break
        found.append(Word(key=_make_key(match.group()), start=match.start(), end=match.end()))
    return tuple(found)


def _make_key(word: str) -> str:
    folded = fold(word)
    if word.isupper() and len(folded.replace(".", "")) == 2:
        return "=" + folded.replace(".", "")  # US is not us
    folded = folded.removesuffix("'s")
    if folded in _UNSAID or _ELISION.fullmatch(folded):
        return ""
    if _THOUSANDS.fullmatch(folded):
        return re.sub(r"[.,]", "", folded)
    return fold_word(folded)


def show_runs(
    before: str, after: str, words_before: Sequence[Word], words_after: Sequence[Word]
) -> tuple[Run, ...]:
    """What was kept, taken out and put in, as published and in the order of ``after``.

    Spaces and signs stand behind the words that they follow.
    Far from a change, what was kept is left out; the whole is RUNS_LIMIT long at most.
    """
    mine, theirs = ([word.key for word in words] for words in (words_before, words_after))
    runs: list[Run] = []
    for what, i, j, k, m in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if what == "equal":
            runs.append(Run(kind=RunKind.KEPT, text=_keep(after, words_after, k, m)))
            continue
        if j > i:
            gone = _slice(before, words_before, i, j)
            if k == m == len(theirs) and _is_apart(before, words_before, i):
                gone = f" {gone}"  # nothing stands behind the last word that was kept
            runs.append(Run(kind=RunKind.OUT, text=gone))
        if m > k:
            runs.append(Run(kind=RunKind.IN, text=_slice(after, words_after, k, m)))
    return tuple(_bound(runs))


def _slice(text: str, words: Sequence[Word], first: int, end: int) -> str:
    """Words with the signs that stand before the first of all, and behind each."""
    begin = words[first].start if first else 0
    return text[begin : words[end].start if end < len(words) else len(text)]


def _is_apart(text: str, words: Sequence[Word], number: int) -> bool:
    """Whether there is a space before a word, and a word before that."""
    return number > 0 and any(map(str.isspace, text[words[number - 1].end : words[number].start]))


def _keep(text: str, words: Sequence[Word], first: int, end: int) -> str:
    """What was kept: whole where it is short, else what stands close to a change."""
    if end - first <= 2 * _AROUND:
        return _slice(text, words, first, end)
    head = _slice(text, words, first, first + _AROUND).rstrip() if first else ""
    tail = "" if end == len(words) else _slice(text, words, end - _AROUND, end)
    return f"{head} {_CUT} {tail}".lstrip()


def _bound(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs, as far as there is room; the last one says that more follows."""
    room = RUNS_LIMIT
    for run in runs:
        if len(run.text) > room:
            yield Run(kind=run.kind, text=run.text[: max(room - 1, 0)].rstrip() + _CUT)
            return
        room -= len(run.text)
        yield run
