"""Which purchase a denial is of: "Nokia denies it will buy a map maker" denies no bid for Nokia.

Who denies that it will buy somebody denies a claim that it will buy them. Headlines are read in
English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.stories.language.text import cut_headline, fold, terms_in
from bot.stories.stance.denial_patterns import DENY
from bot.stories.traits.features import is_common

__all__ = ["denies_other_deal"]

_BUY = (
    r"(?:buy(?:s|ing)?|acquir(?:es?|ing)|purchas(?:es?|ing)|tak(?:es?|ing) over"
    r"|(?:bid|bids|bidding|offer|offers|approach) for|(?:takeover|acquisition|purchase|buyout) of"
    r"|(?:ubernahme|kauf) (?:von|des|der)|r?acheter|(?:rachat|acquisition) d[eu]"
    r"|(?:comprar?|adquirir|adquisicion)(?: de)?(?: a)?)"
)
_WHAT = r"(?P<what>[^.;:!?,]{2,60})"
_DENIED = re.compile(
    # What comes between the denial and the purchase leaves the denier its buyer.
    rf"\b(?:{DENY}|denying) (?:(?:that )?(?:it|he|she|they|er|sie|es)\b[^.;:!?,]{{0,30}}?"
    r"|(?:any |a )?(?:plans?|bids?|talks?|intention|interest|moves?|offers?) (?:to|in|of) "
    r"|(?:vouloir|avoir l'intention de|querer|que vaya a|tener intencion de) |)"
    rf"\b{_BUY} {_WHAT}"
    # "Fenwick dementiert, Ostrander kaufen zu wollen"
    rf"|\b(?:{DENY}),? (?P<what2>[^.;:!?,]{{2,60}}) (?:kaufen|ubernehmen|zu kaufen|zu ubernehmen)\b"
)
_NAMES = re.compile(r"[^\W\d_][\w&'.-]*")


def denies_other_deal(title: str, who: str, claims: Sequence[str]) -> bool:
    """Whether by the headline ``title`` ``who`` denies to buy somebody else than the headlines
    ``claims`` tell of.

    It does where the claims have it bought itself, and where they name another one. What is not
    named ("a rival") may be anybody.
    """
    headline = cut_headline(title).text
    found = _DENIED.search(fold(headline))
    if found is None:
        return False
    what = found["what"] or found["what2"]
    if any(not set(terms_in(what)).isdisjoint(_list_telling(claim)) for claim in claims):
        return False
    return any(_is_bought(who, claim) for claim in claims) or (
        _names_somebody(what, headline) and any(map(_tells_purchase, claims))
    )


def _list_telling(text: str) -> set[str]:
    return {term for term in terms_in(cut_headline(text).text) if not is_common(term)}


def _is_bought(who: str, claim: str) -> bool:
    """Whether a claim has ``who`` in the place of whom somebody buys."""
    names = "|".join(re.escape(name) for name in _NAMES.findall(fold(who)))
    plain = fold(claim)
    return bool(names) and (
        re.search(rf"\b{_BUY} ?(?:[\w-]+ ){{0,2}}?(?:{names})\b", plain) is not None
        or re.search(rf"\b(?:{names}) (?:zu )?(?:kaufen|ubernehmen)\b", plain) is not None
    )


def _tells_purchase(claim: str) -> bool:
    return re.search(rf"\b{_BUY} ", fold(claim)) is not None


def _names_somebody(what: str, headline: str) -> bool:
    """Whether the first word of ``what`` has a capital in a headline where capitals tell."""
    words = _NAMES.findall(headline)
    is_telling = any(word.islower() and len(word) > 3 for word in words)
    named = {fold(word) for word in words if word[:1].isupper()}
    return is_telling and what.split(maxsplit=1)[0] in named
