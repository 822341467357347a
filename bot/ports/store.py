"""The store: what is committed will be told, and what is not is fetched again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.model import (
    Alert,
    Delivery,
    DeliveryState,
    DigestLine,
    Entry,
    EntryKey,
    LeasedDelivery,
    Receipt,
    Source,
    Subscription,
    SubscriptionState,
    Watch,
)
from bot.ports.records import (
    AddedSources,
    ClaimedSource,
    Explanation,
    HealthChange,
    HealthCounts,
    KeysOfSource,
    LeaseToken,
    LiveSource,
    PlannedAlert,
    PollBatch,
    PruneCounts,
    SourceStatus,
    StoreCounts,
    WindowSnapshot,
    WireStory,
)
from watchers.identity import KnownEntry

__all__ = ["Store"]


class Store(Protocol):
    """Everything that outlives the process.

    Each method is one unit of work: one transaction, stored whole or not at all. Every
    method may raise StoreUnavailable; those that write may raise StoreFull, and
    StoreRejected where the fault is in what they were given.
    """

    async def open(self) -> None:
        """Connect and see that the schema is the one this program knows.

        Raises StoreTooNew, StoreTooOld or StoreUnavailable. An empty database is made
        ready; a stored one is never changed here.
        """
        ...

    async def upgrade(self) -> tuple[str | None, str]:
        """Bring the schema up to date, and return its revision before and after.

        Raises StoreTooNew.
        """
        ...

    async def close(self) -> None:
        """Give back connections and threads. Safe to call twice."""
        ...

    async def ping(self) -> None:
        """Answer a trivial question, for readiness."""
        ...

    async def pull_back(self, *, now: datetime, at_most: timedelta) -> None:
        """Let nothing wait longer than ``at_most``: the clock was set back to ``now``.

        Every due time and claim of a source, due time of a subscription, due time and lease
        of a delivery and end of a lease to judge that lies further ahead becomes ``now``
        plus ``at_most``. A hub is so asked anew, and its lease counted by this clock. A
        source that backs off after failures, or whose server asked for more, loses that
        and is asked once too early; it then backs off again. Claims and leases still
        belong to who holds them, so ``at_most`` must leave a judge the time to renew its
        lease. Digest times stay: they are times of the day.
        """
        ...

    async def counts(self) -> StoreCounts:
        """Row counts for meters and checks."""
        ...

    async def prune(self, *, before: datetime) -> PruneCounts:
        """Forget what is older than ``before`` and no longer needed.

        Kept whatever their age: entries that their source still publishes (seen again in
        a document within a week before ``before``), members of stories that changed
        since, alerts whose delivery is still to be sent, waiting digest lines. A delivery
        that died before ``before`` is done with: it goes with its alert and can't be
        revived. Entries that are forgotten leave their guid, canonical URL and title key
        behind as a tombstone, so that they are known again and do not alert a second
        time, whatever their text then is; a tombstone goes after a further 90 days. Of an
        entry that is kept, the ledger's note of revisions goes where the last is older.
        """
        ...

    # -- the lease: one process judges -------------------------------------------------

    async def take_lease(
        self, name: str, *, holder: str, now: datetime, ttl: timedelta
    ) -> LeaseToken:
        """Take or renew the lease ``name``.

        Raises LeaseHeld while another holder's lease has not run out.
        """
        ...

    async def release_lease(self, token: LeaseToken) -> None:
        """Give the lease back; nothing happens where it is no longer held."""
        ...

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

    async def claim_due(
        self,
        *,
        now: datetime,
        limit: int,
        until: datetime,
        skip_hosts: Collection[str] = (),
        per_host: int | None = None,
    ) -> tuple[ClaimedSource, ...]:
        """Claim sources that are due, longest due first, none of ``skip_hosts``.

        ``per_host`` is the most of one host that one call claims (None: no limit). A claim
        that is not followed by a commit ends at ``until``, and the source is due again.
        """
        ...

    async def claim_source(self, source_id: str, *, until: datetime) -> ClaimedSource:
        """Claim this source for what its hub has pushed, due or not.

        Takes the claim over from a poll that runs: what that brings is refused with
        ClaimLost, and the source stays due. Raises NotThere where there is none, or it is
        paused.
        """
        ...

    async def make_due(self, source_ids: Collection[str], *, at: datetime) -> None:
        """Have these sources polled at ``at``, where they would be later.

        Ends their running claims, for what is being fetched may be older than what there
        is to see. One that backs off after failures is left alone.
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

    # -- ingest ------------------------------------------------------------------------

    async def recall(
        self, keys: Sequence[KeysOfSource], *, now: datetime
    ) -> Mapping[str, tuple[KnownEntry, ...]]:
        """For each source, the stored entries that share a guid, canonical URL or title.

        Of those that share only a title, the latest of each title: 50, or as many as the
        document has entries. Also notes that what is recalled was still published at
        ``now`` (see `prune`).
        """
        ...

    async def entries_of(self, keys: Collection[EntryKey]) -> Mapping[EntryKey, Entry]:
        """The stored entries of these keys as they are; those forgotten are left out."""
        ...

    async def commit_polls(
        self, batch: PollBatch, *, lease: LeaseToken
    ) -> tuple[PlannedAlert, ...]:
        """Store all rows of several polls in one transaction.

        Returns the alerts that were new: one whose (story, channel, kind, step) is
        already there is passed over with its delivery. Stores nothing and raises
        LeaseLost where the lease is no longer held, ClaimLost where the claims of some
        polls no longer hold (the others can be stored without them), StoreRejected where
        a row cannot be stored (its poll apart from the others).
        """
        ...

    async def window(self, *, since: datetime) -> WindowSnapshot:
        """The stories that changed after ``since``, with their members."""
        ...

    # -- digests -----------------------------------------------------------------------

    async def digest_due(self) -> Mapping[str, datetime]:
        """When each channel's next digest is due, for channels that have a time set."""
        ...

    async def set_digest_due(self, due: Mapping[str, datetime | None]) -> None:
        """Set or clear (None) channels' next digest times."""
        ...

    async def waiting_lines(self, channel: str) -> tuple[DigestLine, ...]:
        """What waits for the channel's digest, each story in its latest state."""
        ...

    async def commit_digest(
        self,
        planned: PlannedAlert | None,
        *,
        channel: str,
        stories: Collection[str],
        next_due: datetime,
        now: datetime,
        lease: LeaseToken,
    ) -> None:
        """Store a digest with its delivery, take its stories off the waiting lines, and
        set the next time, all at once. Raises LeaseLost.
        """
        ...

    # -- deliveries --------------------------------------------------------------------

    async def lease_deliveries(
        self,
        *,
        now: datetime,
        holder: str,
        until: datetime,
        limit: int,
        skip_channels: Collection[str] = (),
    ) -> tuple[LeasedDelivery, ...]:
        """Lease due deliveries, at most one a channel: breaking first, then oldest.

        A delivery whose lease ran out without a recorded end is leased again with
        ``fate_unknown`` set. A channel with a delivery under a running lease is passed
        over. Counts the attempt.
        """
        ...

    async def record_sent(
        self, delivery_id: str, *, receipt: Receipt, now: datetime, holder: str | None = None
    ) -> None:
        """LEASED to SENT.

        Here and below: raises StoreError where the lease is not that of ``holder`` (None:
        not checked), for then somebody else looks after the delivery.
        """
        ...

    async def record_retry(
        self,
        delivery_id: str,
        *,
        due: datetime,
        error: str,
        fate_unknown: bool,
        holder: str | None = None,
    ) -> None:
        """LEASED to PENDING."""
        ...

    async def record_dead(
        self, delivery_id: str, *, error: str, now: datetime, holder: str | None = None
    ) -> None:
        """LEASED to DEAD."""
        ...

    async def list_deliveries(self, *, states: Collection[DeliveryState]) -> tuple[Delivery, ...]:
        """Deliveries in these states, oldest first."""
        ...

    async def revive_deliveries(self, delivery_ids: Collection[str], *, now: datetime) -> int:
        """DEAD to PENDING, due at ``now``; returns how many. Raises NotThere for an
        unknown id.
        """
        ...

    async def next_delivery_due(self) -> datetime | None:
        """When the next pending delivery is due or a running lease ends; None where there
        is neither.
        """
        ...

    # -- desk --------------------------------------------------------------------------

    async def watches(self) -> tuple[Watch, ...]:
        """The watches of origin DATABASE, by name.

        One that cannot be read is left out and named in the log; it can be removed.
        """
        ...

    async def add_watch(self, watch: Watch, *, actor: str, now: datetime) -> None:
        """Raises AlreadyThere."""
        ...

    async def remove_watch(self, name: str, *, actor: str, now: datetime) -> Watch:
        """Returns what was removed, of one that cannot be read as much as can be. Raises
        NotThere.
        """
        ...

    async def watch_version(self) -> int:
        """A number that grows with every change of the stored watches."""
        ...

    # -- looking -----------------------------------------------------------------------

    async def latest_stories(self, *, limit: int) -> tuple[WireStory, ...]:
        """The stories that changed last, for the wire page."""
        ...

    async def explain(
        self, url_or_id: str, *, canonical_url: str | None
    ) -> tuple[Explanation, ...]:
        """Every stage of the entries with this URL, canonical URL or id, in order."""
        ...

    async def alerts_of(self, story: str) -> tuple[Alert, ...]:
        """What channels were told of a story, oldest first."""
        ...
