"""The tokens by which an index of entries knows what draws an entry to a story.

=========  ===============================================================
``~term``  a stem of the headline or the lead, as `features` compares them
``~``      the entry has no lead
``~~1`` …  one term may be more of it than so much, see `UNEVEN`
=========  ===============================================================
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Entry
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import cut_credit, cut_headline, lead_of, terms_in
from bot.stories.traits.features import LEAD_WEIGHT, NAME_WEIGHT, is_common, weigh_countries

__all__ = [
    "EVEN",
    "NO_LEAD",
    "TERM_RULES",
    "UNEVEN",
    "has_lead",
    "list_term_tokens",
    "spell_term",
    "weigh_words",
]

TERM_RULES = 5
"""Grows whenever the terms of some text become others than they were.

A test holds it to what the rules make of a table of texts.
"""

NO_LEAD = "~"
"""The token of an entry that is a headline alone."""

EVEN = 0.14
"""The most that any one term is of an entry's squared length, as `features` weighs it, where
the entry has none of the tokens of `UNEVEN`.
"""

UNEVEN = {"~~1": 0.2, "~~2": 0.28, "~~3": 1.0}
"""The tokens of entries of which one term may be more, be it that they have few words or that
they say one over and over; each with the most that it is.
"""

_COMMON = 0.32  # what a term of every news page counts beside another
_LONGEST = 200  # code points of a term that a token holds


def spell_term(term: str) -> str:
    """The token of a term."""
    return f"~{term[:_LONGEST]}"


def weigh_words(entry: Entry) -> dict[str, float]:
    """The terms of an entry's headline and lead, those that name entities with them.

    Each with what it counts, as `features` does before it knows which are names.
    """
    return _weigh(entry, _read_lead(entry))


def has_lead(entry: Entry) -> bool:
    """Whether there is a text below the headline."""
    return bool(_read_lead(entry))


def list_term_tokens(entry: Entry) -> frozenset[str]:
    """All tokens of an entry."""
    lead = _read_lead(entry)
    words = _weigh(entry, lead)
    tokens = set(map(spell_term, words))
    if not lead:
        tokens.add(NO_LEAD)
    most = _find_most(words)
    if most > EVEN:
        tokens.add(next(token for token, bound in UNEVEN.items() if most <= bound))
    return frozenset(tokens)


def _weigh(entry: Entry, lead: str) -> dict[str, float]:
    headline = cut_headline(entry.title).text
    counted: dict[str, float] = {}
    for text, weight in ((headline, 1.0), (lead, LEAD_WEIGHT)):
        for term in terms_in(text):
            if term[0] != COUNTRY:
                counted[term] = counted.get(term, 0.0) + weight
    return counted | weigh_countries(headline, lead)


def _find_most(words: Mapping[str, float]) -> float:
    """What the term that counts most is of an entry, if it alone is a name."""
    most = max(words.values(), default=1.0)
    whole = sum(count * (_COMMON if is_common(term) else 1.0) for term, count in words.items())
    named = NAME_WEIGHT**2 * most
    return named / (named + max(0.0, whole - most))


def _read_lead(entry: Entry) -> str:
    return cut_credit(lead_of(entry)).text
