"""What a headline takes for granted of a claim while it denies, or keeps, something else.

"Outage was not a cyberattack" denies what caused the outage and presupposes that there was one, as
"no plans to close stores after deal" presupposes the deal; "closes plant, denies feud" tells it,
and "airport remains closed" keeps what the claim tells. What goes on follows from the claim: a
closure that remains is the claim, and a plant that remains its contrary. Who says no to what the
claim itself says no to repeats it.

Headlines are read in English, German, French and Spanish, folded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.stories.language.text import cut_headline, fold, names_in, split_words, terms_in
from bot.stories.stance.deed_words import DEEDS, WIDE, are_contrary
from bot.stories.stance.denial_words import FALSE, KINDS, NEGATED, SMALL
from bot.stories.traits.features import is_common

__all__ = ["presupposes", "repeats_denial"]

_LONGEST = 400
_HAPPENING = frozenset(
    (
        *("outage", "mishap", "attack", "hack", "hurt", "dead", "ill", "missing", "sink", "leave"),
        *("sack", "halt", "delay", "close", "split"),
    )
)
_NOT_A = re.compile(
    # That it was no attack, or not due to one, says that it was.
    r"\b(?:(?:not|n't|never|nicht|pas) (?:an?|the result of|due to|caused by|linked to|related to"
    r"|connected (?:to|with)|because of|durch|wegen|auf|une?|liee?s? a|due?s? a|causee?s? par)"
    r"|(?<!there )(?:was|were|is|war|ist|sei) (?:no|kein\w*)|n'(?:est|etait) pas"
    r"|no (?:fue|es|era|se debio)"
    r") (?P<what>.+)"
)
# What may last. What undoes one of these leaves none that lasts.
_ENDING = frozenset(
    (
        *("arrest", "ban", "bankrupt", "close", "dead", "delay", "halt", "hack", "hurt", "ill"),
        *("jobs", "leave", "missing", "mishap", "move", "outage", "sack", "sink", "split"),
    )
)
_UNDOING = frozenset(("free", "open", "online", "found", "rescue"))
_UNDOES = re.compile(
    r"\b(?:releas\w+|lift\w*|unfreez\w*|resum\w+|call(?:s|ed|ing)? off|aufheb\w*)\b"
)
_DOES_AGAIN = re.compile(
    r"(?:re-?open|reinstat|rehir|restart|rouvr|wiederer?offn|reabr|reanud)\w*"  # it was ended
)
_OF_PLANS = re.compile(
    # What is none of these is not so, or may not be.
    r"\b(?:options?|plans?|possibility|priority|topic|issue|thing|reality|fact|done|given"
    r"|certainty|foregone|case|matter|question|true|thema|tema|sujet|decision|entscheidung|now|yet|time"
    r"|demain|tomorrow|morgen|manana)\b"
)
_UPON = re.compile(
    r"\b(?:after|despite|following|amid|since|in (?:the )?wake of|trotz|apres|malgre|tras"
    r"|pese a)\b"
)
_LASTING = re.compile(
    r"\b(?:still|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|bleib(?:t|en)|weiter(?:hin)?|immer noch"
    r"|reste(?:nt)?|toujours|siguen?|sigue siendo|permanecen?|continu(?:es?|ing|an?|ent))\b"
)
_GOES_ON = re.compile(
    r"\b(?:continu(?:es?|ing|an?|ent)|persists?|drags? on|goes on|in (?:place|force|effect)"
    r"|dauer(?:t|n) an|halt an|in kraft|perdure(?:nt)?|se poursui(?:t|vent)|en vigueur|siguen?"
    r"|en vigor)\b"
)
_NEAR = 4  # words behind one that says that something lasts
_REFUSES = re.compile(
    r"\b(?:refus\w+|declin\w+|rul(?:es?|ed) out|\w*weiger\w+|exclu(?:t|ent)|descarta\w*)\b"
)
_PART = re.compile(r"[,;:?!]|\.{3}|\. |\s-+\s")
_PLAIN_SIGNS = frozenset(",;")
_DENIES = frozenset({"no", "deny"})
_DENYING = frozenset({"deny"})
_OF_REPORT = frozenset({"false", "report", "idiom", "contrary", "true"})
_TELLING = _DENIES | _OF_REPORT | {"stay"}
_SAYING = _DENIES | {"stay"}


class _Claimed(NamedTuple):
    deeds: frozenset[str]
    terms: frozenset[str]  # but for names
    denied: bool  # by each of them
    undone: bool  # that something lasted

    def tells(self, word: str) -> bool:
        return not self.deeds.isdisjoint(DEEDS[word] - WIDE) or any(
            term in self.terms for term in terms_in(word)
        )

    def tells_deed(self, text: str) -> bool:
        return any(not self.deeds.isdisjoint(DEEDS[word] - WIDE) for word in split_words(text))

    def tells_end(self, text: str) -> bool:
        ends = self.deeds & _ENDING
        return any(not ends.isdisjoint(DEEDS[word]) for word in split_words(text))

    def tells_contrary(self, text: str) -> bool:
        return any(
            are_contrary(self.deeds, DEEDS[word]) and self.deeds.isdisjoint(DEEDS[word])
            for word in split_words(text)
        )


@lru_cache(maxsize=1_024)
def _read_claims(claims: tuple[str, ...]) -> _Claimed:
    titles = [cut_headline(claim).text for claim in claims]
    words = [word for title in titles for word in split_words(fold(title))]
    names = {name for title in titles for name in names_in(title)}
    terms = {term for title in titles for term in terms_in(title)}
    return _Claimed(
        frozenset(deed for word in words for deed in DEEDS[word]) - WIDE,
        frozenset(term for term in terms - names if not is_common(term)),
        all(_says_no(fold(title)) for title in titles),
        any(_UNDOES.search(fold(title)) for title in titles)
        or any(not _UNDOING.isdisjoint(DEEDS[word]) for word in words),
    )


def _says_no(plain: str) -> bool:
    """Whether it says no to a deed, which stands soon behind the no; of two it says neither."""
    found = [*NEGATED.finditer(plain), *_REFUSES.finditer(plain)]
    if len(found) != 1 or _has_kind(_REFUSES.sub(" ", plain), _DENYING):
        return False  # "does not rule out", "denies that she refused"
    before, behind = plain[: found[0].start()], plain[found[0].end() :]
    near = " ".join(_PART.split(behind)[0].split()[:_NEAR])
    return _has_deed(near) and not _has_deed(before)


def _has_deed(text: str) -> bool:
    return any(DEEDS[word] - WIDE for word in split_words(text) if word not in SMALL)


@lru_cache(maxsize=4_096)
def _read_title(title: str) -> tuple[str, frozenset[str]]:
    plain = fold(cut_headline(title).text)[:_LONGEST]
    return plain, frozenset().union(*map(KINDS.__getitem__, split_words(plain)))


def presupposes(title: str, claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` takes for granted what the headlines ``claims`` tell."""
    plain, kinds = _read_title(title)
    if kinds.isdisjoint(_SAYING):
        return False  # as most
    claimed = _read_claims(tuple(claims))
    if claimed.denied or FALSE.search(plain):
        return False
    is_of_report = not kinds.isdisjoint(_OF_REPORT)
    if kinds.isdisjoint(_DENIES):
        is_kept = "stay" in kinds and not is_of_report
        return is_kept and (_lasts(plain, claimed) or _tells_first(plain, claimed))
    if _denies_nature(plain, claimed) or _denies_aside(plain, claimed):
        return True
    return not is_of_report and (_denies_upon(plain, claimed) or _denies_contrary(plain, claimed))


def repeats_denial(title: str, claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` says no to what the headlines ``claims`` all say no to."""
    claimed = _read_claims(tuple(claims))
    if not claimed.denied:
        return False  # as most
    plain, kinds = _read_title(title)
    return kinds.isdisjoint(_OF_REPORT) and _says_no(plain) and claimed.tells_deed(plain)


def _has_kind(text: str, kinds: frozenset[str]) -> bool:
    return any(not kinds.isdisjoint(KINDS[word]) for word in split_words(text))


def _denies_nature(plain: str, claimed: _Claimed) -> bool:
    """Whether what happened is said to have been no such thing: "outage not a cyberattack"."""
    found = _NOT_A.search(plain)
    if found is None or _OF_PLANS.search(found["what"]) or claimed.deeds.isdisjoint(_HAPPENING):
        return False
    before, what = plain[: found.start()], _PART.split(found["what"])[0]
    return _tells(before, claimed) and not _tells(what, claimed)


def _tells(text: str, claimed: _Claimed) -> bool:
    return any(claimed.tells(word) for word in split_words(text) if word not in SMALL)


def _denies_upon(plain: str, claimed: _Claimed) -> bool:
    """Whether what comes of the deed is denied: "no plans to close stores after deal"."""
    found = _UPON.search(plain)
    if found is None:
        return False
    before, upon = plain[: found.start()], plain[found.end() :]
    is_other = any(DEEDS[word] for word in split_words(before)) and not claimed.tells_deed(before)
    return is_other and _has_kind(before, _DENIES) and _tells(upon, claimed)


def _denies_contrary(plain: str, claimed: _Claimed) -> bool:
    """Whether a no is of what would undo the deed: "has not been found", "no plan to reopen"."""
    found = NEGATED.search(plain)
    if found is None:
        return False
    behind = _PART.split(plain[found.end() :])[0].split()[:_NEAR]
    if not claimed.deeds.isdisjoint(_ENDING) and not claimed.tells_end(plain):
        again = [word for word in behind if _DOES_AGAIN.fullmatch(word)]
        if again and not any(map(claimed.tells, again)):
            return True
    return not claimed.tells_deed(plain) and claimed.tells_contrary(" ".join(behind))


def _denies_aside(plain: str, claimed: _Claimed) -> bool:
    """Whether it tells the deed, and then denies another: "closes plant, denies feud"."""
    denying = [part for part in _PART.split(plain)[1:] if _has_kind(part, _DENIES)]
    return _tells_first(plain, claimed) and all(_is_of_other(part, claimed) for part in denying)


def _tells_first(plain: str, claimed: _Claimed) -> bool:
    """Whether its first part tells the deed, and nothing against it: "closes plant, …"."""
    sign = _PART.search(plain)
    first = plain[: sign.start()] if sign is not None else ""
    is_plain = sign is not None and sign[0] in _PLAIN_SIGNS and claimed.tells_deed(first)
    if 2 * len(claimed.terms.intersection(terms_in(first))) < len(claimed.terms):
        return False  # "strike is on, …" after "union calls off Christmas strike"
    return is_plain and not (_has_kind(first, _TELLING) or claimed.tells_contrary(first))


def _is_of_other(part: str, claimed: _Claimed) -> bool:
    content = [word for word in split_words(part) if word not in SMALL and not KINDS[word]]
    content = [word for word in content if terms_in(word)]
    return bool(content) and not any(claimed.tells(word) for word in content)


def _lasts(plain: str, claimed: _Claimed) -> bool:
    """Whether what is claimed lasts: "remains closed", "20 still missing", "halt continues"."""
    if claimed.undone or claimed.tells_contrary(_LASTING.sub(" ", plain)):
        return False
    for found in _LASTING.finditer(plain):
        behind = _UPON.split(_PART.split(plain[found.end() :])[0])[0].split()[:_NEAR]
        if claimed.tells_end(" ".join(behind)):
            return True
    on = _GOES_ON.search(plain)
    return on is not None and claimed.tells_end(_PART.split(plain[: on.start()])[-1])
