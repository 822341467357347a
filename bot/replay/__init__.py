"""A rehearsal: recorded entries through the live rules, on a virtual clock."""

from bot.replay.compare import Difference, Post, Side, compare, difference_to_mapping
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
from bot.replay.records import to_mapping

__all__ = [
    "DecisionRecord",
    "Difference",
    "DigestPost",
    "MergeRecord",
    "Post",
    "Record",
    "RecordedEntry",
    "Rehearsal",
    "Side",
    "StoryPost",
    "compare",
    "difference_to_mapping",
    "read_entries",
    "replay",
    "to_mapping",
]
