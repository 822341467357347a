"""One live story's state: its members, origins and standing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.model import EntryKey, Status
from bot.stories.denials import Dispute
from bot.stories.figures import FigureKind
from bot.stories.origins import Origins
from bot.stories.report import Report
from bot.stories.status import Standing, judge

__all__ = ["Lead", "StoryState"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The entry that a story's headline is taken from."""

    key: EntryKey
    headline: str
    url: str | None
    tier: int


@dataclass(slots=True, kw_only=True)
class StoryState:
    """What is known of one live story. ``members`` has them in the order of their placing.

    ``originals`` names the member whose text an entry was found to be when it was placed;
    ``reports`` are the members as they were read, without their texts.
    """

    opened: datetime
    changed: datetime
    lead: Lead
    origins: Origins = field(default_factory=Origins)
    members: list[EntryKey] = field(default_factory=list)
    originals: dict[EntryKey, EntryKey | None] = field(default_factory=dict)
    reports: dict[EntryKey, Report] = field(default_factory=dict)
    highest: dict[FigureKind, float] = field(default_factory=dict)
    copies: int = 0
    official_by: str | None = None  # the host on which a party or an authority said it
    dispute: Dispute | None = None

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
        """Who makes the story official or disputes it; None where nobody does."""
        if self.dispute is not None:
            return f"{Status.DISPUTED}: {self.dispute.reason()}"
        return f"{Status.OFFICIAL}: {self.official_by}" if self.official_by else None
