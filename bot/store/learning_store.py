"""The store's part for what people say: each method is one unit of work in a thread."""

# The docstrings of these methods stand in the port, for every adapter alike.
# ruff: noqa: D102

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from bot.model import Mark, Person, Proposal, ProposalState, ToldStory, Watch
from bot.ports.learning import ProposalReview
from bot.store import marks, proposal_rows, proposals, showing
from bot.store.engine import WorkPlace
from bot.store.merging import find_survivor

__all__ = ["SqlLearningStore"]


class SqlLearningStore:
    """`bot.ports.learning.LearningStore` over SQLAlchemy Core, for `bot.store.adapter.SqlStore`."""

    _at: WorkPlace

    async def find_told(self, story: str, *, canonical_url: str | None) -> tuple[ToldStory, ...]:
        return await self._at.read(
            lambda conn: showing.find_told(conn, story, canonical_url=canonical_url)
        )

    async def find_channel(self, story: str, *, place: str) -> str | None:
        return await self._at.read(lambda conn: showing.find_channel(conn, story, place=place))

    async def put_mark(self, mark: Mark) -> Mark | None:
        # It may have been merged since it was found.
        return await self._at.write(
            lambda conn: marks.put_mark(conn, replace(mark, story=find_survivor(conn, mark.story)))
        )

    async def remove_mark(
        self, story: str, channel: str, *, person: Person, now: datetime
    ) -> Mark | None:
        return await self._at.write(
            lambda conn: marks.remove_mark(
                conn, find_survivor(conn, story), channel, person=person, now=now
            )
        )

    async def list_marks(self, *, since: datetime) -> tuple[Mark, ...]:
        return await self._at.read(lambda conn: marks.list_marks(conn, since=since))

    async def list_proposals(self, *, states: Collection[ProposalState]) -> tuple[Proposal, ...]:
        return await self._at.read(lambda conn: proposal_rows.list_proposals(conn, states=states))

    async def review_proposals(self, review: ProposalReview, *, now: datetime) -> None:
        await self._at.write(lambda conn: proposals.review_proposals(conn, review, now=now))

    async def is_asked(self, id_: str, *, place: str) -> bool:
        return await self._at.read(lambda conn: showing.is_asked(conn, id_, place=place))

    async def accept_proposal(
        self, id_: str, *, sign: Callable[[Watch], str], person: Person, now: datetime
    ) -> tuple[Proposal, bool]:
        return await self._at.write(
            lambda conn: proposals.accept_proposal(conn, id_, sign=sign, person=person, now=now)
        )

    async def decline_proposal(
        self, id_: str, *, person: Person, now: datetime
    ) -> tuple[Proposal, bool]:
        return await self._at.write(
            lambda conn: proposals.decline_proposal(conn, id_, person=person, now=now)
        )

    async def reopen_proposal(
        self, id_: str, *, sign: Callable[[Watch], str], person: Person, now: datetime
    ) -> tuple[Proposal, bool]:
        return await self._at.write(
            lambda conn: proposals.reopen_proposal(conn, id_, sign=sign, person=person, now=now)
        )
