"""What a headline says that a central bank did with its rates.

"Fed holds interest rates steady" and "Federal Reserve leaves rates unchanged" share no word but
"rates". A bank decides once in some weeks, and of one decision every desk writes a headline.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.stories.language.concepts import CONCEPT
from bot.stories.numbers.figures import FigureKind
from bot.stories.traits.features import ENTITY, Features

__all__ = ["RATE_SETTERS", "awaits_rates", "read_rate_decision", "tells_of_rates"]

_BANKS = """
federal-reserve ecb bank-of-england bank-of-japan pboc snb reserve-bank-of-india
reserve-bank-of-australia bank-of-canada bank-of-korea bank-of-russia banco-central-do-brasil
banxico bcra turkish-central-bank south-african-reserve-bank bank-indonesia
reserve-bank-of-new-zealand riksbank norges-bank danmarks-nationalbank national-bank-of-poland
czech-national-bank national-bank-of-hungary national-bank-of-romania national-bank-of-ukraine
bank-of-israel central-bank-of-egypt central-bank-of-nigeria bangko-sentral bank-of-thailand
bank-negara state-bank-of-pakistan central-bank-of-taiwan central-bank-of-chile
banco-de-la-republica
"""
RATE_SETTERS = frozenset(ENTITY + bank for bank in _BANKS.split())
"""The central banks, as terms."""

_RATES = frozenset({CONCEPT + "rate", "rent"})
_OF_RATES = _RATES | {"bp", "bps", "basi"}
_STATEMENTS = frozenset({"stat", "statement", "monetary", "fomc", "decision", "decisions"})
_DIRECTIONS = {
    CONCEPT + "cut": "cut",
    CONCEPT + "raise": "raise",
    "rais": "raise",
    CONCEPT + "unchanged": "hold",
    **dict.fromkeys(
        (
            *("hold", "held", "keep", "kept", "leav", "left", "maintain", "steady", "paus", "pat"),
            *("belasst", "lasst", "halt", "maintient", "laiss", "mantien", "lascia", "mantiene"),
            *("houdt", "laat"),
        ),
        "hold",
    ),
}
_BEFOREHAND = frozenset(
    # It is expected, asked for, or looked back on: no decision.
    (
        *(
            "expect",
            "seen",
            "see",
            "tip",
            "may",
            "might",
            "could",
            "would",
            "likely",
            "forecast",
            "bet",
            "ahead",
            "poll",
        ),
        *("poise", "urg", "pressur", "should", "why", "minut", "preview", "anticip", "consider"),
        *("debat", "hope", "odd", "divid", "back", "favor", "favour", "economist", "analyst"),
        *("erwartet", "durft", "konnt", "attendu", "pourrait", "devrait", "preve", "espera"),
        *("podria", "attes", "potrebb", "verwacht"),
    )
)
_WHOSE_VIEW = frozenset({"economist", "analyst", "minut", "poll", "forecast", "likely", "survey"})


def read_rate_decision(features: Features) -> tuple[str, str] | None:
    """The central bank and "cut", "raise" or "hold"; None where the headline tells of none.

    What was decided stands first: "holds rates steady, signals no hurry to cut", "cuts rates as
    expected"; a "rate cut" is talked of. Of a bank's own "Monetary policy decisions" its text
    tells.
    """
    named = [party for party in features.parties if party[0] == ENTITY]
    if len(named) != 1 or named[0] not in RATE_SETTERS:
        return None
    if _RATES.isdisjoint(features.terms) and "pat" not in features.headline:
        return None
    direction = None
    if not _STATEMENTS.isdisjoint(features.headline):
        told = {_DIRECTIONS[term] for term in features.terms if term in _DIRECTIONS}
        direction = told.pop() if len(told) == 1 else None
    elif "pat" in features.headline or not _RATES.isdisjoint(features.headline):
        direction = _read_direction(features.headline)
    return None if direction is None else (named[0], direction)


def _read_direction(headline: Sequence[str]) -> str | None:
    if not _WHOSE_VIEW.isdisjoint(headline):
        return None
    before = ""
    for term in headline:
        if term in _BEFOREHAND:
            return None
        direction = _DIRECTIONS.get(term)
        if direction is not None and not (before in _RATES and direction != "hold"):
            return direction
        before = term
    return None


def awaits_rates(features: Features) -> bool:
    """Whether a headline tells what is expected, or asked, of a central bank."""
    return (
        not RATE_SETTERS.isdisjoint(features.parties)
        and not _BEFOREHAND.isdisjoint(features.headline)
        and read_rate_decision(features) is None
    )


def tells_of_rates(features: Features) -> bool:
    """Whether a headline is of rates, in whatever words, or of what a percentage moved by."""
    return not _OF_RATES.isdisjoint(features.headline) or any(
        figure.kind is FigureKind.PERCENT for figure in features.figures_in_title
    )
