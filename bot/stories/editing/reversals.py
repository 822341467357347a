"""Texts that take back what stood in their place before: "is not closing" for "to close".

A detail that is corrected, a doubt, a further step ("no longer") and another matter leave the news
standing. So each word of what is said not to be has to stand in the old text, and the headline's
deed among them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise

from bot.model import Entry
from bot.stories.authorship.outlets import outlet_key
from bot.stories.editing.revision_cues import compare_doubts, is_correction, strip_correction
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.swaps import are_forms
from bot.stories.language.text import cut_headline, fold, lead_of, sentences, terms_in
from bot.stories.stance.retraction_patterns import NOTE, WHO_NOTES
from bot.stories.traits.features import is_common

__all__ = ["is_withdrawn", "takes_back"]

_ENOUGH = 0.6  # so much of what a headline claims has to be said not to be, its deed included
_ENOUGH_UNREAD = 0.75  # … where no word of it is known to tell a deed
_ENOUGH_NOTED = 0.5  # a note calls things by other words: "its plant"
_LEAST = 2  # telling words that claim something
_READ = 20_000  # signs of a text in which a note is looked for, from either end
_FALSE = (
    r"(?:a hoax|hoax|fake|false|untrue|bogus|fabricated|wrong|incorrect|inaccurate|in error|falsch"
    r"|unwahr|faux|falso|falsa)"
)
_NO = re.compile(
    # "No. 10" and "No 10" deny nothing.
    r"\b(?:\w+n't|not|never|cannot|no one|nobody|none|no(?!\.? ?\d)|nicht|kein\w*|niemals|niemand"
    r"|pas|jamais|aucune?|nunca|jamas|ningun\w*|nadie|non|nessun\w*|nao|niet|geen"
    rf"|{_FALSE})\b"
)
_ALIVE = re.compile(
    r"\b(?:is|are|ist|sind|est|sont|esta) (?:still |noch )?(?:alive(?: and well)?|am leben"
    r"|vivante?s?|vivo|viva)\b"
)
_CLAUSE = re.compile(r"(?<!\d),|,(?!\d)|[;:!?|/()]|\s[–—-]\s")  # "4,000" is one number
_OLD_CLAUSE = re.compile(
    rf"{_CLAUSE.pattern}|\b(?:after|as|amid|despite|but|while|because|nach|apres|mais|aber|tras"
    r"|pero)\b"
)
_IN_PART = re.compile(
    # What is not so in part, as yet or any more, or of which even that is denied.
    r"\b(?:only|just|yet|all|alone|merely|necessarily|before|until|till|unless|any ?more|longer"
    r"|more|less|than|fully|entirely|completely|immediately|soon|now|currently|first|if|because"
    r"|without|rul(?:e|es|ed|ing) out|den(?:y|ies|ied|ying)|nur|noch|mehr|vor|erst|sofort|ganz|alle"
    r"|bis|seulement|encore|plus|avant|tout|solo|aun|todavia|mas|antes|hasta)\b"
)
_BESIDE = frozenset(
    # What may stand beside a no: the plan, or the report, of what was said to be.
    terms_in(
        "plan plans planned planning set going seeking talks such true correct right accurate case"
        " report reports claim claims rumour rumours story image images photo photos video post"
        " happened corrected updated version stated said reported earlier vrai cierto richtig"
    )
)
_WRONGLY = (
    r"(?:incorrectly|wrongly|falsely|erroneously|mistakenly|in error|falschlich(?:erweise)?|a tort"
    r"|erroneamente|por error)"
)
_SAID_BEFORE = re.compile(
    # "An earlier version of this story wrongly said that …"
    r"\b(?:(?:earlier|previous|original|first|initial) (?:version|edition) of (?:this|the|our)"
    r" (?:article|story|report|post)"
    r"|this (?:article|story|report|post)(?: (?:previously|originally|initially))?|we"
    r"|einer (?:fruheren|ersten) (?:version|fassung)"
    r"|une (?:premiere )?version (?:precedente|anterieure)|una version anterior)\b"
    rf"(?:[\w' ]{{0,40}}? )??(?P<wrongly>{_WRONGLY} )?"
    r"(?:said|stated|reported|claimed|suggested|indicated|hiess es|affirmait|indiquait|disait"
    r"|annoncait|decia|afirmaba|indicaba|informaba)\b"
    rf"(?P<wrongly2>,? {_WRONGLY})?,?(?: that| que| qu'| dass)?\s*(?P<claim>\S.*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """What a headline claims. ``terms`` are the telling ones, ``known`` all of its old text."""

    terms: tuple[str, ...]
    known: frozenset[str]

    @property
    def deeds(self) -> tuple[str, ...]:
        return tuple(term for term in self.terms if term.startswith(CONCEPT))


def takes_back(entry: Entry, before: Entry | None, *, retracted: bool) -> bool:
    """Whether ``entry`` takes back what stood in its place ``before``.

    It says so in its headline, or in a note on what an earlier version said. ``retracted`` says
    that the text of before took something back: a headline that only says so in other words does
    so still. Without the text of before the note is held against the headline beside it.
    """
    if before is not None:
        if _is_reversed(before.title, entry.title, lead_of(before)):
            return True
        if retracted and _NO.search(_plain(before.title)):
            return not _is_said_again(entry, before)
    old = before or entry
    return _is_noted(entry, _read_claim(old.title, lead_of(old)))


def is_withdrawn(entry: Entry, own: Collection[str]) -> bool:
    """Whether the text of ``entry`` says that it is retracted itself: "This article has been
    retracted", or that the outlet with one of the keys ``own`` has withdrawn its story.
    """
    parts = [fold(part) for part in sentences(_cut(entry))]
    if any(map(NOTE.search, parts)):
        return True
    noted = filter(None, map(WHO_NOTES.search, parts))
    return any(outlet_key(note["who"]) in own for note in noted)


def _cut(entry: Entry) -> str:
    """The text below the headline, of a long one its beginning and its end."""
    text = "\n".join(filter(None, (entry.summary, entry.content)))
    return text if len(text) <= 2 * _READ else f"{text[:_READ]}\n{text[-_READ:]}"


def _plain(title: str) -> str:
    return fold(strip_correction(cut_headline(title).text)).strip()


def _is_reversed(before: str, after: str, lead: str) -> bool:
    """Whether the headline ``after`` says that what the headline ``before`` claims is not so.

    ``lead`` is the text below the latter.
    """
    one, other = _plain(before), _ALIVE.sub("not dead", _plain(after))
    if "?" in one + other or _NO.search(one) or not _NO.search(other):
        return False
    if compare_doubts(one, other) is not None:
        return False
    return _denies(other, _read_claim(before, lead))


def _is_said_again(entry: Entry, before: Entry) -> bool:
    """Whether the headline says what that of ``before`` said not to be."""
    if _is_reversed(entry.title, before.title, lead_of(entry)):
        return True
    clauses = [clause for clause in _CLAUSE.split(_plain(before.title)) if _NO.search(clause)]
    denied = {term for clause in clauses for term in _read_terms(clause)}
    deeds = {term for term in denied if term.startswith(CONCEPT)}
    headline = _plain(entry.title)
    return bool(deeds) and not _NO.search(headline) and deeds.issubset(terms_in(headline))


def _read_claim(title: str, lead: str) -> _Claim:
    """What comes first in a headline is what it claims; a label or who says so claims nothing."""
    clauses = [_read_terms(clause) for clause in _OLD_CLAUSE.split(_plain(title))]
    telling = (
        tuple(term for term in terms if term.startswith(CONCEPT) or _tells(term))
        for terms in clauses
    )
    terms = next((terms for terms in telling if len(terms) >= _LEAST), ())
    return _Claim(terms=terms, known=frozenset(terms_in(title)) | frozenset(terms_in(lead)))


def _read_terms(clause: str) -> list[str]:
    return [term for term in terms_in(_NO.sub(" ", clause)) if len(term) > 2 or term.isdigit()]


def _tells(term: str) -> bool:
    return not (is_common(term) or term[0].isdigit())


def _denies(text: str, claim: _Claim) -> bool:
    """Whether one clause of folded ``text`` says of the claim, and of nothing else, that it is
    not so.
    """
    for clause in _CLAUSE.split(text):
        if _says_no(clause, claim.known) and _covers(_read_terms(clause), claim, _ENOUGH):
            return True
    return False


def _says_no(clause: str, known: Collection[str]) -> bool:
    """Whether it says no once, and of nothing but what is ``known``."""
    if len(_NO.findall(clause)) != 1 or _IN_PART.search(clause):
        return False
    return all(term in _BESIDE or _has(known, term) for term in _read_terms(clause))


def _covers(terms: Collection[str], claim: _Claim, enough: float) -> bool:
    if len(claim.terms) < _LEAST or not all(deed in terms for deed in claim.deeds):
        return False
    covered = sum(_has(terms, term) for term in claim.terms)
    least = enough if claim.deeds else max(enough, _ENOUGH_UNREAD)
    return covered >= least * len(claim.terms)


def _has(terms: Iterable[str], term: str) -> bool:
    """Whether the term is among others, be it in another form."""
    return any(term == other or are_forms(term, other) for other in terms)


def _is_noted(entry: Entry, claim: _Claim) -> bool:
    """Whether a note in the text says that the claim, which an earlier version had, is not so."""
    parts = [fold(part) for part in sentences(_cut(entry))]
    for part, after in pairwise([*parts, ""]):
        said = _SAID_BEFORE.search(part)
        told = part if said is None else part[: said.start()]
        if is_correction(part) and _denies(told, claim):
            return True
        if said is not None and _takes_back_claim(said, after, claim, entry.title):
            return True
    return False


def _takes_back_claim(said: re.Match[str], after: str, claim: _Claim, title: str) -> bool:
    """Whether what an earlier version ``said`` was the claim, and the note takes it back."""
    terms = _read_terms(said["claim"])
    if not _covers(terms, claim, _ENOUGH_NOTED):
        return False
    if _says_no(after, claim.known.union(terms)):
        return True
    is_wrong = said["wrongly"] or said["wrongly2"]
    if not is_wrong or not all(_has(claim.known, term) for term in terms):
        return False  # it may be one word of it that was wrong
    # What is then told in its stead says whether the claim stands.
    return not after or not any(deed in terms_in(title) for deed in claim.deeds)
