"""The one sentence of an entry that shows why it was told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.alerts.inert import ELLIPSIS, Marked, cut_marked, tidy_marked
from bot.model import Entry, Field, Match

__all__ = ["choose_excerpt", "marks_in"]

EXCERPT_LIMIT = 240
"""About two lines of a message: what is read at a glance, code points."""

SHORT_SENTENCE = 40
"""A sentence below this length says little; the next one is shown with it."""

READ_LIMIT = 20_000
"""How much of a field is searched for a sentence, code points. What stands deeper than
that is a passing mention, which the beginning serves better."""

# A run of dots is tried from its first alone: ten thousand are one ellipsis.
_SENTENCE_END = re.compile(r"\n+|(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[”」』]*")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“])(?:\w|\w\.\w|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Jr|Sr|Inc|Corp|Co|Ltd|vs|No|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)
_LONGEST_ABBREVIATION = 5  # with what stands before it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    field: Field
    start: int
    end: int
    terms: frozenset[str]


def marks_in(matches: Sequence[Match], field: Field) -> tuple[tuple[int, int], ...]:
    """The places of ``field`` where something matched."""
    return tuple((match.start, match.end) for match in matches if match.field is field)


def choose_excerpt(entry: Entry, matches: Sequence[Match], *, headline: str) -> Marked:
    """One sentence of the entry, or its part around the matches, 240 code points at most.

    The sentence that names most of what the headline leaves out; among those that add
    nothing, one of the summary before one of the content, and the earlier before the
    later. A sentence that only repeats the headline is passed over. Empty where there is
    nothing else to say.
    """
    said = _letters(headline)
    in_headline = frozenset(_term(match) for match in matches if _letters(match.text) in said)
    best: _Sentence | None = None
    best_weight: tuple[int, bool, int] | None = None
    for sentence in _read_sentences(entry, matches):
        if _letters(_text_of(entry, sentence.field)[sentence.start : sentence.end]) in said:
            continue
        missing = len(sentence.terms - in_headline)
        weight = (
            missing,
            sentence.field is Field.SUMMARY,
            len(sentence.terms) if missing else 0,
        )
        if best_weight is None or weight > best_weight:
            best, best_weight = sentence, weight
    return Marked(text="") if best is None else _show(entry, matches, best)


def _read_sentences(entry: Entry, matches: Sequence[Match]) -> Iterator[_Sentence]:
    for field in (Field.SUMMARY, Field.CONTENT):
        placed = [match for match in matches if match.field is field]
        for start, end in _split(_text_of(entry, field)[:READ_LIMIT]):
            terms = frozenset(
                _term(match) for match in placed if start <= match.start and match.end <= end
            )
            yield _Sentence(field=field, start=start, end=end, terms=terms)


def _split(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of ``text`` as (start, end), blank ones left out."""
    start = 0
    for stop in _SENTENCE_END.finditer(text):
        if stop.group() == "." and _ABBREVIATION.search(
            text, max(start, stop.start() - _LONGEST_ABBREVIATION), stop.start()
        ):
            continue
        if text[start : stop.end()].strip():
            yield start, stop.end()
        start = stop.end()
    if text[start:].strip():
        yield start, len(text)


def _show(entry: Entry, matches: Sequence[Match], sentence: _Sentence) -> Marked:
    text = _text_of(entry, sentence.field)
    end = sentence.end
    if end - sentence.start < SHORT_SENTENCE:
        following = next(_split(text[end : end + EXCERPT_LIMIT]), None)
        if following is not None and end + following[1] - sentence.start <= EXCERPT_LIMIT:
            end += following[1]
    spans = [
        (start - sentence.start, stop - sentence.start)
        for start, stop in marks_in(matches, sentence.field)
        if sentence.start <= start and stop <= end
    ]
    return _narrow(tidy_marked(text[sentence.start : end], spans))


def _narrow(sentence: Marked) -> Marked:
    """``sentence`` cut at both sides so that as many marks as can be stay in view."""
    if len(sentence.text) <= EXCERPT_LIMIT:
        return sentence
    view = EXCERPT_LIMIT * 3 // 4

    def in_view(begin: int, length: int) -> int:
        return sum(begin <= start and stop <= begin + length for start, stop in sentence.marks)

    first = max(
        (start for start, _ in sentence.marks),
        key=lambda begin: in_view(begin, view),
        default=0,
    )
    # Its beginning says what a sentence is about: it stays where that costs no mark.
    if in_view(0, EXCERPT_LIMIT - 20) >= in_view(first, view):
        return cut_marked(sentence, EXCERPT_LIMIT)
    # A few words before the first match say what it belongs to.
    border = sentence.text.find(" ", max(first - view // 4, 0), first)
    begin = first if border < 0 else border + 1
    rest = Marked(
        text=ELLIPSIS + sentence.text[begin:],
        marks=tuple(
            (start - begin + 1, stop - begin + 1)
            for start, stop in sentence.marks
            if start >= begin
        ),
    )
    return cut_marked(rest, EXCERPT_LIMIT)


def _text_of(entry: Entry, field: Field) -> str:
    return entry.summary if field is Field.SUMMARY else entry.content or ""


def _term(match: Match) -> str:
    return match.entity or match.text.casefold()


def _letters(text: str) -> str:
    """Only letters and digits in one case: equal where two texts say the same words."""
    return "".join(filter(str.isalnum, text.casefold()))
