"""What the words before a name that is a word too say of it.

A verb or a preposition without an article wants a name; an article, a number or an adjective
wants a word; a first name makes it somebody's, and what it is called (``retailer Target``)
makes it that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.watchlist.evidence import Around, Evidence
from bot.watchlist.names import cues
from bot.watchlist.namesakes import find_bearer_before, weigh_capital_before
from bot.watchlist.spots import Spot, Style, has_foreign_first_name

__all__ = ["takes_object", "weigh_before"]

_BETWEEN_NAMES = re.compile(r"\s*(?:[,/&+\-‐‑–—]|,?\s(?:and|or|with|vs\.?|versus|und|et|y))?\s*")
_ASKED = re.compile(r"(?:^|[.!?:;–—] )(?:why|how|what|when|where|who) $", re.IGNORECASE)
_HYPHENS = "-‐‑"
# What a firm may be called in German, beside its name: ``Netzbetreiber Telekom``.
_AGENTS = (
    "bieter", "eigner", "finanzierer", "funker", "geber", "hersteller", "inhaber", "kunde",
    "mutter", "partner", "sieger", "tochter", "treiber", "verlierer", "versorger", "vermieter",
)  # fmt: skip


def weigh_before(spot: Spot, around: Around) -> Iterator[Evidence]:
    """What the words before ``spot`` say of it."""
    if bearer := find_bearer_before(spot, around):
        yield bearer
        return
    beside = _stands_beside(spot, around)
    if beside:
        yield Evidence("another name beside it", 1.0)
    before, gap = spot.before, spot.gap_before
    if before in cues.TITLES and gap in {" ", ". "} and before not in around.own:
        yield Evidence("somebody of this name", -4.0)
    elif gap and gap in _HYPHENS:
        if before in cues.PREFIXED:
            yield Evidence(f"{before}- before it", 1.0)
        elif spot.context.only:
            yield Evidence("the end of a compound", -4.0)  # an S-Bahn
    elif before and not gap.strip():
        yield from _weigh_word_before(spot, around, beside=beside)


def _weigh_word_before(spot: Spot, around: Around, *, beside: bool) -> Iterator[Evidence]:
    before = spot.before
    # Within a sentence its capital parts it from a word in small letters before it.
    parted = spot.style is Style.SENTENCE and spot.written_before.islower()
    if before in spot.context.before:
        weight = -1.0 if parted and not spot.context.namesake else -4.0
        yield Evidence(f"{before!r} before it makes something else of it", weight)
    elif has_foreign_first_name(spot.text, spot.start, around.own):
        yield Evidence("somebody of this name", -4.0)
    elif before in cues.APPOSITIONS or before.endswith("maker"):
        yield Evidence(f"{before!r} before it says what it is", 1.5)
    elif _is_asked_about(spot):
        yield Evidence("the subject of a question, without an article", 1.5)
    elif spot.context.verb and _may_be_verb(spot):
        yield Evidence(f"{before!r} before it makes it a verb", -2.5)
    elif spot.context.verb and _has_subject_and_object(spot):
        yield Evidence("it stands where a verb would, behind a plural", -2.0)
    elif spot.context.only and _is_adjective_of_place(spot):
        yield Evidence(f"{before!r} before it says that it is another", -4.0)
    elif _is_article(spot):
        yield _weigh_article(spot)
    elif takes_object(spot):
        yield _weigh_object(spot)
    elif not parted and before in cues.ADJECTIVES and not spot.is_abbreviation:
        yield Evidence(f"{before!r} before it, as before a word", -1.0)
    elif _continues_name(spot) and not beside:
        yield weigh_capital_before(spot, around)


def _is_adjective_of_place(spot: Spot) -> bool:
    """Whether a German adjective with a capital stands before it, as before the Rhätische and
    the Wiener Bahn, and none of the nouns that are made alike.
    """
    if (
        not spot.written_before[:1].isupper()
        or not spot.tongue
        or spot.tongue.has_word(spot.before)
    ):
        return False
    if spot.before.endswith(("sche", "schen", "scher", "sches")):
        return not spot.before.startswith("deutsch")
    return spot.before.endswith("er") and not spot.before.endswith(_AGENTS)


def _stands_beside(spot: Spot, around: Around) -> bool:
    """Whether nothing but a comma, a hyphen or an ``and`` parts it from another name."""
    return any(
        (end <= spot.start and _BETWEEN_NAMES.fullmatch(spot.text, end, spot.start))
        or (start >= spot.end and _BETWEEN_NAMES.fullmatch(spot.text, spot.end, start))
        for start, end in around.near
    )


def _may_be_verb(spot: Spot) -> bool:
    """Whether it may be one, as in ``Cannot Target`` and ``Free to Chase a Title``."""
    if spot.style in {Style.SENTENCE, Style.NOUNS} or spot.before not in cues.MODALS:
        return False
    return spot.before != "to" or not _ends_phrase(spot)


def _is_asked_about(spot: Spot) -> bool:
    """Whether a Title Cased question is about it: ``Why Is Meta Spending So Much?``."""
    if spot.style is not Style.TITLE or spot.before not in cues.COPULAS or spot.context.mass:
        return False
    at = spot.start - len(spot.gap_before) - len(spot.written_before)
    asked = _ASKED.search(spot.text, 0, at) or not spot.text[:at].strip()
    return bool(asked) and (_ends_phrase(spot) or spot.after.endswith("ing"))


def _has_subject_and_object(spot: Spot) -> bool:
    """Whether it may be a verb between two nouns, as in ``Gunmen Target Churches``."""
    if spot.style in {Style.SENTENCE, Style.NOUNS} or spot.opens or _ends_phrase(spot):
        return False
    plural = spot.before in cues.PLURALS or (
        spot.before.endswith("s") and not spot.before.endswith(("ss", "us", "is"))
    )
    possessive = spot.written_before.lower().endswith(("'s", "’s"))
    return plural and not possessive and spot.before not in cues.VERBS


def _is_article(spot: Spot) -> bool:
    if spot.tongue:
        return spot.before in spot.tongue.articles
    return spot.before == "the" or spot.before in cues.ARTICLES or spot.before.isdigit()


def takes_object(spot: Spot) -> bool:
    """Whether a verb or a preposition before the word wants an article before what is no name."""
    if tongue := spot.tongue:
        # A language without articles has none before a word either.
        return bool(tongue.articles) and (
            spot.before in tongue.prepositions or spot.before in tongue.deeds
        )
    if spot.before in cues.COPULAS:
        return spot.style is Style.SENTENCE
    return spot.before in cues.VERBS or spot.before in cues.OBJECT_PREPOSITIONS


def _weigh_article(spot: Spot) -> Evidence:
    own = spot.context.article or spot.is_abbreviation
    if own and (spot.before == "the" or spot.context.only):
        return Evidence("its article before it", 1.0)
    if spot.tongue and spot.key not in spot.tongue.everyday:
        return Evidence("an article, though no word of the language", -0.5)
    if spot.before.isdigit() and spot.context.fame >= 1 and spot.after.endswith("s"):
        return Evidence("a number before what belongs to it", 0.5)
    if spot.after in cues.BESIDE | spot.context.supports or spot.context.fame >= 1.5:
        return Evidence("an article that belongs to what follows", -0.5)
    return Evidence("an article or a number before it", -2.5)


def _weigh_object(spot: Spot) -> Evidence:
    """A language with articles wants one there before anything that is no name."""
    if spot.context.namesake:
        return Evidence("no article, as before other names", 0.5)
    if spot.context.mass or not (_ends_phrase(spot) or spot.style is Style.SENTENCE):
        return Evidence("no article where a word would have one, perhaps", 0.5)
    return Evidence("no article where a word would have one", 1.5 if spot.shows_case else 1.25)


def _ends_phrase(spot: Spot) -> bool:
    """Whether what follows cannot make a compound with it, as in ``Apple Pie``."""
    return (
        not spot.after
        or spot.possessive
        or spot.after in cues.SMALL
        or spot.after in cues.BESIDE
        or spot.after in cues.VERBS
    )


def _continues_name(spot: Spot) -> bool:
    """Whether it may be the end of a longer name, as in ``Harrison Ford``."""
    if spot.style is not Style.SENTENCE or spot.opens or spot.gap_before != " ":
        return False
    if spot.before in cues.BESIDE or spot.before in cues.DATES:
        return False
    if spot.follows_opening and spot.before in cues.ASKING:
        return False
    return spot.written_before[0].isupper()
