"""The steps by which a story grows from a line in a digest into one that rings.

A step is earned once: when another origin says so, from the second on, an official word comes,
several origins come within minutes, or its greatest number is in a higher class than before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.languages import Said, say
from bot.model import Earned, Step
from bot.stories.numbers.heights import Height
from bot.stories.numbers.magnitudes import rank_height, word_height

__all__ = ["BURST", "BURST_SPAN", "find_steps", "word_burst", "word_steps"]

BURST_SPAN = timedelta(minutes=30)
"""Origins that speak within this time of each other come fast."""

BURST = 3
"""So many origins within BURST_SPAN are a burst."""

_FIRST_CLASS = 2  # a number of a lower class is in news of every kind
_NUMBERS = f"{Step.NUMBERS}:"
_OWN_LADDER = {"affected": "affected:", "magnitude": "magnitude:"}
"""That very many are without power, or that a quake is strong, makes a toll no less of a step."""

_FURTHER = f"{Step.ORIGINS}:"  # the third and each that follows
_FURTHER_AT_MOST = 12  # so many are as many as any


def find_steps(
    *, origins: int, official: bool, heard: Sequence[datetime], highest: Mapping[str, float]
) -> frozenset[str]:
    """The steps that a story has reached, as words that mean nothing elsewhere.

    ``origins`` counts those that affirm it, ``heard`` has the times at which they spoke first,
    ``highest`` the highest number of each quantity.
    """
    if origins < 2 and not official and not highest:
        return _NONE  # as nearly all
    steps = {Step.ORIGINS.value} if origins > 1 else set()
    steps.update(f"{_FURTHER}{each}" for each in range(3, min(origins, _FURTHER_AT_MOST) + 1))
    if official:
        steps.add(Step.OFFICIAL.value)
    if origins >= BURST and find_burst(heard) is not None:
        steps.add(Step.BURST.value)
    for ladder, height in _list_greatest(highest).items():
        top = rank_height(height)
        steps.update(f"{ladder}{each}" for each in range(_FIRST_CLASS, top + 1))
    return frozenset(steps)


def _list_greatest(highest: Mapping[str, float]) -> dict[str, Height]:
    """The greatest number of each ladder of classes."""
    found: dict[str, Height] = {}
    for of, value in highest.items():
        height = Height(of=of, value=value)
        ladder = _NUMBERS + _OWN_LADDER.get(height.kind, "")
        if ladder not in found or rank_height(height) > rank_height(found[ladder]):
            found[ladder] = height
    return found


_NONE: frozenset[str] = frozenset()


def find_burst(heard: Sequence[datetime]) -> timedelta | None:
    """The shortest time within which so many origins spoke that it is a burst; None for none."""
    times = sorted(heard)
    spans = [last - first for first, last in zip(times, times[BURST - 1 :], strict=False)]
    shortest = min(spans, default=BURST_SPAN * 2)
    return shortest if shortest <= BURST_SPAN else None


def word_burst(fast: int, span: timedelta, *, origins: int) -> Said:
    """That so many of its origins came within ``span``: "3 independent origins in 9 minutes", "2 of
    5 independent origins in 1 minute".
    """
    minutes = max(span // timedelta(minutes=1), 1)
    if fast < origins:
        return say("fast_of", fast=fast, origins=origins, n=minutes)
    return say("fast", origins=fast, n=minutes)


def word_steps(
    earned: frozenset[str],
    *,
    origins: int,
    official_by: str | None,
    heard: Sequence[datetime],
    highest: Mapping[str, float],
) -> tuple[Earned, ...]:
    """The steps that were earned now, in words, the most telling first."""
    found = []
    if Step.OFFICIAL in earned:
        found.append(Earned(step=Step.OFFICIAL, words=say("official_by", detail=official_by)))
    burst = find_burst(heard)
    if Step.BURST in earned and burst is not None:
        found.append(Earned(step=Step.BURST, words=word_burst(BURST, burst, origins=origins)))
    elif Step.ORIGINS in earned or any(step.startswith(_FURTHER) for step in earned):
        words = say("second_origin") if origins == 2 else say("origins", n=origins)
        is_second = Step.ORIGINS in earned
        found.append(Earned(step=Step.ORIGINS, words=words, of_weight=not is_second))
    ladders = {step.rstrip("0123456789") for step in earned if step.startswith(_NUMBERS)}
    if ladders:
        risen = [height for ladder, height in _list_greatest(highest).items() if ladder in ladders]
        greatest = max(risen, key=rank_height)
        found.append(Earned(step=Step.NUMBERS, words=word_height(greatest)))
    return tuple(found)
