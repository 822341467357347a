"""The store's part for what people say: their marks, and what is proposed for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.model import Mark, Person, Precision, Proposal, ProposalState, ToldStory, Watch

__all__ = ["LearningStore", "ProposalReview"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalReview:
    """What becomes of proposals after a look at the marks.

    ``opened`` have no id yet; ``counted`` has what is counted now of those that stay open, and
    ``lapsed`` why others need no decision any more, both by id.
    """

    opened: tuple[Proposal, ...] = ()
    counted: Mapping[str, Precision] = field(default_factory=dict)
    lapsed: Mapping[str, str] = field(default_factory=dict)


class LearningStore(Protocol):
    """Each method is one unit of work, and raises as those of `bot.ports.Store` do."""

    async def find_told(self, story: str, *, canonical_url: str | None) -> tuple[ToldStory, ...]:
        """The story as each channel was last told of it, by the channel's name.

        ``story`` is its id, or the URL or id of an entry of it. Of a story that was merged: of
        the one that it is now. Nothing where no channel was told.
        """
        ...

    async def find_channel(self, story: str, *, place: str) -> str | None:
        """The channel that was told of the story where receipts name ``place`` (of Slack: the
        channel's id); None where nothing of it was told there.

        Of a story that was merged: of the one that it is now.
        """
        ...

    async def put_mark(self, mark: Mark) -> Mark | None:
        """Note a mark in the place of the person's earlier one, and return that one.

        Where that one said the same, it stays, with its time.
        """
        ...

    async def remove_mark(
        self, story: str, channel: str, *, person: Person, now: datetime
    ) -> Mark | None:
        """Take back the person's mark, and return it; None where there is none."""
        ...

    async def list_marks(self, *, since: datetime) -> tuple[Mark, ...]:
        """All marks that were made since then, the earliest first."""
        ...

    async def list_proposals(self, *, states: Collection[ProposalState]) -> tuple[Proposal, ...]:
        """The proposals in these states, the earliest first."""
        ...

    async def review_proposals(self, review: ProposalReview, *, now: datetime) -> None:
        """Open, count and let lapse. What is no longer open stays as it is, and where a
        proposal of the same key is open, no second one is opened.
        """
        ...

    async def is_asked(self, id_: str, *, place: str) -> bool:
        """Whether a notice that was sent to ``place``, by its receipt, asked about the proposal."""
        ...

    async def accept_proposal(
        self, id_: str, *, sign: Callable[[Watch], str], person: Person, now: datetime
    ) -> tuple[Proposal, bool]:
        """OPEN to ACCEPTED, and change its stored watch, at once; and whether it did.

        One that is accepted already is returned as it is. ``sign`` is that of `WatchStore`.
        Raises NotThere for an unknown id, or where the watch is not in the database; DeskError
        where the proposal was declined or has lapsed.
        """
        ...

    async def decline_proposal(
        self, id_: str, *, person: Person, now: datetime
    ) -> tuple[Proposal, bool]:
        """OPEN to DECLINED, and whether it did; as `accept_proposal` in all else."""
        ...

    async def reopen_proposal(
        self, id_: str, *, sign: Callable[[Watch], str], person: Person, now: datetime
    ) -> tuple[Proposal, bool]:
        """ACCEPTED or DECLINED to OPEN, and whether it did: what accepting it changed of its
        watch is taken back, at once. Raises as `accept_proposal` does, and AlreadyThere where
        another one of its key is open.
        """
        ...
