"""The rules that are a line of a table: what hangs on an event, how sure it is, how great a number.

Each line is one on which a decision hangs, so each is taken out by itself.
"""

from __future__ import annotations

from math import inf

from bot.model import CLASSES, Certainty, Event
from tests.scenarios.taking_out import Instead, Rule, be

__all__ = ["RULES_OF_TABLES"]

_U = "bot.stories.scoring.urgency."
_C = "bot.stories.scoring.centrality."
_UNWEIGHED = frozenset({"percent"})  # shares in per cent are shown, and weigh nothing


def _put(line: object, value: object) -> Instead:
    return lambda table: {**table, line: value}


def _put_at(place: int, value: float) -> Instead:
    return lambda row: (*row[:place], value, *row[place + 1 :])


RULES_OF_TABLES: tuple[Rule, ...] = (
    *(
        Rule(
            says=f"Something hangs on the event `{event.value}`",
            story="what-hangs-on-each-event",
            instead={f"{_U}_CONSEQUENCE": _put(event, 0.0)},
        )
        for event in Event
        if event is not Event.OTHER
    ),
    *(
        Rule(
            says=f"What is of the certainty `{certainty.value}` weighs as that",
            story="each-certainty-weighs",
            instead={f"{_U}_CERTAINTY": _put(certainty, weighs)},
        )
        for certainty, weighs in {
            Certainty.DENIED: 1.0,
            Certainty.TALKS: 1.0,
            Certainty.RUMOUR: 0.0,
        }.items()
    ),
    *(
        Rule(
            says=f"Numbers of the kind `{kind}` have classes",
            story="classes-of-numbers",
            instead={"bot.model.consequences.CLASSES": _put(kind, (inf,) * 4)},
        )
        for kind in CLASSES
        if kind not in _UNWEIGHED
    ),
    *(
        Rule(
            says=f"Class {rank} weighs more than the one below",
            story="classes-of-numbers",
            instead={f"{_U}_MAGNITUDES": _put_at(rank, 0.0)},
        )
        for rank in (2, 3, 4)
    ),
    *(
        Rule(
            says=f"Origin {count} weighs",
            story="each-origin-weighs",
            instead={f"{_U}_ORIGINS": _put_at(count, 0.0)},
        )
        for count in (2, 3, 4, 5)
    ),
    Rule(
        says="What is disputed weighs more than what one source says",
        story="disputed-weighs-as-two",
        instead={f"{_U}_DISPUTED": be(0.0)},
    ),
    Rule(
        says="A name in the opening of the text weighs",
        story="opening-of-the-text",
        instead={f"{_C}_OPENING": be(0.0)},
    ),
    Rule(
        says="A watch that takes everything weighs a little",
        story="opening-of-the-text",
        instead={f"{_C}_ANYTHING": be(0.0)},
    ),
)
