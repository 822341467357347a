"""What becomes of a deal, by the headlines that tell it: talks, agreed, done, or no deal after all.

A headline that says that a deal is off is of the same event as the ones that told of it, and
says the opposite. So is one that says "agrees" where the others said "in talks". How each stage
is said stands in the rules (`config/events.yaml`, and the newsroom's own); which of them follows
which, here.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.languages import Said, say
from bot.model import Event, RuleBook, RulePlace, Stage
from bot.stories.classification.rule_matching import Found, RuleSet
from bot.stories.classification.rule_tokens import compose

__all__ = ["DEALS", "DealReader", "Stage", "StageOf", "find_turn", "word_turn"]

StageOf = Callable[[str, Event, str], Stage | None]
"""How far a deal has come by a headline, where the entry tells of that event, and by the text below
it where a party to the deal says so itself; else that is empty.
"""

UNSAID = "deal-unsaid"
"""The list of words right behind which an end has not come, or is not the news: may, after."""

DEALS = frozenset({Event.ACQUISITION, Event.PARTNERSHIP_FORMED})
"""The events of which the deals are that this tells of."""

_IN_ORDER = (Stage.BLOCKED, Stage.OFF, Stage.VOTED_DOWN, Stage.REJECTED, Stage.DONE)
"""Of several that a headline seems to tell, the one that it does tell."""

_NEAR = 3  # words before it, in which `UNSAID` is heard


class DealReader:
    """Reads how far deals have come by the rules of a book.

    Raises InvalidRule where one cannot be read.
    """

    def __init__(self, book: RuleBook) -> None:
        stages = [rule for rule in book.rules if isinstance(rule.label, Stage)]
        told = [rule for rule in stages if rule.place is not RulePlace.LEAD]
        self._rules = RuleSet(book, told, named=(UNSAID,))
        self._own_rules = RuleSet(book, [rule for rule in stages if rule not in told])

    def read(self, title: str, event: Event, own: str = "") -> Stage | None:
        """How far a deal has come by a headline; None where it tells of no deal.

        ``event`` is what the entry tells of. Where the headline tells no more than that there is a
        deal, the text below it decides, by the rules for the lead, if it is a party's ``own``.
        """
        told = self._read_title(title, event)
        if told is not Stage.TOLD or not own:
            return told
        found = self._own_rules.find(self._own_rules.look_at(compose(own)))
        surest = max(found, key=lambda each: each.rule.weight, default=None)
        return told if surest is None else Stage(surest.rule.label)

    def _read_title(self, title: str, event: Event) -> Stage | None:
        title = compose(title)
        if not self._rules.may_find(title):  # as of most
            return Stage.TOLD if event in DEALS else None
        places = self._rules.look_at(title)
        found: dict[Stage, Found] = {}
        for each in self._rules.find(places):
            stage = Stage(each.rule.label)
            if stage not in found or each.rule.weight > found[stage].rule.weight:
                found[stage] = each
        is_doubtful = Stage.UNSURE in found
        unsaid = self._rules.find_named(UNSAID, places)
        told = {
            stage: not is_doubtful and not _is_near(unsaid, each) for stage, each in found.items()
        }
        for stage in _IN_ORDER:
            if told.get(stage):
                return stage
            if stage in found and stage.is_end:
                return Stage.UNSURE
        if event not in DEALS:
            return None
        stands = [stage for stage in (Stage.TALKS, Stage.AGREED) if stage in found]
        if not stands:
            return Stage.TOLD
        surest = max(stands, key=lambda stage: found[stage].rule.weight)
        return surest if surest is Stage.TALKS or told[surest] else Stage.TOLD


def _is_near(unsaid: int, found: Found) -> bool:
    """Whether one of the places ``unsaid`` is among the few words before what was found."""
    return bool(unsaid >> max(found.first - _NEAR, 0) & (1 << min(found.first, _NEAR)) - 1)


def find_turn(before: Stage | None, told: Stage | None) -> Stage | None:
    """What a story's deal has come to by a headline that tells ``told``; None for nothing new.

    A deal that is off stays off: late papers tell of it as they first heard. A rejected offer
    may be followed by one that is agreed.
    """
    return told if before is not None and told in _TURNS_TO[before] else None


_OVER = frozenset({Stage.BLOCKED, Stage.VOTED_DOWN, Stage.OFF})
_TURNS_TO: dict[Stage, frozenset[Stage | None]] = {
    Stage.TALKS: _OVER | {Stage.REJECTED, Stage.AGREED, Stage.DONE},
    Stage.REJECTED: _OVER | {Stage.AGREED, Stage.DONE},
    Stage.TOLD: _OVER | {Stage.DONE},
    Stage.AGREED: _OVER | {Stage.DONE},
    Stage.DONE: frozenset(),
    Stage.BLOCKED: frozenset({Stage.OFF}),
    Stage.VOTED_DOWN: frozenset({Stage.OFF}),
    Stage.OFF: frozenset(),
    Stage.UNSURE: _OVER,
}


def word_turn(stage: Stage) -> Said:
    """What a deal has come to, in words: "deal called off"."""
    return say(f"deal_{stage.value}")
