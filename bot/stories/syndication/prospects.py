"""Whether a headline tells what may come, what is about to come, or what has come.

"In talks to buy" and "agrees to buy", "set to confirm" and "confirms", "to vote on strike" and
"vote to strike" are nearly the same words, and two reports: who writes the one has not read the
other. "To buy" and "buys" are no such pair, as headlines tell one agreement either way. Headlines
are read in English, German, French and Spanish, folded (see `text.fold`).
"""

from __future__ import annotations

import re

from bot.stories.language.text import fold
from bot.stories.language.wording import fold_words
from bot.stories.stance.opposites import TALKS_OFF
from bot.stories.syndication.copy_profiles import telling_words

__all__ = ["differ_in_prospect"]

_MAY = re.compile(
    r"\b(?:in (?:\w+ ){0,2}?(?:talks|negotiations|discussions)"
    r"|(?:is|are) (?:talking|negotiating|discussing)"
    r"|near(?:s|ing)|(?:near|close to) (?:an? )?(?:deal|agreement|accord|settlement)"
    r"|close to \w+ing|clos(?:es|ing) in on"
    r"|on (?:the )?(?:brink|verge|cusp) of|consider(?:s|ing)?|explor(?:es?|ing)|mull(?:s|ing)?"
    r"|weigh(?:s|ing)?(?! in\b)|ey(?:es|eing)(?! on\b)|seek(?:s|ing)?"
    r"|(?:wants?|hopes?|aims?|threatens?) to"
    # May is a month, too, and was a prime minister.
    r"|(?<!\bin )(?<!\bby )(?<!\bon )(?<!\bof )(?<!\bsince )(?<!\buntil )(?<!\bnext )(?<!\blast )"
    r"(?<!\blate )(?<!\bearly )(?<!\btheresa )may(?! \d)|might|could"
    r"|(?:to|will) vote on|votes? on|voting on"
    # German: "could" is a folded "was able to".
    r"|in (?:\w+ ){0,2}?(?:gesprachen|verhandlungen)|verhandel[tn]|konnten?|durften?|erwagt|erwagen"
    r"|pruft|prufen|stimm(?:t|en) uber"
    # French and Spanish
    r"|pourrai(?:t|ent)|envisage(?:nt)?|en (?:\w+ )?(?:discussions?|negociations?|pourparlers)"
    r"|negocie(?:nt)?|etudie(?:nt)?|sur le point de"
    r"|podrian?|estudian?|negocian?|en (?:conversaciones|negociaciones)|barajan?|sopesan?"
    r"|a punto de|cerca de (?:un )?acuerdo) "
)
_AHEAD = re.compile(
    r"\b(?:(?:set|expected|poised|tipped|slated|scheduled|due|ready|likely|on (?:track|course)"
    r"|prepar(?:es?|ing)) (?:to|for)|(?:to|will) (?:meet|visit|testify|address|debate|host))"
)
_YET = re.compile(r"\b(?:to|will|would|should|plans?|expected)\b")
_NEXT = 4  # words behind what says it, of which the other headline has one


def differ_in_prospect(one: str, other: str) -> bool:
    """Whether of two headlines one says of a deed that it may come, and the other that it does;
    or one that it is about to come, and the other that it has; or one alone that talks failed.
    """
    if bool(TALKS_OFF.search(fold(one))) is not bool(TALKS_OFF.search(fold(other))):
        return True
    return _looks_ahead_of(fold(one), fold(other)) or _looks_ahead_of(fold(other), fold(one))


def _looks_ahead_of(one: str, other: str) -> bool:
    if _MAY.search(other):
        return False
    told = _MAY.search(one)
    if told is None and not (_AHEAD.search(other) or _YET.search(other)):
        told = _AHEAD.search(one)
    if told is None:
        return False
    # The other tells of it, too, and does not only leave out what may come on top of the news.
    before, behind = fold_words(one[: told.start()]), fold_words(one[told.end() :])
    deed = telling_words(behind[:_NEXT]).difference(before)
    return not deed.isdisjoint(fold_words(other))
