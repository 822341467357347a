"""What a headline says came of a matter: passed or rejected, arrested or charged, dead or hurt.

Two headlines of one entry may share all words but the one that turns the news: "cuts rates",
"holds rates". A matter is told to have come out otherwise only where both tell an outcome of it
and none in common, so that another word for one outcome ("held" for "arrested") says nothing.
The patterns are for folded text: without case and accents (see `text.fold`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.stories.language.swaps import are_forms
from bot.stories.language.text import fold
from bot.stories.stages.outcome_patterns import MATTERS, Matter

__all__ = ["differ_in_outcome", "read_outcomes"]


_REFUSED = re.compile(
    r"\b(?:refus(?:es?|ed|ing) to|declin(?:es?|ed) to|vow(?:s|ed)? not to|refus(?:e|ent) d(?:e |')"
    r"|se nieg(?:a|an) a|rifiuta(?:no)? di|weiger(?:t|n) sich,?(?: \w+){0,4}? zu) ?"
    r"(?:s'|se |sich )?(?P<verb>\w+)"
)
_NOT_DONE = re.compile(
    # "Resists calls to ban", "defies orders to leave", "opts out of signing" tell of no deed.
    r"\b(?:resist\w*|reject\w*|def(?:y|ies|ied)|opts? out|calls? (?:to|for)|orders? to|urged to"
    r"|told to|asked to|pressure|demands?|won't|will not|no|not|never|without|fail(?:s|ed)? to"
    r"|against|rules? out|spurn\w*|nicht|ne|pas|sans|sin)(?!\w)"
)
_WORD = re.compile(r"\w+")


def read_outcomes(text: str, *, whole: bool = False) -> Mapping[str, frozenset[str]]:
    """The matters that a headline tells an outcome of, each with its outcomes.

    Of a ``whole`` text all outcomes are read, whichever of them the matter takes of a headline,
    and whatever clouds it.
    """
    folded = fold(text)
    found = {}
    for name, matter in MATTERS.items():
        if matter.of is not None and not matter.of.search(folded):
            continue
        if not whole and matter.clouds is not None and matter.clouds.search(folded):
            continue
        told = _read_matter(folded, matter, only="" if whole else matter.only)
        if told:
            found[name] = told
    return found


def _read_matter(folded: str, matter: Matter, *, only: str) -> frozenset[str]:
    places: dict[str, int] = {}
    text = folded
    for outcome, pattern in matter.outcomes.items():
        match = pattern.search(text)
        if match is None:
            continue
        places[outcome] = match.start()
        text = pattern.sub(lambda match: "\x00" * len(match.group()), text)
    if not places or not only:
        return frozenset(places)
    return frozenset(
        {min(places, key=places.__getitem__) if only == "first" else next(iter(places))}
    )


def differ_in_outcome(one: str, other: str) -> bool:
    """Whether two headlines tell outcomes of one matter, and none in common.

    So do "resigns" and "refuses to resign", of whatever verb.
    """
    mine, theirs = read_outcomes(one), read_outcomes(other)
    if any(mine[name].isdisjoint(theirs[name]) for name in mine.keys() & theirs.keys()):
        return True
    return _refuses_what(one, other) or _refuses_what(other, one)


def _refuses_what(one: str, other: str) -> bool:
    """Whether ``one`` tells that somebody refuses to do what ``other`` tells that he does."""
    refused = _REFUSED.search(fold(one))
    if refused is None or _REFUSED.search(fold(other)) or _NOT_DONE.search(fold(other)):
        return False
    return any(are_forms(refused["verb"], word) for word in _WORD.findall(fold(other)))
