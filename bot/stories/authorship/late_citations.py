"""Whom a text cites at its end, as "the talks were first reported by the Wall Street Journal".

Who retells another's report says so at once, or in a sentence of its own further down. There
only the forms are read that say whose news it is; "Reuters reported" stands there for much else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Entry
from bot.stories.authorship.citations import OTHER, OWN, OWN_WORK, TO, find_cited, mark_outlets
from bot.stories.language.gate import Patterns
from bot.stories.language.late_patterns import compile_later
from bot.stories.language.text import fold, sentences

__all__ = ["find_late_citation"]

_SUMMARY, _FIRST, _LAST = 3_000, 1_500, 400  # signs of the summary and of the content that are read
_REPORTED = r"(?:reported|disclosed|revealed|published|broken)"
_EARLIER = r"(?:first|earlier|previously|originally|initially)"
_PATTERNS = tuple(
    map(
        compile_later,
        (
            rf"\b{_EARLIER} {_REPORTED}(?: \w+day)? (?:by|in|on) {TO}",
            rf"\b{_REPORTED} {_EARLIER}(?: \w+day)? (?:by|in|on) {TO}",
            (
                rf"\b{TO}[\"']*,? (?:had |was the |has |have )?{_EARLIER}(?: on)?(?: \w+day)? "
                rf"{_REPORTED}\b"
            ),
            rf"\b{TO}[\"']* (?:had )?{_REPORTED} [^.]{{0,80}}?\b{_EARLIER}\b",
            rf"\b{TO}[\"']* (?:was|were) (?:the )?first to (?:report|publish|reveal|write)\b",
            rf"\bnews was (?:first )?{_REPORTED} by {TO}",
            # "…, citing Bloomberg." ends it.
            rf", (?:citing|quoting) (?:a report (?:in|by|from) )?{TO}[^.,]{{0,20}}\.?$",
            (
                rf"\b(?:zuerst|zuvor|als erstes?) (?:hatten?|habe)(?: \w+){{0,3}}? {TO}"
                r"[^.]{0,40}?\b(?:berichtet|gemeldet)\b"
            ),
            (
                rf"\b{TO}[\"']* (?:hatten?|habe) (?:zuerst|zuvor|als erstes?)"
                r"[^.]{0,40}?\b(?:berichtet|gemeldet)\b"
            ),
            (
                r"\b(?:information|nouvelle)s? (?:a ete |avait ete )?"
                rf"(?:revelee?s?|rapportee?s?|devoilee?s?) (?:en premier |initialement )?par {TO}"
            ),
            rf"\b(?:initialement|en premier) (?:revelee?s?|rapportee?s?) par {TO}",
            rf"\b(?:adelantad|avanzad)[oa]s? (?:primero |en exclusiva )?por {TO}",
            rf"\b(?:segun|como) (?:adelanto|avanzo|habia adelantado) {TO}",
            rf"\b(?:anticipat|rivelat)[oa] (?:per prim[oa] )?da(?:l|lla|llo)? ?{TO}",
        ),
    )
)
_CUES = (
    # One of these stands in what the patterns match.
    *("first", "earlier", "previously", "originally", "initially", "citing", "quoting", "news was"),
    *("zuerst", "zuvor", "als erste", "nouvelle", "information", "en premier", "initialement"),
    *("adelant", "avanz", "anticipat", "rivelat"),
)
_CUE_WORDS = Patterns("|".join(_CUES))
_PARTY_SAID = re.compile(
    # What a party said to an outlet, or published, is that outlet's own to report.
    r"\b(?:confirm(?:s|ed)|announc(?:es|ed)|in an? (?:\w+ )?(?:statement|filing|memo|letter|post)"
    r"|told (?:reporters|employees|staff|investors|lawmakers)|press (?:release|conference)"
    r"|spokes(?:man|woman|person) (?:said|confirmed))\b"
    r"|\b(?<!people )(?<!sources )(?<!matter )(?<!person )(?:said|says)"
    r" (?:on \w+day|it\b|in a|that (?:it|he|she|they)\b|he\b|she\b|they\b)"
    r"|\b(?:bestatigte?|teilte (?:\w+ ){0,6}mit|mitteilung)\b"
    r"|\b(?:a confirme|confirme|a annonce|communique)\b"
    r"|\b(?:confirmo|confirma|anuncio|comunicado)\b"
)


def find_late_citation(entry: Entry, opening: str, own: tuple[str, ...]) -> str | None:
    """The key of the outlet whose news it is, as the text of ``entry`` says below its ``opening``.

    None where it says nothing of the kind, where it did work of its own beside, or where it
    tells what a party said. ``own`` are the keys of the outlet that wrote it.
    """
    content = entry.content or ""
    texts = (entry.summary[:_SUMMARY], content[:_FIRST], content[_FIRST:][-_LAST:])
    if not any(map(_may_cite, filter(None, texts))):
        return None  # as most
    read = tuple(dict.fromkeys(part for text in texts for part in sentences(text)))
    for sentence in read:
        if not _may_cite(sentence):
            continue
        key = _find_first(sentence, own)
        if key is not None:
            return None if _did_own_work((entry.title, opening, *read), own) else key
    return None


def _may_cite(text: str) -> bool:
    if not _CUE_WORDS.choose(fold(text)):
        return False  # as most, and others ask for the same words
    # A generator would be entered for each cue.
    return any(map(text.casefold().__contains__, _CUES))


def _find_first(sentence: str, own: tuple[str, ...]) -> str | None:
    """Of whom one of the patterns says that he had it first."""
    marked, keys = mark_outlets(sentence, own)
    found = (match for pattern in _PATTERNS if keys for match in [pattern.search(marked)] if match)
    for match in found:
        at = match.start("outlet")
        if marked[at] == OTHER:
            return keys[marked[:at].count(OTHER) + marked[:at].count(OWN)]
    return None


def _did_own_work(told: Sequence[str], own: tuple[str, ...]) -> bool:
    for text in told:
        marked, _ = mark_outlets(text, own)
        if OWN_WORK.stand_in(marked) or any(marked[at] == OWN for at in find_cited(marked)):
            return True
    return any(_PARTY_SAID.search(fold(text)) for text in told[:2])
