"""The numbers of consequence that the headline of a list's line lacks, and whose they are.

A list shows one headline of a story. Where a younger report is shown ("Air India flight with 242
aboard crashes"), what others told ("… kills 241") is part of the story's latest state all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from bot.languages import Said, say, say_all, say_consequence
from bot.model import Event, Number, Status, rank_number
from bot.stories.language.text import cut_headline
from bot.stories.numbers.consequences import FoundNumber, find_consequences
from bot.stories.numbers.figures import prepare_figures
from bot.stories.numbers.first_numbers import is_background
from bot.stories.numbers.heights import read_heights
from bot.stories.numbers.lowered import read_lowered

__all__ = ["ListedHeadline", "say_numbers"]

_DEALS = frozenset(
    # What a sum is the price, the fine or the stake of.
    {Event.ACQUISITION, Event.FUNDING, Event.LEGAL, Event.REGULATION}
)
_HARM = frozenset({Event.ACCIDENT, Event.DISASTER, Event.CONFLICT, Event.CRIME, Event.OUTAGE})
_OF: Mapping[str, frozenset[Event]] = {
    # Of an event of another kind the number is another matter's; in the order of their telling.
    "dead": _HARM,
    "magnitude": frozenset({Event.DISASTER}),
    "jobs": frozenset({Event.LAYOFFS}),
    "money": _DEALS,
}
_COUNTED = frozenset({"dead", "jobs"})
"""What grows while it is counted: a slower paper tells fewer. Of others the last told is so."""

_SMALL = 3
"""The tier of small sites."""


class ListedHeadline(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A headline of a story with the beginning of its text, and whose it is. ``speaks`` says that
    a party or an authority does.
    """

    text: str
    lead: str
    source: str
    event: Event
    tier: int
    speaks: bool
    is_update: bool


def say_numbers(
    reports: Sequence[ListedHeadline], shown: ListedHeadline, *, event: Event, status: Status
) -> str:
    """In words, the latest numbers of a story of which the headline that is ``shown`` says nothing,
    each with the source that it is from: "241 dead, the number is from Harbour Wire". Where the
    text below the headline has it, nobody else is named.

    ``reports`` are in the order of their coming, without copies and comments. "" where the headline
    has them all; where its own is a small site's, beside an official word without one, whose it is.
    """
    said: list[str] = []
    if status is Status.OFFICIAL and _is_alone(shown, reports, event):
        said.append(say("official_number", source=shown.source))
    for kind, events in _OF.items():
        if event not in events or _tells(shown, kind):
            continue
        found = _find_latest(reports, kind, event)
        if found is not None and not _has_digits(shown.text, found[0].value):
            said.append(_say_number(*found, shown))
    return say_all(said) if said else ""


def _say_number(number: FoundNumber, report: ListedHeadline, shown: ListedHeadline) -> Said:
    told = Number(value=number.value, at_least=number.at_least, currency=number.currency)
    said = say_consequence(number.kind, told)
    if (number.kind, number.value) in _list_numbers(shown.lead):
        return said
    return say_all((said, say("official_number", source=report.source)), separator=", ")


def _find_latest(
    reports: Iterable[ListedHeadline], kind: str, event: Event
) -> tuple[FoundNumber, ListedHeadline] | None:
    """The number as it is now, with the report that told it first."""
    latest: tuple[FoundNumber, ListedHeadline] | None = None
    taken_back: set[float] = set()
    for report in reports:
        if kind != "dead" and report.event not in _OF[kind]:
            continue  # a sum that follows from it: what the shares gained
        number = _read(report.text, kind, event)
        if number is None or number.value in taken_back:
            continue
        if latest is None:
            latest = number, report
            continue
        known = latest[0].value
        lowered = read_lowered(cut_headline(report.text).text) if report.is_update else None
        if lowered is not None and lowered.kind == kind and lowered.value < known:
            taken_back.add(known)
            latest = number, report
        elif number.value > known or (kind not in _COUNTED and number.value != known):
            latest = number, report
    return latest


def _read(headline: str, kind: str, event: Event) -> FoundNumber | None:
    """The greatest number of consequence of that kind in a headline."""
    found = [
        number
        for number in find_consequences(cut_headline(headline).text)
        if number.kind == kind
        and rank_number(kind, number.value, number.currency)
        and (kind == "magnitude" or not is_background(number, event))
    ]
    return max(found, key=lambda number: number.value, default=None)


def _tells(report: ListedHeadline, kind: str) -> bool:
    """Whether a headline has any number of that kind, and be it another one."""
    plain = cut_headline(report.text).text
    return any(number.kind == kind for number in find_consequences(plain)) or any(
        height.kind == kind for height in read_heights(plain, "")
    )


def _has_digits(headline: str, value: float) -> bool:
    """Whether a headline has the number in a wording that no pattern reads."""
    return (
        re.search(rf"(?<![\d.,]){value:.10g}(?![\d.,]*\d)", prepare_figures(headline)) is not None
    )


def _is_alone(shown: ListedHeadline, reports: Iterable[ListedHeadline], event: Event) -> bool:
    """Whether a small site's headline has a number that nobody else than small sites tells."""
    if shown.tier < _SMALL or shown.speaks:
        return False
    own = {
        (kind, number.value)
        for kind in _OF
        if event in _OF[kind] and (number := _read(shown.text, kind, event)) is not None
    }
    others = {
        number
        for report in reports
        if report.tier < _SMALL or report.speaks
        for number in _list_numbers(report.text) | _list_numbers(report.lead)
    }
    return bool(own - others)


def _list_numbers(text: str) -> set[tuple[str, float]]:
    """What a text counts, and how many."""
    return {(number.kind, number.value) for number in find_consequences(text)}
