"""A rehearsal: recorded entries through the live rules, on a virtual clock."""

from bot.replay.play import BreakingPost, DecisionRecord, DigestPost, Record, replay
from bot.replay.reading import RecordedEntry, read_entries

__all__ = [
    "BreakingPost",
    "DecisionRecord",
    "DigestPost",
    "Record",
    "RecordedEntry",
    "read_entries",
    "replay",
]
