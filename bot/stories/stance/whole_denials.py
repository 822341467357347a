"""A denial by a verb of denying, in which all that is denied is what a claim tells.

"Palace denies King is to abdicate" has no word of its own beside who speaks: whoever they are, it
is of the claim that a king abdicates. Words may be other ones for the same: another form
("Abdankung", "dankt ab"), or of the same kind of deed ("shut", "closure"; "send", "ship").
Headlines are read in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.stories.language.places import COUNTRY
from bot.stories.language.text import cut_headline, find_place, fold, split_words, terms_in
from bot.stories.stance.clauses import HEAD, Told, Word, read_told, read_words
from bot.stories.stance.deed_words import DEEDS, WIDE
from bot.stories.stance.denial_patterns import DENY, REJECT
from bot.stories.stance.denial_words import EMPTY_OF_DEED, KINDS, REPORT
from bot.stories.stance.denying_speakers import is_onlooker
from bot.stories.stance.flat_denials import asks_for
from bot.stories.stance.partial_denials import EMPTY, LIMITING
from bot.stories.stance.word_kinds import cut_elision

__all__ = ["AUXILIARY", "DENIED", "WholeDenial", "are_one_move", "find_whole_denial"]


class WholeDenial(NamedTuple):
    """Who denies the whole of a claim, as the headline names them, and whether what they deny has a
    ``named`` party or place of it.
    """

    who: str
    named: bool


DENIED = re.compile(
    rf"^(?P<who>[^.;:!?,]{{2,60}}?),? (?:(?:flatly|firmly|strongly|categorically|again|also|has"
    rf"|have|klar|formellement|rotundamente|tajantemente) )*(?:{DENY}|{REJECT}),?"
    r" (?P<what>[^.;:!?]+)"
)
_AUXILIARY_WORDS = """
agree agrees agreed agreeing plan plans planning seek seeks seeking want wants wanting intend
intends intending about set ready due vaya vayan quiera quieran pretenda tenga planee haya hayan ait
aient va vont veut veulent aille soit wolle wollen werde werden sei seien habe haben soll sollen
zuruck
"""
AUXILIARY = frozenset(_AUXILIARY_WORDS.split())
"""Words that stand beside a deed, folded, and say nothing of it."""
_LESS = frozenset({"no", "limit", "part", "guilt", "offer"})
_ANY = re.compile(r"\btoute?\b")  # any of it, where it is denied
_PARTICLES = frozenset(["ab", "an", "auf", "aus", "ein", "vor", "zu", "zuruck", "zusammen"])
_NAMES = 2  # by which a country that nobody told of denies this and no other claim
# What brings something or somebody from one to another.
_SENDS = (
    r"(?:send|sent|ship|deliver|suppl|transfer|export|hand|give|gave|schick|liefer|exportier"
    r"|ubergeb|envo|livr|fourn|remet|envi|entreg|suministr)\w*"
)
_HANDS_OVER = r"(?:extradit|hand|deport|surrender|auslief|ausgelief|extrad|entreg|livr)\w*"
_MOVES = (re.compile(_SENDS), re.compile(_HANDS_OVER))


def find_whole_denial(title: str, claims: Sequence[str]) -> WholeDenial | None:
    """Who denies by the headline ``title`` all that it names, which the headlines ``claims`` tell;
    None where something is beside that, or who denies only looks on.

    A report that is rejected is what it is of. What is only asked for nobody denies.
    """
    denied = _read_denied(title)
    if denied is None or all(map(asks_for, claims)):
        return None
    who, words = denied
    told = read_told(tuple(dict.fromkeys(claims)))
    if told.negated:
        return None
    claimed = [word for claim in claims for word in split_words(fold(cut_headline(claim).text))]
    split = frozenset(_list_split(claimed))
    as_told = [_tell(word, told, claimed, split) for word in words]
    if "new" in as_told or "deed" not in as_told:
        return None
    countries = {term for term in terms_in(who) if term.startswith(COUNTRY)}
    if not countries <= told.terms and as_told.count("name") < _NAMES:
        return None  # "Belgian palace denies king is to abdicate", of another king
    return WholeDenial(who, "name" in as_told)


@lru_cache(maxsize=4_096)
def _read_denied(title: str) -> tuple[str, tuple[tuple[Word, bool], ...]] | None:
    """Who denies, as written, and the words that tell what, each with whether it has a capital."""
    headline = cut_headline(title).text.strip()
    plain = fold(headline)
    found = DENIED.match(plain)
    if found is None:
        return None
    start, end = (find_place(headline, place) for place in found.span("who"))
    who = headline[start:end].strip(" \"'")
    if is_onlooker(who) or any("no" in KINDS[word] for word in split_words(found["who"])):
        return None
    at = found.start("what")
    what = found["what"]
    for said in (REPORT, _ANY):
        what = said.sub(lambda word: " " * len(word[0]), what)
    words = read_words(what)
    if any(not _LESS.isdisjoint(word.kinds) or word.text in LIMITING for word in words):
        return None
    content = (word for word in words if word.term and not _is_empty(word))
    return who, tuple((word, _has_capital(headline, at + word.start)) for word in content)


def _is_empty(word: Word) -> bool:
    return (
        word.text in EMPTY
        or word.text in EMPTY_OF_DEED
        or word.text in AUXILIARY
        or not (word.is_content or "stay" in word.kinds)
    )


def _has_capital(headline: str, place: int) -> bool:
    return headline[find_place(headline, place)].isupper()


def _tell(
    read: tuple[Word, bool], told: Told, claimed: Sequence[str], split: frozenset[str]
) -> str:
    """What a word is to the claims: a ``name`` or a ``deed`` of theirs, or ``new``."""
    word, has_capital = read
    deeds = (DEEDS[word.text] - WIDE) & told.deeds
    as_told = told.tells(word)
    if as_told == "deed" and has_capital and not deeds:
        return "name"
    if as_told != "new" or deeds:
        return "deed" if as_told == "new" else as_told
    head = cut_elision(word.text)[:HEAD]
    is_other_word = head in split or head in told.heads or are_one_move(word.text, claimed)
    return "deed" if is_other_word else "new"


def _list_split(words: Sequence[str]) -> Iterator[str]:
    """How verbs begin that German headlines split: "dankt im Mai ab" is of an "Abdankung"."""
    for particle in _PARTICLES.intersection(words):
        for word in words[: words.index(particle)]:
            yield f"{particle}{word}"[:HEAD]


def are_one_move(word: str, claimed: Sequence[str]) -> bool:
    """Whether a folded ``word`` brings something to somebody, as one of the words ``claimed`` does:
    "ship" where something is sent.
    """
    return any(move.fullmatch(word) and any(map(move.fullmatch, claimed)) for move in _MOVES)
