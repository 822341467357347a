"""The store's part for sources: what is watched, how it does, and what pushes it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.model import Entry, Source, Subscription, SubscriptionState
from bot.ports.records import LeaseToken, PlannedAlert
from bot.ports.source_records import (
    AddedSources,
    ClaimedSource,
    HealthChange,
    HealthCounts,
    LiveSource,
    SourceStatus,
)

__all__ = ["SourceStore"]


class SourceStore(Protocol):
    """Sources with the state of their polls and their health, and hubs' subscriptions.

    Each method is one unit of work, and raises as those of `bot.ports.Store` do.
    """

    # -- sources -----------------------------------------------------------------------

    async def sync_sources(self, sources: Sequence[Source], *, now: datetime) -> None:
        """Make the sources of origin FILE those that the configuration names.

        New ones are due at ``now``, spread over the next seconds; changed ones keep their
        state (a changed URL, kind or options begin anew with a baseline, and end a
        running claim); those no longer named are retired, with their entries kept. A file's
        source wins over a command's of the same id.
        """
        ...

    async def add_source(self, source: Source, *, actor: str, now: datetime) -> None:
        """Add a source, due at once. Raises AlreadyThere."""
        ...

    async def add_sources(
        self,
        sources: Sequence[Source],
        *,
        actor: str,
        now: datetime,
        paused: Collection[str] = (),
    ) -> AddedSources:
        """Add many sources by command: all whose ids are free, or none.

        Those whose ids are in use, by a file or a command, stay as they are. They are due
        spread over the next seconds; those of ``paused`` begin paused.
        """
        ...

    async def record_verified(self, days: Mapping[str, date]) -> frozenset[str]:
        """Note on which day each of these sources was found in order; returns the ids of
        those that are there.
        """
        ...

    async def remove_source(self, source_id: str, *, actor: str, now: datetime) -> None:
        """Retire a source, and end its claim. Raises NotThere, or ReadOnly where a file
        holds it.
        """
        ...

    async def list_sources(self) -> tuple[SourceStatus, ...]:
        """All that are not retired, by id."""
        ...

    async def find_sources(self, source_ids: Collection[str]) -> Mapping[str, Source]:
        """Those of these that are not retired, by their ids, without their credentials; it costs
        less than to list all, which counts what is kept of each.
        """
        ...

    async def claim_due(
        self,
        *,
        now: datetime,
        limit: int,
        until: datetime,
        skip_hosts: Collection[str] = (),
        per_host: int | None = None,
        failing: int | None = None,
        others: int | None = None,
    ) -> tuple[ClaimedSource, ...]:
        """Claim sources that are due, none of ``skip_hosts``: those of tier 1 first, then
        those that are due the longest.

        ``per_host`` is the most of one host that one call claims, ``failing`` the most of
        those whose last poll failed, ``others`` the most of all but those of tier 1 that
        answered (None: no limit). A claim that is not followed by a
        commit ends at ``until``, and the source is due again.
        """
        ...

    async def claim_source(self, source_id: str, *, until: datetime) -> ClaimedSource:
        """Claim this source for what its hub has pushed, due or not.

        Takes the claim over from whoever has it: what that brings is refused with ClaimLost,
        and the source stays due as it was. Raises NotThere where there is none, or it is
        paused.
        """
        ...

    async def make_due(self, source_ids: Collection[str], *, at: datetime) -> None:
        """Have these sources polled at ``at``, where they would be later.

        Ends their running claims, for what is being fetched may be older than what there
        is to see: they are due anew at ``at``. One that backs off after failures is left alone.
        """
        ...

    async def bring_forward(self, *, failing_since: datetime, by: timedelta, at: datetime) -> int:
        """Have sources that fail polled at ``at``; returns how many.

        Those that failed at ``failing_since`` for the first time, or later, and are due within
        ``by`` of ``at``: what is put off for longer is so by its server.
        """
        ...

    async def live_sources(self, kind: str) -> tuple[LiveSource, ...]:
        """The sources of a kind that are neither retired nor paused, by id."""
        ...

    async def release_claims(self, claims: Collection[str] | Mapping[str, int | None]) -> None:
        """Give claims back without a poll (shutdown); the sources are due as before.

        Of a mapping from source ids to their claims, those that no longer hold are passed
        over: another process may have the source by now. Ids alone are not checked.
        """
        ...

    async def end_leases(self, *, now: datetime) -> None:
        """End every source's claim and every delivery's lease at ``now``.

        For the process that has just taken the judge's lease: whoever held them is gone.
        A delivery whose lease ends here is of unknown fate.
        """
        ...

    async def next_due(self) -> datetime | None:
        """When the next unclaimed source is due; None where there is none."""
        ...

    # -- health ------------------------------------------------------------------------

    async def pause_source(self, source_id: str, *, actor: str, now: datetime) -> None:
        """Poll a source no more until it is resumed, whoever put it there. Ends its claim.

        Raises NotThere.
        """
        ...

    async def resume_source(self, source_id: str, *, actor: str, now: datetime) -> None:
        """Poll a source again, at once: one that is paused, gone or backs off.

        One whose health is MOVED is polled at its own address, as if it had not moved.

        Raises NotThere.
        """
        ...

    async def approve_source(self, source_id: str, *, actor: str, now: datetime) -> int:
        """Let through what is held back of a source; returns how many entries that is.

        The service judges them within seconds. Raises NotThere where nothing is held.
        """
        ...

    async def approved_sources(self) -> tuple[LiveSource, ...]:
        """The sources that were approved and of which entries are held still."""
        ...

    async def held_entries(self, source_id: str, *, limit: int) -> tuple[Entry, ...]:
        """The first entries of a source that are held back, in the order of storing."""
        ...

    async def unwell_sources(
        self, *, now: datetime, only: Collection[str] | None = None
    ) -> tuple[LiveSource, ...]:
        """The sources that are polled and of which there may be something to tell, by id.

        Those whose last poll failed, that answered 410, that moved, that are silent by
        ``now``, or whose health says anything but OK. Of ``only`` where that is not None.
        """
        ...

    async def health_counts(self) -> HealthCounts:
        """How many sources do how."""
        ...

    async def commit_health(
        self,
        changes: Sequence[HealthChange],
        alerts: Sequence[PlannedAlert],
        *,
        outage: datetime | None,
        now: datetime,
        lease: LeaseToken,
    ) -> tuple[PlannedAlert, ...]:
        """Store how sources do and what is told of it, in one transaction.

        A source that was paused, removed or began anew meanwhile keeps its health. Returns
        the alerts that were new, as `commit_polls`. Raises LeaseLost.
        """
        ...

    # -- subscriptions -----------------------------------------------------------------

    async def add_subscription(self, subscription: Subscription) -> None:
        """Store a new subscription."""
        ...

    async def change_subscription(
        self, subscription: Subscription, *, was: SubscriptionState
    ) -> bool:
        """Store a subscription as it is now, but for ``last_push`` and ``missed``.

        Nothing is stored, and False returned, where its stored state is no longer ``was``:
        the hub's call and our own clock move it at the same time.
        """
        ...

    async def note_push(
        self, subscription_id: str, *, at: datetime | None, error: str | None
    ) -> None:
        """Note a signed push that brought entries (``at``), and what was wrong with one."""
        ...

    async def note_missed(self, source_ids: Collection[str], *, at: datetime) -> None:
        """Note that polls of these sources found what no push had brought."""
        ...

    async def subscription(self, subscription_id: str) -> Subscription:
        """The subscription with this id, over or not. Raises NotThere."""
        ...

    async def subscriptions(self) -> tuple[Subscription, ...]:
        """All that are not over, by source, the latest last. Those that are over go with
        `prune`.
        """
        ...
