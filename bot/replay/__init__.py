"""A rehearsal: recorded entries through the live rules, on a virtual clock."""

from bot.replay.compare import Difference, Post, Side, compare, difference_to_mapping
from bot.replay.play import BreakingPost, DecisionRecord, DigestPost, Record, replay
from bot.replay.reading import RecordedEntry, read_entries
from bot.replay.records import to_mapping

__all__ = [
    "BreakingPost",
    "DecisionRecord",
    "Difference",
    "DigestPost",
    "Post",
    "Record",
    "RecordedEntry",
    "Side",
    "compare",
    "difference_to_mapping",
    "read_entries",
    "replay",
    "to_mapping",
]
