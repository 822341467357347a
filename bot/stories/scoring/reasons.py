"""Which parts of an urgency are told as its reasons, and in which order.

A reader sees the headline, and knows that a report which rings is of news on what is watched.
What makes this one more than such a report comes first: five papers, the party's own word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.languages import Said
from bot.model import UrgencyPart
from bot.stories.scoring.weights import Weights

__all__ = ["list_reasons"]

_USUAL: Mapping[str, float] = {
    # The shares of what rings and is no more than that: news of a kind on which as much hangs as
    # on most, in a headline, by one source of tier 3, to a watch of normal priority.
    "match": 1.0,
    "event": 0.7,
    "priority": 0.5,
    "origins": 0.15,
    "tier": 0.2,
    "magnitude": 0.5,
    "novelty": 0.8,
    "rhythm": 0.5,
}
_ALWAYS = frozenset({"event", "origins"})
"""What happened and who says so are told also where they are as usual."""

_AS_USUAL = 0.0005  # so little is a matter of rounding


def list_reasons(parts: Sequence[UrgencyPart], weights: Weights) -> tuple[str, ...]:
    """The reasons of the parts, by what each added over what any report has that rings.

    A part that adds no more says nothing, and neither does a match in the headline, where there
    is anything else to say. One that adds less comes last: "low-priority watch".
    """
    whole = weights.total()
    worth = {part.name: part.worth for part in parts}
    beyond = {
        name: added - _USUAL.get(name, 0.0) * getattr(weights, name, 0.0) / whole
        for name, added in worth.items()
    }
    # How fast they came is told with how many they are.
    beyond["origins"] = beyond.get("origins", 0.0) + worth.get("burst", 0.0)
    told = [
        part
        for part in parts
        # A step is told by the parts that it made grow, what takes away by the bar.
        if part.reason and part.worth >= 0.0 and part.name != "step"
    ]
    told.sort(key=lambda part: -beyond[part.name])
    reasons = [
        part.reason
        for part in told
        if not _is_plain(part) and (part.name in _ALWAYS or abs(beyond[part.name]) >= _AS_USUAL)
    ]
    if not any(part.reason in reasons for part in told if part.name != "origins"):
        reasons += [part.reason for part in told if _is_plain(part)]
    return tuple(reasons)


def _is_plain(part: UrgencyPart) -> bool:
    """Whether it says no more than that the headline has what was looked for."""
    return isinstance(part.reason, Said) and part.reason.message == "match_headline"
