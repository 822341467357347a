"""How likely a report denies what its story claims, whatever its words.

Other rules know wordings (`bot.stories.stance.denials`) and grammar
(`bot.stories.stance.contradictions`). Newspapers have others each day: "Carols to be sung as every
year, says head baffled by ban story". So what may speak for a denial and what against it is read as
signs (`bot.stories.stance.denial_signs`), each sign has its weight, and the weights are added up.
They are those of a logistic regression over labelled pairs (``python -m
benchmarks.likely_denials`` makes them; docs/decisions/0036): at a sum of 0 a denial is as likely as
not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.stories.language.text import fold, sentences
from bot.stories.stance.clauses import read_told
from bot.stories.stance.contradictions import Contradiction
from bot.stories.stance.denial_signs import (
    has_cue,
    may_deny_claims,
    read_signs,
)
from bot.stories.stance.denying_speakers import find_speakers
from bot.stories.stance.flat_denials import asks_for
from bot.stories.stance.narrowed_denials import denies_narrower
from bot.stories.stance.partial_denials import denies_part
from bot.stories.stance.sign_weights import WEIGHTS

__all__ = ["LikelyDenial", "find_likely_denial", "find_signs", "list_below"]

_DOUBTED = -0.5
_SHOWN = -0.75  # where the grammar shows it, too
_LIKELY = 0.75
_LIKELY_OF_LESS = 1.25  # where something says that it is of a part, or of something narrower
_SURE = 1.5
_VERY_SURE = 2.25  # where a rule reads less in it
_LESS = {"part", "narrower", "asked-for"}
_BELOW = 2  # sentences under a headline that are read
_LONGEST = 400  # signs of what is read of each


_MUTE = re.compile(
    # Who says nothing denies nothing.
    r"\b(?:n[o']t|nicht|kein\w*|pas|no|declin\w*|refus\w*|rehus\w*|lehnt\w*)\b.{0,20}"
    r"\b(?:say|comment\w*|confirm|respond|reply|answer|sagen|kommentar|comentar\w*|repond\w*)\b"
)


_OF_REPORT = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|bericht\w*|gerucht\w*|meldung\w*|informations?|rumeurs?"
    r"|informacion(?:es)?|rumor(?:es)?|noticias?)\b.{0,40}"
    r"\b(?:untrue|false|wrong|incorrect|unfounded|baseless|falsch|unzutreffend|haltlos|faux"
    r"|fausses?|infondee?s?|fals[oa]s?|infundad[oa]s?)\b"
)


_LASTING = re.compile(
    # What goes on as it was: "still have no water", "has not been seen since Saturday".
    r"\b(?:still (?:\w+ ){0,2}?(?:no|not|without)"
    r"|(?:not|n't) (?:\w+ ){0,2}?(?:seen|heard(?: from)?) since"
    r"|(?:weiterhin|immer noch|noch immer) (?:\w+ ){0,2}?(?:kein\w*|nicht|ohne)"
    r"|toujours (?:\w+ ){0,2}?(?:pas|sans|aucun\w*)|siguen? (?:\w+ ){0,2}?sin)\b"
)


class LikelyDenial(NamedTuple):
    """A report that is as likely as not to deny what its story claims: no second voice on it.

    ``speakers`` may be who says so, as its headline names them, the likeliest first. ``is_likely``
    says that it is likely enough for the story to be disputed where the grammar shows it, too,
    ``is_sure`` that it is so by itself, and ``is_plain`` that hardly anything speaks against it;
    ``is_less`` says that it is of a part or of something narrower.
    """

    speakers: tuple[str, ...]
    is_likely: bool
    is_sure: bool
    is_plain: bool
    is_less: bool = False


def list_below(lead: str) -> tuple[str, ...]:
    """The first sentences of a ``lead``, as far as they have a word by which something may be
    denied.
    """
    return tuple(s[:_LONGEST] for s in sentences(lead)[:_BELOW] if has_cue(s[:_LONGEST]))


def find_likely_denial(
    title: str,
    below: Sequence[str],
    claims: Sequence[str],
    known: Collection[str],
    *,
    contradictions: Sequence[Contradiction],
    is_read: bool = False,
) -> LikelyDenial | None:
    """Whether a headline ``title`` with the sentences ``below`` it is likely to deny the headlines
    ``claims`` of a story with the terms ``known``; None of most.

    ``contradictions`` are those that its grammar shows, and ``is_read`` says that a rule found a
    denial in it that is none of the claims.
    """
    below = [sentence for sentence in below if _LASTING.search(fold(sentence)) is None]
    signs = find_signs(title, below, claims, known, contradictions=contradictions)
    if not signs:
        return None
    weight = WEIGHTS["any"] + sum(WEIGHTS.get(sign, 0.0) * share for sign, share in signs.items())
    least = _LIKELY if is_read else _SHOWN if "against" in signs else _DOUBTED
    if "aside" in signs or weight < least:
        return None
    is_less = not _LESS.isdisjoint(signs)
    is_part = "part" in signs and "against-whole" not in signs
    least = _VERY_SURE if is_read or is_less else _SURE
    speakers = find_speakers(title[:_LONGEST])
    telling = [sentence for sentence in below if not _MUTE.search(fold(sentence))]
    if speakers:  # "A spokesman for Fenwick said the report was untrue."
        telling = [sentence for sentence in telling if _OF_REPORT.search(fold(sentence))]
    below_it = (who for sentence in telling for who in find_speakers(sentence))
    speakers = tuple(dict.fromkeys((*speakers, *below_it)))
    return LikelyDenial(
        speakers,
        is_likely=weight >= (_LIKELY_OF_LESS if is_less else _LIKELY),
        is_sure=weight >= least and not is_part,
        is_plain=weight >= _VERY_SURE,
        is_less=is_less,
    )


def find_signs(
    title: str,
    below: Sequence[str],
    claims: Sequence[str],
    known: Collection[str],
    *,
    contradictions: Sequence[Contradiction],
) -> dict[str, float]:
    """The signs that speak for a denial or against it, each with its share to 1; none where
    nothing could deny anything. The arguments are those of `find_likely_denial`.
    """
    told = read_told(tuple(dict.fromkeys(claims)))
    title = title[:_LONGEST]
    if not any(may_deny_claims(text, told) for text in (title, *below)):
        return {}
    signs = read_signs(title, below, told, known)
    read = (
        ("against", bool(contradictions)),
        ("against-whole", any(each.whole for each in contradictions)),
        ("part", denies_part(title, claims)),
        ("narrower", denies_narrower(title, known, claims)),
        ("asked-for", all(map(asks_for, claims))),
    )
    signs.update((sign, 1.0) for sign, is_so in read if is_so)
    return signs
