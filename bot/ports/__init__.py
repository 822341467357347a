"""The doors to the outside world, as the use cases see them.

Each port is a protocol with one adapter or more behind it; the same contract tests run
over every adapter (`tests/contracts`). Methods name their caller's purpose and what they
raise.
"""

from bot.ports.explaining import Explanation, Sight
from bot.ports.exports import AuditLine, ExportStore, LedgerLine, StoredEntry, StoredStory
from bot.ports.inbound import EventStore
from bot.ports.learning import LearningStore, ProposalReview
from bot.ports.notifier import Notifier
from bot.ports.outside import Clock, Hubs, Meter, NewId, Poller, Reader
from bot.ports.pages import (
    AlertedPage,
    ClaimedPage,
    PageFinding,
    PageLooker,
    PageState,
    PageStore,
)
from bot.ports.records import (
    DueList,
    EntryRow,
    LeaseToken,
    LedgerOutcome,
    PlannedAlert,
    PollBatch,
    PollRecord,
    PruneCounts,
    ReleasedEntries,
    RevisionRow,
    StoreCounts,
    WindowSnapshot,
)
from bot.ports.scouting import SourceScout
from bot.ports.search import EntrySearch
from bot.ports.source_records import (
    AddedSources,
    ClaimedSource,
    HealthChange,
    HealthCounts,
    KeysOfSource,
    LiveSource,
    SourceFault,
    SourceState,
    SourceStatus,
)
from bot.ports.store import Store
from bot.ports.watches import FileMute, Reviewed
from bot.ports.wire import WirePost, WireReport, WireStory

__all__ = [
    "AddedSources",
    "AlertedPage",
    "AuditLine",
    "ClaimedPage",
    "ClaimedSource",
    "Clock",
    "DueList",
    "EntryRow",
    "EntrySearch",
    "EventStore",
    "Explanation",
    "ExportStore",
    "FileMute",
    "HealthChange",
    "HealthCounts",
    "Hubs",
    "KeysOfSource",
    "LearningStore",
    "LeaseToken",
    "LedgerLine",
    "LedgerOutcome",
    "LiveSource",
    "Meter",
    "NewId",
    "Notifier",
    "PageFinding",
    "PageLooker",
    "PageState",
    "PageStore",
    "PlannedAlert",
    "PollBatch",
    "PollRecord",
    "Poller",
    "ProposalReview",
    "PruneCounts",
    "Reader",
    "ReleasedEntries",
    "Reviewed",
    "RevisionRow",
    "Sight",
    "SourceFault",
    "SourceScout",
    "SourceState",
    "SourceStatus",
    "Store",
    "StoreCounts",
    "StoredEntry",
    "StoredStory",
    "WindowSnapshot",
    "WirePost",
    "WireReport",
    "WireStory",
]
