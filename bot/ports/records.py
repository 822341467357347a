"""What goes into the store and comes out of it, beside the model's own values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from bot.model import (
    Alert,
    AlertBody,
    Decision,
    Entry,
    EntryKey,
    MarkKind,
    MemberPlace,
    MemberRecord,
    Merged,
    Occasion,
    Owner,
    Relation,
    Source,
    SourceHealth,
    Story,
    Subscription,
    Told,
    WaitingLine,
)
from bot.ports.pages import PageFinding
from watchers.model import Change, Validators

__all__ = [
    "AddedSources",
    "ClaimedSource",
    "DueList",
    "EntryRow",
    "HealthChange",
    "HealthCounts",
    "KeysOfSource",
    "LeaseToken",
    "LedgerOutcome",
    "LiveSource",
    "PlannedAlert",
    "PollBatch",
    "PollRecord",
    "PruneCounts",
    "ReleasedEntries",
    "RevisionRow",
    "SourceFault",
    "SourceState",
    "SourceStatus",
    "StoreCounts",
    "WindowSnapshot",
    "WirePost",
    "WireReport",
    "WireStory",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseToken:
    """Proof that this process judges: ``holder`` names it, ``term`` counts the holders.

    A write that carries a token of an earlier term is refused with LeaseLost.
    """

    name: str
    holder: str
    term: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """What the polls of a source have left behind.

    ``url`` is where it is polled now (after permanent redirects). ``identity`` is the
    text form of `watchers.identity.IdentityScheme`. ``baselined`` is when its first good
    poll was stored. ``failures`` counts consecutive failed polls; ``error``,
    ``first_error`` and ``failing_since`` are of the current run of failures.

    ``memory`` is the kind's own (see `SourceForPoll`). ``rhythm`` is the text form of
    `watchers.rhythm.Rhythm`. ``health`` is its state since ``health_since``; ``reminded``
    is when the ops channel last heard of it, None where there is nothing to remind of.
    ``silent_from`` is when a silence that lasts until then is no chance any more.
    ``last_whole`` is when it last sent a document and no 304; until ``distrusted_until``
    its validators are not sent, since it was caught with a 304 that was not true. ``gone``
    is when it answered 410: it is not polled any more. ``held_since`` is there while
    entries of it are held back as a flood; ``approved`` is when somebody last let them
    through. ``moved_told`` is the address to which it has moved by what the ops channel heard;
    None where nothing of the kind was told since it was last well at its own for a day.

    A poll that is stored changes neither ``paused``, ``health``, ``health_since``,
    ``reminded``, ``moved_told``, ``held_since`` nor ``approved``: they belong to people and to the
    watching over sources, which go on while a poll runs.
    """

    url: str
    due: datetime
    validators: Validators = field(default_factory=Validators)
    identity: str = ""
    baselined: datetime | None = None
    last_ok: datetime | None = None
    last_polled: datetime | None = None
    failures: int = 0
    error: str | None = None
    failing_since: datetime | None = None
    fault: str | None = None
    paused: bool = False
    memory: str | None = None
    rhythm: str = ""
    health: SourceHealth = SourceHealth.OK
    health_since: datetime | None = None
    first_error: str | None = None
    reminded: datetime | None = None
    last_whole: datetime | None = None
    held_since: datetime | None = None
    approved: datetime | None = None
    silent_from: datetime | None = None
    distrusted_until: datetime | None = None
    gone: datetime | None = None
    moved_told: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedSource:
    """A source that this process polls now; nobody else gets it before the claim ends.

    ``claim`` goes back to the store with the poll's rows, which are stored only while it
    holds: it is another one after each claim, each commit and each change of the source.
    """

    source: Source
    state: SourceState
    claim: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveSource:
    """A source that is neither retired nor paused, claimed or not."""

    source: Source
    state: SourceState


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """A source as `nightdesk feed list` shows it.

    ``held`` counts its entries that are held back as a flood.
    ``verified`` is the day on which `nightdesk feed verify` last found it in order.
    ``subscription`` is what its hub was asked to push, the latest; None where it has none.
    """

    source: Source
    state: SourceState
    entries: int
    verified: date | None = None
    held: int = 0
    subscription: Subscription | None = None


class AddedSources(NamedTuple):
    """The ids of many sources: those that are new now, and those that were there already."""

    added: tuple[str, ...]
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysOfSource:
    """By what the entries of one document may be known again.

    ``size`` is how many entries the document has: so many stored ones of one title may
    be asked for, and no fewer than 50.
    """

    source: str
    guids: tuple[str, ...]
    canonical_urls: tuple[str, ...]
    title_keys: tuple[str, ...]
    size: int = 0


class LedgerOutcome(StrEnum):
    """What became of an entry (or, for FAULT, of a whole document)."""

    BASELINE = "baseline"  # stored at the first poll of its source; nobody is told
    UNMATCHED = "unmatched"  # no watch wants it
    EVIDENCE = "evidence"  # no watch wants it, yet it reports a live story's event
    ARCHIVE = "archive"  # matched; too old, muted or too light to tell
    DIGEST = "digest"  # waits for a digest
    BREAKING = "breaking"  # told at once
    HELD = "held"  # of a flood, held back and not judged until somebody approves it
    REVISION = "revision"  # the same entry came again, changed: noted in its one line
    FAULT = "fault"  # the document could not be read


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """A new entry with what it is known by and what became of it.

    ``decision`` is None where no rule was asked (baseline). ``change`` is the evidence of
    an entry that is a change of a page. ``reading`` is what the story window keeps of it (see
    `PollBatch`); None where it is in no story. ``place`` is how its story holds it.
    """

    entry: Entry
    guid: str | None
    title_key: str
    text_hash: str
    outcome: LedgerOutcome
    reasons: tuple[str, ...]
    decision: Decision | None = None
    change: Change | None = None
    reading: bytes | None = None
    place: MemberPlace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRow:
    """A stored entry that came again with another text; ``entry.id`` is the stored id.

    ``decision`` is what the rules said of the new text; None where no rule was asked.
    ``is_cosmetic`` says that it says nothing else than before, so that no version is kept.
    ``reading`` is what the story window keeps of the entry from now on; where it is None, what
    was kept of the old text goes. ``place`` is how its story holds it now; None where no live
    story does. ``published`` is what the source says now, by which the entry may be known again;
    that of ``entry`` is the earliest that it said.
    """

    entry: Entry
    guid: str | None
    title_key: str
    text_hash: str
    published: datetime | None
    reasons: tuple[str, ...]
    decision: Decision | None = None
    reading: bytes | None = None
    place: MemberPlace | None = None
    is_cosmetic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFault:
    """A document that could not be read, in one line that says what to do."""

    at: datetime
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PollRecord:
    """All rows of one poll: they are stored together or not at all.

    ``claim`` is that of the `ClaimedSource` which was polled; None is not checked.
    ``before`` is the state that was claimed with it: what is still so need not be written
    again. ``holds`` says that its entries are a flood, held back.
    """

    source: str
    state: SourceState
    before: SourceState | None = None
    entries: tuple[EntryRow, ...] = ()
    revisions: tuple[RevisionRow, ...] = ()
    fault: SourceFault | None = None
    claim: int | None = None
    holds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAlert:
    """An alert to be stored with its pending delivery.

    ``ask_again`` is when the page of its entry is asked for the first time whether it is still
    there; None for never.
    """

    alert: Alert
    delivery_id: str
    ask_again: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueList:
    """A list that is due since ``due``: what waited for it is told."""

    channel: str
    occasion: Occasion
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedEntries:
    """Entries of a source that were held back, as they were judged now.

    ``last`` says that no more are held.
    """

    source: str
    entries: tuple[EntryRow, ...]
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PollBatch:
    """Several polls' rows and what follows from them, for one transaction.

    ``hits`` counts by watch how many of the entries it wants that it did not want before.
    ``merges`` are the stories that became one, in their order: what is stored of the ones
    that are gone becomes the others'. ``waiting`` has the lines as they are after them.
    ``pages`` are those of alerted entries of which there is something to tell.
    ``reading_rules`` is the fingerprint of the rules by which the readings in it were made:
    `Store.window` gives them back to whoever has the same.
    """

    at: datetime
    polls: tuple[PollRecord, ...]
    stories: tuple[Story, ...] = ()
    alerts: tuple[PlannedAlert, ...] = ()
    waiting: tuple[WaitingLine, ...] = ()
    released: tuple[ReleasedEntries, ...] = ()
    hits: Mapping[str, int] = field(default_factory=dict)
    merges: tuple[Merged, ...] = ()
    pages: tuple[PageFinding, ...] = ()
    reading_rules: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthChange:
    """How a source does from now on.

    ``reminded`` is when the ops channel heard of it, ``moved_told`` to which address it has
    moved by what that heard.
    """

    source: str
    health: SourceHealth
    since: datetime
    reminded: datetime | None
    moved_told: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthCounts:
    """How the sources do that are not retired: how many in each state, paused ones too.

    ``asked`` counts those that are polled, ``failing`` those of them whose last poll
    failed, whether that is a state yet or not. ``outage`` is since when so many fail at
    once that they are not told one by one.
    """

    by_health: Mapping[SourceHealth, int]
    asked: int
    failing: int
    outage: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSnapshot:
    """What the judge has to know again after a start.

    ``members`` are in the order in which they were judged. ``told`` holds (story,
    channel) where a channel was told of one of these stories at once or in a morning brief,
    ``last_told`` what it was told last of it, and ``messages`` the breaking alert that lives on
    there, both in the order of their telling. ``listed`` has (story, channel) of every digest
    that listed one. ``merged`` has for every story that is gone the one that it is now.
    ``next_story`` is one more than the highest story number ever used. ``pulled`` are the
    entries whose page is gone. ``rung`` has (channel, time) of every breaking alert of these
    stories, the earliest first.
    """

    members: tuple[MemberRecord, ...]
    stories: tuple[Story, ...]
    told: frozenset[tuple[str, str]]
    next_story: int
    last_told: Mapping[tuple[str, str], Told] = field(default_factory=dict)
    listed: frozenset[tuple[str, str]] = frozenset()
    pulled: frozenset[EntryKey] = frozenset()
    messages: Mapping[tuple[str, str], AlertBody] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    rung: tuple[tuple[str, datetime], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WireReport:
    """One report of a story on the wire page."""

    entry: EntryKey
    title: str
    url: str | None
    source_name: str
    at: datetime
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class WirePost:
    """What a channel was told of a story at once, as its message stands after the last edit, or
    a reply in its thread. ``at`` is when it was told.
    """

    channel: str
    at: datetime
    body: AlertBody
    is_reply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WireStory:
    """A story on the wire page with its reports, latest first.

    ``merged`` are the ids of the stories that were merged into it. ``marks`` says how many
    times people marked it as what; what nobody said is left out. ``owner`` is who is on it; None
    for nobody. ``posts`` are those of a channel one after another, its message first.
    """

    story: Story
    reports: tuple[WireReport, ...]
    alerted: tuple[str, ...]  # the channels that were told at once
    merged: tuple[str, ...] = ()
    marks: Mapping[MarkKind, int] = field(default_factory=dict)
    owner: Owner | None = None
    posts: tuple[WirePost, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PruneCounts:
    """How many rows a prune removed."""

    entries: int
    stories: int
    alerts: int
    ledger: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreCounts:
    """How many rows there are, for the meters and `nightdesk check`."""

    sources: int
    entries: int
    stories: int
    pending: int
    dead: int
