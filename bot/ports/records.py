"""What goes into the store and comes out of it, beside the model's own values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.model import (
    Alert,
    AlertBody,
    Decision,
    Entry,
    EntryKey,
    MemberPlace,
    MemberRecord,
    Merged,
    Occasion,
    Story,
    Told,
    WaitingLine,
)
from bot.ports.pages import PageFinding
from bot.ports.source_records import SourceFault, SourceState
from watchers.model import Change

__all__ = [
    "DueList",
    "EntryRow",
    "LeaseToken",
    "LedgerOutcome",
    "PlannedAlert",
    "PollBatch",
    "PollRecord",
    "PruneCounts",
    "ReleasedEntries",
    "RevisionRow",
    "StoreCounts",
    "WindowSnapshot",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseToken:
    """Proof that this process judges: ``holder`` names it, ``term`` counts the holders.

    A write that carries a token of an earlier term is refused with LeaseLost.
    """

    name: str
    holder: str
    term: int


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
