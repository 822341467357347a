"""The store: what is committed will be told, and what is not is fetched again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.model import (
    Alert,
    Delivery,
    DeliveryState,
    DigestLine,
    Entry,
    EntryCounts,
    EntryKey,
    Habits,
    LeasedDelivery,
    Occasion,
    OpenStory,
    Receipt,
    RollingPost,
    WaitingLine,
)
from bot.ports.canary import CanaryStore
from bot.ports.channels import ChannelStore
from bot.ports.explaining import Explanation, Sight
from bot.ports.exports import ExportStore
from bot.ports.handling import HandlingStore
from bot.ports.inbound import EventStore
from bot.ports.learning import LearningStore
from bot.ports.pages import PageStore
from bot.ports.records import (
    DueList,
    LeaseToken,
    PlannedAlert,
    PollBatch,
    PruneCounts,
    StoreCounts,
    WindowSnapshot,
)
from bot.ports.search import EntrySearch
from bot.ports.source_records import KeysOfSource
from bot.ports.sources import SourceStore
from bot.ports.watches import WatchStore
from bot.ports.wire import WireStory
from watchers.identity import KnownEntry

__all__ = ["Store"]


class Store(
    SourceStore,
    WatchStore,
    PageStore,
    LearningStore,
    HandlingStore,
    ChannelStore,
    ExportStore,
    EventStore,
    CanaryStore,
    Protocol,
):
    """Everything that outlives the process.

    Each method is one unit of work: one transaction, stored whole or not at all. Every
    method may raise StoreUnavailable; those that write may raise StoreFull, and
    StoreRejected where the fault is in what they were given.
    """

    @property
    def search(self) -> EntrySearch:
        """What is stored, found by its words."""
        ...

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

    async def latest_poll(self) -> datetime | None:
        """When a source was last polled, by the clock of then; None where none was."""
        ...

    async def pull_back(
        self, *, now: datetime, at_most: timedelta, tier_1: timedelta | None = None
    ) -> None:
        """Let nothing wait longer than ``at_most``: the clock was set back to ``now``.

        Sources of tier 1 wait no longer than ``tier_1`` where that is not None. What a
        source was last polled, held back or told at is ``now`` where it lies ahead.

        Every due time and claim of a source, due time of a subscription or a page, due time
        and lease of a delivery and end of a lease to judge that lies further ahead becomes ``now``
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

    async def prune(self, *, before: datetime, live_since: datetime | None = None) -> PruneCounts:
        """Forget what is older than ``before`` and no longer needed.

        Of stories that changed before ``live_since``, or before ``before`` where it is None,
        nobody asks for the members' readings again: they go, whatever else stays.

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
        self,
        name: str,
        *,
        holder: str,
        now: datetime,
        ttl: timedelta,
        unrenewed: datetime | None = None,
    ) -> LeaseToken:
        """Take or renew the lease ``name``.

        Raises LeaseHeld while another holder's lease has not run out, unless it ends at
        ``unrenewed``: who waited for so long that it would have been renewed may have it.
        """
        ...

    async def release_lease(self, token: LeaseToken) -> None:
        """Give the lease back; nothing happens where it is no longer held."""
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

    async def window(self, *, since: datetime, rules: str | None = None) -> WindowSnapshot:
        """The stories that changed since ``since``, with their members.

        A member of which a reading by these ``rules`` is kept comes with it and without its
        texts; any other comes with its texts, as all do where ``rules`` is None.
        """
        ...

    async def habits(self, *, since: datetime) -> Habits:
        """What sources published and watches matched on each day from that of ``since`` on.

        All entries that were new are counted, those of a baseline and those held back too, on
        the day on which they were seen. ``since`` is the beginning of a day, in UTC.
        """
        ...

    async def keep_readings(
        self, readings: Mapping[EntryKey, bytes], *, rules: str, lease: LeaseToken
    ) -> None:
        """Keep readings that were made of the texts of entries as `window` gave them.

        They are made where there is none by the rules of now: after a change of these, or of
        a text that nobody was told of. Raises LeaseLost: another judge may have changed a
        text since.
        """
        ...

    # -- digests -----------------------------------------------------------------------

    async def digest_due(self) -> Mapping[str, datetime]:
        """When each channel's next digest is due, for channels that have a time set."""
        ...

    async def set_digest_due(self, due: Mapping[str, datetime | None]) -> None:
        """Set or clear (None) channels' next digest times."""
        ...

    async def lists_due(self, *, now: datetime) -> tuple[DueList, ...]:
        """The lists, digests apart, for which something waits that is due, the earliest first."""
        ...

    async def waiting_lines(
        self,
        channel: str,
        *,
        occasion: Occasion = Occasion.DIGEST,
        by: datetime | None = None,
        told_after: datetime | None = None,
    ) -> tuple[DigestLine, ...]:
        """What waits to be told to the channel on that occasion, each story in its latest state.

        With ``by``, only what is due by then. With ``told_after``, those stories too of which
        the channel was told at once since its last digest, or since then where it had none.
        """
        ...

    async def list_lines(
        self, channel: str, lines: Collection[WaitingLine]
    ) -> tuple[DigestLine, ...]:
        """The same of lines that were told already."""
        ...

    async def rolling_post(self, channel: str, *, since: datetime) -> RollingPost | None:
        """The channel's last rolling post as it is now, if it began after ``since``."""
        ...

    async def open_stories(self, channel: str, *, since: datetime) -> tuple[OpenStory, ...]:
        """The stories of which the channel was told at once after ``since``, as they stand."""
        ...

    async def told_channels(self, *, since: datetime) -> tuple[str, ...]:
        """The channels that were told of a story at once after ``since``, by name."""
        ...

    async def last_brief(self, channel: str) -> datetime | None:
        """When the channel's last shift brief was stored; None where it had none."""
        ...

    async def last_digest(self, channel: str) -> datetime | None:
        """When the channel's last digest was stored; None where it had none."""
        ...

    async def first_seen(self) -> datetime | None:
        """When the first of the stored entries was seen; None where there is none."""
        ...

    async def count_entries(self, *, since: datetime) -> EntryCounts:
        """What came since then."""
        ...

    async def commit_digest(
        self,
        planned: PlannedAlert | None,
        *,
        channel: str,
        stories: Collection[str],
        next_due: datetime | None,
        now: datetime,
        lease: LeaseToken,
        occasion: Occasion = Occasion.DIGEST,
        replies: Sequence[PlannedAlert] = (),
    ) -> None:
        """Store a list with its delivery, take its stories off the waiting lines of its
        occasion, and set the next time of the channel's digest (None: leave it), all at once.
        ``replies`` are the further parts of a long one, in the order in which they go into its
        thread; each has the next step. Raises LeaseLost.
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
        last_channels: Collection[str] = (),
        edits: bool | None = None,
    ) -> tuple[LeasedDelivery, ...]:
        """Lease due deliveries, at most one a channel: what tells at once first, then oldest.

        ``last_channels`` come after the others of the same urgency. ``edits``: edits alone,
        or all but edits (None: both); a channel may be sent a message and an edit at once.

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
        self,
        delivery_id: str,
        *,
        error: str,
        now: datetime,
        holder: str | None = None,
        notice: PlannedAlert | None = None,
    ) -> None:
        """LEASED to DEAD. ``notice`` says so to the operators, unless it was told already."""
        ...

    async def last_sent(self, channel: str | None) -> datetime | None:
        """When something was sent to the channel last, or to any (None); None where never."""
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

    # -- looking -----------------------------------------------------------------------

    async def latest_stories(
        self, *, limit: int, channels: Collection[str] | None = None
    ) -> tuple[WireStory, ...]:
        """The stories that changed last, for the wire page; with what was told and marked in the
        ``channels``, where these are given, and nowhere else.
        """
        ...

    async def explain(
        self, url_or_id: str, *, canonical_url: str | None, sight: Sight | None = None
    ) -> tuple[Explanation, ...]:
        """Every stage of the entries with this URL, canonical URL or id, in order; to somebody who
        may not learn of all watches and channels, those of what is in their ``sight``.
        """
        ...

    async def alerts_of(self, story: str) -> tuple[Alert, ...]:
        """What channels were told of a story, oldest first."""
        ...
