"""The tokens by which an index of entries knows what draws an entry to a story.

=========  ===============================================================
``~term``  a stem of the headline or the lead, as `features` compares them
``~``      the entry has no lead
``~~``     one term may be more of it than `MOST_OF_EVEN`
=========  ===============================================================
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Entry
from bot.stories.features import is_common
from bot.stories.text import cut_credit, cut_headline, lead_of, terms_in

__all__ = [
    "MOST_OF_EVEN",
    "NO_LEAD",
    "TERM_RULES",
    "UNEVEN",
    "has_lead",
    "list_term_tokens",
    "list_words",
    "spell_term",
]

TERM_RULES = 1
"""Grows whenever the terms of some text become others than they were.

A test holds it to what the rules make of a table of texts.
"""

NO_LEAD = "~"
"""The token of an entry that is a headline alone."""

UNEVEN = "~~"
"""The token of an entry of few words, or that says one of them over and over."""

MOST_OF_EVEN = 0.25
"""The most that any one term is of an even entry's squared length, as `features` weighs it."""

_NAMED = 2.25  # squared, what a word that is written as a name weighs more
_LEAD = 0.7  # a word of the lead beside one of the headline
_COMMON = 0.32  # what a term of every news page weighs less
_LONGEST = 200  # code points of a term that a token holds


def spell_term(term: str) -> str:
    """The token of a term."""
    return f"~{term[:_LONGEST]}"


def list_words(entry: Entry) -> frozenset[str]:
    """The terms of an entry's headline and lead, those that name entities with them."""
    return frozenset((*terms_in(cut_headline(entry.title).text), *terms_in(_read_lead(entry))))


def has_lead(entry: Entry) -> bool:
    """Whether there is a text below the headline."""
    return bool(_read_lead(entry))


def list_term_tokens(entry: Entry) -> frozenset[str]:
    """All tokens of an entry."""
    lead = _read_lead(entry)
    tokens = {NO_LEAD} if not lead else set()
    weights: dict[str, float] = {}
    for text, weight in ((cut_headline(entry.title).text, 1.0), (lead, _LEAD)):
        for term in terms_in(text):
            weights[term] = weights.get(term, 0.0) + weight
    if not _is_even(weights):
        tokens.add(UNEVEN)
    tokens.update(map(spell_term, weights))
    return frozenset(tokens)


def _is_even(weights: Mapping[str, float]) -> bool:
    """Whether the term that counts most is little even if it alone is a name."""
    most = _NAMED * max(weights.values(), default=1.0)
    least = sum(weight * (_COMMON if is_common(term) else 1.0) for term, weight in weights.items())
    return most <= MOST_OF_EVEN * (least + most)


def _read_lead(entry: Entry) -> str:
    return cut_credit(lead_of(entry)).text
