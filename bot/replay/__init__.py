"""A rehearsal: recorded entries through the live rules, on a virtual clock."""

from bot.replay.compare import Change, Comparison, Difference, Totals, Way, compare
from bot.replay.play import (
    DecisionRecord,
    DigestPost,
    MergeRecord,
    Record,
    Rehearsal,
    StoryPost,
    replay,
)
from bot.replay.reading import RecordedEntry, read_entries
from bot.replay.records import comparison_to_mappings, to_mapping

__all__ = [
    "Change",
    "Comparison",
    "DecisionRecord",
    "Difference",
    "DigestPost",
    "MergeRecord",
    "Record",
    "RecordedEntry",
    "Rehearsal",
    "StoryPost",
    "Totals",
    "Way",
    "compare",
    "comparison_to_mappings",
    "read_entries",
    "replay",
    "to_mapping",
]
