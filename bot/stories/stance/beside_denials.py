"""A denial of what stands beside a claim, and takes the claim for granted.

"Fenwick denies AI is behind layoffs", "niega que el cierre se deba a los aranceles", "says roof did
not collapse": what is denied has the deed in it as given, or is no deed that was claimed. Read in
English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from bot.stories.language.text import (
    cut_headline,
    find_place,
    fold,
    names_in,
    split_words,
    terms_in,
)
from bot.stories.stance.clauses import Told, Word, read_told, read_words
from bot.stories.stance.deed_words import DEEDS, WIDE
from bot.stories.stance.denial_patterns import RULES_OUT
from bot.stories.stance.denial_words import EMPTY_OF_DEED, FALSE, NEGATED, REPORT
from bot.stories.stance.partial_denials import EMPTY, cut_aside
from bot.stories.stance.whole_denials import AUXILIARY, DENIED, are_one_move

__all__ = ["denies_beside", "is_named_by_deed", "is_of_another"]

_PROPOSED = re.compile(
    # That something is so of it: a verb, or its Spanish and French forms behind a denial.
    r"\b(?:led|caused|killed|injured|hurt|prompted|forced|triggered|sparked|influenced|affected"
    r"|endangered|exposed|contributed|guard|behind)\b"
    r"|\bque\b.*\b(?:\w{2,}(?:ara|aran|iera|ieran|iese|iesen)|hubiera\w*|se \w+an?|fuera)\b"
    r"|\b(?:avoir|etre|haber) \w+|\bqu'\w+"
)
_OF_DEED_ITSELF = frozenset({"affected", "exposed", "hurt", "injured"})
_HEAD_ENDS = re.compile(
    r"\b(?:in|of|at|to|over|with|for|by|about|into|behind|between|from|zwischen|bei|mit|fur|von"
    r"|im|entre|dans|pour|avec|de|du|des|en|con|para|por|a)\b"
)
_PART_IN_IT = frozenset(
    # Who denies these denies the deed itself.
    (
        *("involvement", "role", "hand", "responsibility", "complicity", "link", "links", "ties"),
        *("beteiligung", "verantwortung", "implication", "participation", "responsabilite"),
        *("participacion", "implicacion", "responsabilidad", "existence", "existencia"),
    )
)
_DEALING = frozenset({"deal", "buy"})
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre)\b")
_LIMITED = re.compile(
    # What may yet come, or is more than was told.
    r"\b(?:for good|forever|endgultig|fur immer|pour de bon|para siempre|pas encore"
    r"|not? (?!decisions?\b)\w+ yet"
    r"|noch (?:nicht|kein\w*)|(?:aun|todavia) no)\b"
)
_MORE = re.compile(
    r"\b(?:further|more|additional|other|weitere\w*|zusatzliche\w*|autres?|supplementaires?"
    r"|nouve(?:aux|lles?)|otr[oa]s?|adicionales|nuev[oa]s)\b"
)
_ANOTHER = re.compile(
    r"\b(?:second|third|another|zweite\w?|dritte\w?|andere\w?|deuxieme|troisieme|autre|segund[oa]"
    r"|tercer[oa]?|otr[oa]) (?P<what>\w+)"
)
_UPON = re.compile(
    r"\b(?:after|despite|following|amid|trotz|nach|apres|malgre|tras|pese a)\b", re.IGNORECASE
)
_PLACED = re.compile(r"\b(?:in|at|near|a|en|im|bei|nahe) (?P<name>[\w'-]{3,})")
_PART_ENDS = re.compile(r"[,;:!?]|\b(?:says?|said|insists?|sagt|dit|dice)\b")
_PARTICIPLE = re.compile(
    r"(?:\w{3,}ed|ge\w{4,}(?:te|ne)[rns]?|entlassene[rns]?|despedid[oa]|cesad[oa]|limogee?)"
)


def denies_beside(
    title: str, claims: Sequence[str], known: Collection[str], *, plain: bool
) -> bool:
    """Whether what the headline ``title`` denies is beside what the headlines ``claims`` of a story
    with the terms ``known`` tell; what is only said not to be so counts where it is ``plain``.
    """
    headline = cut_headline(title).text.strip()
    folded = fold(headline)
    told = read_told(tuple(dict.fromkeys(claims)))
    claimed = " ".join(fold(cut_headline(claim).text) for claim in claims)
    if _LIMITED.search(folded) and not _LIMITED.search(claimed):
        return plain
    if RULES_OUT.search(folded):
        more = _MORE.search(folded)
        return more is not None and more[0] not in claimed.split()
    denied = DENIED.match(folded)
    if denied is None:
        return plain and _negates_beside(folded, told, known)
    start = denied.start("what")
    reader = _Reader(told, known, claimed.split())
    what = cut_aside(REPORT.sub(lambda word: " " * len(word[0]), denied["what"]))
    words = [word for word in read_words(what) if word.term and _is_content(word)]
    names = [
        word
        for word in words
        if headline[find_place(headline, start + word.start)].isupper()
        and not _has_deed(word.text, told)
    ]
    things = [word for word in words if word not in names]
    proposed = _PROPOSED.search(what)
    if proposed is not None:
        subject = [word for word in words if word.start < proposed.start()]
        is_other = bool(subject) and all(map(reader.is_new, subject))
        return is_other or any(
            reader.is_new(word) for word in things if word.text not in _OF_DEED_ITSELF
        )
    return _has_other_head(what, things, reader) or _is_at_another(what, names, things, reader)


def is_named_by_deed(who: str, claims: Sequence[str]) -> bool:
    """Whether ``who`` is called by the deed that is claimed, which says that it was done: "sacked
    manager".
    """
    first, _, rest = fold(who).partition(" ")
    deeds = read_told(tuple(dict.fromkeys(claims))).deeds - WIDE
    return bool(rest and _PARTICIPLE.fullmatch(first)) and not deeds.isdisjoint(DEEDS[first])


def is_of_another(title: str, claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` is of another than the headlines ``claims``: "second trawler"
    where they tell of a trawler, "X20 goes on after X40 halt" where they tell of the X40.
    """
    headline = cut_headline(title).text.strip()
    claimed = [cut_headline(claim).text for claim in claims]
    terms = {term for claim in claimed for term in terms_in(claim)}
    another = _ANOTHER.search(fold(headline))
    if another is not None and not any(_ANOTHER.search(fold(claim)) for claim in claimed):
        told = terms_in(another["what"])
        if told and terms.issuperset(told):
            return True
    before, *upon = _UPON.split(headline, maxsplit=1)
    if not upon or REPORT.search(fold(upon[0])):
        return False
    names = {name for claim in claimed for name in names_in(claim)}
    here = names_in(before)
    return not here <= terms and not names.isdisjoint(set(terms_in(upon[0])) - here)


class _Reader:
    """What the claims have of the words of a denial."""

    def __init__(self, told: Told, known: Collection[str], claimed: Sequence[str]) -> None:
        self.told, self._known, self._claimed = told, known, claimed

    def is_new(self, word: Word) -> bool:
        """Whether no claim has a word, nor another for it."""
        is_told = self.told.tells(word) != "new" or word.term in self._known
        if "talks" in DEEDS[word.text]:  # who never spoke agreed to nothing
            is_told |= not _DEALING.isdisjoint(self.told.deeds)
        return not (is_told or are_one_move(word.text, self._claimed))

    def tells_deed(self, words: Iterable[Word]) -> bool:
        """Whether one of the words is of the deed that is claimed."""
        return any(_has_deed(word.text, self.told) for word in words)


def _has_deed(word: str, told: Told) -> bool:
    return not (DEEDS[word] - WIDE).isdisjoint(told.deeds)


def _is_content(word: Word) -> bool:
    is_empty = any(word.text in words for words in (EMPTY, EMPTY_OF_DEED, AUXILIARY))
    return word.is_content and not is_empty


def _has_other_head(what: str, things: Sequence[Word], reader: _Reader) -> bool:
    """Whether it is of a thing that nobody told, in the deed that is told: "favours in closure"."""
    end = next((e.start() for e in _HEAD_ENDS.finditer(what) if _stand_in(things, e.start())), None)
    if end is None:
        return False
    head = [word for word in things if word.start < end]
    rest = [word for word in things if word.start > end]
    is_part = any(word.text in _PART_IN_IT for word in head) and not _BETWEEN.search(what)
    return not is_part and all(map(reader.is_new, head)) and reader.tells_deed(rest)


def _stand_in(things: Sequence[Word], end: int) -> bool:
    return any(word.start < end for word in things)


def _is_at_another(
    what: str, names: Sequence[Word], things: Sequence[Word], reader: _Reader
) -> bool:
    """Whether it is of the deed at a place that no claim names, where they name another."""
    placed = {found.start("name") for found in _PLACED.finditer(what)}
    other = [word for word in names if word.start in placed and reader.is_new(word)]
    is_named = any(word.term in reader.told.terms for word in names)
    return bool(other) and not is_named and bool(reader.told.names) and reader.tells_deed(things)


def _negates_beside(folded: str, told: Told, known: Collection[str]) -> bool:
    """Whether it says no to what is no deed that is told, nor of one: "did not suffer"."""
    negated = NEGATED.search(folded)
    if negated is None or FALSE.search(folded):
        return False
    before, behind = folded[: negated.start()], folded[negated.end() :]
    if any(_has_deed(word, told) for word in split_words(before)):
        return False
    part = _PART_ENDS.split(behind)[0]
    words = [word for word in read_words(part) if word.term and _is_content(word)]
    reader = _Reader(told, known, ())
    return bool(words) and all(map(reader.is_new, words))
