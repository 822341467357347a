"""One live story's state: its members, origins and standing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.model import EntryKey, Status
from bot.stories.denials import Dispute
from bot.stories.figures import FigureKind
from bot.stories.origins import Origins
from bot.stories.report import Report
from bot.stories.status import Standing, judge

__all__ = ["Lead", "Member", "StoryState"]

_NOBODY: frozenset[EntryKey] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The entry that a story's headline is taken from."""

    key: EntryKey
    headline: str
    url: str | None
    tier: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An entry of a story. ``order`` is its number among all that were placed; ``original``
    names the member whose text it was found to be then, None for its own.
    """

    order: int
    original: EntryKey | None
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A word that disputes a story, or that ends a dispute (None).

    ``text`` is the member that had it first, ``carriers`` are all that brought it.
    """

    text: EntryKey
    dispute: Dispute | None
    carriers: tuple[EntryKey, ...]


@dataclass(slots=True, kw_only=True)
class StoryState:
    """What is known of one live story. ``members`` are in the order of their placing."""

    opened: datetime
    changed: datetime
    lead: Lead
    origins: Origins = field(default_factory=Origins)
    members: dict[EntryKey, Member] = field(default_factory=dict)
    highest: dict[FigureKind, float] = field(default_factory=dict)
    copies: int = 0
    # Where a party or an authority said it: the hosts of the members that are official words.
    officials: dict[EntryKey, str] = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()
    pulled: frozenset[EntryKey] = _NOBODY  # the members whose page is gone

    @property
    def dispute(self) -> Dispute | None:
        """The dispute that stands; None where there was none, or it ended.

        A word of which all pages are gone neither disputes nor ends a dispute.
        """
        withdrawn = self.origins.withdrawn
        standing = (
            turn for turn in reversed(self.turns) if not withdrawn.issuperset(turn.carriers)
        )
        return next((turn.dispute for turn in standing), None)

    def turn(self, key: EntryKey, dispute: Dispute | None) -> None:
        """Let a member dispute the story, or end a dispute (None).

        A copy of what was said before says it no later: a paper that prints a denial of the
        morning after the official word of noon disputes nothing anew.
        """
        text = key
        while (original := self.members[text].original) is not None:
            text = original
        for at, turn in enumerate(self.turns):
            if turn.text == text and (turn.dispute is None) == (dispute is None):
                same = replace(turn, carriers=(*turn.carriers, key))
                self.turns = (*self.turns[:at], same, *self.turns[at + 1 :])
                return
        self.turns += (Turn(text=text, dispute=dispute, carriers=(key,)),)

    @property
    def official_by(self) -> str | None:
        """The host on which a party or an authority said it last; None where none did."""
        withdrawn = self.origins.withdrawn
        words = reversed(self.officials.items())
        return next((host for key, host in words if key not in withdrawn), None)

    def withdraw_pulled(self) -> None:
        """Count no longer the words of the members whose page is gone, but for the last origin.

        They stay members; copies of their texts still stand for them. The status may go back:
        the story has an origin less, or is official no more. A story that nobody tells any
        more was told all the same. To be called whenever a member or a pulled page came or
        went: what is withdrawn follows from what there is, and not from how it came about.
        """
        is_all = self.origins.withdrawn == self.pulled
        if is_all and (not self.pulled or self.origins.count() > 1):
            return
        self.origins.withdraw()
        for key in sorted(self.pulled, key=lambda key: self.members[key].order):
            if self.origins.count() > 1:
                self.origins.withdraw(*self.origins.withdrawn, key)

    @property
    def is_pulled(self) -> bool:
        """Whether all its reports are gone, copies apart."""
        return all(
            key in self.pulled for key, member in self.members.items() if member.original is None
        )

    def status(self) -> Status:
        """What is known of the story."""
        return judge(
            Standing(
                origins=self.origins.count_affirming(),
                official=self.official_by is not None,
                dispute=self.dispute,
            )
        )

    def detail(self) -> str | None:
        """Who makes the story official or disputes it, or that its one source took it back.

        None where there is nothing of the kind.
        """
        if self.dispute is not None:
            return f"{Status.DISPUTED}: {self.dispute.reason()}"
        if self.official_by:
            return f"{Status.OFFICIAL}: {self.official_by}"
        return f"{Status.SINGLE_SOURCE}: its report was pulled" if self.is_pulled else None
