"""What is said behind a name that its bearer does: who does it, and to what.

Prices, weather and shells rise, hit and kill as well as companies do; only people and bodies
sue and hire, and only companies raise a forecast, top a market value or halt a plant.
"""

from __future__ import annotations

import re

from bot.watchlist.evidence import Evidence
from bot.watchlist.names import cues, kinds
from bot.watchlist.names.tongues import Tongue
from bot.watchlist.spots import Spot
from bot.watchlist.words import fold

__all__ = ["find_deed", "has_object_of_companies"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CLAUSE = 60  # code points in which a verb has its object
_CURRENCIES = "$€£¥₩"
# What organisations are in, without a verb in a headline.
_IN_SOMETHING = re.compile(
    r" (?:in (?:\w+ )?(?:talks|negotiations)|(?:set|poised|due|close|ready) to"
    r"|(?:goes|went|is|was|back) (?:down|offline|online) ?(?:$|for|in|as|after|again|across)"
    r"|rules? out|ruled out|steps? down|spins off|spun off|lays off|pulls out|backs down|calls for"
    r"|(?:hit|slapped) with (?:[\w-]+ ){0,3}(?:fines?|lawsuits?|suits?|probe|claims?|penalty)"
    r"|on (?:track|course) (?:to|for)|under (?:investigation|pressure|scrutiny))\b",
    re.IGNORECASE,
)
# How any of these begins.
_BEGINNINGS = frozenset(
    """back backs calls close due goes hit in is lays on poised pulls ready rule ruled rules set
    slapped spins spun step steps under was went""".split()  # noqa: SIM905 - a list of words is read best as one
)
_ADVERB_AND_VERB = re.compile(r" \w+ (\w+)")
# What a share does, and why: ``jumps 8% on outlook``.
_MOVES = re.compile(
    r" (?:climb|drop|dip|fall|gain|jump|leap|plummet|plunge|pop|rall(?:y|ie)|rise|sink|skid|slide"
    r"|slip|slump|soar|spike|stumble|surge|tank|tick|tumble)e?s? (?:up |down |higher |lower )?"
    r"(?:(?:more than |over |nearly |almost )?\d+(?:\.\d+)?(?:%| percent| pct) )?"
    r"(?:on|after|as|amid) (?:[\w'’-]+ ){0,3}?(?:bid|buyback|downgrade|earnings|forecast|guidance"
    r"|ipo|layoffs|outlook|profit|results|revenue|sales|takeover|upgrade)\b",
    re.IGNORECASE,
)
# How far it does: ``plunges 30%``.
_MOVES_BY = re.compile(
    r" (?:climb|drop|fall|gain|jump|leap|plummet|plunge|rise|sink|slide|slump|soar|surge|tumble)"
    r"e?s? (?:by )?(?:more than |over |nearly |almost )?\d+(?:\.\d+)?(?:%| percent\b| pct\b)",
    re.IGNORECASE,
)
_FOUND_SOMEWHERE = re.compile(
    r" found (?:at|by|in|inside|near|off|on|outside|under)\b(?! (?:breach|contempt|violation))",
    re.IGNORECASE,
)
# Sums that companies reach, raise and pay.
_SUM = re.compile(
    r"(?:[\w-]+ ){1,3}[$€£¥₩] ?\d[\d.,]*[ -]?(?:trillion|billion|million|trn|tn|bn|mn|m)\b",
    re.IGNORECASE,
)


def has_object_of_companies(spot: Spot) -> bool:
    """Whether a verb behind the word has an object as only companies have: ``raises its
    forecast``, ``tops $3tn``.
    """
    after = spot.after
    if spot.tongue or len(after) < 4 or spot.possessive or after in cues.BESIDE:
        return False
    if not after.endswith(("s", "ed")) and after not in cues.VERBS:
        return False
    clause = spot.text[spot.end + 1 : spot.end + _CLAUSE]
    for number, word in enumerate(_WORD.finditer(clause)):
        plain = fold(word.group())
        if plain in kinds.OBJECTS and number:
            return True
        if number and plain not in kinds.FILLERS and not plain[0].isdigit():
            break
    return any(map(clause.__contains__, _CURRENCIES)) and _SUM.match(clause) is not None


def _find_verb_behind_adverb(spot: Spot) -> str:
    """The verb in ``briefly passes``; empty where no adverb is behind the word, or no verb."""
    if spot.tongue or not spot.after.endswith("ly"):
        return ""
    found = _ADVERB_AND_VERB.match(spot.text, spot.end)
    verb = fold(found[1]) if found else ""
    return verb if verb.endswith(("s", "ed")) or verb in cues.VERBS else ""


def find_deed(spot: Spot) -> Evidence | None:
    """What the word does, by the verb behind it; None where there is none."""
    after = spot.after
    if spot.is_german_noun and spot.key.rsplit(" ")[-1] in kinds.PAPERS:
        return _find_deed_of_paper(after, spot.tongue)
    if spot.tongue and after in spot.tongue.deeds:
        # Of a word at the head it says what a weak verb does of an English one.
        return Evidence(f"it does something: {after!r}", 0.75 if spot.is_loan else 1.5)
    if after == "found" and _FOUND_SOMEWHERE.match(spot.text, spot.end):
        return Evidence("it is found somewhere, as things are", -1.0)
    return _find_plain_deed(spot)


def _find_deed_of_paper(after: str, tongue: Tongue | None) -> Evidence | None:
    """What a paper does; the world and the time do much of what companies do."""
    if after in kinds.PRESS_DEEDS:
        return Evidence(f"it does what papers do: {after!r}", 2.5)
    if tongue and after in tongue.deeds:
        return Evidence(f"it does something: {after!r}", 1.0)
    return None


def _find_plain_deed(spot: Spot) -> Evidence | None:
    after = spot.after
    if after in _BEGINNINGS and _IN_SOMETHING.match(spot.text, spot.end):
        return Evidence("it does something, or is about to", 1.5)
    by = not spot.context.mass and _MOVES_BY.match(spot.text, spot.end)
    if by or _MOVES.match(spot.text, spot.end):
        return Evidence("it moves as a share does", 1.75)
    if verb := _find_verb_behind_adverb(spot):
        return Evidence(f"it does something: {verb!r}", 1.5)
    if after not in cues.VERBS or spot.tongue:
        return None
    # ``WHO WILL WIN`` is a question.
    asks = not spot.shows_case and spot.name.isupper() and not spot.context.fame
    if asks:
        weight = 0.5
    elif after in cues.SPEAKS:
        weight = 2.0
    elif after in cues.WEAK_VERBS:
        weight = 0.75
    else:
        weight = 1.5
    return Evidence(f"it does something: {after!r}", weight)
