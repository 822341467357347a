"""Who and what else is called so, as the words right beside a name show.

A storm has its kind before it (``Hurricane Otis``), somebody a post (``Premier Ford``) or a
further name (``Mercedes Sosa``), and a letter tells one of many from the others
(``Proposition X``). Each is a matter of the kind of thing, whatever the name.
"""

from __future__ import annotations

import re

from bot.watchlist.common_names import COMMON_PERSONS
from bot.watchlist.common_words import is_common_word
from bot.watchlist.evidence import Around, Evidence
from bot.watchlist.names import cues, kinds
from bot.watchlist.names.openers import OPENERS
from bot.watchlist.spots import Spot, Style
from bot.watchlist.words import fold

__all__ = ["find_bearer_before", "find_bearer_behind", "weigh_capital_before"]

_AGE = re.compile(r", (?:1[01]\d|[1-9]\d)(?:,|$)")
_OF = frozenset(["of", "de", "del", "di", "du"])
_NEAR = 24  # code points in which stands what is called after a name
_NO_FIRST_NAMES = (OPENERS, cues.ADJECTIVES, cues.BESIDE, cues.PLURALS)
_NO_SURNAMES = (cues.BESIDE, cues.VERBS, cues.DATES)
# How no first name ends that stands at the beginning of a headline.
_PLAIN_ENDINGS = (
    *("s", "ed", "ing", "ly", "maker", "ist", "ish", "ese", "ian", "ch"),
    *("german", "korean", "american", "european"),
)


def find_bearer_before(spot: Spot, around: Around) -> Evidence | None:
    """What stands before the word and gives it to another; None where nothing does."""
    if spot.key in kinds.FORECASTS and _follows_name(spot, around):
        return Evidence("another's, as its report has it", -3.0)
    if not spot.before or spot.gap_before != " ":
        return None
    if (other := _name_other(spot, around)) is None:
        return _find_bearer_of(spot)
    # A bill, a vote and all else that is said of the one body is said of the other.
    return Evidence(other, -6.0 if spot.before in kinds.NATIONS else -4.0)


def _name_other(spot: Spot, around: Around) -> str | None:
    before = spot.before
    if len(spot.key) == 1 and before in kinds.NUMBERED:
        return f"the letter of a {before}"
    if before in kinds.SHIPS:
        return "a ship of this name"
    if before in kinds.STORMS:
        return f"a {before} of this name"
    if spot.context.article and before in kinds.NATIONS:
        return f"the {before} one"
    return (
        f"somebody of this name, by the post of {before}" if _follows_post(spot, around) else None
    )


def _follows_post(spot: Spot, around: Around) -> bool:
    context = spot.context
    return (
        spot.before in kinds.POSTS
        and not (context.person or context.article or spot.is_abbreviation)
        and spot.before not in around.own | context.supports
    )


def _find_bearer_of(spot: Spot) -> Evidence | None:
    """What, or who, is called after the word by an ``of``: ``the temple of Apollo``."""
    if spot.before not in _OF or spot.context.article:
        return None
    words = spot.text[max(0, spot.start - _NEAR) : spot.start].split(" ")
    bearer = fold(words[-3]) if len(words) > 2 else ""
    if bearer in kinds.BEARERS:
        return Evidence(f"the name of a {bearer}", -4.0)
    return Evidence("where somebody is from", -4.0) if bearer in COMMON_PERSONS else None


def _follows_name(spot: Spot, around: Around) -> bool:
    """Whether another's name stands right before it, with a possessive or without."""
    if spot.before in spot.context.supports:
        return False
    gaps = (spot.text[end : spot.start] for _, end in around.near if end < spot.start)
    return any(gap in {" ", "'s ", "’s ", "' ", "’ "} for gap in gaps)


def _is_persons(spot: Spot) -> bool:
    """Whether people bear the name at all; Apple has an age, too, and is nobody."""
    return spot.context.given or spot.context.family or spot.key in COMMON_PERSONS


def find_bearer_behind(spot: Spot, around: Around) -> Evidence | None:
    """What stands behind the word and gives it to another, or makes a first name of it; None where
    nothing does.
    """
    context, after = spot.context, spot.after
    if longer := _find_longer_name(spot, around):
        return Evidence(longer, -4.0)
    aged = spot.text.startswith(", ", spot.end) and _AGE.match(spot.text, spot.end)
    if aged and not context.person and _is_persons(spot):
        return Evidence("somebody of this name, by their age", -4.0)
    if not context.given or spot.style is not Style.SENTENCE or spot.possessive:
        return None
    if after == "the" and spot.opens:
        return Evidence("somebody of this name, and who it is", -2.5)
    written = spot.written_after
    if (
        not written[:1].isupper()
        or (written.isupper() and len(written) > 1)
        or any(after in words for words in (*_NO_SURNAMES, context.supports, around.own))
        or any(start == spot.end + 1 for start, _ in around.near)
    ):
        return None
    return Evidence("a first name, by the capital behind it", -3.0)


def _find_longer_name(spot: Spot, around: Around) -> str | None:
    """What the name begins: that of an arena, a valley or street (``Apple Valley``), a house of
    finance; None where it is none.

    Where every word has a capital, "Trust" may be what is asked of a company.
    """
    after = spot.after
    if not spot.written_after[:1].isupper() or spot.possessive:
        return None
    if after in kinds.VENUES:
        return f"a {after} that bears the name"
    if not spot.shows_case or after in spot.context.supports or after in around.own:
        return None
    if after in kinds.LANDS or (after in kinds.HOUSES and spot.style is Style.SENTENCE):
        return f"the beginning of the name of a {after}"
    return None


def weigh_capital_before(spot: Spot, around: Around) -> Evidence:
    """What a capital right before the word says, which no first word of a sentence explains.

    Inside a sentence an unknown word with a capital before a surname is a first name. The first
    word of one has its capital from there, so that it is one only where it is no word at all.
    """
    opening = spot.follows_opening
    if not spot.context.family or _is_plain(spot, around, opening=opening):
        return Evidence("another capital before it", -0.5 if opening else -2.0)
    unsure = opening and spot.before not in COMMON_PERSONS
    return Evidence("a surname, by the capital before it", -3.0 if unsure else -4.0)


def _is_plain(spot: Spot, around: Around, *, opening: bool) -> bool:
    """Whether the word before it is no first name, for all its capital."""
    before, written = spot.before, spot.written_before
    return (
        not written[1:].islower()
        or written.lower().endswith(("'s", "’s", "'", "’"))
        or any(before in words for words in (*_NO_FIRST_NAMES, spot.context.supports, around.own))
        or before.endswith(_PLAIN_ENDINGS)
        or (opening and before not in COMMON_PERSONS and is_common_word(before))
    )
